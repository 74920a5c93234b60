"""What editors know from Material (`!!!`, `???`, `===`, `- [ ]`), in Dutch and whole without clicks or scripts.

The libraries that read these notations make the elements; this extension adds what they leave out:

    boxes    a Dutch name for each kind (`!!! vraag` is `!!! question`), and a Dutch title where the editor gives none
    tabs     the name of each tab once more above its text, for paper and for who has no scripts
    tasks    what a box to tick says to who cannot see it
"""

import re
import xml.etree.ElementTree as etree
from typing import Any

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

KINDS = {
    "note": "opmerking",
    "abstract": "samenvatting",
    "info": "informatie",
    "tip": "tip",
    "success": "gelukt",
    "question": "vraag",
    "warning": "let-op",
    "failure": "mislukt",
    "danger": "gevaar",
    "bug": "fout",
    "example": "voorbeeld",
    "quote": "citaat",
}
"""The kinds of Material, each with its Dutch name."""
_BY_NAME = {name: kind for kind, name in KINDS.items()} | {kind: kind for kind in KINDS}
TITLES = {kind: name.replace("-", " ").capitalize() for kind, name in KINDS.items()}
"""The title of a box of each kind, when its editor gives none."""

# As pymdownx.tasklist writes a box to tick.
_TASK = re.compile(r'(?<=<input type="checkbox" disabled)(?P<done> checked)?')


class Notation(Treeprocessor):
    """Adds to boxes, tabs and tasks what the libraries leave out."""

    def run(self, root: etree.Element) -> None:
        """Change the tree of a page."""
        for element in root.iter():
            classes = element.get("class", "").split()
            if element.tag == "details" or "admonition" in classes:
                _name(element, classes)
            elif "tabbed-set" in classes:
                _title_tabs(element)
        stash = self.md.htmlStash.rawHtmlBlocks
        for number, html in enumerate(stash):
            if isinstance(html, str) and html.startswith('<label class="task-list-control">'):
                stash[number] = _TASK.sub(_told, html, count=1)


def _told(match: re.Match[str]) -> str:
    """What a box to tick says."""
    done = match["done"] or ""
    return f' aria-label="{"gedaan" if done else "nog te doen"}"{done}'


def _name(box: etree.Element, classes: list[str]) -> None:
    """Give a box the kind that Material has, and a title in Dutch."""
    written = next((name for name in classes if name in _BY_NAME), None)
    if written is None:
        return
    kind = _BY_NAME[written]
    box.set("class", " ".join(kind if name == written else name for name in classes))
    title = box[0] if len(box) else None
    if title is not None and not len(title) and title.text == written.capitalize():
        title.text = TITLES[kind]


def _title_tabs(tabs: etree.Element) -> None:
    """Put the name of each tab above its text."""
    labels = [label for element in tabs if element.get("class") == "tabbed-labels" for label in element]
    blocks = [block for element in tabs if element.get("class") == "tabbed-content" for block in element]
    for label, block in zip(labels, blocks, strict=True):
        title = etree.Element("p", {"class": "tabbed-title"})
        strong = etree.SubElement(title, "strong")
        strong.text = "".join(label.itertext())
        block.insert(0, title)


class NotationExtension(Extension):
    """Registers the treeprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:
        """After the text in the elements has been read (20)."""
        md.treeprocessors.register(Notation(md), "notation", 15)


def makeExtension(**kwargs: Any) -> NotationExtension:
    """Entry point for Python-Markdown."""
    return NotationExtension(**kwargs)
