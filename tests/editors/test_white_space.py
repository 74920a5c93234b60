"""White space that says nothing goes; white space that says something stays."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from scripts.editors.white_space import repaired

PIECES = st.lists(
    st.sampled_from(
        [
            "Tekst",
            "  ",
            " ",
            "\t",
            "\n",
            "\n\n",
            "# Kop",
            "- punt",
            "    ",
            "```",
            "`code`",
            "> ",
            "| a | b |",
            "\\",
            "1. ",
        ]
    ),
    max_size=30,
).map("".join)


def rendered(text: str) -> list[str]:
    """A page as Python-Markdown makes it, code with its white space, and the rest with white space folded."""
    html = Markdown(extensions=["attr_list", "footnotes", "sane_lists", "tables", "fenced_code"]).convert(text)
    parts = html.replace("<pre>", "\0<pre>").replace("</pre>", "</pre>\0").split("\0")
    return [part if part.startswith("<pre>") else "".join(part.split()) for part in parts]


@settings(max_examples=400, deadline=None)
@given(PIECES)
@example("Tekst```> \n`code`Tekst``````")
def test_a_page_reads_the_same_and_a_second_repair_finds_nothing(text: str) -> None:
    after, repairs = repaired("docs/a.md", text)
    assert rendered(after) == rendered(text)
    assert (after != text) == bool(repairs)
    assert repaired("docs/a.md", after) == (after, [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tekst. \n", "Tekst.\n"),
        ("Tekst.  \n\nMeer.   \n", "Tekst.\n\nMeer.\n"),
        ("Tekst.\n   \nTekst.\t", "Tekst.\n\nTekst.\n"),
        ("Tekst. \r\nMeer", "Tekst.\r\nMeer\r\n"),
        ("---\ntitle: Een  \n---\n", "---\ntitle: Een\n---\n"),
        ("/// bevinding | T\n    id: een  \n\nTekst.\n///\n", "/// bevinding | T\n    id: een\n\nTekst.\n///\n"),
    ],
)
def test_what_says_nothing_goes(text: str, found: str) -> None:
    assert repaired("docs/a.md", text)[0] == found


@pytest.mark.parametrize(
    "text",
    [
        "Een regel  \nen nog een.\n",
        "Een regel\t\nen nog een.\n",
        "  \n- punt\n",
        "1. \n",
        "```\ncode  \n```\n",
        "- punt\n\n        code \n",
        "Een \\ \nregel.\n",
        "---\ntitle: 'Een  \n  twee  '\nbody: |\n  a  \n---\n",
    ],
)
def test_what_may_say_something_stays(text: str) -> None:
    assert repaired("docs/a.md", text) == (text, [])


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        ("a.yml", "a: b \nc: d", "a: b\nc: d\n"),
        ("a.yml", "a: |\n  b \n", "a: |\n  b \n"),
        ("a.yml", "a: [ \n", "a: [\n"),
        ("a.txt", "/a/ \n/b/", "/a/\n/b/\n"),
        ("a.bib", "@book{a,\n  title = {A \n  b}, \n}", "@book{a,\n  title = {A\n  b},\n}\n"),
    ],
)
def test_other_files(path: str, text: str, found: str) -> None:
    assert repaired(path, text)[0] == found


def test_each_repair_is_told() -> None:
    assert [str(repair) for repair in repaired("docs/a.md", "a \nb")[1]] == [
        "docs/a.md:1: spaties aan het eind van de regel hersteld",
        "docs/a.md:2: laatste regeleinde hersteld",
    ]
