"""What strangers might send brings nothing onto a page that runs, fetches, submits, hides or poses as a finding.

Here every payload that is text of a page is rendered with no rule on the sources before it: what the rules on built
pages let through is opened in Chromium. `make nacht` tries all of them, one after the other, through the whole gate.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.payloads.trial import Payload, clean_pages, is_page, judged, looked, read, side_by_side, trial

PAYLOADS = tuple(read(Path(__file__).parents[1] / "payloads" / "payloads.yml"))


def test_there_are_payloads_of_every_kind() -> None:
    assert len({payload.id for payload in PAYLOADS}) == len(PAYLOADS) >= 200
    assert {payload.kind for payload in PAYLOADS} == {"runs", "fetches", "submits", "hides", "poses", "costs"}


def test_a_page_with_a_payload_is_refused_or_does_nothing(browser: Browser, tmp_path: Path) -> None:
    # What costs too much is no page: see tests/content/test_bounds.py.
    pages = [payload for payload in PAYLOADS if is_page(payload) and payload.kind != "costs"]
    site, codes = side_by_side(pages, tmp_path)
    let_through = [(number, payload) for number, payload in enumerate(pages) if not codes[number]]
    assert len(let_through) > 20, "nothing is opened"
    slipped = {payload.id: did for number, payload in let_through if (did := looked(site, browser, [f"p{number}/"]))}
    # Some are refused by what was written, and only by that.
    assert {id_: did for id_, did in slipped.items() if not judged(_named(id_), False, "")} == {}
    assert looked(site, browser, ["", "bevindingen/", "begrippen/", "bronnen/"]) == []


def _named(id_: str) -> Payload:
    return next(payload for payload in PAYLOADS if payload.id == id_)


def test_what_chromium_looks_at_is_seen(browser: Browser, tmp_path: Path) -> None:
    """The look itself can find every kind."""
    body = (
        '<main><article><p style="x" onclick="y">a</p><a href="javascript:z" target="_blank">b</a><p hidden>c</p>'
        '<form></form><p class="label">d</p><div class="bevinding">e</div><section class="bevinding">f</section>'
        '<img src="https://elders.example/g.png" alt=""><script>alert(1)</script></article></main>'
    )
    (tmp_path / "index.html").write_text(f"<title>T</title>{body}", encoding="utf-8")
    did = looked(tmp_path, browser, [""])
    for part in (
        "fetches: https://elders",
        "runs: dialog",
        "runs: onclick",
        "hides: style",
        "runs: javascript:z",
        "runs: target",
        "hides: <p class",
        "submits: <form>",
        "poses: label",
        "poses: div",
        "poses: section",
    ):
        assert any(line.startswith(part) for line in did), (part, did)


@pytest.mark.nightly
@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload.id)
def test_a_payload_is_refused_or_does_nothing(payload: Payload, browser: Browser, clean: dict[str, bytes]) -> None:
    (outcome,) = trial([payload], clean, browser)
    assert [code for code in outcome.codes if code.startswith("!")] == []
    assert outcome.did == []


@pytest.fixture(scope="module")
def clean() -> dict[str, bytes]:
    return clean_pages()
