"""Rows for the rules on the built pages: small sites of HTML, with or without the page they were made from."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from scripts.built.site import read_built
from scripts.checks.families import BUILT_RULES
from scripts.content.bibliography import Bibliography
from scripts.content.source import Page, Sources
from tests.checks.rows import told

WHOLE = (
    '<html lang="nl"><head><title>T</title><meta name="description" content="D">{head}</head>'
    '<body><div class="md-container"><main class="md-main"><div class="md-main__inner md-grid"><div class="page">'
    '<article class="md-content__inner md-typeset">{body}</article></div></div></main></div></body></html>'
)


@dataclass(frozen=True)
class Row:
    code: str
    files: dict[str, str]
    found: tuple[str, ...] = ()
    written: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.code}-{'fires' if self.found else 'nearly'}"


def page(body: str = "", head: str = "") -> str:
    return WHOLE.format(body=body, head=head)


FIRES = [
    Row(
        "H101",
        {"index.html": page('<h2 id="a">A</h2><h2 id="a">A</h2>')},
        ("docs/index.md:3: H101 id 'a' staat 2 keer op deze pagina; geef elke plek een eigen id",),
        {"index.md": "## A { #a }\n\n## A { #a }\n"},
    ),
    Row(
        "H102",
        {"a/index.html": page("<p>Zie [@bron] en [^1] en { #id }.</p><p>/// blok</p>")},
        (
            "docs/a.md:2: H102 '[@bron]' staat letterlijk op de pagina; verbeter de schrijfwijze",
            "docs/a.md:3: H102 '/// blok' staat letterlijk op de pagina; verbeter de schrijfwijze",
        ),
        {"a.md": "\nZie [@bron] en [^1] en { #id }.\n/// blok\n"},
    ),
    Row(
        "H107",
        {"a/index.html": page("<ol><li><p>Wie is dat?\n2) Wat doet die?</p></li></ol>")},
        ("docs/a.md:2: H107 '2) Wat doet die?' wordt geen punt van een lijst; schrijf '2. Wat doet die?'",),
        {"a.md": "1. Wie is dat?\n2) Wat doet die?\n"},
    ),
    Row(
        "H107",
        {
            "a/index.html": page("<p>We nemen mee:\n- een pen\n- papier</p><p>• een bolletje</p><p>Dan:\n1) dit</p>"),
            "b/index.html": page("<p>-een pen zonder spatie</p><p>Mee\n* een pen</p><ul><li>x\n– a\n– b</li></ul>"),
            "c/index.html": page("<ul><li>x\n-een pen erbij</li></ul>"),
            "d/index.html": page("<p>(1) dit\n(2) dat</p><ol><li>x\n4 . dat</li></ol><p>Stap 1: dit\nStap 2: dat</p>"),
        },
        tuple(
            f"docs/{place}: H107 '{typed}' wordt geen punt van een lijst; zet boven de lijst een lege regel, en schrijf "
            f"'- {right}'"
            for place, typed, right in (
                ("a.md:2", "- een pen", "een pen"),
                ("a.md:5", "• een bolletje", "een bolletje"),
                ("a.md:8", "1) dit", "dit"),
                ("b.md:1", "-een pen zonder spatie", "een pen zonder spatie"),
                ("b.md:4", "* een pen", "een pen"),
                ("b.md:7", "– a", "a"),
                ("c.md:2", "-een pen erbij", "een pen erbij"),
                ("d.md:1", "(1) dit", "dit"),
                ("d.md:5", "4 . dat", "dat"),
                ("d.md:7", "Stap 1: dit", "dit"),
            )
        ),
        {
            "a.md": "We nemen mee:\n- een pen\n- papier\n\n• een bolletje\n\nDan:\n1) dit\n",
            "b.md": "-een pen zonder spatie\n\nMee\n* een pen\n\n- x\n  – a\n  – b\n",
            "c.md": "- x\n-een pen erbij\n",
            "d.md": "(1) dit\n(2) dat\n\n3. x\n4 . dat\n\nStap 1: dit\nStap 2: dat\n",
        },
    ),
    Row(
        "H108",
        {"a/index.html": page("<div class='highlight'><pre><code>Een alinea.\n</code></pre></div><pre>met = 1</pre>")},
        (
            "docs/a.md:3: H108 'Een alinea.' wordt code omdat het vier spaties in staat; haal de spaties aan het begin van "
            "de regel weg, of zet een regel ``` boven en onder de code",
        ),
        {"a.md": "# A\n\n    Een alinea.\n\n```\nmet = 1\n```\n"},
    ),
    Row(
        "H103",
        {
            "index.html": page('<a href="a/#weg">x</a><a href="b/">x</a><a href="c.png">x</a>'),
            "a/index.html": page('<p id="wegen">'),
        },
        (
            "docs/index.md:1: H103 link naar 'a.md#weg' is dood: de plek '#weg' staat niet op die pagina; bedoelde je 'wegen'?",
            "docs/index.md:1: H103 link naar '/b' is dood; kijk in mkdocs.yml of het bestand nog bestaat",
            "docs/index.md:1: H103 link naar '/c.png' is dood; kijk in mkdocs.yml of het bestand nog bestaat",
        ),
        {"index.md": "[x](a.md#weg)", "a.md": ""},
    ),
    Row(
        "H104",
        {"a/index.html": "<html><head><title> </title></head><body></body></html>"},
        (
            "docs/a.md:1: H104 de gebouwde pagina mist 'lang'; vul het bovenaan de pagina in",
            "docs/a.md:1: H104 de gebouwde pagina mist 'title'; vul het bovenaan de pagina in",
            "docs/a.md:1: H104 de gebouwde pagina mist 'description'; vul het bovenaan de pagina in",
        ),
        {"a.md": ""},
    ),
    Row(
        "H105",
        {"a/index.html": page('<blockquote><section class="bevinding"><h3 id="een">Een</h3></section></blockquote>')},
        ("docs/a.md:2: H105 blok 'een' staat in een lijst of citaat; zet het aan het begin van de regel",),
        {"a.md": "> /// bevinding | Een\n>     id: een\n> ///\n"},
    ),
    Row(
        "S201",
        {
            "a/index.html": page(
                '<script>1</script><p onclick="x" style="y">z</p><a href=" java\nscript:x">l</a><img src="//e.example/x.png">'
                '<iframe></iframe><a href="data:text/html,x">d</a>'
            )
        },
        (
            "docs/a.md:2: S201 '<script>' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'onclick' bij <p> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'style' bij <p> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 adres ' java script:x' bij <a> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 adres '//e.example/x.png' bij <img> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 '<iframe>' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 adres 'data:text/html,x' bij <a> mag niet op een pagina; haal het weg",
        ),
        {"a.md": "\n<script>1</script>"},
    ),
    Row(
        "S201",
        {"a/index.html": page("<p>Weg </div></article><script>1</script><body onload=x></main><p>x<main>")},
        (
            "docs/a.md:1: S201 'onload' bij <body> mag niet op een pagina; haal het weg",
            "docs/a.md:3: S201 '<script>' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 '<p>' buiten de tekst mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 '<main>' mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'main', 2 keer, mag niet op een pagina; de HTML breekt uit de tekst; haal haar weg",
        ),
        {"a.md": "\n```\n</article><script>1</script>"},
    ),
    Row(
        "S201",
        {
            "a/index.html": page(
                '<img src="k.svg" srcset="k.svg 1x, https://e.example/x.png 2x"><a href="/\\e.example" data-md-x>l</a>'
                '<table><td background="https://e.example/x.png">c</td></table>'
                '<p class="verhuisd"><a href="https://e.example" data-verhuisd>l</a></p>'
                '<section class="bevinding" data-wie="URL(//e.example)">'
            )
        },
        (
            "docs/a.md:1: S201 'srcset' bij <img> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 adres '/\\e.example' bij <a> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'data-md-x' bij <a> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'background' bij <td> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 adres 'https://e.example' bij <a> mag niet op een pagina; haal het weg",
            "docs/a.md:1: S201 'URL(//e.example)' bij <section> mag niet op een pagina; haal het weg",
        ),
        {"a.md": ""},
    ),
    Row(
        "S201",
        {"a/index.html": page('<p><a href="x.xml" download="y.exe">l</a></p><a class="bestand">l</a>')},
        ("docs/a.md:2: S201 'download' bij <a> mag niet op een pagina; haal het weg",),
        {"a.md": "\n[l](x.xml){ download=y.exe }"},
    ),
    Row(
        "S202",
        {
            "a/index.html": page(
                '<img src="https://e.example/x.png">',
                '<script src="//e.example/x.js"></script><link rel="stylesheet" href="https://e.example/x.css">'
                "<style>@import 'https://e.example/y.css'; a{background:url(https://e.example/z.png)}</style>",
            )
        },
        tuple(
            f"docs/a.md:1: S202 de pagina haalt '{address}' op van een andere website; bewaar het zelf"
            for address in (
                "//e.example/x.js",
                "https://e.example/x.png",
                "https://e.example/x.css",
                "https://e.example/y.css",
                "https://e.example/z.png",
            )
        ),
        {"a.md": ""},
    ),
    Row(
        "S203",
        {"assets/x.css": "a{}\nb{background:url('https://e.example/z.png')}"},
        (
            "site/assets/x.css:2: S203 het stijlblad haalt 'https://e.example/z.png' op van een andere website; bewaar het zelf",
        ),
    ),
]

FIRES.append(
    Row(
        "S204",
        {"a/index.html": page("<p>&#x202e;en&shy; en \ufeff</p>")},
        (
            "docs/a.md:4: S204 onzichtbaar teken 'U+00AD' (SOFT HYPHEN) op de gebouwde pagina; haal het weg",
            "docs/a.md:2: S204 onzichtbaar teken 'U+202E' (RIGHT-TO-LEFT OVERRIDE) op de gebouwde pagina; haal het weg",
            "docs/a.md:1: S204 onzichtbaar teken 'U+FEFF' (ZERO WIDTH NO-BREAK SPACE) op de gebouwde pagina; haal het weg",
        ),
        {"a.md": '---\ntitle: "\\u202e"\n---\nEen&shy;'},
    )
)

FIRES.append(
    Row(
        "D101",
        {"a/index.html": page("<p>Een 😀 en 👩‍👧, 漢, en 😀 met &eacute;n ☺.</p>"), "b/index.html": page("<p>🙃</p>")},
        (
            "docs/a.md:3: D101 '😀' (U+1F600) is niet af te drukken in het handboek; zeg het in woorden",
            "docs/a.md:4: D101 '👩👧漢' (U+1F469 U+1F467 U+6F22) is niet af te drukken in het handboek; zeg het in woorden",
            "docs/b.md:2: D101 '🙃' (U+1F643) is niet af te drukken in het handboek; zeg het in woorden",
        ),
        {"a.md": "\n\nEen 😀\n en 👩‍👧, 漢, en 😀", "b.md": "\n&#x1F643;"},
    )
)

NEARLY = [
    Row(
        "D101",
        {"a/index.html": page("<p>→ ✓ ☐ ★ ½ € “é” é ☺ Ω Ж", '<meta name="x" content="😀">')},
        written={"a.md": ""},
    ),
    Row("S204", {"a/index.html": page("<p>&amp;shy; &nbsp;&eacute;\n\t&#8217;")}, written={"a.md": ""}),
    Row("H101", {"index.html": page('<h2 id="a">A</h2>'), "a/index.html": page('<h2 id="a">A</h2>')}),
    Row("H102", {"a/index.html": page("<p>[1] a/b <code>[@bron] { #id }</code></p><pre>///</pre>")}),
    Row(
        "H107",
        {
            "a/index.html": page(
                "<p>Op 31 december en op\n1. januari was het koud, met\n3\n- 4 mensen.</p><p>Een zin:</p><ul><li>x</li></ul>"
                "<p>Wie komt\n- hij is 16 - belt.</p><p>Hij\n– zo heet dat – belt.</p><p>- bedoeld</p><table><td>-</td></table>"
            )
        },
        written={"a.md": "Een zin:\n\n- x\n\n\\- bedoeld\n"},
    ),
    Row("H108", {"a/index.html": page("<pre><code>x = 1</code></pre>")}, written={"a.md": "~~~ python\nx = 1\n~~~\n"}),
    Row(
        "H103",
        {
            "index.html": page('<a href="a/#p%C3%A9">x</a><a href="https://e.example/#x">x</a>'),
            "a/index.html": page('<p id="pé">'),
        },
    ),
    Row("H104", {"a/index.html": page()}),
    Row(
        "H105",
        {"a/index.html": page('<section class="bevinding"><h3 id="een">Een</h3></section>')},
        written={"a.md": "/// bevinding | Een\n    id: een\n\nTekst.\n///\n"},
    ),
    Row(
        "S201",
        {"a/index.html": page('<a href="https://e.example/javascript:x">l</a><a href="mailto:a@b.nl">m</a>')},
        written={"a.md": ""},
    ),
    Row(
        "S201",
        {
            "a/index.html": page(
                '<p>a</p><table><tr><td class="align-right">1</td></tr></table><ol start="3"><li>b</li></ol>'
                '<p class="verhuisd" id="x"><a data-verhuisd href="../b/">c</a></p><a title="url(x)" hreflang="en">d'
            )
        },
        written={"a.md": ""},
    ),
    Row(
        "S202",
        {
            "a/index.html": page(
                '<a href="https://e.example">l</a>',
                '<link rel="canonical" href="https://e.example"><script src="../x.js"></script>',
            )
        },
    ),
    Row("S203", {"assets/x.css": "/* https://e.example */ a{background:url(data:image/svg+xml,x)}"}),
]
RULES = {rule.code: rule for rule in BUILT_RULES}


def judge(row: Row, folder: Path) -> list[str]:
    """What the rule of a row finds on its site."""
    for name, text in row.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    pages = tuple(Page(f"docs/{name}", text) for name, text in row.written.items())
    sources = Sources(pages, Bibliography(), frozenset(row.written))
    return told(RULES[row.code](read_built(folder, sources)))


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, tmp_path: Path) -> None:
    assert judge(row, tmp_path) == list(row.found)
