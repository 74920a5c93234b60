"""Shared fixtures: sources made of strings, and the real site built once per run."""

import datetime
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

from scripts.built.site import Built, read_built
from scripts.check import check_all
from scripts.checks.judge import Verdict
from scripts.content.bibliography import read
from scripts.content.changed import Difference
from scripts.content.names import DATA
from scripts.content.source import Page, Sources
from scripts.publish.harden import harden
from scripts.running.cache import SWITCH

pytest_plugins = ["tests.editions", "tests.programs"]

# What a test judges is made by the code of now, and not found where an earlier run put it.
os.environ[SWITCH] = "off"

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def today() -> Iterator[None]:
    """A day on which every page of the tests was reviewed less than a year ago, and none has yet to be."""
    reviews = (
        re.findall(r"^nagekeken: ([\d-]+)$", page.read_text("utf-8"), re.M) for page in ROOT.glob("docs/**/*.md")
    )
    day = datetime.date.fromisoformat(max(day for days in reviews for day in days))
    with pytest.MonkeyPatch.context() as patch:
        for module in ("scripts.content.reading", "scripts.editors.page_text"):
            patch.setattr(f"{module}.today", lambda: day)
        # What is told must not hang on what git happens to find new here.
        patch.setattr("scripts.content.reading.difference", lambda root, names: Difference({}, {}, {}))
        yield


@pytest.fixture
def sources() -> Callable[..., Sources]:
    """A maker of sources: pages by name, a bibliography, and other files in `docs/`."""

    def make(
        pages: dict[str, str] | None = None, bibliography: str = "", files: tuple[str, ...] = (), **others: Any
    ) -> Sources:
        pages = pages or {}
        return Sources(
            tuple(Page(f"docs/{name}", text) for name, text in sorted(pages.items())),
            read(bibliography),
            frozenset((*pages, *files, *others.get("texts", ()), *others.get("symlinks", ()))),
            **others,
        )

    return make


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Verdict, Built]:
    """The real site: what the gate says of it, and the built pages."""
    folder = tmp_path_factory.mktemp("real") / "site"
    verdict = check_all(ROOT, folder)
    return verdict, read_built(folder, verdict.sources)


@pytest.fixture(scope="session")
def finished(site: tuple[Verdict, Built], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as it is published: protected, with its small copies."""
    folder = tmp_path_factory.mktemp("finished") / "site"
    shutil.copytree(site[1].folder, folder)
    harden(folder)
    return folder


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small repository of its own in which all is well, as the current folder."""
    root = tmp_path / "repository"
    shutil.copytree(ROOT / "tests" / "sites" / "clean", root)
    (root / DATA).mkdir(exist_ok=True)
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("../../..", ROOT.as_posix()), encoding="utf-8")
    monkeypatch.chdir(root)
    return root


def absent(message: str) -> NoReturn:
    """Skip what takes a program that is not here; where the environment is `CI`, that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser on this machine."""
    for program in PROGRAMS:
        if path := shutil.which(program):
            return path
    absent(f"no browser to test in: install one of {', '.join(PROGRAMS)} (apt-get install chromium)")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()
