"""The site on a visitor's device: every page without a network, a newer version, and away with it."""

import json
import shutil
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scripts.content import downloads
from scripts.content.downloads import WORKER
from scripts.exports.home_screen import write_no_worker
from scripts.publish.harden import harden
from scripts.publish.kept_offline import MOST, write_worker
from tests.editions import QuietHandler

KEPT = "(async () => { await navigator.serviceWorker.ready; return (await caches.keys()).length; })()"
CONTROLLED = """new Promise((done) => {
  if (navigator.serviceWorker.controller) done();
  else navigator.serviceWorker.addEventListener("controllerchange", () => done(), { once: true });
})"""
FOLDER = "pad"
"""The site stands in a folder of its host, as on the pages of a code host."""


class Host:
    """A web server that can go out of reach, and comes back at the same address."""

    def __init__(self, root: Path) -> None:
        self._root, self._port = root, 0
        self.asked: list[str] = []
        self.start()

    def start(self) -> None:
        asked = self.asked

        class Handler(QuietHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                super().do_GET()

        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), partial(Handler, directory=str(self._root)))
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}/{FOLDER}/"


@pytest.fixture
def published(finished: Path, tmp_path: Path) -> Path:
    """A copy of the site that a test may change."""
    folder = tmp_path / "host" / FOLDER
    shutil.copytree(finished, folder)
    return folder


@pytest.fixture
def host(published: Path) -> Iterator[Host]:
    host = Host(published.parent)
    yield host
    host.stop()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


def visit(visitor: BrowserContext, host: Host, path: str = "") -> Page:
    """A page after which the whole site is kept."""
    page = visitor.new_page()
    page.goto(host.address + path)
    assert page.evaluate(KEPT) == 1
    page.evaluate(CONTROLLED)
    return page


def until(page: Page, condition: str) -> None:
    """Wait for something that our policy keeps the browser's driver from looking at by itself."""
    page.evaluate(f"(async () => {{ while (!({condition})) await new Promise((next) => setTimeout(next, 50)); }})()")


def files_of(site: Path) -> dict[str, str]:
    """What the worker of a site keeps, with the hash of each file."""
    first = (site / WORKER).read_text(encoding="utf-8").partition(";\n")[0]
    files: dict[str, str] = json.loads(first.removeprefix("const SITE = "))["files"]
    return files


def test_every_page_and_search_work_without_a_network_after_one_visit(
    visitor: BrowserContext, host: Host, pages: tuple[str, ...]
) -> None:
    page = visit(visitor, host)
    host.stop()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.on("pageerror", lambda error: failed.append(str(error)))
    for path in pages:
        if path != "404.html":
            assert page.goto(host.address + path).ok, path  # type: ignore[union-attr]
            assert page.locator("h1").first.inner_text()
    page.goto(f"{host.address}lvb/")
    assert page.locator("figure svg").first.bounding_box()["height"] > 100  # type: ignore[index]
    page.get_by_role("combobox").fill("vertrouwen")
    page.locator("[role=option]").first.wait_for()
    expect(page.locator(".search__excerpt").first).to_contain_text("vertrouwen", ignore_case=True)
    page.keyboard.press("Enter")
    page.wait_for_url("**/*#*")
    page.goto(f"{host.address}selectie/?b=slogans")
    page.locator(".selectie-lijst > li").wait_for()
    # The codes to scan on the page for trainers are not kept, and browsers fetch the icon of a tab past the worker.
    assert [url for url in failed if "/qr/" not in url and "favicon" not in url] == []
    assert page.goto(f"{host.address}downloads/handboek.pdf").status == 503  # type: ignore[union-attr]
    page.get_by_role("link", name="Naar de startpagina").click()
    page.wait_for_url(host.address)
    page.goto(f"{host.address}lvb")
    assert page.url == f"{host.address}lvb/"
    host.start()


def test_what_is_kept_is_the_site_and_nothing_of_the_visitor(
    visitor: BrowserContext, host: Host, published: Path
) -> None:
    page = visit(visitor, host, "lvb/?q=vertrouwen#slogans")
    page.goto(f"{host.address}selectie/?b=slogans&t=Mijn%20naam")
    page.locator(".selectie-lijst > li").wait_for()
    kept = page.evaluate(
        "(async () => { const [name] = await caches.keys();"
        " return (await (await caches.open(name)).keys()).map(({ url }) => url); })()"
    )
    assert sorted(kept) == sorted(host.address + path for path in (*files_of(published), f"{WORKER}?bestanden"))
    assert page.evaluate("Object.keys(localStorage)") == []


def test_nothing_is_fetched_for_it_before_the_page_is_at_rest(visitor: BrowserContext, host: Host) -> None:
    page = visitor.new_page()
    page.goto(host.address)
    # What the page itself needed came first; the manifest is fetched by the browser when it pleases.
    before = (
        host.asked[: host.asked.index(f"/{FOLDER}/{WORKER}")] if f"/{FOLDER}/{WORKER}" in host.asked else host.asked
    )
    needed = {"", "assets/kennisbank.css", "assets/kennisbank.js", "assets/search.js", "assets/favicon.svg"}
    assert {path.removeprefix(f"/{FOLDER}/") for path in before} <= needed | {downloads.MANIFEST}
    page.evaluate(KEPT)


def test_a_newer_version_is_told_and_shown_when_asked_for(visitor: BrowserContext, host: Host, published: Path) -> None:
    page = visit(visitor, host, "lvb/")
    file = published / "lvb/index.html"
    old = file.read_text(encoding="utf-8")
    file.write_text(old.replace("<h1", "<p>Dit is nieuw.</p><h1", 1), encoding="utf-8")
    write_worker(published)
    host.asked.clear()
    page.reload()
    bar = page.locator(".nieuwe-versie")
    bar.wait_for()
    assert page.get_by_text("Dit is nieuw.").count() == 0
    # What did not change is not fetched again.
    assert [path for path in host.asked if path.endswith("/")] == [f"/{FOLDER}/lvb/"]
    bar.get_by_role("button", name="Toon die").click()
    page.get_by_text("Dit is nieuw.").wait_for()
    until(page, "(await caches.keys()).length === 1")
    assert bar.count() == 0


def test_it_can_be_taken_away_and_stays_away(visitor: BrowserContext, host: Host) -> None:
    page = visit(visitor, host, "over/")
    page.get_by_role("button", name="Haal de bewaarde pagina’s weg").click()
    page.get_by_role("button", name="Bewaar de pagina’s op dit apparaat").wait_for()
    gone = "(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])()"
    assert page.evaluate(gone) == [0, 0]
    page.reload()
    page.get_by_role("button", name="Bewaar de pagina’s op dit apparaat").wait_for()
    assert page.evaluate(gone) == [0, 0]
    page.get_by_role("button", name="Bewaar de pagina’s op dit apparaat").click()
    page.get_by_role("button", name="Haal de bewaarde pagina’s weg").wait_for()
    assert page.evaluate(KEPT) == 1


def test_a_page_of_another_version_is_not_kept(visitor: BrowserContext, host: Host, published: Path) -> None:
    file = published / "lvb/index.html"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("<h1", "<p>Van gisteren.</p><h1", 1), encoding="utf-8")
    page = visitor.new_page()
    page.goto(f"{host.address}over/")
    page.get_by_text("De pagina’s zijn niet bewaard op dit apparaat.").wait_for()
    file.write_text(text, encoding="utf-8")
    page.reload()
    page.get_by_text("De pagina’s zijn bewaard op dit apparaat.").wait_for()
    page.evaluate(CONTROLLED)
    host.stop()
    page.goto(f"{host.address}lvb/")
    assert page.locator("h1").count() == 1 and page.get_by_text("Van gisteren.").count() == 0
    host.start()


def test_what_the_browser_threw_away_comes_from_the_network(visitor: BrowserContext, host: Host) -> None:
    page = visit(visitor, host)
    page.evaluate("(async () => { for (const name of await caches.keys()) await caches.delete(name); })()")
    assert page.goto(f"{host.address}lvb/").ok  # type: ignore[union-attr]
    assert page.evaluate("caches.keys().then((names) => names.length)") == 0


def test_the_worker_of_another_site_on_the_host_is_left_alone(
    visitor: BrowserContext, host: Host, published: Path
) -> None:
    (published.parent / "ander.js").write_text("", encoding="utf-8")
    (published.parent / "ander.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    page = visitor.new_page()
    page.add_init_script("localStorage.setItem('offline-uit', '1')")
    page.goto(host.address.replace(f"{FOLDER}/", "ander.html"))
    page.evaluate(
        "navigator.serviceWorker.register('ander.js').then(() => navigator.serviceWorker.ready).then(() => 0)"
    )
    page.goto(f"{host.address}over/")
    page.get_by_role("button", name="Bewaar de pagina’s op dit apparaat").wait_for()


IDLE = "new Promise((done) => requestIdleCallback(() => setTimeout(done, 500)))"
NONE = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"


@pytest.mark.parametrize("saves", [True, False])
def test_who_saves_data_is_spared(visitor: BrowserContext, host: Host, saves: bool) -> None:
    page = visitor.new_page()
    page.add_init_script(
        f"Object.defineProperty(navigator, 'connection', {{ value: {{ saveData: {str(saves).lower()} }} }})"
    )
    page.goto(host.address)
    page.evaluate(IDLE)
    assert page.evaluate(NONE) == (0 if saves else 1)


def test_there_is_none_in_a_frame(visitor: BrowserContext, host: Host, published: Path) -> None:
    (published.parent / "kader.html").write_text(f'<iframe src="{FOLDER}/"></iframe>', encoding="utf-8")
    page = visitor.new_page()
    page.goto(host.address.replace(f"{FOLDER}/", "kader.html"))
    page.frame_locator("iframe").locator("h1").first.wait_for()
    page.evaluate(IDLE)
    assert page.evaluate(NONE) == 0


def test_a_preview_at_the_same_address_takes_it_away(visitor: BrowserContext, host: Host, published: Path) -> None:
    page = visit(visitor, host)
    for file in published.rglob("index.html"):
        file.write_text('<!doctype html><meta charset="utf-8"><title>x</title><h1>Voorbeeld</h1>', encoding="utf-8")
    write_no_worker(published)
    page.reload()
    page.get_by_role("heading", name="Voorbeeld").wait_for()
    until(page, "(await caches.keys()).length === 0")
    assert page.evaluate(NONE) == 0


def test_what_is_kept_is_bounded_and_every_page_is_in_it(finished: Path) -> None:
    files = files_of(finished)
    paths = [finished / f"{path}index.html" if not path or path.endswith("/") else finished / path for path in files]
    copies = [path.with_name(f"{path.name}.gz") for path in paths]
    sizes = [(copy if copy.is_file() else path).stat().st_size for path, copy in zip(paths, copies, strict=True)]
    assert 100_000 < sum(sizes) <= MOST == 1_500_000
    every = {page.relative_to(finished).as_posix().removesuffix("index.html") for page in finished.rglob("*.html")}
    assert every - {"404.html"} == {path for path in files if not path or path.endswith("/")}
    assert not [path for path in files if path.startswith((downloads.FOLDER, "data/b", WORKER))]


def test_only_a_published_page_names_the_manifest(finished: Path, folder: Path) -> None:
    assert 'rel="manifest" href="../kennisbank.webmanifest"' in (finished / "lvb/index.html").read_text(
        encoding="utf-8"
    )
    assert not [page for page in folder.rglob("*.html") if "webmanifest" in page.read_text(encoding="utf-8")]
    for name in (downloads.OFFLINE.path, downloads.SCORM.path):
        with zipfile.ZipFile(folder / name) as archive:
            assert not [one for one in archive.namelist() if "webmanifest" in one or one.rpartition("/")[2] == WORKER]
            html = [archive.read(one).decode("utf-8") for one in archive.namelist() if one.endswith(".html")]
        assert html and not [text for text in html if "webmanifest" in text]


def test_the_manifest_names_icons_that_are_there(finished: Path) -> None:
    manifest = json.loads((finished / downloads.MANIFEST).read_text(encoding="utf-8"))
    for icon in manifest["icons"]:
        data = (finished / icon["src"]).read_bytes()
        size = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
        assert f"{size[0]}x{size[1]}" == icon["sizes"]
    assert (manifest["start_url"], manifest["scope"]) == ("./", "./")


def test_the_version_is_that_of_the_content(folder: Path, tmp_path: Path) -> None:
    workers = []
    for number in range(2):
        shutil.copytree(folder, tmp_path / str(number))
        harden(tmp_path / str(number))
        workers.append((tmp_path / str(number) / WORKER).read_bytes())
    assert workers[0] == workers[1]
