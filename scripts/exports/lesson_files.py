"""What is ready for one lesson: slides and a hand-out with just the findings, drawings and questions that it names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.built.article import ContentPage, Finding
from scripts.built.lessons import Lesson, read_lessons
from scripts.content import downloads
from scripts.content.names import lessons_about
from scripts.content.selfcheck import Question, sentence
from scripts.exports.documents import DOCUMENT, finding_text
from scripts.exports.office import (
    credit,
    drawings_by_name,
    make_file,
    pictured,
    plain_text,
    resolver,
    with_report,
)
from scripts.exports.page_body import Drawing, Prose, below
from scripts.exports.pdf import Printer
from scripts.exports.site_content import SiteContent
from scripts.exports.slides import SLIDES, drawing_slide, finding_slides, source_slides

EXERCISE = "Oefening"
"""The words in bold with which the step of a lesson begins that goes on a slide and in its hand-out."""
OF_THE_EDITORS = "Deze les is van de redactie. De bevindingen houden hun eigen label."


@dataclass(frozen=True)
class _Plan:
    """A lesson with what it names.

    Attributes:
        content: the content.
        page: the page it stands on.
        lesson: the lesson.
        exercise: its exercise as HTML; empty without one.
    """

    content: SiteContent
    page: ContentPage
    lesson: Lesson
    exercise: str

    @cached_property
    def shown(self) -> tuple[tuple[ContentPage, Finding | Drawing], ...]:
        """The findings and drawings that it names, each with its page, in its order."""
        drawings = {
            f"{downloads.DRAWINGS}/{part.name}.svg": (page, part)
            for page in self.content.topics
            for part in self.content.body(page).parts
            if isinstance(part, Drawing)
        }
        named = (self.content.places.get(place) or drawings.get(place[0]) for place in self.lesson.places)
        return tuple(dict.fromkeys(filter(None, named)))

    @property
    def findings(self) -> tuple[tuple[ContentPage, Finding], ...]:
        """The findings alone."""
        return tuple((page, part) for page, part in self.shown if isinstance(part, Finding))

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


def make_lessons(content: SiteContent, questions: Iterable[Question], printer: Printer, folder: Path) -> None:
    """Write the slides and the hand-out of every lesson.

    Args:
        content: the content.
        questions: the questions of the self-check.
        printer: draws the drawings, and keeps what was made.
        folder: the folder of the downloads.
    """
    known, asked = drawings_by_name(content), tuple(questions)
    for page in content.pages:
        about, lessons = lessons_about(page.name), tuple(read_lessons(page))
        exercises = _exercises(content, page, lessons) if lessons else ()
        for lesson, exercise in zip(lessons, exercises, strict=True):
            plan = _Plan(content, page, lesson, exercise)
            notes = f"{credit(content, page)} {OF_THE_EDITORS}"
            slides = make_file(content, printer, known, SLIDES, "".join(_slides(plan, asked)), lesson.title, notes)
            (folder / downloads.lesson_slides(about, lesson.id).file).write_bytes(slides)
            document = make_file(content, printer, known, DOCUMENT, "".join(_document(plan)), lesson.title)
            (folder / downloads.lesson_document(about, lesson.id).file).write_bytes(document)


def _exercises(content: SiteContent, page: ContentPage, lessons: Iterable[Lesson]) -> Iterator[str]:
    """The exercise of every lesson on a page as HTML, empty without one; all from one tree."""
    body, pieces = content.body(page), ""
    for lesson in lessons:
        prose = (part for part in below(body.parts, lesson.id) if isinstance(part, Prose))
        html = "".join(body.passages[part.html].html(resolver(content, page)) for part in prose)
        pieces += f"<section>{html}</section>"
    for section in LexborHTMLParser(f"<body>{pieces}</body>").css("body > section"):
        openings = [(step, step.css_first("strong")) for step in section.css("ol > li")]
        named = (one for one in openings if one[1] and one[1].text().strip(" .") == EXERCISE)
        step, opening = next(named, (None, None))
        if opening:
            opening.decompose()
        yield (step.inner_html or "").strip() if step else ""


def _slides(plan: _Plan, questions: Iterable[Question]) -> Iterator[str]:
    """What a lesson shows in the order in which it names it, its exercise, the questions on it, and the sources."""
    for page, part in plan.shown:
        if isinstance(part, Finding):
            yield from finding_slides(plan.content, page, part)
        else:
            yield drawing_slide(plan.content, page, part)
    if plan.exercise:
        notes = f"<p>{OF_THE_EDITORS}</p><p>{plain_text(credit(plan.content, plan.page))}</p>"
        yield f'<h2>{EXERCISE}</h2><div>{plan.exercise}</div><div class="notes">{notes}</div>'
    named = {(page.name, finding.id) for page, finding in plan.findings}
    for question in questions:
        if (question.page, question.finding) in named:
            answers = "".join(f"<li>{plain_text(answer)}</li>" for answer in question.answers)
            told = plain_text(f"Goed is: {sentence(question.right)} {sentence(question.explanation)}")
            notes = f"<p>{told}</p><p>Deze vraag is van de redactie.</p>"
            yield f"<h2>Zelftoets</h2><p>{plain_text(question.text)}</p><ul>{answers}</ul>"
            yield f'<div class="notes">{notes}</div>'
    yield from source_slides(plan.content, plan.sources)


def _document(plan: _Plan) -> Iterator[str]:
    """The same as a hand-out, without the questions."""
    yield "<h1>Bevindingen</h1>"
    for page, part in plan.shown:
        yield finding_text(plan.content, page, part) if isinstance(part, Finding) else pictured(part)
    if plan.exercise:
        yield f"<h1>{EXERCISE}</h1><div>{plan.exercise}</div>"
    listed = "</li><li>".join(with_report(plan.content, plan.sources))
    yield f"<h1>Bronnen</h1><ul><li>{listed}</li></ul>"
    about = f"{credit(plan.content, plan.page)} {OF_THE_EDITORS}"
    yield f'<div custom-style="Plaats"><p>{plain_text(about)}</p></div>'
