"""Explanations beside the words: by pointing, by keyboard and by touch, as WCAG 1.4.13 asks."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import NARROW, Open

TERM = "article .bevinding p a[href$='begrippen/#reactance']"
CITATION = "article .citaat a[href='#bron-rooney2009']"


@pytest.fixture
def page(open_page: Open) -> Page:
    return open_page("gedwongen-kader/", reduced_motion="reduce")


def tip(page: Page) -> Locator:
    return page.locator(".tip")


@pytest.mark.parametrize(("selector", "words"), [(TERM, "Reactance"), (CITATION, "Rooney")])
def test_pointing_shows_it_and_one_can_move_onto_it(page: Page, selector: str, words: str) -> None:
    page.locator(selector).first.hover()
    tip(page).wait_for(state="visible")
    assert words in tip(page).inner_text()
    tip(page).hover()
    page.wait_for_timeout(600)
    assert tip(page).is_visible()
    page.mouse.move(2, 2)
    tip(page).wait_for(state="hidden")


@pytest.mark.parametrize("selector", [TERM, CITATION])
def test_the_keyboard_shows_it_and_escape_dismisses_it(page: Page, selector: str) -> None:
    link = page.locator(selector).first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    tip(page).wait_for(state="visible")
    page.wait_for_timeout(600)
    assert tip(page).is_visible()
    page.keyboard.press("Escape")
    assert not tip(page).is_visible()
    assert link.evaluate("(e) => e === document.activeElement")


def test_escape_dismisses_it_without_moving_the_pointer(page: Page) -> None:
    page.locator(TERM).first.hover()
    tip(page).wait_for(state="visible")
    page.keyboard.press("Escape")
    assert not tip(page).is_visible()


def test_a_screen_reader_gets_it_as_a_description(page: Page) -> None:
    for selector, words in ((TERM, "weerstand"), (CITATION, "Rooney")):
        id_ = page.locator(selector).first.get_attribute("aria-describedby")
        assert words in page.locator(f"[id='{id_}']").text_content()


def test_a_first_tap_explains_and_a_second_goes_there(open_page: Open) -> None:
    page = open_page("gedwongen-kader/", NARROW, has_touch=True, is_mobile=True)
    link = page.locator(TERM).first
    link.tap()
    tip(page).wait_for(state="visible")
    assert "Tik nog eens" in tip(page).inner_text()
    assert page.url.endswith("/gedwongen-kader/")
    link.tap()
    page.wait_for_url("**/begrippen/#reactance")


def test_a_tap_elsewhere_closes_it(open_page: Open) -> None:
    page = open_page("gedwongen-kader/", NARROW, has_touch=True, is_mobile=True)
    page.locator(TERM).first.tap()
    tip(page).wait_for(state="visible")
    page.touchscreen.tap(2, 2)
    tip(page).wait_for(state="hidden")


def test_it_stays_within_the_window(open_page: Open) -> None:
    page = open_page("gedwongen-kader/", NARROW, reduced_motion="reduce")
    for link in page.locator("article p:not(.in-woorden) a[href*='begrippen/#'], article .citaat a").all():
        link.hover()
        box = tip(page).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= NARROW
        words = link.evaluate("(e) => { const r = e.getClientRects()[0]; return [r.top, r.bottom] }")
        assert box["y"] >= words[1] or box["y"] + box["height"] <= words[0]
        page.keyboard.press("Escape")


def test_without_a_script_a_term_is_a_link(open_page: Open) -> None:
    page = open_page("gedwongen-kader/", java_script_enabled=False)
    page.locator(TERM).first.click()
    page.wait_for_url("**/begrippen/#reactance")
