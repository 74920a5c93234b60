"""Reading from rendered pages where something stands."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.built import sections as module
from scripts.built.sections import Finder, Section

HTML = """
<h1 id="top">Titel<a class="headerlink" href="#top">¶</a></h1>
<p>Inleiding <a href="#bron-a2001">A, 2001</a>.</p>
<section><h3 id="vondst">Een vondst</h3><p>Tekst <span>met <a href="#bron-b2002">B</a></span> en meer.</p></section>
<h4>Zonder id</h4><p>hoort bij de vondst</p>
<h2 id="bronnen-bij-deze-pagina">Bronnen</h2><ul><li id="bron-a2001">A <a href="#bron-c">c</a></li></ul>
"""


def sections(html: str) -> list[Section]:
    return module.sections(LexborHTMLParser(f"<body>{html}</body>").body)


def test_sections_follow_the_headings_with_an_id() -> None:
    assert sections(HTML) == [
        Section("top", "Titel", "Titel Inleiding A, 2001 .", frozenset({"a2001"})),
        Section(
            "vondst",
            "Een vondst",
            "Een vondst Tekst met B en meer. Zonder id hoort bij de vondst",
            frozenset({"b2002"}),
        ),
    ]


def test_no_heading_no_section() -> None:
    assert sections("<p>los</p>") == []


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Dat heet reactance.", ["Reactance"], True),
        ("Twee klikken en een klik.", ["klik"], True),
        ("drie begrippen", ["begripp"], True),
        ("onderklikt", ["klik"], False),
        ("een LVB-cliënt", ["LVB"], True),
        ("niets", ["klik", "lvb"], False),
        ("a+b", ["a+b"], True),
    ],
)
def test_a_word_is_found_whole_or_as_plural(text: str, words: list[str], found: bool) -> None:
    assert bool(Finder(words)(text)) is found
