"""Under every source where it is cited, and under every term where it is used."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape

from scripts.built.article import ContentPage
from scripts.built.sections import Finder, Section
from scripts.compose.drafts import Draft, Relative
from scripts.compose.folded import USED


@dataclass(frozen=True)
class Place:
    """A section on a page: the page's title and address, and the section."""

    page: str
    address: str
    section: Section


def read_places(pages: Iterable[ContentPage]) -> tuple[Place, ...]:
    """Every section of some pages, in their order.

    That of a finding has the words of the finding and no others: not its label, nor what follows it on the page, for
    who comes there from a word looks for that word.
    """
    found = []
    for page in pages:
        said = {finding.id: f"{finding.title} {finding.text}" for finding in page.findings}
        for section in page.sections:
            own = replace(section, text=said.get(section.anchor, section.text))
            found.append(Place(page.menu_title, page.address, own))
    return tuple(found)


def add_backlinks(draft: Draft, places: Iterable[Place]) -> None:
    """Fill the empty paragraphs that wait for where a source is cited or a term is used.

    Args:
        draft: the page with those paragraphs; one for which there is no place stays empty.
        places: every section of the pages that count, in the order of the site.
    """
    places = list(places)
    citing: dict[str, list[Place]] = {}
    for place in places:
        for key in place.section.cites:
            citing.setdefault(key, []).append(place)
    for room in draft.article.css("p.plaatsen[data-bron]"):
        cited_at = citing.get(room.attributes["data-bron"] or "", ())
        draft.put_in(room, listing("Aangehaald bij", cited_at, draft.relative))
    finders = {term.id: Finder(term.words) for term in draft.page.terms if term.words}
    for room in draft.article.css("p.plaatsen[data-begrip]"):
        find = finders.get(room.attributes["data-begrip"] or "")
        if find is None:
            continue
        first: dict[str, Place] = {}
        for place in places:
            if place.page not in first and find(place.section.text):
                first[place.page] = place
        draft.put_in(room, listing(USED, first.values(), draft.relative))


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
