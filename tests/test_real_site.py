"""The real site, built once, and questioned."""

from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.built.site import Built
from scripts.checks.judge import Verdict
from scripts.content.bibliography import NOTES
from scripts.exports import search
from scripts.markdown import labels
from scripts.markdown.labels import KINDS, LABELS

ROOT = Path(__file__).resolve().parent.parent
TOPICS = (
    "werkalliantie/",
    "casus-willem/",
    "levellen/",
    "gedwongen-kader/",
    "straat-en-gezin/",
    "lvb/",
    "dilemmas/",
    "beroepsonderwijs/",
    "open-vragen/",
)
LESSONS = (
    "les-werkalliantie/",
    "les-casus-willem/",
    "les-levellen/",
    "les-gedwongen-kader/",
    "les-straat-en-gezin/",
    "les-lvb/",
    "les-spanningen/",
    "les-dilemmas/",
    "les-beroepsonderwijs/",
    "les-open-vragen/",
)
LOOKED_UP = {"situaties/", "bevindingen/", "begrippen/", "bronnen/"}
ADDRESSES = (
    "",
    "situaties/",
    "lessen/",
    *TOPICS[:6],
    "spanningen/",
    *TOPICS[6:],
    "inspiratie/",
    "trainers/",
    *LESSONS,
    "selectie/",
    "data/",
    "wijzigingen/",
    "bevindingen/",
    "begrippen/",
    "bronnen/",
    "over/",
    "toegankelijkheid/",
)

Site = tuple[Verdict, Built]


def page(site: Site, address: str) -> LexborHTMLParser:
    return next(built.tree for built in site[1].pages if built.path == f"{address}index.html")


def test_the_repository_is_clean_under_its_own_gate(site: Site) -> None:
    assert [str(problem) for problem in site[0].faults] == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_stands_at_its_address_with_one_title(site: Site, address: str) -> None:
    tree = page(site, address)
    assert tree.css_first("html").attributes["lang"] == "nl"
    # How long reading takes says nothing of a page on which one looks something up.
    begin = "Inhoud nagekeken" if address in LOOKED_UP else "Leestijd: "
    assert tree.css_first(".nagekeken").text(strip=True).startswith(begin)
    assert len(tree.css("h1")) == 1
    assert tree.css_first("meta[name=description]").attributes["content"]


def test_the_page_in_english_says_so(site: Site) -> None:
    tree = page(site, "en/")
    assert tree.css_first("html").attributes["lang"] == "en"
    assert tree.css_first(".nagekeken").text(strip=True).startswith("Reading time: ")


def test_the_first_thing_on_a_page_is_what_it_comes_to(site: Site) -> None:
    for address in ADDRESSES[1:]:
        assert page(site, address).css_first("article h2").attributes["id"] == "in-het-kort", address


def test_every_page_leads_to_the_next_in_the_order_of_the_menu(site: Site) -> None:
    tree, seen = page(site, ""), []
    while link := tree.css_first("link[rel=next]"):
        seen.append(link.attributes["href"].removeprefix("../"))
        tree = page(site, seen[-1])
    assert seen == [*ADDRESSES[1:], "en/"]


@pytest.mark.parametrize("address", TOPICS)
def test_a_topic_page_has_its_fixed_parts_in_order(site: Site, address: str) -> None:
    ids = [node.attributes.get("id") for node in page(site, address).css("article h2")]
    assert ids[0] == "in-het-kort"
    fixed = [id_ for id_ in ids if id_ in ("wat-dit-niet-zegt", "om-over-door-te-praten", "verder")]
    assert fixed == ["wat-dit-niet-zegt", "om-over-door-te-praten", "verder"]


def test_every_block_became_a_labelled_section(site: Site) -> None:
    written = Counter(block.name for source in site[0].sources.pages for block in source.blocks)
    built = Counter()
    for built_page in site[1].pages:
        for section in built_page.tree.css("section[data-wie]"):
            label = section.css_first("a.label")
            own = [link.attributes["href"] for link in section.css("a[href^='#bron-']:not([href='#bron-denktank7'])")]
            key = labels.label(section.attributes["data-wie"], section.attributes.get("data-herkomst", ""), bool(own))
            assert label.text() == LABELS[key].words
            if "bevinding" in section.attributes["class"].split():
                assert section.css_first(".soort").text() == KINDS[section.attributes["data-soort"]]
                built["bevinding"] += built_page.source is not None  # On its own page it stands once more.
            else:
                built["begrip"] += 1
        for section in built_page.tree.css("section.situatie, section.spanning"):
            assert section.css_first("a.label").text() == LABELS["redactie"].words
            built[section.attributes["class"]] += 1
    assert built == written
    assert built["bevinding"] >= 80


def test_every_finding_is_listed_once_and_the_table_counts_them_all(site: Site) -> None:
    count = sum(block.name == "bevinding" for source in site[0].sources.pages for block in source.blocks)
    listed = [link.attributes["href"] for link in page(site, "bevindingen/").css(".findings li > a")]
    assert len(set(listed)) == len(listed) == count
    table = page(site, "").css_first("table.overview")
    assert table.css("tfoot td")[-1].text() == str(count)


def test_findings_stand_in_the_table_of_contents_and_in_the_search_index(site: Site) -> None:
    contents = [link.attributes["href"] for link in page(site, "lvb/").css(".md-nav--secondary a")]
    assert "#duidelijk-en-betrouwbaar" in contents
    index = (site[1].folder / search.FILE).read_text(encoding="utf-8")
    assert " duidelijk-en-betrouwbaar " in index  # the anchors stand in one string


def test_every_note_of_the_report_is_covered(site: Site) -> None:
    covered = {note for entry in site[0].sources.bibliography.entries for note in entry.notes}
    assert covered == set(NOTES)


def test_every_source_is_listed_once_with_where_it_is_cited(site: Site) -> None:
    tree = page(site, "bronnen/")
    keys = [entry.key for entry in site[0].sources.bibliography.entries]
    listed = [node.attributes["id"] for node in tree.css("article h3")]
    assert sorted(listed) == sorted(keys)
    for key in keys:
        cited = tree.css_first(f'p[data-bron="{key}"]')
        assert cited.css("a"), key


def test_every_term_says_where_it_is_used(site: Site) -> None:
    unused = [
        node.attributes["data-begrip"] for node in page(site, "begrippen/").css("p[data-begrip]") if not node.css("a")
    ]
    assert unused == []


def test_every_citation_leads_to_the_foot_of_its_page(site: Site) -> None:
    for built_page in site[1].pages:
        for link in built_page.tree.css(".citaat a"):
            assert link.attributes["href"].removeprefix("#") in built_page.ids


def test_without_addresses_there_is_no_edit_button_and_no_canonical(site: Site) -> None:
    tree = page(site, "lvb/")
    assert tree.css_first("link[rel=canonical]") is None
    assert tree.css_first("a[rel=edit]") is None


def test_mkdocs_validates_all_it_can() -> None:
    import yaml

    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
    validation = yaml.safe_load(text)["validation"]
    assert {value for group in validation.values() for value in group.values()} == {"warn"}
