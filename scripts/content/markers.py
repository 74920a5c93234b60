"""The comments by which an editor says where the site puts something it makes itself."""

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
