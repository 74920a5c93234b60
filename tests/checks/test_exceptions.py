"""The table of exceptions."""

from pathlib import Path

import pytest

from scripts.check import check_sources
from scripts.checks.exceptions import ExceptionToRule, apply, misused, of_nowhere, read_exceptions
from scripts.content.problem import Problem

INCOMPLETE = "een uitzondering heeft een code, een value en een reason; vul ze alle drie in"
NOT_NEEDED = "uitzondering 'http://een.example/' (L109) is niet meer nodig; haal haar weg"
ROW = "- code: L109\n  value: http://een.example/\n  reason: Daarom.\n"
PROBLEM = Problem(
    "docs/a.md", 3, "L109", "adres 'http://een.example/' is niet beveiligd; schrijf https://", "http://een.example/"
)


def test_a_row_is_read_with_its_line() -> None:
    rows, problems = read_exceptions(f"# opmerking\n{ROW}")
    assert rows == (ExceptionToRule(2, "L109", "http://een.example/", "Daarom."),)
    assert problems == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "- code: L109\n  value: x\n",
            f"data/exceptions.yml:1: E101 {INCOMPLETE}",
        ),
        (
            f"{ROW}- x\n",
            f"data/exceptions.yml:4: E101 {INCOMPLETE}",
        ),
        (
            "- code: L109\n  value: x\n  reason: TODO\n",
            "data/exceptions.yml:3: E101 'TODO' is geen reden; schrijf waarom het hier mag",
        ),
        (
            "- code: L109\n  value: x\n  reason: moet nog\n",
            "data/exceptions.yml:3: E101 'moet nog' is geen reden; schrijf waarom het hier mag",
        ),
        ("- code: 109\n  value: x\n  reason: x\n", f"data/exceptions.yml:1: E101 {INCOMPLETE}"),
        ("- code: L109\n  value: ''\n  reason: x\n", f"data/exceptions.yml:1: E101 {INCOMPLETE}"),
        (
            "code: L109\n",
            "data/exceptions.yml:1: E101 de uitzonderingen zijn geen lijst; begin elke uitzondering met een streepje",
        ),
        (
            "- [\n",
            "data/exceptions.yml:1: E101 de uitzonderingen zijn niet te lezen; volg de vorm van het voorbeeld erboven",
        ),
    ],
)
def test_what_is_no_row_is_a_problem(text: str, problem: str) -> None:
    assert problem in [str(found) for found in read_exceptions(text)[1]]


def test_an_exception_lets_its_problem_through_and_no_other() -> None:
    other = Problem(
        "docs/a.md", 3, "L109", "adres 'http://een.example/ook' is niet beveiligd", "http://een.example/ook"
    )
    assert apply([PROBLEM, other], read_exceptions(ROW)[0], {"L109"}) == ([other], 1)


def test_an_exception_that_lets_nothing_through_is_a_problem() -> None:
    kept, through = apply([], read_exceptions(ROW)[0], {"L109"})
    assert [str(problem) for problem in kept] == [f"data/exceptions.yml:1: E102 {NOT_NEEDED}"]
    assert through == 0


def test_safety_and_addresses_know_no_exceptions() -> None:
    rows, _ = read_exceptions("- code: S201\n  value: <script>\n  reason: x\n- code: L190\n  value: x\n  reason: x\n")
    assert [str(problem) for problem in misused(rows, {"S201", "L109"})] == [
        "data/exceptions.yml:1: E101 op 'S201' bestaat geen uitzondering: veiligheid en adressen gaan voor; haal haar weg",
        "data/exceptions.yml:4: E101 onbekende code 'L190'; bedoelde je 'L109'?",
    ]
    script = Problem("docs/a.md", 1, "S201", "'<script>' mag niet op een pagina; haal het weg", "<script>")
    assert apply([script], rows, set()) == ([script], 0)
    assert misused(read_exceptions(ROW)[0], {"L109"}) == []


def test_an_exception_to_a_rule_that_was_not_applied_is_left_alone() -> None:
    assert apply([], read_exceptions(ROW)[0], {"B101"}) == ([], 0)


@pytest.mark.parametrize("code", ["S101", "R103", "E102"])
def test_no_exception_is_made_to_these(code: str) -> None:
    rows, _ = read_exceptions(f"- code: {code}\n  value: x\n  reason: x\n")
    problem = Problem("docs/a.md", 1, code, "'x' mag niet", "x")
    assert apply([problem], rows, {code}) == ([problem], 0)
    assert len(misused(rows, {code})) == 1


def test_an_exception_is_of_one_code_and_each_lets_its_own_through() -> None:
    other = Problem("docs/a.md", 3, "H102", "'x' staat er; 'http://een.example/' ook", "x")
    rows, _ = read_exceptions(f"{ROW}- code: H102\n  value: x\n  reason: x\n")
    assert apply([PROBLEM, other], rows[:1], {"L109"}) == ([other], 1)
    assert apply([PROBLEM, other], rows, {"L109", "H102"}) == ([], 2)


def test_an_address_that_does_not_answer_and_stands_nowhere_needs_no_exception() -> None:
    rows, _ = read_exceptions("- code: X101\n  value: https://een.example/weg\n  reason: Opgeheven.\n")
    assert [str(problem) for problem in of_nowhere(rows, ["Zie <https://een.example/>."])] == [
        "data/exceptions.yml:1: E102 uitzondering 'https://een.example/weg' (X101) is niet nodig: dit adres staat nergens; haal haar weg"
    ]
    assert of_nowhere(rows, ["", "  url = {https://een.example/weg},"]) == []
    assert of_nowhere(read_exceptions(ROW)[0], []) == []


def test_a_code_like_no_other_and_an_empty_table() -> None:
    rows, _ = read_exceptions("- code: QQQ\n  value: x\n  reason: x\n")
    assert [str(problem) for problem in misused(rows, {"L109"})] == [
        "data/exceptions.yml:1: E101 onbekende code 'QQQ'; kijk in CONTRIBUTING.md"
    ]
    assert read_exceptions("# alleen een opmerking\n") == ((), [])


def test_what_cannot_be_read_makes_no_exception_unneeded(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Kop { #kop }\n", encoding="utf-8")
    (tmp_path / "bibliography.bib").touch()
    (tmp_path / "mkdocs.yml").write_text("nav\n  - index.md: [\n", encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data/exceptions.yml").write_text("- code: L109\n  value: http://een.example/\n  reason: Zo.\n")
    verdict = check_sources(tmp_path)
    assert [(problem.path, problem.code) for problem in verdict.problems] == [("mkdocs.yml", "P003")]


def test_an_exception_may_be_for_a_source_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Titel { #titel }\n", encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data/exceptions.yml").write_text(ROW, encoding="utf-8")
    source = "@online{een2001,\n  title = {Een},\n  url = {https://een.example/},\n}\n"
    (tmp_path / "mkdocs.yml").write_text("site_name: Een\nnav:\n  - index.md\n", encoding="utf-8")
    told = []
    for text in (source, source.replace("{Een},", "{Een}")):
        (tmp_path / "bibliography.bib").write_text(text, encoding="utf-8")
        told.append({one.code for one in check_sources(tmp_path).problems} & {"B101", "E102"})
    assert told == [{"E102"}, {"B101"}]
