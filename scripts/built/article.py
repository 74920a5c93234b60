"""The site's content as data, read from rendered pages: the one model that lists and downloads are made of."""

import datetime
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.content.bibliography import REPORT
from scripts.markdown import labels
from scripts.markdown.earlier_ids import CLASS

# What a block is dressed in; the rest of it is its text.
_DRESS = "h2, h3, .kenmerken, .plaats, .gewijzigd, .plaatsen, .headerlink"
# What helps a visitor on a page but is no content of it.
_TOOLS = (
    ".md-content__button, .headerlink, .geen-inhoud, aside, script, style, button, form, "
    ".tabbed-labels, .tabbed-set > input"
)


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
    """One page of the site.

    Attributes:
        name: name of its file without ending, such as `lvb`.
        address: its address from the root of the site, such as `lvb/`; empty for the start page.
        url: its full address; empty when the site was built without one.
        section: the part of the site it stands in; empty for the start page.
        title: its title.
        description: its description in one sentence.
        reviewed: date of the last review of its content.
        language: code of the language it is written in.
        html: the whole content as HTML, headings included.
        findings: its findings, in the order of the page.
        terms: its terms, in the order of the page.
    """

    name: str
    address: str
    url: str
    section: str
    title: str
    description: str
    reviewed: datetime.date | None
    language: str
    html: str
    findings: tuple[Finding, ...]
    terms: tuple[Finding, ...]


def findings(html: str, block: str = "bevinding") -> tuple[Finding, ...]:
    """Every finding in the HTML of a page, in the order of the page.

    Args:
        html: content as rendered.
        block: `bevinding`, or `begrip` for the terms.
    """
    return tuple(_finding(section) for section in LexborHTMLParser(html).css(f"section.{block}"))


def _finding(section: LexborNode) -> Finding:
    attributes = section.attributes
    for permalink in section.css(".headerlink"):
        permalink.decompose()
    heading = section.css_first("h2, h3")
    title, id_ = (heading.text().strip(), heading.id or "") if heading else ("", "")
    former = tuple(node.id or "" for node in heading.css(f".{CLASS}")) if heading else ()
    place = section.css_first(".plaats")
    where = place.text().strip() if place else ""
    for dress in section.css(_DRESS):
        dress.decompose()
    links = [link.attributes.get("href") or "" for link in section.css("a")]
    return Finding(
        id=id_,
        title=title,
        html=(section.inner_html or "").strip(),
        text=" ".join(section.text().split()),
        who=attributes.get("data-wie") or "",
        kind=attributes.get("data-soort") or "",
        place=where,
        cites=tuple(dict.fromkeys(link[6:] for link in links if link.startswith("#bron-"))),
        terms=tuple(dict.fromkeys(link.partition("#")[2] for link in links if "begrippen" in link and "#" in link)),
        words=tuple(filter(None, (attributes.get("data-woorden") or "").split(","))),
        origin=attributes.get("data-herkomst") or "",
        former=former,
    )


def read_content(docs: Path, site: Path) -> tuple[ContentPage, ...]:
    """Every page of a built site, in the order a visitor leafs through it; pages that no page leads to come last.

    Args:
        docs: the folder with the pages as written, for their front matter.
        site: the built site.

    Raises:
        FileNotFoundError: when a page was not built.
        ValueError: when a built page has no content.
    """
    pages, following = {}, {}
    for source in sorted(docs.glob("*.md")):
        address = "" if source.stem == "index" else f"{source.stem}/"
        tree = LexborHTMLParser((site / address / "index.html").read_text(encoding="utf-8"))
        following[address] = posixpath.join("/", address, _value(tree, "[rel=next]", "href")).lstrip("/")
        article = tree.css_first("article")
        if article is None:
            raise ValueError(f"{source.name}: the theme made no article of this page")
        for tool in article.css(_TOOLS):
            tool.decompose()
        html = article.inner_html or ""
        meta = _front_matter(source.read_text(encoding="utf-8"))
        canonical = _value(tree, "link[rel=canonical]", "href")  # For Zensical just a path, when there is no address.
        reviewed = meta.get("nagekeken")
        pages[address] = ContentPage(
            name=source.stem,
            address=address,
            url=canonical if "://" in canonical else "",
            section=_value(tree, 'meta[property="article:section"]', "content"),
            title=str(meta.get("title", source.stem)),
            description=str(meta.get("description", "")),
            reviewed=reviewed if isinstance(reviewed, datetime.date) else None,
            language=str(meta.get("lang", "nl")),
            html=html.strip(),
            findings=findings(html),
            terms=findings(html, "begrip"),
        )
    return tuple(pages[address] for address in _leafed(following))


def _leafed(following: Mapping[str, str]) -> list[str]:
    """Addresses in the order in which each leads to the next, from the start page on."""
    order: list[str] = []
    address = ""
    while address in following and address not in order:
        order.append(address)
        address = posixpath.normpath(following[address]).rstrip("/") + "/"
    return [*order, *(address for address in following if address not in order)]


def _value(tree: LexborHTMLParser, selector: str, attribute: str) -> str:
    node = tree.css_first(selector)
    return (node.attributes.get(attribute) or "") if node else ""


def _front_matter(text: str) -> Mapping[str, object]:
    head = text.removeprefix("---\n").partition("\n---\n")[0] if text.startswith("---\n") else ""
    values = yaml.safe_load(head)
    return values if isinstance(values, dict) else {}
