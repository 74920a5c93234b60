"""PDF by Typst: tagged to PDF/UA-1, with fonts of Typst's own, the same to the byte at every build."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from threading import Lock

import typst

from scripts.built.article import ContentPage, Finding
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.dates import dutch
from scripts.content.names import SOURCE_ID, SOURCES_PAGE
from scripts.content.web_address import WITHOUT_SITE
from scripts.exports.page_body import BodyHeading, Prose, Resolve
from scripts.exports.pandoc import convert, template
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import KINDS, LABELS
from scripts.running.cache import OFF, Cache
from scripts.running.children import bounded
from scripts.running.fonts import fonts, string

Typeset = Mapping[tuple[str, str], str]
"""Typst markup by name of the page and HTML of the piece."""

# How many columns a table has, as pandoc writes it.
_COLUMNS = re.compile(r"(?<=#table\(\n)    columns: (\d+)(?=,)")


class Printer:
    """Compiles Typst source that begins with an import of one of our templates."""

    def __init__(self, content: SiteContent, cache: Cache = OFF) -> None:
        """Prepare what every template is given.

        Args:
            content: the content.
            cache: keeps what is made.
        """
        self.cache = cache
        self._timestamp = content.timestamp
        facts = {
            "name": content.name,
            "url": content.url,
            "date": content.date.isoformat(),
            "dutch_date": dutch(content.date),
            "description": content.page("").description,
            "report": REPORT_TITLE,
        }
        labels = {key: asdict(label) for key, label in LABELS.items()}
        inputs = {"site": facts, "labels": labels, "kinds": KINDS}
        self._inputs = {name: json.dumps(value) for name, value in inputs.items()}
        self.given: tuple[object, ...] = (self._timestamp, *self._inputs.values())
        """What every document is made of besides its source, for the key of what is kept."""
        self._drawing, self._drawn = Lock(), dict[tuple[str, float], bytes]()

    def _compiler(self, source: str) -> typst.Compiler:
        return typst.Compiler(
            source.encode(), root=template(""), font_paths=fonts(), ignore_system_fonts=True, sys_inputs=self._inputs
        )

    def pdf(self, source: str) -> bytes:
        """The document as PDF/UA-1.

        Raises:
            typst.TypstError: when Typst refuses the source.
        """

        def make() -> bytes:
            with bounded("Typst"):
                made = self._compiler(source).compile(format="pdf", pdf_standards=["ua-1"], timestamp=self._timestamp)
            assert isinstance(made, bytes), "Typst gives one file when it makes a PDF"
            return made

        return self.cache.kept("pdf", (*self.given, source), make)

    def png(self, source: str, ppi: float) -> bytes:
        """The only page of the document as a picture; one that several downloads hold is made once.

        Args:
            source: the document.
            ppi: pixels per inch.
        """

        def make() -> bytes:
            with bounded("Typst"):
                made = self._compiler(source).compile(format="png", ppi=ppi)
            assert isinstance(made, bytes), "the document has one page"
            return made

        with self._drawing:
            if (source, ppi) not in self._drawn:
                self._drawn[source, ppi] = self.cache.kept("png", (*self.given, source, ppi), make)
            return self._drawn[source, ppi]

    def page_count(self, source: str) -> int:
        """How many pages the document has; its template labels the number `<pages>`."""
        with bounded("Typst"):
            return int(json.loads(self._compiler(source).query("<pages>", field="value", one=True)))


def typeset(content: SiteContent, cache: Cache = OFF) -> Typeset:
    """Every piece of every page as Typst markup, from one pandoc call.

    A link to a place on the site becomes a link to a label, such as `<lvb--klik>`, or `<lvb>` for a page.

    Args:
        content: the content.
        cache: keeps the markup of each page.
    """
    resolver = resolvers(content)
    pages = {
        page.name: {html: passage.html(resolver(page)) for html, passage in content.body(page).passages.items()}
        for page in content.pages
    }
    # Quotation marks stay as written: Typst would guess anew, and wrongly after a digit or a question mark.
    made = convert([list(pieces.values()) for pieces in pages.values()], "typst-smart", cache)
    return {
        (name, html): _closed(text)
        for (name, pieces), texts in zip(pages.items(), made, strict=True)
        for html, text in zip(pieces, texts, strict=True)
    }


def _closed(text: str) -> str:
    """The markup of a piece, to stand between brackets."""
    # What a row of a table is about stands on one line; the other columns share the rest.
    text = _COLUMNS.sub(r"    columns: (auto,) + (1fr,) * (\1 - 1)", text)
    # A line break at the end would otherwise make a plain sign of the bracket that closes the piece.
    return f"{text}\n" if text.endswith("\\") else text


def resolvers(content: SiteContent) -> Callable[[ContentPage], Resolve]:
    """For each page, what makes labels of the handbook of its addresses: `#lvb--klik` for a place, `#lvb` for a page.

    An id that a finding or term had before leads to it as well.

    Args:
        content: the content.
    """
    names = {page.address.strip("/"): page.name for page in content.pages}
    titles = {
        f"{page.name}--{part.id}"
        for page in content.pages
        for part in content.body(page).parts[:1]
        if isinstance(part, BodyHeading)
    }
    now = {
        f"{page.name}--{id_}": f"{page.name}--{finding.id}"
        for page, finding in (*content.findings, *content.terms)
        for id_ in finding.former
    }

    def resolve(page: ContentPage, href: str) -> str | None:
        if "://" in href or href.startswith(WITHOUT_SITE):
            return href
        path, _, anchor = href.partition("#")
        name = names.get(path.removeprefix("../").strip("./")) if path else page.name
        if name is None:
            return None
        if anchor.startswith(SOURCE_ID):
            name, anchor = SOURCES_PAGE, anchor.removeprefix(SOURCE_ID)
        place = f"{name}--{anchor}" if anchor else name
        return f"#{name}" if place in titles else f"#{now.get(place, place)}"

    return lambda page: partial(resolve, page)


def finding(made: Typeset, page: ContentPage, block: Finding, label: str = "", level: int = 3) -> str:
    """A call of the function `finding` of a template.

    Args:
        made: the typeset pieces.
        page: the page of the finding.
        block: the finding or the term.
        label: the label its heading gets; none when empty.
        level: of its heading.
    """
    named = {"title": block.title, "who": block.label, "kind": block.kind, "place": block.place, "id": label}
    arguments = ", ".join(f"{name}: {string(value)}" for name, value in named.items() if value)
    return f"#finding(level: {level}, {arguments})[{made[page.name, block.html]}]"


def prose(made: Typeset, page: ContentPage, part: Prose) -> str:
    """The markup of a piece of prose."""
    return made[page.name, part.html]
