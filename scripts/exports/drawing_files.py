"""Each drawing as files for a slide or a text of one's own: SVG, and PNG on nothing and on white."""

import re
from pathlib import Path

from scripts.content import downloads
from scripts.exports.pdf import Printer
from scripts.running.fonts import string

WIDTH = 2000
"""Of a PNG, in pixels."""
_POINTS, _PPI = 1000, 144  # Together they make the width: a point is 1/72 of an inch.
_BOX = re.compile(r'viewBox="([^"]+)"')


def make_drawings(site: Path, printer: Printer) -> None:
    """Write the pictures of every drawing that lies in the built site.

    Args:
        site: the built site.
        printer: draws them, and keeps what was made.
    """
    folder = site / downloads.DRAWINGS
    for file in sorted(folder.glob("*.svg")):
        svg = file.read_text(encoding="utf-8")
        file.with_suffix(".png").write_bytes(picture(printer, svg, "none"))
        file.with_name(f"{file.stem}-wit.png").write_bytes(picture(printer, svg, "white"))


def picture(printer: Printer, svg: str, ground: str, column: str = "") -> bytes:
    """A drawing as PNG.

    Args:
        printer: draws it.
        svg: the drawing.
        ground: what is behind it, as Typst says it: `white` or `none`.
        column: how far from its top it goes on in a second column, in its own measure; empty for one piece.
    """
    page = f"#set page(width: auto, height: auto, margin: 0pt, fill: {ground})\n"
    columns = [f'image(bytes({string(part)}), format: "svg", width: {_POINTS}pt)' for part in _columns(svg, column)]
    return printer.png(f"{page}#grid(columns: {len(columns)}, gutter: {_POINTS // 8}pt, {', '.join(columns)})", _PPI)


def _columns(svg: str, column: str) -> list[str]:
    """A drawing as itself, or as what is above a place in it and what is below."""
    box = _BOX.search(svg)
    if not column or not box:
        return [svg]
    left, top, width, height = map(float, box[1].split())
    cut = float(column)
    boxes = (f"{left} {top} {width} {cut}", f"{left} {top + cut} {width} {height - cut}")
    return [_BOX.sub(f'viewBox="{each}"', svg, count=1) for each in boxes]
