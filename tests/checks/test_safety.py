"""Rows for the rules on safety."""

import sys
import unicodedata
from collections.abc import Callable

import pytest

from scripts.checks.safety import INVISIBLE
from scripts.content.source import Sources
from tests.checks.rows import HEAD, Row, judge

SVG = '<svg xmlns="http://www.w3.org/2000/svg">'
FIRES = [
    Row(
        "S101",
        {"a.md": HEAD + "Een <script>x()</script> en <q onclick='x'>q</q>.\n\n<div>\n\n<IFRAME src=x>"},
        (
            "docs/a.md:3: S101 HTML '<script>' mag hier niet; schrijf het in Markdown",
            "docs/a.md:3: S101 HTML '<q onclick='x'>' mag hier niet; schrijf het in Markdown",
            "docs/a.md:5: S101 HTML '<div>' mag hier niet; schrijf het in Markdown",
            "docs/a.md:7: S101 HTML '<IFRAME src=x>' mag hier niet; schrijf het in Markdown",
        ),
    ),
    Row(
        "S101",
        {"a.md": HEAD + "<div>\n<p>zo</p>\n\n<b>zo</b></div> <i>zo</i> </p> <![CDATA[x]]> <?php x ?>"},
        (
            "docs/a.md:3: S101 HTML '<div>' mag hier niet; schrijf het in Markdown",
            "docs/a.md:6: S101 HTML '<i>' mag hier niet; schrijf *schuin*",
            "docs/a.md:6: S101 HTML '</p>' mag hier niet; schrijf het in Markdown",
            "docs/a.md:6: S101 HTML '<![CDATA[x]]>' mag hier niet; schrijf het in Markdown",
            "docs/a.md:6: S101 HTML '<?php x ?>' mag hier niet; schrijf het in Markdown",
        ),
    ),
    Row(
        "S102",
        {"a.md": HEAD + "On\u200bzichtbaar\u202e."},
        (
            "docs/a.md:3: S102 onzichtbaar teken 'U+200B' (ZERO WIDTH SPACE); typ de regel opnieuw",
            "docs/a.md:3: S102 onzichtbaar teken 'U+202E' (RIGHT-TO-LEFT OVERRIDE); typ de regel opnieuw",
            "bibliography.bib:1: S102 onzichtbaar teken 'U+00AD' (SOFT HYPHEN); typ de regel opnieuw",
        ),
        "% af\u00adbreken",
    ),
    Row(
        "S102",
        {"a.md": HEAD + "\U0001f469\u200d\U0001f393"},
        (
            "docs/a.md:3: S102 onzichtbaar teken 'U+200D' (ZERO WIDTH JOINER); typ de regel opnieuw, of kies een andere emoji als er een staat",
        ),
    ),
    Row(
        "S103",
        {"a.md": HEAD},
        (
            "docs/x.html:1: S103 bestand 'x.html' is geen pagina en geen plaatje; gebruik .md of .jpg, .png, .svg, .webp",
            "docs/ver.md:1: S103 'ver.md' is een snelkoppeling; zet het bestand zelf in docs/",
        ),
        files=("x.html",),
        symlinks=("ver.md",),
    ),
    Row(
        "S104",
        {"a.md": HEAD},
        (
            "docs/x.svg:2: S104 '<script' mag niet in een plaatje; haal het weg",
            "docs/x.svg:3: S104 'onload=' mag niet in een plaatje; haal het weg",
            "docs/x.svg:4: S104 'href=\"https://x.example/' mag niet in een plaatje; haal het weg",
        ),
        texts={"x.svg": SVG + '\n<script>1</script>\n<g onload="x"/>\n<a href="https://x.example/"/></svg>'},
    ),
    Row(
        "S106",
        {"a.md": HEAD},
        ("docs/b.svg:2: S106 dit plaatje is niet te lezen; bewaar het opnieuw als SVG",),
        texts={"b.svg": SVG + "\n<g></svg>"},
    ),
    Row(
        "S104",
        {"a.md": HEAD},
        (
            "docs/a.svg:1: S104 dit is geen plaatje; begin met '<svg xmlns=\"http://www.w3.org/2000/svg\"'",
            "docs/c.svg:1: S104 'encoding=\"Shift_JIS' mag niet in een plaatje; haal het weg",
            "docs/c.svg:1: S104 '<?xml-stylesheet' mag niet in een plaatje; haal het weg",
            "docs/c.svg:1: S104 '<!DOCTYPE' mag niet in een plaatje; haal het weg",
            "docs/c.svg:1: S104 '<!ENTITY' mag niet in een plaatje; haal het weg",
            "docs/d.svg:2: S104 '<script' mag niet in een plaatje; haal het weg",
            "docs/d.svg:3: S104 'href=\"javascript:x' mag niet in een plaatje; haal het weg",
            "docs/d.svg:3: S104 '<set' mag niet in een plaatje; haal het weg",
            "docs/d.svg:4: S104 '<iframe' mag niet in een plaatje; haal het weg",
            "docs/d.svg:5: S104 '\\' mag niet in een plaatje; haal het weg",
            "docs/d.svg:5: S104 'image-set' mag niet in een plaatje; haal het weg",
            "docs/d.svg:6: S104 'style=\"fill:url(//e.example)' mag niet in een plaatje; haal het weg",
        ),
        texts={
            "a.svg": "<html/>",
            "c.svg": '<?xml version="1.0" encoding="Shift_JIS"?><?xml-stylesheet href="x"?><!DOCTYPE svg [<!ENTITY a "b">]>'
            + SVG
            + "</svg>",
            "d.svg": SVG
            + '\n<s:script xmlns:s="http://www.w3.org/2000/svg"/>'
            + '\n<a href="&#106;avascript:x"><set attributeName="href" to="java&#115;cript:x"/></a>'
            + '\n<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>'
            + "\n<style>@\\69mport 'x'; a{b:im<!-- -->age-set('x')}</style>"
            + '\n<g style="fill:url(//e.example)"/></svg>',
        },
    ),
    Row(
        "S105",
        {"a.md": HEAD + "[a](ftp:112) [b](//x.example) ![c](https://x.example/c.png)"},
        (
            "docs/a.md:3: S105 adres 'ftp:112' mag niet; gebruik https:",
            "docs/a.md:3: S105 adres '//x.example' mag niet; gebruik https:",
            "docs/a.md:3: S105 plaatje 'https://x.example/c.png' komt van elders; zet het bestand in docs/",
        ),
    ),
]

NEARLY = [
    Row(
        "S101",
        {"a.md": HEAD + '<https://a.example> <abbr title="x">x</abbr> a < b <!-- <div> --> `<div>` H<sub>2</sub>O'},
    ),
    Row("S102", {"a.md": HEAD + "Één ‘woord’ – met\ttab … × en é."}, bibliography="% é"),
    Row("S103", {"a.md": HEAD}, files=("x.svg", "beeld/y.webp")),
    Row(
        "S104",
        {"a.md": HEAD},
        texts={
            "x.svg": '<?xml version="1.0" encoding="UTF-8"?>'
            + SVG
            + '<title>Een script, onload=x</title><path fill="url(#a)" d="M0 0"/><use href="#a"/>'
            + '<i:namedview xmlns:i="http://www.inkscape.org/namespaces/inkscape"/><style>a{fill:url(#b)}</style></svg>'
        },
    ),
    Row("S106", {"a.md": HEAD}, texts={"x.svg": SVG + "<script>1</script></svg>"}),
    Row(
        "S105",
        {
            "a.md": HEAD
            + "[a](mailto:a@b.example) [e](tel:112) [f](sms:0611) [b](HTTPS://x.example) [c](#titel) ![d](d.png)"
        },
    ),
]
FIRES += [
    Row(
        "S101",
        {"a.md": HEAD + "Een<br>twee, <kbd>Ctrl</kbd> en sollen<sup>7</sup>.\n\n<strong>vet</strong>"},
        (
            "docs/a.md:3: S101 HTML '<br>' mag hier niet; begin een nieuwe alinea, of zet twee spaties aan het eind van de regel",
            "docs/a.md:3: S101 HTML '<kbd>' mag hier niet; schrijf toetsen als ++ctrl+o++",
            "docs/a.md:3: S101 HTML '<sup>' mag hier niet; schrijf een voetnoot als [^naam], met onderaan [^naam]: tekst",
            "docs/a.md:5: S101 HTML '<strong>' mag hier niet; schrijf **vet**",
        ),
    ),
]
NEARLY += [
    Row("S101", {"a.md": HEAD + "| a | b |\n|---|---|\n| x<br>y | z |\n\n12 m<sup>2</sup> en 1<sup>e</sup>"}),
]
FIRES += [
    Row(
        "S107",
        {
            "a.md": HEAD
            + 'Een <abbr title="x">LVB en <q>zo.\n\nEen</sub> eind, <q>zo <small>dan</q> ook</small>.\n\n'
            + "Een <sup></sup> en <abbr>LVB</abbr>.\n"
        },
        (
            "docs/a.md:3: S107 HTML '<abbr title=\"x\">' heeft geen eind; zet </abbr> achter de woorden",
            "docs/a.md:3: S107 HTML '<q>' heeft geen eind; zet </q> achter de woorden",
            "docs/a.md:5: S107 HTML '</sub>' klopt niet; zet er <sub> voor, of haal het weg",
            "docs/a.md:5: S107 HTML '</q>' klopt niet; zet er <q> voor, of haal het weg",
            "docs/a.md:5: S107 HTML '</small>' klopt niet; zet er <small> voor, of haal het weg",
            "docs/a.md:7: S107 HTML '</sup>' klopt niet; zet er tekst tussen, of haal het weg",
            "docs/a.md:7: S107 HTML '<abbr>' klopt niet; schrijf <abbr title=\"voluit\">, of een regel *[LVB]: voluit",
        ),
    ),
]
NEARLY += [
    Row(
        "S107",
        {
            "a.md": HEAD
            + 'Een <abbr title="x">LVB</abbr>, <q>zo\n<small>en</small> zo</Q> en `<q>` in code, H<sub>2</sub>O.\n'
        },
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


def test_no_sign_that_cannot_be_seen_lies_where_nobody_looks() -> None:
    signs = (chr(code) for code in range(sys.maxunicode + 1))
    unseen = [sign for sign in signs if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp", "Co")]
    assert len(unseen) > 100_000
    assert [sign for sign in unseen if sign not in "\t\n" and not INVISIBLE.match(sign)] == []
