"""Exceptions to the rules: one table with a reason each, in `data/exceptions.yml`.

    - code: L109
      value: http://voorbeeld.example/
      reason: Deze website heeft geen beveiligd adres.

An exception lets through the problems with this code and this value, which their messages show in quotes. One
that lets nothing through is a problem itself, so that the table never holds more than it must.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from scripts.content.names import EXCEPTIONS
from scripts.content.problem import Problem, suggestion
from scripts.content.yaml_lists import Fault, ListedError, read_items

NEVER = ("S", "R", "E101", "E102", "D", "G")
"""How the codes begin that know no exceptions: safety, addresses, exceptions themselves, what could not be made or read."""
KNOWN_DEAD = "X101"
"""Code under which the table keeps addresses that are known not to answer."""
FIELDS = {"code", "value", "reason"}
_SAYS_NOTHING = re.compile(
    r"(?:todo|tbd|n\.?v\.?t|tijdelijk|test|x{2,}|\?+|-+|geen(?: reden)?|later|(?:moet )?nog(?: (?:invullen|uitzoeken|doen|bekijken))?|zie boven|weet ik niet|onbekend)\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ExceptionToRule:
    """One row of the table: its line, the code, the value that the message shows in quotes, and why."""

    line: int
    code: str
    value: str
    reason: str

    def covers(self, problem: Problem) -> bool:
        """Whether this row lets the problem through."""
        return (problem.code, problem.value) == (self.code, self.value) and not self.code.startswith(NEVER)


def read_exceptions(text: str) -> tuple[tuple[ExceptionToRule, ...], list[Problem]]:
    """Read the table.

    Args:
        text: the whole file.

    Returns:
        Its rows, and a problem for every row that is not one.
    """
    try:
        entries = read_items(text)
    except ListedError as error:
        if error.fault is Fault.NO_LIST:
            message = "de uitzonderingen zijn geen lijst; begin elke uitzondering met een streepje"
        else:
            remedy = error.remedy or "volg de vorm van het voorbeeld erboven"
            message = f"de uitzonderingen zijn niet te lezen; {remedy}"
        return (), [Problem(EXCEPTIONS, error.line, "E101", message)]
    found, problems = [], []
    for entry in entries:
        values = entry.values
        unknown = next((name for name in entry.lines if name not in FIELDS and suggestion(name, FIELDS)), "")
        if entry.doubles:
            name, line = entry.doubles[0]
            message = f"'{name}' staat twee keer in deze uitzondering; haal er een weg"
            problems.append(Problem(EXCEPTIONS, line, "E101", message, name))
        elif unknown:
            message = f"onbekend veld '{unknown}'{suggestion(unknown, FIELDS)}"
            problems.append(Problem(EXCEPTIONS, entry.lines[unknown], "E101", message, unknown))
        elif _SAYS_NOTHING.fullmatch(str(values.get("reason") or "")):
            message = f"'{values['reason']}' is geen reden; schrijf waarom het hier mag"
            problems.append(Problem(EXCEPTIONS, entry.lines.get("reason", entry.line), "E101", message))
        elif values.keys() == FIELDS and all(isinstance(value, str) and value for value in values.values()):
            found.append(ExceptionToRule(entry.line, *(str(values[name]) for name in ("code", "value", "reason"))))
        else:
            message = "een uitzondering heeft een code, een value en een reason; vul ze alle drie in"
            problems.append(Problem(EXCEPTIONS, entry.line, "E101", message))
    return tuple(found), problems


def misused(table: Iterable[ExceptionToRule], known: Collection[str]) -> list[Problem]:
    """A problem for every row with a code that no rule has, or a code that knows no exceptions.

    Args:
        table: the exceptions.
        known: every code there is.
    """
    found = []
    seen: dict[tuple[str, str], int] = {}
    for row in table:
        if (before := seen.setdefault((row.code, row.value), row.line)) != row.line:
            message = f"uitzondering '{row.value}' ({row.code}) staat er al op regel {before}; haal er een weg"
            found.append(Problem(EXCEPTIONS, row.line, "E101", message, row.value))
        if row.code.startswith(NEVER):
            message = f"op '{row.code}' bestaat geen uitzondering: veiligheid en adressen gaan voor; haal haar weg"
            found.append(Problem(EXCEPTIONS, row.line, "E101", message, row.code))
        elif row.code not in known:
            remedy = suggestion(row.code, known) or "; kijk in CONTRIBUTING.md"
            found.append(Problem(EXCEPTIONS, row.line, "E101", f"onbekende code '{row.code}'{remedy}", row.code))
    return found


def of_nowhere(table: Iterable[ExceptionToRule], texts: Iterable[str]) -> list[Problem]:
    """A problem for every row with an address that is known not to answer, and that is in none of the files.

    Args:
        table: the exceptions.
        texts: all that editors wrote, but the table.
    """
    texts = tuple(texts)
    return [
        Problem(
            EXCEPTIONS,
            row.line,
            "E102",
            f"uitzondering '{row.value}' ({row.code}) is niet nodig: dit adres staat nergens; haal haar weg",
            row.value,
        )
        for row in table
        if row.code == KNOWN_DEAD and not any(row.value in text for text in texts)
    ]


def apply(
    problems: Iterable[Problem], table: Iterable[ExceptionToRule], judged: Collection[str]
) -> tuple[list[Problem], int]:
    """Leave out what the table lets through.

    Args:
        problems: every problem.
        table: the exceptions.
        judged: codes of the rules that were applied; an exception to another may be needed after all.

    Returns:
        The problems that remain, one more for every row that lets nothing through; and how many
        problems were let through.
    """
    problems, table = list(problems), list(table)
    kept = [problem for problem in problems if not any(row.covers(problem) for row in table)]
    through = len(problems) - len(kept)
    for row in table:
        if (
            row.code in judged
            and not row.code.startswith(NEVER)
            and not any(row.covers(problem) for problem in problems)
        ):
            kept.append(
                Problem(
                    EXCEPTIONS,
                    row.line,
                    "E102",
                    f"uitzondering '{row.value}' ({row.code}) is niet meer nodig; haal haar weg",
                    row.value,
                )
            )
    return kept, through
