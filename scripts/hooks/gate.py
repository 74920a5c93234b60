"""MkDocs glue that shows, in the live preview, what the gate says of the sources at every save."""

from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig

_serving = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether this is a live preview; a build is judged by the gate itself."""
    global _serving
    _serving = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Judge the sources and show the problems."""
    if _serving:
        # Only here: a build would pay for reading all rules a second time.
        from scripts.check import check_sources, report

        root = Path(config.config_file_path).parent
        report(check_sources(root))
