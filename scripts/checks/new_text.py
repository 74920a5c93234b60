"""The Dutch text that is new against the main branch: what rules read that would misjudge what stood there before.

Such a rule cannot be wrong about a page that nobody touched, and what stood there before tells it what is usual here.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from scripts.checks.shown_values import shown_values
from scripts.content.names import DOCS, SYNONYMS
from scripts.content.source import Page, Sources

_NOT_SAID = re.compile(
    r"`[^`\n]*`|<[^<>\n]*>|\{[^{}\n]*\}|\[[^\[\]\n]*@[^\[\]\n]*\]|\[\^[^\[\]\n]*\]|(?:https?://|www\.)\S+|\S+@\S+"
    r"|^ {4}(?!ook:)\w+:.*$|^\s*\*?\[[^\[\]\n]*\]:.*$|^\s*/{3,}(?: \w+ ?\|?)?|^\s*[!?=]{3}\+? \S+|:material-[\w-]+:"
)
"""What no reader reads as words: code, addresses, attributes, citations, options and the first words of blocks."""
_ADDRESS = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: \"(?P<caption>[^\"\n]*)\")?\)")
_OF_OTHERS = re.compile(r"‘[^‘’\n]*(?:’\w[^‘’\n]*)*’(?!\w)|“[^“”\n]*”|\"[^\"\n]*\"|(?<![*\w])\*[^*\n]+\*(?![*\w])")
"""What is quoted, named or stressed: in it may stand what a dictionary lacks."""
_LANGUAGE = re.compile(r"(?<!href)lang=")
_IN_OTHER = re.compile(
    r"(?:\[[^\[\]\n]*\]\([^()\s]*\)|(?<!\*)\*[^*\n]+\*|\*\*[^*\n]+\*\*)\{[^{}\n]*(?<!href)lang=[^{}\n]*\}"
)
"""A link, or what is stressed, that says that it is in another language."""
_LANGUAGE_BELOW = re.compile(r"\s*\{[^{}\n]*(?<!href)lang=")
_OF_DRAWING = re.compile(r"<(?:title|desc|text|tspan)\b[^<>]*>[^<>]*\w")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


class NewLine(NamedTuple):
    """A line that is new: its file, its number, and what a reader reads of it, in the places where it was written."""

    path: str
    line: int
    text: str


def readable(line: str) -> str:
    """A line with blanks for what no reader reads as words."""
    text = _ADDRESS.sub(lambda match: "]" + f'"{match["caption"] or ""}"'.rjust(len(match.group()) - 1), line)
    return _NOT_SAID.sub(_blank, text)


def without_quotes(line: str) -> str:
    """A line with blanks for what is quoted, named or stressed."""
    return _OF_OTHERS.sub(_blank, line)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def new_lines(sources: Sources, language: str = "nl") -> Iterator[NewLine]:
    """Every line in a language of a page, and in Dutch every value of a list that a page shows, and the words in drawings, that are new.

    Args:
        sources: what editors wrote.
        language: the code of the language.
    """
    for page in sources.pages:
        if page.language == language and sources.changed.get(page.path):
            yield from _of_page(sources, page)
    if language != "nl":
        return
    for name, drawing in sources.texts.items():
        for number, line in enumerate(drawing.split("\n"), 1):
            if sources.is_new(f"{DOCS}/{name}", number) and _OF_DRAWING.search(line):
                yield NewLine(f"{DOCS}/{name}", number, re.sub(r"<[^<>]*>", _blank, line))
    for path, _, value in shown_values(sources):
        if path != SYNONYMS and sources.is_new(path, value.line):
            yield NewLine(path, value.line, readable(value.text))


def _of_page(sources: Sources, page: Page) -> Iterator[NewLine]:
    above = (page.front_matter or "").split("\n")
    for number, line in enumerate(above, 2):
        name, _, value = line.partition(":")
        if name in ("title", "description") and sources.is_new(page.path, number):
            yield NewLine(page.path, number, value)
    lines = page.prose.split("\n")
    for number, line in enumerate(lines, 1):
        # What says that it is in another language says so in the line below it.
        own = _IN_OTHER.sub(_blank, line)
        is_other = _LANGUAGE.search(own) or (number < len(lines) and _LANGUAGE_BELOW.match(lines[number]))
        if sources.is_new(page.path, number) and own.strip() and not is_other:
            yield NewLine(page.path, number, readable(own))


def usual_text(sources: Sources) -> Iterator[str]:
    """Every line that the main branch has: those that still stand there, and those that do not."""
    for page in sources.pages:
        lines = page.text.split("\n")
        yield from (readable(line) for number, line in enumerate(lines, 1) if not sources.is_new(page.path, number))
    for path, _, value in shown_values(sources):
        if not sources.is_new(path, value.line):
            yield readable(value.text)
    for name, drawing in sources.texts.items():
        for number, line in enumerate(drawing.split("\n"), 1):
            if not sources.is_new(f"{DOCS}/{name}", number):
                yield re.sub(r"<[^<>]*>", " ", line)
    for path, lost in sources.gone.items():
        yield from (readable(line) for line in lost if path.startswith(DOCS) or path in sources.data)


def words(text: str) -> list[str]:
    """The words of a text as they are written."""
    return _WORD.findall(text)


def usual_words(sources: Sources) -> Counter[str]:
    """How often the main branch has each word, in lower case."""
    found: Counter[str] = Counter()
    for text in usual_text(sources):
        for word in words(text.lower()):
            found[word] += 1
            if "-" in word:
                found.update(word.split("-"))
    return found
