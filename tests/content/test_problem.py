"""What a problem says, and which problems stop publishing."""

from collections.abc import Iterator

import pytest

from scripts.check import report
from scripts.checks.judge import Verdict
from scripts.content.bibliography import Bibliography
from scripts.content.problem import Hit, Problem, Severity, rule
from scripts.content.source import Sources

NOTHING = Sources((), Bibliography(), frozenset())


def hits(_: object) -> Iterator[Hit]:
    yield "docs/a.md", 3, "woord 'x\ny' mag niet", "x\ny"
    yield "docs/a.md", 4, "hier ontbreekt iets"


def test_a_rule_gives_its_code_severity_and_value_on_one_line() -> None:
    fault, other = rule("Q101")(hits)(None)
    assert fault == Problem("docs/a.md", 3, "Q101", "woord 'x y' mag niet", "x y", Severity.FAULT)
    assert (other.value, str(other)) == ("", "docs/a.md:4: Q101 hier ontbreekt iets")


def test_a_remark_is_told_and_stops_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    remarks = tuple(rule("Q102", Severity.REMARK)(hits)(None))
    verdict = Verdict(remarks, NOTHING)
    assert verdict.faults == ()
    assert report(verdict) == 0
    told = capsys.readouterr()
    assert told.out.splitlines()[1] == "docs/a.md:4: Q102 opmerking: hier ontbreekt iets"
    assert "gepubliceerd" not in told.err
    fault = Problem("docs/b.md", 1, "Q101", "mis")
    assert report(Verdict((*remarks, fault), NOTHING)) == 1
    assert "1 probleem gevonden" in capsys.readouterr().err
