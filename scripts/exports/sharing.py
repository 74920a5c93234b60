"""What helps to link and cite: QR codes of every address, and every citation in one file."""

from collections.abc import Iterator
from pathlib import Path

from scripts.built.how_to_cite import work
from scripts.built.qr import qr_svg
from scripts.content import downloads
from scripts.content.names import finding_address
from scripts.exports.site_content import SiteContent
from scripts.running.cache import OFF, Cache


def make_qr_codes(content: SiteContent, site: Path, cache: Cache = OFF) -> None:
    """Write the QR code of every page and every finding as SVG; none when the site has no address.

    Args:
        content: the content.
        site: the built site.
        cache: keeps the codes of each page.
    """
    if not content.url:
        return
    (site / downloads.QR_FOLDER).mkdir(exist_ok=True)
    anchors = [["", *(finding.id for finding in page.findings)] for page in content.pages]
    # Who scans the code of a finding gets the light page that is sent to someone.
    addresses = [
        [content.address(finding_address(id_)) if id_ else page.url for id_ in ids]
        for page, ids in zip(content.pages, anchors, strict=True)
    ]

    def make(numbers: list[int]) -> Iterator[bytes]:
        return ("\n".join(map(qr_svg, addresses[number])).encode() for number in numbers)

    made = cache.kept_each("qr", addresses, make)
    for page, ids, codes in zip(content.pages, anchors, made, strict=True):
        for id_, svg in zip(ids, codes.decode().split("\n"), strict=True):
            (site / downloads.qr_code(page.name, id_)).write_text(svg, encoding="utf-8", newline="")


def make_citations(content: SiteContent, folder: Path) -> None:
    """Write the citations of every page and every finding as BibLaTeX and as RIS.

    Args:
        content: the content.
        folder: the folder of the downloads.
    """
    works = [work(content.name, page) for page in content.pages]
    works += [work(content.name, page, finding) for page, finding in content.findings]
    for download, entries in (
        (downloads.CITATIONS_BIB, [item.bibtex() for item in works]),
        (downloads.CITATIONS_RIS, [item.ris() for item in works]),
    ):
        (folder / download.file).write_text("\n".join(entries), encoding="utf-8", newline="")
