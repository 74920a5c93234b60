"""One style and one script, and nothing of the theme that no page uses."""

import re
from importlib import resources
from pathlib import Path

import pytest

from scripts.built.own_code import JOINED
from scripts.compose.assets import ASSETS, FIRST, is_unused, joined, material_style, uncommented


@pytest.mark.parametrize("folder", ["css", "js"])
def test_every_file_is_in_the_one_that_is_sent_the_first_one_first(folder: str) -> None:
    text = joined(folder)
    files = sorted((ASSETS / folder).iterdir(), key=lambda file: (file.name not in FIRST[folder], file.name))
    starts = [text.index(uncommented(file.read_text(encoding="utf-8"), folder)) for file in files]
    assert len(starts) > 5
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("folder", "text", "sent"),
    [
        (
            "css",
            "/* One\n   of two lines. */\n@layer x {\n  /* Why. */\n  a { b: c } /* kept */\n}\n",
            "@layer x {\n  a { b: c } /* kept */\n}\n",
        ),
        (
            "js",
            "// Why.\n{\n  // Also why.\n  go('https://a.example'); // kept\n}\n",
            "{\n  go('https://a.example'); // kept\n}\n",
        ),
    ],
)
def test_only_comments_on_lines_of_their_own_are_left_out(folder: str, text: str, sent: str) -> None:
    assert uncommented(text, folder) == sent


def test_of_the_engine_of_search_the_code_is_sent_in_its_order() -> None:
    assert JOINED["assets/search/engine.js"] == "engine"
    text = joined("engine")
    starts = [text.index(f"globalThis.{name}=") for name in ("searchWords", "searchMatching", "searchConcepts")]
    assert starts == sorted(starts)
    assert "siteSearch=" in text
    assert "searchView=" in text
    assert "/*" not in text


def test_materials_own_style_stands_in_the_first_layer() -> None:
    text = joined("css")
    layers = re.findall(r"@layer ([\w-]+) \{", text)
    order = re.search(r"^@layer ([\w, -]+);$", text, re.MULTILINE)
    assert order
    assert order[1].split(", ")[0] == layers[0] == "material"
    assert set(layers) == set(order[1].split(", "))
    assert ".md-typeset .admonition" in material_style()
    assert "@charset" not in text


def test_every_rule_of_ours_stands_in_a_layer_and_no_file_is_named_by_a_number() -> None:
    for file in (ASSETS / "css").iterdir():
        outside = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        outside = re.sub(r"^(?:@layer [\w-]+|@page) \{\n(?:[ \n].*\n?)*?\}$", "", outside, flags=re.MULTILINE)
        assert outside.strip() in ("", "@layer material, reset, base, frame, content, pages, print;"), file.name
        assert re.fullmatch(r"[a-z-]+\.css", file.name)


def test_without_material_there_is_no_site(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(resources, "files", lambda name: tmp_path)
    with pytest.raises(FileNotFoundError):
        joined("css")


def test_only_what_no_page_uses_stays_out() -> None:
    assert is_unused("assets/javascripts/bundle.min.js")
    assert is_unused("assets/css/tokens.css")
    assert not is_unused("assets/kennisbank.css")
    assert not is_unused("assets/favicon.svg")
