"""Pages and notes that send visitors of an old address on."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.compose.moved import leave_notes, write_moved_pages
from scripts.content.redirects import read_redirects
from tests.compose.pages import draft


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<body><article><p>A</p></article></body>", encoding="utf-8")
    return tmp_path


def test_a_page_that_moved_has_a_dutch_page_that_sends_on(site: Path) -> None:
    write_moved_pages(read_redirects("/oud/weg/ /a/\n/oud/weg/#stuk /a/#plek").moves, site)
    tree = LexborHTMLParser((site / "oud" / "weg" / "index.html").read_text(encoding="utf-8"))
    assert tree.css_first("html").attributes["lang"] == "nl"
    assert tree.css_first("meta[name=robots]").attributes["content"] == "noindex"
    assert tree.css_first("noscript meta").attributes["content"] == "0; url=../../a/"
    assert tree.css_first("h1").text() == "Deze pagina is verhuisd"
    assert [link.attributes["href"] for link in tree.css("a")] == ["../../a/", "../../a/#plek"]
    assert tree.css_first("#stuk a") is not None
    assert tree.css_first("script").attributes["src"] == "../../assets/doorverwijzen.js"


def test_a_piece_that_moved_leaves_a_note_on_its_page() -> None:
    page, other = draft("<p>A</p>", "a"), draft("<p>A</p>", "c")
    for one in (page, other):
        leave_notes(one, read_redirects("/a/#stuk /b/#plek").moves)
    assert page.tree.css_first("article > p#stuk a").attributes["href"] == "../b/#plek"
    assert page.tree.css_first("body > script").attributes["src"] == "../assets/doorverwijzen.js"
    assert other.tree.css("script, a") == []


def test_what_is_gone_says_why(site: Path) -> None:
    gone = read_redirects("/oud/weg/ weg: Het klopte <niet>.\n/a/#stuk weg: Samengevoegd.\n/a/ weg: Nee.\n").gone
    before = (site / "a" / "index.html").read_text(encoding="utf-8")
    write_moved_pages((), site, gone)
    assert (site / "a" / "index.html").read_text(encoding="utf-8") == before
    tree = LexborHTMLParser((site / "oud" / "weg" / "index.html").read_text(encoding="utf-8"))
    assert tree.css_first("main p").text() == "Het klopte <niet>."
    assert tree.css_first("a").attributes["href"] == "../../"
    page, other = draft("<p>A</p>", "a"), draft("<p>A</p>", "c")
    for one in (page, other):
        leave_notes(one, (), gone)
    assert page.tree.css_first("article > p#stuk").text() == "Dit stuk is er niet meer. Samengevoegd."
    assert page.tree.css("script") == [] and other.tree.css("p#stuk") == []


def test_a_page_that_is_there_is_never_replaced(site: Path) -> None:
    before = (site / "a" / "index.html").read_text(encoding="utf-8")
    write_moved_pages(read_redirects("/a/ /b/").moves, site)
    assert (site / "a" / "index.html").read_text(encoding="utf-8") == before


def test_an_address_below_a_file_gets_no_page(site: Path) -> None:
    write_moved_pages(read_redirects("/a/index.html/x/ /b/\n/é.v2/ /a/").moves, site)
    assert sorted(file.name for file in site.iterdir()) == ["a", "é.v2"]
