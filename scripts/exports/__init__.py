"""What can be downloaded, and the search index (`search*.py`): a kind a module, all made from the same built pages.

Nothing here reads the clock: the only time is the day on which the content was reviewed last.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from scripts.built.site import Built, read_built
from scripts.content import changes, downloads, selfcheck
from scripts.content.downloads import FOLDER as DOWNLOADS
from scripts.content.names import CHANGES, DOCS, QUESTIONS, page_file
from scripts.content.problem import Problem
from scripts.content.source import Sources
from scripts.exports import (
    cards,
    cartridge,
    data,
    documents,
    drawing_files,
    epub,
    feed,
    handbook,
    handout,
    home_screen,
    lesson_files,
    lesson_package,
    markdown_editions,
    moodle_questions,
    offline,
    pdf,
    picture,
    scorm,
    search,
    search_dutch,
    selection,
    sharing,
    slides,
    source_files,
)
from scripts.exports.lesson_plan import LessonPlan, read_plans
from scripts.exports.site_content import PageFaultError, SiteContent, read_site_content
from scripts.running.cache import cache_of

ADDRESSES = (
    rf"/{re.escape(downloads.EDITION)}$",
    rf"/{re.escape(downloads.LLMS)}$",
    rf"/{downloads.DATA_FOLDER}/[^/]+$",
    rf"/{DOWNLOADS}/",
    rf"/{downloads.FEED}$",
    rf"/{downloads.DRAWINGS}/[^/]+\.png$",
)
"""What the addresses of everything that is made here look like, as regular expressions."""

SKIPPED = "{} overgeslagen: zet SITE_URL op het adres dat de site krijgt en bouw opnieuw."

Job = Callable[[], None]


@dataclass(frozen=True)
class Exported:
    """A built site with its downloads.

    Attributes:
        built: the site; it says so where there are none.
        faults: what could not be made because of a page.
        notes: what was left out, and why: a line of Dutch each.
    """

    built: Built
    faults: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


def without_downloads(built: Built, faults: Iterable[Problem] = ()) -> Exported:
    """A built site of which no downloads are made.

    Args:
        built: the built site.
        faults: why not.
    """
    return Exported(replace(built, unmade=ADDRESSES), tuple(faults))


def export_all(root: Path, built: Built) -> Exported:
    """Make every download and put it in the built site.

    Most of the work is done by pandoc and Typst, outside of Python, so threads share it out.

    Args:
        root: the repository.
        built: the built site.
    """
    content, site = read_site_content(root, built), built.folder
    for name in (downloads.DATA_FOLDER, DOWNLOADS):
        (site / name).mkdir(exist_ok=True)
    cache = cache_of(root)
    printer = pdf.Printer(content, cache)
    search_dutch.keep_in(cache)
    questions = selfcheck.read(built.sources.data.get(QUESTIONS, ""))
    with ThreadPoolExecutor() as pool:
        made = pool.submit(pdf.typeset, content, cache)
        of_lessons = selfcheck.read_for_lessons(built.sources.data.get(QUESTIONS, ""))
        plans = tuple(read_plans(content, of_lessons))
        read_jobs = _read_jobs(content, printer, built, questions, plans)
        running: list[Future[None]] = [pool.submit(job) for job in read_jobs]
        running.append(pool.submit(search.write, built))
        running.append(pool.submit(selection.make_selection, content, built.sources.redirects.moves, site))
        print_jobs = _print_jobs(content, made.result(), printer, plans, site / DOWNLOADS)
        running += [pool.submit(job) for job in print_jobs]
        running.append(pool.submit(epub.make_epub, content, printer, site / DOWNLOADS))
        running.append(pool.submit(markdown_editions.make_markdown, content, site, cache))
    faults = []
    for job in running:
        try:
            job.result()
        except PageFaultError as fault:
            faults.append(Problem(f"{DOCS}/{page_file(fault.page)}", 1, "D102", fault.message))
    if faults:
        return without_downloads(built, faults)
    offline.make_offline(content, built)
    left_out = (item.name for item in downloads.LISTED if item.needs_address and not content.url)
    return Exported(built, notes=tuple(map(SKIPPED.format, left_out)))


def for_preview(root: Path, sources: Sources, site: Path) -> None:
    """Write what the scripts of the pages load into a site that nobody has read yet, as in the live preview.

    Args:
        root: the repository.
        sources: what the site was made from.
        site: its folder.
    """
    built = read_built(site, sources)
    search_dutch.keep_in(cache_of(root))
    search.write(built)
    selection.make_selection(read_site_content(root, built), sources.redirects.moves, site)
    home_screen.write_no_worker(site)


def _read_jobs(
    content: SiteContent,
    printer: pdf.Printer,
    built: Built,
    questions: tuple[selfcheck.Question, ...],
    plans: tuple[LessonPlan, ...],
) -> Iterator[Job]:
    """What is made to be read by a program or a learning environment, and what is small."""
    site, sources = built.folder, built.sources
    folder = site / downloads.DATA_FOLDER
    yield partial(source_files.make_sources, content, folder, printer.cache)
    yield partial(data.make_findings, content, folder)
    yield partial(data.make_terms, content, folder)
    yield partial(data.make_signposts, content, folder)
    yield partial(markdown_editions.make_llms, content, site)
    yield partial(picture.make_picture, printer, site / DOWNLOADS)
    yield partial(home_screen.make_manifest, content, site, printer)
    yield partial(sharing.make_qr_codes, content, site, printer.cache)
    yield partial(sharing.make_citations, content, site / DOWNLOADS)
    yield partial(feed.make_feeds, content, changes.read(sources.data.get(CHANGES, "")), site)
    yield partial(scorm.make_packages, content, questions, built, site / DOWNLOADS, printer.cache)
    yield partial(lesson_package.make_lesson_packages, content, plans, built, site / DOWNLOADS, printer.cache)
    yield partial(moodle_questions.make_questions, content, questions, site / DOWNLOADS)
    if content.url:
        yield partial(cartridge.make_cartridges, content, questions, site / DOWNLOADS)


def _print_jobs(
    content: SiteContent,
    made: pdf.Typeset,
    printer: pdf.Printer,
    plans: tuple[LessonPlan, ...],
    folder: Path,
) -> Iterator[Job]:
    """What is made to be printed or edited; the handbook last, since Typst is slower after so large a document."""
    yield partial(slides.make_slides, content, printer, folder)
    yield partial(documents.make_documents, content, printer, folder)
    yield partial(documents.make_sessions, content, printer, folder)
    yield partial(lesson_files.make_lessons, content, plans, printer, folder)
    yield partial(drawing_files.make_drawings, folder.parent, printer)
    yield partial(cards.make_cards, content, made, printer, folder)
    for page in content.topics:
        yield partial(handout.make_handout, content, made, printer, page, folder)
    yield partial(handbook.make_handbook, content, made, printer, folder)
