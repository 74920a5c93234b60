"""The self-check on the pages: plain without scripts, and to be answered with them."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from scripts.content.selfcheck import Question, read
from scripts.exports.site_content import SiteContent

ROOT = Path(__file__).resolve().parents[2]

OPENS = "details:has(> .zelftoets) > summary"


@pytest.fixture(scope="module")
def questions() -> tuple[Question, ...]:
    return read((ROOT / "data/zelftoets.yml").read_text(encoding="utf-8"))


def test_every_topic_has_at_least_five_questions(edition: SiteContent, questions: tuple[Question, ...]) -> None:
    asked = Counter(question.page for question in questions)
    assert {page.name: asked[page.name] for page in edition.topics if asked[page.name] < 5} == {}


# With three answers, a third is right by chance: nobody does better by looking at the length alone.
@pytest.mark.parametrize("choose", [max, min])
def test_the_length_of_an_answer_does_not_give_it_away(
    choose: Callable[..., int], questions: tuple[Question, ...]
) -> None:
    given_away = [question.text for question in questions if stands_out(question, choose)]
    assert len(given_away) <= len(questions) / 3, given_away


def stands_out(question: Question, choose: Callable[..., int]) -> bool:
    """Whether the right answer, and no other, is the longest (or the shortest)."""
    lengths = Counter(len(answer) for answer in question.answers)
    outer = choose(lengths)
    return len(question.right) == outer and lengths[outer] == 1


def test_the_right_answer_does_not_always_stand_in_the_same_place(questions: tuple[Question, ...]) -> None:
    places = [question.answers.index(question.right) for question in questions]
    assert all(places.count(place) >= len(places) // 5 for place in range(3))


def test_without_scripts_it_reads_as_questions_and_answers(
    folder: Path, edition: SiteContent, questions: tuple[Question, ...]
) -> None:
    for page in edition.topics:
        tree = LexborHTMLParser((folder / page.address / "index.html").read_text(encoding="utf-8"))
        items = tree.css(".zelftoets > ol > li")
        own = [question for question in questions if question.page == page.name]
        assert len(items) == len(own)
        titles = {id_: finding.title for finding in page.findings for id_ in (finding.id, *finding.former)}
        for item, question in zip(items, own, strict=True):
            # A term in another language stands in an element of its own, without a space around it.
            text = item.text()
            assert all(part in text for part in (question.text, question.explanation, *question.answers))
            link = item.css_first("details a")
            assert link is not None
            assert (link.attributes["href"], link.text()) == (f"#{question.finding}", titles[question.finding])


def test_it_works_with_the_keyboard_and_keeps_nothing(
    folder: Path, browser: Browser, serve: Callable[[Path], str], questions: tuple[Question, ...]
) -> None:
    own = [question for question in questions if question.page == "lvb"]
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{serve(folder)}/lvb/")
    page.locator(OPENS).press("Enter")
    before = page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    for number, question in enumerate(own):
        item = page.locator(".zelftoets > ol > li").nth(number)
        assert item.locator("legend").inner_text().endswith(question.text)
        item.locator("input").first.focus()
        page.keyboard.press("Space")
        # The first question gets a wrong answer, the others the right one.
        steps = question.answers.index(question.right)
        for _ in range((steps + 1) % len(question.answers) if number == 0 else steps):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        verdict = item.locator("[role=status]").inner_text()
        assert verdict == ("Niet goed. Het antwoord staat hieronder." if number == 0 else "Goed.")
        assert item.locator("details").evaluate("details => details.open")
    score = page.locator(".zelftoets-stand")
    assert score.inner_text() == f"{len(own) - 1} goed van de {len(own)} die je hebt nagekeken."
    page.get_by_role("button", name="Begin opnieuw").press("Enter")
    assert score.inner_text() == ""
    assert page.locator(".zelftoets input:checked").count() == 0
    assert page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})") == before
    assert context.cookies() == []
    context.close()


def test_on_paper_it_is_a_sheet_to_fill_in(folder: Path, browser: Browser, serve: Callable[[Path], str]) -> None:
    page = browser.new_page()
    page.goto(f"{serve(folder)}/levellen/")
    page.emulate_media(media="print")
    assert page.locator(".zelftoets label").first.is_visible()
    for gone in (".zelftoets button", ".zelftoets summary", ".zelftoets-stand", ".zelftoets > p"):
        assert page.locator(gone).count() and not any(node.is_visible() for node in page.locator(gone).all()), gone
    page.close()


def test_checking_without_a_choice_asks_for_one(folder: Path, browser: Browser, serve: Callable[[Path], str]) -> None:
    page = browser.new_page()
    page.goto(f"{serve(folder)}/levellen/")
    page.locator(OPENS).click()
    page.get_by_role("button", name="Kijk na").first.click()
    assert page.locator(".zelftoets [role=status]").first.inner_text() == "Kies eerst een antwoord."
    assert page.locator(".zelftoets-stand").inner_text() == ""
    page.close()


def test_another_answer_takes_the_verdict_back(folder: Path, browser: Browser, serve: Callable[[Path], str]) -> None:
    page = browser.new_page()
    page.goto(f"{serve(folder)}/levellen/")
    page.locator(OPENS).click()
    item = page.locator(".zelftoets > ol > li").first
    item.locator("input[value=goed]").check()
    item.get_by_role("button", name="Kijk na").click()
    assert item.get_by_role("status").inner_text() == "Goed."
    item.locator("input[value=fout]").first.check()
    # An empty status is nothing to a screen reader: it can neither be read nor be found.
    assert item.get_by_role("status").inner_text() == ""
    assert item.locator("[data-uitslag]").count() == 0
    assert page.locator(".zelftoets-stand").inner_text() == ""
    item.get_by_role("button", name="Kijk na").click()
    assert item.get_by_role("status").inner_text() == "Niet goed. Het antwoord staat hieronder."
    assert page.locator(".zelftoets-stand").inner_text() == "0 goed van de 1 die je hebt nagekeken."
    page.close()
