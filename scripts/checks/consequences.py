"""Which problem on a built page is only the consequence of another, so that one mistake is told once."""

from collections.abc import Iterable

from scripts.checks.built import address
from scripts.checks.links import DOCS
from scripts.checks.problem import Problem

# With these a heading is not made with its own id.
_LOSES_ID = {"P105", "P107"}


def untold(found: Iterable[Problem], known: Iterable[Problem]) -> list[Problem]:
    """The problems of the built pages that are no consequence of another one, which is told already."""
    found = list(found)
    causes = [*known, *(problem for problem in found if problem.code == "S201")]
    return [problem for problem in found if not any(_follows(problem, cause) for cause in causes)]


def _follows(problem: Problem, cause: Problem) -> bool:
    """Whether a problem on a built page comes from another: same line and same value, or same block."""
    if problem.code == "R102":  # An address that a heading without id was given is not to be kept.
        return cause.code == "P107"
    if problem.code == "R101":  # Nor is one lost for good whose block or heading is told to be wrong.
        page, _, fragment = problem.message.partition("'")[2].partition("'")[0].partition("#")
        of_page = f"/{address(cause.path.removeprefix(f'{DOCS}/'))}" == page
        return bool(fragment) and of_page and (cause.code in _LOSES_ID or cause.code.startswith("F"))
    if problem.path != cause.path or problem == cause:
        return False
    if "'///" in problem.message:
        return cause.code.startswith("F")
    if "'U+E0C" in problem.message:  # A token of a citation, left in the table of contents.
        return cause.code == "C108"
    pair = (problem.code, cause.code)
    if problem.line == cause.line and pair in {("S201", "S101"), ("S201", "C108"), ("H103", "L104")}:
        return True
    value = cause.message.partition("'")[2].partition("'")[0]
    is_here = problem.line == cause.line or (problem.code in ("S201", "S202") and cause.code.startswith("S"))
    return is_here and bool(value) and value in problem.message
