"""The bibliography files, each read by another library than the one that wrote it."""

import json
import subprocess
from pathlib import Path

import rispy
from pybtex.database import parse_file

from scripts.content.bibliography import Entry
from scripts.content.words import words
from scripts.editors.record import read_record
from scripts.editors.tidy import tidied
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


def test_an_organisation_stays_one_name_and_a_report_keeps_its_number(folder: Path) -> None:
    assert ris(folder)["alchemie"]["authors"] == ["Hogeschool Leiden – Expertisecentrum Jeugd"]
    assert ris(folder)["witvliet2015"]["issn"] == "14085"


def same(entry: Entry) -> tuple[str, str, str, list[str], str]:
    """What must be the same of a source in whatever form it was: its subtitle may have become part of its title."""
    fields = entry.fields
    title = words(f"{fields['title']} {fields.get('subtitle', '')}".replace("--", " "))
    makers = fields.get("author") or fields.get("editor", "")
    return entry.type, makers.replace("{", "").replace("}", ""), fields.get("date", ""), title, fields.get("doi", "")


def test_the_importer_reads_our_own_files_back(folder: Path, edition: SiteContent) -> None:
    written = {entry.key: entry for entry in edition.bibliography.entries}
    records = (folder / "data/bronnen.ris").read_text(encoding="utf-8").split("TY  - ")[1:]
    read = {}
    for text in records:
        source = tidied(read_record(f"TY  - {text}"))
        key = text.partition("ID  - ")[2].partition("\n")[0]
        read[key] = same(Entry(key, source.type, source.fields, 1, {}))
    assert read == {key: same(entry) for key, entry in written.items()}
    for key, entry in written.items():
        body = "".join(f"  {name} = {{{value}}},\n" for name, value in entry.fields.items())
        source = tidied(read_record(f"@{entry.type}{{{key},\n{body}}}"))
        assert same(Entry(key, source.type, source.fields, 1, {})) == same(entry)
