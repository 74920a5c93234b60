"""Which problem on a built page is only the consequence of another, so that one mistake is told once."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote

from scripts.content.names import CONFIG, DOCS, FINDING_FOLDER, address
from scripts.content.problem import Problem, Severity

# With these a heading is not made with its own id.
_LOSES_ID = {"P105", "P107"}
# What is left as it was typed, where another fault says more of it.
_LEFT = ("H102", "H107", "H108")
# With these an id or a heading is made that is not meant to stay.
_WRONG_ID = {"F110", "F111"}


def untold(found: Iterable[Problem], known: Iterable[Problem]) -> list[Problem]:
    """The problems of the built pages that are no consequence of another one, which is told already."""
    found, known = list(found), list(known)
    # A remark breaks nothing, so nothing comes from it.
    faults = (problem for problem in known if problem.severity is Severity.FAULT)
    causes = [*faults, *(problem for problem in found if problem.code in ("S201", "H105", *_LEFT))]
    told = {problem.code for problem in found if not _is_copy(problem)} | {problem.code for problem in known}
    return [
        problem
        for problem in found
        if not (_is_copy(problem) and problem.code in told) and not any(_follows(problem, cause) for cause in causes)
    ]


def _is_copy(problem: Problem) -> bool:
    """Whether it is on the page of a finding, which copies what stands on the page of the topic."""
    return problem.path.startswith(f"site/{FINDING_FOLDER}/")


def _follows(problem: Problem, cause: Problem) -> bool:
    """Whether a problem on a built page comes from another: same line and same value, or same block."""
    if cause.code == "P130" and problem.code in ("R101", "H103", "H106"):  # It is left out of all that is Dutch.
        return True
    if cause.code == "U101" and cause.value in problem.value and cause.value:  # Wherever the value is shown.
        return True
    if (cause.code, cause.path) == ("I102", CONFIG) and problem.code == "S201" and cause.value.startswith("<"):
        return True  # Every page shows it.
    if problem.code in ("R101", "R102"):
        return _address_follows(problem, cause)
    if problem.code == "H106":  # A block that is not as it should be becomes no finding.
        return cause.code.startswith("F") or cause.code == "H105"
    if problem.code == "H101" and problem.value.startswith("citeer-"):  # A place in the list of addresses.
        return cause.code.startswith("F")
    if (problem.code, cause.code) == ("S201", "B111"):  # The address of a source, wherever it is printed.
        return problem.value == cause.value
    if problem.path != cause.path or problem == cause:
        return False
    if cause.code == "L108":  # What a link is called has nothing to do with where it leads.
        return False
    if cause.code == "F105" and problem.value in ("[", "]"):  # Options that cannot be read are text on the page.
        return True
    if problem.value.startswith("///"):
        return cause.code.startswith("F")
    if problem.value.startswith("U+E0C"):  # A token of a citation, left in the table of contents.
        return cause.code == "C108"
    if problem.code in _LEFT:
        return (
            problem.line == cause.line and problem.code != cause.code and (problem.code, cause.code) != ("H107", "H102")
        )
    if (problem.code, cause.code) == ("S201", "V109") and problem.value.startswith('class="label'):
        return True  # What is no point of a list gets its label at a place where none is meant.
    if problem.code == "S201" and problem.line == 1 and (cause.code.startswith("N") or cause.code == "F119"):
        return True  # What it made has left no trace of where it was written.
    pair = (problem.code, cause.code)
    if problem.line == cause.line and pair in {
        ("S201", "S101"),
        ("S201", "N102"),
        ("H103", "S105"),
        ("S201", "C108"),
        ("H103", "L104"),
        ("H103", "P108"),
    }:
        return True
    is_here = problem.line == cause.line or (problem.code in ("S201", "S202") and cause.code.startswith("S"))
    return is_here and bool(cause.value) and any(one in problem.value for one in (cause.value, unquote(cause.value)))


def _address_follows(problem: Problem, cause: Problem) -> bool:
    """Whether an address is new, or lost, only because of another problem: it is not to be kept, or will be back."""
    page, _, fragment = problem.value.partition("#")
    name = cause.path.removeprefix(f"{DOCS}/")
    is_of_page = f"/{address(name)}" == page
    if problem.code == "R102":
        if cause.code in _WRONG_ID:
            return fragment == cause.value
        if cause.code == "P101":  # Front matter without its first line became a heading.
            return is_of_page and fragment.startswith("title-")
        return cause.code == "P107" or (is_of_page and cause.code == "P110")
    if cause.code == "P129":  # What its marker makes.
        return is_of_page
    if cause.code == "P108":  # What is not in the menu is not in the lists of pages either.
        return fragment == f"onderwerp-{PurePosixPath(name).stem}"
    return bool(fragment) and is_of_page and (cause.code in _LOSES_ID or cause.code.startswith("F"))
