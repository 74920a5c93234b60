"""The lessons and reflection sessions, as they stand on the site and as forms to fill in."""

import re
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.article import ContentPage
from scripts.content import downloads
from scripts.content.names import SESSION, TRAINERS_PAGE, lessons_about
from scripts.exports import book
from scripts.exports.documents import LINES
from scripts.exports.site_content import SiteContent

SHORT, HOUR = range(10, 21), range(60, 61)
OF_SESSION = range(60, 91)


def pages(content: SiteContent) -> list[ContentPage]:
    return [page for page in content.pages if lessons_about(page.name)]


def plans(page: ContentPage) -> dict[str, LexborNode]:
    """The lessons and the session of a page, by the id of their heading."""
    return {heading.id or "": plan for plan in page.article.css("section.les") if (heading := plan.css_first("h2"))}


def minutes(plan: LexborNode) -> int:
    found = re.search(r"Tijd:\s*(\d+) minuten", plan.text())
    assert found
    return int(found[1])


def test_every_page_has_a_short_lesson_one_of_an_hour_and_a_session(edition: SiteContent) -> None:
    topics = {page.name for page in edition.topics}
    assert {lessons_about(page.name) for page in pages(edition)} == topics | {"spanningen"}
    for page in pages(edition):
        found = plans(page)
        times = {minutes(plan) for id_, plan in found.items() if id_ != SESSION}
        assert times & set(HOUR), page.name
        if lessons_about(page.name) in topics:
            assert times & set(SHORT), page.name
            assert minutes(found[SESSION]) in OF_SESSION, page.name


def test_every_lesson_says_that_it_is_of_the_editors_and_leads_to_findings(edition: SiteContent) -> None:
    for page in pages(edition):
        for id_, plan in plans(page).items():
            label = plan.css_first("h2 + .headerlink + p > a.label")
            assert label and label.text() == "Redactie"
            targets = [(link.attributes["href"] or "").removeprefix("../").split("#") for link in plan.css("a")]
            assert any(tuple(target) in edition.places for target in targets), (page.name, id_)


def test_every_lesson_offers_its_files(folder: Path, edition: SiteContent) -> None:
    for page in pages(edition):
        for id_, plan in plans(page).items():
            links = [link.attributes["href"] or "" for link in plan.css("a") if link.css_first("code")]
            endings = {link.rpartition(".")[2] for link in links}
            assert endings >= ({"docx"} if id_ == SESSION else {"pptx", "pdf"}), (page.name, id_)
            assert all((folder / page.address / link).resolve().is_file() for link in links)


def test_every_lesson_is_listed_for_trainers_with_its_time(folder: Path, edition: SiteContent) -> None:
    tree = LexborHTMLParser((folder / TRAINERS_PAGE / "index.html").read_text(encoding="utf-8"))
    listed = {" ".join(item.text().split()) for item in tree.css("article li > ul > li")}
    for page in pages(edition):
        for plan in plans(page).values():
            heading = plan.css_first("h2")
            assert heading
            assert f"{minutes(plan)} minuten: {heading.text().removesuffix('¶').strip()}" in listed


def test_a_form_has_room_below_every_question(folder: Path, edition: SiteContent) -> None:
    for page in pages(edition):
        if SESSION not in plans(page):
            continue
        document = Document(str(folder / downloads.session(lessons_about(page.name)).path))
        styles = [paragraph.style.name for paragraph in document.paragraphs]
        asked = plans(page)[SESSION].css("h3 ~ ol > li, h3 ~ ul > li")
        assert styles.count("Schrijfregel") == LINES * len(asked) > 0
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        for item in asked:
            assert " ".join(item.text().split()) in " ".join(text.split())


def test_the_handbook_and_the_package_for_students_hold_no_lessons(folder: Path, edition: SiteContent) -> None:
    held = [page.name for _, members in book.sections(edition) for page in members]
    held += [name.partition("/")[0] for name in ZipFile(folder / downloads.SCORM.path).namelist()]
    assert [name for name in held if lessons_about(name)] == []
    assert {page.name for page in edition.topics} <= set(held)
