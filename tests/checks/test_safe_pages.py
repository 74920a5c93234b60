"""Rows for what may stand on a built page, beyond the first of each rule in `test_built.py`: every way an address comes in."""

from pathlib import Path

import pytest

from scripts.built.own_code import inline_scripts
from tests.checks.test_built_pages import Row, judge, page

THEME = next(iter(sorted(inline_scripts())))

FIRES = [
    Row(
        "S201",
        {
            "a/index.html": page(
                '<p class="label label--onderzoek" data-geweigerd=".bevinding hidden">a</p><p id="menu" hidden>b</p>'
                '<!-- c --><!--> <section class="bevinding" data-wie="onderzoek">d</section> -->'
                '<section class="bevinding"><h3 id="e">e</h3><p class="kenmerken">f</p><p class="kenmerken">g</p></section>'
                '<h2 id="1x y">h</h2><template><p>i</p></template><noscript><p>j</p></noscript><math><mi>k</mi></math>'
                '<a target="_blank" rel="opener" href="../">l</a><img name="querySelector" src="k.svg" alt="">'
            )
        },
        (
            "docs/a.md:2: S201 'class=\"label\"' bij <p> mag niet op een pagina; dat hoort bij de site zelf; haal het weg",
            "docs/a.md:2: S201 'class=\"label--onderzoek\"' bij <p> mag niet op een pagina; dat hoort bij de site zelf; haal het weg",
            "docs/a.md:1: S201 '.bevinding' mag niet op een pagina; dat is niet een van de kenmerken die je zelf mag geven; haal het weg",
            "docs/a.md:3: S201 'hidden' mag niet op een pagina; dat is niet een van de kenmerken die je zelf mag geven; haal het weg",
            "docs/a.md:1: S201 'id=\"menu\"' bij <p> mag niet op een pagina; kies een ander id",
            "docs/a.md:1: S201 'hidden' bij <p> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 opmerking '<!-- c -->' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 opmerking '<!---->' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'class=\"kenmerken\"' bij <p> mag niet op een pagina; dat hoort bij de site zelf; haal het weg",
            "docs/a.md:1: S201 'id=\"1x y\"' bij <h2> mag niet op een pagina; kies een ander id",
            "docs/a.md:1: S201 '<template>' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 '<noscript>' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 '<math>' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 '<mi>' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'target' bij <a> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'name' bij <img> mag niet op een pagina; haal het weg",
        ),
        {"a.md": "\na { .label .label--onderzoek }\nb { hidden }"},
    ),
    Row(
        "S205",
        {
            "a/index.html": page(
                "",
                f'<script>{THEME} </script><script>1</script><script src="../index.md"></script><style>a{{}}</style>'
                '<script src="//e.example/assets/search.js"></script><script src="../assets/search.js" onerror="x">1</script>'
                '<link rel="stylesheet" href="../lvb/x.css"><link rel="preload" href="x"><link rel="icon" href="https://e.example/x">'
                '<link rel="canonical" href="javascript:x"><meta http-equiv="refresh" content="0; url=https://e.example">'
                '<meta name="x" content="y"><base href="https://e.example">'
                '<script type="application/ld+json">{"a": "<!--<script>"}</script><script type="application/ld+json">{</script>',
            )
        },
        tuple(
            f"docs/a.md:1: S205 {what} hoort niet bij de site; kijk bovenaan de pagina en in mkdocs.yml en haal het weg"
            for what in (
                f"script '{THEME[:59]}…'",
                "script '1'",
                "script '../index.md'",
                "script '//e.example/assets/search.js'",
                "script '../assets/search.js'",
                'script \'{"a": "<!--<script>"}</script><script type="application/ld+…\'',
                "<link> 'stylesheet' naar '../lvb/x.css'",
                "<link> 'preload' naar 'x'",
                "<link> 'icon' naar 'https://e.example/x'",
                "<link> 'canonical' naar 'javascript:x'",
                "<meta> 'refresh'",
                "<meta> 'x'",
            )
        ),
        {"a.md": ""},
    ),
    Row(
        "S201",
        {
            "a/index.html": page(
                '<form class="filter" action="https://e.example"></form><div class="drawings"><figure><svg>'
                '<use xlink:href="https://e.example/x.svg#a"/><foreignObject></foreignObject><path filter="x" fill="url (x)"/>'
                '</svg></figure></div><a href="web+x:y">l</a>'
                '<p onclick="text-align: left;">'
            )
        },
        (
            "docs/a.md:1: S201 'action' bij <form> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 '<use>' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 '<foreignobject>' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'filter' bij <path> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'url (x)' bij <path> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 adres 'web+x:y' bij <a> mag niet op een pagina; haal het weg",
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
        "S205",
        {
            "index.html": page(
                '<script type="application/ld+json">{"a": "\\u003c!--"}</script>',
                f'<script>{THEME}</script><script src="assets/search.js" defer></script><link rel="canonical" href="https://a.nl">'
                '<link rel="stylesheet" href="assets/kennisbank.css"><meta name="og:title" content="<b>"><link rel="icon" href="i.svg">',
            ),
            "oud/index.html": '<noscript><meta http-equiv="refresh" content="0; url=../nieuw/"></noscript>',
        },
        written={"index.md": ""},
    ),
    Row(
        "S201",
        {
            "a/index.html": page(
                '<section class="bevinding bevinding--een" data-wie="een"><h3 id="e">e</h3><p class="kenmerken">'
                '<a class="label label--een" href="../over/#label-een"><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>Eén</a>'
                '<span class="soort">Advies</span></p></section><ul class="bronnenlijst"><li id="bron-a">b</li></ul>'
                '<p class="in-woorden" id="menukaart">c</p>'
                '<section class="situatie" data-zwijgt="ja"><h3 id="s">s</h3><p class="kenmerken">'
                '<a class="label label--redactie" href="../over/#label-redactie">Redactie</a></p>'
                '<ul><li><a href="#e">e</a> <span class="label label--een">(Eén)</span></li></ul></section>'
                '<section class="spanning"><h2 id="t">t</h2><p class="kenmerken">'
                '<a class="label label--redactie" href="../over/#label-redactie">Redactie</a></p><div class="kanten">'
                '<div class="kant"><p><strong>k</strong></p><ul><li><a href="#e">e</a> <span class="label label--een">'
                "(Eén)</span></li></ul></div></div></section>"
            )
        },
        written={"a.md": ""},
    ),
    Row(
        "S201",
        {
            "a/index.html": page(
                '<p class="verhuisd"><a data-verhuisd>c</a>'
                '<a href="HTTP://e.example">l</a><a href="1:2">m</a><div class="drawings"><figure>'
                '<svg viewBox="0 0 1 1"><g fill="url(#a)" stroke="url( #b)"/></svg></figure></div><img src="k.svg" alt="url(x)">'
            ),
            "404.html": "<!doctype html><html><body dir=ltr><main><h1>x</h1></main></body></html>",
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
