"""How long it takes to read a page."""

import pytest

from scripts.compose import reading_time
from scripts.compose.reading_time import WORDS_A_MINUTE, add_reading_time
from tests.compose.pages import draft


def minutes(html: str) -> int:
    return reading_time.minutes(draft(html).article)


@pytest.mark.parametrize(
    ("words", "expected"), [(0, 1), (1, 1), (WORDS_A_MINUTE, 1), (WORDS_A_MINUTE + 1, 2), (10 * WORDS_A_MINUTE, 10)]
)
def test_minutes_are_rounded_up_and_at_least_one(words: int, expected: int) -> None:
    assert minutes(f"<p>{'woord ' * words}</p>") == expected


def test_labels_and_sources_do_not_count() -> None:
    rest = "woord " * WORDS_A_MINUTE
    html = f'<p>{rest}</p><p class="kenmerken">{rest}</p><ul class="bronnenlijst"><li>{rest}</li></ul>'
    assert minutes(html) == 1


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div hidden><p>{}</p></div>", 1),
        ('<p><span class="out-of-sight">{}</span></p>', 1),
        ("<template>{}</template>", 1),
        ("<details><summary>een</summary><p>{}</p></details>", 1),
        ("<details open><summary>een</summary><p>{}</p></details>", 2),
        ("<details><summary>{}</summary></details>", 2),
    ],
)
def test_what_is_hidden_does_not_count(html: str, expected: int) -> None:
    assert minutes(html.format("woord " * (WORDS_A_MINUTE + 1))) == expected


def test_words_of_two_paragraphs_are_two_words() -> None:
    assert minutes("<p>een</p>" * (WORDS_A_MINUTE + 1)) == 2


@pytest.mark.parametrize(
    ("count", "more", "expected"),
    [
        (1, "", "Leestijd: 1 minuut · Inhoud nagekeken op 23 november 2026"),
        (201, "", "Leestijd: 2 minuten · Inhoud nagekeken op 23 november 2026"),
        (1, "lang: en\n", "Reading time: 1 minute · Content reviewed on 23 November 2026"),
        (201, "lang: en\n", "Reading time: 2 minutes · Content reviewed on 23 November 2026"),
    ],
)
def test_the_time_and_the_date_stand_under_the_title(count: int, more: str, expected: str) -> None:
    page = draft(f"<h1>T</h1><p>{'woord ' * (count - 1)}</p>", more=more)
    add_reading_time(page)
    assert page.article.css_first("h1 + aside.nagekeken").text() == expected
    assert page.article.css_first("time").attributes["datetime"] == "2026-11-23"


def test_without_a_date_or_a_title_nothing_is_told() -> None:
    for page in (draft("<h1>T</h1>", more="nagekeken: nee\n"), draft("<p>T</p>")):
        add_reading_time(page)
        assert page.article.css("aside") == []
