"""MkDocs glue for the list of sources and the list of terms: what is cited or used where.

Where something stands is read from the rendered pages, so it is known only when all of them are.
"""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from selectolax.lexbor import LexborHTMLParser

from scripts.bibliography import read
from scripts.places import Place, Section, listing, mentions, sections
from scripts.references import Formatted
from scripts.source_list import PAGE as SOURCES_PAGE
from scripts.source_list import fill, room

TERMS_PAGE = "begrippen.md"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the sources on their page."""
    if page.file.src_uri != SOURCES_PAGE:
        return markdown
    bibliography = Path(config.plugins["bibtex"].config.bib_file).read_text(encoding="utf-8")
    return fill(markdown, read(bibliography), _formatted(config))


def _formatted(config: MkDocsConfig) -> Formatted:
    """What pandoc made for the whole site; the hook for citations put it there."""
    return config.plugins["bibtex"].registry.formatted


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell under every source where it is cited, and under every term where it is used."""
    pages = {file.src_uri: file.page for file in files.documentation_pages() if file.page and file.page.content}
    found = [(page, section) for page in pages.values() for section in sections(page.content)]
    if page := pages.get(SOURCES_PAGE):
        for key in _formatted(config).references:
            cited = _places(page, ((other, section) for other, section in found if key in section.cites))
            page.content = page.content.replace(room(key), room(key).replace("></", f">{listing('Aangehaald bij', cited)}</"))
    if page := pages.get(TERMS_PAGE):
        elsewhere = [(other, section) for other, section in found if other.file.src_uri not in (TERMS_PAGE, SOURCES_PAGE)]
        _fill_terms(page, elsewhere)
    return env


def _fill_terms(page: Page, found: list[tuple[Page, Section]]) -> None:
    """Fill the empty paragraph under every term with the first place on every page that uses it."""
    tree = LexborHTMLParser(page.content)
    for term in tree.css("section[data-woorden]"):
        words = (term.attributes["data-woorden"] or "").split(",")
        first = {other.file.src_uri: (other, section) for other, section in reversed(found) if mentions(section.text, words)}
        used = listing("Komt voor bij", _places(page, reversed(first.values())))
        for waiting in term.css("p[data-begrip]"):
            empty = f'<p class="plaatsen" data-begrip="{waiting.attributes["data-begrip"]}"></p>'
            page.content = page.content.replace(empty, empty.replace("></", f">{used}</"))


def _places(here: Page, found: Iterator[tuple[Page, Section]]) -> Iterator[Place]:
    """The sections as places, with addresses as seen from the page `here`."""
    for page, section in found:
        yield Place(page.title, section, get_relative_url(f"{page.url}#{section.anchor}", here.url))
