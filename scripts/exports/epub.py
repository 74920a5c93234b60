"""The handbook as EPUB 3, by pandoc."""

import base64
import tempfile
import uuid
from html import escape
from pathlib import Path

from scripts.built.article import ContentPage, Finding
from scripts.content.dates import dutch
from scripts.content.downloads import EBOOK
from scripts.exports import book
from scripts.exports.edition import LICENCE, LICENCE_NAME, Edition
from scripts.exports.pandoc import run, template
from scripts.exports.parts import Drawing, Heading, Prose, Resolve, SelfCheck, tidy
from scripts.exports.pdf import Printer, resolver
from scripts.markdown.labels import KINDS, LABELS

COVER = '#import "/cover.typ": *\n#picture(width: 400pt, height: 600pt, over: "Handboek", title-size: 40pt)'


def make_epub(edition: Edition, printer: Printer, folder: Path) -> None:
    """Write the handbook as an e-book.

    Args:
        edition: the content.
        printer: draws the cover.
        folder: the folder of the downloads.
    """
    title = book.TITLE.format(edition.name)
    metadata = {
        "title": title,
        "subtitle": f"Versie van {dutch(edition.date)}",
        "author": edition.name,
        "lang": "nl",
        "date": edition.date.isoformat(),
        "rights": f"{LICENCE_NAME}, {LICENCE}",
        "description": edition.page("").description,
        # The same book in a newer version keeps its identity.
        "identifier": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, edition.url or title)}",
        "toc-title": "Inhoud",
        "title-prefix": "",
    }
    with tempfile.TemporaryDirectory() as workplace:
        cover = Path(workplace, "omslag.png")
        cover.write_bytes(printer.png(COVER, ppi=144))
        options = ["--from=html", "--to=epub3", "--toc", "--toc-depth=2", "--split-level=2", "--wrap=none"]
        options += [f"--metadata={name}={value}" for name, value in metadata.items()]
        options += [f"--css={template('epub.css')}", f"--epub-cover-image={cover}", f"--output={folder / EBOOK.file}"]
        run(options, source(edition), edition.timestamp)


def source(edition: Edition) -> str:
    """The handbook as one HTML document; its ids are those of `scripts.exports.pdf`."""
    lines: list[str] = []
    known = _ids(edition)
    for number, (section, pages) in enumerate(book.sections(edition)):
        lines.append(f'<h1 id="deel-{number}">{escape(section)}</h1>')
        for page in pages:
            lines += _chapter(page, _resolver(edition, page, known))
    return "\n".join(lines)


def _ids(edition: Edition) -> set[str]:
    """Every id of the book."""
    pages = [page for _, pages in book.sections(edition) for page in pages]
    places = {
        f"{page.name}--{part.id}"
        for page in pages
        for _, part in book.chapter(page)
        if isinstance(part, Heading | Finding)
    }
    return places | {page.name for page in pages}


def _resolver(edition: Edition, page: ContentPage, known: set[str]) -> Resolve:
    """Places of the book; what the book leaves out is looked up on the site, if that has an address."""
    within = resolver(page, edition.pages)
    addresses = {other.name: other.address for other in edition.pages}

    def resolve(href: str) -> str | None:
        target = within(href)
        if target is None or not target.startswith("#") or target[1:] in known:
            return target
        name, _, anchor = target[1:].partition("--")
        return edition.address(addresses[name], anchor) if edition.url and name in addresses else None

    return resolve


def _chapter(page: ContentPage, resolve: Resolve) -> list[str]:
    lines = [f'<h2 id="{page.name}">{escape(page.title)}</h2>']
    if page.reviewed:
        lines.append(f'<div class="rustig"><p>Inhoud nagekeken op {dutch(page.reviewed)}</p></div>')
    for level, part in book.chapter(page):
        if isinstance(part, Heading):
            id_ = f' id="{page.name}--{part.id}"' if part.id else ""
            lines.append(f"<h{level}{id_}>{escape(part.title)}</h{level}>")
        elif isinstance(part, Prose | SelfCheck):
            lines.append(tidy(part.html, resolve))
        elif isinstance(part, Drawing):
            data = base64.b64encode(part.svg.encode()).decode()
            alt = escape(f"{part.title}. {part.text}".strip())
            lines.append(f'<p><img alt="{alt}" src="data:image/svg+xml;base64,{data}"></p>')
            lines.append(f'<div class="rustig"><p>{escape(part.caption)}</p></div>' if part.caption else "")
        else:
            kind = f" · {KINDS[part.kind].lower()}" if part.kind else ""
            lines += [
                f'<h{level} id="{page.name}--{part.id}">{escape(part.title)}</h{level}>',
                f'<div class="bevinding {part.who}">',
                f'<div class="label"><p><strong>{LABELS[part.label].words}</strong>{kind}</p></div>',
                tidy(part.html, resolve),
                f'<div class="rustig"><p>{escape(part.place)}</p></div>' if part.place else "",
                "</div>",
            ]
    return lines
