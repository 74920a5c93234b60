"""What is ready for one lesson: slides and a hand-out with just the findings, drawings and questions that it names."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.built.article import ContentPage, Finding
from scripts.content import downloads
from scripts.content.lesson_words import EXERCISE, WORKSHEET
from scripts.content.names import ABOUT_PAGE
from scripts.content.selfcheck import Question, sentence
from scripts.exports.documents import DOCUMENT, finding_text
from scripts.exports.lesson_plan import LessonPlan, read_plans
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

OF_THE_EDITORS = "Deze les is van de redactie. De bevindingen houden hun eigen label."
WORKSHEET_ROWS = 8
"""How many rows there are to write in on a worksheet."""


def make_lessons(content: SiteContent, questions: Iterable[Question], printer: Printer, folder: Path) -> None:
    """Write the slides and the hand-out of every lesson, and the questions on what it names.

    Args:
        content: the content.
        questions: the questions of the self-check.
        printer: draws the drawings, and keeps what was made.
        folder: the folder of the downloads.
    """
    known, asked = drawings_by_name(content), tuple(questions)
    for plan in read_plans(content):
        lesson, about, chosen = plan.lesson, plan.about, plan.asked(asked)
        notes = f"{credit(content, plan.page)} {OF_THE_EDITORS}"
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


def _slides(plan: LessonPlan, questions: Iterable[Question]) -> Iterator[str]:
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
    plan: LessonPlan,
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


def _document(plan: LessonPlan) -> Iterator[str]:
    """The same as a hand-out, without the questions."""
    if plan.exercise:
        yield f"<h1>{EXERCISE}</h1><div>{plan.exercise}</div>"
    if plan.lesson.worksheet:
        yield f"<h1>{WORKSHEET}</h1>{_worksheet(plan.lesson.worksheet)}"
    yield "<h1>Bevindingen</h1>"
    for page, part in plan.shown:
        yield finding_text(plan.content, page, part) if isinstance(part, Finding) else pictured(part)
    if meanings := "".join(_meanings(plan)):
        yield f"<h1>Wie zegt het?</h1>{meanings}"
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


def _meanings(plan: LessonPlan) -> Iterator[str]:
    """What each label of its findings means, as the site says it, as HTML."""
    about = plan.content.by_address.get(f"{ABOUT_PAGE}/")
    if about is None:
        return
    body = plan.content.body(about)
    for holder in dict.fromkeys(LABELS[finding.label].holder for _, finding in plan.findings):
        meaning = next((part for part in below(body.parts, f"label-{holder}") if isinstance(part, Prose)), None)
        if meaning:
            html = body.passages[meaning.html].html(resolver(plan.content, about))
            yield f"<p><strong>{plain_text(HOLDERS[holder].label)}.</strong> {_inline(html)}</p>"


def _inline(html: str) -> str:
    """The first paragraph of a piece of HTML, without its element."""
    found = LexborHTMLParser(f"<body>{html}</body>").css_first("p")
    return (found.inner_html or "") if found else ""
