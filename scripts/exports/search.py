"""The search index: what a visitor can find, weighed and written when the site is built."""

import json
from collections.abc import Iterable
from pathlib import Path

from scripts.built.article import ContentPage
from scripts.content.names import SYNONYMS
from scripts.content.synonyms import read
from scripts.exports.search_index import index, pieces
from scripts.exports.search_records import records
from scripts.exports.search_synonyms import groups

FOLDER = Path("assets", "search")
FILE = FOLDER / "index.js"
TEXTS = FOLDER / "texts"


def write(pages: Iterable[ContentPage], root: Path, site: Path) -> None:
    """Write the index and the texts of the results into a built site.

    They are scripts and not data files, because a page that was opened from a disk may load scripts only.

    Args:
        pages: the content of the site.
        root: the repository, in which the synonyms are kept.
        site: the built site.
    """
    pages, kept = tuple(pages), root / SYNONYMS
    synonyms = read(kept.read_text(encoding="utf-8") if kept.is_file() else "")
    found = records(pages)
    # The names under which `overrides/assets/search/` looks for them.
    _write(site / FILE, "searchData = ", index(found, groups(synonyms, pages)))
    for name, texts in pieces(found).items():
        _write(site / TEXTS / f"{name}.js", f'searchTexts["{name}"] = ', texts)


def _write(file: Path, name: str, data: object) -> None:
    """Write data as a script that gives it a name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    file.write_text(f"globalThis.{name}{content};\n", encoding="utf-8", newline="\n")
