"""The findings and the terms as data: JSON with a schema, JSON Lines, and a table for spreadsheets.

The keys are Dutch, like the options of the blocks they come from: who uses the files reads the site.
"""

import csv
import json
from pathlib import Path
from typing import Any

from scripts.built.article import ContentPage, Finding
from scripts.exports.site_content import LICENCE, SiteContent
from scripts.markdown.labels import HOLDERS, KINDS, LABELS, ORIGIN_OF, ORIGINS

FOLDER = "data"
SCHEMA = "bevindingen.schema.json"
COLUMNS = (
    "id",
    "titel",
    "tekst",
    "onderwerp",
    "onderwerp_titel",
    "adres",
    "wie",
    "wie_label",
    "soort",
    "plaats",
    "bronnen",
    "begrippen",
    "herkomst",
    "eerder",
)
Record = dict[str, Any]

_TEXT = {"type": "string", "minLength": 1}
_ID = {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}


def make_findings(content: SiteContent, folder: Path) -> None:
    """Write `bevindingen.json`, `.jsonl`, `.csv` and their schema.

    The table has what a Dutch spreadsheet opens by itself: semicolons, and the mark of UTF-8 in front.

    Args:
        content: the content.
        folder: the folder of the data.
    """
    records = [_record(content, page, finding) for page, finding in content.findings]
    document = {"$schema": content.address(f"{FOLDER}/") + SCHEMA if content.url else SCHEMA, **_head(content)}
    _write(folder / "bevindingen.json", {**document, "bevindingen": records})
    _write(folder / SCHEMA, schema(content))
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
    (folder / "bevindingen.jsonl").write_text("".join(lines), encoding="utf-8", newline="")
    with (folder / "bevindingen.csv").open("w", encoding="utf-8-sig", newline="") as file:
        rows = [_flat(record) for record in records]
        table = csv.DictWriter(file, COLUMNS, delimiter=";")
        table.writeheader()
        table.writerows(rows)


def make_terms(content: SiteContent, folder: Path) -> None:
    """Write `begrippen.json`.

    Args:
        content: the content.
        folder: the folder of the data.
    """
    terms = [
        {
            "id": term.id,
            "term": term.title,
            "ook": [word for word in term.words if word != term.title],
            "omschrijving": term.text,
            "adres": content.address(page.address, term.id),
            "wie": term.who,
            "wie_label": LABELS[term.label].words,
            "herkomst": term.origin,
            "plaats": term.place,
            "bronnen": list(term.cites),
        }
        for page, term in content.terms
    ]
    _write(folder / "begrippen.json", {**_head(content), "begrippen": terms})


def schema(content: SiteContent) -> Record:
    """The JSON Schema (2020-12) of `bevindingen.json`; `#/$defs/bevinding` is that of a line in `.jsonl`."""
    finding: Record = {
        "id": {**_ID, "description": "Vast kenmerk; komt onder de bevindingen één keer voor."},
        "titel": {**_TEXT, "description": "De bevinding als hele gedachte."},
        "tekst": {**_TEXT, "description": "De tekst zonder opmaak, met de citaten zoals op de pagina."},
        "onderwerp": {
            "type": "object",
            "description": "De pagina waarop de bevinding staat.",
            "properties": {"id": _ID, "titel": _TEXT},
            "required": ["id", "titel"],
            "additionalProperties": False,
        },
        "adres": {**_TEXT, "description": "Vast adres."},
        "wie": {"enum": list(HOLDERS), "description": "Wie dit zegt. Neem dit altijd over."},
        "wie_label": {
            "enum": [label.words for label in LABELS.values()],
            "description": "Hetzelfde in woorden, met wat je daarvan moet weten. Neem dit altijd over.",
        },
        "soort": {"enum": list(KINDS), "description": "Soort bevinding."},
        "plaats": {"type": "string", "description": "Plaats in het verslag; leeg bij de redactie."},
        "bronnen": {"type": "array", "items": _TEXT, "description": "Sleutels van bronnen in bronnen.bib."},
        "begrippen": {"type": "array", "items": _ID, "description": "Kenmerken van begrippen in begrippen.json."},
        "herkomst": {"enum": ["", *ORIGINS], "description": "Uit wiens verhalen het verslag dit haalt; meestal leeg."},
        "eerder": {"type": "array", "items": _ID, "description": "Kenmerken die de bevinding eerder had."},
    }
    head: Record = {
        "$schema": _TEXT,
        "naam": _TEXT,
        "versie": {"type": "string", "format": "date", "description": "Dag waarop de inhoud het laatst is nagekeken."},
        "licentie": {"type": "string", "format": "uri"},
        "bevindingen": {"type": "array", "items": {"$ref": "#/$defs/bevinding"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": content.address(f"{FOLDER}/{SCHEMA}"),
        "title": f"Bevindingen van de {content.name}",
        "type": "object",
        "properties": head,
        "required": list(head),
        "additionalProperties": False,
        "$defs": {
            "bevinding": {
                "type": "object",
                "properties": finding,
                "required": list(finding),
                "additionalProperties": False,
                "if": {"properties": {"herkomst": {"enum": list(ORIGINS)}}},
                "then": {"properties": {"wie": {"const": ORIGIN_OF}}},
            }
        },
    }


def _head(content: SiteContent) -> Record:
    return {"naam": content.name, "versie": content.date.isoformat(), "licentie": LICENCE}


def _record(content: SiteContent, page: ContentPage, finding: Finding) -> Record:
    return {
        "id": finding.id,
        "titel": finding.title,
        "tekst": finding.text,
        "onderwerp": {"id": page.name, "titel": page.title},
        "adres": content.address(page.address, finding.id),
        "wie": finding.who,
        "wie_label": LABELS[finding.label].words,
        "soort": finding.kind,
        "plaats": finding.place,
        "bronnen": list(finding.cites),
        "begrippen": list(finding.terms),
        "herkomst": finding.origin,
        "eerder": list(finding.former),
    }


def _flat(record: Record) -> dict[str, str]:
    """A record as one row: what lies within the topic gets columns of its own, lists become words."""
    topic = record["onderwerp"]
    flat = {**record, "onderwerp": topic["id"], "onderwerp_titel": topic["titel"]}
    return {name: _cell(" ".join(value) if isinstance(value, list) else value) for name, value in flat.items()}


def _cell(text: str) -> str:
    """A text that a spreadsheet does not take for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _write(file: Path, document: Record) -> None:
    text = json.dumps(document, ensure_ascii=False, indent=2)
    file.write_text(f"{text}\n", encoding="utf-8", newline="")
