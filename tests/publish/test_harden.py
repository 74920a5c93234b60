"""The last step before publishing: the policy in every page, and the small copies."""

import gzip
import hashlib
from base64 import b64encode
from pathlib import Path

import brotli
import pytest

from scripts.built.own_code import OVERRIDES, inline_scripts
from scripts.publish.harden import LEAST, harden, policy, protect


def page(head: str = "") -> str:
    return f'<!doctype html><html><head><meta charset="utf-8">{head}<title>T</title></head></html>'


def test_the_policy_stands_before_everything_it_must_hold_for() -> None:
    html = protect(page("<script>1</script>"))
    assert html.index("charset") < html.index("Content-Security-Policy") < html.index("<script>")


def test_the_scripts_of_our_templates_are_named_by_their_hash() -> None:
    (script,) = inline_scripts()
    assert script in (OVERRIDES / "partials" / "javascripts" / "base.html").read_text(encoding="utf-8")
    expected = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{expected}';" in policy()


def test_what_was_found_on_a_page_gets_no_hash() -> None:
    html = protect(page("<script>alert(1)</script>"))
    assert b64encode(hashlib.sha256(b"alert(1)").digest()).decode() not in html
    assert html.count("'sha256-") == len(inline_scripts())


def test_nothing_is_unsafe_and_nothing_comes_from_elsewhere() -> None:
    text = policy()
    assert "unsafe" not in text
    assert "http" not in text
    assert "default-src 'none'" in text


@pytest.mark.parametrize(
    "html",
    [
        '<!doctype html><html><head><!-- <meta charset="utf-8"> --><title>T</title></head></html>',
        '<!doctype html><html lang="nl"><script>1</script><head><meta charset="utf-8"></head></html>',
        '<!doctype html><html lang="nl"><head><script>1</script><meta charset="utf-8"></head></html>',
    ],
)
def test_nothing_stands_before_the_policy(html: str) -> None:
    with pytest.raises(ValueError, match="charset"):
        protect(html)


def test_a_page_without_a_character_set_is_an_error() -> None:
    with pytest.raises(ValueError, match="charset"):
        protect("<html><head></head></html>")


def test_every_text_that_is_worth_it_has_copies_that_hold_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text(page() + "\n" * LEAST, encoding="utf-8")
    (tmp_path / "stuk.js").write_text("a" * LEAST, encoding="utf-8")
    (tmp_path / "foto.png").write_bytes(b"\x89PNG")
    harden(tmp_path)
    data = (tmp_path / "a" / "index.html").read_bytes()
    assert b"Content-Security-Policy" in data
    assert brotli.decompress((tmp_path / "a" / "index.html.br").read_bytes()) == data
    assert gzip.decompress((tmp_path / "a" / "index.html.gz").read_bytes()) == data
    assert sorted(path.name for path in tmp_path.rglob("foto*")) == ["foto.png"]
    assert sorted(path.name for path in tmp_path.rglob("stuk*")) == ["stuk.js"]


def test_the_copies_are_the_same_at_every_build(tmp_path: Path) -> None:
    copies = []
    for name in ("een", "twee"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "index.html").write_text(page() + "\n" * LEAST, encoding="utf-8")
        harden(folder)
        copies.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert copies[0] == copies[1]
