"""Rows for the rules on whether the parts of a source are whole and agree."""

import datetime
from collections.abc import Callable

import pytest

from scripts.content.names import BIBLIOGRAPHY
from scripts.content.source import Sources
from tests.checks.rows import ARTICLE, Row, judge

BOOK = """@book{bos2001,
  author = {Bos, Eva},
  title = {Een},
  date = {2001},
  publisher = {Uitgever},
  langid = {dutch},
}
"""
WEB = """@online{bos2001,
  author = {Bos, Eva},
  title = {Een},
  date = {2001},
  url = {https://een.example/een},
  langid = {dutch},
}
"""
PAPER = ARTICLE.replace("  langid", "  volume = {43},\n  number = {3},\n  pages = {258--263},\n  langid")
ALL = {BIBLIOGRAPHY: frozenset(range(1, 30))}
TODAY = datetime.date(2026, 11, 27)


def told(line: int, code: str, message: str) -> str:
    """What is told of a line of the sources."""
    return f"{BIBLIOGRAPHY}:{line}: {code} {message}"


def one(code: str, bibliography: str, line: int, message: str) -> Row:
    """Sources in which one thing is told."""
    return Row(code, found=(told(line, code, message),), bibliography=bibliography, today=TODAY, changed=ALL)


def nothing(code: str, *bibliographies: str) -> list[Row]:
    """Sources in which nothing is told."""
    return [
        Row(code, bibliography=bibliography, today=TODAY, changed=ALL if code in ("B134", "B142") else {})
        for bibliography in bibliographies
    ]


def with_doi(doi: str) -> str:
    """An article with this DOI."""
    return PAPER.replace("  langid", f"  doi = {{{doi}}},\n  langid")


def second(bibliography: str, name: str) -> str:
    """The source once more, of another maker."""
    return bibliography + bibliography.replace("2001,", "2002,").replace("Een}", f"{name}}}").replace("Blad", name)


WORK = "noem het adres van het werk zelf, of haal de regel weg"
FIRES = [
    one("B143", BOOK.replace("  langid", "  verslaglezing = {Het verslag drukt ‘Uitgever’ en 1-9.},\n  langid"), 5,
        "'Uitgever' in publisher van 'bos2001' is wat het verslag volgens verslaglezing anders drukt; verbeter een van de twee"),
    one("B133", BOOK.replace("{Uitgever}", "{}"), 5, "veld 'publisher' is leeg; haal de regel weg"),
    one("B134", BOOK.replace("{bos", "{Bos"), 1, "sleutel 'Bos2001' heeft hoofdletters; schrijf 'bos2001', ook waar je haar aanhaalt"),
    one("B134", BOOK.replace("{bos", "{smit"), 1, "sleutel 'smit2001' past niet bij de auteur of de titel; neem de achternaam van de eerste auteur met het jaar"),
    one("B134", BOOK.replace("{Bos, Eva}", "{Wit, Jan and Bos, Eva}"), 2,
        "sleutel 'bos2001' is naar een auteur die niet de eerste is; zet de auteurs zoals op het werk, of kies een andere sleutel"),
    *(
        one("B135", BOOK.replace("{Een}", f"{{{title}}}"), 3, f"title '{title}' van 'bos2001' {what}; neem het helemaal over van het werk")
        for title, what in (
            ("Werken met …", "is afgebroken"),
            ("The therapeutic alliance and the", "is afgebroken"),
            ("Werken (met jongeren", "heeft een haakje of aanhalingsteken te veel of te weinig"),
            ("‘Wat weet jij daarvan", "heeft een haakje of aanhalingsteken te veel of te weinig"),
        )
    ),
    one("B136", with_doi("10.1037/0033-3204.34.3.258"), 6, "volume '43' is in de DOI 34; verbeter een van de twee"),
    one("B136", with_doi("10.1037/0033-3204.43.3.285"), 8, "pages '258--263' is in de DOI 285; verbeter een van de twee"),
    one("B136", with_doi("10.1016/j.avb.2008.07.003"), 5, "jaar '2001' is in de DOI 2008; verbeter een van de twee"),
    one("B137", second(WEB, "Ander"), 12, "url 'https://een.example/een' is dat van 'bos2001' (regel 5); verbeter een van de twee"),
    one("B137", second(ARTICLE.replace("  langid", "  issn = {0033-3204},\n  langid"), "Krant"), 14,
        "issn '0033-3204' is dat van 'een2001' (regel 6); verbeter een van de twee"),
    *(
        one("B138", WEB.replace("https://een.example/een", url), 5, f"url '{url}' {what}; {WORK}")
        for url, what in (
            ("https://www.bol.com/nl/p/een/123/", "is een winkel of verzamelsite"),
            ("https://een.example/zoeken?trefwoord=een", "is een zoekpagina"),
            ("https://drive.google.com/file/d/1/view", "is niet voor iedereen te openen"),
            ("https://een.example/winkelwagen", "is een inlogpagina, winkelwagen of foutmelding"),
        )
    ),
    one("B138", WEB.replace("https://een.example/een", "https://web.archive.org/web/20200101000000/https://een.example/een"), 5,
        "url 'https://web.archive.org/web/20200101000000/https://een.example/een' is een bewaarde versie; zet hem bij archief, en bij url het adres van de pagina"),
    one("B138", WEB.replace("  langid", "  archief = {https://een.example/een},\n  langid"), 6,
        "archief 'https://een.example/een' is geen webarchief; neem het adres dat make links geeft, of haal de regel weg"),
    one("B138", WEB.replace("  langid", "  archief = {https://web.archive.org/save/https://een.example/een},\n  langid"), 6,
        "archief 'https://web.archive.org/save/https://een.example/een' is nog geen bewaarde versie; open er een, en neem dat adres over"),
    one("B138", WEB.replace("  langid", "  archief = {https://web.archive.org/web/1999/https://een.example/een},\n  langid"), 6,
        "archief 'https://web.archive.org/web/1999/https://een.example/een' is van een jaar dat niet kan; neem het adres dat make links geeft"),
    *(
        one("B139", bibliography, line, f"{name} '{value}' van '{key}' klopt niet; {what}")
        for bibliography, line, name, value, key, what in (
            (ARTICLE.replace("{Blad}", "{JSTOR}"), 4, "journaltitle", "JSTOR", "een2001", "dat is een databank; noem het tijdschrift"),
            (ARTICLE.replace("{Blad}", "{Elsevier}"), 4, "journaltitle", "Elsevier", "een2001", "dat is een uitgever; noem het tijdschrift"),
            (ARTICLE.replace("{Blad}", "{J Couns Psychol}"), 4, "journaltitle", "J Couns Psychol", "een2001", "schrijf de naam van het tijdschrift voluit"),
            (BOOK.replace("{Uitgever}", "{SWP, Amsterdam}"), 5, "publisher", "SWP, Amsterdam", "bos2001", "schrijf 'SWP', en zet de plaats in location"),
            (BOOK.replace("{Uitgever}", "{Amsterdam}"), 5, "publisher", "Amsterdam", "bos2001", "dat is een plaats; zet haar in location, en noem hier wie het uitgaf"),
            (BOOK.replace("{Uitgever}", "{Google Books}"), 5, "publisher", "Google Books", "bos2001", "dat is een databank; noem wie het uitgaf"),
            (BOOK.replace("{Uitgever}", "{Boom B.V.}"), 5, "publisher", "Boom B.V.", "bos2001", "schrijf 'Boom'"),
            (BOOK.replace("  langid", "  location = {Amsterdm},\n  langid"), 6, "location", "Amsterdm", "bos2001", "schrijf 'Amsterdam'"),
            (BOOK.replace("  langid", "  location = {Nederland},\n  langid"), 6, "location", "Nederland", "bos2001", "noem de plaats, niet het land"),
        )
    ),
    one("B140", BOOK.replace("  langid", "  editor = {Bos, Eva},\n  langid"), 6, "'Bos, Eva' staat bij 'bos2001' ook in author; haal een van de twee weg"),
    Row("B140", bibliography=ARTICLE.replace("Iemand, Jan", "Menger, Anneke") + BOOK.replace("Bos, Eva", "Menger, Annneke"),
        found=(told(9, "B140", "'Menger, Annneke' in author van 'bos2001' heet in een andere bron 'Menger, Anneke'; maak het gelijk"),),
        changed={BIBLIOGRAPHY: frozenset(range(8, 16))}),
    one("B141", BOOK.replace("  langid", "  type = {Documantaire},\n  langid"), 6, "type 'Documantaire' van 'bos2001' klopt niet; schrijf 'Documentaire'"),
    one("B141", BOOK.replace("  langid", "  type = {Feature film},\n  langid"), 6, "type 'Feature film' van 'bos2001' klopt niet; schrijf 'Speelfilm'"),
    one("B142", BOOK.replace("  publisher = {Uitgever},\n", ""), 1, "bron 'bos2001' (@book) heeft geen uitgever (publisher) of adres (url); vul het aan"),
    Row("B142", bibliography=BOOK.replace("  publisher = {Uitgever},\n", ""), gone={BIBLIOGRAPHY: ("  publisher = {Uitgever},",)},
        found=(told(1, "B142", "bron 'bos2001' (@book) heeft geen uitgever (publisher) of adres (url); vul het aan"),)),
]  # fmt: skip
NEARLY = [
    *nothing("B143", BOOK.replace("  langid", "  verslaglezing = {Het verslag drukt ‘Uitgeverij’. De titelpagina noemt ‘Uitgever’.},\n  langid")),
    Row("B143", bibliography=BOOK.replace("  langid", "  verslaglezing = {Het verslag drukt ‘Uitgever’.},\n  langid")),
    *nothing("B133", BOOK, BOOK.replace("{Een}", "{}")),
    *nothing("B134", BOOK, BOOK.replace("{bos", "{bosje"), BOOK.replace("{bos2001", "{een2001"), BOOK.replace("{bos2001", "{vandalen"),
             BOOK.replace("{Bos, Eva}", "{Øvre, Åse}"), BOOK.replace("{Bos, Eva}", "{{Nederlands Jeugdinstituut}}").replace("{bos", "{nji"),
             BOOK.replace("{Bos, Eva}", "{van den Bos, Eva and Bos, Wim}")),
    *nothing("B135", *(BOOK.replace("{Een}", f"{{{title}}}") for title in (
        "Hé, ik daar…?! Ontdek je kwaliteiten", "En toen…", "‘Wat weet jij?’ (over vertrouwen)", "Zo doe je het", "’t Zal wel gaan"))),
    *nothing("B136", with_doi("10.1037/0033-3204.43.3.258"), with_doi("10.1037/h0085885"), with_doi("10.1016/j.avb.2000.07.003")),
    *nothing("B137", WEB + WEB.replace("2001,", "2002,").replace("/een}", "/twee}"),
             ARTICLE.replace("  langid", "  issn = {0033-3204},\n  langid") + ARTICLE.replace("2001,", "2002,").replace("Blad", "Blad: Een maandblad").replace("  langid", "  issn = {0033-3204},\n  langid")),
    *nothing("B138", WEB, WEB.replace("  langid", "  archief = {https://web.archive.org/web/20200101000000/https://een.example/een},\n  langid"),
             WEB.replace("/een}", "/onderzoek/resultaten}"), WEB.replace("/een}", "/artikel?id=3}")),
    *nothing("B139", ARTICLE.replace("{Blad}", "{Psychotherapy}"), ARTICLE.replace("{Blad}", "{Tijdschr. voor Psychotherapie}"), BOOK.replace("{Uitgever}", "{Universiteit van Amsterdam}"),
             BOOK.replace("{Uitgever}", r"{Artemis \& Co}"), BOOK.replace("  langid", "  location = {’s-Hertogenbosch},\n  langid"), BOOK.replace("  langid", "  location = {Gouda},\n  langid")),
    *nothing("B140", BOOK.replace("  langid", "  editor = {Wit, Jan},\n  langid")),
    Row("B140", bibliography=ARTICLE.replace("Iemand, Jan", "Menger, Anneke") + BOOK.replace("Bos, Eva", "Menger, Anna"), changed={BIBLIOGRAPHY: frozenset(range(8, 16))}),
    *nothing("B141", BOOK.replace("  langid", "  type = {Documentaire},\n  langid"), BOOK.replace("  langid", "  type = {Lectorale rede, 11 februari 2016},\n  langid")),
    Row("B134", bibliography=BOOK.replace("{bos", "{smit")),
    Row("B142", bibliography=BOOK.replace("  publisher = {Uitgever},\n", ""), gone={BIBLIOGRAPHY: ("  langid = {english},",)}),
    *nothing("B142", BOOK, ARTICLE, BOOK.replace("publisher = {Uitgever}", "url = {https://een.example/}"), WEB),
]  # fmt: skip


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
