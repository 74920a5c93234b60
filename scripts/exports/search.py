"""The search index: what a visitor can find, weighed and written when the site is built."""

from pathlib import Path

from scripts.built.site import Built
from scripts.content import downloads
from scripts.exports.archive import write_script
from scripts.exports.search_asked import asked_pieces
from scripts.exports.search_index import index, pieces, vocabulary
from scripts.exports.search_records import records, starts
from scripts.exports.search_synonyms import absent, english, groups, markers

FILE = Path(downloads.SEARCH_INDEX)
FOLDER = FILE.parent
TEXTS = FOLDER / "texts"
ASKED = FOLDER / "asked"


def write(built: Built) -> None:
    """Write the index and the texts of the results into a built site.

    They are scripts and not data files, because a page that was opened from a disk may load scripts only.

    Args:
        built: the built site.
    """
    found = records(built.content, built.sources.synonyms.asked, built.sources.bibliography.entries)
    # The names under which `overrides/assets/engine/` looks for them.
    known = groups(built.sources.synonyms, built.content)
    all_words = vocabulary(found, known)
    translations = english(built.sources.synonyms)
    missing = absent(built.sources.synonyms, (page.text for page in built.sources.pages))
    asked = asked_pieces(found, all_words, translations, missing)
    made = index(found, known, all_words, starts(built.content), asked, markers(translations))
    write_script(built.folder / FILE, "searchData = ", made)
    for name, words in asked.items():
        # The version as in the names of the texts: an index from before has other numbers.
        write_script(built.folder / ASKED / f"{made['version']}-{name}.js", f'searchAsked["{name}"] = ', words)
    for name, texts in pieces(found).items():
        write_script(built.folder / TEXTS / f"{name}.js", f'searchTexts["{name}"] = ', texts)
