"""The search index: what a visitor can find, weighed and written when the site is built."""

import json
from pathlib import Path

from scripts.built.article import read_content
from scripts.content.names import SYNONYMS
from scripts.content.synonyms import read
from scripts.exports.search_index import index
from scripts.exports.search_records import records
from scripts.exports.search_synonyms import groups

FILE = Path("assets", "search", "index.js")
# The name under which `overrides/assets/search.js` looks for it.
NAME = "searchData"


def write(docs: Path, site: Path) -> None:
    """Write the index into a built site.

    It is a script and not a data file, because a page that was opened from a disk may load scripts only.

    Args:
        docs: the folder with the pages as written; the synonyms stand beside it.
        site: the built site.
    """
    pages = read_content(docs, site)
    kept = docs.parent / SYNONYMS
    synonyms = read(kept.read_text(encoding="utf-8") if kept.is_file() else "")
    content = json.dumps(index(records(pages), groups(synonyms, pages)), ensure_ascii=False, separators=(",", ":"))
    file = site / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"globalThis.{NAME} = {content};\n", encoding="utf-8", newline="\n")
