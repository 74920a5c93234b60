"""What stands on a page: a list of its headings, made when all of them are there."""

from collections.abc import Iterator
from html import escape

from scripts.built.sections import content_nodes, content_text
from scripts.compose.drafts import Draft

_TITLES = {"nl": "Op deze pagina", "en": "On this page"}
# Deeper headings would make the list longer than it helps.
_LISTED = {"h2": 2, "h3": 3}


def add_table_of_contents(draft: Draft) -> None:
    """Put a list of the headings under the title; none on the start page, or with a single heading to list.

    Closed until asked for on a narrow screen; the style puts it beside the text on a wide one.

    Args:
        draft: the page.
    """
    title = draft.article.css_first("h1")
    found = list(_headings(draft))
    if title is None or len(found) < 2 or not draft.page.address:
        return
    name = _TITLES.get(draft.page.language, _TITLES["nl"])
    after = draft.article.css_first("aside.nagekeken") or title
    draft.put_after(
        after,
        f'\n<aside class="toc">\n<nav class="md-nav--secondary" aria-label="{name}">\n<details>\n'
        f"<summary>{name}</summary>\n{_listed(found)}\n</details>\n</nav>\n</aside>\n",
    )


def _headings(draft: Draft) -> Iterator[tuple[int, str, str]]:
    """Level, id and text of every heading to list."""
    for node in content_nodes(draft.article):
        if node.tag in _LISTED and node.id:
            yield _LISTED[node.tag], node.id, " ".join(content_text(node).split())


def _listed(found: list[tuple[int, str, str]]) -> str:
    """Headings as a list; what follows one at a deeper level stands within it."""
    items = []
    while found:
        (level, id_, text), *rest = found
        below = next((number for number, (other, _, _) in enumerate(rest) if other <= level), len(rest))
        inner = _listed(rest[:below]) if below else ""
        items.append(f'<li><a href="#{id_}">{escape(text, quote=False)}</a>{inner}</li>')
        found = rest[below:]
    return "\n".join(["<ol>", *items, "</ol>"])
