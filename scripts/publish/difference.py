"""What changes for readers between an earlier commit and the pages as they are now, in Dutch Markdown.

usage: python -m scripts.publish.difference [REVISION]

Pages, findings, terms, sources, questions and drawings that are new, changed or gone, what of them changed,
and addresses that moved. It compares what editors write, so that it is there at once, without building anything.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from scripts.content.names import BIBLIOGRAPHY, CONFIG, DOCS, QUESTIONS, REDIRECTS, formerly
from scripts.publish.versions import Thing, Version, version
from scripts.running.progress import guarded

LISTS = (REDIRECTS, QUESTIONS)
WRITTEN = (DOCS, BIBLIOGRAPHY, CONFIG, *LISTS, *map(formerly, LISTS))
INSTALL = "apt-get install git"
# What stands in a few words, so that it can be told what it was and what it is.
_BRIEF = frozenset(("titel", "nagekeken", "wie", "herkomst", "soort", "verslag", "pagina"))


class UnknownRevisionError(ValueError):
    """There is nothing to compare with; the message says why, in Dutch."""


def earlier(root: Path, revision: str, folder: Path) -> Version:
    """The version at a commit.

    Args:
        root: the repository.
        revision: any name git knows a commit by.
        folder: an empty folder to unpack it in.

    Raises:
        UnknownRevisionError: when git does not know it, or knows nothing here.
    """
    try:
        here = _git(root, "rev-parse", "--git-dir")
    except OSError as error:
        raise UnknownRevisionError(f"er is niets om mee te vergelijken: git is er niet ({INSTALL})") from error
    if "dubious ownership" in here.stderr:
        remedy = f"git config --global --add safe.directory '{root}'"
        raise UnknownRevisionError(f"deze map is van een andere gebruiker; vertrouw je haar, draai dan eerst: {remedy}")
    if here.returncode:
        raise UnknownRevisionError("er is niets om mee te vergelijken: deze map is niet met git opgehaald")
    listed = _git(root, "ls-tree", "--name-only", revision, *WRITTEN)
    if listed.returncode:
        raise UnknownRevisionError(f"git kent '{revision}' niet; noem een commit, tag of branch")
    names = listed.stdout.split()
    if names:
        # As a zip: to unpack a tar as data takes Python 3.11.4, and Debian 12 has 3.11.2.
        command = ["git", "archive", "--format=zip", revision, *names]
        archive = subprocess.run(command, cwd=root, capture_output=True, check=True)
        with zipfile.ZipFile(BytesIO(archive.stdout)) as packed:
            packed.extractall(folder)
    for name in LISTS:
        old, new = folder / formerly(name), folder / name
        if old.is_file() and not new.exists():
            new.parent.mkdir(exist_ok=True)
            old.rename(new)
    return version(folder)


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What git answers, in English."""
    english = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        ["git", *arguments], cwd=root, env=english, capture_output=True, encoding="utf-8", check=False
    )


def summary(before: Version, after: Version) -> str:
    """What changed, as Dutch Markdown.

    Args:
        before: the earlier version.
        after: the later one.
    """
    parts = []
    for kind, now in after.things.items():
        then = before.things.get(kind, {})
        # What got another id is still the same thing.
        origin = {id_: next((old for old in (id_, *thing.former) if old in then), None) for id_, thing in now.items()}
        new = [f"- nieuw: {_named(thing)}" for id_, thing in now.items() if origin[id_] is None]
        changed = [
            f"- veranderd: {_named(thing)}: {', '.join(what)}"
            for id_, thing in now.items()
            if (old := origin[id_]) is not None and (what := list(_changes(then[old], thing)))
        ]
        gone = [f"- weg: {_named(thing)}" for id_, thing in then.items() if id_ not in origin.values()]
        if lines := [*new, *changed, *gone]:
            parts.append("\n".join([f"## {kind}", "", *lines]))
    moved = [f"- `{old}` → `{to}`" for old, to in after.moves.items() if before.moves.get(old) != to]
    if moved:
        parts.append("\n".join(["## Verhuisd", "", *moved]))
    title = "Wat er voor lezers verandert" if parts else "Voor lezers verandert er niets"
    return "\n\n".join([f"# {title}", *parts]) + "\n"


def _named(thing: Thing) -> str:
    return f"{thing.name} (`{thing.place}`)"


def _changes(then: Thing, now: Thing) -> Iterator[str]:
    """What changed in a thing, in a few words each."""
    for part in dict.fromkeys((*now.parts, *then.parts)):
        old, new = then.parts.get(part, ""), now.parts.get(part, "")
        if old != new:
            yield f"{part} was ‘{old}’, is ‘{new}’" if part in _BRIEF and old and new else part


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
        print(error, file=sys.stderr)
        return 1
    after = version(root)
    if after.unread:
        print("\n".join(["Eerst dit verbeteren, dan is te zien wat er verandert:", *after.unread]), file=sys.stderr)
        return 2
    print(summary(before, after))
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
