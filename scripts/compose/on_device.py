"""Places where scripts show what a visitor keeps on their own device: a selection of findings, and the site itself."""

from html import escape

from scripts.built.lessons import with_findings
from scripts.compose.drafts import Draft, Drafts
from scripts.content.markers import OFFLINE_HERE, SELECTION_HERE
from scripts.content.names import FINDINGS_PAGE, TRAINERS_PAGE

SCRIPT, STYLE, SWITCH = "assets/selection.js", "assets/selection.css", "assets/offline_switch.js"


def add_places(draft: Draft, drafts: Drafts) -> None:
    """Put both in the place of their markers.

    Args:
        draft: the page.
        drafts: every page.
    """
    if draft.asks(OFFLINE_HERE):
        # Where nothing is kept, such as in a folder on a disk, it stays empty.
        draft.fill(OFFLINE_HERE, '<div class="offline geen-inhoud"></div>')
        _load(draft, SWITCH)
    if draft.asks(SELECTION_HERE):
        _add_selection(draft, drafts)


def _add_selection(draft: Draft, drafts: Drafts) -> None:
    """Put the place of the selection, with what one does without a script; its script and style are of that page.

    There every lesson has the place that its short address names, with the way to its plan.
    """
    lessons = with_findings((other.page for other in drafts.pages), drafts.findings)
    items = "".join(
        f'<li id="{id_}"><a href="{draft.to_page(page.name)}#{id_}">{escape(lesson.title, quote=False)}</a></li>'
        for id_, (page, lesson, _) in lessons.items()
    )
    of_lessons = f"<p>De bevindingen van een les staan in die les:</p><ul>{items}</ul>" if items else ""
    findings, trainers = draft.to_page(FINDINGS_PAGE), draft.to_page(TRAINERS_PAGE)
    draft.fill(
        SELECTION_HERE,
        '<div class="selectie geen-inhoud"><div class="zonder-script">'
        "<p>Je browser voert geen scripts uit, en die zijn hier nodig. Zo kan het ook: zoek bevindingen op bij "
        f'<a href="{findings}">Alle bevindingen</a> en print de pagina waar ze staan. Hand-outs, dia’s '
        f'en elk adres met zijn citaat staan bij <a href="{trainers}">Voor trainers en docenten</a>.</p>'
        f"{of_lessons}</div></div>",
    )
    if draft.tree.head:
        draft.put_in(draft.tree.head, f'<link rel="stylesheet" href="{draft.relative(STYLE)}">')
    _load(draft, SCRIPT)


def _load(draft: Draft, script: str) -> None:
    """Let a page load a script, behind that of the whole site."""
    if draft.tree.body:
        draft.put_in(draft.tree.body, f'<script src="{draft.relative(script)}" defer></script>')
