"""The situations and the tensions on a page as it was rendered, as data."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from selectolax.lexbor import LexborNode

from scripts.built.sections import content_text, text_in
from scripts.markdown.earlier_ids import CLASS
from scripts.markdown.situation import NOT_THERE, SILENT, Situation, Tension


@dataclass(frozen=True)
class Lead:
    """A link to somewhere on the site.

    Attributes:
        address: the address of that page from the root of the site.
        anchor: the id it leads to, perhaps one of before.
        reason: in a list: why it stands there; may be empty.
    """

    address: str
    anchor: str
    reason: str = ""


@dataclass(frozen=True)
class Side:
    """A side of a tension: its name, and where it leads."""

    name: str
    leads: tuple[Lead, ...]


@dataclass(frozen=True)
class SituationRead:
    """A situation.

    Attributes:
        id: its anchor.
        title: what happens, in the words of the trade.
        former: ids it had before.
        group: the heading it stands under.
        text: what one sees, as plain text; of a silent one everything.
        is_silent: whether the report does not treat it.
        leads: where its list leads.
        others: where its other text leads.
        left_out: what is not in the report; empty for a silent one.
    """

    id: str
    title: str
    former: tuple[str, ...]
    group: str
    text: str
    is_silent: bool
    leads: tuple[Lead, ...]
    others: tuple[Lead, ...]
    left_out: str


@dataclass(frozen=True)
class TensionRead:
    """A tension.

    Attributes:
        id: its anchor.
        title: what it is about.
        former: ids it had before.
        text: what is at stake, as plain text.
        sides: its sides.
        ending: what the report does with it.
    """

    id: str
    title: str
    former: tuple[str, ...]
    text: str
    sides: tuple[Side, ...]
    ending: str


def read_situations(article: LexborNode, address: str) -> tuple[SituationRead, ...]:
    """Every situation on a page, in its order.

    Args:
        article: the content of the page, which stays as it is.
        address: its address from the root of the site.
    """
    found = []
    group = ""
    for node in article.css(f"h2, section.{Situation.NAME}"):
        if node.tag == "h2":
            group = content_text(node).strip()
            continue
        node = _copied(node)
        before, after = _around(node, "ul")
        is_silent = node.attributes.get("data-zwijgt") == SILENT
        left_out = [text.removeprefix(NOT_THERE).strip() for text in map(text_in, after) if text.startswith(NOT_THERE)]
        found.append(
            SituationRead(
                *_named(node),
                group=group,
                text=" ".join(map(text_in, before)),
                is_silent=is_silent,
                leads=_listed(node, address),
                others=tuple(lead for part in (*before, *after) for lead in _leads(part, address)),
                left_out=" ".join(left_out),
            )
        )
    return tuple(found)


def read_tensions(article: LexborNode, address: str) -> tuple[TensionRead, ...]:
    """Every tension on a page, in its order.

    Args:
        article: the content of the page, which stays as it is.
        address: its address from the root of the site.
    """
    found = []
    for node in map(_copied, article.css(f"section.{Tension.NAME}")):
        before, after = _around(node, "div")
        sides = tuple(
            Side(text_in(side.css_first("p")), _listed(side, address)) for side in node.css(".kanten > .kant")
        )
        found.append(
            TensionRead(
                *_named(node),
                text=" ".join(map(text_in, before)),
                sides=sides,
                ending=" ".join(map(text_in, after)),
            )
        )
    return tuple(found)


def _copied(block: LexborNode) -> LexborNode:
    """A copy of a block, to take apart."""
    copy = block.clone()
    for tool in copy.css("a.headerlink"):
        tool.decompose()
    return copy


def _named(block: LexborNode) -> tuple[str, str, tuple[str, ...]]:
    """Its id, its title and the ids it had before."""
    heading = block.css_first("h2, h3")
    assert heading, "a block without a title is none"
    return heading.id or "", heading.text().strip(), tuple(node.id or "" for node in heading.css(f".{CLASS}"))


def _around(block: LexborNode, middle: str) -> tuple[list[LexborNode], list[LexborNode]]:
    """Its paragraphs before and after the first element with this name."""
    before: list[LexborNode] = []
    after: list[LexborNode] = []
    into = before
    for child in block.iter():
        if child.tag == middle:
            into = after
        elif child.tag == "p" and child.attributes.get("class") != "kenmerken":
            into.append(child)
    return before, after


def _listed(block: LexborNode, address: str) -> tuple[Lead, ...]:
    """Where the items of its lists lead, each with its reason: what stands behind the colon after link and label."""
    found = []
    for item in block.css("li"):
        if lead := next(_leads(item, address), None):
            for node in item.css("a:first-child, a:first-child + .label"):
                node.decompose()
            found.append(Lead(lead.address, lead.anchor, text_in(item).partition(":")[2].strip()))
    return tuple(found)


def _leads(part: LexborNode, address: str) -> Iterator[Lead]:
    for link in part.css("a[href]"):
        target, anchor = urldefrag(link.attributes["href"] or "")
        if not urlsplit(target).scheme and anchor:
            path = posixpath.normpath(posixpath.join("/", address, target)).strip("/")
            yield Lead(f"{path}/" if path else "", anchor)
