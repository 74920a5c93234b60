"""Remarks: what stops nothing, and yet asks for someone's attention before long."""

import datetime
import re
from collections.abc import Iterator

from scripts.checks.page_form import TO_FILL_IN
from scripts.content.bibliography import lacks_copy
from scripts.content.names import BIBLIOGRAPHY
from scripts.content.problem import Hit, Severity, rule
from scripts.content.source import Page, Sources

SHORTEST = 25
"""Words of a finding that is not a piece of another."""
_WORD = re.compile(r"\w[\w’'-]*")
_BRACKETS = re.compile(r"\[.*?\]")
_TARGET = re.compile(r"(?<=\])(?:\([^)\n]*\)|\{[^}\n]*\})")


@rule("B120", Severity.REMARK)
def without_copy(sources: Sources) -> Iterator[Hit]:
    """Een bron die alleen op het web staat (@online), noemt bij archief het adres van een bewaarde versie."""
    for entry in sources.bibliography.whole:
        if lacks_copy(entry):
            line = entry.lines.get("url", entry.line)
            message = f"bron '{entry.key}' heeft geen bewaarde versie; zet er een bij archief (make links zoekt hem)"
            yield BIBLIOGRAPHY, line, message, entry.key


@rule("P117", Severity.REMARK)
def review_is_old(sources: Sources) -> Iterator[Hit]:
    """Een pagina wordt elk jaar nagelezen: nagekeken is niet langer dan een jaar geleden."""
    for page, day in old_reviews(sources):
        message = f"nagekeken '{day}' is meer dan een jaar geleden; lees de pagina na en zet er de datum van vandaag"
        yield page.path, page.meta_lines.get("nagekeken", 1), message, day.isoformat()


@rule("F115", Severity.REMARK)
def short_finding(sources: Sources) -> Iterator[Hit]:
    """Een bevinding telt minstens 25 woorden, tenzij haar titel alles zegt of een vraag stelt."""
    for page in sources.pages:
        for block in page.blocks:
            if block.name != "bevinding" or not (block.title and block.options and block.is_closed):
                continue
            if block.options.get("soort") == "vraag" or not block.body or TO_FILL_IN.search(block.body):
                continue
            count = len(_WORD.findall(_TARGET.sub("", _BRACKETS.sub("", block.body))))
            if count < SHORTEST:
                message = (
                    f"bevinding '{block.title}' telt {count} {'woord' if count == 1 else 'woorden'}; voeg haar samen "
                    "met een andere van dezelfde spreker, of laat haar staan als de titel alles zegt"
                )
                yield page.path, block.line, message, block.title


def old_reviews(sources: Sources) -> list[tuple[Page, datetime.date]]:
    """The pages that were reviewed longer than a year ago, with the day, the oldest first."""
    if sources.today is None:
        return []
    last = _a_year_before(sources.today)
    found = [(page, day) for page in sources.pages if (day := reviewed(page)) and day < last]
    return sorted(found, key=lambda pair: (pair[1], pair[0].path))


def reviewed(page: Page) -> datetime.date | None:
    """The day on which a page says it was last reviewed; None when it says none."""
    day = (page.meta or {}).get("nagekeken")
    return day if isinstance(day, datetime.date) and not isinstance(day, datetime.datetime) else None


def _a_year_before(day: datetime.date) -> datetime.date:
    """The same day a year earlier; of 29 February the day before."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


RULES = (without_copy, review_is_old, short_finding)
