"""MkDocs glue for the list of all findings and the table of what there is: known when every page is rendered."""

from functools import partial

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url

from scripts.built.article import findings
from scripts.compose.overview import LIST_MARKER, TABLE_MARKER, Topic, listing, table
from scripts.compose.signposts import by_place, filled

FINDINGS_PAGE = "bevindingen.md"
_pages: list[Page] = []


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the pages in the order of the menu, which is the order of the list."""
    _pages[:] = nav.pages
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Put the list and the table in the place of their markers, and titles of findings in links without words."""
    topics = [
        Topic(page.file.name, str(page.title), page.url, found)
        for page in _pages
        if (found := findings(page.content or ""))
    ]
    listed = files.get_file_from_path(FINDINGS_PAGE)
    places = by_place((topic.address, topic.findings) for topic in topics)
    for page in _pages:
        page.content = filled(page.content or "", page.url, places)
        relative = partial(get_relative_url, other=page.url)
        content = page.content
        if LIST_MARKER in content:
            page.content = content.replace(LIST_MARKER, listing(topics, relative))
            for entry in list(page.toc)[:1]:
                entry.children += [AnchorLink(topic.title, f"onderwerp-{topic.name}", 2) for topic in topics]
        if TABLE_MARKER in content and listed:
            page.content = content.replace(TABLE_MARKER, table(topics, relative, listed.url))
    return env
