"""Rows for the rules on terms as a list."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, Row, block, judge


def term(title: str, also: str = "") -> str:
    """A term as an editor writes it."""
    also = f"    ook: {also}\n" if also else ""
    return block(f"    id: {title.lower()}\n{also}    wie: redactie\n", title=title, name="begrip")


ON_ITS_PAGE = {"begrippen.md": HEAD + term("Aap") + term("Zee") + term("Éénd") + term("Noot")}
FIRES = [
    Row(
        "F119",
        {**ON_ITS_PAGE, "a.md": HEAD + term("Mies")},
        (
            "docs/a.md:3: F119 begrip 'Mies' hoort bij de andere; zet het blok in docs/begrippen.md",
            "docs/begrippen.md:9: F119 begrip 'Zee' staat niet op alfabet; zet het blok onder 'Noot'",
        ),
    ),
    Row(
        "F119",
        {"begrippen.md": HEAD + term("Noot") + term("Aap")},
        ("docs/begrippen.md:9: F119 begrip 'Aap' staat niet op alfabet; zet het blok bovenaan",),
        changed={"docs/begrippen.md": frozenset(range(9, 17))},
    ),
    Row(
        "F120",
        {"begrippen.md": HEAD + term("Aap", "beest, beest") + term("Noot", "vrucht, Beest")},
        (
            "docs/begrippen.md:5: F120 woord 'beest' staat er al; haal het weg",
            "docs/begrippen.md:12: F120 woord 'Beest' hoort al bij 'Aap'; haal het hier weg",
        ),
    ),
    Row(
        "F120",
        {"begrippen.md": HEAD + term("Aap", "Noot") + term("Noot")},
        ("docs/begrippen.md:5: F120 woord 'Noot' hoort al bij 'Noot'; haal het hier weg",),
        changed={"docs/begrippen.md": frozenset((5,))},
    ),
]
NEARLY = [
    Row("F119", {"begrippen.md": HEAD + term("Aap") + term("Éénd") + term("Zee") + block(title="Aap")}),
    Row("F119", {"a.md": HEAD + term("Aap")}),
    Row("F120", {"begrippen.md": HEAD + term("Youturn", "YOUTURN, YouTurn") + term("Noot", "vrucht")}),
]
FIRES += [
    Row(
        "F120",
        {"begrippen.md": HEAD + term("Aap") + term("aap")},
        ("docs/begrippen.md:9: F120 begrip 'aap' staat er al op regel 3; haal er een weg",),
    ),
]

SHORT = {
    "begrippen.md": HEAD
    + term("Licht verstandelijke beperking", "LVB, licht verstandelijke beperking").replace("Tekst.", "Afgekort: %s.")
}
FIRES += [
    Row(
        "F124",
        {
            "begrippen.md": SHORT["begrippen.md"] % "LVD",
            "a.md": HEAD
            + "Een licht verstandelijke beperking ([LBV](begrippen.md#x)), een LVB (licht verstandelijke beperkt).\n",
        },
        (
            "docs/begrippen.md:8: F124 'LVD' staat niet bij 'ook' van 'Licht verstandelijke beperking'; schrijf 'LVB'",
            "docs/a.md:3: F124 'LBV' is bij het begrip 'LVB'; schrijf 'LVB'",
            "docs/a.md:3: F124 'licht verstandelijke beperkt' is bij het begrip 'licht verstandelijke beperking'; schrijf 'licht verstandelijke beperking'",
        ),
    ),
]
NEARLY += [
    Row(
        "F124",
        {
            "begrippen.md": SHORT["begrippen.md"] % "LVB",
            "a.md": HEAD
            + "Een licht verstandelijke beperking (LVB), een LVB (in Nederland vaak gebruikt), een IQ (LVD).\n",
        },
    ),
]


FIRES += [
    Row(
        "F120",
        {
            "begrippen.md": HEAD
            + block("    id: dubbelrol\n    ook: dubbelrol, twee petten\n", title="Dubbelrol", name="begrip")
        },
        ("docs/begrippen.md:5: F120 woord 'dubbelrol' staat er al; haal het weg",),
    ),
    Row(
        "F131",
        {
            "begrippen.md": HEAD
            + block("    id: who\n", title="Who works", name="begrip")
            + "\n"
            + block("    id: gefuhl\n    taal: en\n", title="Fingerspitzengefühl", name="begrip")
        },
        (
            "docs/begrippen.md:4: F131 begrip 'Who works' is in een andere taal; schrijf eronder 'taal: en'",
            "docs/begrippen.md:11: F131 begrip 'Fingerspitzengefühl' is in een andere taal; schrijf eronder 'taal: de'",
        ),
        gone={"docs/begrippen.md": ("    taal: en",)},
        changed={"docs/begrippen.md": frozenset({11})},
    ),
]
NEARLY += [
    Row(
        "F120",
        {"begrippen.md": HEAD + block("    id: dubbelrol\n    ook: dubbele rol\n", title="Dubbelrol", name="begrip")},
    ),
    Row(
        "F131",
        {
            "begrippen.md": HEAD
            + block("    id: ambulant\n", title="Ambulant", name="begrip")
            + block("    id: equip\n", title="EQUIP", name="begrip")
            + block("    id: who\n    taal: en\n", title="Who works", name="begrip")
        },
        changed={"docs/begrippen.md": frozenset(range(3, 30))},
    ),
    # What nobody touched.
    Row("F131", {"begrippen.md": HEAD + block("    id: fout\n    taal: de\n", title="Who works", name="begrip")}),
    Row(
        "F131",
        {"begrippen.md": HEAD + block("    id: band\n", title="Band", name="begrip")},
        gone={"docs/begrippen.md": ("    taal: en",)},
    ),
]

FIRES += [
    Row(
        "F133",
        {"begrippen.md": HEAD + term("Aap").replace("Tekst.", told) + term("Noot", "dop")},
        (f"docs/begrippen.md:7: F133 '{what}' is het begrip 'Noot', en hier staat 'Aap'; leg dat woord uit",),
    )
    for told, what in (("Een noot is een vrucht.", "noot"), ("‘Dop’ betekent schil.", "Dop"))
]
NEARLY += [
    Row("F133", {"begrippen.md": HEAD + term("Aap", "beest").replace("Tekst.", told) + term("Noot")})
    for told in (
        "Een aap is een dier.",
        "Een beest is een dier.",
        "Een dier. Een noot is iets anders.",
        "De noot die een aap eet.",
    )
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
