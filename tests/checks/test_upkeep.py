"""Rows for the remarks on what must be kept up."""

import datetime
from collections.abc import Callable

import pytest

from scripts.checks.upkeep import old_reviews
from scripts.content.problem import Severity
from scripts.content.source import Sources
from tests.checks.rows import ARTICLE, HEAD, OPTIONS, RULES, Row, block, judge, meta

TODAY = datetime.date(2027, 11, 24)
ONLINE = ARTICLE.replace("@article", "@online").replace("  langid", "  url = {https://een.example/},\n  langid")
WORDS = " ".join(["woord"] * 24)

FIRES = [
    Row(
        "B120",
        {},
        (
            "bibliography.bib:6: B120 opmerking: bron 'een2001' heeft geen bewaarde versie; "
            "zet er een bij archief (make links zoekt hem)",
        ),
        ONLINE,
    ),
    Row(
        "P117",
        {"a.md": meta()},
        (
            "docs/a.md:4: P117 opmerking: nagekeken '2026-11-23' is meer dan een jaar geleden; "
            "lees de pagina na en zet er de datum van vandaag",
        ),
    ),
    Row(
        "F115",
        {"a.md": HEAD + block(body=f"{WORDS} [@een2001, p. 12 en verder].")},
        (
            "docs/a.md:3: F115 opmerking: bevinding 'Titel' telt 24 woorden; voeg haar samen met een andere van dezelfde "
            "spreker, of laat haar staan als de titel alles zegt",
        ),
    ),
]

NEARLY = [
    Row("B120", bibliography=ONLINE.replace("  langid", "  archief = {https://a.example/},\n  langid")),
    Row("B120", bibliography=ONLINE.replace("  langid", "  doi = {10.1037/a},\n  langid")),
    Row("B120", bibliography=ONLINE.replace("@online", "@report")),
    Row("B120", bibliography=ONLINE.replace("url = ", "note = ")),
    Row("P117", {"a.md": meta().replace("2026-11-23", "2026-11-24")}),
    Row("P117", {"a.md": meta().replace("2026-11-23", "9999-12-31")}),
    Row("P117", {"a.md": meta().replace("2026-11-23", "gisteren"), "b.md": HEAD}),
    Row("F115", {"a.md": HEAD + block(body=f"{WORDS} [nog een](b.md) woord.")}),
    Row("F115", {"a.md": HEAD + block(OPTIONS.replace("advies", "vraag")) + block(body="(vul in: de tekst)")}),
    Row("F115", {"a.md": HEAD + block(name="begrip") + block(body="") + block("    id: [a", body=f"{WORDS} nog een.")}),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    def today(*arguments: object, **named: object) -> Sources:
        return sources(*arguments, **named, today=TODAY)

    assert judge(row, today) == list(row.found)


def test_they_stop_nothing() -> None:
    assert {RULES[row.code].severity for row in FIRES} == {Severity.REMARK}


def test_the_oldest_review_comes_first_and_a_leap_day_has_its_year(sources: Callable[..., Sources]) -> None:
    days = {"a.md": "2023-03-01", "b.md": "2024-02-29", "c.md": "2023-02-28", "d.md": "2024-03-01"}
    pages = {name: meta().replace("2026-11-23", day) for name, day in days.items()}
    for today, old in (
        (datetime.date(2025, 2, 28), "ca"),
        (datetime.date(2025, 3, 1), "cab"),
        (datetime.date(2024, 2, 29), ""),
        (None, ""),
    ):
        found = old_reviews(sources(pages, today=today))
        assert [page.path for page, _ in found] == [f"docs/{name}.md" for name in old]
