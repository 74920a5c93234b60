"""Running MkDocs: the one place that knows how the site is rendered."""

import datetime
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.running import children
from scripts.running.engine import TIME

CODE = Path(__file__).resolve().parents[2]
_TOO_MUCH = "de pagina's kosten te veel tijd of geheugen; maak kleiner of eenvoudiger wat het laatst is veranderd"
_AT_THE_END = "in strict mode!"
"""How MkDocs says, when all is made, that there were warnings."""
_COMPLAINT = re.compile(r"^(WARNING|ERROR)\s+-\s+(?P<text>.*)$")


@dataclass(frozen=True)
class Rendered:
    """What MkDocs said.

    Attributes:
        succeeded: whether it ended well, warnings counted as faults.
        is_whole: whether it got to its end; else pages are missing, or lack what is added to them last.
        complaints: its warnings and errors, as it words them.
        log: everything it printed.
    """

    succeeded: bool
    is_whole: bool
    complaints: tuple[str, ...]
    log: str


def render(root: Path, folder: Path, day: datetime.date) -> Rendered:
    """Render the site with `mkdocs build --strict`.

    MkDocs writes every page before it gives up on a warning, so that the built pages can be judged
    even then.

    Args:
        root: the repository.
        folder: where the pages go; made or emptied by MkDocs.
        day: the day the site says it was made, unless SOURCE_DATE_EPOCH says another, so that the same
            sources give the same bytes (https://reproducible-builds.org/specs/source-date-epoch/).
    """
    engine = [sys.executable, "-m", "scripts.running.engine", str(os.getpid())]
    command = [*engine, "build", "--strict", "--site-dir", str(folder)]
    # Material prints a notice about its own future at every start; README tells that story instead.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(CODE), "PYTHONUTF8": "1"}
    midnight = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    environment.setdefault("SOURCE_DATE_EPOCH", str(int(midnight.timestamp())))
    try:
        run = children.run(command, cwd=root, environment=environment, bound=TIME)
    except children.TooLongError:
        return Rendered(False, False, (_TOO_MUCH,), "")
    log = run.stderr + run.stdout
    complaints = tuple(match["text"] for line in log.splitlines() if (match := _COMPLAINT.match(line)))
    if run.returncode < 0 or "MemoryError" in log or "RecursionError" in log:
        complaints = (*complaints, _TOO_MUCH)
    return Rendered(run.returncode == 0, run.returncode == 0 or _AT_THE_END in log, complaints, log)
