"""What an SVG picture may and may not hold."""

import pytest

from scripts.checks.pictures import faults

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{}>{}</svg>'
BAD = [
    '<use src="x"/>',
    '<g xml:base="https://een.example/"/>',
    '<use xlink:href="data:x"/>',
    '<use HREF="x"/>',
    '<g ONCLICK="x"/>',
    "<rect fill=\"URL ( 'https://een.example/x' )\"/>",
    '<rect fill="url(x.svg#a)"/>',
    '<rect fill="\\75rl(#a)"/>',
    "<style>a{b:url( x )}</style>",
    "<style>@IMPORT 'x';</style>",
    '<image xmlns="http://www.w3.org/2000/svg"/>',
    '<g xmlns="urn:een"/>',
    '<div xmlns=""/>',
]
GOOD = [
    '<use href=" #a"/>',
    '<use xlink:href="#a"/>',
    "<rect fill=\"url( '#a' )\"/>",
    "<text>url(x) @import</text>",
    "<style>a{fill:url(#b)}</style><text>url(x)</text>",
    *(
        f'<i:x xmlns:i="{name}" i:y="url(x)"/>'
        for name in (
            "http://www.inkscape.org/namespaces/inkscape",
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://creativecommons.org/ns#",
            "http://purl.org/dc/elements/1.1/",
            "http://ns.adobe.com/x/",
        )
    ),
]


@pytest.mark.parametrize("content", BAD)
def test_what_a_picture_may_not_hold(content: str) -> None:
    assert len(faults(SVG.format("", content))) == 1


@pytest.mark.parametrize("content", GOOD)
def test_what_a_picture_may_hold(content: str) -> None:
    assert faults(SVG.format("", content)) == []


def test_what_one_style_holds_is_told_once() -> None:
    twice = "<style>@import 'x';</style><style>a{}</style>"
    assert faults(SVG.format("", twice)) == [(1, "'@import' mag niet in een plaatje; haal het weg")]


def test_a_handler_is_told_once_and_a_long_value_is_cut() -> None:
    assert faults(SVG.format(' onload="url(x)"', "")) == [(1, "'onload=' mag niet in een plaatje; haal het weg")]
    link = f"https://{'x' * 40}"
    assert faults(SVG.format("", f'<a href="{link}"/>')) == [
        (1, f"'href=\"{link[:40]}' mag niet in een plaatje; haal het weg")
    ]


def test_a_picture_that_is_cut_off_or_says_no_encoding() -> None:
    assert faults("<?xml version='1.0'?>" + SVG.format("", "é")) == []
    assert faults(SVG.format("", "")[:-3]) == [(1, "dit plaatje is niet te lezen; bewaar het opnieuw als SVG")]
