"""What counts as left over on a built page, and where a double id was written."""

from pathlib import Path

import pytest

from scripts.built.site import Built, BuiltPage
from scripts.checks.left_as_typed import leftover
from scripts.checks.rendered import block_out_of_sight, double_id
from scripts.content.bibliography import Bibliography
from scripts.content.source import Page, Sources


def site(html: str, written: str | None = "") -> Built:
    page = BuiltPage("a/index.html", html, None if written is None else Page("docs/a.md", written))
    return Built(Path(), (page,), Sources((), Bibliography(), frozenset()))


LEFT = [
    "[^noot-1]",
    "[@een]",
    "[-@een2001]",
    "[zie @een-twee, p. 3]",
    "[vgl. @a; @b]",
    "/// bevinding | T",
    "  ////",
    "```",
    "~~~~",
    "{ #id }",
    "{.klasse}",
    "{#een-id}",
]
NOT_LEFT = [
    "[^ ]",
    "[a@b.nl]",
    "[een.twee+drie@b.nl]",
    "[@]",
    "a /// b",
    "[een] @twee [drie]",
    "{ id }",
    "{#}",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_left_over(text: str) -> None:
    found = [problem.message.partition("'")[2].rpartition("'")[0] for problem in leftover(site(f"<article><p>{text}"))]
    assert found == [text.strip()]


@pytest.mark.parametrize("text", NOT_LEFT)
def test_what_only_looks_left_over(text: str) -> None:
    assert list(leftover(site(f"<article><p>{text}</p><code>[@x]</code></article><p>[@x]"))) == []


def test_a_citation_over_two_lines_gets_its_own_remedy() -> None:
    (problem,) = leftover(site("<article><p>[zie @een,\np. 3]"))
    assert problem.message == "'[zie @een, p. 3]' staat letterlijk op de pagina; zet het hele citaat op één regel"
    assert list(leftover(site("<p>[@x]"))) == []


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("# A { #x }\n\n## B { .k #x }\n\n#x }\n", 3),
        ("# A { #x }\n/// begrip | X\n    id:   x  \n", 3),
        ('# A { #x }\n<p id="x">', 2),
        ("# A { #x }\n<p id='x'>", 2),
        ("\n# A { #x }\n\n[y](#xy) tekst id: x", 2),
        ("", 1),
        (None, 1),
    ],
)
def test_a_double_id_is_told_at_its_second_place(written: str | None, line: int) -> None:
    (problem,) = double_id(site("<p id=x><p id=x><p id=y>", written))
    assert problem.line == line


def test_a_page_that_only_the_theme_makes_holds_no_blocks_of_an_editor() -> None:
    html = '<article><section class="begrip"><h2 id="x">X</h2></section></article>'
    assert list(block_out_of_sight(site(html, None))) == []
    assert list(block_out_of_sight(site("<p>", "/// begrip | X\n    id: [\n///"))) == []
    assert len(list(block_out_of_sight(site(html, "/// begrip | X\n    id: [\n///")))) == 1
