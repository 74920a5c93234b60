"""The site's content as data, read from rendered pages: the one model that lists and downloads are made of."""

import datetime
import json
from dataclasses import dataclass, field
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.sections import FOLDED, TOOL_CLASSES, TOOL_TAGS, Section, sections
from scripts.content.bibliography import REPORT
from scripts.content.names import SOURCE_ID, TERMS_PAGE
from scripts.content.source import MenuEntry, Page
from scripts.markdown import labels
from scripts.markdown.earlier_ids import CLASS

# What a block is dressed in; the rest of it is its text.
_DRESS = "h2, h3, .kenmerken, .plaats, .gewijzigd, .plaatsen, .headerlink"
TOOLS = ", ".join((*TOOL_TAGS, *(f".{name}" for name in TOOL_CLASSES), ".tabbed-set > input"))
"""What helps a visitor on a page but is no content of it."""


@dataclass(frozen=True)
class Finding:
    """One finding, or one term.

    Attributes:
        id: its anchor, unique on the site among findings (or among terms).
        title: its title as plain text.
        html: its text as HTML, without title, label and place.
        text: its text as plain text, white space folded.
        who: key of who holds it, such as `een`.
        kind: key of the kind of finding; empty for a term.
        place: the place in the report as a sentence; empty for a remark of the editors.
        cites: keys of the sources it cites, in the order of the text.
        terms: ids of the terms it links to, in the order of the text.
        words: of a term: its title and the other words for it; empty for a finding.
        origin: key of where the report has it from; mostly empty.
        former: ids it had before.
        said: its text as plain text, without citations of the report itself.
    """

    id: str
    title: str
    html: str
    text: str
    who: str
    kind: str
    place: str
    cites: tuple[str, ...]
    terms: tuple[str, ...]
    words: tuple[str, ...] = ()
    origin: str = ""
    former: tuple[str, ...] = ()
    said: str = field(default="", compare=False)

    @property
    def ids(self) -> tuple[str, ...]:
        """Its id and those it had before: everything it may be called by."""
        return (self.id, *self.former)

    @property
    def label(self) -> str:
        """Key of its label in `scripts.markdown.labels.LABELS`."""
        return labels.label(self.who, self.origin, has_source=bool(set(self.cites) - {REPORT}))


@dataclass(frozen=True)
class ContentPage:
    """What one page of the site holds, read once from the page as it was rendered.

    Attributes:
        name: name of its file without ending, such as `lvb`.
        address: its address from the root of the site, such as `lvb/`; empty for the start page.
        url: its full address; empty when the site was built without one.
        section: the part of the menu it stands in; empty for the start page.
        title: its title.
        menu_title: what the menu calls it, mostly its title.
        description: its description in one sentence.
        reviewed: date of the last review of its content.
        language: code of the language it is written in.
        article: its content as it stands in the page, headings included.
        findings: its findings, in the order of the page.
        terms: its terms, in the order of the page.
        sections: its pieces with an anchor, in the order of the page.
    """

    name: str
    address: str
    url: str
    section: str
    title: str
    menu_title: str
    description: str
    reviewed: datetime.date | None
    language: str
    article: LexborNode = field(compare=False, repr=False)
    findings: tuple[Finding, ...]
    terms: tuple[Finding, ...]
    sections: tuple[Section, ...]

    @cached_property
    def html(self) -> str:
        """Its content as HTML."""
        return (self.copied().inner_html or "").strip()

    def copied(self) -> LexborNode:
        """A copy of its content, without what is none, to take apart.

        A copy does not know the capitals in the names of elements of SVG; who parses its HTML finds them again.
        """
        return _without_tools(self.article.clone())


def read_content(source: Page, menu: MenuEntry, tree: LexborHTMLParser) -> ContentPage:
    """Read what a page holds; the tree stays as it is.

    Args:
        source: the page as written.
        menu: what the menu says of it.
        tree: the page as rendered.

    Raises:
        ValueError: when it has no content.
    """
    article = tree.css_first("article")
    if article is None:
        raise ValueError(f"{source.path}: the theme made no article of this page")
    canonical = tree.css_first("link[rel=canonical]")
    url = (canonical.attributes.get("href") or "") if canonical else ""
    return ContentPage(
        name=source.name,
        address=source.address,
        url=url if "://" in url else "",  # For Zensical just a path, when there is no address.
        section=menu.section,
        title=source.title,
        menu_title=menu.title or source.title,
        description=str((source.meta or {}).get("description") or ""),
        reviewed=source.reviewed,
        language=source.language,
        article=article,
        findings=_findings(article, "bevinding"),
        terms=_findings(article, "begrip"),
        sections=tuple(sections(article)),
    )


def _without_tools(node: LexborNode) -> LexborNode:
    """A node from which what is no content was taken out; what is folded on the site is content like any other."""
    for tool in node.css(TOOLS):
        tool.decompose()
    for folded in node.css(f"details.{FOLDED}"):
        folded.unwrap()
    return node


def _findings(article: LexborNode, block: str) -> tuple[Finding, ...]:
    """Every finding, or every term, in the order of the page; HTML that only looks like one is none, and no rule's."""
    found = (read_finding(section) for section in article.css(f"section.{block}"))
    return tuple(one for one in found if one.label in labels.LABELS and (block == "begrip" or one.kind in labels.KINDS))


def read_finding(section: LexborNode) -> Finding:
    """A finding or a term, from its section, which stays as it is."""
    section = _without_tools(section.clone())
    attributes = section.attributes
    heading = section.css_first("h2, h3")
    title, id_ = (heading.text().strip(), heading.id or "") if heading else ("", "")
    former = tuple(node.id or "" for node in heading.css(f".{CLASS}")) if heading else ()
    place = section.css_first(".plaats")
    where = place.text().strip() if place else ""
    for dress in section.css(_DRESS):
        dress.decompose()
    links = [link.attributes.get("href") or "" for link in section.css("a")]
    html, text = (section.inner_html or "").strip(), " ".join(section.text().split())
    take_out_report(section)
    return Finding(
        id=id_,
        title=title,
        html=html,
        text=text,
        who=attributes.get("data-wie") or "",
        kind=attributes.get("data-soort") or "",
        place=where,
        cites=tuple(
            dict.fromkeys(link.removeprefix(f"#{SOURCE_ID}") for link in links if link.startswith(f"#{SOURCE_ID}"))
        ),
        terms=tuple(dict.fromkeys(link.partition("#")[2] for link in links if TERMS_PAGE in link and "#" in link)),
        words=_words(attributes.get("data-woorden") or "[]"),
        origin=attributes.get("data-herkomst") or "",
        former=former,
        said=" ".join(section.text().split()),
    )


def take_out_report(node: LexborNode) -> None:
    """Take the citations of the report itself out of a node: they stand below every other finding and tell nothing."""
    for citation in node.css(".citaat"):
        if [link.attributes.get("href") for link in citation.css("a")] == [f"#{SOURCE_ID}{REPORT}"]:
            citation.decompose()


def _words(written: str) -> tuple[str, ...]:
    """The words by which a term is found; none where HTML of someone else says something of its own."""
    try:
        words = json.loads(written)
    except ValueError:
        return ()
    return tuple(map(str, words)) if isinstance(words, list) else ()
