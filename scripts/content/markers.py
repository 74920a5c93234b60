"""The comments by which an editor says where the site puts something it makes itself."""

from scripts.content.names import (
    ABOUT_PAGE,
    CHANGES_PAGE,
    FINDINGS_PAGE,
    LESSON_LIST_PAGE,
    SELECTION_PAGE,
    START_PAGE,
    TRAINERS_PAGE,
)

QUESTIONS_HERE = "<!-- zelftoets -->"
FINDINGS_HERE = "<!-- bevindingen -->"
OVERVIEW_HERE = "<!-- overzicht -->"
CHANGES_HERE = "<!-- wijzigingen -->"
ADDRESSES_HERE = "<!-- adressen -->"
DOWNLOADS_HERE = "<!-- downloads -->"
LESSONS_HERE = "<!-- lessen -->"
SELECTION_HERE = "<!-- selectie -->"
OFFLINE_HERE = "<!-- offline -->"
SOURCES_HERE = {origin: f"<!-- bronnen: {origin} -->" for origin in ("verslag", "inspiratie", "redactie")}
"""By where the sources come from."""

HELD = {
    FINDINGS_PAGE: FINDINGS_HERE,
    CHANGES_PAGE: CHANGES_HERE,
    SELECTION_PAGE: SELECTION_HERE,
    LESSON_LIST_PAGE: LESSONS_HERE,
}
"""By the page that would be empty without it."""

USUALLY_HELD = {
    START_PAGE: {OVERVIEW_HERE: "weet"},
    TRAINERS_PAGE: {DOWNLOADS_HERE: "ophalen", ADDRESSES_HERE: "adressen"},
    ABOUT_PAGE: {OFFLINE_HERE: "privacy"},
}
"""By the page that mostly has them, with a word of the heading above each; another page may have them as well."""

MARKERS = (
    QUESTIONS_HERE,
    FINDINGS_HERE,
    OVERVIEW_HERE,
    CHANGES_HERE,
    ADDRESSES_HERE,
    DOWNLOADS_HERE,
    LESSONS_HERE,
    SELECTION_HERE,
    OFFLINE_HERE,
    *SOURCES_HERE.values(),
)
