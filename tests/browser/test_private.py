"""Private and safe: on every page, and in every thing one can do there."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import HEIGHT, WIDE

STORED = """async () => ({
  local: { ...localStorage },
  session: { ...sessionStorage },
  cookies: document.cookie,
  databases: (await indexedDB.databases()).map((d) => d.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": {}, "session": {}, "cookies": "", "databases": [], "caches": [], "workers": 0}


class Watched:
    """A page of which everything it asks for and complains about is kept."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))


@pytest.fixture
def watched(browser: Browser) -> Watched:
    context = browser.new_context(viewport={"width": WIDE, "height": HEIGHT}, reduced_motion="reduce")
    # The site itself, on the device of who does not save data, is looked at in `test_kept_offline.py`.
    context.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    return Watched(context.new_page())


def use_everything(page: Page) -> None:
    """Open what opens, point at what explains, choose what one can choose."""
    if page.locator(".menu-button").count():  # The page of a finding has no menu.
        page.click(".menu-button")
        page.keyboard.press("Escape")
    for selector in (".citaat a", "article p:not(.in-woorden) a[href*='begrippen/#']", ".toc a"):
        if page.locator(selector).count():
            page.locator(selector).first.hover()
    if page.locator(".filter").count():
        page.check("input[value=een]")
        page.select_option("select[name=soort]", "advies")
        page.click(".filter button")


def test_no_page_asks_another_host_stores_anything_or_complains(
    watched: Watched, address: str, pages: tuple[str, ...]
) -> None:
    for path in pages:
        watched.page.goto(address + path)
        use_everything(watched.page)
        assert watched.page.evaluate(STORED) == NOTHING, path
    assert [url for url in watched.asked if not url.startswith(address)] == []
    assert watched.page.context.cookies() == []
    assert watched.complaints == []


def test_only_the_choice_of_colours_is_kept(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address)
    button = page.get_by_role("button", name="Donkere weergave")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    button.click()
    assert page.evaluate(STORED) == {**NOTHING, "local": {"theme": "dark"}}
    page.goto(f"{address}lvb/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert page.get_by_role("button", name="Lichte weergave").is_visible()
    assert watched.complaints == []


def test_the_policy_stops_what_does_not_belong(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address)
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.slipped = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.slipped = true'>");
          new Image().src = "https://elders.example/a.png";
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.slipped") is None
    assert sum("Content Security Policy" in complaint for complaint in watched.complaints) >= 3


def test_every_page_has_a_policy_and_tells_nobody_where_one_came_from(
    watched: Watched, address: str, pages: tuple[str, ...]
) -> None:
    for path in pages:
        watched.page.goto(address + path)
        policy = watched.page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert watched.page.locator("meta[name=referrer]").get_attribute("content") == "no-referrer"
