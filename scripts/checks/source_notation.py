"""Rules for how words and names are written in `bibliography.bib`, so that pandoc reads them as they are meant."""

import re
from collections.abc import Iterator

from scripts.checks.fields import FIELDS
from scripts.checks.identifiers import fields
from scripts.content.bibliography import ARCHIVED, Entry
from scripts.content.name_prefixes import is_word, length
from scripts.content.names import BIBLIOGRAPHY
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources
from scripts.content.words import folded

_OF_PANDOC = sorted(name for name in FIELDS if not name.startswith("verslag"))
_LATEX = re.compile(r"\\(?:[A-Za-z]+|.)?|[%$#]|\^{2,}|&(?!\w+;)")
_ESCAPED = frozenset((r"\&", r"\%", r"\$", r"\#", r"\_"))
_TO_THE_LETTER = ("url", ARCHIVED, "doi")
_NAMES = ("author", "editor", "translator")
_BETWEEN_NAMES = re.compile(r";|&|\b(?:en|et al)\b|\b(?:e\.? ?a|c\. ?s|a\. ?o)\.", re.IGNORECASE)
_OTHERS = re.compile(r"\{*(?:et al|e\.? ?a|c\. ?s|en anderen|anderen|and others|others)\.?\}*", re.IGNORECASE)
"""What records have for the authors that they leave out; BibTeX has `others` for them."""
_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.[ -]?)+")
_ORGANISATION = re.compile(
    r"\b(?:stichting|vereniging|gemeente|provincie|ministerie|hogeschool|universiteit|instituut|inspectie|bureau|raad|dienst|"
    r"lectoraat|reclassering|politie|\w*centrum|nederlandse?|department|university|institute|foundation|council|office)\b",
    re.IGNORECASE,
)
GIVEN_NAMES = frozenset(
    "Jan Piet Kees Klaas Henk Willem Johan Peter Paul Mark Marc Erik Eric Bert Bart Tom Tim Hans Frank Rob Ron Wim Dirk Daniel "
    "Thomas Robert Michael David John James Anna Maria Anne Marie Els Ellen Eva Emma Sophie Sara Sarah Lisa Laura Linda Karin "
    "Martin Simon Lucas Victor Arnold Maarten Ingrid Petra Monique Esther Anneke Trudy Vicky Paula Wouter Marieke Marijke Annemarie Saskia Sandra Judith Ruth Rachel Mary".split()
)
"""Given names that are seldom a family name: such a name before the comma was most likely put there by mistake."""
_CAPITAL_PREFIX = frozenset(("Van", "De", "Der", "Den", "Ten", "Ter"))
"""Prefixes that are no names of their own, also with a capital."""
_SUFFIX = re.compile(r" *(?:[JS]r\.?|[IVX]+)")


@rule("B117")
def particle(sources: Sources) -> Iterator[Hit]:
    """Een bron met een naam als De Jong, Van ’t Hof of El Hamdaoui heeft options = {useprefix=true}."""
    # Of a source that could not be read whole the options may only seem missing.
    whole = {entry.line for entry in sources.bibliography.whole}
    for entry, line, name, value in fields(sources, "author", "editor"):
        if entry.line not in whole or "useprefix=true" in entry.fields.get("options", "").replace(" ", ""):
            continue
        for person in re.sub(r"\{\{.*?\}\}", "{}", value).split(" and "):
            words = person.partition(",")[0].split()
            count = length(words)
            if count and words[0][0] != "{" and words[0] == words[0].lower():
                prefix = " ".join(words[:count])
                message = f"naam met '{prefix}' in {name} van '{entry.key}'; zet erbij: options = {{useprefix=true}}"
                yield BIBLIOGRAPHY, line, message, prefix
                break


@rule("B145")
def without_prefix(sources: Sources) -> Iterator[Hit]:
    """Een achternaam heeft bij elke bron hetzelfde voorvoegsel: wie bij de ene Van Haaren heet, heet niet bij de andere Haaren."""
    named: dict[tuple[str, str], str] = {}
    lone = []
    for entry, line, name, value in fields(sources, *_NAMES):
        for person, family, given, who in _people(value):
            if family.lower() != who[0]:
                named.setdefault(who, family)
            else:
                lone.append((entry, line, name, person, given, who))
    # What had a prefix on the main branch has one.
    for text in sources.gone.get(BIBLIOGRAPHY, ()):
        written = _OF_PEOPLE.fullmatch(text)
        for _, family, _, who in _people(written["value"]) if written else ():
            if family.lower() != who[0]:
                named.setdefault(who, family)
    for entry, line, name, person, given, who in lone:
        if who in named:
            message = (
                f"'{person}' in {name} van '{entry.key}' heet elders '{named[who]}'; schrijf '{named[who]}, {given}'"
            )
            yield BIBLIOGRAPHY, line, message, person


_OF_PEOPLE = re.compile(rf"\s*(?:{'|'.join(_NAMES)})\s*=\s*\{{(?P<value>.*)\}},?\s*")


def _people(value: str) -> Iterator[tuple[str, str, str, tuple[str, str]]]:
    """Everyone in a field: as they are written, their family name, given names, and the name without prefix with an initial."""
    for person in re.sub(r"\{+[^{}]*\}+", "", value).split(" and "):
        family, _, given = (part.strip() for part in person.partition(","))
        words = family.split()
        # A prefix behind the comma is told as such.
        if words and given and not any(map(is_word, given.split())):
            yield person.strip(), family, given, (" ".join(words[length(words) :]).lower(), given[:1])


_ONLY_INITIALS = re.compile(r"(?:[A-Z]\.?[ -]?){2,}")
_FULL_NAMES = re.compile(r"[A-Z][a-zà-ÿ]+(?:[ -][A-Z][a-zà-ÿ]+)+")


@rule("B146")
def initials_elsewhere_full(sources: Sources) -> Iterator[Hit]:
    """Wie bij een bron twee voornamen voluit heeft, heeft bij elke bron die voornamen en niet alleen voorletters."""
    people = [
        (entry, line, name, person, family.lower(), given)
        for entry, line, name, value in fields(sources, *_NAMES)
        for person, family, given, _ in _people(value)
    ]
    full = {(family, _letters(given)): given for *_, family, given in people if _FULL_NAMES.fullmatch(given)}
    for entry, line, name, person, family, given in people:
        if not _ONLY_INITIALS.fullmatch(given):
            continue
        letters = _letters(given)
        for (other, known), written in full.items():
            if other == family and (letters.startswith(known) or known.startswith(letters)):
                shown = person.partition(",")[0]
                message = f"'{person}' in {name} van '{entry.key}' heet elders '{shown}, {written}'; schrijf die naam overal zo"
                yield BIBLIOGRAPHY, line, message, person
                break


def _letters(given: str) -> str:
    """The first letters of given names."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", given))


@rule("B118")
def latex(sources: Sources) -> Iterator[Hit]:
    r"""In een bron staat geen opdracht van LaTeX; voor %, $, # en & hoort een \ en verder alleen voor _."""
    for entry, line, name, value in fields(sources, *_OF_PANDOC):
        for match in _LATEX.finditer(value):
            sign = match.group()
            where = f"'{sign}' in {name} van '{entry.key}'"
            if name in _TO_THE_LETTER:
                if sign.startswith("\\"):
                    yield BIBLIOGRAPHY, line, rf"{where} hoort niet in een adres; haal de \ weg", sign
            elif sign == "&":
                if name not in _NAMES:  # Between names it is told as such.
                    yield BIBLIOGRAPHY, line, rf"{where} hoort een \ voor zich te hebben; schrijf '\&'", sign
            elif sign in "%$#":
                yield BIBLIOGRAPHY, line, rf"{where} laat tekst verdwijnen; schrijf '\{sign}'", sign
            elif sign not in _ESCAPED:
                yield BIBLIOGRAPHY, line, f"{where} is een opdracht van LaTeX; typ het teken zelf", sign


@rule("B119")
def names_run_together(sources: Sources) -> Iterator[Hit]:
    """Tussen twee namen staat 'and', en een naam is 'Achternaam, Voornaam'; een organisatie staat tussen {{ en }}."""
    for entry, line, name, value in fields(sources, *_NAMES):
        rest = next((one for one in value.split(" and ") if one != "others" and _OTHERS.fullmatch(one)), "")
        if rest:
            message = f"'{rest}' in {name} van '{entry.key}' is geen naam; schrijf 'others'"
            yield BIBLIOGRAPHY, line, message, rest
            continue
        if bare := _person_in_braces(value):
            where = f"'{value}' in {name} van '{entry.key}'"
            yield BIBLIOGRAPHY, line, f"{where} is geen organisatie; schrijf {bare}", value
            continue
        if twice := re.search(r"\band\s+and\b", value):
            where = f"'{twice[0]}' in {name} van '{entry.key}'"
            yield BIBLIOGRAPHY, line, f"{where} mist een naam; zet haar ertussen, of haal een keer 'and' weg", twice[0]
            continue
        if value.endswith(" and"):
            yield (
                BIBLIOGRAPHY,
                line,
                f"'{value}' in {name} van '{entry.key}' is niet af; haal 'and' aan het eind weg",
                value,
            )
            continue
        for person in re.sub(r"\{+[^{}]*\}+", "x", value).split(" and "):
            parts = person.split(",")
            is_crowded = len(parts) > 2 and not (len(parts) == 3 and _SUFFIX.fullmatch(parts[1]))
            if is_crowded or _BETWEEN_NAMES.search(person) or not all(map(str.strip, parts)):
                where = f"'{person}' in {name} van '{entry.key}'"
                yield (
                    BIBLIOGRAPHY,
                    line,
                    f"{where} is niet één naam; schrijf bijvoorbeeld 'De Wit, Jan and Bos, Eva'",
                    person,
                )
            elif right := _right_name(person) or _swapped(person, entry.key):
                where = f"'{person.strip()}' in {name} van '{entry.key}'"
                yield BIBLIOGRAPHY, line, f"{where} wordt verkeerd gelezen; schrijf {right}", person.strip()


def _person_in_braces(value: str) -> str:
    """How to write people who stand in the braces of an organisation; nothing when it is one."""
    whole = re.fullmatch(r"\{+([^{}]+)\}+", value)
    for person in whole[1].split(" and ") if whole else ():
        family, comma, given = (part.strip() for part in person.partition(","))
        first, _, last = person.strip().rpartition(" ")
        if comma and (_INITIALS.fullmatch(given) or given.split(" ")[:1] in [[name] for name in GIVEN_NAMES]):
            return f"'{family}, {given}', zonder accolades"
        if first and not comma and _INITIALS.fullmatch(first):
            return f"'{last}, {first}', zonder accolades"
    return ""


def _swapped(person: str, key: str) -> str:
    """How to write a name of which the key has what stands behind the comma; nothing when it is right."""
    family, comma, given = (part.strip() for part in person.partition(","))
    name = re.sub(r"[^a-z].*", "", folded(key))
    names = [re.sub(r"[^a-z]", "", folded(part)) for part in (given, family)]
    return f"'{given}, {family}'" if comma and len(name) > 2 and name == names[0] != names[1] else ""


def _prefix_at_its_place(family: str, given: str) -> str:
    """A name of which the prefix does not stand before the family name, as it should be; nothing when it is right.

    Args:
        family: what stands before the comma: `Berg van der`.
        given: what stands behind it: `K. van der`, `van der K.`.
    """
    names, words = family.split(), given.split()
    last = len(names)
    while last > 1 and is_word(names[last - 1]) and (names[last - 1].islower() or names[last - 1] in _CAPITAL_PREFIX):
        last -= 1
    ends = [] if is_word(names[0]) else names[last:]
    among = [word for word in words if is_word(word) and word == word.lower()]
    first = [word for word in words if word not in among]
    prefix = " ".join((*ends, *among)).lower() if first else ""
    return f"{prefix} {' '.join(names[: len(names) - len(ends)])}, {' '.join(first)}" if prefix else ""


def _right_name(person: str) -> str:
    """How to write a name that would be read as another; nothing when it is right."""
    person = person.strip()
    family, comma, given = (part.strip() for part in person.partition(","))
    # Another rule tells what is no name at all.
    if person in ("x", "others") or "{" in person or _UNKNOWN.fullmatch(person):
        return ""
    if not comma:
        return f"'{{{person}}}' als het een organisatie is, en anders 'Achternaam, Voornaam'"
    if _ORGANISATION.search(person):
        return f"'{{{person}}}'"
    if _INITIALS.fullmatch(family) and not _INITIALS.fullmatch(given):
        return f"'{given}, {family}'"
    if right := _prefix_at_its_place(family, given):
        return f"'{right}', met options = {{useprefix=true}}"
    is_swapped = (
        family in GIVEN_NAMES and given not in GIVEN_NAMES and len(given) > 2 and "." not in given and " " not in given
    )
    return f"'{given}, {family}'" if is_swapped else ""


_UNKNOWN = re.compile(
    r"(?:onbekend|unknown|anoniem|anonymous|anon|n/?a|n\.?a|n\.? ?n|n\.?v\.?t|none|null|undefined|s\.? ?[nl]|z\.? ?[pnj]|not available|"
    r"(?:auteur|schrijver|author) (?:onbekend|unknown)|(?:diverse|verschillende|various)(?: auteurs| schrijvers| authors)?|admin(?:istrator)?|"
    r"webmaster|de redactie|redactie|not specified|no author|geen auteur|geen uitgever|niet bekend|geen|\?+|[-–]+|0+(?:--0+)?)\.?",
    re.IGNORECASE,
)
_OF_DATABASE = re.compile(
    r"\b(?:OCLC|PMC?ID|Place|Publisher|Num Pages|Times Cited|Cited By|Export Date|Accession(?: Numbers?)?|Google-Books-ID|Pages|Keywords?|Tags|Language|Release Date|Record(?: Number| ID)?|Peer Reviewed|Publication Type|Document Type|DOI|MEDLINE|Library Catalog|Short ?Title|Extra|AN|UT|UI|ISS?[BN]N|Citation Key|Read_Status|tex\.\w+|"
    r"Funding Information|Database|Call Number|Section) ?:|\bCited by \d|^Abstract\b|Database Record|all rights reserved|"
    r"^(?:available|beschikbaar|te downloaden|retrieved|verkregen)\b.*https?:|^doi:|doi\.org/10\.|^pp?\. ?\d|^(?:in )?(?:english|engels|dutch|nederlands|german)\.?$|"
    r"journal article|^peer[ -]reviewed\b|^\d+ (?:p|pag|pages|pagina’s|blz)\.?$|^(?:met )?(?:lit(?:\.|eratuur)?(?: ?opg(?:\.|ave))?|index|register|ill\.?)(?:,? (?:en )?(?:index|reg(?:ister|\.)?|ill\.?))*\.?$|^includes (?:bibliographical|index)|^\(c\)|^©|_eprint|\bWOS:|\barXiv:",
    re.IGNORECASE,
)
_READ_ON = re.compile(r"\b(?:geraadpleegd|gedownload|opgehaald|bekeken|retrieved|accessed)\b.*\d{4}", re.IGNORECASE)
_KIND_OF_RECORD = re.compile(
    r"(?:journal|magazine|newspaper|electronic|review|research)?[ -]?article|book(?: section| chapter)?|web ?page|report|thesis|generic|"
    r"jour|review|misc|conference (?:paper|proceedings)|monograph|text|film|motion picture|pdf|html",
    re.IGNORECASE,
)


@rule("B130")
def says_nothing(sources: Sources) -> Iterator[Hit]:
    """Wat je niet weet, laat je weg: in een veld staat geen 'onbekend', en niets wat een databank er zelf bij zette."""
    for entry in sources.bibliography.entries:
        for name in _OF_PANDOC:
            value = entry.fields.get(name, "")
            bare, line = value.strip("{}. "), entry.lines.get(name, entry.line)
            where = f"'{value}' in {name} van '{entry.key}'"
            is_kind = name == "type" and _KIND_OF_RECORD.fullmatch(bare) and entry.type != "movie"
            # What a date is, and pages, their own rules tell.
            if name in _NAMES and _UNKNOWN.fullmatch(bare):
                remedy = "noem de organisatie die het uitgaf, tussen {{ en }}"
                yield BIBLIOGRAPHY, line, f"{where} is geen naam; {remedy}", value
            elif name not in (*_JUDGED, *_TITLES) and bare and _UNKNOWN.fullmatch(bare):
                yield BIBLIOGRAPHY, line, f"{where} zegt niets; haal de regel weg", value
            elif is_kind:
                yield BIBLIOGRAPHY, line, f"{where} zegt niet meer dan @{entry.type}; haal de regel weg", value
            elif name == "note" and _READ_ON.search(value):
                yield BIBLIOGRAPHY, line, f"{where} hoort in een eigen veld; schrijf urldate = {{jjjj-mm-dd}}", value
            elif name == "note" and _OF_DATABASE.search(value):
                yield BIBLIOGRAPHY, line, f"{where} is van een databank, en komt in de lijst; haal de regel weg", value


_QUOTED = re.compile(r"[\"“„‘'«](?P<text>[^\"“”„‘’«»]+)[\"”’'»]")
_TITLES = ("title", "subtitle", "booktitle")
_IN_WORDS = (*_TITLES, "journaltitle", "publisher", "institution", "location")
_JUDGED = ("date", "year", "urldate", "isbn", "issn", "doi", "url", ARCHIVED, "langid", "options", *_NAMES)
"""The fields of which another rule tells what they may hold, `0--0` and words alike."""
_CATALOGUED = re.compile(
    r"\s*(?: / ?(?P<said>\S.*)?| [:=;]|\[(?:elektronische bron|electronic resource|electronic|e-?book|online|internet|boek|book|tekst|text|"
    r"videorecording|film|dvd|pdf|druk|print)\])\s*$",
    re.IGNORECASE,
)
"""What the catalogue of a library puts behind a title: who wrote it, or in what form it is."""
_RANK = re.compile(r"\b(?:[Dd]r|[Pp]rof|[Dd]rs|[Mm]r|[Ii]r|[Ii]ng|[Mm]w|[Dd]hr|Ph\.?D|M\.?Sc|M\.?A)\.? ?(?=[A-Z]|$)")
_JOINED_INITIALS = re.compile(r"[A-Z]{1,3}|(?:[A-Z]\. ?)+[A-Z]")
_SHOUTED = re.compile(r"[A-ZÀ-Ý-]{4,}")


@rule("B127")
def word_form(sources: Sources) -> Iterator[Hit]:
    """Titels en namen staan er als gewone tekst: zonder punt of aanhalingstekens eromheen, hoofdletters, jaar of titulatuur."""
    for entry, line, name, value in fields(sources, *_IN_WORDS):
        if right := _right_words(name, value, entry):
            message = f"{name} '{value}' van '{entry.key}' is niet zoals het hoort; {right}"
            yield BIBLIOGRAPHY, line, message, value
    for entry, line, name, value in fields(sources, *_NAMES):
        people = [person.strip() for person in value.split(" and ")]
        for place, person in enumerate(people):
            remedy = "haal de tweede weg" if person in people[:place] else _right_person(person)
            if remedy:
                yield (
                    BIBLIOGRAPHY,
                    line,
                    f"'{person}' in {name} van '{entry.key}' is geen gewone naam; {remedy}",
                    person,
                )
                break


def _right_words(name: str, value: str, entry: Entry) -> str:
    """What to do about a title, a publisher or a place; empty when it is right."""
    if name in ("publisher", "institution", "location"):
        return _right_publisher(name, value, entry) or _shouted(value)
    if name == "journaltitle" and re.search(r"\d+ ?\(\d+\)$|, (?:\w+ )?\d+$", value):
        return "zet jaargang en nummer in volume en number"
    if name == "journaltitle" and len(re.findall(r"\b[A-Z][a-z]+\.(?= |$)", value)) > 1:
        return "schrijf de naam van het tijdschrift voluit"
    if catalogued := _CATALOGUED.search(value):
        is_name = any(
            word in entry.fields.get("author", entry.fields.get("editor", "")) for word in _family(catalogued)
        )
        if not catalogued["said"] or is_name:
            return f"schrijf '{value[: catalogued.start()]}'"
    if entry.year and value.endswith(f"({entry.year})"):
        return f"schrijf '{value.removesuffix(f'({entry.year})').strip()}'"
    # What someone asks or cries out is a title as it is.
    if (quoted := _QUOTED.fullmatch(value)) and quoted["text"][-1] not in "?!":
        return f"schrijf '{quoted['text']}'"
    if re.search(r"[^.][.:,;]$", value) and not re.search(r"\b\w\.$|\b(?:enz|etc|vol|deel)\.$", value):
        return f"schrijf '{value[:-1]}'"
    return _shouted(value)


def _shouted(value: str) -> str:
    """How to write a text that is all capitals; nothing when it is not."""
    words = re.findall(r"[^\W\d_]{2,}", value)
    is_shouted = len(words) > 2 and value == value.upper() and any(len(word) > 4 for word in words)
    return f"schrijf '{value.capitalize()}', met hoofdletters waar ze horen" if is_shouted else ""


def _family(catalogued: re.Match[str]) -> list[str]:
    """The last word of what a catalogue says behind a title: who wrote it."""
    return re.findall(r"\w{2,}", catalogued["said"] or "")[-1:]


def _right_publisher(name: str, value: str, entry: Entry) -> str:
    """What to do about a publisher or a place that holds something else as well; empty when it is right."""
    place, bare = entry.fields.get("location", ""), re.sub(r"\s*\[(?:etc|u\.a|s\.l)\.?\]|[\[\]]", "", value)
    if bare != value:
        return f"schrijf '{bare}'"
    if year := re.search(r"(?:,| (?=[(c©]))[ (]*(?:c|cop\. ?|©)?(?:19|20)\d\d\)?$", value):
        return f"schrijf '{value[: year.start()]}'"
    if re.search(r"https?:|^www\.|\.com$", value):
        return "noem de naam van de uitgever, geen website"
    if re.search(r" ?[:;,]$", value):
        return f"schrijf '{value.rstrip(' :;,')}'"
    before = re.match(r"(?P<place>[A-Z][\w’ -]+) ?: (?P<rest>.+)", value)
    if before and name != "location":
        return f"schrijf '{before['rest']}', en zet '{before['place'].strip()}' in location"
    if before:
        return f"schrijf '{before['place'].strip()}', en zet '{before['rest']}' in publisher"
    if name != "location" and place and value == place:
        return "noem de uitgever: dit is de plaats"
    is_behind = name != "location" and place and re.search(rf",? \(?{re.escape(place)}\)?$", value)
    return f"schrijf '{value[: is_behind.start()]}'" if is_behind and is_behind.group()[:2] in (", ", " (") else ""


def _right_person(person: str) -> str:
    """What to do about a name that has more in it than a name, or is written as one shouts; empty when it is right."""
    family, comma, given = (part.strip() for part in person.partition(","))
    if person.startswith("{"):
        return _right_body(person.strip("{}"))
    if "{" in person or not comma:
        return ""
    if re.search(r"\d|[()@*†‡§]", person) or re.match(r"(?:by|door|auteur:|author:) ", person, re.IGNORECASE):
        return "haal weg wat niet bij de naam hoort"
    if rank := _RANK.search(person):
        return f"haal '{rank.group().strip()}' weg"
    if re.search(r"[a-zà-ÿ]{2,}\.$", given) and not re.search(r"\b[JS]r\.$", given):
        return f"schrijf '{family}, {given[:-1]}'"
    if re.search(r"[a-zà-ÿ.] [A-Z]$", given):
        return f"schrijf '{family}, {given}.'"
    if _JOINED_INITIALS.fullmatch(given):
        return f"schrijf '{family}, {' '.join(f'{letter}.' for letter in re.findall('[A-Z]', given))}'"
    if family == family.lower() and given == given.lower() and not is_word(family.split()[0]):
        return f"schrijf '{family.title()}, {given.title()}'"
    return f"schrijf '{family.title()}, {given}'" if _SHOUTED.fullmatch(family) else ""


def _right_body(name: str) -> str:
    """What to do about an organisation that is an address, or is written as one shouts; empty when it is right."""
    if re.match(r"https?:|www\.", name):
        return "noem de naam van de organisatie"
    if re.search(r"[^\W\d_]{4,}\.$", name):
        return f"schrijf '{{{{{name[:-1]}}}}}'"
    words = re.findall(r"[^\W\d_]{6,}", name)
    is_shouted = len(words) > 1 and name == name.upper()
    is_small = len(words) > 1 and name == name.lower()
    return f"schrijf '{{{{{name.title()}}}}}'" if is_shouted or is_small else ""


RULES = (word_form, says_nothing, particle, without_prefix, initials_elsewhere_full, latex, names_run_together)
