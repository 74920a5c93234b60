"""Rows for the rules on values with a form of their own in bibliography.bib."""

import datetime
from collections.abc import Callable

import pytest

from scripts.checks.identifiers import RULES
from scripts.content.source import Sources
from tests.checks.rows import ARTICLE as A
from tests.checks.rows import Row, judge

FIRES = [
    Row(
        "B107",
        {},
        ("bibliography.bib:6: B107 urldate '2027-01-02' moet nog komen; verbeter de datum",),
        A.replace("  langid", "  urldate = {2027-01-02},\n  langid"),
        today=datetime.date(2026, 11, 24),
    ),
    *(
        Row(
            "B108",
            {},
            (f"bibliography.bib:6: B108 bladzijden '{wrong}' lopen terug; schrijf '{right}'",),
            A.replace("  langid", f"  pages = {{{wrong}}},\n  langid"),
        )
        for wrong, right in (("40--30", "30--40"), ("123--25", "123--125"))
    ),
    Row(
        "B109",
        {},
        ("bibliography.bib:6: B109 DOI '10.1016/j.avb.2008.07.003.' deugt niet; schrijf '10.1016/j.avb.2008.07.003'",),
        A.replace("  langid", "  doi = {10.1016/j.avb.2008.07.003.},\n  langid"),
    ),
    Row(
        "B107",
        {},
        ("bibliography.bib:5: B107 date '01-2001' is geen datum; schrijf 2016, 2016-09 of 2016-09-21",),
        A.replace("{2001}", "{01-2001}"),
    ),
    Row(
        "B108",
        {},
        ("bibliography.bib:6: B108 bladzijden '30-33' deugen niet; schrijf '30--33'",),
        A.replace("  langid", "  pages = {30-33},\n  langid"),
    ),
    Row(
        "B109",
        {},
        ("bibliography.bib:6: B109 DOI 'https://doi.org/10.1037/a0022066' deugt niet; schrijf '10.1037/a0022066'",),
        A.replace("  langid", "  doi = {https://doi.org/10.1037/a0022066},\n  langid"),
    ),
    Row(
        "B109",
        {},
        ("bibliography.bib:6: B109 DOI 'a0022066' deugt niet; schrijf hem als 10.1234/abcd",),
        A.replace("  langid", "  doi = {a0022066},\n  langid"),
    ),
    Row(
        "B110",
        {},
        ("bibliography.bib:6: B110 ISBN '978-0-231-13318-1' klopt niet; kijk de cijfers na bij de bron zelf",),
        A.replace("  langid", "  isbn = {978-0-231-13318-1},\n  langid"),
    ),
    Row(
        "B110",
        {},
        ("bibliography.bib:6: B110 ISSN '0033-3205' klopt niet; kijk de cijfers na bij de bron zelf",),
        A.replace("  langid", "  issn = {0033-3205},\n  langid"),
    ),
    Row(
        "B111",
        {},
        (
            "bibliography.bib:6: B111 adres 'www.een.example/a b' deugt niet; neem het over uit de adresbalk van de browser",
        ),
        A.replace("  langid", "  url = {www.een.example/a b},\n  langid"),
    ),
    Row(
        "B111",
        {},
        ("bibliography.bib:6: B111 adres 'http://[een' deugt niet; neem het over uit de adresbalk van de browser",),
        A.replace("  langid", "  url = {http://[een},\n  langid"),
    ),
    Row(
        "B111",
        {},
        ("bibliography.bib:6: B111 adres 'web.archive.org' deugt niet; neem het over uit de adresbalk van de browser",),
        A.replace("  langid", "  archief = {web.archive.org},\n  langid"),
    ),
]

NEARLY = [
    Row("B107", bibliography=A.replace("{2001}", "{2001-09-30}")),
    Row("B108", bibliography=A.replace("  langid", "  pages = {30--33, 35},\n  langid")),
    Row("B109", bibliography=A.replace("  langid", "  doi = {10.1111/j.1365-2788.2009.01236.x},\n  langid")),
    Row("B110", bibliography=A.replace("  langid", "  isbn = {978-0-231-13318-0},\n  issn = {0033-3204},\n  langid")),
    Row("B111", bibliography=A.replace("  langid", "  url = {https://een.example/a%20b#c},\n  langid")),
]

FIRES += [
    Row(
        "B107",
        {},
        (
            "bibliography.bib:6: B107 urldate '2000-03-01' ligt voor het jaar '2001' van de bron; verbeter een van de twee",
        ),
        A.replace("  langid", "  urldate = {2000-03-01},\n  langid"),
    ),
    Row(
        "B111",
        {},
        (
            "bibliography.bib:6: B111 adres 'https://search.ebscohost.com/login.aspx?db=psyh' deugt niet; dat werkt niet voor iedereen; neem het adres van de pagina zelf",
            "bibliography.bib:14: B111 adres 'https://www-een-nl.proxy1.library.uu.nl/x' deugt niet; dat werkt niet voor iedereen; neem het adres van de pagina zelf",
        ),
        A.replace("  langid", "  url = {https://search.ebscohost.com/login.aspx?db=psyh},\n  langid")
        + A.replace("  langid", "  url = {https://www-een-nl.proxy1.library.uu.nl/x},\n  langid"),
    ),
]
NEARLY += [Row("B107", bibliography=A.replace("  langid", "  urldate = {2001-03-01},\n  langid"))]


FIRES += [
    Row(
        "B109",
        {},
        (f"bibliography.bib:6: B109 DOI '{wrong}' deugt niet; schrijf '10.1037/h0085885'",),
        A.replace("  langid", f"  doi = {{{wrong}}},\n  langid"),
    )
    for wrong in ("10.1037/h0085885/abstract", "10.1037/h0085885?journalCode=x", "10.1037/h0085885)")
]
FIRES += [
    Row(
        "B108",
        {},
        ("bibliography.bib:6: B108 bladzijden 'p30--p33' deugen niet; schrijf '30--33'",),
        A.replace("  langid", "  pages = {p30--p33},\n  langid"),
    ),
]
NEARLY += [
    Row("B109", bibliography=A.replace("  langid", f"  doi = {{{right}}},\n  langid"))
    for right in ("10.1016/S0022-0167(06)12", "10.1016/S0140-6736(05)66912-3", "10.1111/full.abstract")
]

FIRES += [
    Row("B109", {}, ("bibliography.bib:6: B109 DOI '10.1111/j.1365-2788.2OO9.01236.x' heeft een letter tussen de cijfers; neem hem over van het werk zelf",),
        A.replace("  langid", "  doi = {10.1111/j.1365-2788.2OO9.01236.x},\n  langid")),
    Row("B108", {}, ("bibliography.bib:6: B108 bladzijden 'No--Specified' deugen niet; schrijf '30--33'",),
        A.replace("  langid", "  pages = {No--Specified},\n  langid")),
    Row("B108", {}, ("bibliography.bib:6: B108 bladzijden '252--2600' zijn er te veel voor een artikel; kijk de laatste na",),
        A.replace("  langid", "  pages = {252--2600},\n  langid")),
]  # fmt: skip
NEARLY += [
    Row("B109", bibliography=A.replace("  langid", "  doi = {10.1000/Oslo.2009},\n  langid")),
    Row("B108", bibliography=A.replace("  langid", "  pages = {ix--xii, S12--S20, e123},\n  langid")),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


GOOD = {
    "date": (
        "1599",
        "1999",
        "2016-09",
        "2016-10",
        "2016-12-01",
        "2016-01-29",
        "2016-01-30",
        "2016-01-31",
        "2016-02-29",
    ),
    "year": ("2016",),
    "urldate": ("2016-09-21",),
    "pages": ("3", "30--33", "30--33, 35", "30,31", "xii--xiv", "1, 2, 30--33"),
    "doi": ("10.1234/a", "10.123456789/a(b)c"),
    "url": ("http://een.example", "https://www.een.example/a?b=c#d"),
}
BAD = {
    "date": (
        "1499",
        "2116",
        "216",
        "2016-13",
        "2016-00",
        "2016-9",
        "2016-09-32",
        "2016-09-00",
        "2016-09-2",
        "2016-02-31",
        "in druk",
    ),
    "year": ("circa 2016",),
    "urldate": ("21-09-2016",),
    "pages": ("30-33", "30–33", "p. 30", "30---33", "30--33--35"),
    "doi": ("10.123/a", "10x1234/a", "10.1234/", "10.1234/a b"),
    "url": ("een.example", "ftp://een.example", "https://localhost", "https://een.example/a b", "mailto:a@b.example"),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_a_value_may_and_may_not_be(name: str, sources: Callable[..., Sources]) -> None:
    def is_refused(value: str) -> bool:
        text = f"@book{{een,\n  {name} = {{{value}}},\n}}"
        return any(judge(Row(rule.code, bibliography=text), sources) for rule in RULES)

    assert [value for value in GOOD[name] if is_refused(value)] == []
    assert [value for value in BAD[name] if not is_refused(value)] == []


@pytest.mark.parametrize(
    ("pages", "right"), [("30-33", "30--33"), ("xii – xiv", "xii--xiv"), ("p. 3-4", "3--4"), ("blz. 3", "30--33")]
)
def test_how_pages_should_be_written(pages: str, right: str, sources: Callable[..., Sources]) -> None:
    row = Row("B108", bibliography=f"@book{{een,\n  pages = {{{pages}}},\n}}")
    assert judge(row, sources) == [f"bibliography.bib:2: B108 bladzijden '{pages}' deugen niet; schrijf '{right}'"]
