"""The offline edition: the whole site with its downloads in one zip, to be opened from a folder."""

import re
from collections.abc import Collection
from pathlib import Path, PurePosixPath
from posixpath import join, normpath

from scripts.content import downloads
from scripts.content.web_address import WITHOUT_SITE
from scripts.exports.archive import write_zip
from scripts.exports.site_content import SiteContent

_LINK = re.compile(r"""(?P<before>\b(?:href|src)=(?P<quote>["']))(?P<path>[^"'#?]*)(?P<after>[^"']*(?P=quote))""")
# Left out: the page that a server shows in the place of a missing one, and what only search engines or phones read.
_LEFT_OUT = {"404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt", downloads.OFFLINE.path, downloads.MANIFEST}
_LEFT_OUT |= {downloads.icon(size) for size in downloads.ICON_SIZES}
# Nor what makes it too large to hand out, or only works in a learning environment; on the site it is one tap away.
_TOO_MUCH = re.compile(
    rf"{downloads.FOLDER}/(?:[^/]+\.pptx|[^/]+--[^/]+\.docx|{re.escape(downloads.SCORM.file)}|scorm-[^/]+\.zip)|{downloads.DRAWINGS}/[^/]+\.png"
)
_ANCHOR = re.compile(r"<a [^>]*href=(?P<quote>[\"'])(?P<path>[^\"'#?]*)(?P=quote)[^>]*>(?P<text>.*?)</a>", re.DOTALL)
_FOLDER = "kennisbank"


def make_offline(content: SiteContent, site: Path) -> None:
    """Write the zip, with everything that lies in the built site by then.

    Args:
        content: the content.
        site: the built site.
    """
    contents = {}
    folders = {path.relative_to(site).as_posix() for path in [site, *site.rglob("*")] if path.is_dir()}
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        path = file.relative_to(site).as_posix()
        if _is_left_out(path):
            continue
        data = file.read_bytes()
        if path.endswith(".html"):
            data = to_files(data.decode("utf-8"), path, folders).encode("utf-8")
        contents[f"{_FOLDER}/{path}"] = data
    write_zip(site / downloads.OFFLINE.path, contents, content.date)


def to_files(html: str, path: str, folders: Collection[str]) -> str:
    """A page with links to files in the place of folders, because nobody serves an index in a folder on disk.

    Args:
        html: the page.
        path: its path from the root of the site.
        folders: the folders of the site, as paths from its root, which is `.`.
    """
    here = PurePosixPath(path).parent.as_posix()

    def to_file(match: re.Match[str]) -> str:
        target = match["path"]
        if not target or "://" in target or target.startswith(("/", "data:", *WITHOUT_SITE)):
            return match.group()
        if normpath(join(here, target)) not in folders:
            return match.group()
        return f"{match['before']}{target.rstrip('/')}/index.html{match['after']}"

    def unlinked(match: re.Match[str]) -> str:
        return match["text"] if _is_left_out(normpath(join(here, match["path"]))) else match.group()

    return _LINK.sub(to_file, _ANCHOR.sub(unlinked, html))


def _is_left_out(path: str) -> bool:
    return path in _LEFT_OUT or bool(_TOO_MUCH.fullmatch(path))
