"""MkDocs glue for citations: one pandoc call for the site, one mark per citation, sources at the foot.

mkdocs-bibtex finds the citations in the Markdown and asks a registry for their text. This hook hands
it a registry that has formatted all citations of all pages beforehand, instead of one that starts
pandoc for every page.
"""

from functools import lru_cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs_bibtex.citation import Citation, CitationBlock, InlineReference
from mkdocs_bibtex.registry import ReferenceRegistry

from scripts.bibliography import read
from scripts.references import Formatted, format_all, reference_list
from scripts.source_list import PAGE as SOURCES_PAGE

FOOT = "## Bronnen bij deze pagina {{ #bronnen-bij-deze-pagina }}\n\n{}\n"


class OnePassRegistry(ReferenceRegistry):
    """A registry of mkdocs-bibtex that answers from what pandoc made for the whole site at once."""

    def __init__(self) -> None:
        self.formatted = Formatted()
        self.footnote_format = "{key}"  # The plugin asks for it, though no footnote is made.

    def validate_citation_blocks(self, citation_blocks: list[CitationBlock]) -> None:
        """Nothing to do: the gate has judged every citation before the build."""

    def validate_inline_references(self, inline_references: list[InlineReference]) -> set[InlineReference]:
        """Inline references are switched off."""
        return set()

    def inline_text(self, citation_block: CitationBlock) -> str:
        """The citation as HTML, or as it stands when the gate let an unknown key through."""
        return self.formatted.citations.get(citation_block.raw, str(citation_block))

    def reference_text(self, citation: Citation | InlineReference) -> str:
        """The full reference as HTML, or nothing for an unknown key."""
        return self.formatted.references.get(citation.key, "")


registry = OnePassRegistry()


@lru_cache(maxsize=1)
def _formatted(path: Path, text: str, citations: tuple[str, ...]) -> Formatted:
    """Format once for the same bibliography and citations, so that a live preview stays quick."""
    return format_all(path, (entry.key for entry in read(text).entries), citations)


@event_priority(-50)  # After mkdocs-bibtex has made its own registry.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the registry of the whole site in the place of the plugin's own."""
    config.plugins["bibtex"].registry = registry  # type: ignore[attr-defined]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Format every citation of every page in one go."""
    path = Path(config.plugins["bibtex"].config.bib_file)
    blocks = (
        block.raw for file in files.documentation_pages() for block in CitationBlock.from_markdown(file.content_string)
    )
    registry.formatted = _formatted(path, path.read_text(encoding="utf-8"), tuple(dict.fromkeys(blocks)))
    return files


@event_priority(50)  # Before mkdocs-bibtex replaces the citations.
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the sources that a page cites at its foot."""
    cited = [citation.key for block in CitationBlock.from_markdown(markdown) for citation in block.citations]
    if not registry.formatted.references.keys() & set(cited):
        return markdown
    # The list is HTML, in which MkDocs does not resolve links between pages.
    sources = files.get_file_from_path(SOURCES_PAGE)
    address = get_relative_url(sources.url, page.url) if sources else ""
    return f"{markdown}\n\n{FOOT.format(reference_list(registry.formatted, cited, address))}"
