"""Repair what can be repaired without changing what a reader sees; the gate tells the rest.

usage: python -m scripts.editors.repair

Exit status: 0 nothing is left to do, 1 problems are left, 2 could not run.
"""

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from scripts.built.site import read_built
from scripts.check import check_all, report
from scripts.checks.judge import Verdict
from scripts.content.files import FileChange, text_of, write_all
from scripts.content.ledger import grown, read_ledger
from scripts.content.names import BIBLIOGRAPHY, DOCS, LEDGER
from scripts.content.reading import WRITTEN
from scripts.editors import entry_order, headings, white_space
from scripts.editors.repairs import Repair
from scripts.running.progress import guarded


def repair(root: Path) -> int:
    """Repair, print what was repaired, and end with what the gate says.

    Args:
        root: the repository.

    Returns:
        The exit status.
    """
    count = _write(root, _texts(root))
    verdict, ids = _judge(root)
    if ids:
        count += _write(root, ids)
        verdict, _ = _judge(root)
    if verdict.faults and all(problem.code == "R102" for problem in verdict.faults):
        ledger = text_of(root / LEDGER) or ""
        new = sorted(verdict.addresses - read_ledger(ledger).keys())
        after = grown(ledger, new)
        lines = read_ledger(after)
        repairs = [Repair(LEDGER, lines[address], f"ontbrekend adres '{address}'") for address in new]
        count += _write(root, {LEDGER: (after, repairs)})
        remarks = (problem for problem in verdict.problems if problem not in verdict.faults)
        verdict = Verdict(tuple(remarks), verdict.sources)
    status = report(verdict)
    print(f"{count} {'reparatie' if count == 1 else 'reparaties'}." if count else "Er was niets te herstellen.")
    return status


def _texts(root: Path) -> dict[str, tuple[str, list[Repair]]]:
    """Every file of editors with the repairs that need no built page."""
    pages = sorted(path.relative_to(root).as_posix() for path in (root / DOCS).rglob("*.md") if path.is_file())
    found = {}
    for path in (*pages, *WRITTEN):  # A folder has no text.
        try:
            before = text_of(root / path)
        except UnicodeDecodeError:  # The gate tells where.
            continue
        if before:
            after, repairs = white_space.repaired(path, before)
            if path == BIBLIOGRAPHY:
                after, more = entry_order.repaired(after)
                repairs += more
            found[path] = (after, repairs)
    return found


def _judge(root: Path) -> tuple[Verdict, dict[str, tuple[str, list[Repair]]]]:
    """What the gate says, and the pages with the ids that their headings were given."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        verdict = check_all(root, site)
        found = {}
        nameless = {problem.path for problem in verdict.problems if problem.code == "P107"}
        if nameless and verdict.addresses:
            built = read_built(site, verdict.sources)
            ledger = read_ledger(text_of(root / LEDGER) or "")
            for page in built.pages:
                if page.name in nameless:
                    found[page.name] = headings.repaired(page, text_of(root / page.name) or "", built, ledger)
    return verdict, {path: (after, repairs) for path, (after, repairs) in found.items() if repairs}


def _write(root: Path, found: Mapping[str, tuple[str, list[Repair]]]) -> int:
    """Write what was repaired and print it."""
    changes = [FileChange(path, text_of(root / path), after) for path, (after, repairs) in found.items() if repairs]
    write_all(root, changes)
    repairs = sorted(repair for _, repairs in found.values() for repair in repairs)
    for one in repairs:
        print(one)
    return len(repairs)


def main() -> int:
    """Repair the repository in the current folder."""
    return repair(Path.cwd())


if __name__ == "__main__":
    sys.exit(guarded(main))
