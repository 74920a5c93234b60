"""Rows for the rules on what a text says of this site."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, OPTIONS, Row, block, judge

PAGE = "docs/a.md"
DRAWN = '<svg><g data-wie="deelnemers"><text class="who">De deelnemers</text></g></svg>'
NAMED = HEAD + "De Kennisbank Werkalliantie is er. " * 3 + "\n"


def told(words: str) -> str:
    """A page with a drawing, and what it shows in words."""
    return HEAD + f"![Een lijn](a.svg)\n\n**De tekening in woorden.** {words}\n{{ .in-woorden }}\n"


FIRES = [
    Row(
        "E120",
        {
            "a.md": HEAD
            + "- *Een aantal deelnemers*{ lang=nl }: all of them, or not.\n\nHet label heet *Onderzoek, bron onbekend*.\n\n"
            "## Eén deelnemer { #label-een }\n\nSommige deelnemers vinden dit.\n"
        },
        (
            f"{PAGE}:3: E120 'all of them' is niet wat het label 'Een aantal deelnemers' betekent; maak het gelijk",
            f"{PAGE}:9: E120 'Sommige deelnemers vinden dit' is niet wat het label 'Eén deelnemer' betekent; maak het gelijk",
            f"{PAGE}:5: E120 'Onderzoek, bron onbekend' is geen label van de site; bedoelde je 'Onderzoek, zonder bron'?",
        ),
    ),
    Row(
        "E121",
        {
            "a.md": HEAD
            + "Deze site plaatst alleen analytische cookies.\n\nWij gebruiken Matomo. De site telt hoeveel bezoekers er zijn.\n"
        },
        (
            f"{PAGE}:3: E121 'cookies': de site zet geen cookies en volgt niemand; haal het weg",
            f"{PAGE}:5: E121 'Matomo': de site zet geen cookies en volgt niemand; haal het weg",
            f"{PAGE}:5: E121 'telt hoeveel bezoekers': de site zet geen cookies en volgt niemand; haal het weg",
        ),
    ),
    Row(
        "E122",
        {"over.md": HEAD + "De redactie leest elke pagina minstens één keer per maand opnieuw.\n"},
        (
            "docs/over.md:3: E122 'één keer per maand' is niet hoe vaak een pagina wordt nagelezen; "
            "schrijf 'één keer per jaar'",
        ),
    ),
    Row(
        "E123",
        {"a.md": HEAD + "De inhoud valt onder CC BY-NC 4.0.\n"},
        (
            "mkdocs.yml:2: E123 'Alle rechten voorbehouden' past niet bij de licentie van de inhoud; schrijf 'CC BY 4.0'",
            f"{PAGE}:3: E123 'CC BY-NC 4.0' is niet de licentie van de inhoud; schrijf 'CC BY 4.0'",
        ),
        config="copyright: >-\n  © 2026 Alle rechten voorbehouden.\n",
    ),
    Row(
        "E124",
        {"a.md": told("Daaronder staat wat onderzoek frustreert.")},
        (f"{PAGE}:5: E124 'onderzoek' staat niet op de tekening erboven; noem wie er staat",),
        texts={"a.svg": DRAWN},
    ),
    Row(
        "E125",
        {"a.md": HEAD + 'Tel met `=AANTAL.ALS(G:G;"één")`.\n'},
        (f"{PAGE}:3: E125 'één' heet in de data 'een'; schrijf 'een'",),
    ),
    Row(
        "E126",
        {"a.md": NAMED},
        (
            "mkdocs.yml:1: E126 'Kenninsbank Werkalliantie' heet op de pagina's anders; "
            "bedoelde je 'Kennisbank Werkalliantie'?",
        ),
        config="site_name: Kenninsbank Werkalliantie\n",
    ),
    Row(
        "E126",
        {"a.md": NAMED},
        (
            "mkdocs.yml:1: E126 'Kennisbank Werkaliantie' heet op de pagina's anders; "
            "bedoelde je 'Kennisbank Werkalliantie'?",
        ),
        config="site_name: Kennisbank Werkaliantie\n",
    ),
    Row(
        "F130",
        {"a.md": HEAD + block(OPTIONS, "Wellicht kun je een opzet overnemen.", "Een opzet kun je altijd overnemen")},
        (f"{PAGE}:3: F130 'altijd' in de titel is meer dan 'Wellicht' in de tekst; schrijf wat de tekst zegt",),
    ),
]
NEARLY = [
    Row(
        "E120",
        {
            "a.md": HEAD
            + "- *Een aantal deelnemers*{ lang=nl }: some of them, not all.\n- *Eén deelnemer*{ lang=nl }: one of them.\n"
            "- **Voorbeeld:** één geval.\n\nHet label is *Redactie*, of het label *Nieuw*.\n\n"
            "## Sommige { #label-aantal }\n\nSommige deelnemers vinden dit.\n"
        },
    ),
    Row(
        "E121",
        {
            "a.md": HEAD
            + "Deze site zet geen cookies. Een video van een ander plaatst cookies. De site telt negen onderwerpen.\n"
        },
    ),
    Row(
        "E122",
        {
            "over.md": HEAD
            + "De redactie leest elke pagina één keer per jaar opnieuw. Elke maand zoekt een programma pagina’s.\n",
            "a.md": HEAD + "Lees elke week een pagina opnieuw.\n",
        },
    ),
    Row(
        "E123",
        {"a.md": HEAD + "De inhoud valt onder CC BY 4.0. Een boek valt onder CC BY-NC 4.0.\n"},
        config='copyright: <a href="https://creativecommons.org/licenses/by/4.0/deed.nl">CC BY 4.0</a>\n# CC BY-NC 4.0\n',
    ),
    Row("E124", {"a.md": told("Wat de deelnemers frustreert, staat onderaan.")}, texts={"a.svg": DRAWN}),
    Row("E124", {"a.md": told("Wat onderzoek zegt."), "b.md": HEAD + "Onderzoek.\n"}, texts={"a.svg": "<svg></svg>"}),
    Row("E125", {"a.md": HEAD + 'Tel met `"een"`, `"twee"` en `"Advies"`. Eén woord, "één".\n'}),
    Row("E126", {"a.md": NAMED}, config="site_name: Kennisbank Werkalliantie\n"),
    Row("E126", {"a.md": NAMED}, config="site_name: Een andere site\n"),
    Row(
        "F130",
        {
            "a.md": HEAD
            + block(OPTIONS, "Wellicht lukt het, maar dat is altijd zo.", "Het lukt altijd")
            + block(OPTIONS, "Misschien niet.", "Niet iedereen kan het")
        },
    ),
]


KINDS = "".join(
    f"- **{kind}:** iets.\n" for kind in ("Advies", "Ervaring", "Opvatting", "Voorbeeld", "Begrip", "Dilemma")
)
FIRES += [
    Row(
        "E127",
        {"a.md": HEAD + KINDS + "- **Vraag:** iets.\n- **Onderzoek:** iets.\n"},
        (f"{PAGE}:3: E127 'Knelpunt' ontbreekt in deze lijst; leg het ook uit",),
    ),
]
NEARLY += [Row("E127", {"a.md": HEAD + "- **Advies:** iets.\n- **Vraag:** iets.\n- **Begrip:** iets.\n"})]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
