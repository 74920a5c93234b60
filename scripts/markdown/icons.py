"""Icons of Material by their name, `:material-account:`, as SVG in the page itself; `pymdownx.emoji` finds the names.

Only the set that Material calls `material` (Pictogrammers' Material Design Icons) can be named: of the others some
are trademarks, and an emoji is typed as the sign it is.
"""

import xml.etree.ElementTree as etree
from functools import cache
from importlib import resources
from typing import Any

from markdown import Markdown
from pymdownx.emoji import EmojiExtension

_FOLDER = ("templates", ".icons", "material")


@cache
def names() -> frozenset[str]:
    """The name of every icon, without colons, such as `material-account`."""
    folder = resources.files("material").joinpath(*_FOLDER)
    return frozenset(f"material-{file.name.removesuffix('.svg')}" for file in folder.iterdir())


def index(options: Any, md: Markdown) -> dict[str, Any]:
    """What `pymdownx.emoji` looks names up in; it asks for every page anew.

    Args:
        options: of the extension; not used.
        md: not used.
    """
    return _index()


@cache
def _index() -> dict[str, Any]:
    return {"name": "material", "emoji": {f":{name}:": {"name": name} for name in sorted(names())}, "aliases": {}}


def to_svg(
    index: str,
    shortname: str,
    alias: str | None,
    uc: str | None,
    alt: str,
    title: str,
    category: str,
    options: Any,
    md: Markdown,
) -> etree.Element:
    """The icon as an element; who hears the page does not hear it, since words stand beside it.

    Args:
        index: name of the index.
        shortname: the name with its colons.
        alias: not used, like all that follow but the last.
        uc: not used.
        alt: not used.
        title: not used.
        category: not used.
        options: not used.
        md: keeps the SVG until the page is written.
    """
    element = etree.Element("span", {"class": "twemoji", "aria-hidden": "true"})
    element.text = md.htmlStash.store(_svg(shortname.strip(":")))
    return element


@cache
def _svg(name: str) -> str:
    file = resources.files("material").joinpath(*_FOLDER, f"{name.removeprefix('material-')}.svg")
    return file.read_text(encoding="utf-8").strip()


def makeExtension(**kwargs: Any) -> EmojiExtension:
    """Entry point for Python-Markdown: that of `pymdownx.emoji`, with the index and the elements of this module."""
    return EmojiExtension(emoji_index=index, emoji_generator=to_svg, **kwargs)
