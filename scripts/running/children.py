"""The processes that a command starts: when the command is stopped, they stop with it."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Timer

BOUND = 900.0
"""Seconds that a program may take; pandoc, with two thousand sources, takes a ninth of them."""


class TooLongError(RuntimeError):
    """A program took longer than it may; the message is for editors."""


class Stopped(BaseException):
    """The command was stopped, by a person or by the system, so nothing new begins; no error, as KeyboardInterrupt.

    That one it is not: CPython ends with another status after a KeyboardInterrupt in a piece of code that was made at
    run time, also when it is caught.
    """


@dataclass
class _Running:
    """What runs now, and whether everything has to stop."""

    processes: set[subprocess.Popen[str]] = field(default_factory=set)
    has_stopped: bool = False
    lock: Lock = field(default_factory=Lock)


_running = _Running()


def run(
    command: Sequence[str],
    *,
    text: str = "",
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    bound: float = BOUND,
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end, or to that of this command.

    Args:
        command: the program and its arguments.
        text: what it reads.
        cwd: the folder it works in.
        environment: its environment; ours when there is none.
        bound: seconds after which it is ended.

    Returns:
        How it ended and what it wrote.

    Raises:
        Stopped: when the command was stopped.
        TooLongError: when it was not done in time.
    """
    pipe = subprocess.PIPE
    with _running.lock:
        refuse_when_stopped()
        process = subprocess.Popen(
            command, cwd=cwd, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8"
        )
        _running.processes.add(process)
    try:
        refuse_when_stopped()  # It may have been stopped just before it was told of this process.
        output, errors = process.communicate(text, timeout=bound)
    except subprocess.TimeoutExpired as error:
        process.kill()
        process.wait()
        raise TooLongError(f"{Path(command[0]).stem} was na {bound:g} seconden niet klaar") from error
    except BaseException:
        process.kill()
        process.wait()
        raise
    finally:
        with _running.lock:
            _running.processes.discard(process)
    return subprocess.CompletedProcess(command, process.returncode, output, errors)


@contextmanager
def bounded(name: str, bound: float = BOUND) -> Iterator[None]:
    """End this command with status 2 when a library that cannot be stopped, such as Typst, takes longer than it may.

    Args:
        name: what takes long.
        bound: seconds that it may take.
    """
    timer = Timer(bound, _give_up, (name, bound))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _give_up(name: str, bound: float) -> None:
    stop_all()
    message = f"\nDe controle kon niet werken ({name} was na {bound:g} seconden niet klaar). Er is niets gepubliceerd."
    print(message, file=sys.stderr, flush=True)
    os._exit(2)


def refuse_when_stopped() -> None:
    """Go on only when nothing has to stop: Python loses an exception that comes while it frees an object.

    Raises:
        Stopped: otherwise.
    """
    if _running.has_stopped:
        raise Stopped


def has_stopped() -> bool:
    """Whether the command was stopped."""
    return _running.has_stopped


def stop_all() -> None:
    """End everything that runs, and let nothing begin anymore; takes no lock, so that a signal may call it."""
    _running.has_stopped = True
    for process in tuple(_running.processes):
        process.kill()
