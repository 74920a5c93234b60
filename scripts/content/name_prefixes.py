"""Prefixes of family names (“tussenvoegsels”): what they are, and where in a name they stand.

The list follows the prefixes that the Dutch register of persons gives and those that stand in Dutch bibliographies
of authors with names from elsewhere: https://publicaties.rvig.nl (table 36).
"""

import re
from collections.abc import Sequence

APOSTROPHES = "’'‘`´"
WORDS = frozenset(
    "aan af al am auf aus ben bij bin boven buiten da dal dalla das de degli dei del della den der des deze di die "
    "do don dos du el het im in la las le les lo los met onder op over 's 't te ten ter thoe tho thor to toe tot "
    "uijt uit unter van vd ver vom von voor vor zu zum zur".split()
)
"""Every word that a prefix is made of, in lower case, with a straight apostrophe."""

_WORD = rf"(?:[{APOSTROPHES}]?[A-Za-z]+)"
_INITIALS = r"(?:[A-ZÀ-Þ][a-z]?\.[ -]?)+"
_AFTER_INITIALS = re.compile(rf"(?P<initials>\b{_INITIALS}\s)(?P<word>{_WORD})(?=[ \xa0]\S)")
_CAPITAL_T = re.compile(rf"(?<!\w)(?P<sign>[{APOSTROPHES}])(?P<letter>[TS])(?=[ \xa0][A-ZÀ-Þ])")


def is_word(word: str) -> bool:
    """Whether a word can be part of a prefix, however it is written."""
    return re.sub(f"[{APOSTROPHES}]", "'", word).lower() in WORDS


def length(words: Sequence[str]) -> int:
    """How many words at the start of a family name are its prefix; at least one word is left for the name itself."""
    count = 0
    while count < len(words) - 1 and is_word(words[count]):
        count += 1
    return count


def in_reference(text: str) -> str:
    """Names with the family name first, as Dutch spelling wants them: “’t” never has a capital (“’t Hart, P.”).

    A style can only say that every name begins with a capital.
    https://onzetaal.nl/taalloket/hoofdletter-in-namen

    Args:
        text: names as a style printed them.
    """
    return _CAPITAL_T.sub(lambda match: match["sign"] + match["letter"].lower(), text)


def in_citation(text: str) -> str:
    """Names in a citation as Dutch spelling wants them; after initials a prefix is small (“J. D. de Jong”).

    Args:
        text: names as a style printed them.
    """

    def lower(match: re.Match[str]) -> str:
        word = match["word"]
        return f"{match['initials']}{word.lower() if is_word(word) else word}"

    return in_reference(_AFTER_INITIALS.sub(lower, text))
