"""Every page as plain Markdown beside it, and `llms.txt`: so that who quotes the site quotes who says it."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from scripts.built.article import ContentPage, Finding
from scripts.built.how_to_cite import LICENCE, LICENCE_NAME
from scripts.content import downloads
from scripts.content.names import SOURCE_ID
from scripts.exports.page_body import SCREEN_ONLY, Body, BodyHeading, Drawing, Resolve, without
from scripts.exports.pandoc import convert
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import KINDS, LABELS
from scripts.running.cache import OFF, Cache


def make_markdown(content: SiteContent, folder: Path, cache: Cache = OFF) -> None:
    """Write `index.md` beside every page.

    Args:
        content: the content.
        folder: the built site.
        cache: keeps the text of each page.
    """
    pieces = [["".join(_html(content.body(page), _resolver(page)))] for page in content.pages]
    for page, (text,) in zip(content.pages, convert(pieces, "gfm-raw_html", cache), strict=True):
        title, _, rest = text.partition("\n")
        head = [f"Adres: {content.address(page.address) or '/'}"]
        if page.reviewed:
            head.append(f"Inhoud nagekeken op: {page.reviewed}")
        head.append(f"Bron: {plain(content.name)}, {LICENCE_NAME} ({LICENCE})")
        quoted = "\n".join(f"> {line}  " for line in [plain(page.description), *head])
        file = folder / page.address / downloads.EDITION
        file.write_text(f"{title}\n\n{quoted}\n{rest}\n", encoding="utf-8", newline="")


def make_llms(content: SiteContent, folder: Path) -> None:
    """Write `llms.txt`, the guide for assistants (https://llmstxt.org).

    Args:
        content: the content.
        folder: the built site.
    """
    labels = "\n".join(f"- {label.words}" for label in LABELS.values())
    lines = [
        f"# {plain(content.name)}",
        f"> {plain(content.page('').description)}",
        f"Elke bevinding heeft een label dat zegt wie haar voor zijn rekening neemt:\n\n{labels}",
        "Neem dat label over als je een bevinding aanhaalt: de ervaring van één deelnemer is geen uitkomst van "
        "onderzoek. Laat woorden als ‘wellicht’ en ‘lijkt’ staan. Noem de kennisbank, en geef het adres van de "
        f"bevinding. Licentie: {LICENCE_NAME} ({LICENCE}).",
    ]
    for section in dict.fromkeys(page.section for page in content.pages):
        listed = [page for page in content.pages if page.section == section]
        lines.append(f"## {plain(section) or 'Begin hier'}\n\n" + "\n".join(_entry(content, page) for page in listed))
    (folder / downloads.LLMS).write_text("\n\n".join(lines) + "\n", encoding="utf-8", newline="")


def plain(text: str) -> str:
    """A text on one line that says in Markdown what it says, whatever signs are in it."""
    return re.sub(r"([\\`*_\[\]<>&#|])", r"\\\1", " ".join(text.split()))


def _entry(content: SiteContent, page: ContentPage) -> str:
    return f"- [{plain(page.title)}]({content.address(page.address + downloads.EDITION)}): {plain(page.description)}"


def _resolver(page: ContentPage) -> Resolve:
    """Full addresses where the site has one; else the page itself, because Markdown keeps no ids."""

    def resolve(href: str) -> str | None:
        if href.startswith(f"#{SOURCE_ID}"):
            return None
        return urljoin(page.url, href) if page.url else f"./{href}" if href.startswith("#") else href

    return resolve


def _html(body: Body, resolve: Resolve) -> Iterator[str]:
    """The page as HTML that pandoc can take, with labels in words."""
    for part in without(body.parts, SCREEN_ONLY):
        if isinstance(part, BodyHeading):
            yield f"<h{part.level}>{escape(part.title)}</h{part.level}>"
        elif isinstance(part, Drawing):
            # What the drawing shows stands in the text beside it.
            yield f"<p><em>{escape(f'Tekening: {part.title}. {part.caption}'.strip())}</em></p>"
        else:
            yield (_head(part) if isinstance(part, Finding) else "") + body.passages[part.html].html(resolve)


def _head(finding: Finding) -> str:
    level = 3 if finding.kind else 2
    marks = [f"<strong>Wie zegt dit:</strong> {LABELS[finding.label].words}."]
    if finding.kind:
        marks.append(f"<strong>Soort:</strong> {KINDS[finding.kind].lower()}.")
    if finding.place:
        marks.append(f"<strong>Plaats:</strong> {escape(finding.place)}.")
    return f"<h{level}>{escape(finding.title)}</h{level}><p>{' '.join(marks)}</p>"
