"""The list of sources as Markdown: every source once, under a heading that is its permanent anchor."""

from dataclasses import replace
from html import escape

from scripts.content.bibliography import ARCHIVED, Bibliography, Entry
from scripts.content.markers import SOURCES_HERE
from scripts.markdown.references import Formatted

PAGE = "bronnen.md"
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
