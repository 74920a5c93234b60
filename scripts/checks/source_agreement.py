"""Rules for what a page says of a source it cites: year, kind, pages, names and title are those of the source."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from scripts.checks.source_notation import GIVEN_NAMES
from scripts.content.bibliography import Bibliography, Entry
from scripts.content.citation_grammar import written
from scripts.content.problem import Hit, rule
from scripts.content.source import Page, Sources
from scripts.content.words import folded

_ENDS = re.compile(r"(?<=[a-zà-ÿ\d)\]’”*][.!?]) +(?=[A-ZÀ-Ý‘“*\[])")
_NOT_SAID = re.compile(r"\[[^\[\]\n]*@[^\[\]\n]*\]|(?<=\])\([^()\n]*\)|[‘“][^‘’“”\n]*[’”]")
"""Citations, addresses of links, and what is quoted: there a name may stand as someone else wrote it."""
_LEAST_ALIKE = 0.8
_ALIKE_TITLE = 0.75
_ALIKE_GIVEN = 0.7
_SAME_TITLE = 0.88
_WORDS = 3
"""Words of a title that is known by its likeness, where nothing says that it is one."""


class _Sentence(NamedTuple):
    """A sentence that cites: its line, its text without citations and what is quoted, and the keys."""

    line: int
    text: str
    keys: tuple[str, ...]


@lru_cache(maxsize=1 << 12)
def _sentences(text: str) -> tuple[_Sentence, ...]:
    """Every sentence of a page that cites something."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        for sentence in _ENDS.split(line) if "@" in line else ():
            if keys := tuple(key for citation in written(sentence) for key in citation.keys):
                found.append(_Sentence(number, _NOT_SAID.sub(" ", sentence), keys))
    return tuple(found)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


_BETWEEN = r"(?:(?!\b(?:over|naar|dat|die|waarin|waarvan|met|bij|op|van de|van het)\b)[^;:!?\d]){0,60}?"
_WORK = (
    r"(?:film|speelfilm|documentaire|\w*boek|\w*artikel|rapport|notitie|rede|richtlijn|proefschrift|scriptie|factsheet)"
)
_YEAR_OF_WORK = re.compile(rf"\b{_WORK}\b(?:{_BETWEEN}\buit| van) (?P<year>(?:19|20)\d\d)\b(?! tot\b)", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:druk|editie|uitgave|herzien\w*|herdruk\w*|vertaal\w*|vertaling|oorspronkelijk\w*|eerste)\b"
)
_PAGE_NAMED = re.compile(r"\b(?:bladzijde|pagina|blz\.|p\.) (?P<page>\d+)\b(?! van het verslag)")
_KIND_NAMED = re.compile(
    r"^[-*+\d. ]*(?:Een|Het|De|Deze|Dit) (?:[a-zà-ÿ]+ )?(?P<kind>film|speelfilm|documentaire|boek|artikel|proefschrift) "
    r"(?:van|uit|door)\b"
)
_KINDS = {
    "film": ("movie",),
    "speelfilm": ("movie",),
    "documentaire": ("movie",),
    "boek": ("book", "booklet", "incollection"),
    "artikel": ("article", "incollection", "online"),
    "proefschrift": ("thesis",),
}
_SINCE = re.compile(r"\b[Ss]inds (?:[a-z]+ )?(?P<year>(?:19|20)\d\d)\b")
_DATED = ("online", "article", "report")
"""What tells of its own time, and not of a later one."""
_OF_RESEARCH = re.compile(r"\b(?:onderzoek|studie)s? uit (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_FILMS = ("speelfilm", "documentaire")


@rule("C113")
def says_otherwise(sources: Sources) -> Iterator[Hit]:
    """Wat een zin zegt van een bron (het jaar, de soort, een bladzijde), is zoals het bij de bron staat, ook in het kort."""
    entries = {entry.key: entry for entry in sources.bibliography.entries}
    whole = {entry.key for entry in sources.bibliography.whole}
    for page in sources.pages:
        for line, text, keys in _sentences(page.prose):
            entry = entries.get(keys[0])
            if not entry or len(keys) > 1:
                continue
            for shown, right in _differences(text, entry):
                message = f"'{shown}' is niet wat bij bron '{entry.key}' staat: {right}; verbeter een van de twee"
                yield page.path, line, message, shown
        years = {entries[one.key].year for one in page.citations if one.key in entries}
        if any(one.key not in whole for one in page.citations):
            continue  # Its year may stand where it could not be read, or under another key.
        for number, line_of_page in enumerate(page.prose.split("\n"), 1):
            for match in _OF_RESEARCH.finditer(line_of_page) if years and "[@" not in line_of_page else ():
                if match["year"] not in years:
                    right = ", ".join(sorted(filter(None, years)))
                    message = f"'{match['year']}' is van geen bron op deze pagina: {right}; verbeter het jaar, of haal de bron aan"
                    yield page.path, number, message, match["year"]


def _differences(text: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """What a sentence says of a source that is not so, and what is."""
    names = "|".join(map(re.escape, _families(entry)))
    by_name = re.search(rf"\b(?:{names})\b{_BETWEEN}(?:\buit |\()(?P<year>(?:19|20)\d\d)\b", text) if names else None
    year = _YEAR_OF_WORK.search(text) or by_name
    if year and entry.year and year["year"] != entry.year and not _EARLIER.search(text):
        yield year["year"], entry.year
    since = _SINCE.search(text)
    if since and entry.type in _DATED and entry.year and since["year"] > entry.year:
        yield since.group(), f"zij is uit {entry.year}"
    kind = _KIND_NAMED.match(text)
    of_film = entry.fields.get("type", "").lower()
    if kind and (
        entry.type not in _KINDS[kind["kind"]]
        or (kind["kind"] in _FILMS and of_film in _FILMS and of_film != kind["kind"])
    ):
        yield kind["kind"], of_film if entry.type == "movie" and of_film else f"@{entry.type}"
    span = re.fullmatch(r"(\d+)--(\d+)", entry.fields.get("pages", ""))
    for found in _PAGE_NAMED.finditer(text):
        if span and len(found["page"]) == len(span[1]) and not int(span[1]) <= int(found["page"]) <= int(span[2]):
            yield found.group(), f"{span[1]}-{span[2]}"


def _people(entry: Entry) -> Iterator[tuple[str, str]]:
    """Family name, without its prefix, and given names of everyone who made a source."""
    for name in ("author", "editor", "translator"):
        for person in entry.fields.get(name, "").split(" and "):
            family, comma, given = (part.strip() for part in person.partition(","))
            if comma and "{" not in person and family:
                yield family.split()[-1], given


def _families(entry: Entry) -> list[str]:
    return [family for family, _ in _people(entry)]


_CAPITALISED = re.compile(r"(?<![\w@#/.-])[A-ZÀ-Ý][\w’]{3,}(?![\w@/-])")
_GIVEN_AND = r"(?P<given>[A-ZÀ-Ý][a-zà-ÿ]{2,}) (?:(?:de|van|den|der|ten|ter) )*"
_BEHIND_NAME = re.compile(
    r"\s*(?:[.,;:()\[]|$)|\s(?:en|of|is|was|heeft|had|nam|zegt|schrijft|schreef|werd|wordt|heet|kan|zou|zal|wil|vindt|vond|noemt|"
    r"noemde|stelt|laat|in|uit|over|met|bij|niet|zelf|ook)\b"
)
"""What follows a name, and not a name that says whose something is."""
_SHORT = 4
"""Letters of a name that is too short to be known by its likeness alone."""


@rule("C114")
def called_otherwise(sources: Sources) -> Iterator[Hit]:
    """De naam van een schrijver of organisatie en de titel van een werk schrijf je zoals bij de bron die de pagina aanhaalt."""
    entries = {entry.key: entry for entry in sources.bibliography.entries}
    known = _known(sources.bibliography)
    people = _people_named(sources)
    for page in sources.pages:
        cited = {citation.key: entries[citation.key] for citation in page.citations if citation.key in entries}
        found = [*_other_names(page, cited, known, sources), *_other_titles(page, cited)] if cited else []
        yield from found
        told = {line for _, line, *_ in found}
        others = (*_other_people(page, people), *_titles_alone(page, entries.values()))
        yield from (hit for hit in others if hit[1] not in told)


_PERSON = re.compile(
    r"(?<![\w@#/.-])(?P<given>[A-ZÀ-Ý][a-zà-ÿ]+(?:[ -][A-ZÀ-Ý][a-zà-ÿ]+)?) (?P<prefix>(?:(?:van|de|der|den|ten|ter) )*)"
    r"(?P<family>[A-ZÀ-Ý][a-zà-ÿ]{3,})(?![\w-])"
)


def _people_named(sources: Sources) -> Counter[tuple[str, str]]:
    """How often everyone is named in full, by given names and family: on the pages and in the sources.

    Only who has a family name that is in the sources: else any two words with a capital are a name.
    """
    entries = sources.bibliography.entries
    families = {family for entry in entries for family in _families(entry)}
    people = Counter(
        (given, family)
        for entry in entries
        for family, given in _people(entry)
        if len(given) >= _SHORT and "." not in given
    )
    for page in sources.pages:
        people.update(
            (one["given"], one["family"]) for one in _PERSON.finditer(page.prose) if one["family"] in families
        )
    return people


def _other_people(page: Page, people: Mapping[tuple[str, str], int]) -> Iterator[Hit]:
    """Everyone who is named on a page in nearly the way that is used more often elsewhere, on the site or in the sources."""
    for number, line in enumerate(page.prose.split("\n"), 1):
        for match in _PERSON.finditer(line):
            given, family = match["given"], match["family"]
            others = [
                other
                for other, count in people.items()
                if other != (given, family)
                and count > people.get((given, family), 0)
                and _is_same_person(given, family, other)
            ]
            if others:
                right = f"{others[0][0]} {match['prefix']}{others[0][1]}"
                yield page.path, number, f"'{match.group()}' heet elders '{right}'; schrijf '{right}'", match.group()


def _is_same_person(given: str, family: str, other: tuple[str, str]) -> bool:
    """Whether a name is that of another with a slip in one of its parts, or other hyphens."""
    one, two = set(re.split("[ -]", given)), set(re.split("[ -]", other[0]))
    if one == two:
        return family == other[1] or _alike(family, other[1]) >= _LEAST_ALIKE
    is_part = one < two or two < one
    return family == other[1] and given[0] == other[0][0] and not is_part and _alike(given, other[0]) >= _ALIKE_GIVEN


def _known(bibliography: Bibliography) -> frozenset[str]:
    """Every word in the sources: nothing that stands there is a misspelt name, whichever apostrophe it is written with."""
    text = bibliography.text
    return frozenset(re.findall(r"\w+", text)) | frozenset(re.findall(r"[\w’]+", text.replace("'", "’")))


@lru_cache(maxsize=1 << 12)
def _small(text: str) -> frozenset[str]:
    """The words of a text that begin with a small letter."""
    return frozenset(re.findall(r"(?<!\w)[a-zà-ÿ]\w+", text))


def _other_names(page: Page, cited: Mapping[str, Entry], known: frozenset[str], sources: Sources) -> Iterator[Hit]:
    """The names on a page that are nearly those of a source that it cites."""
    given = {family: names.split() for entry in cited.values() for family, names in _people(entry)}
    bodies = [entry.fields.get(name, "") for entry in cited.values() for name in ("author", "organization")]
    bodies = [body.strip("{}") for body in bodies if body.startswith("{")]
    titles = [entry.fields.get("title", "") for entry in cited.values()]
    names = [name for name in (*given, *bodies, *titles) if len(name) >= _SHORT and " " not in name]
    said = _sentences(page.prose)
    for number, line in enumerate(page.prose.split("\n"), 1):
        text = _NOT_SAID.sub(lambda match: " " * len(match.group()), line)
        for match in _CAPITALISED.finditer(text):
            word = match.group()
            if word in known or re.match(r" [A-ZÀ-Ý]", text[match.end() :]):
                continue
            near = max(names, key=lambda name: _alike(word, name), default="")
            is_here = any(
                near in (*_families(cited[key]), cited[key].fields.get("title", ""))
                for sentence in said
                if sentence.line == number and word in sentence.text
                for key in sentence.keys
                if key in cited
            )
            if (
                not _is_near(word, near, text[match.end() :])
                or ((_is_common(near) or near in titles) and (not is_here or re.search(rf"\b{near}\b", text)))
                or any(word.lower() in _small(one.prose) for one in sources.pages if one.language == page.language)
            ):
                continue
            yield page.path, number, f"'{word}' heet bij de bron '{near}'; schrijf '{near}', of verbeter de bron", word
        for family, firsts in given.items():
            if family not in text:
                continue
            for match in re.finditer(rf"{_GIVEN_AND}{re.escape(family)}\b", text):
                first = match["given"]
                whole = [one for one in firsts if len(one) > 2 and "." not in one and one[0] == first[0]]
                if whole and first not in firsts and first not in known:
                    message = f"'{first}' heet bij de bron '{whole[0]}'; schrijf '{whole[0]}', of verbeter de bron"
                    yield page.path, number, message, first
        for sentence in said:
            if sentence.line == number:
                yield from _other_family(page.path, sentence, cited)
        for body in bodies:
            yield from _parted(page.path, number, text, body)


def _other_family(path: str, sentence: _Sentence, cited: Mapping[str, Entry]) -> Iterator[Hit]:
    """The given names of who made a source, before another family name than that of the source behind the sentence."""
    for family, given in (person for key in sentence.keys if key in cited for person in _people(cited[key])):
        if "." in given or len(given) < _SHORT or family in sentence.text:
            continue
        for match in re.finditer(rf"\b{re.escape(given)} (?P<other>[A-ZÀ-Ý]\w{{2,}})", sentence.text):
            if _alike(match["other"], family) < _LEAST_ALIKE:  # Else it is told as a slip.
                message = f"'{match['other']}' heet bij de bron '{family}'; schrijf '{family}', of verbeter de bron"
                yield path, sentence.line, message, match["other"]


def _is_common(name: str) -> bool:
    """Whether a name is too short, or too much like that of anyone, to be known by its likeness but beside its citation."""
    return len(name) <= _SHORT or name in GIVEN_NAMES


def _is_near(word: str, name: str, behind: str) -> bool:
    """Whether a word is a name with a slip in it; not when it says whose something is."""
    if not name or word[0] != name[0] or abs(len(word) - len(name)) > 2 or word.rstrip("’") == name:
        return False
    if word.rstrip("’s") == name.rstrip("’s"):
        return "’" not in word and bool(_BEHIND_NAME.match(behind))
    return _alike(word, name) >= _LEAST_ALIKE


def _parted(path: str, number: int, text: str, body: str) -> Iterator[Hit]:
    """An organisation with its words parted or joined in another way."""
    signs = re.findall(r"\w", body)
    if len(body.split()) < 2 or not text or len(signs) < 8 or folded(body.split()[0][:4]) not in folded(text):
        return
    for match in re.finditer(r"[\s-]?".join(map(re.escape, signs)), text, re.IGNORECASE):
        if re.sub(r"\W+", " ", folded(match.group())) != re.sub(r"\W+", " ", folded(body)):
            yield path, number, f"'{match.group()}' heet bij de bron '{body}'; schrijf '{body}'", match.group()


_SLANTED = re.compile(r"(?<![\w*])\*(?P<text>[^*\n]+)\*(?![\w*])")


def _other_titles(page: Page, cited: Mapping[str, Entry]) -> Iterator[Hit]:
    """The titles beside a citation, slanted or as the heading above it, that are nearly that of the source."""
    lines = page.prose.split("\n")
    places = [(line, key) for line, _, keys in _sentences(page.prose) for key in keys if key in cited]
    headings = [(heading.line, heading.text) for heading in page.headings]
    for line, key in places:
        above = max((heading for heading in headings if heading[0] < line), default=(0, ""))
        shown = [(line, match["text"]) for match in _SLANTED.finditer(lines[line - 1])]
        for number, text in [*shown, above]:
            if right := _title_meant(text, cited[key]):
                message = f"'{text}' heet bij bron '{key}' '{right}'; schrijf '{right}', of verbeter de bron"
                yield page.path, number, message, text


def _titles_alone(page: Page, entries: Collection[Entry]) -> Iterator[Hit]:
    """The titles that stand slanted without a citation, and are nearly that of a source."""
    titles = {_bare(title): title for entry in entries for title in _whole_titles(entry)}
    for number, line in enumerate(page.prose.split("\n"), 1):
        for match in _SLANTED.finditer(line) if titles else ():
            said = _bare(match["text"])
            if len(said.split()) < _WORDS or any(title.startswith(said) for title in titles):
                continue
            near = max(titles, key=lambda title: _alike(said, title))
            if _alike(said, near) >= _SAME_TITLE:
                right = titles[near]
                message = f"'{match['text']}' heet bij de bron '{right}'; schrijf '{right}', of verbeter de bron"
                yield page.path, number, message, match["text"]


def _whole_titles(entry: Entry) -> Iterator[str]:
    """The title of a source, alone and with its subtitle."""
    title, subtitle = (re.sub(r"[{}\\]", "", entry.fields.get(name, "")) for name in ("title", "subtitle"))
    yield from filter(None, (title, f"{title}: {subtitle}" if subtitle else ""))


def _title_meant(text: str, entry: Entry) -> str:
    """The title or journal of a source that a text nearly says; empty when it says it, or something else."""
    fields = {name: re.sub(r"[{}\\]", "", value) for name, value in entry.fields.items()}
    titles = [fields.get(name, "") for name in ("title", "subtitle", "booktitle", "journaltitle", "journal")]
    titles = [*filter(None, titles), f"{fields.get('title', '')}: {fields.get('subtitle', '')}"]
    said = _bare(text)
    if any(_bare(title).startswith(said) for title in titles):
        return ""
    near = max(titles, key=lambda title: _alike(said, _bare(title)))
    return near if _alike(said, _bare(near)) >= _ALIKE_TITLE else ""


def _bare(title: str) -> str:
    return " ".join(re.findall(r"\w+", folded(title)))


_SAYS = re.compile(
    r"(?: (?:en|&) [A-ZÀ-Ý][\w’-]+)? (?:zegt|zeggen|stelt|stellen|schrijft|schrijven|schreef|schreven|noemt|noemen|vindt|vinden|vond|vonden|"
    r"concludeer\w+|beschrijft|beschrijven|beschreef|betoogt|betogen|meent|menen|laat zien|laten zien|toont|tonen|waarschuwt|pleit|heet)\b"
)
_BY = re.compile(
    r"\b(?:[Vv]olgens|[Aa]ldus|[Oo]nderzoek van|[Bb]oek van|[Aa]rtikel van|[Rr]apport van)(?: (?:van|de|der|den|ten|ter))* (?:[A-Z]\w+ )?\Z"
)


@rule("C115")
def cites_another(sources: Sources) -> Iterator[Hit]:
    """Zegt een zin wat een schrijver zegt, dan is het citaat erachter van die schrijver."""
    entries = {entry.key: entry for entry in sources.bibliography.entries}
    families: dict[str, set[str]] = {}
    for entry in entries.values():
        for family in _families(entry):
            families.setdefault(family, set()).add(entry.key)
    for page in sources.pages if families else ():
        lost = [line for line in sources.gone.get(page.path, ()) if "[@" in line]
        for number, line in enumerate(page.prose.split("\n"), 1):
            for sentence in _ENDS.split(line) if "@" in line else ():
                start = 0
                for citation in written(sentence):
                    clause = _NOT_SAID.sub(" ", sentence[start : citation.start])
                    start = citation.end
                    cited = [entries[key] for key in citation.keys if key in entries]
                    said = " ".join(value for entry in cited for value in entry.fields.values())
                    name = _said_by(clause, families, lost, sentence[: citation.start]) if cited else ""
                    if name and not re.search(rf"\b{re.escape(name)}\b", said):
                        keys = sorted(families[name])
                        message = (
                            f"'[{citation.text}]' is niet van {name}; schrijf '[@{keys[0]}]', of noem wie het zegt"
                        )
                        yield page.path, number, message, f"[{citation.text}]"


def _said_by(clause: str, families: Mapping[str, Collection[str]], lost: Collection[str], before: str) -> str:
    """The family name of who says something in the words before a citation, or of whom they cited before; else nothing."""
    for match in _CAPITALISED.finditer(clause):
        name = match.group()
        if name not in families:
            continue
        if _SAYS.match(clause, match.end()) or _BY.search(clause[: match.start()]):
            return name
        if any(line.partition(before)[2].startswith(f"[@{key}") for line in lost for key in families[name]):
            return name
    return ""


RULES = (says_otherwise, called_otherwise, cites_another)
