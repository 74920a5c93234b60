"""Slides that trainers can edit (`.pptx`): a file for every topic, and one of the whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from scripts.built.article import ContentPage, Finding
from scripts.content import downloads
from scripts.content.names import SUMMARY
from scripts.exports.archive import write_zip
from scripts.exports.joined_slides import join
from scripts.exports.office import (
    Form,
    credit,
    drawings_by_name,
    in_report,
    labelled,
    make_file,
    origin,
    pictured,
    plain_text,
    resolver,
    with_report,
)
from scripts.exports.page_body import BodyHeading, Drawing, Prose, below
from scripts.exports.pandoc import template
from scripts.exports.pdf import Printer
from scripts.exports.site_content import SiteContent
from scripts.exports.slide_text import EASY, SIZES, SlidePiece, SlideText, fitted, joined, read_texts, takes

MORE = " (vervolg)"
"""What follows a title on the next slide of the same finding."""
SLIDES = Form(
    "pptx",
    "slides.pptx",
    True,
    ("--slide-level=2", f"--lua-filter={template('slides.lua')}"),
    lambda made, _, day: fitted(made, day),
)
"""Slides in the look of the site."""
OPENED = replace(SLIDES, finish=lambda made, source, day: fitted(made, day, source))
"""The same, of which the first says at its foot where it comes from."""
_SOURCES_A_SLIDE = 4
_EASY_SLIDES = 2  # With more, a finding takes longer than its large letters save.


def make_slides(content: SiteContent, printer: Printer, folder: Path) -> None:
    """Write the slides of every topic, and of the whole.

    Args:
        content: the content.
        printer: draws the drawings, and keeps what was made.
        folder: the folder of the downloads.
    """
    known, texts = drawings_by_name(content), finding_texts(content)
    made = [make_file(content, printer, known, SLIDES, "", content.name, credit(content, content.page("")))]
    for page in content.topics:
        html = "".join(_slides(content, page, texts))
        made.append(make_file(content, printer, known, SLIDES, html, page.title, credit(content, page)))
        (folder / downloads.slides(page.name).file).write_bytes(made[-1])
    write_zip(folder / downloads.ALL_SLIDES.file, join(made), content.date)


def finding_texts(content: SiteContent) -> Mapping[tuple[str, str], SlideText]:
    """The text of every finding for slides, by the address of its page and its id; all from one tree.

    Args:
        content: the content.
    """
    texts = (
        content.body(page).passages[finding.html].html(resolver(content, page)) for page, finding in content.findings
    )
    places = ((page.address, finding.id) for page, finding in content.findings)
    return dict(zip(places, read_texts(texts), strict=True))


def _slides(content: SiteContent, page: ContentPage, texts: Mapping[tuple[str, str], SlideText]) -> Iterator[str]:
    """The slides of a topic: in short, its headings, the findings and drawings below them, questions and sources."""
    body = content.body(page)
    resolve = resolver(content, page)
    summary = [part for part in below(body.parts, SUMMARY) if isinstance(part, Prose) and not part.tells_drawing]
    if summary:
        yield f"<h2>In het kort</h2>{''.join(body.passages[part.html].html(resolve) for part in summary)}"
    heading = ""
    for part in body.parts:
        if isinstance(part, BodyHeading) and part.level == 2:
            heading = plain_text(part.title) if part.id != SUMMARY else ""
        elif heading and isinstance(part, (Finding, Drawing)):
            # A slide of its own, as lessons name the slides below it.
            yield f"<h1>{heading}</h1>"
            heading = ""
        if isinstance(part, Finding) and part.kind:
            yield from finding_slides(content, page, part, texts)
        elif isinstance(part, Drawing):
            yield drawing_slide(content, page, part)
    if body.questions:
        asked = "".join(f"<li>{body.passages[html].html(resolve)}</li>" for html in body.questions)
        yield f"<h2>Om over door te praten</h2><ul>{asked}</ul>"
        yield '<div class="notes"><p>Deze vragen zijn van de redactie.</p></div>'
    yield from source_slides(content, page, (body.passages[html].html(resolve) for html in body.references))


def finding_slides(
    content: SiteContent,
    page: ContentPage,
    finding: Finding,
    texts: Mapping[tuple[str, str], SlideText],
    number: int = 0,
) -> Iterator[str]:
    """A finding as HTML of the slides that hold it, with its label, the report, its place in it and its address.

    Args:
        content: the content.
        page: the page that it stands on.
        finding: the finding.
        texts: the text of every finding (`finding_texts`).
        number: its number in the lesson that this is made for; none for a topic.
    """
    notes = f'<div class="notes"><p>{"</p><p>".join(origin(content, page, finding))}</p></div>'
    address = f" · {content.address(page.address, finding.id)}" if content.url else ""
    told = plain_text(f"{in_report(content, finding)}{address}")
    below = f'<div class="herkomst">{told}</div>'
    label = f'<div class="label">{labelled(finding, number)}</div>'
    for at, piece in enumerate(_pieces(texts[page.address, finding.id])):
        yield f"<h2>{plain_text(finding.title)}{MORE if at else ''}</h2>{label}{piece}{below}{notes}"


def drawing_slide(content: SiteContent, page: ContentPage, drawing: Drawing) -> str:
    """A drawing as HTML of a slide, with what it shows in the notes.

    Args:
        content: the content.
        page: the page that it stands on.
        drawing: the drawing.
    """
    notes = f"<p>{plain_text(drawing.text)}</p><p>{plain_text(credit(content, page))}</p>"
    return f'<h2>{plain_text(drawing.title)}</h2>{pictured(drawing)}<div class="notes">{notes}</div>'


def source_slides(content: SiteContent, page: ContentPage, sources: Iterable[str]) -> Iterator[str]:
    """Sources as HTML of slides: first the page that the slides were made of and the report that it follows.

    Args:
        content: the content.
        page: the page.
        sources: the others, as HTML.
    """
    for listed in _evenly([plain_text(credit(content, page)), *with_report(content, sources)], _SOURCES_A_SLIDE):
        yield f"<h2>Bronnen</h2><ul><li>{'</li><li>'.join(listed)}</li></ul>"


def _evenly(items: Sequence[str], most: int) -> Iterator[Sequence[str]]:
    """Items over as few slides as hold them, as many on each, so that none is left with a single one."""
    slides = -(-len(items) // most)
    for number in range(slides):
        yield items[number * len(items) // slides : (number + 1) * len(items) // slides]


def _pieces(text: SlideText) -> list[str]:
    """The text of a finding as what goes on each slide: on one, unless only small letters would fit there."""
    # A sentence a line reads easiest, but not in small letters: as it is written it takes less room.
    ways = (text.apart, text.in_pairs, text.written)
    one = (whole.html for whole in ways if takes(whole.lines, EASY, of_label=True) <= 1)
    return next(([whole] for whole in one), None) or [joined(held).html for held in _spread(text.pieces)]


def _spread(pieces: Sequence[SlidePiece]) -> list[list[SlidePiece]]:
    """The text of a finding as what goes on each slide, evenly: easy to read on two, else over as few as hold it."""
    size = EASY if len(_filled(pieces, 1, EASY)) <= _EASY_SLIDES else SIZES[-1]
    slides = _filled(pieces, 1, size)
    evener = (_filled(pieces, tenths / 10, size) for tenths in range(5, 10))
    return next((found for found in evener if len(found) == len(slides)), slides) if len(slides) > 1 else slides


def _filled(pieces: Iterable[SlidePiece], most: float, size: int) -> list[list[SlidePiece]]:
    """Pieces of text on slides that are filled for the part given, in letters of a size."""
    slides: list[list[SlidePiece]] = [[]]
    for piece in pieces:
        if slides[-1] and takes(joined([*slides[-1], piece]).lines, size, of_label=True) > most:
            slides.append([])
        slides[-1].append(piece)
    return slides
