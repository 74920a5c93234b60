"""A selection of one's own: chosen on any page, carried in a link, printed, copied and downloaded."""

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import jsonschema
import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.content import downloads
from scripts.content.bibliography import REPORT_TITLE
from scripts.exports.lesson_plan import read_plans
from tests.browser.conftest import NARROW, Open
from tests.browser.test_accessibility import violations
from tests.editions import ROOT, content_of

ONE, OTHER, THIRD = "slogans", "bellen-met-kerst", "contact-is-de-kern"
FORMER, NOW = "vriendschappelijk-niet-eerst", "duidelijk-en-betrouwbaar"
FOUR = (
    "selectie/?b=bellen-met-kerst,professionele-ongehoorzaamheid,risico-voor-de-organisatie,uitzondering-uitleggen"
    "&t=Over%20de%20streep"
)
LINK = f"selectie/?b={ONE},{OTHER},{THIRD}&t=Les%20%26%20meer"


@pytest.fixture(scope="module")
def data(finished: Path) -> dict[str, dict[str, object]]:
    """Every finding as the data of the site has it, by id."""
    found = json.loads((finished / "data/bevindingen.json").read_text(encoding="utf-8"))["bevindingen"]
    return {finding["id"]: finding for finding in found}


def in_full(place: str) -> str:
    """The place of a finding with the title of the report, for who meets it elsewhere."""
    assert place.startswith("Verslag")
    return place.replace("Verslag", REPORT_TITLE, 1)


def ids(page: Page) -> list[str]:
    """The findings of the link in the address."""
    # What the test keeps of the address may be that of before a click, where the machine is busy.
    address = page.evaluate("location.href")
    return parse_qs(urlsplit(address).query).get("b", [""])[0].split(",")


def titles(page: Page) -> list[str]:
    page.locator(".selectie-kop, .selectie-leeg").first.wait_for()
    return page.locator(".selectie-lijst h3").all_inner_texts()


def adapt(page: Page) -> None:
    """From reading what someone else chose to changing it."""
    titles(page)
    page.get_by_role("button", name="Zelf aanpassen").first.click()


def own(page: Page) -> object:
    return page.evaluate("JSON.parse(localStorage.getItem('selectie'))")


def test_what_is_chosen_on_pages_of_every_kind_stands_in_the_selection(
    open_page: Open, address: str, data: dict[str, dict[str, str]]
) -> None:
    page = open_page("lvb/", NARROW)
    page.locator(f"section.bevinding:has(#{ONE}) .in-selectie").click()
    page.goto(f"{address}bevindingen/")
    page.get_by_role("button", name=f"In mijn selectie: {data[OTHER]['titel']}").click()
    page.goto(f"{address}situaties/")
    block = page.locator("section.situatie", has=page.locator("#niet-opdagen"))
    led = [str(link.get_attribute("href")).partition("#")[2] for link in block.locator("li > a:first-child").all()]
    block.locator(".in-selectie").click()
    block.locator(".naar-selectie").click()
    assert titles(page) == [data[id_]["titel"] for id_ in (ONE, OTHER, *led)]
    assert ids(page) == [ONE, OTHER, *led]


def test_a_button_tells_whether_its_finding_is_in_and_takes_it_out(open_page: Open) -> None:
    page = open_page("lvb/")
    button = page.locator(f"section.bevinding:has(#{ONE}) .in-selectie")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    page.reload()
    assert button.get_attribute("aria-pressed") == "true"
    assert page.locator(".in-selectie[aria-pressed=true]").count() == 1
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert own(page) is None


@pytest.mark.parametrize("width", [NARROW, 1280])
def test_the_way_to_the_selection_stays_in_sight_with_its_count(open_page: Open, address: str, width: int) -> None:
    page = open_page("lvb/", width)
    way = page.locator(".naar-selectie")
    assert way.count() == 0  # Who chose nothing is not bothered.
    page.locator(f"section.bevinding:has(#{ONE}) .in-selectie").click()
    assert page.get_by_role("status").filter(has_text="Erbij. In je selectie: 1 bevinding.").count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "naar-selectie"
    for path in ("lvb/", "bevindingen/", "over/"):
        page.goto(f"{address}{path}")
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        expect(way).to_be_in_viewport(ratio=1)
        assert way.inner_text() == "Mijn selectie (1)"
        if path == "bevindingen/":
            page.get_by_role("button", name=re.compile("^In mijn selectie: ")).nth(3).click()
            expect(way).to_have_text("Mijn selectie (2)")
            page.get_by_role("button", name=re.compile("^In mijn selectie: ")).nth(3).click()
    box, below = way.bounding_box(), page.locator(".site-footer").bounding_box()
    assert box and below and box["y"] >= below["y"] + below["height"] - 1  # It covers no last line.
    assert violations(page) == []
    way.click()
    assert page.url == f"{address}selectie/?b={ONE}"
    titles(page)
    assert way.count() == 0


def test_a_link_holds_everything(open_page: Open, data: dict[str, dict[str, str]]) -> None:
    page = open_page(LINK)
    assert titles(page) == [data[id_]["titel"] for id_ in (ONE, OTHER, THIRD)]
    assert page.locator(".selectie-kop").inner_text() == "Les & meer"
    assert page.title().startswith("Les & meer · ")
    assert own(page) is None  # A link of someone else leaves nothing behind.
    first = page.locator(".selectie-lijst > li").first
    finding = data[ONE]
    for words in ("Bevinding 1", finding["wie_label"], in_full(finding["plaats"]), finding["tekst"][:60]):
        assert words in first.inner_text()
    assert "Schuengel" in page.locator(".selectie .bronnenlijst").inner_text()


def test_who_gets_a_link_reads_and_prints_and_changes_only_when_they_want_to(open_page: Open) -> None:
    page = open_page(LINK)
    titles(page)
    assert page.locator("h1").inner_text() == "Gedeelde selectie"
    assert page.locator(".selectie :is(input, [data-act])").count() == 0
    for words in ("In het kort", "Wat er bewaard wordt", "Deel deze pagina, of citeer haar"):
        assert not page.get_by_text(words, exact=True).locator("visible=true").count()
    printed = page.get_by_role("button", name="Print")
    places = [button.bounding_box() for button in printed.all()]
    cards = page.locator(".selectie-lijst").bounding_box()
    # Nothing moves under who taps twice, and where the browser gives no clipboard the link is copied all the same.
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Kopieer de link").first.click()
    expect(page.locator(".selectie-stand")).to_have_text("De link is gekopieerd.")
    assert [button.bounding_box() for button in printed.all()] == places
    above, below = places
    assert above and below and cards and above["y"] < cards["y"] < cards["y"] + cards["height"] < below["y"]
    assert own(page) is None
    adapt(page)  # Who has no selection of their own has this one now.
    assert own(page) == {"ids": [ONE, OTHER, THIRD], "title": "Les & meer"}
    assert page.locator("h1").inner_text() == "Mijn selectie"
    assert page.evaluate("document.activeElement.id") == "selectie-titel"
    assert page.locator("[data-act='Haal weg']").count() == 3
    page.reload()  # And it is still theirs to change.
    titles(page)
    assert page.locator("[data-act='Haal weg']").count() == 3


def test_the_order_is_set_by_keyboard_and_by_touch(open_page: Open) -> None:
    page = open_page(LINK, NARROW, has_touch=True)
    adapt(page)
    page.locator("[data-act=Omlaag]").first.focus()
    page.keyboard.press("Enter")
    assert ids(page) == [OTHER, ONE, THIRD]
    # The same button of the same finding has the focus, so that one can go on.
    page.keyboard.press("Enter")
    assert ids(page) == [OTHER, THIRD, ONE]
    assert page.evaluate("document.activeElement.dataset.act") == "Omhoog"
    page.locator("[data-act=Omhoog]").last.tap()
    assert ids(page) == [OTHER, ONE, THIRD]
    assert page.get_by_role("status").filter(has_text="plaats 2 van 3").count() == 1
    page.locator("[data-act='Haal weg']").first.tap()
    assert ids(page) == [ONE, THIRD]


def test_the_title_one_types_stands_in_the_link_and_is_kept(open_page: Open, address: str) -> None:
    page = open_page("lvb/")
    page.locator(".in-selectie").first.click()
    page.goto(f"{address}selectie/")
    page.get_by_label("Titel van je selectie").press_sequentially("Team A: <b>50%</b>?")
    assert page.locator(".selectie-kop").inner_text() == "Team A: <b>50%</b>?"
    link = page.get_by_label("Link naar deze selectie").input_value()
    assert link == page.url
    page.goto(f"{address}selectie/")
    assert page.locator(".selectie-kop").inner_text() == "Team A: <b>50%</b>?"
    page.get_by_role("button", name="Maak de selectie leeg").click()
    assert "Je selectie is nog leeg" in page.locator(".selectie").inner_text()
    assert own(page) is None and page.url == f"{address}selectie/"


def test_a_selection_of_someone_else_replaces_mine_only_when_i_say_so(open_page: Open, address: str) -> None:
    page = open_page("lvb/")
    page.locator(f"section.bevinding:has(#{NOW}) .in-selectie").click()
    page.goto(address + LINK)
    adapt(page)
    page.locator("[data-act='Haal weg']").first.click()
    assert own(page) == {"ids": [NOW], "title": ""}
    page.get_by_role("button", name="Voeg toe aan mijn selectie").click()
    assert own(page) == {"ids": [NOW, OTHER, THIRD], "title": ""}
    page.goto(address + LINK)
    adapt(page)
    page.get_by_role("button", name="Toon mijn eigen selectie (3)").click()
    page.wait_for_url(f"**/selectie/?b={NOW},{OTHER},{THIRD}")
    assert page.locator(".selectie-lijst > li").count() == 3


def test_an_old_id_leads_to_what_it_became_and_an_unknown_one_is_told(
    open_page: Open, data: dict[str, dict[str, str]]
) -> None:
    page = open_page(f"selectie/?b={FORMER},{NOW},nergens,%3Cimg%20src=x%3E,,%,{ONE}&t=%E0%A4%A")
    assert titles(page) == [data[id_]["titel"] for id_ in (NOW, ONE)]
    told = page.locator(".selectie").inner_text()
    assert "Niet gevonden op deze site: nergens, <img src=x>, %." in told
    assert "Eén bevinding heeft een ander adres gekregen of is samengevoegd." in told
    assert page.locator(".selectie img").count() == 0


HALF_A_SIGN = f"{ONE}&t={'a' * 119}%F0%9F%98%80x"


@pytest.mark.parametrize("link", ["__proto__,constructor", "toString", f"{ONE},valueOf", HALF_A_SIGN])
def test_no_link_stops_the_page(open_page: Open, link: str) -> None:
    page = open_page(f"selectie/?b={link}")
    titles(page)
    assert "niet te laden" not in page.locator(".selectie").inner_text()
    assert page.locator(".selectie-lijst > li").count() == (ONE in link)


def test_with_back_it_is_still_ones_own_and_as_it_is_now(open_page: Open, address: str) -> None:
    page = open_page("lvb/")
    page.locator(f"section.bevinding:has(#{ONE}) .in-selectie").click()
    page.locator(".naar-selectie").click()
    titles(page)
    page.goto(f"{address}bevindingen/")
    page.locator(f"li:has(a[href$='#{OTHER}']) .in-selectie").click()
    page.go_back()
    page.wait_for_url(f"**/selectie/?b={ONE},{OTHER}")
    assert len(titles(page)) == 2 and page.get_by_text("komt uit een link").count() == 0
    # And so it is beside a page on which one goes on choosing.
    other = page.context.new_page()
    other.goto(f"{address}lvb/")
    other.locator(f"section.bevinding:has(#{NOW}) .in-selectie").click()
    page.wait_for_url(f"**/selectie/?b={ONE},{OTHER},{NOW}")
    page.locator(".selectie-lijst > li").nth(2).wait_for()


def test_what_is_pressed_with_a_thumb_is_large_enough(open_page: Open) -> None:
    page = open_page("lvb/", NARROW, has_touch=True, is_mobile=True)
    for button in page.locator(".acties > button:visible, .in-selectie:visible").all()[:6]:
        box = button.bounding_box()
        assert box and min(box["width"], box["height"]) >= 44


def test_an_empty_selection_says_how_to_begin(open_page: Open) -> None:
    page = open_page("selectie/")
    page.locator(".selectie-leeg a", has_text="alle bevindingen").click()
    page.wait_for_url("**/bevindingen/")


def test_a_link_that_grows_long_is_warned_of(open_page: Open, data: dict[str, object]) -> None:
    page = open_page(f"selectie/?b={','.join(data)}")
    assert len(titles(page)) == len(data)
    adapt(page)
    assert len(page.get_by_label("Link naar deze selectie").input_value()) > 2000
    assert "tekens lang" in page.locator(".selectie").inner_text()
    few = open_page(LINK)
    adapt(few)
    assert "tekens lang" not in few.locator(".selectie").inner_text()


def test_without_a_script_the_page_says_what_to_do_instead(open_page: Open) -> None:
    page = open_page("selectie/", java_script_enabled=False)
    assert page.locator(".selectie p").get_by_role("link").count() == 2
    assert page.locator(".selectie p").first.is_visible()
    # Who comes with the name of a lesson comes to the way to it.
    page = open_page(f"selectie/#{LESSON}", java_script_enabled=False)
    expect(page.locator(f"#{LESSON}")).to_be_in_viewport()
    page.locator(f"#{LESSON} a").click()
    page.wait_for_url(f"**/les-gedwongen-kader/#{LESSON}")
    assert open_page("lvb/", java_script_enabled=False).locator(".in-selectie").count() == 0


def test_on_paper_it_is_a_hand_out(open_page: Open, data: dict[str, dict[str, str]]) -> None:
    page = open_page(LINK)
    titles(page)
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    text = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in document).split())
    for id_ in (ONE, OTHER, THIRD):
        assert data[id_]["wie_label"] in text
        assert in_full(data[id_]["plaats"]) in text
        assert f"/#{id_}" in text
    assert text.index("Les & meer") < text.index("Bronnen")  # Above it stand the name and the address of the site.
    assert "Bronnen Schuengel" in text and "CC BY 4.0" in text and "?b=" in text
    for words in ("Omhoog", "In het kort", "Kopieer", "Wat er bewaard wordt", "Menu"):
        assert words not in text


def test_four_findings_with_their_places_stand_on_one_sheet(open_page: Open) -> None:
    page = open_page(FOUR)
    titles(page)
    assert len(pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))) == 1


def test_what_a_selection_comes_from_stands_on_no_sheet_alone(open_page: Open, data: dict[str, dict[str, str]]) -> None:
    page = open_page(FOUR)
    titles(page)
    last = str(data["uitzondering-uitleggen"]["titel"])
    ends = set()
    for rest in range(0, 200, 10):  # However much of the sheet is taken.
        page.locator(".selectie-kop").evaluate("(kop, rest) => { kop.style.marginTop = `${rest}mm`; }", rest)
        sheets = list(pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)))
        text = " ".join(sheets[-1].get_textpage().get_text_range().split())
        assert "CC BY 4.0" in text and last in text, rest
        ends.add(len(sheets))
    assert ends == {1, 2}


@pytest.mark.parametrize("width", [NARROW, 1280])
def test_the_first_finding_stands_on_the_first_screen(open_page: Open, width: int) -> None:
    page = open_page(FOUR, width)
    titles(page)
    page.set_viewport_size({"width": width, "height": 800})
    expect(page.locator(".selectie-lijst h3").first).to_be_in_viewport()


def test_a_finding_that_moves_keeps_its_button_below_the_pointer(open_page: Open) -> None:
    page = open_page(FOUR)
    adapt(page)
    moved = ids(page)[2]
    button = page.locator("[data-act=Omhoog]").nth(2)
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    # Without looking where it went: the second press hits the same finding.
    for place in (1, 0):
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        assert ids(page)[place] == moved


def test_no_card_is_broken_over_two_sheets(open_page: Open, data: dict[str, dict[str, str]]) -> None:
    chosen = list(data)[:24]
    page = open_page(f"selectie/?b={','.join(chosen)}")
    titles(page)
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    sheets = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]
    assert len(sheets) > 3
    for id_ in chosen:
        (first,) = (number for number, text in enumerate(sheets) if str(data[id_]["titel"]) in text)
        assert f"/#{id_}" in sheets[first], id_


def test_the_copy_for_a_text_or_slides_has_labels_sources_and_addresses(
    open_page: Open, data: dict[str, dict[str, str]]
) -> None:
    page = open_page(LINK, permissions=["clipboard-read", "clipboard-write"])
    titles(page)
    page.get_by_role("button", name="Kopieer voor Word of dia’s").last.click()
    page.get_by_role("status").filter(has_text="Gekopieerd").wait_for()
    rich, plain = page.evaluate(
        "(async () => { const [item] = await navigator.clipboard.read();"
        " return Promise.all(['text/html', 'text/plain'].map(async (kind) => (await item.getType(kind)).text())); })()"
    )
    assert rich.count("<h2") == 4 and rich.count("<strong") == 3
    for number, id_ in enumerate((ONE, OTHER, THIRD), 1):
        told = (f"Bevinding {number} · ", data[id_]["wie_label"], in_full(data[id_]["plaats"]), f"/#{id_}")
        for words in (data[id_]["titel"], *told):
            assert words in rich and words in plain
    assert "Schuengel, C., Kef" in rich and "- Schuengel, C., Kef" in plain
    assert "#bron-" not in rich and 'href="..' not in rich


def test_the_copy_works_where_the_clipboard_is_closed(open_page: Open) -> None:
    page = open_page(LINK)
    titles(page)
    page.evaluate("void (navigator.clipboard.write = () => Promise.reject(new Error()))")
    page.evaluate("void addEventListener('copy', () => { window.copied = getSelection().toString(); })")
    page.get_by_role("button", name="Kopieer voor Word of dia’s").last.click()
    page.get_by_role("status").filter(has_text="Gekopieerd").wait_for()
    assert "Les & meer" in page.evaluate("window.copied")


def of_lesson(folder: Path, lesson: str) -> tuple[str, list[str]]:
    """The title of a lesson and the titles of its findings, as the plan of it has them."""
    (plan,) = (plan for plan in read_plans(content_of(ROOT, folder)) if plan.lesson.id == lesson)
    return plan.lesson.title, [finding.title for _, finding in plan.findings]


LESSON, OTHER_LESSON = "les-ongehoorzaamheid", "les-band-doelen-taken"


def test_the_name_of_a_lesson_behind_the_address_shows_its_findings(
    open_page: Open, address: str, folder: Path
) -> None:
    title, findings = of_lesson(folder, LESSON)
    page = open_page(f"selectie/#{LESSON}", permissions=["clipboard-read", "clipboard-write"])
    assert titles(page) == findings
    assert page.locator(".selectie-kop").inner_text() == title
    assert page.locator("h1").inner_text() == "Bevindingen bij een les"
    assert page.title().startswith(f"{title} · ")
    numbers = page.locator(".selectie-lijst .nummer").all_inner_texts()
    assert numbers == [f"Bevinding {number}" for number in range(1, len(findings) + 1)]
    # It is read, and nothing is kept.
    assert page.locator(".selectie :is(input, [data-act])").count() == 0
    assert own(page) is None and page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Kopieer de link").first.click()
    page.get_by_role("status").filter(has_text="gekopieerd").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}selectie/#{LESSON}" == page.url
    page.reload()
    assert titles(page) == findings


def test_who_changes_a_lesson_has_a_selection_with_its_long_link(open_page: Open, address: str, folder: Path) -> None:
    title, findings = of_lesson(folder, LESSON)
    page = open_page(f"selectie/#{LESSON}")
    adapt(page)
    assert len(ids(page)) == len(findings) and "#" not in page.url
    kept = own(page)
    assert isinstance(kept, dict) and kept == {"ids": ids(page), "title": title}
    assert page.locator("h1").inner_text() == "Mijn selectie"
    assert page.get_by_label("Link naar deze selectie").input_value() == page.url
    page.reload()
    assert titles(page) == findings and page.locator("[data-act='Haal weg']").count() == len(findings)
    # Who has a selection keeps it until they say otherwise, and the address is that of what is shown.
    page.evaluate(f"localStorage.setItem('selectie', JSON.stringify({{ ids: ['{ONE}'], title: '' }}))")
    page.goto(f"{address}selectie/?#{LESSON}")
    adapt(page)
    assert own(page) == {"ids": [ONE], "title": ""}
    assert ids(page) == kept["ids"] and "#" not in page.url
    page.locator("[data-act='Haal weg']").first.click()
    assert ids(page) == kept["ids"][1:] and own(page) == {"ids": [ONE], "title": ""}


@pytest.mark.parametrize("typed", [LESSON.capitalize(), f"{LESSON}.", f"%20{LESSON.upper()}", f"{LESSON})"])
def test_what_a_telephone_or_a_sentence_makes_of_the_name_is_known(open_page: Open, folder: Path, typed: str) -> None:
    page = open_page(f"selectie/#{typed}")
    assert titles(page) == of_lesson(folder, LESSON)[1]


@pytest.mark.parametrize("typed", ["les-nergens", f"{LESSON}-x", "constructor", "__proto__", "les-%E0%A4%A"])
def test_a_lesson_that_is_not_there_is_told(open_page: Open, typed: str) -> None:
    page = open_page(f"selectie/#{typed}")
    titles(page)
    if not typed.startswith("_"):
        assert "Er is geen les met dit adres." in page.locator(".selectie").inner_text()
        assert page.url.endswith(f"selectie/#{typed}")  # To be put right.
    assert "Je selectie is nog leeg" in page.locator(".selectie").inner_text()


@pytest.mark.parametrize("place", ["bewaard", "mijn-selectie", "bron-nergens", ""])
def test_a_place_on_the_page_is_no_lesson(open_page: Open, place: str) -> None:
    page = open_page(f"selectie/#{place}")
    titles(page)
    assert "geen les" not in page.locator(".selectie").inner_text()


def test_a_long_link_goes_before_a_name(open_page: Open, data: dict[str, dict[str, str]]) -> None:
    page = open_page(f"{LINK}#{LESSON}")
    assert titles(page) == [data[id_]["titel"] for id_ in (ONE, OTHER, THIRD)]
    assert page.locator("h1").inner_text() == "Gedeelde selectie"


def test_a_name_that_a_lesson_had_leads_to_it_and_its_findings_go_along(
    open_page: Open, address: str, folder: Path
) -> None:
    page = open_page("over/")
    [places] = (folder / "assets/selection").glob("places.js")
    text = places.read_text(encoding="utf-8")
    assert '"formerLessons":{}' in text
    renamed = text.replace('"formerLessons":{}', f'"formerLessons":{{"les-vroeger":"{LESSON}"}}')
    page.route("**/selection/places.js*", lambda route: route.fulfill(body=renamed, content_type="text/javascript"))
    page.goto(f"{address}selectie/#les-vroeger")
    assert titles(page) == of_lesson(folder, LESSON)[1]
    page.get_by_role("button", name="Kopieer de link").first.wait_for()
    page.emulate_media(media="print")
    assert page.locator(".selectie-herkomst .selectie-adres").inner_text().endswith(f"selectie/#{LESSON}")


def test_another_name_that_is_typed_is_shown_and_a_source_leaves_the_lesson(
    open_page: Open, address: str, folder: Path
) -> None:
    page = open_page(f"selectie/#{LESSON}")
    titles(page)
    page.evaluate("scrollTo(0, 900)")
    title, findings = of_lesson(folder, OTHER_LESSON)
    page.evaluate(f"location.hash = '{OTHER_LESSON}'")
    expect(page.locator(".selectie-kop")).to_have_text(title)
    assert titles(page) == findings
    expect(page.locator("h1")).to_be_in_viewport()
    page.locator(".selectie a[href^='#bron-']").first.click()
    page.wait_for_url(f"**/selectie/#{OTHER_LESSON}")
    assert page.locator(".selectie-kop").inner_text() == title
    page.evaluate("location.hash = 'les-nergens'")
    page.get_by_text("Er is geen les met dit adres.").wait_for()
    assert page.locator("h1").inner_text() == "Mijn selectie"


@pytest.mark.parametrize("edition", ["folder", "addressed"])
def test_the_download_is_data_as_the_site_has_it(
    browser: Browser, serve: Callable[[Path], str], edition: str, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(edition)
    whole = json.loads((folder / "data/bevindingen.json").read_text(encoding="utf-8"))
    every = [finding["id"] for finding in whole["bevindingen"]]
    page = browser.new_page()
    page.goto(f"{serve(folder)}/selectie/?b={','.join(every)}&t=Mijn%20les")
    adapt(page)
    with page.expect_download() as caught:
        page.get_by_role("button", name="Haal op als data (JSON)").click()
    assert caught.value.suggested_filename == "mijn-les.json"
    made = json.loads(Path(caught.value.path()).read_text(encoding="utf-8"))
    with page.expect_download() as caught:
        page.get_by_role("button", name="Haal op als tabel (CSV)").click()
    assert caught.value.suggested_filename == "mijn-les.csv"
    assert Path(caught.value.path()).read_bytes() == (folder / "data/bevindingen.csv").read_bytes()
    page.context.close()
    assert made.pop("naam") == f"{whole.pop('naam')}: Mijn les"
    assert made == whole
    schema = json.loads((folder / "data/bevindingen.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate({**made, "naam": "x"}, schema)


def test_it_works_from_a_folder_on_a_disk(
    addressed: Path, folder: Path, tmp_path: Path, browser: Browser, data: dict[str, dict[str, str]]
) -> None:
    with zipfile.ZipFile(addressed / downloads.OFFLINE.path) as archive:
        archive.extractall(tmp_path / "op een stick")
    (site,) = (tmp_path / "op een stick").iterdir()
    page = browser.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto((site / "lvb/index.html").as_uri())
    page.locator(f"section.bevinding:has(#{ONE}) .in-selectie").click()
    page.locator(".naar-selectie").click()
    assert titles(page) == [data[ONE]["titel"]]
    link = page.get_by_label("Link naar deze selectie").input_value()
    assert link == f"https://kennisbank.example/pad/selectie/?b={ONE}"
    page.locator(".selectie-lijst h3 a").click()
    assert page.url == f"{(site / 'lvb/index.html').as_uri()}#{ONE}"
    # The way from a lesson is the same, and its link is for who is elsewhere.
    page.goto((site / "les-werkalliantie/index.html").as_uri())
    page.locator(f".les:has(#{OTHER_LESSON}) a", has_text="Selectie (").click()
    title, findings = of_lesson(folder, OTHER_LESSON)
    expect(page.locator(".selectie-kop")).to_have_text(title)
    assert titles(page) == findings
    assert page.url == f"{(site / 'selectie/index.html').as_uri()}#{OTHER_LESSON}"
    page.emulate_media(media="print")
    link = page.locator(".selectie-herkomst .selectie-adres").inner_text()
    assert link == f"Deze selectie: https://kennisbank.example/pad/selectie/#{OTHER_LESSON}"
    page.emulate_media(media="screen")
    adapt(page)
    assert len(titles(page)) == len(findings)
    link = page.get_by_label("Link naar deze selectie").input_value()
    assert link.startswith("https://kennisbank.example/pad/selectie/?b=")
    page.context.close()
    assert failed == []


def test_a_browser_that_keeps_nothing_still_carries_it_in_the_link(
    open_page: Open, data: dict[str, dict[str, str]]
) -> None:
    page = open_page("over/")
    page.add_init_script("Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new Error(); }")
    page.goto(page.url.replace("over/", "lvb/"))
    page.locator(f"section.bevinding:has(#{ONE}) .in-selectie").click()
    page.locator(".naar-selectie").click()
    assert titles(page) == [data[ONE]["titel"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, 1280])
def test_axe_finds_nothing_in_a_selection(open_page: Open, scheme: str, width: int) -> None:
    page = open_page(f"selectie/?b={ONE},nergens,{OTHER}", width, color_scheme=scheme, reduced_motion="reduce")
    titles(page)
    assert violations(page) == []
    adapt(page)
    assert violations(page) == []
