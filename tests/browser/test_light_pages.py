"""A finding is mostly finding, and a page of findings is not long for what it says."""

import io

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Open

PHONE, SCREEN = 390, 844
# What one reads of a finding: its title and its text.
HEIGHTS = """() => [...document.querySelectorAll("section.bevinding")].map((finding) => {
  const read = [...finding.children].filter((part) => !part.matches(".kenmerken, .plaats, aside, details.gevouwen"));
  const height = (element) => element.getBoundingClientRect().height;
  return [height(finding), read.reduce((sum, part) => sum + height(part), 0)];
})"""
TOPICS = ("levellen/", "lvb/", "gedwongen-kader/", "straat-en-gezin/")


def phone(open_page: Open, path: str) -> Page:
    page = open_page(path, PHONE)
    page.set_viewport_size({"width": PHONE, "height": SCREEN})
    return page


def test_title_and_text_are_three_quarters_of_what_findings_take_on_a_phone(open_page: Open) -> None:
    for path in TOPICS:
        heights = phone(open_page, path).evaluate(HEIGHTS)
        whole, read = (sum(each) for each in zip(*heights, strict=True))
        assert read / whole >= 0.75, path


def test_text_on_a_phone_is_as_large_as_ever(open_page: Open) -> None:
    size = "getComputedStyle(document.querySelector('{}')).fontSize"
    page = phone(open_page, "levellen/")
    assert page.evaluate(size.format("section.bevinding > p:not(.kenmerken)")) == "17px"
    assert page.evaluate(size.format("section.bevinding > h3")) == "22.1px"


def test_a_page_of_findings_takes_eighteen_screens_of_a_phone(open_page: Open) -> None:
    height = phone(open_page, "levellen/").evaluate("document.documentElement.scrollHeight")
    assert height <= 18 * SCREEN


def test_what_a_heading_says_of_the_place_a_finding_does_not_say_again(open_page: Open) -> None:
    page = open_page("levellen/")
    place = page.locator("section.bevinding:has(#gesprek-op-de-fiets) > .plaats")
    assert place.inner_text() == ""
    assert place.text_content() == "Verslag, hoofdstuk 2, ‘Je wordt gezien’"
    assert page.locator("#gezien-worden + .headerlink + .hoofdstuk").inner_text() == place.text_content()


def test_what_one_can_do_with_a_finding_is_one_tap_away(open_page: Open) -> None:
    page = open_page("levellen/", PHONE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    finding = page.locator("section.bevinding:has(#gesprek-op-de-fiets)")
    share = finding.get_by_role("button", name="Deel: Op de fiets leverden bepaalde gesprekken meer op")
    assert share.get_attribute("aria-expanded") == "false"
    share.click()
    assert share.get_attribute("aria-expanded") == "true"
    finding.get_by_role("button", name="Kopieer tekst met bron").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    title, text, place, source = copied.split("\n\n")
    assert title == "Op de fiets leverden bepaalde gesprekken meer op"
    assert text.startswith("Een andere professional fietste")
    assert place == "Verslag Denktank 7: Werkalliantie, hoofdstuk 2, ‘Je wordt gezien’."
    assert source.startswith("Kennisbank Werkalliantie. (")
    assert copied.count("Eén deelnemer") == 1
    finding.get_by_text("Voor een verslag of scriptie").click()
    assert finding.get_by_role("button", name="Kopieer: de verwijzing in je tekst").is_visible()
    links, code = finding.locator(".citeren > ul"), finding.locator(".citeren > img")
    if code.count():  # A phone in the hand scans nothing: what one can do comes first.
        assert code.bounding_box()["y"] > links.bounding_box()["y"]
    assert finding.get_by_role("button", name="Kopieer: het citaat in apa").is_visible()
    share.click()
    assert not finding.get_by_text("Voor een verslag of scriptie").is_visible()


def test_a_button_that_copied_gets_its_words_back_also_when_pressed_twice(open_page: Open) -> None:
    page = open_page("levellen/")
    page.clock.install()
    finding = page.locator("section.bevinding:has(#gesprek-op-de-fiets)")
    finding.locator(".acties > button").first.click()
    button = finding.locator(".citeren > p > button").first
    for _ in range(2):
        button.click()
        expect(button).to_have_text("Gekopieerd")
    page.clock.run_for(10_000)
    expect(button).to_have_text("Kopieer link")


def test_what_is_folded_opens_on_paper_and_without_a_script(open_page: Open) -> None:
    folded = ".gevouwen > .in-woorden"
    assert not open_page("levellen/").locator(folded).is_visible()
    assert open_page("levellen/", java_script_enabled=False).locator(folded).is_visible()
    page = open_page("levellen/")
    page.emulate_media(media="print")
    assert page.locator(folded).is_visible()


def test_a_page_of_findings_is_short_on_paper_and_every_sheet_says_where_it_is_from(
    open_page: Open, address: str
) -> None:
    # Before findings stood in columns, these took 11, 8 and 9 sheets.
    for path, before in (("levellen/", 11), ("lvb/", 8), ("gedwongen-kader/", 9)):
        sheets = PdfReader(io.BytesIO(open_page(path).pdf(prefer_css_page_size=True))).pages
        assert len(sheets) <= before * 2 / 3, path
        for sheet in sheets:
            assert f"Kennisbank Werkalliantie · {address}{path}" in sheet.extract_text()


def test_the_letters_of_a_drawing_are_at_least_fourteen_pixels(open_page: Open) -> None:
    sizes = """() => [...document.querySelectorAll("figure svg")].flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll("text")].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
    })"""
    for width in (320, 360, PHONE, 768, 1280):
        for path in ("", "levellen/", "lvb/", "gedwongen-kader/", "straat-en-gezin/", "dilemmas/"):
            found = open_page(path, width).evaluate(sizes)
            assert found and min(found) >= 13.95, (width, path)
