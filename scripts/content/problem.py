"""What a check yields, and how a rule gets its code."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import wraps
from typing import Protocol, TypeVar


@dataclass(frozen=True, order=True)
class Problem:
    """One fault, as an editor sees it: `docs/lvb.md:14: C101 onbekende bronsleutel …`.

    Attributes:
        path: path from the root of the repository, with forward slashes.
        line: 1-based line.
        code: stable code of the rule.
        message: one line of Dutch: the offending value in quotes and what to do.
    """

    path: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code} {self.message}"


Subject = TypeVar("Subject", contravariant=True)
Hit = tuple[str, int, str]
"""Path, line and message: what the body of a rule yields."""


class Rule(Protocol[Subject]):
    """A check: called with what it judges, it yields problems; its docstring is the rule for editors."""

    code: str
    __doc__: str | None

    def __call__(self, subject: Subject, /) -> Iterator[Problem]:
        """Judge the subject."""
        ...


def rule(code: str) -> Callable[[Callable[[Subject], Iterable[Hit]]], Rule[Subject]]:
    """Turn a generator of (path, line, message) into a check with a code.

    Args:
        code: a letter for the family and three digits; never given to another rule afterwards.
    """

    def decorate(body: Callable[[Subject], Iterable[Hit]]) -> Rule[Subject]:
        @wraps(body)
        def check(subject: Subject) -> Iterator[Problem]:
            for path, line, message in body(subject):
                yield Problem(path, line, code, _one_line(message))

        check.code = code  # type: ignore[attr-defined]
        return check  # type: ignore[return-value]

    return decorate


def _one_line(message: str) -> str:
    """A message as a screen can show it: what a stranger wrote may hold line ends and signs that steer a terminal."""
    message = re.sub(r"\s*[\n\r\v\f\x85\u2028\u2029]\s*", " ", message)
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in message)


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """`; bedoelde je 'x'?` with the nearest known value, or nothing when none is near."""
    by_lower = {value.lower(): value for value in known}
    close = get_close_matches(wrong.lower(), by_lower, n=1, cutoff=0.6)
    return f"; bedoelde je '{by_lower[close[0]]}'?" if close else ""
