"""The headings of a page with lessons as editors wrote them: where a lesson begins, and which is the reflection."""

import re

from scripts.content.names import SESSION
from scripts.content.source import Heading, Page

_TITLED = re.compile(r"Reflectie\b")
_FIELDS = re.compile(r"^- \*\*(Tijd|Bevindingen|Formulier):\*\*", re.MULTILINE)


def parts_of_lessons(page: Page) -> list[Heading]:
    """The headings of a page of lessons that begin a part of it: those of level 2.

    A lesson or reflection begins one at any level: by another it does not become a piece of the lesson above it.

    Args:
        page: the page.
    """
    return [one for one in page.headings if one.level == 2 or "Tijd" in _named(page, one)]


def reflection(page: Page) -> Heading | None:
    """The heading of the reflection on a page of lessons, also when its id is another; nothing when there is none.

    Args:
        page: the page.
    """
    tops = parts_of_lessons(page)
    forms = [top for top in tops if {"Formulier"} == _named(page, top) - {"Tijd"}]
    ways = (
        (top for top in tops if top.id == SESSION),
        (top for top in tops if SESSION in top.former),
        (top for top in forms if _TITLED.match(top.text)),
        forms,
        (top for top in tops if _TITLED.match(top.text) and "Bevindingen" not in _named(page, top)),
    )
    return next((top for way in ways for top in way), None)


def _named(page: Page, heading: Heading) -> set[str]:
    """The fields between a heading and the next one."""
    end = next((other.line - 1 for other in page.headings if other.line > heading.line), None)
    return set(_FIELDS.findall("\n".join(page.flat.text.split("\n")[heading.line : end])))
