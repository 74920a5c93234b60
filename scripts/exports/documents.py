"""Documents that trainers can edit (`.docx`): the hand-out of every topic, and the form of every reflection session."""

import datetime
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.built.article import ContentPage, Finding
from scripts.content import downloads
from scripts.content.names import FURTHER, SESSION, lessons_about
from scripts.exports.archive import zipped
from scripts.exports.office import (
    Form,
    credit,
    drawings_by_name,
    labelled,
    make_file,
    origin,
    origin_of_all,
    pictured,
    plain_text,
    resolver,
)
from scripts.exports.page_body import ANSWERS, BodyHeading, Drawing, Prose, SelfCheck, below
from scripts.exports.pdf import Printer
from scripts.exports.site_content import SiteContent

LINES = 3
"""How many lines there are to write an answer on, in the form of a session."""
_FOOT = "word/footer1.xml"
_SOURCE_HERE = "Bron"
"""What the foot of the look says where a document says what it comes from."""


def footed(document: bytes, source: str, day: datetime.date) -> bytes:
    """A document as pandoc made it, with what it comes from at the foot of every page.

    Args:
        document: the file.
        source: what it comes from.
        day: the date that its parts get.
    """
    with zipfile.ZipFile(BytesIO(document)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    foot = parts[_FOOT].decode()
    parts[_FOOT] = foot.replace(f">{_SOURCE_HERE}<", f">{plain_text(source)}<").encode()
    return zipped(parts, day)


DOCUMENT = Form("docx", "document.docx", False, (), footed)
"""A document in the look of the site."""


def make_documents(content: SiteContent, printer: Printer, folder: Path) -> None:
    """Write the hand-out of every topic as a document.

    Args:
        content: the content.
        printer: draws the drawings, and keeps what was made.
        folder: the folder of the downloads.
    """
    known = drawings_by_name(content)
    for page in content.topics:
        html = "".join(_document(content, page))
        made = make_file(content, printer, known, DOCUMENT, html, page.title, source=origin_of_all(content, page))
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
            source = origin_of_all(content, page, SESSION)
            made = make_file(content, printer, {}, DOCUMENT, html, title, source=source)
            (folder / downloads.session(lessons_about(page.name)).file).write_bytes(made)


def _session(content: SiteContent, page: ContentPage) -> str:
    """The form of a page with lessons: how to go about it, and every question with lines to write on; empty without."""
    if not lessons_about(page.name):
        return ""
    body = content.body(page)
    resolve = resolver(content, page)
    found = below(body.parts, SESSION)
    html = ""
    for part in found:
        if isinstance(part, BodyHeading):
            html += f"<h1>{plain_text(part.title)}</h1>"
        elif isinstance(part, Prose):
            html += body.passages[part.html].html(resolve)
    if not found:
        return ""
    return f'{_with_room(html)}<div custom-style="Plaats"><p>{plain_text(credit(content, page))}</p></div>'


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


def _document(content: SiteContent, page: ContentPage) -> Iterator[str]:
    """The hand-out of a topic in the order of its page."""
    body = content.body(page)
    resolve = resolver(content, page)
    skipped = {part.html for part in below(body.parts, FURTHER) if isinstance(part, Prose)}
    for part in body.parts[1:]:
        if isinstance(part, BodyHeading) and part.level == 2 and part.id != FURTHER:
            yield f"<h1>{plain_text(part.title)}</h1>"
        elif isinstance(part, Finding) and part.kind:
            yield finding_text(content, page, part)
        elif isinstance(part, Drawing):
            yield pictured(part)
        elif isinstance(part, SelfCheck):
            asked, answers = ([body.passages[html].html(resolve) for html in pieces] for pieces in _checks(part))
            # On a page of their own, which one does not hand out.
            yield f'<ol><li>{"</li><li>".join(asked)}</li></ol><div custom-style="Antwoorden"><p>{ANSWERS}</p></div>'
            yield f"<ol><li>{'</li><li>'.join(answers)}</li></ol>"
        elif isinstance(part, Prose) and part.html not in skipped:
            yield body.passages[part.html].html(resolve)
    yield f'<div custom-style="Plaats"><p>{plain_text(credit(content, page))}</p></div>'


def finding_text(content: SiteContent, page: ContentPage, finding: Finding, number: int = 0) -> str:
    """A finding as HTML of a document, with its label, its place in the report and its address.

    Args:
        content: the content.
        page: the page that it stands on.
        finding: the finding.
        number: its number in the lesson that this is made for; none for a topic.
    """
    text = content.body(page).passages[finding.html].html(resolver(content, page))
    place = " · ".join(origin(content, page, finding))
    return (
        f'<h2>{plain_text(finding.title)}</h2><div custom-style="Label">{labelled(finding, number)}</div>{text}'
        f'<div custom-style="Plaats"><p>{place}</p></div>'
    )


def _checks(part: SelfCheck) -> tuple[list[str], list[str]]:
    """The questions with their choices, and what explains the answers, as HTML."""
    return [check.question for check in part.checks], [check.answer for check in part.checks]
