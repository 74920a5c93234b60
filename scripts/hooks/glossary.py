"""MkDocs glue for the explanation of terms on the pages that use them: known when every page is rendered."""

from functools import partial

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import get_relative_url

from scripts.compose.glossary import explain, terms
from scripts.hooks.findings import FINDINGS_PAGE
from scripts.hooks.sources import TERMS_PAGE
from scripts.markdown.source_list import PAGE as SOURCES_PAGE

# Lists and the start page, where an explanation would stand in the way of what one looks for.
LISTS = ("index.md", TERMS_PAGE, SOURCES_PAGE, FINDINGS_PAGE)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Explain the terms on every page in Dutch that is for reading."""
    list_of_terms = files.get_file_from_path(TERMS_PAGE)
    if not list_of_terms or not list_of_terms.page:
        return env
    known = terms(list_of_terms.page.content or "")
    for file in files.documentation_pages():
        page = file.page
        if page and file.src_uri not in LISTS and page.meta.get("lang", "nl") == "nl":
            page.content = explain(page.content or "", known, partial(_address, list_of_terms.url, page.url))
    return env


def _address(list_of_terms: str, page: str, term: str) -> str:
    return get_relative_url(f"{list_of_terms}#{term}", page)
