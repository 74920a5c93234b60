"""Former ids: an old address of a heading or block keeps working on the same page.

A heading lists them as an attribute, a block as an option:

    ## Kop { #nieuw eerder="oud nog-ouder" }

Each becomes an empty anchor inside the heading.
"""

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

ATTRIBUTE = "eerder"
CLASS = "eerder"


class FormerIds(Treeprocessor):
    """Puts an empty anchor for every former id at the start of its heading."""

    def run(self, root: etree.Element) -> None:
        """Replace the attribute by anchors."""
        for element in root.iter():
            former = element.attrib.pop(ATTRIBUTE, "").split()
            if not former:
                continue
            anchors = [etree.Element("span", {"class": CLASS, "id": id_}) for id_ in former]
            anchors[-1].tail, element.text = element.text, None
            for position, anchor in enumerate(anchors):
                element.insert(position, anchor)


class FormerIdsExtension(Extension):
    """Registers the treeprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:
        """After attr_list (8) has read the attribute, before toc (5) reads the headings."""
        md.treeprocessors.register(FormerIds(md), "former_ids", 6)


def makeExtension(**kwargs: Any) -> FormerIdsExtension:
    """Entry point for Python-Markdown."""
    return FormerIdsExtension(**kwargs)
