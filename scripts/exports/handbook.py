"""The handbook: the whole site as one PDF."""

import re
from pathlib import Path

from scripts.built.article import ContentPage, Finding
from scripts.built.qr import qr_svg
from scripts.content.dates import dutch
from scripts.content.downloads import HANDBOOK
from scripts.content.names import SOURCES_PAGE, SUMMARY
from scripts.exports import book
from scripts.exports.page_body import ANSWERS, BodyHeading, Drawing, Part, Prose, SelfCheck
from scripts.exports.pdf import Printer, Typeset, finding, prose
from scripts.exports.site_content import SiteContent
from scripts.running.fonts import string

# Where pandoc lets a link lead, and where our templates put a label.
_TARGET = re.compile(r"#link\(<([^>]+)>\)")
_LABEL = re.compile(r'\bid: "([^"]+)"')

# Prose with less HTML than this is only a few lines.
WHOLE = 1200


def make_handbook(content: SiteContent, made: Typeset, printer: Printer, folder: Path) -> None:
    """Write the handbook.

    Args:
        content: the content.
        made: the typeset pieces.
        printer: makes the PDF.
        folder: the folder of the downloads.
    """
    (folder / HANDBOOK.file).write_bytes(printer.pdf(source(content, made)))


def source(content: SiteContent, made: Typeset) -> str:
    """The handbook in Typst."""
    lines: list[str] = []
    for section, pages in book.sections(content):
        for page in pages:
            chapter = _chapter(content, made, page, section if page is pages[0] else "")
            lines += ["#[#show: small", *chapter, "]"] if page.name == SOURCES_PAGE else chapter
    body = "\n\n".join(lines)
    absent = sorted(set(_TARGET.findall(body)) - set(_LABEL.findall(body)))
    facts = {"title": string(book.TITLE.format(content.name)), "qr-code": string(qr_svg(content.url))}
    facts["absent"] = f"({''.join(string(label) + ', ' for label in absent)})"
    arguments = ", ".join(f"{name}: {value}" for name, value in facts.items())
    return f'#import "/handbook.typ": *\n#show: handbook.with({arguments})\n\n{body}'


def _chapter(content: SiteContent, made: Typeset, page: ContentPage, section: str) -> list[str]:
    """A chapter; the first of a section carries its name."""
    facts = {"title": page.title, "id": page.name, "section": section}
    facts["reviewed"] = dutch(page.reviewed) if page.reviewed else ""
    lines = [f"#topic({_arguments(facts)})"]
    found = list(book.chapter(content, page))
    in_short, drawings = False, list[Drawing]()
    for (level, part), following in zip(found, [*(part for _, part in found[1:]), None], strict=False):
        if isinstance(part, BodyHeading):
            id_ = f"{page.name}--{part.id}" if part.id else ""
            lines.append(f"#section(level: {level}, {_arguments({'title': part.title, 'id': id_})})")
        elif isinstance(part, Drawing):
            drawings.append(part)
        elif isinstance(part, Prose):
            text = prose(made, page, part)
            if drawings:
                lines.append(_drawn(drawings, text, floats=part.tells_drawing))
                drawings = []
            else:
                lines.append(f"#boxed[{text}]" if in_short else _kept(part, text, following))
        elif isinstance(part, SelfCheck):
            lines += _self_check(made, page, part)
        else:
            lines.append(finding(made, page, part, f"{page.name}--{part.id}", level))
        if drawings and not isinstance(following, Drawing | Prose):
            lines.append(_drawn(drawings, "", floats=True))
            drawings = []
        in_short = isinstance(part, BodyHeading) and part.id == SUMMARY
    return lines


def _arguments(facts: dict[str, str]) -> str:
    return ", ".join(f"{name}: {string(text)}" for name, text in facts.items())


def _kept(part: Prose, text: str, following: Part | None) -> str:
    """Prose of a few lines, which stays on one page, and with what it leads to."""
    if len(part.html) > WHOLE:
        return text
    leads = part.leads or isinstance(following, Finding | SelfCheck)
    return f"#whole(sticky: {'true' if leads else 'false'})[{text}]"


def _drawn(drawings: list[Drawing], text: str, *, floats: bool) -> str:
    """Drawings, with what is said about them beside one, and below several.

    With nothing but themselves in words beside them, they may float to where there is room.
    """
    listed = []
    for drawing in drawings:
        alt = f"{drawing.title}. {drawing.text}".strip()
        listed.append(f"({_arguments({'svg': drawing.svg, 'alt': alt, 'caption': drawing.caption})})")
    return f"#drawn({', '.join(listed)}, floats: {'true' if floats else 'false'})[{text}]"


def _self_check(made: Typeset, page: ContentPage, part: SelfCheck) -> list[str]:
    """The questions, each whole, and then the answers, so that nobody sees them too soon."""
    lines = [f"#check({number})[{made[page.name, check.question]}]" for number, check in enumerate(part.checks, 1)]
    lines.append(f"#answers({string(ANSWERS)})")
    return lines + [f"#check({number})[{made[page.name, check.answer]}]" for number, check in enumerate(part.checks, 1)]
