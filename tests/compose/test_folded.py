"""What is folded away so that a page stays short."""

from scripts.built.article import read_content
from scripts.built.sections import sections
from scripts.compose.folded import fold, fold_away
from scripts.content.source import NOT_IN_MENU
from tests.compose.pages import draft, inside

WORDS = '<p class="in-woorden"><strong>De tekening in woorden.</strong> Twee kringen.</p>'


def test_the_words_of_a_drawing_are_folded() -> None:
    page = draft(f"<h1>Blad</h1>{WORDS}")
    fold_away(page)
    assert inside(page) == (
        '<h1>Blad</h1><details class="gevouwen"><summary class="geen-inhoud">De tekening in woorden</summary>'
        f"{WORDS}</details>"
    )


def test_what_changed_in_a_finding_is_folded_behind_its_day() -> None:
    told = '<p class="gewijzigd">Gewijzigd op 3 mei 2026: er stond: nooit.</p>'
    other = told.replace("3 mei", "2 mei")
    page = draft(f'<section class="bevinding"><h3>Titel</h3>{told}{told}{other}</section>')
    fold_away(page)
    folded = page.article.css("section > details.gevouwen")
    assert [one.css_first("summary").text() for one in folded] == ["Gewijzigd op 3 mei 2026", "Gewijzigd op 2 mei 2026"]
    assert [[paragraph.html for paragraph in one.css("p")] for one in folded] == [[told, told], [other]]


def test_other_paragraphs_are_not() -> None:
    page = draft("<h1>Blad</h1><p>Twee kringen.</p>")
    fold_away(page)
    assert inside(page) == "<h1>Blad</h1><p>Twee kringen.</p>"


def test_what_is_folded_is_content_and_the_line_that_opens_it_is_not() -> None:
    page = draft(f"<h1 id='blad'>Blad</h1>{fold('Open <mij>', '<p>Tekst.</p>')}")
    read = read_content(page.source, NOT_IN_MENU, page.tree)
    assert read.html == '<h1 id="blad">Blad</h1><p>Tekst.</p>'
    assert sections(page.article)[0].text == "Blad Tekst."
    assert "Open &lt;mij&gt;" in inside(page)
