"""Rows for the words of findings and terms, and for whole sentences: what of a page is said otherwise than before."""

import datetime
from collections.abc import Callable
from difflib import SequenceMatcher

import pytest

from scripts.checks.retold import other_words
from scripts.content.source import Sources
from tests.checks.rows import OPTIONS, Row, block, judge, meta

PAGE, TODAY = "docs/a.md", datetime.date(2026, 11, 28)
BEHIND = "leg het naast het verslag, en schrijf dan nagekeken: 2026-11-28"
BODY = "Een aantal deelnemers vindt dat jongeren meer tijd nodig hebben. Zij noemen daarbij de school en de straat [@een2001]."
TITLE = "Jongeren hebben tijd nodig"
BETWEEN = "Hoe zit dat op straat? Daar begint hoofdstuk 4 mee, met [een voorbeeld](b.md#c)."
TERM = "    id: band\n    wie: onderzoek\n    verslag: 1 Willem\n"
BEFORE = (
    meta()
    + f"# Titel {{ #titel }}\n\n{BETWEEN}\n\n{block(OPTIONS, BODY, TITLE)}\n"
    + block(TERM, "Hoe sterk iemand zich met een ander verbonden voelt.", "Band", "begrip")
    + "\n## Om over door te praten { #om-over-door-te-praten }\n\n- Wat herken je hierin van je eigen werk?\n"
)


def row(old: str, new: str, told: str = "") -> Row:
    """A page on which one piece of text came in the place of another, and what is told of it: a line, and the words."""
    assert old in BEFORE
    now = BEFORE.replace(old, new, 1)
    was, is_ = BEFORE.split("\n"), now.split("\n")
    pieces = [one for one in SequenceMatcher(None, was, is_, autojunk=False).get_opcodes() if one[0] != "equal"]
    line, _, words = told.partition(": ")
    at = next((number for number, text in enumerate(is_, 1) if line and text.startswith(line)), 0)
    return Row(
        "P170",
        {"a.md": now},
        (f"{PAGE}:{at}: P170 {words}; {BEHIND}",) if told else (),
        changed={PAGE: frozenset(number + 1 for _, _, _, c, d in pieces for number in range(c, d))},
        gone={PAGE: tuple(text for _, a, b, _, _ in pieces for text in was[a:b])},
        before={PAGE: BEFORE},
        today=TODAY,
    )


FIRES = [
    # Words that go, that come, and others in their place.
    row("meer tijd nodig", "tijd nodig", "Een aantal: 'meer' is hier weg"),
    row("de school en de straat", "de school", "Een aantal: 'en de straat' is hier weg"),
    row(" Zij noemen daarbij de school en de straat", "", "Een aantal: 'Zij noemen daarbij de school en' is hier weg"),
    row("de straat [", "de straat, en thuis [", "Een aantal: 'en thuis' is hier nieuw"),
    row("vindt dat", "meent dat", "Een aantal: 'meent' was 'vindt'"),
    row("jongeren meer", "de jongere meer", "Een aantal: 'de jongere' was 'jongeren'"),
    row("[@een2001].", "[@een2001]. Dat kost niets.", "Een aantal: 'Dat kost niets' is hier nieuw"),
    row(TITLE, "Jongeren hebben rust nodig", "/// bevinding: 'rust' was 'tijd'"),
    row("soort: advies", "soort: dilemma", "    soort: 'soort: dilemma' was 'soort: advies'"),
    row("verbonden voelt", "verwant voelt", "Hoe sterk: 'verwant' was 'verbonden'"),
    row("een ander verbonden", "verbonden", "Hoe sterk: 'een ander' is hier weg"),
    # A whole sentence between the findings.
    row(" Daar begint", " Op school speelt dat vooral bij gesprekken met ouders. Daar begint", "Hoe zit: 'Op school speelt dat vooral bij' is hier nieuw"),
    row(" Daar begint", " Of het daar vaak zo zit, niet. Daar begint", "Hoe zit: 'Of het daar vaak zo zit' is hier nieuw"),
    row("Hoe zit dat op straat? ", "", "Daar begint: 'Hoe zit dat op straat' is hier weg"),
    row(BETWEEN + "\n\n", "", "# Titel: 'Hoe zit dat op straat' is hier weg"),
]  # fmt: skip
NEARLY = [
    # Spelling, signs, capitals, markup, order, links and the form of a citation.
    row("de school en de straat", "*de school* en de Straat"),
    row("nodig hebben. Zij", "nodig hebben; zij"),
    row("Zij noemen daarbij de school en de straat", "Daarbij noemen zij de straat en de school"),
    row("[@een2001]", "[@een2001, p. 3]"),
    row("de school en", "[de school](b.md#school) en"),
    row("meer tijd", "méér tijd"),
    row("vindt dat", "vind dat"),
    row("nodig hebben", "nodig heeft"),
    row("verbonden voelt", "verbonden voeld"),
    # Between the findings: other words in a sentence, one made of two, and what is of the editors.
    row("Daar begint hoofdstuk 4 mee", "Hoofdstuk 4 begint daarmee"),
    row("? Daar", ", en waar? Daar"),
    row("eigen werk?\n", "eigen werk?\n- Wat zou je een volgende keer anders doen?\n"),
    row("Hoe zit dat op straat?", "![Een straat met drie mensen die praten.](a.svg) Hoe zit dat op straat?"),
    row(BETWEEN, BETWEEN + "\n\n**De tekening in woorden.** Een straat met aan het eind een school."),
    # The page was laid beside the report.
    row("nagekeken: 2026-11-23", "nagekeken: 2026-11-28"),
]


@pytest.mark.parametrize("one", [*FIRES, *NEARLY], ids=str)
def test_rule(one: Row, sources: Callable[..., Sources]) -> None:
    assert judge(one, sources) == list(one.found)


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("Van 12 naar 18 uur.", "Van 18 naar 12 uur.", ("12 … 18", "18 … 12")),
        ("Jongeren wantrouwen soms begeleiders.", "Begeleiders wantrouwen soms jongeren.", ("jongeren … begeleiders", "begeleiders … jongeren")),
        ("Het gesprek helpt.", "De gesprekken helpen.", ("Het gesprek helpt", "De gesprekken helpen")),
        ("Een hechte band.", "Een echte band.", ("hechte", "echte")),
        ("Dat is moeilijk.", "Dat is moeilijker.", ("moeilijk", "moeilijker")),
        ("Er waren drie jongeren.", "Er waren 3 jongeren.", None),
        ("Een realtie met een jeugd hulpverlener.", "Een relatie met een jeugdhulpverlener.", None),
        ("Vaak zijn ze boos.", "Ze zijn vaak boos.", None),
        ("Dat meisje die zwijgt.", "Dat meisje dat zwijgt.", None),
    ],
)  # fmt: skip
def test_words_that_say_something_else(before: str, now: str, told: tuple[str, str] | None) -> None:
    assert other_words(before, now) == told
