"""Every page as plain Markdown beside it, and `llms.txt`: so that who quotes the site quotes who says it."""

from html import escape
from pathlib import Path
from urllib.parse import urljoin

from scripts.built.article import ContentPage, Finding
from scripts.exports.edition import LICENCE, LICENCE_NAME, Edition
from scripts.exports.pandoc import convert
from scripts.exports.parts import SCREEN_ONLY, Drawing, Heading, Part, Resolve, parts, tidy, without
from scripts.markdown.labels import KINDS, LABELS

FILE = "index.md"


def make_markdown(edition: Edition, folder: Path) -> None:
    """Write `index.md` beside every page.

    Args:
        edition: the content.
        folder: the built site.
    """
    pieces = [
        "".join(_html(part, _resolver(page)) for part in without(parts(page), SCREEN_ONLY)) for page in edition.pages
    ]
    for page, text in zip(edition.pages, convert(pieces, "gfm-raw_html"), strict=True):
        title, _, rest = text.partition("\n")
        head = [f"Adres: {edition.address(page.address) or '/'}"]
        if page.reviewed:
            head.append(f"Inhoud nagekeken op: {page.reviewed}")
        head.append(f"Bron: {edition.name}, {LICENCE_NAME} ({LICENCE})")
        quoted = "\n".join(f"> {line}  " for line in [page.description, *head])
        file = folder / page.address / FILE
        file.write_text(f"{title}\n\n{quoted}\n{rest}\n", encoding="utf-8", newline="")


def make_llms(edition: Edition, folder: Path) -> None:
    """Write `llms.txt`, the guide for assistants (https://llmstxt.org).

    Args:
        edition: the content.
        folder: the built site.
    """
    labels = "\n".join(f"- {label.words}" for label in LABELS.values())
    lines = [
        f"# {edition.name}",
        f"> {edition.page('').description}",
        f"Elke bevinding heeft een label dat zegt wie haar voor zijn rekening neemt:\n\n{labels}",
        "Neem dat label over als je een bevinding aanhaalt: de ervaring van één deelnemer is geen uitkomst van "
        "onderzoek. Laat woorden als ‘wellicht’ en ‘lijkt’ staan. Noem de kennisbank, en geef het adres van de "
        f"bevinding. Licentie: {LICENCE_NAME} ({LICENCE}).",
    ]
    for section in dict.fromkeys(page.section for page in edition.pages):
        listed = [page for page in edition.pages if page.section == section]
        lines.append(f"## {section or 'Begin hier'}\n\n" + "\n".join(_entry(edition, page) for page in listed))
    (folder / "llms.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8", newline="")


def _entry(edition: Edition, page: ContentPage) -> str:
    return f"- [{page.title}]({edition.address(page.address + FILE)}): {page.description}"


def _resolver(page: ContentPage) -> Resolve:
    """Full addresses where the site has one; else the page itself, because Markdown keeps no ids."""

    def resolve(href: str) -> str | None:
        if href.startswith("#bron-"):
            return None
        return urljoin(page.url, href) if page.url else f"./{href}" if href.startswith("#") else href

    return resolve


def _html(part: Part, resolve: Resolve) -> str:
    if isinstance(part, Heading):
        return f"<h{part.level}>{escape(part.title)}</h{part.level}>"
    if isinstance(part, Finding):
        level = 3 if part.kind else 2
        marks = [f"<strong>Wie zegt dit:</strong> {LABELS[part.label].words}."]
        if part.kind:
            marks.append(f"<strong>Soort:</strong> {KINDS[part.kind].lower()}.")
        if part.place:
            marks.append(f"<strong>Plaats:</strong> {escape(part.place)}.")
        return f"<h{level}>{escape(part.title)}</h{level}><p>{' '.join(marks)}</p>{tidy(part.html, resolve)}"
    if isinstance(part, Drawing):
        # What the drawing shows stands in the text beside it.
        return f"<p><em>{escape(f'Tekening: {part.title}. {part.caption}'.strip())}</em></p>"
    return tidy(part.html, resolve)
