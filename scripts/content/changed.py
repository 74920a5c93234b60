"""What is new in the files that editors write, as git knows: so that a double is told to whoever wrote it last."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from scripts.content.ledger import MAIN, git_says

_FILE = re.compile(r"\+\+\+ (?:b/)?(?P<path>.+?)\t?$")
_FORMER = re.compile(r"--- a/(?P<path>.+?)\t?$")
_GONE = "/dev/null"
_LINES = re.compile(r"@@ -\d+(?:,(?P<lost>\d+))? \+(?P<first>\d+)(?:,(?P<count>\d+))? @@")


class Difference(NamedTuple):
    """What is other than on the main branch, by path from the root of the repository.

    Attributes:
        added: the numbers of the lines that are new; none for a file that is gone, or that only lost lines.
        gone: the lines that are there no more, as they were.
        pieces: every piece that is other, from the top.
    """

    added: Mapping[str, frozenset[int]]
    gone: Mapping[str, tuple[str, ...]]
    pieces: Mapping[str, tuple["Piece", ...]]


class Piece(NamedTuple):
    """Lines that came in the place of others.

    Attributes:
        first: the number of the first line that is new; of a piece that only lost lines, of the line above it.
        new: how many lines are new.
        gone: the lines that stood there, as they were.
    """

    first: int
    new: int
    gone: tuple[str, ...]


def earlier(text: str, pieces: Iterable[Piece]) -> str:
    """A text as the main branch has it.

    Args:
        text: the text as it is.
        pieces: what is other in it, from the top.
    """
    lines = text.split("\n")
    for piece in reversed(list(pieces)):
        start = piece.first - 1 if piece.new else piece.first
        lines[start : start + piece.new] = (line.rstrip("\r") for line in piece.gone)
    return "\n".join(lines)


def difference(root: Path, names: Iterable[str]) -> Difference:
    """What is other than on the main branch; nothing when git does not know.

    Args:
        root: the repository.
        names: the files and folders to look in.
    """
    base = next((commit for name in MAIN if (commit := git_says(root, "merge-base", "HEAD", name).strip())), "")
    if not base:
        return Difference({}, {}, {})
    names, quietly = list(names), ("-c", "core.quotepath=off")
    # Whatever a person has set for their own eyes.
    form = (
        "-U0",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--no-renames",
        "--relative",
        "--src-prefix=a/",
        "--dst-prefix=b/",
    )
    added, pieces = _of_difference(git_says(root, *quietly, "diff", *form, base, "--", *names))
    untracked = git_says(root, *quietly, "ls-files", "--others", "--exclude-standard", "--", *names)
    for path in untracked.splitlines():
        lines = (root / path).read_bytes().count(b"\n") + 1 if (root / path).is_file() else 0
        added[path] = frozenset(range(1, lines + 1))
    gone = {path: tuple(line for piece in lost for line in piece.gone) for path, lost in pieces.items()}
    return Difference(added, {path: lines for path, lines in gone.items() if lines}, pieces)


def _of_difference(text: str) -> tuple[dict[str, frozenset[int]], dict[str, tuple[Piece, ...]]]:
    """The lines that a difference of git adds, and its pieces, by every file that it touches."""
    found: dict[str, set[int]] = {}
    pieces: dict[str, list[tuple[int, int, list[str]]]] = {}
    path = former = ""
    left = more = 0  # Lines of this piece that are still to come: what they begin with is no name of a file.
    for line in text.split("\n"):
        if left and line.startswith("-"):
            left -= 1
            pieces[path][-1][2].append(line[1:])
        elif more and line.startswith("+"):
            more -= 1
        elif match := _FORMER.match(line):
            former = match["path"]
        elif match := _FILE.match(line):
            path = former if match["path"] == _GONE else match["path"]
        elif match := _LINES.match(line):
            left, first, more = int(match["lost"] or 1), int(match["first"]), int(match["count"] or 1)
            found.setdefault(path, set()).update(range(first, first + more))
            pieces.setdefault(path, []).append((first, more, []))
    return {path: frozenset(lines) for path, lines in found.items()}, {
        path: tuple(Piece(first, count, tuple(lost)) for first, count, lost in of_file)
        for path, of_file in pieces.items()
    }
