"""The blocks as Python-Markdown renders them."""

from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.built.article import read_finding
from scripts.markdown.labels import HOLDERS
from scripts.markdown.outline import OUTLINE, place

EXTENSIONS = ["toc", "scripts.markdown.finding", "scripts.markdown.term"]
FINDING = """/// bevinding | Een hele gedachte
    id: een-gedachte
    wie: {wie}
    soort: advies
    verslag: {verslag}

Eerste alinea.

- een punt
///

Na het blok.
"""


def render(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(markdown.markdown(text, extensions=EXTENSIONS))


WORDS = {
    "onderzoek": "Onderzoek, zonder bron",
    "deelnemers": "De deelnemers",
    "aantal": "Een aantal deelnemers",
    "een": "Eén deelnemer",
    "verslag": "Het verslag",
    "redactie": "Redactie",
}


@pytest.mark.parametrize("wie", HOLDERS)
def test_every_holder_has_its_label_in_words_with_an_icon(wie: str) -> None:
    tree = render(FINDING.format(wie=wie, verslag="1 Willem"))
    link = tree.css_first("section.bevinding a.label")
    assert link.text() == WORDS[wie]
    assert link.attributes["href"] == f"over.md#label-{wie}"
    assert link.css_first("svg").attributes["aria-hidden"] == "true"


@pytest.mark.parametrize("block", ["bevinding", "begrip"])
def test_what_the_report_draws_from_stories_of_participants_says_so(block: str) -> None:
    text = FINDING.format(wie="verslag\n    herkomst: deelnemers", verslag="1 Willem")
    if block == "begrip":
        text = text.replace("bevinding |", "begrip |").replace("    soort: advies\n", "")
    section = render(text).css_first(f"section.{block}--verslag")
    assert section.attributes["data-herkomst"] == "deelnemers"
    link = section.css_first("a.label")
    assert link.text() == "Het verslag, naar verhalen van deelnemers"
    assert link.attributes["href"] == "over.md#label-verslag"


def test_a_finding_is_a_section_with_heading_kind_text_and_place() -> None:
    tree = render(FINDING.format(wie="een", verslag="2 Je wordt gezien"))
    section = tree.css_first("section")
    assert section.attributes["data-wie"] == "een"
    assert section.attributes["data-soort"] == "advies"
    assert section.css_first("h3#een-gedachte").text() == "Een hele gedachte"
    assert section.css_first(".soort").text() == "Advies"
    assert [node.text() for node in section.css("p:not([class]), li")] == ["Eerste alinea.", "een punt"]
    assert section.css_first(".plaats").text() == "Verslag, hoofdstuk 2, ‘Je wordt gezien’"
    assert "Na het blok." not in section.text()


CHANGES = """- datum: 2026-03-02
  paginas: [lvb]
  bevindingen: [een-gedachte, andere]
  wat: De tekst is preciezer & korter.
- datum: 2026-03-01
  paginas: [lvb]
  bevindingen: [heel-oud]
  wat: Nieuw.
- datum: 2026-02-01
  paginas: [lvb]
  wat: Iets anders op de pagina.
"""


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (CHANGES, ["Gewijzigd op 2 maart 2026: De tekst is preciezer & korter.", "Gewijzigd op 1 maart 2026: Nieuw."]),
        ("- los", []),
        (None, []),
    ],
    ids=["told", "unreadable", "absent"],
)
def test_a_finding_tells_what_changed_in_it_under_any_of_its_ids(
    tmp_path: Path, written: str | None, told: list[str]
) -> None:
    file = tmp_path / "wijzigingen.yml"
    if written:
        file.write_text(written, encoding="utf-8")
    text = FINDING.format(wie="een", verslag="1 Willem\n    eerder: oud, heel-oud")
    html = markdown.markdown(
        text, extensions=EXTENSIONS, extension_configs={"scripts.markdown.finding": {"changes": str(file)}}
    )
    section = LexborHTMLParser(html).css_first("section")
    assert [node.text() for node in section.css(".plaats ~ .gewijzigd")] == told
    # It is no part of what the finding says.
    assert read_finding(LexborHTMLParser(html).css_first("section")).text == "Eerste alinea. een punt"


def test_a_finding_stands_in_the_table_of_contents() -> None:
    md = markdown.Markdown(extensions=EXTENSIONS)
    md.convert("# Titel\n\n## Kop { #kop }\n\n" + FINDING.format(wie="een", verslag="1 Willem"))
    assert md.toc_tokens[0]["children"][0]["children"][0]["id"] == "een-gedachte"


def test_a_remark_of_the_editors_has_no_place_in_the_report() -> None:
    tree = render("/// bevinding | T\n    id: a\n    wie: redactie\n    soort: vraag\n\nTekst.\n///\n")
    assert tree.css_first("section.bevinding--redactie") is not None
    assert tree.css_first(".plaats") is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    id: een-gedachte\n", ""),
        ("wie: een", "wie: iedereen"),
        ("soort: advies", "soort: raad"),
        ("    soort: advies\n", ""),
        ("verslag: 1 Willem", "verslag: 9 Willem"),
        ("    verslag: 1 Willem\n", ""),
        ("| Een hele gedachte", ""),
        ("soort: advies", "soort: advies\n    kleur: rood"),
        ("wie: een", "wie: een\n    herkomst: deelnemers"),
        ("wie: een", "wie: verslag\n    herkomst: aantal"),
    ],
)
def test_a_wrong_block_is_left_as_text_for_the_gate_to_find(old: str, new: str) -> None:
    text = FINDING.format(wie="een", verslag="1 Willem")
    assert old in text
    tree = render(text.replace(old, new))
    assert tree.css_first("section") is None
    assert "/// bevinding" in tree.text()


def test_a_term_keeps_the_words_it_is_found_by() -> None:
    tree = render(
        "/// begrip | Reactance\n    id: reactance\n    ook: reactantie, weerstand\n    wie: redactie\n\nZo.\n///\n"
    )
    section = tree.css_first("section.begrip")
    assert section.attributes["data-woorden"] == '["Reactance", "reactantie", "weerstand"]'
    assert section.css_first("h2#reactance").text() == "Reactance"
    assert section.css_first("p.plaatsen[data-begrip=reactance]").text() == ""


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("Inleiding", "Verslag, inleiding"),
        ("3 Binnen een gedwongen kader", "Verslag, hoofdstuk 3 ‘Binnen een gedwongen kader’"),
        ("6 Dilemma’s en kwesties", "Verslag, hoofdstuk 6 ‘Dilemma’s en kwesties’"),
        ("6  Dilemma's en kwesties ", "Verslag, hoofdstuk 6 ‘Dilemma’s en kwesties’"),
        ("2 Meer finesses", "Verslag, hoofdstuk 2, ‘Meer finesses en het belang van de eerste indruk’"),
        (
            "2 Meer finesses en het belang van de eerste indruk",
            "Verslag, hoofdstuk 2, ‘Meer finesses en het belang van de eerste indruk’",
        ),
    ],
)
def test_a_place_is_found_short_or_in_full(written: str, sentence: str) -> None:
    assert place(written).sentence == sentence


def test_the_outline_has_eight_parts() -> None:
    assert {entry.chapter for entry in OUTLINE.values()} == set(range(8))
    assert sum(entry.is_chapter for entry in OUTLINE.values()) == 8
