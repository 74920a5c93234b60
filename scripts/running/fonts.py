"""The fonts that everything printed is set in: those that Typst carries, the same on every machine."""

import re
from collections.abc import Iterable
from functools import cache

import typst

from scripts.running.children import bounded

# A PDF/UA may not hold a sign without a glyph, nor some that stand for nothing, so Typst names each of them; it
# tries every font that it carries before it does.
_MISSING = re.compile(r"(?:the text|disallowed codepoint) `\"(.+?)\"`", re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


@cache
def fonts() -> typst.Fonts:
    """The fonts of Typst, and none of the system."""
    return typst.Fonts(include_system_fonts=False)


def unprintable(words: Iterable[str]) -> frozenset[str]:
    """The signs that no font has, such as an emoji.

    Args:
        words: what is to be printed.

    Raises:
        typst.TypstError: when Typst refuses the words for something else.
    """
    lines = [f"#{string(word)}" for word in sorted(set(words)) if not word.isascii()]
    source = "\n\n".join(['#set document(title: "x")', '#set text(font: "Libertinus Serif", lang: "nl")', *lines])
    try:
        compiler = typst.Compiler(source.encode(), font_paths=fonts(), ignore_system_fonts=True)
        with bounded("Typst"):
            compiler.compile(format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        found = _MISSING.findall(error.diagnostic)
        if not found:
            raise
        return frozenset(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), sign) for sign in found)
    return frozenset()


def string(text: str) -> str:
    """A text as a string of Typst."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
