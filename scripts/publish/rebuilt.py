"""What differs between two builds of the site, in Dutch Markdown: for whoever judges new versions of the packages.

usage: python -m scripts.publish.rebuilt BEFORE AFTER

Of a page it tells what a reader would notice: other words, addresses that are gone. That only the HTML of a page
changed, or what stands around its content, is told in one line for all pages together.
"""

import argparse
import difflib
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.content.names import INDEX
from scripts.running.progress import guarded

# Copies of other files: they differ when those do.
_COPIES = frozenset((".br", ".gz"))
MOST = 20
"""Lines that are shown of the words of one page."""


@dataclass(frozen=True)
class Look:
    """What can differ in a page.

    Attributes:
        words: its content as text, a line for each piece.
        ids: every place on it that can be linked to.
        html: its content as HTML.
        whole: the whole file.
    """

    words: tuple[str, ...]
    ids: frozenset[str]
    html: str
    whole: bytes


def look(file: Path) -> Look:
    """Read a built page.

    Args:
        file: the page; one without an article counts with all that is in it.
    """
    data = file.read_bytes()
    tree = LexborHTMLParser(data.decode("utf-8"))
    content = tree.css_first("article") or tree.body
    if content is None:
        return Look((), frozenset(), "", data)
    for code in content.css("script, style"):
        code.decompose()
    words = (" ".join(line.split()) for line in content.text(separator="\n").splitlines())
    ids = frozenset(node.id for node in content.css("[id]") if node.id)
    return Look(tuple(filter(None, words)), ids, content.html or "", data)


def summary(before: Path, after: Path) -> str:
    """What differs, as Dutch Markdown.

    Args:
        before: a built site.
        after: another.
    """
    then, now = _files(before), _files(after)
    pages: list[str] = []
    html: list[str] = []
    around: list[str] = []
    files: list[str] = []
    for name in sorted(then | now):
        kind = pages if name.endswith(".html") else files
        if name not in now:
            kind.append(f"- weg: `{name}`")
        elif name not in then:
            kind.append(f"- nieuw: `{name}`")
        elif name.endswith(".html"):
            old, new = look(before / name), look(after / name)
            if told := list(_noticed(old, new)):
                pages.append("\n".join([f"- `{name}`", *told]))
            elif old.html != new.html:
                html.append(name)
            elif old.whole != new.whole:
                around.append(name)
        elif (old_data := (before / name).read_bytes()) != (new_data := (after / name).read_bytes()):
            files.append(f"- anders: `{name}` ({len(old_data)} bytes, nu {len(new_data)})")
    parts = [
        _part("Pagina's waar een lezer iets van merkt", pages),
        _part("Pagina's met dezelfde woorden in andere HTML", _together(html)),
        _part("Pagina's waar alleen iets om de inhoud heen anders is", _together(around)),
        _part("Andere bestanden", files),
    ]
    title = "Verschil in de gebouwde site" if any(parts) else "De gebouwde site is precies gelijk"
    return "\n\n".join([f"# {title}", *filter(None, parts)]) + "\n"


def _files(site: Path) -> set[str]:
    return {
        file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file() and file.suffix not in _COPIES
    }


def _noticed(old: Look, new: Look) -> Iterable[str]:
    """What a reader of a page would notice."""
    if gone := sorted(old.ids - new.ids):
        yield f"  - adressen die weg zijn: {', '.join(f'`#{id_}`' for id_ in gone)}"
    lines = [
        line
        for line in difflib.unified_diff(old.words, new.words, n=0, lineterm="")
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    if lines:
        yield from ("", "  ````diff", *(f"  {line}" for line in lines[:MOST]), "  ````")
        if len(lines) > MOST:
            yield f"  … en nog {len(lines) - MOST} regels"


def _together(names: list[str]) -> list[str]:
    return [f"{len(names)}: {', '.join(f'`{name}`' for name in names)}"] if names else []


def _part(title: str, lines: list[str]) -> str:
    return "\n".join([f"## {title}", "", *lines]) if lines else ""


def main(arguments: list[str] | None = None) -> int:
    """Compare two built sites."""
    parser = argparse.ArgumentParser(description="Laat zien wat er tussen twee gebouwde sites verschilt.")
    parser.add_argument("before", type=Path, help="map met de site zoals die was")
    parser.add_argument("after", type=Path, help="map met de site zoals die is")
    options = parser.parse_args(arguments)
    for folder in (options.before, options.after):
        if not (folder / INDEX).is_file():
            print(f"in '{folder}' staat geen gebouwde site; noem een andere map", file=sys.stderr)
            return 2
    print(summary(options.before, options.after))
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
