"""Links without words in situations and tensions, filled on whole trees."""

from selectolax.lexbor import LexborHTMLParser

from scripts.built.article import Finding
from scripts.compose.link_words import by_place, fill_links
from scripts.compose.overview import label


def finding(id_: str, title: str, who: str = "een", origin: str = "", former: tuple[str, ...] = ()) -> Finding:
    return Finding(id_, title, "", "", who, "advies", "", (), (), origin=origin, former=former)


FINDINGS = by_place(
    [
        ("", [finding("start", "Begin")]),
        ("lvb/", [finding("een", "Eén & <ander>", former=("oud",)), finding("twee", "Twee", "onderzoek")]),
        ("s/", [finding("hier", "Hier", "verslag", "deelnemers")]),
    ]
)


def filled(html: str, address: str = "s/") -> str:
    tree = LexborHTMLParser(f"<body>{html}</body>")
    fill_links(tree, address, FINDINGS)
    return tree.body.inner_html.replace(label("een"), "één").replace(label("onderzoek-zonder-bron"), "zonder bron")


def test_a_link_gets_the_title_of_its_finding_and_behind_it_who_says_it() -> None:
    assert filled(
        '<section class="situatie"><ul><li><a href="../lvb/#een"></a>: hierom</li><li><a href="../lvb/#twee"></a></li></ul></section>'
    ) == (
        '<section class="situatie"><ul><li><a href="../lvb/#een">Eén &amp; &lt;ander&gt;</a>'
        ' <span class="label label--een">(één)</span>: hierom</li>'
        '<li><a href="../lvb/#twee">Twee</a> <span class="label label--onderzoek">(zonder bron)</span></li></ul></section>'
    )


def test_an_id_of_before_leads_to_the_id_of_today() -> None:
    assert filled('<section class="spanning"><a href="../lvb/#oud"></a></section>').startswith(
        '<section class="spanning"><a href="../lvb/#een">Eén &amp;'
    )


def test_a_finding_on_the_page_itself_or_the_start_page_is_found() -> None:
    assert ">Hier</a> <span" in filled('<section class="spanning"><a href="#hier"></a></section>')
    assert ">Begin</a> <span" in filled('<section class="spanning"><a href="..#start"></a></section>')
    assert ">Eén" in filled('<section class="spanning"><a href="lvb/#een"></a></section>', address="")


def test_what_has_words_or_leads_nowhere_or_stands_elsewhere_stays_as_it_is() -> None:
    for html in (
        '<section class="situatie"><a href="../lvb/#een">Lees dit</a></section>',
        '<section class="situatie"><a href="../lvb/#drie"></a></section>',
        '<section class="situatie"><a href="../lvb/"></a></section>',
        '<section class="situatie"><a href="https://a.example/lvb/#een"></a></section>',
        '<p><a href="../lvb/#een"></a></p>',
    ):
        assert filled(html) == html
