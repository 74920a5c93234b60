"""What is folded away so that a page stays short: the words of a drawing, what changed in a finding, the self-check.

It is open on paper and, in browsers that know `::details-content`, without a script (`assets/css/folded.css`); in
downloads it is not folded at all.
"""

from html import escape

from selectolax.lexbor import LexborNode

from scripts.built.sections import FOLDED
from scripts.compose.drafts import Draft

IN_WORDS = "De tekening in woorden"
USED = "Komt voor bij"


def fold(summary: str, html: str) -> str:
    """HTML that opens when asked for.

    Args:
        summary: what is folded, in a few words.
        html: what is folded.
    """
    line = f'<summary class="geen-inhoud">{escape(summary, quote=False)}</summary>'
    return f'<details class="{FOLDED}">{line}{html}</details>'


def fold_away(draft: Draft) -> None:
    """Fold what tells a drawing in words, where a term is used, and what changed in a finding.

    Args:
        draft: the page.
    """
    for paragraph in draft.article.css("article > p.in-woorden"):
        _fold(draft, paragraph, IN_WORDS)
    for paragraph in draft.article.css("section.begrip > p.plaatsen"):
        if count := len(paragraph.css("a")):
            _fold(draft, paragraph, f"{USED} {count} {'plek' if count == 1 else 'plekken'}")
    for paragraph in draft.article.css("section.bevinding > p.gewijzigd"):
        _fold(draft, paragraph, paragraph.text().partition(":")[0])


def _fold(draft: Draft, paragraph: LexborNode, summary: str) -> None:
    """Fold a paragraph away; below one that is folded behind the same words already, where that stands before it."""
    folded = paragraph.prev
    line = folded.css_first("summary") if folded and folded.tag == "details" else None
    if not folded or not line or line.text() != summary:
        draft.put_before(paragraph, fold(summary, ""))
        folded = paragraph.prev
    assert folded, "it was just put there"
    folded.insert_child(paragraph, move=True)
