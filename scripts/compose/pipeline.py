"""What the hooks add to the pages, put in pages that were built without them: the way out with another engine.

usage: python -m scripts.compose.pipeline SITE

Every piece comes from the module that the hooks take it from; what is known here is files, and no engine.
"""

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import markdown

from scripts.built.article import ContentPage, read_content
from scripts.built.sections import sections
from scripts.compose import address_list, backlinks, overview, signposts
from scripts.compose.drawings import inline
from scripts.compose.glossary import explain, terms
from scripts.content import changes, selfcheck
from scripts.content.names import CHANGES, QUESTIONS
from scripts.running.progress import guarded

_ARTICLE = re.compile(r"(?P<before>.*<article\b[^>]*>)(?P<text>.*)(?P<after></article>.*)", re.DOTALL)
_TO_PAGE = re.compile(r'href="([\w-]+)\.md(#[\w-]+)?"')
LIST, TERMS, SOURCES = "bevindingen", "begrippen", "bronnen"


@dataclass
class Built:
    """A page as it was built: what it is, where it stands, and its text with what is around it."""

    page: ContentPage
    file: Path
    before: str
    text: str
    after: str

    def relative(self, address: str) -> str:
        """An address from the root of the site as this page has to write it."""
        own = self.page.address
        if own and address.startswith(own):
            return address.removeprefix(own) or "./"
        return f"{'../' if own else ''}{address}" or "./"

    def to_page(self, name: str) -> str:
        """The address of a page by its name."""
        return self.relative("" if name == "index" else f"{name}/")

    def to_term(self, term: str) -> str:
        """The address of the explanation of a term."""
        return self.relative(f"{TERMS}/#{term}")


def complete(root: Path, site: Path) -> None:
    """Put in every page what the hooks would have added.

    Args:
        root: the repository.
        site: the built site.
    """
    built = [_read(page, site / page.address / "index.html") for page in read_content(root / "docs", site)]
    for one in built:
        one.text = inline(one.text, partial(_picture, one.file), one.to_page)
    _fill(built, _written(root, built))
    _tell_where(built)
    places = signposts.by_place((one.page.address, one.page.findings) for one in built)
    for one in built:
        one.text = signposts.filled(one.text, one.page.address, places)
    _fill(built, _listed(built))
    _explain(built)
    for one in built:
        if one.page.name in address_list.FILE_PAGES:
            one.text = address_list.linked_files(one.text, one.relative)
        one.file.write_text(f"{one.before}{one.text}{one.after}", encoding="utf-8", newline="\n")


def _read(page: ContentPage, file: Path) -> Built:
    article = _ARTICLE.fullmatch(file.read_text(encoding="utf-8"))
    assert article, "without an article it would not have been read as a page"
    return Built(page, file, article["before"], article["text"], article["after"])


def _picture(file: Path, source: str) -> str:
    return (file.parent / source).read_text(encoding="utf-8")


def _fill(built: list[Built], made: Mapping[str, Callable[[Built], str]]) -> None:
    """Put in the place of each marker what it stands for."""
    for one in built:
        for marker, make in made.items():
            if marker in one.text:
                one.text = one.text.replace(marker, make(one))


def _written(root: Path, built: list[Built]) -> Mapping[str, Callable[[Built], str]]:
    """What editors write in files of their own."""
    questions = selfcheck.read((root / QUESTIONS).read_text(encoding="utf-8"))
    changed = changes.read((root / CHANGES).read_text(encoding="utf-8"))
    titles = {one.page.name: one.page.title for one in built}
    findings = {
        id_: (one.page.name, finding.title) for one in built for finding in one.page.findings for id_ in finding.ids
    }
    told = markdown.markdown(changes.markdown(changed, titles, findings), extensions=["attr_list"])

    def quiz(one: Built) -> str:
        names = {id_: finding.title for finding in one.page.findings for id_ in finding.ids}
        return selfcheck.listing([question for question in questions if question.page == one.page.name], names)

    return {
        selfcheck.MARKER: quiz,
        changes.MARKER: lambda one: _TO_PAGE.sub(lambda link: f'href="{one.to_page(link[1])}{link[2] or ""}"', told),
    }


def _listed(built: list[Built]) -> Mapping[str, Callable[[Built], str]]:
    """What is known when all pages are."""
    pages = [one.page for one in built]
    topics = [overview.Topic(page.name, page.title, page.address, page.findings) for page in pages if page.findings]
    return {
        overview.LIST_MARKER: lambda one: overview.listing(topics, one.relative),
        overview.TABLE_MARKER: lambda one: overview.table(topics, one.relative, f"{LIST}/"),
        address_list.ADDRESSES: lambda one: address_list.listing(pages[0].title, pages, one.relative),
        address_list.DOWNLOADS: lambda one: address_list.download_list(bool(one.page.url), one.relative),
    }


def _reading(built: list[Built]) -> list[Built]:
    """The pages in Dutch with text to read, in the order in which MkDocs has its files."""
    pages = [one for one in built if one.page.language == "nl" and one.page.name not in (TERMS, SOURCES)]
    return sorted(pages, key=lambda one: (one.page.address != "", one.page.name))


def _tell_where(built: list[Built]) -> None:
    """Tell under every source where it is cited, and under every term where it is used."""
    places = [
        backlinks.Place(one.page.title, one.page.address, section)
        for one in _reading(built)
        for section in sections(one.text)
    ]
    for one in built:
        if one.page.name in (TERMS, SOURCES):
            one.text = backlinks.fill(one.text, places, one.relative)


def _explain(built: list[Built]) -> None:
    """Explain the terms on the pages that use them."""
    known = terms(next(one.text for one in built if one.page.name == TERMS))
    for one in _reading(built):
        # On lists and the start page an explanation would stand in the way of what one looks for.
        if one.page.name not in ("index", LIST):
            one.text = explain(one.text, known, one.to_term)


def main(arguments: list[str] | None = None) -> int:
    """Complete a site that was built from the repository in the current folder."""
    parser = argparse.ArgumentParser(description="Vul gebouwde pagina's aan met wat anders de hooks doen.")
    parser.add_argument("site", type=Path, help="de map met de gebouwde pagina's")
    complete(Path.cwd(), parser.parse_args(arguments).site)
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
