"""What an editor may put between braces behind a piece of text: `{ #id .class lang=en }`.

Python-Markdown's own `attr_list` gives any attribute to anything, so a paragraph could look like a finding, hide, or
stop the scripts of the site. This is the same syntax with a list of what is meant: `allowed.yml`. What is not on it
does not reach the element; it stays on it as `data-geweigerd`, by which the gate finds it.

The alignment of a column becomes a class, since the policy of the site lets no page bring style of its own.
"""

import re
import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension, AttrListTreeprocessor, get_attrs_and_remainder
from markdown.treeprocessors import Treeprocessor

from scripts.markdown.allowed import allowed, matches
from scripts.markdown.earlier_ids import ATTRIBUTE as EARLIER

REFUSED = "data-geweigerd"
"""The attribute that tells what was refused."""

_ID = re.compile(r"[a-zA-Z][\w.:-]*")
_ALIGNED = re.compile(r"text-align: (left|center|right);")
_NEVER = frozenset(("class", "src", "href", "rel"))
"""What comes from the text itself, never from braces; a class has a dot there."""


def is_allowed(tag: str, name: str, value: str | None) -> bool:
    """Whether an editor may give an element this.

    Args:
        tag: the element.
        name: name of the attribute; a dot for a class.
        value: its value; None when it has none.
    """
    known = allowed()
    value = value or ""
    if name == ".":
        return matches(value, known.classes)
    if name == "id":
        return bool(_ID.fullmatch(value)) and not matches(value, known.reserved)
    if name == EARLIER:
        return all(is_allowed(tag, "id", part) for part in value.split())
    return name in known.anyone.get(tag, ()) and name not in _NEVER


class Attributes(AttrListTreeprocessor):
    """Gives elements what stands between braces, as far as it is allowed."""

    def assign_attrs(self, elem: etree.Element, attrs_string: str, *, strict: bool = False) -> str:
        """Give an element its attributes.

        Returns:
            What was taken too much.
        """
        pairs, remainder = get_attrs_and_remainder(attrs_string)
        if strict and remainder:
            return remainder
        for name, value in pairs:
            if not is_allowed(elem.tag, name, value):
                written = f".{value}" if name == "." else name
                elem.set(REFUSED, " ".join(filter(None, (elem.get(REFUSED), written))))
            elif name == ".":
                elem.set("class", " ".join(filter(None, (elem.get("class"), value))))
            else:
                elem.set(name, value or "")
        return remainder


class Alignment(Treeprocessor):
    """Gives an aligned cell a class in the place of a style."""

    def run(self, root: etree.Element) -> None:
        """Change every cell."""
        for cell in root.iter():
            if cell.tag in ("td", "th") and (found := _ALIGNED.fullmatch(cell.get("style", ""))):
                del cell.attrib["style"]
                cell.set("class", f"align-{found[1]}")


class AttributesExtension(AttrListExtension):
    """Registers both, in the place of `attr_list`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """At the priority of `attr_list`, so that others find it where they expect it."""
        md.treeprocessors.register(Attributes(md), "attr_list", 8)
        md.treeprocessors.register(Alignment(md), "alignment", 7.9)
        md.registerExtension(self)


def makeExtension(**kwargs: Any) -> AttributesExtension:
    """Entry point for Python-Markdown."""
    return AttributesExtension(**kwargs)
