"""Takes the locks that a machine with new packages made: those files and no other, and nothing in them but pins.

usage: python3 -m scripts.publish.take_lock FOLDER

What new packages made may be anything. A machine that may write takes no more of it than the three files by their
names, each a plain file in which every line pins a package, names a hash, or is a remark. Needs Python alone.

Exit status: 0 taken, 1 refused, and then nothing is taken.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("requirements.txt", "requirements-test.txt", "requirements-benchmark.txt")
LARGEST = 2_000_000
"""Bytes of the largest lock that is taken."""
# Pip ends a line at more signs than a line feed, so the only white space in one is a space.
_LINE = re.compile(
    r"[ ]*#[ -~]*|"
    r"[A-Za-z0-9][\w.-]*(?:\[[\w,-]+\])?==[\w.!+]+(?: ; [\w .'\"()<>=!,-]+?)?(?: \\)?|"
    r"[ ]+--hash=sha256:[0-9a-f]{64}(?: \\)?|",
    re.ASCII,
)


def faults(folder: Path) -> Iterator[str]:
    """What is wrong with the files in a folder, a line each.

    Args:
        folder: where they were unpacked.
    """
    for name in NAMES:
        file = folder / name
        if file.is_symlink() or not file.is_file():
            yield f"{name}: no plain file"
        elif file.stat().st_size > LARGEST:
            yield f"{name}: too large"
        else:
            lines = file.read_bytes().decode("utf-8", errors="replace").split("\n")
            yield from (f"{name}:{number}: no pin" for number, line in enumerate(lines, 1) if not _LINE.fullmatch(line))


def main(arguments: list[str] | None = None) -> int:
    """Put the locks in the current folder.

    Returns:
        The exit status.
    """
    folder = Path((arguments if arguments is not None else sys.argv[1:])[0])
    if found := list(faults(folder)):
        print(*found[:20], sep="\n", file=sys.stderr)
        return 1
    for name in NAMES:
        Path(name).write_bytes((folder / name).read_bytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
