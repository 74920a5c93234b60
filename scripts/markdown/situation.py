"""The blocks that lead from practice to findings: `/// situatie | Titel` and `/// spanning | Titel`.

    /// situatie | Moeder vertrouwt ons niet
        id: moeder-vertrouwt-niet

    Herkenning in twee of drie zinnen.

    - [](straat-en-gezin.md#wantrouwen-niet-op-jezelf): waarom het hier staat

    Niet in het verslag: wat iemand hier ook zou zoeken.
    ///

    /// spanning | Keur je gedrag af, of juist niet?
        id: gedrag-afkeuren

    Wat er op het spel staat.

    **Wel, en niet de jongere**

    - [](levellen.md#gedrag-niet-persoon)

    **Liever niet**

    - [](straat-en-gezin.md#niet-afkeuren)

    Wat het verslag ermee doet.
    ///

Both are the editors' own: they carry that label by themselves. A link without text gets the title and the label of
the finding it leads to when all pages are known. A situation that the report does not treat says `zwijgt: ja`.
"""

import re
import xml.etree.ElementTree as etree
from typing import Any, ClassVar

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block, type_html_identifier, type_string_delimiter, type_string_in

from scripts.content.names import ABOUT_PAGE, page_file
from scripts.markdown.earlier_ids import ATTRIBUTE
from scripts.markdown.labels import marks

SILENT = "ja"
"""The value of `zwijgt` for what the report does not treat."""
NOT_THERE = "Niet in het verslag:"
"""How the paragraph begins that says what else one would look for."""

_SIDE = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+(?<=\S)\1")


class Signpost(Block):
    """A titled section of the editors that leads to findings; the base of both blocks."""

    ARGUMENT = True
    LEVEL = "h3"
    OPTIONS: ClassVar[dict[str, tuple[Any, Any]]] = {
        "id": ("", type_html_identifier),
        "eerder": ([], type_string_delimiter(",", type_html_identifier)),
    }

    def on_validate(self, parent: etree.Element) -> bool:
        """Refuse a block without an id."""
        return bool(self.options["id"])

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Make the section, its heading and the label of the editors."""
        section = etree.SubElement(parent, "section", {"class": self.NAME})
        heading = etree.SubElement(section, self.LEVEL, {"id": self.options["id"]})
        heading.text = self.argument
        if self.options["eerder"]:
            heading.set(ATTRIBUTE, " ".join(self.options["eerder"]))
        marks(section, "redactie", None, self.config["explanation"])
        return section


class Situation(Signpost):
    """Something that happens at work, in the words of the trade."""

    NAME = "situatie"
    OPTIONS: ClassVar[dict[str, tuple[Any, Any]]] = {
        **Signpost.OPTIONS,
        "zwijgt": ("", type_string_in(("", SILENT), insensitive=False)),
    }

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Say of the section whether the report is silent on it."""
        section = super().on_create(parent)
        if self.options["zwijgt"]:
            section.set("data-zwijgt", SILENT)
        return section


class Tension(Signpost):
    """A place where the report disagrees with itself, or those who speak in it with one another."""

    NAME = "spanning"
    LEVEL = "h2"

    def on_end(self, block: etree.Element) -> None:
        """Put every side, a bold line and the list below it, in an element of its own, side by side."""
        sides: etree.Element | None = None
        side: etree.Element | None = None
        for child in list(block):
            if child.tag == "p" and not len(child) and _SIDE.fullmatch((child.text or "").strip()):
                if sides is None:
                    sides = etree.Element("div", {"class": "kanten"})
                    block.insert(list(block).index(child), sides)
                side = etree.SubElement(sides, "div", {"class": "kant"})
                block.remove(child)
                side.append(child)
            elif side is not None and child.tag in ("ul", "ol"):
                block.remove(child)
                side.append(child)
            else:
                side = None


class SignpostExtension(BlocksExtension):
    """Registers the blocks.

    Configuration:
        explanation: address of the page that explains the labels, as seen from the page itself.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.config = {"explanation": [page_file(ABOUT_PAGE), "page that explains the labels"]}
        super().__init__(*args, **kwargs)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Register both blocks."""
        for block in (Situation, Tension):
            block_mgr.register(block, self.getConfigs())


def makeExtension(**kwargs: Any) -> SignpostExtension:
    """Entry point for Python-Markdown."""
    return SignpostExtension(**kwargs)
