"""Where on the site something stands, read from the pages as they were rendered."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# The list of sources at the foot of a page repeats what the text above it cites.
FOOT = "bronnen-bij-deze-pagina"


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


def finder(words: Iterable[str]) -> Callable[[str], bool]:
    """A test whether one of the words stands in a text: whole, in any case, also as a plural on -en or -s.

    Args:
        words: the words, of which the longest is tried first.

    Returns:
        A function that takes a text.
    """
    ordered = sorted((word.lower() for word in words), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?:en|s)?(?!\w)")

    def found(text: str) -> bool:
        lower = text.lower()
        # Looking for the letters alone is many times faster, and mostly they are not there.
        return any(word in lower for word in ordered) and bool(pattern.search(lower))

    return found
