"""The bibliography files, each read by another library than the one that wrote it."""

import json
import subprocess
from pathlib import Path

import rispy
from pybtex.database import parse_file

from scripts.exports.site_content import SiteContent
from scripts.running import tools


def ris(folder: Path) -> dict[str, dict]:
    return {entry["id"]: entry for entry in rispy.loads((folder / "data/bronnen.ris").read_text(encoding="utf-8"))}


def test_every_form_holds_every_source(folder: Path, edition: SiteContent) -> None:
    keys = edition.bibliography.keys
    assert set(parse_file(str(folder / "data/bronnen.bib")).entries) == keys
    assert {item["id"] for item in json.loads((folder / "data/bronnen.json").read_text(encoding="utf-8"))} == keys
    assert set(ris(folder)) == keys


def test_ris_keeps_who_when_where(folder: Path) -> None:
    entry = ris(folder)["horvath2006"]
    assert entry["type_of_reference"] == "JOUR"
    assert entry["authors"] == ["Horvath, Adam O."]
    assert (entry["year"], entry["volume"], entry["number"]) == ("2006", "43", "3")
    assert (entry["start_page"], entry["end_page"]) == ("258", "263")
    assert entry["doi"] == "10.1037/0033-3204.43.3.258"
    assert ris(folder)["dejong2016"]["authors"] == ["de Jong, Jan Dirk"]
    assert ris(folder)["darkhorse2014"]["authors"] == ["Robertson, James Napier"]
    assert ris(folder)["alchemie"]["urls"] == ["https://www.hsleiden.nl/expertisecentrum-jeugd/alchemieproject"]


def test_no_source_falls_back_to_a_type_without_meaning(folder: Path) -> None:
    assert [key for key, entry in ris(folder).items() if entry["type_of_reference"] == "GEN"] == []


def test_pandoc_reads_the_ris_back(folder: Path, edition: SiteContent) -> None:
    command = [tools.PANDOC, "--from=ris", "--to=csljson", str(folder / "data/bronnen.ris")]
    items = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert {item["id"] for item in items} == edition.bibliography.keys
