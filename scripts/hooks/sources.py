"""MkDocs glue for the list of sources and the list of terms: what is cited or used where.

Where something stands is read from the rendered pages, so it is known only when all of them are.
"""

from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts.built.sections import sections
from scripts.compose import backlinks
from scripts.content.bibliography import read
from scripts.markdown import source_list

TERMS_PAGE = "begrippen.md"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the sources on their page."""
    if page.file.src_uri != source_list.PAGE or "bibtex" not in config.plugins:
        return markdown
    plugin = config.plugins["bibtex"]
    bibliography = Path(plugin.config.bib_file).read_text(encoding="utf-8")
    return source_list.fill(markdown, read(bibliography), plugin.registry.formatted)  # type: ignore[attr-defined]


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell under every source where it is cited, and under every term where it is used."""
    pages = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
    places = [
        backlinks.Place(str(page.title), page.url, section)
        for name, page in pages.items()
        if name not in (TERMS_PAGE, source_list.PAGE) and page.meta.get("lang", "nl") == "nl"
        for section in sections(page.content or "")
    ]
    for name in {TERMS_PAGE, source_list.PAGE} & pages.keys():
        page = pages[name]
        relative = partial(get_relative_url, other=page.url)
        page.content = backlinks.fill(page.content or "", places, relative)
    return env
