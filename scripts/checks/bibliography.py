"""Rules for `bibliography.bib`."""

import sys
from collections.abc import Iterator
from itertools import pairwise

from scripts.bibliography import REPORT
from scripts.checks.problem import Hit, rule, suggestion
from scripts.checks.source import Sources

PATH = "bibliography.bib"

# Alternatives stand together: one of them is enough.
_AUTHOR = ("author", "editor", "organization", "institution")
REQUIRED: dict[str, tuple[tuple[str, ...], ...]] = {
    "article": (("author",), ("title",), ("journaltitle", "journal"), ("date", "year")),
    "book": (("author", "editor"), ("title",), ("date", "year")),
    "booklet": (("author", "editor"), ("title",), ("date", "year")),
    "incollection": (("author",), ("title",), ("booktitle",), ("date", "year")),
    "movie": (("editor",), ("title",), ("type",), ("date", "year")),
    "online": (_AUTHOR, ("title",), ("url", "doi")),
    "report": (("author",), ("title",), ("institution",), ("date", "year")),
    "thesis": (("author",), ("title",), ("institution",), ("date", "year")),
}


@rule("B101")
def unreadable(sources: Sources) -> Iterator[Hit]:
    """Het bestand bibliography.bib is leesbaar: elke accolade is gesloten en elk veld eindigt met een komma."""
    for line, message in sources.bibliography.faults:
        yield PATH, line, f"onleesbare bron; {message}"


@rule("B102")
def duplicate_key(sources: Sources) -> Iterator[Hit]:
    """Elke sleutel komt één keer voor; hoofdletters tellen daarbij niet."""
    first: dict[str, int] = {}
    for entry in sources.bibliography.entries:
        line = first.setdefault(entry.key.lower(), entry.line)
        if line != entry.line:
            yield PATH, entry.line, f"sleutel '{entry.key}' staat er al op regel {line}; voeg samen of kies een andere"


@rule("B103")
def missing_field(sources: Sources) -> Iterator[Hit]:
    """Elke bron heeft de velden die bij zijn soort horen."""
    faulty = [line for line, _ in sources.bibliography.faults]
    starts = [*(entry.line for entry in sources.bibliography.entries), sys.maxsize]
    for entry, (start, end) in zip(sources.bibliography.entries, pairwise(starts), strict=True):
        # An entry that could not be read whole may well have the field.
        if any(start <= line < end for line in faulty):
            continue
        for alternatives in REQUIRED.get(entry.type, ()):
            if entry.key == REPORT and "date" in alternatives:
                continue
            if not any(entry.fields.get(name) for name in alternatives):
                names = "' of '".join(alternatives)
                yield PATH, entry.line, f"bron '{entry.key}' (@{entry.type}) mist het veld '{names}'; vul het aan"


@rule("B104")
def unknown_type(sources: Sources) -> Iterator[Hit]:
    """De soort van een bron is een van de soorten die de kennisbank kent."""
    for entry in sources.bibliography.entries:
        if entry.type not in REQUIRED:
            remedy = suggestion(entry.type, REQUIRED) or f"; kies uit {', '.join(REQUIRED)}"
            yield PATH, entry.line, f"bron '{entry.key}' heeft een onbekende soort '{entry.type}'{remedy}"


@rule("B105")
def never_cited(sources: Sources) -> Iterator[Hit]:
    """Elke bron wordt op minstens één pagina aangehaald."""
    cited = {citation.key.lower() for page in sources.pages for citation in page.citations}
    for entry in sources.bibliography.entries:
        if entry.key.lower() not in cited:
            yield PATH, entry.line, f"bron '{entry.key}' wordt nergens aangehaald; haal hem aan of haal hem weg"


RULES = (unreadable, duplicate_key, missing_field, unknown_type, never_cited)
