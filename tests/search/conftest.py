"""The real site with its search index, served on this machine, and a browser to look at it."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from scripts.built.site import Built
from scripts.checks.judge import Verdict
from scripts.exports import search

ROOT = Path(__file__).resolve().parent.parent.parent


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that does not print what it serves."""

    def log_message(self, format: str, *args: object) -> None:
        pass


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address, with a slash at the end."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def searchable(site: tuple[Verdict, Built]) -> Path:
    """The folder with the real site and its search index."""
    search.write(site[1])
    return site[1].folder


@pytest.fixture(scope="session")
def address(searchable: Path) -> Iterator[str]:
    """The address at which the real site is served."""
    yield from serve(searchable)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor of their own, on a wide screen."""
    visitor = browser.new_context(
        viewport={"width": 1280, "height": 900},
        # A page that is slow to show gives up the transition to it, and the browser calls that an error of the page.
        reduced_motion="reduce",
    )
    yield visitor
    visitor.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the console of the page says."""
    return []


@pytest.fixture
def page(context: BrowserContext, complaints: list[str]) -> Page:
    """A page whose console is kept."""

    def keep(message: ConsoleMessage) -> None:
        complaints.append(f"{message.type}: {message.text}")

    made = context.new_page()
    made.on("console", keep)
    made.on("pageerror", lambda error: complaints.append(str(error)))
    return made
