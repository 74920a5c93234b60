"""The page of every finding: whole, light, told to search engines to be left out, and never lost."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.compose.drafts import Draft, Drafts
from scripts.compose.finding_pages import moved_findings, write_finding_pages
from scripts.content.bibliography import read
from scripts.content.names import LEDGER, REDIRECTS
from scripts.content.source import Sources
from tests.compose.pages import draft

HOME = "https://kennis.example/"
CITED = (
    'Tekst met <a href="#elders">een plek</a>, <a href="../begrippen/#klik">een term</a>, <a href="https://a.example/">'
    'de wereld</a> en <span class="citaat">(<a href="#bron-bordin1979">Bordin, 1979</a>)</span>.'
)
FOOT = (
    '<ul class="bronnenlijst"><li id="bron-bordin1979">Bordin. <a class="naar-bronnen" href="../bronnen/#bordin1979">'
    'Over</a></li><li id="bron-ander">Ander.</li></ul>'
)


def finding(id_: str, text: str = "Tekst.", before: str = "") -> str:
    anchors = f'<span class="eerder" id="{before}"></span>' if before else ""
    return (
        f'<section class="bevinding" data-wie="een" data-soort="advies"><h3 id="{id_}">{anchors}Kijk &amp; zie</h3>'
        f'<p class="kenmerken"></p><p>{text}</p><p class="plaats">Verslag, inleiding</p>'
        '<aside class="improve" hidden><a rel="edit" href="https://code.example/#L3">Verbeter</a></aside></section>'
    )


def drafts(page: Draft, ledger: str = "", moves: str = "") -> Drafts:
    home = draft("<h1>Kennis</h1>", "index")
    for one, address in ((home, ""), (page, "blad/")):
        assert one.tree.head
        one.put_in(one.tree.head, f'<link rel="canonical" href="{HOME}{address}"><link rel="icon" href="../a.svg">')
    return Drafts(Sources((), read(""), frozenset(), data={LEDGER: ledger, REDIRECTS: moves}), (home, page))


def written(site: Path, id_: str = "kijk") -> LexborHTMLParser:
    return LexborHTMLParser((site / "bevinding" / id_ / "index.html").read_text(encoding="utf-8"))


@pytest.fixture
def page(tmp_path: Path) -> LexborHTMLParser:
    write_finding_pages(drafts(draft(finding("kijk", CITED) + FOOT)), tmp_path, {})
    return written(tmp_path)


def test_it_holds_title_label_text_and_place(page: LexborHTMLParser) -> None:
    assert [node.text() for node in page.css("section.bevinding > *")][:2] == ["Kijk & zie", "Eén deelnemerAdvies"]
    assert page.css_first(".plaats").text() == "Verslag, inleiding"
    assert page.css_first("title").text() == "Kijk & zie · Index"


def test_every_link_leads_to_where_it_led_from_the_topic(page: LexborHTMLParser) -> None:
    links = [link.attributes["href"] for link in page.css("section.bevinding > p:not(.kenmerken) a")]
    assert links == ["../../blad/#elders", "../../begrippen/#klik", "https://a.example/", "#bron-bordin1979"]
    assert page.css_first(".naar-bronnen").attributes["href"] == "../../bronnen/#bordin1979"


def test_it_lists_the_sources_it_cites_and_no_others(page: LexborHTMLParser) -> None:
    assert [item.id for item in page.css("li[id]")] == ["bron-bordin1979"]


def test_it_leads_to_its_topic_and_to_what_one_can_do(page: LexborHTMLParser) -> None:
    ways = [link.attributes["href"] for link in page.css(".wegen a")]
    assert ways == ["../../blad/#kijk", "../../downloads/hand-out-blad.pdf", "https://code.example/#L3"]


def test_what_is_sent_is_this_page_and_what_is_cited_the_place_on_its_topic(page: LexborHTMLParser) -> None:
    told = {
        node.attributes.get("name") or node.attributes.get("property"): node.attributes["content"]
        for node in page.css("meta[content]")
    }
    assert told["robots"] == "noindex"
    assert told["og:url"] == f"{HOME}bevinding/kijk/"
    assert told["citation_public_url"] == f"{HOME}blad/#kijk"
    assert told["citation_title"] == told["og:title"] == "Kijk & zie"
    assert told["description"].startswith("Eén deelnemer: Tekst met een plek")
    address, framed, apa = [node.text().strip() for node in page.css("[data-kopie]")[:3]]
    (list_of_sharing, list_of_citing) = page.css("#citeer-en-deel > dl")
    assert address == f"{HOME}bevinding/kijk/"
    assert f"{HOME}blad/" not in list_of_sharing.text() and "Adres" not in list_of_citing.text()
    assert framed.startswith(f'<iframe src="{HOME}bevinding/kijk/" title="Kijk &amp; zie"')
    assert apa.endswith(f"{HOME}blad/#kijk")


def test_an_id_of_before_leads_on(tmp_path: Path) -> None:
    write_finding_pages(drafts(draft(finding("kijk", before="zie"))), tmp_path, {})
    assert written(tmp_path, "zie").css_first("a[data-verhuisd]").attributes["href"] == "../kijk/"


@pytest.mark.parametrize(
    ("ledger", "moves", "leads"),
    [
        ("/bevinding/weg/", "/blad/#weg /ander/#kijk", [("/bevinding/weg/", "/bevinding/kijk/")]),
        ("/bevinding/weg/", "/blad/#weg /ander/#kop", [("/bevinding/weg/", "/ander/#kop")]),
        ("/bevinding/kijk/", "/ander/#kijk /blad/#kijk", []),  # It is there itself.
        ("/bevinding/weg/", "", []),  # The rule on lost addresses tells this.
        ("/blad/#weg", "/blad/#weg /ander/#kop", []),  # It never was a finding.
    ],
)
def test_what_moved_leads_on(ledger: str, moves: str, leads: list[tuple[str, str]]) -> None:
    found = moved_findings(drafts(draft(finding("kijk")), ledger, moves))
    assert [(move.old, move.new) for move in found] == leads


def test_a_page_of_an_editor_at_its_address_stays(tmp_path: Path) -> None:
    file = tmp_path / "bevinding" / "kijk" / "index.html"
    file.parent.mkdir(parents=True)
    file.write_text("van een redacteur", encoding="utf-8")
    write_finding_pages(drafts(draft(finding("kijk"))), tmp_path, {})
    assert file.read_text(encoding="utf-8") == "van een redacteur"
