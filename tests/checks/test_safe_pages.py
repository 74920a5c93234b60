"""Rows for what may stand on a built page, beyond the first of each rule in `test_built.py`: every way an address comes in."""

from pathlib import Path

import pytest

from tests.checks.test_built_pages import Row, judge, page

FIRES = [
    Row(
        "S201",
        {
            "a/index.html": page(
                '<form action="https://e.example"><svg><use xlink:href="https://e.example/x.svg#a"/></svg></form>'
                '<svg><use href="https://e.example/x.svg#a"/></svg><a href="web+x:y">l</a><p fill="url (x)">'
                '<p onclick="text-align: left;">'
            )
        },
        (
            "docs/a.md:1: S201 adres 'https://e.example' bij <form> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 adres 'https://e.example/x.svg#a' bij <use> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 adres 'https://e.example/x.svg#a' bij <use> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 adres 'web+x:y' bij <a> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'url (x)' bij <p> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'onclick' bij <p> mag niet op een pagina; haal het weg",
        ),
        {"a.md": ""},
    ),
    Row(
        "S201",
        {"a/index.html": page('<p onclick="x">'), "b/index.html": page('<p onclick="x">')},
        (
            "docs/a.md:2: S201 'onclick' bij <p> mag niet op een pagina; haal het weg",
            "docs/b.md:3: S201 'onclick' bij <p> mag niet op een pagina; haal het weg",
        ),
        {"a.md": "onclick\n<p ONCLICK=x>", "b.md": "<p>onclick\n\n<p onclick=x>"},
    ),
    Row(
        "S202",
        {
            "a/index.html": page(
                '<object data="//e.example/data"></object><img srcset=" //e.example/1  1.5x, //e.example/2 20w,//e.example/3 2x ">'
                '<picture><source srcset="k.svg,  //e.example/4"></picture>',
                "".join(
                    f'<link rel="{rel}" href="//e.example/{rel.split()[-1]}">'
                    for rel in (
                        "shortcut icon",
                        "preload",
                        "prefetch",
                        "modulepreload",
                        "preconnect",
                        "dns-prefetch",
                        "manifest",
                    )
                ),
            )
        },
        tuple(
            f"docs/a.md:1: S202 de pagina haalt '//e.example/{name}' op van een andere website; bewaar het zelf"
            for name in (
                "data",
                *"1234",
                "icon",
                "preload",
                "prefetch",
                "modulepreload",
                "preconnect",
                "dns-prefetch",
                "manifest",
            )
        ),
        {"a.md": ""},
    ),
    Row(
        "S203",
        {
            "b.css": "@import  '//e.example/b.css';\na{background:url( //e.example/s )}",
            "a/x.css": "a{background:url(http://e.example/x)}",
        },
        tuple(
            f"site/{place}: S203 het stijlblad haalt '{address}' op van een andere website; bewaar het zelf"
            for place, address in (
                ("a/x.css:1", "http://e.example/x"),
                ("b.css:1", "//e.example/b.css"),
                ("b.css:2", "//e.example/s"),
            )
        ),
    ),
    Row(
        "S204",
        {"a/index.html": page("<p>&shy;&shy;\x07"), "b/index.html": page("<p>&shy;")},
        (
            "site/a/index.html:1: S204 onzichtbaar teken 'U+0007' (stuurteken) op de gebouwde pagina; haal het weg",
            "site/a/index.html:1: S204 onzichtbaar teken 'U+00AD' (SOFT HYPHEN) op de gebouwde pagina; haal het weg",
            "docs/b.md:2: S204 onzichtbaar teken 'U+00AD' (SOFT HYPHEN) op de gebouwde pagina; haal het weg",
        ),
        {"b.md": "\nC:\\ux en &shy;"},
    ),
]

NEARLY = [
    Row(
        "S201",
        {
            "a/index.html": page(
                '<p aria-label="a" style="text-align: left;">a<form action="../b/"></form><a data-verhuisd>c</a>'
                '<a href="HTTP://e.example">l</a><a href="1:2">m</a><details open></details>'
                '<svg viewBox="0 0 1 1"><g fill="url(#a)" stroke="url( #b)"/></svg><img src="k.svg" alt="url(x)">'
            ),
            "404.html": "<html><body><script>1</script></body></html>",
        },
        written={"a.md": ""},
    ),
    Row(
        "S202",
        {
            "a/index.html": page(
                '<img src="data:image/svg+xml,x">', '<link href="https://e.example"><link rel="icon" href>'
            )
        },
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, tmp_path: Path) -> None:
    assert judge(row, tmp_path) == list(row.found)
