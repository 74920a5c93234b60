"""Sources: from a record or from answers."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from scripts.editors.prompts import Questions, RefusedError
from scripts.editors.source_entry import ask_source, in_place
from tests.checks.rows import ARTICLE
from tests.editors.test_prompts import Editor

RECORD = "@article{x, author={Jan van den Berg}, title={De band}, journal={Blad}, year={2001}, doi={10.1000/1}, x={y}}"


def test_a_record_that_says_all_asks_nothing(sources: Callable[..., Sources]) -> None:
    found = ask_source(Questions({}), sources({}), RECORD)
    assert (found.key, found.dropped) == ("vandenberg2001", ("x",))
    assert found.entry == (
        "@article{vandenberg2001,\n"
        "  author       = {van den Berg, Jan},\n"
        "  title        = {De band},\n"
        "  journaltitle = {Blad},\n"
        "  date         = {2001},\n"
        "  doi          = {10.1000/1},\n"
        "  langid       = {dutch},\n"
        "  options      = {useprefix=true},\n"
        "}\n"
    )


def test_what_a_record_does_not_say_is_asked(sources: Callable[..., Sources]) -> None:
    editor = Editor("thesis", "Universiteit", "ergens", "2001", "english", "20", "4", "Een2001", "een:2001", "")
    found = ask_source(editor.questions(), sources({}, ARTICLE), "@patent{x, author={Een, A.}, title={Levellen}}")
    assert found.key == "een2001levellen"
    assert found.entry == (
        "@thesis{een2001levellen,\n"
        "  author      = {Een, A.},\n"
        "  title       = {Levellen},\n"
        "  date        = {2001},\n"
        "  institution = {Universiteit},\n"
        "  langid      = {english},\n"
        "  verslagnoot = {4},\n"
        "}\n"
    )
    assert [line for line in editor.seen if line.startswith("  Dat")] == [
        "  Dat kan niet: date 'ergens' is geen datum; schrijf 2016, 2016-09 of 2016-09-21.",
        "  Dat kan niet: noot '20' heeft het verslag niet; kies 1 tot en met 19.",
        "  Dat kan niet: sleutel 'Een2001' is er al.",
        "  Dat kan niet: sleutel 'een:2001' deugt niet; gebruik alleen letters, cijfers, - en _.",
    ]


@pytest.mark.parametrize(
    ("typed", "type_", "line"),
    [
        ("https://doi.org/10.1000/1", "article", "  doi          = {10.1000/1},\n"),
        ("9780231133180", "book", "  isbn    = {978-0-231-13318-0},\n"),
        ("", "online", "  url     = {https://een.example/a_b},\n"),
    ],
)
def test_a_source_by_hand(sources: Callable[..., Sources], typed: str, type_: str, line: str) -> None:
    given = {
        "author": "Hogeschool Leiden; Jong, Jan de",
        "title": "Band & doel",
        "date": "2001",
        "bronsoort": type_,
        "taal": "dutch",
    }
    given |= {"article": {"journaltitle": "Blad"}, "online": {"url": "https://een.example/a_b"}}.get(type_, {})
    entry = ask_source(Questions(given), sources({}), typed).entry
    assert entry.startswith(f"@{type_}{{hogeschoolleiden2001,\n")
    assert " = {{Hogeschool Leiden} and de Jong, Jan},\n" in entry
    assert " = {Band \\& doel},\n" in entry
    assert "useprefix=true" in entry
    assert line in entry


def test_by_hand_every_field_is_asked_and_may_be_unknown(sources: Callable[..., Sources]) -> None:
    editor = Editor("2", "Een, A.", "Titel", "", "2001", "", "", "", "978-0-231-13318-1", "", "1", "", "")
    assert ask_source(editor.questions(), sources({}), "").entry.startswith("@book{een2001,\n")
    assert "ISBN (leeg: weet ik niet): " in editor.seen
    assert "  Dat kan niet: ISBN '978-0-231-13318-1' klopt niet; kijk de cijfers na bij de bron zelf." in editor.seen


def test_a_source_that_is_there_already_is_refused(sources: Callable[..., Sources]) -> None:
    there = ARTICLE.replace("  langid", "  doi = {10.1000/1},\n  langid")
    with pytest.raises(RefusedError) as refusal:
        ask_source(Questions({}), sources({}, there), RECORD)
    assert str(refusal.value) == "deze bron staat er al als 'een2001' (regel 1): doi 10.1000/1"


def test_a_source_without_a_number_is_refused_the_second_time(sources: Callable[..., Sources]) -> None:
    record = "TY  - JOUR\nAU  - Jansen, Piet\nTI  - Werken met {}\nJO  - Blad\nPY  - 2020\nER  - \n"
    first = ask_source(Questions({}), sources({}), record.format("jongeren")).entry
    with pytest.raises(RefusedError) as refusal:
        ask_source(Questions({}), sources({}, first), record.format("Jongeren"))
    assert str(refusal.value) == "deze bron staat er al als 'jansen2020' (regel 1): titel 'Werken met Jongeren'"
    assert "{jansen2020werken," in ask_source(Questions({}), sources({}, first), record.format("ouders")).entry


def test_what_is_nothing_is_refused(sources: Callable[..., Sources]) -> None:
    with pytest.raises(RefusedError, match="geen BibTeX"):
        ask_source(Questions({}), sources({}), "9780231133181")


def test_a_source_is_put_in_its_place(sources: Callable[..., Sources]) -> None:
    found = ask_source(Questions({}), sources({}), RECORD)
    text = f"% Alles\n\n{ARTICLE}\n@book{{zo,\n}}\n"
    assert in_place(text, found) == f"% Alles\n\n{ARTICLE}\n{found.entry}\n@book{{zo,\n}}\n"
    assert in_place(ARTICLE.replace("\n", "\r\n"), found) == f"{ARTICLE}\n{found.entry}".replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("name", "answer", "author", "key"),
    [
        ("Jan van den Berg", "persoon", "{van den Berg, Jan}", "vandenberg2001"),
        ("Jan van den Berg", "organisatie", "{{Jan van den Berg}}", "janvanden2001"),
    ],
)
def test_who_may_be_a_person_or_an_organisation_is_asked(
    sources: Callable[..., Sources], name: str, answer: str, author: str, key: str
) -> None:
    record = f"TY  - BOOK\nAU  - {name}\nTI  - Het boek\nPY  - 2001\nPB  - Uitgever\nER  - "
    found = ask_source(Questions({"naam-van": answer}), sources({}), record)
    assert found.key == key
    assert f" = {author},\n" in found.entry
    with pytest.raises(RefusedError, match="naam-van ontbreekt"):
        ask_source(Questions({}), sources({}), record)
