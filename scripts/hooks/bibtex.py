"""MkDocs glue for citations: one pandoc call for the site, one mark per citation, sources at the foot.

mkdocs-bibtex finds the citations in the Markdown and asks a registry for their text. This hook hands
it a registry that has formatted all citations of all pages beforehand, instead of one that starts
pandoc for every page; and shows it only what `scripts.content.citation_grammar` says is a citation, so that
a bracket in code, in a link or in a slip of the pen is not taken for one.
"""

import re
from collections.abc import Callable, Collection
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs_bibtex.citation import Citation, CitationBlock, InlineReference
from mkdocs_bibtex.registry import ReferenceRegistry

from scripts.content.citation_grammar import written
from scripts.content.names import SOURCES_PAGE, page_file
from scripts.markdown.citations import all_citations
from scripts.markdown.own_source import MARK, mark
from scripts.markdown.references import FOOT, Formatted, reference_list
from scripts.markdown.site_citations import FOOT_TITLE, SiteCitations, format_site, keys_in
from scripts.running.tools import PandocError

# Letters of a private alphabet, which no text of an editor may hold: a token in a line, and one that is a paragraph.
_INLINE, _BLOCK, _END = "\ue0c1", "\ue0c2", "\ue0c3"
# What a bracket is while the plugin looks, unless it opens a citation.
_BRACKET = "\ue0c6"
_NOTHING = "\ue0c7"
# In text and not in a tree: what MkDocs hands over is text, as Python-Markdown does with what it keeps apart itself.
_TOKEN = re.compile(rf"{MARK}?{_INLINE}(\d+){_END}|<p>{_BLOCK}(\d+){_END}</p>")
SOURCES = f"## {FOOT_TITLE} {{{{ #{FOOT} }}}}\n\n{{}}\n"


class OnePassRegistry(ReferenceRegistry):
    """A registry of mkdocs-bibtex that answers from what pandoc made for the whole site at once.

    Its answer is a token. Python-Markdown passes a token by, where it would take HTML apart; the hook puts
    the HTML in its place when the page is rendered.
    """

    def __init__(self) -> None:
        self.keys: frozenset[str] = frozenset()
        self.pending: Future[SiteCitations] = Future()
        self.tokens: list[Callable[[Formatted], str]] = []
        self.footnote_format = "{key}"  # The plugin asks for it, though no footnote is made.

    def validate_citation_blocks(self, citation_blocks: list[CitationBlock]) -> None:
        """Nothing to do: the gate has judged every citation before the build."""

    def validate_inline_references(self, inline_references: list[InlineReference]) -> set[InlineReference]:
        """Inline references are switched off."""
        return set()

    @property
    def site(self) -> SiteCitations:
        """What pandoc made; waits until pandoc is done."""
        try:
            return self.pending.result()
        except PandocError as error:
            raise PluginError(f"pandoc: {' '.join(str(error).split())}") from error

    def inline_text(self, citation_block: CitationBlock) -> str:
        """A token for the citation, or the citation as it stands when it names an unknown key."""
        keys = [citation.key for citation in citation_block.citations]
        if not self.keys.issuperset(keys):
            return str(citation_block)
        return mark(keys) + self.token(
            lambda formatted: formatted.citations.get(citation_block.raw, str(citation_block))
        )

    def reference_text(self, citation: Citation | InlineReference) -> str:
        """Nothing: the plugin asks for it, though it puts no list of sources on a page."""
        return ""

    def token(self, made: Callable[[Formatted], str], mark: str = _INLINE) -> str:
        """A token that stands for HTML until all pages are rendered."""
        self.tokens.append(made)
        return f"{mark}{len(self.tokens) - 1}{_END}"

    def resolve(self, html: str) -> str:
        """Put the HTML in the place of its tokens."""
        return _TOKEN.sub(self._resolved, html)

    def _resolved(self, match: re.Match[str]) -> str:
        number = match[1] or match[2]
        # What an editor wrote with these letters is no token; the gate refuses it.
        is_ours = len(number) < 9 and int(number) < len(self.tokens)
        return self.tokens[int(number)](self.site.formatted) if is_ours else match.group()


PLUGIN = "bibtex"
registry = OnePassRegistry()
_beside = ThreadPoolExecutor(1)


@event_priority(-50)  # After mkdocs-bibtex has made its own registry.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the registry of the whole site in the place of the plugin's own."""
    if PLUGIN in config.plugins:
        plugin = config.plugins[PLUGIN]
        plugin.registry = registry  # type: ignore[attr-defined]
        # The sources of a page come by themselves: what an editor may write for it is text, which the gate refuses.
        plugin.config.update(bib_command=_NOTHING, full_bib_command=_NOTHING)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let pandoc format every citation of every page in one go, while MkDocs renders the pages."""
    all_citations.cache_clear()  # In the live preview, those of the save before.
    if PLUGIN not in config.plugins:
        return files
    path = Path(config.plugins[PLUGIN].config.bib_file)
    texts = (found.text for file in files.documentation_pages() for found in written(file.content_string))
    registry.keys = keys_in(path)
    registry.tokens.clear()
    root = Path(config.config_file_path).parent
    registry.pending = _beside.submit(format_site, root, path, tuple(texts))
    return files


@event_priority(50)  # Before mkdocs-bibtex replaces the citations.
def _before(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the sources on the page with all of them, and at the foot of a page those that it cites."""
    found = list(written(markdown))
    named = [key for citation in found for key in citation.keys]
    markdown = _only({citation.start for citation in found}, markdown)
    if page.file.src_uri == page_file(SOURCES_PAGE) and PLUGIN in config.plugins:
        markdown = registry.site.fill(markdown)
    if not registry.keys & set(named):
        return markdown
    sources = files.get_file_from_path(page_file(SOURCES_PAGE))
    address = get_relative_url(sources.url, page.url) if sources else ""
    foot = registry.token(lambda formatted: reference_list(formatted, named, address), _BLOCK)
    return f"{markdown}\n\n{SOURCES.format(foot)}"


def _only(starts: Collection[int], markdown: str) -> str:
    """The Markdown with no other brackets that open than those at some places."""
    return "".join(_BRACKET if sign == "[" and place not in starts else sign for place, sign in enumerate(markdown))


@event_priority(-50)  # After it.
def _after(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the brackets back."""
    return markdown.replace(_BRACKET, "[")


on_page_markdown = CombinedEvent(_before, _after)


@event_priority(50)  # Before others read the rendered pages.
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Put citations and lists of sources in the place of their tokens."""
    for file in files.documentation_pages():
        if file.page and file.page.content:
            file.page.content = registry.resolve(file.page.content)
    return env
