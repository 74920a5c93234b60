"""Reading PDF with pypdf, for the tests."""

from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import Destination, IndirectObject


def squeezed(text: str) -> str:
    """A text without what a line break changes: white space and hyphens."""
    return "".join(text.replace("\u00ad", "").replace("-", "").split())


def text_of(file: Path) -> str:
    """The whole text of a PDF, squeezed."""
    return squeezed("".join(page.extract_text() for page in PdfReader(file).pages))


def bookmarks(outline: list) -> Iterator[Destination]:
    """Every bookmark, in order."""
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry)
        else:
            yield entry


def annotations(reader: PdfReader) -> Iterator[dict]:
    """Every annotation of every page."""
    for page in reader.pages:
        for reference in page.get("/Annots", []):
            yield reference.get_object()


def unembedded_fonts(reader: PdfReader) -> set[str]:
    """Names of fonts that the file uses and does not carry."""
    missing = set()
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            found = font.get_object()
            for below in found.get("/DescendantFonts", [found]):
                descriptor = _object(_object(below).get("/FontDescriptor", {}))
                if not {"/FontFile", "/FontFile2", "/FontFile3"} & descriptor.keys():
                    missing.add(str(found["/BaseFont"]))
    return missing


def _object(value: object) -> dict:
    return value.get_object() if isinstance(value, IndirectObject) else value  # type: ignore[return-value]
