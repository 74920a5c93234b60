"""Rows for the rules on pages as a whole."""

import datetime
from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import DESCRIPTION, HEAD, Row, block, judge, meta

FIRES = [
    Row(
        "P101",
        {"a.md": HEAD},
        (
            "docs/a.md:1: P101 hier staan geen leesbare gegevens; begin de pagina met ---, title, description, nagekeken en ---",
        ),
    ),
    Row(
        "P101",
        {
            "a.md": "---\ntitle: Eén\ndescription: Twee: drie\n---\n",
            "b.md": meta().replace("-11-23", "-02-30"),
            "c.md": "---\nx\n---\n",
        },
        (
            "docs/a.md:3: P101 deze regel is niet te lezen; zet tekst met een dubbele punt of haken tussen aanhalingstekens",
            "docs/b.md:4: P101 deze datum bestaat niet; verbeter hem",
            "docs/c.md:2: P101 hier staat geen lijst van gegevens; zet elk op een regel als 'naam: waarde'",
        ),
    ),
    Row(
        "P101",
        {"a.md": meta().replace("description:", "description")},
        ("docs/a.md:3: P101 deze regel is niet te lezen; zet een dubbele punt en een spatie achter de naam",),
    ),
    Row(
        "P101",
        {"a.md": meta().replace("nagekeken: 2026-11-23\n", "")},
        ("docs/a.md:1: P101 bovenaan de pagina ontbreekt 'nagekeken'; zet hem tussen de twee regels met ---",),
    ),
    Row(
        "P102",
        {"a.md": meta().replace("title:", "titel: x\ntitle:")},
        ("docs/a.md:2: P102 onbekend gegeven 'titel' bovenaan de pagina; bedoelde je 'title'?",),
    ),
    Row(
        "P102",
        {"a.md": meta(title="'<b>Vet</b>'")},
        ("docs/a.md:2: P102 title '<b>Vet</b>' bevat opmaak; gebruik gewone tekst zonder < > \" { } * [ ] en `",),
    ),
    Row(
        "P102",
        {"a.md": meta(title="[a, b]").replace("---\n\n", "2026: x\n---\n\n")},
        (
            "docs/a.md:2: P102 title '['a', 'b']' is geen tekst; zet er aanhalingstekens omheen",
            "docs/a.md:5: P102 onbekend gegeven '2026' bovenaan de pagina; kies uit title, description, nagekeken, lang",
        ),
    ),
    Row(
        "P103",
        {"a.md": meta(description="Te kort.")},
        ("docs/a.md:3: P103 description 'Te kort.…' is te kort (8 tekens); maak er 50 tot 160 van",),
    ),
    Row(
        "P103",
        {"a.md": meta(description="x" * 161)},
        (f"docs/a.md:3: P103 description '{'x' * 40}…' is te lang (161 tekens); maak er 50 tot 160 van",),
    ),
    Row(
        "P104",
        {"a.md": meta().replace("2026-11-23", "23 november")},
        ("docs/a.md:4: P104 nagekeken '23 november' is geen datum; schrijf bijvoorbeeld 2026-11-23",),
    ),
    Row(
        "P104",
        {"a.md": meta().replace("2026", "9999")},
        ("docs/a.md:4: P104 nagekeken '9999-11-23' is niet in deze eeuw; verbeter het jaar",),
    ),
    Row(
        "P116",
        {"a.md": meta() + HEAD},
        ("docs/a.md:7: P116 de pagina heeft alleen een titel; schrijf er tekst onder",),
    ),
    Row(
        "P129",
        {
            "a.md": HEAD + "## Verder { #verder }\n\n## In het kort { #in-het-kort }\n",
            "b.md": HEAD + "## Een { #een }\n\n## In het kort { #in-het-kort }\n",
        },
        (
            "docs/a.md:3: P129 kop 'Verder' is de laatste; zet haar onder 'In het kort'",
            "docs/b.md:5: P129 kop 'In het kort' is de eerste onder de titel; zet haar boven 'Een'",
        ),
    ),
    Row(
        "P105",
        {"a.md": "Geen titel."},
        ("docs/a.md:1: P105 de pagina heeft geen titel; schrijf '# Titel { #titel }' onder de gegevens",),
    ),
    Row(
        "P105",
        {"a.md": HEAD + "# Nog een { #nog }\n\n# En een"},
        (
            "docs/a.md:3: P105 kop 'Nog een' is een tweede titel; maak er '## Nog een' van",
            "docs/a.md:5: P105 kop 'En een' is een tweede titel; maak er '## En een { #een-kort-woord }' van",
        ),
    ),
    Row(
        "P106",
        {"a.md": HEAD + "### Diep { #diep }"},
        ("docs/a.md:3: P106 kop 'Diep' slaat een niveau over; schrijf '## Diep'",),
    ),
    Row(
        "P107",
        {"a.md": HEAD + "## Kop\n\n## Kop { #Kop }"},
        (
            "docs/a.md:3: P107 kop 'Kop' heeft geen id; schrijf erachter '{ #een-kort-woord }'",
            "docs/a.md:5: P107 id 'Kop' deugt niet; gebruik kleine letters, cijfers en streepjes",
        ),
    ),
    Row(
        "P108",
        {"a.md": HEAD, "c.md": HEAD},
        (
            "mkdocs.yml:7: P108 het menu noemt 'aa.md', maar die pagina bestaat niet; bedoelde je 'a.md'?",
            "docs/c.md:1: P108 pagina 'c.md' staat niet in het menu; zet haar onder nav in mkdocs.yml",
        ),
        menu={"aa.md": 7},
    ),
    Row(
        "P108",
        {"a.md": HEAD, "b.md": HEAD},
        ("mkdocs.yml:4: P108 'b.md' staat verder naar rechts dan de regel erboven; zet haar er recht onder",),
        menu={"a.md - b.md": 3},
        config="site_name: x\nnav:\n  - a.md\n      - b.md\n",
    ),
    Row(
        "P108",
        {"a.md": HEAD, "b.md": HEAD},
        ("mkdocs.yml:3: P108 'b.md' staat niet op een eigen regel; zet haar eronder",),
        menu={"a.md - b.md": 3},
        config="site_name: x\nnav:\n  - a.md - b.md\n  - xb.md\n",
    ),
    Row(
        "P108",
        {"a.md": HEAD, "b.md": HEAD},
        ("mkdocs.yml:3: P108 deel 'Meer' van het menu heeft geen dubbele punt; zet die erachter",),
        menu={"Meer - a.md - b.md": 3},
        config="site_name: x\nnav:\n  - Meer\n      - a.md\n      - b.md\n",
    ),
    Row(
        "P108",
        {"a.md": HEAD, "b.md": HEAD},
        ("mkdocs.yml:2: P108 pagina 'a.md' staat niet in het menu; zet haar onder nav in mkdocs.yml",),
        menu={"b.md": 3},
        config="site_name: x\nnav:\n  - b.md\n",
        changed={"mkdocs.yml": frozenset()},
    ),
    Row(
        "P130",
        {
            "a.md": meta().replace("nagekeken", "lang: xx\nnagekeken"),
            "b.md": meta().replace("nagekeken", "lang: en\nnagekeken") + block(),
        },
        (
            "docs/a.md:4: P130 taal 'xx' kent de kennisbank niet; kies uit nl, en, de, fr, es, tr, ar, pl, fy, of haal de regel weg",
            "docs/b.md:4: P130 een pagina met blokken is Nederlands, en hier staat lang 'en'; haal de regel weg",
        ),
    ),
    Row(
        "P109",
        {"a.md": meta(), "b.md": meta(title="titel")},
        ("docs/b.md:2: P109 titel 'titel' heeft docs/a.md ook; kies een andere, of houd er een als het een kopie is",),
    ),
    Row(
        "P110",
        {"a.md": HEAD, "Één pagina/LVB.md": HEAD, "README.md": HEAD, ".verborgen.md": HEAD},
        (
            "docs/!.png:1: P110 naam '!.png' geeft een adres dat niet goed werkt; noem het 'naam.png'",
            "docs/.verborgen.md:1: P110 naam '.verborgen.md' geeft een adres dat niet goed werkt; noem het 'verborgen.md'",
            "docs/README.md:1: P110 naam 'README.md' geeft een adres dat niet goed werkt; noem het 'readme.md'",
            "docs/foto_1.png:1: P110 naam 'foto_1.png' geeft een adres dat niet goed werkt; noem het 'foto-1.png'",
            "docs/Één pagina/LVB.md:1: P110 naam 'Één pagina/LVB.md' geeft een adres dat niet goed werkt; noem het 'een-pagina/lvb.md'",
        ),
        files=("foto_1.png", "!.png"),
    ),
    Row(
        "P111",
        {"404.md": HEAD, "lvb.md": HEAD},
        ("docs/404.md:1: P111 adres '/404/' heeft de site zelf ook; geef dit bestand een andere naam",),
    ),
    Row(
        "P118",
        {"a.md": HEAD, "lvb/index.md": HEAD, "lvb/twee.md": HEAD},
        (
            "docs/lvb/index.md:1: P118 pagina 'lvb/index.md' staat in een map; maak er docs/lvb.md van",
            "docs/lvb/twee.md:1: P118 pagina 'lvb/twee.md' staat in een map; maak er docs/lvb-twee.md van",
        ),
    ),
    Row(
        "P101",
        {"a.md": "---\nnagekeken: 2026-11-23\n---\n"},
        (
            "docs/a.md:1: P101 bovenaan de pagina ontbreekt 'title'; zet hem tussen de twee regels met ---",
            "docs/a.md:1: P101 bovenaan de pagina ontbreekt 'description'; zet hem tussen de twee regels met ---",
        ),
    ),
    Row(
        "P104",
        {"a.md": meta().replace("2026-11-23", "2026-11-23 10:00:00")},
        ("docs/a.md:4: P104 nagekeken '2026-11-23 10:00:00' is geen datum; schrijf bijvoorbeeld 2026-11-23",),
    ),
    Row(
        "P108",
        {"b.md": HEAD, "a.md": HEAD, "c.md": HEAD},
        (
            "mkdocs.yml:7: P108 het menu noemt 'verdwenen.html', maar die pagina bestaat niet; haal de regel weg",
            *(
                f"docs/{name}.md:1: P108 pagina '{name}.md' staat niet in het menu; zet haar onder nav in mkdocs.yml"
                for name in "abc"
            ),
        ),
        menu={"verdwenen.html": 7},
    ),
    Row(
        "P109",
        {"a.md": meta(), "b.md": meta(title="TITEL")},
        ("docs/b.md:2: P109 titel 'TITEL' heeft docs/a.md ook; kies een andere, of houd er een als het een kopie is",),
    ),
    Row(
        "P110",
        {},
        (
            "docs/Foto  _ een.PNG:1: P110 naam 'Foto  _ een.PNG' geeft een adres dat niet goed werkt; noem het 'foto-een.png'",
        ),
        files=("Foto  _ een.PNG",),
    ),
]

FIRES += [
    Row(
        "P102",
        {"a.md": meta(title="Een *schuine* titel")},
        (
            "docs/a.md:2: P102 title 'Een *schuine* titel' bevat opmaak; gebruik gewone tekst zonder < > \" { } * [ ] en `",
        ),
    ),
    Row(
        "P104",
        {"a.md": meta().replace("2026-11-23", "2015-11-23")},
        ("docs/a.md:4: P104 nagekeken '2015-11-23' is van voor het verslag (2016); verbeter het jaar",),
        bibliography="@book{x2016,\n  date = {2016-09},\n  verslagnoot = {1},\n}\n@book{y2020,\n  date = {2020},\n}\n",
    ),
    Row(
        "P104",
        {"a.md": meta().replace("2026-11-23", "2026-11-25")},
        (
            "docs/a.md:4: P104 nagekeken '2026-11-25' is nog niet geweest; schrijf de dag waarop je de pagina hebt "
            "nagekeken",
        ),
        today=datetime.date(2026, 11, 24),
    ),
    Row(
        "P122",
        {"a.md": meta(title="Een titel") + "# Een andere { #kop }\n"},
        ("docs/a.md:2: P122 title 'Een titel' is anders dan de kop 'Een andere'; schrijf 'title: Een andere'",),
    ),
    Row(
        "P122",
        {"a.md": meta(title="Een titel") + "# Een andere { #kop }\n"},
        ("docs/a.md:7: P122 kop 'Een andere' is anders dan title 'Een titel'; schrijf overal hetzelfde",),
        changed={"docs/a.md": frozenset((7,))},
    ),
    Row(
        "P122",
        {"a.md": meta(title="Een titel"), "b.md": meta(title="Waar het schuurt")},
        ("mkdocs.yml:4: P122 'Het schuurt' is in het menu de naam van een andere pagina; schrijf 'Een titel'",),
        menu={"a.md": 4, "b.md": 5},
        names={"a.md": "Het schuurt"},
    ),
    Row(
        "P123",
        {"a.md": meta().replace("title:", "title: Eerst\ntitle:")},
        ("docs/a.md:3: P123 'title' staat er twee keer; houd er een",),
    ),
    Row(
        "P123",
        {"a.md": meta().replace("title:", "title: Eerst\ntitle:")},
        ("docs/a.md:2: P123 'title' staat er twee keer; houd er een",),
        changed={"docs/a.md": frozenset({2})},
    ),
    Row(
        "P124",
        {"a.md": meta(title="De titel"), "b.md": meta(title="B").replace("Een om", "een om")},
        (
            "docs/a.md:2: P124 title 'De titel' is het voorbeeld; schrijf je eigen",
            "docs/b.md:3: P124 description 'een omschrijving die lang genoeg is om i…' heeft docs/a.md ook; zeg waar deze "
            "pagina over gaat",
        ),
    ),
]
NEARLY = [
    Row("P102", {"a.md": meta(title="Wie (en wat): 3 * 4, ‘zo’ & R&D_x")}),
    Row("P104", {"a.md": meta()}, today=datetime.date(2026, 11, 23)),
    Row(
        "P122",
        {"a.md": meta(title="Dilemma's hier") + "# Dilemma’s *hier* { #x }\n"},
        menu={"a.md": 1},
        names={"a.md": "Hier"},
    ),
    Row(
        "P122",
        {"a.md": meta(title="Ter inspiratie"), "b.md": meta(title="Boeken en bronnen")},
        menu={"a.md": 1, "b.md": 2},
        names={"a.md": "Films en boeken", "b.md": "Alle boeken"},
    ),
    Row("P123", {"a.md": meta()}),
    Row("P124", {"a.md": meta(), "b.md": meta(description=f"{DESCRIPTION} En meer.")}),
    Row("P102", {"a.md": HEAD, "b.md": "---\ntitle:\n---\n"}),
    Row("P103", {"a.md": HEAD, "b.md": meta(description="x" * 50), "c.md": meta(description="x" * 160)}),
    Row("P104", {"a.md": HEAD, "b.md": "---\ntitle: x\n---\n"}),
    Row("P105", {"a.md": HEAD + "## Kop { #kop }"}),
    Row("P106", {"a.md": "## Kop { #kop }\n\n" + HEAD}),
    Row("P107", {"a.md": HEAD + "## Kop { #een-lang-woord }"}),
    Row("P107", {"a.md": meta().removeprefix("---\n") + HEAD}),
    Row("P109", {"a.md": HEAD, "b.md": HEAD}),
    Row("P110", {"a.md": HEAD, "lvb-2/index.md": HEAD}, files=("tekeningen/kaart-1.svg",)),
    Row("P111", {"index.md": HEAD, "lvb.md": HEAD, "lvb/404.md": HEAD}),
    Row("P118", {"lvb.md": HEAD}, files=("tekeningen/kaart.svg",)),
    Row("P101", {"a.md": meta()}),
    Row("P102", {"a.md": meta(title="Dilemma’s & kwesties (LVB)").replace("---\n\n", "lang: en\n---\n\n")}),
    Row("P103", {"a.md": meta(description="x" * 50), "b.md": meta(description="x" * 160)}),
    Row("P104", {"a.md": meta(), "b.md": meta().replace("2026", "2099")}),
    Row(
        "P116",
        {"a.md": HEAD + "<!-- bronnen: verslag -->", "b.md": HEAD + "x", "c.md": "", "d.md": HEAD + "## Kop { #kop }"},
    ),
    Row(
        "P129",
        {
            "a.md": HEAD
            + "## In het kort { #in-het-kort }\n\n### Zo { #zo }\n\n## Verder { #verder }\n\n### Lees { #lees }\n"
        },
    ),
    Row("P129", {"a.md": HEAD + "## Een { #een }\n\n## Verder lezen { #verder-lezen }\n\n## Twee { #twee }\n"}),
    Row("P105", {"a.md": HEAD + "`# geen titel`\n\n```\n# ook niet\n```"}),
    Row("P106", {"a.md": HEAD + "## Twee { #a }\n\n### Drie { #b }\n\n## Twee { #c }"}),
    Row("P107", {"a.md": HEAD + "## Kop { .klasse #kop-2 }"}),
    Row("P108", {"a.md": HEAD}, menu={"a.md": 7}),
    Row("P108", {"a.md": HEAD}),
    Row("P108", {"a.md": HEAD}, menu={"/a.md": 2}, config="nav:\n  - /a.md\n"),
    Row("P130", {"a.md": meta().replace("nagekeken", "lang: en\nnagekeken"), "b.md": meta() + block()}),
    Row("P109", {"a.md": meta(), "b.md": meta(title="Een andere titel")}),
]
FIRES += [
    Row(
        "P101",
        {
            "a.md": "---\ntitle:Over ons\n---\n",
            "b.md": '---\ntitle: "Over ons\nlang: nl\n---\n',
            "c.md": "---\ntitle: Over\n----\n\nTekst.\n",
        },
        (
            "docs/a.md:2: P101 hier staat geen lijst van gegevens; zet elk op een regel als 'naam: waarde'",
            "docs/b.md:2: P101 de aanhalingstekens gaan niet dicht; zet er een aan het eind",
            "docs/c.md:3: P101 hier staan geen leesbare gegevens; begin de pagina met ---, title, description, nagekeken en ---",
        ),
    ),
]
FIRES += [
    Row(
        "P105",
        {"a.md": meta() + "Tekst.\n"},
        ("docs/a.md:2: P105 de pagina heeft geen titel; schrijf '# Titel { #titel }' onder de gegevens",),
    ),
    Row(
        "P101",
        {"a.md": "\n\n" + meta() + HEAD},
        (
            "docs/a.md:3: P101 hier staan geen leesbare gegevens; begin de pagina met ---, title, description, nagekeken en ---",
        ),
    ),
]


FIRES += [
    Row(
        "P130",
        {
            "a.md": meta() + "It is the task of the worker and not of the youth to be on time with that.\n" * 2,
            "b.md": meta().replace("nagekeken", "lang: en\nnagekeken")
            + "Het is niet aan de jongere om dat voor je te doen, maar ook niet van ons.\n" * 2,
        },
        (
            "docs/a.md:2: P130 deze pagina is niet in taal 'nl' geschreven; schrijf 'lang: en'",
            "docs/b.md:4: P130 deze pagina is niet in taal 'en' geschreven; haal de regel weg",
        ),
    ),
    Row(
        "P101",
        {"a.md": "\n"},
        (
            "docs/a.md:1: P101 'docs/a.md' is leeg; schrijf de pagina, of haal dit bestand en zijn regel in het menu weg",
        ),
    ),
    Row(
        "P108",
        {"vragen.md": HEAD, "les-vragen.md": HEAD},
        ("mkdocs.yml:1: P108 pagina 'vragen.md' staat niet in het menu; zet haar onder nav in mkdocs.yml",),
        menu={"les-vragen.md": 2},
        config="nav:\n  - les-vragen.md\n",
        changed={"mkdocs.yml": frozenset()},
    ),
]
NEARLY += [
    Row(
        "P130",
        {
            "a.md": meta() + "‘What works’, of the: een kort citaat van de auteurs.\n",
            "b.md": meta().replace("nagekeken", "lang: tr\nnagekeken")
            + "Het is niet aan de jongere om dat voor je te doen, maar ook niet van ons.\n" * 2,
        },
    ),
    Row(
        "P104",
        {"a.md": meta()},
        bibliography="@book{x2041,\n  date = {2041},\n  verslagnoot = {7},\n}\n",
        today=datetime.date(2026, 11, 25),
    ),
]
FIRES += [
    Row(
        "P101",
        {"a.md": "---\ntitle = Titel\ndescription: x\n---\n\n# Titel { #titel }\n"},
        ("docs/a.md:2: P101 deze regel is niet te lezen; zet een dubbele punt in plaats van =",),
    ),
    Row(
        "P130",
        {"a.md": meta() + HEAD + "Een *woord*{ lang=dutch } en <q lang=“nl”>zo</q>.\n"},
        (
            "docs/a.md:9: P130 taal 'dutch' bestaat niet; schrijf een code, zoals lang=en of lang=nl",
            "docs/a.md:9: P130 taal '“nl”' bestaat niet; schrijf een code, zoals lang=en of lang=nl",
        ),
    ),
]
NEARLY += [
    Row("P130", {"a.md": meta() + HEAD + "Een *woord*{ lang=en-GB hreflang=en } en `lang=dutch`, slang=x.\n"}),
    Row("P107", {"a.md": HEAD + "##\n"}),
]

FIRES += [
    Row(
        "P103",
        {"a.md": meta(description="Alle termen van de kennisbank in gewone taal, en waar je de") + HEAD},
        ("docs/a.md:3: P103 description breekt af bij 'en waar je de'; schrijf de zin tot zijn punt",),
    ),
]
NEARLY += [
    Row("P103", {"a.md": meta(description="Alle termen van de kennisbank in gewone taal, en waar het om gaat") + HEAD}),
]


FIRES += [
    Row(
        "P103",
        {"a.md": meta(description="Alle termen van de kennisbank in gewone taal, en waar het om") + HEAD},
        ("docs/a.md:3: P103 description eindigt bij 'en waar het om' zonder punt; schrijf de zin tot zijn punt",),
        gone={"docs/a.md": ("description: Alle termen van de kennisbank in gewone taal, en waar het om gaat.",)},
    ),
]
NEARLY += [
    Row(
        "P103", {"a.md": meta(description="Alle termen van de kennisbank in gewone taal, en waar het om draait") + HEAD}
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
