"""A strip with the letters that the terms of a page begin with."""

import unicodedata
from html import escape

from scripts.compose.drafts import Draft

FEWEST = 10
"""With fewer terms one sees them all at once."""


def add_letters(draft: Draft) -> None:
    """Put a strip above the terms that leads to the first term of every letter.

    Args:
        draft: the page; one with few terms gets none.
    """
    first: dict[str, str] = {}
    for term in draft.page.terms:
        letter = unicodedata.normalize("NFKD", term.title[:1]).upper()[:1]
        first.setdefault(letter, term.id)
    start = draft.article.css_first("section.begrip")
    if start is None or len(draft.page.terms) < FEWEST:
        return
    items = "".join(f'<li><a href="#{escape(id_)}">{escape(letter)}</a></li>' for letter, id_ in first.items())
    draft.put_before(
        start, f'<aside class="letters"><nav aria-label="Begrippen op letter"><ul>{items}</ul></nav></aside>'
    )
