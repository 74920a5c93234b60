"""Rows for the rules on situations and tensions."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, OPTIONS, Row, block, judge


def finding(id_: str, earlier: str = "") -> str:
    return block(OPTIONS.replace("id: een", f"id: {id_}") + (f"    eerder: {earlier}\n" if earlier else ""), title=id_)


LVB = HEAD + finding("een", "oud") + "\n" + finding("twee") + "\n" + finding("drie")
LEFT_OUT = "\n\nNiet in het verslag: de rest."


def situation(*lines: str, options: str = "    id: sit\n", rest: str = LEFT_OUT, title: str = "Titel") -> str:
    return block(options, "Herkenning.\n\n" + "\n".join(f"- {line}" for line in lines) + rest, title, "situatie")


def tension(*sides: tuple[str, ...]) -> str:
    body = "Inzet.\n"
    for number, lines in enumerate(sides, 1):
        body += f"\n**Kant {number}**\n\n" + "\n".join(f"- {line}" for line in lines) + "\n"
    return block("    id: span\n", f"{body}\nSlot.", "Spanning", "spanning")


ONE, TWO, THREE = "[](lvb.md#een)", "[](lvb.md#twee): hierom", "[](lvb.md#drie)"

FIRES = [
    Row(
        "V101",
        {"lvb.md": LVB, "s.md": HEAD + situation(ONE, "[](lvb.md#twe)")},
        ("docs/s.md:9: V101 'lvb.md#twe' is geen bevinding; bedoelde je 'twee'?",),
    ),
    Row(
        "V101",
        {"lvb.md": LVB, "s.md": HEAD + tension((ONE,), ("[](lvb.md#titel)",))},
        (
            "docs/s.md:14: V101 'lvb.md#titel' is geen bevinding; neem het id van een bevinding, of zet tekst tussen de haken",
        ),
    ),
    Row(
        "V102",
        {"lvb.md": LVB, "s.md": HEAD + situation(ONE)},
        (
            "docs/s.md:3: V102 situatie 'Titel' leidt naar 1 bevindingen; noem er minstens 2, of zet bij de opties 'zwijgt: ja'",
        ),
    ),
    Row(
        "V103",
        {"lvb.md": LVB, "s.md": HEAD + situation(ONE, TWO, "[](lvb.md#oud)")},
        ("docs/s.md:10: V103 bevinding 'een' staat al in 'Titel'; houd er een",),
    ),
    Row(
        "V104",
        {"lvb.md": LVB, "s.md": HEAD + tension((ONE,), ("gewoon",))},
        (
            "docs/s.md:3: V104 spanning 'Spanning' heeft geen twee kanten; schrijf per kant een regel '**Kant**', een lege regel en een lijst met een bevinding",
        ),
    ),
    Row(
        "V105",
        {"lvb.md": LVB, "s.md": HEAD + situation(ONE, TWO), "t.md": HEAD + tension((ONE,), (TWO,))},
        ("docs/s.md:3: V105 situatie 'Titel' noemt twee kanten van een spanning; zet erbij: [Spanning](t.md#span)",),
        before={"docs/s.md": HEAD + situation(ONE, TWO, "[Spanning](t.md#span)")},
    ),
    Row(
        "V106",
        {"lvb.md": LVB, "s.md": HEAD + situation(ONE, TWO, rest="")},
        (
            "docs/s.md:3: V106 situatie 'Titel' zegt niet wat er ontbreekt; zet eronder een alinea 'Niet in het verslag: …'",
        ),
    ),
    Row(
        "V107",
        {"s.md": HEAD + situation(title="Zo") + "\n" + situation(title="zo", options="    id: sit2\n")},
        ("docs/s.md:13: V107 titel 'zo' is er al; kies een andere",),
    ),
]

NEARLY = [
    Row("V101", {"lvb.md": LVB, "s.md": HEAD + situation(ONE, "[](lvb.md#oud)", "[De pagina](lvb.md#titel)")}),
    Row("V102", {"lvb.md": LVB, "s.md": HEAD + situation(ONE, options="    id: sit\n    zwijgt: ja\n")}),
    Row("V102", {"lvb.md": LVB, "s.md": HEAD + situation("[](lvb.md#oud)", TWO)}),
    Row("V103", {"lvb.md": LVB, "s.md": HEAD + situation(ONE, TWO) + "\n" + situation(ONE, options="    id: sit2\n")}),
    Row("V104", {"lvb.md": LVB, "s.md": HEAD + tension((ONE,), (TWO, THREE))}),
    Row(
        "V105",
        {
            "lvb.md": LVB,
            "s.md": HEAD + situation(ONE, TWO, "[Spanning](t.md#span)"),
            "t.md": HEAD + tension((ONE,), (TWO,)),
        },
    ),
    Row("V105", {"lvb.md": LVB, "s.md": HEAD + situation(TWO, THREE), "t.md": HEAD + tension((ONE,), (TWO, THREE))}),
    Row("V106", {"s.md": HEAD + situation(options="    id: sit\n    zwijgt: ja\n", rest="")}),
    Row("V107", {"s.md": HEAD + situation(title="Zo") + "\n" + situation(title="Zo niet", options="    id: sit2\n")}),
]
FIRES += [
    Row(
        "V110",
        {"a.md": HEAD + situation(ONE, TWO, options="    id: sit\n    zwijgt: ja\n"), "lvb.md": LVB},
        ("docs/a.md:5: V110 situatie 'Titel' zwijgt, en leidt naar 'lvb.md#een'; haal een van de twee weg",),
    ),
]
NEARLY += [
    Row(
        "V110",
        {
            "a.md": HEAD
            + situation(options="    id: sit\n    zwijgt: ja\n", rest="\n\nZie [LVB](lvb.md#een).")
            + situation(ONE, TWO),
            "lvb.md": LVB,
        },
    ),
]
FIRES += [
    Row(
        "V108",
        {
            "situaties.md": HEAD + situation(ONE, TWO),
            "spanningen.md": HEAD + tension((ONE,), (TWO,)),
            "lvb.md": LVB + situation(ONE, TWO, title="Ander") + tension((ONE,), (TWO,)),
        },
        (
            "docs/lvb.md:30: V108 situatie 'Ander' hoort bij de andere; zet het blok in docs/situaties.md",
            "docs/lvb.md:40: V108 spanning 'Spanning' hoort bij de andere; zet het blok in docs/spanningen.md",
        ),
    ),
    Row(
        "V109",
        {"a.md": HEAD + block("    id: sit\n", f"Herkenning.\n\n{ONE}\n\n• {TWO}", name="situatie"), "lvb.md": LVB},
        (
            "docs/a.md:8: V109 '[](lvb.md#een)' is geen punt van een lijst; schrijf '- [](lvb.md#een)'",
            "docs/a.md:10: V109 '• [](lvb.md#twee): hierom' is geen punt van een lijst; schrijf '- [](lvb.md#twee): hierom'",
        ),
    ),
]
NEARLY += [
    Row("V108", {"situaties.md": HEAD + situation(ONE, TWO), "lvb.md": LVB + tension((ONE,), (TWO,))}),
    Row(
        "V109",
        {
            "a.md": HEAD + situation(ONE, TWO, rest="\n\nZie ook [deze](lvb.md#een).") + "\n[](lvb.md#een)\n",
            "lvb.md": LVB,
        },
    ),
]
FIRES += [
    Row(
        "V111",
        {"lvb.md": LVB, "s.md": HEAD + situation(ONE, TWO), "t.md": HEAD + tension((ONE,), (TWO,))},
        (
            "docs/s.md:3: V111 opmerking: situatie 'Titel' noemt twee kanten van een spanning; zet erbij: [Spanning](t.md#span)",
        ),
        changed={"docs/s.md": frozenset({9})},
        before={"docs/s.md": HEAD + situation(ONE)},
    ),
]
NEARLY += [
    Row(
        "V111",
        {"lvb.md": LVB, "s.md": HEAD + situation(ONE, TWO), "t.md": HEAD + tension((ONE,), (TWO,))},
        before={"docs/s.md": HEAD + situation(ONE, TWO, "[Spanning](t.md#span)")},
    ),
    Row(
        "V105",
        {"lvb.md": LVB, "s.md": HEAD + situation(ONE, TWO), "t.md": HEAD + tension((ONE,), (TWO,))},
        before={"docs/s.md": HEAD + situation(ONE)},
    ),
]
FIRES += [
    Row(
        "V113",
        {"a.md": HEAD + "/// spanning | Titel\n    id: a\n\n**Kant**\n\n- x\n\n**kant**\n\n- y\n///\n"},
        ("docs/a.md:10: V113 kant 'kant' staat er al; noem deze anders",),
    ),
]
NEARLY += [
    Row(
        "V113",
        {
            "a.md": HEAD
            + "/// spanning | Titel\n    id: a\n\n**Kant**\n\n- x\n\n**De andere kant**\n\n- y\n\nKant\n///\n"
        },
    ),
]
FIRES += [
    Row(
        "V109",
        {"a.md": HEAD + "/// spanning | Titel\n    id: a\n\n**Kant**\n- [](lvb.md#een)\n- [](lvb.md#twee)\n///\n"},
        ("docs/a.md:7: V109 '- [](lvb.md#een)' wordt geen punt van een lijst; zet er een lege regel boven",),
    ),
]
NEARLY += [
    Row(
        "V109",
        {"a.md": HEAD + "/// spanning | Titel\n    id: a\n\n- [](lvb.md#een)\n    en meer\n- [](lvb.md#twee)\n///\n"},
    ),
]

FIRES += [
    Row(
        "V112",
        {
            "lvb.md": LVB,
            "s.md": HEAD + "/// situatie | Zo\n    id: zo\n\nHier: [Oude titel](t.md#span).\n///\n",
            "t.md": HEAD + tension((ONE,), (TWO,)),
        },
        ("docs/s.md:6: V112 link 'Oude titel' heet nu anders; schrijf 'Spanning'",),
    )
]
NEARLY += [
    Row(
        "V112",
        {
            "lvb.md": LVB,
            "s.md": HEAD
            + "/// situatie | Zo\n    id: zo\n\nHier: [Spanning](t.md#span), en [wat er schuurt](t.md#span). [Iets](lvb.md#een).\n///\n",
            "t.md": HEAD + tension((ONE,), (TWO,)) + "\n[Anders](t.md#span)\n",
        },
    )
]


def renamed(link: str, found: tuple[str, ...] = ()) -> Row:
    """A tension that had another title on the main branch, and a page that links to it."""
    now = HEAD + tension((ONE,), (TWO,))
    before = {"docs/t.md": now.replace("Spanning", "Hoe dichtbij?")}
    return Row("V112", {"lvb.md": LVB, "a.md": HEAD + link, "t.md": now}, found, before=before)


# Elsewhere the title that it had is told, and what a sentence calls it is not.
FIRES += [
    renamed(
        "[Hoe dichtbij?](t.md#span)\n", ("docs/a.md:3: V112 link 'Hoe dichtbij?' heet nu anders; schrijf 'Spanning'",)
    )
]
NEARLY += [renamed("[Spanning](t.md#span) over [hoe dichtbij je komt](t.md#span)\n")]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_each_rule_finds_what_it_is_for(row: Row, sources: Callable[..., Sources]) -> None:
    assert tuple(judge(row, sources)) == row.found
