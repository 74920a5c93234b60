"""How long it takes to read a page."""

import pytest

from scripts.compose.reading_time import WORDS_A_MINUTE, minutes, reading_time


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
    ("count", "language", "expected"),
    [(1, "nl", "1 minuut"), (201, "nl", "2 minuten"), (1, "en", "1 minute"), (201, "en", "2 minutes")],
)
def test_the_time_in_words(count: int, language: str, expected: str) -> None:
    assert reading_time("woord " * count, language) == expected
