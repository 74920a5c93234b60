"""What slides and documents share: pandoc makes them of HTML, in the look of the site.

The looks are in `templates/slides.pptx` and `templates/document.docx`: open them in PowerPoint, Word or LibreOffice
and change the master or the styles (https://pandoc.org/MANUAL.html#option--reference-doc).
"""

import datetime
import hashlib
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from scripts.built.article import ContentPage, Finding
from scripts.built.how_to_cite import LICENCE_NAME
from scripts.built.qr import qr_png
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.dates import dutch
from scripts.content.lesson_words import CODE_OF, numbered
from scripts.content.web_address import WITHOUT_SITE
from scripts.exports.drawing_files import picture
from scripts.exports.page_body import Drawing, Resolve
from scripts.exports.pandoc import run, template
from scripts.exports.pdf import Printer
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import KINDS, LABELS

_CODE, _CODE_HIGH = "qr.png", "3.5cm"  # With the white around it; the code itself is 3 cm.
_HIGHEST = "15cm"  # So that a drawing and its heading stand on one page.


@dataclass(frozen=True)
class Form:
    """A kind of file.

    Attributes:
        ending: its ending, which is pandoc's name of the format.
        look: the file in `templates/` that gives it its look.
        is_wide: whether its sheets are wider than high.
        options: what else pandoc is told.
        finish: what is done to the file that pandoc made, given what it comes from and the day of its content.
    """

    ending: str
    look: str
    is_wide: bool
    options: tuple[str, ...]
    finish: Callable[[bytes, str, datetime.date], bytes]


def make_file(
    content: SiteContent,
    printer: Printer,
    known: Mapping[str, Drawing],
    form: Form,
    html: str,
    title: str,
    notes: str = "",
    coded: str = "",
    below: Sequence[str] = (),
    source: str = "",
) -> bytes:
    """HTML as a file, with the drawings in it.

    Args:
        content: the content.
        printer: draws the drawings, and keeps what was made.
        known: every drawing by its name; those that the HTML shows go into the file.
        form: the kind of file.
        html: what stands in it.
        title: its title.
        notes: what is noted at the slide with the title.
        coded: the address of which the HTML shows the QR code; none when it shows none.
        below: what stands below the title, line by line; without it, what every file comes from.
        source: what it comes from, for the foot of every sheet; without it, the site and the report.
    """
    # Where the sheet is wide, a tall drawing stands in two columns.
    drawings = {
        name: (drawing.svg, drawing.column if form.is_wide else "") for name, drawing in known.items() if name in html
    }
    look = template(form.look)
    # Who opens a file may not know the site: what it comes from, and that one may change it.
    report = f"Naar het verslag {REPORT_TITLE}"
    freedom = f"Pas gerust aan en noem de bron ({LICENCE_NAME})"
    facts = {"title": title, "date": f"Versie van {dutch(content.date)}. {freedom}.", "lang": "nl", "notes": notes}
    facts["subtitle"], *lines = below or (f"{content.name}. {report}" if title != content.name else report,)
    told = [f"--metadata={name}={text}" for name, text in facts.items() if text]
    # Pandoc puts every author on a line of its own below the title.
    told += [f"--metadata=author={line}" for line in lines]
    source = source or origin_of_all(content)

    def make() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            for name, (svg, column) in drawings.items():
                Path(folder, name).write_bytes(picture(printer, svg, "white", column))
            if coded:
                Path(folder, _CODE).write_bytes(qr_png(coded))
            made = Path(folder, f"made.{form.ending}")
            options = ["--from=html-auto_identifiers", f"--to={form.ending}", f"--resource-path={folder}"]
            run(
                [*options, *form.options, *told, f"--reference-doc={look}", f"--output={made}"], html, content.timestamp
            )
            return form.finish(made.read_bytes(), source, content.date)

    drawn = (text for drawing in drawings.values() for text in drawing)
    # The address that is coded stands in the HTML.
    made_of = (*printer.given, form.ending, *form.options, look.read_bytes(), html, *told, source, *drawn)
    return printer.cache.kept(form.ending, made_of, make)


def drawings_by_name(content: SiteContent) -> dict[str, Drawing]:
    """Every drawing, by the name under which a file shows it.

    Args:
        content: the content.
    """
    parts = (part for page in content.topics for part in content.body(page).parts)
    return {_name(part): part for part in parts if isinstance(part, Drawing)}


def labelled(finding: Finding, number: int = 0) -> str:
    """Who holds a finding, and what kind it is, as HTML.

    Args:
        finding: the finding.
        number: its number in the lesson that this is made for; none for a topic.
    """
    which = f"{numbered(number)} · " if number else ""
    kind = f" · {plain_text(KINDS[finding.kind])}" if finding.kind in KINDS else ""
    return f"<p>{which}<strong>{plain_text(LABELS[finding.label].words)}</strong>{kind}</p>"


def origin(content: SiteContent, page: ContentPage, finding: Finding) -> list[str]:
    """Where a finding comes from, as HTML: its place in the report, and its address or, without one, its page.

    Args:
        content: the content.
        page: the page that it stands on.
        finding: the finding.
    """
    address = content.address(page.address, finding.id)
    on_page = plain_text(f"{content.name}, ‘{page.title}’")
    where = f'<a href="{escape(address)}">{plain_text(address)}</a>' if content.url else on_page
    return [plain_text(finding.place), where] if finding.place else [where]


def in_report(content: SiteContent, finding: Finding) -> str:
    """The place of a finding with the title of the report, as plain text, for where it stands alone.

    Args:
        content: the content.
        finding: the finding; one without a place is of the site itself.
    """
    # The place begins with the word for the report.
    return finding.place.replace("Verslag", REPORT_TITLE, 1) or content.name


def credit(content: SiteContent, page: ContentPage) -> str:
    """What a page comes from, and the licence of the text.

    Args:
        content: the content.
        page: the page.
    """
    address = f", {content.address(page.address)}" if content.url else ""
    named = ", ".join(dict.fromkeys((content.name, page.title)))  # The start page has the name of the site.
    origin = f"naar het verslag {REPORT_TITLE}"
    return f"{named}, {origin}, versie van {dutch(content.date)}{address} ({LICENCE_NAME})."


def origin_of_all(content: SiteContent, page: ContentPage | None = None, anchor: str = "") -> str:
    """In one line, what a file comes from: the site, the report, the licence, and an address where the site has one.

    Args:
        content: the content.
        page: the page that it was made of; the start page without it.
        anchor: the place on that page.
    """
    address = f" · {content.address(page.address if page else '', anchor)}" if content.url else ""
    return f"{content.name}, naar {REPORT_TITLE} · {LICENCE_NAME}{address}"


def with_report(content: SiteContent, sources: Iterable[str]) -> list[str]:
    """Sources with the report itself in front, from which all of it comes, as HTML.

    Args:
        content: the content.
        sources: the sources, as HTML.
    """
    report = plain_text(content.report)
    return [report, *(source for source in sources if REPORT_TITLE not in source)]


def pictured(drawing: Drawing) -> str:
    """A drawing with its caption, as HTML.

    Args:
        drawing: the drawing.
    """
    alt = escape(f"{drawing.title}. {drawing.text}".strip())
    # Without a caption of its own, pandoc would print the text for who cannot see it.
    caption = f"<figcaption>{plain_text(drawing.caption)}</figcaption>"
    return f'<figure><img src="{_name(drawing)}" alt="{alt}" height="{_HIGHEST}">{caption}</figure>'


def code_of(address: str) -> str:
    """The QR code of an address as HTML, for a file that is made with it.

    Args:
        address: a full address.
    """
    return f'<img src="{_CODE}" alt="{escape(CODE_OF.format(address))}" height="{_CODE_HIGH}">'


def resolver(content: SiteContent, page: ContentPage) -> Resolve:
    """Gives a link the address it has on the web; without a site address only links to elsewhere stay.

    Args:
        content: the content.
        page: the page with the links.
    """

    def resolve(href: str) -> str | None:
        if "://" in href or href.startswith(WITHOUT_SITE):
            return href
        return urljoin(content.address(page.address), href) if content.url else None

    return resolve


def plain_text(text: str) -> str:
    """Text as it stands in HTML.

    Args:
        text: the text.
    """
    return escape(text, quote=False)


def _name(drawing: Drawing) -> str:
    return f"tekening-{hashlib.sha256(drawing.svg.encode()).hexdigest()[:12]}.png"
