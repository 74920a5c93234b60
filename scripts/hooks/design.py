"""MkDocs glue for the design: one style and one script, nothing of the theme that is not used."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from scripts.compose.assets import JOINED, is_unused, joined


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the files of the theme that no page uses, and add our own style and script."""
    for file in [file for file in files if is_unused(file.src_uri)]:
        files.remove(file)
    for address, folder in JOINED.items():
        files.append(File.generated(config, address, content=joined(folder)))
    return files
