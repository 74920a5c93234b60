"""Under every finding a link that opens the file in which it is written, at its own line."""

from html import escape

from scripts.compose.drafts import Draft

_OF_PAGE = "a[rel=edit]"


def add_edit_links(draft: Draft) -> None:
    """Close every finding with a link to its line in the editor of the code host.

    Where that is, tells the edit link of the page, if it has one. `#L14` puts the cursor on that line at GitHub
    (https://github.com/isaacs/github/issues/295) and in the file editor of GitLab
    (https://gitlab.com/gitlab-org/gitlab-web-ide/-/issues/442); others open the file all the same.

    Args:
        draft: the page.
    """
    of_page = draft.tree.css_first(_OF_PAGE)
    if of_page is None:
        return
    address = of_page.attributes.get("href") or ""
    lines = {(block.options or {}).get("id"): block.line for block in draft.source.blocks}
    for section in draft.article.css("section.bevinding"):
        heading = section.css_first("h3")
        line = lines.get(heading.id) if heading else None
        place = f"{address}#L{line}" if line else address
        link = f'<a rel="edit" href="{escape(place)}">Verbeter deze bevinding</a>'
        # What is not text of the page is an aside: see `overrides/partials/content.html`.
        draft.put_in(section, f'<aside class="improve" hidden>{link}</aside>\n')
