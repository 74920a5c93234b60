"""Files that come out the same at every build: XML, scripts with data, and zip files."""

import datetime
import json
import xml.etree.ElementTree as etree
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath

# Packed as they are: packing them again takes long and gains little.
_PACKED = {".epub", ".imscc", ".png", ".woff2", ".zip"}


def write_zip(file: Path, contents: Mapping[str, bytes], day: datetime.date) -> None:
    """Write a zip file.

    Args:
        file: the file to write.
        contents: what lies in it, by path; written in this order.
        day: the date every file in it gets.
    """
    file.write_bytes(zipped(contents, day))


def zipped(contents: Mapping[str, bytes], day: datetime.date) -> bytes:
    """A zip file.

    Args:
        contents: what lies in it, by path; in this order.
        day: the date every file in it gets.
    """
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path, data in contents.items():
            info = zipfile.ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
            packed = PurePosixPath(path).suffix in _PACKED
            info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            # The same on every system, with the rights a file has by default.
            info.create_system, info.external_attr = 3, 0o100644 << 16
            archive.writestr(info, data)
    return made.getvalue()


def xml_file(root: etree.Element) -> bytes:
    """An XML document as the bytes of its file."""
    etree.indent(root)
    text = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def write_script(file: Path, name: str, data: object) -> None:
    """Write data as a script that gives it a name: a page that was opened from a disk may load scripts only.

    Args:
        file: the file to write; its folder is made.
        name: what the data will be called, with what stands between it and the data, such as `searchData = `.
        data: what JSON can hold.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    file.write_text(f"globalThis.{name}{content};\n", encoding="utf-8", newline="\n")
