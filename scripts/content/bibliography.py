"""Reading `bibliography.bib`: entries with their lines, and every fault of the file with its line."""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from pybtex.database.input.bibtex import LowLevelParser
from pybtex.scanner import PrematureEOF, PybtexSyntaxError, TokenRequired

ARCHIVED = "archief"
"""The field of a source on the web with the address of a copy that is kept."""
NOTES = range(1, 20)
"""Numbers of the report's notes."""

_MONTHS = (
    ("jan", "january", "januari"),
    ("feb", "february", "februari"),
    ("mar", "march", "maart", "mrt"),
    ("apr", "april"),
    ("may", "mei"),
    ("jun", "june", "juni"),
    ("jul", "july", "juli"),
    ("aug", "august", "augustus"),
    ("sep", "september", "sept"),
    ("oct", "october", "oktober", "okt"),
    ("nov", "november"),
    ("dec", "december"),
)
MONTHS = {
    spelling: str(number)
    for number, names in enumerate(_MONTHS, 1)
    for name in names
    for spelling in (name, name.capitalize(), name.upper())
}
"""The names of months as records give them without quotation marks or braces, each with its number."""

# An entry starts at a line that begins with @. Reading them one by one keeps a fault inside its entry.
_START = re.compile(r"^[ \t]*@", re.MULTILINE)
_FIELD = re.compile(r"^[ \t]*([A-Za-z]\w*)\s*=", re.MULTILINE)
# EndNote and Refer begin each line of a record with a percent sign and one letter.
_REMARK = re.compile(r"\s*(?:%(?![A-Z0-9] \S)|$)")
_EXPECTED = {
    "a valid name": "de naam van een veld",
    "entry key": "een sleutel",
    "field value": "een waarde tussen accolades",
    "'}'": "een komma aan het eind van de vorige regel, of de accolade } die de bron sluit",
    "'='": "een =",
    "'(' or '{'": "een accolade {",
}


@dataclass(frozen=True)
class Entry:
    """One source.

    Attributes:
        key: as written in the file.
        type: entry type in lower case, such as `book`.
        fields: field values by lower-case name, braces included.
        line: 1-based line of its `@type{key,`.
        lines: line of each field by name; a field that cannot be found in the text is absent.
        doubles: names of fields that stand there more than once.
    """

    key: str
    type: str
    fields: Mapping[str, str]
    line: int
    lines: Mapping[str, int]
    doubles: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[int, ...]:
        """Numbers of the report's notes that give this source."""
        return tuple(int(number) for number in re.findall(r"\b[0-9]{1,2}\b", self.fields.get("verslagnoot", "")))

    @property
    def year(self) -> str:
        """The year it was published, in four digits; empty when it does not say so."""
        found = re.match(r"\d{4}", self.fields.get("date") or self.fields.get("year") or "")
        return found.group() if found else ""

    @property
    def origin(self) -> str:
        """Where the source comes from: `verslag`, `inspiratie` (only chapter 7) or `redactie`."""
        if self.notes or self.key == REPORT:
            return "verslag"
        return "inspiratie" if "verslaghoofdstuk" in self.fields else "redactie"


# The report itself, which no note of the report gives.
REPORT = "denktank7"
REPORT_TITLE = "Denktank 7: Werkalliantie"


@dataclass(frozen=True)
class Bibliography:
    """A bibliography as read.

    Attributes:
        entries: in the order of the file; a double key stands here twice.
        faults: (line, what is wrong) of everything that could not be read.
        text: the whole file.
        loose: (line, text) of every line outside the entries that is no remark.
    """

    entries: tuple[Entry, ...] = ()
    faults: tuple[tuple[int, str], ...] = ()
    text: str = ""
    loose: tuple[tuple[int, str], ...] = ()

    @property
    def whole(self) -> tuple[Entry, ...]:
        """The entries that could be read whole; of another a field may seem missing that is there."""
        starts = [*(entry.line for entry in self.entries), sys.maxsize]
        return tuple(
            entry
            for entry, (start, end) in zip(self.entries, pairwise(starts), strict=True)
            if not any(start <= line < end for line, _ in self.faults)
        )

    @property
    def keys(self) -> frozenset[str]:
        """Every key."""
        return frozenset(entry.key for entry in self.entries)


def lacks_copy(entry: Entry) -> bool:
    """Whether a source stands only on the web and names no copy; a DOI leads to what is kept anyhow."""
    fields = entry.fields
    return entry.type == "online" and bool(fields.get("url")) and not (fields.get("doi") or fields.get(ARCHIVED))


def read(text: str, macros: Mapping[str, str] | None = None) -> Bibliography:
    """Read a BibLaTeX file.

    Args:
        text: the whole file.
        macros: what words without quotation marks or braces stand for; by default the months as BibTeX has them.

    Returns:
        Its entries and its faults; what can be read of a faulty entry is among the entries.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    known = {} if macros is None else {"macros": dict(macros)}
    starts = [match.start() for match in _START.finditer(text)]
    entries: list[Entry] = []
    faults: list[tuple[int, str]] = []
    loose = list(_loose(text[: starts[0] if starts else len(text)], 0, 1))
    for start, end in pairwise([*starts, len(text)]):
        line = text.count("\n", 0, start) + 1
        errors: list[PybtexSyntaxError] = []
        for type_, body in LowLevelParser(text[start:end], handle_error=errors.append, **known):
            if type_.lower() not in ("comment", "preamble", "string"):
                key, fields = body
                entries.append(_entry(type_, key, fields, text[start:end], line))
        faults += [_fault(error, line, text[start:end]) for error in errors]
        if not errors:
            loose += _loose(text[start:end], _end(text[start:end]), line)
    return Bibliography(tuple(entries), tuple(faults), text, tuple(loose))


def _end(text: str) -> int:
    """Where the braces of an entry, with which this text begins, are all closed; its end when they never are."""
    depth = 0
    for match in re.finditer(r"[{}]", text):
        depth += 1 if match.group() == "{" else -1
        if depth <= 0:
            return match.end()
    return len(text)


def _loose(text: str, start: int, line: int) -> Iterator[tuple[int, str]]:
    """The lines of a text that begins at line `line` that are no remark, from a place in it on."""
    first = line + text.count("\n", 0, start)
    for number, rest in enumerate(text[start:].split("\n"), first):
        # An entry in round brackets ends with one.
        if not _REMARK.match(rest) and rest.strip() not in (")", ","):
            yield number, rest.strip()


def _entry(type_: str, key: str | None, fields: list[tuple[str, list[str]]], text: str, line: int) -> Entry:
    """An entry as the parser found it in a text that begins at line `line`."""
    values = {name.lower(): " ".join("".join(parts).split()) for name, parts in fields}
    names = [name.lower() for name, _ in fields]
    lines = {
        match[1].lower(): line + text.count("\n", 0, match.start(1))
        for match in _FIELD.finditer(text)
        if match[1].lower() in values
    }
    doubles = tuple(name for name in values if names.count(name) > 1)
    return Entry(key or "", type_.lower(), values, line, lines, doubles)


def _fault(error: PybtexSyntaxError, start: int, text: str) -> tuple[int, str]:
    """The line and the Dutch words of a syntax error in an entry, this text, that begins at line `start`."""
    if isinstance(error, PrematureEOF):
        return start, "deze bron loopt door tot het eind: er ontbreekt een accolade }"
    if isinstance(error, TokenRequired):
        expected = str(error.args[0]).removesuffix(" expected")
        here = text.split("\n")[: error.lineno]
        if expected == "'}'" and _FIELD.match(here[-1]):
            # The comma is missed where the next field begins, and belongs at the end of the one before it.
            above = max((number for number, line in enumerate(here[:-1], 1) if line.strip()), default=error.lineno)
            return start + above - 1, "zet een komma aan het eind van deze regel"
        return start + error.lineno - 1, f"verwacht: {_EXPECTED.get(expected, expected)}"
    if error.error_type == "undefined string":
        return start + error.lineno - 1, "verwacht: een waarde tussen accolades { }"
    return start + error.lineno - 1, "de accolades kloppen niet"
