"""Each drawing as files for a slide or a text of one's own: SVG, and PNG on nothing and on white."""

from pathlib import Path

from scripts.content import downloads
from scripts.exports.pdf import Printer
from scripts.running.fonts import string

WIDTH = 2000
"""Of a PNG, in pixels."""
_POINTS, _PPI = 1000, 144  # Together they make the width: a point is 1/72 of an inch.


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


def picture(printer: Printer, svg: str, ground: str) -> bytes:
    """A drawing as PNG.

    Args:
        printer: draws it.
        svg: the drawing.
        ground: what is behind it, as Typst says it: `white` or `none`.
    """
    page = f"#set page(width: auto, height: auto, margin: 0pt, fill: {ground})\n"
    return printer.png(f'{page}#image(bytes({string(svg)}), format: "svg", width: {_POINTS}pt)', _PPI)
