"""What CONTRIBUTING tells editors they can write, in everything that is made of a page."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from scripts.check import check_all
from scripts.content.downloads import EBOOK, HANDBOOK, OFFLINE, handout

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = re.compile(r"^~~~~ markdown\n(?P<text>.*?)^~~~~$", re.DOTALL | re.MULTILINE)
HEAD = """---
title: Opmaak
description: Alles wat een redacteur kan schrijven, op één pagina, om te zien wat ervan wordt.
nagekeken: 2026-11-23
---

# Opmaak { #opmaak }

## In het kort { #in-het-kort }

Alles bij elkaar.

## Bevindingen { #bevindingen }

/// bevinding | Een bevinding met een kader erin
    id: kader-erin
    wie: onderzoek
    soort: advies
    verslag: 1 Willem

Tekst van de bevinding, lang genoeg om op zichzelf te staan en niet met een andere te worden samengevoegd: zij
zegt wie wat doet, waarom dat zo is, wanneer het geldt en voor wie, en zij sluit af met wat je er morgen mee kunt.

!!! tip "Kader in een bevinding"

    Wat erin staat.
///

## Wat dit niet zegt { #wat-dit-niet-zegt }

"""
# What a reader must find, wherever it is.
WORDS = (
    *("Opmerking", "Met een eigen titel", "Een kader dat dicht begint", "Op papier staat het altijd open."),
    *("Op straat", "De ene tab.", "In een gezin", "nog te doen", "met zijn uitleg", "hoger beroepsonderwijs"),
    *("gemarkeerd", "doorgestreept", "ingevoegd", "voorbeeld.py", 'groet = "Hallo"', "Een tabel"),
    *("Een link als knop", "De tekst van de voetnoot"),
)
MARKS = re.compile(r"!!!|^\?\?\?|^===|\[x\]|==\w|~~|\^\^|\+\+|:material|\*\[|\{ ?\.|<svg|☐☑", re.MULTILINE)


def example() -> str:
    match = EXAMPLE.search((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert match
    return match["text"]


@pytest.fixture
def built(repository: Path, tmp_path: Path) -> Path:
    """A small site with a page that holds all of it, in order under the gate."""
    (repository / "docs" / "opmaak.md").write_text(HEAD + example(), encoding="utf-8")
    config = repository / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("  - over.md\n", "  - over.md\n  - opmaak.md\n"), encoding="utf-8"
    )
    site = tmp_path / "site"
    verdict = check_all(repository, site)
    assert [str(problem) for problem in verdict.faults] == []
    return site


def missing(text: str, *without: str) -> list[str]:
    folded = " ".join(text.replace("\u00ad", "").split())
    return [word for word in WORDS if word not in folded and word not in without]


def words(html: str) -> str:
    body = LexborHTMLParser(html).body
    assert body
    return body.text()


def test_it_is_whole_in_everything_that_is_made(built: Path) -> None:
    page = LexborHTMLParser((built / "opmaak" / "index.html").read_text(encoding="utf-8")).css_first("article")
    assert page
    assert missing(page.text(), "hoger beroepsonderwijs") == []
    assert page.css_first("abbr[title='hoger beroepsonderwijs']")
    assert len(page.css(".admonition, details.question")) == 4
    assert len(page.css(".tabbed-block > .tabbed-title")) == len(page.css(".tabbed-labels > label")) == 2
    assert len(page.css("span.twemoji[aria-hidden] > svg")) == 1
    assert len(page.css("input[disabled][aria-label]")) == 2

    markdown = (built / "opmaak" / "index.md").read_text(encoding="utf-8")
    assert missing(markdown) == []
    assert not MARKS.search(markdown.replace("~~doorgestreept~~", ""))
    assert "- [ ] nog te doen" in markdown or "☐ nog te doen" in markdown

    folder = built / "downloads"
    for file in (HANDBOOK.file, handout("opmaak").file):
        text = "\n".join(page.extract_text() for page in PdfReader(folder / file).pages)
        # Typst shapes the letters of code as they are, and hyphenates words.
        assert missing(re.sub(r"-\n", "", text), "hoger beroepsonderwijs") == [], file
        assert not MARKS.search(text), file
    with zipfile.ZipFile(folder / EBOOK.file) as book:
        text = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml"))
    assert missing(words(text)) == []
    with zipfile.ZipFile(folder / OFFLINE.file) as offline:
        inside = offline.read("kennisbank/opmaak/index.html").decode()
    assert missing(words(inside), "hoger beroepsonderwijs") == []

    (finding,) = [
        one
        for one in json.loads((built / "data" / "bevindingen.json").read_text(encoding="utf-8"))["bevindingen"]
        if one["id"] == "kader-erin"
    ]
    assert finding["tekst"].startswith("Tekst van de bevinding, lang genoeg")
    assert finding["tekst"].endswith("mee kunt. Kader in een bevinding Wat erin staat.")


def test_the_head_of_a_table_stands_out_in_a_document(built: Path) -> None:
    (table,) = Document(str(built / "downloads" / "hand-out-opmaak.docx")).tables
    assert table.style is not None and table.style.name == "Table"
    head = table.style.element.find(qn("w:tblStylePr"))
    assert head is not None and head.get(qn("w:type")) == "firstRow" and head.find(f".//{qn('w:b')}") is not None
