"""The words of the links that editors left without any: the title of a finding, and who says it."""

import posixpath
from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import urldefrag

from selectolax.lexbor import LexborHTMLParser

from scripts.built.article import Finding
from scripts.compose.overview import label
from scripts.markdown.situation import Situation, Tension

_WITHOUT_WORDS = ", ".join(f"section.{name} a[href]:empty" for name in (Situation.NAME, Tension.NAME))


def by_place(pages: Iterable[tuple[str, Iterable[Finding]]]) -> Mapping[str, Finding]:
    """Every finding by its place on the site, such as `lvb/#slogans`, under each of its ids.

    Args:
        pages: the address of every page from the root of the site, with its findings.
    """
    return {f"{address}#{id_}": finding for address, findings in pages for finding in findings for id_ in finding.ids}


def fill_links(tree: LexborHTMLParser, address: str, findings: Mapping[str, Finding]) -> None:
    """Give every link without words in a situation or a tension those of the finding that it leads to.

    The link then leads to the id of today. One that leads to no finding stays as it is; the gate has told it.

    Args:
        tree: the page, which is changed.
        address: its address from the root of the site.
        findings: what `by_place` gives.
    """
    for link in tree.css(_WITHOUT_WORDS):
        target, anchor = urldefrag(link.attributes["href"] or "")
        path = posixpath.normpath(posixpath.join("/", address, target)).strip("/")
        finding = findings.get(f"{path}/#{anchor}" if path else f"#{anchor}")
        if finding:
            link.attrs["href"] = f"{target}#{finding.id}"
            link.inner_html = escape(finding.title)
            holder = tree.create_node("div")
            holder.inner_html = f' <span class="label label--{finding.who}">({label(finding.label)})</span>'
            for piece in reversed(list(holder.iter(include_text=True))):
                link.insert_after(piece, move=True)
