"""Rows for what of a page is prose and what is code: every word says where it belongs, `weg` belongs to neither."""

import re

import pytest

from scripts.content import regions

ROWS = [
    "```\ncode\n```\nproza\n```\ncode\n```\nproza",
    "~~~\ncode\n~~~\nproza\n~~~\ncode\n~~~\nproza",
    "   ~~~~ code\ncode\n~~~\ncode\n  ~~~~~ \t\nproza",
    "```python\ncode\n```\nproza",
    "~~~\ncode\n```\ncode\n~~~*\ncode\n~~~ code\ncode ~~~\ncode\n~~~\nproza",
    "proza\n\n~~~\ncode\n\ncode",
    "proza ~~~\nproza",
    "~~\nproza\n~~\nproza",
    "proza `code` proza `code` proza ``code ` code`` proza",
    "proza ` proza\nproza ` proza",
    "`proza``",
    "proza <!-- weg --> proza <!-- weg\nweg --> proza",
    "<!-- weg\n\nweg --> proza\n   <!-- weg\n\nweg -->\nproza",
    "proza <!-- proza\n\nproza --> proza",
    "proza <!-- proza\n \t\nproza --> proza",
    "<!-- ` weg ` --> `code`",
]


@pytest.mark.parametrize("text", ROWS)
def test_every_word_is_where_it_belongs(text: str) -> None:
    prose, code = regions.prose(text), regions.code(text)
    assert _words(prose) == [word for word in _words(text) if word == "proza"]
    assert _words(code) == [word for word in _words(text) if word == "code"]
    assert _shape(prose) == _shape(code) == _shape(text)


@pytest.mark.parametrize(
    "head", ["---\nweg\n---\n", "---\t \nweg\nweg: ---\n---x\n--- \t\n", "---\n\nweg\n---\n\nproza\n\n---\n"]
)
def test_front_matter_ends_at_its_first_closing_line(head: str) -> None:
    text = head + "proza\n"
    assert _words(regions.body(text)) == [word for word in _words(text) if word == "proza"]
    assert _shape(regions.body(text)) == _shape(text)


def test_front_matter_without_a_line_below_it() -> None:
    assert regions.body("---\nweg\n---") == "   \n   \n   "


@pytest.mark.parametrize(
    ("written", "flat", "heads", "depths"),
    [
        ("a\n!!! tip\n    b\nc", "a\n       \nb    \nc", {2: "!!! tip"}, (0, 0, 1, 0)),
        (
            '=== "Een"\n\n    b\n\n    ??? vraag\n        ```\n        === x\n        ```\n',
            "         \n\nb    \n\n             \n```        \n=== x        \n```        \n",
            {1: '=== "Een"', 5: "??? vraag"},
            (0, 1, 1, 1, 1, 2, 2, 2, 2),
        ),
        ("```\n!!! tip\n    b\n```", "```\n!!! tip\n    b\n```", {}, (0, 0, 0, 0)),
        ("!!!\n    b\n===\n    c", "!!!\n    b\n===\n    c", {}, (0, 0, 0, 0)),
    ],
)
def test_what_is_in_a_box_stands_at_the_start_of_its_line(
    written: str, flat: str, heads: dict[int, str], depths: tuple[int, ...]
) -> None:
    assert regions.flat(written) == regions.Flat(flat, heads, depths)


def _words(text: str) -> list[str]:
    return re.findall(r"proza|code|weg", text)


def _shape(text: str) -> list[int]:
    return [len(line) for line in text.split("\n")]
