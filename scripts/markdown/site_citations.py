"""All citations of a site, whoever finds them in its pages: mkdocs-bibtex, or the extension that can take its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from scripts.content.bibliography import Bibliography, read
from scripts.markdown import source_list
from scripts.markdown.references import Formatted, cited, format_all
from scripts.running.cache import cache_of

FOOT_TITLE = "Bronnen bij deze pagina"
"""The heading above the sources of a page."""


@dataclass(frozen=True)
class SiteCitations:
    """The bibliography, and everything pandoc made of it and of the citations."""

    bibliography: Bibliography
    formatted: Formatted

    def fill(self, markdown: str) -> str:
        """Put the sources on the page that asks for them."""
        return source_list.fill(markdown, self.bibliography, self.formatted)


def keys_in(path: Path) -> frozenset[str]:
    """Every key of a bibliography."""
    return read(path.read_text(encoding="utf-8")).keys


def format_site(root: Path, path: Path, citations: Iterable[str]) -> SiteCitations:
    """Format all citations of a site; once for the same ones, so that a live preview stays quick.

    Args:
        root: the repository.
        path: the bibliography.
        citations: the texts between the square brackets.

    Raises:
        PandocError: when pandoc cannot read the bibliography.
    """
    return _formatted(root, path, path.read_text(encoding="utf-8"), tuple(dict.fromkeys(citations)))


@lru_cache(maxsize=1)
def _formatted(root: Path, path: Path, text: str, citations: tuple[str, ...]) -> SiteCitations:
    bibliography = read(text)
    keys = cited((entry.key for entry in bibliography.entries), citations)
    formatted = format_all(path, keys, citations, cache_of(root))
    return SiteCitations(
        bibliography, source_list.with_copies(source_list.with_languages(formatted, bibliography), bibliography)
    )
