"""MkDocs glue for search in a live preview; `scripts.build` makes the index itself."""

from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig

from scripts.built.article import read_content
from scripts.exports import search

_commands: list[str] = []


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember what MkDocs was started for."""
    _commands[:] = [command]


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index into the preview."""
    if "serve" in _commands:
        docs, site = Path(config.docs_dir), Path(config.site_dir)
        search.write(read_content(docs, site), docs.parent, site)
