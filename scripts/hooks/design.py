"""MkDocs glue for the design: one style and one script, nothing of the theme that is not used, reading times."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from scripts.compose.assets import JOINED, is_unused, joined
from scripts.compose.frame import without_leftovers
from scripts.compose.reading_time import reading_time


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the files of the theme that no page uses, and add our own style and script."""
    for file in [file for file in files if is_unused(file.src_uri)]:
        files.remove(file)
    for address, folder in JOINED.items():
        files.append(File.generated(config, address, content=joined(folder)))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put into English what the Markdown extensions were told to say in Dutch, on a page in English."""
    if page.meta.get("lang") != "en":
        return html
    return html.replace(config.mdx_configs["toc"]["permalink_title"], "Address of this paragraph")


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Take out what Material prints for parts that are not here."""
    return without_leftovers(output)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page for what is not there."""
    return without_leftovers(output) if template_name.endswith(".html") else output


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates the reading time of a page."""
    env.filters["reading_time"] = reading_time
    return env
