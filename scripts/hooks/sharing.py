"""MkDocs glue for linking and citing: metadata, the citation of a page, addresses, downloads and changes."""

import datetime
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.meta import get_data
from mkdocs.utils.templates import TemplateContext

from scripts.built import how_to_cite
from scripts.built.article import ContentPage, findings
from scripts.compose import address_list, metadata
from scripts.content import changes, downloads, selfcheck
from scripts.content.blocks import read_blocks
from scripts.content.names import CHANGES, QUESTIONS

TRAINERS_PAGE = "trainers.md"
CHANGES_PAGE = "wijzigingen.md"
FEED = "atom.xml"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the changes on their page, and the questions of the self-check on theirs."""
    # The gate tells of a date that is none; the live preview must survive it.
    if not isinstance(page.meta.get("nagekeken"), datetime.date):
        page.meta.pop("nagekeken", None)
    root = Path(config.config_file_path).parent
    if selfcheck.MARKER in markdown:
        asked = selfcheck.read((root / QUESTIONS).read_text(encoding="utf-8"))
        own = [question for question in asked if question.page == Path(page.file.src_uri).stem]
        blocks = read_blocks(markdown.splitlines())
        names = {id_: block.title for block in blocks for id_ in block.ids}
        markdown = markdown.replace(selfcheck.MARKER, selfcheck.listing(own, names))
    if page.file.src_uri != CHANGES_PAGE:
        return markdown
    found = changes.read((root / CHANGES).read_text(encoding="utf-8"))
    titles = {Path(file.src_uri).stem: _title(file.content_string) for file in files.documentation_pages()}
    told = {
        id_: (Path(file.src_uri).stem, block.title)
        for file in files.documentation_pages()
        for block in read_blocks(file.content_string.splitlines())
        for id_ in block.ids
        if block.name == "bevinding"
    }
    return markdown.replace(changes.MARKER, changes.markdown(found, titles, told))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Put the addresses and the downloads on the page for trainers, now that every page is rendered."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    trainers = next((page for page in pages if page.file.src_uri == TRAINERS_PAGE), None)
    if trainers:
        relative = partial(get_relative_url, other=trainers.url)
        listed = address_list.listing(config.site_name, map(_content, _in_order(pages)), relative)
        offered = address_list.download_list(bool(config.site_url), relative)
        html = (trainers.content or "").replace(address_list.ADDRESSES, listed)
        trainers.content = html.replace(address_list.DOWNLOADS, offered)
    for page in pages:
        if Path(page.file.src_uri).stem in address_list.FILE_PAGES:
            page.content = address_list.linked_files(page.content or "", partial(get_relative_url, other=page.url))
    return env


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Give the templates what they say of the page to machines and to who cites it."""
    content, site, home = _content(page), config.site_name, config.site_url or ""
    sharing = {
        "tags": list(metadata.tags(site, home, content)),
        "json_ld": metadata.json_ld(site, home, content),
        "page": how_to_cite.work(site, content),
        "finding": how_to_cite.pattern(site, content) if content.findings else None,
        "handout": downloads.handout(content.name).path if content.findings else "",
        "trainers": any(item.file.src_uri == TRAINERS_PAGE for item in nav.pages),
        # Beside the page with all changes stands the feed of the whole site.
        "page_feed": FEED if content.name != Path(CHANGES_PAGE).stem else "",
        "feed": f"wijzigingen/{FEED}" if any(item.file.src_uri == CHANGES_PAGE for item in nav.pages) else "",
    }
    return {**context, "sharing": sharing}  # type: ignore[typeddict-unknown-key]


def _content(page: Page) -> ContentPage:
    """A page of MkDocs as our own model has it."""
    meta = page.meta
    html = page.content or ""
    reviewed = meta.get("nagekeken")
    return ContentPage(
        name=Path(page.file.src_uri).stem,
        address="" if page.is_homepage else page.url,
        url=page.canonical_url or "",
        section=str(page.parent.title) if page.parent else "",
        title=str(meta.get("title", page.title)),
        description=str(meta.get("description", "")),
        reviewed=reviewed,
        language=str(meta.get("lang", "nl")),
        html=html,
        findings=findings(html),
        terms=findings(html, "begrip"),
    )


def _in_order(pages: list[Page]) -> list[Page]:
    """Pages in the order of the menu: from the first, each leads to the next."""
    order = [page for page in pages if page.previous_page is None and page.next_page]
    while order and order[-1].next_page:
        order.append(order[-1].next_page)
    return order


def _title(text: str) -> str:
    return str(get_data(text)[1].get("title", ""))
