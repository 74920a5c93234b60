"""A page of a site of its own, as the parts of `scripts.compose` are given one."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.compose.drafts import Draft
from scripts.content.source import NOT_IN_MENU, Page

FRONT = "---\ntitle: {}\nnagekeken: 2026-11-23\n{}---\n"


def draft(html: str, name: str = "blad", written: str = "", more: str = "") -> Draft:
    """A draft of a page.

    Args:
        html: what stands in its `article`.
        name: the name of its file.
        written: the page as written, below its front matter.
        more: lines of front matter.
    """
    source = Page(f"docs/{name}.md", FRONT.format(name.capitalize(), more) + written)
    tree = LexborHTMLParser(f"<!doctype html><html><head></head><body><article>{html}</article></body></html>")
    return Draft(Path(name, "index.html"), source, NOT_IN_MENU, tree)


def inside(page: Draft) -> str:
    """The HTML in the `article` of a draft."""
    return page.article.inner_html or ""
