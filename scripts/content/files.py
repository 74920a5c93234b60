"""Changing what editors wrote: all files or none, and not a byte beside what is meant."""

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.running.children import refuse_when_stopped

_BESIDE = ".{}.nieuw"


class ChangedMeanwhileError(RuntimeError):
    """A file is no longer as it was when the change was thought out."""


@dataclass(frozen=True)
class FileChange:
    """One file to change.

    Attributes:
        path: path from the root of the repository, with forward slashes.
        before: its text as it was read; None when it was not there.
        after: its text as it must become.
    """

    path: str
    before: str | None
    after: str


def text_of(file: Path) -> str | None:
    """The text of a file with the line ends it has; None when it is not there."""
    return file.read_bytes().decode("utf-8") if file.is_file() else None


def inserted(text: str, line: int, new: str) -> str:
    """A text with lines put before one of its lines, with the line ends that the text has.

    Args:
        text: the text as it stands in the file.
        line: 1-based line to put them before; one more than there are puts them at the end.
        new: whole lines, each with `\\n`.
    """
    lines = _lines(text)
    lines.insert(line - 1, new.replace("\n", ending(text)))
    return "".join(lines)


def placed(text: str, line: int, new: str) -> str:
    """A text with a piece put before one of its lines, with one empty line on both sides; as `inserted`."""
    lines = _lines(text)
    before, after = lines[: line - 1], lines[line - 1 :]
    while before and not before[-1].strip():
        before.pop()
    while after and not after[0].strip():
        after.pop(0)
    parts = ("".join(before), new.replace("\n", ending(text)), "".join(after))
    return ending(text).join(filter(None, parts))


def ending(text: str) -> str:
    """The line end that a text has."""
    return "\r\n" if "\r\n" in text else "\n"


def _lines(text: str) -> list[str]:
    """The lines with their ends; the last one gets its end when it has none."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += ending(text)
    return lines


def write_all(root: Path, changes: Iterable[FileChange]) -> None:
    """Write every change, or none.

    Args:
        root: the repository.
        changes: what to write; each file must still be as it was read.

    Raises:
        ChangedMeanwhileError: when a file is not as it was read; nothing is written then.
        OSError: when it could not be done; every file is then as it was, as it is when someone interrupts.
    """
    refuse_when_stopped()
    changes = list(changes)
    for change in changes:
        if text_of(root / change.path) != change.before:
            raise ChangedMeanwhileError(change.path)
    ready: list[tuple[Path, Path, FileChange]] = []
    done: list[tuple[Path, FileChange]] = []
    try:
        for change in changes:
            file = root / change.path
            beside = file.with_name(_BESIDE.format(file.name))
            ready.append((beside, file, change))
            file.parent.mkdir(exist_ok=True)
            beside.write_bytes(change.after.encode("utf-8"))
            if change.before is not None:
                shutil.copymode(file, beside)
        for beside, file, change in ready:
            done.append((file, change))  # Before the fact: an interruption may come right after it.
            beside.replace(file)
    except BaseException:
        for file, change in done:
            if change.before is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(change.before.encode("utf-8"))
        raise
    finally:
        for beside, _, _ in ready:
            beside.unlink(missing_ok=True)
