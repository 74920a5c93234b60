"""Findings and terms: asked for, and put where they belong."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from scripts.editors.finding_text import (
    NewBlock,
    ask_finding,
    ask_term,
    fault_of_id,
    in_order,
    known_ids,
    proposed_id,
    under,
)
from scripts.editors.prompts import Questions, RefusedError
from tests.checks.rows import ARTICLE, HEAD, block
from tests.editors.test_prompts import Editor

ONE = NewBlock("bevinding", "Titel", {"id": "een", "wie": "redactie", "verslag": ""}, "Tekst.")


def test_a_block_is_written_without_what_it_does_not_have() -> None:
    assert str(ONE) == "/// bevinding | Titel\n    id: een\n    wie: redactie\n\nTekst.\n///\n"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Kijk verder dan de spreekkamer", "kijk-verder-dan-spreekkamer"),
        ("Eén cliënt op de Straat, in het dorp en in de stad erbij", "client-op-straat-dorp-stad"),
        ("De het een", "de-het-een"),
        ("16 jaar", "over-16-jaar"),
        ("…", ""),
    ],
)
def test_an_id_is_proposed(title: str, found: str) -> None:
    assert proposed_id(title) == found


@pytest.mark.parametrize(
    ("id_", "fault"),
    [
        ("een-kort-adres", ""),
        ("Één", "id 'Één' deugt niet; gebruik kleine letters, cijfers en streepjes"),
        (": [", "de opties van 'Titel' zijn niet te lezen; zet elke optie als 'naam: waarde' op een regel"),
    ],
)
def test_the_gate_judges_an_id(id_: str, fault: str) -> None:
    assert fault_of_id(id_) == fault


def test_an_id_is_known_from_headings_blocks_and_what_was_published(sources: Callable[..., Sources]) -> None:
    found = known_ids(sources({"a.md": f"{HEAD}Tekst.\n\n## Zonder\n\n{block()}"}), ["/a/", "/a/#ooit"])
    assert found == {
        "ooit": "het adres /a/#ooit is al gebruikt",
        "titel": "docs/a.md heeft al een kop met dit id",
        "een": "docs/a.md:7 heet al zo",
    }


def test_a_finding_is_asked_for(sources: Callable[..., Sources]) -> None:
    editor = Editor("Een hele gedachte", "ooit", "", "onderzoek", "1", "2", "een2010", "een2001", "Eigen tekst.")
    found = ask_finding(editor.questions(), sources({}, ARTICLE), {"ooit": "dat was er al"})
    assert str(found) == (
        "/// bevinding | Een hele gedachte\n    id: hele-gedachte\n    wie: onderzoek\n    soort: advies\n"
        "    verslag: 1 Een goede werkalliantie\n\nEigen tekst [@een2001].\n///\n"
    )
    assert "  Dat kan niet: id 'ooit' kan niet: dat was er al." in editor.seen
    assert "  Dat kan niet: bron 'een2010' staat niet in bibliography.bib." in editor.seen


@pytest.mark.parametrize(("answer", "line"), [("", ""), ("geen", ""), ("2", "    herkomst: deelnemers\n")])
def test_of_what_the_report_holds_it_is_asked_whose_stories_it_is_from(
    sources: Callable[..., Sources], answer: str, line: str
) -> None:
    editor = Editor("Een hele gedachte", "", "verslag", answer, "opvatting", "2", "", "Eigen tekst.")
    assert str(ask_finding(editor.questions(), sources({}), {})) == (
        f"/// bevinding | Een hele gedachte\n    id: hele-gedachte\n    wie: verslag\n{line}    soort: opvatting\n"
        "    verslag: 1 Een goede werkalliantie\n\nEigen tekst.\n///\n"
    )


def test_an_id_that_is_taken_is_not_proposed(sources: Callable[..., Sources]) -> None:
    given = {"titel-bevinding": "Levellen", "wie": "redactie", "soort": "vraag"}
    with pytest.raises(RefusedError, match="--id ontbreekt"):
        ask_finding(Questions(given), sources({}), {"levellen": "dat is er al"})


def test_a_remark_of_the_editors_has_no_place_in_the_report_and_waits_for_its_text(
    sources: Callable[..., Sources],
) -> None:
    found = ask_term(Questions({"titel": "Woord", "ook": "woorden", "wie": "redactie"}), sources({}), {})
    assert str(found) == (
        "/// begrip | Woord\n    id: woord\n    ook: woorden\n    wie: redactie\n\n(vul in: de omschrijving)\n///\n"
    )


def test_a_finding_comes_last_under_its_heading(sources: Callable[..., Sources]) -> None:
    text = f"{HEAD}## A {{ #a }}\n\nTekst.\n\n\n## B {{ #b }}\n"
    page = sources({"a.md": text}).pages[0]
    assert under(page, text, page.headings[1], ONE) == f"{HEAD}## A {{ #a }}\n\nTekst.\n\n{ONE}\n## B {{ #b }}\n"
    assert under(page, text, page.headings[2], ONE) == f"{text}\n{ONE}"


@pytest.mark.parametrize(("title", "before"), [("Aap", "B"), ("Cé", "D"), ("Zo", None)])
def test_a_term_comes_in_its_place_in_the_alphabet(
    sources: Callable[..., Sources], title: str, before: str | None
) -> None:
    terms = [block(title=name, name="begrip") for name in "BD"]
    text = f"{HEAD}{terms[0]}\n{terms[1]}\n## Daarna {{ #daarna }}\n"
    page = sources({"a.md": text}).pages[0]
    after = in_order(page, text, NewBlock("begrip", title, {"id": "x"}, "Tekst."))
    following = after.partition(f"/// begrip | {title}\n    id: x\n\nTekst.\n///\n\n")[2]
    assert following.startswith(f"/// begrip | {before}\n" if before else "## Daarna")


def test_the_first_term_comes_at_the_end(sources: Callable[..., Sources]) -> None:
    page = sources({"a.md": HEAD}).pages[0]
    assert in_order(page, HEAD, ONE) == f"{HEAD}{ONE}"
