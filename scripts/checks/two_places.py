"""Rules for what two places say of one thing: a version, a chapter, a number, a name, a label in a drawing."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from urllib.parse import unquote

from scripts.checks.finding_blocks import ours
from scripts.checks.list_entries import entries
from scripts.checks.new_text import NewLine, new_lines, usual_text
from scripts.content.bibliography import NOTES, REPORT, REPORT_TITLE
from scripts.content.blocks import Block
from scripts.content.dutch import is_listed, is_small, uses
from scripts.content.names import DOCS, QUESTIONS, page_file
from scripts.content.numerals import ORDINALS, number_of, numbers_in
from scripts.content.problem import Hit, rule
from scripts.content.source import Page, Sources
from scripts.markdown.labels import HOLDERS
from scripts.markdown.outline import PLACES
from scripts.markdown.situation import Tension

_SENTENCE = re.compile(r"(?<=[.!?;]) +")
LINK = re.compile(r"\[[^\[\]]*\]\((?P<target>[^()\s]+)\)")


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Every sentence of a page, with its line.

    Args:
        text: its prose.
    """
    for number, line in enumerate(text.split("\n"), 1):
        for sentence in _SENTENCE.split(line):
            if sentence.strip():
                yield number, sentence


_VERSION = re.compile(r"(?<![\w.-])(?P<name>[A-Z][A-Za-z]*[A-Za-z]) (?P<version>\d+\.\d+)(?![\w.]*\d)")
_LEVEL = re.compile(r"\b(?P<name>[Nn]iveau|[Tt]aalniveau) (?P<version>A{1,3}|[ABC][12])\b")
_NO_VERSION = ("Hoofdstuk", "Paragraaf", "Figuur", "Tabel", "Bijlage", "Deel", "Versie", "Chapter", "Om", "Tot", "Van")
_CONTRAST = re.compile(
    r"\b(?:ook|nieuw\w*|oud\w*|nog|vanaf|sinds|niet|later\w*|vroeger\w*|eerder\w*|was|eerst|toen|anders?|naast|of|en|"
    r"vorige|volgende|inmiddels|overstap\w*|verschil\w*|vergeleken|alleen|slechts|zelfs)\b",
    re.IGNORECASE,
)


@rule("E114")
def other_version(sources: Sources) -> Iterator[Hit]:
    """Het nummer van een versie (Moodle 4.5, WCAG 2.2) is op elke plek hetzelfde, tenzij de zin zegt dat het een andere is."""
    said = [
        (page, line, sentence, match["name"], match["version"])
        for page in sources.pages
        for line, sentence in sentences(page.prose)
        for match in (*_VERSION.finditer(sentence), *_LEVEL.finditer(sentence))
        if match["name"] not in _NO_VERSION
    ]
    for page, line, sentence, name, version in said:
        others = [
            one
            for one in said
            if one[3].lower() == name.lower()
            and (one[0].path, one[1]) != (page.path, line)
            and one[4].isalpha() == version.isalpha()
        ]
        versions = {one[4] for one in others}
        is_other = len(versions) == 1 and version not in versions
        # Of two places the one that was changed is told; where git does not know, the one that comes last.
        is_first = len(others) == 1 and _is_kept(sources, (page.path, line), (others[0][0].path, others[0][1]))
        if is_other and not is_first and not _CONTRAST.search(sentence.replace(f"{name} {version}", "")):
            right, where = f"{name} {others[0][4]}", f"{others[0][0].path}:{others[0][1]}"
            message = f"'{name} {version}' is elders '{right}' ({where}); verbeter een van de twee"
            yield page.path, line, message, f"{name} {version}"


def _is_kept(sources: Sources, place: tuple[str, int], other: tuple[str, int]) -> bool:
    """Whether of two places that say something else this is the one that was there before."""
    is_new, is_other_new = sources.is_new(*place), sources.is_new(*other)
    return is_other_new if is_new != is_other_new else place < other


_CHAPTER = re.compile(r"\b(?:[Hh]oofdstuk|[Cc]hapter) (?P<number>\d+)\b")

_BEYOND = re.compile(
    r"\b(?P<what>[Hh]oofdstuk|[Nn]oot) (?P<number>\d+)\b(?! van (?:het|dat|een) (?:boek|rapport|proefschrift))"
)
_LAST = max(place.chapter for place in PLACES)
"""The last chapter of the report."""


@rule("E115")
def other_chapter(sources: Sources) -> Iterator[Hit]:
    """Een hoofdstuk bij een link naar een bevinding, in een onderschrift of in een spanning is dat van de bevinding; het verslag heeft er zeven."""
    chapters = _chapters(sources)
    quoting = {page.path for page in sources.pages if page.language == "nl"}
    for entry in entries(sources, QUESTIONS):
        said = {match["number"] for match in _CHAPTER.finditer(entry.text("vraag"))}
        right = chapters.get((page_file(entry.text("pagina")), entry.text("bevinding")))
        if len(said) == 1 and right and right not in said:
            yield QUESTIONS, entry.lines.get("vraag", entry.line), *_of_chapter(said.pop(), right)
    for page in sources.pages:
        for line, sentence in sentences(page.prose):
            said = {match["number"] for match in _CHAPTER.finditer(sentence)}
            places = [place_of(page, match["target"]) for match in LINK.finditer(sentence)]
            there = {chapters[place] for place in places if place in chapters}
            if len(said) == 1 and there and len(there) == len(places) == 1 and not said & there:
                yield page.path, line, *_of_chapter(said.pop(), there.pop())
            for match in _BEYOND.finditer(sentence) if "[@" not in sentence and page.path in quoting else ():
                last = len(NOTES) if match["what"].lower() == "noot" else _LAST
                if int(match["number"]) > last:
                    value = match.group()
                    yield (
                        page.path,
                        line,
                        f"'{value}' heeft het verslag niet: de laatste is {last}; verbeter het getal",
                        value,
                    )
        for block in page.blocks:
            if block.name == Tension.NAME:
                yield from _beside_sides(page, block, chapters)
        own = {chapter for (name, _), chapter in chapters.items() if f"{DOCS}/{name}" == page.path}
        lines = page.prose.split("\n")
        for link in page.links:
            shown = lines[link.line - 1] if link.is_picture else ""
            said = {match["number"] for match in _CHAPTER.finditer(shown)}
            if said and len(own) == 1 and not said & own:
                yield page.path, link.line, *_of_chapter(said.pop(), next(iter(own)))


def _beside_sides(page: Page, block: Block, chapters: Mapping[tuple[str, str], str]) -> Iterator[Hit]:
    """A chapter that a tension names and none of its findings is from."""
    places = [place_of(page, link.target) for link in page.links if block.line < link.line <= block.last_line]
    there = sorted({chapters[place] for place in places if place in chapters})
    lines = page.prose.split("\n")
    for number in range(block.line, block.last_line) if there else ():
        for match in _CHAPTER.finditer(lines[number]):
            if match["number"] not in there:
                value = f"hoofdstuk {match['number']}"
                message = f"'{value}' is van geen bevinding van deze spanning: {', '.join(there)}; maak het gelijk"
                yield page.path, number + 1, message, value


def _of_chapter(said: str, right: str) -> tuple[str, str]:
    """What is told of a chapter that is another, and the value."""
    value = f"hoofdstuk {said}"
    return f"'{value}' is bij de bevinding hoofdstuk {right}; maak het gelijk", value


def _chapters(sources: Sources) -> Mapping[tuple[str, str], str]:
    """The chapter of the report in which a finding stands, by its page and every id."""
    return {
        (page.path.removeprefix(f"{DOCS}/"), id_): match[1]
        for page, block in ours(sources)
        if (match := re.match(r"(\d+) ", (block.options or {}).get("verslag", "")))
        for id_ in block.ids
    }


def place_of(page: Page, target: str) -> tuple[str, str]:
    """The page, from `docs/`, and the id to which a link leads.

    Args:
        page: the page on which it stands.
        target: the link as it is written.
    """
    name, _, id_ = unquote(target).partition("#")
    return name or page.path.removeprefix(f"{DOCS}/"), id_


_CITED = re.compile(r"\[[^\[\]]*@[^\[\]]*\]|\((?:\d{4}|n\.d\.)\)|\bCreative Commons[^\]]*")


@rule("E103")
def not_in_dutch(sources: Sources) -> Iterator[Hit]:
    """Een getal op de Engelse pagina staat ook op de Nederlandse pagina waar het stuk heen leidt, en twee in dezelfde volgorde."""
    by_name = {page.path.removeprefix(f"{DOCS}/"): page for page in sources.pages}
    has_other = any(page.language != "nl" for page in sources.pages)
    pairs = _pairs_of_numbers(sources) if has_other else {}
    together = [set(numbers) for numbers in _of_lines(sources)] if has_other else []
    for page in sources.pages:
        if page.language == "nl":
            continue
        for lines in _parts(page):
            targets = [
                by_name[name]
                for link in page.links
                if link.line in lines and (name := place_of(page, link.target)[0]) in by_name and name != page.name
            ]
            known = {number for target in targets for number in _known(target)}
            text = page.prose.split("\n")
            for line in lines if targets else ():
                # The name of the report has a number of its own, which is judged elsewhere.
                said = _CITED.sub("", LINK.sub("", text[line - 1])).replace(REPORT_TITLE, "")
                yield from _in_other_order(page.path, line, said, pairs)
                yield from _not_together(page.path, line, said, together)
                years = {year for target in targets for year in _years(target.prose)}
                for written, number in numbers_in(said):
                    is_other_year = number in _YEARS and bool(years) and number not in years
                    if number > 2 and (number not in known or is_other_year):
                        there = targets[0].path
                        message = (
                            f"'{written}' staat niet in {there}; laat het Engels en het Nederlands hetzelfde zeggen"
                        )
                        yield page.path, line, message, written


_YEARS = range(1900, 2100)


def _years(text: str) -> Iterator[int]:
    """Every year that a text names itself, and not by the key of a source."""
    yield from (number for _, number in numbers_in(_CITED.sub("", text)) if number in _YEARS)


def _pairs_of_numbers(sources: Sources) -> Mapping[tuple[int, ...], str]:
    """The numbers of every Dutch sentence, in their order, with its page."""
    return {
        tuple(number for _, number in numbers_in(sentence)): page.path
        for page in sources.pages
        if page.language == "nl"
        for _, sentence in sentences(page.prose)
    }


def _in_other_order(path: str, line: int, said: str, pairs: Mapping[tuple[int, ...], str]) -> Iterator[Hit]:
    """A sentence with two numbers that a Dutch page names the other way round, and none in this order."""
    for sentence in _SENTENCE.split(said):
        pair = tuple(number for _, number in numbers_in(sentence))
        if len(pair) == len(set(pair)) == 2 and pair[::-1] in pairs and pair not in pairs:
            shown = next(written for written, _ in numbers_in(sentence))
            message = (
                f"'{shown}' staat in {pairs[pair[::-1]]} achteraan; laat het Engels en het Nederlands hetzelfde zeggen"
            )
            yield path, line, message, shown


def _parts(page: Page) -> Iterator[range]:
    """The lines below each heading of a page."""
    starts = [0, *(heading.line for heading in page.headings)]
    for start, end in zip(starts, [*starts[1:], page.prose.count("\n") + 2], strict=True):
        yield range(start + 1, end)


def _known(page: Page) -> Iterator[int]:
    """Every number that a page says, also in front of a point and of a year."""
    yield from (number for _, number in numbers_in(page.text))
    yield from (ORDINALS[word] for word in re.findall(r"\w+", page.text.lower()) if word in ORDINALS)
    yield from map(int, re.findall(r"\d+", page.text))


def _of_lines(sources: Sources) -> Iterator[Iterator[int]]:
    """The numbers of every line of the Dutch pages."""
    for page in sources.pages:
        if page.language == "nl":
            yield from ((number for _, number in numbers_in(line)) for line in page.prose.split("\n"))


def _not_together(path: str, line: int, said: str, together: Sequence[set[int]]) -> Iterator[Hit]:
    """A sentence with two numbers, each on a Dutch page, that no Dutch paragraph names both."""
    for sentence in _SENTENCE.split(said):
        found = {number: written for written, number in numbers_in(sentence) if number > 2}
        if len(found) > 1 and not any(found.keys() <= numbers for numbers in together):
            known = [
                number
                for number in found
                if any({number, other} <= one for other in found if other != number for one in together)
            ]
            shown = [written for number, written in found.items() if number not in known] or list(found.values())
            message = f"'{shown[-1]}' staat in geen Nederlandse alinea bij de andere getallen van deze zin; laat het Engels en het Nederlands hetzelfde zeggen"
            yield path, line, message, shown[-1]


_DRAWN = re.compile(r"<(?:text|tspan|title|desc)\b[^<>]*>(?P<text>[^<>]+)")


@rule("E131")
def number_only_drawn(sources: Sources) -> Iterator[Hit]:
    """Een getal in een tekening staat ook op de pagina waar de tekening staat."""
    for name, drawing in sources.texts.items():
        path = f"{DOCS}/{name}"
        pages = [page for page in sources.pages if any(link.target.split("#")[0] == name for link in page.links)]
        known = {number for page in pages for number in _known(page)}
        # What stood there before is not new because something else on its line is.
        gone = (text["text"] for line in sources.gone.get(path, ()) for text in _DRAWN.finditer(line))
        known |= {number for text in gone for _, number in numbers_in(text)}
        for match in _DRAWN.finditer(drawing) if pages and sources.changed.get(path) else ():
            line = drawing.count("\n", 0, match.start("text")) + 1
            for written, number in numbers_in(match["text"]):
                if number > 2 and number not in known and sources.is_new(path, line):
                    message = f"'{written}' staat niet in {pages[0].path}, waar deze tekening staat; maak het gelijk"
                    yield path, line, message, written


_DENKTANK = re.compile(
    rf"\b(?P<ordinal>{'|'.join(ORDINALS)}) (?:\[?Denktank\b|bijeenkomst van de Denktank\b|(?:bijeenkomst )?ging over (?:het belang van )?de werkalliantie\b)"
    r"|\bDenktank (?P<number>\d+)\b(?=:| [a-z]|[.,;)])",
    re.IGNORECASE,
)


@rule("E104")
def other_denktank(sources: Sources) -> Iterator[Hit]:
    """De Denktank heeft overal het nummer dat in de titel van het verslag staat."""
    report = next((entry for entry in sources.bibliography.entries if entry.key == REPORT), None)
    title = re.search(r"\bDenktank (\d+)\b", report.fields.get("title", "")) if report else None
    for page in sources.pages if title else ():
        for line, sentence in sentences(page.prose):
            for match in _DENKTANK.finditer(sentence):
                number = ORDINALS.get((match["ordinal"] or "").lower(), 0) or number_of(match["number"] or "")
                if title and number > 1 and number != int(title[1]):  # The first may be the first of something.
                    value = match["ordinal"] or match.group()
                    right = f"Denktank {title[1]}"
                    ordinal = next((name for name, place in ORDINALS.items() if place == int(title[1])), right)
                    message = (
                        f"'{value}' is niet het nummer in de titel van het verslag, {right}; "
                        f"schrijf '{ordinal if match['ordinal'] else right}'"
                    )
                    yield page.path, line, message, value


_WHO = re.compile(r'<g\b[^<>]*\bdata-wie="(?P<who>\w+)"[^<>]*>(?P<inside>(?:(?!</g>).)*)</g>', re.DOTALL)
_LABEL = re.compile(r'<text class="who"[^<>]*>(?P<label>[^<>]*)</text>')


@rule("E105")
def other_label_drawn(sources: Sources) -> Iterator[Hit]:
    """Een label in een tekening heet als het label van wie erbij staat (data-wie)."""
    for path, text in sources.texts.items():
        for group in _WHO.finditer(text):
            label = _LABEL.search(group["inside"])
            right = HOLDERS[group["who"]].label if group["who"] in HOLDERS else ""
            if label and right and label["label"] != right:
                line = text.count("\n", 0, group.start("inside") + label.start()) + 1
                said = f"'{label['label']}' hoort niet" if label["label"] else "een leeg label hoort niet"
                message = f"{said} bij data-wie=\"{group['who']}\"; schrijf '{right}'"
                yield f"{DOCS}/{path}", line, message, label["label"]


_IN_A_ROW = re.compile(rf">\s*(?P<ordinal>{'|'.join(ORDINALS)}) (?P<what>\w+)\b[^<>]*<", re.IGNORECASE)


@rule("E106")
def left_out_of_row(sources: Sources) -> Iterator[Hit]:
    """Wat in een tekening geteld wordt (eerste fase, tweede fase), telt door: elk nummer staat er, en één keer."""
    for path, text in sources.texts.items():
        last: Counter[str] = Counter()
        # The title and the description of a drawing say it once more.
        shown = re.sub(r"<(title|desc)\b.*?</\1>", lambda match: re.sub(r"[^\n]", " ", match[0]), text, flags=re.DOTALL)
        for match in _IN_A_ROW.finditer(shown):
            what, number = match["what"].lower(), ORDINALS[match["ordinal"].lower()]
            last[what] += 1
            if number != last[what]:
                right = list(ORDINALS)[last[what] - 1]
                right = right.capitalize() if match["ordinal"][0].isupper() else right
                line = text.count("\n", 0, match.start("ordinal")) + 1
                message = f"'{match['ordinal']} {what}' telt niet door; schrijf '{right} {what}'"
                yield f"{DOCS}/{path}", line, message, f"{match['ordinal']} {what}"
                break


_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][a-zà-ÿ]{4,}(?![\w-])|(?<=^# )[A-ZÀ-Ý].*", re.MULTILINE)
_NAMED = re.compile(r"(?<![\w-])[A-ZÀ-Ý][a-zà-ÿ]{4,}(?![\w-])")
_OFTEN = 3


@rule("E111")
def name_nearly(sources: Sources) -> Iterator[Hit]:
    """Een naam met een hoofdletter (Werkalliantie, Leiden) schrijf je overal met dezelfde letters."""
    texts = {page.path: LINK.sub(_words_of, page.prose) for page in sources.pages}
    whole = " ".join((*texts.values(), sources.bibliography.text, sources.config))
    often = Counter(_NAMED.findall(whole))
    small = set(re.findall(r"(?<![\w-])[a-zà-ÿ]{5,}", whole))
    known = [name for name, count in often.items() if count >= _OFTEN]
    told = set()
    for path, text in texts.items():
        for line, name in _names(text):
            if often[name] > 1 or name.lower() in small:
                continue
            near = max(known, key=lambda one: SequenceMatcher(None, one, name).ratio(), default="")
            if near and _is_slip(name, near):
                told.add((path, line, name))
                message = f"'{name}' heet elders '{near}'; schrijf '{near}'"
                yield path, line, message, name
    for place, name, near in _new_names(sources):
        if (place.path, place.line, name) not in told:
            yield place.path, place.line, f"'{name}' heet elders '{near}'; schrijf '{near}'", name


_PEOPLE = ("author", "editor", "translator", "institution", "organization", "publisher", "journaltitle")
_WITH_CAPITAL = re.compile(r"(?<![\w’'./@-])[A-ZÀ-Ý][a-zà-ÿ]{3,}(?![\w@/-]|\.\w)")
_FIRST = re.compile(r"(?:^|[.!?:…] |[‘“(] ?|[-*#|] )$")
_LONG_NAME = 6
_OF_MANY = 20


def _new_names(sources: Sources) -> Iterator[tuple[NewLine, str, str]]:
    """Every name in what is new that nobody has here, and that differs little from one that is known here."""
    lines = [*new_lines(sources), *new_lines(sources, "en")]
    if not lines:
        return
    written = (entry.fields.get(field, "") for entry in sources.bibliography.entries for field in _PEOPLE)
    people = {name for text in written for name in _WITH_CAPITAL.findall(text)}
    usual = [*usual_text(sources), sources.config]
    named = {
        match.group()
        for text in usual
        for match in _WITH_CAPITAL.finditer(text)
        if not _FIRST.search(text[: match.start()])
    }
    anywhere = people | {name for text in (*usual, sources.bibliography.text) for name in _WITH_CAPITAL.findall(text)}
    known = {name for name in people | named if not is_small(name.lower())}
    for line in lines:
        for name in dict.fromkeys(_WITH_CAPITAL.findall(line.text)):
            bare = name.removesuffix("s")
            # Another name that many people have is no slip: Martijn beside Martin.
            if name in anywhere or bare in anywhere or is_listed(name.lower()) or uses(name.lower()) >= _OF_MANY:
                continue
            near = next((one for one in sorted(known) if _is_nearly(bare, one) or _is_nearly(name, one)), "")
            if near:
                yield line, name, near


def _is_nearly(name: str, other: str) -> bool:
    """Whether a name is another with one letter otherwise, or two of a long one; not one with another ending."""
    if name[0] != other[0] or abs(len(name) - len(other)) > 2 or name.startswith(other) or other.startswith(name):
        return False
    most = 2 if min(len(name), len(other)) > _LONG_NAME else 1
    return _is_slip(name, other) or _slips_between(name, other) <= most


def _slips_between(one: str, other: str) -> int:
    """How many letters came, went or are others between two words."""
    row = list(range(len(other) + 1))
    for number, sign in enumerate(one, 1):
        last = row
        row = [number]
        for place, letter in enumerate(other, 1):
            row.append(min(last[place] + 1, row[-1] + 1, last[place - 1] + (sign != letter)))
    return row[-1]


def _words_of(link: re.Match[str]) -> str:
    """The words of a link, without where it leads."""
    return link.group().partition("](")[0].removeprefix("[")


def _names(text: str) -> Iterator[tuple[int, str]]:
    """Every name in the middle of a sentence or in a title of a page, with its line."""
    for number, line in enumerate(text.split("\n"), 1):
        for match in _NAME.finditer(line):
            for name in _NAMED.findall(match.group()):
                yield number, name


def _is_slip(name: str, other: str) -> bool:
    """Whether a name is another with one letter more, less or otherwise, or two that changed places; no other ending."""
    short, long = sorted((name.lower(), other.lower()), key=len)
    if name[0] != other[0] or len(long) - len(short) > 1 or (long.startswith(short[:-1]) and long[-1] != short[-1]):
        return False
    start = next((place for place, (one, two) in enumerate(zip(short, long, strict=False)) if one != two), len(short))
    rest, more = short[start:], long[start:]
    is_other = len(rest) == len(more) and (rest[1:] == more[1:] or (rest[:2] == more[1::-1] and rest[2:] == more[2:]))
    return is_other or rest == more[1:]


_FORMATS = {
    "PDF": ("pdf",),
    "EPUB": ("epub",),
    "Word": ("docx",),
    "PowerPoint": ("pptx",),
    "CSV": ("csv",),
    "JSON": ("json", "jsonl"),
    "RIS": ("ris",),
    "BibTeX": ("bib",),
    "BibLaTeX": ("bib",),
}
"""How the names of files of a kind end, by what the kind is called."""
_FORMAT = rf"(?P<format>{'|'.join(_FORMATS)})"
_FILE_AND_FORMAT = (
    re.compile(rf"`[\w.-]+\.(?P<ending>[a-z]{{3,5}})` \({_FORMAT}\b"),
    re.compile(rf"^[-*+] `[\w.-]+\.(?P<ending>[a-z]{{3,5}})`: [^.(]*\b(?:in|als) {_FORMAT}(?=[.,;])"),
    re.compile(rf"\[[^\[\]]*\b{_FORMAT}\b[^\[\]]*\]\([^()\s]+\.(?P<ending>[a-z]{{3,5}})\)"),
)


@rule("E113")
def other_format(sources: Sources) -> Iterator[Hit]:
    """Staat bij een bestand of in een link wat voor bestand het is (PDF, Word), dan past dat bij het eind van de naam."""
    known = {ending for endings in _FORMATS.values() for ending in endings}
    for page in sources.pages:
        for number, line in enumerate(page.flat.text.split("\n"), 1):
            for match in (match for pattern in _FILE_AND_FORMAT for match in pattern.finditer(line)):
                endings = _FORMATS[match["format"]]
                if match["ending"] in known and match["ending"] not in endings:
                    message = f"'{match['format']}' past niet bij een bestand op .{match['ending']}; maak het gelijk"
                    yield page.path, number, message, match["format"]


RULES = (
    name_nearly,
    other_version,
    other_chapter,
    not_in_dutch,
    number_only_drawn,
    other_denktank,
    other_label_drawn,
    left_out_of_row,
    other_format,
)
