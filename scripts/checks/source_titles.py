"""Rules for what stands in a field of a source and belongs elsewhere: what a screen said, or what has a field of its own."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from scripts.checks.identifiers import fields
from scripts.content.bibliography import Entry
from scripts.content.names import BIBLIOGRAPHY
from scripts.content.numerals import ORDINALS
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources
from scripts.content.web_address import is_readable
from scripts.content.words import folded

_OF_A_SCREEN = re.compile(
    r"(?:error |fout )?40[34]\b.*|(?:pagina|page|bestand|file|document) (?:niet gevonden|not found|bestaat niet)\b.*|not found|"
    r"niet gevonden|access denied.*|toegang geweigerd.*|forbidden|just a moment\W*|attention required.*|client challenge|"
    r"checking your browser.*|een moment(?: geduld)?\W*|one moment,? please\W*|redirecting\W*|are you a (?:human|robot)\W*|"
    r"log ?in|inloggen|aanmelden|sign in(?: to your account)?|login page|cookies?|cookie(?:instellingen|verklaring| settings| policy)|"
    r"home(?:page)?|startpagina|welkom|welcome|untitled.*|naamloos.*|zonder titel|document\d*|powerpoint[ -]?presentati\w+|"
    r"(?:presentatie|presentation|map|dia) ?\d+|microsoft (?:word|powerpoint|excel) [-–].*|abstract|samenvatting|researchgate|"
    r"google scholar|bekijk pdf|view pdf|full text|volledige tekst",
    re.IGNORECASE,
)
"""What stands in the tab of a browser or the properties of a file, and says nothing of the work."""
_OF_A_FILE = re.compile(
    r"\S+\.(?:pdf|docx?|pptx?|xlsx?|html?|php|epub)|[\w-]*\w_\w[\w-]*|\d-s\d\.\d-\S+|https?:\S*|www\.\S*", re.IGNORECASE
)
_EDITION_WORDS = "|".join((*ORDINALS, "first", "second", "third", "fourth", "fifth", "sixth", "herziene", "revised"))
_FORMS = "paperback|hardcover|hardback|gebonden|e-?book|kindle|pocket|luisterboek|dvd|blu-?ray|bol\\.com"
_BEHIND = (
    (
        re.compile(
            rf"[,. –-]*[\[(]?(?:\d+(?:e|de|ste|st|nd|rd|th)|{_EDITION_WORDS})(?:,? (?:herziene|geheel herziene|revised))?"
            r" (?:druk|dr\.|editie|edition|ed\.?|uitgave)[\])]?",
            re.IGNORECASE,
        ),
        ", en zet de druk in edition",
    ),
    (re.compile(rf" *(?:\((?:{_FORMS})\)|[–|-] (?:[\w-]+\.(?:com|nl|org)))", re.IGNORECASE), ""),
    (re.compile(r" *[\[(]pdf\b[^\])]*[\])]", re.IGNORECASE), ""),
    (re.compile(r",? *\(?(?:pp?|blz)\. ?\d+(?: ?[-–]+ ?\d+)?\)?", re.IGNORECASE), ", en zet de bladzijden in pages"),
    (
        re.compile(r"[.,]? [^.,]+?,? \d+ ?\(\d+\)(?:[,:] ?\d+(?: ?[-–]+ ?\d+)?)?"),
        ", en zet tijdschrift, jaargang en nummer in hun veld",
    ),
    (re.compile(r" *\[(?:article|artikel|review|in het|in dutch|recensie)\b[^\]]*\]", re.IGNORECASE), ""),
    (re.compile(r" ?[*†‡§]+"), ""),
    (re.compile(r" +\|.*"), ""),
)
"""What follows a title and is none of it, with where it belongs."""
_BEFORE = (
    (re.compile(r"[\[(]pdf[\])] *", re.IGNORECASE), ""),
    (re.compile(r"in: +", re.IGNORECASE), ""),
    (
        re.compile(
            r"(?:original|research|review) (?:article|paper)\b ?[:–-] *|(?:article )?(?:title|titel) ?: *",
            re.IGNORECASE,
        ),
        "",
    ),
)
_IN_CHAPTER = re.compile(r"(?:hoofdstuk|chapter|h\.|ch\.) ?\d+[.:]? +|\d+(?:\.\d+)* +(?=[A-ZÀ-Ý])", re.IGNORECASE)
_TITLES = ("title", "subtitle", "booktitle")
_SMALL = frozenset(
    "with from into between among about over through under than that their what when where upon after before".split()
)


@rule("B131")
def more_than_title(sources: Sources) -> Iterator[Hit]:
    """Een titel is die van het werk zelf: geen bestandsnaam, foutmelding of naam van de site, en niets met een eigen veld."""
    for entry, line, name, value in fields(sources, *_TITLES, "journaltitle"):
        if remedy := _right_title(name, value.replace(r"\_", "_"), entry):
            message = f"{name} '{value}' van '{entry.key}' is niet alleen een titel; {remedy}"
            yield BIBLIOGRAPHY, line, message, value


def _right_title(name: str, value: str, entry: Entry) -> str:
    """What to do about a title that is not only a title; empty when it is."""
    bare = value.strip("{}")
    is_screen = entry.type not in ("book", "movie") and name == "title" and _OF_A_SCREEN.fullmatch(bare)
    if is_screen or _OF_A_FILE.fullmatch(bare):
        return "neem de titel over van het werk zelf"
    if lost := re.search(r"(?<=[a-z])\?(?=[a-z])|(?<=\w)¨|¨(?=\w)", bare):
        return f"typ op de plaats van '{lost.group()}' het teken zelf"
    doubled = re.search(r"\b(?P<word>[^\W\d_]{2,}) (?P=word)\b", bare, re.IGNORECASE)
    if doubled and doubled["word"].lower() not in ("je", "bora", "new"):
        return f"schrijf '{bare.replace(doubled.group(), doubled['word'], 1)}'"
    if torn := re.search(r"(?<=[a-zà-ÿ])- (?!en\b|of\b|and\b|or\b|dan\b|tot\b|to\b)(?=[a-zà-ÿ])", bare):
        return f"schrijf '{bare[: torn.start()]}{bare[torn.end() :]}'"
    if name == "journaltitle":
        before = re.match(r"in: +", bare, re.IGNORECASE)
        return f"schrijf '{bare[before.end() :]}'" if before else ""
    if bare[:1] == "[" and bare.find("]") == len(bare) - 1:
        return "neem de titel over in de taal van het werk"
    for pattern, where in _BEFORE:
        if match := pattern.match(bare):
            return f"schrijf '{bare[match.end() :]}'{where}"
    for pattern, where in _BEHIND:
        match = next((one for one in pattern.finditer(bare) if one.end() == len(bare)), None)
        if match and match.start() > 2:
            return f"schrijf '{bare[: match.start()]}'{where}"
    return _of_its_own(name, bare, entry)


def _of_its_own(name: str, bare: str, entry: Entry) -> str:
    """What to do about a title with the maker, the site, the journal or a number of the chapter in it."""
    families = [person.partition(",")[0].strip("{} ") for person in entry.fields.get("author", "").split(" and ")]
    if re.match(r"(?:by|door|van de hand van|auteur:) ", bare) and any(one and one in bare for one in families):
        return "haal de naam weg: die staat in author"
    cited = re.match(r"(?P<family>[^,(]+),[^()]*\((?:19|20)\d\d\w?\)[.,:]? ", bare)
    if cited and cited["family"] in families:
        return f"schrijf '{bare[cited.end() :]}'"
    if entry.type == "incollection" and name == "title" and (number := _IN_CHAPTER.match(bare)):
        return f"schrijf '{bare[number.end() :]}', zonder het nummer van het hoofdstuk"
    front, sign, back = bare.rpartition(" – ") if " – " in bare else bare.rpartition(" - ")
    known = {_plain(entry.fields.get(field, "")) for field in ("author", "organization", "journaltitle", "publisher")}
    if is_readable(url := entry.fields.get("url", "")):
        known.add(_plain((urlsplit(url).hostname or "").removeprefix("www.").rpartition(".")[0]))
    if sign and _plain(back) in known - {""}:
        return f"schrijf '{front}'"
    words = re.findall(r"[^\W\d_]{4,}", bare)
    long = [word for word in words[1:] if word.lower() not in _SMALL]
    has_small = len(long) > 1 and any(word.istitle() and word.lower() in _SMALL for word in words[1:])
    is_capital = (
        entry.fields.get("langid") == "english" and (len(long) > 3 or has_small) and all(map(str.istitle, long))
    )
    rest = words_of_title(bare)
    is_dutch = entry.fields.get("langid") == "dutch" and len(rest) > 2 and all(word[0].isupper() for word in rest)
    if is_dutch and any(word.lower() in _SMALL_DUTCH for word in rest):
        return f"schrijf '{bare.capitalize()}', met hoofdletters waar ze horen"
    if entry.type in ("article", "book", "incollection", "report", "thesis") and name == "title" and is_capital:
        return f"schrijf '{bare.capitalize()}', met hoofdletters waar ze horen"
    first = re.match(r"[a-z]{3,}(?= )", bare)
    return f"schrijf '{bare[0].upper()}{bare[1:]}'" if first and name in ("title", "subtitle") else ""


_SMALL_DUTCH = frozenset("de het een van voor met in op bij naar en of aan uit over".split())


def words_of_title(title: str) -> list[str]:
    """The words of a title behind the first, but those that begin a part of it.

    Args:
        title: the title.
    """
    return re.findall(r"(?<![.:?!–-] )(?<=\s)[^\W\d_]+", title)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))


_NOT_OF: dict[str, tuple[str, ...]] = {
    "article": ("booktitle", "edition", "institution", "isbn"),
    "book": ("booktitle", "institution", "issn", "journaltitle"),
    "booklet": ("booktitle", "journaltitle"),
    "incollection": ("journaltitle", "institution"),
    "movie": ("author", "booktitle", "edition", "institution", "isbn", "journaltitle", "pages", "volume"),
    "online": ("booktitle", "edition", "isbn", "issn", "journaltitle", "number", "pages", "volume"),
    "report": ("booktitle", "journaltitle"),
    "thesis": ("booktitle", "journaltitle", "pages"),
}
"""Fields that say of a source that it is of another kind, or that its kind has no use for."""
_KIND_WITH = {"journaltitle": "article", "booktitle": "incollection", "issn": "article"}
_SAME = (
    ("title", "booktitle"),
    ("title", "journaltitle"),
    ("title", "series"),
    ("journaltitle", "publisher"),
    ("journaltitle", "series"),
    ("pages", "number"),
    ("author", "publisher"),
    ("author", "institution"),
)


@rule("B132")
def of_another_kind(sources: Sources) -> Iterator[Hit]:
    """Een bron heeft alleen velden die bij haar soort horen, en in twee velden staat niet hetzelfde."""
    for entry in sources.bibliography.whole:
        strange = [name for name in _NOT_OF.get(entry.type, ()) if entry.fields.get(name)]
        if strange:
            name = strange[0]
            kind = next((_KIND_WITH[one] for one in strange if one in _KIND_WITH), "")
            remedy = f"maak er @{kind} van, of haal de regel weg" if kind else "haal de regel weg, of verbeter de soort"
            message = f"{name} hoort niet bij @{entry.type} '{entry.key}'; {remedy}"
            yield BIBLIOGRAPHY, entry.lines.get(name, entry.line), message, entry.key
            continue
        for one, other in _SAME:
            value, again = entry.fields.get(one, ""), entry.fields.get(other, "")
            # An organisation may publish what it wrote.
            if value and value == again and "{" not in value:
                message = f"{other} '{again}' van '{entry.key}' staat al in {one}; verbeter een van de twee"
                yield BIBLIOGRAPHY, entry.lines.get(other, entry.line), message, again


RULES = (more_than_title, of_another_kind)
