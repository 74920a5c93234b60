"""Known vulnerabilities: an answer is read as it is, and no answer is never taken for clean."""

import json
from pathlib import Path

import pytest

from scripts.publish import audit
from scripts.publish.audit import Answer, main, read_answer
from tests.steps import Runner

CLEAN = json.dumps({"dependencies": [{"name": "a", "version": "1", "vulns": []}], "fixes": []})
LEAKY = json.dumps(
    {
        "dependencies": [
            {"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1", "2.0"], "aliases": []}]},
            {"name": "b", "version": "2", "vulns": [{"id": "GHSA-2", "fix_versions": [], "aliases": []}]},
            {"name": "c", "skip_reason": "Dependency not found on PyPI and could not be audited: c (3)"},
        ],
        "fixes": [],
    }
)
UNKNOWN = json.dumps({"dependencies": [{"name": "c", "skip_reason": "Dependency not found on PyPI"}], "fixes": []})
NOWHERE = "Traceback (most recent call last):\n  …\nConnectionError: no such host (Caused by a name)\n"


def test_a_clean_answer() -> None:
    assert read_answer(CLEAN, "No known vulnerabilities found") == Answer((), 1)


def test_every_vulnerability_is_named_with_the_remedy() -> None:
    assert read_answer(LEAKY, "") == Answer(
        (
            "a 1: PYSEC-1; neem 1.1 of 2.0 (make lock)",
            "b 2: GHSA-2; er is nog geen versie zonder dit lek",
        ),
        3,
        "1 van 3 pakketten niet gevonden",
    )


@pytest.mark.parametrize(
    ("output", "complaints", "reason"),
    [
        (UNKNOWN, "", "1 van 1 pakketten niet gevonden"),
        ("", NOWHERE, "ConnectionError: no such host"),
        ("", "", "geen antwoord"),
        ("[]", "", "geen antwoord"),
        ('{"dependencies": []}', "", "0 van 0 pakketten niet gevonden"),
    ],
)
def test_no_answer_is_not_a_clean_answer(output: str, complaints: str, reason: str) -> None:
    answer = read_answer(output, complaints)
    assert (answer.found, answer.unanswered) == ((), reason)


@pytest.mark.parametrize(
    ("answers", "status", "printed", "complained"),
    [
        ({"pypi": (CLEAN, "")}, 0, "Geen bekende lekken in 1 pakketten.\n", ""),
        ({"pypi": (UNKNOWN, ""), "osv": (CLEAN, "")}, 0, "Geen bekende lekken in 1 pakketten.\n", ""),
        (
            {"pypi": (UNKNOWN, ""), "osv": ("", NOWHERE)},
            2,
            "",
            "Niet alle pakketten zijn nagekeken op lekken (pypi: 1 van 1 pakketten niet gevonden; "
            "osv: ConnectionError: no such host).\n",
        ),
        (
            {"pypi": (LEAKY, "")},
            1,
            "a 1: PYSEC-1; neem 1.1 of 2.0 (make lock)\nb 2: GHSA-2; er is nog geen versie zonder dit lek\n",
            "Niet alle pakketten zijn nagekeken op lekken (1 van 3 pakketten niet gevonden).\n",
        ),
    ],
)
def test_each_service_is_asked_once_and_the_status_says_how_it_ended(
    answers: dict[str, tuple[str, str]],
    status: int,
    printed: str,
    complained: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = dict(answers)
    monkeypatch.setattr(audit, "_run", lambda _root, service: left.pop(service))
    assert main() == status
    assert left == {}
    assert capsys.readouterr() == (printed, complained)


def test_a_known_leak_warns_at_a_proposal_and_stops_the_monthly_workflow(tmp_path: Path) -> None:
    runner = Runner(tmp_path, tmp_path / "host")
    runner.stand_in("make", "exit 2")
    runner.stand_in("python3")  # Takes the lock: see tests/test_workflow_steps.py.
    warned = runner.run("check", "check", "Bekende lekken in de pakketten")
    assert (warned.status, warned.calls) == (0, ("make audit",))
    assert warned.output.startswith("::warning title=Pakketten::")
    assert runner.run("dependencies", "audit", "Lekken nakijken").status == 2
