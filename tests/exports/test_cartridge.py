"""The course package, judged by the rules of the Common Cartridge specification and read as an importer does.

Where the rules come from: the implementation guide of version 1.3
(https://www.imsglobal.org/cc/ccv1p3/imscc_Implementation-v1p3.html) and the schemas it names. The schemas
themselves may not be copied here; the files were valid under those of version 1.1.
"""

import zipfile
from pathlib import Path

import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from scripts.content.names import lessons_about
from scripts.content.selfcheck import read
from scripts.exports.site_content import SiteContent
from tests.editions import ADDRESS

ROOT = Path(__file__).resolve().parents[2]
QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
VERSIONS = {"cursuspakket.imscc": ("1.3.0", "v1p3"), "cursuspakket-moodle.imscc": ("1.1.0", "v1p1")}
# Order and number of what may stand in the manifest, as in the schema of the profile.
CHILDREN = {
    "manifest": ["metadata", "organizations", "resources"],
    "metadata": ["schema", "schemaversion", "lom"],
    "organizations": ["organization"],
    "organization": ["item"],
    "lom": ["general", "rights"],
    "general": ["title", "language", "description"],
}


class Package:
    """A cartridge as unpacked: its files, and its manifest."""

    def __init__(self, file: Path) -> None:
        self.number, self.mark = VERSIONS[file.name]
        with zipfile.ZipFile(file) as archive:
            assert archive.testzip() is None
            self.files = {name: archive.read(name) for name in archive.namelist()}
        self.manifest = etree.fromstring(self.files["imsmanifest.xml"])
        self.names = {
            "m": f"http://www.imsglobal.org/xsd/imscc{self.mark}/imscp_v1p1",
            "l": f"http://www.imsglobal.org/xsd/imscc{self.mark}/imswl_{self.mark}",
            "q": QTI,
        }

    def all(self, path: str) -> list:
        return self.manifest.xpath(path, namespaces=self.names)

    def links(self) -> dict[str, tuple[str, str]]:
        """Title and address of every web link, by its identifier."""
        found = {}
        for resource in self.all(f"//m:resource[@type='imswl_xml{self.mark}']"):
            (file,) = resource.findall("m:file", self.names)
            link = etree.fromstring(self.files[file.get("href")])
            assert link.tag == f"{{{self.names['l']}}}webLink"
            assert [etree.QName(child).localname for child in link] == ["title", "url"]
            assert resource.get("href") is None
            found[resource.get("identifier")] = (link[0].text, link[1].get("href"))
        return found

    def quizzes(self) -> list:
        """Every quiz, parsed."""
        kind = f"imsqti_xmlv1p2/imscc_xml{self.mark}/assessment"
        resources = self.all(f"//m:resource[@type='{kind}']")
        return [etree.fromstring(self.files[resource.find("m:file", self.names).get("href")]) for resource in resources]


@pytest.fixture(params=VERSIONS)
def package(request: pytest.FixtureRequest, addressed: Path) -> Package:
    return Package(addressed / "downloads" / request.param)


def test_the_manifest_has_the_shape_of_the_profile(package: Package) -> None:
    assert package.manifest.tag == f"{{{package.names['m']}}}manifest"
    for element in package.manifest.iter(etree.Element):
        name = etree.QName(element).localname
        if name in CHILDREN:
            assert [etree.QName(child).localname for child in element] == CHILDREN[name]
    assert package.all("string(m:metadata/m:schema)") == "IMS Common Cartridge"
    assert package.all("string(m:metadata/m:schemaversion)") == package.number
    (organization,) = package.all("//m:organization")
    assert organization.get("structure") == "rooted-hierarchy"
    identifiers = package.all("//@identifier")
    assert len(identifiers) == len(set(identifiers))
    assert all(identifier[0].isalpha() for identifier in identifiers)


def test_only_the_first_item_has_no_title_and_only_folders_have_items(package: Package) -> None:
    (top,) = package.all("//m:organization/m:item")
    assert top.find("m:title", package.names) is None and top.get("identifierref") is None
    for item in package.all("//m:item/m:item"):
        assert item.findtext("m:title", namespaces=package.names)
        assert bool(item.get("identifierref")) != bool(item.findall("m:item", package.names))


def test_every_resource_is_used_once_and_every_file_is_one_of_a_resource(package: Package) -> None:
    resources = package.all("//m:resource/@identifier")
    assert sorted(package.all("//@identifierref")) == sorted(resources)
    assert sorted(package.all("//m:file/@href")) == sorted(set(package.files) - {"imsmanifest.xml"})


def test_every_link_leads_to_its_place_on_the_site(package: Package, addressed: Path) -> None:
    for title, url in package.links().values():
        assert url.startswith(ADDRESS), title
        path, _, anchor = url.removeprefix(ADDRESS).partition("#")
        target = addressed / path
        if path.endswith(".pdf"):
            assert target.is_file()
            continue
        page = LexborHTMLParser((target / "index.html").read_text(encoding="utf-8"))
        assert not anchor or page.css_first(f"[id='{anchor}']") is not None, url


def test_every_topic_is_a_module_with_all_its_findings(package: Package, addressed_edition: SiteContent) -> None:
    links = package.links()
    folders = package.all("//m:item/m:item[m:item]")
    modules = {item.findtext("m:title", namespaces=package.names): item for item in folders}
    for page in addressed_edition.topics:
        items = modules[page.title].findall("m:item", package.names)
        urls = [links[item.get("identifierref")][1] for item in items if item.get("identifierref") in links]
        assert [url for url in urls if url in {f"{page.url}#{finding.id}" for finding in page.findings}] == [
            f"{page.url}#{finding.id}" for finding in page.findings
        ]
    lessons = [page for page in addressed_edition.pages if lessons_about(page.name)]
    assert len(modules["Lessen (redactie)"].findall("m:item", package.names)) == len(lessons) > 0


def test_every_quiz_holds_the_questions_of_its_page_with_the_right_answer(package: Package) -> None:
    asked = read((ROOT / "data/zelftoets.yml").read_text(encoding="utf-8"))
    items = [item for quiz in package.quizzes() for item in quiz.findall(".//q:item", package.names)]
    assert len(items) == len(asked)
    for item, question in zip(items, asked, strict=True):
        labels = {
            label.get("ident"): label.findtext(".//q:mattext", namespaces=package.names)
            for label in item.findall(".//q:response_label", package.names)
        }
        assert tuple(labels.values()) == question.answers
        (right,) = item.findall(".//q:varequal", package.names)
        assert labels[right.text] == question.right
        assert right.get("respident") == item.find(".//q:response_lid", package.names).get("ident")
        feedback = item.find("q:itemfeedback", package.names)
        assert feedback.get("ident") in item.xpath(".//q:displayfeedback/@linkrefid", namespaces=package.names)
        assert f"#{question.finding}" in feedback.findtext(".//q:mattext", namespaces=package.names)


def test_a_quiz_keeps_to_the_profile_of_qti(package: Package) -> None:
    quizzes = package.quizzes()
    assert len(quizzes) == 9
    for quiz in quizzes:
        (assessment,) = quiz
        assert [etree.QName(child).localname for child in assessment] == ["qtimetadata", "section"]
        facts = dict(
            zip(
                quiz.xpath("q:assessment/q:qtimetadata//q:fieldlabel/text()", namespaces=package.names),
                quiz.xpath("q:assessment/q:qtimetadata//q:fieldentry/text()", namespaces=package.names),
                strict=True,
            )
        )
        assert (facts["cc_profile"], facts["qmd_assessmenttype"]) == ("cc.exam.v0p1", "Examination")
        for item in quiz.findall(".//q:item", package.names):
            assert [etree.QName(child).localname for child in item] == [
                "itemmetadata",
                "presentation",
                "resprocessing",
                "itemfeedback",
            ]
            assert item.findtext("q:itemmetadata//q:fieldentry", namespaces=package.names) == "cc.multiple_choice.v0p1"
            (variable,) = item.findall(".//q:decvar", package.names)
            assert dict(variable.attrib) == {
                "varname": "SCORE",
                "vartype": "Decimal",
                "minvalue": "0",
                "maxvalue": "100",
            }


def test_without_an_address_no_package_is_made(folder: Path) -> None:
    assert list((folder / "downloads").glob("*.imscc")) == []
