"""Rules for how many there are of something: what a sentence says, and what there is to count."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from scripts.checks.finding_blocks import ours
from scripts.checks.list_entries import entries
from scripts.content.bibliography import NOTES
from scripts.content.blocks import Block
from scripts.content.lesson_headings import parts_of_lessons, reflection
from scripts.content.names import CHANGES, DOCS, QUESTIONS, SUMMARY, lessons_about
from scripts.content.numerals import NUMBER, number_of, numbers_in
from scripts.content.problem import Hit, rule
from scripts.content.selfcheck import ONLY
from scripts.content.source import Page, Sources
from scripts.markdown.finding import FindingBlock
from scripts.markdown.situation import Situation, Tension
from scripts.markdown.term import TermBlock

_COUNTED = re.compile(
    rf"(?<![\w.,/’-])(?P<count>{NUMBER}) (?P<noun>(?:(?:[a-zà-ÿ]+e|eigen|open|gouden) ){{0,2}}"
    r"(?!eigen\b|open\b|gouden\b)[a-zà-ÿ]{2,}(?:en|s|’s))(?![\w-])",
    re.IGNORECASE,
)
_NOT_COUNTED = re.compile(
    r"(?:seconden|minuten|uren|dagen|weken|maanden|jaren|keren|personen|mensen|groepen|groepjes|tallen|rondes|procent|kanten|"
    r"dingen|zinnen|stappen|worden|hebben|kunnen|zijn|gaan|staan|komen|helften|tussen|samen|eens|alles|jongens|anders)$"
)


_OF_SOME = re.compile(
    r"\b(?:eerste|laatste|andere|nog|elke|minstens|hoogstens|ongeveer|zo’n|om de|bijna|ruim|kies|noem|tussen|of|tot|na|"
    r"hoofdstuk|pagina) \Z",
    re.IGNORECASE,
)
"""What stands before a number of some of them, or that is none of anything."""


def _pairs(text: str) -> Iterator[tuple[str, int, str]]:
    """Everything that a text counts: as it is written, the number, and the noun without what stands before it."""
    for match in _COUNTED.finditer(text):
        if _OF_SOME.search(text[: match.start()]):
            continue
        noun, number = match["noun"].lower().split()[-1], number_of(match["count"])
        if number > 1 and not _NOT_COUNTED.search(noun):
            yield match.group(), number, noun


@rule("E107")
def total_differs(sources: Sources) -> Iterator[Hit]:
    """Staat onder een tabel een rij Totaal, dan is elk getal daarin de som van de getallen erboven."""
    for page in sources.pages:
        lines = page.prose.split("\n")
        for table in page.tables:
            rows = [(number, _cells(lines[number - 1])) for number in table[2:] if "|" in lines[number - 1]]
            if len(rows) < 3 or not re.fullmatch(r"\**(?:[Tt]otaal|[Ss]amen|[Ss]om)\**:?", rows[-1][1][0]):
                continue
            number, last = rows[-1]
            for place, cell in enumerate(last[1:], 1):
                above = [cells[place] for _, cells in rows[:-1] if place < len(cells)]
                if cell.isdecimal() and len(above) == len(rows) - 1 and all(one.isdecimal() for one in above):
                    right = sum(map(int, above))
                    if int(cell) != right:
                        yield (
                            page.path,
                            number,
                            f"'{cell}' is niet de som van de rijen erboven; schrijf '{right}'",
                            cell,
                        )


def _cells(row: str) -> list[str]:
    return [cell.strip().strip("*") for cell in row.strip().removeprefix("|").removesuffix("|").split("|")]


@rule("E108")
def title_promises_another(sources: Sources) -> Iterator[Hit]:
    """Zegt de titel van een blok of de naam van een kant hoeveel er volgen, dan heeft de lijst eronder er zoveel."""
    for page in sources.pages:
        lists = [listing for listing in page.lists if listing.points]
        for block in page.blocks:
            inside = [one for one in lists if block.line < one.points[0][0] <= block.last_line]
            if block.name == Tension.NAME:
                for words in page.bold:
                    below = next((one for one in inside if words.line < one.points[0][0] <= words.line + 2), None)
                    if below:
                        yield from _of_list(page.path, words.line, words.text, len(below.points))
            elif len(inside) == 1:
                yield from _of_list(page.path, block.line, block.title, len(inside[0].points))


def _of_list(path: str, line: int, said: str, count: int) -> Iterator[Hit]:
    """What is told of words above a list that count others than there are."""
    pairs = list(_pairs(said))
    if len(pairs) == len(list(numbers_in(said))) == 1 and pairs[0][1] != count:
        text = pairs[0][0]
        yield path, line, f"'{text}' staat boven een lijst van {count}; maak het gelijk", text


_OF_PAGE = re.compile(
    rf"^[-*+] \[[^\[\]]+\]\((?P<target>[\w-]+\.md)\): (?:de |alle )?(?P<said>{NUMBER} .*)", re.IGNORECASE
)


@rule("E109")
def other_number_there(sources: Sources) -> Iterator[Hit]:
    """Hoeveel het er zijn, zegt een omschrijving zoals de pagina zelf, en een link zoals de plek waar hij heen gaat; verandert een aantal, dan overal op de pagina."""
    by_name = {page.path.removeprefix(f"{DOCS}/"): page for page in sources.pages}
    blocks = {(page.path.removeprefix(f"{DOCS}/"), id_): block for page, block in ours(sources) for id_ in block.ids}
    for page in sources.pages:
        if lessons_about(page.name) or page.language != "nl":
            about = ""
        else:
            about = str((page.meta or {}).get("description") or "")
        yield from _against(page, page.meta_lines.get("description", 1), about, _words(page), page.path)
        for number, line in enumerate(page.prose.split("\n"), 1):
            match = _OF_PAGE.match(line)
            there = by_name.get(match["target"]) if match else None
            if match and there:
                yield from _against(page, number, match["said"].split(",")[0], _summary(there), there.path)
        for link in page.links:
            all_ = _ALL.fullmatch(link.text)
            counts = _counts(by_name[link.target]) if all_ and link.target in by_name else set()
            if all_ and counts and number_of(all_["count"]) not in counts:
                message = f"'{link.text}' klopt niet: op die pagina zijn het er {max(counts)}; maak het gelijk"
                yield page.path, link.line, message, link.text
            name, _, id_ = unquote(link.target).partition("#")
            block = blocks.get((name or page.path.removeprefix(f"{DOCS}/"), id_))
            if block and not link.is_picture:
                where = f"{DOCS}/{name}#{id_}" if name else f"{page.path}#{id_}"
                yield from _against(page, link.line, link.text, f"{block.title}. {block.body}", where)
        if page.language == "nl":
            yield from _counted_alone(sources, page)
            yield from _not_under_heading(sources, page)


def _lines(page: Page) -> Iterator[tuple[int, str]]:
    """Every line that says something, with its number: the description and the text, without where links lead."""
    if page.meta_lines.get("description"):
        yield page.meta_lines["description"], str((page.meta or {}).get("description") or "")
    yield from enumerate(_words(page).split("\n"), 1)


def _counted_alone(sources: Sources, page: Page) -> Iterator[Hit]:
    """What one line counts otherwise than before, while another line of the page still counts it as that did."""
    if page.path not in sources.before:
        return
    earlier = Page(page.path, sources.before[page.path])
    were = [pair for _, line in _lines(earlier) for pair in _pairs(line)]
    known = {(number, noun) for _, number, noun in were}
    # What the description counts otherwise is told already.
    about = page.meta_lines.get("description")
    lines = [(number, line) for number, line in _lines(page) if number != about]
    kept = [line for number, line in lines if not sources.is_new(page.path, number)]
    stays = {(count, noun) for line in kept for _, count, noun in _pairs(line)}
    for number, line in lines:
        for written, count, noun in _pairs(line) if sources.is_new(page.path, number) else ():
            here = [(one, what) for _, one, what in were if what == noun and (one, what) in stays]
            lost = [(one, what) for gone in sources.gone.get(page.path, ()) for _, one, what in _pairs(gone)]
            right = next((pair for pair in here if pair in lost), None)
            if right and (count, noun) not in known and _is_same_but(sources, page, line, written):
                message = f"'{written}' is elders op deze pagina {right[0]}; maak het gelijk"
                yield page.path, number, message, written


def _is_same_but(sources: Sources, page: Page, line: str, written: str) -> bool:
    """Whether a line was there, with another number in the place of this one."""
    before, _, after = line.partition(written)
    near = [before.split()[-3:], after.split()[:3]]
    gone = [_words_of(one).split() for one in sources.gone.get(page.path, ())]
    return any(_has(words, near[0]) and _has(words, near[1]) for words in gone)


def _words_of(text: str) -> str:
    return re.sub(r"\]\([^()\s]*\)", "]", text)


def _has(words: list[str], part: list[str]) -> bool:
    """Whether some words stand beside each other among others."""
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _not_under_heading(sources: Sources, page: Page) -> Iterator[Hit]:
    """What a page says there is of something, when a heading came or went below the one that is called so."""
    if page.path not in sources.before:
        return
    now, before = _under(page), _under(Page(page.path, sources.before[page.path]))
    for number, line in _lines(page):
        for written, count, noun in _pairs(line):
            if noun in now and before.get(noun) == count != now[noun]:
                message = f"'{written}' klopt niet meer: onder de kop zijn het er {now[noun]}; maak het gelijk"
                yield page.path, number, message, written
                return


def _under(page: Page) -> dict[str, int]:
    """How many headings stand below each heading of one word, by that word; not below the title."""
    found: dict[str, int] = {}
    last = None
    for heading in page.headings:
        if last and heading.level == last.level + 1:
            found[last.text.lower()] += 1
        elif not last or heading.level <= last.level:
            last = heading if heading.level > 1 and re.fullmatch(r"[A-ZÀ-Ý][a-zà-ÿ]+", heading.text) else None
            if last:
                found[last.text.lower()] = 0
    return found


_ALL = re.compile(rf"alle (?P<count>{NUMBER})", re.IGNORECASE)


def _counts(page: Page) -> set[int]:
    """How many there are of everything on a page: of each sort of block, questions, points of a list, headings."""
    kinds = Counter(block.name for block in page.blocks)
    kinds["vraag"] = sum(_is_question(block) for block in page.blocks)
    kinds.update(f"kop {heading.level}" for heading in page.headings)
    return {*kinds.values(), *(len(listing.points) for listing in page.lists)} - {0}


def _against(page: Page, line: int, said: str, there: str, where: str) -> Iterator[Hit]:
    """What a text counts otherwise than another one that counts the same."""
    known: dict[str, set[int]] = {}
    for _, number, noun in _pairs(there):
        known.setdefault(noun, set()).add(number)
    for written, number, noun in _pairs(said):
        if noun in known and number not in known[noun]:
            right = " of ".join(map(str, sorted(known[noun])))
            yield page.path, line, f"'{written}' is in {where} een ander getal: {right}; maak het gelijk", written


def _words(page: Page) -> str:
    """A page without its links and the fields of its blocks."""
    return _words_of(page.prose)


def _summary(page: Page) -> str:
    """What a page says of itself: its description and what stands in short."""
    start = next((heading.line for heading in page.headings if heading.id == SUMMARY), 0)
    end = next((heading.line - 1 for heading in page.headings if heading.line > start), None)
    lines = page.prose.split("\n")[start:end] if start else []
    return " ".join([f"{(page.meta or {}).get('description') or ''}.", *lines])


_WHOLE = re.compile(
    rf"\b(?:(?P<all>alle) (?P<a>{NUMBER} (?P<an>(?:open )?[a-zà-ÿ]+(?:en|s)))|"
    rf"de (?P<b>{NUMBER} (?P<bn>(?:open )?[a-zà-ÿ]+(?:en|s))) (?:van|op|in) (?:deze|de|onze) (?:site|kennisbank)|"
    rf"(?:site|kennisbank|hier) (?:telt|heeft|bevat|staan|vind je)(?: nu)? (?P<c>{NUMBER} (?P<cn>(?:open )?[a-zà-ÿ]+(?:en|s))))\b"
    r"(?! (?:over|uit|die|met|bij|waar|waarin|van één|naast|per)\b)",
    re.IGNORECASE,
)
_OF_REPORT = re.compile(
    rf"\bde (?P<said>(?P<count>{NUMBER}) (?P<noun>noten|open vragen))\b(?! (?:die|over|met)\b)", re.I
)


def _of_site(sources: Sources) -> Mapping[str, int]:
    """How many there are on the whole site of everything that can be counted, by its name in the plural."""
    kinds = Counter(block.name for _, block in ours(sources))
    asked = [block for page, block in ours(sources) if page.title == "Open vragen" and _is_question(block)]
    plans = [
        heading
        for page in sources.pages
        if lessons_about(page.name)
        for heading in parts_of_lessons(page)
        if heading.id not in (SUMMARY, "verder") and heading != reflection(page)
    ]
    found = {
        "bevindingen": kinds[FindingBlock.NAME],
        "begrippen": kinds[TermBlock.NAME],
        "termen": kinds[TermBlock.NAME],
        "situaties": kinds[Situation.NAME],
        "spanningen": kinds[Tension.NAME],
        "bronnen": len(sources.bibliography.entries),
        "open vragen": len(asked),
        "noten": len(NOTES),
        "lessen": len(plans),
        "tekeningen": len(sources.texts),
    }
    return {noun: count for noun, count in found.items() if count}


def _is_question(block: Block) -> bool:
    return block.name == FindingBlock.NAME and (block.options or {}).get("soort") == "vraag"


@rule("E110")
def not_so_many(sources: Sources) -> Iterator[Hit]:
    """Zegt een zin hoeveel bronnen, bevindingen, begrippen, situaties, lessen of noten er in het geheel zijn, dan klopt dat."""
    whole = _of_site(sources)
    for page in sources.pages:
        about = page.meta_lines.get("description", 1), str((page.meta or {}).get("description") or "")
        for number, line in (about, *enumerate(page.prose.split("\n"), 1)):
            for said, count, noun in _totals(line):
                there = {whole.get(noun, count), *_here(sources, page, line, noun)}
                if count not in there:
                    yield page.path, number, *_of_total(said, whole[noun])
    for entry in entries(sources, CHANGES):
        for value in entry.texts_of.get("wat", ()):
            # What changed long ago may have been so then.
            if not sources.is_new(CHANGES, value.line):
                continue
            for said, count, noun in _totals(value.text):
                if count != whole.get(noun, count):
                    yield CHANGES, value.line_of(said), *_of_total(said, whole[noun])
            asked = Counter(one.text("pagina") for one in entries(sources, QUESTIONS) if not one.text(ONLY))
            match = re.search(rf"\b(?P<said>(?P<count>{NUMBER}) vragen per onderwerp)\b", value.text)
            if match and asked and number_of(match["count"]) not in asked.values():
                yield CHANGES, value.line_of(match["said"]), *_of_total(match["said"], max(asked.values()))


def _of_total(said: str, right: int) -> tuple[str, str]:
    """What is told of a number that is not so, and the value."""
    return f"'{said}' klopt niet: het zijn er {right}; verbeter het getal", said


def _totals(text: str) -> Iterator[tuple[str, int, str]]:
    """What a text says there is in all: as it is written, the number and the noun."""
    for match in _WHOLE.finditer(text):
        said = next(filter(None, (match["a"], match["b"], match["c"])))
        noun = next(filter(None, (match["an"], match["bn"], match["cn"]))).lower()
        yield said, number_of(said.split()[0]), noun
    for match in _OF_REPORT.finditer(text):
        if not re.search(rf"\balle {re.escape(match['said'])}", text):
            yield match["said"], number_of(match["count"]), match["noun"].lower()


def _here(sources: Sources, page: Page, line: str, noun: str) -> Iterator[int]:
    """How many of something there are nearer by: on the page, on those that the line leads to, and in the line itself."""
    names = {page.name, *(PurePosixPath(name).stem for name in re.findall(r"\]\(([\w-]+\.md)", line))}
    kind = {"bevindingen": FindingBlock.NAME, "begrippen": TermBlock.NAME, "termen": TermBlock.NAME}.get(
        noun, noun[:-1]
    )
    for name in names:
        yield sum(block.name == kind for other, block in ours(sources) if other.name == name)
    yield line.count("](")
    yield len(re.findall(r"@[\w-]+", line))
    yield from (len(listing.points) for listing in page.lists)


_FROM_TO = re.compile(
    rf"(?<![\w.,/-])(?P<words>(?:van |tussen (?:de )?)?(?P<low>{NUMBER}) (?:tot(?: en met)?|t/m) (?P<high>{NUMBER}))(?![\w/-]|[.,:]\d| uur| (?:jaar )?(?:terug|omlaag))"
)


@rule("E116")
def ranges_run_up(sources: Sources) -> Iterator[Hit]:
    """Wat van zoveel tot zoveel loopt, loopt op: van drie tot twintig."""
    for page in sources.pages:
        if page.language != "nl":
            continue
        for number, line in enumerate(page.prose.split("\n"), 1):
            for match in _FROM_TO.finditer(line):
                low, high = number_of(match["low"]), number_of(match["high"])
                if low > high > 0:
                    text = match["words"]
                    right = (
                        text.replace(match["low"], "\0", 1)
                        .replace(match["high"], match["low"])
                        .replace("\0", match["high"])
                    )
                    yield page.path, number, f"'{text}' loopt terug; schrijf '{right}'", text


RULES = (ranges_run_up, total_differs, title_promises_another, other_number_there, not_so_many)
