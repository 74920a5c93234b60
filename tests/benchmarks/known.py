"""The build without the kinds of download that came later, to measure beside what was built before there were any.

usage: python -m tests.benchmarks.known
"""

import sys
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from scripts.build import build
from scripts.built.lessons import read_lessons
from scripts.content import downloads
from scripts.content.names import lessons_about
from scripts.exports import (
    documents,
    drawing_files,
    lesson_files,
    lesson_package,
    moodle_questions,
    scorm,
    selection,
    slides,
)
from scripts.exports.site_content import SiteContent
from scripts.running.progress import guarded

LATER = (
    (slides, "make_slides"),
    (documents, "make_sessions"),
    (selection, "make_selection"),
    (scorm, "make_packages"),
    (drawing_files, "make_drawings"),
    (moodle_questions, "make_questions"),
    (lesson_files, "make_lessons"),
    (lesson_package, "make_lesson_packages"),
)
"""What makes slides, forms and files of lessons, the selection, SCORM packages, drawings as PNG, and questions for
Moodle; `stand_in` comes in the place of the documents."""

OF_TOPIC = (
    downloads.slides,
    downloads.document,
    downloads.scorm,
    downloads.questions_moodle,
    downloads.questions_gift,
)
OF_LESSON = (
    downloads.lesson_slides,
    downloads.lesson_document,
    downloads.lesson_questions_moodle,
    downloads.lesson_questions_gift,
    downloads.lesson_scorm,
)


def stand_in(content: SiteContent, printer: object, folder: Path) -> None:
    """Write empty files where the pages link to what is not made, so that no link is dead.

    Args:
        content: the pages.
        printer: not used.
        folder: where downloads go.
    """
    site = folder.parent
    paths = [download.path for download in downloads.LISTED]
    for page in content.topics:
        paths += [download(page.name).path for download in OF_TOPIC]
    for page in content.pages:
        about = lessons_about(page.name)
        paths += [downloads.session(about).path] if about else []
        for lesson in read_lessons(page):
            paths += [download(about, lesson.id).path for download in OF_LESSON]
    for drawing in sorted((site / downloads.DRAWINGS).glob("*.svg")):
        paths += [f"{downloads.DRAWINGS}/{drawing.stem}{ground}.png" for ground in ("", "-wit")]
    for path in paths:
        (site / path).touch()


def main() -> int:
    """Build the repository in the current folder with the downloads that were there first."""
    with ExitStack() as left_out:
        for module, name in LATER:
            left_out.enter_context(patch.object(module, name))
        left_out.enter_context(patch.object(documents, "make_documents", stand_in))
        return build(Path.cwd())


if __name__ == "__main__":
    sys.exit(guarded(main))
