"""Reading everything an editor writes, at the edge: files in, sources out."""

import os
import re
from functools import lru_cache
from pathlib import Path

import yaml

from scripts.content import synonyms
from scripts.content.bibliography import Bibliography, read
from scripts.content.bounds import HEAVIEST_TEXT, faults
from scripts.content.changed import difference, earlier
from scripts.content.dates import today
from scripts.content.names import (
    BIBLIOGRAPHY,
    CHANGES,
    CONFIG,
    DATA,
    DOCS,
    EXCEPTIONS,
    LEDGER,
    LICENCES,
    QUESTIONS,
    REDIRECTS,
    SYNONYMS,
)
from scripts.content.problem import Problem
from scripts.content.source import MenuEntry, Page, Sources
from scripts.content.yaml_lists import config_tree, why_unreadable

# What editors write beside the pages and the bibliography.
DATA_FILES = (CHANGES, QUESTIONS, EXCEPTIONS, LEDGER, REDIRECTS, SYNONYMS, LICENCES)
# Everything they write, pages and tables alike.
WRITTEN = (DOCS, BIBLIOGRAPHY, CONFIG, DATA, *DATA_FILES)

HEAVIEST = 500_000
"""Bytes of the largest picture: on a phone it takes seconds already."""
LARGEST_PICTURE = 16_000_000
"""Points of the largest picture: a small file can unpack to gigabytes."""
MEASURED = 1_000_000
"""Bytes in which the size of a picture is looked for."""
_LOOK_AT_SPACES = "kijk naar de spaties aan het begin van de regel"
# How a file of each kind begins, whatever it is called.
_BEGINS = {".png": (0, b"\x89PNG"), ".jpg": (0, b"\xff\xd8\xff"), ".webp": (8, b"WEBP")}
_CONFLICT = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})[ \t]*$|(?<!\S)(?:<{7}|>{7}) [\w/.-]+", re.MULTILINE)


def read_sources(root: Path) -> tuple[Sources, list[Problem]]:
    """Read what editors wrote.

    Args:
        root: the repository.

    Returns:
        The sources, and the problems that stood in the way of reading them.
    """
    problems = [
        Problem(name, 1, "S103", f"'{name}' is een snelkoppeling; zet het zelf op deze plaats", name)
        for name in WRITTEN
        if (root / name).is_symlink()
    ]
    if problems:
        return Sources((), Bibliography(), frozenset()), problems
    docs = root / DOCS
    found = sorted(path for path in docs.rglob("*") if path.is_symlink() or path.is_file())
    names = {path.relative_to(docs).as_posix(): path for path in found}
    symlinks = frozenset(name for name, path in names.items() if _leaves(path, docs))
    texts = {}
    for name, path in names.items():
        if path.suffix in (".md", ".svg") and name not in symlinks:
            text = read_text(path, f"{DOCS}/{name}", problems)
            if text is not None:
                texts[name] = text
        elif path.suffix in _BEGINS and name not in symlinks:
            _judge_picture(path, f"{DOCS}/{name}", problems)
    pages = tuple(_page(f"{DOCS}/{name}", text) for name, text in texts.items() if name.endswith(".md"))
    if not pages:
        problems.append(Problem(DOCS, 1, "P001", "hier staan geen pagina's; zet de map met .md-bestanden terug"))
    data, config = _data(root, problems), _config(root, problems)
    changed, gone, pieces = difference(root, (DOCS, DATA, BIBLIOGRAPHY, CONFIG))
    written = {f"{DOCS}/{name}": text for name, text in texts.items()} | data
    before = {path: earlier(written.get(path, ""), lost) for path, lost in pieces.items()}
    sources = Sources(
        pages=pages,
        bibliography=_bibliography(root, problems),
        files=frozenset(names),
        menu=_menu(config, problems),
        config=config,
        inherited=_inherited(root, config),
        texts={name: text for name, text in texts.items() if name.endswith(".svg")},
        symlinks=symlinks,
        site_url=os.environ.get("SITE_URL", ""),
        synonyms=synonyms.read(data.get(SYNONYMS, "")),
        today=today(),
        data=data,
        changed=changed,
        gone=gone,
        before=before,
    )
    return sources, problems


@lru_cache(maxsize=4096)
def _page(path: str, text: str) -> Page:
    """A page with what was found out about it before: in the live preview most are the same as at the save before."""
    return Page(path, text)


def read_text(file: Path, path: str, problems: list[Problem]) -> str | None:
    """The text of a file, with `\\n` as line end and no byte order mark; None and a problem when it is no such text."""
    if (size := file.stat().st_size) > HEAVIEST_TEXT:
        message = f"dit bestand is {size // 1_000_000} MB; verdeel het over meer pagina's"
        problems.append(Problem(path, 1, "P004", message))
        return None
    data = file.read_bytes()
    try:
        text = data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        sign = f"\\x{data[error.start]:02x}"
        message = f"teken '{sign}' is geen UTF-8; bewaar het bestand opnieuw als UTF-8"
        problems.append(Problem(path, line, "P002", message, sign))
        return None
    if conflict := _CONFLICT.search(text):
        marker = conflict.group().rstrip()[:40]
        what = f"'{marker}' komt van twee veranderingen op dezelfde plek"
        message = f"{what}; kies wat blijft en haal de regels met <<<, |||, === en >>> weg"
        problems.append(Problem(path, text.count("\n", 0, conflict.start()) + 1, "P005", message, marker))
        return None
    found = [Problem(path, line, code, message, value) for code, line, message, value in faults(path, text)]
    problems += found
    return None if found else text


def _data(root: Path, problems: list[Problem]) -> dict[str, str]:
    """The text of every data file that is there and can be read."""
    texts = {name: read_text(root / name, name, problems) for name in DATA_FILES if (root / name).is_file()}
    return {name: text for name, text in texts.items() if text is not None}


def _judge_picture(file: Path, path: str, problems: list[Problem]) -> None:
    """Whether a picture is what its name says, and not larger than a page can bear."""
    size = file.stat().st_size
    if size > HEAVIEST:
        message = f"dit plaatje is {size // 1000} kB; verklein het tot hoogstens {HEAVIEST // 1000} kB"
        problems.append(Problem(path, 1, "P004", message))
    start, sign = _BEGINS[file.suffix]
    with file.open("rb") as content:
        if content.read(start + len(sign))[start:] != sign:
            message = f"'{file.name}' is geen {file.suffix}-plaatje; bewaar het opnieuw in die vorm"
            problems.append(Problem(path, 1, "P006", message, file.name))
            return
    if not is_whole(file.read_bytes()):
        message = f"'{file.name}' is afgebroken; haal het plaatje opnieuw op en zet het er in zijn geheel neer"
        problems.append(Problem(path, 1, "P006", message, file.name))
        return
    width, height = picture_size(file.read_bytes()[:MEASURED])
    if width * height > LARGEST_PICTURE:
        message = f"dit plaatje telt {width} bij {height} punten; verklein het tot hoogstens 4000 bij 4000"
        problems.append(Problem(path, 1, "P004", message))


def _leaves(path: Path, docs: Path) -> bool:
    """Whether a path is a link, or lies in a folder that is one."""
    return any(part.is_symlink() for part in (path, *path.parents) if part != docs and docs in part.parents)


def _bibliography(root: Path, problems: list[Problem]) -> Bibliography:
    path = BIBLIOGRAPHY
    if not (root / path).is_file():
        problems.append(Problem(path, 1, "B100", f"het bestand '{path}' ontbreekt; zet het terug", path))
        return Bibliography()
    text = read_text(root / path, path, problems)
    return read(text) if text is not None else Bibliography()


def _config(root: Path, problems: list[Problem]) -> str:
    """The text of the configuration; empty when it is not there or cannot be read."""
    if not (root / CONFIG).is_file():
        problems.append(Problem(CONFIG, 1, "P003", f"het bestand '{CONFIG}' ontbreekt; zet het terug", CONFIG))
        return ""
    return read_text(root / CONFIG, CONFIG, problems) or ""


def _inherited(root: Path, text: str) -> dict[str, str]:
    """The text of the files that the configuration inherits from, and those from others."""
    found: dict[str, str] = {}
    folder = root
    while (name := _inherits(text)) and name not in found and (folder / name).is_file():
        file = folder / name
        text = read_text(file, name, []) or ""
        found[name] = text
        folder = file.parent
    return found


def _inherits(text: str) -> str:
    """The file that a configuration inherits from; empty when it names none, or cannot be read."""
    try:
        node = _value(config_tree(text), "INHERIT")
    except yaml.YAMLError:
        return ""
    return node.value if isinstance(node, yaml.ScalarNode) else ""


def _value(tree: yaml.Node | None, name: str) -> yaml.Node | None:
    """What stands behind a name at the top of the configuration; None when it is not there."""
    pairs = tree.value if isinstance(tree, yaml.MappingNode) else ()
    return next((value for key, value in pairs if key.value == name), None)


def _menu(text: str, problems: list[Problem]) -> dict[str, MenuEntry] | None:
    """What the menu says of every page in it; None without a menu."""
    try:
        tree = config_tree(text)
    except yaml.MarkedYAMLError as error:
        line, _, remedy = why_unreadable(text, error)
        problems.append(Problem(CONFIG, line, "P003", f"dit bestand is niet te lezen; {remedy or _LOOK_AT_SPACES}"))
        return None
    except yaml.reader.ReaderError as error:
        line, sign = text.count("\n", 0, error.position) + 1, f"\\x{ord(text[error.position]):02x}"
        problems.append(Problem(CONFIG, line, "P003", f"teken '{sign}' mag hier niet; typ de regel opnieuw", sign))
        return None
    nav = _value(tree, "nav")
    return dict(_entries(nav)) if nav else None


def _entries(node: yaml.Node, title: str = "", section: str = "") -> list[tuple[str, MenuEntry]]:
    """Every page at or below a node of the menu, as MkDocs reads it.

    Args:
        node: the node.
        title: what the menu calls it.
        section: what the menu calls the part around it.
    """
    if isinstance(node, yaml.ScalarNode):
        entry = MenuEntry(node.start_mark.line + 1, title, section)
        return [(node.value, entry)] if node.value.endswith(".md") else []
    if isinstance(node, yaml.MappingNode):
        return [entry for key, value in node.value for entry in _entries(value, str(key.value), section)]
    return [entry for value in node.value for entry in _entries(value, section=title or section)]


def is_whole(data: bytes) -> bool:
    """Whether a picture goes on to its end.

    Args:
        data: a PNG, JPEG or WebP file.
    """
    if data.startswith(b"\x89PNG"):
        return b"IEND" in data[-64:]
    if data[8:12] == b"WEBP":
        return len(data) >= int.from_bytes(data[4:8], "little") + 8
    return b"\xff\xd9" in data[-4096:]


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height of a picture in points, from its first bytes; (0, 0) where they do not say.

    Args:
        data: the beginning of a PNG, JPEG or WebP file.
    """
    if data.startswith(b"\x89PNG"):
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if data[8:12] == b"WEBP":
        return _webp_size(data)
    place = 2
    # The frames of a JPEG; C0 to CF say the size, but for C4, C8 and CC.
    while data[place : place + 1] == b"\xff" and place + 4 <= len(data):
        kind, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = data[place + 5 : place + 7], data[place + 7 : place + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        place += 2 + length
    return 0, 0


def _webp_size(data: bytes) -> tuple[int, int]:
    """See https://developers.google.com/speed/webp/docs/riff_container."""
    kind = data[12:16]
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return int.from_bytes(data[26:28], "little") & 0x3FFF, int.from_bytes(data[28:30], "little") & 0x3FFF
