"""The list of all findings and the table of what there is."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.built.article import Finding
from scripts.compose.overview import Topic, listing, table


def finding(id_: str, who: str, kind: str, *cites: str) -> Finding:
    return Finding(id_, f"Titel & {id_}", "", "", who, kind, "", cites, ())


def drawn(id_: str, who: str, kind: str) -> Finding:
    return replace(finding(id_, who, kind), origin="deelnemers")


TOPICS = (
    Topic("blad", "Blad", "blad/", (finding("a", "een", "advies"), finding("b", "onderzoek", "begrip", "bron2001"))),
    Topic(
        "ander",
        "Ander <blad>",
        "ander/",
        (finding("c", "een", "advies"), finding("d", "onderzoek", "advies"), drawn("e", "verslag", "advies")),
    ),
)


def relative(address: str) -> str:
    return f"../{address}"


def test_the_list_shows_every_finding_under_its_topic() -> None:
    tree = LexborHTMLParser(listing(TOPICS, relative))
    assert [heading.text() for heading in tree.css("h2")] == ["Blad", "Ander <blad>"]
    items = [
        (link.attributes["href"], link.text(), item.attributes["data-wie"], item.attributes["data-soort"])
        for item in tree.css(".findings li")
        for link in item.css("a")
    ]
    assert items == [
        ("../blad/#a", "Titel & a", "een", "advies"),
        ("../blad/#b", "Titel & b", "onderzoek", "begrip"),
        ("../ander/#c", "Titel & c", "een", "advies"),
        ("../ander/#d", "Titel & d", "onderzoek-zonder-bron", "advies"),
        ("../ander/#e", "Titel & e", "verslag-deelnemers", "advies"),
    ]
    assert [item.css_first(".label").text() for item in tree.css(".findings li")] == [
        "Eén deelnemer",
        "Onderzoek",
        "Eén deelnemer",
        "Onderzoek, zonder bron",
        "Het verslag, naar verhalen van deelnemers",
    ]


def test_the_form_offers_only_what_there_is_with_its_number() -> None:
    tree = LexborHTMLParser(listing(TOPICS, relative))
    assert [box.attributes["value"] for box in tree.css("input")] == [
        "onderzoek",
        "onderzoek-zonder-bron",
        "een",
        "verslag-deelnemers",
    ]
    assert [label.css_first("span").text() for label in tree.css("fieldset label")] == ["1", "1", "2", "1"]
    assert [option.text() for option in tree.css("select[name=onderwerp] option")] == [
        "Alle onderwerpen",
        "Blad (2)",
        "Ander <blad> (3)",
    ]
    assert [option.attributes["value"] for option in tree.css("select[name=soort] option")] == ["", "advies", "begrip"]


def test_the_table_counts_by_topic_and_by_who() -> None:
    tree = LexborHTMLParser(table(TOPICS, relative, "lijst/"))
    # On a phone each number has its label beside it.
    for label in tree.css("td .whose"):
        label.decompose()
    rows = [[cell.text() for cell in row.css("th, td")] for row in tree.css("tr")]
    assert rows == [
        [
            "Onderwerp",
            "Onderzoek",
            "Onderzoek, zonder bron",
            "Eén deelnemer",
            "Het verslag, naar verhalen van deelnemers",
            "Samen",
        ],
        ["Blad", "1", "0", "1", "0", "2"],
        ["Ander <blad>", "0", "1", "1", "1", "3"],
        ["Samen", "1", "1", "2", "1", "5"],
    ]
    assert [link.attributes["href"] for link in tree.css("thead a")] == [
        "../lijst/?wie=onderzoek",
        "../lijst/?wie=onderzoek-zonder-bron",
        "../lijst/?wie=een",
        "../lijst/?wie=verslag-deelnemers",
    ]
    assert [cell.attributes["class"] for cell in tree.css("thead th[class]")] == [
        "label--onderzoek",
        "label--onderzoek",
        "label--een",
        "label--verslag",
    ]


def test_the_surface_of_a_circle_stands_for_the_number() -> None:
    many = Topic("m", "M", "m/", tuple(finding(str(number), "een", "advies") for number in range(4)))
    tree = LexborHTMLParser(table((many, TOPICS[1]), relative, "lijst/"))
    radii = [float(circle.attributes["r"] or 0) for circle in tree.css("circle")]
    assert radii[0] == pytest.approx(2 * radii[1], abs=0.15)
    assert max(radii) <= 20


def test_a_site_without_findings_has_an_empty_list_and_table() -> None:
    assert LexborHTMLParser(listing((), relative)).css("li") == []
    assert [cell.text() for cell in LexborHTMLParser(table((), relative, "lijst/")).css("td")] == ["0"]
