"""What one can take along from a page: its drawings as files, and below a topic all that is made of it for a lesson."""

from html import escape
from urllib.parse import quote

from scripts.built.how_to_cite import LICENCE, LICENCE_NAME
from scripts.built.lessons import Lesson, read_lessons
from scripts.compose.drafts import Draft, Drafts
from scripts.content import downloads
from scripts.content.names import LESSONS, SELECTION_PAGE, SELF_CHECK, lessons_about

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
        "lesplannen": f"{LESSONS}{page.name}/" if f"{LESSONS}{page.name}" in drafts.by_name else "",
        "dia’s (PowerPoint)": downloads.slides(page.name).path,
        "hand-out (Word)": downloads.document(page.name).path,
        "hand-out (PDF)": downloads.handout(page.name).path,
        "zelftoets (Moodle XML)": downloads.questions_moodle(page.name).path if page.name in asked else "",
        "zelftoets (GIFT)": downloads.questions_gift(page.name).path if page.name in asked else "",
        "leerpakket (SCORM 1.2)": downloads.scorm(page.name).path,
    }
    links = [
        f'<a href="{draft.relative(path)}"{" download" if path.startswith(downloads.FOLDER) else ""}>{words}</a>'
        for words, path in offered.items()
        if path
    ]
    draft.put_in(draft.article, f'<aside class="geen-inhoud meenemen"><p>Voor de les: {" · ".join(links)}</p></aside>')


def add_ready(draft: Draft, drafts: Drafts) -> None:
    """Open every lesson of a page with what is ready for it: slides, hand-out, selection, and questions to load.

    Args:
        draft: the page.
        drafts: every page.
    """
    for lesson in read_lessons(draft.page):
        rows = filter(
            None, (_shown(draft, lesson), _selection(draft, drafts, lesson), *_quizzes(draft, drafts, lesson))
        )
        items = "".join(f"<li>{row}</li>" for row in rows)
        ready = f'<aside class="geen-inhoud meenemen"><p>Klaar om te geven:</p><ul>{items}</ul></aside>'
        heading = lesson.section.css_first("p.kenmerken")
        if heading:
            draft.put_after(heading, ready)


def _shown(draft: Draft, lesson: Lesson) -> str:
    about = lessons_about(draft.page.name)
    slides, document = downloads.lesson_slides(about, lesson.id), downloads.lesson_document(about, lesson.id)
    return f"{_file(draft, slides, lesson.title)} · {_file(draft, document, lesson.title)}"


def _selection(draft: Draft, drafts: Drafts, lesson: Lesson) -> str:
    """The way to the findings of a lesson as a selection; nothing where it names none, or the site shows none."""
    ids = list(dict.fromkeys(drafts.findings[place] for place in lesson.places if place in drafts.findings))
    if not ids or SELECTION_PAGE not in drafts.by_name:
        return ""
    query = f"?b={','.join(ids)}&t={quote(lesson.title)}"
    words = f"Selectie van deze les ({len(ids)} {'bevinding' if len(ids) == 1 else 'bevindingen'})"
    link = f'<a href="{draft.to_page(SELECTION_PAGE)}{escape(query)}" aria-label="{words}: {escape(lesson.title)}">'
    return f"{link}{words}</a>: om te kiezen, te printen of te kopiëren"


def _quizzes(draft: Draft, drafts: Drafts, lesson: Lesson) -> list[str]:
    """What to load in a learning environment, for every topic whose self-check a lesson names."""
    topics = {other.page.address: other.page for other in drafts.pages}
    asked = {question.page for question in drafts.questions}
    named = (topics.get(address) for address, anchor in lesson.places if anchor == SELF_CHECK)
    pages = [page for page in named if page and page.name in asked]
    return [
        f"Zelftoets {escape(page.menu_title, quote=False)} voor je leeromgeving: "
        + ", ".join(
            _file(draft, made, page.menu_title)
            for made in (
                downloads.questions_moodle(page.name),
                downloads.questions_gift(page.name),
                downloads.scorm(page.name),
            )
        )
        for page in pages
    ]


def _file(draft: Draft, made: downloads.Download, about: str) -> str:
    words = escape(made.name, quote=False)
    label = escape(f"{made.name}: {about}")
    return f'<a href="{draft.relative(made.path)}" download aria-label="{label}">{words}</a>'
