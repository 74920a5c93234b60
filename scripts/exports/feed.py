"""The changes as Atom feeds (RFC 4287): one of the whole site, and one of each page for who cites just that one."""

import uuid
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Mapping
from pathlib import Path

from scripts.built.article import ContentPage
from scripts.content.changes import Change
from scripts.content.downloads import FEED
from scripts.content.names import CHANGES_PAGE
from scripts.exports.archive import xml_file
from scripts.exports.site_content import SiteContent

ATOM = "http://www.w3.org/2005/Atom"


def make_feeds(content: SiteContent, found: tuple[Change, ...], folder: Path) -> None:
    """Write `atom.xml` beside the page with changes and beside every other; nothing when there is no such page.

    Args:
        content: the content.
        found: the changes, the newest first.
        folder: the built site.
    """
    pages = {page.name: page for page in content.pages}
    if CHANGES_PAGE not in pages:
        return
    changed: dict[str, list[Change]] = {}
    for change in found:
        for name in dict.fromkeys(change.pages):
            changed.setdefault(name, []).append(change)
    for page in content.pages:
        if page.name == CHANGES_PAGE:
            made = _feed(content, pages, page, f"{content.name}: wijzigingen", found)
        else:
            made = _feed(content, pages, page, f"{page.title}: wijzigingen", changed.get(page.name, ()))
        (folder / page.address / FEED).write_bytes(xml_file(made))


def _feed(
    content: SiteContent, pages: Mapping[str, ContentPage], page: ContentPage, title: str, found: Iterable[Change]
) -> etree.Element:
    """The feed that stands beside a page."""
    found = list(found)
    whole = page.name == CHANGES_PAGE
    feed = etree.Element("feed", {"xmlns": ATOM, "xml:lang": "nl"})
    _add(feed, "title", title)
    # The feed of the start page is another than that of the site.
    own = f"{page.url}{FEED}" if page.url else _urn(f"{content.name} {page.name}")
    _add(feed, "id", (content.url or _urn(content.name)) if whole else own)
    _add(feed, "updated", f"{max((change.day for change in found), default=page.reviewed or content.date)}T00:00:00Z")
    _add(etree.SubElement(feed, "author"), "name", content.name)
    if content.url:
        etree.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": page.url})
        etree.SubElement(feed, "link", {"rel": "self", "href": f"{page.url}{FEED}"})
    for change in found:
        _entry(feed, content, pages, change)
    return feed


def _entry(feed: etree.Element, content: SiteContent, pages: Mapping[str, ContentPage], change: Change) -> None:
    """A change, the same in every feed; it leads to the first finding it touches, or to its first page."""
    touched = [
        (page, finding)
        for page in (pages[name] for name in change.pages)
        for finding in page.findings
        if set(finding.ids).intersection(change.findings)
    ]
    entry = etree.SubElement(feed, "entry")
    _add(entry, "title", ", ".join(pages[name].title for name in change.pages))
    _add(entry, "id", _urn(f"{change.day} {' '.join(change.pages)} {change.text}"))
    _add(entry, "updated", f"{change.day}T00:00:00Z")
    told = f" Het gaat om: {'; '.join(finding.title for _, finding in touched)}." if touched else ""
    _add(entry, "content", f"{change.text}{told}").set("type", "text")
    if content.url:
        page, anchor = (touched[0][0], touched[0][1].id) if touched else (pages[change.pages[0]], "")
        address = content.address(page.address, anchor)
        etree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})


def _add(parent: etree.Element, name: str, text: str) -> etree.Element:
    element = etree.SubElement(parent, name)
    element.text = text
    return element


def _urn(name: str) -> str:
    """An identity that stays the same as long as the name does."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"
