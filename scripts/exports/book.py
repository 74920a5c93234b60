"""What stands in the handbook and in which order, whatever the format."""

from collections.abc import Iterator
from itertools import groupby

from scripts.built.article import ContentPage, Finding
from scripts.content.names import (
    CHANGES_PAGE,
    DATA_PAGE,
    FINDINGS_PAGE,
    LESSON_LIST_PAGE,
    SELECTION_PAGE,
    lessons_about,
)
from scripts.exports.page_body import SCREEN_ONLY, BodyHeading, Part, without
from scripts.exports.site_content import SiteContent
from scripts.markdown.references import FOOT

TITLE = "Handboek {}"
LANGUAGE = "nl"
# Pages that only make sense on a screen: lists of what the handbook holds itself, has not or what changed, a selection.
_LEFT_OUT = {FINDINGS_PAGE, DATA_PAGE, CHANGES_PAGE, SELECTION_PAGE, LESSON_LIST_PAGE}
# On the page for trainers: what a reader of the handbook has no use for.
_FOR_LESSONS = "werkvormen"
# The start page stands in no section of the menu.
_FIRST = "Wegwijzer"


def sections(content: SiteContent) -> Iterator[tuple[str, list[ContentPage]]]:
    """The sections of the handbook, each with its pages, in the order of the site."""
    pages = (page for page in content.pages if _belongs(page) and page.language == LANGUAGE)
    for section, members in groupby(pages, lambda page: page.section):
        yield section or _FIRST, list(members)


def _belongs(page: ContentPage) -> bool:
    """Whether a page is for who does the work; lessons are for who teaches it."""
    return page.name not in _LEFT_OUT and not lessons_about(page.name)


def chapter(content: SiteContent, page: ContentPage) -> Iterator[tuple[int, Part]]:
    """The parts of a chapter below its title; the sources stand together in a chapter of their own.

    Returns:
        Each part with the level of its heading in the handbook, where sections have 1 and pages 2. No level is
        skipped, also where a page does, because readers for the blind go by them. Prose has that of what is above it.
    """
    level = 2
    for part in without(content.body(page).parts[1:], {FOOT, _FOR_LESSONS, *SCREEN_ONLY}):
        if isinstance(part, BodyHeading):
            level = min(part.level + 1, level + 1)
        elif isinstance(part, Finding):
            level = min(4 if part.kind else 3, level + 1)
        yield level, part
