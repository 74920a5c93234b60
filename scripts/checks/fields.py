"""Rules for `bibliography.bib`."""

import re
from collections.abc import Iterator

from scripts.checks.alphabet import in_place
from scripts.checks.identifiers import fields
from scripts.content.bibliography import NOTES, REPORT, Entry
from scripts.content.names import BIBLIOGRAPHY
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Sources
from scripts.markdown.outline import PLACES

# Alternatives stand together: one of them is enough.
_AUTHOR = ("author", "editor", "organization", "institution")
_DATE = ("date", "year")
REQUIRED: dict[str, tuple[tuple[str, ...], ...]] = {
    "article": (("author",), ("title",), ("journaltitle",), _DATE),
    "book": (("author", "editor"), ("title",), _DATE),
    "booklet": (("author", "editor"), ("title",), _DATE),
    "incollection": (("author",), ("title",), ("booktitle",), _DATE),
    "movie": (("editor",), ("editortype",), ("title",), ("type",), _DATE),
    "online": (_AUTHOR, ("title",), ("url", "doi")),
    "report": (("author",), ("title",), ("institution",), _DATE),
    "thesis": (("author",), ("title",), ("institution",), _DATE),
}
FIELDS = frozenset(
    """
    author booksubtitle booktitle date doi edition editor editortype entrysubtype institution isbn issn journalsubtitle
    journaltitle langid location month note number options organization pages publisher series subtitle title
    translator type url urldate volume year verslagnoot verslaghoofdstuk verslaglezing archief
    """.split()
)
LANGUAGES = ("dutch", "english", "german", "french")
EARLIER = {
    "address": "location",
    "journal": "journaltitle",
    "language": "langid",
    "school": "institution",
    "issue": "number",
    "accessed": "urldate",
    "lastchecked": "urldate",
    "director": "editor",
}
"""Names that other programs give to fields, and what they are called here."""
MAKERS = ("director", "editor", "compiler", "producer")
LINKED = ("crossref", "xdata", "xref", "related", "set", "entryset")
"""Fields that take what they say from another source."""
_KEY = re.compile(r"[A-Za-z0-9_-]+")


@rule("B101")
def unreadable(sources: Sources) -> Iterator[Hit]:
    """Het bestand bibliography.bib is leesbaar: elke accolade is gesloten en elk veld eindigt met een komma."""
    for line, message in sources.bibliography.faults:
        yield BIBLIOGRAPHY, line, f"onleesbare bron; {message}"


@rule("B129")
def outside_sources(sources: Sources) -> Iterator[Hit]:
    """Buiten de bronnen staan in bibliography.bib alleen aantekeningen, met % ervoor; wat geen BibTeX is, wordt geen bron."""
    last = -1
    for line, text in sources.bibliography.loose:
        is_first, last = line > last + 1, line
        shown = text[:60]
        if is_first and re.fullmatch(r"\w+\{[\w-]+,", shown):
            yield BIBLIOGRAPHY, line, f"'{shown}' begint zo geen bron; schrijf '@{shown}'", shown
        elif is_first:  # Of a record only the first line.
            remedy = "maak er BibTeX van (make nieuw doet dat), of zet er als het een aantekening is '% ' voor"
            yield BIBLIOGRAPHY, line, f"'{shown}' is zo geen bron; {remedy}", shown


@rule("B102")
def duplicate_key(sources: Sources) -> Iterator[Hit]:
    """Elke sleutel komt één keer voor; hoofdletters tellen daarbij niet."""
    lines: dict[str, list[Entry]] = {}
    for entry in sources.bibliography.entries:
        lines.setdefault(entry.key.lower(), []).append(entry)
    for entries in lines.values():
        keys = {entry.line: entry.key for entry in entries}
        for (_, line), (_, stays) in sources.doubles([(BIBLIOGRAPHY, line) for line in keys]):
            message = f"sleutel '{keys[line]}' staat er al op regel {stays}; voeg samen of kies een andere"
            yield BIBLIOGRAPHY, line, message, keys[line]


@rule("B103")
def missing_field(sources: Sources) -> Iterator[Hit]:
    """Elke bron heeft de velden die bij zijn soort horen."""
    for entry in sources.bibliography.whole:
        if entry.fields.keys() & set(LINKED):
            continue
        for alternatives in REQUIRED.get(entry.type, ()):
            if entry.key == REPORT and alternatives == _DATE:
                continue
            # What has its name in another program is told there.
            is_there = any(EARLIER.get(name, name) in alternatives for name, value in entry.fields.items() if value)
            if not is_there:
                names = "' of '".join(alternatives)
                yield (
                    BIBLIOGRAPHY,
                    next((entry.lines[name] for name in alternatives if name in entry.lines), entry.line),
                    f"bron '{entry.key}' (@{entry.type}) mist het veld '{names}'; vul het aan",
                    entry.key,
                )


@rule("B104")
def unknown_type(sources: Sources) -> Iterator[Hit]:
    """De soort van een bron, en wat iemand ervan is in editortype, is een van de soorten die de kennisbank kent."""
    for entry in sources.bibliography.entries:
        if (maker := entry.fields.get("editortype", "director")) not in MAKERS:
            message = f"editortype '{maker}' van '{entry.key}' is onbekend; kies uit {', '.join(MAKERS)}"
            yield BIBLIOGRAPHY, entry.lines.get("editortype", entry.line), message, maker
        if entry.type not in REQUIRED:
            remedy = suggestion(entry.type, REQUIRED) or f"; kies uit {', '.join(REQUIRED)}"
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"bron '{entry.key}' heeft een onbekende soort '{entry.type}'{remedy}",
                entry.type,
            )


@rule("B105")
def never_cited(sources: Sources) -> Iterator[Hit]:
    """Elke bron wordt op minstens één pagina aangehaald."""
    cited = {citation.key.lower() for page in sources.pages for citation in page.citations}
    for entry in sources.bibliography.entries:
        if entry.key.lower() not in cited:
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"bron '{entry.key}' wordt nergens aangehaald; haal hem aan of haal hem weg",
                entry.key,
            )


@rule("B106")
def malformed_key(sources: Sources) -> Iterator[Hit]:
    """Een sleutel bestaat uit letters zonder accent, cijfers, - en _; elk ander teken breekt hem af."""
    for entry in sources.bibliography.entries:
        if entry.key and not _KEY.fullmatch(entry.key):
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"sleutel '{entry.key}' deugt niet; gebruik alleen letters, cijfers, - en _",
                entry.key,
            )


@rule("B112")
def missing_language(sources: Sources) -> Iterator[Hit]:
    """Elke bron zegt in welke taal de titel is, met langid: dutch of english."""
    for entry in sources.bibliography.whole:
        value = entry.fields.get("langid", "")
        if value not in LANGUAGES and not ("language" in entry.fields and not value):
            line = entry.lines.get("langid", entry.line)
            what = f"heeft een onbekende taal '{value}'" if value else "zegt niet in welke taal de titel is"
            yield (
                BIBLIOGRAPHY,
                line,
                f"bron '{entry.key}' {what}; schrijf langid = {{dutch}} of een van {', '.join(LANGUAGES)}",
                entry.key,
            )


@rule("B113")
def out_of_order(sources: Sources) -> Iterator[Hit]:
    """De bronnen staan op alfabet van hun sleutel."""
    entries = sources.bibliography.entries
    keys = [entry.key.lower() for entry in entries]
    if keys == sorted(keys):
        return
    is_new = [sources.is_new(BIBLIOGRAPHY, entry.line) for entry in entries]
    stays = in_place(keys, is_new)
    right = sorted(range(len(keys)), key=lambda place: keys[place])
    for place, entry in enumerate(entries):
        # The same key twice is told by a rule of its own.
        if place not in stays and keys.count(keys[place]) == 1:
            rank = right.index(place)
            where = f"onder '{entries[right[rank - 1]].key}'" if rank else f"boven '{entries[right[1]].key}'"
            yield BIBLIOGRAPHY, entry.line, f"bron '{entry.key}' staat niet op alfabet; zet haar {where}", entry.key


@rule("B114")
def uncovered_note(sources: Sources) -> Iterator[Hit]:
    """Elke noot van het verslag (1 tot en met 19) hoort bij minstens één bron, in het veld verslagnoot."""
    covered = {note for entry in sources.bibliography.entries for note in entry.notes}
    # A site without the report has no notes to cover.
    if sources.bibliography.faults or sources.bibliography.loose or REPORT not in sources.bibliography.keys:
        return
    for note in NOTES:
        if note not in covered:
            yield (
                BIBLIOGRAPHY,
                1,
                f"noot '{note}' van het verslag hoort bij geen bron; zet verslagnoot = {{{note}}} bij de bron",
                str(note),
            )


@rule("B115")
def unknown_note(sources: Sources) -> Iterator[Hit]:
    """verslagnoot noemt nummers van noten die het verslag heeft, met komma's ertussen, en verslaghoofdstuk een van zijn hoofdstukken."""
    for _, line, _, value in fields(sources, "verslagnoot"):
        for part in value.split(","):
            if part.strip() not in map(str, NOTES):
                message = f"noot '{part.strip()}' heeft het verslag niet; kies {NOTES[0]} tot en met {NOTES[-1]}"
                yield BIBLIOGRAPHY, line, message, part.strip()
    chapters = sorted({place.chapter for place in PLACES})
    for _, line, _, value in fields(sources, "verslaghoofdstuk"):
        if value.strip() not in map(str, chapters):
            message = (
                f"hoofdstuk '{value.strip()}' heeft het verslag niet; kies {chapters[0]} tot en met {chapters[-1]}"
            )
            yield BIBLIOGRAPHY, line, message, value.strip()


@rule("B116")
def unknown_field(sources: Sources) -> Iterator[Hit]:
    """Een veld heeft een naam die de kennisbank kent en staat één keer in een bron; wat je wilt bewaren, zet je erboven met %."""
    for entry in sources.bibliography.entries:
        for name in entry.fields:
            if name not in FIELDS and name not in LINKED:
                remedy = (
                    f"; schrijf '{EARLIER[name]}'" if name in EARLIER else suggestion(name, FIELDS, 0.75)
                ) or "; zet de regel boven de bron, met % ervoor: dan blijft hij bewaard"
                yield BIBLIOGRAPHY, entry.lines.get(name, entry.line), f"onbekend veld '{name}'{remedy}", name
        for name in entry.doubles:
            message = f"bron '{entry.key}' heeft het veld '{name}' twee keer; voeg ze samen"
            yield BIBLIOGRAPHY, entry.lines.get(name, entry.line), message, entry.key


@rule("B121")
def takes_from_another(sources: Sources) -> Iterator[Hit]:
    """Een bron zegt alles zelf: zij haalt niets uit een andere bron, met crossref of xdata."""
    for entry in sources.bibliography.entries:
        for name in LINKED:
            if name in entry.fields:
                message = f"veld '{name}' haalt gegevens uit een andere bron; schrijf ze in deze bron, en zet dan % voor de regel, boven de bron"
                yield BIBLIOGRAPHY, entry.lines.get(name, entry.line), message, name


RULES = (
    unreadable,
    outside_sources,
    duplicate_key,
    missing_field,
    unknown_type,
    never_cited,
    malformed_key,
    missing_language,
    out_of_order,
    uncovered_note,
    unknown_note,
    unknown_field,
    takes_from_another,
)
