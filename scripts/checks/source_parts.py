"""Rules for whether the parts of a source are whole, are what they say they are, and agree with each other."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from urllib.parse import parse_qsl, urlsplit

from scripts.checks.fields import REQUIRED
from scripts.checks.identifiers import fields
from scripts.content.bibliography import ARCHIVED, Entry
from scripts.content.names import BIBLIOGRAPHY
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources
from scripts.content.web_address import fault, is_readable
from scripts.content.words import folded

_PEOPLE = ("author", "editor", "translator")
_OWN_RULES = {"langid", "language"}


@rule("B133")
def empty_field(sources: Sources) -> Iterator[Hit]:
    """Een veld van een bron heeft een waarde: wat je niet weet, laat je weg."""
    for entry in sources.bibliography.whole:
        needed = {name for names in REQUIRED.get(entry.type, ()) for name in names}
        for name, value in entry.fields.items():
            # Of what a source must have, another rule tells that it is not there.
            if not value.strip("{} ") and name not in needed | _OWN_RULES:
                yield BIBLIOGRAPHY, entry.lines.get(name, entry.line), f"veld '{name}' is leeg; haal de regel weg", name


_NAME_AND_YEAR = re.compile(r"(?P<name>[a-z]+)[-_:]?(?P<year>(?:1[5-9]|20)\d\d)\w*")
_LEAST_NAMED = 3
"""Letters of a key that say whose source it is."""


@rule("B134")
def key_of_another(sources: Sources) -> Iterator[Hit]:
    """De sleutel is in kleine letters, en begint met de eerste auteur, een woord uit de titel of een afkorting daarvan."""
    for entry in sources.bibliography.whole:
        match = _NAME_AND_YEAR.fullmatch(entry.key)
        # What has been cited for years keeps its key.
        if not any(sources.is_new(BIBLIOGRAPHY, one) for one in (entry.line, *entry.lines.values())):
            continue
        if re.fullmatch(r"[\w-]*[A-Z][\w-]*", entry.key, re.ASCII):
            message = (
                f"sleutel '{entry.key}' heeft hoofdletters; schrijf '{entry.key.lower()}', ook waar je haar aanhaalt"
            )
            yield BIBLIOGRAPHY, entry.line, message, entry.key
            continue
        people = [_letters(person.partition(",")[0]) for person in _people(entry)]
        if not match or not people or len(match["name"]) < _LEAST_NAMED:
            continue
        name, line = match["name"], entry.lines.get("author", entry.lines.get("editor", entry.line))
        others = [person for person in people[1:] if person and name == person != people[0]]
        if others and not _is_about(people[0], name):
            message = f"sleutel '{entry.key}' is naar een auteur die niet de eerste is; zet de auteurs zoals op het werk, of kies een andere sleutel"
            yield BIBLIOGRAPHY, line, message, entry.key
        # How an organisation, or a name with other letters, is shortened is up to whoever does it.
        elif not others and _is_plain(entry) and not any(_is_about(one, name) for one in _named(entry)):
            message = f"sleutel '{entry.key}' past niet bij de auteur of de titel; neem de achternaam van de eerste auteur met het jaar"
            yield BIBLIOGRAPHY, entry.line, message, entry.key


def _people(entry: Entry) -> list[str]:
    """Everyone who made a source, those who wrote it first."""
    return [one for name in _PEOPLE for one in entry.fields.get(name, "").split(" and ") if one and one != "others"]


def _is_plain(entry: Entry) -> bool:
    """Whether whoever made a source first is a person with a name of letters without accents."""
    first = _people(entry)[0]
    return "{" not in first and first.partition(",")[0].isascii()


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", folded(text))


def _named(entry: Entry) -> Iterator[str]:
    """All that a key may be made of: names, words of titles, and their first letters."""
    values = [
        value for name, value in entry.fields.items() if name not in ("url", ARCHIVED, "doi", "langid", "verslaglezing")
    ]
    for value in (*values, *_people(entry)):
        words = re.findall(r"[^\W_]+", folded(value))
        yield from words
        yield _letters(value.partition(",")[0])
        yield "".join(word[0] for word in words)
        yield "".join(
            word[0] for word in words if word not in ("van", "voor", "de", "het", "en", "of", "the", "and", "in")
        )
        yield "".join(words)
        yield "".join(words[::-1])


def _is_about(word: str, name: str) -> bool:
    """Whether a name in a key is made of a word: it begins with it, or the word has it in it."""
    long = len(word) >= _LEAST_NAMED and (name.startswith(word) or (len(name) >= _LEAST_NAMED and name in word))
    return bool(word) and (word == name or long)


_LEFT_OPEN = re.compile(
    r"(?:\s|\b(?:of|the|and|for|with|in|on|a|an|to|de|het|een|van|en|voor|met|der|bij|naar|over))\s*(?:…|\.\.\.)$",
    re.IGNORECASE,
)
_ENDS_ON = re.compile(r"\s(?:the|and|a|an|de|en|der|des|&)$", re.IGNORECASE)
_CUT = ("title", "subtitle", "booktitle", "journaltitle", "publisher", "institution", "organization", "series")


@rule("B135")
def cut_off(sources: Sources) -> Iterator[Hit]:
    """Een titel of naam staat er heel: niet afgebroken met …, en elk haakje of aanhalingsteken dat opent, sluit ook."""
    for entry, line, name, value in fields(sources, *_CUT, *_PEOPLE):
        bare = value.strip("{} ")
        is_open = any(bare.count(one) > bare.count(other) for one, other in ("()", "[]", "“”")) or bare.count(
            "‘"
        ) > bare.count("’")
        is_cut = (
            _LEFT_OPEN.search(bare)
            or _ENDS_ON.search(bare)
            or (name not in ("title", "subtitle") and re.search(r"(?:…|\.\.\.)$", bare))
        )
        if is_cut or is_open or any(bare.count(one) > bare.count(other) for one, other in (")(", "][")):
            what = "is afgebroken" if is_cut else "heeft een haakje of aanhalingsteken te veel of te weinig"
            yield (
                BIBLIOGRAPHY,
                line,
                f"{name} '{value}' van '{entry.key}' {what}; neem het helemaal over van het werk",
                value,
            )


_EMBEDDED = re.compile(
    r"10\.\d{4,9}/\d{4}-\d{3}[\dX]\.(?P<volume>\d{1,3})\.(?P<number>\d{1,3})\.(?P<page>\d+)", re.IGNORECASE
)
_DATED = re.compile(
    r"10\.1016/j\.[a-z]+\.(?P<year>(?:19|20)\d\d)\.\d\d\.\d{3}|10\.1111/j\.\d{4}-\d{3}[\dX]\.(?P<other>(?:19|20)\d\d)\.\d+\.x",
    re.IGNORECASE,
)


@rule("B136")
def other_than_doi(sources: Sources) -> Iterator[Hit]:
    """Wat een DOI zegt van jaar, jaargang, nummer en bladzijde, is wat er bij de bron staat."""
    every = Counter(entry.fields.get("doi", "").lower() for entry in sources.bibliography.entries)
    for entry, line, _, value in fields(sources, "doi"):
        if every[value.lower()] > 1:
            continue  # It is of another source, as a rule of its own tells.
        said = _EMBEDDED.fullmatch(value)
        pairs = [("volume", said["volume"]), ("number", said["number"]), ("pages", said["page"])] if said else []
        for name, right in pairs:
            here = re.match(r"\d+", entry.fields.get(name, ""))
            if here and here.group() != right.lstrip("0"):
                shown, at = entry.fields[name], entry.lines.get(name, line)
                yield BIBLIOGRAPHY, at, f"{name} '{shown}' is in de DOI {right}; verbeter een van de twee", shown
                break
        dated = _DATED.fullmatch(value)
        year = int(dated["year"] or dated["other"]) if dated else 0
        # What comes out in spring was given its number in autumn.
        if year and entry.year and not 0 <= int(entry.year) - year <= _LATER:
            at = entry.lines.get("date", entry.lines.get("year", line))
            yield BIBLIOGRAPHY, at, f"jaar '{entry.year}' is in de DOI {year}; verbeter een van de twee", entry.year


_LATER = 3


@rule("B137")
def number_of_another(sources: Sources) -> Iterator[Hit]:
    """Een adres is van één bron, en een ISSN van één tijdschrift."""
    seen: dict[tuple[str, str], list[tuple[Entry, str]]] = {}
    for entry in sources.bibliography.entries:
        address = entry.fields.get("url", "")
        if address and is_readable(address) and urlsplit(address).path.strip("/"):
            seen.setdefault(("url", re.sub(r"^https?://(?:www\.)?|/$|#.*$", "", address.lower())), []).append(
                (entry, entry.key)
            )
        if entry.fields.get("issn"):
            seen.setdefault(("issn", re.sub(r"\W", "", entry.fields["issn"].lower())), []).append(
                (entry, _letters(entry.fields.get("journaltitle", "")))
            )
    for (name, _), found in seen.items():
        lines = {entry.lines.get(name, entry.line): (entry, of) for entry, of in found}
        for (_, line), (_, stays) in sources.doubles([(BIBLIOGRAPHY, line) for line in lines]):
            entry, of = lines[line]
            other, of_other = lines[stays]
            is_chapter = entry.type == other.type == "incollection"
            if of != of_other and not of.startswith(of_other) and not of_other.startswith(of) and not is_chapter:
                value = entry.fields[name]
                yield (
                    BIBLIOGRAPHY,
                    line,
                    f"{name} '{value}' is dat van '{other.key}' (regel {stays}); verbeter een van de twee",
                    value,
                )


_SHOPS = re.compile(
    r"(?:www\.)?(?:bol\.com|amazon\.[a-z.]+|managementboek\.nl|bruna\.nl|libris\.nl|studystore\.nl|ebay\.[a-z.]+|marktplaats\.nl|"
    r"boekwinkeltjes\.nl|barnesandnoble\.com|waterstones\.com|standaardboekhandel\.be|donner\.nl|paagman\.nl|abebooks\.[a-z.]+|goodreads\.com|"
    r"netflix\.com|primevideo\.com|imdb\.com|worldcat\.org|(?:\w+\.)?worldcat\.org|libgen\.\w+|annas-archive\.\w+|z-lib\w*\.\w+|coursehero\.com|studocu\.com|"
    r"scribd\.com|chegg\.com|knoowy\.nl|stuvia\.com)"
)
_SEARCHES = (
    "q",
    "query",
    "zoek",
    "zoekterm",
    "search",
    "searchterm",
    "trefwoord",
    "keyword",
    "keywords",
    "text",
    "term",
    "s",
)
_SEARCH = re.compile(
    r"/(?:search|zoeken|zoek|zoekresultaten|search-results|results|advanced-search)(?:/|\.\w+)?$", re.IGNORECASE
)
_FILES = re.compile(
    r"(?:drive|docs)\.google\.com|(?:www\.)?dropbox\.com|wetransfer\.com|1drv\.ms|onedrive\.live\.com|[\w-]+\.sharepoint\.com|"
    r"(?:www\.)?(?:chatgpt|perplexity|copilot\.microsoft|gemini\.google|notebooklm\.google)\.(?:com|ai)|web\.whatsapp\.com|outlook\.office\.com|app\.(?:slack|asana|notion)\.\w+"
)
_ENTRY = re.compile(
    r"/(?:log-?in|sign-?in|inloggen|aanmelden|sso|saml2?|oauth2?|auth|account|mijn|winkelwagen|cart|checkout|bestellen|basket|order|error|404|niet-gevonden|cookie-?wall|consent|"
    r"Shibboleth\.sso)(?:/|\.\w+)?$",
    re.IGNORECASE,
)
_KEEPERS = re.compile(
    r"archi[ve]|perma\.cc|webcitation\.org|kb\.nl|ghostarchive|loc\.gov|freezepage|nla\.gov\.au|screenshots?\.|vefsafn",
    re.IGNORECASE,
)
_OF_WAYBACK = re.compile(r"https?://web\.archive\.org/(?!web/\d{4,14}(?:[a-z]{2}_)?/https?:)")


@rule("B138")
def not_the_work(sources: Sources) -> Iterator[Hit]:
    """Een adres leidt naar het werk zelf: niet naar een winkel, een zoekpagina, een inlogpagina of een eigen schijf; archief naar een kopie in een webarchief."""
    for entry, line, name, value in fields(sources, "url", ARCHIVED):
        if not is_readable(value) or fault(value):
            continue  # Told by a rule of its own.
        parts = urlsplit(value)
        host, asked = (parts.hostname or "").lower(), {key.lower() for key, _ in parse_qsl(parts.query)}
        if name == ARCHIVED:
            when = re.match(r"https?://web\.archive\.org/web/(?P<day>\d{4})", value)
            if not _KEEPERS.search(host) or value == entry.fields.get("url"):
                yield (
                    BIBLIOGRAPHY,
                    line,
                    f"archief '{value}' is geen webarchief; neem het adres dat make links geeft, of haal de regel weg",
                    value,
                )
            elif _OF_WAYBACK.match(value):
                yield (
                    BIBLIOGRAPHY,
                    line,
                    f"archief '{value}' is nog geen bewaarde versie; open er een, en neem dat adres over",
                    value,
                )
            elif when and sources.today and not int(entry.year or 0) <= int(when["day"]) <= sources.today.year:
                yield (
                    BIBLIOGRAPHY,
                    line,
                    f"archief '{value}' is van een jaar dat niet kan; neem het adres dat make links geeft",
                    value,
                )
            continue
        what = ""
        if _SHOPS.fullmatch(host):
            what = "is een winkel of verzamelsite"
        elif (_SEARCH.search(parts.path) and parts.query) or asked & set(_SEARCHES):
            what = "is een zoekpagina"
        elif _FILES.fullmatch(host) or parts.scheme == "file":
            what = "is niet voor iedereen te openen"
        elif _ENTRY.search(parts.path):
            what = "is een inlogpagina, winkelwagen of foutmelding"
        elif _KEEPERS.search(host) and _OF_KEPT.search(value):
            yield (
                BIBLIOGRAPHY,
                line,
                f"url '{value}' is een bewaarde versie; zet hem bij archief, en bij url het adres van de pagina",
                value,
            )
            continue
        if what:
            yield (
                BIBLIOGRAPHY,
                line,
                f"url '{value}' {what}; noem het adres van het werk zelf, of haal de regel weg",
                value,
            )


_OF_KEPT = re.compile(r"https?://(?:web\.)?archive\.(?:org/web/\d|ph/|is/|today/|md/|li/)")
_DATABASES = frozenset(
    "jstor pubmed medline sciencedirect researchgate academiaedu googlescholar googlebooks psycinfo psycnet psycarticles ebsco ebscohost proquest eric "
    "scopus webofscience worldcat bolcom amazon amazoncom springerlink wileyonlinelibrary taylorfrancisonline tandfonline sagejournals hbokennisbank narcis semanticscholar "
    "zotero mendeley crossref embase cinahl cochranelibrary ovid issuu scribd googlecom google youtube pdf internet website online vimeo netflix spotify "
    "apapsycnet oxfordacademic elibrary picarta ssrn".split()
)
_PUBLISHERS = frozenset(
    "elsevier springer springernature wiley wileyblackwell johnwileysons sage sagepublications sagepublicationsltd sagepublicationsinc taylorfrancis taylorandfrancis routledge "
    "oxforduniversitypress cambridgeuniversitypress americanpsychologicalassociation boom boomlemma boomuitgevers bohnstafleuvanloghum swp uitgeverijswp kluwer "
    "academicpress guilfordpress theguilfordpress pergamon pergamonpress informauk elsevierbv elsevierltd blackwell blackwellpublishing emerald emeraldgroup hogrefe frontiersmedia mdpi "
    "springerus springernetherlands bmj".split()
)
_CITIES = tuple(
    "Amsterdam Rotterdam Utrecht Leiden Groningen Nijmegen Tilburg Eindhoven Delft Assen Houten Bussum Apeldoorn Antwerpen Gent Leuven Brussel London Londen Oxford Cambridge "
    "Chicago Washington Boston Berlin Berlijn Paris Parijs Maastricht Arnhem Zwolle Enschede Haarlem Almere Amersfoort".split()
)
_PLACES = (*_CITIES, "Den Haag", "New York")
_COUNTRIES = frozenset(
    "nederland thenetherlands netherlands belgië usa us uk unitedkingdom unitedstates verenigdestaten england engeland duitsland germany holland vs".split()
)
_ABBREVIATED = re.compile(
    r"(?:^|\s)(?:J|Int|Am|Br|Eur|Clin|Psychol|Psychiatr|Soc|Rev|Behav|Dev|Disabil|Intellect|Adolesc|Psychother|Med|Sci|Educ|Couns|Crim|Criminol|Rehabil|Tijdschr|Ned|Assoc|Proc|Ann|Res|Ther|Appl|Consult|Exp|Pers)(?=\s|$)"
)
_BEHIND_NAME = re.compile(r",? \(?(?:B\.?V\.?|N\.?V\.?|Ltd\.?|Inc\.?|LLC|GmbH|Publishers? Inc\.?)\)?$")


@rule("B139")
def other_than_it_is_called(sources: Sources) -> Iterator[Hit]:
    """In een veld staat wat het heet: een tijdschrift voluit, een uitgever zonder plaats, een plaats, en geen databank."""
    for entry, line, name, value in fields(
        sources, "journaltitle", "publisher", "institution", "location", "organization"
    ):
        if remedy := _belongs(name, value.strip("{}"), entry):
            yield BIBLIOGRAPHY, line, f"{name} '{value}' van '{entry.key}' klopt niet; {remedy}", value


def _belongs(name: str, value: str, entry: Entry) -> str:
    """What to do about a value that is something else than its field is called; empty when it is right."""
    plain = _letters(value)
    if name == "journaltitle":
        if plain in _DATABASES:
            return "dat is een databank; noem het tijdschrift"
        if plain in _PUBLISHERS:
            return "dat is een uitgever; noem het tijdschrift"
        return "schrijf de naam van het tijdschrift voluit" if len(_ABBREVIATED.findall(value)) > 1 else ""
    if name == "location":
        return "noem de plaats, niet het land" if plain in _COUNTRIES else _near_place(value)
    if name == "organization":
        return "dat is een databank; noem wie het uitgaf, of haal de regel weg" if plain in _DATABASES else ""
    if plain in _DATABASES:
        return "dat is een databank; noem wie het uitgaf"
    if value in _PLACES:
        return "dat is een plaats; zet haar in location, en noem hier wie het uitgaf"
    glued = re.search(rf"(?:, | \(| te | – )(?:{'|'.join(map(re.escape, _PLACES))})\)?$", value)
    if glued:
        return f"schrijf '{value[: glued.start()]}', en zet de plaats in location"
    legal = _BEHIND_NAME.search(value)
    return f"schrijf '{value[: legal.start()]}'" if legal and name == "publisher" else ""


def _near_place(value: str) -> str:
    """What to do about a place that is nearly one that is known; empty when it is one, or like none."""
    if value in _PLACES or len(value) < 5:
        return ""
    near = max(_PLACES, key=lambda one: SequenceMatcher(None, one, value).ratio())
    is_slip = (
        value[0] == near[0]
        and abs(len(value) - len(near)) <= 1
        and SequenceMatcher(None, _letters(near), _letters(value)).ratio() >= 0.85
    )
    return f"schrijf '{near}'" if is_slip else ""


@rule("B140")
def person_nearly(sources: Sources) -> Iterator[Hit]:
    """Wie in meer bronnen staat, heet daar overal hetzelfde, en staat in één bron niet als auteur én als redacteur."""
    known: dict[str, set[str]] = {}
    old = [entry for entry in sources.bibliography.entries if not sources.is_new(BIBLIOGRAPHY, entry.line)]
    for entry in old:
        for person in _people(entry):
            family, comma, given = (part.strip() for part in person.partition(","))
            if comma and "{" not in person:
                known.setdefault(family, set()).add(given)
    for entry, line, name, value in fields(sources, *_PEOPLE):
        own = entry.fields.get("author", "").split(" and ")
        twice = [one for one in value.split(" and ") if name == "editor" and one in own and one != "others"]
        if twice and entry.type in ("book", "booklet", "report", "thesis"):
            yield (
                BIBLIOGRAPHY,
                line,
                f"'{twice[0]}' staat bij '{entry.key}' ook in author; haal een van de twee weg",
                twice[0],
            )
            continue
        for person in value.split(" and ") if sources.is_new(BIBLIOGRAPHY, line) else ():
            if right := _nearly(person, known):
                yield (
                    BIBLIOGRAPHY,
                    line,
                    f"'{person}' in {name} van '{entry.key}' heet in een andere bron '{right}'; maak het gelijk",
                    person,
                )


def _nearly(person: str, known: Mapping[str, set[str]]) -> str:
    """Who a person is in another source, with a slip in the name; empty when it is another person, or the same name."""
    family, comma, given = (part.strip() for part in person.partition(","))
    if not comma or "{" in person or len(given) < 4 or "." in given or given in known.get(family, ()):
        return ""
    for other, names in known.items():
        for one in names:
            first, other_first = given.split()[0], one.split()[0] if one else ""
            if other == family and "." not in other_first and first != other_first and first[0] == other_first[:1]:
                if SequenceMatcher(None, first, other_first).ratio() >= 0.75:
                    return f"{other}, {one}"
            elif (
                other != family
                and one == given
                and other[0] == family[0]
                and SequenceMatcher(None, other, family).ratio() >= 0.8
            ):
                return f"{other}, {one}"
    return ""


_KINDS_OF_WORK = (
    "Speelfilm",
    "Documentaire",
    "Proefschrift",
    "Masterscriptie",
    "Bachelorscriptie",
    "Rapport",
    "Notitie",
    "Factsheet",
    "Brochure",
    "Televisieserie",
)
_IN_ENGLISH = {
    "documentary": "Documentaire",
    "documentary film": "Documentaire",
    "feature film": "Speelfilm",
    "film": "Speelfilm",
    "movie": "Speelfilm",
    "motion picture": "Speelfilm",
    "dissertation": "Proefschrift",
    "doctoral dissertation": "Proefschrift",
    "phd thesis": "Proefschrift",
    "master thesis": "Masterscriptie",
    "master's thesis": "Masterscriptie",
    "research report": "Rapport",
    "tv series": "Televisieserie",
}


@rule("B141")
def other_kind_of_work(sources: Sources) -> Iterator[Hit]:
    """Wat een werk is (type), heet in het Nederlands en zonder schrijffout: Speelfilm, Documentaire, Proefschrift, Rapport."""
    for entry, line, _, value in fields(sources, "type"):
        right = _IN_ENGLISH.get(value.lower(), "")
        near = max(_KINDS_OF_WORK, key=lambda one: SequenceMatcher(None, one.lower(), value.lower()).ratio())
        if not right and near != value and SequenceMatcher(None, near.lower(), value.lower()).ratio() >= 0.88:
            right = near
        if right:
            yield BIBLIOGRAPHY, line, f"type '{value}' van '{entry.key}' klopt niet; schrijf '{right}'", value


_SOMEWHERE = {
    "book": ("publisher", "url", "doi"),
    "incollection": ("publisher", "url", "doi"),
    "movie": ("publisher", "url"),
}
"""Of each kind of source the fields of which one is needed to find it."""


@rule("B142")
def nowhere_to_find(sources: Sources) -> Iterator[Hit]:
    """Een boek, een hoofdstuk en een film hebben een uitgever, of een adres waar het werk te vinden is."""
    gone = {line.partition("=")[0].strip() for line in sources.gone.get(BIBLIOGRAPHY, ())}
    for entry in sources.bibliography.whole:
        needed = _SOMEWHERE.get(entry.type, ())
        # What is there without one since long is not to be found any more.
        is_touched = sources.is_new(BIBLIOGRAPHY, entry.line) or gone & set(needed)
        if needed and is_touched and not any(entry.fields.get(name, "").strip("{} ") for name in needed):
            message = f"bron '{entry.key}' (@{entry.type}) heeft geen uitgever (publisher) of adres (url); vul het aan"
            yield BIBLIOGRAPHY, entry.line, message, entry.key


_PRINTED = re.compile(r"[Hh]et verslag (?:drukt|noemt|schrijft)\b(?P<what>[^.]*(?:\.[^ ][^.]*)*)")
_COMPARED = ("title", "subtitle", "publisher", "institution", "location")


@rule("B143")
def as_report_prints(sources: Sources) -> Iterator[Hit]:
    """Zegt verslaglezing dat het verslag iets anders drukt, dan staat dat bij de bron ook anders."""
    for entry, _, _, reading in fields(sources, "verslaglezing"):
        said = "".join(match["what"] for match in _PRINTED.finditer(reading))
        quoted = [one for one in re.findall(r"‘([^‘’]{4,})’", said) if not one.endswith("…")]
        pages = [f"{first}--{last}" for first, last in re.findall(r"\b(\d+)[-–](\d+)\b", said)]
        for name in (*_COMPARED, "author", "pages"):
            value = entry.fields.get(name, "")
            whole = value.split(" and ") if name == "author" else [value]
            same = next((one for one in (pages if name == "pages" else quoted) if one in whole), "")
            if not same and name in _COMPARED:
                same = next(
                    (
                        one
                        for one in quoted
                        if " " not in one
                        and re.search(rf"(?<!\w){re.escape(one)}(?!\w)", value, re.IGNORECASE)
                        and one.lower() != value.lower()
                    ),
                    "",
                )
            # What was so before is no slip of now.
            if same and sources.is_new(BIBLIOGRAPHY, entry.lines.get(name, entry.line)):
                message = f"'{same}' in {name} van '{entry.key}' is wat het verslag volgens verslaglezing anders drukt; verbeter een van de twee"
                yield BIBLIOGRAPHY, entry.lines.get(name, entry.line), message, same


RULES = (
    as_report_prints,
    empty_field,
    key_of_another,
    cut_off,
    other_than_doi,
    number_of_another,
    not_the_work,
    other_than_it_is_called,
    person_nearly,
    other_kind_of_work,
    nowhere_to_find,
)
