"""How much a visitor has to fetch, in bytes as a host sends them (Brotli), for every page."""

import posixpath
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

FIRST_VISIT = 60 * 1024
NEXT_PAGE = 15 * 1024
_LOADED = "link[rel=stylesheet], link[rel=icon], script[src], img[src]"


def sent(file: Path) -> int:
    return file.with_name(f"{file.name}.br").stat().st_size


def test_every_page_stays_within_the_budgets(finished: Path) -> None:
    pages = sorted(finished.rglob("*.html"))
    assert len(pages) > 10
    heavy = {}
    for page in pages:
        folder = page.parent.relative_to(finished).as_posix()
        needed = {
            finished / posixpath.normpath(posixpath.join(folder, node.attributes.get("href") or node.attributes["src"]))
            for node in LexborHTMLParser(page.read_text(encoding="utf-8")).css(_LOADED)
            if page.name != "404.html"  # It names its files from the root of the host.
        }
        first = sent(page) + sum(sent(file) for file in needed)
        if sent(page) > NEXT_PAGE or first > FIRST_VISIT:
            heavy[page.relative_to(finished).as_posix()] = (first, sent(page))
    assert heavy == {}


@pytest.mark.parametrize("name", ["assets/kennisbank.css", "assets/kennisbank.js"])
def test_the_style_and_the_script_are_there_with_their_copies(finished: Path, name: str) -> None:
    assert 500 < sent(finished / name) < 20 * 1024
