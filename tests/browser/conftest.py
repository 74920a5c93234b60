"""A real browser on the site as it is published."""

import functools
import http.server
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from scripts.content.names import FINDING_FOLDER

NARROW, WIDE = 320, 1280
HEIGHT = 800


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(finished: Path) -> Iterator[str]:
    """The address of the published site, served from this machine."""
    handler = functools.partial(_Silent, directory=finished)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def pages(finished: Path) -> tuple[str, ...]:
    """The address of every page, from the root of the site; of findings, all made alike, one for each label."""
    found = sorted(
        page.relative_to(finished).as_posix().removesuffix("index.html") for page in finished.rglob("*.html")
    )
    of_findings = [path for path in found if path.startswith(f"{FINDING_FOLDER}/")]
    label = re.compile(r'class="label label--\w+".*?</svg>(.*?)</a>')
    first: dict[str, str] = {}
    for path in of_findings:
        said = label.search((finished / path / "index.html").read_text(encoding="utf-8"))
        first.setdefault(said[1] if said else "moved", path)
    return tuple(path for path in found if path not in of_findings or path in first.values())


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Opens a page by its address from the root of the site, in a browser that remembers nothing."""
    contexts: list[BrowserContext] = []

    def opened(path: str = "", width: int = WIDE, **options: object) -> Page:
        # What the site keeps on a device is tried on its own; everywhere else it would only cost time.
        settings = {"service_workers": "block", **options}
        context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield opened
    for context in contexts:
        context.close()
