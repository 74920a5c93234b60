"""Small things about the frame of the text that differ from page to page."""

from scripts.built.sections import content_text
from scripts.compose.drafts import Draft

_PERMALINK, _PERMALINK_DUTCH = "Address of this paragraph", "Adres van deze alinea"


def open_start_page(draft: Draft) -> None:
    """Let all that stands above the first heading of the start page be its opening.

    Args:
        draft: the page.
    """
    if draft.source.address:
        return
    article = draft.article
    if article.parent:
        article.parent.attrs["class"] = f"{article.parent.attributes.get('class') or ''} home".strip()
    first = next((node for node in article.iter() if node.tag == "h2"), None)
    if first is None:
        return
    opening = draft.tree.create_node("div")
    opening.attrs["class"] = "opening"
    first.insert_before(opening, move=True)
    while (node := article.child) and node.mem_id != opening.mem_id:
        opening.insert_child(node, move=True)


def name_section(draft: Draft) -> None:
    """Put above the title of a page the name of the part of the menu that it stands in.

    Args:
        draft: the page.
    """
    title = draft.article.css_first("h1")
    if not draft.menu.section or title is None:
        return
    aside, line = draft.tree.create_node("aside"), draft.tree.create_node("p")
    aside.attrs["class"] = "eyebrow"
    if draft.source.language != "nl":
        aside.attrs["lang"] = "nl"
    line.insert_child(draft.menu.section)
    aside.insert_child(line, move=True)
    title.insert_before(aside, move=True)


def part_permalinks(draft: Draft) -> None:
    """Put the mark of every heading behind it, so that it is named after the heading and is no part of it.

    Done last: until then a heading with its mark is one thing to move.

    Args:
        draft: the page.
    """
    for link in draft.article.css(":is(h1, h2, h3, h4, h5, h6) > a.headerlink"):
        if link.parent:
            link.parent.insert_after(link, move=True)


def name_permalinks(draft: Draft) -> None:
    """Name the mark behind every heading after that heading, in the language of the page.

    Args:
        draft: the page.
    """
    english = draft.source.language == "en"
    for link in draft.article.css("a.headerlink"):
        if english:
            link.attrs["title"] = _PERMALINK
        heading = content_text(link.parent).strip() if link.parent else ""
        link.attrs["aria-label"] = f"{_PERMALINK if english else _PERMALINK_DUTCH}: {heading}"
