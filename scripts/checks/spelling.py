"""Rules for how new words are spelt, and where one ends and the next begins."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import pairwise, takewhile

from scripts.checks.new_text import NewLine, new_lines, readable, usual_text, usual_words, without_quotes, words
from scripts.content.dutch import PREFIXES, is_listed, is_small, is_verb, is_word, meant, one_slip_away, uses
from scripts.content.numerals import in_figures
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources
from scripts.content.words import folded

_WHOLE = re.compile(r"(?<![\w’'./@-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w’'/@-]|\.\w)")
_KNOWN = 1000
"""How often people use a word that is no name or code."""
_LONG = 6
"""Letters of an English word that looks like few others."""
_MEANT = 3
"""How often a word that no dictionary has stands in what is new, when it is meant."""


@rule("P180")
def misspelt(sources: Sources) -> Iterator[Hit]:
    """Een nieuw woord is goed gespeld: het staat al op de site of in een woordenlijst, of als eigen woord tussen ‘ en ’."""
    lines, english = tuple(new_lines(sources)), tuple(new_lines(sources, "en"))
    usual = usual_words(sources) if lines or english else Counter[str]()
    for line in english:
        for word, right in _english(line, usual):
            remedy = f"zet een eigen woord tussen ‘ en ’, of schrijf '{right}'"
            yield line.path, line.line, f"'{word}' staat in geen woordenlijst; {remedy}", word
    if not lines:
        return
    own = Counter(word.lower() for line in lines for word in words(line.text))
    pairs = Counter(pair for text in usual_text(sources) for pair in pairwise(words(text.lower())))
    for line in lines:
        for word, right in _slips(line, usual, own, pairs):
            remedy = f"zet een eigen woord tussen ‘ en ’, of schrijf '{right}'"
            yield line.path, line.line, f"'{word}' staat in geen woordenlijst; {remedy}", word
        for wrong, right in _mixed(line.text):
            yield line.path, line.line, f"'{wrong}' is verkeerd getypt; schrijf '{right}'", wrong
        for parted, whole in _parted(line, usual, pairs):
            yield line.path, line.line, f"'{parted}' is één woord; schrijf '{whole}'", parted


def _slips(
    line: NewLine, usual: Counter[str], own: Counter[str], pairs: Counter[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """The words of a line that are misspelt, each with what was meant: of each the first."""
    told: set[str] = set()
    text = without_quotes(line.text)
    for match in _WHOLE.finditer(text):
        whole = match.group()
        if whole in told or whole.lower() in usual or own[whole.lower()] >= _MEANT:
            continue
        is_first = not re.search(r"\w[,;:)]? +[‘(]?$", text[: match.start()])
        for word in whole.split("-"):
            is_name = not word.islower() and not (is_first and word[1:].islower())
            if is_name or (word.lower() in usual and len(word) > 1):
                continue
            right = meant(word.lower(), usual) or _glued(word.lower(), pairs)
            # What begins a sentence may be a name.
            if right and (word.islower() or (right in usual and is_small(right)) or " " in right):
                told.add(whole)
                shown = right if word.islower() else right[0].upper() + right[1:]
                yield whole, whole.replace(word, shown)
                break


def _english(line: NewLine, usual: Counter[str]) -> Iterator[tuple[str, str]]:
    """The English words of a line that no list has, and that are one slip away from a word of the site."""
    for match in _WHOLE.finditer(without_quotes(line.text)):
        word = match.group()
        if word.islower() and len(word) >= _LONG and word not in usual and not uses(word, "en"):
            right = max((other for other in one_slip_away(word) if usual[other] and uses(other, "en")), default="")
            if right:
                yield word, right


_MIXED = re.compile(
    r"(?<![\w./@#-])(?:(?P<two>[A-Z]{2}[a-zà-ÿ]{1,})|(?P<turned>[a-zà-ÿ][A-Z]{2,})|(?P<within>[a-zà-ÿ]{3,}[A-Z][a-zà-ÿ]{2,})"
    r"|(?P<number>\d+)(?P<unit>[a-zà-ÿ]{3,}))(?![\w./@-]*\w)"
)


def _mixed(text: str) -> Iterator[tuple[str, str]]:
    """Words with a capital where none belongs, and numbers that stand against a word."""
    for match in _MIXED.finditer(without_quotes(text)):
        word = match["unit"] or match.group()
        if is_small(word.lower()) and uses(word.lower()) >= _KNOWN:
            first = match.group()[0]
            small = word.lower().capitalize() if match["two"] and first.isupper() else word.lower()
            yield match.group(), f"{match['number']} {word}" if match["number"] else small


def _glued(word: str, pairs: Counter[tuple[str, str]]) -> str:
    """Two words that stand beside each other elsewhere and were typed as one; nothing when it is one word."""
    if is_word(word):
        return ""
    halves: list[tuple[str, str]] = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
    fit = [(pairs[half], " ".join(half)) for half in halves if half in pairs and all(map(_is_whole, half))]
    return max(fit)[1] if fit else ""


def _is_whole(word: str) -> bool:
    return is_listed(word) or uses(word) > 0


_OFTEN = 2
"""How often a compound stands elsewhere, that is not written as two words."""
_SHORT = 3
"""Letters of what is more often a word of its own."""
_PAIR = re.compile(r"(?<![\w’'./@-])(?=(?P<first>[a-zà-ÿ]{3,}) (?P<last>[a-zà-ÿ]{3,})(?![\w’'/@-]))")


def _parted(line: NewLine, usual: Counter[str], pairs: Counter[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Compounds that stand elsewhere as one word and here as two, with the one word.

    A verb may be written both ways: *samenwerken*, *om samen te werken*.
    """
    for match in _PAIR.finditer(without_quotes(line.text)):
        first, last = match["first"], match["last"]
        whole = first + last
        is_torn = whole in usual and not (is_word(first) and is_word(last))
        is_noun = first not in PREFIXES and not is_verb(last) and not is_verb(whole)
        is_noun = is_noun and min(len(first), len(last)) > _SHORT
        if is_torn or (is_noun and usual[whole] >= _OFTEN and (first, last) not in pairs):
            yield f"{first} {last}", whole


_LIKE, _STANDS, _TAIL, _AROUND = 0.7, 4, 4, 0.8
"""How much a word looks like the one it replaced, how often that one stands elsewhere, letters of what is more than
another ending, and how much of the line stayed."""


@rule("P188")
def other_word(sources: Sources) -> Iterator[Hit]:
    """Wie één woord van een zin verandert, laat een woord dat hier vaak staat niet worden tot een woord dat erop lijkt en nergens anders staat: dat doet een telefoon."""
    lines = [line for line in new_lines(sources) if sources.gone.get(line.path)]
    usual = _usual_dutch(sources) if lines else Counter[str]()
    for line in lines:
        for old, new in _replaced(line, sources.gone[line.path]):
            if usual[old.lower()] >= _STANDS and not usual[new.lower()] and _is_like(old.lower(), new.lower()):
                message = f"'{new}' was '{old}' en staat verder nergens; zet een eigen woord tussen ‘ en ’, of schrijf '{old}'"
                yield line.path, line.line, message, new


def _usual_dutch(sources: Sources) -> Counter[str]:
    """How often each word, in lower case, stands on the Dutch pages and was there before."""
    dutch = [page for page in sources.pages if page.language == "nl"]
    paths = {page.path for page in dutch}
    found: Counter[str] = Counter()
    for page in dutch:
        for number, line in enumerate(page.text.split("\n"), 1):
            if not sources.is_new(page.path, number):
                found.update(words(readable(line).lower()))
    for path in paths & sources.gone.keys():
        for line in sources.gone[path]:
            found.update(words(readable(line).lower()))
    return found


def _replaced(line: NewLine, gone: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every word that came in the place of one other in a line of which the rest stayed, with that one before it."""
    now = words(without_quotes(line.text))
    for text in gone:
        was = words(without_quotes(readable(text)))
        matcher = SequenceMatcher(None, was, now, autojunk=False)
        if matcher.real_quick_ratio() < _AROUND or matcher.ratio() < _AROUND:
            continue
        for what, a, b, c, d in matcher.get_opcodes():
            if what == "replace" and b - a == d - c == 1:
                yield was[a], now[c]


_POINTS = frozenset(("dezelfde", "diezelfde", "hetzelfde", "ditzelfde", "datzelfde", "eenzelfde"))


def _is_like(old: str, new: str) -> bool:
    """Whether a word looks like another without being another form of it, or is that without its accents."""
    if folded(old) == folded(new):
        return old != new
    if (in_figures(old) != old and in_figures(new) != new) or {old, new} <= _POINTS:
        return False  # No telephone makes another number of one, and these point at the same.
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    pieces = [what for what, *_ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if what != "equal"]
    # What only came or went made a compound of it, or took one apart.
    is_other = "replace" in pieces or len({*pieces}) > 1
    is_ending = max(len(old), len(new)) - shared < _TAIL
    return is_other and not is_ending and SequenceMatcher(None, old, new, autojunk=False).ratio() >= _LIKE


RULES = (misspelt, other_word)
