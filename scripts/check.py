"""The gate: judges what editors wrote and what was built from it, and tells the problems.

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
from scripts.built.site import Built, read_built
from scripts.checks import exceptions, kept_addresses
from scripts.checks.complaints import complaint
from scripts.checks.consequences import folded, told
from scripts.checks.families import (
    ADDRESS_RULES,
    BUILT_RULES,
    NEEDS_BIBLIOGRAPHY,
    OTHER_CODES,
    SOURCE_RULES,
    STOPS,
    WITH_DOWNLOADS,
)
from scripts.content.ledger import CutShortError, earlier_ledgers, read_ledger
from scripts.content.names import EXCEPTIONS, LEDGER
from scripts.content.problem import Problem, Rule, Severity, Subject
from scripts.content.reading import read_sources
from scripts.content.source import Sources
from scripts.exports import ADDRESSES, export_all
from scripts.running.progress import console, guarded, step, tell
from scripts.running.render import Rendered, render


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

    def with_more(self, problems: Iterable[Problem]) -> "Verdict":
        """The same with more problems."""
        return replace(self, problems=tuple(sorted({*self.problems, *problems})))


def check_sources(root: Path) -> Verdict:
    """Judge what editors wrote.

    Args:
        root: the repository.
    """
    return _let_through(_judge_sources(*read_sources(root)))


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
    if unread or _apply([rule for rule in SOURCE_RULES if rule.code in STOPS], sources):
        return _let_through(_judge_sources(sources, unread))
    verdict, outcome = _render(root, folder, sources)
    if not outcome.is_whole:  # What was not made is not gone.
        return _let_through(_with_complaints(verdict, outcome))
    built = read_built(folder, sources)
    found = _judge_built(built) if built.pages else set()
    # Downloads are made of pages that are in order, so that a fault is told by its rule and not by their maker.
    if is_draft or not outcome.succeeded or _let_through(verdict.with_more(found)).faults:
        built = replace(built, unmade=ADDRESSES)
    elif faults := _make_downloads(root, built):
        built = replace(built, unmade=ADDRESSES)
        found |= faults
    if built.pages:
        found |= _judge_downloads(built)
        found |= _judge_addresses(root, built, is_draft)
        verdict = replace(verdict, addresses=addresses(built))
    return _let_through(_with_complaints(verdict.with_more(found), outcome))


def _judge_sources(sources: Sources, unread: Iterable[Problem]) -> Verdict:
    """Apply the rules on sources, when all of them could be read."""
    problems = list(unread)
    skipped = NEEDS_BIBLIOGRAPHY if sources.bibliography.faults else ()
    rules = [rule for rule in SOURCE_RULES if not problems and rule.code not in skipped]
    problems += _apply(rules, sources)
    return Verdict(tuple(sorted(set(problems))), sources, judged=frozenset(rule.code for rule in rules))


def _render(root: Path, folder: Path, sources: Sources) -> tuple[Verdict, Rendered]:
    """Let MkDocs render in a process of its own while the sources are judged: most of the time both are clean."""
    with ThreadPoolExecutor(1) as beside:
        rendering = beside.submit(render, root, folder, sources.day)
        with step("Bronnen nakijken"):
            verdict = _judge_sources(sources, ())
        with step("Pagina's maken"):
            return verdict, rendering.result()


def _judge_built(built: Built) -> set[Problem]:
    """Apply the rules on built pages that need nothing but those pages."""
    with step("Gebouwde pagina's nakijken"):
        return _apply([rule for rule in BUILT_RULES if rule not in WITH_DOWNLOADS], built)


def _make_downloads(root: Path, built: Built) -> set[Problem]:
    """Make the downloads, say what was left out, and tell what could not be made because of a page."""
    with step("Downloads maken"):
        skipped, faults = export_all(root, built)
    for line in skipped:
        console.print(line)
    paths = {page.address: page.path for page in built.sources.pages}
    return {Problem(paths[fault.address], 1, "D102", fault.message) for fault in faults}


def _judge_downloads(built: Built) -> set[Problem]:
    """Follow the links, also those to downloads, and look for every finding in every download."""
    with step("Links en downloads nakijken"):
        return _apply(WITH_DOWNLOADS, built)


def _judge_addresses(root: Path, built: Built, is_draft: bool) -> set[Problem]:
    """The problems with addresses; a site that never had a ledger made no promises."""
    sources = built.sources
    try:
        earlier = frozenset(address for text in earlier_ledgers(root) for address in read_ledger(text))
    except CutShortError as error:
        return {Problem(LEDGER, 1, "G002", str(error))}
    if not earlier:
        if LEDGER not in sources.data:
            return set()
        if not is_draft:
            console.print(
                f"Niet nagekeken of er adressen uit {LEDGER} zijn gehaald: git kent hier geen eerdere versie."
            )
    ledger = read_ledger(sources.data.get(LEDGER, ""))
    return _apply(ADDRESS_RULES, kept_addresses.Addresses(ledger, earlier, addresses(built), *sources.redirects))


def _with_complaints(verdict: Verdict, outcome: Rendered) -> Verdict:
    """Add what MkDocs complained of, when nothing of ours explains why it failed.

    What an exception lets through explains nothing: MkDocs' own faults must still stop the build.
    """
    if outcome.succeeded or _let_through(verdict).faults:
        return verdict
    if not outcome.complaints:
        raise RuntimeError(f"MkDocs is gestopt zonder uitleg:\n{outcome.log}")
    return verdict.with_more(complaint(line, verdict.sources) for line in outcome.complaints)


def _apply(rules: Iterable[Rule[Subject]], subject: Subject) -> set[Problem]:
    return {problem for rule in rules for problem in rule(subject)}


def _let_through(verdict: Verdict) -> Verdict:
    """Leave out what only follows from another problem, and what the table of exceptions lets through.

    An exception that is not needed is a problem.
    """
    table, faulty = exceptions.read_exceptions(verdict.sources.data.get(EXCEPTIONS, ""))
    # What was not judged cannot tell that an exception is not needed.
    judged = verdict.judged | {rule.code for rule in BUILT_RULES if verdict.addresses}
    codes = {rule.code for rule in (*SOURCE_RULES, *BUILT_RULES, *ADDRESS_RULES)} | OTHER_CODES
    faulty += exceptions.misused(table, codes)
    kept, through = exceptions.apply(verdict.problems, table, judged)
    untold = set(verdict.problems) - set(told(verdict.problems, verdict.sources))
    shown = folded(problem for problem in (*kept, *faulty) if problem not in untold)
    return replace(verdict, problems=tuple(shown), let_through=through)


def report(verdict: Verdict) -> int:
    """Print every problem and what it comes to.

    Returns:
        The exit status: 0 no faults, 1 faults.
    """
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
