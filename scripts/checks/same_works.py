"""Rules for what a source says of itself, beside other sources and beside its key."""

import re
from collections.abc import Iterable, Iterator
from itertools import permutations

from scripts.checks.identifiers import fields, right_pages
from scripts.content.bibliography import ARCHIVED, Entry
from scripts.content.dutch import uses
from scripts.content.names import BIBLIOGRAPHY
from scripts.content.numerals import ORDINALS
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources
from scripts.content.words import folded

_DUTCH = frozenset("de het een van voor met bij naar tussen niet zijn aan over jongeren hoe waarom onze je".split())
_ENGLISH = frozenset("the of and with for to from between not is how why youth young people on their".split())
_SURELY = frozenset("het een voor niet onze je jongeren the and with their people".split())
"""Of these words one is enough to know a language by."""
_OF_BOTH = frozenset(("is", "de", "van"))
_ENGLISH_ORDINALS = {word: number for number, word in enumerate("first second third fourth fifth sixth".split(), 1)}
_NUMBERED = ORDINALS | _ENGLISH_ORDINALS
_JOINED = re.compile(r"(?P<volume>\d+)(?: ?[,:] ?| )(?P<number>\d+)(?P<pages>)")
_PART = re.compile(r"(?P<volume>\w+) ?\((?P<number>[\w–-]+)\)(?:[:,] ?(?:pp?\. ?)?(?P<pages>\d+(?: ?[–-]+ ?\d+)?))?")
_EDITION = re.compile(
    rf"(?:(?P<number>\d+) ?(?:e|de|ste|st|nd|rd|th)?\.?(?![\w])(?: (?:druk|dr\b|ed\.?|editie|edition|oplage)\b.*)?"
    rf"|(?P<word>{'|'.join(_NUMBERED)})\b.*|(?:druk|editie|edition|ed\.) (?P<last>\d+))$",
    re.IGNORECASE,
)
_NUMBER_WORD = re.compile(r"(?:nr|no|nummer|vol|jrg|jaargang|issue)\b\.? *", re.IGNORECASE)


@rule("B122")
def same_work(sources: Sources) -> Iterator[Hit]:
    """Een werk staat één keer in bibliography.bib: geen twee bronnen met dezelfde DOI, ISBN, of titel en jaar."""
    lines: dict[tuple[str, str], list[Entry]] = {}
    for entry in sources.bibliography.entries:
        for name in _marks(entry):
            lines.setdefault(name, []).append(entry)
    told = set()
    for (what, _), entries in lines.items():
        by_line = {entry.line: entry for entry in entries}
        for (_, line), (_, stays) in sources.doubles([(BIBLIOGRAPHY, line) for line in by_line]):
            key, other = by_line[line].key, by_line[stays].key
            # The same key twice is told by a rule of its own.
            if line not in told and key.lower() != other.lower():
                told.add(line)
                message = f"bron '{key}' heeft {what} als '{other}' (regel {stays}); houd er een en gebruik die sleutel"
                yield BIBLIOGRAPHY, line, message, key


def _marks(entry: Entry) -> Iterator[tuple[str, str]]:
    """What no other work has: what it is called in a message, and its value."""
    if doi := entry.fields.get("doi", "").lower():
        yield "dezelfde DOI", doi
    # A chapter has the ISBN of its book.
    if entry.type == "book" and (isbn := re.sub(r"[^\dX]", "", entry.fields.get("isbn", ""))):
        yield "hetzelfde ISBN", isbn[-10:-1]
    title = re.sub(r"\W+", " ", folded(entry.fields.get("title", ""))).strip()
    if title and entry.year:
        yield "dezelfde titel en hetzelfde jaar", f"{title} {entry.year}"


_KEPT = re.compile(r"https?://(?:web\.)?archive\.org/web/\d+[a-z_]*/(?P<address>.+)")


@rule("B128")
def said_in_two_ways(sources: Sources) -> Iterator[Hit]:
    """Een bron heeft date, of year en month; een DOI staat in doi en niet in url; archief is een kopie van de pagina bij url."""
    for entry in sources.bibliography.entries:
        for name in ("year", "month"):
            value = entry.fields.get(name, "")
            if value and entry.fields.get("date"):
                message = f"{name} '{value}' staat naast date in '{entry.key}'; haal de regel weg"
                yield BIBLIOGRAPHY, entry.lines.get(name, entry.line), message, value
        kept, address = entry.fields.get(ARCHIVED, ""), entry.fields.get("url", "")
        if by_doi := re.match(r"https?://(?:dx\.)?doi\.org/(?P<doi>10\.\S+)", address):
            remedy = "haal de regel weg" if entry.fields.get("doi") else f"schrijf doi = {{{by_doi['doi']}}}"
            message = f"url '{address}' van '{entry.key}' is een DOI; {remedy}"
            yield BIBLIOGRAPHY, entry.lines.get("url", entry.line), message, address
        copy = _KEPT.match(kept)
        if copy and address and _bare(copy["address"]) != _bare(address):
            message = f"archief '{kept}' van '{entry.key}' is een kopie van een andere pagina dan url; verbeter het"
            yield BIBLIOGRAPHY, entry.lines.get(ARCHIVED, entry.line), message, kept


def _bare(address: str) -> str:
    """An address without what may differ between a page and its copy."""
    return re.sub(r"^https?:/+(?:www\.)?|:(?:80|443)(?=/)|/$|#.*$", "", address).rstrip("/").lower()


@rule("B126")
def subtitle_twice(sources: Sources) -> Iterator[Hit]:
    """Een ondertitel staat in subtitle, en dan niet ook in title."""
    for entry in sources.bibliography.entries:
        for title, part in (("title", "subtitle"), ("journaltitle", "journalsubtitle")):
            value, again = entry.fields.get(title, ""), entry.fields.get(part, "")
            whole, inner = (f" {_plain(text)} " for text in (value, again))
            if inner.strip() and inner in whole:
                line = entry.lines.get(title, entry.line)
                yield BIBLIOGRAPHY, line, f"{title} '{value}' heeft '{again}' van {part} ook; haal het hier weg", value


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))


@rule("B123")
def other_year(sources: Sources) -> Iterator[Hit]:
    """Het jaar in de sleutel is het jaar van de bron, en dat ligt niet in de toekomst."""
    for entry in sources.bibliography.entries:
        line = entry.lines.get("date", entry.lines.get("year", entry.line))
        in_key = re.findall(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", entry.key)
        if sources.today and entry.year and int(entry.year) > sources.today.year:
            yield BIBLIOGRAPHY, line, f"jaar '{entry.year}' moet nog komen; verbeter het jaar", entry.year
        elif len(in_key) == 1 and entry.year and in_key[0] != entry.year:
            message = f"jaar '{entry.year}' is een ander dan in de sleutel '{entry.key}'; verbeter een van de twee"
            yield BIBLIOGRAPHY, line, message, entry.year


@rule("B124")
def number_in_volume(sources: Sources) -> Iterator[Hit]:
    """Jaargang (volume), nummer (number) en druk (edition) zijn alleen een getal, elk in een eigen veld."""
    for _, line, _, value in fields(sources, "edition"):
        if match := _EDITION.match(value):
            number = match["number"] or match["last"] or str(_NUMBERED[match["word"].lower()])
            if len(number) > 2:
                yield BIBLIOGRAPHY, line, f"druk '{value}' is een jaar; schrijf de hoeveelste druk het is", value
            elif number != value:
                yield BIBLIOGRAPHY, line, f"druk '{value}' is meer dan een getal; schrijf '{number}'", value
        elif re.fullmatch(r".*\d.*|[IVX]+|paperback|hardcover|pocket|e-?book", value, re.IGNORECASE):
            yield BIBLIOGRAPHY, line, f"druk '{value}' is geen getal; schrijf de hoeveelste druk het is", value
    for entry, line, _, value in fields(sources, "number"):
        if re.fullmatch(r"97[89][\d -]{10,14}", value):
            message = f"number '{value}' van '{entry.key}' is een ISBN; schrijf isbn = {{{value}}}"
            yield BIBLIOGRAPHY, line, message, value
    for entry in sources.bibliography.entries:
        if entry.type != "article":
            continue
        for name in ("volume", "number"):
            value = entry.fields.get(name, "")
            line = entry.lines.get(name, entry.line)
            behind = re.fullmatch(r"(?P<number>\d+)(?:\.|(?:e|de|ste)? (?:jaargang|jrg\.?|nummer))", value)
            if behind:
                yield BIBLIOGRAPHY, line, f"{name} '{value}' is meer dan een getal; schrijf '{behind['number']}'", value
            elif match := _PART.fullmatch(value) or (_JOINED.fullmatch(value) if name == "volume" else None):
                right = f"volume = {{{match['volume']}}}, number = {{{match['number']}}}"
                right += f", pages = {{{right_pages(match['pages'])}}}" if match["pages"] else ""
                yield BIBLIOGRAPHY, line, f"{name} '{value}' zijn er twee; schrijf {right}", value
            elif match := _NUMBER_WORD.match(value):
                yield BIBLIOGRAPHY, line, f"{name} '{value}' is geen getal; schrijf '{value[match.end() :]}'", value


_OTHER = {"dutch": "english", "english": "dutch"}
_CODES = {"dutch": "nl", "english": "en"}
_TIMES = 20
"""How many times as often people use a word in one language as in the other, when it is of that language only."""
_USED = 20
_ENOUGH = 2


def _is_of(words: Iterable[str], language: str, other: str) -> bool:
    """Whether words are of a language: half of them and at least two of that one only, and none of the other only."""
    long = [word for word in words if len(word) > 1]
    often = [(uses(word, _CODES[language]), uses(word, _CODES[other])) for word in long]
    own = [here for here, there in often if here >= _USED and here > _TIMES * there]
    others = [there for here, there in often if there >= _USED and there > _TIMES * here]
    return not others and len(own) >= _ENOUGH and 2 * len(own) >= len(long)


_PRINTED = re.compile(rf"\b(?P<ordinal>{'|'.join(ORDINALS)}) druk\b[^.]*?\bvan (?P<year>\d{{4}})\b", re.IGNORECASE)


@rule("B144")
def other_edition(sources: Sources) -> Iterator[Hit]:
    """De druk (edition) is die van het jaar: zo staat het ook in verslaglezing, en een latere druk is niet ouder."""
    editions: dict[str, list[tuple[int, str, Entry]]] = {}
    for entry in sources.bibliography.whole:
        value = entry.fields.get("edition", "")
        if not value.isdecimal():
            continue
        line = entry.lines.get("edition", entry.line)
        editions.setdefault(folded(entry.fields.get("title", "")), []).append((int(value), entry.year, entry))
        for match in _PRINTED.finditer(entry.fields.get("verslaglezing", "")):
            right = ORDINALS[match["ordinal"].lower()]
            if match["year"] == entry.year and right != int(value):
                message = f"edition '{value}' is volgens verslaglezing de {match['ordinal']} druk; maak het gelijk"
                yield BIBLIOGRAPHY, line, message, value
    for same in editions.values():
        for (first, year, one), (last, other, another) in permutations(same, 2):
            if first < last and year and other and year > other:
                late = one if sources.is_new(BIBLIOGRAPHY, one.lines.get("edition", one.line)) else another
                line, value = late.lines.get("edition", late.line), late.fields["edition"]
                message = f"edition '{value}' past niet bij het jaar: druk {first} is van {year} en druk {last} van {other}; verbeter er een"
                yield BIBLIOGRAPHY, line, message, value


@rule("B125")
def other_language(sources: Sources) -> Iterator[Hit]:
    """langid is de taal van de titel."""
    for entry in sources.bibliography.whole:
        words = set(
            re.findall(r"[a-zà-ÿ]+", f"{entry.fields.get('title', '')} {entry.fields.get('subtitle', '')}".lower())
        )
        dutch, english = len(words & _DUTCH - _OF_BOTH), len(words & _ENGLISH - _OF_BOTH)
        said = entry.fields.get("langid", "")
        right = "english" if said == "dutch" and english and words & _SURELY and not words & _DUTCH else ""
        right = "dutch" if said == "english" and dutch and words & _SURELY and not english else right
        line = entry.lines.get("langid", entry.line)
        is_new = any(sources.is_new(BIBLIOGRAPHY, entry.lines.get(name, 0)) for name in ("langid", "title", "subtitle"))
        if is_new and said in _OTHER and not right:
            right = _OTHER[said] if _is_of(words, _OTHER[said], said) else ""
        if right:
            yield BIBLIOGRAPHY, line, f"langid '{said}' past niet bij de titel; schrijf '{right}'", said


RULES = (same_work, said_in_two_ways, subtitle_twice, other_year, number_in_volume, other_language, other_edition)
