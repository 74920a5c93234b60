"""Every query of `queries.jsonl`, typed in a browser: is the right page found, and how high?"""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.test_real_site import TOPICS

QUERIES = [json.loads(line) for line in (Path(__file__).parent / "queries.jsonl").read_text("utf-8").splitlines()]

pytestmark = pytest.mark.browser


def first_pages(page: Page, query: str) -> list[str]:
    """The pages of the first three results for a query, as typed in the box of an open page."""
    page.get_by_role("combobox", name="Zoeken").fill(query)
    links = page.locator("#search-results [role=option]")
    paths = links.evaluate_all("links => links.slice(0, 3).map(link => new URL(link.href).pathname)")
    return [path.strip("/") for path in paths]


@pytest.fixture(scope="module")
def found(browser: Browser, address: str) -> dict[str, list[str]]:
    """The first three pages for every query."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{address}lvb/")
    page.get_by_role("combobox", name="Zoeken").fill("levellen")
    expect(page.locator("#search-results [role=option]").first).to_be_visible()
    pages = {query["query"]: first_pages(page, query["query"]) for query in QUERIES}
    page.close()
    assert faults == []
    return pages


def right(query: dict[str, object]) -> set[object]:
    also = query["also_ok"]
    assert isinstance(also, list)
    return {query["expect_topic"], *also}


def test_the_queries_are_many_and_ask_for_every_topic(searchable: Path) -> None:
    assert len({query["query"] for query in QUERIES}) == len(QUERIES) >= 80
    expected = {query["expect_topic"] for query in QUERIES}
    assert {address.strip("/") for address in TOPICS} <= expected
    assert [page for page in expected if not (searchable / str(page) / "index.html").is_file()] == []


def test_the_right_page_is_among_the_first_three_for_every_query(found: dict[str, list[str]]) -> None:
    missed = {
        query["query"]: found[query["query"]] for query in QUERIES if not right(query) & set(found[query["query"]])
    }
    assert missed == {}


def test_the_right_page_comes_first_for_nine_out_of_ten(found: dict[str, list[str]]) -> None:
    later = [query["query"] for query in QUERIES if found[query["query"]][:1] not in [[page] for page in right(query)]]
    assert len(later) <= len(QUERIES) * 0.1, later


@pytest.mark.parametrize("query", ["zzqxwv", "§ – …", "   "])
def test_what_is_nowhere_finds_nothing(browser: Browser, address: str, query: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}lvb/?q=levellen")
    expect(page.locator("#search-results [role=option]").first).to_be_attached()
    assert first_pages(page, query) == []
    page.close()
