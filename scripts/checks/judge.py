"""What the gate finds, rule by rule, and what of it is told when consequences and exceptions are left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.built.addresses import addresses
from scripts.built.site import Built
from scripts.checks import exceptions
from scripts.checks.complaints import complaint
from scripts.checks.consequences import folded, without_consequences
from scripts.checks.families import (
    ADDRESS_RULES,
    BUILT_RULES,
    NEEDS_BIBLIOGRAPHY,
    OTHER_CODES,
    SOURCE_RULES,
    STOPS,
    WITH_DOWNLOADS,
)
from scripts.checks.kept_addresses import Addresses
from scripts.content.ledger import CutShortError, earlier_ledgers, read_ledger
from scripts.content.names import EXCEPTIONS, LEDGER
from scripts.content.problem import Problem, Rule, Severity, Subject
from scripts.content.source import Sources
from scripts.running.render import Rendered

_NO_MEMORY = f"Niet nagekeken of er adressen uit {LEDGER} zijn gehaald: git kent hier geen eerdere versie."
_CODES = {rule.code for rule in (*SOURCE_RULES, *BUILT_RULES, *ADDRESS_RULES)} | OTHER_CODES


@dataclass(frozen=True)
class Verdict:
    """What the gate found.

    Attributes:
        problems: every problem, sorted.
        sources: what was judged.
        let_through: how many problems an exception let through.
        addresses: every address of the built site; empty when it was not built.
        notes: what was left out and why, a line of Dutch each.
    """

    problems: tuple[Problem, ...]
    sources: Sources
    let_through: int = 0
    addresses: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()

    @property
    def faults(self) -> tuple[Problem, ...]:
        """The problems that stop publishing."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.FAULT)


class Judge:
    """Applies every rule once, in the order in which there is something to judge, and keeps what it finds.

    Args:
        sources: what editors wrote.
        unread: what stood in the way of reading it; then nothing can be judged.
    """

    def __init__(self, sources: Sources, unread: Iterable[Problem] = ()) -> None:
        self._sources = sources
        self._found = set(unread)
        self._is_read = not self._found
        self._judged: set[str] = set()
        self._addresses: frozenset[str] = frozenset()
        self._notes: tuple[str, ...] = ()
        self._table, faulty = exceptions.read_exceptions(sources.data.get(EXCEPTIONS, ""))
        texts = (*(page.text for page in sources.pages), sources.bibliography.text, sources.config)
        texts += tuple(text for name, text in sources.data.items() if name != EXCEPTIONS)
        unused = exceptions.of_nowhere(self._table, texts)
        self._faulty = (*faulty, *exceptions.misused(self._table, _CODES), *unused)
        if self._is_read:
            self._apply((rule for rule in SOURCE_RULES if rule.code in STOPS), sources)
        self.can_render = not self._found
        """Whether what renders the pages would come to its end."""

    def judge_sources(self) -> None:
        """Judge what editors wrote, by the rules that were not needed to know whether it can be rendered."""
        skipped = STOPS | (NEEDS_BIBLIOGRAPHY if self._sources.bibliography.faults else set())
        if self._is_read:
            self._apply((rule for rule in SOURCE_RULES if rule.code not in skipped), self._sources)

    def judge_built(self, built: Built) -> None:
        """Judge what needs nothing but the built pages."""
        self._apply((rule for rule in BUILT_RULES if rule not in WITH_DOWNLOADS), built)

    def judge_downloads(self, built: Built, faults: Iterable[Problem] = (), notes: Iterable[str] = ()) -> None:
        """Follow the links, also those to downloads, and look for every finding in every download.

        Args:
            built: the built pages, with the downloads beside them.
            faults: why a download could not be made.
            notes: which downloads were left out, and why.
        """
        self._found |= set(faults)
        self._notes += tuple(notes)
        self._apply(WITH_DOWNLOADS, built)

    def judge_addresses(self, root: Path, built: Built, is_draft: bool) -> None:
        """Judge the addresses of the built pages; a site that never had a ledger made no promises.

        Args:
            root: the repository, of which git knows the ledger as it was.
            built: the built pages.
            is_draft: whether this is a copy, without git's memory.
        """
        self._addresses = addresses(built)
        try:
            earlier = frozenset(address for text in earlier_ledgers(root) for address in read_ledger(text))
        except CutShortError as error:
            self._found.add(Problem(LEDGER, 1, "G002", str(error)))
            return
        if earlier or LEDGER in self._sources.data:
            self._notes += () if earlier or is_draft else (_NO_MEMORY,)
            ledger = read_ledger(self._sources.data.get(LEDGER, ""))
            self._apply(ADDRESS_RULES, Addresses(ledger, earlier, self._addresses, *self._sources.redirects))

    def verdict(self, outcome: Rendered | None = None) -> Verdict:
        """What is told of all that was found.

        What an exception lets through explains nothing: the engine's own faults must still stop the build.

        Args:
            outcome: what the engine said of its work; told when nothing of ours explains why it failed.

        Raises:
            RuntimeError: when nothing at all does.
        """
        verdict = self._told()
        if outcome is None or outcome.succeeded or verdict.faults:
            return verdict
        if not outcome.complaints:
            raise RuntimeError(f"MkDocs is gestopt zonder uitleg:\n{outcome.log}")
        self._found |= {complaint(line, self._sources) for line in outcome.complaints}
        return self._told()

    def _apply(self, rules: Iterable[Rule[Subject]], subject: Subject) -> None:
        for rule in rules:
            self._found |= set(rule(subject))
            self._judged.add(rule.code)

    def _told(self) -> Verdict:
        """Leave out what only follows from another problem, and what the table of exceptions lets through.

        An exception that is not needed is a problem; what was not judged cannot tell that.
        """
        # What an exception is for may stand in a source that could not be read.
        judged = frozenset() if self._sources.bibliography.faults else self._judged
        kept, through = exceptions.apply(sorted(self._found), self._table, judged)
        untold = self._found - set(without_consequences(self._found, self._sources))
        shown = folded(problem for problem in (*kept, *self._faulty) if problem not in untold)
        return Verdict(tuple(shown), self._sources, through, self._addresses, self._notes)
