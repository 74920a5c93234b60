"""The worker that keeps the site on a visitor's device, and what makes the site one that a home screen can hold.

Only a published page names the manifest, and only a page that does starts the worker
(`overrides/assets/js/offline.js`): so there is none in the live preview, a course package or the offline edition.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from scripts.content import downloads
from scripts.content.names import INDEX, NOT_FOUND

MOST = 1_500_000
"""Bytes that are fetched for offline use, as a host sends them that knows gzip only."""
_TEXT = Path(__file__).with_name("worker.js")
# What a browser leaves as it is in the path of an address, besides letters and digits.
_PLAIN = "/!$&'()*+,;=:@"
_PICTURES = frozenset((".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"))
# What a visitor fetches to have; it is not part of any page.
_TO_HAVE = (f"{downloads.FOLDER}/", f"{downloads.DRAWINGS}/")


def announcement(html: str, path: str) -> str:
    """What names the manifest and the icon in the head of a page, for who puts it on a home screen.

    Args:
        html: the page; nothing is named where our script does not run.
        path: its path from the root of the site, such as `lvb/index.html`.
    """
    if downloads.SCRIPT not in html or path == NOT_FOUND:  # Which is shown at any address.
        return ""
    root = "../" * path.count("/")
    named = {"manifest": downloads.MANIFEST, "apple-touch-icon": downloads.icon(downloads.ICON_SIZES[0])}
    return "".join(f'<link rel="{kind}" href="{root}{path}">' for kind, path in named.items())


def write_worker(site: Path) -> None:
    """Write the worker of a site that is ready to be published, with its small copies.

    Args:
        site: the built site.
    """
    files: dict[str, str] = {}
    room = MOST
    for file in _files(site):
        copy = file.with_name(f"{file.name}.gz")
        room -= (copy if copy.is_file() else file).stat().st_size
        if room < 0:
            break
        folder, _, name = file.relative_to(site).as_posix().rpartition("/")
        # A page is known by its folder; the rest is written as in an address.
        path = f"{folder}{'/' if folder else ''}{'' if name == INDEX else name}"
        files[quote(path, safe=_PLAIN)] = _hash(file.read_bytes())
    listed = json.dumps({"version": _hash(json.dumps(files).encode()), "files": files}, ensure_ascii=False)
    text = _TEXT.read_text(encoding="utf-8")
    (site / downloads.WORKER).write_text(f"const SITE = {listed};\n{text}", encoding="utf-8", newline="\n")


def _files(site: Path) -> Iterator[Path]:
    """Every file that a page needs, those that all pages need first, and pages deep in the site last."""
    found = []
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        is_page = file.suffix == ".html" and path != NOT_FOUND
        is_needed = path.startswith("assets/") and file.suffix not in (".br", ".gz")
        is_picture = file.suffix in _PICTURES and not path.startswith(_TO_HAVE)
        if file.is_file() and (is_page or is_needed or is_picture or path == downloads.MANIFEST):
            found.append((is_page, path.count("/"), path, file))
    return (file for *_, file in sorted(found))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]
