"""Judging a change before it is made, in a copy of the repository, with the rules of the gate and no others."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.check import check_all
from scripts.checks.judge import Verdict
from scripts.content.files import FileChange, text_of
from scripts.content.ledger import grown, read_ledger
from scripts.content.names import LEDGER
from scripts.content.problem import Problem

# What is no part of the sources, at the root of the repository.
_LEFT_OUT = shutil.ignore_patterns(".*", "site", "uitgave", "tests", "node_modules")
_NESTED = shutil.ignore_patterns("__pycache__")


@dataclass(frozen=True)
class Proposal:
    """A change as the gate sees it.

    Attributes:
        changes: what would be written, with the new addresses in the ledger.
        added: the addresses that would be added to the ledger.
        problems: the faults that were not there before.
    """

    changes: tuple[FileChange, ...]
    added: tuple[str, ...]
    problems: tuple[Problem, ...]


def propose(root: Path, changes: Iterable[FileChange], ours: Callable[[str], bool]) -> Proposal:
    """Judge changes, and add the addresses that they make to the ledger.

    Args:
        root: the repository.
        changes: what would be written.
        ours: whether an address is surely one that these changes make.
    """
    changes = tuple(changes)
    after = _judged(root, changes)
    ledger = text_of(root / LEDGER)
    known = read_ledger(ledger or "")
    fresh = after.addresses - known.keys()
    added = {address for address in fresh if ours(address)}
    new = list(after.faults)
    if added != fresh or any(problem.code != "R102" for problem in new):
        before = _judged(root, ())
        new = _not_there_before(new, before.faults)
        # A new page gets a place in lists on other pages too.
        added |= fresh - before.addresses if before.addresses else set()
    new = [problem for problem in new if not (problem.code == "R102" and problem.value in added)]
    if ledger is None:
        return Proposal(changes, (), tuple(new))
    changes = (*changes, FileChange(LEDGER, ledger, grown(ledger, added))) if added else changes
    return Proposal(changes, tuple(sorted(added)), tuple(new))


def _judged(root: Path, changes: Iterable[FileChange]) -> Verdict:
    """What the gate says of the repository with these changes made; the repository itself is not touched."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "kopie")
        shutil.copytree(root, copy, symlinks=True, ignore=lambda at, names: _ignored(root, at, names))
        for change in changes:
            file = copy / change.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(change.after.encode("utf-8"))
        return check_all(copy, Path(folder, "site"), is_draft=True)


def _ignored(root: Path, at: str, names: list[str]) -> set[str]:
    return (_LEFT_OUT if Path(at) == root else _NESTED)(at, names)


def _not_there_before(after: list[Problem], before: Iterable[Problem]) -> list[Problem]:
    """The problems that are new; lines may have moved."""
    left = Counter((problem.path, problem.code, problem.message) for problem in before)
    new = []
    for problem in after:
        key = (problem.path, problem.code, problem.message)
        if left[key]:
            left[key] -= 1
        else:
            new.append(problem)
    return new
