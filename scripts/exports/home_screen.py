"""What a phone needs to put the site on its home screen: a manifest (https://www.w3.org/TR/appmanifest/) and icons.

The worker that keeps the pages there is written when the site is published (`scripts.publish.kept_offline`).
"""

import json
from pathlib import Path
from urllib.parse import unquote

from scripts.content import downloads
from scripts.exports.pandoc import template
from scripts.exports.pdf import Printer
from scripts.exports.site_content import SiteContent
from scripts.running.fonts import string

# The light paper and the band of `tokens.css`.
_PAPER, _BAND = "#fcf9f2", "#1f4e4a"
# A phone may cut an icon to a circle of four fifths of its width; what is drawn stays within that.
_SHARE = 0.8
_SHORT = 12


def make_manifest(content: SiteContent, site: Path, printer: Printer) -> None:
    """Write the manifest, and the icons from the favicon of the site.

    Args:
        content: the content.
        site: the built site.
        printer: draws the icons.
    """
    drawn = _favicon(content, site)
    for size in downloads.ICON_SIZES:
        (site / downloads.icon(size)).write_bytes(printer.png(_icon(size, drawn), ppi=72))
    manifest = {
        "id": "./",
        "name": content.name,
        "short_name": content.name if len(content.name) <= _SHORT else content.name.split()[0],
        "description": content.page("").description,
        "lang": "nl",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": _PAPER,
        "theme_color": _BAND,
        "icons": [
            {
                "src": downloads.icon(size),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for size in downloads.ICON_SIZES
            for purpose in ("any", "maskable")
        ],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (site / downloads.MANIFEST).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _favicon(content: SiteContent, site: Path) -> str:
    """The favicon as Typst draws it; nothing when it is of a kind that Typst does not know."""
    node = content.page("").article
    while node.parent is not None and node.tag != "html":
        node = node.parent
    link = node.css_first("link[rel=icon]")
    file = site / unquote((link.attributes.get("href") or "") if link else "")
    if file.suffix == ".svg" and file.is_file():
        return f'image(bytes({string(file.read_text(encoding="utf-8"))}), format: "svg", width: 100%)'
    return ""


def _icon(size: int, drawn: str) -> str:
    side = round(size * _SHARE)
    page = f'#set page(width: {size}pt, height: {size}pt, margin: 0pt, fill: rgb("{_BAND}"))\n'
    return f"{page}#place(center + horizon, box(width: {side}pt, {drawn}))" if drawn else page


def write_no_worker(site: Path) -> None:
    """Write what takes the worker away from who looked at the published site at this address before.

    Args:
        site: the site of a live preview.
    """
    text = template("no_worker.js").read_text(encoding="utf-8")
    (site / downloads.WORKER).write_text(text, encoding="utf-8", newline="\n")
