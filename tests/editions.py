"""The real site as the tests of the downloads need it: as it is, and once more with an address and a changed word."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from scripts.built.site import Built, read_built
from scripts.check import check_all
from scripts.checks.judge import Verdict
from scripts.content.reading import read_sources
from scripts.exports.site_content import SiteContent, read_site_content

ROOT = Path(__file__).resolve().parent.parent
ADDRESS = "https://kennisbank.example/pad/"
# A word that stands nowhere on the site, put in the title of one finding.
OLD, NEW = "Duidelijkheid en betrouwbaarheid zouden vooropstaan", "Kwispelstaart en betrouwbaarheid zouden vooropstaan"


def content_of(root: Path, folder: Path) -> SiteContent:
    """The content that stands in a folder, built from a repository."""
    return read_site_content(root, built_in(root, folder))


def built_in(root: Path, folder: Path) -> Built:
    """The site that stands in a folder, built from a repository."""
    return read_built(folder, read_sources(root)[0])


@pytest.fixture(scope="session")
def folder(site: tuple[Verdict, Built]) -> Path:
    """The folder of the built site, which has no address."""
    assert site[0].faults == ()
    return site[1].folder


@pytest.fixture(scope="session")
def edition(folder: Path) -> SiteContent:
    """The edition that was built."""
    return content_of(ROOT, folder)


@pytest.fixture(scope="session")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the same site, built for `ADDRESS`, with `OLD` changed to `NEW` on its page."""
    root = tmp_path_factory.mktemp("addressed") / "repository"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".*", "site", "tests", "__pycache__"))
    page = root / "docs" / "lvb.md"
    text = page.read_text(encoding="utf-8")
    assert text.count(OLD) == 1
    page.write_text(text.replace(OLD, NEW), encoding="utf-8")
    folder = root / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "SITE_URL", ADDRESS)
        verdict = check_all(root, folder)
    assert [str(problem) for problem in verdict.faults] == []
    return folder


@pytest.fixture(scope="session")
def addressed_edition(addressed: Path) -> SiteContent:
    """The edition with an address."""
    return content_of(addressed.parent, addressed)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder on this machine and gives its address."""
    with ExitStack() as servers:

        def start(folder: Path) -> str:
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
            Thread(target=server.serve_forever, daemon=True).start()
            servers.callback(server.server_close)
            servers.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}"

        yield start


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: object) -> None:
        pass
