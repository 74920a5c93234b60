"""What one can take along from a page: its drawings as files, and below a topic all that is made of it for a lesson."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from scripts.built.article import ContentPage, Finding
from scripts.built.how_to_cite import LICENCE, LICENCE_NAME
from scripts.built.lessons import Lesson, findings_of, read_lessons, steps_of
from scripts.built.sections import content_text
from scripts.compose.drafts import Draft, Drafts
from scripts.compose.folded import fold
from scripts.compose.lesson_steps import add_findings, add_on_paper
from scripts.content import downloads
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.lesson_words import FOR_TEACHER, count_of_questions, file_name, lesson_address, package_name
from scripts.content.names import (
    ABOUT_PAGE,
    LESSONS,
    MOODLE_PACKAGE,
    MOODLE_STEPS,
    SELECTION_PAGE,
    SELF_CHECK,
    SUMMARY,
    TRAINERS_PAGE,
    lessons_about,
)
from scripts.content.selfcheck import Question, sentence

SLIDES, DOCUMENT, PACKAGE = " (dia’s).pptx", " (hand-out).docx", ".zip"
FOR_MOODLE, AS_TEXT = " (vragen voor Moodle).xml", " (vragen).gift.txt"
"""How the names end under which a visitor keeps the files of a lesson or a topic."""
_LICENCE = f'<a rel="license" href="{LICENCE}deed.nl">{LICENCE_NAME}</a>'
_CHAPTER = re.compile(r"hoofdstuk (\d+)")


def add_drawing_files(draft: Draft, drafts: Drafts) -> None:
    """Put below every drawing the files of it, the licence, and how to credit it.

    Args:
        draft: the page.
        drafts: every page.
    """
    for figure in draft.article.css(".drawings > figure"):
        title = figure.css_first("svg > title")
        name = ((title.id or "") if title else "").removeprefix("tekening-")
        if f"{downloads.DRAWINGS}/{name}.svg" not in drafts.sources.texts:
            continue  # It lies elsewhere in `docs/`, and nothing is made of it.
        files = {"SVG": f"{name}.svg", "PNG": f"{name}.png", "PNG op wit": f"{name}-wit.png"}
        what = escape(title.text().strip() if title else name)
        folder = draft.relative(f"{downloads.DRAWINGS}/")
        links = ", ".join(
            f'<a href="{folder}{file}" download aria-label="{kind}: {what}">{kind}</a>' for kind, file in files.items()
        )
        credit = escape(drafts.name, quote=False)
        # The words below a figure are its last child (HTML, 4.4.12).
        below = figure.css_first("figcaption") or figure
        draft.put_in(below, f'<p class="geen-inhoud meenemen">Neem mee: {links}. {_LICENCE}, {credit}.</p>')


def add_for_lessons(draft: Draft, drafts: Drafts) -> None:
    """Close a topic with what there is of it for a lesson.

    Args:
        draft: the page.
        drafts: every page.
    """
    page = draft.page
    if not page.findings:
        return
    asked = {question.page for question in drafts.questions}
    offered = {
        "dia’s (PowerPoint)": (downloads.slides(page.name), SLIDES),
        "hand-out (Word)": (downloads.document(page.name), DOCUMENT),
        "hand-out (PDF)": (downloads.handout(page.name), " (hand-out).pdf"),
        "zelftoets (Moodle XML)": (downloads.questions_moodle(page.name), FOR_MOODLE) if page.name in asked else None,
        "zelftoets (GIFT)": (downloads.questions_gift(page.name), AS_TEXT) if page.name in asked else None,
        "leerpakket (SCORM 1.2)": (downloads.scorm(page.name), PACKAGE),
    }
    links = (
        [f'<a href="{draft.to_page(plans)}">lesplannen</a>']
        if (plans := f"{LESSONS}{page.name}") in drafts.by_name
        else []
    )
    links += [
        f'<a href="{draft.relative(made[0].path)}" download="{escape(file_name(page.menu_title, made[1]))}">{words}</a>'
        for words, made in offered.items()
        if made
    ]
    draft.put_in(draft.article, f'<aside class="geen-inhoud meenemen"><p>Voor de les: {" · ".join(links)}</p></aside>')


def add_ready(draft: Draft, drafts: Drafts) -> None:
    """Open every lesson of a page with what is ready for it, and put in its steps the findings that they name.

    In one line stand slides, hand-out, package and selection; behind a fold what fewer come for.

    Args:
        draft: the page.
        drafts: every page.
    """
    for lesson in read_lessons(draft.page):
        findings = findings_of(lesson, drafts.findings)
        own = _own_questions(drafts, lesson)
        links = " · ".join((*_files(draft, lesson, len(own)), *_selection(draft, drafts, lesson)))
        told = f"<p><strong>Klaar om te geven:</strong> {links}</p>{_same(drafts, lesson, own)}"
        told += f"{_in_moodle(draft, drafts)}{_source(drafts, findings)}"
        rows = (*_questions(draft, drafts, lesson, len(own)), *_address(drafts, lesson))
        more = fold("Meer bij deze les", f"<ul><li>{'</li><li>'.join(rows)}</li></ul>") if rows else ""
        asked = (
            fold(f"De {count_of_questions(len(own))}, met het goede antwoord", _answered(own)) if len(own) > 1 else ""
        )
        label = lesson.section.css_first("p.kenmerken")
        if label:
            draft.put_after(label, f'<aside class="geen-inhoud meenemen">{told}{asked}{more}</aside>')
        add_on_paper(draft, drafts, lesson)
        add_findings(draft, drafts, lesson)


def _source(drafts: Drafts, findings: Sequence[tuple[ContentPage, Finding]]) -> str:
    """Of which chapters a lesson is, what report they stand in, who made the lesson, and how one may use it."""
    places = dict.fromkeys(finding.place.partition(", ")[2] for _, finding in findings)
    numbers = list(dict.fromkeys(found[1] for place in places if (found := _CHAPTER.match(place))))
    *first, last = numbers or [""]
    chapters = f"hoofdstuk {' en '.join(filter(None, (', '.join(first), last)))}" if numbers else ""
    about = drafts.by_name.get(ABOUT_PAGE)
    summary = about.article.css_first(f"#{SUMMARY} ~ p") if about else None
    report = f"het verslag <em>{REPORT_TITLE}</em>"
    if summary:
        source = f"{chapters or report}. {escape(content_text(summary), quote=False)}"
    else:
        source = f"{' van '.join(filter(None, (chapters, report)))}."
    return f"<p>Bron: {source} De les zelf is van de redactie. {_LICENCE}.</p>"


def _own_questions(drafts: Drafts, lesson: Lesson) -> list[Question]:
    """The questions on the findings that a lesson names."""
    found = (drafts.findings.get(place) for place in lesson.places)
    named = {(one[0].name, id_) for one in found if one for id_ in one[1].ids}
    return [question for question in drafts.lesson_questions if (question.page, question.finding) in named]


def _same(drafts: Drafts, lesson: Lesson, own: Sequence[Question]) -> str:
    """What the files of a lesson share, so that nobody has to open each to know."""
    if not findings_of(lesson, drafts.findings):
        return ""
    hidden = " Verborgen achteraan staan de vragen." if own else ""
    below = " en de vragen hieronder" if len(own) > 1 else ""
    has_notes = any(FOR_TEACHER in step.text() for step in steps_of(lesson.section))
    notes = f", met ‘{FOR_TEACHER.rstrip(':')}’ in de notities," if has_notes else ""
    return (
        f"<p>Op de dia’s staan de stappen{notes} en de bevindingen.{hidden} Hand-out, "
        f"leerpakket en selectie hebben dezelfde bevindingen: die lees je bij de stappen{below}."
        f"{_told_everywhere(drafts)}</p>"
    )


def _told_everywhere(drafts: Drafts) -> str:
    """That nobody has to hand out the address of a selection, where the files have it."""
    return (
        " Het adres van de selectie staat al in al die bestanden."
        if drafts.home and SELECTION_PAGE in drafts.by_name
        else ""
    )


def _answered(questions: Iterable[Question]) -> str:
    """Questions with the right answer, for who wants to know what a class will be asked without trying each."""
    rows = (
        f"{escape(one.text, quote=False)} <strong>{escape(sentence(one.right), quote=False)}</strong>"
        for one in questions
    )
    return f"<ol><li>{'</li><li>'.join(rows)}</li></ol>"


def _files(draft: Draft, lesson: Lesson, own: int) -> Iterator[str]:
    """The slides, the hand-out and the package of a lesson, which holds its own questions."""
    about, title = lessons_about(draft.page.name), lesson.title
    slides, document = downloads.lesson_slides(about, lesson.id), downloads.lesson_document(about, lesson.id)
    package = downloads.lesson_scorm(about, lesson.id)
    yield _file(draft, slides, "Dia’s (PowerPoint)", title, file_name(title, SLIDES))
    paper = "Hand-out met werkblad (Word)" if lesson.worksheet else "Hand-out (Word)"
    yield _file(draft, document, paper, title, file_name(title, DOCUMENT))
    words = f"Leerpakket met {count_of_questions(own)} (SCORM)" if own else "Leerpakket (SCORM)"
    yield _file(draft, package, words, title, file_name(package_name(title, own), PACKAGE))


def _selection(draft: Draft, drafts: Drafts, lesson: Lesson) -> Iterator[str]:
    """The way to the findings of a lesson as a selection; nothing where it names none, or the site shows none."""
    count = len(findings_of(lesson, drafts.findings))
    if count and SELECTION_PAGE in drafts.by_name:
        words = f"Selectie ({count} {'bevinding' if count == 1 else 'bevindingen'})"
        label, path = escape(f"{words}: {lesson.title}"), draft.relative(lesson_address(lesson.id))
        yield f'<a href="{path}" aria-label="{label}">{words}</a>'


def _address(drafts: Drafts, lesson: Lesson) -> Iterator[str]:
    """The short address of that selection, to write on a board."""
    if drafts.home and SELECTION_PAGE in drafts.by_name and findings_of(lesson, drafts.findings):
        address = escape(f"{drafts.home}{lesson_address(lesson.id)}", quote=False)
        yield f"Het adres van de selectie, voor je groep: {address}"


def _questions(draft: Draft, drafts: Drafts, lesson: Lesson, own: int) -> Iterator[str]:
    """The questions of a lesson as files, or those of its topics."""
    about = lessons_about(draft.page.name)
    if own:
        forms = {
            "Moodle (XML)": (downloads.lesson_questions_moodle(about, lesson.id), FOR_MOODLE),
            "tekst (GIFT)": (downloads.lesson_questions_gift(about, lesson.id), AS_TEXT),
        }
        files = ", ".join(
            _file(draft, one, words, lesson.title, file_name(lesson.title, end)) for words, (one, end) in forms.items()
        )
        which = "de vraag" if own == 1 else f"de {count_of_questions(own)}"
        yield f"Alleen {which}: {files}.{_way(draft, drafts, MOODLE_STEPS)}"
        return
    pages = {other.page.address: other.page for other in drafts.pages}
    asked = {question.page for question in drafts.questions}
    for address, anchor in lesson.places:
        page = pages.get(address)
        if anchor == SELF_CHECK and page and page.name in asked:
            forms = {
                "Moodle (XML)": (downloads.questions_moodle(page.name), FOR_MOODLE),
                "tekst (GIFT)": (downloads.questions_gift(page.name), AS_TEXT),
                "leerpakket met de tekst (SCORM 1.2)": (downloads.scorm(page.name), PACKAGE),
            }
            files = ", ".join(
                _file(draft, made, words, page.menu_title, file_name(page.menu_title, end))
                for words, (made, end) in forms.items()
            )
            title = escape(page.menu_title, quote=False)
            yield f"Alle vragen over ‘{title}’: {files}.{_way(draft, drafts, MOODLE_STEPS)}"


def _in_moodle(draft: Draft, drafts: Drafts) -> str:
    """The steps for the package in one sentence, in the words with which the page for trainers begins them."""
    trainers = drafts.by_name.get(TRAINERS_PAGE)
    told = trainers.article.css_first(f"#{MOODLE_PACKAGE} + p") if trainers else None
    steps = escape(content_text(told), quote=False) if told else ""
    return f"<p>{steps}{_way(draft, drafts, MOODLE_PACKAGE)}</p>" if steps else ""


def _way(draft: Draft, drafts: Drafts, anchor: str) -> str:
    """A link to the steps in Moodle, where the page for trainers has them."""
    trainers = drafts.by_name.get(TRAINERS_PAGE)
    if not trainers or anchor not in (section.anchor for section in trainers.page.sections):
        return ""
    return f' <a href="{draft.to_page(TRAINERS_PAGE)}#{anchor}">Meer over Moodle</a>.'


def _file(draft: Draft, made: downloads.Download, words: str, about: str, kept: str = "") -> str:
    """A link to a file, with the name under which it is kept; without one under its own."""
    label, name = escape(f"{words}: {about}"), f'="{escape(kept)}"' if kept else ""
    return f'<a href="{draft.relative(made.path)}" download{name} aria-label="{label}">{escape(words, quote=False)}</a>'
