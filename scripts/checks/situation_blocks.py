"""Rules for the blocks `situatie` and `spanning`, which lead from practice to findings."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from scripts.checks.finding_blocks import ours
from scripts.checks.retold import earlier_blocks
from scripts.content.blocks import Block
from scripts.content.names import DOCS, SITUATIONS_PAGE, TENSIONS_PAGE
from scripts.content.problem import Hit, Severity, rule, suggestion
from scripts.content.source import Link, Page, Sources
from scripts.markdown.situation import NOT_THERE, SILENT, Situation, Tension

FEWEST = 2
"""The fewest findings of a situation, and the fewest sides of a tension."""
_PAGES = {Situation.NAME: SITUATIONS_PAGE, Tension.NAME: TENSIONS_PAGE}
_POINT = re.compile(r"(?:[-*+]|\d+[.)]) ")
_SIDE = re.compile(r"^(\*\*|__)(?=\S)(?:(?!\1).)+\1\s*$")


@dataclass(frozen=True)
class _Way:
    """A link in a block: where it leads, as page and id, and the finding at its end by its id of today, if any."""

    link: Link
    page: str
    anchor: str
    finding: str | None


def _blocks(sources: Sources, name: str) -> Iterator[tuple[Page, Block]]:
    return ((page, block) for page, block in ours(sources) if block.name == name)


def _findings(sources: Sources) -> Mapping[tuple[str, str], str]:
    """The id of today of every finding, by page and any id it has or had."""
    return {
        (page.path.removeprefix(f"{DOCS}/"), id_): (block.options or {}).get("id", id_)
        for page, block in _blocks(sources, "bevinding")
        for id_ in block.ids
    }


def _ways(page: Page, block: Block, findings: Mapping[tuple[str, str], str]) -> Iterator[_Way]:
    """Every link of a block to a place on a page of ours."""
    here = page.path.removeprefix(f"{DOCS}/")
    for link in page.links:
        target, mark, anchor = link.target.partition("#")
        if block.line < link.line <= block.last_line and mark and (not target or target.endswith(".md")):
            name = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(target))) if target else here
            yield _Way(link, name, unquote(anchor), findings.get((name, unquote(anchor))))


def waits_for_finding(sources: Sources) -> Callable[[Page, Link], bool]:
    """Whether a link without text gets that of a finding when the page is made.

    Args:
        sources: all pages.

    Returns:
        What tells it of a link on a page.
    """
    waiting = {
        (page.path, way.link.line, way.link.target)
        for name in (Situation.NAME, Tension.NAME)
        for page, block in _blocks(sources, name)
        for way in _ways(page, block, {})
        if not way.link.text.strip()
    }
    return lambda page, link: (page.path, link.line, link.target) in waiting


@rule("V101")
def no_finding(sources: Sources) -> Iterator[Hit]:
    """Een link zonder tekst in een situatie of spanning leidt naar een bevinding die bestaat."""
    findings = _findings(sources)
    for name in (Situation.NAME, Tension.NAME):
        for page, block in _blocks(sources, name):
            for way in _ways(page, block, findings):
                if not way.link.text.strip() and way.finding is None:
                    near = suggestion(way.anchor, {id_ for there, id_ in findings if there == way.page})
                    remedy = near or "; neem het id van een bevinding, of zet tekst tussen de haken"
                    yield page.path, way.link.line, f"'{way.link.target}' is geen bevinding{remedy}", way.link.target


@rule("V102")
def too_few(sources: Sources) -> Iterator[Hit]:
    """Een situatie leidt naar minstens twee bevindingen; zegt het verslag er niets over, dan staat er 'zwijgt: ja'."""
    findings = _findings(sources)
    for page, block in _blocks(sources, Situation.NAME):
        if block.options is None or block.options.get("zwijgt") == SILENT:
            continue
        count = len({way.finding for way in _ways(page, block, findings) if way.finding})
        if count < FEWEST:
            message = f"situatie '{block.title}' leidt naar {count} bevindingen; noem er minstens {FEWEST}, of zet bij de opties 'zwijgt: ja'"
            yield page.path, block.line, message, block.title


@rule("V103")
def twice(sources: Sources) -> Iterator[Hit]:
    """Een situatie of een kant van een spanning noemt een bevinding één keer, ook als zij er een oud id van geeft."""
    findings = _findings(sources)
    for name in (Situation.NAME, Tension.NAME):
        for page, block in _blocks(sources, name):
            seen: set[str] = set()
            for way in _ways(page, block, findings):
                if way.finding in seen:
                    message = f"bevinding '{way.finding}' staat al in '{block.title}'; houd er een"
                    yield page.path, way.link.line, message, way.finding
                elif way.finding:
                    seen.add(way.finding)


@rule("V104")
def lacks_sides(sources: Sources) -> Iterator[Hit]:
    """Een spanning heeft minstens twee kanten: een vette regel met daaronder een lijst met een bevinding."""
    findings = _findings(sources)
    for page, block in _blocks(sources, Tension.NAME):
        if len([side for side in _sides(page, block, findings) if side]) < FEWEST:
            message = (
                f"spanning '{block.title}' heeft geen twee kanten; schrijf per kant een regel '**Kant**', "
                "een lege regel en een lijst met een bevinding"
            )
            yield page.path, block.line, message, block.title


@rule("V113")
def sides_alike(sources: Sources) -> Iterator[Hit]:
    """De kanten van een spanning heten verschillend."""
    for page, block in _blocks(sources, Tension.NAME):
        seen: set[str] = set()
        for number, line in enumerate(page.body.split("\n")[block.line : block.last_line], block.line + 1):
            name = line.strip().strip("*_") if _SIDE.match(line) else ""
            if name and name.casefold() in seen:
                yield page.path, number, f"kant '{name}' staat er al; noem deze anders", name
            seen.add(name.casefold())


@rule("V105")
def tension_taken_away(sources: Sources) -> Iterator[Hit]:
    """Een link naar een spanning blijft in een situatie staan, zolang haar bevindingen nog twee kanten op trekken."""
    yield from (hit for hit, was_linked in _untold(sources) if was_linked)


@rule("V111", Severity.REMARK)
def untold_tension(sources: Sources) -> Iterator[Hit]:
    """Trekken twee bevindingen van een situatie twee kanten op, dan linkt de situatie naar die spanning."""
    yield from (hit for hit, was_linked in _untold(sources) if not was_linked)


def _untold(sources: Sources) -> Iterator[tuple[Hit, bool]]:
    """Every situation of which the findings pull two ways, and that does not link to that tension; and whether it did.

    Who adds a finding to a situation, or a tension, need not know all that stands on the other page.
    """
    findings = _findings(sources)
    tensions = [
        (there, block, [side for side in _sides(there, block, findings) if side])
        for there, block in _blocks(sources, Tension.NAME)
    ]
    were = earlier_blocks(sources, (Situation.NAME,))
    for page, block in _blocks(sources, Situation.NAME):
        ways = list(_ways(page, block, findings))
        named = {way.finding for way in ways if way.finding}
        led = {(way.page, way.anchor) for way in ways}
        before = next((were[id_] for id_ in block.ids if id_ in were), None)
        led_before = {(way.page, way.anchor) for way in _ways(*before, {})} if before else set()
        for there, tension, sides in tensions:
            name = there.path.removeprefix(f"{DOCS}/")
            places = {(name, id_) for id_ in tension.ids}
            pulls = sum(bool(side & named) for side in sides) >= FEWEST
            if pulls and not places & led:
                id_ = tension.ids[0] if tension.ids else ""
                message = (
                    f"situatie '{block.title}' noemt twee kanten van een spanning; zet erbij: "
                    f"[{tension.title}]({name}#{id_})"
                )
                yield (page.path, block.line, message, block.title), bool(places & led_before)


@rule("V112")
def called_otherwise(sources: Sources) -> Iterator[Hit]:
    """Een situatie noemt een spanning of andere situatie, als haar link met een hoofdletter begint, zoals die nu heet; krijgt een van beide een andere titel, dan elke link die haar noemde."""
    titles = {
        (page.path.removeprefix(f"{DOCS}/"), id_): block.title
        for name in _PAGES
        for page, block in _blocks(sources, name)
        for id_ in block.ids
    }
    for page, block in _blocks(sources, Situation.NAME):
        for way in _ways(page, block, {}):
            title, text = titles.get((way.page, way.anchor), ""), way.link.text.strip()
            if title and text[:1].isupper() and text.casefold() != title.casefold():
                yield page.path, way.link.line, f"link '{text}' heet nu anders; schrijf '{title}'", text
    yield from _called_as_before(sources, titles)


def _called_as_before(sources: Sources, titles: Mapping[tuple[str, str], str]) -> Iterator[Hit]:
    """Every link outside the situations that calls one of these by the title that it had: of each title the first."""
    were = {id_: block.title for id_, (_, block) in earlier_blocks(sources, tuple(_PAGES)).items()}
    told = set()
    for page in sources.pages:
        inside = {
            number
            for block in page.blocks
            if block.name == Situation.NAME
            for number in range(block.line, block.last_line + 1)
        }
        for link in page.links:
            name, _, id_ = unquote(link.target).partition("#")
            title = titles.get((name or page.path.removeprefix(f"{DOCS}/"), id_), "")
            text = link.text.strip()
            is_old = text.casefold() == were.get(id_, "").casefold() != title.casefold()
            if title and is_old and id_ not in told and link.line not in inside:
                told.add(id_)
                yield page.path, link.line, f"link '{text}' heet nu anders; schrijf '{title}'", text


@rule("V106")
def nothing_left_out(sources: Sources) -> Iterator[Hit]:
    """Een situatie die het verslag behandelt, zegt ook wat er niet in staat: een alinea 'Niet in het verslag: …'."""
    for page, block in _blocks(sources, Situation.NAME):
        if block.options is not None and block.options.get("zwijgt") != SILENT and NOT_THERE not in block.body:
            message = f"situatie '{block.title}' zegt niet wat er ontbreekt; zet eronder een alinea '{NOT_THERE} …'"
            yield page.path, block.line, message, block.title


@rule("V108")
def elsewhere(sources: Sources) -> Iterator[Hit]:
    """Een situatie staat op de pagina met situaties, een spanning op die met spanningen."""
    for name, own in _PAGES.items():
        blocks = list(_blocks(sources, name))
        if not any(page.name == own for page, _ in blocks):
            continue
        for page, block in blocks:
            if page.name != own:
                message = f"{name} '{block.title}' hoort bij de andere; zet het blok in {DOCS}/{own}.md"
                yield page.path, block.line, message, block.title


@rule("V107")
def told_twice(sources: Sources) -> Iterator[Hit]:
    """Een situatie of spanning heeft een titel die geen andere heeft."""
    for name in (Situation.NAME, Tension.NAME):
        titles = Counter(block.title.casefold() for _, block in _blocks(sources, name))
        seen: set[str] = set()
        for page, block in _blocks(sources, name):
            if titles[block.title.casefold()] > 1 and block.title.casefold() in seen:
                yield page.path, block.line, f"titel '{block.title}' is er al; kies een andere", block.title
            seen.add(block.title.casefold())


def _sides(page: Page, block: Block, findings: Mapping[tuple[str, str], str]) -> list[set[str]]:
    """The findings of every side of a tension."""
    lines = page.body.split("\n")
    starts = [number for number in range(block.line, block.last_line + 1) if _SIDE.match(lines[number - 1])]
    ways = list(_ways(page, block, findings))
    sides = []
    for start, end in zip(starts, [*starts[1:], block.last_line + 1], strict=True):
        sides.append({way.finding for way in ways if way.finding and start < way.link.line < end})
    return sides


@rule("V110")
def silent_with_findings(sources: Sources) -> Iterator[Hit]:
    """Waarover het verslag zwijgt (zwijgt: ja), daarover staat er geen bevinding."""
    for page, block in _blocks(sources, Situation.NAME):
        ways = [way for way in _ways(page, block, {}) if not way.link.text.strip()]
        if ways and (block.options or {}).get("zwijgt") == SILENT:
            line = block.option_lines.get("zwijgt", block.line)
            message = (
                f"situatie '{block.title}' zwijgt, en leidt naar '{ways[0].link.target}'; haal een van de twee weg"
            )
            yield page.path, line, message, block.title


@rule("V109")
def no_list(sources: Sources) -> Iterator[Hit]:
    """In een situatie of spanning is elke verwijzing zonder tekst een punt van een lijst: - [](pagina.md#id)."""
    for name in (Situation.NAME, Tension.NAME):
        for page, block in _blocks(sources, name):
            lines = page.body.split("\n")
            for way in _ways(page, block, {}):
                written = lines[way.link.line - 1].strip()
                above = lines[way.link.line - 2]
                if (
                    not way.link.text.strip()
                    and _POINT.match(written)
                    and re.match(r"\S", above)
                    and not _POINT.match(above)
                ):
                    message = f"'{written[:60]}' wordt geen punt van een lijst; zet er een lege regel boven"
                    yield page.path, way.link.line, message, written[:60]
                elif not way.link.text.strip() and not _POINT.match(written):
                    bare = re.sub(r"^[^\w\[]+", "", written)[:60]
                    message = f"'{written[:60]}' is geen punt van een lijst; schrijf '- {bare}'"
                    yield page.path, way.link.line, message, written[:60]


RULES = (
    elsewhere,
    silent_with_findings,
    no_list,
    no_finding,
    too_few,
    twice,
    lacks_sides,
    sides_alike,
    tension_taken_away,
    untold_tension,
    called_otherwise,
    nothing_left_out,
    told_twice,
)
