"""What is known of Dutch words: which there are, how often people use them, and what may stand around one.

Two dictionaries come with packages that search needs as well: `simplemma` knows inflections, `pyspellchecker` how often
words are used in subtitles. Both are read only when something is asked of them, which takes half a second each.
"""

import gzip
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from scripts.content.words import folded

RARE, USED, OFTEN, _SHORT_OFTEN = 200, 50, 1000, 50_000
"""How often a word stands in the subtitles that may have come from another language, one that is no slip itself, one
that people use often, and a short one of these."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzéëïöü"
_VOWELS = "aeiouyéëïöü"
_LINKS = ("", "s", "en", "e", "n")
_SHORTEST, _LONG, _COMPOUND = 4, 7, 10
"""Letters that a part of a compound has at least, a word that looks like few others, and a compound."""
_SOUNDS = (
    ("ij", "ei"),
    ("ou", "au"),
    ("ch", "g"),
    ("c", "k"),
    ("e", "ë"),
    ("i", "ï"),
    ("o", "ö"),
    ("u", "ü"),
    ("e", "é"),
)
"""Letters that are often typed for each other."""
_NO_PART = frozenset(
    "heid lijk loos achtig baar king ring ding ling aard lang zaam isch eren eerd iteit atie tion ment over".split()
)
"""What may be a word, and at the end of another is more often a part of it that is no word."""
_ENDINGS = (
    "s",
    "en",
    "e",
    "n",
    "je",
    "jes",
    "tje",
    "tjes",
    "heid",
    "loos",
    "loze",
    "lijk",
    "lijke",
    "achtig",
    "achtige",
    "er",
    "ere",
    "st",
    "ste",
)
PREFIXES = tuple(
    "be ge ver ont her er mis aan achter af bij binnen door in los mee na neer om onder op over tegen terug toe uit "
    "vast voor weg samen vooruit zelf".split()
)
"""What makes another word of one."""
_ACCENT = re.compile("[áéíóúàèìòù]")
"""An accent that stresses a word, or that another language has."""
_DOTS = re.compile("[ëïöü]")
_STARTS = ("on", "her", "mede", "oud", "niet", "anti", "ex", "pre", "post", "sub", "inter", "multi", "micro", "mini")


@cache
def _counts(language: str) -> Mapping[str, int]:
    """How often each word of a language stands in the subtitles."""
    packed = (files("spellchecker") / "resources" / f"{language}.json.gz").read_bytes()
    found: dict[str, int] = json.loads(gzip.decompress(packed))
    return found


@cache
def _forms() -> Mapping[str, str]:
    """Every form that the dictionary knows."""
    found: Mapping[str, str] = DefaultDictionaryFactory().get_dictionary("nl")
    return found


def uses(word: str, language: str = "nl") -> int:
    """How often people use a word.

    Args:
        word: the word, in lower case.
        language: the code of the language: nl, en or de.
    """
    return _counts(language).get(word, 0)


def is_listed(word: str) -> bool:
    """Whether the dictionary has a word, in lower case, or as a name."""
    return word in _forms() or word.capitalize() in _forms()


def is_small(word: str) -> bool:
    """Whether the dictionary has a word in lower case, so that it is no name."""
    return word in _forms()


_NO_VERBS = frozenset(
    "een geen van aan in op te ten ter binnen buiten tussen volgens zonder sinds tijdens vanaf eigen samen boven onder "
    "over allen beiden enkelen elkaar deze die dan toen mijn jouw hun haar ons onze wat wie hoe waar door".split()
)
"""Words that are forms of a verb too, but seldom."""
_OFTEN_VERBS = frozenset(
    "is was waren ben bent zijn staat ging kwam zag deed gaf werd werden had hadden zou zouden kan moet mag wil".split()
)
_INFINITIVES = ("en", "aan", "ien", "oen")


def is_verb(word: str) -> bool:
    """Whether a word, in lower case, may be the verb of a sentence; what is a noun as well counts as one."""
    whole = _forms().get(word, "")
    is_form = whole.endswith(_INFINITIVES) and len(whole) >= _SHORTEST and word not in _NO_VERBS
    is_often = word.endswith("en") and uses(word) >= OFTEN and word not in _NO_VERBS
    return is_form or is_often or word in _OFTEN_VERBS


def is_word(word: str) -> bool:
    """Whether a word, in lower case, is known: as it is, with an ending or a beginning, or as a compound."""
    return is_listed(word) or uses(word) > USED or _is_inflected(word) or is_compound(word)


def _is_inflected(word: str) -> bool:
    for ending in _ENDINGS:
        base = word.removesuffix(ending)
        # Before a vowel a Dutch word is spelt otherwise: afspraak, afspraken.
        is_plain = ending[0] not in "en" or base[-2:-1] not in _VOWELS or base[-1:] in _VOWELS
        if base != word and len(base) >= _SHORTEST and is_plain and is_listed(base) and uses(base) >= USED:
            return True
    return any(
        word.startswith(start) and len(word) - len(start) > _SHORTEST and is_listed(word.removeprefix(start))
        for start in _STARTS
    )


@lru_cache(maxsize=1 << 14)
def is_compound(word: str) -> bool:
    """Whether a word, in lower case, is made of two words or more that are known."""
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        tail = word[at:]
        if tail in _NO_PART or not _is_part(tail):
            continue
        for link in _LINKS:
            head = word[:at].removesuffix(link)
            if word[:at].endswith(link) and (_is_part(head) or (len(head) > 2 * _SHORTEST and is_compound(head))):
                return True
    return False


def _is_part(word: str) -> bool:
    return len(word) >= _SHORTEST and uses(word) >= (USED if is_listed(word) else 4 * USED)


def plural(word: str) -> str:
    """The form of a noun for more than one, as the dictionary knows it; nothing when it does not."""
    if word.endswith(("ing", "e")) and uses(word + ("en" if word.endswith("ing") else "n")) >= USED:
        return word + ("en" if word.endswith("ing") else "n")
    endings = ("en", "s", "’s", word[-1:] + "en")
    return max((word + end for end in endings if _forms().get(word + end) == word), key=uses, default="")


def has_plural(word: str) -> bool:
    """Whether the dictionary knows that there may be more of what a word names."""
    return bool(plural(word))


def meant(word: str, known: Collection[str]) -> str:
    """The word that was meant with one that is misspelt; nothing when it may be right.

    Args:
        word: the word, in lower case.
        known: the words that are used elsewhere, in lower case; these are right.
    """
    if len(word) < _SHORTEST - 1 or word in known or _ACCENT.search(word):
        return ""
    if uses(word) > 2 * USED or (uses(word) and is_listed(word)):
        return ""
    likely = set(_likely_slips(word))
    dotted = [other for other in likely if is_listed(other) and _DOTS.search(other) and folded(other) == word]
    if dotted:
        return max(dotted)
    if is_word(word) or _is_prefixed(word):
        return _as_elsewhere(word, likely, known)
    found = _best(likely, OFTEN if len(word) < _LONG else USED, known)
    if found or len(word) <= _SHORTEST:
        return found if len(word) > _SHORTEST or uses(found) >= _SHORT_OFTEN else ""
    others = {other for other in one_slip_away(word) if other[:1] == word[0] or (len(word) >= _LONG and other in known)}
    found = _best(others & {*known}, least=0) or (_best(others, OFTEN) if len(word) >= _LONG else "")
    if found or len(word) < _COMPOUND:
        return found
    return min((other for other in likely if len(other) <= len(word) and is_compound(other)), default="")


def _as_elsewhere(word: str, likely: Collection[str], known: Collection[str]) -> str:
    """Of a word of which the parts are words: the one of elsewhere that was meant; nothing when it may be right.

    What differs in its last letters may be another form of the same word.
    """
    if len(word) <= _SHORTEST:
        return ""
    ends = (word[0], word[-3:])
    inner = {one for one in one_slip_away(word) if len(one) != len(word) and (one[:1], one[-3:]) == ends}
    found = _best({*likely} & {*known}, least=0) or _best((inner if len(word) > _LONG else set()) & {*known}, least=0)
    return found or (_best(likely, OFTEN // 5) if is_listed(word) and len(word) > _LONG + 1 else "")


def _is_prefixed(word: str) -> bool:
    """Whether a word is a known one with what makes another of it before it: *vergaat*, *inleving*."""
    return any(
        word.startswith(start) and len(word) - len(start) >= _SHORTEST - 1 and uses(word.removeprefix(start)) >= OFTEN
        for start in PREFIXES
    )


def _best(words: Iterable[str], least: int, known: Collection[str] = ()) -> str:
    """Of some words the one that people use most, when that is often enough or it is used elsewhere; else nothing."""
    fit = [word for word in words if word in known or (uses(word) >= least and (is_listed(word) or not least))]
    return max(fit, key=lambda word: (word in known, uses(word), word), default="")


def _likely_slips(word: str) -> Iterator[str]:
    """What a word may be when a letter was typed once too often or too seldom, two changed places, or sound alike."""
    for at, letter in enumerate(word):
        if word[at + 1 : at + 2] == letter:
            yield word[:at] + word[at + 1 :]
        yield word[:at] + letter + word[at:]
        if at and word[at - 1] != letter and len(word) >= _SHORTEST - 1:
            yield word[: at - 1] + letter + word[at - 1] + word[at + 1 :]
    if word[-1:] in ("d", "t"):
        yield word[:-1] + ("t" if word[-1] == "d" else "d")
    for sounds in _SOUNDS:
        for one in sounds:
            for found in re.finditer(one, word):
                yield from (word[: found.start()] + other + word[found.end() :] for other in sounds if other != one)


def one_slip_away(word: str) -> Iterator[str]:
    """Everything that differs by one slip: a letter too many, too few or other, or two that changed places."""
    pieces = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for before, after in pieces:
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in _LETTERS if letter != after[0])
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in _LETTERS)
