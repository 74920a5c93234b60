"""What can be downloaded, made from the built site: one module a download, all from the same pages.

Nothing here reads the clock: the only time is the day on which the content was reviewed last.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from scripts.content import changes, downloads, selfcheck
from scripts.content.downloads import FOLDER as DOWNLOADS
from scripts.content.names import CHANGES, QUESTIONS
from scripts.exports import (
    cards,
    cartridge,
    data,
    epub,
    feed,
    handbook,
    handout,
    markdown_editions,
    offline,
    pdf,
    picture,
    search,
    sharing,
    source_files,
)
from scripts.exports.edition import Edition, PageFaultError, read_edition

ADDRESSES = (r"/index\.md$", r"/llms\.txt$", rf"/{data.FOLDER}/[^/]+$", rf"/{DOWNLOADS}/", rf"/{feed.FILE}$")
"""What the addresses of everything that is made here look like, as regular expressions."""

SKIPPED = "{} overgeslagen: zet SITE_URL op het adres dat de site krijgt en bouw opnieuw."

Job = Callable[[], None]


def export_all(root: Path, site: Path) -> tuple[tuple[str, ...], tuple[PageFaultError, ...]]:
    """Make every download and put it in the built site.

    Most of the work is done by pandoc and Typst, outside of Python, so threads share it out.

    Args:
        root: the repository.
        site: the built site.

    Returns:
        What was left out, and why: a line of Dutch each; and what could not be made because of a page.
    """
    edition = read_edition(root, site)
    for name in (data.FOLDER, DOWNLOADS):
        (site / name).mkdir(exist_ok=True)
    printer = pdf.Printer(edition)
    with ThreadPoolExecutor() as pool:
        made = pool.submit(pdf.typeset, edition)
        running: list[Future[None]] = [pool.submit(job) for job in _read_jobs(edition, printer, root, site)]
        running += [pool.submit(job) for job in _print_jobs(edition, made.result(), printer, site / DOWNLOADS)]
        running.append(pool.submit(search.write, root / "docs", site))
    faults = []
    for job in running:
        try:
            job.result()
        except PageFaultError as fault:
            faults.append(fault)
    if faults:
        return (), tuple(faults)
    offline.make_offline(edition, site)
    left_out = (item.name for item in downloads.LISTED if item.needs_address and not edition.url)
    return tuple(map(SKIPPED.format, left_out)), ()


def _read_jobs(edition: Edition, printer: pdf.Printer, root: Path, site: Path) -> Iterator[Job]:
    """What is made to be read on a screen or by a program, the longest first."""
    folder = site / data.FOLDER
    yield partial(epub.make_epub, edition, printer, site / DOWNLOADS)
    yield partial(markdown_editions.make_markdown, edition, site)
    yield partial(source_files.make_sources, edition, folder)
    yield partial(data.make_findings, edition, folder)
    yield partial(data.make_terms, edition, folder)
    yield partial(markdown_editions.make_llms, edition, site)
    yield partial(picture.make_picture, printer, site / DOWNLOADS)
    yield partial(sharing.make_qr_codes, edition, site)
    yield partial(sharing.make_citations, edition, site / DOWNLOADS)
    yield partial(feed.make_feeds, edition, changes.read(_text(root / CHANGES)), site)
    if edition.url:
        questions = selfcheck.read(_text(root / QUESTIONS))
        yield partial(cartridge.make_cartridges, edition, questions, site / DOWNLOADS)


def _print_jobs(edition: Edition, made: pdf.Typeset, printer: pdf.Printer, folder: Path) -> Iterator[Job]:
    """What is made to be printed, the longest first."""
    yield partial(handbook.make_handbook, edition, made, printer, folder)
    yield partial(cards.make_cards, edition, made, printer, folder)
    for page in edition.topics:
        yield partial(handout.make_handout, edition, made, printer, page, folder)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""
