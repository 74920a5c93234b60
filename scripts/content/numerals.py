"""Numbers as a sentence says them, in Dutch and in English."""

import re
from collections.abc import Iterator

_DUTCH = (
    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien "
    "negentien twintig"
)
_ENGLISH = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)
_ORDINALS = (
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende twintigste"
)
NUMBERS = {name: number for names in (_DUTCH, _ENGLISH) for number, name in enumerate(names.split(), 2)}
"""Every number that is a word, from two to twenty; a text that says 'one' seldom counts."""
ORDINALS = {name: number for number, name in enumerate(_ORDINALS.split(), 1)}
"""Every place in a row that is a word, from the first to the twentieth."""
_TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_UNITS = ("een", "tweeën", "drieën", "vier", "vijf", "zes", "zeven", "acht", "negen")
_LARGER = _TENS | {
    f"{unit}{'' if unit.endswith('ën') else 'en'}{ten}": number + tens
    for ten, tens in _TENS.items()
    for number, unit in enumerate(_UNITS, 1)
}
_WORD = re.compile(r"[^\W\d_]+")
NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d{{1,4}})"
"""What says a number, as an expression."""
_SAID = re.compile(rf"(?<![\w.,/-]){NUMBER}(?![\w/-]|[.,]\d)", re.IGNORECASE)


def number_of(word: str) -> int:
    """The number that a word says; 0 when it says none.

    Args:
        word: a word, or digits.
    """
    return int(word) if word.isdecimal() else NUMBERS.get(word.lower(), 0)


def numbers_in(text: str) -> Iterator[tuple[str, int]]:
    """Every number from two that a text says: as it is written, and what it is.

    Args:
        text: plain text, or what an editor typed.
    """
    for match in _SAID.finditer(text):
        if number_of(match.group()) > 1:
            yield match.group(), number_of(match.group())


def in_figures(text: str) -> str:
    """A text with every Dutch number from two to ninety-nine in figures: *zes tot vierentwintig* is *6 tot 24*.

    Args:
        text: plain text.
    """
    return _WORD.sub(lambda match: str(number_of(match[0]) or _LARGER.get(match[0].lower()) or match[0]), text)
