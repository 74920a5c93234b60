"""The mark of a heading."""

from scripts.compose.opening import name_permalinks, part_permalinks
from tests.compose.pages import draft, inside


def test_it_stands_behind_its_heading_is_named_after_it_and_is_no_part_of_it() -> None:
    page = draft('<h2 id="a">Een <em>kop</em><a class="headerlink" href="#a">¶</a></h2><p>tekst</p>')
    name_permalinks(page)
    part_permalinks(page)
    assert inside(page) == (
        '<h2 id="a">Een <em>kop</em></h2>'
        '<a class="headerlink" href="#a" aria-label="Adres van deze alinea: Een kop">¶</a><p>tekst</p>'
    )


def test_a_link_of_an_editor_in_a_heading_stays_there() -> None:
    page = draft('<h2 id="a"><a href="#b">Kop</a></h2>')
    before = inside(page)
    part_permalinks(page)
    assert inside(page) == before
