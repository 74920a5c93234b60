"""The files of the site beside its pages and where they lie: names that pages link to and `scripts.exports` fills."""

from dataclasses import dataclass

FOLDER = "downloads"
FEED = "atom.xml"
"""The feed of a page, beside that page; beside the page with changes stands that of the whole site."""
QR_FOLDER = f"{FOLDER}/qr"
MANIFEST = "kennisbank.webmanifest"
"""What a phone reads to put the site on its home screen."""
WORKER = "sw.js"
"""What keeps the site on a visitor's device; at the root, since it serves its own folder and what is below it."""
STYLE, SCRIPT = "assets/kennisbank.css", "assets/kennisbank.js"
"""What every page of ours loads."""
SEARCH_ENGINE, SEARCH_INDEX = "assets/search/engine.js", "assets/search/index.js"
"""What is loaded when somebody searches."""
EDITION = "index.md"
"""The Markdown edition of a page, beside that page."""
LLMS = "llms.txt"
"""What the site holds, for a language model."""
DATA_FOLDER = "data"
FINDINGS_TABLE, FINDINGS_JSON, FINDINGS_LINES = "bevindingen.csv", "bevindingen.json", "bevindingen.jsonl"
TERMS_JSON, SIGNPOSTS_JSON = "begrippen.json", "situaties.json"
FINDINGS_SCHEMA, SIGNPOSTS_SCHEMA = "bevindingen.schema.json", "situaties.schema.json"
SOURCES_BIB, SOURCES_RIS, SOURCES_JSON = "bronnen.bib", "bronnen.ris", "bronnen.json"
DATA_FILES = (
    *(FINDINGS_TABLE, FINDINGS_JSON, FINDINGS_LINES, FINDINGS_SCHEMA, TERMS_JSON, SIGNPOSTS_JSON, SIGNPOSTS_SCHEMA),
    *(SOURCES_BIB, SOURCES_RIS, SOURCES_JSON),
)
"""What lies in that folder, for a program that reads the content."""
ICON_SIZES = (192, 512)
"""Of the icons for a home screen, in pixels."""
DRAWINGS = "tekeningen"
"""Where the drawings lie in the built site, as they do in `docs/`."""


@dataclass(frozen=True)
class Download:
    """One file.

    Attributes:
        file: its name in the folder of the downloads.
        name: what it is called (Dutch).
        use: what it is for (Dutch).
        needs_address: whether it is only made when the site has an address.
    """

    file: str
    name: str
    use: str
    needs_address: bool = False

    @property
    def path(self) -> str:
        """Its address from the root of the site."""
        return f"{FOLDER}/{self.file}"


HANDBOOK = Download("handboek.pdf", "Handboek (PDF)", "de hele site als boek, om te lezen of te printen")
EBOOK = Download("handboek.epub", "Handboek (EPUB)", "hetzelfde boek voor een e-reader, tablet of telefoon")
CARDS = Download(
    "gesprekskaarten.pdf", "Gesprekskaarten (PDF)", "een kaart per vraag, acht op een vel, om uit te knippen"
)
COURSE = Download(
    "cursuspakket.imscc",
    "Cursuspakket (Common Cartridge 1.3)",
    "alle onderwerpen, bevindingen en zelftoetsen in je leeromgeving, als die Common Cartridge leest",
    needs_address=True,
)
COURSE_MOODLE = Download(
    "cursuspakket-moodle.imscc",
    "Cursuspakket voor Moodle (Common Cartridge 1.1)",
    "hetzelfde pakket in de versie die Moodle leest",
    needs_address=True,
)
SCORM = Download(
    "kennisbank-scorm.zip",
    "Leerpakket (SCORM 1.2)",
    "alle pagina’s en zelftoetsen als les, die bijhoudt wat af en wat goed is; voor een leeromgeving die SCORM leest",
)
QUESTIONS_MOODLE = Download(
    "zelftoets-moodle.xml", "Zelftoets voor Moodle (XML)", "alle vragen met uitleg bij elk antwoord, voor de vragenpool"
)
QUESTIONS_GIFT = Download("zelftoets.gift.txt", "Zelftoets (GIFT)", "dezelfde vragen als tekst, voor Moodle en andere")
ALL_SLIDES = Download("dias.pptx", "Dia’s (PowerPoint)", "alle bevindingen als dia’s om aan te passen")
OFFLINE = Download(
    "kennisbank-offline.zip", "Site zonder internet (zip)", "pak uit, bijvoorbeeld op een USB-stick, en open index.html"
)
CITATIONS_BIB = Download(
    "citaties.bib", "Citaten (BibTeX)", "alle pagina’s en bevindingen om aan te halen, voor Zotero"
)
CITATIONS_RIS = Download("citaties.ris", "Citaten (RIS)", "hetzelfde voor EndNote en Mendeley")
PICTURE = Download("deelbeeld.png", "Beeld bij gedeelde links", "dit zie je als iemand een link deelt")

LISTED = (
    HANDBOOK,
    EBOOK,
    CARDS,
    ALL_SLIDES,
    SCORM,
    COURSE,
    COURSE_MOODLE,
    QUESTIONS_MOODLE,
    QUESTIONS_GIFT,
    OFFLINE,
    CITATIONS_BIB,
    CITATIONS_RIS,
)
"""What a visitor is offered, in this order."""


def handout(page: str) -> Download:
    """The hand-out of a topic, by the name of its page."""
    return Download(f"hand-out-{page}.pdf", "Hand-out (PDF)", "één of twee kanten A4")


def document(page: str) -> Download:
    """The hand-out of a topic as a document, by the name of its page."""
    return Download(f"hand-out-{page}.docx", "Hand-out (Word)", "om aan te passen")


def session(page: str) -> Download:
    """The form for a reflection session on a topic, by the name of its page."""
    return Download(f"reflectie-{page}.docx", "Formulier voor reflectie (Word)", "om in te vullen of aan te passen")


def slides(page: str) -> Download:
    """The slides of a topic, by the name of its page."""
    return Download(f"dias-{page}.pptx", "Dia’s (PowerPoint)", "om aan te passen")


def lesson_slides(page: str, lesson: str) -> Download:
    """The slides of one lesson, by the name of the page it is about and the id of its heading."""
    return Download(f"dias-{page}--{lesson}.pptx", "Dia’s van deze les (PowerPoint)", "om aan te passen")


def lesson_document(page: str, lesson: str) -> Download:
    """The hand-out of one lesson, by the name of the page it is about and the id of its heading."""
    return Download(f"hand-out-{page}--{lesson}.docx", "Hand-out van deze les (Word)", "om aan te passen")


def questions_moodle(page: str) -> Download:
    """The self-check of a topic for Moodle, by the name of its page."""
    return Download(f"zelftoets-{page}-moodle.xml", "Zelftoets voor Moodle (XML)", "voor de vragenpool")


def questions_gift(page: str) -> Download:
    """The self-check of a topic as text, by the name of its page."""
    return Download(f"zelftoets-{page}.gift.txt", "Zelftoets (GIFT)", "voor Moodle en andere")


def lesson_questions_moodle(page: str, lesson: str) -> Download:
    """The questions on one lesson for Moodle, by the name of the page it is about and the id of its heading."""
    return Download(f"zelftoets-{page}--{lesson}-moodle.xml", "Vragen van deze les (Moodle XML)", "voor de vragenpool")


def lesson_questions_gift(page: str, lesson: str) -> Download:
    """The questions on one lesson as text, by the name of the page it is about and the id of its heading."""
    return Download(f"zelftoets-{page}--{lesson}.gift.txt", "Vragen van deze les (GIFT)", "voor Moodle en andere")


def scorm(page: str) -> Download:
    """The learning package of a topic, by the name of its page."""
    return Download(f"scorm-{page}.zip", "Leerpakket (SCORM 1.2)", "voor je leeromgeving")


def lesson_scorm(page: str, lesson: str) -> Download:
    """The learning package of one lesson, by the name of the page it is about and the id of its heading."""
    return Download(f"scorm-{page}--{lesson}.zip", "Leerpakket van deze les (SCORM 1.2)", "voor je leeromgeving")


def qr_code(page: str, anchor: str = "") -> str:
    """The address of the QR code of a page, or of a finding on it, from the root of the site."""
    return f"{QR_FOLDER}/{page}{'--' if anchor else ''}{anchor}.svg"


def icon(size: int) -> str:
    """The address of the icon for a home screen, from the root of the site, by its size in pixels."""
    return f"assets/icon-{size}.png"
