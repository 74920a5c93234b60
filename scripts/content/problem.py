"""What a check yields, and how a rule gets its code."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import wraps
from typing import Protocol, TypeVar


class Severity(StrEnum):
    """What a problem does: a fault stops publishing, a remark is told and stops nothing."""

    FAULT = "fout"
    REMARK = "opmerking"


@dataclass(frozen=True, order=True)
class Problem:
    """One problem, as an editor sees it: `docs/lvb.md:14: C101 onbekende bronsleutel …`.

    Attributes:
        path: path from the root of the repository, with forward slashes.
        line: 1-based line.
        code: stable code of the rule.
        message: one line of Dutch: the offending value in quotes and what to do.
        value: that value, as the message shows it; empty when the problem is not in a value.
        severity: whether it stops publishing.
    """

    path: str
    line: int
    code: str
    message: str
    value: str = ""
    severity: Severity = Severity.FAULT

    def __str__(self) -> str:
        mark = "" if self.severity is Severity.FAULT else f"{self.severity}: "
        return f"{self.path}:{self.line}: {self.code} {mark}{self.message}"


Subject = TypeVar("Subject", contravariant=True)
Hit = tuple[str, int, str] | tuple[str, int, str, str]
"""What the body of a rule yields: path, line, message, and the value that is at fault where there is one."""


class Rule(Protocol[Subject]):
    """A check: called with what it judges, it yields problems; its docstring is the rule for editors."""

    code: str
    severity: Severity
    __doc__: str | None

    def __call__(self, subject: Subject, /) -> Iterator[Problem]:
        """Judge the subject."""
        ...


def rule(
    code: str, severity: Severity = Severity.FAULT
) -> Callable[[Callable[[Subject], Iterable[Hit]]], Rule[Subject]]:
    """Turn a generator of hits into a check with a code.

    Args:
        code: a letter for the family and three digits; never given to another rule afterwards.
        severity: whether what it finds stops publishing.
    """

    def decorate(body: Callable[[Subject], Iterable[Hit]]) -> Rule[Subject]:
        @wraps(body)
        def check(subject: Subject) -> Iterator[Problem]:
            for path, line, message, *value in body(subject):
                yield Problem(path, line, code, one_line(message), one_line("".join(value)), severity)

        check.code, check.severity = code, severity  # type: ignore[attr-defined]
        return check  # type: ignore[return-value]

    return decorate


def one_line(message: str) -> str:
    """A message as a screen can show it: what a stranger wrote may hold line ends and signs that steer a terminal.

    Args:
        message: the message.
    """
    message = re.sub(r"\s*[\n\r\v\f\x85\u2028\u2029]\s*", " ", message)
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in message)


def suggestion(wrong: str, known: Iterable[str], nearness: float = 0.6) -> str:
    """`; bedoelde je 'x'?` with the nearest known value, or nothing when none is near.

    Args:
        wrong: what was written.
        known: what could have been meant.
        nearness: from 0 to 1, how much of it must be the same.
    """
    by_lower = {value.lower(): value for value in known}
    close = get_close_matches(wrong.lower(), by_lower, n=1, cutoff=nearness)
    return f"; bedoelde je '{by_lower[close[0]]}'?" if close else ""
