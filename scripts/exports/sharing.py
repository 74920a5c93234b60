"""What helps to link and cite: QR codes of every address, and every citation in one file."""

from pathlib import Path

from scripts.built.how_to_cite import work
from scripts.content import downloads
from scripts.exports.edition import Edition
from scripts.exports.qr import qr_svg


def make_qr_codes(edition: Edition, site: Path) -> None:
    """Write the QR code of every page and every finding as SVG; none when the site has no address.

    Args:
        edition: the content.
        site: the built site.
    """
    if not edition.url:
        return
    (site / downloads.QR_FOLDER).mkdir(exist_ok=True)
    places = [(page, "") for page in edition.pages] + [(page, finding.id) for page, finding in edition.findings]
    for page, anchor in places:
        svg = qr_svg(f"{page.url}{'#' if anchor else ''}{anchor}")
        (site / downloads.qr_code(page.name, anchor)).write_text(svg, encoding="utf-8", newline="")


def make_citations(edition: Edition, folder: Path) -> None:
    """Write the citations of every page and every finding as BibLaTeX and as RIS.

    Args:
        edition: the content.
        folder: the folder of the downloads.
    """
    works = [work(edition.name, page) for page in edition.pages]
    works += [work(edition.name, page, finding) for page, finding in edition.findings]
    for download, entries in (
        (downloads.CITATIONS_BIB, [item.bibtex() for item in works]),
        (downloads.CITATIONS_RIS, [item.ris() for item in works]),
    ):
        (folder / download.file).write_text("\n".join(entries), encoding="utf-8", newline="")
