"""All that is added to the pages when all are known, whatever engine rendered them.

usage: python -m scripts.compose.pipeline SITE

Every page is parsed once, changed as a tree, and written once.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.compose import address_list, link_words, overview
from scripts.compose.assets import write_joined
from scripts.compose.backlinks import add_backlinks, read_places
from scripts.compose.change_log import add_changes
from scripts.compose.chapters import name_chapters
from scripts.compose.citing import add_how_to_cite
from scripts.compose.drafts import Draft, Drafts
from scripts.compose.drawings import draw
from scripts.compose.edit_links import add_edit_links
from scripts.compose.feedback import add_feedback_links
from scripts.compose.finding_pages import write_finding_pages
from scripts.compose.folded import fold_away
from scripts.compose.frame import take_out_comments, take_out_leftovers
from scripts.compose.glossary import explain, read_terms
from scripts.compose.languages import mark_foreign, read_foreign, speak_english
from scripts.compose.lesson_plans import lay_out_lessons, list_lessons
from scripts.compose.letter_strip import add_letters
from scripts.compose.metadata import add_metadata
from scripts.compose.moved import leave_notes, write_moved_pages
from scripts.compose.on_device import add_places
from scripts.compose.opening import name_permalinks, name_section, open_start_page, part_permalinks
from scripts.compose.questions import ask
from scripts.compose.reading_time import add_reading_time
from scripts.compose.situation_list import list_situations
from scripts.compose.table_of_contents import add_table_of_contents
from scripts.compose.take_along import add_drawing_files, add_for_lessons, add_ready
from scripts.compose.usable import add_usable
from scripts.content import changes, selfcheck
from scripts.content.names import (
    CHANGES,
    FINDINGS_PAGE,
    INDEX,
    QUESTIONS,
    SOURCES_PAGE,
    START_PAGE,
    TERMS_PAGE,
    lessons_about,
)
from scripts.content.reading import read_sources
from scripts.content.source import Sources

Work = Callable[[], object]


def complete(root: Path, site: Path, beside: Callable[[Work], object] = lambda work: work()) -> Sources:
    """Complete every page of a rendered site.

    Args:
        root: the repository.
        site: the rendered site; an engine that stumbled may have left pages out.
        beside: does what the pages themselves need not wait for, which are the pages of findings and old addresses.

    Returns:
        What the site was made from.
    """
    sources, _ = read_sources(root)
    drafts = Drafts(sources, tuple(_read(sources, site)))
    foreign = read_foreign(drafts.by_name[TERMS_PAGE].tree) if TERMS_PAGE in drafts.by_name else {}
    if drafts.pages:
        _add_lists(drafts)
        _explain(drafts)
        _add_addresses(drafts)
        for draft in drafts.pages:
            _frame(draft, drafts)
            if draft.page.language == "nl":
                mark_foreign(draft.tree, foreign)
            speak_english(draft)
    _write(drafts, site)
    beside(partial(_write_others, drafts, site, foreign))
    return sources


def _write_others(drafts: Drafts, site: Path, foreign: Mapping[str, str]) -> None:
    if drafts.pages:
        write_finding_pages(drafts, site, foreign)
    redirects = drafts.sources.redirects
    write_moved_pages(redirects.moves, site, redirects.gone)


def _write(drafts: Drafts, site: Path) -> None:
    """Write every page, also those that only the theme makes, without what the theme prints for parts not here."""
    trees = {draft.file: draft.tree for draft in drafts.pages}
    for file in sorted(site.rglob("*.html")):
        tree = trees.get(file) or LexborHTMLParser(file.read_text(encoding="utf-8"))
        take_out_leftovers(tree)
        take_out_comments(tree)
        file.write_text(tree.html or "", encoding="utf-8", newline="\n")


def _read(sources: Sources, site: Path) -> list[Draft]:
    """Every page with what belongs to it alone: its drawings, its self-check and its lessons."""
    questions = selfcheck.read(sources.data.get(QUESTIONS, ""))
    drafts = []
    for source in sources.in_order:
        file = site / source.address / INDEX
        if not file.is_file():
            continue
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        if tree.css_first("article") is None:
            raise ValueError(f"{source.path}: the theme made no article of this page")
        draft = Draft(file, source, sources.menu_entry(source), tree)
        draw(draft, sources)
        ask(draft, questions)
        lay_out_lessons(draft)
        drafts.append(draft)
    return drafts


def _add_lists(drafts: Drafts) -> None:
    """Put the lists that are made of all pages in the place of their markers, and titles in links without words."""
    pages = [draft.page for draft in drafts.pages]
    topics = [
        overview.Topic(page.name, page.menu_title, page.address, page.findings) for page in pages if page.findings
    ]
    changed = changes.read(drafts.sources.data.get(CHANGES, ""))
    places = link_words.by_place((page.address, page.findings) for page in pages)
    for draft in drafts.pages:
        link_words.fill_links(draft.tree, draft.page.address, places)
        add_changes(draft, drafts, changed)
        overview.add_overview(draft, topics)
        list_lessons(draft, drafts)
        add_places(draft, drafts)


def _explain(drafts: Drafts) -> None:
    """Tell where sources are cited and terms used, and explain the terms where they are."""
    reading = [
        draft
        for draft in sorted(drafts.pages, key=lambda draft: (draft.page.address != "", draft.page.name))
        if draft.page.language == "nl" and draft.page.name not in (TERMS_PAGE, SOURCES_PAGE)
    ]
    places = read_places(draft.page for draft in reading if not lessons_about(draft.page.name))
    for name in {TERMS_PAGE, SOURCES_PAGE} & drafts.by_name.keys():
        add_backlinks(drafts.by_name[name], places)
    known = read_terms(drafts.by_name[TERMS_PAGE].page) if TERMS_PAGE in drafts.by_name else ()
    for draft in reading:
        # On lists and the start page an explanation would stand in the way of what one looks for.
        if draft.page.name not in (START_PAGE, FINDINGS_PAGE):
            explain(draft, known)


def _add_addresses(drafts: Drafts) -> None:
    """Put the addresses of all pages, and of the files, on the pages that offer them."""
    for draft in drafts.pages:
        address_list.add_addresses(draft, drafts)
        add_drawing_files(draft, drafts)
        add_ready(draft, drafts)
        if draft.page.name in address_list.FILE_PAGES or lessons_about(draft.page.name):
            address_list.link_files(draft)


def _frame(draft: Draft, drafts: Drafts) -> None:
    """Add what stands around the text of a page."""
    name_permalinks(draft)
    open_start_page(draft)
    name_chapters(draft)
    fold_away(draft)
    add_letters(draft)
    list_situations(draft)
    add_usable(draft)
    add_reading_time(draft)
    add_table_of_contents(draft)
    name_section(draft)
    add_edit_links(draft)
    add_feedback_links(draft)
    add_for_lessons(draft, drafts)
    add_how_to_cite(draft, drafts)
    leave_notes(draft, drafts.sources.redirects.moves, drafts.sources.redirects.gone)
    add_metadata(draft, drafts)
    part_permalinks(draft)


def main(arguments: list[str] | None = None) -> int:
    """Complete a site that was rendered from the repository in the current folder."""
    parser = argparse.ArgumentParser(description="Vul gebouwde pagina's aan met wat pas bekend is als ze er alle zijn.")
    parser.add_argument("site", type=Path, help="de map met de gebouwde pagina's")
    site = parser.parse_args(arguments).site
    complete(Path.cwd(), site)
    write_joined(site)
    return 0


if __name__ == "__main__":
    sys.exit(main())
