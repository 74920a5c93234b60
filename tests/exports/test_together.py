"""All downloads at once: the same at every build, in agreement with each other, and made of the pages."""

import csv
import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from scripts.exports import export_all
from scripts.exports.site_content import SiteContent
from tests.editions import NEW, OLD, built_in
from tests.exports.pdfs import bookmarks, squeezed, text_of

ROOT = Path(__file__).resolve().parents[2]
WORD = NEW.split()[0]
TEXTS = ["data/bevindingen.json", "data/bevindingen.jsonl", "data/bevindingen.csv", "lvb/index.md"]
TEXTS += ["downloads/citaties.bib", "downloads/citaties.ris"]
PDFS = ["downloads/hand-out-lvb.pdf", "downloads/handboek.pdf", "downloads/gesprekskaarten.pdf"]
ZIPS = ["handboek.epub", "cursuspakket.imscc", "cursuspakket-moodle.imscc", "kennisbank-offline.zip"]


@pytest.mark.parametrize("name", TEXTS)
def test_a_changed_word_is_in_every_text(addressed: Path, folder: Path, name: str) -> None:
    assert NEW in (addressed / name).read_text(encoding="utf-8")
    assert WORD not in (folder / name).read_text(encoding="utf-8")
    assert OLD in (folder / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PDFS)
def test_a_changed_word_is_in_every_pdf(addressed: Path, folder: Path, name: str) -> None:
    assert WORD in text_of(addressed / name)
    assert WORD not in text_of(folder / name)


@pytest.mark.parametrize("name", ZIPS)
def test_a_changed_word_is_in_every_package(addressed: Path, name: str) -> None:
    with zipfile.ZipFile(addressed / "downloads" / name) as archive:
        assert any(WORD.encode() in archive.read(file) for file in archive.namelist())


def test_the_number_of_findings_is_the_same_everywhere(addressed: Path, addressed_edition: SiteContent) -> None:
    count = len(addressed_edition.findings)
    titles = {finding.title for _, finding in addressed_edition.findings}
    with (addressed / "data/bevindingen.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = len(list(csv.DictReader(file, delimiter=";")))
    handbook = [str(mark.title) for mark in bookmarks(PdfReader(addressed / "downloads/handboek.pdf").outline)]
    with zipfile.ZipFile(addressed / "downloads/cursuspakket.imscc") as archive:
        links = sum(name.startswith("links/bevinding-") for name in archive.namelist())
    with zipfile.ZipFile(addressed / "downloads/handboek.epub") as archive:
        chapters = b"".join(archive.read(name) for name in archive.namelist() if name.startswith("EPUB/text/ch"))
    with zipfile.ZipFile(addressed / "downloads/kennisbank-offline.zip") as archive:
        # Each finding has a page of its own besides.
        pages = [name for name in archive.namelist() if name.endswith("/index.html") and "/bevinding/" not in name]
        offline = [archive.read(name) for name in pages]
    counts = {
        "json": len(json.loads((addressed / "data/bevindingen.json").read_text(encoding="utf-8"))["bevindingen"]),
        "jsonl": len((addressed / "data/bevindingen.jsonl").read_text(encoding="utf-8").splitlines()),
        "csv": rows,
        "handbook": sum(title in titles for title in handbook),
        "e-book": sum(
            f'id="{page.name}--{finding.id}"'.encode() in chapters for page, finding in addressed_edition.findings
        ),
        "hand-outs": sum(
            squeezed(finding.title) in text
            for page in addressed_edition.topics
            for text in [text_of(addressed / f"downloads/hand-out-{page.name}.pdf")]
            for finding in page.findings
        ),
        "course": links,
        "offline": sum(page.count(b'<section class="bevinding') for page in offline),
        "markdown": sum(
            (addressed / page.address / "index.md").read_text(encoding="utf-8").count("**Soort:**")
            for page in addressed_edition.pages
        ),
    }
    assert counts == dict.fromkeys(counts, count)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_second_time_everything_is_the_same_to_the_byte(addressed: Path) -> None:
    before = digests(addressed)
    export_all(addressed.parent, built_in(addressed.parent, addressed))
    assert digests(addressed) == before


def test_without_an_address_it_says_what_is_left_out(folder: Path) -> None:
    assert export_all(ROOT, built_in(ROOT, folder)).notes == (
        "Cursuspakket (Common Cartridge 1.3) overgeslagen: "
        "zet SITE_URL op het adres dat de site krijgt en bouw opnieuw.",
        "Cursuspakket voor Moodle (Common Cartridge 1.1) overgeslagen: "
        "zet SITE_URL op het adres dat de site krijgt en bouw opnieuw.",
    )
