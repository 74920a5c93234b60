"""Hand-outs, handbook and cards, opened by other programs than the one that made them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from scripts.content.selfcheck import read
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import LABELS
from tests.editions import ADDRESS
from tests.exports.pdfs import annotations, bookmarks, squeezed, text_of, unembedded_fonts

ROOT = Path(__file__).resolve().parents[2]
PAPER = ["handboek", "gesprekskaarten", "hand-out-lvb", "hand-out-levellen"]
TOPICS = [
    "werkalliantie",
    "casus-willem",
    "levellen",
    "gedwongen-kader",
    "straat-en-gezin",
    "lvb",
    "dilemmas",
    "beroepsonderwijs",
    "open-vragen",
]


def titles(file: Path) -> list[str]:
    return [str(bookmark.title) for bookmark in bookmarks(PdfReader(file).outline)]


@pytest.mark.parametrize("name", PAPER)
def test_the_pdf_is_tagged_titled_dutch_and_complete_in_itself(folder: Path, edition: SiteContent, name: str) -> None:
    reader = PdfReader(folder / f"downloads/{name}.pdf")
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    assert root["/Lang"] == "nl-NL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata and reader.metadata.title and edition.name in str(reader.metadata.author)
    assert reader.metadata.creation_date and reader.metadata.creation_date.date() == edition.date
    xmp = root["/Metadata"].get_object().get_data().decode("utf-8")
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert unembedded_fonts(reader) == set()


def test_every_topic_has_a_handout_of_at_most_two_sides(folder: Path, edition: SiteContent) -> None:
    made = sorted(path.stem.removeprefix("hand-out-") for path in (folder / "downloads").glob("hand-out-*.pdf"))
    assert made == sorted(TOPICS) == sorted(page.name for page in edition.topics)
    for name in made:
        reader = PdfReader(folder / f"downloads/hand-out-{name}.pdf")
        assert len(reader.pages) <= 2
        assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {(595, 842)}


@pytest.mark.parametrize("name", TOPICS)
def test_a_handout_holds_every_finding_with_its_label_and_every_question(
    folder: Path, edition: SiteContent, name: str
) -> None:
    page = next(page for page in edition.topics if page.name == name)
    text = text_of(folder / f"downloads/hand-out-{name}.pdf")
    position = 0
    for finding in page.findings:
        assert squeezed(finding.place) in text
        wanted = squeezed(LABELS[finding.label].words)
        position = text.index(squeezed(finding.title), position)
        assert wanted in text[max(0, position - 60) : position], finding.title
        for paragraph in LexborHTMLParser(finding.html).css("p, li"):
            assert squeezed(paragraph.text()) in text
    body = edition.body(page)
    assert len(body.questions) >= 2
    for question in body.questions:
        assert squeezed(re.sub(r"<[^>]+>", "", question)) in text
    assert text.count("Bronnen") >= bool(body.references)


def test_the_handbook_holds_every_page_finding_term_and_source_in_order(folder: Path, edition: SiteContent) -> None:
    found = titles(folder / "downloads/handboek.pdf")
    findings = [finding.title for _, finding in edition.findings]
    assert [title for title in found if title in set(findings)] == findings
    assert len(findings) == len(edition.findings)
    assert {term.title for _, term in edition.terms} <= set(found)
    assert {page.title for page in edition.topics} | {"Begrippen", "Bronnen", "Over deze kennisbank"} <= set(found)
    assert found[0] == "Inhoud"
    text = text_of(folder / "downloads/handboek.pdf")
    for entry in edition.bibliography.entries:
        title = squeezed(re.sub(r"[{}\\]", "", entry.fields["title"])).replace("–", "")
        assert title.lower()[:40] in text.lower().replace("–", ""), entry.key


def test_the_links_of_the_handbook_stay_inside_it_or_leave_the_site(folder: Path) -> None:
    reader = PdfReader(folder / "downloads/handboek.pdf")
    found = list(annotations(reader))
    inside = [link for link in found if "/Dest" in link]
    outside = [str(link["/A"]["/URI"]) for link in found if "/A" in link]
    assert len(inside) + len(outside) == len(found)
    assert len(inside) > 250
    names = reader.named_destinations
    assert [link["/Dest"] for link in inside if isinstance(link["/Dest"], str) and link["/Dest"] not in names] == []
    assert [address for address in outside if not address.startswith(("http://", "https://"))] == []


def test_the_pages_of_the_handbook_are_numbered_as_its_contents_say(folder: Path, edition: SiteContent) -> None:
    reader = PdfReader(folder / "downloads/handboek.pdf")
    contents = reader.pages[1].extract_text()
    for page in edition.topics:
        number = re.search(rf"{re.escape(page.title)}[ .]*(\d+)", contents)
        assert number, page.title
        assert page.title in reader.pages[int(number[1]) - 1].extract_text()


def test_there_is_a_card_for_every_question(folder: Path, edition: SiteContent) -> None:
    opened = next(page for page in edition.topics if page.name == "open-vragen")
    asked = [question for page in edition.topics for question in edition.body(page).questions]
    reader = PdfReader(folder / "downloads/gesprekskaarten.pdf")
    found = titles(folder / "downloads/gesprekskaarten.pdf")
    assert len(found) == len(asked) + len(opened.findings)
    assert {finding.title for finding in opened.findings} <= set(found)
    # One more tells how to use them.
    assert len(reader.pages) == -(-(len(found) + 1) // 8)
    # Every question on a topic page links to the finding behind it, except those about all open questions at once.
    assert text_of(folder / "downloads/gesprekskaarten.pdf").count("Leuntop:") == len(asked) - len(
        edition.body(opened).questions
    )


def test_every_card_leads_to_the_finding_it_leans_on(addressed: Path, addressed_edition: SiteContent) -> None:
    addresses = {f"{page.url}#{finding.id}": finding for page, finding in addressed_edition.findings}
    seen: list[str] = []
    for page in pypdfium2.PdfDocument(addressed / "downloads/gesprekskaarten.pdf"):
        text = squeezed(page.get_textpage().get_text_range())
        codes = [code.text for code in zxingcpp.read_barcodes(page.render(scale=3).to_pil())]
        assert all(squeezed(addresses[code].title) in text for code in codes)
        seen += codes
    asked = [question for page in addressed_edition.topics for question in addressed_edition.body(page).questions]
    opened = next(page for page in addressed_edition.topics if page.name == "open-vragen")
    assert len(seen) == len(asked) - len(addressed_edition.body(opened).questions) + len(opened.findings)


def test_no_heading_of_the_handbook_is_left_behind_by_the_first_finding_below_it(
    folder: Path, edition: SiteContent
) -> None:
    reader = PdfReader(folder / "downloads/handboek.pdf")
    findings = {finding.title for _, finding in edition.findings}

    def left(outline: list) -> Iterator[str]:
        for mark, inner in pairwise(outline):
            if isinstance(inner, list):
                yield from left(inner)
                pages = {reader.get_destination_page_number(destination) for destination in (mark, inner[0])}
                if len(pages) > 1 and inner[0].title in findings:
                    yield str(mark.title)

    assert list(left(reader.outline)) == []


def test_no_page_of_the_handbook_ends_with_a_label_alone(folder: Path) -> None:
    for number, page in enumerate(PdfReader(folder / "downloads/handboek.pdf").pages, 1):
        *_, last, _ = ["", "", *page.extract_text().split("\n")]  # Below it stands the number of the page.
        assert last.strip() != LABELS["redactie"].words, number


def test_in_no_table_of_the_handbook_words_are_printed_over_each_other(folder: Path) -> None:
    document = pypdfium2.PdfDocument(folder / "downloads/handboek.pdf")
    tables = 0
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        if "Tabel" not in text.get_text_range():
            continue
        tables += 1
        lines: dict[int, list[tuple[float, float]]] = {}
        for index in range(text.count_chars()):
            left, bottom, right, _ = text.get_charbox(index, loose=True)
            if right > left and text.get_text_range(index, 1).strip():
                lines.setdefault(round(bottom), []).append((left, right))
        for line in lines.values():
            for (before, right), (left, _) in pairwise(sorted(line)):
                # The letters of a ligature have one place, and others lean over each other a little.
                assert left < before + 0.5 or left > right - 3, (number, left)
    assert tables


def test_in_the_handbook_the_answers_come_after_the_last_question(folder: Path, edition: SiteContent) -> None:
    text = text_of(folder / "downloads/handboek.pdf")
    written = read((ROOT / "data/zelftoets.yml").read_text(encoding="utf-8"))
    position = 0
    for page in edition.topics:
        own = [question for question in written if question.page == page.name]
        position = text.index("Antwoordenvandezelftoets", position + 1)
        assert all(squeezed(question.text) in text[:position] for question in own), page.name
        before, after = text[:position], text[position:]
        assert not any(squeezed(question.explanation) in before for question in own), page.name
        assert all(squeezed(f"{question.right}. {question.explanation}") in after for question in own), page.name


def test_without_an_address_nothing_pretends_to_have_one(folder: Path) -> None:
    for name in ("hand-out-lvb", "gesprekskaarten"):
        for link in annotations(PdfReader(folder / f"downloads/{name}.pdf")):
            assert str(link["/A"]["/URI"]).startswith("https://doi.org") or "www." in str(link["/A"]["/URI"])
    assert seen(folder / "downloads/hand-out-lvb.pdf") == []


def seen(file: Path) -> list[str]:
    """What a camera reads from the QR codes on the first page."""
    picture = pypdfium2.PdfDocument(file)[0].render(scale=3).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("name", TOPICS)
def test_the_qr_code_leads_to_the_page(addressed: Path, name: str) -> None:
    assert seen(addressed / f"downloads/hand-out-{name}.pdf") == [f"{ADDRESS}{name}/"]


def test_the_qr_code_of_the_handbook_leads_to_the_site(addressed: Path) -> None:
    assert seen(addressed / "downloads/handboek.pdf") == [ADDRESS]
