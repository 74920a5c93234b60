"""Terms explained where a page first uses them: a link to the list of terms, and the explanation on the page itself.

The explanation waits, hidden, at the end of the page; the script of the site shows it beside the word to whoever
points at it, taps it or reaches it with the keyboard. Without a script the link leads to the list of terms.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from selectolax.lexbor import LexborHTMLParser

from scripts.built.article import findings
from scripts.built.sections import Finder
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
_CLOSED_CLASSES = frozenset(("kenmerken", "plaats", "gewijzigd", "plaatsen", "bronnenlijst", "zelftoets"))
_VOID = frozenset(("br", "img", "hr", "input", "wbr", "col", "source"))

Address = Callable[[str], str]
"""Makes the address of a term, by its id, relative to the page."""


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


def terms(html: str) -> tuple[Term, ...]:
    """The terms on the page of terms.

    Args:
        html: that page as rendered.
    """
    words = {
        section.attributes["data-id"]: tuple((section.attributes.get("data-woorden") or "").split(","))
        for section in LexborHTMLParser(html).css("section.begrip")
    }
    return tuple(
        Term(term.id, term.title, words[term.id], term.label, glance(term.text)) for term in findings(html, "begrip")
    )


def glance(text: str) -> str:
    """The first sentences of an explanation, as many as one takes in at a glance."""
    taken, *rest = _SENTENCE.split(text)
    for sentence in rest:
        if len(taken) + len(sentence) >= GLANCE:
            break
        taken = f"{taken} {sentence}"
    return taken


def explain(html: str, known: Iterable[Term], address: Address) -> str:
    """Link the first use of every term on a page, and put the explanations at its end.

    Args:
        html: the page as rendered.
        known: the terms.
        address: gives the address of a term.

    Returns:
        The page; a term whose first use is a link to it already keeps that link.
    """
    lower = html.lower()
    # Looking for the letters alone is many times faster, and most terms are on few pages.
    known = [term for term in known if any(word.lower() in lower for word in term.words)]
    page = _FirstUses(known, address)
    page.feed(html)
    page.close()
    used = [term for term in known if term.id in page.found]
    if not used:
        return html
    explanations = "".join(
        f'<div id="uitleg-{term.id}"><p><strong>{escape(term.title, quote=False)}</strong> '
        f'<span class="label label--{LABELS[term.label].holder}">{label(term.label)}</span></p>'
        f"<p>{escape(term.text, quote=False)}</p></div>"
        for term in used
    )
    return f'{"".join(page.made)}<aside class="uitleg" hidden>{explanations}</aside>'


class _FirstUses(HTMLParser):
    """Repeats a page as it was, with a link around the first use of every term."""

    def __init__(self, known: Iterable[Term], address: Address) -> None:
        super().__init__(convert_charrefs=False)
        self.waiting = {term.id: Finder(term.words) for term in known}
        self.address = address
        self.made: list[str] = []
        self.found: set[str] = set()
        self.closed: list[str] = []  # The open elements from the outermost closed one inwards.
        self.at_foot = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note links to terms, and where no first use can be."""
        self.made.append(self.get_starttag_text() or "")
        attributes = dict(attrs)
        self.at_foot |= attributes.get("id") == FOOT
        target = (attributes.get("href") or "").rpartition("#")
        if tag == "a" and target[2] in self.waiting and self.address(target[2]) == attributes.get("href"):
            self._use(target[2])
        classes = frozenset((attributes.get("class") or "").split())
        if tag not in _VOID and (self.closed or tag in _CLOSED or classes & _CLOSED_CLASSES):
            self.closed.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content changes nothing."""
        self.made.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        """Leave a place where no first use can be."""
        self.made.append(f"</{tag}>")
        if tag in self.closed:
            del self.closed[len(self.closed) - 1 - self.closed[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        """Link the first uses in a piece of text, the longest term first where several begin."""
        if self.closed or self.at_foot:
            self.made.append(data)
            return
        end = 0
        while use := self._next_use(data, end):
            id_, match = use
            link = f'<a href="{self.address(id_)}">{match.group()}</a>'
            self.made += [data[end : match.start()], link]
            end = match.end()
            self._use(id_)
        self.made.append(data[end:])

    def _next_use(self, text: str, start: int) -> tuple[str, re.Match[str]] | None:
        """The first use, from a position on, of a term that still waits for one."""
        uses = [(id_, match) for id_, find in self.waiting.items() if (match := find(text, start))]
        return min(uses, key=lambda use: (use[1].start(), -use[1].end()), default=None)

    def handle_entityref(self, name: str) -> None:
        """Repeat a named character."""
        self.made.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Repeat a numbered character."""
        self.made.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        """Repeat a comment: others still have to find their marker."""
        self.made.append(f"<!--{data}-->")

    def _use(self, id_: str) -> None:
        self.found.add(id_)
        self.waiting.pop(id_, None)
