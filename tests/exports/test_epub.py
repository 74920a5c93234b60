"""The e-book, checked by epubcheck where it is installed and taken apart here."""

import json
import os
import posixpath
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from scripts.exports.epub import ACCESS
from scripts.exports.site_content import SiteContent

XHTML = {"h": "http://www.w3.org/1999/xhtml"}
OPF = {"o": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


@pytest.fixture(scope="module")
def book(folder: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(folder / "downloads/handboek.epub") as file:
        assert file.infolist()[0].filename == "mimetype"
        return {name: file.read(name) for name in file.namelist()}


@pytest.mark.skipif(
    not (shutil.which("epubcheck") and shutil.which("java")), reason="needs java and Debian's epubcheck"
)
def test_epubcheck_has_nothing_to_say(folder: Path) -> None:
    command = ["java", "-jar", str(shutil.which("epubcheck")), str(folder / "downloads/handboek.epub")]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "0 fatals / 0 errors / 0 warnings" in run.stdout


def test_ace_of_the_daisy_consortium_finds_nothing(
    folder: Path, tmp_path: Path, node_modules: Path, chromium: str
) -> None:
    """Ace judges what a program can of EPUB Accessibility 1.1, the metadata included."""
    command = ["node", str(node_modules / "@daisy/ace-cli/bin/ace.js"), "--outdir", str(tmp_path / "out")]
    run = subprocess.run(
        [*command, str(folder / "downloads/handboek.epub")],
        env={**os.environ, "PUPPETEER_EXECUTABLE_PATH": chromium},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    report = json.loads((tmp_path / "out/report.json").read_text(encoding="utf-8"))
    found = {
        one["earl:testSubject"]["url"]: [judged["earl:test"]["dct:title"] for judged in one["assertions"]]
        for one in report["assertions"]
    }
    assert len(found) > 10
    assert {file: titles for file, titles in found.items() if titles} == {}
    assert report["earl:result"] == {"earl:outcome": "pass"}


def test_the_book_tells_who_can_read_it(book: dict[str, bytes]) -> None:
    package = etree.fromstring(book["EPUB/content.opf"])
    told = [
        (str(meta.get("property")).removeprefix("schema:"), meta.text)
        for meta in package.xpath("//o:meta[starts-with(@property, 'schema:')]", namespaces=OPF)
    ]
    names = {"accessModes": "accessMode", "accessibilityFeatures": "accessibilityFeature"}
    names |= {"accessibilityHazards": "accessibilityHazard"}
    assert told == [(names.get(name, name), value) for name, value in ACCESS]
    assert not package.xpath("//o:meta[@property='dcterms:conformsTo']", namespaces=OPF)


def test_the_book_says_what_it_is(book: dict[str, bytes], edition: SiteContent) -> None:
    package = etree.fromstring(book["EPUB/content.opf"])
    assert package.xpath("string(//dc:title)", namespaces=OPF) == f"Handboek {edition.name}"
    assert package.xpath("string(//dc:language)", namespaces=OPF) == "nl"
    assert package.xpath("string(//dc:date)", namespaces=OPF) == edition.date.isoformat()


def test_every_finding_and_term_stands_in_the_book_once(book: dict[str, bytes], edition: SiteContent) -> None:
    ids = [
        id_
        for name, data in book.items()
        if name.startswith("EPUB/text/ch")
        for id_ in etree.fromstring(data).xpath("//h:section/@id", namespaces=XHTML)
    ]
    blocks = [f"{page.name}--{block.id}" for page, block in (*edition.findings, *edition.terms)]
    assert [id_ for id_ in ids if id_ in set(blocks)] == blocks


def test_every_link_of_the_book_leads_to_a_place_in_it_or_to_the_web(book: dict[str, bytes]) -> None:
    trees = {name: etree.fromstring(data) for name, data in book.items() if name.endswith(".xhtml")}
    ids = {f"{name}#{id_}" for name, tree in trees.items() for id_ in tree.xpath("//@id")}
    inside = 0
    for name, tree in trees.items():
        for href in tree.xpath("//h:a/@href", namespaces=XHTML):
            if "://" in href:
                continue
            path, _, anchor = href.partition("#")
            target = posixpath.join(posixpath.dirname(name), path) if path else name
            assert target in trees, (name, href)
            assert not anchor or f"{target}#{anchor}" in ids, (name, href)
            inside += 1
    assert inside > 250
