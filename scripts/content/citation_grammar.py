"""The grammar of citations, one for everyone who reads or prints them: the gate, mkdocs-bibtex and our own extension.

A citation is `[@key]`, `[zie @key, p. 12]` or `[@one; @two]`: in square brackets on one line, every part between
semicolons has one key with an at sign, and what stands around a key is plain text. In code and comments there is none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.content.regions import uncoded

KEY = r"\w(?:[\w-]*\w)?"
"""A key: letters, digits, `_` and, between them, `-`."""
_WORDS = r"[^\[\]@;\\`*<>{}\n]"
_PART = rf"(?:{_WORDS}*[\s(])?-?@{KEY}(?:[\s,)]{_WORDS}*)?"
_TEXT = rf"{_PART}(?:;{_PART})*"
# Not in a second pair of brackets, escaped, a picture, or the text of a link.
_CITATION = re.compile(rf"(?<![\[!\\])\[(?P<text>{_TEXT})\](?!\()")
_AT_START = re.compile(r"[ >*+-]*\Z")
_TARGET = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_IN_TEXT = re.compile(rf"@({KEY})")


@dataclass(frozen=True)
class Written:
    """A citation where it is written.

    Attributes:
        start: where its first bracket stands in the text.
        end: just behind its last bracket.
        text: what stands between them.
    """

    start: int
    end: int
    text: str

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys it names."""
        return keys_of(self.text)


def keys_of(text: str) -> tuple[str, ...]:
    """The keys that a citation names.

    Args:
        text: what stands between its brackets.
    """
    return tuple(_IN_TEXT.findall(text))


def written(page: str) -> Iterator[Written]:
    """Every citation of a page that is to be filled in.

    Args:
        page: the text of the page, as it is written.
    """
    text = uncoded(page)
    targets = [match.span() for match in _TARGET.finditer(text)]
    for match in _CITATION.finditer(text):
        line_start = text.rfind("\n", 0, match.start()) + 1
        if text.startswith(":", match.end()) and _AT_START.match(text[line_start : match.start()]):
            continue  # As `[name]: address` does for a link.
        keys = keys_of(match["text"])
        # Targets stand in their order and not in one another, so only the last that begins before can hold it.
        before = bisect_left(targets, (match.start(), 0)) - 1
        is_in_target = before >= 0 and match.start() < targets[before][1]
        if len(set(keys)) == len(keys) and not is_in_target:
            yield Written(match.start(), match.end(), match["text"])
