"""The changes as an Atom feed (RFC 4287)."""

import uuid
import xml.etree.ElementTree as etree
from pathlib import Path

from scripts.content import changes
from scripts.exports.archive import xml_file
from scripts.exports.edition import Edition

ATOM = "http://www.w3.org/2005/Atom"
FILE = "atom.xml"


def make_feed(edition: Edition, found: tuple[changes.Change, ...], folder: Path) -> None:
    """Write `atom.xml` beside the page with changes; nothing when there is no such page.

    Args:
        edition: the content.
        found: the changes, the newest first.
        folder: the built site.
    """
    titles = {page.name: page for page in edition.pages}
    if changes.PAGE not in titles:
        return
    home = titles[changes.PAGE].address
    feed = etree.Element("feed", {"xmlns": ATOM, "xml:lang": "nl"})
    _add(feed, "title", f"{edition.name}: wijzigingen")
    _add(feed, "id", edition.url or _urn(edition.name))
    _add(feed, "updated", f"{max((change.day for change in found), default=edition.date)}T00:00:00Z")
    _add(etree.SubElement(feed, "author"), "name", edition.name)
    if edition.url:
        etree.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": edition.address(home)})
        etree.SubElement(feed, "link", {"rel": "self", "href": edition.address(f"{home}{FILE}")})
    for change in found:
        pages = [titles[name] for name in change.pages]
        entry = etree.SubElement(feed, "entry")
        _add(entry, "title", ", ".join(page.title for page in pages))
        _add(entry, "id", _urn(f"{change.day} {' '.join(change.pages)} {change.text}"))
        _add(entry, "updated", f"{change.day}T00:00:00Z")
        _add(entry, "content", change.text).set("type", "text")
        if edition.url:
            etree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": pages[0].url})
    (folder / home / FILE).write_bytes(xml_file(feed))


def _add(parent: etree.Element, name: str, text: str) -> etree.Element:
    element = etree.SubElement(parent, name)
    element.text = text
    return element


def _urn(name: str) -> str:
    """An identity that stays the same as long as the name does."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"
