"""The slim bar for who scrolls back up, and search over the page one reads."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NARROW, WIDE, Open

BAR = "nav.bar"


def deep(open_page: Open, width: int) -> Page:
    """A page one has scrolled down in, and then a little up."""
    page = open_page("levellen/", width, reduced_motion="reduce")
    page.mouse.move(100, 300)
    page.mouse.wheel(0, 3000)
    page.wait_for_function("() => scrollY > 2900")
    assert not page.locator(BAR).is_visible()
    page.mouse.wheel(0, -300)
    page.locator(BAR).wait_for()
    return page


def test_it_comes_when_one_scrolls_up_and_goes_when_one_scrolls_on(open_page: Open) -> None:
    for width in (NARROW, WIDE):
        page = deep(open_page, width)
        assert page.locator(f"{BAR} .bar__title").inner_text() == "Levellen"
        page.mouse.wheel(0, 300)
        page.locator(BAR).wait_for(state="hidden")


def test_it_has_the_contents_and_the_way_to_the_top(open_page: Open) -> None:
    page = deep(open_page, NARROW)
    page.get_by_role("button", name="Inhoud").click()
    page.locator(BAR).get_by_role("link", name="Erbij horen").click()
    page.wait_for_url("**/levellen/#erbij-horen")
    page.locator(BAR).wait_for(state="hidden")
    page = deep(open_page, NARROW)
    page.get_by_role("button", name="Naar boven").click()
    page.wait_for_function("() => scrollY === 0")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def test_it_never_lies_over_what_has_the_focus(open_page: Open) -> None:
    page = deep(open_page, NARROW)
    page.locator("#ongelijk-en-gelijkwaardig + a").first.focus()
    page.keyboard.press("Tab")
    page.locator(BAR).wait_for(state="hidden")


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("way", ["/", "s", "the bar"])
def test_search_opens_over_the_page_and_escape_gives_the_place_back(open_page: Open, width: int, way: str) -> None:
    page = deep(open_page, width)
    before = page.evaluate("scrollY")
    if way == "the bar":
        page.locator(BAR).get_by_role("button", name="Zoeken").click()
    else:
        page.keyboard.press(way)
    field = page.get_by_role("combobox", name="Zoeken").bounding_box()
    assert field and field["y"] < 100
    assert page.evaluate("scrollY") == before
    page.keyboard.press("Escape")
    assert page.evaluate("scrollY") == before
    page.keyboard.press("Tab")
    where = "(({ activeElement: one }) => [!!one.closest('article'), one.getBoundingClientRect().top])(document)"
    is_in_text, top = page.evaluate(where)
    assert is_in_text
    assert 0 < top < 2000
