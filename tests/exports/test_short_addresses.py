"""The short address of a lesson's findings, its QR code, and the number that a finding has in all that is made of it."""

import io
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import typst
import zxingcpp
from docx import Document
from docx.shared import Cm
from PIL import Image
from pptx import Presentation
from pptx.shapes.picture import Picture
from selectolax.lexbor import LexborHTMLParser

from scripts.built.lessons import links_in, read_lessons, steps_of, with_findings
from scripts.built.qr import qr_png
from scripts.content import downloads, selfcheck
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.lesson_words import CODE_OF, FOR_TEACHER, lesson_address, numbered
from scripts.content.names import (
    ABOUT_PAGE,
    LESSON_LIST_PAGE,
    MOODLE_PACKAGE,
    QUESTIONS,
    SELECTION_PAGE,
    TRAINERS_PAGE,
    lessons_about,
)
from scripts.exports.lesson_files import READ_ALONG
from scripts.exports.lesson_plan import LessonPlan, read_plans
from scripts.exports.office import in_report
from scripts.exports.selection import FILE
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import LABELS
from tests.compose.pages import draft
from tests.conftest import ROOT

LEAST = Cm(2.5)
# Of a code with its quiet zone of four squares, the part that is the code: 37 squares of 45 at these lengths.
PART = 37 / 45


def read(picture: bytes) -> list[str]:
    """What a decoder that is not of the program that made it reads in a picture."""
    return [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))]


def opened(content: SiteContent) -> Iterator[LessonPlan]:
    return (plan for plan in read_plans(content) if plan.findings)


def on_page(folder: Path, plan: LessonPlan) -> Any:
    tree = LexborHTMLParser((folder / plan.page.address / "index.html").read_text(encoding="utf-8"))
    return next(les for les in tree.css("section.les") if les.css_first(f"h2#{plan.lesson.id}"))


def test_every_lesson_is_known_by_its_id_with_its_findings_in_order(folder: Path, edition: SiteContent) -> None:
    places = json.loads((folder / FILE).read_text(encoding="utf-8").partition(" = ")[2].rstrip(";\n"))
    plans = list(opened(edition))
    assert list(places["lessons"]) == [plan.lesson.id for plan in plans]  # No two share one.
    for plan in plans:
        assert places["lessons"][plan.lesson.id] == {
            "title": plan.lesson.title,
            "findings": [finding.id for _, finding in plan.findings],
        }
    assert places["formerLessons"] == {}
    # An id means one place on the page that shows them.
    anchors = {section.anchor for section in edition.page(f"{SELECTION_PAGE}/").sections}
    assert not anchors & places["lessons"].keys()


def test_without_a_script_the_short_address_leads_to_the_lesson(folder: Path, edition: SiteContent) -> None:
    tree = LexborHTMLParser((folder / SELECTION_PAGE / "index.html").read_text(encoding="utf-8"))
    for plan in opened(edition):
        [way] = tree.css(f".selectie li#{plan.lesson.id} > a")
        assert way.attributes["href"] == f"../{plan.page.address}#{plan.lesson.id}"
        assert way.text() == plan.lesson.title


LESSON = """<section class="les"><h2 id="{id}">{former}Een titel</h2><p class="kenmerken"></p>
<ul><li><a href="../lvb/#een">een</a></li></ul><ol><li><a href="../lvb/#twee">twee</a></li></ol></section>"""


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (LESSON.format(id="les-a", former=""), {"les-a": ()}),
        (LESSON.format(id="les-a", former='<span class="eerder" id="les-oud"></span>'), {"les-a": ("les-oud",)}),
        (LESSON.format(id="reflectie", former=""), {}),  # That of a session is a form.
        (LESSON.format(id="les-a", former="").replace("#een", "#een-ander").replace("#twee", ""), {}),
        # Of two with one id the first has the address.
        (LESSON.format(id="les-a", former="") * 2, {"les-a": ()}),
    ],
)
def test_a_lesson_has_a_short_address_when_it_names_findings(
    edition: SiteContent, html: str, expected: dict[str, tuple[str, ...]]
) -> None:
    page = draft(html, "les-lvb").page
    (topic, first), (_, second) = edition.findings[:2]
    known = {("lvb/", "een"): (topic, first), ("lvb/", "twee"): (topic, second)}
    found = with_findings([page], known)
    assert {id_: lesson.former for id_, (_, lesson, _) in found.items()} == expected
    assert all(findings == (first, second) for _, _, findings in found.values())
    assert len(list(read_lessons(page))) == html.count("<section") - html.count('"reflectie"')


def test_a_code_is_read_from_slides_hand_out_and_paper_as_the_short_address(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for plan in opened(addressed_edition):
        address = f"{addressed_edition.url}{lesson_address(plan.lesson.id)}"
        assert plan.selection == address and "?" not in address
        alt = CODE_OF.format(address)
        slides = Presentation(str(addressed / downloads.lesson_slides(plan.about, plan.lesson.id).path)).slides
        [slide] = [one for one in slides if one.shapes.title.text_frame.text == READ_ALONG]
        [picture] = [shape for shape in slide.shapes if isinstance(shape, Picture)]
        assert read(picture.image.blob) == [address]
        assert min(picture.width, picture.height) * PART >= LEAST
        # Behind it pandoc puts the name of the file.
        assert picture._element.nvPicPr.cNvPr.get("descr").partition("  ")[0] == alt
        shown = "".join(shape.text_frame.text for shape in slide.placeholders if not isinstance(shape, Picture))
        assert address in re.sub(r"\s", "", shown)  # On two lines, in full.

        document = Document(str(addressed / downloads.lesson_document(plan.about, plan.lesson.id).path))
        [code] = [shape for shape in document.inline_shapes if shape._inline.docPr.get("descr") == alt]
        assert min(code.width, code.height) * PART >= LEAST
        blip = code._inline.graphic.graphicData.pic.blipFill.blip.embed
        assert read(document.part.related_parts[blip].blob) == [address]
        assert any(address in paragraph.text for paragraph in document.paragraphs)

        paper = on_page(addressed, plan).css_first("aside.op-papier")
        [svg] = paper.css("svg[role=img]")
        assert svg.attributes["aria-label"] == alt
        assert f"Lees mee: {address}" in paper.text()
        # The fragment of a document loses the capitals of `viewBox`, which a file of its own needs.
        drawn = typst.Compiler(
            b'#set page(width: 4cm, height: 4cm, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg", width: 4cm)',
            sys_inputs={"svg": svg.html.replace("viewbox", "viewBox")},
        ).compile(format="png", ppi=150)
        assert isinstance(drawn, bytes) and read(drawn) == [address]
        assert (
            f"Het adres van de selectie, voor je groep: {address}"
            in on_page(addressed, plan).css_first("aside.meenemen").text()
        )


def test_a_code_is_black_on_white_with_the_quiet_zone_it_needs() -> None:
    picture = Image.open(io.BytesIO(qr_png("https://kennisbank.example/selectie/#les-een"))).convert("L")
    assert {value for value in range(256) if picture.histogram()[value]} == {0, 255}
    (left, top, right, bottom), size = Image.eval(picture, lambda value: 255 - value).getbbox(), picture.width
    assert (left, top, size - right, size - bottom) == (40, 40, 40, 40)
    assert qr_png("") == b""


def test_without_an_address_of_the_site_there_is_neither_code_nor_address(folder: Path, edition: SiteContent) -> None:
    for plan in opened(edition):
        assert plan.selection == ""
        slides = Presentation(str(folder / downloads.lesson_slides(plan.about, plan.lesson.id).path)).slides
        assert READ_ALONG not in [slide.shapes.title.text_frame.text for slide in slides]
        document = Document(str(folder / downloads.lesson_document(plan.about, plan.lesson.id).path))
        text = " ".join(paragraph.text for paragraph in document.paragraphs)
        assert "selectie/" not in text and "dezelfde nummers" not in text
        assert not [one for one in document.inline_shapes if "QR" in (one._inline.docPr.get("descr") or "")]
        section = on_page(folder, plan)
        assert section.css("aside.op-papier svg") == []
        assert "Het adres voor je groep" not in section.text()
        with ZipFile(folder / downloads.lesson_scorm(plan.about, plan.lesson.id).path) as package:
            learned = LexborHTMLParser(package.read(f"{plan.page.address}index.html").decode("utf-8"))
        sources = [" ".join(place.text().split()) for place in learned.css("section.bevinding > p.plaats")]
        assert sources == [in_report(edition, finding) for _, finding in plan.findings]
        assert "Op de site staan deze bevindingen" not in learned.css_first("article").text()
        # The way to it is there all the same.
        assert section.css_first(f"aside.meenemen a[href='../{lesson_address(plan.lesson.id)}']")


def test_a_finding_has_one_number_in_all_that_is_made_of_a_lesson(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for plan in opened(addressed_edition):
        numbers = {finding.title: numbered(number) for number, (_, finding) in enumerate(plan.findings, 1)}
        for slide in Presentation(str(addressed / downloads.lesson_slides(plan.about, plan.lesson.id).path)).slides:
            title = slide.shapes.title.text_frame.text.removesuffix(" (vervolg)")
            body = " ".join(shape.text_frame.text for shape in slide.placeholders if shape != slide.shapes.title)
            assert (f"{numbers.get(title)} · " in body) == (title in numbers), (plan.lesson.id, title)
        document = Document(str(addressed / downloads.lesson_document(plan.about, plan.lesson.id).path))
        told = [(one.style.name, one.text) for one in document.paragraphs]
        headed = {text: below for (style, text), (_, below) in pairwise(told) if style == "Heading 2"}
        assert headed.keys() == numbers.keys()
        assert all(headed[title].startswith(f"{number} · ") for title, number in numbers.items())
        rows = [row.text().strip() for row in on_page(addressed, plan).css("aside.op-papier li")]
        assert [row.partition("’; ")[0] for row in rows] == [f"{numbers[title]}: ‘{title}" for title in numbers]


def test_a_step_says_the_number_of_every_finding_that_it_names(folder: Path, edition: SiteContent) -> None:
    said = 0
    for plan in opened(edition):
        several = len(plan.findings) > 1
        for item in steps_of(on_page(folder, plan)):
            named: list[int] = []
            for link, place in links_in(plan.page, item):
                found = plan.content.places.get(place)
                number = plan.numbers.get(found[1].id, 0) if found else 0
                behind = link.next.text() if link.next else ""
                is_told = behind.startswith(f" ({numbered(number).lower()})")
                assert is_told == (several and number > 0 and number not in named), (plan.lesson.id, place)
                named.append(number)
                said += is_told
    assert said


def test_a_finding_can_be_read_whole_in_the_first_step_that_names_it(folder: Path, edition: SiteContent) -> None:
    for plan in opened(edition):
        shown: list[int] = []
        for item in steps_of(on_page(folder, plan)):
            found = [plan.content.places.get(place) for _, place in links_in(plan.page, item)]
            named = {plan.numbers.get(one[1].id, 0) for one in found if one} - {0}
            fresh = sorted(named - set(shown))
            folds = item.css("aside > details")
            assert len(folds) == bool(fresh), (plan.lesson.id, fresh)
            for fold in folds:
                whole = "".join(fold.text().split())
                at = [whole.index("".join(plan.findings[one - 1][1].text.split())) for one in fresh]
                assert at == sorted(at)
                for one in fresh:
                    page_of, finding = plan.findings[one - 1]
                    told = (finding.title, LABELS[finding.label].words, finding.place)
                    assert all("".join(part.split()) in whole for part in told), (page_of.name, finding.id)
                    assert len(plan.findings) == 1 or numbered(one) in fold.text()
                # Its own links and ids hold where it stands; a label leads to what it means.
                assert not fold.css("a:not(.label), [id]")
                leads = [link.attributes["href"] for link in fold.css("a.label")]
                assert leads == [f"../{ABOUT_PAGE}/#label-{plan.findings[one - 1][1].who}" for one in fresh]
            shown += fresh


def test_the_list_of_lessons_begins_with_the_topics(folder: Path) -> None:
    tree = LexborHTMLParser((folder / LESSON_LIST_PAGE / "index.html").read_text(encoding="utf-8"))
    jumps = [link.attributes["href"] or "" for link in tree.css("aside.letters a")]
    assert jumps == [f"#{head.id}" for head in tree.css("table.lessen tbody > tr > th")]
    assert len(jumps) > 1


def test_what_is_of_a_topic_has_no_numbers(folder: Path, edition: SiteContent) -> None:
    for page in edition.topics[:2]:
        for slide in Presentation(str(folder / downloads.slides(page.name).path)).slides:
            assert not any(re.search(r"Bevinding \d", shape.text_frame.text) for shape in slide.placeholders)
        for paragraph in Document(str(folder / downloads.document(page.name).path)).paragraphs:
            assert not re.match(r"Bevinding \d", paragraph.text)


def test_the_steps_in_moodle_are_said_in_the_words_of_the_page_for_trainers(folder: Path, edition: SiteContent) -> None:
    trainers = LexborHTMLParser((folder / TRAINERS_PAGE / "index.html").read_text(encoding="utf-8"))
    told = trainers.css_first(f"#{MOODLE_PACKAGE} ~ p")
    assert told and told.text().startswith("In Moodle: ")
    for plan in opened(edition):
        lines = [line.text() for line in on_page(folder, plan).css("aside.meenemen > p")]
        assert f"{told.text()} Meer over Moodle." in lines


def test_a_lesson_opens_with_four_links_its_chapters_and_its_questions_answered(
    folder: Path, edition: SiteContent
) -> None:
    asked = selfcheck.read_for_lessons((ROOT / QUESTIONS).read_text(encoding="utf-8"))
    answered = 0
    for plan in opened(edition):
        box = on_page(folder, plan).css_first("aside.meenemen")
        links = [link.attributes["href"] or "" for link in box.css_first("p").css("a")]
        assert [Path(link.partition("/#")[0]).suffix for link in links] == [".pptx", ".docx", ".zip", ""]
        assert links[-1].endswith(lesson_address(plan.lesson.id))
        [source] = [line.text() for line in box.css("aside > p") if line.text().startswith("Bron: ")]
        chapters = {number for _, one in plan.findings for number in re.findall(r"hoofdstuk (\d)", one.place)}
        assert set(re.findall(r"\d", source.partition(". ")[0])) == chapters and REPORT_TITLE in source
        assert "CC BY 4.0" in source
        # What is only for who teaches is said to be in the notes where there is such a thing.
        steps = " ".join(item.text() for item in steps_of(on_page(folder, plan)))
        assert ("in de notities" in box.text()) == (FOR_TEACHER in steps), plan.lesson.id
        of_lesson = {(page.name, id_) for page, one in plan.findings for id_ in one.ids}
        own = [one for one in asked if (one.page, one.finding) in of_lesson]
        rows = [row.text() for row in box.css("details ol > li")]
        assert len(rows) == (len(own) if len(own) > 1 else 0)
        for row, one in zip(rows, own, strict=False):
            assert row.rstrip(".") == f"{one.text} {one.right}".rstrip(".")
        answered += bool(rows)
    assert answered


def test_what_is_saved_from_a_topic_is_called_after_it(folder: Path, edition: SiteContent) -> None:
    for page in edition.topics:
        assert not lessons_about(page.name)
        tree = LexborHTMLParser((folder / page.address / "index.html").read_text(encoding="utf-8"))
        kept = [link.attributes["download"] for link in tree.css("article > aside.meenemen a[download]")]
        ends = (" (dia’s).pptx", " (hand-out).docx", " (hand-out).pdf")
        ends += (" (vragen voor Moodle).xml", " (vragen).gift.txt", ".zip")
        assert kept == [f"{page.menu_title.replace(':', '').replace('?', '')}{end}" for end in ends]
