"""Reading one source from what a reference manager or a publisher gives: a record in BibTeX, BibLaTeX or RIS."""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import rispy
from rispy.config import TAG_KEY_MAPPING
from stdnum import isbn, issn

from scripts.content import name_prefixes, ris
from scripts.content.bibliography import ARCHIVED, MONTHS, read
from scripts.editors.prompts import RefusedError

T = TypeVar("T")

# The types of RIS and ours.
_TYPES = {
    "JOUR": "article",
    "EJOUR": "article",
    "MGZN": "article",
    "NEWS": "article",
    "BOOK": "book",
    "EBOOK": "book",
    "EDBOOK": "book",
    "CHAP": "incollection",
    "ECHAP": "incollection",
    "CONF": "incollection",
    "CPAPER": "incollection",
    "RPRT": "report",
    "GOVDOC": "report",
    "THES": "thesis",
    "PAMP": "booklet",
    "VIDEO": "movie",
    "MPCT": "movie",
    "ELEC": "online",
    "WEB": "online",
    "BLOG": "online",
}
# Our field and what rispy calls the same, the best first.
_FIELDS = {
    "title": ("title", "primary_title"),
    "volume": ("volume",),
    "number": ("number",),
    "edition": ("edition",),
    "publisher": ("publisher",),
    "location": ("place_published",),
    "doi": ("doi",),
    "type": ("type_of_work",),
    "langid": ("language",),
    "isbn": ("issn",),
}
VERBATIM = frozenset(("url", ARCHIVED, "doi", "isbn", "issn", "pages", "date", "urldate", "langid", "options"))
"""Fields that are no running text: signs in them stand for themselves."""

_PERIODICAL = ("secondary_title", "alternate_title3", "journal_name", "alternate_title2")
# Words in the name of an organisation, which no person has.
_ORGANISATION = re.compile(
    r"[0-9/&]|\b(?:academie|advies\w*|bureau|centraal|centrum|collectief|college|commissie|committee|council|dienst|"
    r"expertisecentrum|federatie|foundation|gemeente|genootschap|groep|hogeschool|\w*instituut|institute|\w*raad|"
    r"inspectie|kenniscentrum|lectoraat|ministerie|ministry|netwerk|organi[sz]atie|organi[sz]ation|platform|politie|"
    r"project\w*|rekenkamer|society|stichting|team|\w*universiteit|university|vereniging|werkgroep|\w*gesticht)\b"
    r"|\b(?:voor|van de|van het|of the|for)\b",
    re.IGNORECASE,
)
_ABBREVIATIONS = frozenset("BV NV VOF NL BE EU UK US USA VN UN VU LVB GGZ GGD JGZ SDW MBO HBO WO RK".split())
# Embase, Ovid and PubMed write `Bakker RJ` or `Bakker R.-J.`, without a comma.
_INITIALS_LAST = re.compile(r"(?P<family>\D*[a-zß-ÿ’'\-]) (?P<initials>(?:[A-ZÀ-Þ]\.?[ -]?){1,4})")
# The first date in what a database gives: `2024/03/01/09:15:22`, `2020/11//Nov/Dec2020`, `2019/10//undefined`.
_DATE = re.compile(
    r"(?P<year>[0-9]{4})(?:[-/](?P<month>0?[1-9]|1[0-2])(?:[-/](?P<day>0?[1-9]|[12][0-9]|3[01]))?)?(?![0-9])"
)
_PAGE = re.compile(r"[A-Za-z]{0,2}[0-9]+[A-Za-z]?(?:[.-][0-9]+)?|[ivxlc]+", re.IGNORECASE)
# Whole works: what databases give as their first page is how many pages they have.
_WHOLE = frozenset(("book", "report", "thesis", "booklet", "movie", "online"))
# What says nothing of the source itself, or says the same again.
_SILENT = frozenset(("type_of_reference", "end_of_reference", "id", "short_title", "start_page", "end_page"))


@dataclass(frozen=True)
class Record:
    """A source as it was given.

    Attributes:
        type: its type, in the words of BibLaTeX or BibTeX where they are known.
        fields: values by name, as LaTeX.
        dropped: what was given under a name that has no place here.
        doubtful: names of authors that may be of a person and may be of an organisation, as they were given; in
            the fields they stand as an organisation.
    """

    type: str
    fields: Mapping[str, str]
    dropped: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


def read_record(text: str) -> Record:
    """Read a record.

    Args:
        text: what was pasted.

    Raises:
        RefusedError: when it is no record, or more than one.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").strip()
    # Databases put lines such as `1. ` or `Record #1 of 2` above a record.
    if start := re.search(r"^(?:TY\s+-|@\w+\s*[{(])", text, re.MULTILINE):
        record = text[start.start() :]
        return _from_bibtex(record) if record.startswith("@") else _from_ris(record)
    raise RefusedError("dit is geen BibTeX (begint met @) en geen RIS (begint met TY  -)")


def is_complete(text: str) -> bool:
    """Whether what was pasted so far is a whole record: BibTeX with every brace closed, or RIS up to ER."""
    if re.search(r"^\s*@", text, re.MULTILINE):
        opened, closed = ("(", ")") if re.search(r"^\s*@\w+\s*\(", text, re.MULTILINE) else ("{", "}")
        return opened in text and text.count(opened) <= text.count(closed)
    return bool(re.search(r"^ER\s+-", text, re.MULTILINE))


def _from_bibtex(text: str) -> Record:
    bibliography = read(text, MONTHS)
    for line, fault in bibliography.faults:
        raise RefusedError(f"regel {line} van het record is niet te lezen; {fault}")
    entry = _only(bibliography.entries)
    # Publishers put the signs of HTML in BibTeX too.
    fields = {name: _plain(value) for name, value in entry.fields.items()}
    return Record(entry.type, fields, entry.doubles)


def _from_ris(text: str) -> Record:
    if not re.search(r"^ER\s+-", text, re.MULTILINE):
        text += "\nER  - "
    _only(re.findall(r"^TY\s+-", text, re.MULTILINE))  # Of two in one, rispy would take the last.
    # AU and A1 say the same; as one tag they keep the order of the record.
    given = dict(_only(rispy.loads(re.sub(r"^A1(?=\s+-)", "AU", text, flags=re.MULTILINE))))
    code = str(given.get("type_of_reference", ""))
    type_ = _TYPES.get(code, code.lower())
    names = given.pop("authors", [])
    doubtful = tuple(name for name in names if _is_doubtful(name))
    fields = {name: _taken(given, keys, name) for name, keys in _FIELDS.items()}
    fields["date"] = _date(*(str(given.pop(name, "")) for name in ("date", "year", "publication_year")))
    fields["urldate"] = _date(str(given.pop("access_date", "")))
    if type_ in ("article", "incollection"):
        fields["type"] = ""  # What kind of article it is, is not what APA prints between square brackets.
    people = " and ".join(person(name) for name in names)
    fields["editor" if type_ == "movie" else "author"] = people
    if type_ == "movie":
        fields["editortype"] = "director" if people else ""
    if type_ in ("article", "incollection"):
        fields["journaltitle" if type_ == "article" else "booktitle"] = _taken(given, _PERIODICAL, "journaltitle")
    if type_ == "incollection":
        fields["editor"] = " and ".join(person(name) for name in given.pop("secondary_authors", []))
    if type_ == "report":
        fields["number"] = fields["number"] or _report_number(fields)
    fields["url"] = latex("url", (given.pop("urls", None) or [""])[0])
    fields["pages"] = "" if type_ in _WHOLE else _pages(given.get("start_page", ""), given.get("end_page", ""))
    tags = {name: tag for tag, name in TAG_KEY_MAPPING.items()}
    unknown = given.pop("unknown_tag", {})
    dropped = (*(tags.get(name, name) for name in given if name not in _SILENT), *unknown)
    return Record(type_, {name: value for name, value in fields.items() if value}, tuple(dropped), doubtful)


def person(name: str) -> str:
    """One name of RIS as BibLaTeX: of a person with a comma, of an organisation between braces.

    RIS wants a comma in the name of a person (https://en.wikipedia.org/wiki/RIS_(file_format)), so a name without
    one is an organisation, unless initials stand at its end. An organisation can have a comma as well.

    Args:
        name: the name as it was given.
    """
    name = " ".join(name.split()).rstrip(",")
    initials = _INITIALS_LAST.fullmatch(name)
    if initials and "," not in name and not _is_abbreviated(name):
        given = re.sub(r"([A-ZÀ-Þ])\.?", r"\1. ", initials["initials"]).replace(". -", ".-")
        return latex("author", f"{initials['family']}, {given}")
    if "," not in name or _ORGANISATION.search(name.partition(",")[0]):
        return f"{{{latex('author', ris.organisation_read(name))}}}"
    return latex("author", name)


def _is_abbreviated(name: str) -> bool:
    """Whether the capitals at the end of a name are those of an organisation: `Kenniscentrum LVB`, `Regioplan BV`."""
    return bool(_ORGANISATION.search(name)) or name.rpartition(" ")[2] in _ABBREVIATIONS


def split_name(name: str) -> tuple[str, str]:
    """The given names and the family name, with its prefix, of a person whose name was written without a comma.

    Args:
        name: the name as it was given.
    """
    words = name.split()
    start = next((at for at, word in enumerate(words[1:-1], 1) if name_prefixes.is_word(word)), len(words) - 1)
    return " ".join(words[:start]), " ".join(words[start:])


def _is_doubtful(name: str) -> bool:
    """Whether a name without a comma may as well be of a person: two to four words with a capital."""
    words = name.split()
    named = [word for word in words if not name_prefixes.is_word(word)]
    return (
        "," not in name
        and 2 <= len(words) <= 4
        and (not _INITIALS_LAST.fullmatch(name) or name.rpartition(" ")[2] in _ABBREVIATIONS)
        and not _ORGANISATION.search(name)
        and all(word[:1].isupper() for word in named)
    )


def _date(*values: str) -> str:
    """The first of these that holds a date, as it is written in BibLaTeX; else the first that holds anything."""
    for value in values:
        if found := _DATE.search(value):
            return "-".join(part.zfill(2) for part in found.groups() if part)
    return next((latex("date", value) for value in values if value.strip()), "")


def _pages(first: str, last: str) -> str:
    """Pages, where they are pages: some databases write `No` and `Specified`."""
    if not _PAGE.fullmatch(first.strip()):
        found = re.fullmatch(r"\s*(\S+?)\s*(?:-{1,2}|–)\s*(\S+)\s*", first)
        return _pages(*found.groups()) if found and not last else ""
    return "--".join(latex("pages", part) for part in (first, last) if _PAGE.fullmatch(part.strip()))


def _report_number(fields: dict[str, str]) -> str:
    """The number of a report, which RIS gives where a book has its ISBN."""
    number = fields.get("isbn", "")
    if number and not (isbn.is_valid(number) or issn.is_valid(number)):
        fields["isbn"] = ""
        return number
    return ""


def _only(found: Sequence[T]) -> T:
    if len(found) != 1:
        raise RefusedError(f"hier staan {len(found)} bronnen; plak er precies één")
    return found[0]


def _taken(given: dict[str, object], names: tuple[str, ...], field: str) -> str:
    """The first of these that is there; all of them are taken out."""
    values = [given.pop(name, None) for name in names]
    return next((latex(field, str(value)) for value in values if value), "")


def latex(field: str, text: str) -> str:
    """Plain text as LaTeX: braces and backslashes mean nothing in it.

    Args:
        field: name of the field it is for.
        text: the text.
    """
    bare = _plain(re.sub(r"[{}\\]", "", text))
    return bare if field in VERBATIM else re.sub(r"(?=[&%#_$])", r"\\", bare)


def _plain(text: str) -> str:
    """Text without the elements and signs of HTML that publishers leave in it."""
    return " ".join(html.unescape(re.sub(r"</?(?:i|b|em|sub|sup|scp)>", "", text)).split())
