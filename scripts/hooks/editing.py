"""MkDocs glue for the edit buttons: of a page and of each finding, when it is known where the repository is."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from scripts.compose.edit_links import with_edit_links


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave out the edit buttons when `REPO_URL` is not set."""
    if not config.repo_url:
        config.edit_uri = None
    return config


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let the templates give every finding of a page its edit link."""
    env.filters["with_edit_links"] = with_edit_links
    return env
