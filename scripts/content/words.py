"""Words as search sees them: in lower case, without accents, and without punctuation."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")


def folded(text: str) -> str:
    """Text in lower case without accents: “Cliënt” becomes “client”."""
    if text.isascii():  # As most is: many times faster.
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def words(text: str) -> list[str]:
    """The words of a text, folded, in their order; quotation marks and hyphens part words."""
    return _WORD.findall(folded(text))
