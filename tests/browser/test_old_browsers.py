"""Browsers that lack something, and scripts that fail: what is left works."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import NARROW, WIDE, Open


@pytest.mark.parametrize("fragment", ["#50%", "#%", "#%E0%A4%A", "#%ff", "#%00", "#niets"])
def test_an_address_that_leads_nowhere_stops_no_script(open_page: Open, fragment: str) -> None:
    page = open_page("over/")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(page.url.replace("over/", f"bevindingen/{fragment}"))
    page.get_by_role("checkbox", name="Eén deelnemer").check()
    assert "van de" in page.locator(".found output").inner_text()
    page.click(".theme-button")
    assert page.get_by_role("button", name="Lichte weergave").is_visible()
    assert faults == []


def test_a_script_that_fails_does_not_stop_the_others(open_page: Open) -> None:
    page = open_page("over/")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))

    def broken(route: Route) -> None:
        text = route.fetch().text()
        # The table of contents comes before the choice between light and dark, and both before nothing.
        assert text.count("const toc = document.querySelector") == 1
        route.fulfill(body=text.replace("const toc = document.querySelector", "const toc = document.stuk"))

    page.route("**/kennisbank.js", broken)
    page.goto(page.url.replace("over/", "lvb/"))
    page.click(".theme-button")
    assert page.get_by_role("button", name="Lichte weergave").is_visible()
    page.locator("#citeer-en-deel > summary").click()
    # The buttons come after the block has opened.
    expect(page.get_by_role("button", name="Kopieer").first).to_be_visible()
    assert faults == ["document.stuk is not a function"]


def without_popover(page: Page) -> None:
    """Make the browser one from before the popover."""
    page.add_init_script("delete HTMLElement.prototype.popover; delete HTMLElement.prototype.hidePopover;")

    def older(route: Route) -> None:
        answer = route.fetch()
        text = answer.text().replace(":popover-open", ":een-onbekende")
        route.fulfill(response=answer, body=re.sub(r' popover(target="menu")?(?=>)', "", text))

    page.route(re.compile(r"\.css$|/$"), older)


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_without_popover_the_menu_is_closed_and_opens(open_page: Open, width: int) -> None:
    page = open_page("over/", width)
    without_popover(page)
    page.goto(page.url.replace("over/", "lvb/"))
    menu, button = page.locator("#menu"), page.locator(".menu-button")
    assert not menu.is_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert button.get_attribute("aria-expanded") == "false"
    button.click()
    assert menu.is_visible() and button.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    button.click()
    page.mouse.click(5, 790)  # On a phone only a strip beside the menu is outside of it.
    assert not menu.is_visible()
    button.click()
    menu.get_by_role("link", name="Levellen").click()
    page.wait_for_url("**/levellen/")


def test_without_popover_and_without_a_script_the_menu_opens_too(open_page: Open) -> None:
    page = open_page("over/", NARROW, java_script_enabled=False)
    without_popover(page)
    page.goto(page.url.replace("over/", "lvb/"))
    assert not page.locator("#menu").is_visible()
    page.locator(".menu-button").focus()
    page.locator("#menu").get_by_role("link", name="Levellen").click()
    page.wait_for_url("**/levellen/")


WITHOUT_HAS = """for (const name of ["querySelector", "querySelectorAll", "matches", "closest"]) {
  for (const kind of [Document, Element]) {
    const known = kind.prototype[name];
    if (known) kind.prototype[name] = function (selector) {
      if (selector.includes(":has(")) throw new SyntaxError(selector);
      return known.call(this, selector);
    };
  }
}"""


@pytest.mark.parametrize("path", ["lvb/", "situaties/", "bevindingen/", "selectie/?b=slogans"])
def test_scripts_do_not_ask_what_a_browser_of_before_cannot_select(open_page: Open, path: str) -> None:
    page = open_page("over/")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(WITHOUT_HAS)
    page.goto(page.url.replace("over/", path))
    page.locator(".in-selectie[aria-pressed], .selectie-lijst").first.wait_for()
    assert faults == []
