"""Every address of the site, with its citation and its QR code, as HTML for who makes course material."""

import re
from collections.abc import Iterable
from html import escape

from scripts.built.article import ContentPage, Finding
from scripts.built.how_to_cite import work
from scripts.compose.drafts import Draft, Drafts, Relative
from scripts.content import downloads
from scripts.content.markers import ADDRESSES_HERE, DOWNLOADS_HERE
from scripts.content.names import CHANGES_PAGE, DATA_PAGE, TRAINERS_PAGE

FILE_PAGES = frozenset((DATA_PAGE, TRAINERS_PAGE, CHANGES_PAGE))
"""The pages on which the name of a file that can be fetched becomes a link to it, beside those with lessons."""
FILES = {
    **{name: f"{downloads.DATA_FOLDER}/{name}" for name in downloads.DATA_FILES},
    downloads.LLMS: downloads.LLMS,
    downloads.FEED: f"{CHANGES_PAGE}/{downloads.FEED}",
    **{
        one.file: one.path
        for one in (
            downloads.CARDS,
            downloads.SCORM,
            downloads.QUESTIONS_MOODLE,
            downloads.QUESTIONS_GIFT,
            downloads.ALL_SLIDES,
        )
    },
}
"""Names of files and their addresses from the root of the site."""
_OF_TOPIC = re.compile(
    r"hand-out-[\w-]+\.(?:pdf|docx)|dias-[\w-]+\.pptx|reflectie-[\w-]+\.docx"
    r"|zelftoets-[\w-]+\.(?:xml|gift\.txt)|scorm-[\w-]+\.zip"
)


def add_addresses(draft: Draft, drafts: Drafts) -> None:
    """Put the addresses and the downloads in the place of their markers.

    Args:
        draft: the page.
        drafts: every page.
    """
    if draft.asks(ADDRESSES_HERE):
        draft.fill(ADDRESSES_HERE, listing(drafts.name, (other.page for other in drafts.pages), draft.relative))
    if draft.asks(DOWNLOADS_HERE):
        draft.fill(DOWNLOADS_HERE, download_list(bool(drafts.home), draft.relative))


def listing(site: str, pages: Iterable[ContentPage], relative: Relative) -> str:
    """A table of the pages, and below it the findings of each topic.

    Args:
        site: name of the site.
        pages: every page, in the order of the site.
        relative: makes addresses relative to the page with the table.
    """
    pages = list(pages)
    with_codes = any(page.url for page in pages)
    head = ["Pagina, adres en citaat", *(["QR-code"] if with_codes else [])]
    rows = [
        f"<tr><td><a href='{relative(page.address)}'><strong>{escape(page.title)}</strong></a>"
        f"{_handout(page, relative)}<br><code>{escape(page.url or '/' + page.address)}</code><br>"
        f"{work(site, page).apa(html=True)}</td>"
        + (f"<td>{_code(page, None, relative)}</td>" if with_codes else "")
        + "</tr>"
        for page in pages
    ]
    columns = "".join(f"<th scope='col'>{name}</th>" for name in head)
    table = f"<table><thead><tr>{columns}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    topics = "".join(_topic(site, page, relative) for page in pages if page.findings)
    return f"<div class='geen-inhoud adressen'>{table}{topics}</div>"


def download_list(has_address: bool, relative: Relative) -> str:
    """The downloads as a list.

    Args:
        has_address: whether the site has an address; without it some cannot be made.
        relative: makes addresses relative to the page with the list.
    """
    items = []
    for download in downloads.LISTED:
        name = escape(download.name)
        if has_address or not download.needs_address:
            name = f"<a href='{relative(download.path)}' download>{name}</a>"
        else:
            name += " (ontbreekt: deze site is gebouwd zonder adres)"
        items.append(f"<li><strong>{name}</strong>: {escape(download.use)}</li>")
    return f"<ul class='downloads'>{''.join(items)}</ul>"


def link_files(draft: Draft) -> None:
    """Make a link of every name of a data file, a hand-out, slides or a form that stands in the text as code.

    A link in Markdown would not do: the files are made after the pages.

    Args:
        draft: the page.
    """
    for code in draft.article.css("code"):
        name = code.text()
        path = FILES.get(name) or (f"{downloads.FOLDER}/{name}" if _OF_TOPIC.fullmatch(name) else "")
        if path and code.parent and code.parent.tag != "a":
            link = draft.tree.create_node("a")
            link.attrs["href"] = draft.relative(path)
            # A browser would show the text of some: they are to be saved. The class tells the gate whose link it is.
            link.attrs["class"] = "bestand"
            link.attrs["download"] = ""
            code.insert_before(link, move=True)
            link.insert_child(code, move=True)


def _topic(site: str, page: ContentPage, relative: Relative) -> str:
    items = "".join(
        f"<li id='citeer-{finding.id}'>{_code(page, finding, relative)}"
        f"<a href='{relative(page.address)}#{finding.id}'>{escape(finding.title)}</a><br>"
        f"{work(site, page, finding).apa(html=True)}</li>"
        for finding in page.findings
    )
    summary = f"{escape(page.title)}: {len(page.findings)} bevindingen"
    return f"<details id='citeer-pagina-{page.name}'><summary>{summary}</summary><ul>{items}</ul></details>"


def _handout(page: ContentPage, relative: Relative) -> str:
    if not page.findings:
        return ""
    path = relative(downloads.handout(page.name).path)
    return f" · <a href='{path}' aria-label='hand-out (PDF) van {escape(page.title)}'>hand-out (PDF)</a>"


def _code(page: ContentPage, finding: Finding | None, relative: Relative) -> str:
    if not page.url:
        return ""
    path = relative(downloads.qr_code(page.name, finding.id if finding else ""))
    title = escape(finding.title if finding else page.title)
    return f"<img src='{path}' alt='QR-code: {title}' width='96' height='96' loading='lazy'>"
