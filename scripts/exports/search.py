"""The search index: what a visitor can find, weighed and written when the site is built."""

import json
from pathlib import Path

from scripts.built.site import Built, read_built
from scripts.content.source import Sources
from scripts.exports.search_index import index, pieces
from scripts.exports.search_records import records, starts
from scripts.exports.search_synonyms import groups

FOLDER = Path("assets", "search")
FILE = FOLDER / "index.js"
TEXTS = FOLDER / "texts"


def write(built: Built) -> None:
    """Write the index and the texts of the results into a built site.

    They are scripts and not data files, because a page that was opened from a disk may load scripts only.

    Args:
        built: the built site.
    """
    found = records(built.content, built.sources.synonyms.asked)
    # The names under which `overrides/assets/search/` looks for them.
    known = groups(built.sources.synonyms, built.content)
    _write(built.folder / FILE, "searchData = ", index(found, known, starts(built.content)))
    for name, texts in pieces(found).items():
        _write(built.folder / TEXTS / f"{name}.js", f'searchTexts["{name}"] = ', texts)


def write_for(sources: Sources, site: Path) -> None:
    """Write the index into a site that nobody has read yet, as in the live preview.

    Args:
        sources: what the site was made from.
        site: its folder.
    """
    write(read_built(site, sources))


def _write(file: Path, name: str, data: object) -> None:
    """Write data as a script that gives it a name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    file.write_text(f"globalThis.{name}{content};\n", encoding="utf-8", newline="\n")
