"""What of a page says something else than on the main branch: the words of findings and terms, and whole sentences.

The words of a finding and of a term are what the report says. Spelling, signs, capitals, markup, the form of links and
citations, and the order of words in a sentence are the editors' own.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from scripts.checks.two_places import sentences
from scripts.checks.weighed_words import NUMBERED, is_opposed, role, weight
from scripts.content.blocks import Block
from scripts.content.dutch import is_word
from scripts.content.names import DOCS
from scripts.content.source import Page, Sources
from scripts.markdown.finding import FindingBlock
from scripts.markdown.term import TermBlock

RETOLD = (FindingBlock.NAME, TermBlock.NAME)
_OF_EDITORS = {"om-over-door-te-praten", "zelftoets", "verder", "verder-lezen"}
"""The ids of the headings under which nothing is retold."""
_LABELS = ("wie", "herkomst", "soort", "verslag")
_NO_WORDS = re.compile(r"\[[^\[\]\n]*@[^\[\]\n]*\]|(?<=\])\([^()\n]*\)|\{[^{}\n]*\}|<[^<>\n]*>|\[\^[^\[\]\n]*\]")
_ADDRESS = re.compile(r"\S*(?:[@#/_]|\.md)\S*")
_PICTURE = re.compile(r"!\[[^\[\]\n]*\]\((?:[^()\s]+)(?: \"[^\"\n]*\")?\)")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_GRAMMAR = (
    "de|het die|dat deze|dit hun|hen|ze is|zijn was|waren heeft|hebben kan|kunnen mag|mogen wil|willen zal|zullen"
)
"""Words that stand for each other when a sentence is put right."""
_ENDINGS = frozenset(("", "e", "n", "en", "t", "d", "te", "de", "s", "dt", "td"))
_MORE = ("er", "ere", "ers", "ste", "st")
_NEAR = 0.7
_HALF = 0.5
_IN_WORDS = "**De tekening in woorden"
"""How the paragraph begins that tells a drawing, which comes with it."""
_SHORTEST = 4
"""Words of what counts as a sentence."""
_SHOWN = 6
"""Words of a change that are shown, at most."""
_SAID_ALIKE = {
    frozenset((one, two)) for group in _GRAMMAR.split() for one in group.split("|") for two in group.split("|")
}


class Retold(NamedTuple):
    """The line of a change, and the words that were and are there."""

    line: int
    before: str
    now: str


@lru_cache(maxsize=64)
def _page(path: str, text: str) -> Page:
    return Page(path, text)


def earlier_page(sources: Sources, page: Page) -> Page | None:
    """A page as the main branch has it; None when it is the same there, or is not there."""
    text = sources.before.get(page.path, "")
    return _page(page.path, text) if text.strip() else None


def earlier_blocks(sources: Sources, names: Collection[str]) -> Mapping[str, tuple[Page, Block]]:
    """Of the pages that are other than on the main branch: the blocks that they have there, by id, with their page.

    Args:
        sources: what editors wrote.
        names: the names of the blocks.
    """
    pages = (
        _page(path, text) for path, text in sources.before.items() if path.startswith(DOCS) and path.endswith(".md")
    )
    return {id_: (page, block) for page in pages for block in page.blocks if block.name in names for id_ in block.ids}


def changes(sources: Sources, page: Page) -> Iterator[Retold]:
    """Everything on a page that its findings and terms say otherwise, and on the page of a topic every whole sentence.

    Args:
        sources: what editors wrote.
        page: the page.
    """
    if page.path not in sources.before:
        return
    # A term may have the id of a finding that explains it.
    were = {name: earlier_blocks(sources, (name,)) for name in RETOLD}
    for block in page.blocks:
        known = next((were[block.name][id_] for id_ in block.ids if id_ in were.get(block.name, ())), None)
        if known and block.is_closed and known[1].is_closed and block.options is not None:
            yield from _of_block(sources, page, block, known[1])
    before = earlier_page(sources, page)
    if before and any(block.name == FindingBlock.NAME for block in page.blocks):
        yield from _of_sentences(sources, page, before)


def _of_block(sources: Sources, page: Page, block: Block, before: Block) -> Iterator[Retold]:
    """What a finding or a term says otherwise: its labels, its title, its text."""
    was, now = before.options or {}, block.options or {}
    for name in _LABELS:
        if was.get(name) and now.get(name) and was[name] != now[name]:
            yield Retold(block.option_lines.get(name, block.line), f"{name}: {was[name]}", f"{name}: {now[name]}")
    pair = other_words(before.title, block.title)
    if pair:
        yield Retold(block.line, *pair)
    if set(was) == set(now):
        pair = other_words(before.body, block.body)
        if pair:
            lines = page.prose.split("\n")
            last = max(block.option_lines.values(), default=block.line)
            numbers = [number for number in range(last + 1, block.last_line + 1) if lines[number - 1].strip()]
            yield Retold(_place(sources, page, numbers, before.body, *pair), *pair)


def _place(sources: Sources, page: Page, numbers: Sequence[int], body: str, before: str, now: str) -> int:
    """The line of a block where words changed: a new one that has them, or is nearest to the one that had them."""
    lines = page.prose.split("\n")
    new = [number for number in numbers if sources.is_new(page.path, number)] or list(numbers)
    if now:
        sought = Counter(_small(now))
        return max(
            new, key=lambda number: (sought & Counter(_small(lines[number - 1]))).total(), default=page.blocks[0].line
        )
    sought = Counter(_small(before))
    had = max(body.split("\n"), key=lambda line: (sought & Counter(_small(line))).total())
    return max(new, key=lambda number: _alike(_small(lines[number - 1]), _small(had)), default=page.blocks[0].line)


def _words(text: str) -> list[str]:
    """The words of a text as they are written, without marks, addresses and what is no word."""
    return _WORD.findall(_ADDRESS.sub(" ", _NO_WORDS.sub(" ", text)))


def _small(text: str) -> list[str]:
    """The words of a text as they compare: in lower case, without what stands inside them."""
    return [re.sub(r"[’'-]", "", word).lower() for word in _words(text)]


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def other_words(before: str, now: str) -> tuple[str, str] | None:
    """The words that are in a text no more, and those that are new in it; None when it says the same.

    Args:
        before: the text as it was.
        now: the text as it is.
    """
    old, new = _small(before), _small(now)
    if old == new:
        return None
    gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
    for one in list(gone):
        for other in list(come):
            shared = min(gone[one], come[other])
            if shared and is_same(one, other):
                gone[one] -= shared
                come[other] -= shared
    left = [word for word in old if gone[word] > 0], [word for word in new if come[word] > 0]
    if "".join(left[0]) == "".join(left[1]):
        return _changed_places(before, now)
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal" and ({*left[0]} & {*old[a:b]} or {*left[1]} & {*new[c:d]}):
            return " ".join(_words(before)[a:b][:_SHOWN]), " ".join(_words(now)[c:d][:_SHOWN])
    return " ".join(left[0][:_SHOWN]), " ".join(left[1][:_SHOWN])


def _changed_places(before: str, now: str) -> tuple[str, str] | None:
    """Two numbers, or two people, that stand in each other's place in a sentence that is the same for the rest."""
    for (_, one), (_, other) in zip(sentences(before), sentences(now), strict=False):
        old, new = _small(one), _small(other)
        differ = [place for place, (was, is_) in enumerate(zip(old, new, strict=False)) if was != is_]
        if len(old) == len(new) and len(differ) == 2:
            first, last = differ
            pair = old[first], old[last]
            is_swapped = pair == (new[last], new[first])
            if is_swapped and (all(map(_number, pair)) or all(role(word) for word in pair) or is_opposed(*pair)):
                return " … ".join(pair), " … ".join(reversed(pair))
    return None


def _number(word: str) -> str:
    return word.lstrip("0") if word.isdecimal() else NUMBERED.get(word, "")


def _unaccented(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def is_same(one: str, other: str) -> bool:
    """Whether two words are one, spelt or bent otherwise, so that a sentence says the same.

    Args:
        one: a word, in lower case.
        other: another.
    """
    if _number(one) and _number(one) == _number(other):
        return True
    if frozenset((one, other)) in _SAID_ALIKE:
        return True
    if weight(one) != weight(other):
        return False
    if _unaccented(one) == _unaccented(other):
        return True
    if role(one) or role(other) or is_opposed(one, other):
        return False
    if {one, other} & {word + more for word in (one, other) for more in _MORE} or _alike(one, other) < _NEAR:
        return False
    start = next((place for place, (a, b) in enumerate(zip_longest(one, other)) if a != b), len(one))
    is_bent = start >= _SHORTEST - 1 and {one[start:], other[start:]} <= _ENDINGS
    return is_bent or not (is_word(one) and is_word(other))


def _of_sentences(sources: Sources, page: Page, before: Page) -> Iterator[Retold]:
    """Every whole sentence that came to or went from what stands between the findings of a page."""
    old, new = _between(before), _between(page)
    # What moved to another place on the page is said there as it was.
    were, are = (set(filter(str.strip, one.prose.split("\n"))) for one in (before, page))
    drawn = [sum(line.startswith(_IN_WORDS) for line in lines) for lines in (were, are)]
    # A sentence that stays lends its words to none that is put beside it.
    told, tells = ({one.strip() for line in lines for _, one in sentences(line)} for lines in (were, are))
    lost = Counter(word for sentence in told - tells for word in _small(sentence))
    more = Counter(word for sentence in tells - told for word in _small(sentence))
    for number, line in new:
        is_drawn = line.startswith(_IN_WORDS) and drawn[1] > drawn[0]
        if sources.is_new(page.path, number) and line not in were and not is_drawn:
            for _, sentence in sentences(line):
                stays = sentence.strip() in told
                if _is_sentence(sentence) and not stays and _share(sentence, lost) < _HALF:
                    yield Retold(number, "", " ".join(_words(sentence)[:_SHOWN]))
    for _, line in old:
        if line not in are:
            for _, sentence in sentences(line):
                stays = sentence.strip() in tells
                if _is_sentence(sentence) and not stays and _share(sentence, more) < _HALF:
                    yield Retold(_nearest(page, new, old, line), " ".join(_words(sentence)[:_SHOWN]), "")


def _nearest(page: Page, new: Sequence[tuple[int, str]], old: Sequence[tuple[int, str]], line: str) -> int:
    """The line that a sentence went from: what is left of it, or the one above which it stood."""
    words = _small(line)
    number, rest = max(new, key=lambda one: _alike(_small(one[1]), words), default=(1, ""))
    if _alike(_small(rest), words) > _HALF / 2 and rest not in {text for _, text in old}:
        return number
    texts = [text for _, text in old]
    above = set(texts[: texts.index(line)])
    return max((place for place, text in new if text in above), default=page.headings[0].line if page.headings else 1)


def _is_sentence(text: str) -> bool:
    return len(_small(text)) >= _SHORTEST and text.rstrip(" *_)’").endswith((".", "!", "?"))


def _share(sentence: str, words: Counter[str]) -> float:
    """How much of the longer words of a sentence stand among others."""
    said = [word for word in _small(sentence) if len(word) >= _SHORTEST] or _small(sentence)
    return sum(word in words for word in said) / len(said)


def _between(page: Page) -> list[tuple[int, str]]:
    """The lines of a page that are in no block and not under a heading of the editors, with their numbers."""
    lines = page.prose.split("\n")
    inside = {number for block in page.blocks for number in range(block.line, block.last_line + 2)}
    for heading, following in zip_longest(page.headings, page.headings[1:]):
        inside.add(heading.line)
        if heading.id in _OF_EDITORS:
            inside.update(range(heading.line, following.line if following else len(lines) + 1))
    shown = ((number, _PICTURE.sub("", line)) for number, line in enumerate(lines, 1) if number not in inside)
    return [(number, line) for number, line in shown if line.strip()]
