"""The offline edition: the whole site with its downloads in one zip, to be opened from a folder."""

import re
from collections.abc import Collection
from pathlib import PurePosixPath
from posixpath import join, normpath

from selectolax.lexbor import LexborHTMLParser

from scripts.built.site import Built
from scripts.content import downloads
from scripts.content.names import INDEX, NOT_FOUND
from scripts.content.web_address import WITHOUT_SITE
from scripts.exports.archive import write_zip
from scripts.exports.site_content import SiteContent

_PATH = re.compile(r"[^#?]*")
# Left out: the page that a server shows in the place of a missing one, and what only search engines or phones read.
_LEFT_OUT = {NOT_FOUND, "sitemap.xml", "sitemap.xml.gz", "robots.txt", downloads.OFFLINE.path, downloads.MANIFEST}
_LEFT_OUT |= {downloads.icon(size) for size in downloads.ICON_SIZES}
# Nor what makes it too large to hand out, or only works in a learning environment; on the site it is one tap away.
_TOO_MUCH = re.compile(
    rf"{downloads.FOLDER}/(?:[^/]+\.(?:pptx|imscc)|[^/]+--[^/]+\.docx|{re.escape(downloads.SCORM.file)}|scorm-[^/]+\.zip"
    rf"|zelftoets-[^/]+(?:-moodle\.xml|\.gift\.txt))|{downloads.DRAWINGS}/[^/]+\.png"
)
_FOLDER = "kennisbank"


def make_offline(content: SiteContent, built: Built) -> None:
    """Write the zip, with everything that lies in the built site by then.

    Args:
        content: the content.
        built: the built site.
    """
    site, contents = built.folder, {}
    pages = {page.path: page for page in built.pages}
    folders = {path.relative_to(site).as_posix() for path in [site, *site.rglob("*")] if path.is_dir()}
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        path = file.relative_to(site).as_posix()
        if not _is_left_out(path):
            page = pages.get(path)
            data = to_files(page.tree.clone(), path, folders).encode("utf-8") if page else file.read_bytes()
            contents[f"{_FOLDER}/{path}"] = data
    write_zip(site / downloads.OFFLINE.path, contents, content.date)


def to_files(tree: LexborHTMLParser, path: str, folders: Collection[str]) -> str:
    """A page with links to files in the place of folders, because nobody serves an index in a folder on disk.

    Args:
        tree: the page, which is changed.
        path: its path from the root of the site.
        folders: the folders of the site, as paths from its root, which is `.`.
    """
    here = PurePosixPath(path).parent.as_posix()
    for node in tree.css("[href], [src]"):
        name = "href" if "href" in node.attributes else "src"
        target = node.attributes[name] or ""
        place = _PATH.match(target)[0]  # type: ignore[index]
        if not place or "://" in place or place.startswith(("/", "data:", *WITHOUT_SITE)):
            continue
        whole = normpath(join(here, place))
        if node.tag == "a" and _is_left_out(whole):
            node.unwrap()
        elif whole in folders:
            node.attrs[name] = f"{place.rstrip('/')}/{INDEX}{target.removeprefix(place)}"
    return tree.html or ""


def _is_left_out(path: str) -> bool:
    return path in _LEFT_OUT or bool(_TOO_MUCH.fullmatch(path))
