"""The handbook: the whole site as one PDF."""

import re
from pathlib import Path

from scripts.content import ContentPage
from scripts.dates import dutch
from scripts.downloads import HANDBOOK
from scripts.exports import book
from scripts.exports.edition import Edition
from scripts.exports.parts import SUMMARY, Drawing, Heading, Prose
from scripts.exports.pdf import Printer, Typeset, finding, prose, string
from scripts.exports.qr import qr_svg

# Where pandoc lets a link lead, and where our templates put a label.
_TARGET = re.compile(r"#link\(<([^>]+)>\)")
_LABEL = re.compile(r'\bid: "([^"]+)"')


def make_handbook(edition: Edition, made: Typeset, printer: Printer, folder: Path) -> None:
    """Write the handbook.

    Args:
        edition: the content.
        made: the typeset pieces.
        printer: makes the PDF.
        folder: the folder of the downloads.
    """
    (folder / HANDBOOK.file).write_bytes(printer.pdf(source(edition, made)))


def source(edition: Edition, made: Typeset) -> str:
    """The handbook in Typst."""
    lines: list[str] = []
    for section, pages in book.sections(edition):
        lines.append(f"#part({string(section)})")
        for page in pages:
            lines += _chapter(made, page)
    body = "\n\n".join(lines)
    absent = sorted(set(_TARGET.findall(body)) - set(_LABEL.findall(body)))
    facts = {"title": string(book.TITLE.format(edition.name)), "qr-code": string(qr_svg(edition.url))}
    facts["absent"] = f"({''.join(string(label) + ', ' for label in absent)})"
    arguments = ", ".join(f"{name}: {value}" for name, value in facts.items())
    return f'#import "/handbook.typ": *\n#show: handbook.with({arguments})\n\n{body}'


def _chapter(made: Typeset, page: ContentPage) -> list[str]:
    reviewed = dutch(page.reviewed) if page.reviewed else ""
    lines = [f"#topic(title: {string(page.title)}, id: {string(page.name)}, reviewed: {string(reviewed)})"]
    in_short = False
    for level, part in book.chapter(page):
        if isinstance(part, Heading):
            id_ = f"{page.name}--{part.id}" if part.id else ""
            lines.append(f"#section(level: {level}, title: {string(part.title)}, id: {string(id_)})")
        elif isinstance(part, Prose):
            lines.append(f"#boxed[{prose(made, page, part)}]" if in_short else prose(made, page, part))
        elif isinstance(part, Drawing):
            alt = f"{part.title}. {part.text}".strip()
            named = {"svg": part.svg, "alt": alt, "caption": part.caption}
            lines.append(f"#drawing({', '.join(f'{name}: {string(text)}' for name, text in named.items())})")
        else:
            lines.append(finding(made, page, part, f"{page.name}--{part.id}", level))
        in_short = isinstance(part, Heading) and part.id == SUMMARY
    return lines
