"""Machines get no word that a visitor does not see: in the editions as Markdown, `llms.txt`, the data and search."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.exports.search import TEXTS

# Our own words around those of the site, the same in every edition.
OURS = """
wie zegt dit soort plaats adres inhoud nagekeken op bron cc by 4 0 https creativecommons org licenses tekening gewijzigd
elke bevinding heeft een label dat zegt wie haar voor zijn rekening neemt neem dat label over als je een bevinding
aanhaalt de ervaring van één deelnemer is geen uitkomst van onderzoek laat woorden als wellicht en lijkt staan noem
kennisbank geef het licentie begin hier index md downloads antwoorden van zelftoets
""".split()
# What stands on a page: its text with everything opened, and what drawings and pictures say to who cannot see them.
SHOWN = """() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const tabs of document.querySelectorAll(".tabbed-content > *")) tabs.style.display = "block";
  const told = [...document.querySelectorAll("article svg title, article svg desc, article svg text")];
  const named = [...document.querySelectorAll("article [alt], article [aria-label]")];
  const links = [...document.querySelectorAll("a[href]")].map((link) => link.href);
  return [document.body.innerText, document.title, ...told.map((node) => node.textContent), ...links,
    ...named.map((node) => node.getAttribute("alt") ?? node.getAttribute("aria-label"))].join(" ");
}"""


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.lower()))


@pytest.fixture(scope="module")
def shown(browser: Browser, address: str, pages: tuple[str, ...]) -> dict[str, set[str]]:
    """The words of every page, as a visitor can see them."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    found = {}
    for path in pages:
        page.goto(address + path)
        found[path] = words(page.evaluate(SHOWN))
    page.close()
    return found


def test_the_edition_of_a_page_says_no_more_than_the_page(shown: dict[str, set[str]], finished: Path) -> None:
    more = {}
    for path, seen in shown.items():
        edition = finished / path / "index.md"
        if edition.is_file() and (extra := words(edition.read_text(encoding="utf-8")) - seen - set(OURS)):
            more[path] = extra
    assert more == {}, more


def test_what_is_about_the_whole_site_says_no_more_than_its_pages(shown: dict[str, set[str]], finished: Path) -> None:
    everything = set().union(*shown.values(), OURS)
    assert words((finished / "llms.txt").read_text(encoding="utf-8")) - everything == set()
    told = json.loads((finished / "data" / "bevindingen.json").read_text(encoding="utf-8"))["bevindingen"]
    assert words(" ".join(f"{one['titel']} {one['tekst']} {one['wie_label']}" for one in told)) - everything == set()


def test_search_shows_no_more_than_the_pages(shown: dict[str, set[str]], finished: Path) -> None:
    pieces = [file.read_text(encoding="utf-8") for file in sorted((finished / TEXTS).glob("*.js"))]
    everything = set().union(*shown.values(), OURS)
    found = [texts for piece in pieces for texts in json.loads(piece.partition(" = ")[2].rstrip(";\n"))]
    quoted = {word for texts in found for text in texts for word in words(text)}
    assert quoted and quoted - everything == set()
