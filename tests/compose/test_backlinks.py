"""Filling in where a source is cited and where a term is used."""

from scripts.built.sections import Section
from scripts.compose.backlinks import Place, fill

ROOM = '<p class="plaatsen" data-{}="{}"></p>'
PLACES = [
    Place("Blad", "blad/", Section("a", "Eén & twee", "over reactance", frozenset({"x2001"}))),
    Place("Blad", "blad/", Section("b", "Drie", "weer reactance", frozenset({"x2001"}))),
    Place("Ander", "ander/", Section("c", "Vier", "dwarsheid telt", frozenset({"y2002"}))),
]


def relative(address: str) -> str:
    return f"../{address}"


def test_a_source_gets_every_place_that_cites_it_page_by_page() -> None:
    assert fill(ROOM.format("bron", "x2001"), PLACES, relative) == (
        '<p class="plaatsen" data-bron="x2001"><strong>Aangehaald bij</strong> '
        'Blad: <a href="../blad/#a">Eén &amp; twee</a>, <a href="../blad/#b">Drie</a>.</p>'
    )


def test_a_source_that_nothing_cites_stays_empty() -> None:
    assert fill(ROOM.format("bron", "z"), PLACES, relative) == ROOM.format("bron", "z")


def test_a_term_gets_the_first_place_on_every_page_that_uses_it() -> None:
    term = '<section data-id="r" data-woorden="Reactance,dwarsheid">' + ROOM.format("begrip", "r") + "</section>"
    filled = fill(term, PLACES, relative)
    assert (
        '<strong>Komt voor bij</strong> Blad: <a href="../blad/#a">Eén &amp; twee</a>; '
        'Ander: <a href="../ander/#c">Vier</a>.' in filled
    )
    assert "#b" not in filled
