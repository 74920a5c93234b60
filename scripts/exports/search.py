"""The search index: what a visitor can find, weighed and written when the site is built."""

import json
from pathlib import Path

from scripts.built.site import Built
from scripts.exports.search_index import index
from scripts.exports.search_records import records
from scripts.exports.search_synonyms import groups

FILE = Path("assets", "search", "index.js")
# The name under which `overrides/assets/search.js` looks for it.
NAME = "searchData"


def write(built: Built) -> None:
    """Write the index into a built site.

    It is a script and not a data file, because a page that was opened from a disk may load scripts only.

    Args:
        built: the built site.
    """
    pages = built.content
    content = json.dumps(
        index(records(pages), groups(built.sources.synonyms, pages)), ensure_ascii=False, separators=(",", ":")
    )
    file = built.folder / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"globalThis.{NAME} = {content};\n", encoding="utf-8", newline="\n")
