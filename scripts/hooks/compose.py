"""MkDocs glue for all that is added to the pages when all are rendered, and for what the live preview needs of it."""

from functools import partial
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from scripts.compose.pipeline import complete
from scripts.hooks.beside import do_beside, wait

_commands: list[str] = []


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember what MkDocs was started for."""
    _commands[:] = [command]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave out the edit buttons when `REPO_URL` is not set."""
    if not config.repo_url:
        config.edit_uri = None
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Let what goes on beside the live preview end, before MkDocs empties the folder it works in."""
    wait()


def on_shutdown() -> None:
    """Let it end before MkDocs takes that folder away."""
    wait()


@event_priority(-100)  # After whatever else changes a page that was rendered.
def on_post_build(config: MkDocsConfig) -> None:
    """Complete the pages; `scripts.build` makes what their scripts load itself, the preview has no other moment."""
    root, site = Path(config.config_file_path).parent, Path(config.site_dir)
    if "serve" not in _commands:
        complete(root, site)
        return
    # Only here: a build would pay for reading all that makes downloads a second time.
    from scripts.exports import for_preview

    sources = complete(root, site, do_beside)
    do_beside(partial(for_preview, root, sources, site))
