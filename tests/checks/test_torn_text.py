"""Rows for the rules on text that was torn when it was copied."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, Row, block, judge

FIRES = [
    Row(
        "P136",
        {
            "a.md": HEAD
            + "Dit is een hele zin. Het rustte vooral op\n\nVermijd hier een te\n\nkinderachtige toon.\n\n"
            + "Dit is een zin die ophoudt bij de\n\n- een punt dat ophoudt bij een\n\n"
            + block(body="Een hele zin. En nog een halve zin"),
        },
        (
            "docs/a.md:3: P136 de zin 'Het rustte vooral op' heeft geen eind; schrijf het erbij, of zet er een punt achter",
            "docs/a.md:5: P136 de zin 'Vermijd hier een te' gaat verder bij 'kinderachtige toon.'; maak er één alinea van",
            "docs/a.md:9: P136 de zin 'die ophoudt bij de' is niet af; schrijf het eind, of haal hem weg",
            "docs/a.md:11: P136 de zin 'dat ophoudt bij een' is niet af; schrijf het eind, of haal hem weg",
            "docs/a.md:19: P136 de zin 'nog een halve zin' heeft geen eind; schrijf het erbij, of zet er een punt achter",
        ),
    ),
    Row(
        "P137",
        {
            "a.md": HEAD
            + "In de behan-\ndelkamers en in de behandel- kamers.\n\nDe n o r m is in een kader12 zo.\n\nEen kader helpt.\n"
        },
        (
            "docs/a.md:3: P137 'behan- delkamers' is een afgebroken woord; schrijf 'behandelkamers'",
            "docs/a.md:4: P137 'behandel- kamers' is een afgebroken woord; schrijf 'behandelkamers'",
            "docs/a.md:6: P137 in 'n o r m' staan spaties; schrijf 'norm'",
            "docs/a.md:6: P137 'kader12' heeft het cijfer van een noot; haal het weg, of maak er een voetnoot van: kader[^12]",
        ),
    ),
    Row(
        "P138",
        {"a.md": HEAD + "Zo gaat het (zie figuur 3), zie ook blz. 12.\n\n*Figuur 1. De kaart*\n"},
        (
            "docs/a.md:3: P138 'zie figuur 3' is hier niet te vinden; maak er een link van: [tekst](pagina.md#plek)",
            "docs/a.md:3: P138 'zie ook blz. 12' is hier niet te vinden; maak er een link van: [tekst](pagina.md#plek)",
            "docs/a.md:5: P138 '*Figuur 1. De kaart*' heeft een nummer dat hier niets zegt; schrijf onder een plaatje "
            'niets, en zet het achter het adres: ![wat erop staat](plaatje.svg "Onderschrift")',
        ),
    ),
]
NEARLY = [
    Row(
        "P136",
        {
            "a.md": HEAD
            + "Hier schuurt het. Zie [Een titel zonder punt](b.md)\n\n**De kant van de professional**\n\nEen kop zonder punt\n\n"
            + "- waar hij heen wil\n- wat hij ervan haalt en\n- waar hij van houdt, de rest\n\n"
            + "Een rijtje:\n\nrespect;\n\nen zorg.\n\nHij zei het. Dat is ‘nep’\n{ .in-woorden }\n\n    code zonder eind van de\n\n"
            + "Dat is van mr. A. Jansen en hem\n\n"
            + block(body="Een hele zin. En nog een hele zin.")
        },
    ),
    Row(
        "P137",
        {
            "a.md": HEAD
            + "De jeugd- en gezinszorg, in- of uitstroom, hulp- noch zorg. Een mp3 van groep8, in utf-8 en B1.\n\n"
            + "De letters a b c, en `n o r m` in code. Zo- Nee. Het is x- y.\n"
        },
    ),
    Row(
        "P138",
        {
            "a.md": HEAD
            + "Zie tabel 2 van het rapport, zie hoofdstuk 3 en de figuur hieronder. Tabel 2 in dat rapport.\n"
        },
    ),
]


FIRES += [
    Row(
        "P162",
        {
            "a.md": HEAD
            + "Zij (komen uit een gezin.\n\nDe deelnemers zijn ’enigszins‘ anders.\n\nHij zegt ‘zo en niet anders.\n\n"
            + block(title='Zij spreken van "levellen')
        },
        (
            "docs/a.md:3: P162 '(komen uit een gezin.' begint met een teken dat niet sluit; zet er ) achter, of haal het haakje weg",
            "docs/a.md:5: P162 aanhalingstekens in '’enigszins‘' staan andersom; schrijf ‘enigszins’",
            "docs/a.md:7: P162 '‘zo en niet anders.' begint met een teken dat niet sluit; zet ’ achter wat ertussen hoort",
            "docs/a.md:9: P162 '\"levellen' begint met een teken dat niet sluit; schrijf ‘ en ’ om wat ertussen hoort",
        ),
    ),
]
NEARLY += [
    Row(
        "P162",
        {
            "a.md": HEAD
            + "De (kans)arme jongeren (zie [dit](b.md) en `f(`) zijn ‘foto’s’ van ’s avonds, a) en b).\n\n"
            + 'Dat is 27" breed, :-( met [haak](https://een.example/a_(b)) en ‘Van ’t Hof’.\n'
        },
    ),
]


FIRES += [
    Row(
        "P136",
        {"a.md": HEAD + "Er zijn drie stappen:\n\n## Kop { #kop }\n\n" + block(body="Het gaat zo:")},
        (
            "docs/a.md:3: P136 achter 'Er zijn drie stappen:' komt niets; zet eronder wat je aankondigt, of schrijf een punt",
            "docs/a.md:13: P136 achter 'Het gaat zo:' komt niets; zet eronder wat je aankondigt, of schrijf een punt",
        ),
    ),
]
NEARLY += [
    Row(
        "P136",
        {
            "a.md": HEAD
            + "Er zijn stappen:\n\n1. een\n2. twee\n\nZo:\n\n> Een citaat\n\nEn:\n\nEen alinea.\n\n- Vul in:\n"
        },
    ),
]


FIRES += [
    Row(
        "P136",
        {"a.md": HEAD + '![Een weegschaal](w.svg "Wat het weegt. Tekening van de")\n'},
        ("docs/a.md:3: P136 de zin 'weegt. Tekening van de' is niet af; schrijf het eind, of haal hem weg",),
    ),
]
NEARLY += [
    Row("P136", {"a.md": HEAD + '![De kaart van het geheel](w.svg "Tekening")\n'}),
]


FIRES += [
    Row(
        "P138",
        {"a.md": HEAD + "Zo gaat het.\n\n27\n\nEn dan verder.\n\n- 28 -\n\nPagina 3 van 12\n"},
        (
            "docs/a.md:5: P138 '27' is het nummer van een bladzijde; haal het weg",
            "docs/a.md:11: P138 'Pagina 3 van 12' is het nummer van een bladzijde; haal het weg",
        ),
    ),
]
NEARLY += [
    Row(
        "P138", {"a.md": HEAD + "In 27 gevallen.\n\n- 27\n- 28\n\n27 keer.\n\n| 27 |\n|---|\n| 28 |\n\n```\n27\n```\n"}
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
