"""Reading everything an editor writes, at the edge: files in, sources out."""

import os
import re
from pathlib import Path

import yaml

from scripts.content import synonyms
from scripts.content.bibliography import Bibliography, read
from scripts.content.dates import today
from scripts.content.names import (
    BIBLIOGRAPHY,
    CHANGES,
    CONFIG,
    DATA,
    DOCS,
    EXCEPTIONS,
    LEDGER,
    QUESTIONS,
    REDIRECTS,
    SYNONYMS,
)
from scripts.content.problem import Problem
from scripts.content.source import MenuEntry, Page, Sources
from scripts.content.yaml_lists import unreadable_at

# What editors write beside the pages and the bibliography.
DATA_FILES = (CHANGES, QUESTIONS, EXCEPTIONS, LEDGER, REDIRECTS)
# Everything they write, pages and tables alike.
WRITTEN = (DOCS, BIBLIOGRAPHY, CONFIG, DATA, SYNONYMS, *DATA_FILES)

LARGEST = 200_000
"""Characters of the largest file that is judged; the largest page of a book has a tenth of it."""
LONGEST = 10_000
"""Characters of the longest line that is judged."""
HEAVIEST = 500_000
"""Bytes of the largest picture: on a phone it takes seconds already."""
_LACKS_SIGN = "zet op deze regel een streepje en een spatie ervoor, of een dubbele punt erachter"
_LOOK_AT_SPACES = "kijk naar de spaties aan het begin van de regel"
# How a file of each kind begins, whatever it is called.
_BEGINS = {".png": (0, b"\x89PNG"), ".jpg": (0, b"\xff\xd8\xff"), ".webp": (8, b"WEBP")}
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) .*", re.MULTILINE)


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
            text = read_text(path, f"docs/{name}", problems)
            if text is not None and not _too_large(text, f"docs/{name}", problems):
                texts[name] = text
        elif path.suffix in _BEGINS and name not in symlinks:
            _judge_picture(path, f"docs/{name}", problems)
    pages = tuple(Page(f"docs/{name}", text) for name, text in texts.items() if name.endswith(".md"))
    if not pages:
        problems.append(Problem("docs", 1, "P001", "hier staan geen pagina's; zet de map met .md-bestanden terug"))
    sources = Sources(
        pages=pages,
        bibliography=_bibliography(root, problems),
        files=frozenset(names),
        menu=_menu(root, problems),
        config=_config(root),
        texts={name: text for name, text in texts.items() if name.endswith(".svg")},
        symlinks=symlinks,
        site_url=os.environ.get("SITE_URL", ""),
        synonyms=_synonyms(root, problems),
        today=today(),
        data=_data(root, problems),
    )
    return sources, problems


def read_text(file: Path, path: str, problems: list[Problem]) -> str | None:
    """The text of a file, with `\\n` as line end and no byte order mark; None and a problem when it is no such text."""
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
        marker = conflict.group()[:40]
        what = f"'{marker}' komt van twee veranderingen op dezelfde plek"
        message = f"{what}; kies wat blijft en haal de regels met <<<, === en >>> weg"
        problems.append(Problem(path, text.count("\n", 0, conflict.start()) + 1, "P005", message, marker))
        return None
    return text


def _data(root: Path, problems: list[Problem]) -> dict[str, str]:
    """The text of every data file that is there and can be read."""
    texts = {name: read_text(root / name, name, problems) for name in DATA_FILES if (root / name).is_file()}
    return {name: text for name, text in texts.items() if text is not None}


def _too_large(text: str, path: str, problems: list[Problem]) -> bool:
    """Whether a text is larger than any page needs; judging it could take minutes."""
    if len(text) > LARGEST:
        problems.append(
            Problem(path, 1, "P004", f"dit bestand telt {len(text)} tekens; verdeel het over meer pagina's")
        )
        return True
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST:
            message = f"deze regel telt {len(line)} tekens; verdeel hem in alinea's"
            problems.append(Problem(path, number, "P004", message))
            return True
    return False


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


def _leaves(path: Path, docs: Path) -> bool:
    """Whether a path is a link, or lies in a folder that is one."""
    return any(part.is_symlink() for part in (path, *path.parents) if part != docs and docs in part.parents)


def _synonyms(root: Path, problems: list[Problem]) -> synonyms.Synonyms:
    file = root / SYNONYMS
    text = read_text(file, SYNONYMS, problems) if file.is_file() else None
    return synonyms.read(text or "")


def _bibliography(root: Path, problems: list[Problem]) -> Bibliography:
    path = BIBLIOGRAPHY
    if not (root / path).is_file():
        problems.append(Problem(path, 1, "B100", f"het bestand '{path}' ontbreekt; zet het terug", path))
        return Bibliography()
    text = read_text(root / path, path, problems)
    return read(text) if text is not None else Bibliography()


def _config(root: Path) -> str:
    """The text of the configuration, of which `_menu` tells when it is not there or cannot be read."""
    return read_text(root / CONFIG, CONFIG, []) or "" if (root / CONFIG).is_file() else ""


def _menu(root: Path, problems: list[Problem]) -> dict[str, MenuEntry] | None:
    """What the menu says of every page in it; None without a menu."""
    if not (root / CONFIG).is_file():
        problems.append(Problem(CONFIG, 1, "P003", f"het bestand '{CONFIG}' ontbreekt; zet het terug", CONFIG))
        return None
    text = read_text(root / CONFIG, CONFIG, problems) or ""
    try:
        # Tags such as !ENV are MkDocs' own: the tree is enough, no values are made of it.
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        line, lacks_colon = unreadable_at(error)
        remedy = _LACKS_SIGN if lacks_colon else _LOOK_AT_SPACES
        problems.append(Problem(CONFIG, line, "P003", f"dit bestand is niet te lezen; {remedy}"))
        return None
    if not isinstance(tree, yaml.MappingNode):
        return None
    nav = next((value for key, value in tree.value if key.value == "nav"), None)
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
