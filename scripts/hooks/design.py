"""MkDocs glue for the design: one style and one script, nothing of the theme that is not used, and text as text."""

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from scripts.compose.assets import is_unused, joined_files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the files of the theme that no page uses, and add our own style and script."""
    for file in [file for file in files if is_unused(file.src_uri)]:
        files.remove(file)
    for address, text in joined_files().items():
        files.append(File.generated(config, address, content=text))
    return files


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Escape what Material prints in an attribute as it stands."""
    config.site_description = escape(config.site_description) if config.site_description else None
    return config


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Escape the same of a page."""
    if description := page.meta.get("description"):
        page.meta["description"] = escape(str(description))
    return context
