"""The offline edition, unpacked and opened from the disk in a real browser."""

import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from scripts.exports.offline import to_files
from scripts.exports.site_content import SiteContent

MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def unpacked(addressed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition in a folder whose name has a space, as on a stick."""
    folder = tmp_path_factory.mktemp("stick") / "op een stick"
    with zipfile.ZipFile(addressed / "downloads/kennisbank-offline.zip") as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    (only,) = folder.iterdir()
    return only


def test_it_is_small_enough_to_hand_out(addressed: Path) -> None:
    assert (addressed / "downloads/kennisbank-offline.zip").stat().st_size < 5 * MEGABYTE


def test_every_link_leads_to_a_file_that_is_there(unpacked: Path) -> None:
    followed = 0
    for page in unpacked.rglob("*.html"):
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        for node in tree.css("a[href], link[href], script[src], img[src]"):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            if urlsplit(address).scheme or address.startswith("#"):
                continue
            target = (page.parent / unquote(urlsplit(address).path)).resolve()
            assert target.is_file(), (page.relative_to(unpacked), address)
            followed += 1
    assert followed > 1000


def test_it_opens_leads_on_and_downloads_in_a_browser(unpacked: Path, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    # A page that is left takes with it what it was still fetching.
    page.on("requestfailed", lambda request: failed.append(request.url) if "ABORTED" not in request.failure else None)
    page.goto((unpacked / "index.html").as_uri())
    page.get_by_role("link", name="Licht verstandelijke beperking (LVB)").last.click()
    assert page.url == (unpacked / "lvb/index.html").as_uri()
    page.locator("#citeer-en-deel summary").click()
    page.get_by_role("link", name="Hand-out van deze pagina (PDF)").wait_for()
    page.locator("details:has(> .zelftoets) > summary").click()
    page.locator(".zelftoets input").first.check()
    page.get_by_role("button", name="Kijk na").first.click()
    assert page.locator(".zelftoets-stand").inner_text().endswith("1 die je hebt nagekeken.")
    page.goto((unpacked / "bevindingen/index.html").as_uri())
    page.goto((unpacked / "trainers/index.html").as_uri())
    assert failed == []
    for download in page.locator(".downloads a").all():
        assert (unpacked / "trainers" / str(download.get_attribute("href"))).resolve().is_file()
    context.close()


def test_it_holds_every_page_of_the_site(unpacked: Path, addressed_edition: SiteContent) -> None:
    for page in addressed_edition.pages:
        assert (unpacked / page.address / "index.html").is_file(), page.name


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('href="../lvb/"', 'href="../lvb/index.html"'),
        ('href="../lvb/#klik"', 'href="../lvb/index.html#klik"'),
        ('href=".."', 'href="../index.html"'),
        ('href="../lvb/?wie=een#x"', 'href="../lvb/index.html?wie=een#x"'),
        ('href="#klik"', 'href="#klik"'),
        ('href="https://lvb.example/"', 'href="https://lvb.example/"'),
        ('href="../bestand.pdf"', 'href="../bestand.pdf"'),
        ('href="mailto:a@b.example"', 'href="mailto:a@b.example"'),
    ],
)
def test_links_to_folders_become_links_to_files(written: str, expected: str) -> None:
    assert moved(f"<a {written}>x</a>") == f"<a {expected}>x</a>"


def test_what_is_left_out_leaves_its_words_and_code_stays_as_it_is() -> None:
    code = '<pre>&lt;a href="../lvb/"&gt;</pre>'
    assert moved(f'<p><a class="x" href="../downloads/dias.pptx">De <b>dia’s</b></a></p>{code}') == (
        f"<p>De <b>dia’s</b></p>{code}"
    )


def moved(body: str) -> str:
    """The body of a page in the edition."""
    tree = LexborHTMLParser(f"<body>{body}</body>")
    return to_files(tree, "over/index.html", {".", "lvb", "over"}).partition("<body>")[2].removesuffix("</body></html>")
