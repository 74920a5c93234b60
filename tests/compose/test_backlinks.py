"""Filling in where a source is cited and where a term is used."""

from scripts.built.sections import Section
from scripts.compose.backlinks import Place, add_backlinks
from tests.compose.pages import draft, inside

ROOM = '<p class="plaatsen" data-{}="{}"></p>'
PLACES = [
    Place("Blad", "blad/", Section("a", "Eén & twee", "over reactance", frozenset({"x2001"}))),
    Place("Blad", "blad/", Section("b", "Drie", "weer reactance", frozenset({"x2001"}))),
    Place("Ander", "ander/", Section("c", "Vier", "dwarsheid telt", frozenset({"y2002"}))),
]


def fill(html: str) -> str:
    page = draft(html, "lijst")
    add_backlinks(page, PLACES)
    return inside(page)


def test_a_source_gets_every_place_that_cites_it_page_by_page() -> None:
    assert fill(ROOM.format("bron", "x2001")) == (
        '<p class="plaatsen" data-bron="x2001"><strong>Aangehaald bij</strong> '
        'Blad: <a href="../blad/#a">Eén &amp; twee</a>, <a href="../blad/#b">Drie</a>.</p>'
    )


def test_a_source_that_nothing_cites_stays_empty() -> None:
    assert fill(ROOM.format("bron", "z")) == ROOM.format("bron", "z")


def test_a_term_gets_the_first_place_on_every_page_that_uses_it() -> None:
    heading = '<section class="begrip" data-wie="redactie" data-id="r" data-woorden=\'["Reactance", "dwarsheid"]\'><h2 id="r">R</h2>'
    term = f"{heading}{ROOM.format('begrip', 'r')}</section>"
    filled = fill(term)
    assert (
        '<strong>Komt voor bij</strong> Blad: <a href="../blad/#a">Eén &amp; twee</a>; '
        'Ander: <a href="../ander/#c">Vier</a>.' in filled
    )
    assert "#b" not in filled
