"""Pages, DOIs and the order of the entries."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.content.bibliography import read
from scripts.editors.entry_order import repaired
from tests.checks.rows import ARTICLE

KEYS = st.lists(st.sampled_from(["a", "B", "c", "D2001", "d2001a", "é"]), unique=True, max_size=6)
GAPS = st.sampled_from(["\n", "\n\n", "\n\n\n", "\n\n% Opmerking\n", " \n\n"])


@settings(max_examples=200, deadline=None)
@given(KEYS, st.data())
def test_sorting_keeps_every_entry_and_is_done_once(keys: list[str], data: st.DataObject) -> None:
    entries = [f"@book{{{key},\n  title = {{Over {key}}},\n}}{data.draw(GAPS)}" for key in keys]
    text = f"% Alle bronnen.\n\n{''.join(entries)}"
    after, repairs = repaired(text)
    before, found = ([(entry.key, entry.fields) for entry in read(one).entries] for one in (text, after))
    assert found == sorted(before, key=lambda pair: pair[0].lower())
    assert after.startswith("% Alle bronnen.\n\n")
    assert after.count("% Opmerking") == text.count("% Opmerking")
    assert repaired(after) == (after, [])
    assert bool(repairs) == (after != text)


def test_an_entry_takes_the_comment_above_it_along() -> None:
    text = "% Alles\n@book{b,\n}\n\n% Over a\n@book{a,\n}\n"
    after, repairs = repaired(text)
    assert after == "% Alles\n% Over a\n@book{a,\n}\n\n@book{b,\n}\n"
    assert [str(repair) for repair in repairs] == ["bibliography.bib:6: volgorde van bron 'a' hersteld"]
    assert repaired(text.replace("\n", "\r\n"))[0] == after.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("pages", "30-33", "30--33"),
        ("pages", "30 – 33, 40-41", "30--33, 40--41"),
        ("doi", "https://doi.org/10.1037/a0022066", "10.1037/a0022066"),
        ("doi", "doi:10.1037/a0022066", "10.1037/a0022066"),
    ],
)
def test_a_value_is_written_as_it_should_be(name: str, value: str, found: str) -> None:
    text = ARTICLE.replace("  langid", f"  {name} = {{{value}}},\n  langid")
    after, repairs = repaired(text)
    assert after == text.replace(value, found)
    label = {"pages": "bladzijden", "doi": "DOI"}[name]
    assert [str(repair) for repair in repairs] == [
        f"bibliography.bib:6: {label} '{value}' als '{found}' hersteld",
    ]
    assert repaired(after) == (after, [])


@pytest.mark.parametrize(
    "fields",
    [
        "pages = {voorin}",
        "pages = {30--33}",
        "pages = {30-33}, note = {30-33}",
        "pages = {30-\n  33}",
        "pages = {30-33},\n  pages = {30-33}",
        "doi = {10.1037/a0022066 (zie daar)}",
        "doi = {onbekend}",
    ],
)
def test_what_takes_a_guess_is_left(fields: str) -> None:
    text = ARTICLE.replace("  langid", f"  {fields},\n  langid")
    assert repaired(text) == (text, [])


@pytest.mark.parametrize(
    "text",
    ["@book{b,\n}\n@book{a,\n  title = {x\n", "@string{x = {y}}\n@book{b,\n}\n@book{a,\n}\n"],
)
def test_what_cannot_be_read_or_means_more_is_left(text: str) -> None:
    assert repaired(text) == (text, [])


def test_the_file_as_it_is_needs_no_repair() -> None:
    from tests.conftest import ROOT

    text = (ROOT / "bibliography.bib").read_text(encoding="utf-8")
    assert repaired(text) == (text, [])
    reversed_ = text[: text.index("@")] + "\n".join(re.findall(r"^@.*?^}\n", text, re.M | re.S)[::-1])
    assert repaired(reversed_)[0] == text
