"""The way to a lesson, and a lesson as a plan on paper."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import WIDE, Open

PAGE = "les-gedwongen-kader/"
WANTED = "Een uur over professionele ongehoorzaamheid"
PHONE = 390


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_from_the_start_page_two_taps_lead_to_a_lesson(open_page: Open, width: int, script: bool) -> None:
    page = open_page("", width, java_script_enabled=script)
    link = page.get_by_role("article").get_by_role("link", name="Kies een les").first
    expect(link).to_be_in_viewport()
    link.click()
    row = page.get_by_role("row", name=WANTED)
    expect(row.get_by_role("cell")).to_have_text(["60", WANTED, "6 tot 24"])
    row.get_by_role("link").click()
    page.wait_for_url(f"**/{PAGE}#les-ongehoorzaamheid")
    expect(page.get_by_role("heading", name=WANTED, exact=True)).to_be_in_viewport()


@pytest.mark.parametrize("width", [960, 1024, WIDE])
def test_where_there_is_room_the_header_leads_to_the_lessons(open_page: Open, width: int) -> None:
    page = open_page("lvb/", width)
    quick = page.locator(".quick a")
    expect(quick).to_have_text(["Situaties", "Lessen", "Alle bevindingen", "Begrippen"])
    header = page.locator(".site-header")
    beside = header.locator(".brand, .quick a, .menu-button, .theme-button")
    middles = {round(box["y"] + box["height"] / 2) for one in beside.all() if (box := one.bounding_box())}
    assert max(middles) - min(middles) <= 2, "all of it stands in one line"
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    quick.get_by_text("Lessen").click()
    page.wait_for_url("**/lessen/")
    expect(page.locator(".quick [aria-current]")).to_have_text("Lessen")


@pytest.mark.parametrize("width", [320, PHONE, 800])
def test_where_there_is_no_room_the_menu_begins_with_them(open_page: Open, width: int) -> None:
    page = open_page("lvb/", width)
    expect(page.locator(".quick")).to_be_hidden()
    page.click(".menu-button")
    assert page.locator("#menu a").all_inner_texts()[:2] == ["Situaties", "Lessen"]
    page.locator("#menu").get_by_role("link", name="Lessen").click()
    page.wait_for_url("**/lessen/")
    # A list of so many lines fits on the narrowest screen, and every lesson is easy to hit.
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert min(box["height"] for one in page.locator(".lessen td a").all() if (box := one.bounding_box())) >= 24


def test_the_address_of_the_list_from_before_leads_on(open_page: Open) -> None:
    page = open_page("trainers/#werkvormen")
    expect(page.get_by_role("heading", name="Lessen en reflectie", exact=True)).to_be_in_viewport()
    page.get_by_role("link", name="Alle lessen op een rij").click()
    page.wait_for_url("**/lessen/")


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
