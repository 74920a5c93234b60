"""The site as it was built: its pages, with what the renderer decided (ids, addresses), read from the HTML."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.article import ContentPage, read_content
from scripts.built.runs import Run, runs
from scripts.content.names import DOCS, INDEX
from scripts.content.source import NOT_IN_MENU, MenuEntry, Page, Sources


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file.

    Attributes:
        path: path from the built folder, with forward slashes, such as `lvb/index.html`.
        html: the file.
        source: the page it was made from; None for a page that only the theme makes.
        menu: what the menu says of it.
    """

    path: str
    html: str
    source: Page | None
    menu: MenuEntry = NOT_IN_MENU

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The file as a parsed document."""
        return LexborHTMLParser(self.html)

    @cached_property
    def article(self) -> LexborNode | None:
        """The content of the page, without what the theme puts around it."""
        return self.tree.css_first("article")

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id, doubles included, in the order of the page."""
        return tuple(node.attributes["id"] or "" for node in self.tree.css("[id]"))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Its text as it is read."""
        return tuple(runs(self.article)) if self.article is not None else ()

    @cached_property
    def held(self) -> ContentPage | None:
        """What it holds; None for a page that only the theme makes."""
        return read_content(self.source, self.menu, self.tree) if self.source else None

    @property
    def name(self) -> str:
        """The file an editor knows this page by."""
        return self.source.path if self.source else f"site/{self.path}"

    def line(self, *texts: str) -> int:
        """The first line of the source that holds the first of these texts that stands there, or 1."""
        body = self.source.body if self.source else ""
        found = next((text for text in texts if text and text in body), "")
        return body.partition(found)[0].count("\n") + 1 if found else 1


@dataclass(frozen=True)
class Built:
    """A built site: its folder, its pages, what it was made from, and addresses that need not lead anywhere."""

    folder: Path
    pages: tuple[BuiltPage, ...]
    sources: Sources
    unmade: tuple[str, ...] = ()

    @cached_property
    def content(self) -> tuple[ContentPage, ...]:
        """What the pages hold, in the order of the menu; pages that are not in it come last.

        Raises:
            ValueError: when a page has no content.
        """
        held = {page.source.path: page.held for page in self.pages if page.source}
        return tuple(content for source in self.sources.in_order if (content := held.get(source.path)))

    def place(self, page: BuiltPage, *texts: str) -> tuple[str, int]:
        """The file and the first line that hold the first of these texts that stands on a page or in its drawings.

        Args:
            page: the page.
            texts: what to look for; the first line of the page when none stands there.
        """
        line = page.line(*texts)
        if line == 1 and page.source:
            for link in page.source.links:
                name = normpath(join(dirname(page.source.path), link.target)).removeprefix(f"{DOCS}/")
                drawing = self.sources.texts.get(name, "") if link.is_picture else ""
                if found := next((text for text in texts if text and text in drawing), ""):
                    return f"{DOCS}/{name}", drawing.partition(found)[0].count("\n") + 1
        return page.name, line

    @property
    def base(self) -> str:
        """The path of the site's own address, `/` at both ends; links of the page 404 begin with it."""
        start = next((page for page in self.pages if page.path == INDEX), None)
        canonical = start.tree.css_first("link[rel=canonical]") if start else None
        return urlsplit((canonical.attributes.get("href") or "") if canonical else "").path or "/"


def read_built(folder: Path, sources: Sources, unmade: tuple[str, ...] = ()) -> Built:
    """Read every HTML file of a built site.

    Args:
        folder: the built site.
        sources: what it was made from.
        unmade: regular expressions of addresses of which the files were not made this time.
    """
    by_address = {page.address: page for page in sources.pages}
    pages = []
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder).as_posix()
        source = by_address.get(path.removesuffix(INDEX))
        menu = sources.menu_entry(source) if source else NOT_IN_MENU
        pages.append(BuiltPage(path, file.read_text(encoding="utf-8"), source, menu))
    return Built(folder, tuple(pages), sources, unmade)
