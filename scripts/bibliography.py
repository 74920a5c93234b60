"""Reading `bibliography.bib`: entries with their lines, and every fault of the file with its line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from pybtex.database.input.bibtex import LowLevelParser
from pybtex.scanner import PrematureEOF, PybtexSyntaxError, TokenRequired

NOTES = range(1, 20)
"""Numbers of the report's notes."""

# An entry starts at a line that begins with @. Reading them one by one keeps a fault inside its entry.
_START = re.compile(r"^[ \t]*@", re.MULTILINE)
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
    """

    key: str
    type: str
    fields: Mapping[str, str]
    line: int

    @property
    def notes(self) -> tuple[int, ...]:
        """Numbers of the report's notes that give this source."""
        return tuple(int(number) for number in re.findall(r"\d+", self.fields.get("verslagnoot", "")))

    @property
    def origin(self) -> str:
        """Where the source comes from: `verslag`, `inspiratie` (only chapter 7) or `redactie`."""
        if self.notes or self.key == REPORT:
            return "verslag"
        return "inspiratie" if "verslaghoofdstuk" in self.fields else "redactie"


# The report itself, which no note of the report gives.
REPORT = "denktank7"


@dataclass(frozen=True)
class Bibliography:
    """A bibliography as read.

    Attributes:
        entries: in the order of the file; a double key stands here twice.
        faults: (line, what is wrong) of everything that could not be read.
    """

    entries: tuple[Entry, ...] = ()
    faults: tuple[tuple[int, str], ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """Every key."""
        return frozenset(entry.key for entry in self.entries)


def read(text: str) -> Bibliography:
    """Read a BibLaTeX file.

    Args:
        text: the whole file.

    Returns:
        Its entries and its faults; what can be read of a faulty entry is among the entries.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    starts = [match.start() for match in _START.finditer(text)]
    entries: list[Entry] = []
    faults: list[tuple[int, str]] = []
    for start, end in pairwise([*starts, len(text)]):
        line = text.count("\n", 0, start) + 1
        errors: list[PybtexSyntaxError] = []
        for type_, body in LowLevelParser(text[start:end], handle_error=errors.append):
            if type_.lower() not in ("comment", "preamble", "string"):
                key, fields = body
                values = {name.lower(): " ".join("".join(parts).split()) for name, parts in fields}
                entries.append(Entry(key or "", type_.lower(), values, line))
        faults += [_fault(error, line) for error in errors]
    return Bibliography(tuple(entries), tuple(faults))


def _fault(error: PybtexSyntaxError, start: int) -> tuple[int, str]:
    """The line and the Dutch words of a syntax error in an entry that begins at line `start`."""
    if isinstance(error, PrematureEOF):
        return start, "deze bron loopt door tot het eind: er ontbreekt een accolade }"
    if isinstance(error, TokenRequired):
        expected = str(error.args[0]).removesuffix(" expected")
        return start + error.lineno - 1, f"verwacht: {_EXPECTED.get(expected, expected)}"
    if error.error_type == "undefined string":
        return start + error.lineno - 1, "verwacht: een waarde tussen accolades { }"
    return start + error.lineno - 1, "de accolades kloppen niet"
