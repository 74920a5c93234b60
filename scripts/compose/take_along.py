"""What one can take along from a page: its drawings as files, and below a topic all that is made of it for a lesson."""

from html import escape

from scripts.built.how_to_cite import LICENCE, LICENCE_NAME
from scripts.compose.drafts import Draft, Drafts
from scripts.content import downloads
from scripts.content.names import LESSONS

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
    offered = {
        "lesplannen": f"{LESSONS}{page.name}/" if f"{LESSONS}{page.name}" in drafts.by_name else "",
        "dia’s (PowerPoint)": downloads.slides(page.name).path,
        "hand-out (Word)": downloads.document(page.name).path,
        "hand-out (PDF)": downloads.handout(page.name).path,
        "leerpakket (SCORM 1.2)": downloads.scorm(page.name).path,
    }
    links = [f'<a href="{draft.relative(path)}">{words}</a>' for words, path in offered.items() if path]
    draft.put_in(draft.article, f'<aside class="geen-inhoud meenemen"><p>Voor de les: {" · ".join(links)}</p></aside>')
