"""What one opened and answered on a page survives Back, reloading, and a link sent to someone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

WORDS, QUIZ = ".gevouwen:has(> .in-woorden)", ".gevouwen:has(> .zelftoets)"


def again(page: Page) -> Page:
    page.reload()
    return page


def back(page: Page) -> Page:
    page.locator(".site-header a.brand").click()
    page.wait_for_load_state()
    page.go_back()
    return page


@pytest.fixture(params=["reload", "back", "shared"])
def later(request: pytest.FixtureRequest, open_page: Open, address: str) -> Callable[[Page], Page]:
    ways = {"reload": again, "back": back, "shared": lambda page: open_page(page.url.removeprefix(address))}
    return ways[request.param]


def test_what_was_opened_is_open(open_page: Open, later: Callable[[Page], Page]) -> None:
    page = open_page("levellen/")
    page.click(f"{WORDS} > summary")
    page.wait_for_url("**/levellen/?open=*")
    page = later(page)
    page.locator(f"{WORDS}[open]").wait_for()
    assert page.locator(f"{QUIZ}[open]").count() == 0


def test_what_was_answered_is_answered(open_page: Open, later: Callable[[Page], Page]) -> None:
    page = open_page("levellen/")
    page.click(f"{QUIZ} > summary")
    question = page.locator(".zelftoets > ol > li").nth(1)
    question.locator("input[value=goed]").check()
    question.get_by_role("button", name="Kijk na").click()
    page.wait_for_url("**/levellen/?*toets=-*")
    page = later(page)
    question = page.locator(".zelftoets > ol > li").nth(1)
    question.locator("[data-uitslag=goed]").wait_for()
    assert question.locator("input[value=goed]").is_checked()
    assert page.locator(".zelftoets-stand").inner_text() == "1 goed van de 1 die je hebt nagekeken."


def test_what_was_closed_again_leaves_the_address_bare(open_page: Open) -> None:
    page = open_page("levellen/")
    for _ in range(2):
        page.click(f"{WORDS} > summary")
    page.wait_for_function("() => !location.search")


def test_an_address_with_nonsense_opens_the_page(open_page: Open) -> None:
    failed: list[str] = []
    page = open_page("levellen/")
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto(f"{page.url}?open=x.99.-1&toets=9%00zz")
    assert page.locator(f"{WORDS}[open]").count() == 0
    assert failed == []
