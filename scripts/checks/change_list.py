"""Rules for `data/wijzigingen.yml`, the list of what changed for readers."""

import datetime
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath

from scripts.checks.list_entries import entries, faults, unknown_fields
from scripts.content.names import CHANGES
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Sources

_FIELDS = ("datum", "paginas", "bevindingen", "wat")


@rule("W101")
def unreadable(sources: Sources) -> Iterator[Hit]:
    """In data/wijzigingen.yml staat een lijst; elk stuk begint met '- datum:' en daaronder staan 'paginas:' en 'wat:'."""
    yield from faults(sources, CHANGES)


@rule("W102")
def incomplete(sources: Sources) -> Iterator[Hit]:
    """Elke wijziging heeft een datum (jjjj-mm-dd), een lijst met pagina's, een tekst, en soms een lijst met bevindingen."""
    for entry in entries(sources, CHANGES):
        if not isinstance(entry.values.get("datum"), datetime.date):
            yield (
                CHANGES,
                entry.lines.get("datum", entry.line),
                "'datum' is geen datum; schrijf hem als 2026-11-23",
                "datum",
            )
        if not entry.texts("paginas"):
            line = entry.lines.get("paginas", entry.line)
            yield CHANGES, line, "'paginas' is geen lijst; schrijf bijvoorbeeld [levellen, lvb]", "paginas"
        if "bevindingen" in entry.values and not entry.texts("bevindingen"):
            line = entry.lines["bevindingen"]
            yield (
                CHANGES,
                line,
                "'bevindingen' is geen lijst; schrijf bijvoorbeeld [slogans], of haal de regel weg",
                "bevindingen",
            )
        if not entry.text("wat"):
            yield (
                CHANGES,
                entry.lines.get("wat", entry.line),
                "'wat' is leeg; schrijf in één zin wat er veranderde",
                "wat",
            )
        yield from unknown_fields(entry, CHANGES, _FIELDS)


@rule("W103")
def unknown_page(sources: Sources) -> Iterator[Hit]:
    """Een wijziging noemt pagina's bij de naam van hun bestand, zonder .md."""
    known = {PurePosixPath(page.path).stem for page in sources.pages}
    for entry in entries(sources, CHANGES):
        for name in entry.texts("paginas"):
            if name not in known:
                remedy = suggestion(name, known) or "; neem de naam van een bestand in docs/, zonder .md"
                yield CHANGES, entry.lines["paginas"], f"er is geen pagina '{name}'{remedy}", name


@rule("W104")
def out_of_order(sources: Sources) -> Iterator[Hit]:
    """De nieuwste wijziging staat bovenaan."""
    for above, entry in pairwise(entries(sources, CHANGES)):
        days = above.values.get("datum"), entry.values.get("datum")
        if all(isinstance(day, datetime.date) for day in days) and str(days[0]) < str(days[1]):
            yield (
                CHANGES,
                entry.line,
                f"'{days[1]}' is nieuwer dan wat erboven staat; zet de nieuwste bovenaan",
                str(days[1]),
            )


@rule("W105")
def unknown_finding(sources: Sources) -> Iterator[Hit]:
    """Een wijziging noemt bevindingen bij hun id, of een oud id, en noemt ook de pagina waarop ze staan."""
    places = {
        id_: PurePosixPath(page.path).stem
        for page in sources.pages
        for block in page.blocks
        if block.name == "bevinding"
        for id_ in block.ids
    }
    for entry in entries(sources, CHANGES):
        for id_ in entry.texts("bevindingen"):
            if id_ not in places:
                remedy = suggestion(id_, places) or "; haal het weg als de bevinding er niet meer is"
                yield CHANGES, entry.lines["bevindingen"], f"er is geen bevinding '{id_}'{remedy}", id_
            elif places[id_] not in entry.texts("paginas"):
                message = f"bevinding '{id_}' staat op '{places[id_]}'; zet die pagina bij 'paginas'"
                yield CHANGES, entry.lines["bevindingen"], message, id_


RULES = (unreadable, incomplete, unknown_page, out_of_order, unknown_finding)
