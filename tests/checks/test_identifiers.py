"""Rows for the rules on values with a form of their own in bibliography.bib."""

from collections.abc import Callable

import pytest

from scripts.checks.source import Sources
from tests.checks.rows import ARTICLE as A
from tests.checks.rows import Row, judge

FIRES = [
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
]

NEARLY = [
    Row("B107", bibliography=A.replace("{2001}", "{2001-09-30}")),
    Row("B108", bibliography=A.replace("  langid", "  pages = {30--33, 35},\n  langid")),
    Row("B109", bibliography=A.replace("  langid", "  doi = {10.1111/j.1365-2788.2009.01236.x},\n  langid")),
    Row("B110", bibliography=A.replace("  langid", "  isbn = {978-0-231-13318-0},\n  issn = {0033-3204},\n  langid")),
    Row("B111", bibliography=A.replace("  langid", "  url = {https://een.example/a%20b#c},\n  langid")),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
