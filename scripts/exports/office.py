"""What trainers can edit: slides (`.pptx`), hand-outs and forms (`.docx`), by pandoc, in the look of the site.

The looks are in `templates/slides.pptx` and `templates/document.docx`: open them in PowerPoint, Word or LibreOffice
and change the master or the styles (https://pandoc.org/MANUAL.html#option--reference-doc).
"""

import hashlib
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from scripts.built.article import ContentPage, Finding
from scripts.built.how_to_cite import LICENCE_NAME
from scripts.content import downloads
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.dates import dutch
from scripts.content.names import FURTHER, SESSION, SUMMARY, lessons_about
from scripts.content.web_address import WITHOUT_SITE
from scripts.exports.archive import write_zip
from scripts.exports.drawing_files import picture
from scripts.exports.joined_slides import join
from scripts.exports.page_body import (
    ANSWERS,
    IN_WORDS,
    BodyHeading,
    Drawing,
    Prose,
    Resolve,
    SelfCheck,
    below,
)
from scripts.exports.pandoc import run, template
from scripts.exports.pdf import Printer
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import KINDS, LABELS

LINES = 3
"""How many lines there are to write an answer on, in the form of a session."""
MORE = " (vervolg)"
"""What follows a title on the next slide of the same finding."""
_SOURCES_A_SLIDE = 4
# What the look has room for below the label, in the widest letters it is shown in.
_LINES_A_SLIDE, _LETTERS_A_LINE = 11, 70
_HIGHEST = "15cm"  # So that a drawing and its heading stand on one page.


@dataclass(frozen=True)
class Form:
    """A kind of file.

    Attributes:
        ending: its ending, which is pandoc's name of the format.
        look: the file in `templates/` that gives it its look.
        options: what else pandoc is told.
    """

    ending: str
    look: str
    options: tuple[str, ...] = ()


SLIDES = Form("pptx", "slides.pptx", ("--slide-level=2", f"--lua-filter={template('alternative_text.lua')}"))
DOCUMENT = Form("docx", "document.docx")


def make_slides(content: SiteContent, printer: Printer, folder: Path) -> None:
    """Write the slides of every topic, and of the whole.

    Args:
        content: the content.
        printer: draws the drawings, and keeps what was made.
        folder: the folder of the downloads.
    """
    known = _drawings(content)
    made = [_made(content, printer, known, SLIDES, "", content.name, _credit(content, content.page("")))]
    for page in content.topics:
        html = "".join(_slides(content, page))
        made.append(_made(content, printer, known, SLIDES, html, page.title, _credit(content, page)))
        (folder / downloads.slides(page.name).file).write_bytes(made[-1])
    write_zip(folder / downloads.ALL_SLIDES.file, join(made), content.date)


def make_documents(content: SiteContent, printer: Printer, folder: Path) -> None:
    """Write the hand-out of every topic as a document.

    Args:
        content: the content.
        printer: draws the drawings, and keeps what was made.
        folder: the folder of the downloads.
    """
    known = _drawings(content)
    for page in content.topics:
        html = "".join(_document(content, page))
        made = _made(content, printer, known, DOCUMENT, html, page.title)
        (folder / downloads.document(page.name).file).write_bytes(made)


def make_sessions(content: SiteContent, printer: Printer, folder: Path) -> None:
    """Write the form of every reflection session as a document, with room to write.

    Args:
        content: the content.
        printer: keeps what was made.
        folder: the folder of the downloads.
    """
    for page in content.pages:
        if html := _session(content, page):
            (title,) = (section.title for section in page.sections if section.anchor == SESSION)
            made = _made(content, printer, {}, DOCUMENT, html, title)
            (folder / downloads.session(lessons_about(page.name)).file).write_bytes(made)


def _session(content: SiteContent, page: ContentPage) -> str:
    """The form of a page with lessons: how to go about it, and every question with lines to write on; empty without."""
    if not lessons_about(page.name):
        return ""
    body = content.body(page)
    resolve = _resolver(content, page)
    found = below(body.parts, SESSION)
    html = ""
    for part in found:
        if isinstance(part, BodyHeading):
            html += f"<h1>{_text(part.title)}</h1>"
        elif isinstance(part, Prose):
            html += body.passages[part.html].html(resolve)
    return f'{_with_room(html)}<div custom-style="Plaats"><p>{_text(_credit(content, page))}</p></div>' if found else ""


def _with_room(html: str) -> str:
    """A form with lines to write on below every item of the lists that stand under its headings."""
    tree = LexborHTMLParser(f"<body>{html}</body>")
    for question in tree.css("h1 ~ ol > li, h1 ~ ul > li"):
        for _ in range(LINES):
            line = tree.create_node("div")
            line.attrs["custom-style"] = "Schrijfregel"
            line.inner_html = "<p>\u00a0</p>"
            question.insert_child(line, move=True)
    return tree.body.inner_html or "" if tree.body else ""


def _drawings(content: SiteContent) -> dict[str, Drawing]:
    """Every drawing, by the name under which a file shows it."""
    parts = (part for page in content.topics for part in content.body(page).parts)
    return {_name(part): part for part in parts if isinstance(part, Drawing)}


def _made(
    content: SiteContent,
    printer: Printer,
    known: Mapping[str, Drawing],
    form: Form,
    html: str,
    title: str,
    notes: str = "",
) -> bytes:
    """HTML as a file, with the drawings in it; slides have notes with their title."""
    # A slide is wide: there a tall drawing stands in two columns.
    drawings = {
        name: (drawing.svg, drawing.column if form is SLIDES else "") for name, drawing in known.items() if name in html
    }
    look = template(form.look)
    # Who opens a file may not know the site: what it comes from, and that one may change it.
    origin = f"Naar het verslag {REPORT_TITLE}"
    freedom = f"Pas gerust aan en noem de bron ({LICENCE_NAME})"
    facts = {"title": title, "date": f"Versie van {dutch(content.date)}. {freedom}.", "lang": "nl", "notes": notes}
    facts["subtitle"] = f"{content.name}. {origin}" if title != content.name else origin
    about = {name: text for name, text in facts.items() if text}

    def make() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            for name, (svg, column) in drawings.items():
                Path(folder, name).write_bytes(picture(printer, svg, "white", column))
            made = Path(folder, f"made.{form.ending}")
            told = [f"--metadata={name}={value}" for name, value in about.items()]
            options = ["--from=html-auto_identifiers", f"--to={form.ending}", f"--resource-path={folder}"]
            run(
                [*options, *form.options, *told, f"--reference-doc={look}", f"--output={made}"], html, content.timestamp
            )
            return made.read_bytes()

    drawn = (text for drawing in drawings.values() for text in drawing)
    made_of = (*printer.given, form.ending, *form.options, look.read_bytes(), html, *facts.values(), *drawn)
    return printer.cache.kept(form.ending, made_of, make)


def _slides(content: SiteContent, page: ContentPage) -> Iterator[str]:
    """The slides of a topic: in short, its headings, the findings and drawings below them, questions and sources."""
    body = content.body(page)
    resolve = _resolver(content, page)
    summary = [part for part in below(body.parts, SUMMARY) if isinstance(part, Prose) and IN_WORDS not in part.html]
    if summary:
        yield f"<h2>In het kort</h2>{''.join(body.passages[part.html].html(resolve) for part in summary)}"
    heading = ""
    for part in body.parts:
        if isinstance(part, BodyHeading) and part.level == 2:
            heading = _text(part.title) if part.id != SUMMARY else ""
        elif heading and isinstance(part, (Finding, Drawing)):
            # A slide of its own, as lessons name the slides below it.
            yield f"<h1>{heading}</h1>"
            heading = ""
        if isinstance(part, Finding) and part.kind:
            notes = f'<div class="notes"><p>{"</p><p>".join(_notes(content, page, part))}</p></div>'
            for number, piece in enumerate(_spread(body.passages[part.html].html(resolve))):
                yield f"<h2>{_text(part.title)}{MORE if number else ''}</h2>{_labelled(part)}{piece}{notes}"
        elif isinstance(part, Drawing):
            yield f"<h2>{_text(part.title)}</h2>{_pictured(part)}"
            yield f'<div class="notes"><p>{_text(part.text)}</p><p>{_text(_credit(content, page))}</p></div>'
    if body.questions:
        asked = "".join(f"<li>{body.passages[html].html(resolve)}</li>" for html in body.questions)
        yield f"<h2>Om over door te praten</h2><ul>{asked}</ul>"
        yield '<div class="notes"><p>Deze vragen zijn van de redactie.</p></div>'
    for listed in _evenly(body.references, _SOURCES_A_SLIDE):
        items = "".join(f"<li>{body.passages[html].html(resolve)}</li>" for html in listed)
        yield f"<h2>Bronnen</h2><ul>{items}</ul>"


def _evenly(items: Sequence[str], most: int) -> Iterator[Sequence[str]]:
    """Items over as few slides as hold them, as many on each, so that none is left with a single one."""
    slides = -(-len(items) // most)
    for number in range(slides):
        yield items[number * len(items) // slides : (number + 1) * len(items) // slides]


def _spread(html: str) -> Iterator[str]:
    """The text of a finding as what goes on each slide: most in one piece, a long one in pieces between its blocks."""
    if len(html) < _LINES_A_SLIDE * _LETTERS_A_LINE:
        yield html
        return
    tree = LexborHTMLParser(f"<body>{html}</body>")
    blocks = list(tree.body.iter()) if tree.body else []
    piece, lines = "", 0
    for block in blocks:
        # An item of a list begins a line, and ends one.
        needs = sum(1 + len(part.text()) // _LETTERS_A_LINE for part in block.css("li") or [block])
        if piece and lines + needs > _LINES_A_SLIDE:
            yield piece
            piece, lines = "", 0
        piece, lines = piece + (block.html or ""), lines + needs
    yield piece or html


def _document(content: SiteContent, page: ContentPage) -> Iterator[str]:
    """The hand-out of a topic in the order of its page."""
    body = content.body(page)
    resolve = _resolver(content, page)
    skipped = {part.html for part in below(body.parts, FURTHER) if isinstance(part, Prose)}
    for part in body.parts[1:]:
        if isinstance(part, BodyHeading) and part.level == 2 and part.id != FURTHER:
            yield f"<h1>{_text(part.title)}</h1>"
        elif isinstance(part, Finding) and part.kind:
            yield f"<h2>{_text(part.title)}</h2>"
            yield f'<div custom-style="Label">{_labelled(part)}</div>{body.passages[part.html].html(resolve)}'
            notes = _notes(content, page, part)
            yield f'<div custom-style="Plaats"><p>{" ".join(notes)}</p></div>'
        elif isinstance(part, Drawing):
            yield _pictured(part)
        elif isinstance(part, SelfCheck):
            asked, answers = ([body.passages[html].html(resolve) for html in pieces] for pieces in _checks(part))
            # On a page of their own, which one does not hand out.
            yield f'<ol><li>{"</li><li>".join(asked)}</li></ol><div custom-style="Antwoorden"><p>{ANSWERS}</p></div>'
            yield f"<ol><li>{'</li><li>'.join(answers)}</li></ol>"
        elif isinstance(part, Prose) and part.html not in skipped:
            yield body.passages[part.html].html(resolve)
    yield f'<div custom-style="Plaats"><p>{_text(_credit(content, page))}</p></div>'


def _checks(part: SelfCheck) -> tuple[list[str], list[str]]:
    """The questions with their choices, and what explains the answers, as HTML."""
    return [check.question for check in part.checks], [check.answer for check in part.checks]


def _labelled(finding: Finding) -> str:
    kind = f" · {_text(KINDS[finding.kind])}" if finding.kind in KINDS else ""
    return f"<p><strong>{_text(LABELS[finding.label].words)}</strong>{kind}</p>"


def _notes(content: SiteContent, page: ContentPage, finding: Finding) -> list[str]:
    """Where a finding comes from: its place in the report, and its address or, without one, its page."""
    address = content.address(page.address, finding.id)
    where = f'<a href="{escape(address)}">{_text(address)}</a>' if content.url else f"{_text(page.title)}."
    return [_text(finding.place), where] if finding.place else [where]


def _credit(content: SiteContent, page: ContentPage) -> str:
    address = f", {content.address(page.address)}" if content.url else ""
    named = ", ".join(dict.fromkeys((content.name, page.title)))  # The start page has the name of the site.
    origin = f"naar het verslag {REPORT_TITLE}"
    return f"{named}, {origin}, versie van {dutch(content.date)}{address} ({LICENCE_NAME})."


def _pictured(drawing: Drawing) -> str:
    alt = escape(f"{drawing.title}. {drawing.text}".strip())
    # Without a caption of its own, pandoc would print the text for who cannot see it.
    caption = f"<figcaption>{_text(drawing.caption)}</figcaption>"
    return f'<figure><img src="{_name(drawing)}" alt="{alt}" height="{_HIGHEST}">{caption}</figure>'


def _name(drawing: Drawing) -> str:
    return f"tekening-{hashlib.sha256(drawing.svg.encode()).hexdigest()[:12]}.png"


def _resolver(content: SiteContent, page: ContentPage) -> Resolve:
    """Gives a link the address it has on the web; without a site address only links to elsewhere stay."""

    def resolve(href: str) -> str | None:
        if "://" in href or href.startswith(WITHOUT_SITE):
            return href
        return urljoin(content.address(page.address), href) if content.url else None

    return resolve


def _text(text: str) -> str:
    return escape(text, quote=False)
