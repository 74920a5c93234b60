"""Drawings as part of the page: a Markdown picture of an SVG file becomes the drawing itself.

An SVG that a page only points at knows nothing of that page: it cannot follow the choice between light and dark,
and its text is none for a screen reader or a search in the page. So the file is put in the page. It stays a plain
picture in `docs/`, with colours of its own, for every other use.

In the file, a group with `data-pagina="lvb"` leads to that page, and `data-kolom="300"` on the drawing itself says how
far from its top a slide, which is wide, goes on in a second column.
"""

import xml.etree.ElementTree as etree
from collections.abc import Callable
from html import escape
from posixpath import join, normpath

from selectolax.lexbor import LexborNode

from scripts.compose.drafts import Draft
from scripts.content.source import Sources

SVG = "{http://www.w3.org/2000/svg}"

Address = Callable[[str], str]
"""Makes the address of a page, by its name, relative to the page of the drawing."""


def draw(draft: Draft, sources: Sources) -> None:
    """Put every drawing of a page in the page: a paragraph of pictures becomes a division of figures.

    Args:
        draft: the page.
        sources: what editors wrote, for the drawings.
    """
    for paragraph in draft.article.css("p"):
        pictures = _drawings(paragraph)
        names = [normpath(join(draft.source.address, picture.attributes["src"] or "")) for picture in pictures]
        if pictures and all(name in sources.texts for name in names):
            figures = [
                _figure(picture, sources.texts[name], draft.to_page)
                for picture, name in zip(pictures, names, strict=True)
            ]
            draft.put_before(paragraph, f'<div class="drawings">{"".join(figures)}</div>')
            paragraph.decompose()


def _drawings(paragraph: LexborNode) -> list[LexborNode]:
    """The pictures of a paragraph that holds nothing but drawings; else none."""
    inside = [node for node in paragraph.iter(include_text=True) if not node.is_empty_text_node]
    are = all(node.tag == "img" and (node.attributes.get("src") or "").endswith(".svg") for node in inside)
    return inside if are else []


def _figure(image: LexborNode, svg: str, address: Address) -> str:
    """One drawing with its caption; the text of the picture is its name, and its title the caption."""
    source = image.attributes["src"] or ""
    id_ = f"tekening-{source.rpartition('/')[2].removesuffix('.svg')}"
    drawing = etree.fromstring(svg)
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
