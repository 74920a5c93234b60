"""A lesson as a plan on paper."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open

PAGE = "les-gedwongen-kader/"


@pytest.mark.parametrize("script", [True, False])
def test_with_its_address_open_a_lesson_prints_alone(open_page: Open, script: bool) -> None:
    page = open_page(f"{PAGE}#les-dubbele-rol", java_script_enabled=script)
    page.emulate_media(media="print")
    expect(page.locator("section.les:visible")).to_have_count(1)
    expect(page.locator("section.les:visible > h2")).to_have_attribute("id", "les-dubbele-rol")
    expect(page.locator("h1")).to_be_hidden()
    expect(page.locator(".printed-address")).to_be_visible()
    expect(page.locator(".op-papier:visible")).to_have_count(1)
    expect(page.locator(".les .meenemen:visible")).to_have_count(0)
    page.emulate_media(media="screen")
    expect(page.locator(".op-papier:visible")).to_have_count(0)


def test_a_page_prints_all_its_lessons(open_page: Open) -> None:
    page = open_page(PAGE)
    page.emulate_media(media="print")
    assert page.locator("section.les:visible").count() == page.locator("section.les").count() > 1
    expect(page.locator(".les button:visible")).to_have_count(0)


def test_a_button_prints_one_lesson(open_page: Open) -> None:
    page = open_page(PAGE)
    page.evaluate("window.print = () => { document.title = location.hash; }")
    page.locator("section.les", has=page.locator("#les-ongehoorzaamheid")).get_by_role("button").click()
    expect(page).to_have_title("#les-ongehoorzaamheid")
