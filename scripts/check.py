"""The gate: judges what editors wrote and what was built from it. The only module that prints problems.

usage: python -m scripts.check [--sources]

Exit status: 0 clean, 1 problems found, 2 could not run.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.bibliography import Bibliography, read
from scripts.changes import PATH as CHANGES
from scripts.checks import bibliography, built, changes, citations, findings, links, selfcheck
from scripts.checks.problem import Problem
from scripts.checks.source import Page, Sources
from scripts.exports import ADDRESSES, export_all
from scripts.progress import console, step
from scripts.render import render
from scripts.selfcheck import PATH as QUESTIONS

SOURCE_RULES = (
    *bibliography.RULES,
    *citations.RULES,
    *findings.RULES,
    *links.RULES,
    *changes.RULES,
    *selfcheck.RULES,
)
BUILT_RULES = built.RULES
# What editors write beside the pages and the bibliography.
DATA_FILES = (CHANGES, QUESTIONS)
# A key cannot be judged while the file that defines it cannot be read.
NEEDS_BIBLIOGRAPHY = {"C101", "C102"}
# With these the site cannot be rendered at all.
STOPS_RENDERING = {"B100", "B101", "B102", "P001", "P002"}


@dataclass(frozen=True)
class Verdict:
    """What the gate found.

    Attributes:
        problems: every problem, sorted.
        sources: what was judged.
    """

    problems: tuple[Problem, ...]
    sources: Sources


def read_sources(root: Path) -> tuple[Sources, list[Problem]]:
    """Read what editors wrote.

    Args:
        root: the repository.

    Returns:
        The sources, and the problems that stood in the way of reading them.
    """
    problems: list[Problem] = []
    pages = []
    docs = root / "docs"
    for file in sorted(docs.rglob("*.md")):
        path = file.relative_to(root).as_posix()
        text = _text(file, path, problems)
        if text is not None:
            pages.append(Page(path, text.removeprefix("\ufeff").replace("\r\n", "\n")))
    if not pages:
        problems.append(Problem("docs", 1, "P001", "hier staan geen pagina's; zet de map met .md-bestanden terug"))
    path = bibliography.PATH
    if (root / path).is_file():
        text = _text(root / path, path, problems)
        entries = read(text) if text is not None else Bibliography()
    else:
        problems.append(Problem(path, 1, "B100", f"het bestand '{path}' ontbreekt; zet het terug"))
        entries = Bibliography()
    data = {name: _text(root / name, name, problems) for name in DATA_FILES if (root / name).is_file()}
    files = frozenset(file.relative_to(docs).as_posix() for file in docs.rglob("*") if file.is_file())
    return Sources(tuple(pages), entries, files, {name: text for name, text in data.items() if text}), problems


def _text(file: Path, path: str, problems: list[Problem]) -> str | None:
    """The text of a file, or None and a problem when it is not UTF-8."""
    data = file.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"teken '\\x{data[error.start]:02x}' is geen UTF-8; bewaar het bestand opnieuw als UTF-8"
        problems.append(Problem(path, line, "P002", message))
        return None


def check_sources(root: Path) -> Verdict:
    """Judge what editors wrote.

    Args:
        root: the repository.
    """
    sources, problems = read_sources(root)
    if problems:
        return Verdict(tuple(sorted(problems)), sources)
    for rule in SOURCE_RULES:
        if not (sources.bibliography.faults and rule.code in NEEDS_BIBLIOGRAPHY):
            problems += rule(sources)
    return Verdict(tuple(sorted(set(problems))), sources)


def check_built(root: Path, folder: Path, verdict: Verdict) -> Verdict:
    """Render the site into a folder, make its downloads, and judge it too.

    Downloads are made only of what is in order so far; without them, links to them are not judged.

    Args:
        root: the repository.
        folder: where to render.
        verdict: what the sources gave.

    Returns:
        The problems of sources and built pages together.
    """
    if any(problem.code in STOPS_RENDERING for problem in verdict.problems):
        return verdict
    with step("Pagina's maken"):
        rendered = render(root, folder)
    complete = rendered.succeeded and not verdict.problems
    if complete:
        with step("Downloads maken"):
            skipped = export_all(root, folder)
        for line in skipped:
            console.print(line)
    with step("Gebouwde pagina's nakijken"):
        site = built.read_built(folder, verdict.sources, () if complete else ADDRESSES)
        found = {problem for rule in BUILT_RULES for problem in rule(site)} if site.pages else set()
    problems = [*verdict.problems, *_new(found, verdict.problems)]
    if not rendered.succeeded and not problems:
        # Warnings that no rule of ours explains must still stop the build.
        problems += [Problem("mkdocs.yml", 1, "M001", f"MkDocs meldt: {line}") for line in rendered.complaints]
        if not problems:
            raise RuntimeError(f"MkDocs is gestopt zonder uitleg:\n{rendered.log}")
    return Verdict(tuple(sorted(problems)), verdict.sources)


def _new(found: Iterable[Problem], known: Iterable[Problem]) -> list[Problem]:
    """The problems of the built pages that are no consequence of one in the sources, which was told already."""
    known = list(known)
    return [problem for problem in found if not any(_follows(problem, cause) for cause in known)]


def _follows(problem: Problem, cause: Problem) -> bool:
    """Whether a problem on a built page comes from one in its source: same line and same value, or same block."""
    if problem.path != cause.path:
        return False
    if "'///" in problem.message:
        return cause.code.startswith("F")
    value = cause.message.partition("'")[2].partition("'")[0]
    return problem.line == cause.line and bool(value) and value in problem.message


def report(verdict: Verdict) -> int:
    """Print every problem and what it comes to.

    Returns:
        The exit status: 0 clean, 1 problems.
    """
    for problem in verdict.problems:
        print(problem)
    if not verdict.problems:
        return 0
    count = len(verdict.problems)
    print(f"\n{count} {'probleem' if count == 1 else 'problemen'} gevonden. Er is niets gepubliceerd.", file=sys.stderr)
    return 1


def main(arguments: list[str] | None = None) -> int:
    """Run the gate on the repository in the current folder."""
    parser = argparse.ArgumentParser(description="Kijk de bronnen en de gebouwde pagina's na, zonder te publiceren.")
    parser.add_argument("--sources", action="store_true", help="kijk alleen na wat redacteuren schrijven")
    options = parser.parse_args(arguments)
    root = Path.cwd()
    with step("Bronnen nakijken"):
        verdict = check_sources(root)
    if not options.sources:
        with tempfile.TemporaryDirectory() as folder:
            verdict = check_built(root, Path(folder, "site"), verdict)
    status = report(verdict)
    if not status:
        print("Geen problemen gevonden.")
    return status


if __name__ == "__main__":
    from scripts.progress import guarded

    sys.exit(guarded(main))
