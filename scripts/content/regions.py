"""What of a page is front matter, what is code or a comment, and what is prose: each with the rest blanked out.

Blanks keep the shape of what was there, so that a place in the one is a place in the other.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_NOT_PROSE = re.compile(
    r"^(?P<fence> {0,3}(?P<mark>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=mark)[`~]*[ \t]*$|\Z))"
    r"|(?P<comment>^ {0,3}<!--.*?-->|<!--(?:(?!\n[ \t]*\n).)*?-->)"  # As Python-Markdown sees it.
    r"|(?P<code>(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`))",
    re.DOTALL | re.MULTILINE,
)


# Code and comments wherever they stand, also in a box, a list or a quotation.
_NOT_TEXT = re.compile(
    r"^(?P<fence>[ >\t]*(?P<mark>`{3,}|~{3,})[^\n]*\n.*?(?:^[ >\t]*(?P=mark)[`~]*[ \t]*$|\Z))"
    r"|(?P<comment><!--.*?-->)|(?P<code>(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`))",
    re.DOTALL | re.MULTILINE,
)


# The first line of a box or a tab; what is in it stands four spaces further in.
_HEAD = re.compile(r"(?P<indent> *)(?:!!!|\?\?\?\+?|={3})[ \t]+[\w\"'].*")


def body(text: str) -> str:
    """A page without its front matter."""
    return FRONT_MATTER.sub(_blank, text)


@dataclass(frozen=True)
class Flat:
    """A body without boxes and tabs, as a parser reads it that does not know them.

    Attributes:
        text: the body with the first line of every box blank, and what is in it at the start of its line; every line
            keeps its length.
        heads: the first line of every box and tab, by its number.
        depths: in how many boxes each line stands.
    """

    text: str
    heads: Mapping[int, str]
    depths: tuple[int, ...]


def flat(text: str) -> Flat:
    """Take the boxes and tabs of a body away.

    Args:
        text: the body.
    """
    lines = text.split("\n")
    heads: dict[int, str] = {}
    depths = [0] * len(lines)
    found = True
    while found:
        found, index = False, 0
        # What is in a box is read in the next round, when a fence in it stands where a fence is seen.
        seen = prose("\n".join(lines)).split("\n")
        while index < len(lines):
            line, index = lines[index], index + 1
            if not (_HEAD.fullmatch(line) and seen[index - 1].strip()):
                continue
            found = True
            heads[index] = line.strip()
            lines[index - 1] = " " * len(line)
            deep = len(line) - len(line.lstrip(" ")) + 4
            while index < len(lines) and (not lines[index].strip() or lines[index].startswith(" " * deep)):
                lines[index] = lines[index][deep:] + " " * min(deep, len(lines[index]))
                depths[index] += 1
                index += 1
    return Flat("\n".join(lines), heads, tuple(depths))


def prose(text: str) -> str:
    """A body without code and comments."""
    return _NOT_PROSE.sub(_blank, text)


def uncoded(text: str) -> str:
    """A page as it is written without code and comments, for whoever fills something in before Markdown is read."""
    return _NOT_TEXT.sub(_blank, text)


def open_fence(text: str) -> re.Match[str] | None:
    """The line with which code begins that nothing ends; None when all code ends.

    Args:
        text: a body.
    """
    for match in _NOT_PROSE.finditer(text):
        mark = match["mark"]
        if (
            mark
            and match.end() == len(text)
            and not re.search(rf"\n {{0,3}}{mark}[`~]*[ \t]*\Z", match.group().rstrip("\n"))
        ):
            return re.compile(r".*").match(text, match.start())
    return None


def code(text: str) -> str:
    """A body without everything but code."""
    kept = list(re.sub(r"[^\n]", " ", text))
    for match in _NOT_PROSE.finditer(text):
        if not match["comment"]:
            kept[match.start() : match.end()] = match.group()
    return "".join(kept)


def _blank(match: re.Match[str]) -> str:
    """Spaces in the shape of what was there."""
    return re.sub(r"[^\n]", " ", match.group())
