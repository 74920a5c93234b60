"""Pages: their text, and their line in the menu."""

from collections.abc import Callable

import pytest

from scripts.content import reading
from scripts.content.source import MenuEntry, Sources
from scripts.editors.page_text import LOOSE, ask_page, in_menu, sections
from scripts.editors.prompts import Questions, RefusedError
from tests.checks.rows import HEAD, meta
from tests.conftest import ROOT
from tests.editors.test_prompts import Editor

MENU = """site_name: x
nav:
  - Start: index.md  # de eerste
  - Waar je werkt:
      # Op alfabet.
      - a.md
      - Een naam: b.md  # laatste

  - Op één regel: [c.md]
# Het einde van het menu.
theme: material
"""
GIVEN = {
    "titel": "Een: pagina",
    "omschrijving": "Een omschrijving die lang genoeg is om in een zoekmachine te staan.",
    "titel-bevinding": "Nog een hele gedachte",
    "wie": "redactie",
    "soort": "advies",
}


def test_a_page_comes_at_the_end_of_a_section_and_nothing_else_changes() -> None:
    after = in_menu(MENU, "Waar je werkt", "nieuw.md")
    assert after == MENU.replace("# laatste\n", "# laatste\n      - nieuw.md\n")
    assert in_menu(MENU, LOOSE, "nieuw.md") == MENU.replace("[c.md]\n", "[c.md]\n  - nieuw.md\n")
    assert list(sections(MENU)) == ["Waar je werkt", LOOSE]


def test_every_section_of_the_real_menu_can_be_chosen() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for section in sections(text):
        lines = in_menu(text, section, "nieuw.md").split("\n")
        lines.remove("  - nieuw.md" if section == LOOSE else "      - nieuw.md")
        assert "\n".join(lines) == text


@pytest.mark.parametrize("menu", ["site_name: x\n", "nav: [a.md, b.md]\n", "nav: []\n", "", "nav: a.md\n"])
def test_a_menu_that_is_no_list_is_refused(menu: str) -> None:
    with pytest.raises(RefusedError, match="geen lijst met een pagina per regel"):
        sections(menu)


def test_a_page_has_every_part_of_a_topic_page(sources: Callable[..., Sources]) -> None:
    known = sources({"index.md": meta() + HEAD}, menu={"index.md": MenuEntry(3)})
    page = ask_page(Questions(GIVEN), known, {}, {}, 4)
    assert page.path == "docs/pagina.md"
    assert [(heading.level, heading.id) for heading in page.headings] == [
        (1, "pagina"),
        (2, "in-het-kort"),
        (2, "bevindingen"),
        (2, "wat-dit-niet-zegt"),
        (2, "om-over-door-te-praten"),
        (2, "verder"),
    ]
    assert page.meta == {
        "title": "Een: pagina",
        "description": GIVEN["omschrijving"],
        "nagekeken": known_day(page.text),
    }
    assert [block.title for block in page.blocks] == ["Nog een hele gedachte"]
    assert "- [Titel](index.md): (vul in: waarom je daar verder leest)\n" in page.text


def known_day(text: str) -> object:

    today = reading.today()
    assert f"nagekeken: {today}\n" in text
    return today


def test_what_cannot_be_is_asked_again(sources: Callable[..., Sources]) -> None:
    editor = Editor(
        *("titel", "Pagina <b>", "Verder"),
        *("b", "oud", "Éen", "", "verder-2"),
        *("Te kort.", GIVEN["omschrijving"]),
        *("Verder", "Een titel", "verder", "", ""),
    )
    given = {"wie": "redactie", "soort": "advies", "tekst": "Tekst."}
    known = sources({"b.md": meta() + HEAD}, menu={"weg.md": MenuEntry(2)})
    page = ask_page(editor.questions(**given), known, {}, {"/oud/": 1, "/verder/": 2}, 4)
    assert [line for line in editor.seen if line.startswith("  Dat")] == [
        "  Dat kan niet: titel 'titel' heeft docs/b.md ook; kies een andere, of houd er een als het een kopie is.",
        "  Dat kan niet: title 'Pagina <b>' bevat opmaak; gebruik gewone tekst zonder < > \" { } * [ ] en `.",
        "  Dat kan niet: docs/b.md bestaat al.",
        "  Dat kan niet: het adres /oud/ is al eens gebruikt.",
        "  Dat kan niet: naam 'Éen' deugt niet; gebruik kleine letters, cijfers en streepjes.",
        "  Dat kan niet: hier is een antwoord nodig.",
        "  Dat kan niet: description 'Te kort.…' is te kort (8 tekens); maak er 50 tot 160 van.",
        "  Dat kan niet: id 'verder' kan niet: die naam staat al op de pagina.",
    ]
    assert "## Verder { #verder-verder-2 }" in page.text
    assert "[Titel](b.md)" in page.text
