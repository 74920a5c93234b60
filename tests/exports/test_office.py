"""Slides and documents as independent programs read them, and drawings as pictures."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.shapes.picture import Picture
from pptx.slide import Slide
from pptx.util import Pt

from scripts.built.article import Finding
from scripts.built.how_to_cite import LICENCE_NAME
from scripts.content import downloads
from scripts.content.bibliography import REPORT_TITLE
from scripts.exports.drawing_files import WIDTH
from scripts.exports.page_body import ANSWERS, BodyHeading, Drawing
from scripts.exports.site_content import SiteContent
from scripts.exports.slide_text import EASY, Line, SlidePiece, largest, read_texts
from scripts.exports.slides import MORE, _evenly, _pieces, _spread
from scripts.markdown.labels import LABELS


def slides(file: Path) -> Iterator[Slide]:
    yield from Presentation(str(file)).slides


def words(slide: Slide) -> str:
    return " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def title(slide: Slide) -> str:
    return slide.shapes.title.text_frame.text if slide.shapes.title else ""


def test_every_finding_has_a_slide_with_its_label_and_its_place_in_the_notes(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page in addressed_edition.topics:
        found = {title(slide): slide for slide in slides(addressed / downloads.slides(page.name).path)}
        for finding in page.findings:
            slide = found[finding.title]
            assert LABELS[finding.label].words in words(slide)
            notes = slide.notes_slide.notes_text_frame.text
            assert f"{page.url}#{finding.id}" in notes
            assert finding.place in notes


def test_a_long_finding_goes_on_on_a_next_slide_and_none_holds_more_than_it_has_room_for(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    went_on = 0
    for page in addressed_edition.topics:
        titles = {finding.title for finding in page.findings}
        held: dict[str, str] = {}
        for slide in slides(addressed / downloads.slides(page.name).path):
            of = title(slide).removesuffix(MORE)
            if of not in titles:
                continue
            went_on += of != title(slide)
            (box,) = (shape for shape in slide.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.OBJECT)
            # In the size that it has, with letters that are on average half as wide as they are high, it fits its box.
            (size,) = (int(found) / 100 for found in box._element.xpath(".//a:lstStyle/a:lvl1pPr/a:defRPr/@sz"))
            letters = box.width.pt / (0.5 * size)
            rows = sum(1 + len(paragraph.text) // letters for paragraph in box.text_frame.paragraphs)
            assert rows * 1.15 * size <= box.height.pt
            (foot,) = (shape for shape in slide.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.FOOTER)
            (origin,) = foot.text_frame.paragraphs
            assert page.url in origin.text and all(run.font.size == Pt(14) for run in origin.runs)
            held[of] = " ".join([held.get(of, ""), *(paragraph.text for paragraph in box.text_frame.paragraphs)])
        for finding in page.findings:
            assert finding.text.split()[-1] in held[finding.title].split()[-1]
    assert went_on


def test_a_finding_that_needs_two_slides_has_about_as_much_on_each() -> None:
    words = "woord " * 11
    pieces = [SlidePiece(f"<p>{words}</p>", (Line(words, False),))] * 23
    for count, expected in ((8, [[8]]), (9, [[5, 4], [4, 5]]), (16, [[8, 8]]), (23, [[8, 8, 7], [8, 7, 8], [12, 11]])):
        assert [len(held) for held in _spread(pieces[:count])] in expected


def test_a_finding_stands_on_one_slide_where_its_letters_are_easy_to_read_there() -> None:
    def written(sentences: int, words: int) -> str:
        return f"<p>{' '.join('Woord ' + 'woord ' * (words - 2) + 'eind.' for _ in range(sentences))}</p>"

    apart, run_on, both = read_texts([written(4, 12), written(8, 12), written(8, 16)])
    assert _pieces(apart) == [apart.apart.html] != [apart.written.html]
    # Each of its sentences a line of its own would be too small; as it is written it is not.
    assert largest(run_on.apart.lines, of_label=True) < EASY <= largest(run_on.written.lines, of_label=True)
    assert _pieces(run_on) == [run_on.written.html]
    assert largest(both.written.lines, of_label=True) < EASY
    assert [piece.count("<p>") for piece in _pieces(both)] == [4, 4]
    assert all(largest(text.written.lines, of_label=True) >= EASY for text in read_texts(_pieces(both)))


def test_every_finding_of_at_most_a_hundred_words_is_in_letters_that_are_easy_to_read(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page in addressed_edition.topics:
        short = {finding.title for finding in page.findings if len(finding.text.split()) <= 100}
        for slide in slides(addressed / downloads.slides(page.name).path):
            if title(slide).removesuffix(MORE) in short:
                sizes = slide._element.xpath(".//p:ph[@idx='1']/ancestor::p:sp//a:lstStyle/a:lvl1pPr/a:defRPr/@sz")
                assert [int(size) for size in sizes] >= [EASY * 100], title(slide)


def test_the_slides_of_the_whole_hold_those_of_every_topic(addressed: Path, addressed_edition: SiteContent) -> None:
    titles = {title(slide) for slide in slides(addressed / downloads.ALL_SLIDES.path)}
    assert {finding.title for _, finding in addressed_edition.findings} <= titles
    assert {page.title for page in addressed_edition.topics} <= titles


def test_slides_and_documents_say_what_they_come_from_and_that_they_may_be_changed(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page in addressed_edition.topics:
        first = words(next(slides(addressed / downloads.slides(page.name).path)))
        document = Document(str(addressed / downloads.document(page.name).path))
        above = " ".join(paragraph.text for paragraph in document.paragraphs[:4])
        for told in (first, above):
            assert REPORT_TITLE in told and f"Pas gerust aan en noem de bron ({LICENCE_NAME})" in told


def test_every_drawing_is_a_picture_that_says_what_it_shows(addressed: Path, addressed_edition: SiteContent) -> None:
    drawn = 0
    for page in addressed_edition.topics:
        told = [
            shape._element.nvPicPr.cNvPr.get("descr", "")
            for slide in slides(addressed / downloads.slides(page.name).path)
            for shape in slide.shapes
            if isinstance(shape, Picture)
        ]
        expected = [part for part in addressed_edition.body(page).parts if isinstance(part, Drawing)]
        drawn += len(expected)
        assert all(text.startswith(part.title) for text, part in zip(told, expected, strict=True))
    assert drawn


def test_every_heading_with_findings_has_a_slide_before_them(addressed: Path, addressed_edition: SiteContent) -> None:
    for page in addressed_edition.topics:
        titles = [title(slide) for slide in slides(addressed / downloads.slides(page.name).path)]
        heading, asked = "", 0
        for part in addressed_edition.body(page).parts:
            if isinstance(part, BodyHeading) and part.level == 2:
                heading = part.title
            elif isinstance(part, Finding) and part.kind and heading:
                asked += 1
                assert titles.index(heading) < titles.index(part.title)
                heading = ""
        assert asked


def test_slides_say_their_number_and_the_first_when_and_under_what_licence(addressed: Path) -> None:
    presentation = Presentation(str(addressed / downloads.slides("levellen").path))
    first, *others = presentation.slides
    kinds = [{shape.placeholder_format.type for shape in slide.placeholders} for slide in (first, *others)]
    assert [PP_PLACEHOLDER.SLIDE_NUMBER in found for found in kinds] == [False, *[True] * len(others)]
    told = {shape.placeholder_format.type: shape for shape in first.slide_layout.placeholders}
    line = told[PP_PLACEHOLDER.DATE]
    (size,) = (int(found) for found in line._element.xpath("./p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz"))
    # One line that can be read from a chair in the room: in the width of the slide, as large as a label.
    assert size >= 1600 and line.width > 0.85 * presentation.slide_width


def test_the_letters_of_a_drawing_on_a_slide_are_as_large_as_a_note(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page in addressed_edition.topics:
        drawings = [part for part in addressed_edition.body(page).parts if isinstance(part, Drawing)]
        pictures = [
            shape
            for slide in slides(addressed / downloads.slides(page.name).path)
            for shape in slide.shapes
            if isinstance(shape, Picture)
        ]
        for drawing, shape in zip(drawings, pictures, strict=True):
            (height,) = re.findall(r'viewBox="\S+ \S+ \S+ (\S+)"', drawing.svg)
            cut = float(drawing.column or height)
            scale = shape.height.pt / max(cut, float(height) - cut)
            sizes = [float(size) * scale for size in re.findall(r'font-size="(\S+)"', drawing.svg)]
            assert min(sizes) >= 10.5, (page.name, drawing.title, min(sizes))


def test_no_slide_of_sources_holds_a_single_one_beside_others(addressed: Path, addressed_edition: SiteContent) -> None:
    shared = 0
    for page in addressed_edition.topics:
        counts = [
            len([line for line in words(slide).split("\n") if line])  # Title and number stand on those of the sources.
            for slide in slides(addressed / downloads.slides(page.name).path)
            if title(slide) == "Bronnen"
        ]
        assert len(counts) == 1 or 1 not in counts or not counts, (page.name, counts)
        shared += len(counts) > 1
        last = list(slides(addressed / downloads.slides(page.name).path))
        (first,) = [slide for slide in last if title(slide) == "Bronnen"][:1]
        assert REPORT_TITLE in words(first)  # Of all that is said the report is the first source.
    assert shared
    assert [list(part) for part in _evenly("abcde", 4)] == [["a", "b"], ["c", "d", "e"]]


def test_the_answers_of_a_hand_out_begin_on_a_page_of_their_own(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page in addressed_edition.topics:
        document = Document(str(addressed / downloads.document(page.name).path))
        (line,) = (paragraph for paragraph in document.paragraphs if paragraph.text == ANSWERS)
        assert line.style.paragraph_format.page_break_before


def test_nothing_stands_outside_its_slide(addressed: Path, addressed_edition: SiteContent) -> None:
    presentation = Presentation(str(addressed / downloads.ALL_SLIDES.path))
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left + shape.width <= presentation.slide_width
            assert shape.top + shape.height <= presentation.slide_height


def test_every_page_of_a_document_says_at_its_foot_what_it_comes_from(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page in addressed_edition.topics:
        document = Document(str(addressed / downloads.document(page.name).path))
        (section,) = document.sections
        foot = section.footer.paragraphs[0].text
        assert REPORT_TITLE in foot and LICENCE_NAME in foot and page.url in foot
        assert " PAGE " in section.footer._element.xml


def test_a_document_holds_what_its_page_holds(addressed: Path, addressed_edition: SiteContent) -> None:
    for page in addressed_edition.topics:
        document = Document(str(addressed / downloads.document(page.name).path))
        lines = [paragraph.text for paragraph in document.paragraphs]
        for finding in page.findings:
            assert finding.title in lines
            assert any(f"{page.url}#{finding.id}" in line for line in lines)
        styles = {paragraph.style.name for paragraph in document.paragraphs}
        assert {"Label", "Plaats", "Heading 1", "Heading 2"} <= styles
        drawings = [part for part in addressed_edition.body(page).parts if isinstance(part, Drawing)]
        assert len(document.inline_shapes) == len(drawings)


@pytest.mark.parametrize(("ending", "mode"), [(".png", "RGBA"), ("-wit.png", "RGB")])
def test_every_drawing_is_a_file_for_a_slide(addressed: Path, ending: str, mode: str) -> None:
    drawings = sorted((addressed / downloads.DRAWINGS).glob("*.svg"))
    assert drawings
    for drawing in drawings:
        picture = Image.open(BytesIO(drawing.with_name(drawing.stem + ending).read_bytes()))
        assert abs(picture.width - WIDTH) <= 1
        corner = picture.convert("RGBA").getpixel((0, 0))
        assert (corner[3] == 0) is (mode == "RGBA")


def test_the_same_bytes_come_out_again(addressed_edition: SiteContent, tmp_path: Path) -> None:
    from scripts.exports import documents, pdf

    made = []
    for name in ("a", "b"):
        folder = tmp_path / name
        folder.mkdir()
        documents.make_documents(addressed_edition, pdf.Printer(addressed_edition), folder)
        made.append({file.name: file.read_bytes() for file in sorted(folder.iterdir())})
    assert made[0] == made[1]


def test_the_table_of_numbers_names_a_label_at_the_head_of_its_column_only(addressed_edition: SiteContent) -> None:
    start = next(page for page in addressed_edition.pages if not page.address)
    assert start.article.css_first("table.overview .whose")
    texts = [
        passage.text for html, passage in addressed_edition.body(start).passages.items() if 'class="whose"' in html
    ]
    assert texts
    for text in texts:
        _, head, rows = text.partition("Samen")
        assert head
        assert [label.words for label in LABELS.values() if label.words in rows] == []
