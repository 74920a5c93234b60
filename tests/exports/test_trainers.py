"""The page for trainers, the QR codes, and the feed of changes."""

import io
from pathlib import Path
from urllib.parse import urljoin

import brotli
import feedparser
import typst
import zxingcpp
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from scripts.content import changes
from scripts.exports.site_content import SiteContent
from tests.editions import ADDRESS

ROOT = Path(__file__).resolve().parents[2]


def trainers(folder: Path) -> LexborHTMLParser:
    return LexborHTMLParser((folder / "trainers/index.html").read_text(encoding="utf-8"))


def test_every_address_of_the_site_is_listed_once(addressed: Path, addressed_edition: SiteContent) -> None:
    wanted = [page.url for page in addressed_edition.pages]
    wanted += [f"{page.url}#{finding.id}" for page, finding in addressed_edition.findings]
    links = trainers(addressed).css(".adressen a:not([aria-label])")
    listed = [urljoin(f"{ADDRESS}trainers/", link.attributes["href"] or "") for link in links]
    assert listed == wanted


def test_with_every_citation_on_it_the_page_still_comes_in_one_go(addressed: Path) -> None:
    # The other pages stay within 15 KiB (tests/test_budget.py); this one carries 140 addresses and citations.
    assert len(brotli.compress((addressed / "trainers/index.html").read_bytes())) < 20 * 1024


def test_every_qr_code_is_read_as_the_address_that_is_shared(addressed: Path, addressed_edition: SiteContent) -> None:
    cells = trainers(addressed).css(".adressen tbody tr, .adressen li")
    assert len(cells) == len(addressed_edition.pages) + len(addressed_edition.findings)
    for cell in cells:
        picture, link = cell.css_first("img"), cell.css_first("a")
        assert picture is not None and link is not None
        file = (addressed / "trainers" / (picture.attributes["src"] or "")).resolve()
        source = f'#set page(width: 6cm, height: 6cm, margin: 0pt)\n#image("{file.name}", width: 6cm)'
        drawn = typst.Compiler(source.encode(), root=file.parent).compile(format="png", ppi=120)
        assert isinstance(drawn, bytes)
        codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(drawn)))
        address = urljoin(f"{ADDRESS}trainers/", link.attributes["href"] or "")
        if cell.tag == "li":  # Who scans a finding gets the page of its own.
            address = f"{ADDRESS}bevinding/{address.partition('#')[2]}/"
        assert [code.text for code in codes] == [address]


def test_without_an_address_there_are_no_qr_codes(folder: Path) -> None:
    assert trainers(folder).css(".adressen img") == []
    assert not (folder / "downloads/qr").exists()


def test_every_download_on_the_page_is_there(addressed: Path) -> None:
    links = trainers(addressed).css(".downloads a, .adressen a[aria-label]")
    assert len(links) >= 5 + 9
    for link in links:
        assert (addressed / "trainers" / (link.attributes["href"] or "")).resolve().stat().st_size > 1000


def test_a_feed_reader_takes_the_changes(addressed: Path) -> None:
    found = changes.read((ROOT / "data/wijzigingen.yml").read_text(encoding="utf-8"))
    feed = feedparser.parse((addressed / "wijzigingen/atom.xml").read_bytes())
    assert not feed.bozo and feed.version == "atom10"
    assert feed.feed.id == ADDRESS
    told = [entry.content[0].value for entry in feed.entries]
    assert [text.partition(" Het gaat om: ")[0] for text in told] == [change.text for change in found]
    assert len({entry.id for entry in feed.entries}) == len(found)
    for entry in feed.entries:
        path = entry.link.removeprefix(ADDRESS).partition("#")[0]
        assert (addressed / path / "index.html").is_file()


def test_every_page_has_a_feed_of_its_own_changes(addressed: Path, addressed_edition: SiteContent) -> None:
    found = changes.read((ROOT / "data/wijzigingen.yml").read_text(encoding="utf-8"))
    whole = feedparser.parse((addressed / "wijzigingen/atom.xml").read_bytes())
    identities = {whole.feed.id}
    for page in addressed_edition.pages:
        if page.name == "wijzigingen":
            continue
        feed = feedparser.parse((addressed / page.address / "atom.xml").read_bytes())
        assert not feed.bozo and feed.feed.title == f"{page.title}: wijzigingen"
        # The same entry in every feed, so that a reader who follows two is told once.
        wanted = [entry.id for entry, change in zip(whole.entries, found, strict=True) if page.name in change.pages]
        assert [entry.id for entry in feed.entries] == wanted
        tree = LexborHTMLParser((addressed / page.address / "index.html").read_text(encoding="utf-8"))
        assert "atom.xml" in [link.attributes["href"] for link in tree.css("head link[rel=alternate]")]
        identities.add(feed.feed.id)
    assert len(identities) == len(addressed_edition.pages)


def test_the_page_with_changes_names_every_page_that_changed(folder: Path) -> None:
    found = changes.read((ROOT / "data/wijzigingen.yml").read_text(encoding="utf-8"))
    tree = LexborHTMLParser((folder / "wijzigingen/index.html").read_text(encoding="utf-8"))
    article = tree.css_first("article")
    assert article is not None
    text = " ".join(article.text().split())
    for change in found:
        assert change.text in text
    days = [node.attributes["id"] for node in article.css("h2[id^=op-]")]
    assert days == [f"op-{day}" for day in sorted({change.day.isoformat() for change in found}, reverse=True)]
