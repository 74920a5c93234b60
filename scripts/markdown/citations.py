"""Citations as a Markdown extension: `[@key]` without mkdocs-bibtex, for the day that plugin no longer works.

The syntax and the result are those of mkdocs-bibtex with the hook `scripts.hooks.bibtex`: author and
year as a link, and the sources of the page at its foot. The formatting of all pages is done in one pandoc
call, at the first page that needs it. Unlike the plugin it leaves code alone.

Configuration:
    plugin: whether mkdocs-bibtex does the work instead; then this extension does nothing.
    bibliography: the file of references.
    pages: the folder of the pages, in which all citations are looked up beforehand.
    sources: the page with the list of sources, as seen from a page.
"""

import xml.etree.ElementTree as etree
from functools import cache
from pathlib import Path
from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from scripts.content.citation_grammar import written
from scripts.content.markers import SOURCES_HERE
from scripts.content.names import BIBLIOGRAPHY, DOCS, SOURCES_PAGE, page_file
from scripts.markdown.own_source import MARK, mark
from scripts.markdown.references import FOOT, listed_sources
from scripts.markdown.site_citations import FOOT_TITLE, SiteCitations, format_site


@cache
def all_citations(bibliography: Path, pages: Path) -> SiteCitations:
    """The bibliography and everything pandoc made of it and of all pages; these are read once, not for every citation.

    Whoever renders the pages again in one process calls `all_citations.cache_clear()` before.

    Args:
        bibliography: the file of references.
        pages: the folder of the pages.

    Raises:
        PandocError: when pandoc cannot read the bibliography.
    """
    texts = (page.read_text(encoding="utf-8") for page in sorted(pages.rglob("*.md")))
    return format_site(bibliography.parent, bibliography, (found.text for text in texts for found in written(text)))


class Citations(Preprocessor):
    """Puts the formatted citation in the place of a citation, and remembers what the page cites."""

    def __init__(self, md: Markdown, extension: "CitationsExtension") -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """Replace the citations; one that names an unknown key stays as it is written."""
        text = "\n".join(lines)
        parts, end = [], 0
        for found in written(text):
            html = self.extension.site().formatted.citations.get(found.text)
            if html is None:
                continue
            self.extension.cited |= dict.fromkeys(found.keys)
            parts += [text[end : found.start], mark(found.keys), self.md.htmlStash.store(html)]
            end = found.end
        return "".join([*parts, text[end:]]).split("\n")


class ListOfSources(Preprocessor):
    """Puts the sources where the page with the list of sources asks for them."""

    def __init__(self, md: Markdown, extension: "CitationsExtension") -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """Replace the markers."""
        text = "\n".join(lines)
        if not any(marker in text for marker in SOURCES_HERE.values()):
            return lines
        return self.extension.site().fill(text).split("\n")


class Foot(Treeprocessor):
    """Puts the sources that a page cites at its foot."""

    def __init__(self, md: Markdown, extension: "CitationsExtension") -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        """Append a heading and a list, and take the marks away."""
        cited, self.extension.cited = self.extension.cited, {}
        if not cited:
            return
        for element in root.iter():
            element.text, element.tail = (text and text.replace(MARK, "") for text in (element.text, element.tail))
        etree.SubElement(root, "h2", {"id": FOOT}).text = FOOT_TITLE
        formatted, sources = self.extension.site().formatted, self.extension.getConfig("sources")
        root.append(listed_sources(formatted, cited, sources, self.md.htmlStash.store))


class CitationsExtension(Extension):
    """Registers what this module does, unless the plugin does it."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "plugin": [True, "whether mkdocs-bibtex does the work instead"],
            "bibliography": [BIBLIOGRAPHY, "the file of references"],
            "pages": [DOCS, "the folder of the pages"],
            "sources": [page_file(SOURCES_PAGE), "the page with the list of sources"],
        }
        self.cited: dict[str, None] = {}
        super().__init__(**kwargs)

    def site(self) -> SiteCitations:
        """The bibliography and everything pandoc made of it and of all pages."""
        return all_citations(Path(self.getConfig("bibliography")), Path(self.getConfig("pages")))

    def extendMarkdown(self, md: Markdown) -> None:
        """Before fences (25) hide code and after line ends are those of `written` (30); the foot before toc (5)."""
        if self.getConfig("plugin"):
            return
        self.cited = {}
        md.preprocessors.register(Citations(md, self), "citations", 29)
        md.preprocessors.register(ListOfSources(md, self), "list_of_sources", 25)
        md.treeprocessors.register(Foot(md, self), "sources_at_foot", 7)


def makeExtension(**kwargs: Any) -> CitationsExtension:
    """Entry point for Python-Markdown."""
    return CitationsExtension(**kwargs)
