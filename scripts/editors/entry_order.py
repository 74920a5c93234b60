"""Repairs of `bibliography.bib`: pages, DOIs, and the order of the entries."""

import re

from scripts.checks.fields import out_of_order
from scripts.checks.identifiers import right_doi, right_pages
from scripts.content.bibliography import Entry, read
from scripts.content.names import BIBLIOGRAPHY
from scripts.content.source import Sources
from scripts.editors.repairs import Repair, Repaired

_RIGHT = {"pages": ("bladzijden", right_pages), "doi": ("DOI", right_doi)}
_ENTRY = re.compile(r"^[ \t]*@", re.MULTILINE)


def repaired(text: str) -> Repaired:
    """Repair what can be; a bibliography that cannot be read is left as it is.

    Args:
        text: the file as it stands there.
    """
    if read(text).faults:
        return text, []
    text, values = _values(text)
    text, order = _sorted(text)
    return text, [*values, *order]


def _values(text: str) -> Repaired:
    """Write pages with two hyphens and a DOI without an address before it."""
    lines = text.split("\n")
    repairs = []
    for entry in read(text).entries:
        for name, (label, right) in _RIGHT.items():
            value, line = entry.fields.get(name, ""), entry.lines.get(name, 0)
            better = right(value)
            # Only what stands on one line, once, can be replaced without a guess.
            if not better or better == value or name in entry.doubles or lines[line - 1].count(value) != 1:
                continue
            if name == "pages" or value.endswith(better):
                lines[line - 1] = lines[line - 1].replace(value, better)
                repairs.append(Repair(BIBLIOGRAPHY, line, f"{label} '{value}' als '{better}'"))
    return "\n".join(lines), repairs


def _sorted(text: str) -> Repaired:
    """Put the entries in the order of their keys, each with the comment above it."""
    bibliography = read(text)
    wrong = list(out_of_order(Sources((), bibliography, frozenset())))
    if not wrong or len(_ENTRY.findall(text)) != len(bibliography.entries):
        return text, []
    lines = text.split("\n")
    ending = "\r" if lines[0].endswith("\r") else ""
    starts = [_start(entry, lines, first=number == 0) for number, entry in enumerate(bibliography.entries)]
    ends = [*starts[1:], len(lines)]
    pieces = [_stripped(lines[start:end]) for start, end in zip(starts, ends, strict=True)]
    in_order = sorted(zip(bibliography.entries, pieces, strict=True), key=lambda pair: pair[0].key.lower())
    after = lines[: starts[0]]
    for _, piece in in_order:
        after += [*piece, ending]
    after[-1] = ""
    keys = {entry.line: entry.key for entry in bibliography.entries}
    repairs = [Repair(BIBLIOGRAPHY, problem.line, f"volgorde van bron '{keys[problem.line]}'") for problem in wrong]
    return "\n".join(after), repairs


def _start(entry: Entry, lines: list[str], first: bool) -> int:
    """Where an entry begins, counted from 0; what stands above the first one is about the whole file."""
    start = entry.line - 1
    while not first and start and lines[start - 1].lstrip().startswith("%"):
        start -= 1
    return start


def _stripped(piece: list[str]) -> list[str]:
    """Lines without the empty ones at the end."""
    while piece and not piece[-1].strip():
        piece = piece[:-1]
    return piece
