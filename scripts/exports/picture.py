"""The picture that a shared link shows (Open Graph)."""

from pathlib import Path

from scripts.content.downloads import PICTURE
from scripts.exports.pdf import Printer

# The size that Open Graph pictures are shown at: the template's 600 by 315 points at this many pixels per inch.
PPI = 144
SIZE = (1200, 630)


def make_picture(printer: Printer, folder: Path) -> None:
    """Draw the picture.

    Args:
        printer: draws it.
        folder: the folder of the downloads.
    """
    (folder / PICTURE.file).write_bytes(printer.png('#import "/cover.typ": *\n#picture()', PPI))
