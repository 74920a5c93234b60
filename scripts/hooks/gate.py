"""MkDocs glue that shows, in the live preview, what the gate says of the sources at every save."""

from functools import partial
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from scripts.hooks.beside import do_beside

_roots: list[Path] = []


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether this is a live preview; a build is judged by the gate itself."""
    _roots[:] = [Path.cwd()] if command == "serve" else []


@event_priority(-200)  # After the pages are completed: whoever waits for them does not wait for this.
def on_post_build(config: MkDocsConfig) -> None:
    """Judge the sources and show the problems, while the browser shows the pages."""
    for root in _roots:
        do_beside(partial(_judge, root))


def on_build_error(error: Exception) -> None:
    """Show the problems when the pages could not be made, most likely because of one of them."""
    for root in _roots:
        _judge(root)


def _judge(root: Path) -> None:
    # Only here: a build would pay for reading all rules a second time.
    from scripts.check import check_sources, report

    report(check_sources(root))
