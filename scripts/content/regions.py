"""What of a page is front matter, what is code or a comment, and what is prose: each with the rest blanked out.

Blanks keep the shape of what was there, so that a place in the one is a place in the other.
"""

import re

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_NOT_PROSE = re.compile(
    r"^(?P<fence> {0,3}(?P<mark>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=mark)[`~]*[ \t]*$|\Z))"
    r"|(?P<comment>^ {0,3}<!--.*?-->|<!--(?:(?!\n[ \t]*\n).)*?-->)"  # As Python-Markdown sees it.
    r"|(?P<code>(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`))",
    re.DOTALL | re.MULTILINE,
)


def body(text: str) -> str:
    """A page without its front matter."""
    return FRONT_MATTER.sub(_blank, text)


def prose(text: str) -> str:
    """A body without code and comments."""
    return _NOT_PROSE.sub(_blank, text)


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
