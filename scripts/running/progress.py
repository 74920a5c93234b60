"""What a build shows while it works: each step with its time; and how it ends when it cannot run."""

import errno
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from time import monotonic

from rich.console import Console

from scripts.running.children import Stopped, has_stopped, refuse_when_stopped, stop_all

# A folder that is not ours, or a disk that is full: no place in our code says more than the words of the system.
_OF_THE_MACHINE = frozenset((errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC))

_STOPS = ("SIGINT", "SIGTERM", "SIGHUP")
"""The signals by which a person or a system ends a command; all of them end it as Ctrl-C does."""

_STOPPED = "Afgebroken. Er is niets gepubliceerd."

# A line is never broken to fit: it may be read by another program.
console = Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Show a step while it runs, and its time when it is done.

    Args:
        name: what is being done (Dutch).
    """
    refuse_when_stopped()
    start = monotonic()
    with console.status(f"{name} …"):
        yield
    console.print(f"{name}: {monotonic() - start:.1f} s".replace(".", ","))


def tell(line: str) -> None:
    """Print how a command ended, below an empty line, on standard error.

    It goes out in one piece: problems come by standard output, often through another program, and one that landed
    behind half a line would be lost to who reads them by line. `print` writes the end of a line apart where Python
    does not hold output back (PYTHONUNBUFFERED, as in many containers).
    """
    sys.stderr.write(f"\n{line}\n")


def _numbers() -> Iterator[signal.Signals]:
    """The signals that this system has; Windows has no SIGHUP."""
    return (getattr(signal, name) for name in _STOPS if hasattr(signal, name))


def _stop(number: int, frame: object) -> None:
    """Stop, with everything that was started; what has to be put back is put back as at Ctrl-C, undisturbed."""
    for other in _numbers():
        signal.signal(other, signal.SIG_IGN)
    stop_all()
    raise Stopped


@contextmanager
def undisturbed() -> Iterator[None]:
    """Do something short that must be whole: whoever stops the command now waits until it is done."""
    before = {}
    for number in _numbers():
        with suppress(ValueError):
            before[number] = signal.signal(number, signal.SIG_IGN)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def guarded(main: Callable[[], int]) -> int:
    """Run a command; a fault of ours ends with 2 and is never taken for a clean result.

    Returns:
        What the command returned, or 2.
    """
    # A pipe of Windows (cp1252) or of a locale without UTF-8 has no letter for an emoji: then its number is shown.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    before = {}
    for number in _numbers():
        with suppress(ValueError):  # Only the first thread can be told.
            before[number] = signal.signal(number, _stop)
    try:
        status = main()
        refuse_when_stopped()
        return status
    except (KeyboardInterrupt, Stopped):
        tell(_STOPPED)
        return 2
    except OSError as error:
        if error.errno not in _OF_THE_MACHINE:
            traceback.print_exc()
        tell(f"De controle kon niet werken ({error}). Er is niets gepubliceerd.")
        return 2
    except Exception as error:
        if has_stopped():  # Python wraps what is raised while it makes a class.
            tell(_STOPPED)
            return 2
        traceback.print_exc()
        tell(f"De controle kon niet werken ({error}). Er is niets gepubliceerd.")
        return 2
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
