"""Rules for `data/wijzigingen.yml`, the list of what changed for readers."""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TypeGuard

from scripts.checks.alphabet import in_place
from scripts.checks.finding_blocks import ours
from scripts.checks.list_entries import double_names, entries, faults, same_entries, unknown_fields
from scripts.content.names import CHANGES
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Sources
from scripts.markdown.finding import FindingBlock
from scripts.markdown.labels import HOLDERS

FIRST_CHANGE = datetime.date(2016, 1, 1)
"""The first day of the year of the report; nothing changed before."""
_SAYS_NOTHING = re.compile(
    r"(?:(?:kleine?|diverse|enkele|wat|tekst\w*|pagina|nieuwe) )*(?:update[sd]?|ge-?üpdatet|bijgewerkt|aangepast|aanpassing(?:en)?|"
    r"wijziging(?:en)?|gewijzigd|verbetering(?:en)?|verbeterd|correcties?|typo'?s?|typefout(?:en)?|diversen|fix(?:es)?|test)[.!]*",
    re.IGNORECASE,
)
_OF_MAKERS = re.compile(
    r"^(?:fix|feat|chore|refactor|docs|style|test|build|ci|perf)(?:\([\w-]+\))?!?: .*|\b(?:refactor\w*|bump(?:ed|t)?|(?:ge)?merged?|pull requests?|commits?|CSS|"
    r"javascript|mkdocs\w*|regex|linter?|dependenc\w+|readme|contributing|makefile|front-?end|back-?end)\b|"
    r"(?<!\w)#\d+\b|\b[\w/-]+\.(?:py|css|js|toml|lock|md|yml|bib|svg)\b",
    re.IGNORECASE,
)
"""What only those who make the site understand."""
_FIELDS = ("datum", "paginas", "bevindingen", "wat")


def _is_day(value: object) -> TypeGuard[datetime.date]:
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


@rule("W101")
def unreadable(sources: Sources) -> Iterator[Hit]:
    """In data/wijzigingen.yml staat een lijst; elk stuk begint met '- datum:' en daaronder staan 'paginas:' en 'wat:'."""
    yield from faults(sources, CHANGES)


@rule("W102")
def incomplete(sources: Sources) -> Iterator[Hit]:
    """Elke wijziging heeft een datum (jjjj-mm-dd), een lijst met pagina's, een tekst voor lezers, en soms een lijst met bevindingen."""
    for entry in entries(sources, CHANGES):
        day, line = entry.values.get("datum"), entry.lines.get("datum", entry.line)
        if not _is_day(day):
            yield CHANGES, line, "'datum' is geen datum; schrijf hem als 2026-11-23", "datum"
        elif sources.today and day > sources.today + datetime.timedelta(1):
            yield CHANGES, line, f"'{day}' moet nog komen; schrijf de dag waarop het online komt", str(day)
        elif day < FIRST_CHANGE:
            yield CHANGES, line, f"'{day}' is van voor de kennisbank; verbeter de datum", str(day)
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
        if not entry.text("wat") and not suggestion("wat", entry.values.keys() - {*_FIELDS}, 0.8):
            yield (
                CHANGES,
                entry.lines.get("wat", entry.line),
                "'wat' is leeg; schrijf in één zin wat er veranderde",
                "wat",
            )
        if _SAYS_NOTHING.fullmatch(entry.text("wat")):
            message = f"'{entry.text('wat')}' zegt een lezer niets; schrijf in één zin wat er nieuw of anders is"
            yield CHANGES, entry.lines["wat"], message, entry.text("wat")
        elif match := _OF_MAKERS.search(entry.text("wat")):
            message = (
                f"'{match.group()}' is iets van wie de site maakt; zeg wat een lezer ervan merkt, of haal dit stuk weg"
            )
            yield CHANGES, entry.lines["wat"], message, match.group()
        yield from unknown_fields(entry, CHANGES, _FIELDS)
        yield from double_names(entry, CHANGES)
    yield from same_entries(sources, CHANGES, ("wat", "datum"))


@rule("W103")
def unknown_page(sources: Sources) -> Iterator[Hit]:
    """Een wijziging noemt pagina's bij de naam van hun bestand, zonder .md."""
    known = {PurePosixPath(page.path).stem for page in sources.pages}
    for entry in entries(sources, CHANGES):
        for name in entry.texts("paginas"):
            if name not in known:
                remedy = (
                    suggestion(name, known - {*entry.texts("paginas")})
                    or "; neem de naam van een bestand in docs/, zonder .md"
                )
                yield CHANGES, entry.lines["paginas"], f"er is geen pagina '{name}'{remedy}", name
        for name, count in Counter(entry.texts("paginas")).items():
            if count > 1:
                yield CHANGES, entry.lines["paginas"], f"pagina '{name}' staat er twee keer; haal er een weg", name


@rule("W104")
def out_of_order(sources: Sources) -> Iterator[Hit]:
    """De nieuwste wijziging staat bovenaan."""
    # What cannot be the day is told already.
    last = (sources.today or datetime.date.max - datetime.timedelta(1)) + datetime.timedelta(1)
    dated = [
        entry
        for entry in entries(sources, CHANGES)
        if _is_day(day := entry.values.get("datum")) and FIRST_CHANGE <= day <= last
    ]
    days = [str(entry.values["datum"]) for entry in dated]
    # From the bottom, so that what ascends there is in order.
    stays = in_place(days[::-1], [sources.is_new(CHANGES, entry.line) for entry in dated[::-1]])
    for place, (entry, shown) in enumerate(zip(dated, days, strict=True)):
        if len(days) - 1 - place not in stays:
            yield CHANGES, entry.line, f"'{shown}' staat niet op volgorde; zet de nieuwste bovenaan", shown


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


_LABEL_NOW = re.compile(r"\b[Hh]et label is nu ‘(?P<label>[^’]+)’")


@rule("W106")
def other_label(sources: Sources) -> Iterator[Hit]:
    """Zegt een nieuwe wijziging welk label een bevinding nu heeft, dan heeft zij dat."""
    holders = {id_: (block.options or {}).get("wie", "") for _, block in ours(sources) for id_ in block.ids}
    for entry in entries(sources, CHANGES):
        for value in entry.texts_of.get("wat", ()):
            said = _LABEL_NOW.search(value.text) if sources.is_new(CHANGES, value.line) else None
            labels = {holders.get(id_, "") for id_ in entry.texts("bevindingen")} & HOLDERS.keys()
            right = [HOLDERS[who].label for who in sorted(labels)]
            if said and right and said["label"] not in right:
                message = f"'{said['label']}' is niet het label van die bevinding: '{right[0]}'; maak het gelijk"
                yield CHANGES, value.line_of(said["label"]), message, said["label"]


@rule("W107")
def lacks_findings(sources: Sources) -> Iterator[Hit]:
    """Noemt een nieuwe wijziging een bevinding bij haar titel, of zegt zij welk label er nu is, dan staat haar id bij 'bevindingen'."""
    findings = [
        (PurePosixPath(page.path).stem, block) for page, block in ours(sources) if block.name == FindingBlock.NAME
    ]
    for entry in entries(sources, CHANGES):
        if not sources.is_new(CHANGES, entry.line) or "bevindingen" in entry.values:
            continue
        text, line = entry.text("wat"), entry.lines.get("wat", entry.line)
        label = _LABEL_NOW.search(text)
        if label and label["label"] in {holder.label for holder in HOLDERS.values()}:
            message = f"het label '{label['label']}' is dat van een bevinding; zet haar id erbij: 'bevindingen: [id]'"
            yield CHANGES, line, message, label["label"]
            continue
        for name, block in findings:
            if name in entry.texts("paginas") and block.ids and f"‘{block.title}’".casefold() in text.casefold():
                message = f"'{block.title}' is een bevinding; zet haar id erbij: 'bevindingen: [{block.ids[0]}]'"
                yield CHANGES, line, message, block.title


RULES = (lacks_findings, unreadable, incomplete, unknown_page, out_of_order, unknown_finding, other_label)
