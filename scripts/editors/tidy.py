"""A record in the style of this house: known fields in their order, each value written as it should be."""

import codecs
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import latexcodec  # noqa: F401  # makes the codec `ulatex` known
from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from stdnum import isbn, issn

from scripts.checks.identifiers import right_doi, right_pages
from scripts.content.bibliography import ARCHIVED, MONTHS, Entry
from scripts.content.name_prefixes import is_word
from scripts.content.stop_words import STOP_WORDS
from scripts.content.words import words
from scripts.editors.record import VERBATIM, Record

ORDER = (
    *(
        "entrysubtype",
        "author",
        "editor",
        "editortype",
        "translator",
        "title",
        "subtitle",
        "type",
        "booktitle",
        "booksubtitle",
    ),
    *("journaltitle", "journalsubtitle", "series", "date", "volume", "number", "edition", "pages", "location"),
    *("publisher", "institution", "organization", "note", "isbn", "issn", "doi", "url", "urldate", "archief"),
    *("langid", "options", "verslagnoot", "verslaghoofdstuk", "verslaglezing"),
)
"""The order of fields in an entry."""

_TYPES = {
    "inbook": "incollection",
    "inproceedings": "incollection",
    "conference": "incollection",
    "collection": "book",
    "proceedings": "book",
    "mvbook": "book",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "techreport": "report",
    "manual": "report",
    "electronic": "online",
    "www": "online",
    "webpage": "online",
    "misc": "online",
    "video": "movie",
}
_THESES = {"phdthesis": "Proefschrift", "mastersthesis": "Masterscriptie"}
_NAMES = {"journal": "journaltitle", "address": "location", "school": "institution", "language": "langid"}
_LANGUAGES = {
    "dutch": ("nl", "nld", "dut", "dutch", "nederlands"),
    "english": ("en", "eng", "english", "american", "british", "engels"),
    "german": ("de", "deu", "ger", "german", "ngerman", "duits"),
    "french": ("fr", "fra", "fre", "french", "frans"),
}
_ENGLISH = frozenset("the of and in for with on to an by from at its what how is".split())
_DUTCH = frozenset(STOP_WORDS.split()) - _ENGLISH
# Behind a given name, these are a prefix also with a capital; others could be a name of their own (`Ben`, `Al`).
_PREFIXES = frozenset(("van", "de", "den", "der", "ten", "ter", "te", "het", "von", "’t", "'t"))
_DATE = re.compile(r"(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?")
# An accent stands on a letter without its dot, which Unicode has only whole.
_DOTLESS = re.compile(r"""(\\["'`^~=.])\s*\{?\\([ij])(?![A-Za-z])\s*\}?""")
_ADDRESS = re.compile(r"\\url\s*\{(.*)\}")
_COMMAND = re.compile(r"\\(?:emph|textit|textbf|textsc|textrm|url|href|mkbibquote)\s*\{([^{}]*)\}")


@dataclass(frozen=True)
class Tidied:
    """A source in the style of the house.

    Attributes:
        type: its type.
        fields: values by name, in the order of the house.
        dropped: names of what was left out.
    """

    type: str
    fields: Mapping[str, str]
    dropped: tuple[str, ...] = ()


def tidied(record: Record) -> Tidied:
    """Bring a record into the style of the house.

    Args:
        record: the source as it was given.
    """
    type_ = _TYPES.get(record.type, record.type)
    fields = {_NAMES.get(name, name): value for name, value in record.fields.items()}
    fields["date"] = _date(fields.pop("date", "") or fields.pop("year", ""), fields.pop("month", ""))
    fields.pop("year", None)
    for name in ("url", ARCHIVED, "doi"):
        if name in fields:
            fields[name] = re.sub(r"\\(?=[_&%#~$])", "", _ADDRESS.sub(r"\1", fields[name].strip()))
    if address := re.search(r"https?://[^\s{}]+", fields.get("howpublished", "")):
        fields.setdefault("url", address[0])
        fields.pop("howpublished")
    if type_ == "thesis":
        fields.setdefault("type", _THESES.get(record.type, ""))
    if type_ in ("report", "thesis") and "institution" not in fields:
        fields["institution"] = fields.pop("publisher", "")
    if "doi.org/" in fields.get("url", "") and right_doi(fields.get("doi") or fields["url"]):
        fields.setdefault("doi", fields["url"])
        fields.pop("url")
    for name, tidy in _TIDY.items():
        if name in fields:
            fields[name] = tidy(_text(fields[name]) if name not in VERBATIM else fields[name])
    fields |= {name: _text(value) for name, value in fields.items() if name not in {*VERBATIM, *_TIDY}}
    fields |= _numbers(fields.pop("isbn", ""), fields.pop("issn", ""), type_)
    known = {name: fields[name] for name in ORDER if fields.get(name)}
    dropped = tuple(name for name, value in fields.items() if value and name not in ORDER)
    return Tidied(type_, known, (*record.dropped, *dropped))


def language(fields: Mapping[str, str]) -> str:
    """The language that a title seems to be in; empty when no word tells."""
    found = words(f"{fields.get('title', '')} {fields.get('subtitle', '')}")
    dutch, english = (sum(word in known for word in found) for known in (_DUTCH, _ENGLISH))
    return "" if dutch == english else "dutch" if dutch > english else "english"


def key(fields: Mapping[str, str], taken: frozenset[str]) -> str:
    """A key that nobody has: the name of the first author with the year, `dejong2016`.

    Args:
        fields: the source.
        taken: the keys that are there.
    """
    name = fields.get("author") or fields.get("editor") or fields.get("organization") or fields.get("title", "")
    first = split_name_list(name)[0] if name else ""
    family = first.partition(",")[0] if not first.startswith("{") else " ".join(first.split()[:3])
    proposed = "".join(words(_bare(family))) + "".join(re.findall(r"^[0-9]{4}", fields.get("date", "")))
    telling = [word for word in words(_bare(fields.get("title", ""))) if len(word) > 4]
    lower = {known.lower() for known in taken}
    endings = ["", *telling, *(str(number) for number in range(2, len(lower) + 3))]
    return next(proposed + ending for ending in endings if (proposed + ending).lower() not in {"", *lower})


def laid_out(key_: str, source: Tidied) -> str:
    """The entry as it stands in `bibliography.bib`.

    Args:
        key_: its key.
        source: the source.
    """
    width = max(map(len, source.fields), default=0)
    lines = [f"  {name:<{width}} = {{{value}}},\n" for name, value in source.fields.items()]
    return f"@{source.type}{{{key_},\n{''.join(lines)}}}\n"


def line_for(key_: str, entries: tuple[Entry, ...], text: str) -> int:
    """The line before which an entry belongs: that of the first with a later key, and of the comment above it."""
    lines = text.split("\n")
    later = next((entry.line for entry in entries if entry.key.lower() > key_.lower()), len(lines) + 1)
    while later <= len(lines) and later > 1 and lines[later - 2].lstrip().startswith("%"):
        later -= 1
    return later


def _names(value: str) -> str:
    """Names with the family name first, and a particle before it: `de Jong, Jan Dirk`."""
    return " and ".join(_name(name) for name in split_name_list(value))


def _name(name: str) -> str:
    if name.startswith("{"):
        return name
    person = Person(name)
    given = [*person.first_names, *person.middle_names]
    prefix = list(person.prelast_names)
    while len(given) > 1 and (given[-1].lower() in _PREFIXES or (given[-1].islower() and is_word(given[-1]))):
        prefix.insert(0, given.pop())
    family = " ".join([*prefix, *person.last_names])
    return ", ".join(filter(None, (family, " ".join(person.lineage_names), " ".join(given))))


def _title(value: str) -> str:
    """A title without a full stop at its end, and without braces around the whole of it."""
    whole = re.fullmatch(r"\{([^{}]*)\}", value)
    return re.sub(r"(?<!\.)\.$", "", whole[1] if whole else value)


def _date(value: str, month: str) -> str:
    found = _DATE.fullmatch(value.strip().rstrip("/"))
    if not found:
        return value
    day, number = _day_and_month(month)
    parts = (found[1], found[2] or number, found[3] or day)
    return "-".join(part.zfill(2) for part in parts if part)


def _day_and_month(value: str) -> tuple[str, str]:
    """The day and the number of the month in what BibTeX calls a month: `Feb`, `9~apr`, `~3`, `maart`; else empty."""
    found = re.fullmatch(r"(?:([0-9]{1,2})[~.\s]+)?(\w+)\.?", value.strip())
    if not found:
        return "", ""
    month = found[2] if found[2].isdecimal() else MONTHS.get(found[2].lower(), "")
    return (found[1] or "", month) if month and 1 <= int(month) <= 12 else ("", "")


def _pages(value: str) -> str:
    return right_pages(value) or value


def _doi(value: str) -> str:
    return right_doi(value) or value


def _language(value: str) -> str:
    start = re.split(r"[-_]", value.lower())[0]
    return next((name for name, codes in _LANGUAGES.items() if start in codes), value)


def _numbers(book: str, periodical: str, type_: str) -> dict[str, str]:
    """ISBN and ISSN, each under its own name: RIS has one for both."""
    found: dict[str, str] = {}
    for value in filter(None, (book, periodical)):
        for part in [value, *re.split(r"[\s,;]+", value)]:
            if isbn.is_valid(part):
                found.setdefault("isbn", isbn.format(isbn.compact(part)))
            elif issn.is_valid(part):
                found.setdefault("issn", issn.format(issn.compact(part)))
        if not found:  # The gate says what is wrong with it.
            found["issn" if type_ == "article" else "isbn"] = value
    return found


def _text(value: str) -> str:
    """Running text with its letters as they are, and only the signs of LaTeX that must be there."""
    value = _COMMAND.sub(r"\1", value)
    value = _DOTLESS.sub(r"\1{\2}", value)
    value = codecs.decode(re.sub(r"(?<!\\)%", r"\\%", value), "ulatex")  # type: ignore[call-overload]  # text to text
    value = value.replace("\xa0", " ")
    value = re.sub(r"\{(\S?)\}", lambda match: match[1] if not match[1].isascii() or not match[1] else match[0], value)
    value = unicodedata.normalize("NFC", re.sub(r"(?<=\w) (?=[̀-ͯ])", "", value))
    return re.sub(r"(?=[&%#_$])", r"\\", " ".join(value.split()))


def _bare(value: str) -> str:
    return re.sub(r"[{}\\]", "", value)


_TIDY: Mapping[str, Callable[[str], str]] = {
    "author": _names,
    "editor": _names,
    "translator": _names,
    "title": _title,
    "pages": _pages,
    "doi": _doi,
    "langid": _language,
    "urldate": lambda value: _date(value, ""),
}
