"""What Material prints outside its blocks is taken out, for as long as it prints it."""

from pathlib import Path

import material
import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.compose.frame import TAKEN_OUT, take_out_comments, take_out_leftovers

BASE = Path(material.__file__).parent / "templates" / "base.html"


@pytest.mark.parametrize("part", TAKEN_OUT)
def test_material_still_prints_what_is_taken_out(part: str) -> None:
    # When this fails, Material prints it no longer: take the line out of `TAKEN_OUT`.
    assert LexborHTMLParser(BASE.read_text(encoding="utf-8")).css_first(TAKEN_OUT[part])


@pytest.mark.parametrize("name", ["base", "content"])
def test_material_still_brings_the_inline_scripts_that_are_replaced(name: str) -> None:
    # When this fails, `overrides/partials/javascripts/` has a file too many.
    ours = BASE.parents[0] / "partials" / "javascripts" / f"{name}.html"
    assert "<script>" in ours.read_text(encoding="utf-8")


def test_a_page_keeps_what_is_its_own() -> None:
    printed = (
        '<!doctype html><html lang="nl"><head><title>t</title></head><body dir="ltr">'
        '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'
        '<label class="md-overlay" for="__drawer"></label><div data-md-component="skip"><a href="#x">x</a></div>'
        '<div data-md-component="announce"></div><a class="skip" href="#inhoud">Naar</a>'
        '<main><article><input type="checkbox"><label>a</label></article></main>'
        '<div class="md-dialog"><div></div></div></body></html>'
    )
    tree = LexborHTMLParser(printed)
    take_out_leftovers(tree)
    assert tree.html == (
        '<!DOCTYPE html><html lang="nl"><head><title>t</title></head><body dir="ltr">'
        '<a class="skip" href="#inhoud">Naar</a>'
        '<main><article><input type="checkbox"><label>a</label></article></main></body></html>'
    )


def test_no_comment_reaches_the_site() -> None:
    tree = LexborHTMLParser("<!-- a --><main><p>b<!-- c --></p><svg><!-- d --><title>e</title></svg></main><!-- f -->")
    take_out_comments(tree)
    assert "<!--" not in (tree.html or "")
    assert tree.body is not None and tree.body.text() == "be"
