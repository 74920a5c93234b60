"""Whether a finding of research has a source of its own: known when the citations of its page are read.

Who reads the citations puts a mark in the text before each that names another source than the report itself,
and takes the marks away again; in between, the label of every finding of research without one says so.
"""

import xml.etree.ElementTree as etree
from collections.abc import Iterable

from markdown.treeprocessors import Treeprocessor

from scripts.content.bibliography import REPORT
from scripts.markdown.labels import LABELS, SOURCED, label

MARK = "\ue0c4"
"""A letter of a private alphabet, which no text of an editor may hold."""


def mark(keys: Iterable[str]) -> str:
    """The mark, when a citation of these keys names a source of its own; nothing when it names only the report."""
    return MARK if set(keys) - {REPORT} else ""


class OwnSource(Treeprocessor):
    """Says on the label of every block of research without a source of its own that it has none."""

    def run(self, root: etree.Element) -> None:
        """Change the labels."""
        for section in root.iter("section"):
            if section.get("data-wie") == SOURCED and MARK not in "".join(section.itertext()):
                for picture in section.iterfind("p[@class='kenmerken']/a/svg"):
                    picture.tail = LABELS[label(SOURCED, has_source=False)].words
