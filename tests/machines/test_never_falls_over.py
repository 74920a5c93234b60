"""What an editor can write ends with problems or without, and never with a gate that could not work.

Each row of `ONCE` ended in a traceback before. The nightly run tries every odd piece of text at every place where an
editor writes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts import check
from tests.machines.conftest import Machine

META = """---
title: Onderwerp
description: Een kleine pagina met alles wat een onderwerp heeft, zodat elke download haar kan gebruiken.
nagekeken: 2026-11-23
---

# Onderwerp { #onderwerp }
"""
TOPIC = f"""{META}
## In het kort {{ #in-het-kort }}

Kort gezegd.<KORT>

## Kop<KOP> {{ #kop }}

Een [woord](begrippen.md#woord).<PROZA>

/// bevinding | Een titel<TITEL>
    id: bevinding-drie
    wie: onderzoek
    soort: onderzoek
    verslag: 3 Binnen een gedwongen kader

Tekst [@bron2006<CITAAT>].<BEVINDING>
///

## Wat dit niet zegt {{ #wat-dit-niet-zegt }}

- Niets.<LIJST>

## Om over door te praten {{ #om-over-door-te-praten }}

*Deze vragen zijn van de redactie.*

1. Welke?<VRAAG>

## Zelftoets {{ #zelftoets }}

*Deze vragen zijn van de redactie.*

<!-- zelftoets -->
"""
QUESTIONS = """- pagina: onderwerp
  vraag: "Wie zegt dat?<TOETS>"
  antwoorden: ["Ja<ANTWOORD>", "Nee"]
  goed: "Nee"
  uitleg: "Daarom.<UITLEG>"
  bevinding: bevinding-drie
"""
CHANGES = '- datum: 2026-11-23\n  paginas: [onderwerp]\n  wat: "Nieuw.<WAT>"\n'
MENU = """INHERIT: basis.yml
nav: [index.md, "Onderwerp<MENU>": onderwerp.md, bronnen.md, begrippen.md, over.md]
watch: []
"""
PLACES = (
    "KORT KOP PROZA TITEL CITAAT BEVINDING LIJST VRAAG TOETS ANTWOORD UITLEG WAT MENU BEGRIP TERM WERK SCHRIJVER ADRES"
).split()
ODD = [
    *("<br>", "<hr>", "<wbr>", "<u>x</u>", "<kbd>x</kbd>", "<sup>1</sup>", "<h2>x</h2>", "<p>", "</p>", "</article>"),
    *("<details><summary>a</summary>b</details>", "<table><tr><td>x</table>", "<ul><li>x", "<!-- x -->", "<svg>"),
    *("**vet** *schuin*", "~~weg~~ ==m==", "`code`", "$x^2$", "#set page(width: 1pt)", "#{1}", "\\", "\\[x\\]", "'x'"),
    *("{ .klasse }", "{ #id2 }", "{{ x }} {% y %}", "{0}", "%s", "%0", "&nbsp;&lt;&#x1F600;", "&#xFEFF;", "\t", "|"),
    *("[x](https://a.example)", "[x](javascript:alert(1))", "[x](#50%)", "![x](y.png)", "[^1]", "[@bron2006]", "@x"),
    *("😀", "漢字", "עברית", "→ ✓ ☐", "\u200b", "\u00ad", "\u2028", "e\u0301", "👩‍👩‍👧", "a" * 400, "woord " * 800),
    *("\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "\n\n- a\n    - b\n        - c\n            - d\n", "\n\n> citaat\n"),
    *("\n\n```python\nx = 1\n```\n", "\n\n!!! note\n    x\n", "\n\n---\n", "\n\n#### Diep { #diep }\n"),
    *("\n\nx[^v]\n\n[^v]: voet\n", "\n\n# Tweede { #tweede }\n", "\n\n<div markdown>\n\nx\n\n</div>\n"),
]
ONE_LINE = set("KOP TITEL CITAAT TOETS ANTWOORD UITLEG WAT MENU WERK SCHRIJVER ADRES".split())


@dataclass(frozen=True)
class Site:
    """A small site: its folder, and its files with the places where something can be put."""

    root: Path
    templates: dict[Path, str]


@pytest.fixture
def site(machine: Callable[..., Machine], monkeypatch: pytest.MonkeyPatch) -> Site:
    """A small site with a topic on which everything stands that a download can use, as the current folder."""
    root = machine().root
    (root / "docs" / "onderwerp.md").write_text(TOPIC, encoding="utf-8")
    (root / "mkdocs.yml").write_text(MENU, encoding="utf-8")
    (root / "data").mkdir(exist_ok=True)
    (root / "data" / "zelftoets.yml").write_text(QUESTIONS, encoding="utf-8")
    (root / "data" / "wijzigingen.yml").write_text(CHANGES, encoding="utf-8")
    for name, old, new in (
        ("docs/begrippen.md", "Een woord is een woord.", "Een woord is een woord.<BEGRIP>"),
        ("docs/begrippen.md", "begrip | Woord", "begrip | Woord<TERM>"),
        ("bibliography.bib", "{An article}", "{An article<WERK>}"),
        ("bibliography.bib", "Adam O.}", "Adam O.<SCHRIJVER>}"),
        ("bibliography.bib", "https://voorbeeld.example/", "https://voorbeeld.example/<ADRES>"),
    ):
        text = (root / name).read_text(encoding="utf-8")
        assert old in text, old
        (root / name).write_text(text.replace(old, new), encoding="utf-8")
    monkeypatch.chdir(root)
    monkeypatch.setenv("SITE_URL", "https://een.example/onder/")
    files = [*root.glob("docs/*.md"), *root.glob("data/*.yml"), root / "mkdocs.yml", root / "bibliography.bib"]
    return Site(root, {file: file.read_text(encoding="utf-8") for file in files})


def put(site: Site, values: dict[str, str]) -> None:
    """Write the files with something at some of their places, and nothing at the others."""
    for file, text in site.templates.items():
        for place in PLACES:
            text = text.replace(f"<{place}>", values.get(place, ""))
        file.write_text(text, encoding="utf-8")


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    """A change of one file; nothing to replace is the end of it."""

    def change(root: Path) -> None:
        text = (root / name).read_text(encoding="utf-8")
        (root / name).write_text(text.replace(old, new) if old else text + new, encoding="utf-8")

    return change


def only_a_title(root: Path) -> None:
    (root / "data" / "zelftoets.yml").unlink()
    (root / "docs" / "onderwerp.md").write_text(META, encoding="utf-8")


def _long(number: int) -> str:
    """A long text in which no sentence comes back."""
    return "".join(f"Tekst nummer {20 * number + place} gaat maar door. " for place in range(20))


MANY = "".join(
    f"\n/// bevinding | Titel nummer {number}\n    id: b-{number}\n    wie: onderzoek\n    soort: onderzoek\n"
    f"    verslag: 3 Binnen een gedwongen kader\n\n{_long(number)} [@bron2006].\n///\n"
    for number in range(30)
)
ONCE = [
    (only_a_title, "docs/onderwerp.md:7: P116 "),
    (replaced("bibliography.bib", "https://voorbeeld.example/", "javascript:alert(1)"), "bibliography.bib:15: B111 "),
    (replaced("bibliography.bib", "https://voorbeeld.example/", "http://["), "bibliography.bib:15: B111 "),
    (replaced("docs/index.md", "2026-11-23", "9999-12-31"), "docs/index.md:4: P104 "),
    (replaced("docs/index.md", "2026-11-23", "0001-01-01"), "docs/index.md:4: P104 "),
    (replaced("docs/onderwerp.md", "Kort gezegd.", "Kort gezegd. 😀"), "docs/onderwerp.md:11: D101 "),
    (replaced("docs/onderwerp.md", "Kort gezegd.", "Kort gezegd. &#xFEFF;"), "docs/onderwerp.md:1"),
    (replaced("docs/onderwerp.md", "", MANY), "docs/onderwerp.md:1: D102 "),
]


@pytest.mark.parametrize(("change", "told"), ONCE)
def test_what_was_a_traceback_is_told_at_its_line(
    site: Site, change: Callable[[Path], None], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put(site, {})
    change(site.root)
    assert check.main([]) == 1
    assert capsys.readouterr().out.startswith(told)


def test_a_line_break_at_the_end_of_a_piece_is_told(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    put(site, dict.fromkeys(("KORT", "PROZA", "BEVINDING", "LIJST"), "<br>"))
    assert check.main([]) == 1
    assert capsys.readouterr().out.count(" S101 HTML '<br>'") == 4


def pairs() -> Iterator[tuple[str, str]]:
    for text in ODD:
        for place in PLACES:
            if "\n" not in text or place not in ONE_LINE:
                yield text, place


@pytest.mark.nightly
def test_every_odd_text_at_every_place_can_be_judged(site: Site) -> None:
    put(site, {})
    assert check.main([]) == 0
    fell = {}
    for text, place in pairs():
        put(site, {place: text})
        try:
            check.main([])
        except Exception as error:
            fell[place, text] = repr(error)
    assert fell == {}
