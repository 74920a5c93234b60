"""What differs between two builds, told to whoever judges new versions of the packages."""

from pathlib import Path

import pytest

from scripts.publish.rebuilt import MOST, main

PAGE = (
    '<html><body><header>Menu</header><article><h1 id="een">Een kop</h1><p id="weg">Een <em>zin</em> met woorden.</p>'
    "<script>var a;</script></article></body></html>"
)


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("before", "after"):
        site = tmp_path / name
        for file in ("index.html", "a/index.html", "b/index.html", "c/index.html", "404.html"):
            (site / file).parent.mkdir(parents=True, exist_ok=True)
            (site / file).write_text(PAGE, encoding="utf-8")
        (site / "index.html.br").write_bytes(b"1")
        (site / "boek.pdf").write_bytes(b"12345")
    return tmp_path / "before", tmp_path / "after"


def told(sites: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> str:
    assert main([str(site) for site in sites]) == 0
    return capsys.readouterr().out.strip()


def test_the_same_site_twice(sites: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    (sites[1] / "index.html.br").write_bytes(b"2")
    assert told(sites, capsys) == "# De gebouwde site is precies gelijk"


def test_everything_that_can_differ(sites: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    before, after = sites
    (after / "404.html").write_text("<html></html>", encoding="utf-8")
    (after / "index.html").write_text(
        PAGE.replace(' id="weg"', "").replace("met woorden", "met meer woorden"), encoding="utf-8"
    )
    (after / "a" / "index.html").write_text(PAGE.replace("<em>", '<em class="x">'), encoding="utf-8")
    (after / "b" / "index.html").write_text(PAGE.replace("Menu", "Kop"), encoding="utf-8")
    (after / "c" / "index.html").rename(after / "nieuw.html")
    (after / "boek.pdf").write_bytes(b"123456")
    (before / "oud.css").write_bytes(b"")
    assert told(sites, capsys).splitlines() == [
        "# Verschil in de gebouwde site",
        "",
        "## Pagina's waar een lezer iets van merkt",
        "",
        "- `404.html`",
        "  - adressen die weg zijn: `#een`, `#weg`",
        "",
        "  ````diff",
        "  -Een kop",
        "  -Een",
        "  -zin",
        "  -met woorden.",
        "  ````",
        "- weg: `c/index.html`",
        "- `index.html`",
        "  - adressen die weg zijn: `#weg`",
        "",
        "  ````diff",
        "  -met woorden.",
        "  +met meer woorden.",
        "  ````",
        "- nieuw: `nieuw.html`",
        "",
        "## Pagina's met dezelfde woorden in andere HTML",
        "",
        "1: `a/index.html`",
        "",
        "## Pagina's waar alleen iets om de inhoud heen anders is",
        "",
        "1: `b/index.html`",
        "",
        "## Andere bestanden",
        "",
        "- anders: `boek.pdf` (5 bytes, nu 6)",
        "- weg: `oud.css`",
    ]


def test_a_page_that_is_all_different_is_cut_short(
    sites: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    words = "".join(f"<p>{number}</p>" for number in range(MOST))
    (sites[1] / "index.html").write_text(PAGE.replace("</article>", f"{words}<p>a</p></article>"), encoding="utf-8")
    lines = told(sites, capsys).splitlines()
    assert lines[-1] == "  … en nog 1 regels"
    assert lines[-3] == f"  +{MOST - 1}"


def test_a_folder_without_a_site_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"in '{tmp_path}' staat geen gebouwde site; noem een andere map\n"
