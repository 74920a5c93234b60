"""A page while it is completed: its tree, what it held when it was rendered, and how it writes addresses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.article import ContentPage, Finding, read_content
from scripts.content import selfcheck
from scripts.content.names import QUESTIONS, START_PAGE, TERMS_PAGE
from scripts.content.source import MenuEntry, Page, Sources

Relative = Callable[[str], str]
"""Gives an address from the root of the site as one page has to write it."""


@dataclass
class Draft:
    """A page that is being completed.

    Attributes:
        file: the file it was read from and will be written to.
        source: the page as written.
        menu: what the menu says of it.
        tree: the page as it is now.
    """

    file: Path
    source: Page
    menu: MenuEntry
    tree: LexborHTMLParser

    @cached_property
    def article(self) -> LexborNode:
        """Its content as it is now."""
        article = self.tree.css_first("article")
        assert article, "without an article it would not have been read"
        return article

    @cached_property
    def page(self) -> ContentPage:
        """What it held when this was asked first: before anything was added that needs other pages."""
        return read_content(self.source, self.menu, self.tree)

    def relative(self, address: str) -> str:
        """An address from the root of the site as this page has to write it."""
        own = self.source.address
        if own and address.startswith(own):
            return address.removeprefix(own) or "./"
        return f"{'../' if own else ''}{address}" or "./"

    def to_page(self, name: str) -> str:
        """The address of a page by its name, from this page."""
        return self.relative("" if name == START_PAGE else f"{name}/")

    def to_term(self, term: str) -> str:
        """The address of the explanation of a term, from this page."""
        return self.relative(f"{TERMS_PAGE}/#{term}")

    def pieces(self, html: str) -> list[LexborNode]:
        """HTML of our own as nodes that can be put in the page."""
        holder = self.tree.create_node("div")
        holder.inner_html = html
        return list(holder.iter(include_text=True))

    def put_before(self, node: LexborNode, html: str) -> None:
        """Put HTML of our own before a node."""
        for piece in self.pieces(html):
            node.insert_before(piece, move=True)

    def put_after(self, node: LexborNode, html: str) -> None:
        """Put HTML of our own behind a node."""
        for piece in reversed(self.pieces(html)):
            node.insert_after(piece, move=True)

    def put_in(self, node: LexborNode, html: str) -> None:
        """Put HTML of our own at the end of a node."""
        for piece in self.pieces(html):
            node.insert_child(piece, move=True)

    def fill(self, marker: str, html: str) -> None:
        """Put HTML of our own in the place of a comment that an editor wrote for it.

        Args:
            marker: the comment, such as `<!-- bevindingen -->`.
            html: what comes there.
        """
        for comment in [node for node in self.markers if node.html == marker]:
            self.put_before(comment, html)
            comment.decompose()
            self.markers.remove(comment)

    def permalink(self, id_: str) -> str:
        """The mark behind a heading that holds its address, as the engine made it for other headings."""
        known = self.article.css_first("a.headerlink")
        if known is None:
            return ""
        copy = known.clone()
        copy.attrs["href"] = f"#{id_}"
        return copy.html or ""

    @cached_property
    def markers(self) -> list[LexborNode]:
        """The comments that stand in the content."""
        return [node for node in _nodes(self.article) if node.is_comment_node]

    def asks(self, marker: str) -> bool:
        """Whether an editor wrote this comment."""
        return any(node.html == marker for node in self.markers)


@dataclass(frozen=True)
class Drafts:
    """Every page that is being completed.

    Attributes:
        sources: what they were made from.
        pages: in the order of the menu.
    """

    sources: Sources
    pages: tuple[Draft, ...]

    @cached_property
    def start(self) -> ContentPage:
        """The start page, which has the name and the address of the site."""
        return next((draft.page for draft in self.pages if not draft.page.address), self.pages[0].page)

    @property
    def name(self) -> str:
        """The name of the site."""
        return self.start.title

    @property
    def home(self) -> str:
        """The address of the site; empty when it has none."""
        return self.start.url

    @cached_property
    def questions(self) -> tuple[selfcheck.Question, ...]:
        """The questions of the self-check."""
        return selfcheck.read(self.sources.data.get(QUESTIONS, ""))

    @cached_property
    def lesson_questions(self) -> tuple[selfcheck.Question, ...]:
        """These, and those that only lessons have."""
        return selfcheck.read_for_lessons(self.sources.data.get(QUESTIONS, ""))

    @cached_property
    def findings(self) -> dict[tuple[str, str], tuple[ContentPage, Finding]]:
        """Every finding with its page, by the address of the page and each id that it is or was called by there."""
        return {
            (draft.page.address, id_): (draft.page, finding)
            for draft in self.pages
            for finding in reversed(draft.page.findings)
            for id_ in finding.ids
        }

    @cached_property
    def by_name(self) -> dict[str, Draft]:
        """The pages by the name of their file."""
        return {draft.page.name: draft for draft in self.pages}


def _nodes(node: LexborNode) -> Iterator[LexborNode]:
    """Every node below another, comments included."""
    child = node.child
    while child:
        yield child
        yield from _nodes(child)
        child = child.next
