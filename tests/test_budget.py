"""How much a visitor has to fetch, in bytes as a host sends them, for every page."""

import posixpath
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

# First visit, next page: by Brotli, and by gzip where a host knows no other.
NEXT_PAGE = 20 * 1024
BUDGETS = {".br": (70 * 1024, NEXT_PAGE), ".gz": (80 * 1024, NEXT_PAGE + 2 * 1024)}
_LOADED = "link[rel=stylesheet], link[rel=icon], link[rel=manifest], script[src], img[src]"


def sent(file: Path, form: str) -> int:
    copy = file.with_name(f"{file.name}{form}")
    return (copy if copy.exists() else file).stat().st_size  # What is small has no copy.


@pytest.mark.parametrize("form", BUDGETS)
def test_every_page_stays_within_the_budgets(finished: Path, form: str) -> None:
    first_visit, next_page = BUDGETS[form]
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
        first = sent(page, form) + sum(sent(file, form) for file in needed)
        if sent(page, form) > next_page or first > first_visit:
            heavy[page.relative_to(finished).as_posix()] = (first, sent(page, form))
    assert heavy == {}


@pytest.mark.parametrize(("name", "most"), [("assets/kennisbank.css", 32 * 1024), ("assets/kennisbank.js", 9 * 1024)])
def test_the_style_and_the_script_are_there_with_their_copies(finished: Path, name: str, most: int) -> None:
    assert 500 < (finished / f"{name}.br").stat().st_size < most
