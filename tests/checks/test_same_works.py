"""Rows for the rules on a source beside others, and beside its key."""

import datetime
from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import ARTICLE as A
from tests.checks.rows import Row, judge

TODAY = datetime.date(2026, 11, 24)
OTHER = A.replace("een2001", "twee2001").replace("{Een}", "{Twee}")
BOOK = "@book{b,\n  isbn = {978-0-231-13318-0},\n}\n"


def with_field(text: str, field: str) -> str:
    return text.replace("  langid", f"  {field},\n  langid")


FIRES = [
    Row(
        "B122",
        {},
        (
            "bibliography.bib:9: B122 bron 'twee2001' heeft dezelfde DOI als 'een2001' (regel 1); houd er een en gebruik die sleutel",
        ),
        with_field(A, "doi = {10.1/AB}") + with_field(OTHER, "doi = {10.1/ab}"),
    ),
    Row(
        "B122",
        {},
        (
            "bibliography.bib:1: B122 bron 'twee2001' heeft dezelfde titel en hetzelfde jaar als 'een2001' (regel 8); houd er een "
            "en gebruik die sleutel",
        ),
        OTHER.replace("{Twee}", "{{Één}.}") + A.replace("{Een}", "{Eén}"),
        changed={"bibliography.bib": frozenset(range(1, 8))},
    ),
    Row(
        "B122",
        {},
        (
            "bibliography.bib:4: B122 bron 'c' heeft hetzelfde ISBN als 'b' (regel 1); houd er een en gebruik die sleutel",
        ),
        BOOK + BOOK.replace("{b,", "{c,").replace("978-0-231-13318-0", "0231133189"),
    ),
    Row(
        "B123",
        {},
        (
            "bibliography.bib:5: B123 jaar '2003' is een ander dan in de sleutel 'een2001'; verbeter een van de twee",
            "bibliography.bib:12: B123 jaar '2027' moet nog komen; verbeter het jaar",
        ),
        A.replace("{2001}", "{2003-04}") + OTHER.replace("2001", "2027"),
        today=TODAY,
    ),
    Row(
        "B124",
        {},
        (
            "bibliography.bib:6: B124 volume '43(3)' zijn er twee; schrijf volume = {43}, number = {3}",
            "bibliography.bib:7: B124 number 'nr. 3' is geen getal; schrijf '3'",
        ),
        with_field(with_field(A, "volume = {43(3)}"), "number = {nr. 3}"),
    ),
    Row(
        "B125",
        {},
        (
            "bibliography.bib:6: B125 langid 'dutch' past niet bij de titel; schrijf 'english'",
            "bibliography.bib:13: B125 langid 'english' past niet bij de titel; schrijf 'dutch'",
        ),
        A.replace("{Een}", "{The alliance with young people}")
        + OTHER.replace("{Twee}", "{De band met het gezin}").replace("dutch", "english"),
    ),
]
NEARLY = [
    Row("B122", bibliography=A + OTHER),
    Row("B122", bibliography=A + A),
    Row("B122", bibliography=BOOK + BOOK.replace("@book{b", "@incollection{c")),
    Row(
        "B123",
        bibliography=A + OTHER.replace("twee2001", "wet") + A.replace("een2001", "jaren1960tot1970"),
        today=TODAY,
    ),
    Row("B124", bibliography=with_field(with_field(A, "volume = {12a}"), "number = {3–4}")),
    Row("B124", bibliography="@report{x,\n  number = {nr. VD/bv(3)},\n}"),
    Row("B125", bibliography=A.replace("{Een}", "{The Dark Horse: de film over het leven}")),
    Row("B125", bibliography=A.replace("{Een}", "{EQUIP}").replace("dutch", "english")),
]
FIRES += [
    Row(
        "B128",
        {},
        (
            "bibliography.bib:6: B128 year '2002' staat naast date in 'een2001'; haal de regel weg",
            "bibliography.bib:8: B128 archief 'https://web.archive.org/web/2016/https://twee.example/' van 'een2001' is een kopie van een andere pagina dan url; verbeter het",
        ),
        bibliography=with_field(
            A,
            "year = {2002},\n  url = {http://www.een.example/a/},\n  archief = {https://web.archive.org/web/2016/https://twee.example/}",
        ),
    ),
]
NEARLY += [
    Row(
        "B128",
        {},
        bibliography=with_field(
            A,
            "url = {http://www.een.example/a/},\n  archief = {https://web.archive.org/web/2016/https://een.example:443/a}",
        )
        + with_field(OTHER, "url = {https://een.example/a},\n  archief = {https://archive.ph/x}"),
    ),
]
FIRES += [
    Row(
        "B126",
        {},
        (
            "bibliography.bib:3: B126 title 'Titel: een onderzoek' heeft 'Een onderzoek' van subtitle ook; haal het hier weg",
        ),
        bibliography=with_field(A, "subtitle = {Een onderzoek}").replace("{Een}", "{Titel: een onderzoek}"),
    ),
]
NEARLY += [
    Row("B126", {}, bibliography=with_field(A, "subtitle = {Een onderzoek}").replace("{Een}", "{Onderzoek}")),
]


FIRES += [
    Row(
        "B124",
        {},
        (
            "bibliography.bib:6: B124 druk '2e druk' is meer dan een getal; schrijf '2'",
            "bibliography.bib:14: B124 druk 'Tweede, herziene druk' is meer dan een getal; schrijf '2'",
        ),
        with_field(A, "edition = {2e druk}") + with_field(OTHER, "edition = {Tweede, herziene druk}"),
    ),
]
NEARLY += [
    Row("B124", bibliography=with_field(A, "edition = {2}") + with_field(OTHER, "edition = {Revised}")),
]

FIRES += [
    Row(
        "B128",
        {},
        ("bibliography.bib:6: B128 month '3' staat naast date in 'een2001'; haal de regel weg",),
        with_field(A, "month = {3}"),
    ),
    Row(
        "B124",
        {},
        (
            "bibliography.bib:6: B124 volume '43(3):258-263' zijn er twee; schrijf volume = {43}, number = {3}, pages = {258--263}",
        ),
        with_field(A, "volume = {43(3):258-263}"),
    ),
]
NEARLY += [Row("B128", bibliography=with_field(A.replace("date =", "year ="), "month = {3}"))]

FIRES += [
    Row(
        "B124",
        {},
        ("bibliography.bib:6: B124 druk '1e dr.' is meer dan een getal; schrijf '1'",),
        A.replace("  langid", "  edition = {1e dr.},\n  langid"),
    )
]


FIRES += [
    Row(
        "B128",
        {},
        ("bibliography.bib:6: B128 url 'https://doi.org/10.1/ab' van 'een2001' is een DOI; schrijf doi = {10.1/ab}",),
        with_field(A, "url = {https://doi.org/10.1/ab}"),
    ),
    Row(
        "B128",
        {},
        ("bibliography.bib:6: B128 url 'https://doi.org/10.1/ab' van 'een2001' is een DOI; haal de regel weg",),
        with_field(A, "url = {https://doi.org/10.1/ab},\n  doi = {10.1/ab}"),
    ),
    *(
        Row(
            "B124",
            {},
            (f"bibliography.bib:6: B124 druk '{value}' is {what}",),
            with_field(A, f"edition = {{{value}}}"),
        )
        for value, what in (
            ("3rd", "meer dan een getal; schrijf '3'"),
            ("Third edition", "meer dan een getal; schrijf '3'"),
            ("druk 3", "meer dan een getal; schrijf '3'"),
            ("2015", "een jaar; schrijf de hoeveelste druk het is"),
            ("paperback", "geen getal; schrijf de hoeveelste druk het is"),
        )
    ),
    *(
        Row(
            "B124",
            {},
            (f"bibliography.bib:6: B124 volume '{value}' {what}",),
            with_field(A, f"volume = {{{value}}}"),
        )
        for value, what in (
            ("16:3", "zijn er twee; schrijf volume = {16}, number = {3}"),
            ("16, 3", "zijn er twee; schrijf volume = {16}, number = {3}"),
            ("16e jaargang", "is meer dan een getal; schrijf '16'"),
            ("16.", "is meer dan een getal; schrijf '16'"),
        )
    ),
    Row(
        "B125",
        {},
        ("bibliography.bib:6: B125 langid 'dutch' past niet bij de titel; schrijf 'english'",),
        A.replace("{Een}", "{Handle with care}"),
    ),
]
NEARLY += [
    Row("B128", bibliography=with_field(A, "url = {https://www.doi.org/about},\n  doi = {10.1/ab}")),
    Row("B124", bibliography=with_field(A, "edition = {3},\n  volume = {16},\n  number = {3-4}")),
    Row("B125", bibliography=A.replace("{Een}", "{Handle with care in de zorg}")),
    Row("B125", bibliography=A.replace("{Een}", "{The of Het}")),
]

FIRES += [
    Row("B124", bibliography=A.replace("  langid", "  number = {978-0-306-40615-7},\n  langid"),
        found=("bibliography.bib:6: B124 number '978-0-306-40615-7' van 'een2001' is een ISBN; schrijf isbn = {978-0-306-40615-7}",))
]  # fmt: skip


HANDBOOK = A.replace("{Een}", "{Handboek oplossingsgericht werken met beperkte cliënten}").replace("dutch", "english")
PRINTED = "edition = {3},\n  verslaglezing = {Dat lijkt de tweede druk, die van 2001 is. De derde druk is van 2018.}"
FIRES += [
    Row(
        "B125",
        {},
        ("bibliography.bib:6: B125 langid 'english' past niet bij de titel; schrijf 'dutch'",),
        HANDBOOK,
        changed={"bibliography.bib": frozenset({6})},
    ),
    Row(
        "B144",
        {},
        ("bibliography.bib:6: B144 edition '3' is volgens verslaglezing de tweede druk; maak het gelijk",),
        with_field(A, PRINTED),
    ),
    Row(
        "B144",
        {},
        (
            "bibliography.bib:14: B144 edition '4' past niet bij het jaar: druk 3 is van 2001 en druk 4 van 1999; "
            "verbeter er een",
        ),
        with_field(A, "edition = {3}")
        + with_field(OTHER.replace("Twee", "Een").replace("{2001}", "{1999}"), "edition = {4}"),
    ),
]
NEARLY += [
    Row("B125", bibliography=HANDBOOK.replace("english", "dutch"), changed={"bibliography.bib": frozenset({6})}),
    Row("B125", bibliography=HANDBOOK, changed={"bibliography.bib": frozenset({1})}),
    Row("B144", bibliography=with_field(A, PRINTED.replace("{3}", "{2}"))),
    Row(
        "B144", bibliography=with_field(A, "edition = {3}") + with_field(OTHER.replace("Twee", "Een"), "edition = {4}")
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_row(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
