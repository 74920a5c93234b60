"""Which problem on a built page is told, and which is only the consequence of another."""

import pytest

from scripts.checks.consequences import untold
from scripts.content.problem import Problem

PAGE, OTHER = "docs/a.md", "docs/b.md"


def problem(code: str, message: str = "", line: int = 3, path: str = PAGE) -> Problem:
    return Problem(path, line, code, message)


CAUSED = [
    (problem("R102", "adres '/a/#kop' is nieuw", 1, "data/permalinks.txt"), problem("P107")),
    (problem("R101", "adres '/a/#kop' is verdwenen", 7, "data/permalinks.txt"), problem("P107")),
    (problem("R101", "adres '/a/#een' is verdwenen", 7, "data/permalinks.txt"), problem("F106")),
    (problem("R101", "adres '/#een' is verdwenen", 7, "data/permalinks.txt"), problem("P105", path="docs/index.md")),
    (problem("R101", "adres '/bevindingen/#onderwerp-a' is verdwenen", 7, "data/permalinks.txt"), problem("P108")),
    (problem("R102", "adres '/b/#een' is nieuw", 7, "data/permalinks.txt"), problem("F111", "id 'een' staat ook op")),
    (problem("R102", "adres '/a/#Een' is nieuw", 7, "data/permalinks.txt"), problem("F110", "id 'Een' deugt niet")),
    (problem("R102", "adres '/a/#title-a' is nieuw", 7, "data/permalinks.txt"), problem("P101")),
    (problem("R102", "adres '/A/#een' is nieuw", 7, "data/permalinks.txt"), problem("P110", path="docs/A.md")),
    (problem("H101", "id 'citeer-een' staat 2 keer", 1, OTHER), problem("F111", "id 'een' staat ook op")),
    (problem("H103", "link naar '/b#citeer-pagina-a' is dood"), problem("P108", "pagina 'a.md'")),
    (problem("H102", "'/// bevinding' staat letterlijk op de pagina", 9), problem("F104")),
    (problem("S204", "onzichtbaar teken 'U+E0C1' op de pagina", 1), problem("C108")),
    (problem("S201", "'<b>' mag niet"), problem("S101", "HTML '<x>'")),
    (problem("S201", "'<b>' mag niet"), problem("C108", "kop")),
    (problem("H103", "link naar '../x' is dood"), problem("L104", "'../y' ligt buiten docs/")),
    (problem("H102", "'[@x]' staat letterlijk"), problem("C104", "citaat '[@x]' staat in code")),
    (problem("S201", "adres 'tel:1' bij <a>", 1), problem("S105", "adres 'tel:1' mag niet")),
]
NOT_CAUSED = [
    (problem("R102", "adres '/a/#kop' is nieuw", 1, "data/permalinks.txt"), problem("P105")),
    (problem("R101", "adres '/b/#kop' is verdwenen", 7, "data/permalinks.txt"), problem("P107")),
    (problem("R101", "adres '/a/' is verdwenen", 7, "data/permalinks.txt"), problem("P107")),
    (problem("R101", "adres '/a/#kop' is verdwenen", 7, "data/permalinks.txt"), problem("L101")),
    (problem("R101", "adres '/bevindingen/#onderwerp-b' is verdwenen", 7, "data/permalinks.txt"), problem("P108")),
    (problem("R101", "adres '/a/#een' is verdwenen", 7, "data/permalinks.txt"), problem("P108")),
    (problem("R102", "adres '/b/#twee' is nieuw", 7, "data/permalinks.txt"), problem("F111", "id 'een' staat ook op")),
    (problem("R102", "adres '/a/#een' is nieuw", 7, "data/permalinks.txt"), problem("F106", "blok 'een' mist")),
    (problem("R102", "adres '/a/#een' is nieuw", 7, "data/permalinks.txt"), problem("P101")),
    (problem("R102", "adres '/b/#title-a' is nieuw", 7, "data/permalinks.txt"), problem("P101")),
    (problem("R102", "adres '/b/#een' is nieuw", 7, "data/permalinks.txt"), problem("P110")),
    (problem("H101", "id 'citeer-een' staat 2 keer", 1, OTHER), problem("L101", "'een'")),
    (problem("H101", "id 'een' staat 2 keer", 1, OTHER), problem("F111", "id 'een' staat ook op")),
    (problem("H103", "link naar '/b#c' is dood", 4), problem("P108", "pagina 'a.md'")),
    (problem("H102", "'/// bevinding' staat letterlijk op de pagina", 9), problem("F104", path=OTHER)),
    (problem("H102", "'/// bevinding' staat letterlijk op de pagina"), problem("L101")),
    (problem("S204", "onzichtbaar teken 'U+E0C1' op de pagina", 1), problem("C101")),
    (problem("S201", "'<b>' mag niet", 4), problem("S101", "HTML '<x>'")),
    (problem("S201", "'<b>' mag niet"), problem("S105", "adres 'x'")),
    (problem("H102", "'[@x]' staat letterlijk", 4), problem("C104", "citaat '[@x]' staat in code")),
    (problem("H102", "'[@x]' staat letterlijk"), problem("C104", "citaat '[@y]' staat in code")),
    (problem("H102", "'[@x]' staat letterlijk"), problem("P105", "geen waarde")),
    (problem("H103", "adres 'tel:1' bij <a>", 1), problem("S105", "adres 'tel:1' mag niet")),
]


@pytest.mark.parametrize(("found", "cause"), CAUSED)
def test_a_consequence_is_not_told(found: Problem, cause: Problem) -> None:
    assert untold([found], [cause]) == []


@pytest.mark.parametrize(("found", "cause"), NOT_CAUSED)
def test_a_problem_of_its_own_is_told(found: Problem, cause: Problem) -> None:
    assert untold([found], [cause]) == [found]


def test_what_breaks_out_of_a_page_explains_what_follows_on_that_page_but_not_itself() -> None:
    cause = problem("S201", "'<script>' mag niet op een pagina")
    assert untold([cause, problem("S202", "de pagina haalt '<script>' op", 1)], []) == [cause]
    assert untold([cause, problem("H101", "id '<script>' staat 2 keer", 1)], []) == [
        cause,
        problem("H101", "id '<script>' staat 2 keer", 1),
    ]
