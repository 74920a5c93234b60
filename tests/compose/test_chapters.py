"""The place in the report, told once above a row of findings."""

from scripts.compose.chapters import name_chapters
from tests.compose.pages import draft, inside

CHAPTER = "Verslag, hoofdstuk 2 ‘Levellen met deze jongeren’"
SEEN, HEARD = "Verslag, hoofdstuk 2, ‘Je wordt gezien’", "Verslag, hoofdstuk 2, ‘Je hoort erbij’"
OTHER = "Verslag, hoofdstuk 3 ‘Binnen een gedwongen kader’"


def finding(place: str) -> str:
    line = f'<p class="plaats">{place}</p>' if place else ""
    return f'<section class="bevinding"><h3>Titel</h3><p>Tekst.</p>{line}</section>'


def named(*rows: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """What is told above each row, and what every finding still says beside it."""
    page = draft("".join(f"<h2>Kop</h2>{''.join(map(finding, row))}" for row in rows))
    name_chapters(page)
    shown = []
    for line in page.article.css(".plaats"):
        told = line.css_first(".al-genoemd")
        shown.append((line.text() or "").removeprefix(told.text() if told else ""))
    assert [line.text() for line in page.article.css(".plaats")] == [place for row in rows for place in row if place]
    return [aside.text() for aside in page.article.css("h2 + aside.hoofdstuk")], shown


def test_a_chapter_stands_above_and_what_is_below_it_with_the_finding() -> None:
    assert named((CHAPTER, SEEN)) == ([CHAPTER], ["", "‘Je wordt gezien’"])


def test_one_place_of_all_stands_above_as_a_whole() -> None:
    assert named((SEEN, SEEN)) == ([SEEN], ["", ""])
    assert named((SEEN, HEARD)) == ([CHAPTER], ["‘Je wordt gezien’", "‘Je hoort erbij’"])


def test_each_row_tells_its_own() -> None:
    assert named((SEEN,), (OTHER,)) == ([SEEN, OTHER], ["", ""])


def test_findings_of_the_editors_have_no_place_and_do_not_count() -> None:
    assert named((SEEN, "")) == ([SEEN], [""])
    assert named(("", "")) == ([], [])


def test_of_two_chapters_every_finding_says_its_own() -> None:
    assert named((SEEN, OTHER)) == ([], [SEEN, OTHER])


def test_the_introduction_is_a_chapter_too() -> None:
    assert named(("Verslag, inleiding",)) == (["Verslag, inleiding"], [""])


def test_what_looks_like_a_place_and_is_none_stays_as_it_is() -> None:
    page = draft(f"<h2>Kop</h2>{finding('Ergens anders')}")
    before = inside(page)
    name_chapters(page)
    assert inside(page) == before
