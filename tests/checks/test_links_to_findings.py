"""Rows for the rule on what a link to a finding is called."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, OPTIONS, Row, block, judge, meta

OTHER = HEAD + block(OPTIONS, "Tijdens een rit op de fiets zegt hij meer.", "Een gesprek op de fiets gaat makkelijker")
OTHER += block(
    OPTIONS.replace("id: een", "id: afwas"), "Wie samen afdroogt, ziet meer.", "Signalen zie je bij de afwas"
)
TERMS = HEAD + block("    id: klik\n", "Zo heet het als het meteen goed zit.", "Klik", "begrip")
TERMS += block("    id: reclassering\n", "De dienst die toezicht houdt.", "Reclassering", "begrip")


def row(now: str, before: str, told: str = "") -> Row:
    """A page with a link, and the link that stood there before."""
    return Row(
        "L131",
        {"a.md": HEAD + now, "b.md": OTHER, "begrippen.md": TERMS},
        (f"docs/a.md:3: L131 {told}",) if told else (),
        changed={"docs/a.md": frozenset({3})},
        before={"docs/a.md": HEAD + before},
    )


FIRES = [
    row(
        "Lees [op de fiets](b.md#afwas).",
        "Lees.",
        "link 'op de fiets' gaat naar 'b.md#afwas', en dat gaat over iets anders; bedoelde je 'b.md#een'?",
    ),
    row(
        "Lees [tijdens een rit](b.md#afwas).",
        "Lees [tijdens een rit](b.md#een).",
        "link 'tijdens een rit' gaat naar 'b.md#afwas', en dat gaat over iets anders; bedoelde je 'b.md#een'?",
    ),
    row(
        "Wat heet daar [de klik](begrippen.md#reclassering)?",
        "Wat heet daar [de klik](begrippen.md#klik)?",
        "link 'de klik' gaat naar 'begrippen.md#reclassering', en dat gaat over iets anders; bedoelde je 'begrippen.md#klik'?",
    ),
]
NEARLY = [
    row("Vraag het [de dienst](begrippen.md#reclassering).", "Vraag het."),
    row("Lees [op de fiets](b.md#een).", "Lees [op de fiets](b.md#afwas)."),
    row("Lees dan [op de fiets](b.md#afwas).", "Lees [op de fiets](b.md#afwas)."),
    row("Lees [wat je ziet bij het drogen](b.md#afwas).", "Lees."),
    row("Lees [afdrogen](b.md#een).", "Lees."),
    row("Lees [het gesprek bij de afwas](b.md#afwas).", "Lees."),
    # By the name of the page.
    replace(
        row("", "Lees [Op de fiets](b.md)."),
        pages={"a.md": HEAD + "Lees [Op de fiets](b.md#afwas).", "b.md": meta("Op de fiets") + OTHER},
    ),
]


@pytest.mark.parametrize("one", [*FIRES, *NEARLY], ids=str)
def test_rule(one: Row, sources: Callable[..., Sources]) -> None:
    assert judge(one, sources) == list(one.found)
