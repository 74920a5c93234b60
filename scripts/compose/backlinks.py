"""Under every source where it is cited, and under every term where it is used."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from selectolax.lexbor import LexborHTMLParser

from scripts.built.sections import Finder, Section

# The empty paragraphs that `scripts.markdown.source_list` and the block of a term leave.
_ROOM = re.compile(r'(?P<open><p class="plaatsen" data-(?P<kind>bron|begrip)="(?P<key>[^"]+)">)</p>')


@dataclass(frozen=True)
class Place:
    """A section on a page: the page's title and address, and the section."""

    page: str
    address: str
    section: Section


Relative = Callable[[str], str]
"""Makes an address on the site relative to the page it will stand on."""


def fill(html: str, places: Iterable[Place], relative: Relative) -> str:
    """Fill the empty paragraphs of a page.

    Args:
        html: the page as rendered.
        places: every section of the pages that count, in the order of the site.
        relative: makes addresses relative to this page.

    Returns:
        The page; a paragraph for which there is no place stays empty.
    """
    places = list(places)
    citing: dict[str, list[Place]] = {}
    for place in places:
        for key in place.section.cites:
            citing.setdefault(key, []).append(place)
    found_in = {
        term.attributes["data-id"]: Finder((term.attributes["data-woorden"] or "").split(","))
        for term in LexborHTMLParser(html).css("section[data-woorden]")
    }

    def filled(room: re.Match[str]) -> str:
        if room["kind"] == "bron":
            line = listing("Aangehaald bij", citing.get(room["key"], ()), relative)
        else:
            first: dict[str, Place] = {}
            for place in places:
                if place.page not in first and found_in[room["key"]](place.section.text):
                    first[place.page] = place
            line = listing("Komt voor bij", first.values(), relative)
        return f"{room['open']}{line}</p>"

    return _ROOM.sub(filled, html)


def listing(lead: str, places: Iterable[Place], relative: Relative) -> str:
    """The places as one line of HTML: page by page, each section once; empty when there are none."""
    pages: dict[str, dict[str, str]] = {}
    for place in places:
        address = relative(f"{place.address}#{place.section.anchor}")
        pages.setdefault(place.page, {})[address] = place.section.title
    listed = [
        f"{escape(page)}: "
        + ", ".join(f'<a href="{escape(address)}">{escape(title)}</a>' for address, title in links.items())
        for page, links in pages.items()
    ]
    return f"<strong>{lead}</strong> {'; '.join(listed)}." if listed else ""
