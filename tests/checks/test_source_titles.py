"""Rows for the rules on what stands in a field of a source and belongs elsewhere."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import ARTICLE as A
from tests.checks.rows import Row, judge

WEB = """@online{een2001,
  author = {{Nederlands Jeugdinstituut}},
  title = {Een},
  date = {2001},
  url = {https://www.nji.nl/een},
  langid = {dutch},
}
"""
FROM_THE_WORK = "neem de titel over van het werk zelf"
TITLES = (
    ("Just a moment...", FROM_THE_WORK),
    ("404 - Pagina niet gevonden", FROM_THE_WORK),
    ("Access Denied", FROM_THE_WORK),
    ("Inloggen", FROM_THE_WORK),
    ("Microsoft Word - Rapport.docx", FROM_THE_WORK),
    ("rapport-werkalliantie.pdf", FROM_THE_WORK),
    ("rapport_werkalliantie_DEF", FROM_THE_WORK),
    ("https://www.nji.nl/een", FROM_THE_WORK),
    ("Ge?ntegreerde zorg", "typ op de plaats van '?' het teken zelf"),
    ("[De werkalliantie]", "neem de titel over in de taal van het werk"),
    ("Werkzame factoren | Jeugd | Zorg", "schrijf 'Werkzame factoren'"),
    ("Werkzame factoren - Nederlands Jeugdinstituut", "schrijf 'Werkzame factoren'"),
    ("Werkzame factoren – NJi", "schrijf 'Werkzame factoren'"),
    ("[PDF] Werkzame factoren", "schrijf 'Werkzame factoren'"),
    ("Werkzame factoren (pdf, 2,3 MB)", "schrijf 'Werkzame factoren'"),
    ("Werkzame factoren (derde druk)", "schrijf 'Werkzame factoren', en zet de druk in edition"),
    ("Werkzame factoren, 2e herziene druk", "schrijf 'Werkzame factoren', en zet de druk in edition"),
    ("Werkzame factoren (Paperback)", "schrijf 'Werkzame factoren'"),
    ("Werkzame factoren (pp. 1-9)", "schrijf 'Werkzame factoren', en zet de bladzijden in pages"),
    ("werkzame factoren", "schrijf 'Werkzame factoren'"),
    ("Originele titel*", "schrijf 'Originele titel'"),
)
RIGHT = (
    "Eén moment van rust",
    "Welkom in de groep",
    "Home is where we start from",
    "Fout 40 en verder",
    "Jeugd: de eerste druk op een gezin",
    "Werken in zorg – een handboek",
    "Werken aan zorg (en wonen)",
    "Wat helpt? Een overzicht",
    "Zorg [van toen]",
    "Het jeugdinstituut in 2001",
    "’t Begin",
)
OF_ARTICLES = (
    (
        "The Value Of Working Alliance In Probation Practice",
        "english",
        "schrijf 'The value of working alliance in probation practice', met hoofdletters waar ze horen",
    ),
    ("Iemand, J. (2001). De zorg", "dutch", "schrijf 'De zorg'"),
    ("De zorg, Blad 16(3), 1-9", "dutch", "schrijf 'De zorg', en zet tijdschrift, jaargang en nummer in hun veld"),
)
CHAPTER = A.replace("@article", "@incollection").replace("journaltitle", "booktitle")
KINDS = (
    (WEB, "journaltitle = {Blad}", "maak er @article van, of haal de regel weg"),
    (WEB, "isbn = {x}", "haal de regel weg, of verbeter de soort"),
    (A, "booktitle = {Boek}", "maak er @incollection van, of haal de regel weg"),
    (A, "institution = {Bureau}", "haal de regel weg, of verbeter de soort"),
)
FIRES = [
    *(
        Row(
            "B131",
            {},
            (f"bibliography.bib:3: B131 title '{title}' van 'een2001' is niet alleen een titel; {remedy}",),
            WEB.replace("{Een}", f"{{{title}}}"),
        )
        for title, remedy in TITLES
    ),
    *(
        Row(
            "B131",
            {},
            (f"bibliography.bib:3: B131 title '{title}' van 'een2001' is niet alleen een titel; {remedy}",),
            A.replace("{Een}", f"{{{title}}}").replace("dutch", language),
        )
        for title, language, remedy in OF_ARTICLES
    ),
    Row(
        "B131",
        {},
        ("bibliography.bib:4: B131 booktitle 'In: Blad' van 'een2001' is niet alleen een titel; schrijf 'Blad'",),
        CHAPTER.replace("{Blad}", "{In: Blad}"),
    ),
    Row(
        "B131",
        {},
        (
            "bibliography.bib:3: B131 title 'Hoofdstuk 5. Zorg' van 'een2001' is niet alleen een titel; "
            "schrijf 'Zorg', zonder het nummer van het hoofdstuk",
        ),
        CHAPTER.replace("{Een}", "{Hoofdstuk 5. Zorg}"),
    ),
    *(
        Row(
            "B132",
            {},
            (
                f"bibliography.bib:6: B132 {field.partition(' ')[0]} hoort niet bij @{text[1:].partition('{')[0]} 'een2001'; {remedy}",
            ),
            text.replace("  langid", f"  {field},\n  langid"),
        )
        for text, field, remedy in KINDS
    ),
    Row(
        "B132",
        {},
        ("bibliography.bib:4: B132 journaltitle 'Een' van 'een2001' staat al in title; verbeter een van de twee",),
        A.replace("{Blad}", "{Een}"),
    ),
]
NEARLY = [
    *(Row("B131", bibliography=WEB.replace("{Een}", f"{{{title}}}")) for title in RIGHT),
    Row("B131", bibliography=A.replace("{Een}", "{Life of a King in New York City}").replace("dutch", "english")),
    Row("B131", bibliography=WEB.replace("@online", "@book").replace("{Een}", "{Home}")),
    Row(
        "B132", bibliography=A.replace("  langid", "  volume = {3},\n  number = {2},\n  issn = {1359-1789},\n  langid")
    ),
    # An organisation may publish what it wrote.
    Row(
        "B132",
        bibliography=WEB.replace("@online", "@report").replace(
            "url = {https://www.nji.nl/een}", "institution = {{Nederlands Jeugdinstituut}}"
        ),
    ),
]

FIRES += [
    Row("B131", {}, (f"bibliography.bib:3: B131 title '{title}' van 'een2001' is niet alleen een titel; schrijf '{right}'{more}",),
        A.replace("{Een}", f"{{{title}}}"))
    for title, right, more in (
        ("Naast de de jongere", "Naast de jongere", ""),
        ("Werken met jon- geren", "Werken met jongeren", ""),
        ("Werken Met De Jongere", "Werken met de jongere", ", met hoofdletters waar ze horen"),
    )
]  # fmt: skip
NEARLY += [
    Row("B131", bibliography=A.replace("{Een}", f"{{{title}}}"))
    for title in ("Jeugd- en gezinszorg", "De Jong en De Wit", "Wat werkt? De kracht", "Wie Is Wij")
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_row(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
