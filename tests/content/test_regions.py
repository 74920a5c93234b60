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


def _words(text: str) -> list[str]:
    return re.findall(r"proza|code|weg", text)


def _shape(text: str) -> list[int]:
    return [len(line) for line in text.split("\n")]
