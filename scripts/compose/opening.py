"""Small things about the frame of the text that differ from page to page."""

from scripts.compose.drafts import Draft

_PERMALINK = "Address of this paragraph"


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


def name_permalinks(draft: Draft) -> None:
    """Put into English, on a page in English, what the engine says in Dutch of the mark behind a heading.

    Args:
        draft: the page.
    """
    if draft.source.language == "en":
        for link in draft.article.css("a.headerlink[title]"):
            link.attrs["title"] = _PERMALINK
