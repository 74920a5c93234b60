"""The lessons of a page as they were rendered: what each is called, and what its links name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import basename, join, normpath

from selectolax.lexbor import LexborNode

from scripts.built.article import ContentPage, Finding
from scripts.built.sections import content_text
from scripts.content.lesson_words import TIME, WORKSHEET
from scripts.content.names import SESSION, lessons_about
from scripts.markdown.earlier_ids import CLASS

PLAN = "les"
"""The class of a lesson on its page."""
_MINUTES = re.compile(r"(\d+) minuten\b")


@dataclass(frozen=True)
class Lesson:
    """A lesson.

    Attributes:
        id: the id of its heading.
        former: ids it had before.
        title: its title.
        places: where its links lead on the site, each once, in order: the address of a page or a file from the root
            of the site, and the anchor.
        steps: the same for each of its steps, in order.
        worksheet: the headings of the columns of its worksheet; none without one.
        fields: what its list says of it, by the word in bold, as plain text.
        section: the element with all of it.
    """

    id: str
    former: tuple[str, ...]
    title: str
    places: tuple[tuple[str, str], ...]
    steps: tuple[tuple[tuple[str, str], ...], ...]
    worksheet: tuple[str, ...]
    fields: Mapping[str, str] = field(compare=False, repr=False)
    section: LexborNode = field(compare=False, repr=False)


def read_lessons(page: ContentPage) -> Iterator[Lesson]:
    """Every lesson of a page, in order; the reflection session is none.

    Args:
        page: the page.
    """
    if not lessons_about(page.name):
        return
    for section in page.article.css(f"section.{PLAN}"):
        heading = section.css_first("h2")
        if heading and heading.id and heading.id != SESSION:
            steps = tuple(places_in(page, step) for step in steps_of(section))
            title, places = content_text(heading).strip(), places_in(page, section)
            former = tuple(one.id or "" for one in heading.css(f".{CLASS}[id]"))
            fields = fields_of(section)
            columns = tuple(fields[WORKSHEET].split(" | ")) if fields.get(WORKSHEET) else ()
            yield Lesson(heading.id, former, title, places, steps, columns, fields, section)


def findings_of(
    lesson: Lesson, known: Mapping[tuple[str, str], tuple[ContentPage, Finding]]
) -> tuple[tuple[ContentPage, Finding], ...]:
    """The findings that a lesson names, each once with its page, in its order.

    Args:
        lesson: the lesson.
        known: every finding with its page, by the address of the page and each of its ids.
    """
    return tuple(dict.fromkeys(known[place] for place in lesson.places if place in known))


def with_findings(
    pages: Iterable[ContentPage], known: Mapping[tuple[str, str], tuple[ContentPage, Finding]]
) -> dict[str, tuple[ContentPage, Lesson, tuple[Finding, ...]]]:
    """The lessons that name findings, by the id that their short address has, each with its page and those findings.

    Args:
        pages: every page, in order; of two lessons with one id the first has the address.
        known: every finding with its page, by the address of the page and each of its ids.
    """
    found: dict[str, tuple[ContentPage, Lesson, tuple[Finding, ...]]] = {}
    for page in pages:
        for lesson in read_lessons(page):
            if named := tuple(finding for _, finding in findings_of(lesson, known)):
                found.setdefault(lesson.id, (page, lesson, named))
    return found


def minutes_of(section: LexborNode) -> int:
    """How long a lesson or a reflection session takes; 0 where it does not say so.

    Args:
        section: the element with all of it.
    """
    told = _MINUTES.match(fields_of(section).get(TIME, ""))
    return int(told[1]) if told else 0


def fields_of(section: LexborNode) -> dict[str, str]:
    """What stands behind the words in bold of the list below the heading of a lesson or a reflection session.

    Args:
        section: the element with all of it.
    """
    fields: dict[str, str] = {}
    for listed in (child for child in section.iter() if child.tag == "ul"):
        for item in listed.iter():
            name, colon, told = " ".join(item.text().split()).partition(": ")
            if item.css_first("strong") and colon:
                fields.setdefault(name, told)
    return fields


def steps_of(section: LexborNode) -> list[LexborNode]:
    """The steps of a lesson: the items of its numbered lists that stand in no other list.

    Args:
        section: the element with all of the lesson.
    """
    lists = (child for child in section.iter() if child.tag == "ol")
    return [item for numbered in lists for item in numbered.iter() if item.tag == "li"]


def places_in(page: ContentPage, part: LexborNode) -> tuple[tuple[str, str], ...]:
    """Where the links in a part of a page lead on the site, each once, in order.

    Args:
        page: the page.
        part: a part of it.

    Returns:
        Addresses from the root of the site, each with an anchor.
    """
    return tuple(dict.fromkeys(place for _, place in links_in(page, part)))


def links_in(page: ContentPage, part: LexborNode) -> Iterator[tuple[LexborNode, tuple[str, str]]]:
    """The links in a part of a page that lead to the site itself, each with where it leads.

    Args:
        page: the page.
        part: a part of it.
    """
    for link in part.css("a[href]"):
        href = link.attributes["href"] or ""
        if ":" not in href:
            yield link, _place(page.address, href)


def _place(own: str, href: str) -> tuple[str, str]:
    """Where a link leads, from the root of the site."""
    path, _, anchor = href.partition("#")
    target = normpath(join(own, path))
    return ("" if target == "." else target if "." in basename(target) else f"{target}/"), anchor
