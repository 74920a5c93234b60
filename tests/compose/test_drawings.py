"""Putting drawings in the page."""

from selectolax.lexbor import LexborHTMLParser

from scripts.compose.drawings import draw
from scripts.content.bibliography import Bibliography
from scripts.content.source import Sources
from tests.compose.pages import draft, inside

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
  <title>Uit het bestand</title>
  <desc>Een lijn.</desc>
  <path d="M0 0h9"/>
</svg>
"""
LEADS = SVG.replace(
    '<path d="M0 0h9"/>', '<g data-pagina="lvb"><g><path d="M0 0h9"/></g><text>LVB</text></g><g><path d="M0 1h9"/></g>'
)


def made(html: str, drawing: str = SVG) -> LexborHTMLParser:
    return LexborHTMLParser(drawn(html, drawing))


def drawn(html: str, drawing: str = SVG) -> str:
    page = draft(html)
    draw(page, Sources((), Bibliography(), frozenset(), texts={"t/lijn.svg": drawing, "t/b.svg": SVG}))
    return inside(page)


def test_a_picture_becomes_a_named_and_described_drawing_with_its_caption() -> None:
    tree = made('<p>Voor</p>\n<p><img alt="Een &lt;lijn&gt;" src="../t/lijn.svg" title="Van &amp; door wie" /></p>')
    drawing = tree.css_first("div.drawings > figure > svg")
    assert drawing.attributes["role"] == "img"
    named, described = drawing.attributes["aria-labelledby"], drawing.attributes["aria-describedby"]
    assert tree.css_first(f"title#{named}").text() == "Een <lijn>"
    assert tree.css_first(f"desc#{described}").text() == "Een lijn."
    assert tree.css_first("figcaption").text() == "Van & door wie"
    assert tree.css("img") == []


def test_pictures_in_one_paragraph_stand_together() -> None:
    tree = made('<p><img alt="a" src="../t/lijn.svg" />\n<img alt="b" src="../t/b.svg" /></p>')
    assert [title.text() for title in tree.css("div.drawings > figure title")] == ["a", "b"]
    assert tree.css("figcaption") == []


def test_a_group_leads_to_its_page_and_the_drawing_is_then_no_single_picture() -> None:
    tree = made('<p><img alt="a" src="../t/lijn.svg" /></p>', LEADS)
    assert [link.attributes["href"] for link in tree.css("svg a")] == ["../lvb/"]
    assert tree.css_first("svg").attributes["role"] == "group"
    assert tree.css_first("svg a text").text() == "LVB"
    assert len(tree.css("svg a g")) == 1
    assert len(tree.css("svg > g")) == 1


def test_other_pictures_and_pictures_in_a_sentence_stay_as_they_are() -> None:
    for html in (
        '<p><img alt="a" src="foto.png"></p>',
        '<p>Zie <img alt="a" src="../t/lijn.svg"> hier</p>',
        '<p><img alt="a" src="../t/weg.svg"></p>',
        "<p></p>",
    ):
        assert drawn(html) == html
