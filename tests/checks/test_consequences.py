"""Which problem on a built page is told, and which is only the consequence of another."""

from dataclasses import replace

import pytest

from scripts.checks.consequences import untold
from scripts.content.problem import Problem, Severity

PAGE, OTHER = "docs/a.md", "docs/b.md"


def problem(code: str, value: str = "", line: int = 3, path: str = PAGE) -> Problem:
    return Problem(path, line, code, f"'{value}' deugt niet" if value else "er ontbreekt iets", value)


CAUSED = [
    (problem("R101", "/a/#een", 7, "data/permalinks.txt"), problem("P130", "xx")),
    (problem("H102", "<b>x", 1, OTHER), problem("U101", "<b>", 3, "data/zelftoets.yml")),
    (problem("S201", "<b>", 1), problem("I102", "<b>", 6, "mkdocs.yml")),
    (problem("R102", "/a/#kop", 1, "data/permalinks.txt"), problem("P107")),
    (problem("R101", "/a/#kop", 7, "data/permalinks.txt"), problem("P107")),
    (problem("R101", "/a/#een", 7, "data/permalinks.txt"), problem("F106")),
    (problem("R101", "/#een", 7, "data/permalinks.txt"), problem("P105", path="docs/index.md")),
    (problem("R101", "/bevindingen/#onderwerp-a", 7, "data/permalinks.txt"), problem("P108")),
    (problem("R102", "/b/#een", 7, "data/permalinks.txt"), problem("F111", "een")),
    (problem("R102", "/a/#Een", 7, "data/permalinks.txt"), problem("F110", "Een")),
    (problem("R102", "/a/#title-a", 7, "data/permalinks.txt"), problem("P101")),
    (problem("R102", "/A/#een", 7, "data/permalinks.txt"), problem("P110", path="docs/A.md")),
    (problem("H101", "citeer-een", 1, OTHER), problem("F111", "een")),
    (problem("H103", "/b#citeer-pagina-a"), problem("P108", "a.md")),
    (problem("H102", "/// bevinding", 9), problem("F104")),
    (problem("S204", "U+E0C1", 1), problem("C108")),
    (problem("S201", "<b>"), problem("S101", "<x>")),
    (problem("S201", "<b>"), problem("C108")),
    (problem("H103", "../x"), problem("L104", "../y")),
    (problem("H102", "[@x]"), problem("C104", "[@x]")),
    (problem("H102", "**x"), problem("P105")),
    (problem("H108", "x"), problem("N107", "y")),
    (problem("S201", "<div>", 1), problem("N101", "[TOC]")),
    (problem("S201", "<aside>", 1), problem("F119", "Term")),
    (problem("S201", 'class="let"'), problem("N102", '!!! let op "x"')),
    (problem("S201", "C:\\x"), problem("S105", "C:%5Cx")),
    (problem("H103", "x.pdf"), problem("S105", "file:///x.pdf")),
    (problem("S201", "tel:1", 1), problem("S105", "tel:1")),
    (problem("S201", "javascript:x", 1, OTHER), problem("B111", "javascript:x")),
    (problem("S201", 'class="label"', 9), problem("V109", "[](b.md#een)")),
    (problem("R101", "/bevindingen/#een", 7, "data/permalinks.txt"), problem("P129", path="docs/bevindingen.md")),
    (problem("H102", "[", 9), problem("F105", "Titel")),
]
NOT_CAUSED = [
    (problem("H103", "b.md#weg"), problem("L108", "b.md#weg")),
    (problem("R102", "/a/#een", 7, "data/permalinks.txt"), problem("P130", "xx")),
    (problem("S201", "<b>", 1), problem("I102", "de", 6, "mkdocs.yml")),
    (problem("R102", "/a/#kop", 1, "data/permalinks.txt"), problem("P105")),
    (problem("R101", "/b/#kop", 7, "data/permalinks.txt"), problem("P107")),
    # A remark breaks nothing.
    (problem("R101", "/a/#een", 7, "data/permalinks.txt"), replace(problem("F115", "een"), severity=Severity.REMARK)),
    (problem("R101", "/a/", 7, "data/permalinks.txt"), problem("P107")),
    (problem("R101", "/a/#kop", 7, "data/permalinks.txt"), problem("L101")),
    (problem("R101", "/bevindingen/#onderwerp-b", 7, "data/permalinks.txt"), problem("P108")),
    (problem("R101", "/a/#een", 7, "data/permalinks.txt"), problem("P108")),
    (problem("R102", "/b/#twee", 7, "data/permalinks.txt"), problem("F111", "een")),
    (problem("R102", "/a/#een", 7, "data/permalinks.txt"), problem("F106", "een")),
    (problem("R102", "/a/#een", 7, "data/permalinks.txt"), problem("P101")),
    (problem("R102", "/b/#title-a", 7, "data/permalinks.txt"), problem("P101")),
    (problem("R102", "/b/#een", 7, "data/permalinks.txt"), problem("P110")),
    (problem("H101", "citeer-een", 1, OTHER), problem("L101", "een")),
    (problem("H101", "een", 1, OTHER), problem("F111", "een")),
    (problem("H103", "/b#c", 4), problem("P108", "a.md")),
    (problem("H102", "/// bevinding", 9), problem("F104", path=OTHER)),
    (problem("H107", "- x"), problem("H102", "*x")),
    (problem("S201", "<div>", 1), problem("P105", "[TOC]")),
    (problem("S204", "U+E0C1", 1), problem("C101")),
    (problem("S201", "<b>", 4), problem("S101", "<x>")),
    (problem("S201", "<b>"), problem("S105", "x")),
    (problem("H102", "[@x]", 4), problem("C104", "[@x]")),
    (problem("H102", "[@x]"), problem("C104", "[@y]", path=OTHER)),
    (problem("H103", "tel:1", 1), problem("S105", "tel:1")),
    (problem("S201", 'class="let"', 9), problem("V109", "[](b.md#een)")),
    (problem("R101", "/bronnen/#een", 7, "data/permalinks.txt"), problem("P129", path="docs/bevindingen.md")),
    (problem("H102", "[", 9), problem("F106", "Titel")),
    (problem("S201", "javascript:y", 1, OTHER), problem("B111", "javascript:x")),
]


@pytest.mark.parametrize(("found", "cause"), CAUSED)
def test_a_consequence_is_not_told(found: Problem, cause: Problem) -> None:
    assert untold([found], [cause]) == []


@pytest.mark.parametrize(("found", "cause"), NOT_CAUSED)
def test_a_problem_of_its_own_is_told(found: Problem, cause: Problem) -> None:
    assert untold([found], [cause]) == [found]


def test_what_breaks_out_of_a_page_explains_what_follows_on_that_page_but_not_itself() -> None:
    cause = problem("S201", "<script>")
    assert untold([cause, problem("S202", "<script>", 1)], []) == [cause]
    assert untold([cause, problem("H101", "<script>", 1)], []) == [
        cause,
        problem("H101", "<script>", 1),
    ]
