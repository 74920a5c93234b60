"""The search box in a browser: keys, screen reader, address, suggestions, and where results lead."""

import re
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from selectolax.lexbor import LexborHTMLParser

from scripts.publish.harden import LEAST, quality
from tests.search.conftest import serve

pytestmark = pytest.mark.browser
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Zoeken")


def results(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Zoekresultaten").get_by_role("option")


def ask(page: Page, query: str) -> None:
    field(page).fill(query)
    expect(results(page).first).to_be_visible()


@pytest.mark.parametrize("key", ["/", "s", "f", "Control+k"])
def test_a_key_opens_search_and_escape_brings_back(page: Page, address: str, key: str) -> None:
    page.goto(f"{address}lvb/")
    link = page.locator("article a[href]").first
    link.focus()
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
    expect(page.locator("[data-search-panel]")).to_be_hidden()


def test_the_letters_open_nothing_when_they_are_switched_off_or_when_someone_writes(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    page.keyboard.press("/")
    page.keyboard.type("sf/")
    expect(field(page)).to_have_value("sf/")
    page.get_by_role("button", name="Zoeken met toets").click()
    page.keyboard.press("Escape")
    page.locator("article a[href]").first.focus()
    page.keyboard.press("s")
    expect(page.locator("[data-search-panel]")).to_be_hidden()
    page.goto(f"{address}levellen/")  # The choice holds for other pages too.
    page.keyboard.press("s")
    expect(page.locator("[data-search-panel]")).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    page.get_by_role("button", name="Zoeken met toets").click()
    page.reload()
    page.keyboard.press("s")
    expect(field(page)).to_be_focused()


def test_nothing_of_search_is_loaded_before_it_is_used(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(f"{address}lvb/", wait_until="networkidle")
    assert [url for url in asked if url.startswith("assets/search/")] == []
    ask(page, "klik")
    names = sorted(url.removeprefix("assets/search/") for url in asked if url.startswith("assets/search/"))
    [words, *others] = [name for name in names if not name.startswith("texts/")]
    assert re.fullmatch(r"asked/\w+-\w{2,4}\.js", words)
    assert others == ["engine.js", "index.js"]


def sent(file: Path) -> int:
    """The bytes that a host sends of a file; small ones go as they are."""
    plain = file.read_bytes()
    return len(plain) if len(plain) <= LEAST else len(brotli.compress(plain, quality=quality(file)))


# A word, and a sentence of which every word is looked up.
@pytest.mark.parametrize(
    "query", ["klik", "hoe krijg ik een zwijgzame jongere aan de praat zonder te drammen over zijn gedrag"]
)
def test_a_first_query_loads_at_most_60_kb(page: Page, address: str, searchable: Path, query: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(f"{address}lvb/", wait_until="networkidle")
    asked.clear()
    ask(page, query)
    expect(results(page).first.locator(".search__excerpt")).not_to_be_empty()
    page.wait_for_load_state("networkidle")
    files = [searchable / url for url in asked]
    loaded = sum(sent(file) for file in files)
    assert loaded <= 60_000


def test_a_lesson_says_what_it_is_and_how_long_it_takes(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, "ongehoorzaamheid")
    lesson = results(page).filter(has_text="Een uur over professionele ongehoorzaamheid").first
    expect(lesson).to_be_in_viewport()
    expect(lesson.locator(".search__place")).to_have_text("Redactie · Les, 60 minuten")
    expect(lesson.locator(".search__excerpt")).to_contain_text("zeggen wat het verslag precies zegt")
    lesson.click()
    page.wait_for_url(re.compile(r"/les-gedwongen-kader/#les-ongehoorzaamheid$"))


def test_only_the_texts_that_are_seen_are_loaded(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}lvb/")
    ask(page, "klik")
    expect(results(page).first.locator(".search__excerpt")).not_to_be_empty()
    page.wait_for_load_state("networkidle")
    last = results(page).last.locator(".search__excerpt")
    expect(last).to_be_empty()
    before = len(asked)
    last.scroll_into_view_if_needed()
    expect(last).not_to_be_empty()
    assert len(asked) > before


def test_english_in_a_result_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "who works")
    named = page.locator("[data-search-definition] .search__title [lang=en]")
    expect(named).to_have_text(["Who", " ", "works"])
    ask(page, "Horvath")
    expect(results(page).first.locator(".search__excerpt [lang=en]").first).to_contain_text("The alliance in context")
    expect(results(page).first.locator(".search__title [lang=en]")).to_have_count(0)


def test_a_result_without_its_text_leads_where_it_should(page: Page, address: str) -> None:
    page.route("**/texts/*", lambda route: route.abort())
    page.goto(f"{address}lvb/")
    ask(page, "loze beloften")
    with page.expect_event("requestfailed"):
        pass
    expect(results(page).first.locator(".search__excerpt")).to_be_empty()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}levellen/#geen-loze-beloften")


def test_the_arrows_choose_and_enter_goes_to_the_place(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "agressie sportschool")
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_have_attribute("aria-selected", "true")
    expect(field(page)).to_have_attribute("aria-activedescendant", results(page).first.get_attribute("id") or "")
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_have_attribute("aria-selected", "false")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}casus-willem/#willem-alleen-op-de-mat")


def test_enter_without_a_choice_takes_the_best(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "loze beloften")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}levellen/#geen-loze-beloften")


def test_a_result_says_where_it_stands_who_holds_it_and_marks_what_was_found(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "loze beloften")
    first = results(page).first
    assert first.locator(".search__place").inner_text() == "Het verslag, naar verhalen van deelnemers · Advies"
    assert page.get_by_role("group", name="Levellen").get_by_role("option").first.inner_text() == first.inner_text()
    assert first.locator(".search__title mark").all_inner_texts() == ["loze", "beloften"]
    # The variant is marked too: an inflection, and a synonym.
    marks = first.locator(".search__excerpt mark")
    expect(marks.first).to_be_visible()
    assert {"Beloof", "bullshit"} <= set(marks.all_inner_texts())


def test_a_stop_word_is_not_marked_though_it_has_the_root_of_another(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "werkrelatie meten")
    marks = results(page).locator("mark")
    expect(marks.first).to_be_visible()
    assert "met" not in {text.lower() for text in marks.all_inner_texts()}


@pytest.mark.parametrize("query", ["loze beloften", "controleren en helpen", "kleine successen vieren"])
def test_a_phone_shows_what_was_found_and_not_only_what_stands_before_it(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, query)
    page.set_viewport_size({"width": 360, "height": 740})
    excerpt = results(page).first.locator(".search__excerpt")
    expect(excerpt.locator("mark").first).to_be_visible()
    assert excerpt.evaluate(
        "box => box.querySelector('mark').getBoundingClientRect().bottom <= box.getBoundingClientRect().bottom + 1"
    )


def test_a_verb_that_leads_to_what_comes_first_is_not_told_to_be_absent(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "gejat moet ik dat afkeuren")
    expect(results(page).first).to_be_visible()
    expect(page.locator("[data-search-suggestions]")).to_be_hidden()
    expect(page.locator("[data-search-line]")).not_to_contain_text("gejat")


@pytest.mark.parametrize(
    ("query", "is_pressing"),
    [
        ("praten lukt beter als we samen iets doen dan tegenover elkaar aan een bureau", False),
        ("regels voor ketamine", True),
        ("laars", True),
    ],
)
def test_what_is_absent_is_told_in_passing_when_most_of_the_words_are_answered(
    page: Page, address: str, query: str, is_pressing: bool
) -> None:
    page.goto(f"{address}lvb/")
    ask(page, query)
    line = page.locator("[data-search-line]")
    expect(line).to_contain_text("staat hier niets" if "ketamine" not in query else "Over ‘ketamine’")
    assert ("search__line--absent" in (line.get_attribute("class") or "")) == is_pressing


def test_the_count_is_told_to_who_cannot_see_the_results_when_typing_pauses(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "schaakclub")
    expect(results(page).first).to_be_visible()
    expect(page.locator("[data-search-line]")).to_be_hidden()
    expect(page.locator("#search-box").get_by_role("status")).to_have_text(re.compile(r"^\d+ resultaten\.$"))


def test_the_address_holds_the_query_and_back_returns_to_it(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "werkaliantie")
    page.wait_for_url(f"{address}lvb/?q=werkaliantie")
    leads_to = results(page).first.evaluate("result => result.href")
    page.keyboard.press("Enter")
    page.wait_for_url(leads_to)
    page.go_back()
    expect(field(page)).to_have_value("werkaliantie")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    assert page.url == f"{address}lvb/"


def test_a_shared_query_opens_with_its_results_and_its_address_can_be_copied(
    context: BrowserContext, page: Page, address: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}?q=rol%20van%20ouders")
    expect(results(page).first).to_contain_text("ouders")
    page.get_by_role("button", name="Kopieer het adres").click()
    expect(page.locator("#search-box").get_by_role("status")).to_contain_text("gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") in (
        f"{address}?q=rol+van+ouders",
        f"{address}?q=rol%20van%20ouders",
    )


def test_a_typing_error_brings_a_suggestion_and_a_beginning_its_end(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "proffesionele ongehoorzaamheid")
    page.get_by_role("button", name="professionele ongehoorzaamheid").click()
    expect(field(page)).to_have_value("professionele ongehoorzaamheid")
    expect(page.locator("[data-search-suggestions]")).to_be_hidden()
    field(page).fill("")
    field(page).press_sequentially("warme overdra")
    page.keyboard.press("ArrowRight")
    expect(field(page)).to_have_value("warme overdracht")


def test_what_is_absent_is_named_and_the_rest_is_headed_as_something_else(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/?q=levellen")
    expect(results(page).first).to_be_visible()
    line, ways = page.locator("[data-search-line]"), page.locator("[data-search-starts]")
    expect(ways).to_be_hidden()
    field(page).fill("xyzzy")
    expect(line).to_have_text("Over ‘xyzzy’ staat hier niets.")
    expect(page.get_by_role("link", name="Hierover zwijgt het verslag")).to_be_visible()
    expect(ways.get_by_role("link", name="Verder lezen")).to_be_visible()
    field(page).fill("willem xyzzy")
    expect(line).to_have_text("Over ‘xyzzy’ staat hier niets.")
    expect(page.get_by_text("Wel over je andere woorden:")).to_be_visible()
    expect(page.get_by_role("group", name="De casus Willem, niet over ‘xyzzy’", exact=True)).to_be_visible()
    field(page).fill("drugs")
    expect(line).to_have_text("Over ‘drugs’ zegt het verslag niets.")
    expect(results(page).first).to_have_attribute("href", re.compile("/situaties/#drugs$"))


def test_who_has_not_typed_yet_is_shown_where_to_begin(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    page.keyboard.press("/")
    page.locator("[data-search-starts]").get_by_role("link", name="Hij komt niet opdagen").click()
    page.wait_for_url(f"{address}situaties/#niet-opdagen")


def test_tabbing_through_search_opens_and_loads_nothing(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}lvb/", wait_until="networkidle")
    asked.clear()
    field(page).focus()
    page.keyboard.press("Tab")
    expect(page.locator("[data-search-panel]")).to_be_hidden()
    assert [url for url in asked if "/search/" in url] == []
    field(page).focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-search-panel]")).to_be_visible()


def test_the_definition_of_a_term_stands_on_top(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "irritatiezone")
    definition = page.locator("[data-search-definition] a")
    expect(definition).to_have_attribute("href", re.compile("/begrippen/#irritatiezone$"))
    expect(definition.locator(".search__excerpt")).not_to_be_empty()
    above, below = definition.bounding_box(), results(page).first.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]
    field(page).fill("loze beloften")
    expect(definition).to_be_hidden()


def test_nothing_moves_when_the_texts_come(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    with page.expect_request("**/texts/*"):
        ask(page, "willem")
    before = [result.bounding_box() for result in results(page).all()]
    expect(results(page).first.locator(".search__excerpt")).not_to_be_empty()
    page.wait_for_load_state("networkidle")
    assert [result.bounding_box() for result in results(page).all()] == before


def test_a_narrow_screen_searches_by_touch(browser: Browser, address: str) -> None:
    visitor = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = visitor.new_page()
    page.goto(f"{address}lvb/")
    expect(field(page)).to_be_hidden()
    page.get_by_role("button", name="Zoeken", exact=True).tap()
    ask(page, "klik")
    box = page.locator("#search-box").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 320, "height": 640}
    page.get_by_role("button", name="Zoeken sluiten").tap()
    expect(field(page)).to_be_hidden()
    page.get_by_role("button", name="Zoeken", exact=True).tap()
    leads_to = results(page).first.evaluate("result => result.href")
    assert "klik" in leads_to
    results(page).first.tap()
    page.wait_for_url(leads_to)
    visitor.close()


def test_leaving_the_box_closes_it(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "klik")
    page.locator("h1").click(position={"x": 5, "y": 5})
    expect(page.locator("[data-search-panel]")).to_be_hidden()
    expect(field(page)).to_have_value("klik")


def test_from_a_disk_results_lead_to_files(page: Page, searchable: Path, complaints: list[str]) -> None:
    page.goto((searchable / "lvb" / "index.html").as_uri())
    ask(page, "loze beloften")
    expect(results(page).first.locator(".search__excerpt")).not_to_be_empty()
    page.keyboard.press("Enter")
    page.wait_for_url((searchable / "levellen" / "index.html").as_uri() + "#geen-loze-beloften")
    expect(page.locator("#geen-loze-beloften")).to_be_in_viewport()
    assert complaints == []


def test_a_strict_policy_and_no_script_of_the_theme(
    page: Page, searchable: Path, tmp_path: Path, complaints: list[str]
) -> None:
    """Search needs neither the theme's scripts nor anything inline."""
    tree = LexborHTMLParser((searchable / "lvb" / "index.html").read_text(encoding="utf-8"))
    for node in tree.css("script:not([type='application/json']), style, link[rel=icon]"):
        if "assets/search.js" not in (node.attributes.get("src") or ""):
            node.decompose()
    assert tree.css_first("[data-search]").css("[style], [onclick]") == []
    (tmp_path / "lvb").mkdir()
    (tmp_path / "assets").symlink_to(searchable / "assets")
    head = f'<head><meta http-equiv="Content-Security-Policy" content="{STRICT}"><link rel="icon" href="data:,">'
    (tmp_path / "lvb" / "index.html").write_text((tree.html or "").replace("<head>", head, 1), encoding="utf-8")
    for address in serve(tmp_path):
        page.goto(f"{address}lvb/")
        ask(page, "wat doe ik als een jongere mij niet vertrouwt")
        expect(results(page).first).to_have_attribute("href", re.compile("/situaties/#vertrouwt-mij-niet$"))
    assert complaints == []


def test_without_javascript_the_box_is_not_shown(browser: Browser, address: str) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(f"{address}lvb/")
    expect(page.locator("[data-search]")).to_be_hidden()
    visitor.close()


def test_without_what_visitors_ask_with_the_words_of_the_site_find_something(page: Page, address: str) -> None:
    page.route("**/asked/*", lambda route: route.abort())
    page.goto(f"{address}lvb/")
    ask(page, "loze beloften")
    expect(results(page).first).to_have_attribute("href", re.compile("/levellen/#geen-loze-beloften$"))


def test_a_word_that_only_visitors_have_leads_on_and_is_said_to_be_absent(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/?q=enkelband")
    expect(results(page).first).to_be_visible()
    expect(page.locator("[data-search-line]")).to_have_text("Over ‘enkelband’ staat hier niets.")
    expect(page.get_by_text("Wel hier het dichtst bij:")).to_be_visible()
    expect(page.locator("#search-box").get_by_role("status")).to_contain_text(re.compile(r"niets\. \d resultaten\.$"))
    assert results(page).count() <= 3


def test_of_what_is_absent_nothing_is_shown_that_only_has_words_that_tell_little(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    page.keyboard.press("/")
    field(page).fill("hij heeft een xyzzy")
    expect(page.locator("[data-search-line]")).to_have_text("Over ‘xyzzy’ staat hier niets.")
    expect(results(page)).to_have_count(0)
    expect(page.get_by_text("Misschien helpt dit verder")).to_be_visible()


def test_a_lesson_about_what_was_asked_stands_among_the_first(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "ongehoorzaamheid")
    expect(results(page).first).to_be_visible()
    shown = page.locator(".search__group").evaluate_all("groups => groups.map((group) => group.innerHTML)")
    [lesson, *_] = [number for number, group in enumerate(shown) if "#les-ongehoorzaamheid" in group]
    assert lesson <= 3


def test_who_asks_for_a_name_finds_it_before_what_it_looks_like(page: Page, address: str) -> None:
    page.goto(f"{address}lvb/")
    ask(page, "Levvel")
    expect(results(page).first).to_contain_text("Twynstra")
