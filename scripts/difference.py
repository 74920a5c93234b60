"""What changes for readers between an earlier commit and the pages as they are now, in Dutch Markdown.

usage: python -m scripts.difference [REVISION]

Pages, findings, terms and sources that are new, changed or gone, and addresses that moved. It compares
what editors write, so that it is there at once, without building anything.
"""

import argparse
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from scripts.checks.permalinks import TABLE
from scripts.checks.source import Sources
from scripts.progress import guarded
from scripts.reading import read_sources
from scripts.redirects import Redirect, read_redirects

WRITTEN = ("docs", "bibliography.bib", "mkdocs.yml", TABLE)


class UnknownRevisionError(ValueError):
    """Git does not know this revision."""


@dataclass(frozen=True)
class Thing:
    """Something a reader meets: what it is called, where it stands, and everything that can change in it."""

    name: str
    place: str
    content: object


@dataclass(frozen=True)
class Version:
    """The pages as they were or are: things by kind and id, and what moved."""

    things: Mapping[str, Mapping[str, Thing]]
    moves: tuple[Redirect, ...]


def version(root: Path) -> Version:
    """Read a version.

    Args:
        root: a folder with the pages and the bibliography.
    """
    sources, _ = read_sources(root)
    table = root / TABLE
    moves, _ = read_redirects(table.read_text(encoding="utf-8") if table.exists() else "")
    return Version(
        {
            "Pagina's": _pages(sources),
            "Bevindingen": _blocks(sources, "bevinding"),
            "Begrippen": _blocks(sources, "begrip"),
            "Bronnen": {
                entry.key: Thing(entry.fields.get("title", entry.key), entry.key, (entry.type, dict(entry.fields)))
                for entry in sources.bibliography.entries
            },
        },
        moves,
    )


def _pages(sources: Sources) -> dict[str, Thing]:
    return {
        page.path: Thing(str((page.meta or {}).get("title", page.path)), page.path, page.body) for page in sources.pages
    }


def _blocks(sources: Sources, name: str) -> dict[str, Thing]:
    found = {}
    for page in sources.pages:
        for block in page.blocks:
            id_ = (block.options or {}).get("id")
            if block.name == name and id_:
                found[id_] = Thing(block.title, f"{page.path}:{block.line}", (block.title, block.options, block.body))
    return found


def earlier(root: Path, revision: str, folder: Path) -> Version:
    """The version at a commit.

    Args:
        root: the repository.
        revision: any name git knows a commit by.
        folder: an empty folder to unpack it in.

    Raises:
        UnknownRevisionError: when git does not know it.
    """
    listed = subprocess.run(
        ["git", "ls-tree", "--name-only", revision, *WRITTEN],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if listed.returncode:
        raise UnknownRevisionError(revision)
    names = listed.stdout.split()
    if names:
        archive = subprocess.run(["git", "archive", revision, *names], cwd=root, capture_output=True, check=True)
        with tarfile.open(fileobj=BytesIO(archive.stdout)) as packed:
            packed.extractall(folder, filter="data")
    return version(folder)


def summary(before: Version, after: Version) -> str:
    """What changed, as Dutch Markdown.

    Args:
        before: the earlier version.
        after: the later one.
    """
    parts = []
    for kind, now in after.things.items():
        then = before.things.get(kind, {})
        changed = [id_ for id_ in now if id_ in then and then[id_].content != now[id_].content]
        lines = [
            *_lines("nieuw", now, [id_ for id_ in now if id_ not in then]),
            *_lines("veranderd", now, changed),
            *_lines("weg", then, [id_ for id_ in then if id_ not in now]),
        ]
        if lines:
            parts.append("\n".join([f"## {kind}", "", *lines]))
    moved = [move for move in after.moves if (move.old, move.new) not in {(m.old, m.new) for m in before.moves}]
    if moved:
        parts.append("\n".join(["## Verhuisd", "", *(f"- `{move.old}` → `{move.new}`" for move in moved)]))
    return (
        "\n\n".join(["# Wat er voor lezers verandert", *parts] if parts else ["# Voor lezers verandert er niets"])
        + "\n"
    )


def _lines(what: str, things: Mapping[str, Thing], ids: Iterable[str]) -> list[str]:
    return [f"- {what}: {things[id_].name} (`{things[id_].place}`)" for id_ in ids]


def main(arguments: list[str] | None = None) -> int:
    """Compare the repository in the current folder with an earlier commit of it."""
    parser = argparse.ArgumentParser(description="Laat zien wat er voor lezers verandert.")
    parser.add_argument("revision", nargs="?", default="main", help="waarmee je vergelijkt: een commit, tag of branch")
    options = parser.parse_args(arguments)
    root = Path.cwd()
    try:
        with tempfile.TemporaryDirectory() as folder:
            before = earlier(root, options.revision, Path(folder))
    except UnknownRevisionError as error:
        print(f"git kent '{error}' niet; noem een commit, tag of branch", file=sys.stderr)
        return 2
    print(summary(before, version(root)))
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
