"""The build without the kinds of download that came later, to measure beside what was built before there were any.

usage: python -m tests.benchmarks.known
"""

import sys
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from scripts.build import build
from scripts.exports import drawing_files, moodle_questions, office, scorm
from scripts.running.progress import guarded

LATER = (
    (office, "make_slides"),
    (office, "make_documents"),
    (scorm, "make_packages"),
    (drawing_files, "make_drawings"),
    (moodle_questions, "make_questions"),
)
"""What makes slides, documents, SCORM packages, drawings as PNG, and questions for Moodle."""


def main() -> int:
    """Build the repository in the current folder with the downloads that were there first."""
    with ExitStack() as left_out:
        for module, name in LATER:
            left_out.enter_context(patch.object(module, name))
        return build(Path.cwd())


if __name__ == "__main__":
    sys.exit(guarded(main))
