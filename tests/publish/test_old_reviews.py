"""The report of pages that nobody reviewed for a year."""

import datetime
from pathlib import Path

import pytest

from scripts.publish import old_reviews

NONE = "# Pagina's om na te lezen\n\nElke pagina is het afgelopen jaar nagekeken.\n"


def test_it_names_every_old_page_and_when_it_was_reviewed(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert old_reviews.main([]) == 0
    assert capsys.readouterr().out == NONE
    monkeypatch.setattr("scripts.content.reading.today", lambda: datetime.date(2027, 11, 25))
    page = repository / "docs" / "over.md"
    page.write_text(page.read_text(encoding="utf-8").replace("2026-11-23", "2027-11-01"), encoding="utf-8")
    assert old_reviews.main(["--report", ".cache/nalezen.md"]) == 0
    report = (repository / ".cache" / "nalezen.md").read_text(encoding="utf-8")
    assert report == capsys.readouterr().out
    assert [line for line in report.splitlines() if line.startswith("- [ ] ")] == [
        "- [ ] docs/begrippen.md: Begrippen, op 23 november 2026",
        "- [ ] docs/bronnen.md: Bronnen, op 23 november 2026",
        "- [ ] docs/index.md: Een schone site, op 23 november 2026",
    ]


def test_what_cannot_be_read_makes_no_clean_report(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "docs" / "over.md").write_bytes(b"\xff")
    assert old_reviews.main([]) == 2
    assert "docs/over.md:1: P002" in capsys.readouterr().err
