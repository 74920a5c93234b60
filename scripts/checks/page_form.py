"""Rules for a page as a whole: what stands above it, its headings, and its place in the menu."""

import datetime
import re
import unicodedata
from collections.abc import Iterator, Sequence

import yaml

from scripts.checks.settings import has_empty_part
from scripts.content.names import CONFIG, DOCS, FURTHER, START_PAGE, SUMMARY, page_file
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import CENTURY, Page, Sources
from scripts.content.yaml_lists import unreadable_at

DESCRIPTION = range(50, 161)
"""Length of a description in characters: what a search engine shows in full."""
FIELDS = ("title", "description", "nagekeken", "lang")
LANGUAGES = ("nl", "en", "de", "fr", "es", "tr", "ar", "pl", "fy")
"""Codes of the languages that a page can be in."""
_OFTEN = {
    "nl": frozenset("de het een van en dat niet voor met zijn op aan ook je er maar naar om bij".split()),
    "en": frozenset("the of and to that is for with it on you are be this not as by from or have".split()),
    "de": frozenset("der die und den das nicht mit auf für ist im dem eine sich auch zu von ein".split()),
    "fr": frozenset("le la les des et que est pour dans une qui pas sur au avec ce il du ne".split()),
}
"""Words that are used most in a language, and seldom in the others."""
_CUT_OFF = re.compile(
    r"(?:\b(?:de|het|een|te|en|of|dat|die|van|met|voor|bij|door|naar|tot|als|want|maar|je|jouw|hun|haar|onze|deze|dit|the|a|and|of|to|with|for)|[,;:–-]|…|\.\.\.)\s*$",
    re.IGNORECASE,
)
"""How a sentence ends that goes on."""
_LANGUAGE = re.compile(r"[{ ](?:href)?lang=[\"']?(?P<code>[^\s\"'<>{}]+)")
"""The language of some words, in an attribute of Markdown or HTML."""
_CLEAR = 12
"""How many of such words make clear what a text is written in."""
REQUIRED = ("title", "description", "nagekeken")
FILL_IN = "(vul in: {})"
"""What `scripts.editors.new` and the snippets write where an editor has to write something."""
TO_FILL_IN = re.compile(r"\(vul in: [^()\n]*\)")
_EXAMPLE = ("De titel", "Waar de pagina over gaat, in één zin die je in een zoekmachine zou willen lezen.")
"""What CONTRIBUTING shows in a page to copy."""
_MARKUP = re.compile(r"[<>\"{}`]|\*\S|\S\*|__|==|~~|&#?\w+;|\[[^\]]*\]")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@rule("P101")
def front_matter(sources: Sources) -> Iterator[Hit]:
    """Elke pagina begint met titel, omschrijving en datum tussen twee regels met ---."""
    for page in sources.pages:
        if page.meta is None:
            if not page.text.strip():
                message = f"'{page.path}' is leeg; schrijf de pagina, of haal dit bestand en zijn regel in het menu weg"
                yield page.path, 1, message, page.path
                continue
            if page.front_matter is not None:
                yield page.path, *_fault(page.front_matter)
                continue
            message = "hier staan geen leesbare gegevens; begin de pagina met ---, title, description, nagekeken en ---"
            # Empty lines above it make text of what stands there.
            lines = page.text.split("\n")
            first = next((number for number, line in enumerate(lines, 1) if line.strip()), 1)
            first = first if lines[first - 1].startswith(("---", "title:")) else 1
            # Two or four dashes, or a long one, end nothing.
            end = (
                number for number, line in enumerate(lines[1:12], 2) if re.fullmatch(r"--|-{4,}|—+ ?", line.rstrip())
            )
            yield page.path, next(end, first), message
            continue
        for name in REQUIRED:
            if not page.meta.get(name):
                yield (
                    page.path,
                    page.meta_lines.get(name, 1),
                    f"bovenaan de pagina ontbreekt '{name}'; zet hem tussen de twee regels met ---",
                    name,
                )


@rule("P102")
def unknown_front_matter(sources: Sources) -> Iterator[Hit]:
    """Bovenaan een pagina staan alleen title, description, nagekeken en lang, als gewone tekst zonder opmaak."""
    for page in sources.pages:
        for name, value in (page.meta or {}).items():
            line = page.meta_lines.get(str(name), 1)
            if name not in FIELDS:
                remedy = suggestion(str(name), FIELDS) or f"; kies uit {', '.join(FIELDS)}"
                yield page.path, line, f"onbekend gegeven '{name}' bovenaan de pagina{remedy}", str(name)
            elif name != "nagekeken" and not isinstance(value, str):
                if value is not None:
                    yield page.path, line, f"{name} '{value}' is geen tekst; zet er aanhalingstekens omheen", str(value)
            elif name != "nagekeken" and _MARKUP.search(str(value)):
                yield (
                    page.path,
                    line,
                    f"{name} '{value}' bevat opmaak; gebruik gewone tekst zonder < > \" {{ }} * [ ] en `",
                    str(value),
                )


@rule("P130")
def language(sources: Sources) -> Iterator[Hit]:
    """'lang' is de taal waarin een pagina geschreven is als dat geen Nederlands is, zoals en; een pagina met blokken is Nederlands."""
    for page in sources.pages:
        line = page.meta_lines.get("lang", 1)
        if page.language not in LANGUAGES:
            remedy = f"kies uit {', '.join(LANGUAGES)}, of haal de regel weg"
            yield page.path, line, f"taal '{page.language}' kent de kennisbank niet; {remedy}", page.language
        elif page.language != "nl" and page.blocks:
            message = f"een pagina met blokken is Nederlands, en hier staat lang '{page.language}'; haal de regel weg"
            yield page.path, line, message, page.language
        elif (said := spoken(page)) and said != page.language and page.language in _OFTEN:
            line = page.meta_lines.get("lang", page.meta_lines.get("title", 1))
            remedy = "haal de regel weg" if said == "nl" else f"schrijf 'lang: {said}'"
            message = f"deze pagina is niet in taal '{page.language}' geschreven; {remedy}"
            yield page.path, line, message, page.language
        for match in _LANGUAGE.finditer(page.prose):
            line, code = page.prose.count("\n", 0, match.start()) + 1, match["code"]
            if not re.fullmatch(r"[a-z]{2,3}(?:-\w+)?", code):
                yield page.path, line, f"taal '{code}' bestaat niet; schrijf een code, zoals lang=en of lang=nl", code


def spoken(page: Page) -> str:
    """The language that the words of a page are in, by what each uses most; empty when that is not clear.

    Args:
        page: the page.
    """
    words = re.findall(r"[^\W\d_]+", " ".join(run.text for run in page.words).lower())
    counts = sorted(((sum(word in often for word in words), code) for code, often in _OFTEN.items()), reverse=True)
    (most, code), (second, _) = counts[:2]
    return code if most >= _CLEAR and most > 3 * second else ""


_WHOLE = re.compile(r"description: .*[.!?][\"'’]?\s*$")


@rule("P103")
def description(sources: Sources) -> Iterator[Hit]:
    """De omschrijving van een pagina is 50 tot 160 tekens lang, en een hele zin."""
    for page in sources.pages:
        text = str((page.meta or {}).get("description") or "")
        if text and len(text) not in DESCRIPTION:
            line = page.meta_lines.get("description", 1)
            start = f"{text[:40]}…"
            what = "te kort" if len(text) < DESCRIPTION.start else "te lang"
            yield (
                page.path,
                line,
                f"description '{start}' is {what} ({len(text)} tekens); maak er 50 tot 160 van",
                start,
            )
        elif text[-1:].isalpha() and any(_WHOLE.match(line) for line in sources.gone.get(page.path, ())):
            line, end = page.meta_lines.get("description", 1), " ".join(text.split()[-4:])
            yield page.path, line, f"description eindigt bij '{end}' zonder punt; schrijf de zin tot zijn punt", end
        elif _CUT_OFF.search(text):
            line, end = page.meta_lines.get("description", 1), " ".join(text.split()[-4:])
            yield page.path, line, f"description breekt af bij '{end}'; schrijf de zin tot zijn punt", end


@rule("P104")
def review_date(sources: Sources) -> Iterator[Hit]:
    """'nagekeken' is de dag waarop de inhoud het laatst is nagekeken: jjjj-mm-dd, na het verslag en nooit later dan vandaag."""
    for page in sources.pages:
        value = (page.meta or {}).get("nagekeken")
        line = page.meta_lines.get("nagekeken", 1)
        if not value:
            continue
        if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
            yield page.path, line, f"nagekeken '{value}' is geen datum; schrijf bijvoorbeeld 2026-11-23", str(value)
        elif value.year not in CENTURY:
            yield page.path, line, f"nagekeken '{value}' is niet in deze eeuw; verbeter het jaar", str(value)
        elif sources.today and value > sources.today:
            message = f"nagekeken '{value}' is nog niet geweest; schrijf de dag waarop je de pagina hebt nagekeken"
            yield page.path, line, message, str(value)
        elif value.year < (first := _year_of_report(sources)):
            message = f"nagekeken '{value}' is van voor het verslag ({first}); verbeter het jaar"
            yield page.path, line, message, str(value)


def _year_of_report(sources: Sources) -> int:
    """The first year in which the report can have been there: that of the newest source in its notes."""
    dates = [entry.fields.get("date", "") for entry in sources.bibliography.entries if entry.notes]
    years = [int(date[:4]) for date in dates if re.match(r"\d{4}", date)]
    # A year that is yet to come is a mistake, which a rule on sources tells.
    return max((year for year in years if not sources.today or year <= sources.today.year), default=0)


@rule("P105")
def one_title(sources: Sources) -> Iterator[Hit]:
    """Elke pagina heeft precies één kop met één hekje: haar titel."""
    for page in sources.pages:
        titles = [heading for heading in page.headings if heading.level == 1]
        if not titles and page.text.strip():
            line = page.meta_lines.get("title", 1)
            yield page.path, line, "de pagina heeft geen titel; schrijf '# Titel { #titel }' onder de gegevens"
        for heading in titles[1:]:
            # Without an id this line would be told again.
            right = f"## {heading.text}" if heading.id else f"## {heading.text} {{ #een-kort-woord }}"
            message = f"kop '{heading.text}' is een tweede titel; maak er '{right}' van"
            yield page.path, heading.line, message, heading.text


@rule("P116")
def only_a_title(sources: Sources) -> Iterator[Hit]:
    """Onder de titel van een pagina staat tekst."""
    for page in sources.pages:
        lines = [number for number, line in enumerate(page.body.splitlines(), 1) if line.strip()]
        if lines and lines == [heading.line for heading in page.headings][:1]:
            yield page.path, lines[0], "de pagina heeft alleen een titel; schrijf er tekst onder"


@rule("P129")
def out_of_place(sources: Sources) -> Iterator[Hit]:
    """In het kort is de eerste kop onder de titel van een pagina, en Verder de laatste."""
    for page in sources.pages:
        parts = [heading for heading in page.headings if heading.level == 2]
        for part in parts:
            if part.id == SUMMARY and part is not parts[0] and parts[0].id != FURTHER:
                yield (
                    page.path,
                    part.line,
                    f"kop '{part.text}' is de eerste onder de titel; zet haar boven '{parts[0].text}'",
                    part.text,
                )
            elif part.id == FURTHER and part is not parts[-1]:
                yield (
                    page.path,
                    part.line,
                    f"kop '{part.text}' is de laatste; zet haar onder '{parts[-1].text}'",
                    part.text,
                )


@rule("P106")
def skipped_level(sources: Sources) -> Iterator[Hit]:
    """Een kop gaat hoogstens één niveau dieper dan de kop erboven."""
    for page in sources.pages:
        level = 0
        for heading in page.headings:
            if heading.level > level + 1 and level:
                right = "#" * (level + 1)
                yield (
                    page.path,
                    heading.line,
                    f"kop '{heading.text}' slaat een niveau over; schrijf '{right} {heading.text}'",
                    heading.text,
                )
            level = heading.level


@rule("P107")
def heading_without_id(sources: Sources) -> Iterator[Hit]:
    """Elke kop heeft een eigen id, zodat een link ernaar blijft werken als de kop verandert."""
    for page in sources.pages:
        for heading in page.headings:
            # One without words is told as such.
            if heading.id is None and heading.text:
                message = f"kop '{heading.text}' heeft geen id; schrijf erachter '{{ #een-kort-woord }}'"
                yield page.path, heading.line, message, heading.text
            elif heading.id is not None and not _ID.fullmatch(heading.id):
                message = f"id '{heading.id}' deugt niet; gebruik kleine letters, cijfers en streepjes"
                yield page.path, heading.line, message, heading.id


@rule("P108")
def not_in_menu(sources: Sources) -> Iterator[Hit]:
    """Elke pagina staat in het menu (nav in mkdocs.yml), en elke regel van het menu is een pagina."""
    if sources.menu is None:
        return
    names = {page.path.removeprefix(f"{DOCS}/") for page in sources.pages}
    forgotten = names - sources.menu.keys()
    for name, entry in sources.menu.items():
        # An address is told by the rule on the menu.
        glued = name.split(" - ")
        if len(glued) > 1 and any(one in names for one in glued):
            below = _lines_to(sources.config.split("\n")[entry.line :], glued[1])
            message = f"'{glued[1]}' staat verder naar rechts dan de regel erboven; zet haar er recht onder"
            if not glued[0].endswith(".md"):
                below, message = 0, f"deel '{glued[0]}' van het menu heeft geen dubbele punt; zet die erachter"
            elif not below:
                message = f"'{glued[1]}' staat niet op een eigen regel; zet haar eronder"
            yield CONFIG, entry.line + below, message, glued[1] if glued[0].endswith(".md") else glued[0]
            forgotten -= set(glued)
        elif name not in names and not name.startswith("/"):
            remedy = suggestion(name, forgotten) or suggestion(name, names) or "; haal de regel weg"
            yield CONFIG, entry.line, f"het menu noemt '{name}', maar die pagina bestaat niet{remedy}", name
            forgotten -= {page for page in forgotten if f"'{page}'" in remedy}
    lines = sources.config.split("\n")
    is_empty = has_empty_part(sources)
    for name in sorted(forgotten):
        bare = re.escape(name.removesuffix(".md"))
        if any(
            re.search(rf"^[ \t]*-[ \t]*(?:[^#]*[\s:])?[\"'/]*{bare}(?:\.md|\.html|/)?[\"']?[ \t]*$", line)
            for line in lines
        ):
            continue  # It stands there in another way, which the rule on the menu tells.
        # Who took the line out of the menu did not touch the page.
        was_taken_out = CONFIG in sources.changed and f"{DOCS}/{name}" not in sources.changed
        if was_taken_out and is_empty:
            continue  # The rule on the menu tells that its part is empty.
        nav = next((number for number, line in enumerate(lines, 1) if line.startswith("nav:")), 1)
        place = (CONFIG, nav) if was_taken_out else (f"{DOCS}/{name}", 1)
        yield *place, f"pagina '{name}' staat niet in het menu; zet haar onder nav in mkdocs.yml", name


def _lines_to(lines: Sequence[str], text: str) -> int:
    """How many lines below a line the first stands that is a point with a text; none when there is none."""
    return next((number for number, line in enumerate(lines, 1) if line.strip(" -") == text), 0)


@rule("P109")
def double_title(sources: Sources) -> Iterator[Hit]:
    """Twee pagina's hebben nooit dezelfde titel."""
    places: dict[str, dict[tuple[str, int], str]] = {}
    for page in sources.pages:
        title = str((page.meta or {}).get("title") or "")
        if title:
            places.setdefault(title.lower(), {})[page.path, page.meta_lines.get("title", 1)] = title
    for found in places.values():
        for (path, line), (other, _) in sources.doubles(list(found)):
            title = found[path, line]
            message = f"titel '{title}' heeft {other} ook; kies een andere, of houd er een als het een kopie is"
            yield path, line, message, title


@rule("P110")
def file_name(sources: Sources) -> Iterator[Hit]:
    """De naam van een bestand of map in docs/ heeft kleine letters, cijfers en streepjes: hij wordt het adres."""
    for name in sorted(sources.files):
        right = "/".join(_named(part) for part in name.split("/"))
        if right != name:
            yield f"{DOCS}/{name}", 1, f"naam '{name}' geeft een adres dat niet goed werkt; noem het '{right}'", name


@rule("P111")
def double_address(sources: Sources) -> Iterator[Hit]:
    """De naam 404.md is van de site zelf."""
    for page in sources.pages:
        if page.address == "404/":
            yield page.path, 1, "adres '/404/' heeft de site zelf ook; geef dit bestand een andere naam", "/404/"


@rule("P118")
def in_folder(sources: Sources) -> Iterator[Hit]:
    """Een pagina staat direct in docs/, niet in een map daarin; plaatjes mogen wel in een map."""
    for page in sources.pages:
        name = page.path.removeprefix(f"{DOCS}/")
        if "/" in name:
            right = name.removesuffix(f"/{page_file(START_PAGE)}").removesuffix(".md").replace("/", "-")
            yield page.path, 1, f"pagina '{name}' staat in een map; maak er {DOCS}/{right}.md van", name


def _named(part: str) -> str:
    """The name of a file or folder as it should be."""
    stem, dot, suffix = part.rpartition(".")
    letters = unicodedata.normalize("NFKD", stem or suffix).encode("ascii", "ignore").decode().lower()
    right = re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "naam"
    return f"{right}{dot}{suffix.lower()}" if stem else right


def _fault(front_matter: str) -> tuple[int, str]:
    """The line at which front matter that begins on line 2 cannot be read, and what to do."""
    try:
        yaml.safe_load(front_matter)
    except yaml.YAMLError as error:
        for number, written in enumerate(front_matter.split("\n"), 2):
            if re.match(r"[A-Za-z]\w*:[^\s/]", written):
                return number, "deze regel is niet te lezen; zet een spatie achter de dubbele punt"
            if re.match(r"[A-Za-z]\w*\s*=", written):
                return number, "deze regel is niet te lezen; zet een dubbele punt in plaats van ="
            if re.match(r"[A-Za-z]\w*:\s+([\"'])(?:(?!\1).)*$", written):
                return number, "de aanhalingstekens gaan niet dicht; zet er een aan het eind"
        line, lacks_colon = unreadable_at(error)
        if lacks_colon:
            return line + 1, "deze regel is niet te lezen; zet een dubbele punt en een spatie achter de naam"
        return line + 1, "deze regel is niet te lezen; zet tekst met een dubbele punt of haken tussen aanhalingstekens"
    except ValueError:
        lines = enumerate(front_matter.split("\n"), 2)
        line = next((number for number, text in lines if re.search(r":\s*\d+-\d+-\d+", text)), 2)
        return line, "deze datum bestaat niet; verbeter hem"
    return 2, "hier staat geen lijst van gegevens; zet elk op een regel als 'naam: waarde'"


@rule("P122")
def other_title(sources: Sources) -> Iterator[Hit]:
    """Een pagina heet bij title zoals in haar kop, en in het menu niet zoals een andere pagina of haar bestand."""
    names = {page.path: f"{(page.meta or {}).get('title') or ''} {page.name}" for page in sources.pages}
    for page in sources.pages:
        title = str((page.meta or {}).get("title") or "")
        heading = next((heading for heading in page.headings if heading.level == 1), None)
        if title and heading and _plain(heading.text) != _plain(title):
            line = page.meta_lines.get("title", 1)
            if sources.is_new(page.path, heading.line) and not sources.is_new(page.path, line):
                message = f"kop '{heading.text}' is anders dan title '{title}'; schrijf overal hetzelfde"
                yield page.path, heading.line, message, heading.text
            else:
                message = f"title '{title}' is anders dan de kop '{heading.text}'; schrijf 'title: {heading.text}'"
                yield page.path, line, message, title
        entry = sources.menu_entry(page)
        is_of_other = any(path != page.path and _holds_words(other, entry.title) for path, other in names.items())
        if title and entry.title and page.address and is_of_other and not _shares_word(entry.title, title):
            message = f"'{entry.title}' is in het menu de naam van een andere pagina; schrijf '{title}'"
            yield CONFIG, entry.line, message, entry.title


def _plain(text: str) -> str:
    """A text as it compares with another, whatever its quotation marks and its emphasis."""
    return " ".join(re.sub(r"[*_`]", "", text).replace("'", "’").split()).casefold()


def _holds_words(title: str, name: str) -> bool:
    """Whether a title has every word of a name that says something, so that a reader takes the one for the other."""
    names = set(re.findall(r"\w{4,}", name.casefold()))
    return bool(names) and names <= set(re.findall(r"\w{4,}", title.casefold()))


def _shares_word(one: str, other: str) -> bool:
    return bool(set(re.findall(r"\w{3,}", one.casefold())) & set(re.findall(r"\w{3,}", other.casefold())))


@rule("P123")
def said_twice(sources: Sources) -> Iterator[Hit]:
    """Bovenaan een pagina staat elk gegeven één keer."""
    for page in sources.pages:
        places: dict[str, list[tuple[str, int]]] = {}
        for number, line in enumerate((page.front_matter or "").split("\n"), 2):
            if re.match(r"[\w-]+\s*:", line):
                places.setdefault(line.partition(":")[0].rstrip(), []).append((page.path, number))
        for name, same in places.items():
            for place, _ in sources.doubles(same):
                yield *place, f"'{name}' staat er twee keer; houd er een", name


@rule("P124")
def copied(sources: Sources) -> Iterator[Hit]:
    """De omschrijving en de titel zijn van deze pagina zelf: niet van een andere, en niet uit het voorbeeld."""
    places: dict[str, dict[tuple[str, int], str]] = {}
    for page in sources.pages:
        for name in ("title", "description"):
            text = str((page.meta or {}).get(name) or "")
            if text in _EXAMPLE:
                yield (
                    page.path,
                    page.meta_lines.get(name, 1),
                    f"{name} '{text}' is het voorbeeld; schrijf je eigen",
                    text,
                )
        text = str((page.meta or {}).get("description") or "")
        if text and text not in _EXAMPLE:
            places.setdefault(_plain(text), {})[page.path, page.meta_lines.get("description", 1)] = f"{text[:40]}…"
    for found in places.values():
        for (path, line), (other, _) in sources.doubles(list(found)):
            start = found[path, line]
            yield path, line, f"description '{start}' heeft {other} ook; zeg waar deze pagina over gaat", start


RULES = (
    front_matter,
    unknown_front_matter,
    language,
    description,
    review_date,
    one_title,
    out_of_place,
    skipped_level,
    heading_without_id,
    not_in_menu,
    double_title,
    file_name,
    double_address,
    in_folder,
    only_a_title,
    other_title,
    said_twice,
    copied,
)
