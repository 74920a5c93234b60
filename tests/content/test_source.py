"""Rows for how a page is read, where no rule's row would notice the difference."""

import datetime

import pytest

from scripts.content.bibliography import Bibliography
from scripts.content.source import Footnote, Heading, Link, Page, Sources


@pytest.mark.parametrize(
    ("written", "text", "identifier"),
    [
        ("Kop {#kop}", "Kop", "kop"),
        ("Kop { .klasse #kop .andere } ", "Kop", "kop"),
        ("Kop {x { #kop } ##", "Kop {x", "kop"),
        *(
            (unread, unread, None)
            for unread in (
                "Kop { x } #kop }",
                "Kop { #k{op }",
                "Kop { #k}op }",
                "Kop { #kop { }",
                "Kop { #kop } b }",
                "Kop { #kop } b",
                "Kop { #kop }s",
            )
        ),
    ],
)
def test_the_id_of_a_heading_stands_in_the_last_braces(written: str, text: str, identifier: str | None) -> None:
    assert Page("docs/a.md", f"\n## {written}").headings == (Heading(2, 2, text, identifier),)


def test_a_heading_knows_the_ids_it_had_before() -> None:
    written = '## Een { eerder="a b" #c }\n\n## Twee { #d }\n\n## Drie eerder="x"\n'
    assert [heading.former for heading in Page("docs/a.md", written).headings] == [("a", "b"), (), ()]


def test_a_footnote_is_defined_at_the_start_of_a_line() -> None:
    page = Page("docs/a.md", "\nEen [^a] en b], [^b]: en [\\^c].\n\n[^a] los\n\n  [^a]: Noot.")
    assert page.footnotes == (
        Footnote(2, "a", False),
        Footnote(2, "b", False),
        Footnote(4, "a", False),
        Footnote(6, "a", True),
    )


def test_a_link_has_its_line_and_all_of_its_text() -> None:
    page = Page("docs/a.md", "Een  \nregel\n[![plaat](p.png) en *woord*](b.md) en [c](c.md)")
    assert page.links == (Link(3, "p.png", "plaat", True), Link(3, "b.md", "plaat en woord"), Link(3, "c.md", "c"))


@pytest.mark.parametrize("text", ["[jan+werk+@e]", "[mail jan@e.nl of piet@e.nl]"])
def test_addresses_of_mail_are_no_citation(text: str) -> None:
    assert Page("docs/a.md", text).citations == ()


def test_citations_keep_to_their_lines() -> None:
    page = Page("docs/a.md", "\nEen [@een2001; @twee2002].")
    assert [(cited.line, cited.key) for cited in page.citations] == [(2, "een2001"), (2, "twee2002")]
    assert isinstance(page.citations, tuple)


def test_a_tab_is_four_spaces_in_the_options_of_a_block() -> None:
    page = Page("docs/a.md", "/// bevinding | Titel\n\tid: een\n    wie: een\n\nTekst.\n///\n")
    assert [dict(block.options) for block in page.blocks] == [{"id": "een", "wie": "een"}]


def test_the_lines_of_what_stands_above_a_page() -> None:
    assert Page("docs/a.md", "---\ntitle : x\n- los\n\nlang: nl\n---\n").meta_lines == {"title": 2, "lang": 5}
    assert Page("docs/a.md", "Tekst: zonder.").meta_lines == {}


@pytest.mark.parametrize(
    ("reviewed", "day"),
    [
        ((), datetime.date(1970, 1, 1)),
        (("2026-01-02", "2026-03-04", "2026-02-03"), datetime.date(2026, 3, 4)),
        (("2026-01-02", "2026-03-04 10:00:00", "gisteren", ""), datetime.date(2026, 1, 2)),
    ],
)
def test_the_day_of_the_content_is_its_newest_review(reviewed: tuple[str, ...], day: datetime.date) -> None:
    pages = tuple(Page(f"docs/{at}.md", f"---\nnagekeken: {value}\n---\n") for at, value in enumerate(reviewed))
    assert Sources((*pages, Page("docs/x.md", "")), Bibliography(), frozenset()).day == day
    assert Sources(pages, Bibliography(), frozenset()).day == day
