"""Every finding of the site in one list, and how many there are of what: HTML for the pages that show them.

Both are made while the site is built, so that they are whole without a script; the script of the page of all
findings only hides what a visitor did not ask for.
"""

import xml.etree.ElementTree as etree
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape

from scripts.built.article import Finding
from scripts.compose.drafts import Draft, Relative
from scripts.content.markers import FINDINGS_HERE, OVERVIEW_HERE
from scripts.content.names import FINDINGS_PAGE
from scripts.markdown.labels import KINDS, LABELS

# The largest circle in the table, as radius on a grid of 40; its surface stands for the count.
_LARGEST = 19.5

HIDDEN = ' aria-hidden="true"'
"""For who hears the page: the kind, where its label has just said the same word."""


@dataclass(frozen=True)
class Topic:
    """A page with findings.

    Attributes:
        name: name of its file without ending; the value in the address of a filtered list.
        title: its title.
        address: its address from the root of the site.
        findings: its findings, in the order of the page.
    """

    name: str
    title: str
    address: str
    findings: tuple[Finding, ...]


@cache
def label(key: str) -> str:
    """The icon and the words of a label, without the link to its explanation."""
    icon = etree.Element("svg", {"viewBox": "0 0 16 16", "aria-hidden": "true", "focusable": "false"})
    etree.SubElement(icon, "path", {"d": LABELS[key].icon, "fill-rule": "evenodd"})
    return etree.tostring(icon, encoding="unicode", method="html") + escape(LABELS[key].words)


def add_overview(draft: Draft, topics: Sequence[Topic]) -> None:
    """Put the list and the table in the place of their markers.

    Args:
        draft: the page.
        topics: in the order of the site.
    """
    if draft.asks(FINDINGS_HERE):
        draft.fill(FINDINGS_HERE, listing(topics, draft.relative))
    if draft.asks(OVERVIEW_HERE):
        draft.fill(OVERVIEW_HERE, table(topics, draft.relative, f"{FINDINGS_PAGE}/"))


def listing(topics: Sequence[Topic], relative: Relative) -> str:
    """Every finding under its topic, with the form that filters them.

    Args:
        topics: in the order of the site.
        relative: makes addresses relative to the page of the list.
    """
    return "\n".join([_form(topics), *(_group(topic, relative) for topic in topics)])


def _group(topic: Topic, relative: Relative) -> str:
    items = [
        f'<li data-onderwerp="{topic.name}" data-wie="{finding.label}" data-soort="{finding.kind}">'
        f'<a href="{escape(relative(f"{topic.address}#{finding.id}"))}">{escape(finding.title)}</a>'
        f'<p class="kenmerken"><span class="label label--{finding.who}">{label(finding.label)}</span> '
        f'<span class="soort"{HIDDEN if finding.kind == finding.who else ""}>{KINDS[finding.kind]}</span></p></li>'
        for finding in topic.findings
    ]
    heading = f'<h2 id="onderwerp-{topic.name}">{escape(topic.title)}</h2>'
    to_page = f'<p><a href="{escape(relative(topic.address))}">Naar de pagina {escape(topic.title)}</a></p>'
    return "\n".join(
        ['<section class="group">', heading, '<ul class="findings">', *items, "</ul>", to_page, "</section>"]
    )


def _form(topics: Sequence[Topic]) -> str:
    """The form: who as boxes to tick, since there are few and one may want several; topic and kind as lists."""
    findings = [finding for topic in topics for finding in topic.findings]
    who = Counter(finding.label for finding in findings)
    kinds = Counter(finding.kind for finding in findings)
    boxes = [
        f'<label class="label label--{shown.holder}"><input type="checkbox" name="wie" value="{key}">'
        f"{label(key)} <span>{who[key]}</span></label>"
        for key, shown in LABELS.items()
        if who[key]
    ]
    options = [(topic.name, topic.title, len(topic.findings)) for topic in topics]
    return "\n".join(
        [
            '<form class="filter" autocomplete="off">',
            "<fieldset><legend>Wie zegt het?</legend>",
            *boxes,
            "</fieldset>",
            _choice("onderwerp", "Onderwerp", "Alle onderwerpen", options),
            _choice("soort", "Soort", "Alle soorten", [(k, KINDS[k], kinds[k]) for k in KINDS if kinds[k]]),
            f'<p class="found"><output data-total="{len(findings)}">{len(findings)} bevindingen</output>'
            '<button type="reset">Alles tonen</button></p>',
            "</form>",
        ]
    )


def _choice(name: str, question: str, everything: str, options: Iterable[tuple[str, str, int]]) -> str:
    listed = [f'<option value="{value}">{escape(words)} ({count})</option>' for value, words, count in options]
    return (
        f'<label class="choice">{question} <select name="{name}"><option value="">{everything}</option>'
        f"{''.join(listed)}</select></label>"
    )


def table(topics: Sequence[Topic], relative: Relative, findings_page: str) -> str:
    """How many findings each topic has, and of whom: a table whose numbers stand in circles to their size.

    Args:
        topics: in the order of the site.
        relative: makes addresses relative to the page of the table.
        findings_page: address of the list of all findings, from the root of the site.
    """
    counts = {topic.name: Counter(finding.label for finding in topic.findings) for topic in topics}
    total = sum((count for count in counts.values()), Counter[str]())
    shown = [key for key in LABELS if total[key]]
    largest = max((count for row in counts.values() for count in row.values()), default=1)
    address = relative(findings_page)

    def cell(count: int, key: str) -> str:
        if not count:
            return '<td><span class="none">0</span></td>'
        radius = _LARGEST * (count / largest) ** 0.5
        return (
            f'<td class="label--{LABELS[key].holder}"><svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">'
            f'<circle cx="20" cy="20" r="{radius:.1f}"/></svg><span>{count}</span>'
            f'<span class="whose">{escape(LABELS[key].words)}</span></td>'
        )

    head = "".join(
        f'<th scope="col" class="label--{LABELS[key].holder}">'
        f'<a href="{escape(address)}?wie={key}">{label(key)}</a></th>'
        for key in shown
    )
    rows = [
        f'<tr><th scope="row"><a href="{escape(relative(topic.address))}">{escape(topic.title)}</a></th>'
        + "".join(cell(counts[topic.name][key], key) for key in shown)
        + f"<td>{len(topic.findings)}</td></tr>"
        for topic in topics
    ]
    sums = "".join(f"<td>{total[key]}</td>" for key in shown)
    return "\n".join(
        [
            '<table class="overview">',
            '<caption class="out-of-sight">Aantal bevindingen per onderwerp en per label</caption>',
            f'<thead><tr><th scope="col">Onderwerp</th>{head}<th scope="col">Samen</th></tr></thead>',
            "<tbody>",
            *rows,
            "</tbody>",
            f'<tfoot><tr><th scope="row">Samen</th>{sums}<td>{total.total()}</td></tr></tfoot>',
            "</table>",
        ]
    )
