"""The lessons and reflection sessions, as they stand on the site and as forms to fill in."""

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urljoin
from zipfile import ZipFile

from docx import Document
from pptx import Presentation
from pptx.shapes.picture import Picture
from pptx.slide import Slide
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.article import ContentPage, Finding
from scripts.compose.lesson_plans import told_group
from scripts.content import downloads, selfcheck
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.lesson_words import EXERCISE, FOR_TEACHER, GROUP, REFUSED, WORKSHEET, file_name, lesson_address
from scripts.content.names import LESSON_LIST_PAGE, QUESTIONS, SESSION, lessons_about
from scripts.exports import book
from scripts.exports.documents import LINES
from scripts.exports.lesson_files import HIDDEN_BEHIND, QUESTIONS_A_SLIDE, READ_ALONG, WORKSHEET_ROWS
from scripts.exports.site_content import SiteContent
from scripts.exports.slide_text import LARGE
from scripts.markdown.labels import HOLDERS, LABELS

ROOT = Path(__file__).resolve().parents[2]
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


def named(content: SiteContent, page: ContentPage, plan: LexborNode) -> list[tuple[ContentPage, Finding]]:
    """The findings that a lesson leads to, each once, in its order."""
    links = [urljoin(f"/{page.address}", link.attributes["href"] or "").removeprefix("/") for link in plan.css("a")]
    places = (tuple(link.split("#")) for link in links if link.count("#") == 1)
    return list(dict.fromkeys(content.places[place] for place in places if place in content.places))


def lessons(content: SiteContent) -> Iterator[tuple[ContentPage, str, LexborNode]]:
    """Every lesson with its page and its id; a session is none."""
    for page in pages(content):
        yield from ((page, id_, plan) for id_, plan in plans(page).items() if id_ != SESSION)


def test_every_lesson_offers_its_files_to_be_saved(folder: Path, edition: SiteContent) -> None:
    for page in pages(edition):
        for id_, plan in plans(page).items():
            links = {link.attributes["href"] or "": "download" in link.attributes for link in plan.css("a")}
            files = [link for link in links if "/downloads/" in link]
            endings = {link.partition(".")[2].rpartition(".")[2] for link in files}
            assert endings >= ({"docx"} if id_ == SESSION else {"pptx", "docx", "xml", "txt", "zip"}), (page.name, id_)
            assert all((folder / page.address / link).resolve().is_file() for link in files)
            assert all(links[link] for link in files)


def test_every_finding_and_drawing_of_a_lesson_is_used_in_a_step_so_that_it_is_shown_there(
    edition: SiteContent,
) -> None:
    for page, id_, plan in lessons(edition):
        steps = [step for numbered in plan.iter() if numbered.tag == "ol" for step in numbered.iter()]
        used = {one for step in steps for one in named(edition, page, step)}
        assert used == set(named(edition, page, plan)), (page.name, id_)
        drawn = {link.attributes["href"] for step in steps for link in step.css("a[href*='/tekeningen/']")}
        assert drawn == {link.attributes["href"] for link in plan.css("a[href*='/tekeningen/']")}, (page.name, id_)


def cited(content: SiteContent, findings: Iterable[tuple[ContentPage, Finding]]) -> set[str]:
    """The sources that findings cite, as they stand on their page."""
    return {
        content.body(topic).passages[content.references(topic)[key]].text
        for topic, one in findings
        for key in one.cites
    }


def links(slides: Iterable[Slide]) -> str:
    """Every address that slides lead to."""
    runs = (
        run
        for slide in slides
        for shape in slide.placeholders
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    )
    return " ".join(run.hyperlink.address or "" for run in runs)


def test_a_lesson_has_slides_of_just_what_it_names(addressed: Path, addressed_edition: SiteContent) -> None:
    drawn = asked = of_teacher = 0
    titles = {finding.title for _, finding in addressed_edition.findings}
    for page, id_, plan in lessons(addressed_edition):
        file = addressed / downloads.lesson_slides(lessons_about(page.name), id_).path
        slides = list(Presentation(str(file)).slides)
        headings = [slide.shapes.title.text_frame.text for slide in slides]
        wanted = named(addressed_edition, page, plan)
        found = [heading for heading in headings if heading in titles]
        assert sorted(found) == sorted(finding.title for _, finding in wanted)
        steps = [child for numbered in plan.iter() if numbered.tag == "ol" for child in numbered.iter()]
        starts = [(step.css_first("strong") or step).text().strip(" .") for step in steps]
        assert all(headings.count(start) == 1 for start in starts), (page.name, id_, starts)
        told: set[str] = set()
        for number, (start, step) in enumerate(zip(starts, steps, strict=True), 1):
            slide = slides[headings.index(start)]
            seen = " ".join(shape.text_frame.text for shape in slide.placeholders)
            notes = slide.notes_slide.notes_text_frame.text
            assert notes.startswith(f"Stap {number} van {len(steps)}")
            for paragraph in step.css("li > p"):
                own = " ".join(paragraph.text().split())
                for_teacher = own.startswith(f"{FOR_TEACHER} ")
                of_teacher += for_teacher
                # What is only for who gives the lesson stands in the notes alone.
                last = own.removeprefix(FOR_TEACHER).split(". ")[-1].strip()[1:]
                assert (last in " ".join(seen.split())) != for_teacher, (id_, start)
                assert (last in " ".join(notes.split())) == for_teacher, (id_, start)
            new = {finding.title for _, finding in named(addressed_edition, page, step)} - told
            assert all(headings.index(start) < headings.index(title) for title in new), (page.name, id_)
            told |= new
        for topic, finding in wanted:
            notes = slides[headings.index(finding.title)].notes_slide.notes_text_frame.text
            assert finding.place in notes and f"{topic.url}#{finding.id}" in notes
            shown = " ".join(shape.text_frame.text for shape in slides[headings.index(finding.title)].placeholders)
            assert REPORT_TITLE in shown and f"{topic.url}#{finding.id}" in shown
            assert finding.place.removeprefix("Verslag") in shown
        pictures = [
            shape
            for slide, heading in zip(slides, headings, strict=True)
            for shape in slide.shapes
            if isinstance(shape, Picture) and heading != READ_ALONG
        ]
        assert len(pictures) == len({link.attributes["href"] for link in plan.css("a[href*='/tekeningen/']")})
        drawn += len(pictures)
        quiz = [heading for heading in headings if heading.startswith("Zelftoets: ")]
        assert headings[len(headings) - len(quiz) :] == quiz  # Who shows the lesson stops at its sources.
        asked += len(quiz)
        assert any(start.startswith(EXERCISE) for start in starts)
        # What is neither a finding nor a drawing says whose it is, and where.
        own = f"{page.url}#{id_}"
        for heading in [*starts, *quiz]:
            slide = slides[headings.index(heading)]
            small = " ".join(shape.text_frame.text for shape in slide.placeholders)
            assert "Redactie" in small and REPORT_TITLE in small and own in small, (id_, heading)
        for heading in quiz:
            notes = slides[headings.index(heading)].notes_slide.notes_text_frame.text
            assert any(f"{topic.url}#{finding.id}" in notes and finding.title in notes for topic, finding in wanted)
        # Where to read along and where all of it comes from is one slide, behind the last step and what it names.
        [along] = [slide for slide, heading in zip(slides, headings, strict=True) if heading == READ_ALONG]
        listed = " ".join(shape.text_frame.text for shape in along.placeholders)
        assert REPORT_TITLE in listed and page.url in listed
        assert all(" ".join(source.split()) in " ".join(listed.split()) for source in cited(addressed_edition, wanted))
        assert f"{addressed_edition.url}{lesson_address(id_)}" in links([along])
        assert slides.index(along) == len(slides) - len(quiz) - 1
        assert "Bronnen" not in headings
        # The show ends there: the questions are behind it, hidden, and its notes say how to show them.
        hidden = [heading for slide, heading in zip(slides, headings, strict=True) if slide._element.get("show") == "0"]
        assert hidden == quiz and HIDDEN_BEHIND in along.notes_slide.notes_text_frame.text
        assert not any(slide._element.xpath(".//@bmk") for slide in slides)
    assert drawn and asked and of_teacher


def seen(slide: Slide) -> list[str]:
    """What stands on a slide, paragraph by paragraph."""
    return [one.text for shape in slide.placeholders for one in shape.text_frame.paragraphs]


def test_the_questions_of_a_lesson_share_slides_with_every_answer_in_the_notes(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    questions = selfcheck.read_for_lessons((ROOT / QUESTIONS).read_text(encoding="utf-8"))
    shared = 0
    for page, id_, plan in lessons(addressed_edition):
        told = {(topic.name, finding.id) for topic, finding in named(addressed_edition, page, plan)}
        asked = [one for one in questions if (one.page, one.finding) in told]
        file = addressed / downloads.lesson_slides(lessons_about(page.name), id_).path
        quiz = [one for one in Presentation(str(file)).slides if seen(one)[0].startswith("Zelftoets: ")]
        assert all(seen(slide)[0].endswith(f" van {len(asked)}") for slide in quiz)
        count = 0
        for slide in quiz:
            own = [line.partition(". ") for line in seen(slide) if line.partition(".")[0].isdigit() and ". " in line]
            assert [int(number) for number, _, _ in own] == list(range(count + 1, count + len(own) + 1))
            assert 1 <= len(own) <= QUESTIONS_A_SLIDE
            answered = [one.text for one in slide.notes_slide.notes_text_frame.paragraphs]
            for question, (number, _, text) in zip(asked[count : count + len(own)], own, strict=True):
                assert text == question.text and set(question.answers) <= set(seen(slide))
                (line,) = (one for one in answered if one.startswith(f"{number}. Goed is: {question.right}"))
                assert question.explanation in line
            count += len(own)
            shared += len(own) > 1
        assert count == len(asked), (page.name, id_)
    assert shared


def test_tasks_are_in_large_letters_and_nothing_on_a_slide_in_small_ones(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page, id_, plan in lessons(addressed_edition):
        file = addressed / downloads.lesson_slides(lessons_about(page.name), id_).path
        steps = [child for numbered in plan.iter() if numbered.tag == "ol" for child in numbered.iter()]
        starts = [(step.css_first("strong") or step).text().strip(" .") for step in steps]
        for slide in Presentation(str(file)).slides:
            own = [int(size) for size in slide._element.xpath(".//@sz") if size.isdigit()]
            assert all(size >= 1400 for size in own), (id_, seen(slide)[0])
            if seen(slide)[0] in starts:
                (size,) = slide._element.xpath(".//a:lstStyle/a:lvl1pPr/a:defRPr/@sz")
                assert int(size) >= LARGE * 100, (page.name, id_, seen(slide)[0])


def test_the_first_slide_says_how_long_for_whom_and_whose_it_is(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page, id_, plan in lessons(addressed_edition):
        file = addressed / downloads.lesson_slides(lessons_about(page.name), id_).path
        told = " ".join(seen(next(iter(Presentation(str(file)).slides))))
        group = next(item.text() for item in plan.css("ul > li") if item.text().startswith(f"{GROUP}: "))
        assert f"{minutes(plan)} minuten" in told and group.removeprefix(f"{GROUP}: ").split(".")[0] in told
        assert HOLDERS["redactie"].label in told and REPORT_TITLE in told and f"{page.url}#{id_}" in told
        assert lesson_address(id_) not in told  # Who reads along first answers no first question.


def test_no_slide_of_a_topic_is_hidden_and_without_an_address_a_lesson_hides_its_questions_too(
    folder: Path, edition: SiteContent
) -> None:
    for topic in edition.topics:
        slides = Presentation(str(folder / downloads.slides(topic.name).path)).slides
        assert [slide._element.get("show") for slide in slides] == [None] * len(slides)
    for page, id_, _ in lessons(edition):
        slides = Presentation(str(folder / downloads.lesson_slides(lessons_about(page.name), id_).path)).slides
        hidden = [slide._element.get("show") == "0" for slide in slides]
        assert hidden == sorted(hidden) == [seen(slide)[0].startswith("Zelftoets: ") for slide in slides]
        shown = list(slides)[hidden.index(True) - 1]
        assert HIDDEN_BEHIND in shown.notes_slide.notes_text_frame.text


def test_where_to_read_along_can_be_read_and_nothing_of_it_overlaps(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page, id_, _ in lessons(addressed_edition):
        presentation = Presentation(str(addressed / downloads.lesson_slides(lessons_about(page.name), id_).path))
        [along] = [slide for slide in presentation.slides if seen(slide)[0] == READ_ALONG]
        [box] = [shape for shape in along.placeholders if shape.placeholder_format.idx == 1]
        [picture] = [shape for shape in along.shapes if isinstance(shape, Picture)]
        assert box.left + box.width <= picture.left and picture.left + picture.width <= presentation.slide_width
        told, address, *listed = box.text_frame.paragraphs
        assert all(run.font.size.pt >= 18 for one in (told, address) for run in one.runs)
        assert listed and all(run.font.size is None for one in listed for run in one.runs)
        [size] = box._element.xpath("./p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz")
        assert int(size) >= 1400
        # With letters that are on average half as wide as they are high, all of it fits its box.
        rows = sum((1 + len(one.text) * 0.5 * 20 // box.width.pt) * 20 for one in (told, address))
        rows += sum((1 + len(one.text) * 0.005 * int(size) // (box.width.pt - 27)) * int(size) / 100 for one in listed)
        assert rows * 1.2 <= box.height.pt, (page.name, id_)


def test_what_stands_below_the_steps_is_in_the_notes_of_the_last_one_and_in_the_hand_out(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    closed = 0
    for page, id_, plan in lessons(addressed_edition):
        about = lessons_about(page.name)
        below = [" ".join(one.text().split()) for one in plan.css("section > ol ~ p")]
        last = [step for numbered in plan.iter() if numbered.tag == "ol" for step in numbered.iter()][-1]
        start = (last.css_first("strong") or last).text().strip(" .")
        slides = Presentation(str(addressed / downloads.lesson_slides(about, id_).path)).slides
        (notes,) = (one.notes_slide.notes_text_frame.text for one in slides if seen(one)[0] == start)
        lines = [one.text for one in Document(str(addressed / downloads.lesson_document(about, id_).path)).paragraphs]
        assert all(line in notes for line in below)
        assert not below or " ".join(below) in lines
        closed += bool(below)
    assert closed


def test_a_lesson_has_a_hand_out_with_the_chapter_at_every_finding(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for page, id_, plan in lessons(addressed_edition):
        document = Document(str(addressed / downloads.lesson_document(lessons_about(page.name), id_).path))
        found = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]
        wanted = named(addressed_edition, page, plan)
        assert [text for style, text in found if style == "Heading 2"] == [finding.title for _, finding in wanted]
        places = [text for style, text in found if style == "Plaats"]
        for (topic, finding), place in zip(wanted, places, strict=False):
            assert finding.place in place and f"{topic.url}#{finding.id}" in place
        assert REPORT_TITLE in places[-1] and page.url in places[-1]


def test_a_hand_out_has_a_worksheet_where_the_lesson_asks_for_one_and_explains_its_labels(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    written = 0
    for page, id_, plan in lessons(addressed_edition):
        document = Document(str(addressed / downloads.lesson_document(lessons_about(page.name), id_).path))
        field = next((item.text() for item in plan.css("ul > li") if item.text().startswith(f"{WORKSHEET}: ")), "")
        columns = [
            column.strip().lower() for column in field.removeprefix(f"{WORKSHEET}: ").split("|") if column.strip()
        ]
        sheets = [table for table in document.tables if [c.text.lower() for c in table.rows[0].cells] == columns]
        assert len(sheets) == bool(columns), (page.name, id_)
        for sheet in sheets:
            assert len(sheet.rows) == 1 + WORKSHEET_ROWS
            assert not "".join(cell.text for row in sheet.rows[1:] for cell in row.cells).strip()
        written += len(sheets)
        text = " ".join(paragraph.text for paragraph in document.paragraphs)
        origins = {LABELS[finding.label].words for _, finding in named(addressed_edition, page, plan)}
        has_origin = any(", naar " in words for words in origins)
        assert ("naar verhalen van deelnemers. Dan" in text) == has_origin, (page.name, id_)
        bold = {run.text.strip(" .") for paragraph in document.paragraphs for run in paragraph.runs if run.bold}
        holders = {HOLDERS[LABELS[finding.label].holder].label for _, finding in named(addressed_edition, page, plan)}
        assert holders <= bold, (page.name, id_)
    assert written


def test_a_lesson_has_the_questions_on_what_it_names_as_files(addressed: Path, addressed_edition: SiteContent) -> None:
    asked = selfcheck.read_for_lessons((ROOT / QUESTIONS).read_text(encoding="utf-8"))
    seen = 0
    for page, id_, plan in lessons(addressed_edition):
        told = {(topic.name, finding.id) for topic, finding in named(addressed_edition, page, plan)}
        wanted = [one.text for one in asked if (one.page, one.finding) in told]
        file = addressed / downloads.lesson_questions_moodle(lessons_about(page.name), id_).path
        assert len(wanted) >= (4 if minutes(plan) > max(SHORT) else 3), (page.name, id_)
        if wanted:
            root = etree.parse(file).getroot()
            found = root.findall("question[@type='multichoice']")
            assert sorted(re.sub("<[^>]+>", "", one.findtext("questiontext/text") or "") for one in found) == sorted(
                wanted
            )
            assert all(REPORT_TITLE in (one.findtext("generalfeedback/text") or "") for one in found)
            heading = plan.css_first("h2")
            assert heading and heading.text().removesuffix("¶").strip() in (
                root.findtext("question/category/text") or ""
            )
            seen += 1
    assert seen


def test_on_paper_a_lesson_says_where_its_findings_stand(addressed: Path, addressed_edition: SiteContent) -> None:
    for page, _, plan in lessons(addressed_edition):
        told = plan.css_first("aside.op-papier")
        assert told
        rows = [" ".join(row.text().split()) for row in told.css("li")]
        wanted = named(addressed_edition, page, plan)
        assert len(rows) == len(wanted)
        for (topic, finding), row in zip(wanted, rows, strict=True):
            parts = (finding.title, LABELS[finding.label].words, finding.place, f"{topic.url}#{finding.id}")
            assert all(part in row for part in parts)
        assert REPORT_TITLE in told.text() and addressed_edition.url in told.text()


def test_a_file_of_a_lesson_is_kept_under_the_name_of_the_lesson(edition: SiteContent) -> None:
    asked = selfcheck.read_for_lessons((ROOT / QUESTIONS).read_text(encoding="utf-8"))
    for page, id_, plan in lessons(edition):
        heading = plan.css_first("h2")
        assert heading
        kept = {link.attributes["download"] for link in plan.css("aside a[download]")} - {None, ""}
        title = heading.text().removesuffix("¶").strip()
        told = {(topic.name, finding.id) for topic, finding in named(edition, page, plan)}
        # In Moodle this becomes the name of the activity: it says that there is something to do.
        package = f" (lezen en {sum((one.page, one.finding) in told for one in asked)} vragen).zip"
        ends = (" (dia’s).pptx", " (hand-out).docx", package, " (vragen voor Moodle).xml", " (vragen).gift.txt")
        assert kept == {file_name(title, end) for end in ends}, id_
        assert not any(sign in name for name in kept for sign in REFUSED)


def test_one_tap_opens_the_findings_of_a_lesson_as_a_selection(edition: SiteContent) -> None:
    for page, _, plan in lessons(edition):
        (link,) = (found for found in plan.css("aside a") if "/selectie/" in (found.attributes["href"] or ""))
        heading = plan.css_first("h2")
        assert heading
        assert link.attributes["href"] == f"../{lesson_address(heading.id or '')}"
        assert f"({len(named(edition, page, plan))} bevinding" in link.text()


def test_every_lesson_is_listed_in_a_line_with_its_time_and_for_how_many(folder: Path, edition: SiteContent) -> None:
    tree = LexborHTMLParser((folder / LESSON_LIST_PAGE / "index.html").read_text(encoding="utf-8"))
    rows = [row for row in tree.css("article table.lessen tbody tr") if row.css("td")]
    listed = {link.attributes["href"]: [cell.text() for cell in row.css("td")] for row in rows for link in row.css("a")}
    told = {
        f"../{page.address}#{id_}": (minutes(plan), heading.text().removesuffix("¶").strip())
        for page in pages(edition)
        for id_, plan in plans(page).items()
        if (heading := plan.css_first("h2"))
    }
    assert {address: (int(time), title) for address, (time, title, _) in listed.items()} == told
    groups = {address: group for address, (_, _, group) in listed.items()}
    assert groups["../les-gedwongen-kader/#les-ongehoorzaamheid"] == "6 tot 24"
    assert [group for group in groups.values() if not re.fullmatch(r"\d+ tot \d+", group)] == []


def test_a_group_without_numbers_is_told_as_it_is() -> None:
    for told, listed in (
        ("zes tot vierentwintig mensen, in viertallen.", "6 tot 24"),
        ("een team of klas van drie tot eenendertig mensen.", "3 tot 31"),
        ("een klas, in tweetallen.", "een klas"),
    ):
        plan = LexborHTMLParser(f"<section><ul><li><strong>Groep:</strong> {told}</li></ul></section>").css_first(
            "section"
        )
        assert plan
        assert told_group(plan) == listed


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
