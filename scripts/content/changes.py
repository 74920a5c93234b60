"""What changed for readers, from `data/wijzigingen.yml`."""

import datetime
from dataclasses import dataclass

from scripts.content.yaml_lists import read_list


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
