"""What is ready for one lesson: slides and a hand-out with just the findings, drawings and questions that it names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.article import ContentPage, Finding
from scripts.built.lessons import Lesson, read_lessons, steps_of
from scripts.content import downloads
from scripts.content.names import ABOUT_PAGE, lessons_about
from scripts.content.selfcheck import Question, sentence
from scripts.exports.documents import DOCUMENT, finding_text
from scripts.exports.moodle_questions import EDITORS, write_questions
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
from scripts.markdown.labels import HOLDERS, LABELS

EXERCISE = "Oefening"
"""How the title of the step begins that stands in the hand-out too."""
FOR_TEACHER = "Voor jou:"
"""The words in bold before what a step says to who gives the lesson alone."""
OF_THE_EDITORS = "Deze les is van de redactie. De bevindingen houden hun eigen label."
WORKSHEET_ROWS = 8
"""How many rows there are to write in on a worksheet."""


@dataclass(frozen=True)
class _Step:
    """A step of a lesson.

    Attributes:
        title: the words in bold with which it begins.
        html: what a class sees of it, without these.
        told: what it says to who gives the lesson alone, as plain text; empty when it says nothing.
        places: where its links lead on the site.
    """

    title: str
    html: str
    told: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Plan:
    """A lesson with what it names.

    Attributes:
        content: the content.
        page: the page it stands on.
        lesson: the lesson.
        steps: what one does, in order.
    """

    content: SiteContent
    page: ContentPage
    lesson: Lesson
    steps: tuple[_Step, ...]

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

    @property
    def exercise(self) -> str:
        """Its exercise as HTML; empty without one."""
        return next((step.html for step in self.steps if step.title.startswith(EXERCISE)), "")

    @property
    def labels(self) -> Iterator[tuple[str, str]]:
        """The words of the labels of its findings, each once, and as HTML what the site says that they mean."""
        about = self.content.by_address.get(f"{ABOUT_PAGE}/")
        if about is None:
            return
        body = self.content.body(about)
        for holder in dict.fromkeys(LABELS[finding.label].holder for _, finding in self.findings):
            meaning = [part for part in below(body.parts, f"label-{holder}") if isinstance(part, Prose)]
            if meaning:
                yield HOLDERS[holder].label, body.passages[meaning[0].html].html(resolver(self.content, about))

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
    """Write the slides and the hand-out of every lesson, and the questions on what it names.

    Args:
        content: the content.
        questions: the questions of the self-check.
        printer: draws the drawings, and keeps what was made.
        folder: the folder of the downloads.
    """
    known, asked = drawings_by_name(content), tuple(questions)
    for page in content.pages:
        about, lessons = lessons_about(page.name), tuple(read_lessons(page))
        steps = _steps(content, page, lessons) if lessons else ()
        for lesson, done in zip(lessons, steps, strict=True):
            plan = _Plan(content, page, lesson, done)
            notes = f"{credit(content, page)} {OF_THE_EDITORS}"
            told = {(page.name, finding.id) for page, finding in plan.findings}
            chosen = [question for question in asked if (question.page, question.finding) in told]
            slides = make_file(content, printer, known, SLIDES, "".join(_slides(plan, chosen)), lesson.title, notes)
            (folder / downloads.lesson_slides(about, lesson.id).file).write_bytes(slides)
            document = make_file(content, printer, known, DOCUMENT, "".join(_document(plan)), lesson.title)
            (folder / downloads.lesson_document(about, lesson.id).file).write_bytes(document)
            if chosen:
                moodle, text = (
                    folder / of(about, lesson.id).file
                    for of in (downloads.lesson_questions_moodle, downloads.lesson_questions_gift)
                )
                write_questions(content, chosen, moodle, text, lesson.title)


def _steps(content: SiteContent, page: ContentPage, lessons: Iterable[Lesson]) -> Iterator[tuple[_Step, ...]]:
    """The steps of every lesson on a page; all from one tree."""
    body, pieces = content.body(page), ""
    for lesson in lessons:
        prose = (part for part in below(body.parts, lesson.id) if isinstance(part, Prose))
        html = "".join(body.passages[part.html].html(resolver(content, page)) for part in prose)
        pieces += f"<section>{html}</section>"
    sections = LexborHTMLParser(f"<body>{pieces}</body>").css("body > section")
    for lesson, section in zip(lessons, sections, strict=True):
        items = zip(steps_of(section), lesson.steps, strict=True)
        yield tuple(_step(item, places) for item, places in items)


def _step(item: LexborNode, places: tuple[tuple[str, str], ...]) -> _Step:
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
    return _Step(title, (item.inner_html or "").strip(), told, places)


def _slides(plan: _Plan, questions: Iterable[Question]) -> Iterator[str]:
    """A slide a step, behind each what it names; what no step names first when none names any, else behind the steps.

    Then come the questions on it, and the sources.
    """
    in_steps = [[plan.named[place] for place in step.places if place in plan.named] for step in plan.steps]
    others = [one for one in plan.shown if not any(one in named for named in in_steps)]
    seen: set[tuple[ContentPage, Finding | Drawing]] = set()
    if not any(in_steps):
        yield from _shown(plan, others, seen)
    about = f"<p>{OF_THE_EDITORS}</p><p>{plain_text(credit(plan.content, plan.page))}</p>"
    for number, (step, named) in enumerate(zip(plan.steps, in_steps, strict=True), 1):
        which = f"Stap {number} van {len(plan.steps)}"
        notes = f"<p>{plain_text(f'{which}. {step.told}'.strip())}</p>{about}"
        yield f'<h2>{plain_text(step.title or which)}</h2><div>{step.html}</div><div class="notes">{notes}</div>'
        yield from _shown(plan, named, seen)
    yield from _shown(plan, others, seen)
    for question in questions:
        answers = "".join(f"<li>{plain_text(answer)}</li>" for answer in question.answers)
        told = plain_text(f"Goed is: {sentence(question.right)} {sentence(question.explanation)}")
        yield f"<h2>Zelftoets</h2><p>{plain_text(question.text)}</p><ul>{answers}</ul>"
        yield f'<div class="notes"><p>{told}</p><p>{EDITORS}</p></div>'
    yield from source_slides(plan.content, plan.page, plan.sources)


def _shown(
    plan: _Plan,
    parts: Iterable[tuple[ContentPage, Finding | Drawing]],
    seen: set[tuple[ContentPage, Finding | Drawing]],
) -> Iterator[str]:
    """Findings and drawings as slides, unless they were seen, which is noted."""
    for page, part in parts:
        if (page, part) in seen:
            continue
        seen.add((page, part))
        if isinstance(part, Finding):
            yield from finding_slides(plan.content, page, part)
        else:
            yield drawing_slide(plan.content, page, part)


def _document(plan: _Plan) -> Iterator[str]:
    """The same as a hand-out, without the questions."""
    if plan.exercise:
        yield f"<h1>{EXERCISE}</h1><div>{plan.exercise}</div>"
    if plan.lesson.worksheet:
        yield f"<h1>Werkblad</h1>{_worksheet(plan.lesson.worksheet)}"
    yield "<h1>Bevindingen</h1>"
    for page, part in plan.shown:
        yield finding_text(plan.content, page, part) if isinstance(part, Finding) else pictured(part)
    if meanings := [f"<p><strong>{plain_text(words)}.</strong> {_inline(html)}</p>" for words, html in plan.labels]:
        yield f"<h1>Wie zegt het?</h1>{''.join(meanings)}"
    listed = "</li><li>".join(with_report(plan.content, plan.sources))
    yield f"<h1>Bronnen</h1><ul><li>{listed}</li></ul>"
    about = f"{credit(plan.content, plan.page)} {OF_THE_EDITORS}"
    yield f'<div custom-style="Plaats"><p>{plain_text(about)}</p></div>'


def _worksheet(columns: Sequence[str]) -> str:
    """A table to write in."""
    head = "".join(f"<th>{plain_text(column[:1].upper() + column[1:])}</th>" for column in columns)
    # Columns that are as wide as the sheet, and rows in which a sentence fits.
    widths = f'<col style="width: {100 // len(columns)}%">' * len(columns)
    row = f"<tr>{'<td>&nbsp;<br>&nbsp;</td>' * len(columns)}</tr>"
    rows = f"<thead><tr>{head}</tr></thead><tbody>{row * WORKSHEET_ROWS}</tbody>"
    return f"<table><colgroup>{widths}</colgroup>{rows}</table>"


def _inline(html: str) -> str:
    """The first paragraph of a piece of HTML, without its element."""
    found = LexborHTMLParser(f"<body>{html}</body>").css_first("p")
    return (found.inner_html or "") if found else ""
