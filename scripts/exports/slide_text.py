"""Text on a slide: a paragraph for every sentence, in the largest letters in which it fits, above where it comes from.

Pandoc knows no sizes on a slide, and what PowerPoint shrinks to fit it only shrinks once somebody types in it. So the
size is chosen here, from the widths of the letters of Arial, in which the look shows text; who opens the file can
change it like any other.
"""

import datetime
import re
import xml.etree.ElementTree as etree
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from io import BytesIO
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.exports.archive import zipped

SIZES = (32, 30, 28, 26, 24, 22, 20)
"""The sizes that text may have, in points; the smallest can still be read from the back of a room."""
EASY = 24
"""From which size on what one hears for the first time is easy to read there, in points."""
LARGE = 28
"""From which size on a task is large, in points."""
FOOT, LABEL = 14, 20
"""In points: where something comes from, and who holds it; the filter `slides.lua` writes these."""
HIDDEN = "verborgen"
"""What marks the line with where something comes from, on a slide that the show passes over."""
BESIDE = (18, 16, 14)
"""The sizes that a list beside a picture may have, in points: it is there to look something up."""
ABOVE_LIST = 20
"""The size of what stands above such a list, in points."""
# The box for text in the look, without its margins, in points.
_WIDTH, _HEIGHT = 832.0, 344.0
# The same beside a picture, and that picture, in the units of the file: 12,700 to a point.
_BESIDE_WIDTH = 531.0
_BESIDE_BOX, _PICTURE = (685800, 1645920, 6931152, 4480560), (7863840, 1645920, 3642055, 3642055)
# The height of a line, and the room above an item of a list and above another paragraph, as parts of the size: a
# little more than programs take.
_LINE, _ABOVE_ITEM, _ABOVE, _FAR_ABOVE = 1.2, 0.2, 0.4, 0.9
_INDENT = 27.0
# Widths of the letters of Arial, in thousandths of their size (Adobe's metrics of Helvetica, which has the same).
_WIDTHS = {
    **dict.fromkeys("ijl’‘'", 222),
    **dict.fromkeys(" !,./:;I[]ft|", 278),
    **dict.fromkeys("()-r`", 333),
    **dict.fromkeys("cksvxyzJ", 500),
    **dict.fromkeys("&ABEKPSVXY", 667),
    **dict.fromkeys("CDHNRUw", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("mM", 833),
    **dict.fromkeys("W…—%", 1000),
}
_OTHER = 556
_BOLD = 1.1  # How much wider a line in bold is.
_SENTENCE_END = re.compile(
    r"(?:(?<=[.?!])|(?<=[.?!]’)|(?<=[.?!]\)))(?<!\b[A-Z]\.)\s+(?=[A-ZÀ-Þ‘]|\(\d+ minu(?:ten|ut)\b)"
)
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = {"a": _A, "p": _P, "r": _R}
_SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")


class Line(NamedTuple):
    """A line that begins on a slide.

    Attributes:
        text: what it says.
        is_item: whether it is an item of a list.
        is_bold: whether it is in bold, which is wider.
    """

    text: str
    is_item: bool
    is_bold: bool = False


class SlidePiece(NamedTuple):
    """A piece of text for a slide, and the lines that it begins there.

    Attributes:
        html: the HTML.
        lines: the lines.
    """

    html: str
    lines: tuple[Line, ...]


class SlideText(NamedTuple):
    """Text for slides, with a paragraph for every sentence and as it is written.

    Attributes:
        pieces: the sentences of its paragraphs as paragraphs, and what else it holds.
        written: all of it as it is written.
    """

    pieces: tuple[SlidePiece, ...]
    written: SlidePiece

    @property
    def apart(self) -> SlidePiece:
        """All of it, a paragraph for every sentence."""
        return joined(self.pieces)

    @property
    def in_pairs(self) -> SlidePiece:
        """A single paragraph as one for every two sentences, easier to look at than a block; other text as written."""
        if len(self.written.lines) != 1 or len(self.pieces) < 2:
            return self.written
        return joined(_together(self.pieces[at : at + 2]) for at in range(0, len(self.pieces), 2))


def _together(pieces: Sequence[SlidePiece]) -> SlidePiece:
    """Sentences, each a paragraph, as one paragraph."""
    lines = [line for piece in pieces for line in piece.lines]
    html = " ".join(piece.html.removeprefix("<p>").removesuffix("</p>") for piece in pieces)
    return SlidePiece(f"<p>{html}</p>", (Line(" ".join(line.text for line in lines), False, lines[0].is_bold),))


def joined(pieces: Iterable[SlidePiece]) -> SlidePiece:
    """Pieces of text below each other as one."""
    pieces = tuple(pieces)
    return SlidePiece("".join(piece.html for piece in pieces), tuple(line for piece in pieces for line in piece.lines))


def read_texts(texts: Iterable[str]) -> list[SlideText]:
    """Texts for slides, all from one tree.

    Args:
        texts: HTML of each: paragraphs, lists and what else stands below each other.
    """
    tree = LexborHTMLParser(f"<body>{''.join(f'<section>{text}</section>' for text in texts)}</body>")
    return [read_text(holder) for holder in tree.css("body > section")]


def read_text(holder: LexborNode) -> SlideText:
    """The text in an element, for slides.

    Args:
        holder: the element, with paragraphs, lists and what else in it.
    """
    pieces: list[SlidePiece] = []
    lines: list[Line] = []
    for block in holder.iter(include_text=True):
        if block.tag == "p":
            pieces += _sentences(block)
            lines.append(_line_of(block))
        elif (block.html or "").strip():
            found = tuple(map(_line_of, block.css("li, blockquote p, dt, dd, tr"))) if block.tag != "-text" else ()
            pieces.append(SlidePiece(block.html or "", found or (_line_of(block),)))
            lines += pieces[-1].lines
    return SlideText(tuple(pieces), SlidePiece((holder.inner_html or "").strip(), tuple(lines)))


def _line_of(node: LexborNode) -> Line:
    is_bold = node.tag != "-text" and node.css_first("strong") is not None
    return Line(" ".join(node.text().split()), node.tag == "li", is_bold)


def _sentences(paragraph: LexborNode) -> Iterator[SlidePiece]:
    """The sentences of a paragraph as paragraphs; one does not end within a link or other element."""
    found, told = [""], [""]
    for node in paragraph.iter(include_text=True):
        if node.tag == "-text":
            first, *others = _SENTENCE_END.split(node.text())
            found[-1] += escape(first, quote=False)
            told[-1] += first
            found += (escape(one, quote=False) for one in others)
            told += others
        else:
            found[-1] += node.html or ""
            told[-1] += node.text()
    is_bold = paragraph.css_first("strong") is not None
    for html, text in zip(found, told, strict=True):
        if html.strip():
            yield SlidePiece(f"<p>{html.strip()}</p>", (Line(" ".join(text.split()), False, is_bold),))


def takes(lines: Iterable[Line], size: int, of_label: bool = False, width: float = _WIDTH) -> float:
    """How much of the height of a slide text takes: more than 1 does not fit.

    Args:
        lines: its lines.
        size: the size of its letters, in points.
        of_label: whether it stands below who holds it.
        width: the width of the box, in points.
    """
    needed = sum((_rows(line, size, width) * _LINE + _above(line)) * size for line in lines)
    return (needed + of_label * LABEL * (_LINE + _ABOVE)) / _HEIGHT


def _above(line: Line) -> float:
    return _ABOVE_ITEM if line.is_item else _ABOVE


def largest(lines: Sequence[Line], of_label: bool = False) -> int:
    """The largest size in which text fits on a slide, in points; the smallest where none does.

    Args:
        lines: its lines.
        of_label: whether it stands below who holds it.
    """
    return next((size for size in SIZES if takes(lines, size, of_label) <= 1), SIZES[-1])


def _rows(line: Line, size: int, box: float) -> int:
    """Over how many rows a paragraph goes in a box of a width, where words stay whole."""
    room = (box - line.is_item * _INDENT) / size * 1000 / (_BOLD if line.is_bold else 1)
    rows, used = 1, 0
    for word in line.text.split():
        width = sum(_WIDTHS.get(letter, _OTHER) for letter in word)
        if used and used + width > room:
            rows, used = rows + 1, 0
        used += width + _WIDTHS[" "]
    return rows


def fitted(presentation: bytes, day: datetime.date, source: str = "") -> bytes:
    """A presentation as pandoc made it, with the text of its slides as large as fits and its origin at their foot.

    Only slides that say where they come from change, and a list beside a picture; others keep the sizes of the look.

    Args:
        presentation: the file.
        day: the date that its parts get.
        source: what stands at the foot of the slide with the title; nothing without it.
    """
    with zipfile.ZipFile(BytesIO(presentation)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    for prefix, name in _NAMES.items():
        etree.register_namespace(prefix, name)
    return zipped({path: _fit(data, source) if _SLIDE.fullmatch(path) else data for path, data in parts.items()}, day)


def _fit(slide: bytes, source: str) -> bytes:
    """A slide with the text in the size that fits, and the line with its origin in the place for that."""
    root = etree.fromstring(slide)
    if source and root.find(".//p:ph[@type='ctrTitle']", _NAMES) is not None:
        _put_at_foot(root, _small(source))
        return _written(root)
    for shape in root.iterfind(".//p:sp", _NAMES):
        place, box = shape.find("p:nvSpPr/p:nvPr/p:ph", _NAMES), shape.find("p:txBody", _NAMES)
        if place is None or box is None or place.get("type") or place.get("idx") != "1":
            continue
        paragraphs = box.findall("a:p", _NAMES)
        picture = root.find(".//p:pic/p:spPr", _NAMES)
        if picture is not None:
            _stand_beside(shape, box, picture)
            return _written(root)
        if not paragraphs or _size(paragraphs[-1]) != FOOT:
            continue
        box.remove(paragraphs[-1])
        _hide(root, paragraphs[-1])
        _put_at_foot(root, paragraphs[-1])
        told = [one for one in paragraphs[:-1] if _size(one) != LABEL]
        lines = [_line(one) for one in told]
        has_label = len(told) < len(paragraphs) - 1
        size = largest(lines, has_label)
        style = box.find("a:lstStyle", _NAMES)
        if style is not None:
            style.extend(_style(size))
        # What room is left goes between the paragraphs.
        spare = _HEIGHT * (1 - takes(lines, size, has_label)) / max(1, sum(not line.is_item for line in lines)) / size
        for one, line in zip(told, lines, strict=True):
            _put_above(one, size * (_ABOVE_ITEM if line.is_item else max(_ABOVE, min(_FAR_ABOVE, _ABOVE + spare))))
        return _written(root)
    return slide


def _written(slide: etree.Element) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8"?>' + etree.tostring(slide)


def _stand_beside(shape: etree.Element, box: etree.Element, picture: etree.Element) -> None:
    """Put a list, and what stands above it, beside a picture that takes no more room than it needs."""
    for facts, place in ((shape.find("p:spPr", _NAMES), _BESIDE_BOX), (picture, _PICTURE)):
        if facts is not None:
            _put_in_place(facts, place)
    lines = [(one, _line(one)) for one in box.findall("a:p", _NAMES)]
    above, listed = ([one for one in lines if one[1].is_item is of_list] for of_list in (False, True))
    # A line of room before the list, which is about something else.
    taken = takes((line for _, line in above), ABOVE_LIST, width=_BESIDE_WIDTH) + ABOVE_LIST / _HEIGHT
    needed = {size: taken + takes((line for _, line in listed), size, width=_BESIDE_WIDTH) for size in BESIDE}
    style = box.find("a:lstStyle", _NAMES)
    if style is not None:
        style.extend(_style(next((size for size in BESIDE if needed[size] <= 1), BESIDE[-1])))
    for paragraph, _ in above:
        _put_above(paragraph, ABOVE_LIST * _ABOVE)
        for run in paragraph.iterfind("a:r/a:rPr", _NAMES):
            run.set("sz", str(ABOVE_LIST * 100))
    for paragraph, _ in listed[:1]:
        _put_above(paragraph, ABOVE_LIST)


def _put_in_place(facts: etree.Element, place: tuple[int, int, int, int]) -> None:
    """Give a shape its place and its size."""
    for former in facts.findall("a:xfrm", _NAMES):
        facts.remove(former)
    left, top, width, height = map(str, place)
    frame = etree.Element(f"{{{_A}}}xfrm")
    etree.SubElement(frame, f"{{{_A}}}off", {"x": left, "y": top})
    etree.SubElement(frame, f"{{{_A}}}ext", {"cx": width, "cy": height})
    facts.insert(0, frame)


def _small(text: str) -> etree.Element:
    """Text as a paragraph for the foot of a slide."""
    paragraph = etree.Element(f"{{{_A}}}p")
    run = etree.SubElement(paragraph, f"{{{_A}}}r")
    etree.SubElement(run, f"{{{_A}}}rPr", {"lang": "nl-NL", "sz": str(FOOT * 100)})
    etree.SubElement(run, f"{{{_A}}}t").text = text
    return paragraph


def _hide(slide: etree.Element, paragraph: etree.Element) -> None:
    """Leave a slide out of the show when a paragraph of it says so (ECMA-376, part 1, 19.3.1.38: `show`)."""
    for run in paragraph.iterfind(f"a:r/a:rPr[@bmk='{HIDDEN}']", _NAMES):
        del run.attrib["bmk"]
        slide.set("show", "0")


def _put_at_foot(slide: etree.Element, paragraph: etree.Element) -> None:
    """Put a paragraph at the foot of a slide."""
    tree = slide.find("p:cSld/p:spTree", _NAMES)
    if tree is not None:
        tree.append(_foot(paragraph))


def _line(paragraph: etree.Element) -> Line:
    """What a paragraph says; pandoc writes that it has no bullet unless it is an item of a list."""
    is_item = paragraph.find("a:pPr/a:buNone", _NAMES) is None
    return Line("".join(paragraph.itertext()), is_item, paragraph.find("a:r/a:rPr[@b='1']", _NAMES) is not None)


def _size(paragraph: etree.Element) -> int:
    """The size that a paragraph says itself, in points; 0 when it has that of the look."""
    run = paragraph.find("a:r/a:rPr", _NAMES)
    return int(run.get("sz", "0")) // 100 if run is not None else 0


def _style(size: int) -> Iterable[etree.Element]:
    """What the text in a box looks like, level by level."""
    for level in range(1, 4):
        style = etree.Element(f"{{{_A}}}lvl{level}pPr")
        etree.SubElement(style, f"{{{_A}}}defRPr", {"sz": str(max(FOOT, size - 2 * (level - 1)) * 100)})
        yield style


def _put_above(paragraph: etree.Element, points: float) -> None:
    """Put room above a paragraph."""
    facts = paragraph.find("a:pPr", _NAMES)
    if facts is None:
        return
    for former in facts.findall("a:spcBef", _NAMES):
        facts.remove(former)
    above = etree.Element(f"{{{_A}}}spcBef")
    etree.SubElement(above, f"{{{_A}}}spcPts", {"val": str(round(points * 100))})
    facts.insert(0, above)


def _foot(paragraph: etree.Element) -> etree.Element:
    """A paragraph in the place at the foot of a slide."""
    shape = etree.fromstring(
        f'<p:sp xmlns:p="{_P}" xmlns:a="{_A}"><p:nvSpPr><p:cNvPr id="9" name="Footer Placeholder 8"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="11"/></p:nvPr></p:nvSpPr>'
        "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/></p:txBody></p:sp>"
    )
    box = shape.find("p:txBody", _NAMES)
    if box is not None:
        box.append(paragraph)
    return shape
