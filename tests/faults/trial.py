"""One mistake after the other, made in a copy of the repository: told by the gate, at its own line, and only once.

usage: python -m tests.faults.trial FILE... [--only WORD] [--jobs N] [--sources] [--lines]

A file is a list in YAML. Each mistake has

    id      its name
    kind    what sort of mistake it is
    edits   each with `file`, `how` (`append`, `create`, `replace`, `delete`, `rename`), `find` and `text`
    expect  where it must be told: each a `file` and `line_of`, a piece of the text of that line after the edit;
            one of these places is enough; an honest edit has none, and must pass
    why     what it is that a reader would notice

The edits are judged as the gate judges a pull request, without downloads and without network: the copy is a repository
of git in which everything before the edits is on the main branch, and today is the day in the name of the file.

Prints every mistake that is not told, or told elsewhere, or more than twice, every honest edit that is refused, and
what no longer applies because the pages have changed; then how many of each there are. What the gate says of the copy
without any edit is no one's mistake, and a new address that is not in the ledger yet is to be expected of whoever
writes something.
"""

import argparse
import datetime
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unittest import mock

import yaml

from scripts.check import check_all, check_sources
from scripts.content.names import LEDGER
from scripts.content.problem import Problem, Severity
from tests.apart import apart
from tests.payloads.trial import Edit, as_edit, copied

TIME = 180
"""Seconds after which a mistake counts as one that ends the gate."""
DAY = datetime.date(2026, 11, 27)
"""The day of mistakes in a file of which the name says none, so that a date in the future stays one."""
_DATED = re.compile(r"(?<!\d)(\d{4})_(\d{2})_(\d{2})(?!\d)")
NEW_ADDRESS = "R102"
Known = Mapping[datetime.date, frozenset[Problem]]
"""What the gate says of the copy in which nothing was done, by the day on which it is judged."""


@dataclass(frozen=True)
class Place:
    """Where a mistake must be told: a file, and a piece of the text of the line; without it any line will do."""

    file: str
    line_of: str = ""


@dataclass(frozen=True)
class Mistake:
    """A mistake, or an honest edit: its name, its sort, its edits, and the places where it may be told."""

    id: str
    kind: str
    edits: tuple[Edit, ...]
    expect: tuple[Place, ...]
    day: datetime.date = DAY
    """The day on which it was made, and is judged."""


@dataclass(frozen=True)
class Outcome:
    """What the gate said of a mistake.

    Attributes:
        mistake: what was done.
        told: the faults that it told.
        is_right: whether one of them is at its place.
        gone: what the edits ask for and is not there any more; empty when they could be made.
        error: what the gate fell over; empty when it did not.
    """

    mistake: Mistake
    told: tuple[Problem, ...] = ()
    is_right: bool = False
    gone: str = ""
    error: str = ""

    @property
    def is_honest(self) -> bool:
        """Whether nothing was wrong with the edit."""
        return not self.mistake.expect

    @property
    def is_good(self) -> bool:
        """Whether it cannot be tried, or the gate said what it should, where it should, and at most one line more."""
        if self.gone or self.error:
            return bool(self.gone)
        return not self.told if self.is_honest else self.is_right and len(self.told) <= 2


def read(file: Path) -> Iterator[Mistake]:
    """The mistakes in a file, made on the day that its name gives."""
    day = _day(file.name)
    for entry in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or ():
        places = tuple(Place(place["file"], str(place.get("line_of") or "")) for place in entry.get("expect") or ())
        edits = tuple(as_edit(edit) for edit in entry["edits"])
        yield Mistake(str(entry["id"]), str(entry.get("kind", "")), edits, places, day)


def _day(name: str) -> datetime.date:
    """The day in the name of a file, such as `mistakes_2026_11_28_seventh.yml`; one that holds for all without it."""
    match = _DATED.search(name)
    return datetime.date(*map(int, match.groups())) if match else DAY


def base(folder: Path) -> Path:
    """A copy of the repository with a main branch of its own, on which everything is."""
    root = copied(folder)
    (root / ".gitignore").write_text("scripts\noverrides\n.cache\n", encoding="utf-8")
    author = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    for command in (("init", "-q", "-b", "main"), ("add", "-A"), (*author, "commit", "-q", "-m", "Before")):
        subprocess.run(["git", *command], cwd=root, check=True, capture_output=True)
    return root


def faults(root: Path, place: Path, is_built: bool, day: datetime.date = DAY) -> tuple[Problem, ...]:
    """What the gate tells of a copy of the repository.

    Args:
        root: the copy.
        place: where the site goes.
        is_built: whether the pages are judged as well.
        day: the day on which it is judged.
    """
    with mock.patch("scripts.content.reading.today", lambda: day):
        verdict = check_all(root, place, is_draft=True) if is_built else check_sources(root)
    return tuple(problem for problem in verdict.problems if problem.severity is Severity.FAULT)


def judged(mistake: Mistake, clean: Path, known: Known, is_built: bool) -> Outcome:
    """Make a mistake in a copy of its own, and let the gate judge it.

    Args:
        mistake: what is done.
        clean: the copy in which nothing was done.
        known: what the gate says of that, by day.
        is_built: whether the pages are judged as well.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "kennisbank")
        shutil.copytree(clean, root, symlinks=True)
        try:
            for edit in mistake.edits:
                edit.apply(root)
            places = {(place.file, line) for place in mistake.expect for line in _lines(root, place)}
        except (AssertionError, FileNotFoundError) as error:
            return Outcome(mistake, gone=str(error))
        every = faults(root, Path(folder, "site"), is_built, mistake.day)
        told = [problem for problem in every if problem not in known[mistake.day]]
        if not any(path == LEDGER for path, _ in places):
            told = [problem for problem in told if problem.code != NEW_ADDRESS]
        is_right = any((problem.path, line) in places for problem in told for line in (problem.line, 0))
        return Outcome(mistake, tuple(told), is_right)


def _lines(root: Path, place: Place) -> Iterator[int]:
    """The lines that hold a text; 0, for any line, when there is no text, and 1 when there is no file."""
    file = root / place.file
    if not place.line_of:
        yield 0
    elif not file.is_file():
        yield 1
    else:
        lines = file.read_bytes().decode("utf-8", "replace").split("\n")
        found = [number for number, line in enumerate(lines, 1) if place.line_of in line]
        assert found, f"'{place.line_of}' does not stand in {place.file}"
        yield from found


def tried(mistake: Mistake, clean: Path, known: Known, is_built: bool = True) -> Outcome:
    """What the gate says of a mistake, or what it fell over."""
    answer = apart(partial(judged, mistake, clean, known, is_built), TIME)
    return Outcome(mistake, error=answer) if isinstance(answer, str) else answer


def trial(mistakes: Sequence[Mistake], jobs: int = 1, is_built: bool = True) -> Iterator[Outcome]:
    """Try every mistake, in their order.

    Args:
        mistakes: what to try.
        jobs: how many at once.
        is_built: whether the pages are judged as well.
    """
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder, "clean")
        clean.mkdir()
        base(clean)
        known = {}
        for day in sorted({mistake.day for mistake in mistakes}):
            said = apart(partial(faults, clean, Path(folder, str(day)), is_built, day), TIME)
            assert not isinstance(said, str), said
            known[day] = frozenset(said)
        with ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(partial(tried, clean=clean, known=known, is_built=is_built), mistakes)


def told(outcome: Outcome, is_whole: bool = False) -> str:
    """What there is to say of a mistake; nothing when all is well.

    Args:
        outcome: what the gate said.
        is_whole: whether every line of the gate is shown.
    """
    if outcome.is_good and not outcome.gone and not is_whole:
        return ""
    if outcome.gone:
        what = f"no longer applies: {outcome.gone}"
    elif outcome.error:
        what = f"ENDED: {outcome.error}"
    elif outcome.is_honest:
        what = "false alarm" if outcome.told else "passed, as it should"
    elif not outcome.told:
        what = "not caught"
    elif not outcome.is_right:
        what = f"elsewhere, not at {' or '.join(f'{place.file}: {place.line_of}' for place in outcome.mistake.expect)}"
    else:
        what = f"{len(outcome.told)} lines"
    shown = outcome.told if is_whole else outcome.told[:4]
    return "\n".join([f"{outcome.mistake.id} ({outcome.mistake.kind}): {what}", *(f"    {one}" for one in shown)])


def counted(outcomes: Iterable[Outcome]) -> str:
    """How many mistakes were told, how well, and how many honest edits were refused."""
    every = tuple(outcomes)
    outcomes = tuple(one for one in every if not one.gone)
    mistakes = [one for one in outcomes if not one.is_honest]
    caught = [one for one in mistakes if one.told]
    honest = [one for one in outcomes if one.is_honest]
    figures = (
        ("caught", len(caught), len(mistakes)),
        ("of these at the right file and line", sum(one.is_right for one in caught), len(caught)),
        ("of these with at most one extra line", sum(len(one.told) <= 2 for one in caught), len(caught)),
        ("ended abnormally", sum(bool(one.error) for one in outcomes), len(outcomes)),
        ("honest edits refused", sum(bool(one.told) for one in honest), len(honest)),
        ("no longer apply", len(every) - len(outcomes), len(every)),
    )
    return "\n".join(
        f"{name}: {count} of {whole}" + (f" ({100 * count / whole:.1f} %)" if whole else "")
        for name, count, whole in figures
    )


def main() -> int:
    """Try the mistakes in files."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--only", default="", help="only those with this word in their id or kind")
    parser.add_argument("--jobs", type=int, default=1, help="how many at once")
    parser.add_argument("--sources", action="store_true", help="do not build: quick, and half of the gate")
    parser.add_argument("--lines", action="store_true", help="show every line that the gate says")
    options = parser.parse_args()
    mistakes = [mistake for file in options.files for mistake in read(file)]
    mistakes = [one for one in mistakes if options.only in one.id or options.only in one.kind]
    assert len({one.id for one in mistakes}) == len(mistakes), "two have the same id"
    outcomes = []
    for outcome in trial(mistakes, options.jobs, not options.sources):
        outcomes.append(outcome)
        if line := told(outcome, options.lines):
            print(line, flush=True)
    print(counted(outcomes))
    return int(not all(outcome.is_good for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
