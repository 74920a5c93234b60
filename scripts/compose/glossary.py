"""Terms explained where a page first uses them: a link to the list of terms, and the explanation on the page itself.

The explanation waits, hidden, at the end of the page; the script of the site shows it beside the word to whoever
points at it, taps it or reaches it with the keyboard. Without a script the link leads to the list of terms.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from selectolax.lexbor import LexborNode

from scripts.built.article import ContentPage
from scripts.built.sections import FOLDED, Finder
from scripts.compose.drafts import Draft
from scripts.compose.overview import label
from scripts.markdown.labels import LABELS
from scripts.markdown.references import FOOT

# An explanation is for a glance: whole sentences up to about this many characters, at least one.
GLANCE = 240
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ‘])")
# No first use: headings, links and titles have a purpose of their own, and the rest is no running text.
_CLOSED = frozenset(
    ("h1", "h2", "h3", "h4", "h5", "h6", "a", "em", "cite", "svg", "figure", "code", "pre", "table", "form", "aside")
)
_CLOSED_CLASSES = frozenset(("kenmerken", "plaats", "gewijzigd", "plaatsen", "bronnenlijst", FOLDED))
# What tells a drawing in words is folded away: a first use there is seen by few.
_IN_WORDS = "in-woorden"


@dataclass(frozen=True)
class Term:
    """A term to explain.

    Attributes:
        id: its anchor on the page of terms.
        title: the term.
        words: the term and the other words for it.
        label: key of the label that says who gives the explanation.
        text: the explanation as plain text.
    """

    id: str
    title: str
    words: tuple[str, ...]
    label: str
    text: str


def read_terms(page: ContentPage) -> tuple[Term, ...]:
    """The terms on the page of terms.

    Args:
        page: that page.
    """
    return tuple(Term(term.id, term.title, term.words, term.label, glance(term.text)) for term in page.terms)


def glance(text: str) -> str:
    """The first sentences of an explanation, as many as one takes in at a glance."""
    taken, *rest = _SENTENCE.split(text)
    for sentence in rest:
        if len(taken) + len(sentence) >= GLANCE:
            break
        taken = f"{taken} {sentence}"
    return taken


def explain(draft: Draft, known: Iterable[Term]) -> None:
    """Link the first use of every term on a page, and put the explanations at its end.

    A term whose first use is a link to it already keeps that link.

    Args:
        draft: the page.
        known: the terms.
    """
    lower = draft.article.text().lower()
    # Looking for the letters alone is many times faster, and most terms are on few pages.
    known = [term for term in known if any(word.lower() in lower for word in term.words)]
    uses = _FirstUses(draft, known)
    uses.look_in(draft.article)
    explanations = "".join(
        f'<div id="uitleg-{term.id}"><p><strong>{escape(term.title, quote=False)}</strong> '
        f'<span class="label label--{LABELS[term.label].holder}">{label(term.label)}</span></p>'
        f"<p>{escape(term.text, quote=False)}</p></div>"
        for term in known
        if term.id in uses.found
    )
    if explanations:
        draft.put_in(draft.article, f'<aside class="uitleg" hidden>{explanations}</aside>')


class _FirstUses:
    """Puts a link around the first use of every term on a page."""

    def __init__(self, draft: Draft, known: Iterable[Term]) -> None:
        self.draft = draft
        self.waiting = {term.id: Finder(term.words) for term in known}
        self.found: set[str] = set()
        self.at_foot = False

    def look_in(self, node: LexborNode, is_closed: bool = False) -> None:
        """Look for first uses below a node.

        Args:
            node: the node.
            is_closed: whether it stands where no first use can be.
        """
        child = node.child
        while child:
            following = child.next
            if child.is_text_node and not (is_closed or self.at_foot):
                self._link(child)
            elif child.is_element_node:
                classes = (child.attributes.get("class") or "").split()
                if _IN_WORDS not in classes:
                    self._note(child)
                    closed = not _CLOSED_CLASSES.isdisjoint(classes)
                    self.look_in(child, is_closed or child.tag in _CLOSED or closed)
            child = following

    def _note(self, node: LexborNode) -> None:
        """Note a link to a term, and where the foot of the page begins."""
        self.at_foot |= node.id == FOOT
        href = node.attributes.get("href") or ""
        id_ = href.rpartition("#")[2]
        if node.tag == "a" and id_ in self.waiting and self.draft.to_term(id_) == href:
            self._use(id_)

    def _link(self, node: LexborNode) -> None:
        """Link the first uses in a piece of text, the longest term first where several begin."""
        text, end = node.text_content or "", 0
        while use := self._next_use(text, end):
            id_, match = use
            link = self.draft.tree.create_node("a")
            link.attrs["href"] = self.draft.to_term(id_)
            link.insert_child(match.group())
            if match.start() > end:
                node.insert_before(text[end : match.start()])
            node.insert_before(link, move=True)
            end = match.end()
            self._use(id_)
        if end:
            node.replace_with(text[end:])

    def _next_use(self, text: str, start: int) -> tuple[str, re.Match[str]] | None:
        """The first use, from a position on, of a term that still waits for one."""
        uses = [(id_, match) for id_, find in self.waiting.items() if (match := find(text, start))]
        return min(uses, key=lambda use: (use[1].start(), -use[1].end()), default=None)

    def _use(self, id_: str) -> None:
        self.found.add(id_)
        self.waiting.pop(id_, None)
