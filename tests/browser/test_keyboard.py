"""Everything works with a keyboard, and one always sees where one is."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import HEIGHT, NARROW, WIDE, Open

# What has the focus: a name for it, whether something covers it, whether it stands in view, whether it shows.
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const box = [...e.getClientRects()].find((r) => r.width && r.height);
  if (!box) return { name: e.outerHTML.slice(0, 80), seen: false, top: false, ring: false };
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const on = document.elementFromPoint(x, y);
  const ringed = (n) => {
    const style = n && getComputedStyle(n);
    return style && parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none";
  };
  return {
    name: e.outerHTML.slice(0, 80),
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    top: !!on && (e.contains(on) || on.contains(e)),
    ring: ringed(e) || ringed(e.closest("label")) || (e.matches("input") && ringed(e.closest("form"))),
  };
}"""


def focus_text(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_focus_is_visible_and_uncovered_all_the_way(
    browser: Browser, address: str, pages: tuple[str, ...], width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": HEIGHT}, reduced_motion="reduce")
    hidden = {}
    for path in pages:
        page.goto(address + path)
        stops = 0
        while True:
            page.keyboard.press("Tab")
            focus = page.evaluate(FOCUS)
            if focus is None:
                break
            stops += 1
            if not (focus["seen"] and focus["top"] and focus["ring"]):
                hidden[path, stops] = focus
        assert stops > 5, path
    page.close()
    assert hidden == {}


def test_the_first_stop_leads_past_the_header(open_page: Open) -> None:
    page = open_page("lvb/")
    page.keyboard.press("Tab")
    assert focus_text(page) == "Naar de inhoud"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_menu_opens_closes_and_leads_on(open_page: Open, width: int) -> None:
    page = open_page("lvb/", width)
    menu = page.locator("#menu")
    page.focus(".menu-button")
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Tab")
    assert focus_text(page) == "Situaties"
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert focus_text(page) == "Menu"
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/situaties/")


def test_the_menu_says_whether_it_is_open(open_page: Open) -> None:
    page = open_page("lvb/", NARROW)
    tree = page.context.new_cdp_session(page)

    def expanded() -> bool:
        nodes = tree.send("Accessibility.getFullAXTree")["nodes"]
        found = [node for node in nodes if node.get("name", {}).get("value") == "Menu" and "properties" in node]
        (button,) = [node for node in found if node["role"]["value"] == "button"]
        return bool(next(state["value"]["value"] for state in button["properties"] if state["name"] == "expanded"))

    assert not expanded()
    page.click(".menu-button")
    assert expanded()


def test_the_menu_closes_when_the_focus_leaves_it(open_page: Open) -> None:
    page = open_page("lvb/", NARROW)
    page.focus(".menu-button")
    page.keyboard.press("Enter")
    for _ in range(page.locator("#menu a").count() + 1):
        page.keyboard.press("Tab")
    assert not page.locator("#menu").is_visible()
    assert page.evaluate("document.activeElement.closest('.site-header .search, .theme-button') !== null")


def test_the_table_of_contents_opens_and_leads_on(open_page: Open) -> None:
    page = open_page("lvb/", NARROW)
    link = page.locator(".toc a", has_text="Over de klik")
    assert not link.is_visible()
    page.focus(".toc summary")
    page.keyboard.press("Enter")
    assert link.is_visible()
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/lvb/#klik")


def test_beside_the_text_it_follows_the_reader(open_page: Open) -> None:
    page = open_page("lvb/#jongman-vier-stappen", WIDE, reduced_motion="reduce")
    page.wait_for_selector(".toc .here")
    section, finding = page.locator(".toc .here > a").all()
    assert section.is_visible() and finding.is_visible()
    # The finding one reads stands in the upper third; its neighbours unfold with it, those of other headings do not.
    top = page.locator(str(finding.get_attribute("href"))).evaluate("(heading) => heading.getBoundingClientRect().top")
    assert top < HEIGHT / 3
    assert page.locator(".toc li:not(.here) ol a").filter(visible=True).count() == 0
