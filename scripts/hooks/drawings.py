"""MkDocs glue for drawings: puts the SVG files that a page shows in the page."""

from functools import partial
from pathlib import Path
from posixpath import join, normpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts.compose.drawings import inline


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the drawings of a page in it."""
    return inline(html, partial(_read, page, config), partial(_address, page, files))


def _read(page: Page, config: MkDocsConfig, source: str) -> str:
    return Path(config.docs_dir, normpath(join(page.url, source))).read_text(encoding="utf-8")


def _address(page: Page, files: Files, name: str) -> str:
    file = files.get_file_from_path(f"{name}.md")
    return get_relative_url(file.url if file else name, page.url)
