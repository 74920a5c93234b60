"""What changed for readers, from `data/wijzigingen.yml`."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from scripts.content.dates import dutch
from scripts.content.yaml_lists import read_list

PAGE = "wijzigingen"
# What an editor writes on the page where the changes must come.
MARKER = "<!-- wijzigingen -->"


@dataclass(frozen=True)
class Change:
    """One change.

    Attributes:
        day: when it was published.
        pages: names of the pages it is about.
        text: what changed, as plain text (Dutch).
        findings: ids of the findings on those pages that it touches; may be ids they had before.
    """

    day: datetime.date
    pages: tuple[str, ...]
    text: str
    findings: tuple[str, ...] = ()


def read(text: str) -> tuple[Change, ...]:
    """Read the file, the newest change first.

    Args:
        text: the whole file, which the gate has judged.
    """
    found = []
    for entry in read_list(text):
        day = entry.values.get("datum")
        if isinstance(day, datetime.date):
            found.append(Change(day, entry.texts("paginas"), entry.text("wat"), entry.texts("bevindingen")))
    return tuple(sorted(found, key=lambda change: change.day, reverse=True))


def markdown(changes: tuple[Change, ...], titles: Mapping[str, str], findings: Mapping[str, tuple[str, str]]) -> str:
    """The changes as Markdown: a heading for each day, below it what changed on which page.

    Args:
        changes: the newest first.
        titles: title by name of the page.
        findings: name of its page and title, by everything a finding is called by.
    """
    lines: list[str] = []
    for day, together in groupby(changes, key=lambda change: change.day):
        lines.append(f"## {dutch(day)} {{ #op-{day.isoformat()} }}\n")
        for change in together:
            links = ", ".join(f"[{escape(titles[name])}]({name}.md)" for name in change.pages)
            touched = ((id_, *findings[id_]) for id_ in change.findings if id_ in findings)
            told = ", ".join(f"[{_plain(title)}]({page}.md#{id_})" for id_, page, title in touched)
            lines.append(f"- **{links}:** {escape(change.text, quote=False)}{f' Het gaat om: {told}.' if told else ''}")
        lines.append("")
    return "\n".join(lines)


def _plain(title: str) -> str:
    """A title as the text of a link, in which brackets would be another."""
    return escape(title, quote=False).replace("[", "&#91;").replace("]", "&#93;")
