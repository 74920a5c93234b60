"""Rules for what is not finished or came along by accident: words to fill in, broken letters, headings that are none."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from scripts.content.blocks import Block
from scripts.content.garbled import garbled
from scripts.content.markers import HELD, MARKERS, SOURCES_HERE
from scripts.content.names import BIBLIOGRAPHY, DOCS, SOURCES_PAGE
from scripts.content.problem import Hit, rule
from scripts.content.source import Page, Sources
from scripts.content.words import words as words_of
from scripts.markdown.situation import Tension

_VERBS = "invullen|invoegen|aanvullen|nakijken|checken|toevoegen|uitzoeken|uitwerken|volgt|nodig"
_WHAT = "bron|bronvermelding|citaat|cijfers?|jaartal|jaar|datum|link|naam|titel"
PLACEHOLDERS = tuple(
    map(
        re.compile,
        (
            r"\(vul in[: ][^()\n]*\)?",
            r"\b(?:TODO|FIXME|TBD|TBA|NTB|N\.T\.B)\b(?!-\w)|\bNOG [A-Z]{4,}\b|\[[A-Z]{4,}(?: [A-Z]+)*\](?!\()|@{2,}",
            r"(?i)\blorem ipsum\b|\bx{3,}\b|\basdf\w*|\bbla ?bla\b|\bvoorbeeldtekst\b|\b(?:hoofdstuk|paragraaf|pagina|figuur|tabel) x(?:\.x)*\b",
            r"\[\?+\]|(?<!\S)\?{2,}(?![?\w+])|\[(?:bron|citaat|link)\](?![(\[:])",
            rf"(?i)[\[(](?:{_WHAT})\s*\?+[\])]|\[(?:\w+ )?(?:tekst|{_WHAT}) hier\]|\(zie (?:bron|noot|pagina)[ .…?]*\)",
            rf"(?i)\[[^\[\]\n@]{{0,60}}\b(?:te doen|{_VERBS})[.!?]*\](?!\()|\((?:nog )?(?:\w+ )?(?:{_VERBS})[.!?]*\)",
            r"(?i)\[?klik (?:hier|of tik) (?:om|als) .{0,25}tekst .{0,15}(?:te voeren|invoeren)\.?\]?",
            r"(?i)\b(?:fout|error)! \w+[^.\n]{0,30}(?:gevonden|gedefinieerd|found|defined)\.?",
            r"(?i)\bhier komt (?:nog )?(?:de |een )?tekst\b|^\W*(?:(?:tekst|dit|rest) )?volgt(?: nog)?\W*$|\bnog (?:in te vullen|uit te werken)\b",
        ),
    )
)
"""What editors and programs write where something has to come yet."""
LONGEST_HEADING = 90
"""Characters of a bold line that can be a heading; what is longer is a sentence."""


@rule("P115")
def not_filled_in(sources: Sources) -> Iterator[Hit]:
    """Op een pagina staat nergens meer '(vul in: …)', TODO, [bron?] of lorem ipsum; daar hoort jouw tekst."""
    for page in sources.pages:
        above = enumerate((page.front_matter or "").split("\n"), 2)
        for number, line in (*above, *enumerate(page.prose.split("\n"), 1)):
            if match := next((match for pattern in PLACEHOLDERS if (match := pattern.search(line))), None):
                yield page.path, number, f"'{match.group()}' is nog niet ingevuld; schrijf hier de tekst", match.group()


@rule("P119")
def bold_as_heading(sources: Sources) -> Iterator[Hit]:
    """Een regel die helemaal vet is, is geen kop: schrijf een kop met hekjes en een id."""
    for page in sources.pages:
        for words in page.bold:
            block = next((block for block in page.blocks if block.line < words.line <= block.last_line), None)
            is_side = block is not None and block.name == Tension.NAME
            if not is_side and not words.text.endswith((".", "!")) and len(words.text) <= LONGEST_HEADING:
                remedy = _as_heading(page, words.line, words.text, block)
                yield page.path, words.line, f"'{words.text}' is vet en geen kop; {remedy}", words.text


def _as_heading(page: Page, line: int, text: str, block: Block | None) -> str:
    """What to do with a bold line."""
    if block:
        return "haal de sterren weg"
    text = text.strip(" :")
    level = max((heading.level for heading in page.headings if heading.line < line), default=1)
    return f"schrijf '{'#' * min(3, level + 1)} {text} {{ #{'-'.join(words_of(text))} }}'"


@rule("P120")
def garbled_letters(sources: Sources) -> Iterator[Hit]:
    """Letters staan er zoals ze bedoeld zijn: é en niet Ã©, en geen letters die een programma aan elkaar heeft geplakt."""
    texts = {page.path: page.text for page in sources.pages}
    texts |= {f"{DOCS}/{name}": text for name, text in sources.texts.items()}
    for path, text in (texts | {BIBLIOGRAPHY: sources.bibliography.text, **sources.data}).items():
        told = set()
        for start, piece, right in garbled(text):
            line = text.count("\n", 0, start) + 1
            if line in told:
                continue
            told.add(line)
            before, after = re.search(r"\w*\Z", text[:start]), re.match(r"\w*", text[start + len(piece) :])
            first, last = before[0] if before else "", after[0] if after else ""
            known = right and right.isprintable()
            remedy = f"schrijf '{first}{right}{last}'" if known else "typ het woord opnieuw"
            word = f"{first}{piece}{last}"
            yield path, line, f"'{word}' heeft kapotte letters; {remedy}", word


@rule("P121")
def lost_cells(sources: Sources) -> Iterator[Hit]:
    """Elke rij van een tabel heeft evenveel vakken als de rij met namen; wat te veel is, komt niet op de pagina."""
    for page in sources.pages:
        lines = page.prose.split("\n")
        for table in page.tables:
            width = _cells(lines[table.start - 1])
            for number in table:
                row = lines[number - 1].strip()
                if "|" in row and (count := _cells(row)) != width:
                    message = f"rij '{row[:60]}' heeft {count} vakken en de tabel {width}; zet er evenveel | in"
                    yield page.path, number, message, row[:60]
                    break


def _cells(row: str) -> int:
    """How many cells a row of a table has."""
    row = re.sub(r"\\.", "", row.strip())
    return row.removeprefix("|").removesuffix("|").count("|") + 1


@rule("P125")
def unknown_marker(sources: Sources) -> Iterator[Hit]:
    """Een opmerking van één woord zet er iets neer, en bestaat: <!-- zelftoets -->, met een spatie aan beide kanten."""
    names = {marker[5:-4]: marker for marker in MARKERS}
    for page in sources.pages:
        code = page.code.split("\n")
        for number, line in enumerate(page.flat.text.split("\n"), 1):
            match = re.fullmatch(r"\s*<!--(.*?)-->\s*", line)
            if not match or line.strip() in MARKERS or code[number - 1].strip():
                continue
            said = " ".join(match[1].lower().split())
            close = get_close_matches(said, names, n=1, cutoff=0.8)
            if close or re.fullmatch(r"[\w-]+(?:: ?\w+)?", said):
                right = (
                    f"schrijf '{names[close[0]]}'" if close else f"kies uit {', '.join(names)}, of haal de regel weg"
                )
                yield page.path, number, f"'{line.strip()}' doet niets; {right}", line.strip()


@rule("P131")
def marker_gone(sources: Sources) -> Iterator[Hit]:
    """De pagina's met alle bevindingen, bronnen en wijzigingen houden elke opmerking waarmee de site daar een lijst neerzet."""
    parts = {SOURCES_HERE[entry.origin]: None for entry in sources.bibliography.entries}
    for page in sources.pages:
        wanted = parts if page.name == SOURCES_PAGE else [HELD[page.name]] if page.name in HELD else []
        for marker in wanted:
            if marker not in page.flat.text:
                title = next((heading for heading in page.headings if heading.level == 1), None)
                message = f"'{marker}' ontbreekt, en daarmee een lijst; zet hem op een regel op de plaats van die lijst"
                yield page.path, title.line if title else 1, message, marker


@rule("P132")
def marker_twice(sources: Sources) -> Iterator[Hit]:
    """Wat een opmerking als <!-- adressen --> neerzet, staat één keer op een pagina."""
    for page in sources.pages:
        places: dict[str, list[tuple[str, int]]] = {}
        code = page.code.split("\n")
        for number, line in enumerate(page.flat.text.split("\n"), 1):
            if line.strip() in MARKERS and not code[number - 1].strip():
                places.setdefault(line.strip(), []).append((page.path, number))
        for marker, found in places.items():
            for (path, number), (_, stays) in sources.doubles(found):
                yield path, number, f"'{marker}' staat al op regel {stays}; houd er een", marker


RULES = (not_filled_in, bold_as_heading, garbled_letters, lost_cells, unknown_marker, marker_gone, marker_twice)
