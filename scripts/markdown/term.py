"""The term block: `/// begrip | Term`, a definition with the label of who gives it.

    /// begrip | Reactance
        id: reactance
        ook: reactantie
        wie: onderzoek
        taal: en
        verslag: 3 Binnen een gedwongen kader

    Eigen omschrijving.
    ///

`ook` lists other words for the same thing, separated by commas; they serve to find where it is used.
`taal` is for a term that is no Dutch: the code of its language, so that a voice that reads the page says it well.
"""

import json
import re
import xml.etree.ElementTree as etree
from typing import Any, ClassVar

from pymdownx.blocks.block import type_string, type_string_delimiter

from scripts.markdown.finding import LabelledBlock, LabelledBlocksExtension

LANGUAGE = "data-taal"
"""The attribute with the language of a term that is no Dutch."""


def _language(value: Any) -> str:
    """A code of a language, such as `en`."""
    code = str(type_string(value))
    if code and not re.fullmatch(r"[a-z]{2,3}", code):
        raise ValueError(f"{code} is no code of a language")
    return code


class TermBlock(LabelledBlock):
    """One term with its definition."""

    NAME = "begrip"
    LEVEL = "h2"
    OPTIONS: ClassVar[dict[str, tuple[Any, Any]]] = {
        **LabelledBlock.OPTIONS,
        "ook": ([], type_string_delimiter(",")),
        "taal": ("", _language),
    }

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Make the section and keep the words by which the term is found."""
        section = super().on_create(parent)
        section.set("data-id", self.options["id"])
        section.set("data-woorden", json.dumps([self.argument, *self.options["ook"]], ensure_ascii=False))
        if self.options["taal"]:
            section.set(LANGUAGE, self.options["taal"])
        return section

    def on_end(self, block: etree.Element) -> None:
        """Close with the place in the report, and leave room for where the term is used on the site."""
        super().on_end(block)
        etree.SubElement(block, "p", {"class": "plaatsen", "data-begrip": self.options["id"]}).text = ""


class TermExtension(LabelledBlocksExtension):
    """Registers the term block."""

    block = TermBlock


def makeExtension(**kwargs: Any) -> TermExtension:
    """Entry point for Python-Markdown."""
    return TermExtension(**kwargs)
