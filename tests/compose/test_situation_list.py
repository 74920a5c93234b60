"""The titles of all situations above the first of them."""

import pytest

from scripts.compose.situation_list import FEWEST, list_situations
from tests.compose.pages import draft, inside


def situations(*titles: str) -> str:
    return "".join(
        f'<section class="situatie"><h3 id="{title.lower()}">{title}<a class="headerlink" href="#">¶</a></h3></section>'
        for title in titles
    )


def test_every_title_stands_under_its_heading_and_a_heading_without_any_stays_out() -> None:
    one, two = situations("A", "B &amp; C"), situations(*"DEFGHIJKL")
    page = draft(f'<h2 id="kort">Kort</h2><p>k</p><h2 id="een">Een</h2>{one}<h2 id="twee">Twee</h2>{two}')
    list_situations(page)
    holder = page.article.css_first("p + aside.alle-situaties")
    assert holder and holder.next and holder.next.id == "een"
    groups = [
        [(link.text(), link.attributes["href"]) for link in group.css("a")] for group in holder.css("nav > ul > li")
    ]
    assert groups[0] == [("Een", "#een"), ("A", "#a"), ("B & C", "#b & c")]
    assert [name for name, _ in groups[1]] == ["Twee", *"DEFGHIJKL"]


@pytest.mark.parametrize("html", [situations(*["Zorg"] * FEWEST), f'<h2 id="x">X</h2>{situations(*"ABCDEFGHI")}'])
def test_few_get_no_list_and_those_under_no_heading_neither(html: str) -> None:
    page = draft(html)
    before = inside(page)
    list_situations(page)
    assert inside(page) == before
