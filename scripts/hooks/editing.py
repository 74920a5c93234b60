"""MkDocs glue for what leads back to the makers: edit buttons and messages, of a page and of each finding."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scripts.compose.edit_links import with_edit_links
from scripts.compose.feedback import Subject, link, with_feedback_links


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave out the edit buttons when `REPO_URL` is not set."""
    if not config.repo_url:
        config.edit_uri = None
    return config


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let the templates give every finding of a page its edit link and its way to a message."""
    env.filters["with_edit_links"] = with_edit_links
    env.filters["with_feedback_links"] = lambda html, way, page: with_feedback_links(html, way, _subject(page))
    env.filters["feedback_link"] = lambda way, page, words: link(way, _subject(page), words)
    return env


def _subject(page: Page) -> Subject:
    """A page as what a message is about."""
    title = str(page.meta.get("title", page.title))
    return Subject(title, page.canonical_url or f"/{page.url}", str(page.meta.get("nagekeken", "")))
