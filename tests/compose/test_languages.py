"""What is said in another language than what stands around it."""

import pytest

from scripts.compose.languages import mark_foreign, read_foreign, speak_english
from tests.compose.pages import draft, inside

WORDS = {"Who works": "en", "Fingerspitzengefühl": "de"}


def test_terms_that_are_no_dutch_say_so() -> None:
    terms = draft(
        '<section class="begrip" data-taal="en"><h2 id="w">Who works<a class="headerlink" href="#w">¶</a></h2></section>'
        '<section class="begrip"><h2 id="k">Klik</h2></section>'
    )
    assert read_foreign(terms.tree) == {"Who works": "en"}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<p>De vraag ‘who works’.</p>", '<p>De vraag ‘<span lang="en">who works</span>’.</p>'),
        ("<h2 id='w'>Who works</h2>", '<h2 id="w"><span lang="en">Who works</span></h2>'),
        (
            "<p><a href='x'>Fingerspitzengefühl</a> en who works, who works</p>",
            '<p><a href="x"><span lang="de">Fingerspitzengefühl</span></a> en <span lang="en">who works</span>, '
            '<span lang="en">who works</span></p>',
        ),
        ("<p>who worksheet, who works</p>", '<p>who worksheet, <span lang="en">who works</span></p>'),
        ('<p><em lang="en">who works</em> <code>who works</code></p>', None),
        ("<svg><text>who works</text></svg>", None),
    ],
)
def test_they_are_marked_wherever_they_stand_on_a_dutch_page(written: str, expected: str | None) -> None:
    page = draft(written)
    mark_foreign(page.tree, WORDS)
    assert inside(page) == (expected or written)


BOX = '<div class="admonition warning"><p class="admonition-title">{}</p><p>x</p></div>'
TASK = '<label class="task-list-control"><input type="checkbox" disabled aria-label="{}"></label>'


@pytest.mark.parametrize(
    ("written", "more", "expected"),
    [
        (BOX.format("Let op"), "lang: en\n", BOX.format("Warning")),
        (BOX.format("Mind this"), "lang: en\n", BOX.format("Mind this")),
        (BOX.format("Let op"), "", BOX.format("Let op")),
        ('<details class="quote"><summary>Citaat</summary></details>', "lang: en\n", "<summary>Quote</summary>"),
        (TASK.format("gedaan"), "lang: en\n", 'aria-label="done"'),
        (TASK.format("gedaan"), "", 'aria-label="gedaan"'),
    ],
)
def test_boxes_and_tasks_of_an_english_page_speak_english(written: str, more: str, expected: str) -> None:
    page = draft(written, more=more)
    speak_english(page)
    assert expected in inside(page)
