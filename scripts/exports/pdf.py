"""PDF by Typst: tagged to PDF/UA-1, with fonts of Typst's own, the same to the byte at every build."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

import typst

from scripts.built.article import ContentPage, Finding
from scripts.content.dates import dutch
from scripts.exports.edition import Edition
from scripts.exports.pandoc import convert, template
from scripts.exports.parts import Heading, Part, Prose, Resolve, SelfCheck, parts, questions, references, tidy
from scripts.markdown.labels import KINDS, LABELS
from scripts.running.fonts import fonts

Typeset = Mapping[tuple[str, str], str]
"""Typst markup by name of the page and HTML of the piece."""

# How many columns a table has, as pandoc writes it.
_COLUMNS = re.compile(r"(?<=#table\(\n)    columns: (\d+)(?=,)")


class Printer:
    """Compiles Typst source that begins with an import of one of our templates."""

    def __init__(self, edition: Edition) -> None:
        """Prepare what every template is given.

        Args:
            edition: the content.
        """
        self._timestamp = edition.timestamp
        facts = {
            "name": edition.name,
            "url": edition.url,
            "date": edition.date.isoformat(),
            "dutch_date": dutch(edition.date),
            "description": edition.page("").description,
        }
        labels = {key: asdict(label) for key, label in LABELS.items()}
        inputs = {"site": facts, "labels": labels, "kinds": KINDS}
        self._inputs = {name: json.dumps(value) for name, value in inputs.items()}

    def _compiler(self, source: str) -> typst.Compiler:
        return typst.Compiler(
            source.encode(), root=template(""), font_paths=fonts(), ignore_system_fonts=True, sys_inputs=self._inputs
        )

    def pdf(self, source: str) -> bytes:
        """The document as PDF/UA-1.

        Raises:
            typst.TypstError: when Typst refuses the source.
        """
        made = self._compiler(source).compile(format="pdf", pdf_standards=["ua-1"], timestamp=self._timestamp)
        assert isinstance(made, bytes), "Typst gives one file when it makes a PDF"
        return made

    def png(self, source: str, ppi: float) -> bytes:
        """The only page of the document as a picture.

        Args:
            source: the document.
            ppi: pixels per inch.
        """
        made = self._compiler(source).compile(format="png", ppi=ppi)
        assert isinstance(made, bytes), "the document has one page"
        return made

    def page_count(self, source: str) -> int:
        """How many pages the document has; its template labels the number `<pages>`."""
        return int(json.loads(self._compiler(source).query("<pages>", field="value", one=True)))


def typeset(edition: Edition) -> Typeset:
    """Every piece of every page as Typst markup, from one pandoc call.

    A link to a place on the site becomes a link to a label, such as `<lvb--klik>`, or `<lvb>` for a page.
    """
    pieces: dict[tuple[str, str], str] = {}
    for page in edition.pages:
        wanted = [html for part in parts(page) for html in _pieces(part)]
        for html in [*wanted, *questions(page), *references(page)]:
            pieces[page.name, html] = tidy(html, resolver(page, edition.pages))
    # Quotation marks stay as written: Typst would guess anew, and wrongly after a digit or a question mark.
    converted = convert(pieces.values(), "typst-smart")
    # What a row of a table is about stands on one line; the other columns share the rest.
    made = (_COLUMNS.sub(r"    columns: (auto,) + (1fr,) * (\1 - 1)", text) for text in converted)
    # A line break at the end would otherwise make a plain sign of the bracket that closes the piece.
    closed = (f"{text}\n" if text.endswith("\\") else text for text in made)
    return dict(zip(pieces, closed, strict=True))


def _pieces(part: Part) -> Iterator[str]:
    if isinstance(part, Prose | Finding):
        yield part.html
    elif isinstance(part, SelfCheck):
        for check in part.checks:
            yield from (check.question, check.answer)


def resolver(page: ContentPage, pages: Iterable[ContentPage]) -> Resolve:
    """Addresses as labels of the handbook: `#lvb--klik` for a place, `#lvb` for a page.

    An id that a finding or term had before leads to it as well.

    Args:
        page: the page the addresses stand on.
        pages: every page.
    """
    names = {other.address.strip("/"): other.name for other in pages}
    now = {
        f"{other.name}--{id_}": f"{other.name}--{finding.id}"
        for other in pages
        for finding in (*other.findings, *other.terms)
        for id_ in finding.former
    }
    titles = {f"{other.name}--{part.id}" for other in pages for part in parts(other)[:1] if isinstance(part, Heading)}

    def resolve(href: str) -> str | None:
        if "://" in href or href.startswith("mailto:"):
            return href
        path, _, anchor = href.partition("#")
        name = names.get(path.removeprefix("../").strip("./")) if path else page.name
        if name is None:
            return None
        if anchor.startswith("bron-"):
            name, anchor = "bronnen", anchor.removeprefix("bron-")
        place = f"{name}--{anchor}" if anchor else name
        return f"#{name}" if place in titles else f"#{now.get(place, place)}"

    return resolve


def string(text: str) -> str:
    """A text as a string of Typst."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


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
