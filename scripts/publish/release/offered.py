"""The files of a release, made from a finished site: the same bytes every time."""

import datetime
import hashlib
import json
import shutil
from pathlib import Path

from scripts.content.downloads import DATA_FOLDER, LISTED
from scripts.exports.archive import write_zip
from scripts.publish.release.bill import Json

SITE_ZIP = "kennisbank-site.zip"
DATA_ZIP = "kennisbank-data.zip"
BILL = "sbom.cdx.json"
LICENCES = "licenties.md"
NOTES = "uitgave.md"
SUMS = "SHA256SUMS"


def make_files(site: Path, folder: Path, day: datetime.date, bill: Json, licences: str, notes: str) -> list[str]:
    """Write the files of a release.

    Args:
        site: the finished site.
        folder: an empty folder.
        day: the day that files in an archive get.
        bill: the bill of materials.
        licences: the list of licences.
        notes: what changed for readers.

    Returns:
        Their names.
    """
    for download in LISTED:
        # A site without questions has no cards; the gate sees to it that a page never links to what is not there.
        if (site / download.path).is_file():
            shutil.copyfile(site / download.path, folder / download.file)
    _pack(site, folder / SITE_ZIP, day)
    _pack(site / DATA_FOLDER, folder / DATA_ZIP, day, without=(".br", ".gz"))
    for name, text in (
        (BILL, json.dumps(bill, indent=2, ensure_ascii=False) + "\n"),
        (LICENCES, licences),
        (NOTES, notes),
    ):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    names = sorted(file.name for file in folder.iterdir())
    sums = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    (folder / SUMS).write_text("".join(sums), encoding="utf-8", newline="\n")
    return [*names, SUMS]


def _pack(folder: Path, file: Path, day: datetime.date, without: tuple[str, ...] = ()) -> None:
    """Everything in a folder as a zip file; the data does without the small copies that only a web server sends."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix not in without)
    write_zip(file, {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}, day)
