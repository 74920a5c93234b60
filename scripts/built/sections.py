"""Where on the site something stands, read from the pages as they were rendered."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.markdown.references import FOOT

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass(frozen=True)
class Section:
    """A piece of a page with an anchor.

    Attributes:
        anchor: id of its heading.
        title: text of its heading.
        text: its text, heading included, white space folded.
        cites: keys of the sources it cites.
    """

    anchor: str
    title: str
    text: str
    cites: frozenset[str]


def sections(html: str) -> list[Section]:
    """Split rendered HTML at its headings that carry an id, in the order of the page.

    Args:
        html: the content of one page, without navigation.

    Returns:
        The sections, without the list of sources at the foot.
    """
    found: list[Section] = []
    heading: tuple[str, str] | None = None
    texts: list[str] = []
    cites: set[str] = set()

    def close() -> None:
        if heading and heading[0] != FOOT:
            found.append(Section(*heading, " ".join(" ".join(texts).split()), frozenset(cites)))

    tree = LexborHTMLParser(f"<body>{html}</body>")
    for permalink in tree.css("a.headerlink"):
        permalink.decompose()
    for node in _descendants(tree.body):
        attributes = node.attributes
        if node.tag in _HEADINGS and attributes.get("id"):
            close()
            heading, texts, cites = (attributes["id"] or "", node.text().strip()), [], set()
        elif node.tag == "-text":
            texts.append(node.text_content or "")
        elif node.tag == "a" and (attributes.get("href") or "").startswith("#bron-"):
            cites.add((attributes["href"] or "").removeprefix("#bron-"))
    close()
    return found


def _descendants(node: LexborNode | None) -> Iterator[LexborNode]:
    """Every node below `node` in the order of the document, text included."""
    child = node.child if node else None
    while child:
        following = child.next
        yield child
        yield from _descendants(child)
        child = following


class Finder:
    """Finds the first of some words in a text: whole, in any case, also as a plural on -en or -s.

    Args:
        words: the words, of which the longest is tried first.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._letters = sorted((word.lower() for word in words), key=len, reverse=True)
        choice = "|".join(map(re.escape, self._letters))
        self._pattern = re.compile(rf"(?<!\w)(?:{choice})(?:en|s)?(?!\w)", re.IGNORECASE)

    def __call__(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place of a word in the text, from a position on."""
        lower = text.lower()
        # Looking for the letters alone is many times faster, and mostly they are not there.
        return self._pattern.search(text, start) if any(word in lower for word in self._letters) else None
