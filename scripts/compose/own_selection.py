"""The page with a visitor's own selection: the place where its script shows it, and what one does without a script."""

from scripts.compose.drafts import Draft
from scripts.content.markers import SELECTION_HERE
from scripts.content.names import FINDINGS_PAGE, TRAINERS_PAGE

SCRIPT = "assets/selection.js"


def add_selection(draft: Draft) -> None:
    """Put the place of the selection where its marker stands, and its script on that page only.

    Args:
        draft: the page.
    """
    if not draft.asks(SELECTION_HERE) or draft.tree.body is None:
        return
    findings, trainers = draft.to_page(FINDINGS_PAGE), draft.to_page(TRAINERS_PAGE)
    draft.fill(
        SELECTION_HERE,
        '<div class="selectie geen-inhoud">'
        "<p>Je browser voert geen scripts uit, en die zijn hier nodig. Zo kan het ook: zoek bevindingen op bij "
        f'<a href="{findings}">Alle bevindingen</a> en print de pagina waar ze staan. Hand-outs, dia’s '
        f'en elk adres met zijn citaat staan bij <a href="{trainers}">Voor trainers en docenten</a>.</p></div>',
    )
    draft.put_in(draft.tree.body, f'<script src="{draft.relative(SCRIPT)}" defer></script>')
