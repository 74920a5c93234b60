"""The gate: judges what editors wrote and what was built from it, and tells the problems.

usage: python -m scripts.check [--sources]

Exit status: 0 no faults, 1 faults found, 2 could not run.
"""

import argparse
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts.built.site import read_built
from scripts.checks.judge import Judge, Verdict
from scripts.content.names import EXCEPTIONS
from scripts.content.reading import read_sources
from scripts.exports import export_all, without_downloads
from scripts.running.progress import console, guarded, step, tell
from scripts.running.render import render


def check_sources(root: Path) -> Verdict:
    """Judge what editors wrote.

    Args:
        root: the repository.
    """
    judge = Judge(*read_sources(root))
    judge.judge_sources()
    return judge.verdict()


def check_all(root: Path, folder: Path, is_draft: bool = False) -> Verdict:
    """Judge what editors wrote and, after rendering the site into a folder, what was built from it.

    Args:
        root: the repository.
        folder: where to render.
        is_draft: whether this is a copy of the repository, without git's memory and not to be published: no
            downloads are made then.

    Returns:
        The problems of sources and built pages together.
    """
    sources, unread = read_sources(root)
    judge = Judge(sources, unread)
    if not judge.can_render:
        judge.judge_sources()
        return judge.verdict()
    # MkDocs works in a process of its own while the sources are judged: most of the time both are clean.
    with ThreadPoolExecutor(1) as beside:
        rendering = beside.submit(render, root, folder, sources.day)
        with step("Bronnen nakijken"):
            judge.judge_sources()
        with step("Pagina's maken"):
            rendered = rendering.result()
    # What was not made is not gone.
    if rendered.is_whole and (built := read_built(folder, sources)).pages:
        with step("Gebouwde pagina's nakijken"):
            judge.judge_built(built)
        # Downloads are made of pages that are in order, so that a fault is told by its rule and not by their maker.
        if is_draft or not rendered.succeeded or judge.verdict().faults:
            made = without_downloads(built)
        else:
            with step("Downloads maken"):
                made = export_all(root, built)
        with step("Links en downloads nakijken"):
            judge.judge_downloads(made.built, made.faults, made.notes)
        judge.judge_addresses(root, built, is_draft)
    return judge.verdict(rendered)


def report(verdict: Verdict) -> int:
    """Print every problem and what it comes to.

    Returns:
        The exit status: 0 no faults, 1 faults.
    """
    for note in verdict.notes:
        console.print(note)
    sys.stdout.write("".join(f"{problem}\n" for problem in verdict.problems))
    if verdict.let_through:
        print(f"Uitzonderingen toegepast: {verdict.let_through} (zie {EXCEPTIONS}).", file=sys.stderr)
    if not verdict.faults:
        return 0
    count = len(verdict.faults)
    tell(f"{count} {'probleem' if count == 1 else 'problemen'} gevonden. Er is niets gepubliceerd.")
    return 1


def main(arguments: list[str] | None = None) -> int:
    """Run the gate on the repository in the current folder."""
    parser = argparse.ArgumentParser(description="Kijk de bronnen en de gebouwde pagina's na, zonder te publiceren.")
    parser.add_argument("--sources", action="store_true", help="kijk alleen na wat redacteuren schrijven")
    options = parser.parse_args(arguments)
    root = Path.cwd()
    if options.sources:
        verdict = check_sources(root)
    else:
        with tempfile.TemporaryDirectory() as folder:
            verdict = check_all(root, Path(folder, "site"))
    status = report(verdict)
    if not verdict.problems:
        print("Geen problemen gevonden.")
    elif not status:
        print("Geen fouten gevonden. Een opmerking houdt niets tegen.")
    return status


if __name__ == "__main__":
    sys.exit(guarded(main))
