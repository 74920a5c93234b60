"""The hand-out of a topic: one or two sides of A4."""

from bisect import bisect_left
from functools import cache
from pathlib import Path

from scripts.built.article import ContentPage
from scripts.built.qr import qr_svg
from scripts.content import downloads
from scripts.content.dates import dutch
from scripts.content.names import LIMITS, SUMMARY
from scripts.exports.page_body import Prose, below
from scripts.exports.pdf import Printer, Typeset, finding, prose
from scripts.exports.site_content import PageFaultError, SiteContent
from scripts.running.fonts import string

SIDES = 2
# In points; the last is the smallest that still reads well on paper.
SIZES = (11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5)
# With which one side is better than two in larger type.
ONE_SIDE = 10.0


def make_handout(content: SiteContent, made: Typeset, printer: Printer, page: ContentPage, folder: Path) -> None:
    """Write the hand-out of one topic, in the largest type with which it fits on the fewest sides.

    Args:
        content: the content.
        made: the typeset pieces.
        printer: makes the PDF.
        page: the topic.
        folder: the folder of the downloads.

    Raises:
        PageFaultError: when it does not fit in the smallest type.
    """

    @cache
    def count(size: float) -> int:
        return printer.page_count(source(content, made, page, size))

    def make() -> bytes:
        sides = 1 if count(ONE_SIDE) == 1 else SIDES
        largest = bisect_left(SIZES, True, key=lambda size: count(size) <= sides)
        if largest == len(SIZES):
            message = f"de hand-out van '{page.title}' past niet op {SIDES} kanten; verdeel de pagina over twee"
            raise PageFaultError(page.name, message)
        return printer.pdf(source(content, made, page, SIZES[largest]))

    # In one size it holds all that decides in which size it fits.
    made_of = (*printer.given, source(content, made, page, ONE_SIDE))
    (folder / downloads.handout(page.name).file).write_bytes(printer.cache.kept("handout", made_of, make))


def source(content: SiteContent, made: Typeset, page: ContentPage, size: float) -> str:
    """The hand-out in Typst.

    Args:
        content: the content.
        made: the typeset pieces.
        page: the topic.
        size: of the type, in points.
    """
    facts = {
        "title": page.title,
        "reviewed": dutch(page.reviewed or content.date),
        "address": page.address,
        "qr-code": qr_svg(page.url),
    }
    arguments = ", ".join(f"{name}: {string(value)}" for name, value in facts.items())
    body = content.body(page)
    found = body.parts
    lines = [
        f'#import "/handout.typ": *\n#show: handout.with({arguments}, size: {size}pt)',
        "#boxed[== In het kort",
        # What comes after a drawing is about the drawing, which a hand-out has no room for.
        *(prose(made, page, part) for part in below(found, SUMMARY)[:1] if isinstance(part, Prose)),
        "]",
        "== Bevindingen",
        *(finding(made, page, block) for block in page.findings),
    ]
    if limits := [part for part in below(found, LIMITS) if isinstance(part, Prose)]:
        lines += ["== Wat dit niet zegt", *(prose(made, page, part) for part in limits)]
    if asked := body.questions:
        lines += ["#block(breakable: false, above: 1.3em)[", "== Om over door te praten", '#mark("redactie", "")']
        lines += [*(f"+ {made[page.name, question]}" for question in asked), "]"]
    if cited := body.references:
        lines += ["== Bronnen", "#set text(size: 0.9em, hyphenate: false)\n#set par(hanging-indent: 1em)"]
        lines += [made[page.name, reference] for reference in cited]
    return "\n\n".join(lines)
