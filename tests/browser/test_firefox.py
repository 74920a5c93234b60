"""The site in a second browser, as a visitor goes through it, and the offline edition from a folder."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.firefox import Tab, firefox
from tests.conftest import absent

PROGRAMS = ("firefox-esr", "firefox")


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        absent(f"no second browser: install one of {', '.join(PROGRAMS)} (apt-get install firefox-esr)")
    with firefox(program, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(autouse=True)
def no_complaints(tab: Tab) -> Iterator[None]:
    tab.complaints.clear()
    yield
    # Firefox fetches the page behind `rel=next` beforehand, which our policy keeps it from.
    assert [text for text in tab.complaints if "(default-src)" not in text] == []


def test_the_start_page_and_the_menu(tab: Tab, address: str) -> None:
    tab.open(address)
    assert tab.evaluate("document.querySelector('h1').innerText")
    tab.click(".menu-button")
    tab.until("document.querySelector('#menu a[href*=lvb]').checkVisibility()")
    tab.click("#menu a[href*=lvb]")
    tab.until("location.pathname.endsWith('/lvb/') && document.readyState === 'complete'")
    assert "LVB" in tab.evaluate("document.title")


def test_a_topic_page_with_its_tips(tab: Tab, address: str) -> None:
    tab.open(f"{address}lvb/")
    assert tab.evaluate("document.querySelectorAll('section.bevinding .label').length") > 5
    tab.point("article a[href*='begrippen/#']")
    tab.until("document.querySelector('.tip')?.checkVisibility()")
    assert tab.evaluate("document.querySelector('.tip').innerText.length") > 20
    tab.type("\ue00c")  # Escape.
    tab.until("!document.querySelector('.tip').checkVisibility()")
    tab.click(".theme-button")
    assert tab.evaluate("document.documentElement.dataset.theme") == "dark"
    tab.click(".theme-button")


def search(tab: Tab, words: str) -> str:
    """The first result for these words."""
    tab.click("[role=combobox], input[type=search]")
    tab.type(words)
    tab.until("document.querySelector('[role=option] a, [role=option]')?.checkVisibility()")
    return tab.evaluate("document.querySelector('[role=option]').innerText")


def test_search(tab: Tab, address: str) -> None:
    tab.open(address)
    assert "LVB" in search(tab, "verstandelijke beperking")


def test_the_filter_of_findings(tab: Tab, address: str) -> None:
    tab.open(f"{address}bevindingen/")
    tab.click(".filter input[name=wie]")
    tab.until("document.querySelector('.found output').value.includes('van de')")
    assert "wie=" in tab.evaluate("location.search")


def test_the_offline_edition_from_a_folder(tab: Tab, finished: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(finished / "downloads" / "kennisbank-offline.zip") as archive:
        archive.extractall(tmp_path)
    start = next(tmp_path.rglob("index.html"), None)
    assert start is not None
    start = min(tmp_path.rglob("index.html"), key=lambda file: len(file.parts))
    tab.open(start.as_uri())
    assert "LVB" in search(tab, "verstandelijke beperking")
    tab.open((start.parent / "bevindingen" / "index.html").as_uri())
    tab.click(".filter input[name=wie]")
    tab.until("document.querySelector('.found output').value.includes('van de')")
