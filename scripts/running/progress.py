"""What a build shows while it works: each step with its time; and how it ends when it cannot run."""

import errno
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from time import monotonic

from rich.console import Console

# A folder that is not ours, or a disk that is full: no place in our code says more than the words of the system.
_OF_THE_MACHINE = frozenset((errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC))

console = Console(stderr=True, highlight=False)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Show a step while it runs, and its time when it is done.

    Args:
        name: what is being done (Dutch).
    """
    start = monotonic()
    with console.status(f"{name} …"):
        yield
    console.print(f"{name}: {monotonic() - start:.1f} s".replace(".", ","))


def guarded(main: Callable[[], int]) -> int:
    """Run a command; a fault of ours ends with 2 and is never taken for a clean result.

    Returns:
        What the command returned, or 2.
    """
    # A pipe of Windows (cp1252) or of a locale without UTF-8 has no letter for an emoji: then its number is shown.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        return main()
    except KeyboardInterrupt:
        print("\nAfgebroken. Er is niets gepubliceerd.", file=sys.stderr)
        return 2
    except OSError as error:
        if error.errno not in _OF_THE_MACHINE:
            traceback.print_exc()
        print(f"\nDe controle kon niet werken ({error}). Er is niets gepubliceerd.", file=sys.stderr)
        return 2
    except Exception as error:
        traceback.print_exc()
        print(f"\nDe controle kon niet werken ({error}). Er is niets gepubliceerd.", file=sys.stderr)
        return 2
