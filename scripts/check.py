"""The gate: judges what editors wrote and what was built from it. The only module that prints problems.

usage: python -m scripts.check [--sources]

Exit status: 0 no faults, 1 faults found, 2 could not run.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.built.addresses import addresses
from scripts.built.site import Built, address, read_built
from scripts.checks import dead_links, exceptions, kept_addresses
from scripts.checks.consequences import untold
from scripts.checks.families import ADDRESS_RULES, BUILT_RULES, NEEDS_BIBLIOGRAPHY, OTHER_CODES, SOURCE_RULES, STOPS
from scripts.content.ledger import CutShortError, earlier_ledgers, read_ledger
from scripts.content.names import DOCS, EXCEPTIONS, LEDGER, REDIRECTS
from scripts.content.problem import Problem, Rule, Severity
from scripts.content.reading import read_sources, read_text
from scripts.content.redirects import Redirect, read_redirects, write_redirects
from scripts.content.source import Sources
from scripts.exports import ADDRESSES, export_all
from scripts.running.progress import console, guarded, step
from scripts.running.render import render


@dataclass(frozen=True)
class Verdict:
    """What the gate found.

    Attributes:
        problems: every problem, sorted.
        sources: what was judged.
        let_through: how many problems an exception let through.
        addresses: every address of the built site; empty when it was not built.
        judged: codes of the rules that were applied to the sources.
    """

    problems: tuple[Problem, ...]
    sources: Sources
    let_through: int = 0
    addresses: frozenset[str] = frozenset()
    judged: frozenset[str] = frozenset()

    @property
    def faults(self) -> tuple[Problem, ...]:
        """The problems that stop publishing."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.FAULT)


def check_sources(root: Path) -> Verdict:
    """Judge what editors wrote.

    Args:
        root: the repository.
    """
    return _judge_sources(*read_sources(root))


def _judge_sources(sources: Sources, unread: Iterable[Problem]) -> Verdict:
    """Apply the rules on sources, when all of them could be read."""
    problems = list(unread)
    skipped = NEEDS_BIBLIOGRAPHY if sources.bibliography.faults else ()
    rules = [rule for rule in SOURCE_RULES if not problems and rule.code not in skipped]
    for rule in rules:
        problems += rule(sources)
    return Verdict(tuple(sorted(set(problems))), sources, judged=frozenset(rule.code for rule in rules))


def check_all(root: Path, folder: Path, is_draft: bool = False) -> Verdict:
    """Judge what editors wrote and, after rendering the site into a folder, what was built from it.

    MkDocs renders in a process of its own while the sources are judged: most of the time both are clean.
    Downloads are made only of what is in order so far; without them, links to them are not judged.

    Args:
        root: the repository.
        folder: where to render.
        is_draft: whether this is a copy of the repository, without git's memory and not to be published: no
            downloads are made then.

    Returns:
        The problems of sources and built pages together.
    """
    sources, unread = read_sources(root)
    ledger, table = (_optional(root, name, unread) for name in (LEDGER, REDIRECTS))
    if unread:
        return _judge_sources(sources, unread)
    with ThreadPoolExecutor(1) as beside:
        rendering = beside.submit(render, root, folder, sources.day)
        with step("Bronnen nakijken"):
            verdict = _judge_sources(sources, ())
        with step("Pagina's maken"):
            outcome = rendering.result()
    if any(problem.code in STOPS for problem in verdict.problems):
        return verdict
    moves, faulty = read_redirects(table)
    found: set[Problem] = set()
    known: frozenset[str] = frozenset()
    if any(folder.rglob("*.html")):
        write_redirects(moves, folder)
        site = read_built(folder, sources, ADDRESSES)
        with step("Gebouwde pagina's nakijken"):
            found = _apply((rule for rule in BUILT_RULES if rule not in dead_links.RULES), site)
        # Downloads are made of pages that are in order, so that a fault is told by its rule and not by their maker.
        in_order = replace(verdict, problems=tuple(sorted({*verdict.problems, *found})))
        if not is_draft and outcome.succeeded and not with_exceptions(root, in_order).faults:
            with step("Downloads maken"):
                skipped, faults = export_all(root, folder)
            for line in skipped:
                console.print(line)
            paths = {address(page.path.removeprefix(f"{DOCS}/")): page.path for page in sources.pages}
            found |= {Problem(paths[fault.address], 1, "D102", fault.message) for fault in faults}
            site = replace(site, unmade=ADDRESSES if faults else ())
        with step("Links nakijken"):
            found |= _apply(dead_links.RULES, site)
        known = addresses(site)
        found |= set(_addresses(root, ledger, known, moves, faulty, is_draft))
    problems = [*verdict.problems, *untold(found, verdict.problems)]
    verdict = replace(verdict, problems=tuple(sorted(problems)), addresses=known)
    # What an exception lets through explains nothing: MkDocs' own faults must still stop the build.
    if outcome.succeeded or with_exceptions(root, verdict).faults:
        return verdict
    if not outcome.complaints:
        raise RuntimeError(f"MkDocs is gestopt zonder uitleg:\n{outcome.log}")
    complaints = [Problem("mkdocs.yml", 1, "M001", f"MkDocs meldt: {line}") for line in outcome.complaints]
    return replace(verdict, problems=tuple(sorted([*verdict.problems, *complaints])))


def _apply(rules: Iterable[Rule[Built]], site: Built) -> set[Problem]:
    return {problem for rule in rules for problem in rule(site)}


def _addresses(
    root: Path, text: str, known: frozenset[str], moves: tuple[Redirect, ...], faulty: tuple[int, ...], is_draft: bool
) -> Iterable[Problem]:
    """The problems with addresses; a site that never had a ledger made no promises."""
    try:
        earlier = frozenset(address for text in earlier_ledgers(root) for address in read_ledger(text))
    except CutShortError as error:
        yield Problem(LEDGER, 1, "G002", str(error))
        return
    if not earlier:
        if not (root / LEDGER).exists():
            return
        if not is_draft:
            console.print(
                f"Niet nagekeken of er adressen uit {LEDGER} zijn gehaald: git kent hier geen eerdere versie."
            )
    ledger = read_ledger(text)
    subject = kept_addresses.Addresses(ledger, earlier, known, moves, faulty)
    for rule in ADDRESS_RULES:
        yield from rule(subject)


def _optional(root: Path, name: str, problems: list[Problem]) -> str:
    """The text of a file that need not be there."""
    file = root / name
    return (read_text(file, name, problems) or "") if file.is_file() else ""


def with_exceptions(root: Path, verdict: Verdict) -> Verdict:
    """Leave out what the table of exceptions lets through; an exception that is not needed is a problem."""
    problems: list[Problem] = []
    table, faulty = exceptions.read_exceptions(_optional(root, EXCEPTIONS, problems))
    # What was not judged cannot tell that an exception is not needed.
    judged = verdict.judged | {rule.code for rule in BUILT_RULES if verdict.addresses}
    codes = {rule.code for rule in (*SOURCE_RULES, *BUILT_RULES, *ADDRESS_RULES)} | OTHER_CODES
    faulty += exceptions.misused(table, codes)
    kept, through = exceptions.apply(verdict.problems, table, judged)
    return replace(verdict, problems=tuple(sorted([*kept, *faulty, *problems])), let_through=through)


def report(verdict: Verdict) -> int:
    """Print every problem and what it comes to.

    Returns:
        The exit status: 0 no faults, 1 faults.
    """
    for problem in verdict.problems:
        print(problem)
    if verdict.let_through:
        print(f"Uitzonderingen toegepast: {verdict.let_through} (zie {EXCEPTIONS}).", file=sys.stderr)
    if not verdict.faults:
        return 0
    count = len(verdict.faults)
    print(f"\n{count} {'probleem' if count == 1 else 'problemen'} gevonden. Er is niets gepubliceerd.", file=sys.stderr)
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
    verdict = with_exceptions(root, verdict)
    status = report(verdict)
    if not verdict.problems:
        print("Geen problemen gevonden.")
    elif not status:
        print("Geen fouten gevonden. Een opmerking houdt niets tegen.")
    return status


if __name__ == "__main__":
    sys.exit(guarded(main))
