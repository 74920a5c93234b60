"""The handbook as EPUB 3, by pandoc."""

import base64
import tempfile
import uuid
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path

from scripts.built.article import ContentPage, Finding
from scripts.built.how_to_cite import LICENCE, LICENCE_NAME
from scripts.content.dates import dutch
from scripts.content.downloads import EBOOK
from scripts.exports import book
from scripts.exports.page_body import BodyHeading, Drawing, Prose, Resolve, SelfCheck
from scripts.exports.pandoc import run, template
from scripts.exports.pdf import Printer, resolvers
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import KINDS, LABELS

# What it is for who cannot see, or must not see, some of it: https://www.w3.org/TR/epub-a11y-11/#sec-discoverability.
# No conformance is claimed: that takes a judge, and no program is one.
ACCESS: tuple[tuple[str, str], ...] = (
    ("accessModes", "textual"),
    ("accessModes", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeatures", "alternativeText"),
    ("accessibilityFeatures", "readingOrder"),
    ("accessibilityFeatures", "structuralNavigation"),
    ("accessibilityFeatures", "tableOfContents"),
    ("accessibilityHazards", "none"),
    (
        "accessibilitySummary",
        "Alles staat er als tekst, in een vaste volgorde en met koppen. Elke tekening is in woorden beschreven. Wie "
        "een bevinding voor zijn rekening neemt, staat er in woorden bij en hangt niet af van kleur.",
    ),
)
COVER = '#import "/cover.typ": *\n#picture(width: 400pt, height: 600pt, over: "Handboek", title-size: 40pt)'


def make_epub(content: SiteContent, printer: Printer, folder: Path) -> None:
    """Write the handbook as an e-book.

    Args:
        content: the content.
        printer: draws the cover.
        folder: the folder of the downloads.
    """
    title = book.TITLE.format(content.name)
    metadata = {
        "title": title,
        "subtitle": f"Versie van {dutch(content.date)}",
        "author": content.name,
        "lang": "nl",
        "date": content.date.isoformat(),
        "rights": f"{LICENCE_NAME}, {LICENCE}",
        "description": content.page("").description,
        # The same book in a newer version keeps its identity.
        "identifier": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content.url or title)}",
        "toc-title": "Inhoud",
        "title-prefix": "",
    }
    options = ["--from=html", "--to=epub3", "--toc", "--toc-depth=2", "--split-level=2", "--wrap=none"]
    options += [f"--metadata={name}={value}" for name, value in (*metadata.items(), *ACCESS)]
    picture, text = printer.png(COVER, ppi=144), source(content)

    def make() -> bytes:
        with tempfile.TemporaryDirectory() as workplace:
            cover, made = Path(workplace, "omslag.png"), Path(workplace, EBOOK.file)
            cover.write_bytes(picture)
            files = [f"--css={template('epub.css')}", f"--epub-cover-image={cover}", f"--output={made}"]
            run([*options, *files], text, content.timestamp)
            return made.read_bytes()

    made_of = (*options, content.timestamp, picture, text)
    (folder / EBOOK.file).write_bytes(printer.cache.kept("epub", made_of, make))


def source(content: SiteContent) -> str:
    """The handbook as one HTML document; its ids are those of `scripts.exports.pdf`."""
    lines: list[str] = []
    resolver = _resolvers(content)
    for number, (section, pages) in enumerate(book.sections(content)):
        lines.append(f'<h1 id="deel-{number}">{escape(section)}</h1>')
        for page in pages:
            lines += _chapter(content, page, resolver(page))
    return "\n".join(lines)


def _ids(content: SiteContent) -> set[str]:
    """Every id of the book."""
    pages = [page for _, pages in book.sections(content) for page in pages]
    places = {
        f"{page.name}--{part.id}"
        for page in pages
        for _, part in book.chapter(content, page)
        if isinstance(part, BodyHeading | Finding)
    }
    return places | {page.name for page in pages}


def _resolvers(content: SiteContent) -> Callable[[ContentPage], Resolve]:
    """Places of the book; what the book leaves out is looked up on the site, if that has an address."""
    known = _ids(content)
    within = resolvers(content)
    addresses = {page.name: page.address for page in content.pages}

    def resolve(page: ContentPage, href: str) -> str | None:
        target = within(page)(href)
        if target is None or not target.startswith("#") or target[1:] in known:
            return target
        name, _, anchor = target[1:].partition("--")
        return content.address(addresses[name], anchor) if content.url and name in addresses else None

    return lambda page: partial(resolve, page)


def _chapter(content: SiteContent, page: ContentPage, resolve: Resolve) -> list[str]:
    passages = content.body(page).passages
    lines = [f'<h2 id="{page.name}">{escape(page.title)}</h2>']
    if page.reviewed:
        lines.append(f'<div class="rustig"><p>Inhoud nagekeken op {dutch(page.reviewed)}</p></div>')
    for level, part in book.chapter(content, page):
        if isinstance(part, BodyHeading):
            id_ = f' id="{page.name}--{part.id}"' if part.id else ""
            lines.append(f"<h{level}{id_}>{escape(part.title)}</h{level}>")
        elif isinstance(part, Prose | SelfCheck):
            lines.append(passages[part.html].html(resolve))
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
                passages[part.html].html(resolve),
                f'<div class="rustig"><p>{escape(part.place)}</p></div>' if part.place else "",
                "</div>",
            ]
    return lines
