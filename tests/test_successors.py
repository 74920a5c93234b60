"""The site outlives its tools: the same repository, built by what may come after MkDocs."""

import datetime
import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from scripts.built.addresses import addresses
from scripts.built.article import ContentPage
from scripts.built.site import Built, read_built
from scripts.checks.judge import Verdict
from scripts.compose import pipeline
from scripts.content.ledger import read_ledger
from scripts.content.names import LEDGER
from scripts.exports import search
from tests.browser.conftest import _Silent
from tests.browser.test_accessibility import violations

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository as written, in a folder of its own."""
    for name in ("docs", "data", "overrides", "scripts"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "bibliography.bib"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def run(command: list[str], folder: Path, **environment: str) -> None:
    variables = {**os.environ, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1", **environment}
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def promised() -> set[str]:
    return set(read_ledger((ROOT / LEDGER).read_text(encoding="utf-8")))


def text(built: Built) -> dict[str, str]:
    """The words of every page, and where its links lead."""
    found = {}
    for page in built.pages:
        if page.article is not None:
            links = [link.attributes.get("href") or "" for link in page.article.css("a")]
            found[page.path] = " ".join([*page.article.text(separator=" ").split(), *links])
    return found


def test_properdocs_builds_the_same_site_to_the_byte(copy: Path, site: tuple[Verdict, Built]) -> None:
    day = datetime.datetime.combine(site[0].sources.day, datetime.time(), datetime.UTC)
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", str(copy / "site")]
    run(command, copy, SOURCE_DATE_EPOCH=str(int(day.timestamp())))
    search.write(read_built(copy / "site", site[0].sources))
    made = {file.relative_to(copy / "site").as_posix() for file in (copy / "site").rglob("*") if file.is_file()}
    assert {page.path for page in site[1].pages} <= made
    assert search.FILE.as_posix() in made
    different = {name for name in made if (copy / "site" / name).read_bytes() != (site[1].folder / name).read_bytes()}
    assert different == set()


def test_the_extension_for_citations_gives_what_the_plugin_gives(copy: Path, site: tuple[Verdict, Built]) -> None:
    run([sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(copy / "site")], copy, BIBTEX="false")
    built = read_built(copy / "site", site[0].sources)
    assert addresses(built) == site[0].addresses
    assert text(built) == text(site[1])


def told(page: ContentPage) -> tuple[str, list[str]]:
    """The words of a page without the spaces between them, and where its links lead."""
    tree = LexborHTMLParser(page.html)
    return "".join(tree.text().split()), [link.attributes["href"] or "" for link in tree.css("a[href]")]


def test_zensical_with_what_compose_adds_says_the_same_at_the_same_addresses(
    copy: Path, site: tuple[Verdict, Built], monkeypatch: pytest.MonkeyPatch, browser: Browser
) -> None:
    run([str(Path(sys.executable).with_name("zensical")), "build"], copy, BIBTEX="false")
    # What moved to another page is promised by the table of moves.
    kept = promised() - {move.old for move in site[0].sources.redirects.moves}
    without = kept - addresses(read_built(copy / "site", site[0].sources))
    assert without and all(
        address.startswith(("/bevinding/", "/bevindingen/#", "/wijzigingen/#")) for address in without
    )
    monkeypatch.chdir(copy)
    assert pipeline.main(["site"]) == 0
    built = read_built(copy / "site", site[0].sources)
    assert kept <= addresses(built)
    for page in built.pages:
        if page.source and page.article is not None:
            expected = {citation.key for citation in page.source.citations}
            links = {link.attributes["href"] or "" for link in page.article.css(".citaat a")}
            assert {link.removeprefix("#bron-") for link in links} == expected, page.path
            assert links <= {f"#{id_}" for id_ in page.ids}
            assert not re.search(r"\[@[\w-]+\]", page.article.text())
    pages, others = site[1].content, built.content
    assert [page.findings for page in others] == [page.findings for page in pages]
    for page, other in zip(pages, others, strict=True):
        assert told(other) == told(page), page.name
    _looks_the_same(site[1].folder, copy / "site")
    _is_open_to_all(browser, copy / "site")


# What stands around the text, and what gives it its look.
_AROUND = (".skip", ".site-header", ".site-nav", ".menu", ".search", ".theme-button", ".eyebrow", ".toc", ".neighbours")
_LOOK = ("assets/kennisbank.css", "assets/kennisbank.js", "assets/search.js")


def _looks_the_same(ours: Path, other: Path) -> None:
    """The same words in the same parts of the frame, with the same style and script; the marks of the engine aside."""
    for name in _LOOK:
        assert (other / name).read_bytes() == (ours / name).read_bytes(), name
    for file in sorted(ours.rglob("index.html")):
        path = file.relative_to(ours)
        if not (other / path).is_file():
            continue
        pages = [LexborHTMLParser((folder / path).read_text(encoding="utf-8")) for folder in (ours, other)]
        for selector in _AROUND:
            words, expected = ([node.text().split() for node in page.css(selector)] for page in reversed(pages))
            assert words == expected, (path.as_posix(), selector)
        assert [page.css_first("html").attributes["lang"] for page in pages[1:]] == [
            pages[0].css_first("html").attributes["lang"]
        ]


def _is_open_to_all(browser: Browser, folder: Path) -> None:
    """axe finds nothing on five pages, light and dark."""
    handler = functools.partial(_Silent, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for scheme in ("light", "dark"):
        page = browser.new_context(color_scheme=scheme, reduced_motion="reduce").new_page()
        for path in ("", "lvb/", "bevindingen/", "begrippen/", "en/"):
            page.goto(f"http://127.0.0.1:{server.server_port}/{path}")
            assert violations(page) == [], path
    server.shutdown()


def test_the_pages_are_plain_to_read_without_any_of_these() -> None:
    for page in sorted((ROOT / "docs").glob("*.md")):
        written = page.read_text(encoding="utf-8")
        assert not re.search(r"\{\{|\{%|<[a-z]+[ >]", re.sub(r"<!--.*?-->|```.*?```", "", written, flags=re.DOTALL)), (
            page.name
        )


def test_mkdocs_is_started_where_readme_says() -> None:
    started = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "scripts").rglob("*.py")
        if '"mkdocs"' in file.read_text(encoding="utf-8")
    }
    way_out = (ROOT / "README.md").read_text(encoding="utf-8").partition("1. **ProperDocs**")[2].partition("\n2. ")[0]
    assert started == set(re.findall(r"`(scripts/[^`]+)`", way_out))
