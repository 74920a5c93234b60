"""The page of all findings: complete without a script, and with one filtered, to be shared."""

from playwright.sync_api import Page

from tests.browser.conftest import NARROW, Open

ALL = ".findings li"
LEFT = ".findings li:not([hidden])"


def left(page: Page) -> int:
    return page.locator(LEFT).filter(visible=True).count()


def told(page: Page) -> str:
    return page.locator(".found output").inner_text()


def test_without_a_script_the_list_is_complete_and_there_is_no_form(open_page: Open) -> None:
    page = open_page("bevindingen/", java_script_enabled=False)
    assert left(page) == page.locator(ALL).count() > 100
    assert not page.locator(".filter").is_visible()


def test_the_choice_stands_in_the_address(open_page: Open) -> None:
    page = open_page("bevindingen/")
    total = page.locator(ALL).count()
    assert told(page) == f"{total} bevindingen"
    page.get_by_role("checkbox", name="Eén deelnemer").check()
    page.get_by_role("checkbox", name="Een aantal deelnemers").check()
    page.get_by_label("Onderwerp").select_option("levellen")
    assert page.url.endswith("/bevindingen/?wie=aantal&wie=een&onderwerp=levellen")
    shown = page.locator(LEFT)
    assert {item.get_attribute("data-wie") for item in shown.all()} == {"een", "aantal"}
    assert {item.get_attribute("data-onderwerp") for item in shown.all()} == {"levellen"}
    assert told(page) == f"{shown.count()} van de {total} bevindingen"
    assert page.locator(".group").filter(visible=True).count() == 1


def test_the_counts_follow_the_choice(open_page: Open) -> None:
    page = open_page("bevindingen/")
    page.get_by_label("Onderwerp").select_option("levellen")
    boxes = page.locator(".filter input[name=wie]")
    told_by_box = {
        box.get_attribute("value"): int(box.locator("xpath=..").locator("span").inner_text()) for box in boxes.all()
    }
    assert sum(told_by_box.values()) == left(page)
    page.locator(".filter input[value=een]").check()
    assert left(page) == told_by_box["een"]
    # What is chosen itself still tells what the others would add.
    assert (
        page.locator("select[name=onderwerp] option[value=levellen]").inner_text() == f"Levellen ({told_by_box['een']})"
    )


def test_an_address_with_a_choice_shows_that_choice(open_page: Open) -> None:
    page = open_page("bevindingen/?wie=een&soort=voorbeeld")
    assert page.get_by_role("checkbox", name="Eén deelnemer").is_checked()
    assert page.get_by_label("Soort").input_value() == "voorbeeld"
    shown = [(item.get_attribute("data-wie"), item.get_attribute("data-soort")) for item in page.locator(LEFT).all()]
    assert set(shown) == {("een", "voorbeeld")}


def test_an_address_with_nonsense_shows_everything(open_page: Open) -> None:
    page = open_page("bevindingen/?wie=niemand&onderwerp=%3Cscript%3E&soort=")
    assert left(page) == page.locator(ALL).count()


def test_a_choice_that_fits_nothing_says_so(open_page: Open) -> None:
    page = open_page("bevindingen/?wie=een&onderwerp=open-vragen")
    assert left(page) == 0
    assert told(page) == "Geen enkele bevinding past bij deze keuze"
    assert page.locator(".group").filter(visible=True).count() == 0


def test_everything_comes_back_with_one_button_and_the_address_is_bare(open_page: Open) -> None:
    page = open_page("bevindingen/?wie=een")
    assert left(page) < page.locator(ALL).count()
    page.get_by_role("button", name="Alles tonen").click()
    page.wait_for_function("() => !location.search")
    assert left(page) == page.locator(ALL).count()
    assert not page.get_by_role("checkbox", name="Eén deelnemer").is_checked()


def test_it_works_by_keyboard_and_the_count_is_read_aloud(open_page: Open) -> None:
    page = open_page("bevindingen/", NARROW)
    page.get_by_role("checkbox", name="Eén deelnemer").focus()
    page.keyboard.press("Space")
    assert left(page) < page.locator(ALL).count()
    # An output is a live region: its role is status.
    assert page.get_by_role("status").inner_text() == told(page)


def test_the_start_page_leads_to_a_choice(open_page: Open) -> None:
    page = open_page("")
    page.get_by_role("link", name="Onderzoek", exact=True).click()
    page.wait_for_url("**/bevindingen/?wie=onderzoek")
    assert {item.get_attribute("data-wie") for item in page.locator(LEFT).all()} == {"onderzoek"}
