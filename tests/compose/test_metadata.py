"""What machines read of a page, judged by the rules of who reads it."""

import json
from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from scripts.compose.metadata import PICTURE_SIZE
from scripts.exports.site_content import SiteContent
from tests.editions import ADDRESS


def head(folder: Path, address: str) -> dict[str, str]:
    tree = LexborHTMLParser((folder / address / "index.html").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for meta in tree.css("head meta[content]"):
        name = meta.attributes.get("name") or meta.attributes.get("property")
        if name:
            assert name not in found, f"{name} stands twice on {address}"
            found[name] = meta.attributes["content"] or ""
    return found


def graph(folder: Path, address: str) -> list[dict]:
    tree = LexborHTMLParser((folder / address / "index.html").read_text(encoding="utf-8"))
    scripts = tree.css("script[type='application/ld+json']")
    assert len(scripts) == 1
    document = json.loads(scripts[0].text())
    assert document["@context"] == "https://schema.org"
    return document["@graph"]


def zotero(tags: dict[str, str]) -> dict[str, object]:
    """What Zotero's translator “Embedded Metadata” makes of a page, by its rules of June 2026."""
    kind = {"website": "webpage", "book": "book"}.get(tags.get("og:type", ""))
    if not kind:
        kind = "journalArticle" if "citation_title" in tags else "webpage"
    author = tags["citation_author"]
    names = author.strip(" .,/[]:").split(", ") if "," in author else author.rsplit(" ", 1)[::-1]
    return {
        "itemType": kind,
        "creator": (names[0], *names[1:]),
        "title": tags["citation_title"],
        "websiteTitle": tags.get("DC.source") or tags.get("og:site_name"),
        "date": tags["citation_publication_date"],
        "url": tags.get("citation_public_url"),
        "language": tags["citation_language"],
    }


def test_zotero_takes_every_page_with_title_author_date_and_site(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page in addressed_edition.pages:
        assert page.reviewed
        assert zotero(head(addressed, page.address)) == {
            "itemType": "webpage",
            "creator": ("Kennisbank Werkalliantie",),
            "title": page.title,
            "websiteTitle": "Kennisbank Werkalliantie",
            "date": page.reviewed.strftime("%Y/%m/%d"),
            "url": f"{ADDRESS}{page.address}",
            "language": page.language,
        }


def test_a_shared_link_shows_title_sentence_and_picture(addressed: Path) -> None:
    tags = head(addressed, "lvb/")
    assert tags["og:title"] == "Licht verstandelijke beperking (LVB)"
    assert tags["og:description"] == tags["description"]
    assert tags["og:url"] == f"{ADDRESS}lvb/"
    picture = addressed / tags["og:image"].removeprefix(ADDRESS)
    with Image.open(picture) as opened:
        assert (opened.format, opened.size) == ("PNG", PICTURE_SIZE)


def test_without_an_address_no_address_is_made_up(folder: Path) -> None:
    tags = head(folder, "lvb/")
    assert not {"og:url", "og:image", "citation_public_url", "DC.identifier"} & tags.keys()
    assert [thing["@type"] for thing in graph(folder, "lvb/")] == ["LearningResource"]
    assert "@id" not in graph(folder, "lvb/")[0]


def test_every_page_says_what_it_is_in_schema_org(addressed: Path, addressed_edition: SiteContent) -> None:
    for page in addressed_edition.pages:
        thing, *rest = graph(addressed, page.address)
        kind = (
            "LearningResource"
            if page.findings
            else "DefinedTermSet"
            if page.terms
            else "Article"
            if page.address
            else "WebSite"
        )
        assert (thing["@type"], thing["name"], thing["@id"]) == (kind, page.title, f"{ADDRESS}{page.address}")
        if page.findings:
            assert thing["teaches"] == [finding.title for finding in page.findings]
        if page.terms:
            assert len(thing["hasDefinedTerm"]) == len(page.terms)
        if page.address:
            (crumbs,) = rest
            assert [item["item"] for item in crumbs["itemListElement"]] == [ADDRESS, f"{ADDRESS}{page.address}"]


@pytest.mark.parametrize("address", ["", "lvb/"])
def test_the_page_tells_of_its_markdown_and_of_the_feed(folder: Path, address: str) -> None:
    tree = LexborHTMLParser((folder / address / "index.html").read_text(encoding="utf-8"))
    for link in tree.css("link[rel=alternate]"):
        assert (folder / address / (link.attributes["href"] or "")).resolve().is_file()
    assert {link.attributes["type"] for link in tree.css("link[rel=alternate]")} == {
        "text/markdown",
        "application/atom+xml",
    }
