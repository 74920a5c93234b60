"""The finding block: `/// bevinding | Titel`, an extension of `pymdownx.blocks`.

    /// bevinding | Kijk verder dan de spreekkamer
        id: buiten-de-spreekkamer
        wie: een
        soort: voorbeeld
        verslag: 2 Je wordt gezien

    Eigen tekst.
    ///

With `wie: verslag` it can say `herkomst: deelnemers`: drawn by the report from what participants told.

It becomes a section with a heading (so it has a permalink, stands in the table of contents and is a
search result of its own), the label of who holds it, its kind, the text, its place in the report and what
changed in it since.
A block with a missing or wrong option is left as plain text by pymdownx; the gate reports it.
"""

import xml.etree.ElementTree as etree
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

from markdown import Markdown
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block, type_html_identifier, type_string, type_string_delimiter, type_string_in

from scripts.content import changes
from scripts.content.dates import dutch
from scripts.content.names import ABOUT_PAGE, CHANGES, page_file
from scripts.content.yaml_lists import ListedError
from scripts.markdown.earlier_ids import ATTRIBUTE
from scripts.markdown.labels import HOLDERS, KINDS, ORIGIN_OF, ORIGINS, label, marks
from scripts.markdown.outline import place
from scripts.markdown.own_source import OwnSource


class LabelledBlock(Block):
    """A titled section that says who holds what it tells; the base of every block of this site."""

    ARGUMENT = True
    LEVEL = "h3"
    OPTIONS: ClassVar[dict[str, tuple[Any, Any]]] = {
        "id": ("", type_html_identifier),
        "wie": ("", type_string_in(HOLDERS, insensitive=False)),
        "herkomst": ("", type_string_in(ORIGINS, insensitive=False)),
        "verslag": ("", lambda name: place(type_string(name)).name),
        "eerder": ([], type_string_delimiter(",", type_html_identifier)),
    }

    def on_validate(self, parent: etree.Element) -> bool:
        """Refuse a block that lacks an option it cannot do without, or names an origin where there is none."""
        told_by_report = self.options["wie"] != "redactie"
        if self.options["herkomst"] and self.options["wie"] != ORIGIN_OF:
            return False
        return bool(self.options["id"] and self.options["wie"] and (self.options["verslag"] or not told_by_report))

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Make the section, its heading and the line with its label."""
        holder, origin, kind = self.options["wie"], self.options["herkomst"], self.options.get("soort")
        data = {"data-wie": holder, "data-herkomst": origin, "data-soort": kind or ""}
        data = {name: value for name, value in data.items() if value}
        section = etree.SubElement(parent, "section", {"class": f"{self.NAME} {self.NAME}--{holder}", **data})
        heading = etree.SubElement(section, self.LEVEL, {"id": self.options["id"]})
        heading.text = self.argument
        if self.options["eerder"]:
            heading.set(ATTRIBUTE, " ".join(self.options["eerder"]))
        marks(section, label(holder, origin), kind, self.config["explanation"])
        return section

    def on_end(self, block: etree.Element) -> None:
        """Close the section with its place in the report."""
        if self.options["verslag"]:
            etree.SubElement(block, "p", {"class": "plaats"}).text = place(self.options["verslag"]).sentence


class FindingBlock(LabelledBlock):
    """One finding."""

    NAME = "bevinding"
    OPTIONS: ClassVar[dict[str, tuple[Any, Any]]] = {
        **LabelledBlock.OPTIONS,
        "soort": ("", type_string_in(KINDS, insensitive=False)),
    }

    def on_validate(self, parent: etree.Element) -> bool:
        """Refuse a finding without a kind."""
        return bool(self.options["soort"]) and super().on_validate(parent)

    def on_end(self, block: etree.Element) -> None:
        """Close with the place in the report, and with what changed since it was first told."""
        super().on_end(block)
        called = {self.options["id"], *self.options["eerder"]}
        for change in _changes(Path(self.config["changes"])):
            if called.intersection(change.findings):
                told = f"Gewijzigd op {dutch(change.day)}: {change.text}"
                # As it was written: what an editor puts in that list is no Markdown, and no entity either.
                etree.SubElement(block, "p", {"class": "gewijzigd"}).text = AtomicString(told.replace("&", "&amp;"))


def _changes(path: Path) -> tuple[changes.Change, ...]:
    """The changes that editors told; none when there is no such list, or none that can be read."""
    try:
        return _read(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ListedError):
        return ()


@lru_cache(maxsize=1)
def _read(text: str) -> tuple[changes.Change, ...]:
    return changes.read(text)


class LabelledBlocksExtension(BlocksExtension):
    """Base of the extensions that register one labelled block.

    Configuration:
        explanation: address of the page that explains the labels, as seen from the page itself.
        changes: the list of what changed for readers.
    """

    block: type[LabelledBlock]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.config = {
            "explanation": [page_file(ABOUT_PAGE), "page that explains the labels"],
            "changes": [CHANGES, "list of what changed for readers"],
        }
        super().__init__(*args, **kwargs)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Register the block, and what reads its text after inline (20) has found the citations."""
        block_mgr.register(self.block, self.getConfigs())
        md.treeprocessors.register(OwnSource(md), "own_source", 15)


class FindingExtension(LabelledBlocksExtension):
    """Registers the finding block."""

    block = FindingBlock


def makeExtension(**kwargs: Any) -> FindingExtension:
    """Entry point for Python-Markdown."""
    return FindingExtension(**kwargs)
