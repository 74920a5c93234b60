"""The findings one can do something with, below the summary."""

from scripts.built.article import Finding
from scripts.compose.usable import add_usable, choose
from tests.compose.pages import draft, inside


def finding(id_: str, kind: str) -> Finding:
    return Finding(id_, id_.capitalize(), "", "", "een", kind, "", (), ())


def chosen(*headings: str) -> list[str]:
    """What is chosen of findings such as `a1 v2`: advice, an example, an experience or an opinion under each heading."""
    kinds = {"a": "advies", "v": "voorbeeld", "e": "ervaring", "o": "opvatting"}
    return [one.id for one in choose([[finding(id_, kinds[id_[0]]) for id_ in row.split()] for row in headings])]


def test_every_heading_gives_one_before_a_heading_gives_two() -> None:
    assert chosen("a1 a2", "a3", "a4 a5") == ["a1", "a3", "a4"]
    assert chosen("a1 a2 a3 a4") == ["a1", "a2", "a3"]


def test_advice_goes_before_examples_and_those_before_experiences() -> None:
    assert chosen("e1 v1", "v2 a1") == ["a1", "v1", "v2"]
    assert chosen("e1 v1 a1") == ["a1", "v1", "e1"]


def test_opinions_are_nothing_to_do_something_with() -> None:
    assert chosen("o1 o2 o3 a1") == ["a1"]


def section(id_: str, kind: str) -> str:
    return (
        f'<section class="bevinding" data-wie="een" data-soort="{kind}"><h3 id="{id_}">{id_.capitalize()}</h3>'
        '<p class="kenmerken"></p><p>Tekst.</p></section>'
    )


def listed(*kinds: str) -> list[str]:
    findings = "".join(section(f"b{number}", kind) for number, kind in enumerate(kinds))
    page = draft(f'<h2 id="in-het-kort">In het kort</h2><p>Kort.</p><h2 id="kop">Kop</h2>{findings}')
    add_usable(page)
    assert ("Hier kun je iets mee" in inside(page)) == bool(page.article.css("p + aside.doen li"))
    return [item.text() for item in page.article.css("aside.doen li")]


def test_they_stand_below_the_summary_in_the_order_of_the_page_with_who_says_so() -> None:
    assert listed("voorbeeld", "advies", "opvatting", "advies") == [
        "B0 (Eén deelnemer)",
        "B1 (Eén deelnemer)",
        "B3 (Eén deelnemer)",
    ]


def test_two_make_no_list() -> None:
    assert listed("advies", "advies", "opvatting") == []
