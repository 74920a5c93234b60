"""Pages that moved send a visitor on, with the fragment."""

from pathlib import Path

from playwright.sync_api import Browser, Route

from scripts.built.own_code import OVERRIDES
from scripts.compose.moved import SCRIPT, write_moved_pages
from scripts.content.redirects import read_redirects
from tests.browser.conftest import Open

HOST = "http://site.example/"


def test_a_visitor_of_an_old_address_comes_to_the_new_one(browser: Browser, tmp_path: Path) -> None:
    moves, faulty, _ = read_redirects("/oud/ /nieuw/\n/oud/#stuk /ander/#plek\n")
    assert faulty == ()
    write_moved_pages(moves, tmp_path)
    complaints: list[str] = []
    page = browser.new_page()

    def serve(route: Route) -> None:
        path = route.request.url.removeprefix(HOST)
        if path == SCRIPT:
            route.fulfill(path=OVERRIDES / SCRIPT)
        elif path == "oud/":
            route.fulfill(path=tmp_path / "oud" / "index.html")
        else:
            route.fulfill(body="<h1>Hier</h1>", content_type="text/html")

    page.route("**/*", serve)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for old, new in (
        ("oud/", "nieuw/"),
        ("oud/#kop", "nieuw/#kop"),
        ("oud/#stuk", "ander/#plek"),
        ("oud/#%", "nieuw/#%"),
    ):
        page.goto("about:blank")
        page.goto(HOST + old)
        page.wait_for_url(HOST + new)
    assert complaints == []


def test_where_a_piece_went_is_told_only_at_its_old_address(open_page: Open) -> None:
    page = open_page("trainers/", 390, java_script_enabled=False)
    pieces = page.locator(".verhuisd")
    assert pieces.count() > 1
    assert not any(piece.is_visible() for piece in pieces.all())
    page.goto(f"{page.url}#{pieces.first.get_attribute('id')}")
    assert [piece.is_visible() for piece in pieces.all()] == [True] + [False] * (pieces.count() - 1)
