"""What the page with a visitor's own selection loads."""

import json
from pathlib import Path

import pytest

from scripts.content.redirects import Redirect
from scripts.exports.selection import FILE, FOLDER, id_now
from scripts.exports.site_content import SiteContent


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ({}, None),
        ({"/lvb/#verhuisd": "/levellen/#slogans"}, "slogans"),
        # A move to the old address of another, and one to an id of before.
        ({"/lvb/#verhuisd": "/over/#eerst", "/over/#eerst": "/lvb/#slogans"}, "slogans"),
        ({"/lvb/#verhuisd": "/lvb/#vriendschappelijk-niet-eerst"}, "duidelijk-en-betrouwbaar"),
        ({"/lvb/#verhuisd": "/over/#labels"}, None),
        ({"/lvb/#verhuisd": "/over/#rond", "/over/#rond": "/lvb/#verhuisd"}, None),
        ({"/lvb/": "/levellen/#slogans"}, None),
    ],
)
def test_an_id_of_before_is_known_by_what_it_became(
    edition: SiteContent, moves: dict[str, str], expected: str | None
) -> None:
    known = {finding.id: finding.ids for _, finding in edition.findings}
    found = id_now(known, [Redirect(line, *move) for line, move in enumerate(moves.items(), 1)])
    assert found.get("verhuisd") == expected
    assert found["vriendschappelijk-niet-eerst"] == "duidelijk-en-betrouwbaar"
    assert not found.keys() & {finding.id for _, finding in edition.findings}


def test_every_finding_and_every_source_it_names_lies_in_the_piece_of_its_topic(
    folder: Path, edition: SiteContent
) -> None:
    places = json.loads((folder / FILE).read_text(encoding="utf-8").partition(" = ")[2].rstrip(";\n"))
    assert places["topics"] == {page.name: [finding.id for finding in page.findings] for page in edition.topics}
    for page in edition.topics:
        text = (folder / FOLDER / f"{page.name}.js").read_text(encoding="utf-8")
        assert text.startswith(f'globalThis.selectionPieces["{page.name}"] = ')
        piece = json.loads(text.partition(" = ")[2].rstrip(";\n"))
        assert [finding["record"]["id"] for finding in piece["findings"]] == places["topics"][page.name]
        assert {key for finding in piece["findings"] for key in finding["record"]["bronnen"]} <= piece["sources"].keys()
        assert not [finding for finding in piece["findings"] if 'href=".' in finding["html"]]
