"""The bibliography in the formats of reference managers: BibLaTeX, RIS and CSL-JSON."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.content import downloads, ris
from scripts.exports.pandoc import run
from scripts.exports.site_content import SiteContent
from scripts.running.cache import OFF, Cache

# CSL types and the types of RIS, as Zotero pairs them.
_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "book": "BOOK",
    "motion_picture": "MPCT",
    "pamphlet": "PAMP",
    "report": "RPRT",
    "webpage": "ELEC",
}
# CSL variables and their tags in RIS.
_TAGS = {
    "title": "TI",
    "container-title": "T2",
    "volume": "VL",
    "issue": "IS",
    # Zotero reads the number of a report here, as it reads the ISBN of a book.
    "number": "SN",
    "edition": "ET",
    "publisher": "PB",
    "publisher-place": "CY",
    "ISBN": "SN",
    "ISSN": "SN",
    "DOI": "DO",
    "URL": "UR",
    "language": "LA",
    "genre": "M3",
}


def make_sources(content: SiteContent, folder: Path, cache: Cache = OFF) -> None:
    """Write `bronnen.bib`, `bronnen.json` (CSL-JSON) and `bronnen.ris`.

    Args:
        content: the content.
        folder: the folder of the data.
        cache: keeps what pandoc makes of them.
    """
    shutil.copyfile(content.bibliography_path, folder / downloads.SOURCES_BIB)
    options, written = ["--from=biblatex", "--to=csljson"], content.bibliography_path.read_text(encoding="utf-8")
    items = json.loads(cache.kept("pandoc", (*options, written), lambda: run(options, written).encode()))
    text = json.dumps(items, ensure_ascii=False, indent=2)
    (folder / downloads.SOURCES_JSON).write_text(f"{text}\n", encoding="utf-8", newline="")
    entries = "\n".join(_ris(item) for item in items)
    (folder / downloads.SOURCES_RIS).write_text(entries, encoding="utf-8", newline="")


def _ris(item: Mapping[str, Any]) -> str:
    """One source as RIS, from its CSL-JSON."""
    fields: list[tuple[str, str]] = [("ID", item["id"])]
    makers = item.get("author") or item.get("director") or item.get("editor") or []
    fields += [("AU", _name(maker)) for maker in makers]
    if date := (item.get("issued", {}).get("date-parts") or [None])[0]:
        fields.append(("PY", str(date[0])))
        fields.append(("DA", "/".join(f"{part:02d}" for part in date) + "/" * (3 - len(date))))
    fields += [(tag, _plain(str(item.get(name, "")))) for name, tag in _TAGS.items()]
    first, _, last = item.get("page", "").replace("–", "-").partition("-")
    return ris.entry(_TYPES.get(item["type"], "GEN"), [*fields, ("SP", first), ("EP", last)])


def _plain(value: str) -> str:
    """A value of CSL-JSON without its mark-up, and without what pandoc leaves of LaTeX in a `type`."""
    return re.sub(r"</?(?:span|i|b|sub|sup)\b[^>]*>|\\(?=[&%#$_])", "", value)


def _name(maker: Mapping[str, str]) -> str:
    """A name as RIS writes it: family name with its particle, comma, given name."""
    if "literal" in maker:
        return ris.organisation(maker["literal"])
    particles = [maker.get("dropping-particle"), maker.get("non-dropping-particle"), maker["family"]]
    return ", ".join(filter(None, [" ".join(filter(None, particles)), maker.get("given")]))
