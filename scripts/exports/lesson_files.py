"""What is ready for one lesson: slides and a hand-out with just the findings, drawings and questions that it names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.built.article import ContentPage, Finding
from scripts.content import downloads
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.lesson_words import EXERCISE, GROUP, TIME, WORKSHEET, numbered
from scripts.content.names import ABOUT_PAGE, SUMMARY
from scripts.content.selfcheck import Question, sentence
from scripts.exports.documents import DOCUMENT, finding_text
from scripts.exports.lesson_plan import LessonPlan
from scripts.exports.moodle_questions import EDITORS, write_questions
from scripts.exports.office import (
    code_of,
    credit,
    drawings_by_name,
    make_file,
    origin,
    origin_of_all,
    pictured,
    plain_text,
    resolver,
    with_report,
)
from scripts.exports.page_body import Drawing, Prose, below
from scripts.exports.pdf import Printer
from scripts.exports.site_content import SiteContent
from scripts.exports.slide_text import HIDDEN, LARGE, SIZES, Line, SlidePiece, SlideText, joined, largest, takes
from scripts.exports.slides import OPENED, SLIDES, drawing_slide, finding_slides, finding_texts, source_slides
from scripts.markdown.labels import EDITOR, HOLDERS, LABELS

OF_THE_EDITORS = "Deze les is van de redactie. De bevindingen houden hun eigen label."
READ_ALONG = "Lees mee, en de bronnen"
"""The title of the slide with the short address of the findings, and below it where all of it comes from."""
SAME_NUMBERS = "De bevindingen van deze les op de site, met dezelfde nummers:"
HIDDEN_BEHIND = (
    "Achteraan staan de vragen op verborgen dia’s. Wil je ze tonen? Klik er met rechts op en zet Dia verbergen uit."
)
"""What the notes of the last slide that is shown say of the questions."""
QUESTIONS_A_SLIDE = 3
"""How many questions stand on a slide at most: with more, nobody knows which one is asked."""
WORKSHEET_ROWS = 8
"""How many rows there are to write in on a worksheet."""


def make_lessons(content: SiteContent, plans: Iterable[LessonPlan], printer: Printer, folder: Path) -> None:
    """Write the slides and the hand-out of every lesson, and the questions on what it names.

    Args:
        content: the content.
        plans: the lessons.
        printer: draws the drawings, and keeps what was made.
        folder: the folder of the downloads.
    """
    known, meanings, texts = drawings_by_name(content), _meanings(content), finding_texts(content)
    for plan in plans:
        lesson, about = plan.lesson, plan.about
        notes = f"{credit(content, plan.page)} {OF_THE_EDITORS}"
        html, opening = "".join(_slides(plan, texts)), tuple(_opening(plan))
        # Whom the lesson is for finds it at the short address; who gives it, at that of its page.
        form, source = SLIDES, ""
        if content.url:
            form, source = OPENED, f"De les op de site: {content.address(plan.page.address, lesson.id)}"
        slides = make_file(content, printer, known, form, html, lesson.title, notes, plan.selection, opening, source)
        (folder / downloads.lesson_slides(about, lesson.id).file).write_bytes(slides)
        html, source = "".join(_document(plan, meanings)), origin_of_all(content, plan.page, lesson.id)
        document = make_file(content, printer, known, DOCUMENT, html, lesson.title, coded=plan.selection, source=source)
        (folder / downloads.lesson_document(about, lesson.id).file).write_bytes(document)
        if plan.questions:
            moodle, text = (
                folder / of(about, lesson.id).file
                for of in (downloads.lesson_questions_moodle, downloads.lesson_questions_gift)
            )
            write_questions(content, plan.questions, moodle, text, lesson.title)


def _opening(plan: LessonPlan) -> Iterator[str]:
    """What stands below the title on the first slide: how long and for whom, and who says it.

    Where to read along comes on the last slide: who reads first answers no first question.
    """
    time, group = (plan.lesson.fields.get(name, "") for name in (TIME, GROUP))
    yield " · ".join(filter(None, (time.partition(",")[0].strip(" ."), group.partition(". ")[0].strip(" ."))))
    yield f"{HOLDERS[EDITOR].label} · {plan.content.name}, naar het verslag {REPORT_TITLE}"


def _slides(plan: LessonPlan, texts: Mapping[tuple[str, str], SlideText]) -> Iterator[str]:
    """A slide a step, behind each what it names; what no step names first when none names any, else behind the steps.

    Then come the short address with the sources, and hidden, for who has no learning environment, the questions on it.
    """
    in_steps = [[plan.named[place] for place in step.places if place in plan.named] for step in plan.steps]
    others = [one for one in plan.shown if not any(one in named for named in in_steps)]
    seen: set[tuple[ContentPage, Finding | Drawing]] = set()
    if not any(in_steps):
        yield from _shown(plan, others, texts, seen)
    about = f"<p>{OF_THE_EDITORS}</p><p>{plain_text(credit(plan.content, plan.page))}</p>"
    for number, (step, named) in enumerate(zip(plan.steps, in_steps, strict=True), 1):
        which = f"Stap {number} van {len(plan.steps)}"
        closing = plan.closing if number == len(plan.steps) else ""
        notes = f"<p>{plain_text(' '.join(filter(None, (f'{which}.', step.told, closing))))}</p>{about}"
        yield f"<h2>{plain_text(step.title or which)}</h2><div>{_task(step.text)}</div>{_of_editors(plan)}"
        yield f'<div class="notes">{notes}</div>'
        yield from _shown(plan, named, texts, seen)
    yield from _shown(plan, others, texts, seen)
    yield from _source_slides(plan)
    yield from _question_slides(plan)


def _source_slides(plan: LessonPlan) -> Iterator[str]:
    """Where to read along, and where all of it comes from: on one slide, with the QR code beside it."""
    said = filter(None, (HIDDEN_BEHIND if plan.questions else "", _about_report(plan.content)))
    notes = "".join(f"<p>{plain_text(one)}</p>" for one in said)
    notes = f'<div class="notes">{notes}</div>' if notes else ""
    if not plan.selection:
        yield from (f"{slide}{notes}" for slide in source_slides(plan.content, plan.page, plan.sources))
        return
    # Two lines that one can say and type; wherever else it broke, nobody would know what belongs together.
    shown = plain_text(plan.selection).replace(plan.content.url, f"{plan.content.url}<br>")
    told = f'<p>{SAME_NUMBERS}</p><p><a href="{escape(plan.selection)}">{shown}</a></p>'
    listed = "</li><li>".join([plain_text(credit(plan.content, plan.page)), *with_report(plan.content, plan.sources)])
    code = f"<figure>{code_of(plan.selection)}<figcaption></figcaption></figure>"
    yield f'<h2>{READ_ALONG}</h2><div class="columns"><div class="column">{told}<ul><li>{listed}</li></ul></div>'
    yield f'<div class="column">{code}</div></div>{notes}'


def _task(text: SlideText) -> str:
    """What a class has to do, a sentence a line where that leaves the letters large."""
    return (text.apart if largest(text.apart.lines) >= LARGE else text.written).html


def _question_slides(plan: LessonPlan) -> Iterator[str]:
    """The questions, as many on a slide as one can read there, with the answers in its notes."""
    asked = [_asked(number, question) for number, question in enumerate(plan.questions, 1)]
    slides = next(
        (held for held in _shared(asked) if all(takes(joined(one).lines, SIZES[-1]) <= 1 for one in held)), []
    )
    last = 0
    for held in slides or [[one] for one in asked]:
        first, last = last + 1, last + len(held)
        which = (
            f"vraag {first}"
            if first == last
            else f"vragen {first}{' en' if last == first + 1 else ' tot en met'} {last}"
        )
        yield f"<h2>Zelftoets: {which} van {len(asked)}</h2>{joined(held).html}{_of_editors(plan, HIDDEN)}"
        answers = "".join(_answer(plan, number) for number in range(first, last + 1))
        yield f'<div class="notes">{answers}<p>{EDITORS}</p></div>'


def _asked(number: int, question: Question) -> SlidePiece:
    """A question with its answers."""
    text, answers = f"{number}. {question.text}", [Line(answer, True) for answer in question.answers]
    listed = "".join(f"<li>{plain_text(answer.text)}</li>" for answer in answers)
    return SlidePiece(
        f"<p><strong>{plain_text(text)}</strong></p><ul>{listed}</ul>", (Line(text, False, True), *answers)
    )


def _shared(asked: Sequence[SlidePiece]) -> Iterator[list[Sequence[SlidePiece]]]:
    """Questions over slides, as evenly as can be: first over as few slides as may do."""
    for count in range(-(-len(asked) // QUESTIONS_A_SLIDE), len(asked) + 1):
        yield [asked[number * len(asked) // count : (number + 1) * len(asked) // count] for number in range(count)]


def _answer(plan: LessonPlan, number: int) -> str:
    """The right answer of a question, and where to read on, as HTML of the notes."""
    question = plan.questions[number - 1]
    told = plain_text(f"{number}. Goed is: {sentence(question.right)} {sentence(question.explanation)}")
    page, finding = next(one for one in plan.findings if question.finding in one[1].ids)
    read = f"{numbered(plan.numbers[finding.id]).lower()}, ‘{plain_text(finding.title)}’"
    read = " · ".join([read, *origin(plan.content, page, finding)])
    return f"<p>{told}</p><p>Lees: {read}</p>"


def _of_editors(plan: LessonPlan, kind: str = "") -> str:
    """What stands small below what the lesson itself says, on a slide of a kind."""
    address = f" · {plan.content.address(plan.page.address, plan.lesson.id)}" if plan.content.url else ""
    told = f"{HOLDERS[EDITOR].label} · {plan.content.name}, naar {REPORT_TITLE}{address}"
    return f'<div class="{f"herkomst {kind}".strip()}">{plain_text(told)}</div>'


def _read_along(plan: LessonPlan) -> str:
    """The short address of the findings of the lesson with its QR code, as HTML of a document."""
    if not plan.selection:
        return ""
    address = f'<a href="{escape(plan.selection)}">{plain_text(plan.selection)}</a>'
    # In one paragraph, which is too short to be broken over two pages.
    return f"<p>{SAME_NUMBERS} {address}<br>{code_of(plan.selection)}</p>"


def _about_report(content: SiteContent) -> str:
    """What the site says of the report first, as plain text; empty when it says nothing."""
    about = content.by_address.get(f"{ABOUT_PAGE}/")
    if about is None:
        return ""
    body = content.body(about)
    told = (body.passages[part.html].text for part in below(body.parts, SUMMARY) if isinstance(part, Prose))
    return next(told, "")


def _shown(
    plan: LessonPlan,
    parts: Iterable[tuple[ContentPage, Finding | Drawing]],
    texts: Mapping[tuple[str, str], SlideText],
    seen: set[tuple[ContentPage, Finding | Drawing]],
) -> Iterator[str]:
    """Findings and drawings as slides, unless they were seen, which is noted."""
    for page, part in parts:
        if (page, part) in seen:
            continue
        seen.add((page, part))
        if isinstance(part, Finding):
            yield from finding_slides(plan.content, page, part, texts, plan.numbers[part.id])
        else:
            yield drawing_slide(plan.content, page, part)


def _document(plan: LessonPlan, meanings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The same as a hand-out, without the questions."""
    if plan.exercise:
        of_editors = f'<div custom-style="Label"><p><strong>{HOLDERS[EDITOR].label}</strong></p></div>'
        yield f"<h1>{EXERCISE}</h1>{of_editors}<div>{plan.exercise}</div>"
    if plan.lesson.worksheet:
        yield f"<h1>{WORKSHEET}</h1>{_worksheet(plan.lesson.worksheet)}"
    yield f"<h1>Bevindingen</h1>{_read_along(plan)}"
    for page, part in plan.shown:
        if isinstance(part, Finding):
            yield finding_text(plan.content, page, part, plan.numbers[part.id])
        else:
            yield pictured(part)
    if plan.closing:
        yield f"<p>{plain_text(plan.closing)}</p>"
    if explained := "".join(_explained(plan, meanings)):
        yield f"<h1>Wie zegt het?</h1>{explained}"
    listed = "</li><li>".join(with_report(plan.content, plan.sources))
    yield f"<h1>Bronnen</h1><ul><li>{listed}</li></ul>"
    if told := _about_report(plan.content):
        yield f"<p>{plain_text(told)}</p>"
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


def _meanings(content: SiteContent) -> dict[str, Sequence[str]]:
    """What each label means, as the site says it: HTML of its paragraphs, by who holds it; all from one tree."""
    about = content.by_address.get(f"{ABOUT_PAGE}/")
    if about is None:
        return {}
    body, resolve = content.body(about), resolver(content, about)
    parts = {
        holder: [one for one in below(body.parts, f"label-{holder}") if isinstance(one, Prose)] for holder in HOLDERS
    }
    html = "".join(
        f"<section>{''.join(body.passages[part.html].html(resolve) for part in found)}</section>"
        for found in parts.values()
    )
    sections = LexborHTMLParser(f"<body>{html}</body>").css("body > section")
    return {
        holder: [paragraph.inner_html or "" for paragraph in section.css("p")]
        for holder, section in zip(parts, sections, strict=True)
    }


def _explained(plan: LessonPlan, meanings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What the labels of its findings mean, as HTML."""
    labels = [LABELS[finding.label] for _, finding in plan.findings]
    for holder in dict.fromkeys(label.holder for label in labels):
        words = HOLDERS[holder].label
        # What else is said of a label is about where the report has it from.
        has_more = any(label.holder == holder and label.words != words for label in labels)
        paragraphs = meanings.get(holder, ())
        for number, paragraph in enumerate(paragraphs if has_more else paragraphs[:1]):
            opening = "" if number else f"<strong>{plain_text(words)}.</strong> "
            yield f"<p>{opening}{paragraph}</p>"
