"""Explaining terms where a page first uses them."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.compose.glossary import GLANCE, Term, explain, glance, read_terms
from tests.compose.pages import draft, inside

KNOWN = (
    Term("klik", "Klik", ("Klik",), "verslag", "Een band."),
    Term("kader", "Gedwongen kader", ("Gedwongen kader", "kader"), "redactie", "Met <dwang>."),
    Term("dwang", "Dwang", ("dwang", "gedwongen"), "redactie", "Geen keus."),
)


def explained(html: str) -> str:
    page = draft(html)
    explain(page, KNOWN)
    return inside(page)


def made(html: str) -> str:
    return explained(html).partition("<aside")[0]


def link(id_: str, word: str) -> str:
    return f'<a href="../begrippen/#{id_}">{word}</a>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Een klik, nog een klik.</p>", f"<p>Een {link('klik', 'klik')}, nog een klik.</p>"),
        ("<p>Twee kaders.</p>", f"<p>Twee {link('kader', 'kaders')}.</p>"),
        ("<p>Een KLIK &amp; <b>meer</b><br></p>", f"<p>Een {link('klik', 'KLIK')} &amp; <b>meer</b><br></p>"),
        # The longest term first; the shorter one waits for a place of its own.
        (
            "<p>In een gedwongen kader, onder dwang.</p>",
            f"<p>In een {link('kader', 'gedwongen kader')}, onder {link('dwang', 'dwang')}.</p>",
        ),
        # A heading, another link, a drawing and a label are no first use.
        (
            '<h2 id="a">Klik</h2><p><a href="x">klik</a></p><svg viewBox="0 0 1 1"><text>klik</text></svg>'
            '<p class="plaats">klik</p><p>klik</p>',
            '<h2 id="a">Klik</h2><p><a href="x">klik</a></p><svg viewBox="0 0 1 1"><text>klik</text></svg>'
            f'<p class="plaats">klik</p><p>{link("klik", "klik")}</p>',
        ),
        # A link that an editor made is the first use when it comes first.
        (
            f"<p>De {link('klik', 'band')} of klik.</p>",
            f"<p>De {link('klik', 'band')} of klik.</p>",
        ),
        ("<p>onderklikt <!-- klik --></p>", "<p>onderklikt <!-- klik --></p>"),
        ('<h2 id="bronnen-bij-deze-pagina">B</h2><p>klik</p>', '<h2 id="bronnen-bij-deze-pagina">B</h2><p>klik</p>'),
        ("<p>Een<br>klik</p>", f"<p>Een<br>{link('klik', 'klik')}</p>"),
    ],
)
def test_only_the_first_use_in_running_text_is_linked(html: str, expected: str) -> None:
    assert made(html) == expected


def test_the_page_ends_with_the_explanations_of_what_it_uses() -> None:
    found = LexborHTMLParser(explained("<p>Een kader.</p>")).css("aside[hidden] > div")
    assert [node.id for node in found] == ["uitleg-kader"]
    assert found[0].css_first("strong").text() == "Gedwongen kader"
    assert found[0].css_first(".label").text() == "Redactie"
    assert found[0].css("p")[1].text() == "Met <dwang>."


def test_a_page_without_terms_stays_as_it_is() -> None:
    assert explained("<p>Niets &eacute;n niets &#8217;</p>") == "<p>Niets én niets ’</p>"


def test_terms_are_read_from_their_page_and_one_with_a_comma_keeps_its_words() -> None:
    html = (
        """<section class="begrip" data-wie="een" data-id="klik" data-woorden='["Klik, en wel", "vonk"]'>"""
        '<h2 id="klik">Klik</h2>'
        '<p class="kenmerken">Eén deelnemer</p><p>Een band. Lees <a href="x">meer</a>.</p></section>'
    )
    assert read_terms(draft(html).page) == (
        Term("klik", "Klik", ("Klik, en wel", "vonk"), "een", "Een band. Lees meer."),
    )


def test_a_glance_is_whole_sentences() -> None:
    first, second = "A" * (GLANCE - 20) + ".", "B" * 30 + "."
    assert glance(f"{first} {second}") == first
    assert glance("Kort. Nog korter.") == "Kort. Nog korter."
    assert glance("A" * (2 * GLANCE) + ". B.") == "A" * (2 * GLANCE) + "."
    assert glance("") == ""
