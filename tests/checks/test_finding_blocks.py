"""Rows for the rules on blocks."""

from collections.abc import Callable
from functools import partial

import pytest

from scripts.content.source import Sources
from scripts.markdown.outline import OUTLINE
from tests.checks.rows import HEAD, OPTIONS, Row, block, judge

FIRES = [
    Row(
        "F101",
        {"a.md": HEAD + block(name="bevindin")},
        ("docs/a.md:3: F101 onbekend blok 'bevindin'; bedoelde je 'bevinding'?",),
    ),
    Row(
        "F102",
        {"a.md": HEAD + "/// bevinding | Open\n" + OPTIONS + "\nTekst.\n\n" + block()},
        ("docs/a.md:3: F102 blok 'Open' is niet gesloten; zet eronder een regel met alleen ///",),
    ),
    Row(
        "F102",
        {"a.md": HEAD + "/" + block() + "\n" + block().rstrip() + "/\n"},
        (
            "docs/a.md:3: F102 blok 'Titel' is niet gesloten; zet eronder een regel met alleen ////",
            "docs/a.md:12: F102 blok 'Titel' is niet gesloten; zet eronder een regel met alleen ///",
        ),
    ),
    Row(
        "F103",
        {"a.md": HEAD + block() + "\n///\n"},
        ("docs/a.md:12: F103 '///' sluit hier niets; haal de regel weg of zet er een blok boven",),
    ),
    Row(
        "F104",
        {"a.md": HEAD + "/// bevinding\n" + OPTIONS + "\nTekst.\n///\n"},
        ("docs/a.md:3: F104 blok 'bevinding' heeft geen titel; schrijf '/// bevinding | Titel'",),
    ),
    Row(
        "F104",
        {"a.md": HEAD + "/// Bevinding Eén gedachte\n" + OPTIONS + "\nTekst.\n///\n"},
        ("docs/a.md:3: F104 '/// Bevinding Eén gedachte' opent geen blok; schrijf '/// bevinding | Titel'",),
    ),
    Row(
        "F105",
        {"a.md": HEAD + block("    id: [a\n")},
        ("docs/a.md:3: F105 de opties van 'Titel' zijn niet te lezen; zet elke optie als 'naam: waarde' op een regel",),
    ),
    Row(
        "F106",
        {"a.md": HEAD + block(OPTIONS.replace("    verslag: 1 Willem\n", ""))},
        ("docs/a.md:3: F106 blok 'Titel' mist de optie 'verslag'; zet hem onder de titel met vier spaties ervoor",),
    ),
    Row(
        "F106",
        {"a.md": HEAD + block(OPTIONS.replace("    ", "  "))},
        ("docs/a.md:4: F106 optie 'id' staat niet ver genoeg naar rechts; zet er vier spaties voor",),
    ),
    Row(
        "F107",
        {"a.md": HEAD + block(OPTIONS + "    wei: een\n")},
        ("docs/a.md:8: F107 onbekende optie 'wei'; bedoelde je 'wie'?",),
    ),
    Row(
        "F108",
        {"a.md": HEAD + block(OPTIONS.replace("wie: een", "wie: Een"))},
        ("docs/a.md:5: F108 onbekende waarde 'Een' voor 'wie'; bedoelde je 'een'?",),
    ),
    Row(
        "F108",
        {"a.md": HEAD + block(OPTIONS.replace("wie: een", "wie: verslag\n    herkomst: aantal"))},
        ("docs/a.md:6: F108 onbekende waarde 'aantal' voor 'herkomst'; kies uit deelnemers",),
    ),
    Row(
        "F109",
        {"a.md": HEAD + block(OPTIONS.replace("1 Willem", "2 Willem"))},
        ("docs/a.md:7: F109 het verslag heeft geen kop '2 Willem'; bedoelde je '1 Willem'?",),
    ),
    Row(
        "F110",
        {"a.md": HEAD + block(OPTIONS.replace("id: een", "id: Één"))},
        ("docs/a.md:4: F110 id 'Één' deugt niet; gebruik kleine letters, cijfers en streepjes",),
    ),
    Row(
        "F111",
        {"a.md": HEAD + block(), "b.md": HEAD + block()},
        ("docs/b.md:4: F111 id 'een' staat ook op docs/a.md:4; geef het nieuwe blok een ander id",),
    ),
    # Of a page that comes later in the alphabet, when what is new is on the first.
    Row(
        "F111",
        {"a.md": HEAD + block(), "b.md": HEAD + block()},
        ("docs/a.md:4: F111 id 'een' staat ook op docs/b.md:4; geef het nieuwe blok een ander id",),
        changed={"docs/a.md": frozenset({4})},
    ),
    Row(
        "F111",
        {
            "a.md": HEAD + block(OPTIONS + "    eerder: twee, drie, drie\n"),
            "b.md": HEAD + block(OPTIONS.replace("id: een", "id: twee") + "    eerder: drie\n"),
        },
        (
            "docs/a.md:8: F111 id 'twee' staat ook op docs/b.md:4; haal het hier weg",
            "docs/b.md:8: F111 id 'drie' staat ook op docs/a.md:8; haal het hier weg",
        ),
    ),
    Row(
        "F112",
        {"a.md": HEAD + block(body="")},
        ("docs/a.md:3: F112 blok 'Titel' is leeg; schrijf de tekst onder de opties",),
    ),
    Row(
        "F110",
        {"a.md": HEAD + block(OPTIONS + "    eerder: oud, Óud\n")},
        ("docs/a.md:8: F110 id 'Óud' deugt niet; gebruik kleine letters, cijfers en streepjes",),
    ),
    Row(
        "F101",
        {"a.md": HEAD + block(name="xyz")},
        ("docs/a.md:3: F101 onbekend blok 'xyz'; kies uit bevinding, begrip, situatie, spanning",),
    ),
    Row(
        "F102",
        {"a.md": HEAD + "/// bevinding\nTekst."},
        ("docs/a.md:3: F102 blok 'bevinding' is niet gesloten; zet eronder een regel met alleen ///",),
    ),
    Row(
        "F104",
        {"a.md": HEAD + f"  //begrip {'x' * 80}\n"},
        (f"docs/a.md:3: F104 '//begrip {'x' * 51}' opent geen blok; schrijf '/// begrip | Titel'",),
    ),
    Row(
        "F106",
        {"a.md": HEAD + block("    ook: x\n", name="begrip") + block("    verslag: 1 Willem\n")},
        (
            "docs/a.md:3: F106 blok 'Titel' mist de opties 'id' en 'wie' en 'verslag'; zet ze onder de titel met vier spaties ervoor",
            "docs/a.md:8: F106 blok 'Titel' mist de opties 'id' en 'wie' en 'soort'; zet ze onder de titel met vier spaties ervoor",
        ),
    ),
    Row(
        "F107",
        {"a.md": HEAD + block(OPTIONS + "    attrs: x\n", name="begrip")},
        (
            "docs/a.md:6: F107 onbekende optie 'soort'; kies uit id, wie, herkomst, verslag, eerder, ook, taal",
            "docs/a.md:8: F107 onbekende optie 'attrs'; kies uit id, wie, herkomst, verslag, eerder, ook, taal",
        ),
    ),
    Row(
        "F108",
        {"a.md": HEAD + block(OPTIONS.replace("advies", "xyz"))},
        (
            "docs/a.md:6: F108 onbekende waarde 'xyz' voor 'soort'; "
            "kies uit advies, ervaring, opvatting, voorbeeld, begrip, dilemma, knelpunt, vraag, onderzoek",
        ),
    ),
    Row(
        "F109",
        {"a.md": HEAD + block(OPTIONS.replace("1 Willem", "xyz"))},
        (f"docs/a.md:7: F109 het verslag heeft geen kop 'xyz'; kies uit {', '.join(OUTLINE)}",),
    ),
    Row(
        "F110",
        {"a.md": HEAD + block(OPTIONS.replace("id: een", "id: een,twee") + "    eerder: 1-oud\n")},
        (
            "docs/a.md:4: F110 id 'een,twee' deugt niet; gebruik kleine letters, cijfers en streepjes",
            "docs/a.md:8: F110 id '1-oud' deugt niet; gebruik kleine letters, cijfers en streepjes",
        ),
    ),
    Row(
        "F102",
        {"a.md": HEAD + "/// BEVINDING | Open\n" + OPTIONS + "\nTekst.\n\n## Kop { #kop }\n\n" + block().rstrip()},
        ("docs/a.md:3: F102 blok 'Open' is niet gesloten; zet eronder een regel met alleen ///",),
    ),
    Row(
        "F105",
        {"a.md": HEAD + block("    - a\n") + block("    id: 2026-02-30\n")},
        tuple(
            f"docs/a.md:{line}: F105 de opties van 'Titel' zijn niet te lezen; zet elke optie als 'naam: waarde' op een regel"
            for line in (4, 8)
        ),
    ),
    Row(
        "F110",
        {"a.md": HEAD + block(OPTIONS.replace("id: een", "id : Een"))},
        ("docs/a.md:4: F110 id 'Een' deugt niet; gebruik kleine letters, cijfers en streepjes",),
    ),
    Row(
        "F106",
        {"a.md": HEAD + block(OPTIONS.replace("id: een", "id:"))},
        ("docs/a.md:4: F106 blok 'Titel' mist de optie 'id'; zet hem onder de titel met vier spaties ervoor",),
    ),
]

FIRES += [
    Row(
        "F116",
        {"a.md": HEAD + block(OPTIONS + "    soort: vraag\n")},
        ("docs/a.md:8: F116 optie 'soort' staat er twee keer; houd er een",),
    ),
    Row(
        "F117",
        {"a.md": HEAD + block() + "\n" + block(OPTIONS.replace("id: een", "id: twee"), title="titel.")},
        ("docs/a.md:12: F117 titel 'titel.' staat ook op docs/a.md:3; kies een andere",),
    ),
    Row(
        "F117",
        {"a.md": HEAD + block() + "\n" + block(OPTIONS.replace("id: een", "id: twee"))},
        ("docs/a.md:3: F117 titel 'Titel' staat ook op docs/a.md:12; kies een andere",),
        changed={"docs/a.md": frozenset((3, 4))},
    ),
]
NEARLY = [
    Row("F116", {"a.md": HEAD + block(body="    soort: geen optie\n\nTekst.") + block(OPTIONS, title="B")}),
    Row("F117", {"a.md": HEAD + block() + "\n" + block(name="begrip") + "\n" + block(title="")}),
    Row("F102", {"a.md": HEAD + block(body="### Kop { #kop }\n\nTekst.\n#x")}),
    Row("F106", {"a.md": HEAD + "/// bevinding | T\n" + OPTIONS.rstrip()}),
    Row("F106", {"a.md": HEAD + block("    id: [a") + block(name="xyz", options="")}),
    # What is misspelt is told at its own line.
    Row("F106", {"a.md": HEAD + block(OPTIONS.replace("wie:", "wei:"))}),
    Row("F107", {"a.md": HEAD + block("    id: [a") + block(name="xyz", options="")}),
    Row("F108", {"a.md": HEAD + block("    id: [a")}),
    Row("F111", {"a.md": HEAD + block("    id: [a") + block("    wie: een\n") + block("    wie: een\n")}),
    Row("F112", {"a.md": HEAD + "/// bevinding | T\n" + OPTIONS}),
    Row("F101", {"a.md": HEAD + "Een pad als /a/b en een `/// ding`.\n\n" + block(name="begrip")}),
    Row("F102", {"a.md": HEAD + block() + "\n" + block() + "\n## Kop { #kop }"}),
    Row("F102", {"a.md": HEAD + "/" + block().rstrip() + "/\n"}),
    Row("F103", {"a.md": HEAD + "```\n///\n```\n" + block()}),
    Row("F104", {"a.md": HEAD + block(title="T") + "\nEen `/// bevinding` of een bevinding.\n"}),
    Row("F105", {"a.md": HEAD + block(OPTIONS.replace("1 Willem", "6 Dilemma's en kwesties"))}),
    Row("F106", {"a.md": HEAD + block("    id: een\n    wie: redactie\n    soort: vraag\n")}),
    Row("F107", {"a.md": HEAD + block("    id: een\n    ook: a, b\n    wie: redactie\n", name="begrip")}),
    Row("F108", {"a.md": HEAD + block(OPTIONS.replace("wie: een", "wie:  een"))}),
    Row("F109", {"a.md": HEAD + block(OPTIONS.replace("1 Willem", "6 Dilemma’s en kwesties"))}),
    Row("F110", {"a.md": HEAD + block(OPTIONS.replace("id: een", "id: een-2-drie"))}),
    Row("F111", {"a.md": HEAD + block(), "b.md": HEAD + block("    id: een\n    wie: redactie\n", name="begrip")}),
    Row("F111", {"a.md": HEAD + block(OPTIONS + "    eerder: oud\n") + block("    id: oud\n", name="begrip")}),
    Row("F112", {"a.md": HEAD + block(body="T")}),
    Row("F112", {"a.md": HEAD + block(OPTIONS + "    Tekst met spaties ervoor.", body="")}),
    Row("F110", {"a.md": HEAD + block(OPTIONS + "    eerder: oud, nog-ouder\n")}),
]
FIRES += [
    Row(
        "F122",
        {
            "a.md": HEAD
            + block(title="**Vet**")
            + block(title='"Zo"', options=OPTIONS.replace("id: een", "id: b"))
            + block(title="Een zin.", options=OPTIONS.replace("id: een", "id: c"))
        },
        (
            "docs/a.md:3: F122 titel '**Vet**' is geen gewone titel; schrijf 'Vet'",
            "docs/a.md:11: F122 titel '\"Zo\"' is geen gewone titel; schrijf 'Zo'",
            "docs/a.md:19: F122 titel 'Een zin.' is geen gewone titel; schrijf 'Een zin'",
        ),
    ),
    Row(
        "F106",
        {
            "a.md": HEAD
            + block("    id: een\n  wie: een\n  soort: advies\n  verslag: 1 Willem\n")
            + block("    id: #b\n    wie: redactie\n    soort: vraag\n")
        },
        (
            "docs/a.md:5: F106 optie 'wie' staat niet ver genoeg naar rechts; zet er vier spaties voor",
            "docs/a.md:12: F106 blok 'Titel' mist de optie 'id'; zet hem onder de titel met vier spaties ervoor",
        ),
    ),
    Row(
        "F105",
        {"a.md": HEAD + block("    id: een\n    wie = een\n")},
        ("docs/a.md:5: F105 de opties van 'Titel' zijn niet te lezen; zet elke optie als 'naam: waarde' op een regel",),
    ),
]
NEARLY += [
    Row(
        "F122",
        {
            "a.md": HEAD
            + block(title="Een *schuin* woord, enz.")
            + block(title="Hoe dan?", options=OPTIONS.replace("id: een", "id: b"))
            + block(title="‘Zo’ is het", options=OPTIONS.replace("id: een", "id: c"))
        },
    ),
    Row("F106", {"a.md": HEAD + block(body="wie: dat staat in de tekst")}),
]
FIRES += [
    Row(
        "F121",
        {
            "a.md": HEAD
            + block(OPTIONS.replace("wie: een", "wie: redactie"))
            + block("    id: b\n    wie: redactie\n    soort: advies\n", title="B")
        },
        (
            "docs/a.md:7: F121 wat in het verslag staat ('1 Willem'), is niet van de redactie; haal een van de twee weg",
            "docs/a.md:11: F121 'B' is van de redactie en heeft geen bron; zet achter een zin [@sleutel]",
        ),
    ),
]
NEARLY += [
    Row(
        "F121",
        {
            "a.md": HEAD
            + block("    id: b\n    wie: redactie\n    soort: advies\n", "Tekst [@een2001].")
            + block("    id: c\n    wie: redactie\n    soort: vraag\n")
            + block("    id: d\n    wie: redactie\n", name="begrip")
        },
    ),
]
FIRES += [
    Row(
        "F101",
        {"a.md": HEAD + block(name="Bevinding")},
        ("docs/a.md:3: F101 onbekend blok 'Bevinding'; schrijf 'bevinding'",),
    ),
    Row(
        "F104",
        {"a.md": HEAD + "\\\\\\ bevinding | Titel\n"},
        ("docs/a.md:3: F104 '\\\\\\ bevinding | Titel' opent geen blok; schrijf '/// bevinding | Titel'",),
    ),
    Row(
        "F108",
        {"a.md": HEAD + block("    id: een\n    wie: redactie\n    taal: nl-NL\n", name="begrip")},
        ("docs/a.md:6: F108 onbekende waarde 'nl-NL' voor 'taal'; schrijf een code, zoals en of de",),
    ),
    Row(
        "F122",
        {
            "a.md": HEAD
            + "\n".join(
                map(
                    partial(block, OPTIONS, "Tekst."),
                    ("4. Het werk", "een kort werk", "Een [werk](b.md)", "Werk { #x }"),
                )
            )
        },
        tuple(
            f"docs/a.md:{line}: F122 titel '{title}' is geen gewone titel; schrijf '{right}'"
            for line, title, right in (
                (3, "4. Het werk", "Het werk"),
                (12, "een kort werk", "Een kort werk"),
                (21, "Een [werk](b.md)", "Een werk"),
                (30, "Werk { #x }", "Werk"),
            )
        ),
    ),
]
NEARLY += [
    Row(
        "F108",
        {"a.md": HEAD + block("    id: een\n    wie: redactie\n    taal: en\n", name="begrip")},
    ),
    Row(
        "F122",
        {
            "a.md": HEAD
            + "\n".join(
                map(partial(block, OPTIONS, "Tekst."), ("10 werkers", "mbo’ers doen mee", "hbo of mbo", "‘nep’ of ok"))
            )
            + block(title="reactance", name="begrip")
        },
    ),
]
FIRES += [
    Row(
        "F101",
        {"a.md": HEAD + block().replace("///\n", "/// einde\n")},
        ("docs/a.md:10: F101 '/// einde' sluit geen blok; schrijf alleen '///'",),
    ),
]
NEARLY += [
    Row("F102", {"a.md": HEAD + block().replace("///\n", "/// einde\n")}),
]
FIRES += [
    Row(
        "F104",
        {"a.md": HEAD + "> /// bevinding | Titel\n\n    /// begrip | Titel\n"},
        (
            "docs/a.md:3: F104 '> /// bevinding | Titel' opent geen blok; schrijf '/// bevinding | Titel'",
            "docs/a.md:5: F104 '/// begrip | Titel' opent geen blok; haal de spaties ervoor weg",
        ),
    ),
]
NEARLY += [
    Row("F104", {"a.md": HEAD + "> De /// bevinding\n\n```\n    /// bevinding | Titel\n```\n"}),
]


FIRES += [
    Row(
        "F122",
        {
            "a.md": HEAD
            + block(title="Alles vraagt **meer tijd**")
            + "\n"
            + block("    id: een\n", name="situatie", title="moeder vertrouwt ons niet")
        },
        (
            "docs/a.md:3: F122 titel 'Alles vraagt **meer tijd**' is geen gewone titel; schrijf 'Alles vraagt meer tijd'",
            "docs/a.md:12: F122 titel 'moeder vertrouwt ons niet' is geen gewone titel; schrijf 'Moeder vertrouwt ons niet'",
        ),
    ),
    Row(
        "F132",
        {
            "a.md": HEAD
            + block(title="Alles vraagt tijd", body="Alles vraagt tijd. Dat kost wat.")
            + "\n"
            + block(title="Band", body="**Band:** wat bindt.")
        },
        (
            "docs/a.md:9: F132 de tekst begint met de titel 'Alles vraagt tijd'; haal dat weg",
            "docs/a.md:18: F132 de tekst begint met de titel 'Band'; haal dat weg",
        ),
    ),
]
NEARLY += [
    Row("F122", {"a.md": HEAD + block(title="In *The Dark Horse* is schaken de weg")}),
    Row(
        "F132",
        {
            "a.md": HEAD
            + block(title="Band", body="Bandbreedte telt. Band is wat bindt.")
            + block(title="Alles vraagt tijd", body="Alles vraagt tijd van wie het doet.")
        },
    ),
]


FIRES += [
    Row(
        "F105",
        {"a.md": HEAD + block(f"{OPTIONS}Vergelijk je groep met de andere groep.")},
        (
            "docs/a.md:8: F105 'Vergelijk je groep met de andere' staat direct onder de opties; zet er een lege regel tussen",
        ),
    ),
]
NEARLY += [
    Row(
        "F105",
        {"a.md": HEAD + block(f"{OPTIONS}soort: advies") + block("", "Tekst.") + f"/// begrip | X\n{OPTIONS}///\n"},
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
