"""Rules for how words and names are written in `bibliography.bib`, so that pandoc reads them as they are meant."""

import re
from collections.abc import Iterator

from scripts.checks.fields import FIELDS
from scripts.checks.identifiers import fields
from scripts.content.name_prefixes import is_word, length
from scripts.content.names import BIBLIOGRAPHY
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources
from scripts.content.words import folded

_OF_PANDOC = sorted(name for name in FIELDS if not name.startswith("verslag"))
_LATEX = re.compile(r"\\(?:[A-Za-z]+|.)?|[%$#]|\^{2,}")
_ESCAPED = frozenset((r"\&", r"\%", r"\$", r"\#", r"\_"))
_TO_THE_LETTER = ("url", "doi")
_NAMES = ("author", "editor", "translator")
_BETWEEN_NAMES = re.compile(r";|&|\b(?:en|et al)\b", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.[ -]?)+")
_ORGANISATION = re.compile(
    r"\b(?:stichting|vereniging|gemeente|provincie|ministerie|hogeschool|universiteit|instituut|inspectie|bureau|raad|dienst|"
    r"lectoraat|reclassering|politie|\w*centrum|nederlandse?|department|university|institute|foundation|council|office)\b",
    re.IGNORECASE,
)
_GIVEN = frozenset(
    "Jan Piet Kees Klaas Henk Willem Johan Peter Paul Mark Marc Erik Eric Bert Bart Tom Tim Hans Frank Rob Ron Wim Dirk Daniel "
    "Thomas Robert Michael David John James Anna Maria Anne Marie Els Ellen Eva Emma Sophie Sara Sarah Lisa Laura Linda Karin "
    "Ingrid Petra Monique Esther Trudy Vicky Paula Wouter Marieke Marijke Annemarie Saskia Sandra Judith Ruth Rachel Mary".split()
)
"""Given names that are seldom a family name: such a name before the comma was most likely put there by mistake."""
_SUFFIX = re.compile(r" *(?:[JS]r\.?|[IVX]+)")


@rule("B117")
def particle(sources: Sources) -> Iterator[Hit]:
    """Een bron met een naam als De Jong, Van ’t Hof of El Hamdaoui heeft options = {useprefix=true}."""
    for entry, line, name, value in fields(sources, "author", "editor"):
        if "useprefix=true" in entry.fields.get("options", "").replace(" ", ""):
            continue
        for person in re.sub(r"\{\{.*?\}\}", "{}", value).split(" and "):
            words = person.partition(",")[0].split()
            count = length(words)
            if count and words[0][0] != "{" and words[0] == words[0].lower():
                prefix = " ".join(words[:count])
                message = f"naam met '{prefix}' in {name} van '{entry.key}'; zet erbij: options = {{useprefix=true}}"
                yield BIBLIOGRAPHY, line, message, prefix
                break


@rule("B118")
def latex(sources: Sources) -> Iterator[Hit]:
    r"""In een bron staat geen opdracht van LaTeX; voor %, $ en # hoort een \ en verder alleen voor & en _."""
    for entry, line, name, value in fields(sources, *_OF_PANDOC):
        for match in _LATEX.finditer(value):
            sign = match.group()
            where = f"'{sign}' in {name} van '{entry.key}'"
            if name in _TO_THE_LETTER:
                if sign.startswith("\\"):
                    yield BIBLIOGRAPHY, line, rf"{where} hoort niet in een adres; haal de \ weg", sign
            elif sign in "%$#":
                yield BIBLIOGRAPHY, line, rf"{where} laat tekst verdwijnen; schrijf '\{sign}'", sign
            elif sign not in _ESCAPED:
                yield BIBLIOGRAPHY, line, f"{where} is een opdracht van LaTeX; typ het teken zelf", sign


@rule("B119")
def names_run_together(sources: Sources) -> Iterator[Hit]:
    """Tussen twee namen staat 'and', en een naam is 'Achternaam, Voornaam'; een organisatie staat tussen {{ en }}."""
    for entry, line, name, value in fields(sources, *_NAMES):
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


def _swapped(person: str, key: str) -> str:
    """How to write a name of which the key has what stands behind the comma; nothing when it is right."""
    family, comma, given = (part.strip() for part in person.partition(","))
    name = re.sub(r"[^a-z].*", "", folded(key))
    names = [re.sub(r"[^a-z]", "", folded(part)) for part in (given, family)]
    return f"'{given}, {family}'" if comma and len(name) > 2 and name == names[0] != names[1] else ""


def _right_name(person: str) -> str:
    """How to write a name that would be read as another; nothing when it is right."""
    person = person.strip()
    family, comma, given = (part.strip() for part in person.partition(","))
    if person in ("x", "others") or "{" in person:
        return ""
    if not comma:
        return f"'{{{person}}}' als het een organisatie is, en anders 'Achternaam, Voornaam'"
    if _ORGANISATION.search(person):
        return f"'{{{person}}}'"
    if _INITIALS.fullmatch(family) and not _INITIALS.fullmatch(given):
        return f"'{given}, {family}'"
    words = given.split()
    count = next((number for number in range(len(words)) if all(map(is_word, words[number:]))), 0)
    prefix = " ".join(words[count:])
    if count and prefix == prefix.lower():
        return f"'{prefix} {family}, {' '.join(words[:count])}', met options = {{useprefix=true}}"
    is_swapped = family in _GIVEN and given not in _GIVEN and len(given) > 2 and "." not in given and " " not in given
    return f"'{given}, {family}'" if is_swapped else ""


_QUOTED = re.compile(r"[\"“„‘'«](?P<text>[^\"“”„‘’«»]+)[\"”’'»]")
_RANK = re.compile(r"\b(?:[Dd]r|[Pp]rof|[Dd]rs|[Mm]r|[Ii]r|[Ii]ng|[Mm]w|[Dd]hr|Ph\.?D|M\.?Sc|M\.?A)\.? ?(?=[A-Z]|$)")
_JOINED_INITIALS = re.compile(r"[A-Z]{2,3}")
_SHOUTED = re.compile(r"[A-ZÀ-Ý-]{4,}")


@rule("B127")
def word_form(sources: Sources) -> Iterator[Hit]:
    """Titels en namen staan er als gewone tekst: zonder punt of aanhalingstekens eromheen, hoofdletters, jaar of titulatuur."""
    for entry, line, name, value in fields(sources, "title", "subtitle", "booktitle", "journaltitle", "publisher"):
        if right := _right_words(name, value):
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


def _right_words(name: str, value: str) -> str:
    """What to do about a title or a publisher; empty when it is right."""
    if name in ("journaltitle", "publisher"):
        if name == "journaltitle" and re.search(r"\d+ ?\(\d+\)$|, \d+$", value):
            return "zet jaargang en nummer in volume en number"
        place = re.match(r"(?P<place>[A-Z][\w’ -]+): (?P<rest>.+)", value) if name == "publisher" else None
        return f"schrijf '{place['rest']}', en zet '{place['place']}' in location" if place else ""
    if quoted := _QUOTED.fullmatch(value):
        return f"schrijf '{quoted['text']}'"
    if re.search(r"[^.][.:,;]$", value) and not re.search(r"\b\w\.$|\b(?:enz|etc|vol|deel)\.$", value):
        return f"schrijf '{value[:-1]}'"
    words = re.findall(r"[^\W\d_]{2,}", value)
    is_shouted = len(words) > 2 and value == value.upper() and any(len(word) > 4 for word in words)
    return f"schrijf '{value.capitalize()}', met hoofdletters waar ze horen" if is_shouted else ""


def _right_person(person: str) -> str:
    """What to do about a name that has more in it than a name, or is written as one shouts; empty when it is right."""
    family, comma, given = (part.strip() for part in person.partition(","))
    if "{" in person or not comma:
        return ""
    if re.search(r"\d|[()]", person):
        return "haal weg wat niet bij de naam hoort"
    if rank := _RANK.search(person):
        return f"haal '{rank.group().strip()}' weg"
    if _JOINED_INITIALS.fullmatch(given):
        return f"schrijf '{family}, {' '.join(f'{letter}.' for letter in given)}'"
    return f"schrijf '{family.title()}, {given}'" if _SHOUTED.fullmatch(family) else ""


RULES = (word_form, particle, latex, names_run_together)
