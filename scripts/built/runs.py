"""The text of a page as it is read: in runs that each stand in one block."""

from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from scripts.built.sections import TOOL_CLASSES, TOOL_TAGS

CODE = "\ufffc"
"""Stands in a run where code stands, so that what is around it is not read as one."""
_UNREAD = TOOL_TAGS | {"svg", "template", "code", "kbd"}
_INLINE = frozenset("a abbr b cite del em i ins label mark q s small span strong sub sup u".split())


class Run(NamedTuple):
    """A run of text: the block that it stands in, such as `p` or `li`, and the text; of `pre` the whole code."""

    tag: str
    text: str


def runs(article: LexborNode) -> Iterator[Run]:
    """The runs of text of a page, without what only helps a visitor.

    Args:
        article: its content.
    """
    yield from _runs(article, "")


def _runs(node: LexborNode, tag: str) -> Iterator[Run]:
    pieces: list[str] = []
    for child in node.iter(include_text=True):
        name = child.tag or ""
        if name == "-text":
            pieces.append(child.text(deep=False))
        elif name in _UNREAD or TOOL_CLASSES.intersection((child.attributes.get("class") or "").split()):
            pieces.append(CODE if name in ("code", "kbd") else "")
        elif name == "br":
            pieces.append("\n")
        elif name in _INLINE:
            pieces.append("\n".join(run.text for run in _runs(child, name)))
        elif name == "pre":
            yield from _joined(tag, pieces)
            yield Run(name, child.text())
        elif not name.startswith("-"):
            yield from _joined(tag, pieces)
            # A point is one also where its text is a paragraph, as in a list with lines between.
            yield from _runs(child, "li" if (tag, name) == ("li", "p") else name)
    yield from _joined(tag, pieces)


def _joined(tag: str, pieces: list[str]) -> Iterator[Run]:
    """The run that these pieces make, if it says anything; the pieces are gone then."""
    text = "".join(pieces)
    pieces.clear()
    if text.strip() or (text and tag in _INLINE):
        yield Run(tag, text)
