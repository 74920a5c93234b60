"""A lesson with what its links name: what its slides, its hand-out and its package are made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.article import ContentPage, Finding
from scripts.built.lessons import Lesson, read_lessons, steps_of
from scripts.content import downloads
from scripts.content.lesson_words import EXERCISE, FOR_TEACHER, lesson_address
from scripts.content.names import SELECTION_PAGE, lessons_about
from scripts.content.selfcheck import Question
from scripts.exports.office import resolver
from scripts.exports.page_body import Drawing, Prose, below
from scripts.exports.site_content import SiteContent
from scripts.exports.slide_text import SlideText, read_text


@dataclass(frozen=True)
class Step:
    """A step of a lesson.

    Attributes:
        title: the words in bold with which it begins.
        text: what a class sees of it, without these.
        told: what it says to who gives the lesson alone, as plain text; empty when it says nothing.
        places: where its links lead on the site.
    """

    title: str
    text: SlideText
    told: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LessonPlan:
    """A lesson with what it names.

    Attributes:
        content: the content.
        page: the page it stands on.
        lesson: the lesson.
        steps: what one does, in order.
        closing: what is said below the steps, as plain text; empty without it.
        asked: the questions of every page, and of lessons.
    """

    content: SiteContent
    page: ContentPage
    lesson: Lesson
    steps: tuple[Step, ...]
    closing: str
    asked: tuple[Question, ...]

    @cached_property
    def named(self) -> dict[tuple[str, str], tuple[ContentPage, Finding | Drawing]]:
        """The findings and drawings that it names, each with its page, by where its links lead."""
        drawings = {
            f"{downloads.DRAWINGS}/{part.name}.svg": (page, part)
            for page in self.content.topics
            for part in self.content.body(page).parts
            if isinstance(part, Drawing)
        }
        named = {place: self.content.places.get(place) or drawings.get(place[0]) for place in self.lesson.places}
        return {place: found for place, found in named.items() if found}

    @property
    def shown(self) -> tuple[tuple[ContentPage, Finding | Drawing], ...]:
        """The findings and drawings that it names, each once, in its order."""
        return tuple(dict.fromkeys(self.named.values()))

    @property
    def findings(self) -> tuple[tuple[ContentPage, Finding], ...]:
        """The findings alone."""
        return tuple((page, part) for page, part in self.shown if isinstance(part, Finding))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Its findings numbered from 1, by their id: the same in all that is made of it."""
        return {finding.id: number for number, (_, finding) in enumerate(self.findings, 1)}

    @property
    def exercise(self) -> str:
        """Its exercise as HTML; empty without one."""
        return next((step.text.written.html for step in self.steps if step.title.startswith(EXERCISE)), "")

    @property
    def sources(self) -> list[str]:
        """The sources that its findings cite, each once, as HTML."""
        found: dict[str, str] = {}
        for page, finding in self.findings:
            listed, passages = self.content.references(page), self.content.body(page).passages
            for key in finding.cites:
                if listed.get(key) in passages:
                    found[key] = passages[listed[key]].html(resolver(self.content, page)).strip()
        return list(dict.fromkeys(found.values()))

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions on its findings."""
        told = {(page.name, id_) for page, finding in self.findings for id_ in finding.ids}
        return tuple(question for question in self.asked if (question.page, question.finding) in told)

    @property
    def selection(self) -> str:
        """The address that shows its findings as a selection; empty where the site has no address or no such page."""
        if not self.content.url or f"{SELECTION_PAGE}/" not in self.content.by_address or not self.findings:
            return ""
        return self.content.address(lesson_address(self.lesson.id))

    @property
    def about(self) -> str:
        """The name of the page that it is about."""
        return lessons_about(self.page.name)


def read_plans(content: SiteContent, questions: Iterable[Question] = ()) -> Iterator[LessonPlan]:
    """Every lesson of the site, in order.

    Args:
        content: the content.
        questions: those of every page, and of lessons.
    """
    asked = tuple(questions)
    for page in content.pages:
        lessons = tuple(read_lessons(page))
        steps = _steps(content, page, lessons) if lessons else ()
        yield from (LessonPlan(content, page, one, *told, asked) for one, told in zip(lessons, steps, strict=True))


def _steps(
    content: SiteContent, page: ContentPage, lessons: Iterable[Lesson]
) -> Iterator[tuple[tuple[Step, ...], str]]:
    """The steps of every lesson on a page, and what is said below them; all from one tree."""
    body, pieces = content.body(page), ""
    for lesson in lessons:
        prose = (part for part in below(body.parts, lesson.id) if isinstance(part, Prose))
        html = "".join(body.passages[part.html].html(resolver(content, page)) for part in prose)
        pieces += f"<section>{html}</section>"
    sections = LexborHTMLParser(f"<body>{pieces}</body>").css("body > section")
    for lesson, section in zip(lessons, sections, strict=True):
        items = zip(steps_of(section), lesson.steps, strict=True)
        told = (" ".join(paragraph.text().split()) for paragraph in section.css("section > ol ~ p"))
        yield tuple(_step(item, places) for item, places in items), " ".join(told)


def _step(item: LexborNode, places: tuple[tuple[str, str], ...]) -> Step:
    told = ""
    for paragraph in item.css("li > p"):
        mark = paragraph.css_first("strong")
        if mark and mark.prev is None and mark.text().strip() == FOR_TEACHER:
            mark.decompose()
            told = " ".join(paragraph.text().split())
            told = told[:1].upper() + told[1:]
            paragraph.decompose()
    opening = item.css_first("strong")
    title = opening.text().strip(" .") if opening and opening.prev is None else ""
    if opening and title:
        opening.decompose()
    return Step(title, read_text(item), told, places)
