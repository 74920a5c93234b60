"""What editors write as in Material, in a real browser: seen, reached by keyboard, on paper and without a script."""

import datetime
import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.publish.harden import harden
from scripts.running.render import render
from tests.browser.conftest import _Silent
from tests.browser.test_accessibility import OVERFLOW, violations
from tests.exports.test_every_notation import HEAD, example

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with all of it, on a small site as it is published."""
    root = tmp_path_factory.mktemp("notations") / "repository"
    shutil.copytree(ROOT / "tests" / "sites" / "clean", root, ignore=shutil.ignore_patterns(".cache"))
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("../../..", ROOT.as_posix())
    config.write_text(text.replace("  - over.md\n", "  - over.md\n  - opmaak.md\n"), encoding="utf-8")
    (root / "docs" / "opmaak.md").write_text(HEAD + example(), encoding="utf-8")
    done = render(root, root / "site", datetime.date(2026, 11, 23))
    assert done.succeeded, done.log
    harden(root / "site")
    handler = functools.partial(_Silent, directory=root / "site")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/opmaak/"
    server.shutdown()


def opened(browser: Browser, place: str, width: int = 1280, **options: object) -> tuple[Page, list[str]]:
    page = browser.new_context(viewport={"width": width, "height": 800}, **options).new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(place)
    return page, complaints


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_axe_finds_nothing_closed_or_open(browser: Browser, place: str, width: int, look: dict[str, str]) -> None:
    page, complaints = opened(browser, place, width, reduced_motion="reduce", **look)
    assert violations(page) == []
    page.click("details.question > summary")
    page.click(".tabbed-labels > label >> nth=1")
    assert page.get_by_text("De andere. Op papier").is_visible()
    assert violations(page) == []
    assert page.evaluate(OVERFLOW) == 0
    assert complaints == []


def test_the_icon_of_a_box_is_drawn(browser: Browser, place: str) -> None:
    page, complaints = opened(browser, place)
    icon = "getComputedStyle(document.querySelector('.admonition-title'), '::before').maskImage"
    assert str(page.evaluate(icon)).startswith('url("data:image/svg')
    assert complaints == []


def test_tabs_and_boxes_open_with_the_keyboard_and_show_where_one_is(browser: Browser, place: str) -> None:
    page, _ = opened(browser, place)
    page.focus("details.question > summary")
    page.keyboard.press("Enter")
    assert page.get_by_text("Op papier staat het altijd open").is_visible()
    page.focus(".tabbed-set > input >> nth=0")
    page.keyboard.press("ArrowRight")
    assert page.get_by_text("De andere. Op papier").is_visible()
    ring = "parseFloat(getComputedStyle(document.querySelector('.tabbed-labels')).outlineWidth)"
    assert page.evaluate(ring) >= 2


def test_on_paper_and_without_a_script_all_tabs_are_there_under_their_names(browser: Browser, place: str) -> None:
    page, _ = opened(browser, place)
    page.emulate_media(media="print")
    without, _ = opened(browser, place, java_script_enabled=False)
    for one in (page, without):
        for text in ("De ene tab.", "De andere. Op papier"):
            assert one.get_by_text(text).is_visible()
        assert one.locator(".tabbed-title").filter(visible=True).count() == 2
        assert one.locator(".tabbed-labels").filter(visible=True).count() == 0
    assert page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.get_by_text("Op papier staat het altijd open").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.question").get_attribute("open") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_all_of_it_can_be_read(browser: Browser, place: str, scheme: str) -> None:
    page, _ = opened(browser, place, color_scheme=scheme)
    page.emulate_media(media="print")
    assert [one for one in violations(page) if one.startswith("color-contrast")] == []
