"""Drawings as part of the page: a Markdown picture of an SVG file becomes the drawing itself.

An SVG that a page only points at knows nothing of that page: it cannot follow the choice between light and dark,
and its text is none for a screen reader or a search in the page. So the file is put in the page. It stays a plain
picture in `docs/`, with colours of its own, for every other use.

In the file, a group with `data-pagina="lvb"` leads to that page.
"""

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

_PICTURES = re.compile(r"<p>\s*(?:<img\b[^>]*?\.svg\"[^>]*>\s*)+</p>")
_PICTURE = re.compile(r"<img\b[^>]*>")
SVG = "{http://www.w3.org/2000/svg}"

Read = Callable[[str], str]
"""Reads the picture at an address as it stands on the page."""
Address = Callable[[str], str]
"""Makes the address of a page, by its name, relative to the page of the drawing."""


def inline(html: str, read: Read, address: Address) -> str:
    """Put every drawing of a page in the page.

    Args:
        html: the page as rendered.
        read: reads a picture.
        address: gives the address of a page.

    Returns:
        The page; a paragraph of pictures became a division of figures.
    """

    def figures(paragraph: re.Match[str]) -> str:
        drawn = [_figure(_image(tag), read, address) for tag in _PICTURE.findall(paragraph.group())]
        return f'<div class="drawings">{"".join(drawn)}</div>'

    return _PICTURES.sub(figures, html)


def _image(tag: str) -> LexborNode:
    image = LexborHTMLParser(tag).css_first("img")
    assert image, "the expression matches pictures only"
    return image


def _figure(image: LexborNode, read: Read, address: Address) -> str:
    """One drawing with its caption; the text of the picture is its name, and its title the caption."""
    source = image.attributes["src"] or ""
    id_ = f"tekening-{source.rpartition('/')[2].removesuffix('.svg')}"
    drawing = etree.fromstring(read(source))
    leads = False
    for element in drawing.iter():
        element.tag = element.tag.removeprefix(SVG)
        if page := element.attrib.pop("data-pagina", None):
            element.tag, leads = "a", True
            element.set("href", address(page))
        elif element.tag == "title":
            element.text = image.attributes.get("alt")
            element.set("id", id_)
        elif element.tag == "desc":
            element.set("id", f"{id_}-uitleg")
    # A picture to a screen reader, unless it holds links: then it is a group of those.
    drawing.attrib |= {
        "role": "group" if leads else "img",
        "aria-labelledby": id_,
        "aria-describedby": f"{id_}-uitleg",
    }
    caption = image.attributes.get("title")
    text = f"<figcaption>{escape(caption, quote=False)}</figcaption>" if caption else ""
    return f"<figure>{etree.tostring(drawing, encoding='unicode', short_empty_elements=True).strip()}{text}</figure>"
