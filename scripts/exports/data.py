"""Findings, terms, situations and tensions as data: JSON with a schema, JSON Lines, and a table for spreadsheets.

The keys are Dutch, like the options of the blocks they come from: who uses the files reads the site.
"""

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scripts.built.article import ContentPage, Finding
from scripts.built.how_to_cite import LICENCE
from scripts.built.signposts import Lead, read_situations, read_tensions
from scripts.content import downloads
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import HOLDERS, KINDS, LABELS, ORIGIN_OF, ORIGINS

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
_HEAD: Record = {
    "$schema": _TEXT,
    "naam": _TEXT,
    "versie": {"type": "string", "format": "date", "description": "Dag waarop de inhoud het laatst is nagekeken."},
    "licentie": {"type": "string", "format": "uri"},
}


def make_findings(content: SiteContent, folder: Path) -> None:
    """Write `bevindingen.json`, `.jsonl`, `.csv` and their schema.

    The table has what a Dutch spreadsheet opens by itself: semicolons, and the mark of UTF-8 in front.

    Args:
        content: the content.
        folder: the folder of the data.
    """
    records = [record(content, page, finding) for page, finding in content.findings]
    _write(folder / downloads.FINDINGS_JSON, {**_head(content, downloads.FINDINGS_SCHEMA), "bevindingen": records})
    _write(folder / downloads.FINDINGS_SCHEMA, schema(content))
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
    (folder / downloads.FINDINGS_LINES).write_text("".join(lines), encoding="utf-8", newline="")
    with (folder / downloads.FINDINGS_TABLE).open("w", encoding="utf-8-sig", newline="") as file:
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
    _write(folder / downloads.TERMS_JSON, {**_head(content), "begrippen": terms})


def make_signposts(content: SiteContent, folder: Path) -> None:
    """Write `situaties.json`, with the situations and the tensions, and its schema.

    Args:
        content: the content.
        folder: the folder of the data.
    """
    tensions = [(page, tension) for page in content.pages for tension in read_tensions(page.article, page.address)]
    situations = [(page, one) for page in content.pages for one in read_situations(page.article, page.address)]
    places = {(page.address, id_): tension.id for page, tension in tensions for id_ in (tension.id, *tension.former)}
    _write(
        folder / downloads.SIGNPOSTS_JSON,
        {
            **_head(content, downloads.SIGNPOSTS_SCHEMA),
            "situaties": [
                {
                    "id": one.id,
                    "titel": one.title,
                    "groep": one.group,
                    "tekst": one.text,
                    "adres": content.address(page.address, one.id),
                    "zwijgt": one.is_silent,
                    "bevindingen": _led(content, one.leads),
                    "spanningen": [
                        places[place] for lead in one.others if (place := (lead.address, lead.anchor)) in places
                    ],
                    "niet_in_het_verslag": one.left_out,
                    "wie": "redactie",
                    "eerder": list(one.former),
                }
                for page, one in situations
            ],
            "spanningen": [
                {
                    "id": tension.id,
                    "titel": tension.title,
                    "tekst": tension.text,
                    "adres": content.address(page.address, tension.id),
                    "kanten": [{"kant": side.name, "bevindingen": _led(content, side.leads)} for side in tension.sides],
                    "slot": tension.ending,
                    "wie": "redactie",
                    "eerder": list(tension.former),
                }
                for page, tension in tensions
            ],
        },
    )
    _write(folder / downloads.SIGNPOSTS_SCHEMA, signpost_schema(content))


def _led(content: SiteContent, leads: Iterable[Lead]) -> list[Record]:
    """The findings that a block leads to, by their id of today."""
    return [
        {"id": content.places[place][1].id, "waarom": lead.reason}
        for lead in leads
        if (place := (lead.address, lead.anchor)) in content.places
    ]


def signpost_schema(content: SiteContent) -> Record:
    """The JSON Schema (2020-12) of `situaties.json`."""
    named: Record = {
        "id": {**_ID, "description": "Vast kenmerk; komt onder de situaties, of de spanningen, één keer voor."},
        "titel": _TEXT,
        "tekst": {**_TEXT, "description": "Wat je meemaakt, of wat er op het spel staat, zonder opmaak."},
        "adres": {**_TEXT, "description": "Vast adres."},
        "wie": {"const": "redactie", "description": "Van wie dit komt: altijd van de redactie."},
        "eerder": {"type": "array", "items": _ID, "description": "Kenmerken die dit eerder had."},
    }
    findings: Record = {"type": "array", "items": {"$ref": "#/$defs/bevinding"}}
    situation: Record = {
        **named,
        "groep": {"type": "string", "description": "De kop waar de situatie onder staat."},
        "zwijgt": {"type": "boolean", "description": "Of het verslag hier niets over zegt."},
        "bevindingen": {**findings, "description": "De bevindingen die eraan raken; staan in bevindingen.json."},
        "spanningen": {"type": "array", "items": _ID, "description": "Kenmerken van de spanningen die erbij horen."},
        "niet_in_het_verslag": {"type": "string", "description": "Wat er niet in het verslag staat."},
    }
    side: Record = {"kant": _TEXT, "bevindingen": {**findings, "minItems": 1}}
    tension: Record = {
        **named,
        "kanten": {"type": "array", "minItems": 2, "items": _closed(side)},
        "slot": {"type": "string", "description": "Wat het verslag ermee doet."},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": content.address(f"{downloads.DATA_FOLDER}/{downloads.SIGNPOSTS_SCHEMA}"),
        "title": f"Situaties en spanningen van de {content.name}",
        **_closed(
            {
                **_HEAD,
                "situaties": {"type": "array", "items": {"$ref": "#/$defs/situatie"}},
                "spanningen": {"type": "array", "items": {"$ref": "#/$defs/spanning"}},
            }
        ),
        "$defs": {
            "situatie": {
                **_closed(situation),
                "if": {"properties": {"zwijgt": {"const": False}}},
                "then": {"properties": {"bevindingen": {"minItems": 2}, "niet_in_het_verslag": _TEXT}},
            },
            "spanning": _closed(tension),
            "bevinding": _closed(
                {"id": _ID, "waarom": {"type": "string", "description": "Waarom zij hier staat; mag leeg zijn."}}
            ),
        },
    }


def _closed(properties: Record) -> Record:
    """An object with these properties, all of them, and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


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
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": content.address(f"{downloads.DATA_FOLDER}/{downloads.FINDINGS_SCHEMA}"),
        "title": f"Bevindingen van de {content.name}",
        **_closed({**_HEAD, "bevindingen": {"type": "array", "items": {"$ref": "#/$defs/bevinding"}}}),
        "$defs": {
            "bevinding": {
                **_closed(finding),
                "if": {"properties": {"herkomst": {"enum": list(ORIGINS)}}},
                "then": {"properties": {"wie": {"const": ORIGIN_OF}}},
            }
        },
    }


def _head(content: SiteContent, schema_file: str = "") -> Record:
    """What a file begins with: the schema it obeys, when it has one, and what it is."""
    address = content.address(f"{downloads.DATA_FOLDER}/{schema_file}") if content.url else schema_file
    described = {"$schema": address} if schema_file else {}
    return described | {"naam": content.name, "versie": content.date.isoformat(), "licentie": LICENCE}


def record(content: SiteContent, page: ContentPage, finding: Finding) -> Record:
    """A finding as `bevindingen.json` has it.

    Args:
        content: the content.
        page: the page it stands on.
        finding: the finding.
    """
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
