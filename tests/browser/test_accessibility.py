"""Open to everyone: what a program can find, on every page, in both schemes, from 320 to 1920 pixels."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import HEIGHT, NARROW, WIDE, Open

WIDTHS = (NARROW, 768, WIDE, 1920)
# Best practices are on by themselves; the rules of WCAG 2.2 have to be asked for.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
OVERFLOW = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"


def violations(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate("(options) => axe.run(options)", OPTIONS)["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("look", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_axe_finds_nothing_on_any_page(
    browser: Browser, address: str, pages: tuple[str, ...], look: dict[str, str]
) -> None:
    context = browser.new_context(reduced_motion="reduce", **look)
    page = context.new_page()
    found = {}
    for path in pages:
        page.goto(address + path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            if faults := violations(page):
                found[path, width] = faults
    context.close()
    assert found == {}


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_axe_finds_nothing_in_what_opens(open_page: Open, width: int) -> None:
    page = open_page("lvb/", width, reduced_motion="reduce")
    page.click(".menu-button")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.click(".toc summary")
    assert violations(page) == []
    page.locator("article .citaat a").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.wait_for_selector(".tip:not([hidden])")
    assert violations(page) == []


def test_nothing_scrolls_in_two_directions_at_400_percent(
    browser: Browser, address: str, pages: tuple[str, ...]
) -> None:
    page = browser.new_page(viewport={"width": NARROW, "height": 256})
    wide = {}
    for path in pages:
        page.goto(address + path)
        if overflow := page.evaluate(OVERFLOW):
            wide[path] = overflow
    page.close()
    assert wide == {}


@pytest.mark.parametrize("width", [640, WIDE])
def test_text_of_200_percent_loses_nothing(browser: Browser, address: str, pages: tuple[str, ...], width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": HEIGHT})
    lost = {}
    for path in pages:
        page.goto(address + path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        clipped = page.evaluate(
            """() => [...document.querySelectorAll("main *, header *, footer *")]
              .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === "hidden")
              .filter((e) => !e.matches(".out-of-sight"))
              .map((e) => e.outerHTML.slice(0, 80))"""
        )
        if clipped or page.evaluate(OVERFLOW):
            lost[path] = clipped or page.evaluate(OVERFLOW)
    page.close()
    assert lost == {}


def test_spacing_of_text_can_grow(browser: Browser, address: str, pages: tuple[str, ...]) -> None:
    # WCAG 1.4.12.
    style = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } "
    page = browser.new_page(viewport={"width": NARROW, "height": HEIGHT}, bypass_csp=True)
    wide = {}
    for path in pages:
        page.goto(address + path)
        page.add_style_tag(content=f"{style} p {{ margin-bottom: 2em !important }}")
        if overflow := page.evaluate(OVERFLOW):
            wide[path] = overflow
    page.close()
    assert wide == {}


def test_who_wants_no_motion_gets_none(open_page: Open) -> None:
    moving = """() => [...document.querySelectorAll('*')].filter((e) => {
      const style = getComputedStyle(e);
      const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0);
      return lasts(style.animationDuration) || lasts(style.transitionDuration) || style.scrollBehavior !== 'auto';
    }).map((e) => e.className)"""
    assert open_page(reduced_motion="reduce").evaluate(moving) == []


def test_labels_keep_a_border_in_forced_colours(open_page: Open) -> None:
    page = open_page("lvb/", forced_colors="active")
    border, paper = page.evaluate(
        """() => [getComputedStyle(document.querySelector(".label")).borderTopColor,
                  getComputedStyle(document.body).backgroundColor]"""
    )
    assert border != paper


def test_every_drawing_has_a_name_a_description_and_words(open_page: Open) -> None:
    for path in ("", "levellen/", "straat-en-gezin/", "gedwongen-kader/", "lvb/", "dilemmas/"):
        page = open_page(path)
        for drawing in page.locator("figure svg").all():
            name, description = drawing.evaluate(
                """(svg) => ["aria-labelledby", "aria-describedby"].map((a) =>
                  document.getElementById(svg.getAttribute(a)).textContent)"""
            )
            assert name
            assert len(description) > len(name)
        assert page.locator("article").get_by_text("De tekening in woorden").count() or not path
