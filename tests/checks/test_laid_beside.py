"""Rows for the rule on what a sentence tells that the report tells."""

import datetime
from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import OPTIONS, Row, block, judge, meta

PAGE, TODAY = "docs/a.md", datetime.date(2026, 11, 27)
HEAD = meta() + "# Titel { #titel }\n\n"
ENGLISH = HEAD.replace("nagekeken", "lang: en\nnagekeken")
BEHIND = "leg het naast het verslag, en schrijf dan nagekeken: 2026-11-27"
OPENS = 9
"""The line on which a block opens; its text stands six lines below."""


def changed(before: str, now: str, **others: object) -> Row:
    """A finding of which one sentence is another than before; what is told of it is still to be filled in."""
    page = HEAD + block(OPTIONS, now)
    line = OPENS + 6
    return Row("P170", {"a.md": page}, gone={PAGE: (before,)}, changed={PAGE: frozenset({line})}, today=TODAY, **others)  # type: ignore[arg-type]


BOTH = {
    "a.md": HEAD + block(OPTIONS, "Zo werkt [het](b.md#een) nu eenmaal."),
    "b.md": HEAD + block("    id: een\n    bron: b\n", "Wat een woord betekent.", "Een ander woord", "begrip"),
}


def fires(before: str, now: str, told: str) -> Row:
    """A change that changes what is told."""
    return changed(before, now, found=(f"{PAGE}:{OPENS + 6}: P170 {told}; {BEHIND}",))


SAID = "Een aantal deelnemers vindt dat jongeren soms meer tijd nodig hebben voor een gesprek."
QUOTED = "Hij zei daarover ‘dat wist ik toen nog niet zeker’ en ging weer aan het werk."
DRAWN = "<svg><title>T</title><text>Drie lijnen naar één kant van de weegschaal</text></svg>"
FIRES = [
    fires(SAID, SAID.replace("soms", "altijd"), "'altijd' was 'soms'"),
    fires(SAID, SAID.replace("meer", "minder"), "'minder' was 'meer'"),
    fires(SAID, SAID.replace("jongeren", "ouders"), "'ouders' was 'jongeren'"),
    fires(SAID, SAID.replace("Een aantal", "Alle"), "'Alle' was 'Een aantal'"),
    fires(SAID, SAID.replace("nodig", "niet nodig"), "'niet' is hier nieuw"),
    fires(SAID, SAID.replace("soms ", ""), "'soms' is hier weg"),
    fires("Dat waren er drie in dat jaar, [zegt hij](b.md#c).", "Dat waren er 4 in dat jaar, [zegt hij](b.md#c).", "'4' was 'drie'"),
    fires("Het is geen richtlijn voor wie daar werkt.", "Het is een richtlijn voor wie daar werkt.", "'een' was 'geen'"),
    fires("Dat zou vooral rust geven aan de jongere.", "Dat zal vooral rust geven aan de jongere.", "'zal' was 'zou'"),
    fires("Daar vertelde Willem over thuis en school.", "Daar vertelde Marco over thuis en school.", "'Marco' was 'Willem'"),
    fires("Ze vertrouwen de man die daar elke dag staat.", "Ze wantrouwen de man die daar elke dag staat.", "'wantrouwen' was 'vertrouwen'"),
    fires(SAID, SAID.replace("gesprek.", "gesprek, en ook niet meer dan twee keer in een week."), "'en ook niet meer dan twee keer in een week' is hier nieuw"),
    fires(QUOTED, QUOTED.replace("zeker", "precies"), "'dat wist ik toen nog niet precies' was 'dat wist ik toen nog niet zeker'"),
    Row(
        "P170",
        {"a.md": HEAD + block(OPTIONS)},
        (f"{PAGE}:11: P170 'wie: een' was 'wie: aantal'; {BEHIND}",),
        gone={PAGE: ("    wie: aantal",)},
        changed={PAGE: frozenset({11})},
        today=TODAY,
    ),
    fires("Dat blijkt zo te zijn [@een2001]. En dan.", "Dat blijkt zo te zijn. En dan.", "'[@een2001]' is hier weg"),
    Row(
        "P170",
        {"a.md": HEAD + "![Lijnen](a.svg)\n"},
        (f"docs/a.svg:1: P170 'Drie' was 'Vier'; {BEHIND} in {PAGE}",),
        texts={"a.svg": DRAWN},
        gone={"docs/a.svg": (DRAWN.replace("Drie", "Vier"),)},
        changed={"docs/a.svg": frozenset({1})},
        today=TODAY,
    ),
    # A number that was not there, in words that are all new; and a page in another language.
    Row(
        "P170",
        {"a.md": HEAD + "![Lijnen](a.svg)\n"},
        (f"docs/a.svg:1: P170 'vier' is hier nieuw; {BEHIND} in {PAGE}",),
        texts={"a.svg": "<svg><title>T</title><text>Het gaat hier in vier vaste fasen</text></svg>"},
        gone={"docs/a.svg": ("<svg><title>T</title><text>Een soort proces, fase na fase</text></svg>",)},
        changed={"docs/a.svg": frozenset({1})},
        today=TODAY,
    ),
    Row(
        "P170",
        {"a.md": ENGLISH + "The report announces five questions and lists six.\n"},
        (f"{PAGE}:10: P170 'six' was 'seven'; {BEHIND}",),
        gone={PAGE: ("The report announces five questions and lists seven.",)},
        changed={PAGE: frozenset({10})},
        today=TODAY,
    ),
]  # fmt: skip
NEARLY = [
    # A term may have the id of a finding; and a source that is called otherwise.
    Row(
        "P170",
        BOTH,
        before={f"docs/{name}": page.replace("[het](b.md#een)", "het") for name, page in BOTH.items()},
        changed={"docs/a.md": frozenset({OPENS + 6}), "docs/b.md": frozenset({OPENS + 4})},
        today=TODAY,
    ),
    changed("Dat blijkt zo te zijn [@oud2001]. En dan.", "Dat blijkt zo te zijn [@een2001]. En dan."),
    Row(
        "P170",
        {"a.md": HEAD + "![Lijnen](a.svg)\n"},
        texts={"a.svg": '<svg><title>T</title><text x="44">Zo gaat het hier in drie vaste fasen</text></svg>'},
        gone={"docs/a.svg": ('<svg><title>T</title><text x="12">Een soort proces van drie</text></svg>',)},
        changed={"docs/a.svg": frozenset({1})},
        today=TODAY,
    ),
    Row(
        "P170",
        {"a.md": ENGLISH + "The report announces five questions and names seven.\n"},
        gone={PAGE: ("The report announces five questions and lists seven.",)},
        changed={PAGE: frozenset({10})},
        today=TODAY,
    ),
    changed("Dat blijkt zo te zijn [@een2001].", "Dat blijkt zo te zijn [@een2001, p. 3]."),
    changed(SAID, SAID.replace("vindt dat", "meent dat")),
    changed(SAID, "Tijd hebben jongeren voor een gesprek soms meer nodig, vindt een aantal deelnemers."),
    changed(SAID, SAID + " Ook dat kost niet niets."),
    changed("Dat waren er drie in dat jaar.", "Dat waren er 3 in dat jaar."),
    changed("Wellicht helpt dat ook de ouders.", "Misschien helpt dat ook de ouders."),
    changed("Daar vertelde Wilem over thuis en school.", "Daar vertelde Willem over thuis en school."),
    changed(QUOTED, QUOTED.replace("zeker", "zéker")),
    changed("Dat staat daar niet op zichzelf; het is een deel.", "Dat staat daar niet op zichzelf: het is een deel."),
    changed("You may use the texts freely under CC BY.", "You are free to use the texts under CC BY."),
    changed("Dat gaat daar fase na fase, elke keer weer.", "Dat gaat daar fase voor fase, elke keer weer."),
    changed(SAID, SAID.replace("gesprek.", "gesprek, zoals dat in een huiskamer gaat.")),
    changed("Denk aan een jongere met een grote mond.", "Denk aan elke jongere met een grote mond."),
    # The page was laid beside the report: its date is of today, or another than before.
    Row("P170", {"a.md": (HEAD + block(OPTIONS, "Dat zijn er vier in dat jaar.")).replace("2026-11-23", "2026-11-27")},
        gone={PAGE: ("Dat zijn er drie in dat jaar.",)}, changed={PAGE: frozenset({15})}, today=TODAY),
    Row("P170", {"a.md": HEAD + block(OPTIONS, "Dat zijn er vier in dat jaar.")},
        gone={PAGE: ("Dat zijn er drie in dat jaar.",)}, changed={PAGE: frozenset({4, 15})}, today=TODAY),
    # Lessons are of the editors, and so is the scene of a situation.
    Row("P170", {"les-a.md": HEAD + "Dat duurt vier minuten bij elkaar.\n"},
        gone={"docs/les-a.md": ("Dat duurt drie minuten bij elkaar.",)}, changed={"docs/les-a.md": frozenset({9})}, today=TODAY),
    Row("P170", {"a.md": HEAD + block("    id: een\n", "Het is tien uur en er is niemand.", "Wachten", "situatie")},
        gone={PAGE: ("Het is elf uur en er is niemand.",)}, changed={PAGE: frozenset({11})}, today=TODAY),
    # A finding that is new beside another, and a title in other words.
    Row("P170", {"a.md": HEAD + block(OPTIONS)}, gone={PAGE: ("    wie: aantal",)}, changed={PAGE: frozenset({10, 11})}, today=TODAY),
    Row("P170", {"a.md": HEAD + block(OPTIONS, title="Er is nog geen plan")}, gone={PAGE: ("/// bevinding | Een plan ontbreekt nog",)},
        changed={PAGE: frozenset({9})}, today=TODAY),
]  # fmt: skip

CHANGES = "data/wijzigingen.yml"
TOLD = f"- datum: 2026-11-27\n  paginas: [{'{}'}]\n  wat: Er staat een jaar bij.\n"


def reported(page: str, name: str = "a", lines: frozenset[int] = frozenset({9}), **others: object) -> Row:
    """A page of which a new change says that it changed."""
    return Row(
        "P171",
        {"a.md": page},
        data={CHANGES: TOLD.format(name)},
        changed={PAGE: lines, CHANGES: frozenset({1, 2, 3})},
        before={PAGE: page, CHANGES: ""},
        today=TODAY,
        **others,  # type: ignore[arg-type]
    )


CITING = HEAD + "Een film uit 2011 [@een2001].\n"
WAS = {PAGE: ("Een lange film [@een2001].",)}
AGAIN = {CHANGES: TOLD.format("a").replace("  wat", "  bevindingen: [een]\n  wat")}
LISTED = {CHANGES: frozenset({1, 2, 3, 4})}
READ_AGAIN = f"{PAGE}:4: P171 'a': {CHANGES} meldt dat deze pagina veranderde; schrijf hier nagekeken: 2026-11-27"
FIRES += [
    Row("P171", {"a.md": CITING}, (READ_AGAIN,), data=AGAIN, changed=LISTED, before={CHANGES: ""}, today=TODAY),
    reported(
        CITING,
        gone=WAS,
        found=(f"{PAGE}:4: P171 'a': {CHANGES} meldt dat deze pagina veranderde; schrijf hier nagekeken: 2026-11-27",),
    ),
]
NEARLY += [
    Row("P171", {"a.md": CITING}, data={CHANGES: TOLD.format("a")}, changed=LISTED, before={CHANGES: ""}, today=TODAY),
    reported(CITING, name="b", gone=WAS),
    reported(CITING, lines=frozenset({4, 9}), gone=WAS),
    reported(CITING.replace("2026-11-23", "2026-11-27"), gone=WAS),
    reported(HEAD + "Een film uit 2011.\n", gone=WAS),
    # What is new as a whole, or spelt otherwise.
    reported(CITING),
    reported(CITING, gone={PAGE: ("Een filmm, uit 2011! [@een2001].",)}),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
