"""What changed for readers, day by day, with links to the pages and the findings."""

from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby

from scripts.compose.drafts import Draft, Drafts
from scripts.content.changes import Change
from scripts.content.dates import dutch
from scripts.content.markers import CHANGES_HERE


def add_changes(draft: Draft, drafts: Drafts, changes: Iterable[Change]) -> None:
    """Put the changes in the place of their marker.

    Args:
        draft: the page with the marker.
        drafts: every page.
        changes: the newest first.
    """
    if not draft.asks(CHANGES_HERE):
        return
    links = {
        name: f'<a href="{draft.relative(other.page.address)}">{escape(other.page.title)}</a>'
        for name, other in drafts.by_name.items()
    }
    findings = {
        id_: f'<a href="{draft.relative(other.page.address)}#{id_}">{escape(finding.title, quote=False)}</a>'
        for other in drafts.pages
        for finding in other.page.findings
        for id_ in finding.ids
    }
    days = groupby(changes, key=lambda change: change.day)
    lines = [
        f'<h2 id="op-{day.isoformat()}">{dutch(day)}{draft.permalink(f"op-{day.isoformat()}")}</h2>\n<ul>\n'
        + "\n".join(_item(change, links, findings) for change in together)
        + "\n</ul>"
        for day, together in days
    ]
    draft.fill(CHANGES_HERE, "\n".join(lines))


def _item(change: Change, links: Mapping[str, str], findings: Mapping[str, str]) -> str:
    pages = ", ".join(links[name] for name in change.pages if name in links)
    touched = ", ".join(findings[id_] for id_ in change.findings if id_ in findings)
    about = f" Het gaat om: {touched}." if touched else ""
    return f"<li><strong>{pages}:</strong> {escape(change.text, quote=False)}{about}</li>"
