"""What one can take along from a page: its drawings as files, and below a topic all that is made of it for a lesson."""

from collections.abc import Iterator
from html import escape

from scripts.built.how_to_cite import LICENCE, LICENCE_NAME
from scripts.built.lessons import Lesson, findings_of, read_lessons
from scripts.built.qr import qr_svg
from scripts.built.sections import content_text
from scripts.compose.drafts import Draft, Drafts
from scripts.compose.folded import fold
from scripts.content import downloads
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.lesson_words import CODE_OF, count_of_questions, file_name, lesson_address, numbered, package_name
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
from scripts.markdown.labels import LABELS

SLIDES, DOCUMENT, PACKAGE = " (dia’s).pptx", " (hand-out).docx", ".zip"
FOR_MOODLE, AS_TEXT = " (vragen voor Moodle).xml", " (vragen).gift.txt"
"""How the names end under which a visitor keeps the files of a lesson or a topic."""
_LICENCE = f'<a rel="license" href="{LICENCE}deed.nl">{LICENCE_NAME}</a>'


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
    """Open every lesson of a page with what is ready for it: slides, hand-out, selection, and questions to load.

    Args:
        draft: the page.
        drafts: every page.
    """
    for lesson in read_lessons(draft.page):
        rows = [_shown(draft, lesson), *_quizzes(draft, drafts, lesson), _selection(draft, drafts, lesson)]
        items = "".join(f"<li>{row}</li>" for row in rows if row)
        held = f"<p>Klaar om te geven:</p><ul>{items}</ul>{_about_report(drafts)}"
        ready = f'<aside class="geen-inhoud meenemen">{held}</aside>'
        label = lesson.section.css_first("p.kenmerken")
        if label:
            draft.put_after(label, ready)
        draft.put_in(lesson.section, _on_paper(drafts, lesson))


def _on_paper(drafts: Drafts, lesson: Lesson) -> str:
    """What the links of a lesson are on paper: every finding with its label, its place and its address."""
    rows = []
    for number, (page, finding) in enumerate(findings_of(lesson, drafts.findings), 1):
        where = f"{page.url or f'/{page.address}'}#{finding.id}"
        told = (f"{numbered(number)}: ‘{finding.title}’", LABELS[finding.label].words, finding.place, where)
        rows.append(f"<li>{escape('; '.join(filter(None, told)), quote=False)}</li>")
    whole = f"{drafts.name}, naar het verslag {REPORT_TITLE}. {LICENCE_NAME}. {drafts.home}".strip()
    listed = f"<p>De bevindingen van deze les:</p><ul>{''.join(rows)}</ul>" if rows else ""
    code = _code(drafts, lesson) if rows else ""
    return f'<aside class="geen-inhoud op-papier">{code}{listed}<p>{escape(whole, quote=False)}</p></aside>'


def _code(drafts: Drafts, lesson: Lesson) -> str:
    """The short address of a lesson's findings as text and as QR code; nothing where the site has none for it."""
    if not drafts.home or SELECTION_PAGE not in drafts.by_name:
        return ""
    address = f"{drafts.home}{lesson_address(lesson.id)}"
    picture = qr_svg(address).replace("<svg ", f'<svg role="img" aria-label="{CODE_OF.format(escape(address))}" ', 1)
    return f"{picture}<p>Lees mee: <strong>{escape(address, quote=False)}</strong></p>"


def _about_report(drafts: Drafts) -> str:
    """Which report a lesson follows, and folded what the site says of it and of itself, where it does."""
    about = drafts.by_name.get(ABOUT_PAGE)
    told = about.article.css_first(f"#{SUMMARY} ~ p") if about else None
    more = fold("Meer over het verslag", f"<p>{escape(content_text(told), quote=False)}</p>") if told else ""
    return f"<p>Bron: het verslag <em>{REPORT_TITLE}</em>. De les zelf is van de redactie.</p>{more}"


def _shown(draft: Draft, lesson: Lesson) -> str:
    """The slides and the hand-out of a lesson."""
    about = lessons_about(draft.page.name)
    slides, document = downloads.lesson_slides(about, lesson.id), downloads.lesson_document(about, lesson.id)
    kept = {slides: SLIDES, document: DOCUMENT}
    links = (_file(draft, made, made.name, lesson.title, file_name(lesson.title, end)) for made, end in kept.items())
    return " · ".join(links)


def _selection(draft: Draft, drafts: Drafts, lesson: Lesson) -> str:
    """The way to the findings of a lesson as a selection; nothing where it names none, or the site shows none."""
    count = len(findings_of(lesson, drafts.findings))
    if not count or SELECTION_PAGE not in drafts.by_name:
        return ""
    path, words = (
        lesson_address(lesson.id),
        f"Selectie van deze les ({count} {'bevinding' if count == 1 else 'bevindingen'})",
    )
    label = escape(f"{words}: {lesson.title}")
    link = f'<a href="{draft.relative(path)}" aria-label="{label}">{words}</a>'
    told = f"{link}: om te lezen, te printen, door te geven of zelf aan te passen"
    return f"{told}. Het adres voor je groep: {escape(f'{drafts.home}{path}', quote=False)}" if drafts.home else told


def _quizzes(draft: Draft, drafts: Drafts, lesson: Lesson) -> Iterator[str]:
    """What to load in a learning environment: the package of a lesson, and its questions, or those of its topics."""
    found = (drafts.findings.get(place) for place in lesson.places)
    named = {(one[0].name, id_) for one in found if one for id_ in one[1].ids}
    own = sum((question.page, question.finding) in named for question in drafts.lesson_questions)
    about, count = lessons_about(draft.page.name), count_of_questions(own)
    made, kept = downloads.lesson_scorm(about, lesson.id), file_name(package_name(lesson.title, own), PACKAGE)
    package = _file(draft, made, "Leerpakket (SCORM 1.2)", lesson.title, kept)
    holds = f"dezelfde bevindingen en {count}" if own else "dezelfde bevindingen"
    way = _way(draft, drafts, MOODLE_PACKAGE)
    yield f"{package} voor je leeromgeving, met {holds}.{f' {_in_moodle(drafts)}{way}' if way else ''}"
    if own:
        forms = {
            "Moodle (XML)": (downloads.lesson_questions_moodle(about, lesson.id), FOR_MOODLE),
            "tekst (GIFT)": (downloads.lesson_questions_gift(about, lesson.id), AS_TEXT),
        }
        files = ", ".join(
            _file(draft, one, words, lesson.title, file_name(lesson.title, end)) for words, (one, end) in forms.items()
        )
        yield f"Alleen {'de vraag' if own == 1 else f'de {count}'}: {files}.{_way(draft, drafts, MOODLE_STEPS)}"
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


def _in_moodle(drafts: Drafts) -> str:
    """The steps in one sentence, in the words with which the page for trainers begins them."""
    trainers = drafts.by_name.get(TRAINERS_PAGE)
    told = trainers.article.css_first(f"#{MOODLE_PACKAGE} + p") if trainers else None
    return escape(content_text(told), quote=False) if told else ""


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
