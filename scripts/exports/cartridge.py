"""The course package: links to the site and the self-checks, as IMS Common Cartridge.

It holds web links and quizzes and no pages, so that what students read is always the site itself. A
cartridge of the profile “thin” would have no place for the quizzes; that is why this is a full one. Learning
environments differ in the version they take (Moodle takes 1.1, Brightspace and Canvas 1.3), so there are two.

See https://www.imsglobal.org/cc/ccv1p3/imscc_Implementation-v1p3.html.
"""

import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from scripts.built.article import ContentPage
from scripts.built.how_to_cite import LICENCE, LICENCE_NAME
from scripts.content import downloads
from scripts.content.names import DISCUSSION, lessons_about
from scripts.content.selfcheck import Question, sentence
from scripts.exports.archive import write_zip, xml_file
from scripts.exports.page_body import below
from scripts.exports.qti import assessment
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import LABELS


@dataclass(frozen=True)
class CartridgeVersion:
    """A version of Common Cartridge: its number, and its mark in names, such as `v1p3`."""

    number: str
    mark: str

    @property
    def package(self) -> str:
        """The namespace of the manifest."""
        return f"http://www.imsglobal.org/xsd/imscc{self.mark}/imscp_v1p1"

    @property
    def about(self) -> str:
        """The namespace of what the manifest says of the whole."""
        return f"http://ltsc.ieee.org/xsd/imscc{self.mark}/LOM/manifest"

    @property
    def link(self) -> str:
        """The namespace of a web link."""
        return f"http://www.imsglobal.org/xsd/imscc{self.mark}/imswl_{self.mark}"

    @property
    def link_type(self) -> str:
        """The type of a web link as a resource."""
        return f"imswl_xml{self.mark}"

    @property
    def quiz_type(self) -> str:
        """The type of a quiz as a resource."""
        return f"imsqti_xmlv1p2/imscc_xml{self.mark}/assessment"


VERSIONS = (
    (downloads.COURSE, CartridgeVersion("1.3.0", "v1p3")),
    (downloads.COURSE_MOODLE, CartridgeVersion("1.1.0", "v1p1")),
)


@dataclass(frozen=True)
class Activity:
    """Something in a module: its identifier, title, and either an address or a quiz as XML."""

    ident: str
    title: str
    url: str = ""
    quiz: bytes = b""


@dataclass(frozen=True)
class Module:
    """A module: its identifier, title and activities."""

    ident: str
    title: str
    activities: tuple[Activity, ...]


def make_cartridges(content: SiteContent, questions: Iterable[Question], folder: Path) -> None:
    """Write the course package in both versions.

    Args:
        content: the content, of a site with an address.
        questions: the questions of the self-check.
        folder: the folder of the downloads.
    """
    contents = list(modules(content, tuple(questions)))
    for download, version in VERSIONS:
        files = {"imsmanifest.xml": _manifest(content, contents, version)}
        for activity in (activity for module in contents for activity in module.activities):
            files[_file(activity)] = activity.quiz or _web_link(activity, version)
        write_zip(folder / download.file, files, content.date)


def modules(content: SiteContent, questions: tuple[Question, ...]) -> Iterator[Module]:
    """A module for each topic, one with the lessons, and one to look things up."""
    for page in content.topics:
        yield Module(f"module-{page.name}", page.title, tuple(_topic(content, page, questions)))
    lessons = [page for page in content.pages if lessons_about(page.name)]
    if lessons:
        found = (Activity(f"pagina-{page.name}", page.title, page.url) for page in lessons)
        yield Module("module-lessen", "Lessen (redactie)", tuple(found))
    others = [page for page in content.pages if not page.findings and page not in lessons]
    yield Module(
        "module-naslag", "Naslag", tuple(Activity(f"pagina-{page.name}", page.title, page.url) for page in others)
    )


def _topic(content: SiteContent, page: ContentPage, questions: tuple[Question, ...]) -> Iterator[Activity]:
    yield Activity(f"pagina-{page.name}", f"{page.title}: de hele pagina", page.url)
    called = {id_: finding for finding in page.findings for id_ in finding.ids}
    for finding in page.findings:
        title = f"{finding.title} ({LABELS[finding.label].words})"
        yield Activity(f"bevinding-{finding.id}", title, f"{page.url}#{finding.id}")
    if below(content.body(page).parts, DISCUSSION):
        yield Activity(f"vragen-{page.name}", "Om over door te praten (redactie)", f"{page.url}#{DISCUSSION}")
    handout = content.address(downloads.handout(page.name).path)
    yield Activity(f"hand-out-{page.name}", "Hand-out (PDF)", handout)
    own = [question for question in questions if question.page == page.name]
    if own:
        ident, title = f"toets-{page.name}", f"Zelftoets: {page.title}"

        def link(question: Question) -> str:
            finding = called[question.finding]
            return f'<a href="{page.url}#{finding.id}">{escape(sentence(finding.title), quote=False)}</a>'

        yield Activity(ident, title, quiz=assessment(ident, title, own, link))


def _file(activity: Activity) -> str:
    return f"{'toetsen' if activity.quiz else 'links'}/{activity.ident}.xml"


def _web_link(activity: Activity, version: CartridgeVersion) -> bytes:
    root = etree.Element("webLink", {"xmlns": version.link})
    etree.SubElement(root, "title").text = activity.title
    etree.SubElement(root, "url", {"href": activity.url, "target": "_blank"})
    return xml_file(root)


def _manifest(content: SiteContent, contents: list[Module], version: CartridgeVersion) -> bytes:
    names = {"xmlns": version.package, "xmlns:lomimscc": version.about, "identifier": "kennisbank-werkalliantie"}
    root = etree.Element("manifest", names)
    _metadata(root, content, version)
    organization = {"identifier": "inhoud", "structure": "rooted-hierarchy"}
    tree = etree.SubElement(etree.SubElement(root, "organizations"), "organization", organization)
    top = etree.SubElement(tree, "item", {"identifier": "begin"})
    resources = etree.SubElement(root, "resources")
    for module in contents:
        folder = etree.SubElement(top, "item", {"identifier": module.ident})
        etree.SubElement(folder, "title").text = module.title
        for activity in module.activities:
            names = {"identifier": activity.ident, "identifierref": f"bron-{activity.ident}"}
            etree.SubElement(etree.SubElement(folder, "item", names), "title").text = activity.title
            kind = version.quiz_type if activity.quiz else version.link_type
            resource = etree.SubElement(resources, "resource", {"identifier": names["identifierref"], "type": kind})
            etree.SubElement(resource, "file", {"href": _file(activity)})
    return xml_file(root)


def _metadata(root: etree.Element, content: SiteContent, version: CartridgeVersion) -> None:
    metadata = etree.SubElement(root, "metadata")
    etree.SubElement(metadata, "schema").text = "IMS Common Cartridge"
    etree.SubElement(metadata, "schemaversion").text = version.number
    about = etree.SubElement(metadata, "lomimscc:lom")
    general = etree.SubElement(about, "lomimscc:general")
    _string(general, "title", content.name)
    etree.SubElement(general, "lomimscc:language").text = "nl"
    _string(general, "description", content.page("").description)
    rights = etree.SubElement(about, "lomimscc:rights")
    restricted = etree.SubElement(rights, "lomimscc:copyrightAndOtherRestrictions")
    etree.SubElement(restricted, "lomimscc:value").text = "yes"
    _string(rights, "description", f"{LICENCE_NAME}: {LICENCE}. Versie van {content.date}.")


def _string(parent: etree.Element, name: str, text: str) -> None:
    holder = etree.SubElement(parent, f"lomimscc:{name}")
    etree.SubElement(holder, "lomimscc:string", {"language": "nl"}).text = text
