"""Below the summary of a page: the findings one can do something with."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import zip_longest

from scripts.built.article import Finding
from scripts.compose.drafts import Draft
from scripts.compose.overview import label
from scripts.content.names import SUMMARY

KINDS = ("advies", "voorbeeld", "ervaring")
"""The kinds of finding that one can do something with, those that say so themselves first."""
COUNT = 3
_SUMMARY = f"h2#{SUMMARY} + p"


def add_usable(draft: Draft) -> None:
    """Link, below the summary, a few findings of the kinds that one can do something with.

    Every heading gives one before a heading gives two, so that the page as a whole is seen. A page with fewer such
    findings than make a list has none.

    Args:
        draft: the page.
    """
    summary = draft.article.css_first(_SUMMARY)
    chosen = sorted(choose(list(_by_heading(draft))), key=draft.page.findings.index)
    if summary is None or len(chosen) < COUNT:
        return
    items = "".join(
        f'<li><a href="#{finding.id}">{escape(finding.title, quote=False)}</a> '
        f'<span class="label label--{finding.who}">({label(finding.label)})</span></li>'
        for finding in chosen
    )
    draft.put_after(summary, f'<aside class="doen"><p>Hier kun je iets mee</p><ul>{items}</ul></aside>')


def choose(headings: Sequence[Sequence[Finding]]) -> list[Finding]:
    """The findings to link: advice before examples before experiences, and of each kind a heading after a heading.

    Args:
        headings: the findings under each heading.
    """
    return [
        finding
        for kind in KINDS
        for row in zip_longest(*([one for one in findings if one.kind == kind] for findings in headings))
        for finding in row
        if finding
    ][:COUNT]


def _by_heading(draft: Draft) -> Iterator[list[Finding]]:
    findings = {finding.id: finding for finding in draft.page.findings}
    under: list[Finding] = []
    for node in draft.article.css("h2, section.bevinding > h3"):
        if node.tag == "h2":
            yield under
            under = []
        elif node.id in findings:
            under.append(findings[node.id])
    yield under
