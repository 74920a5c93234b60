"""Rules that keep out what a stranger's pull request must never bring onto the site.

These judge what is written; `scripts.built.site` judges the same on the built pages, whatever way
it came there.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePosixPath

from scripts.checks.pictures import UNREADABLE, faults
from scripts.content.names import BIBLIOGRAPHY, DOCS
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources

# Marks that only say how words read; none of them can run, load or hide anything.
HARMLESS = frozenset(["abbr", "cite", "q", "small", "sub", "sup"])
_IN_MARKDOWN = {
    "br": "begin een nieuwe alinea, of zet twee spaties aan het eind van de regel",
    **dict.fromkeys(("strong", "b"), "schrijf **vet**"),
    **dict.fromkeys(("em", "i"), "schrijf *schuin*"),
    "kbd": "schrijf toetsen als ++ctrl+o++",
    "sup": "schrijf een voetnoot als [^naam], met onderaan [^naam]: tekst",
}
"""How to write in Markdown what HTML is used for most."""
# A number high behind a word is that of a note; behind a unit it is a power.
_NOTE = re.compile(r"(?<=[^\W\d_]{3})[.,;:]?<sup>\s*\[?\d{1,3}\]?\s*</sup>", re.IGNORECASE)
PICTURES = frozenset((".svg", ".png", ".jpg", ".webp"))
# The parts of Unicode in which such signs lie: to go through all of it takes a sixth of a second at every start.
_LOOKED_AT = chain(range(0x20000), range(0xE0000, 0xE1000))
INVISIBLE = re.compile(
    "["
    + "".join(
        re.escape(chr(code))
        for code in _LOOKED_AT
        if chr(code) not in "\t\n" and unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    )
    + "\ue000-\uf8ff\U000f0000-\U0010fffd]"
)
_TAG = re.compile(r"</?([A-Za-z][\w:-]*)([^<>]*)>|<(!(?!--)|\?)[^<>]*>?")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:|[^\s<>@]+@)[^<>\s]*>")


@rule("S101")
def raw_html(sources: Sources) -> Iterator[Hit]:
    """In een pagina staat geen HTML, behalve <abbr>, <cite>, <q>, <small>, <sub> en <sup>, en <br> in een tabel."""
    for page in sources.pages:
        prose = _AUTOLINK.sub(lambda match: " " * len(match.group()), page.prose)
        in_table = {number for table in page.tables for number in table}
        notes = [match.span() for match in _NOTE.finditer(prose)]
        told = 0
        for match in _TAG.finditer(prose):
            # What stands in a tag that is told, and the tag that closes it, is told with it.
            if match.start() < told:
                continue
            name, attributes = (match[1] or "").lower(), (match[2] or "").strip(" /")
            line = prose.count("\n", 0, match.start()) + 1
            is_known = name in HARMLESS or (name == "br" and line in in_table)
            is_note = any(start <= match.start() < end for start, end in notes)
            has_more = attributes and not re.fullmatch(r'(?:title|lang)="[^"<>]*"', attributes)
            if not is_known or has_more or is_note:
                end = (
                    None
                    if (name in HARMLESS and not is_note) or name == "br" or not name
                    else re.search(rf"</{re.escape(name)}\s*>", prose[match.end() :], re.IGNORECASE)
                )
                told = match.end() + end.end() if end else match.end()
                yield (
                    page.path,
                    line,
                    f"HTML '{match.group()[:60]}' mag hier niet; {_IN_MARKDOWN.get(name, 'schrijf het in Markdown')}",
                    match.group()[:60],
                )


_PAIRED = re.compile(rf"<(?P<end>/?)(?P<name>{'|'.join(sorted(HARMLESS))})\b(?P<more>[^<>]*)>", re.IGNORECASE)


@rule("S107")
def open_element(sources: Sources) -> Iterator[Hit]:
    """Wat met <abbr>, <cite>, <q>, <small>, <sub> of <sup> begint, eindigt in dezelfde alinea, is niet leeg, en <abbr> zegt voluit wat er staat."""
    for page in sources.pages:
        for start, part in _paragraphs(page.prose):
            open_: list[re.Match[str]] = []
            for match in _PAIRED.finditer(part):
                text, remedy = match.group(), ""
                if not match["end"]:
                    open_.append(match)
                    if match["name"].lower() == "abbr" and "title=" not in match["more"]:
                        remedy = 'schrijf <abbr title="voluit">, of een regel *[LVB]: voluit'
                elif not open_ or open_[-1]["name"].lower() != match["name"].lower():
                    remedy = f"zet er <{match['name']}> voor, of haal het weg"
                    open_.clear()
                elif not part[open_.pop().end() : match.start()].strip():
                    remedy = "zet er tekst tussen, of haal het weg"
                if remedy:
                    line = page.prose.count("\n", 0, start + match.start()) + 1
                    yield page.path, line, f"HTML '{text}' klopt niet; {remedy}", text
            for match in open_:
                line, text = page.prose.count("\n", 0, start + match.start()) + 1, match.group()
                yield page.path, line, f"HTML '{text}' heeft geen eind; zet </{match['name']}> achter de woorden", text


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The parts of a text between empty lines, each with where it begins."""
    return ((match.start(), match.group()) for match in re.finditer(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*", text))


@rule("S102")
def invisible_character(sources: Sources) -> Iterator[Hit]:
    """Er staan geen onzichtbare tekens in de tekst, en geen tekens die de leesrichting veranderen."""
    texts = [(page.path, page.text) for page in sources.pages]
    texts += [(f"{DOCS}/{name}", text) for name, text in sources.texts.items()]
    for path, text in [*texts, (BIBLIOGRAPHY, sources.bibliography.text)]:
        # Looking through its signs, each once, is many times faster, and mostly none is there.
        for match in INVISIBLE.finditer(text) if any(map(INVISIBLE.match, set(text))) else ():
            number = text.count("\n", 0, match.start()) + 1
            name = unicodedata.name(match.group(), "stuurteken")
            # An emoji made of several holds a joiner: who types the line again types that again.
            emoji = ", of kies een andere emoji als er een staat" if match.group() == "\u200d" else ""
            sign = f"U+{ord(match.group()):04X}"
            yield path, number, f"onzichtbaar teken '{sign}' ({name}); typ de regel opnieuw{emoji}", sign


@rule("S103")
def file_type(sources: Sources) -> Iterator[Hit]:
    """In docs/ staan alleen pagina's (.md) en plaatjes (.svg, .png, .jpg, .webp); niets is een snelkoppeling."""
    for name in sorted(sources.files):
        suffix = PurePosixPath(name).suffix
        if suffix != ".md" and suffix not in PICTURES:
            known = ", ".join(sorted(PICTURES))
            yield f"{DOCS}/{name}", 1, f"bestand '{name}' is geen pagina en geen plaatje; gebruik .md of {known}", name
    for name in sorted(sources.symlinks):
        yield f"{DOCS}/{name}", 1, f"'{name}' is een snelkoppeling; zet het bestand zelf in docs/", name


@rule("S104")
def unsafe_picture(sources: Sources) -> Iterator[Hit]:
    """Een SVG-plaatje bevat geen script en haalt niets van elders."""
    for name, text in sources.texts.items():
        for line, message in faults(text):
            if message != UNREADABLE:
                yield f"{DOCS}/{name}", line, message


@rule("S106")
def unreadable_picture(sources: Sources) -> Iterator[Hit]:
    """Een SVG-plaatje is heel: tot en met </svg>, met bij elk begin een eind."""
    for name, text in sources.texts.items():
        for line, message in faults(text):
            if message == UNREADABLE:
                yield f"{DOCS}/{name}", line, message


@rule("S105")
def unsafe_address(sources: Sources) -> Iterator[Hit]:
    """Een link begint met https:, http:, mailto:, tel: of sms:, of wijst naar een eigen pagina; een plaatje is van onszelf."""
    for page in sources.pages:
        for link in page.links:
            target = re.sub(r"[\x00-\x20]", "", link.target)
            scheme = re.match(r"([A-Za-z][\w+.-]*):|//", target)
            if scheme and link.is_picture:
                yield (
                    page.path,
                    link.line,
                    f"plaatje '{link.target}' komt van elders; zet het bestand in docs/",
                    link.target,
                )
            elif scheme and (scheme[1] or "").lower() not in ("http", "https", "mailto", "tel", "sms"):
                yield page.path, link.line, f"adres '{link.target}' mag niet; gebruik https:", link.target


RULES = (raw_html, open_element, invisible_character, file_type, unsafe_picture, unreadable_picture, unsafe_address)
