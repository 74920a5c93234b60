"""Reading one source from what a reference manager or a publisher gives: a record in BibTeX, BibLaTeX or RIS."""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import rispy
from rispy.config import TAG_KEY_MAPPING

from scripts.content.bibliography import read
from scripts.editors.new.prompts import RefusedError

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
    "date": ("date", "year", "publication_year"),
    "volume": ("volume",),
    "number": ("number",),
    "edition": ("edition",),
    "publisher": ("publisher",),
    "location": ("place_published",),
    "doi": ("doi",),
    "urldate": ("access_date",),
    "type": ("type_of_work",),
    "langid": ("language",),
    "isbn": ("issn",),
}
VERBATIM = frozenset(("url", "doi", "isbn", "issn", "pages", "date", "urldate", "langid", "options"))
"""Fields that are no running text: signs in them stand for themselves."""

_PERIODICAL = ("secondary_title", "alternate_title3", "journal_name", "alternate_title2")
_PEOPLE = ("authors", "first_authors")
# What says nothing of the source itself, or says the same again.
_SILENT = frozenset(("type_of_reference", "end_of_reference", "id", "short_title", "start_page", "end_page"))


@dataclass(frozen=True)
class Record:
    """A source as it was given.

    Attributes:
        type: its type, in the words of BibLaTeX or BibTeX where they are known.
        fields: values by name, as LaTeX.
        dropped: what was given under a name that has no place here.
    """

    type: str
    fields: Mapping[str, str]
    dropped: tuple[str, ...] = ()


def read_record(text: str) -> Record:
    """Read a record.

    Args:
        text: what was pasted.

    Raises:
        RefusedError: when it is no record, or more than one.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").strip()
    if re.match(r"TY\s+-", text):
        return _from_ris(text)
    if text.startswith("@"):
        return _from_bibtex(text)
    raise RefusedError("dit is geen BibTeX (begint met @) en geen RIS (begint met TY  -)")


def is_complete(text: str) -> bool:
    """Whether what was pasted so far is a whole record: BibTeX with every brace closed, or RIS up to ER."""
    if text.lstrip().startswith("@"):
        return "{" in text and text.count("{") <= text.count("}")
    return bool(re.search(r"^ER\s+-", text, re.MULTILINE))


def _from_bibtex(text: str) -> Record:
    bibliography = read(text)
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
    given = dict(_only(rispy.loads(text)))
    code = str(given.get("type_of_reference", ""))
    type_ = _TYPES.get(code, code.lower())
    fields = {name: _taken(given, names, name) for name, names in _FIELDS.items()}
    people = " and ".join(latex("author", name) for key in _PEOPLE for name in given.pop(key, []))
    fields["editor" if type_ == "movie" else "author"] = people
    if type_ == "movie":
        fields["editortype"] = "director" if people else ""
    if type_ in ("article", "incollection"):
        fields["journaltitle" if type_ == "article" else "booktitle"] = _taken(given, _PERIODICAL, "journaltitle")
    if type_ == "incollection":
        fields["editor"] = " and ".join(latex("editor", name) for name in given.pop("secondary_authors", []))
    fields["url"] = latex("url", (given.pop("urls", None) or [""])[0])
    fields["pages"] = "--".join(latex("pages", given[name]) for name in ("start_page", "end_page") if given.get(name))
    tags = {name: tag for tag, name in TAG_KEY_MAPPING.items()}
    unknown = given.pop("unknown_tag", {})
    dropped = (*(tags.get(name, name) for name in given if name not in _SILENT), *unknown)
    return Record(type_, {name: value for name, value in fields.items() if value}, tuple(dropped))


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
