"""Under every finding a link that opens the file in which it is written, at its own line."""

import re
from html import escape

from scripts.content.source import Page

# The whole of a finding as `scripts.markdown.finding` makes it: no section stands in another.
FINDING = re.compile(r'<section class="bevinding .*?<h3 id="(?P<id>[^"]+)".*?(?=</section>)', re.DOTALL)


def with_edit_links(html: str, text: str, address: str) -> str:
    """Close every finding with a link to its line in the editor of the code host.

    `#L14` puts the cursor on that line at GitHub (https://github.com/isaacs/github/issues/295) and in the file
    editor of GitLab (https://gitlab.com/gitlab-org/gitlab-web-ide/-/issues/442); others open the file all the same.

    Args:
        html: the page as rendered.
        text: the page as written.
        address: where the page is edited.
    """
    lines = {(block.options or {}).get("id"): block.line for block in Page("", text).blocks}

    def linked(finding: re.Match[str]) -> str:
        place = f"{address}#L{lines[finding['id']]}" if finding["id"] in lines else address
        link = f'<a rel="edit" href="{escape(place)}">Verbeter deze bevinding</a>'
        # What is not text of the page is an aside: see `overrides/partials/content.html`.
        return f'{finding.group()}<aside class="improve">{link}</aside>\n'

    return FINDING.sub(linked, html)
