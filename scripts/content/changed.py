"""What is new in the files that editors write, as git knows: so that a double is told to whoever wrote it last."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from scripts.content.ledger import MAIN, git_says

_FILE = re.compile(r"\+\+\+ (?:b/)?(?P<path>.+?)\t?$")
_FORMER = re.compile(r"--- a/(?P<path>.+?)\t?$")
_GONE = "/dev/null"
_LINES = re.compile(r"@@ -\S+ \+(?P<first>\d+)(?:,(?P<count>\d+))? @@")


def changed_lines(root: Path, names: Iterable[str]) -> Mapping[str, frozenset[int]]:
    """The lines that the main branch does not have; none when git does not know.

    Args:
        root: the repository.
        names: the files and folders to look in.

    Returns:
        The numbers of the lines, by path from the root of the repository; no numbers for a file that is gone, or
        that only lost lines.
    """
    base = next((commit for name in MAIN if (commit := git_says(root, "merge-base", "HEAD", name).strip())), "")
    if not base:
        return {}
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
    added = _of_difference(git_says(root, *quietly, "diff", *form, base, "--", *names))
    untracked = git_says(root, *quietly, "ls-files", "--others", "--exclude-standard", "--", *names)
    for path in untracked.splitlines():
        lines = (root / path).read_bytes().count(b"\n") + 1 if (root / path).is_file() else 0
        added[path] = frozenset(range(1, lines + 1))
    return added


def _of_difference(text: str) -> dict[str, frozenset[int]]:
    """The lines that a difference of git adds, by every file that it touches."""
    found: dict[str, set[int]] = {}
    path = former = ""
    for line in text.split("\n"):
        if match := _FORMER.match(line):
            former = match["path"]
        elif match := _FILE.match(line):
            path = former if match["path"] == _GONE else match["path"]
        elif match := _LINES.match(line):
            first = int(match["first"])
            found.setdefault(path, set()).update(range(first, first + int(match["count"] or 1)))
    return {path: frozenset(lines) for path, lines in found.items()}
