"""Where on the site something stands, read from the pages as they were rendered."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from scripts.content.names import SOURCE_ID
from scripts.markdown.references import FOOT

TOOL_TAGS = frozenset(("aside", "script", "style", "button", "form"))
TOOL_CLASSES = frozenset(("md-content__button", "headerlink", "geen-inhoud", "tabbed-labels"))
"""What helps a visitor on a page but is no content of it."""
FOLDED = "gevouwen"
"""The class of what the site folds away to keep a page short."""
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


def sections(article: LexborNode) -> list[Section]:
    """Split the content of a page at its headings that carry an id, in the order of the page.

    Args:
        article: the content of one page; what helps a visitor but is no content is passed over.

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

    for node in content_nodes(article):
        if node.is_text_node:
            texts.append(node.text_content or "")
            continue
        attributes = node.attributes
        if node.tag in _HEADINGS and attributes.get("id"):
            close()
            heading, texts, cites = (attributes["id"] or "", content_text(node).strip()), [], set()
        elif node.tag == "a" and (attributes.get("href") or "").startswith(f"#{SOURCE_ID}"):
            cites.add((attributes["href"] or "").removeprefix(f"#{SOURCE_ID}"))
    close()
    return found


def content_text(node: LexborNode) -> str:
    """The text of a node, without what is no content."""
    return "".join(below.text_content or "" for below in content_nodes(node) if below.is_text_node)


def content_nodes(node: LexborNode, is_wanted: Callable[[LexborNode], bool] = lambda _: True) -> Iterator[LexborNode]:
    """Every node below another in the order of the document, text included, but for what is no content.

    Args:
        node: the node.
        is_wanted: which elements to look into.
    """
    above: list[LexborNode] = []
    child = node.child
    while child or above:
        if child is None:
            child = above.pop().next
        elif not child.is_element_node or (not _is_tool(child) and is_wanted(child)):
            yield child
            above.append(child)
            child = child.child
        else:
            child = child.next


def _is_tool(node: LexborNode) -> bool:
    """Whether an element helps a visitor but is no content."""
    return node.tag in TOOL_TAGS or bool(TOOL_CLASSES.intersection((node.attributes.get("class") or "").split()))


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
