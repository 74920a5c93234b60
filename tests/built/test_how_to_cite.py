"""Citations: against pandoc's own APA, by other readers, and as a visitor gets them."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import rispy
from playwright.sync_api import Browser, Page
from pybtex.database import parse_file
from selectolax.lexbor import LexborHTMLParser

from scripts.built.how_to_cite import Work, work
from scripts.content.bibliography import REPORT_TITLE
from scripts.exports.site_content import SiteContent
from scripts.markdown.references import format_all
from tests.editions import ADDRESS

DAY = datetime.date(2026, 3, 1)
WORKS = [
    Work("pagina", "De site", "Een titel", DAY, "https://k.example/a/"),
    Work("vraag", "De site", "Is dit een titel?", DAY, "https://k.example/a/"),
    Work("bevinding", "De site", "Een gedachte & meer", DAY, "https://k.example/a/#b", "Een pagina", "Eén deelnemer"),
    Work(
        "plek", "De site", "Iets", DAY, "https://k.example/a/#b", "Een pagina", "Onderzoek", "; naar X, hoofdstuk 3 ‘Y’"
    ),
    Work("zonder-dag", "De site", "Zonder dag", None, ""),
]


@pytest.mark.parametrize("item", WORKS, ids=lambda item: item.key)
def test_apa_is_what_pandoc_makes_of_the_bibtex(item: Work, tmp_path: Path) -> None:
    file = tmp_path / "een.bib"
    file.write_text(item.bibtex(), encoding="utf-8")
    pandoc = format_all(file, [item.key], []).references[item.key]
    plain = re.sub(r"</?(span|a)[^>]*>", "", pandoc)
    # The style prints the parts of a date in the American order, and for a part of a page the year alone.
    ours = item.apa(html=True).replace("(2026, 1 maart)", "(2026)")
    assert re.sub(r"\(2026[^)]*\)", "(2026)", plain) == ours


def test_the_date_is_written_as_in_the_netherlands() -> None:
    assert WORKS[0].apa() == "De site. (2026, 1 maart). Een titel. https://k.example/a/"


def test_in_the_text_stand_author_and_year() -> None:
    assert [item.apa_in_text() for item in (WORKS[0], WORKS[2], WORKS[-1])] == [
        "(De site, 2026)",
        "(De site, 2026)",
        "(De site, z.d.)",
    ]


def test_the_citation_of_a_finding_names_the_report_and_the_place_in_it(edition: SiteContent) -> None:
    for page, finding in edition.findings:
        told = work(edition.name, page, finding).apa()
        assert (REPORT_TITLE in told) is bool(finding.place)
        assert finding.place.removeprefix("Verslag, ") in told and "Verslag, " not in told


def test_every_page_and_finding_is_in_the_files_with_its_label(addressed: Path, addressed_edition: SiteContent) -> None:
    edition = addressed_edition
    works = [work(edition.name, page) for page in edition.pages]
    works += [work(edition.name, page, finding) for page, finding in edition.findings]
    bibtex = parse_file(str(addressed / "downloads/citaties.bib")).entries
    ris = {entry["id"]: entry for entry in rispy.loads((addressed / "downloads/citaties.ris").read_text("utf-8"))}
    assert len(works) == len(edition.pages) + len(edition.findings) == len(bibtex) == len(ris)
    for item in works:
        assert bibtex[item.key].fields["url"] == item.url == ris[item.key]["urls"][0]
        assert item.url.startswith(ADDRESS)
        assert ris[item.key]["title"] == item.title
        assert ris[item.key]["authors"] == [edition.name]
        assert ris[item.key]["year"] == str(edition.date.year)
        if item.page:
            assert item.holder in bibtex[item.key].fields["type"]
            assert item.holder in ris[item.key]["notes"][0]


def shown(page: Page, within: str) -> list[str]:
    return [text.strip() for text in page.locator(f"{within} [data-kopie]").all_text_contents()]


def forms(item: Work) -> list[str]:
    return [item.apa(), item.apa_in_text(), item.bibtex().strip(), item.ris().strip()]


@pytest.mark.parametrize("name", ["lvb", "gedwongen-kader", "open-vragen"])
def test_the_browser_shows_for_every_finding_what_python_makes(
    addressed: Path, addressed_edition: SiteContent, browser: Browser, serve: Callable[[Path], str], name: str
) -> None:
    content = addressed_edition.page(f"{name}/")
    page = browser.new_page()
    page.goto(f"{serve(addressed)}/{name}/")
    own = work(addressed_edition.name, content)
    assert shown(page, "#citeer-en-deel") == [own.url, *forms(own)]
    page.evaluate("for (const share of document.querySelectorAll('.acties [aria-expanded]')) share.click()")
    found = shown(page, ".bevinding")
    wanted = [form for finding in content.findings for form in forms(work(addressed_edition.name, content, finding))]
    assert found == wanted
    page.close()


def test_a_site_without_an_address_gives_the_one_it_is_read_at(
    folder: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    address = f"{serve(folder)}/lvb/"
    page = browser.new_page()
    page.goto(address)
    assert shown(page, "#citeer-en-deel")[0] == address
    page.goto(address.replace("/lvb/", "/bevinding/klik-even-belangrijk/"))
    assert shown(page, "#citeer-en-deel")[0] == page.url
    page.close()


def test_copying_works_with_the_keyboard_and_says_so(
    addressed: Path, addressed_edition: SiteContent, browser: Browser, serve: Callable[[Path], str]
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{serve(addressed)}/lvb/")
    page.locator("#citeer-en-deel summary").focus()
    page.keyboard.press("Enter")
    page.locator("#citeer-en-deel button").nth(3).wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("[role=status]", has_text="Het citaat in APA is gekopieerd.").wait_for(state="attached")
    assert (
        page.evaluate("navigator.clipboard.readText()")
        == work(addressed_edition.name, addressed_edition.page("lvb/")).apa()
    )
    context.close()


def test_without_scripts_every_citation_is_there(addressed: Path, addressed_edition: SiteContent) -> None:
    edition = addressed_edition
    trainers = LexborHTMLParser((addressed / "trainers/index.html").read_text(encoding="utf-8"))
    listed = {item.id: item.text() for item in trainers.css(".adressen li")}
    for page, finding in edition.findings:
        assert work(edition.name, page, finding).apa() in listed[f"citeer-{finding.id}"]
    for page in edition.pages:
        tree = LexborHTMLParser((addressed / page.address / "index.html").read_text(encoding="utf-8"))
        details = tree.css_first("#citeer-en-deel")
        assert details is not None
        assert work(edition.name, page).apa() in " ".join(details.text().split())
        led = [link.attributes["href"] or "" for link in details.css("a")]
        assert any("trainers/#citeer-pagina-" in href for href in led) == bool(page.findings)
