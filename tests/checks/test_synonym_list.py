"""Rows for the rules on the synonyms of search."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from scripts.checks.families import SOURCE_RULES
from scripts.content import synonyms
from scripts.content.names import REDIRECTS, SYNONYMS
from scripts.content.source import Sources

PAGE = {"a.md": "# Titel { #titel }\n\nBij de reclassering werkt een begeleider.\n"}


@dataclass(frozen=True)
class Row:
    code: str
    text: str
    found: tuple[str, ...] = ()
    before: str | None = None

    def __str__(self) -> str:
        return f"{self.code}-{'fires' if self.found else 'nearly'}"


FIRES = [
    Row(
        "Z101",
        "begeleider: coach\n",
        (
            "data/synoniemen.yml:1: Z101 dit is geen lijst van groepen; schrijf elke groep als '- woord, ander woord' op een regel",
        ),
    ),
    Row(
        "Z101",
        "- [\n",
        ("data/synoniemen.yml:1: Z101 dit is geen YAML; schrijf elke groep als '- woord, ander woord' op een regel",),
    ),
    Row(
        "Z102",
        "- begeleider\n- coach =\n",
        (
            "data/synoniemen.yml:1: Z102 groep 'begeleider' heeft geen ander woord; zet er een komma en een synoniem achter",
            "data/synoniemen.yml:2: Z102 in 'coach =' staat aan één kant van de = niets; schrijf Engelse woorden, een = en het Nederlands",
        ),
    ),
    Row(
        "Z103",
        "- begeleider, coach, Coach\n- coach, reclassering\n- court, judge = rechter\n- Judge = jury\n",
        (
            "data/synoniemen.yml:1: Z103 synoniem 'Coach' staat twee keer in deze groep; haal er een weg",
            "data/synoniemen.yml:2: Z103 synoniem 'coach' staat al op regel 1; voeg de groepen samen of kies",
            "data/synoniemen.yml:4: Z103 synoniem 'Judge' staat al op regel 3; kies een van beide",
        ),
    ),
    # A whole group, and more than one word of a group, are told once.
    Row(
        "Z103",
        "- begeleider, coach, mentor\n- Coach, begeleider\n- toezicht, reclassering, gevangenis\n- toezicht, Reclassering, cel\n",
        (
            "data/synoniemen.yml:2: Z103 wat begint met 'begeleider' staat in zijn geheel al op regel 1; haal deze regel weg",
            "data/synoniemen.yml:4: Z103 synoniem 'toezicht' staat al op regel 3, net als 'Reclassering'; voeg de groepen samen of kies",
        ),
    ),
    Row(
        "Z104",
        "- fiets, brommer\n",
        ("data/synoniemen.yml:1: Z104 geen woord van groep 'fiets' staat op een pagina; haal de groep weg",),
    ),
    Row(
        "Z105",
        "- a#title: wie helpt\n- a#titel:\n",
        (
            "data/synoniemen.yml:1: Z105 'a#title' staat niet op de site; bedoelde je 'a#titel'?",
            "data/synoniemen.yml:2: Z105 achter 'a#titel' staat niets; zet er woorden achter of haal de regel weg",
        ),
    ),
    Row(
        "Z106",
        "- reclassering, toezicht\n- staat er niet: Halt, De Reclassering, toezicht\n",
        (
            "data/synoniemen.yml:2: Z106 opmerking: 'De Reclassering' staat wel op de site; haal het weg achter 'staat er niet'",
            "data/synoniemen.yml:2: Z106 opmerking: 'toezicht' staat wel op de site; haal het weg achter 'staat er niet'",
        ),
    ),
]
ABSENT = "- staat er niet: Halt\n"
FIRES += [
    Row(
        "Z107",
        "- staat er niet: Halt, reclassering\n",
        ("data/synoniemen.yml:1: Z107 'reclassering' staat wel op de site; haal het hier weg",),
        ABSENT,
    ),
    Row(
        "Z108",
        "- daughter = dogter\n",
        ("data/synoniemen.yml:1: Z108 'dogter' is geen Nederlands woord; verbeter het achter de =",),
        "",
    ),
]
NEARLY = [
    Row("Z107", "- staat er niet: Halt, bureau\n", before=ABSENT),
    Row("Z107", "- staat er niet: reclassering, Halt\n", before="- staat er niet: reclassering\n"),
    Row("Z107", "- staat er niet: reclassering\n"),
    Row("Z106", "- staat er niet: Halt, reclassering\n", before=ABSENT),
    Row("Z108", "- daughter = dochter\n- supervisor = begeleider\n", before=""),
    Row("Z108", "- daughter = dogter\n"),
    Row("Z101", "# opmerking\n- begeleider, coach\n"),
    Row("Z102", "- begeleider, coach\n- mentor = begeleider\n"),
    Row("Z103", "- begeleider, coach\n- reclassering, toezicht\n- coach, mentor = begeleider\n"),
    Row("Z104", "- Begeleider, coach\n"),
    Row("Z105", "- a#titel: wie helpt, wie begeleidt\n"),
    Row("Z106", "- staat er niet: Halt, bij de jeugdreclassering, klassering\n"),
]
RULES = {rule.code: rule for rule in SOURCE_RULES}


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    before = {} if row.before is None else {SYNONYMS: row.before}
    new = {SYNONYMS: frozenset({1, 2})} if before else {}
    found = RULES[row.code](sources(PAGE, synonyms=synonyms.read(row.text), before=before, changed=new))
    assert [str(problem) for problem in found] == list(row.found)


def test_what_moved_or_went_may_keep_its_words(sources: Callable[..., Sources]) -> None:
    table = {REDIRECTS: "/a/#oud /a/#titel\n/a/#weg weg: het stond er dubbel\n"}
    read = synonyms.read("- a#oud: wie helpt\n- a#weg: wie begeleidt\n- a#nooit: wie toeziet\n")
    found = RULES["Z105"](sources(PAGE, synonyms=read, data=table))
    assert [problem.value for problem in found] == ["a#nooit"]


def test_an_id_of_old_that_stands_with_its_heading_may_keep_its_words(sources: Callable[..., Sources]) -> None:
    page = {"a.md": '# A { #titel eerder="kop-van-toen" }\n\nTekst.\n'}
    read = synonyms.read("- a#kop-van-toen: wie helpt\n- a#nooit: wie toeziet\n")
    assert [problem.value for problem in RULES["Z105"](sources(page, synonyms=read))] == ["a#nooit"]
