"""The rule for what a finding said before, where what refers to it still says so."""

import re
from collections.abc import Iterator

from scripts.checks.finding_blocks import ours
from scripts.checks.list_entries import entries
from scripts.checks.retold import earlier_blocks
from scripts.checks.two_places import place_of
from scripts.checks.weighed_words import DEGREE, LONE
from scripts.content.blocks import Block
from scripts.content.names import DOCS, QUESTIONS
from scripts.content.numerals import number_of
from scripts.content.problem import Hit, rule
from scripts.content.source import Page, Sources
from scripts.markdown.finding import FindingBlock

_PAIR = re.compile(r"(?<![\w.,/#’-])(?P<how>[^\W_]+) (?=(?P<what>[^\W\d_]{3,}))")
_NAME = re.compile(r"(?<=[a-zà-ÿ,;] )(?P<name>[A-ZÀ-Þ][\w’-]*[a-zà-ÿ](?: [A-ZÀ-Þ][\w’-]*[a-zà-ÿ])*)(?![’\w])")
"""A name stands in the middle of a sentence; what begins one may be any word."""
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w’-]{3,}")


@rule("E134")
def still_as_it_was(sources: Sources) -> Iterator[Hit]:
    """Wordt in een bevinding een getal, een naam, hoe vaak of hoe zeer een ander, dan ook in wat ernaar verwijst: een vraag van de zelftoets, een situatie, een stap van een les."""
    were = earlier_blocks(sources, (FindingBlock.NAME,))
    for page, block in ours(sources) if were else ():
        was = next((were[id_][1] for id_ in block.ids if id_ in were), None)
        if block.name != FindingBlock.NAME or was is None:
            continue
        for old, new in _replaced(was, block):
            said = re.compile(rf"(?<![\w’-]){re.escape(old)}(?![\w’-])", re.IGNORECASE if old.islower() else 0)
            where = next((place for place, text in _referring(sources, page, block) if said.search(text)), None)
            if where:
                message = f"'{new}' was '{old}', en dat staat nog in {where}; maak het gelijk"
                yield page.path, _line(page, block, new), message, new


def _replaced(was: Block, block: Block) -> Iterator[tuple[str, str]]:
    """What a finding counts, weighs and names otherwise than before: the words that were there, and that are."""
    before, now = f"{was.title}\n{was.body}", f"{block.title}\n{block.body}"
    weighed = [
        {(_weight(one["how"]), one["what"]): f"{one['how']} {one['what']}" for one in _PAIR.finditer(text)}
        for text in (before, now)
    ]
    gone, come = ([one for one in weighed[at] if one[0] and one not in weighed[1 - at]] for at in (0, 1))
    for how, what in gone:
        others = [other for other in come if other[1] == what and other[0] != how]
        if len(others) == 1:
            yield weighed[0][how, what], weighed[1][others[0]]
    names = [dict.fromkeys(one["name"] for one in _NAME.finditer(text)) for text in (before, now)]
    lost, found = ([one for one in names[at] if one not in (now, before)[at]] for at in (0, 1))
    if len(lost) == len(found) == 1:
        yield lost[0], found[0]


def _weight(word: str) -> str:
    """What a word says of how many, how often or how much; the same for words that say the same, empty for others."""
    small = word.lower()
    return str(number_of(small) or "") if number_of(small) > 1 else LONE.get(small) or DEGREE.get(small, "")


def _referring(sources: Sources, page: Page, block: Block) -> Iterator[tuple[str, str]]:
    """Where the site refers to a finding, and what stands there: questions on it, and lines that link to it or name the same."""
    places = {(page.path.removeprefix(f"{DOCS}/"), id_) for id_ in block.ids}
    for entry in entries(sources, QUESTIONS):
        if (f"{entry.text('pagina')}.md", entry.text("bevinding")) in places:
            for name in ("vraag", "goed", "uitleg"):
                yield f"{QUESTIONS}:{entry.lines.get(name, entry.line)}", entry.text(name)
    named = set(_CAPITAL.findall(block.body))
    for other in sources.pages:
        linking = {link.line for link in other.links if place_of(other, link.target) in places}
        inside = range(block.line, block.last_line + 1) if other is page else range(0)
        for number, text in enumerate(other.prose.split("\n"), 1):
            # What shares a name with it tells of the same.
            if number in linking or (number not in inside and named & set(_CAPITAL.findall(text))):
                yield f"{other.path}:{number}", text


def _line(page: Page, block: Block, new: str) -> int:
    """The line of a finding where words stand."""
    lines = page.prose.split("\n")
    return next((at for at in range(block.line, block.last_line + 1) if new in lines[at - 1]), block.line)


RULES = (still_as_it_was,)
