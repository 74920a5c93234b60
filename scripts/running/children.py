"""The processes that a command starts: when the command is stopped, they stop with it."""

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock


class StoppedError(RuntimeError):
    """The command was stopped, so nothing new begins."""


@dataclass
class _Running:
    """What runs now, and whether everything has to stop."""

    processes: set[subprocess.Popen[str]] = field(default_factory=set)
    has_stopped: bool = False
    lock: Lock = field(default_factory=Lock)


_running = _Running()


def run(
    command: Sequence[str], *, text: str = "", cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end, or to that of this command.

    Args:
        command: the program and its arguments.
        text: what it reads.
        cwd: the folder it works in.
        environment: its environment; ours when there is none.

    Returns:
        How it ended and what it wrote.

    Raises:
        StoppedError: when the command was stopped before.
    """
    pipe = subprocess.PIPE
    with _running.lock:
        if _running.has_stopped:
            raise StoppedError(command[0])
        process = subprocess.Popen(
            command, cwd=cwd, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8"
        )
        _running.processes.add(process)
    try:
        output, errors = process.communicate(text)
    except BaseException:
        process.kill()
        process.wait()
        raise
    finally:
        with _running.lock:
            _running.processes.discard(process)
    return subprocess.CompletedProcess(command, process.returncode, output, errors)


def stop_all() -> None:
    """End everything that runs, and let nothing begin anymore; takes no lock, so that a signal may call it."""
    _running.has_stopped = True
    for process in tuple(_running.processes):
        process.kill()
