"""Rows for the rules on what is not finished or came along by accident."""

from collections.abc import Callable

import pytest

from scripts.checks.half_done import PLACEHOLDERS
from scripts.content.markers import MARKERS
from scripts.content.source import Sources
from tests.checks.rows import ARTICLE, HEAD, Row, block, judge, meta

FIRES = [
    Row(
        "P115",
        {"a.md": meta(description="Lorem ipsum dolor") + HEAD + "(vul in: een zin) en TODO\n"},
        (
            "docs/a.md:3: P115 'Lorem ipsum' is nog niet ingevuld; schrijf hier de tekst",
            "docs/a.md:9: P115 '(vul in: een zin)' is nog niet ingevuld; schrijf hier de tekst",
        ),
    ),
    Row(
        "P119",
        {"a.md": HEAD + "## Een { #een }\n\n**Een kop:**\n\n" + block(body="***Vet***\n\nTekst.")},
        (
            "docs/a.md:5: P119 'Een kop:' is vet en geen kop; schrijf '### Een kop { #een-kop }'",
            "docs/a.md:13: P119 'Vet' is vet en geen kop; haal de sterren weg",
        ),
    ),
    Row(
        "P120",
        {"a.md": HEAD + "Een geÃ¯nteresseerde en dâ€™r.\n\nEen ge\ufffdnd woord.\n"},
        (
            "docs/a.md:3: P120 'geÃ¯nteresseerde' heeft kapotte letters; schrijf 'geïnteresseerde'",
            "docs/a.md:5: P120 'ge\ufffdnd' heeft kapotte letters; typ het woord opnieuw",
        ),
    ),
    Row(
        "P120",
        {"a.md": HEAD},
        ("data/x.yml:2: P120 'ﬁnanciën' heeft kapotte letters; schrijf 'financiën'",),
        data={"data/x.yml": "- x\n- ﬁnanciën\n"},
    ),
    Row(
        "P121",
        {"a.md": HEAD + "| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |\n| 1 |\n"},
        ("docs/a.md:6: P121 rij '| 1 | 2 | 3 |' heeft 3 vakken en de tabel 2; zet er evenveel | in",),
    ),
    Row(
        "P131",
        {"bevindingen.md": f"Tekst.\n\n{HEAD}", "bronnen.md": "<!-- bronnen: verslag -->\n", "a.md": HEAD},
        (
            "docs/bevindingen.md:3: P131 '<!-- bevindingen -->' ontbreekt, en daarmee een lijst; zet hem op een regel op de plaats van die lijst",
            "docs/bronnen.md:1: P131 '<!-- bronnen: redactie -->' ontbreekt, en daarmee een lijst; zet hem op een regel op de plaats van die lijst",
        ),
        bibliography=ARTICLE,
    ),
    Row(
        "P132",
        {"a.md": "<!-- adressen -->\n\n<!-- lessen -->\n\n  <!-- adressen -->\n"},
        ("docs/a.md:5: P132 '<!-- adressen -->' staat al op regel 1; houd er een",),
    ),
    Row(
        "P132",
        {"a.md": "<!-- adressen -->\n\n<!-- adressen -->\n"},
        ("docs/a.md:1: P132 '<!-- adressen -->' staat al op regel 3; houd er een",),
        changed={"docs/a.md": frozenset({1})},
    ),
    Row(
        "P125",
        {"a.md": HEAD + "<!-- zelftoest -->\n\n<!--overzicht-->\n\n<!-- begrippen -->\n"},
        (
            "docs/a.md:3: P125 '<!-- zelftoest -->' doet niets; schrijf '<!-- zelftoets -->'",
            "docs/a.md:5: P125 '<!--overzicht-->' doet niets; schrijf '<!-- overzicht -->'",
            "docs/a.md:7: P125 '<!-- begrippen -->' doet niets; kies uit "
            f"{', '.join(marker[5:-4] for marker in MARKERS)}, of haal de regel weg",
        ),
    ),
]
NEARLY = [
    Row(
        "P131",
        {
            "bevindingen.md": "<!-- bevindingen -->\n",
            "bronnen.md": "<!-- bronnen: redactie -->\n",
            "wijzigingen.md": "<!-- wijzigingen -->\n",
            "begrippen.md": "Tekst.\n",
        },
        bibliography=ARTICLE,
    ),
    Row("P132", {"a.md": "<!-- adressen -->\n\n```\n<!-- adressen -->\n```\n", "b.md": "<!-- adressen -->\n"}),
    Row("P115", {"a.md": HEAD + "Een formulier vul in je zelf in (vul in).\n\n`(vul in: een voorbeeld)`"}),
    Row(
        "P119",
        {
            "a.md": HEAD
            + "**Let op.** Een zin.\n\n**Een hele zin die vet is.**\n\n- **Punt**\n\n"
            + block("    id: x\n", "**Kant**\n\n- [](b.md#y)", name="spanning")
        },
    ),
    Row("P120", {"a.md": HEAD + "Zoë’s “café”, CAFÉ” – ‘Ö’ ½ € √2 en «é».\n"}),
    Row("P121", {"a.md": HEAD + "| a | b |\n|---|:--|\n| 1 \\| 2 | `a|b` |\n 3 | 4\n\nEen | ander.\n"}),
    Row(
        "P125",
        {"a.md": HEAD + "<!-- bronnen: verslag -->\n\n<!-- Dit blijft zo staan. -->\n\n```\n<!-- zelftoest -->\n```\n"},
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


STANDS_FOR_LATER = [
    "TODO",
    "(vul in je naam)",
    "NOG UITWERKEN",
    "hier XXX",
    "[bron?]",
    "(jaartal ?)",
    "[naam invullen]",
    "(nog checken)",
    "(bron volgt)",
    "[?]",
    "Figuur ?? toont",
    "[bron]",
    "Fout! Verwijzingsbron niet gevonden.",
    "[Klik hier als u tekst wilt invoeren.]",
    "Hier komt nog tekst",
    "Tekst volgt.",
    "bla bla",
]
IS_MEANT = [
    "Hoezo??",
    "[bron](b.md)",
    "[sic] en [niet] en [...]",
    "(bron: verslag)",
    "Wie de tekst volgt, ziet het.",
    "(dat is hard nodig)",
    "Dat kun je zelf nog aanvullen.",
    "NOG NOOIT"[:3],
    "(zie [hier](b.md) wat er volgt)",
]


@pytest.mark.parametrize("text", STANDS_FOR_LATER)
def test_what_stands_for_what_has_to_come(text: str) -> None:
    assert any(pattern.search(text) for pattern in PLACEHOLDERS)


@pytest.mark.parametrize("text", IS_MEANT)
def test_what_only_looks_like_it(text: str) -> None:
    assert not any(pattern.search(text) for pattern in PLACEHOLDERS)
