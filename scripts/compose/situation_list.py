"""Above the situations of a page: the titles of all, so that one finds one's own without passing the others."""

from html import escape

from scripts.built.sections import content_nodes, content_text
from scripts.compose.drafts import Draft

FEWEST = 10
"""With fewer one sees them all in a few screens."""


def list_situations(draft: Draft) -> None:
    """Put above the first heading with situations the titles of all of them, under the headings they stand under.

    Args:
        draft: the page; one with few situations gets no list.
    """
    groups: list[tuple[str, str, list[str]]] = []
    title = ""
    for node in content_nodes(draft.article):
        if node.tag in ("h2", "h3") and node.id:
            title = escape(" ".join(content_text(node).split()), quote=False)
        if node.tag == "h2" and node.id:
            groups.append((node.id, title, []))
        elif node.tag == "h3" and node.id and groups and node.parent and node.parent.css_matches("section.situatie"):
            groups[-1][2].append(f'<li><a href="#{escape(node.id)}">{title}</a></li>')
    full = [group for group in groups if group[2]]
    start = draft.article.css_first(f'h2[id="{full[0][0]}"]') if full else None
    if start is None or sum(len(items) for _, _, items in full) < FEWEST:
        return
    lists = "".join(
        f'<li><a href="#{escape(id_)}">{name}</a><ul>{"".join(items)}</ul></li>' for id_, name, items in full
    )
    nav = f'<nav aria-label="Alle situaties"><ul>{lists}</ul></nav>'
    draft.put_before(start, f'<aside class="alle-situaties">{nav}</aside>')
