"""What stands around the text: without a script, on paper, from a disk, and while it loads."""

import contextlib
import functools
import http.server
import re
import threading
import time
from pathlib import Path
from typing import BinaryIO

from playwright.sync_api import Browser

from tests.browser.conftest import HEIGHT, NARROW, WIDE, Open


def test_the_text_is_there_without_a_script(browser: Browser, address: str, pages: tuple[str, ...]) -> None:
    texts = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        found = {}
        for path in pages:
            page.goto(address + path)
            if scripts:
                page.evaluate("for (const one of document.querySelectorAll('.gevouwen')) one.open = true")
            found[path] = page.locator("article").inner_text().split()
        texts.append(found)
        context.close()
    with_scripts, without = texts
    # The form of the page of all findings can do nothing then, and a selection is shown by its script alone.
    for path in pages:
        assert without[path]
        if path not in ("bevindingen/", "selectie/"):
            # The table of contents opens by itself where there is room for it.
            assert set(without[path]) <= set(with_scripts[path]), path


def test_the_menu_works_without_a_script(open_page: Open) -> None:
    page = open_page("lvb/", NARROW, java_script_enabled=False)
    page.click(".menu-button")
    page.locator("#menu").get_by_role("link", name="Levellen").click()
    page.wait_for_url("**/levellen/")


WHAT_SHIFTED = """() => new Promise((done) => {
  const moved = [];
  const told = (e, s) => [e.value, s.node?.nodeName, s.node?.className, s.previousRect, s.currentRect];
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) moved.push(...e.sources.map((s) => told(e, s)), e.value);
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved), 50)));
})"""
"""What moved on the page since it was opened, and by how much."""


def test_nothing_shifts_while_a_page_loads(browser: Browser, address: str, pages: tuple[str, ...]) -> None:
    shifted = {}
    for width in (NARROW, WIDE):
        page = browser.new_page(viewport={"width": width, "height": HEIGHT})
        for path in pages:
            page.goto(address + path, wait_until="load")
            if shift := page.evaluate(WHAT_SHIFTED):
                shifted[path, width] = shift
        page.close()
    assert shifted == {}


def test_a_scroll_bar_that_takes_room_does_not_bring_another(
    browser: Browser, chromium: str, address: str, pages: tuple[str, ...]
) -> None:
    """On Windows a scroll bar stands beside the page; the browser of these tests hides it unless it is told not to."""
    shown = browser.browser_type.launch(
        executable_path=chromium, args=["--no-sandbox"], ignore_default_args=["--hide-scrollbars"]
    )
    wide = {}
    for width in (NARROW, WIDE):
        page = shown.new_page(viewport={"width": width, "height": HEIGHT})
        for path in pages:
            page.goto(address + path)
            room = page.evaluate("[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]")
            if room[0] > room[1]:
                wide[path, width] = room
        assert room[1] < width, "no scroll bar took room"
        page.close()
    shown.close()
    assert wide == {}


def test_nothing_shifts_when_a_page_comes_in_parts(browser: Browser, finished: Path) -> None:
    """A slow network, or a busy device, gives the browser time to paint when half of the header is there."""

    class Halting(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

        def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:
            parts = re.split(rb'(?=<nav class="site-nav"|<ul class="quick"|<button class="tool)', source.read())
            with contextlib.suppress(ConnectionError):  # The page is closed before all of it is sent.
                for part in parts:
                    outputfile.write(part)
                    outputfile.flush()
                    time.sleep(0.3)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Halting, directory=finished))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    shifted = {}
    for width in (NARROW, WIDE):
        page = browser.new_page(viewport={"width": width, "height": HEIGHT})
        page.goto(f"http://127.0.0.1:{server.server_port}/lvb/", wait_until="load")
        if shift := page.evaluate(WHAT_SHIFTED):
            shifted[width] = shift
        page.close()
    server.shutdown()
    assert shifted == {}


def test_on_paper_there_is_the_text_with_labels_sources_and_address(open_page: Open, address: str) -> None:
    page = open_page("lvb/", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for gone in (".site-header", ".site-footer", ".neighbours", ".toc", ".headerlink"):
        assert page.locator(gone).filter(visible=True).count() == 0, gone
    for there in (".label", ".bronnenlijst", ".hoofdstuk", "figure svg"):
        assert page.locator(there).filter(visible=True).count() > 0, there
    assert page.locator(".printed-address").inner_text() == f"Adres van deze pagina: {address}lvb/"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_every_page_prints_on_a4_without_losing_width(browser: Browser, address: str, pages: tuple[str, ...]) -> None:
    # 174 mm of text at 96 dots an inch.
    page = browser.new_page(viewport={"width": 658, "height": 980})
    wide = {}
    for path in pages:
        page.goto(address + path)
        page.emulate_media(media="print")
        if overflow := page.evaluate("document.scrollingElement.scrollWidth - 658"):
            wide[path] = overflow
    page.close()
    assert wide == {}


def test_it_works_from_a_disk(browser: Browser, finished: Path) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((finished / "bevindingen" / "index.html").as_uri())
    page.get_by_role("checkbox", name="Eén deelnemer").check()
    assert "van de" in page.locator(".found output").inner_text()
    page.click(".theme-button")
    assert page.get_by_role("button", name="Lichte weergave").is_visible()
    assert complaints == []
    page.close()


def test_a_page_that_is_not_there_says_so_in_dutch(open_page: Open) -> None:
    page = open_page("404.html")
    assert page.locator("html").get_attribute("lang") == "nl"
    assert page.locator("h1").inner_text() == "Deze pagina is er niet"
    page.locator("main").get_by_role("link", name="Levellen").click()
    page.wait_for_url("**/levellen/")


def test_the_page_in_english_says_what_is_dutch_on_it(open_page: Open) -> None:
    page = open_page("en/")
    assert page.locator("html").get_attribute("lang") == "en"
    for selector in (".site-header", ".site-footer", ".neighbours", ".skip", ".eyebrow"):
        assert page.locator(selector).get_attribute("lang") == "nl", selector
    assert page.locator(".toc summary").inner_text() == "On this page"
    assert page.locator(".headerlink").first.get_attribute("title") == "Address of this paragraph"


def test_no_text_of_a_drawing_runs_out_of_its_shape_or_off_the_drawing(
    open_page: Open, address: str, pages: tuple[str, ...]
) -> None:
    # In whatever font this machine has.
    out = """() => [...document.querySelectorAll("figure svg")].flatMap((svg) => {
      // As they are drawn: a group may lie elsewhere than its own numbers say.
      const frame = svg.getBoundingClientRect();
      const holds = (box, text) => box.x - 0.5 <= text.x && text.x + text.width <= box.x + box.width + 0.5;
      const shapes = [...svg.querySelectorAll("rect, .tint")].map((shape) => shape.getBoundingClientRect());
      return [...svg.querySelectorAll("text")].filter((text) => {
        const box = text.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const around = (shape) => shape.x < x && x < shape.x + shape.width && shape.y < y && y < shape.y + shape.height;
        return [frame, ...shapes.filter(around)].some((shape) => !holds(shape, box));
      }).map((text) => text.textContent);
    })"""
    page = open_page()
    seen = 0
    for path in pages:
        page.goto(address + path)
        seen += page.locator("figure text").count()
        assert page.evaluate(out) == [], path
    assert seen > 50
