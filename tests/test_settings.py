"""What a maintainer sets in `mkdocs.yml`, and what comes of it on the pages: every setting that README says works."""

import datetime
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from scripts.check import check_sources
from scripts.running.render import render

DAY = datetime.date(2026, 11, 23)


@pytest.fixture
def build(repository: Path, tmp_path: Path):  # type: ignore[no-untyped-def]
    """Builds the small site with settings beside its own, and gives one of its pages."""

    def built(settings: str, page: str = "over/index.html", may_judge: bool = True) -> LexborHTMLParser:
        config = repository / "mkdocs.yml"
        # Tags such as !ENV stand in the file that this one inherits from.
        own = yaml.safe_load(config.read_text(encoding="utf-8"))
        for name, value in yaml.safe_load(settings).items():
            own[name] = {**own[name], **value} if name in own and isinstance(value, dict) else value
        config.write_text(yaml.safe_dump(own, sort_keys=False), encoding="utf-8")
        judged = [str(one) for one in check_sources(repository).problems if one.code.startswith("I")]
        assert judged == [] or not may_judge
        done = render(repository, tmp_path / "site", DAY)
        assert done.succeeded, done.log
        return LexborHTMLParser((tmp_path / "site" / page).read_text(encoding="utf-8"))

    return built


def value(page: LexborHTMLParser, selector: str, name: str = "content") -> str | None:
    node = page.css_first(selector)
    return node.attributes.get(name) if node else None


def test_names_and_addresses(build) -> None:  # type: ignore[no-untyped-def]
    page = build(
        "site_name: Proef\nsite_url: https://proef.example/a/\nsite_author: Bos\ncopyright: Van <cite>ons</cite>\n"
    )
    assert page.css_first("title").text() == "Over · Proef" or page.css_first("title").text().endswith(" · Proef")
    assert page.css_first(".brand").text().strip() == "Proef"
    assert value(page, "link[rel=canonical]", "href") == "https://proef.example/a/over/"
    assert value(page, "meta[name=author]") == "Bos"
    assert page.css_first(".site-footer > p").inner_html == "Van <cite>ons</cite>"


def test_the_pair_of_schemes_gives_a_button_with_the_icons_and_names_of_the_palette(build) -> None:  # type: ignore[no-untyped-def]
    page = build(
        "theme:\n  palette:\n"
        "    - {media: '(prefers-color-scheme: light)', scheme: default, toggle: {icon: material/weather-night, name: Nacht}}\n"
        "    - {media: '(prefers-color-scheme: dark)', scheme: slate, toggle: {icon: material/weather-sunny, name: Dag}}\n"
    )
    assert value(page, "meta[name=color-scheme]") == "light dark"
    button = page.css_first(".theme-button")
    assert [node.text().strip() for node in button.css("[data-scheme]")] == ["Nacht", "Dag"]
    assert len(button.css("svg")) == 2
    assert value(page, "body", "data-md-color-scheme") == "default"


@pytest.mark.parametrize(("scheme", "expected"), [("slate", "dark"), ("default", "light")])
def test_one_scheme_leaves_nothing_to_choose(build, scheme: str, expected: str) -> None:  # type: ignore[no-untyped-def]
    page = build(f"theme:\n  palette:\n    - scheme: {scheme}\n")
    assert value(page, "meta[name=color-scheme]") == expected
    assert page.css_first(".theme-button") is None
    assert value(page, "body", "data-md-color-scheme") == scheme


def test_logo_icon_and_favicon(build) -> None:  # type: ignore[no-untyped-def]
    page = build("theme:\n  logo: assets/favicon.svg\n  favicon: assets/ander.svg\n", may_judge=False)
    assert value(page, ".brand img", "src") == "../assets/favicon.svg"
    assert value(page, "link[rel=icon]", "href") == "../assets/ander.svg"


def test_an_icon_of_material_as_the_logo(build) -> None:  # type: ignore[no-untyped-def]
    page = build("theme:\n  icon:\n    logo: material/handshake\n")
    assert page.css_first(".brand svg > path")
    assert page.css_first(".brand circle") is None


def test_a_style_and_a_script_of_ones_own_come_after_those_of_the_site(build) -> None:  # type: ignore[no-untyped-def]
    page = build("extra_css: [assets/eigen.css]\nextra_javascript: [assets/search.js]\n", may_judge=False)
    assert [node.attributes["href"] for node in page.css("link[rel=stylesheet]")] == [
        "../assets/kennisbank.css",
        "../assets/eigen.css",
    ]
    assert [node.attributes["src"] for node in page.css("script[src]")] == [
        "../assets/kennisbank.js",
        "../assets/search.js",
    ]


def test_other_places_of_the_makers_and_other_languages(build) -> None:  # type: ignore[no-untyped-def]
    page = build(
        "extra:\n  social:\n    - {icon: material/email, link: 'https://e.example/', name: Mail ons}\n"
        "  alternate:\n    - {name: English, link: /en/, lang: en}\n"
    )
    (social,) = page.css(".site-footer a[rel=me]")
    assert (social.text().strip(), social.attributes["href"]) == ("Mail ons", "https://e.example/")
    assert social.css_first("svg")
    assert value(page, "link[rel=alternate][hreflang=en]", "href") == "/en/"


def test_what_the_site_always_does_may_be_said(build) -> None:  # type: ignore[no-untyped-def]
    page = build("theme:\n  features: [navigation.footer, toc.follow, search.suggest, content.tooltips]\n")
    assert page.css_first(".neighbours a[rel=prev], .neighbours a[rel=next]")


def test_where_the_repository_is_gives_the_edit_button(build) -> None:  # type: ignore[no-untyped-def]
    page = build("repo_url: https://github.com/o/r\nedit_uri: edit/main/docs/\n")
    assert value(page, "a[rel=edit]", "href") == "https://github.com/o/r/edit/main/docs/over.md"
    assert "https://github.com/o/r/issues/new/choose" in [a.attributes["href"] for a in page.css(".site-footer a")]


def test_without_material_nothing_is_built(repository: Path, tmp_path: Path) -> None:
    config = repository / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("theme:\n", "theme:\n  name: null\n"), encoding="utf-8")
    done = render(repository, tmp_path / "site", DAY)
    assert not done.succeeded
    assert "base.html" in done.log
