"""The list of sources as Markdown: every source once, under a heading that is its permanent anchor."""

import re
from collections.abc import Iterable
from dataclasses import replace
from html import escape

from scripts.content.bibliography import ARCHIVED, Bibliography, Entry
from scripts.content.markers import SOURCES_HERE
from scripts.markdown.references import Formatted

_TITLES = ("title", "subtitle", "booktitle", "journaltitle")
# Pandoc prints the marks that a printer would use.
_STRAIGHT = str.maketrans("’‘“”", "''\"\"")
_ROOM = '<p class="plaatsen" data-bron="{}"></p>'


_COPY = ' <a class="archief" href="{}">Bewaarde versie<span class="out-of-sight"> van {}</span></a>'


def with_copies(formatted: Formatted, bibliography: Bibliography) -> Formatted:
    """The sources with a link to the copy that is kept of them, for those that name one.

    Args:
        formatted: the sources as pandoc formatted them.
        bibliography: the sources.
    """
    kept = {entry.key: entry.fields[ARCHIVED] for entry in bibliography.entries if entry.fields.get(ARCHIVED)}
    references = {
        key: reference + (_COPY.format(escape(kept[key]), escape(formatted.short[key])) if key in kept else "")
        for key, reference in formatted.references.items()
    }
    return replace(formatted, references=references)


def with_languages(formatted: Formatted, bibliography: Bibliography) -> Formatted:
    """The sources with every English title marked as such, for who hears it read.

    Args:
        formatted: the sources as pandoc formatted them.
        bibliography: the sources, of which `langid` says the language.
    """
    english = {
        entry.key: [entry.fields[name] for name in _TITLES if entry.fields.get(name)]
        for entry in bibliography.entries
        if entry.fields.get("langid") == "english"
    }
    references = {key: _told(reference, english.get(key, ())) for key, reference in formatted.references.items()}
    return replace(formatted, references=references)


def _told(reference: str, titles: Iterable[str]) -> str:
    """A reference with its titles marked as English, as far as they stand in it in one piece."""
    for written in titles:
        title = escape(re.sub(r"[{}]", "", written).replace("--", "–"), quote=False)
        start = reference.lower().translate(_STRAIGHT).find(title.lower().translate(_STRAIGHT))
        if start >= 0 and title:
            end = start + len(title)
            marked = f'<span lang="en">{reference[start:end]}</span>'
            reference = f"{reference[:start]}{marked}{reference[end:]}"
    return reference


def fill(markdown: str, bibliography: Bibliography, formatted: Formatted) -> str:
    """Put the groups of sources in the place of their markers.

    Args:
        markdown: the page with its markers.
        bibliography: the sources.
        formatted: the same sources as pandoc formatted them, in the order of the list.

    Returns:
        The page, with room under each source for where it is cited.
    """
    entries = {entry.key: entry for entry in bibliography.entries}
    for origin, marker in SOURCES_HERE.items():
        listed = [
            _source(entries[key], formatted.short[key], reference)
            for key, reference in formatted.references.items()
            if key in entries and entries[key].origin == origin
        ]
        markdown = markdown.replace(marker, "\n\n".join(listed))
    return markdown


def room(key: str) -> str:
    """The empty paragraph that waits for where the source is cited."""
    return _ROOM.format(key)


def plain(text: str) -> str:
    """A text that says in Markdown what it says, whatever signs are in it: every sign as a numbered character."""
    return "".join(sign if sign.isalnum() or sign in " ,.()’-" else f"&#{ord(sign)};" for sign in text)


def _source(entry: Entry, short: str, reference: str) -> str:
    """One source: heading, reference, what the report says of it, and room for where it is cited."""
    remarks = []
    if len(entry.notes) == 1:
        remarks.append(f"Noot {entry.notes[0]} van het verslag.")
    elif entry.notes:
        remarks.append(f"Noten {' en '.join(map(str, entry.notes))} van het verslag.")
    if chapter := entry.fields.get("verslaghoofdstuk"):
        remarks.append(f"Hoofdstuk {escape(chapter)} van het verslag.")
    if reading := entry.fields.get("verslaglezing"):
        remarks.append(escape(reading, quote=False))
    lines = [f"### {plain(short)} {{ #{entry.key} }}", f'<p class="bron">{reference}</p>']
    if remarks:
        lines.append(f'<p class="bron-noot">{" ".join(remarks)}</p>')
    return "\n\n".join([*lines, room(entry.key)])
