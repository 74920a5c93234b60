"""Rows for the rules on what is told of a picture."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, Row, judge, meta

PICTURE = '![Een weegschaal die overhelt](w.svg "Wat het onderzoek laat wegen.")\n'
SCALES = "<svg>\n<title>{title}</title>\n<desc>{desc}</desc>\n<text>Duidelijk en betrouwbaar</text><text>Klik van vertrouwen</text>\n</svg>"
TITLE, DESC = "Een weegschaal volgens het onderzoek", "De weegschaal helt over: duidelijk weegt het zwaarst."


def drawing(title: str = TITLE, desc: str = DESC) -> dict[str, str]:
    """A drawing of scales with a title and a description."""
    return {"w.svg": SCALES.format(title=title, desc=desc)}


WORDS_BEFORE = "<text>Duidelijk en betrouwbaar</text><text>Klik van geduld</text>"
OTHER_WORD = {"changed": {"docs/w.svg": frozenset({4})}, "gone": {"docs/w.svg": (WORDS_BEFORE,)}}


FIRES = [
    Row(
        "L136",
        {"a.md": HEAD + PICTURE},
        (
            "docs/w.svg:4: L136 'vertrouwen' staat nu op de tekening en niet in <desc>; pas <desc> aan, en de tekening in woorden",
        ),
        texts=drawing(desc="De weegschaal helt over: daar ligt geduld."),
        **OTHER_WORD,
    ),
    Row(
        "L126",
        {
            "a.md": meta(title="De weegschaal")
            + HEAD
            + '![Wat het weegt.](w.svg "Wat het weegt")\n\n![De weegschaal](w.svg)\n'
        },
        (
            "docs/a.md:9: L126 tekst 'Wat het weegt.' staat er al; zeg wat er op het plaatje te zien is",
            "docs/a.md:11: L126 tekst 'De weegschaal' staat er al; zeg wat er op het plaatje te zien is",
        ),
    ),
    Row(
        "L127",
        {"a.md": HEAD + PICTURE},
        (
            "docs/w.svg:2: L127 <title> 'De kaart van alle onderwerpen' gaat over een andere tekening; zeg wat er op deze staat",
        ),
        texts=drawing(title="De kaart van alle onderwerpen"),
    ),
    Row(
        "L127",
        {"a.md": HEAD + PICTURE.replace("Een weegschaal die overhelt", "Levellen met afstand")},
        ("docs/a.md:3: L127 de tekst 'Levellen met afstand' gaat over een andere tekening; zeg wat er op deze staat",),
        texts=drawing(),
    ),
    Row(
        "L127",
        {"a.md": HEAD + PICTURE},
        (
            "docs/w.svg:3: L127 <desc> 'Twee mensen elk in een eigen' gaat over een andere tekening; zeg wat er op deze staat",
        ),
        texts=drawing(desc="Twee mensen elk in een eigen kring, onder een lange lijn van afstand."),
    ),
    Row(
        "L127",
        {"a.md": HEAD + PICTURE},
        ("docs/w.svg:3: L127 '<desc>' van 'w.svg' is leeg; zeg wat er op de tekening staat",),
        texts=drawing(desc=""),
    ),
]
NEARLY = [
    # What is told follows, and what is spelt otherwise needs nothing else.
    Row("L136", {"a.md": HEAD + PICTURE}, texts=drawing(desc="Een klik van vertrouwen en geduld."), **OTHER_WORD),
    Row("L136", {"a.md": HEAD + PICTURE}, texts=drawing(), **OTHER_WORD),
    Row("L136", {"a.md": HEAD + PICTURE}, texts=drawing(desc="Vertrouwd geduld."), **OTHER_WORD),
    Row("L126", {"a.md": HEAD + PICTURE + "![Een weegschaal](w.svg)\n"}),
    Row("L127", {"a.md": HEAD + PICTURE}, texts=drawing()),
    # A drawing with few words, and one that no page shows.
    Row("L127", {"a.md": HEAD}, texts={"w.svg": "<svg>\n<title>Een kaart</title>\n<desc>Twee mensen.</desc></svg>"}),
]


LINED = '<svg viewBox="0 0 320 240">\n<text x="16" y="20" font-size="13.5">{}</text></svg>'
FIRES += [
    Row(
        "L130",
        {"a.md": HEAD},
        (
            "docs/w.svg:2: L130 'Zij noemen dit ‘levellen’, een …' is breder dan de tekening; maak er twee regels van, of schrijf het korter",
        ),
        texts={"w.svg": LINED.format("Zij noemen dit ‘levellen’, een woord dat ze zelf bedachten en vaak gebruiken.")},
    ),
]
NEARLY += [
    Row("L130", {"a.md": HEAD}, texts={"w.svg": LINED.format("Zij noemen dit ‘levellen’, en dat is hun woord.")}),
    Row("L130", {"a.md": HEAD}, texts={"w.svg": LINED.replace("viewBox", "data-x").format("Een woord erbij. " * 9)}),
]

PLACED = '<svg viewBox="0 10 320 240">\n<text x="{}" y="{}">Een</text></svg>'
FIRES += [
    Row("L135", {"a.md": HEAD}, (f"docs/w.svg:2: L135 {told}",), texts={"w.svg": PLACED.format(x, y)})
    for x, y, told in (
        ("404", "20", "'x=\"404\"' is naast de tekening; schrijf een getal tussen 0 en 320"),
        ("4", "1046", "'y=\"1046\"' is naast de tekening; schrijf een getal tussen 10 en 250"),
    )
]
NEARLY += [
    Row("L135", {"a.md": HEAD}, texts={"w.svg": PLACED.format("320", "250")}),
    Row(
        "L135",
        {"a.md": HEAD},
        texts={"w.svg": PLACED.format("4", "500").replace("<text", '<g transform="translate(0 -400)"><text')},
    ),
]
HIGH = '<svg viewBox="0 10 320 240" data-kolom="{}">\n<g data-wie="{}"></g></svg>'
FIRES += [
    Row(
        "L132",
        {"a.md": HEAD},
        ("docs/w.svg:2: L132 data-wie 'deelnemer' is geen van de labels; bedoelde je 'deelnemers'?",),
        texts={"w.svg": HIGH.format("120", "deelnemer")},
    ),
    *(
        Row(
            "L133",
            {"a.md": HEAD},
            (f"docs/w.svg:1: L133 data-kolom '{top}' is niet op de tekening; schrijf een getal tussen 0 en 240",),
            texts={"w.svg": HIGH.format(top, "een")},
        )
        for top in ("240", "0", "120px")
    ),
    Row(
        "L134",
        {"a.md": HEAD + "![Een weegschaal](w.svg)\n\n![Nog eens](./w.svg)\n"},
        ("docs/a.md:3: L134 tekening 'w.svg' staat al op regel 5; haal er een weg",),
        changed={"docs/a.md": frozenset({3})},
    ),
]
NEARLY += [
    *(Row(code, {"a.md": HEAD}, texts={"w.svg": HIGH.format("239.5", "een")}) for code in ("L132", "L133")),
    Row("L133", {"a.md": HEAD}, texts={"w.svg": HIGH.replace(" data-kolom=", " data-x=")}),
    Row(
        "L134",
        {"a.md": HEAD + "![Een](w.svg) ![Twee](x.svg)\n\n![A](a.png)\n\n![B](a.png)\n", "b.md": "![Een](w.svg)\n"},
    ),
]

# What looks like a number and is none ends no rule; that it is none is told elsewhere.
ODD = '<svg viewBox="0 0.1.2 1.2.3 -.-" data-kolom="1.2.3">\n<title>T</title><text x="1.2.3" y="." font-size="1.2.3">Een regel</text></svg>'
NEARLY += [Row(code, {"a.md": HEAD + PICTURE}, texts={"w.svg": ODD}) for code in ("L130", "L135")]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
