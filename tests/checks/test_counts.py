"""Rows for the rules on how many there are of something."""

from collections.abc import Callable

import pytest

from scripts.content.names import CHANGES, QUESTIONS
from scripts.content.source import Sources
from tests.checks.rows import ARTICLE, HEAD, Row, block, judge, meta

TABLE = HEAD + "| Deel | Minuten |\n| --- | --- |\n| Inleiding | 10 |\n| Oefening | 25 |\n| Totaal | %s |\n"
THREE = "Zo:\n\n1. Een.\n2. Twee.\n3. Drie."
TENSION = """/// spanning | Hoe nu?
    id: hoe-nu

Twee kanten.

**%s**

- [](lvb.md#een)
- [](lvb.md#twee)

Zo staat het er.
///
"""
FILMS = meta(description="%s films en twee boeken waarmee het verslag afsluit, met een paar regels over elk.") + (
    "# Titel { #titel }\n\n## In het kort { #in-het-kort }\n\nHet verslag sluit af met drie films en twee boeken.\n\n"
    "## Verder { #verder }\n\nLees de eerste vier films.\n"
)
RULES_OF_ONE = {"lvb.md": HEAD + block(title="Eén professional werkt met drie eigen regels")}
CHANGE = "- datum: 2026-01-02\n  paginas: [lvb]\n  wat: De zelftoets heeft nu %s vragen per onderwerp.\n"
QUESTION = "- pagina: lvb\n  vraag: Wat?\n- pagina: lvb\n  vraag: Hoe?\n"

FIRES = [
    Row(
        "E107",
        {"a.md": TABLE % "60"},
        ("docs/a.md:7: E107 '60' is niet de som van de rijen erboven; schrijf '35'",),
    ),
    Row(
        "E108",
        {"a.md": HEAD + block(body=THREE, title="Werk met twee eigen regels")},
        ("docs/a.md:3: E108 'twee eigen regels' staat boven een lijst van 3; maak het gelijk",),
    ),
    Row(
        "E108",
        {"spanningen.md": HEAD + TENSION % "Drie open vragen, telt de lijst"},
        ("docs/spanningen.md:8: E108 'Drie open vragen' staat boven een lijst van 2; maak het gelijk",),
    ),
    Row(
        "E109",
        {"a.md": FILMS % "Twee", "index.md": HEAD + "- [Inspiratie](a.md): vijf films om te zien\n"},
        (
            "docs/a.md:3: E109 'Twee films' is in docs/a.md een ander getal: 3; maak het gelijk",
            "docs/index.md:3: E109 'vijf films' is in docs/a.md een ander getal: 2 of 3; maak het gelijk",
        ),
    ),
    Row(
        "E109",
        {**RULES_OF_ONE, "a.md": HEAD + "Hij heeft [vier regels van zichzelf](lvb.md#een).\n"},
        ("docs/a.md:3: E109 'vier regels' is in docs/lvb.md#een een ander getal: 3; maak het gelijk",),
    ),
    Row(
        "E110",
        {
            "a.md": HEAD + "De zestien noten, met alle vijf bronnen en de drie bevindingen van deze site.\n",
            "b.md": HEAD,
        },
        (
            "docs/a.md:3: E110 'vijf bronnen' klopt niet: het zijn er 1; verbeter het getal",
            "docs/a.md:3: E110 'zestien noten' klopt niet: het zijn er 19; verbeter het getal",
        ),
        bibliography=ARTICLE,
    ),
    Row(
        "E110",
        {"lvb.md": HEAD},
        ("data/wijzigingen.yml:3: E110 'acht vragen per onderwerp' klopt niet: het zijn er 2; verbeter het getal",),
        data={CHANGES: CHANGE % "acht", QUESTIONS: QUESTION},
        changed={CHANGES: frozenset({3})},
    ),
]

NEARLY = [
    Row(
        "E107",
        {"a.md": TABLE % "35", "b.md": (TABLE % "60").replace("Totaal", "Pauze"), "c.md": TABLE % "een half uur"},
    ),
    Row(
        "E108",
        {
            "a.md": HEAD
            + block(body=THREE, title="Werk met drie eigen regels")
            + block(body="Tekst.", title="Werk met twee eigen regels")
            + block(body=THREE, title="Twee dingen en vier regels"),
            "spanningen.md": HEAD + TENSION % "Twee open vragen, telt de lijst",
        },
    ),
    Row(
        "E109",
        {
            "a.md": FILMS % "Drie",
            "index.md": HEAD
            + "- [Inspiratie](a.md): de eerste vijf films\n- [Inspiratie](a.md): drie films, en vijf films\n",
            "les-a.md": FILMS % "Zes",
        },
    ),
    Row("E109", {**RULES_OF_ONE, "a.md": HEAD + "Met [drie regels](lvb.md#een), of [vier punten](lvb.md#een).\n"}),
    Row(
        "E110",
        {
            "a.md": HEAD
            + "De negentien noten, met alle twee bronnen [@een2001; @b] en de drie bevindingen over regels.\n\nAlle drie bevindingen: [a](b.md#a), [b](b.md#b) en [c](b.md#c).\n"
        },
        bibliography=ARTICLE,
    ),
    Row("E110", {"lvb.md": HEAD}, data={CHANGES: CHANGE % "acht", QUESTIONS: QUESTION}),
]


FIRES += [
    Row(
        "E109",
        {"a.md": HEAD + "Wij nemen [alle drie](b.md) op.\n", "b.md": HEAD + "- een\n- twee\n"},
        ("docs/a.md:3: E109 'alle drie' klopt niet: op die pagina zijn het er 2; maak het gelijk",),
    ),
]
NEARLY += [
    Row("E109", {"a.md": HEAD + "Wij nemen [alle twee](b.md) op.\n", "b.md": HEAD + "- een\n- twee\n"}),
]


FIRES += [
    Row(
        "E116",
        {"a.md": HEAD + "Voor een team van twintig tot drie mensen, 15 t/m 10.\n"},
        (
            "docs/a.md:3: E116 'van twintig tot drie' loopt terug; schrijf 'van drie tot twintig'",
            "docs/a.md:3: E116 '15 t/m 10' loopt terug; schrijf '10 t/m 15'",
        ),
    ),
]
NEARLY += [
    Row("E116", {"a.md": HEAD + "Van drie tot twintig mensen, van 9 tot 5 uur, tot drie keer. Nummer 9 tot slot.\n"}),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_each_rule_finds_what_it_is_for(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


def edited(before: str, now: str, number: int, found: tuple[str, ...] = ()) -> Row:
    """A page of which one line is another than on the main branch, and what is told of it."""
    was = tuple(before.split("\n")[number - 1 : number])
    changed = {"docs/a.md": frozenset({number})}
    return Row("E109", {"a.md": now}, found, changed=changed, gone={"docs/a.md": was}, before={"docs/a.md": before})


ASKED = meta(description="Zeven praktische vragen waar de Denktank niet aan toekwam, om over door te denken.") + (
    "# Open vragen { #vragen }\n\nHet verslag geeft zeven praktijkgerichte vragen om over te praten.\n\n"
    "Twee vragen gaan over werk.\n\nWelke van de zeven open vragen dringt?\n"
)
SHELVES = meta(description="Twee films en wat boeken waarmee het verslag afsluit, met een paar regels over elk.") + (
    "# Titel { #titel }\n\n## Films { #films }\n\n### Een { #een }\n\n### Twee { #twee }\n\n## Boeken { #boeken }\n"
)


@pytest.mark.parametrize(
    "row",
    (
        edited(
            ASKED,
            ASKED.replace("zeven praktijk", "acht praktijk"),
            9,
            ("docs/a.md:9: E109 'acht praktijkgerichte vragen' is elders op deze pagina 7; maak het gelijk",),
        ),
        # It counts other things, and it is written anew.
        edited(ASKED, ASKED.replace("Twee vragen", "Drie vragen"), 11),
        edited(ASKED, ASKED.replace("geeft zeven praktijkgerichte vragen om", "noemt er meer, en acht vragen voor"), 9),
        edited(
            SHELVES,
            SHELVES.replace("## Boeken", "### Drie { #drie }\n\n## Boeken"),
            15,
            ("docs/a.md:3: E109 'Twee films' klopt niet meer: onder de kop zijn het er 3; maak het gelijk",),
        ),
        edited(SHELVES, SHELVES.replace("## Boeken { #boeken }", "## Boeken { #boeken }\n\n### Drie { #drie }"), 17),
    ),
    ids=str,
)
def test_what_is_counted_anew(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
