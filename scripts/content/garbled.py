"""Letters that a program read in the wrong encoding, such as `Ã«` where `ë` was meant; and what they were.

ftfy does this for any text (https://ftfy.readthedocs.io); what Dutch editors paste needs two encodings and one page.
"""

import re
import unicodedata
from collections.abc import Iterator

# What UTF-8 is made of, where it begins as European text does: two bytes from C2 and C3, three from E2 and EF, four.
_PIECES = re.compile(
    rb"[\xc2\xc3][\x80-\xbf]|\xc5[\xa0\xa1\xb8\xbd\xbe\x92\x93]|\xe2[\x80-\x9f][\x80-\xbf]|\xef[\xac\xbb\xbf][\x80-\xbf]"
    rb"|\xf0\x9f[\x80-\xbf]{2}"
)
_ENCODINGS = ("cp1252", "mac_roman")
_QUOTED = re.compile(r"(?:=(?:C[2-9A-F]|[DE][0-9A-F]|F[0-4])(?:=[89AB][0-9A-F])+)+")
"""Letters as mail sends them."""
_LOST = re.compile("\ufffd|â€|(?<=[a-zà-ÿ])[À-ÖØ-Þ](?=[a-zà-ÿ])")
_LOOSE = re.compile("[^\\W\\d_][\u0300-\u036f]+")
"""A letter and its accent as two signs, as a Mac writes the names of files: who looks for the word does not find it."""
_LOOSE_DOTS = re.compile(
    r"(?<=[aeiou])(?P<second>[eiou]) ?¨(?=[a-z])|(?<=[A-Za-z])¨(?P<next>[eiou])(?=[a-z])"
    r"|(?<=[A-Za-z])(?P<only>[aou])¨(?=[a-df-hj-np-tv-z])"
)
"""A vowel and its dots as two signs of one width each, as a PDF gives them: of two vowels the second has them."""
_JOINED = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


def garbled(text: str) -> Iterator[tuple[int, str, str]]:
    """Every piece of a text that a program spoilt.

    Args:
        text: the text.

    Yields:
        Where it begins, what stands there, and what was meant; the last is empty where that is lost.
    """
    found: dict[int, tuple[str, str]] = {}
    for quoted in _QUOTED.finditer(text):
        letters = bytes.fromhex(quoted.group().replace("=", "")).decode("utf-8", "ignore")
        found[quoted.start()] = (quoted.group(), letters)
    if text.isascii():
        yield from ((start, *what) for start, what in found.items())
        return
    for encoding in _ENCODINGS:
        for match in _PIECES.finditer(text.translate(_BYTES[encoding]).encode("latin-1")):
            found.setdefault(
                match.start(), (text[match.start() : match.end()], match.group().decode("utf-8", "ignore"))
            )
    for loose in _LOOSE.finditer(text):
        whole = unicodedata.normalize("NFC", loose.group())
        if whole != loose.group():
            found.setdefault(loose.start(), (loose.group(), whole))
    for dots in _LOOSE_DOTS.finditer(text):
        whole = unicodedata.normalize("NFC", f"{dots[dots.lastgroup or 0]}\u0308")
        found.setdefault(dots.start(), (dots.group(), whole))
    for lost in _LOST.finditer(text):
        found.setdefault(lost.start(), (lost.group(), ""))
    for joined in re.finditer("|".join(_JOINED), text):
        found.setdefault(joined.start(), (joined.group(), _JOINED[joined.group()]))
    for start in sorted(found):
        yield start, *found[start]


class _Bytes(dict[int, int]):
    """The byte that a sign was in an encoding; a line end when it cannot have been one, or is the same in all."""

    def __init__(self, encoding: str) -> None:
        super().__init__(dict.fromkeys(range(0x80), 10))
        self._encoding = encoding

    def __missing__(self, code: int) -> int:
        try:
            self[code] = chr(code).encode(self._encoding)[0]
        except UnicodeEncodeError:
            self[code] = code if 0x80 <= code < 0xA0 else 10
        return self[code]


_BYTES = {encoding: _Bytes(encoding) for encoding in _ENCODINGS}
