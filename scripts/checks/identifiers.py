"""Rules for values in `bibliography.bib` with a form of their own: dates, pages, DOI, ISBN, ISSN, addresses."""

import datetime
import re
from collections.abc import Iterator

from stdnum import isbn, issn
from stdnum.exceptions import ValidationError

from scripts.content import web_address
from scripts.content.bibliography import ARCHIVED, MONTHS, Entry
from scripts.content.names import BIBLIOGRAPHY
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources

_YEAR = re.compile(r"(1[5-9]|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_LONGEST = 400
"""Pages of an article, at most."""
_PAGE = r"(?:(?=\w*\d)\w+|[ivxlcIVXLC]+)"
_PAGES = re.compile(rf"{_PAGE}(--{_PAGE})?(, ?{_PAGE}(--{_PAGE})?)*")
_BEHIND_DOI = re.compile(r"\?.*$|/(?:abstract|full|pdf|epdf|html|fulltext)$|(?<=\d)[\])}]+$", re.IGNORECASE)
"""What stands behind a DOI in the address of a publisher, or in a sentence."""
_DOI = re.compile(r"10\.\d{4,9}/\S*[^\s.,;:]")


def right_pages(value: str) -> str | None:
    """Pages with `--` between first and last, such as `30--33`; None when that does not make them right."""
    tidied = re.sub(r"\bpp?\.? ?(?=\d)", "", re.sub(r"\s*[-‐‑‒–—−]+\s*", "--", value.strip()))
    return tidied if _PAGES.fullmatch(tidied) else None


def right_doi(value: str) -> str | None:
    """The DOI in a value, without an address before it; None when it holds none."""
    found = _DOI.search(value)
    if not found:
        return None
    bare = _BEHIND_DOI.sub("", found.group())
    # Older ones have brackets of their own.
    return bare if bare.count("(") == bare.count(")") else found.group()


def fields(sources: Sources, *names: str) -> Iterator[tuple[Entry, int, str, str]]:
    """Entry, line, name and value of every such field that has a value."""
    for entry in sources.bibliography.entries:
        for name in names:
            if entry.fields.get(name):
                yield entry, entry.lines.get(name, entry.line), name, entry.fields[name]


@rule("B107")
def malformed_date(sources: Sources) -> Iterator[Hit]:
    """Een datum is een jaar van vier cijfers, eventueel met maand en dag: 2016, 2016-09 of 2016-09-21."""
    for entry, line, name, value in fields(sources, "date", "year", "urldate"):
        if not _YEAR.fullmatch(value) or not _is_on_the_calendar(value):
            yield BIBLIOGRAPHY, line, f"{name} '{value}' is geen datum; schrijf 2016, 2016-09 of 2016-09-21", value
        elif name == "date" and sources.today and len(value) > len("2026-11") and value > sources.today.isoformat():
            if value[:4] == str(sources.today.year):  # Another rule tells of a later year.
                yield BIBLIOGRAPHY, line, f"{name} '{value}' moet nog komen; verbeter de datum", value
        elif name == "urldate" and sources.today and value[:4] > str(sources.today.year):
            yield BIBLIOGRAPHY, line, f"{name} '{value}' moet nog komen; verbeter de datum", value
        elif name == "urldate" and entry.year and value[:4] < entry.year:
            yield (
                BIBLIOGRAPHY,
                line,
                f"{name} '{value}' ligt voor het jaar '{entry.year}' van de bron; verbeter een van de twee",
                value,
            )

    for entry, line, name, value in fields(sources, "month"):
        if not re.fullmatch(r"0?[1-9]|1[0-2]", value) and not entry.fields.get("date"):
            right = next((number for spelling, number in MONTHS.items() if spelling == value.lower()), "")
            remedy = f"schrijf '{right}'" if right else "schrijf 1 tot en met 12, of haal de regel weg"
            yield BIBLIOGRAPHY, line, f"{name} '{value}' is geen maand; {remedy}", value


def _is_on_the_calendar(value: str) -> bool:
    """Whether a date that is written as it should be exists; a year or a month always does."""
    try:
        datetime.date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return False
    return True


@rule("B108")
def malformed_pages(sources: Sources) -> Iterator[Hit]:
    """Tussen de eerste en de laatste bladzijde staan twee streepjes: 30--33."""
    for entry, line, _, value in fields(sources, "pages"):
        if (span := re.fullmatch(r"(\d+)--(\d+)", value)) and int(span[1]) > int(span[2]):
            first, last = span[1], span[2]
            # 123--25 is short for 123--125.
            whole = first[: len(first) - len(last)] + last
            right = f"{first}--{whole}" if int(whole) > int(first) else f"{last}--{first}"
            yield BIBLIOGRAPHY, line, f"bladzijden '{value}' lopen terug; schrijf '{right}'", value
        elif span and entry.type == "article" and int(span[2]) - int(span[1]) > _LONGEST:
            message = f"bladzijden '{value}' zijn er te veel voor een artikel; kijk de laatste na"
            yield BIBLIOGRAPHY, line, message, value
        elif not _PAGES.fullmatch(value) or re.match(r"pp?\d", value):
            yield (
                BIBLIOGRAPHY,
                line,
                f"bladzijden '{value}' deugen niet; schrijf '{right_pages(value) or '30--33'}'",
                value,
            )


@rule("B109")
def malformed_doi(sources: Sources) -> Iterator[Hit]:
    """Een DOI begint met 10. en heeft geen adres ervoor: 10.1016/j.avb.2008.07.003."""
    for _, line, _, value in fields(sources, "doi"):
        right = right_doi(value)
        if right == value and re.search(r"\.(?:\d+[OolI]+\d*|[OolI]+\d+)(?=\.|$)", value):
            message = f"DOI '{value}' heeft een letter tussen de cijfers; neem hem over van het werk zelf"
            yield BIBLIOGRAPHY, line, message, value
        elif right != value:
            remedy = f"schrijf '{right}'" if right else "schrijf hem als 10.1234/abcd"
            yield BIBLIOGRAPHY, line, f"DOI '{value}' deugt niet; {remedy}", value


@rule("B110")
def malformed_isbn(sources: Sources) -> Iterator[Hit]:
    """Een ISBN of ISSN heeft het goede aantal cijfers en een controlecijfer dat klopt."""
    for _, line, name, value in fields(sources, "isbn", "issn"):
        try:
            (isbn if name == "isbn" else issn).validate(value)
        except ValidationError:
            yield BIBLIOGRAPHY, line, f"{name.upper()} '{value}' klopt niet; kijk de cijfers na bij de bron zelf", value


@rule("B111")
def malformed_address(sources: Sources) -> Iterator[Hit]:
    """Een adres begint met https:// of http://, noemt een website en bevat geen spatie."""
    for _, line, _, value in fields(sources, "url", ARCHIVED):
        if remedy := web_address.fault(value):
            yield BIBLIOGRAPHY, line, f"adres '{value}' deugt niet; {remedy}", value


RULES = (malformed_date, malformed_pages, malformed_doi, malformed_isbn, malformed_address)
