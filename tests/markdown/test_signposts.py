"""The blocks for situations and tensions as Python-Markdown renders them."""

import markdown
from selectolax.lexbor import LexborHTMLParser

TENSION = """/// spanning | Wel of niet?
    id: wel-of-niet
    eerder: oud

Inzet.

**Wel, en *niet* de jongere**

- [](a.md#een)

**Liever niet**

- [](b.md#twee)
- [](b.md#drie)

Slot.
///
"""


def render(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(
        markdown.markdown(text, extensions=["scripts.markdown.situation", "scripts.markdown.earlier_ids"])
    )


def test_a_situation_is_a_section_with_the_label_of_the_editors() -> None:
    tree = render("/// situatie | Hij komt niet\n    id: niet\n    zwijgt: ja\n\nTekst.\n///\n")
    section = tree.css_first("section.situatie")
    assert section is not None
    assert section.attributes["data-zwijgt"] == "ja"
    assert section.css_first("h3#niet").text() == "Hij komt niet"
    assert section.css_first(".label--redactie").text() == "Redactie"


def test_the_sides_of_a_tension_stand_next_to_each_other() -> None:
    section = render(TENSION).css_first("section.spanning")
    assert section is not None
    sides = section.css(".kanten > .kant")
    assert [side.css_first("p").text() for side in sides] == ["Wel, en niet de jongere", "Liever niet"]
    assert [[link.attributes["href"] for link in side.css("a")] for side in sides] == [
        ["a.md#een"],
        ["b.md#twee", "b.md#drie"],
    ]
    assert [child.text().strip() for child in section.css("section > p:not(.kenmerken)")] == ["Inzet.", "Slot."]


def test_a_block_without_an_id_or_with_another_silence_is_left_as_text() -> None:
    assert render("/// situatie | Titel\n    zwijgt: ja\n\nTekst.\n///\n").css_first("section") is None
    assert render("/// situatie | Titel\n    id: a\n    zwijgt: soms\n\nTekst.\n///\n").css_first("section") is None
