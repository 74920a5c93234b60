"""The strip of letters above the terms."""

from scripts.compose.letter_strip import FEWEST, add_letters
from tests.compose.pages import draft, inside


def terms(*titles: str) -> str:
    return "".join(
        f'<section class="begrip" data-wie="een"><h2 id="t{number}">{title}</h2></section>'
        for number, title in enumerate(titles)
    )


def test_every_letter_leads_to_its_first_term() -> None:
    page = draft(terms("Angst", "Arm", "Één", "Eigen", *["Zorg"] * (FEWEST - 4)))
    add_letters(page)
    links = page.article.css("aside.letters:first-child a")
    assert [(link.text(), link.attributes["href"]) for link in links] == [("A", "#t0"), ("E", "#t2"), ("Z", "#t4")]


def test_few_terms_get_none() -> None:
    page = draft(terms(*["Zorg"] * (FEWEST - 1)))
    before = inside(page)
    add_letters(page)
    assert inside(page) == before
