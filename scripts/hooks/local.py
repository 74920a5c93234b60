"""MkDocs glue for a build without addresses: no edit button when nobody said where the repository is."""

from mkdocs.config.defaults import MkDocsConfig


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave out the edit button when `REPO_URL` is not set."""
    if not config.repo_url:
        config.edit_uri = None
    return config
