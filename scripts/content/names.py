"""The names of the files and folders that editors write, from the root of the repository; of pages and headings too."""

DOCS = "docs"
CONFIG = "mkdocs.yml"
BIBLIOGRAPHY = "bibliography.bib"
SITE = "site"
"""Where the built site is published, from the root of the repository."""
DATA = "data"
LEDGER = f"{DATA}/permalinks.txt"
REDIRECTS = f"{DATA}/redirects.txt"
EXCEPTIONS = f"{DATA}/exceptions.yml"
LICENCES = f"{DATA}/licences.yml"
SYNONYMS = f"{DATA}/synoniemen.yml"
CHANGES = f"{DATA}/wijzigingen.yml"
QUESTIONS = f"{DATA}/zelftoets.yml"

LISTS = (LEDGER, REDIRECTS, EXCEPTIONS, LICENCES, SYNONYMS, CHANGES, QUESTIONS)
"""The lists that editors keep. Until release 2026.11 they stood at the root, under the same names."""

INDEX = "index.html"
"""What the file of a page is called in its folder of the built site."""
NOT_FOUND = "404.html"
"""The page that a host shows in the place of one that is not there, at any address."""

START_PAGE = "index"
FINDINGS_PAGE = "bevindingen"
TERMS_PAGE = "begrippen"
SOURCES_PAGE = "bronnen"
TRAINERS_PAGE = "trainers"
LESSON_LIST_PAGE = "lessen"
"""The page that lists the lessons of all pages."""
CHANGES_PAGE = "wijzigingen"
SELECTION_PAGE = "selectie"
DATA_PAGE = "data"
ABOUT_PAGE = "over"
ACCESSIBILITY_PAGE = "toegankelijkheid"
ENGLISH_PAGE = "en"
SITUATIONS_PAGE = "situaties"
TENSIONS_PAGE = "spanningen"
LESSONS = "les-"
"""How the name of a page with lessons begins; what follows is the page that the lessons are about."""

SUMMARY, LIMITS, DISCUSSION, FURTHER = "in-het-kort", "wat-dit-niet-zegt", "om-over-door-te-praten", "verder"
"""The ids of the headings that pages have in common: in short, what this does not say, to talk about, read on."""

MOODLE_STEPS, MOODLE_PACKAGE = "moodle-toets", "moodle-scorm"
"""The ids of the headings on the page for trainers that say how to load questions in Moodle, and a package."""
SELF_CHECK = "zelftoets"
"""The id of the heading above the self-check of a page."""
SESSION = "reflectie"
"""The id of the heading above a reflection session on such a page; the other headings of its level are lessons."""


SOURCE_ID = "bron-"
"""How the id of a source begins on a page that lists it; what follows is its key."""

FINDING_FOLDER = "bevinding"
"""Where every finding has a page of its own."""


def finding_address(id_: str) -> str:
    """The address of the page of a finding, from the root of the site.

    Args:
        id_: id of the finding.
    """
    return f"{FINDING_FOLDER}/{id_}/"


def page_file(page: str) -> str:
    """The file of a page, from `docs/`.

    Args:
        page: its name.
    """
    return f"{page}.md"


def formerly(name: str) -> str:
    """Where one of the lists stood before they got a folder of their own.

    Args:
        name: one of `LISTS`.
    """
    return name.removeprefix(f"{DATA}/")


def lessons_about(name: str) -> str:
    """The name of the page that the lessons on a page are about; empty for a page of another kind.

    Args:
        name: name of its file without ending.
    """
    return name.removeprefix(LESSONS) if name.startswith(LESSONS) else ""


def address(page: str) -> str:
    """The address of a page from the root of the site: the name of its file, with a slash; empty for the start page.

    Args:
        page: its file, from `docs/`.
    """
    name = page.removesuffix(".md")
    return "" if name == START_PAGE else f"{name.removesuffix(f'/{START_PAGE}')}/"
