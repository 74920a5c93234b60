"""Situations and tensions as data, read from pages as they are rendered."""

from functools import partial

import markdown
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.signposts import Lead, Side, SituationRead, TensionRead, read_situations, read_tensions

render = partial(
    markdown.markdown, extensions=["toc", "attr_list", "scripts.markdown.earlier_ids", "scripts.markdown.situation"]
)


def article(html: str) -> LexborNode:
    return LexborHTMLParser(f"<article>{html}</article>").css_first("article")


SITUATIONS = """
## Contact { #contact }

/// situatie | Hij zwijgt
    id: zwijgt
    eerder: stil

Je vraagt iets. Hij zegt niets.

Ook [nu](../lvb/#a) niet.

- [](../lvb/#een): waarom: zo
- [](../lvb/#twee)
- Zie ook wat hier staat: niets.

Hier schuurt het: [Praten of niet?](../spanningen/#praten)

Niet in het verslag: wat je [doet](../over/#x).
///

/// situatie | Hij gamet
    id: gamen
    zwijgt: ja

Daarover staat er niets. Kijk [elders](https://elders.example/#a).
///
"""
TENSIONS = """
/// spanning | Praten of niet?
    id: praten

Wat er speelt.

**Wel**

- [](../lvb/#een)
- [](./#twee): zo

**Niet**

- [](drie/#drie)

Het verslag zwijgt.
///
"""


def test_a_situation_says_what_one_sees_where_it_leads_and_what_is_left_out() -> None:
    assert read_situations(article(render(SITUATIONS)), "situaties/") == (
        SituationRead(
            *("zwijgt", "Hij zwijgt", ("stil",)),
            group="Contact",
            text="Je vraagt iets. Hij zegt niets. Ook nu niet.",
            is_silent=False,
            leads=(Lead("lvb/", "een", "waarom: zo"), Lead("lvb/", "twee")),
            others=(Lead("lvb/", "a"), Lead("spanningen/", "praten"), Lead("over/", "x")),
            left_out="wat je doet.",
        ),
        SituationRead(
            *("gamen", "Hij gamet", ()),
            group="Contact",
            text="Daarover staat er niets. Kijk elders.",
            is_silent=True,
            leads=(),
            others=(),
            left_out="",
        ),
    )


def test_a_tension_has_its_sides() -> None:
    assert read_tensions(article(render(TENSIONS)), "spanningen/") == (
        TensionRead(
            *("praten", "Praten of niet?", ()),
            text="Wat er speelt.",
            sides=(
                Side("Wel", (Lead("lvb/", "een"), Lead("spanningen/", "twee", "zo"))),
                Side("Niet", (Lead("spanningen/drie/", "drie"),)),
            ),
            ending="Het verslag zwijgt.",
        ),
    )


def test_the_words_that_a_link_was_given_are_no_reason() -> None:
    filled = '<a href="../lvb/#een">Een: titel</a> <span class="label label--een">(Eén deelnemer)</span>'
    page = render(SITUATIONS).replace('<a href="../lvb/#een"></a>', filled)
    assert read_situations(article(page), "situaties/") == read_situations(article(render(SITUATIONS)), "situaties/")
