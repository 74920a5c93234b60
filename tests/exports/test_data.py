"""The data files, each read by something else than what wrote it."""

import csv
import json
import re
import runpy
import shutil
from pathlib import Path

import jsonschema
import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.exports.site_content import SiteContent

ROOT = Path(__file__).resolve().parents[2]


def read(file: Path) -> dict:
    return json.loads(file.read_text(encoding="utf-8"))


def test_the_findings_obey_their_published_schema(folder: Path) -> None:
    schema, document = read(folder / "data/bevindingen.schema.json"), read(folder / "data/bevindingen.json")
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    checker.check_schema(schema)
    checker.validate(document)
    assert document["$schema"] == "bevindingen.schema.json"


@pytest.mark.parametrize(
    "fault",
    [
        {"wie": "iemand"},
        {"soort": "mening"},
        {"titel": ""},
        {"id": "Met Spatie"},
        {"extra": "veld"},
        {"herkomst": "deelnemers", "wie": "een"},
    ],
    ids=lambda fault: next(iter(fault)),
)
def test_the_schema_refuses_what_is_wrong(folder: Path, fault: dict) -> None:
    schema, document = read(folder / "data/bevindingen.schema.json"), read(folder / "data/bevindingen.json")
    document["bevindingen"][0].update(fault)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema)


def test_the_situations_obey_their_published_schema(folder: Path) -> None:
    schema, document = read(folder / "data/situaties.schema.json"), read(folder / "data/situaties.json")
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    checker.check_schema(schema)
    checker.validate(document)
    assert document["$schema"] == "situaties.schema.json"


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        ("situaties", {"wie": "een"}),
        ("situaties", {"zwijgt": "ja"}),
        ("situaties", {"bevindingen": []}),
        ("situaties", {"niet_in_het_verslag": ""}),
        ("spanningen", {"kanten": []}),
        ("spanningen", {"kanten": [{"kant": "Wel", "bevindingen": []}] * 2}),
        ("spanningen", {"extra": "veld"}),
    ],
    ids=str,
)
def test_the_schema_of_the_situations_refuses_what_is_wrong(folder: Path, kind: str, fault: dict) -> None:
    schema, document = read(folder / "data/situaties.schema.json"), read(folder / "data/situaties.json")
    document[kind][0].update(fault)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema)


def test_every_situation_and_tension_is_in_the_data_and_leads_to_findings(folder: Path, edition: SiteContent) -> None:
    document = read(folder / "data/situaties.json")
    known = {finding["id"] for finding in read(folder / "data/bevindingen.json")["bevindingen"]}
    tensions = {tension["id"] for tension in document["spanningen"]}
    for kind, block in (("situaties", "situatie"), ("spanningen", "spanning")):
        on_pages = [
            f"{page.address}#{heading.id}"
            for page in edition.pages
            for heading in LexborHTMLParser(page.html).css(f"section.{block} > :first-child")
        ]
        assert [one["adres"] for one in document[kind]] == on_pages != []
    for situation in document["situaties"]:
        assert situation["zwijgt"] or len(situation["bevindingen"]) >= 2, situation["id"]
        assert {finding["id"] for finding in situation["bevindingen"]} <= known
        assert set(situation["spanningen"]) <= tensions
    assert any(situation["spanningen"] for situation in document["situaties"])
    for tension in document["spanningen"]:
        assert {one["id"] for side in tension["kanten"] for one in side["bevindingen"]} <= known


def test_every_form_holds_the_same_findings_as_the_pages(folder: Path, edition: SiteContent) -> None:
    on_pages = [
        (section.css_first("h3").attributes["id"], section.attributes["data-wie"])
        for page in edition.pages
        for section in LexborHTMLParser((folder / page.address / "index.html").read_text()).css("section.bevinding")
    ]
    document = read(folder / "data/bevindingen.json")["bevindingen"]
    lines = [json.loads(line) for line in (folder / "data/bevindingen.jsonl").read_text().splitlines()]
    with (folder / "data/bevindingen.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert lines == document
    assert [(finding["id"], finding["wie"]) for finding in document] == on_pages
    assert [(row["id"], row["wie"]) for row in rows] == on_pages
    assert [row["tekst"] for row in rows] == [finding["tekst"] for finding in document]
    assert [row["onderwerp_titel"] for row in rows] == [finding["onderwerp"]["titel"] for finding in document]


def test_a_spreadsheet_finds_out_by_itself_how_the_table_is_made(folder: Path) -> None:
    text = (folder / "data/bevindingen.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    assert csv.Sniffer().sniff(text.decode("utf-8-sig").splitlines()[0]).delimiter == ";"
    # The page says in which column the label stands.
    assert text.decode("utf-8-sig").split(";")[6] == "wie"


def test_every_address_and_key_in_the_data_leads_somewhere(folder: Path, edition: SiteContent) -> None:
    keys = edition.bibliography.keys
    terms = {term["id"] for term in read(folder / "data/begrippen.json")["begrippen"]}
    for finding in read(folder / "data/bevindingen.json")["bevindingen"]:
        path, _, anchor = finding["adres"].partition("#")
        page = LexborHTMLParser((folder / path / "index.html").read_text(encoding="utf-8"))
        assert page.css_first(f"[id='{anchor}']") is not None
        assert set(finding["bronnen"]) <= keys
        assert set(finding["begrippen"]) <= terms


def test_every_term_is_in_the_data_with_its_other_words(folder: Path, edition: SiteContent) -> None:
    terms = {term["id"]: term for term in read(folder / "data/begrippen.json")["begrippen"]}
    assert list(terms) == [term.id for _, term in edition.terms]
    assert "reactantie" in terms["reactance"]["ook"]
    assert terms["discretionaire-bevoegdheid"]["wie"] == "redactie"


def test_the_example_on_the_page_runs_as_it_stands(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs/data.md").read_text(encoding="utf-8")
    program = re.search(r"```python\n(.*?)```", page, re.DOTALL)
    assert program
    (tmp_path / "voorbeeld.py").write_text(program[1], encoding="utf-8")
    shutil.copy(folder / "data/bevindingen.json", tmp_path)
    monkeypatch.chdir(tmp_path)
    runpy.run_path("voorbeeld.py")
    printed = capsys.readouterr().out.splitlines()
    advices = [f for f in read(folder / "data/bevindingen.json")["bevindingen"] if f["soort"] == "advies"]
    assert printed == [f"{advice['wie_label']}: {advice['titel']}" for advice in advices]
    assert len(printed) > 10
