"""Rows for the rules on addresses that were published and on the table of moves."""

from dataclasses import dataclass, field

import pytest

from scripts.checks.families import ADDRESS_RULES
from scripts.checks.kept_addresses import Addresses
from scripts.content.redirects import read_redirects
from tests.checks.rows import told

BUILT = ("/", "/a/", "/a/#een", "/a/#twee", "/b/", "/b/#drie")


@dataclass(frozen=True)
class Row:
    code: str
    found: tuple[str, ...] = ()
    ledger: tuple[str, ...] = BUILT
    moves: str = ""
    earlier: tuple[str, ...] = ()
    built: tuple[str, ...] = field(default=BUILT)

    def __str__(self) -> str:
        return f"{self.code}-{'fires' if self.found else 'nearly'}"


FIRES = [
    Row(
        "R101",
        (
            "data/permalinks.txt:7: R101 adres '/a/#eens' is verdwenen; zet 'eens' bij 'eerder' van het blok of de kop die het vervangt, of, als het verhuisd is, het oude en het nieuwe adres op een regel in data/redirects.txt; bedoelde je 'een'?, of, als het er niet meer is: /a/#eens weg: en dan de reden",
            "data/permalinks.txt:8: R101 adres '/verdwenen/' is verdwenen; zet het oude en het nieuwe adres op een regel in data/redirects.txt, of, als het er niet meer is: /verdwenen/ weg: en dan de reden",
        ),
        (*BUILT, "/a/#eens", "/verdwenen/"),
    ),
    Row(
        "R101",
        (
            "data/permalinks.txt:8: R101 adres '/c/#vier' is verdwenen; de doorverwijzing komt uit op '/b/#vier', en dat bestaat niet; zet dit adres apart in data/redirects.txt, of, als het er niet meer is: /c/#vier weg: en dan de reden",
        ),
        (*BUILT, "/c/", "/c/#vier"),
        "/c/ /b/",
    ),
    Row(
        "R101",
        (
            "data/permalinks.txt:7: R101 adres '/oud/' is verdwenen; zet '/oud/ /nieuw/' op een regel in data/redirects.txt, of, als het "
            "er niet meer is: /oud/ weg: en dan de reden",
        ),
        (*BUILT, "/oud/", "/oud/#vier", "/oud/#vijf"),
        built=(*BUILT, "/nieuw/", "/nieuw/#vier", "/nieuw/#vijf"),
    ),
    Row(
        "R105",
        ("data/redirects.txt:2: R105 '/c/' staat er al op regel 1; houd er een",),
        (*BUILT, "/c/"),
        "/c/ /a/\n/c/ weg: Zo.",
    ),
    Row("R109", ("data/redirects.txt:1: R109 '/a/' bestaat nog op de site; haal de regel weg",), moves="/a/ weg: Zo."),
    Row(
        "R110",
        ("data/redirects.txt:1: R110 '/cc/' is nooit gepubliceerd; kijk in data/permalinks.txt",),
        moves="/cc/ weg: Zo.",
    ),
    Row(
        "R102",
        (
            "data/permalinks.txt:6: R102 adres '/b/#drie' is nieuw; zet het op een eigen regel in dit bestand (of draai: make permalinks)",
        ),
        BUILT[:-1],
    ),
    Row(
        "R103",
        ("data/permalinks.txt:3: R103 adres '/a/#een' is uit dit bestand gehaald; zet de regel terug",),
        ("/", "/a/", "/a/#twee", "/b/", "/b/#drie"),
        earlier=BUILT,
    ),
    Row(
        "R104",
        (
            "data/redirects.txt:2: R104 deze regel is geen doorverwijzing; schrijf bijvoorbeeld: /oud/ /nieuw/",
            "data/redirects.txt:3: R104 deze regel is geen doorverwijzing; schrijf bijvoorbeeld: /oud/ /nieuw/",
        ),
        moves="# opmerking\n/oud /a/\n/oud/ /a/ /b/\n",
    ),
    Row("R105", ("data/redirects.txt:2: R105 '/c/' staat er al op regel 1; houd er een",), moves="/c/ /a/\n/c/ /b/"),
    Row(
        "R106",
        (
            "data/redirects.txt:1: R106 '/c/' verwijst naar zichzelf; noem het adres waar het nu staat",
            "data/redirects.txt:2: R106 '/d/' verwijst naar zichzelf; noem het adres waar het nu staat",
        ),
        moves="/c/ /c/\n/d/ /e/\n/e/ /d/",
    ),
    Row(
        "R107", ("data/redirects.txt:1: R107 '/d/' verwijst zelf door; schrijf meteen '/a/'",), moves="/c/ /d/\n/d/ /a/"
    ),
    Row(
        "R108",
        ("data/redirects.txt:1: R108 nieuw adres '/a/#eenn' bestaat niet; bedoelde je '/a/#een'?",),
        moves="/c/ /a/#eenn",
    ),
    Row(
        "R109",
        ("data/redirects.txt:1: R109 '/a/' bestaat nog op de site; haal de doorverwijzing weg",),
        moves="/a/ /b/",
    ),
    Row(
        "R110",
        ("data/redirects.txt:1: R110 '/cc/' is nooit gepubliceerd; bedoelde je '/c/'?",),
        (*BUILT, "/c/"),
        "/cc/ /b/",
    ),
    Row(
        "R101",
        (
            "data/permalinks.txt:7: R101 adres '/bb/' is verdwenen; zet het oude en het nieuwe adres op een regel in data/redirects.txt; bedoelde je '/b/'?, of, als het er niet meer is: /bb/ weg: en dan de reden",
            "data/permalinks.txt:8: R101 adres '/zz/#een' is verdwenen; zet het oude en het nieuwe adres op een regel in data/redirects.txt, of, als het er niet meer is: /zz/#een weg: en dan de reden",
            "data/permalinks.txt:9: R101 adres '/a/#drie' is verdwenen; zet 'drie' bij 'eerder' van het blok of de kop die het vervangt, of, als het verhuisd is, het oude en het nieuwe adres op een regel in data/redirects.txt, of, als het er niet meer is: /a/#drie weg: en dan de reden",
        ),
        (*BUILT, "/bb/", "/zz/#een", "/a/#drie"),
    ),
    Row(
        "R102",
        tuple(
            f"data/permalinks.txt:1: R102 adres '{address}' is nieuw; zet het op een eigen regel in dit bestand (of draai: make permalinks)"
            for address in BUILT
        ),
        (),
    ),
    Row(
        "R101",
        (
            "data/permalinks.txt:6: R101 adres '/b/#vier' is verdwenen; zet '/b/#vier /a/#vier' op een regel in data/redirects.txt, of, als het er niet meer is: /b/#vier weg: en dan de reden",
            "data/permalinks.txt:7: R101 adres '/c/#vier' is verdwenen; zet '/c/#vier /a/#vier' op een regel in data/redirects.txt, of, als het er niet meer is: /c/#vier weg: en dan de reden",
        ),
        (*BUILT[:4], "/b/", "/b/#vier", "/c/#vier"),
        built=("/", "/a/", "/a/#een", "/a/#twee", "/a/#vier", "/b/", "/b/#een"),
    ),
    Row(
        "R103",
        tuple(
            f"data/permalinks.txt:1: R103 adres '{address}' is uit dit bestand gehaald; zet de regel terug"
            for address in BUILT
        ),
        (),
        earlier=BUILT[::-1],
    ),
    Row(
        "R106",
        ("data/redirects.txt:2: R106 '/d/' verwijst naar zichzelf; noem het adres waar het nu staat",),
        moves="/c/ /d/\n/d/ /e/\n/e/ /d/",
    ),
    Row(
        "R108",
        ("data/redirects.txt:1: R108 nieuw adres '/xyzxyz/' bestaat niet; verbeter het adres",),
        moves="/c/ /xyzxyz/",
    ),
    Row(
        "R110",
        (
            "data/redirects.txt:1: R110 '/xyzxyz/' is nooit gepubliceerd; kijk in data/permalinks.txt",
            "data/redirects.txt:2: R110 '/aa/' is nooit gepubliceerd; kijk in data/permalinks.txt",
        ),
        moves="/xyzxyz/ /b/\n/aa/ /b/",
    ),
]

NEARLY = [
    Row(
        "R101",
        ledger=(*BUILT, "/a/#oud", "/c/", "/c/#x"),
        moves="/a/#oud weg: Samengevoegd.\n/c/ weg: Het klopte niet.",
    ),
    Row("R104", ledger=(*BUILT, "/a/#oud"), moves="/a/#oud weg: Samengevoegd met een ander."),
    Row("R101", ledger=(*BUILT, "/c/#vier"), moves="/c/ /b/#drie"),
    Row("R101", moves="/a/ /weg/"),
    Row("R107", moves="/c/ /d/\n/d/ /c/"),
    Row("R107", moves="/a/ /b/\n/c/ /a/"),
    Row("R108", moves="/c/ /d/\n/d/ /a/"),
    Row("R101", ledger=(*BUILT, "/c/", "/c/#drie", "/a/#vier"), moves="/c/ /b/\n/a/#vier /b/#drie"),
    Row("R102"),
    Row("R102", ledger=BUILT[:-1], earlier=BUILT),
    Row("R103", earlier=BUILT[:3]),
    Row("R104", moves="\n# een opmerking\n#\n/c/ /a/#een\n"),
    Row("R105", moves="/c/ /a/\n/c/#x /b/"),
    Row("R106", moves="/c/ /a/\n/d/ /a/"),
    Row("R107", moves="/c/ /a/\n/d/ /a/"),
    Row("R108", moves="/c/ /a/#een"),
    Row("R109", moves="/a/#vier /a/#een"),
    Row("R110", ledger=(*BUILT, "/c/"), moves="/c/ /b/"),
    # Of a circle something else is told.
    Row("R110", moves="/d/ /e/\n/e/ /d/"),
]

RULES = {rule.code: rule for rule in ADDRESS_RULES}


FIRES += [
    Row(
        "R101",
        (
            "data/permalinks.txt:7: R101 adres '/b/#nooit' staat nergens op de site en is nooit gepubliceerd; haal de regel weg",
        ),
        (*BUILT, "/b/#nooit"),
        earlier=BUILT,
    ),
    Row(
        "R105",
        ("data/redirects.txt:2: R105 '/c/' staat er al op regel 1; houd er een",),
        moves="/c/ /a/\n/c/ /b/",
    ),
    Row(
        "R110",
        ("data/redirects.txt:1: R110 '/c/' is nooit gepubliceerd; kijk in data/permalinks.txt",),
        moves="/c/ /a/\n/c/ /b/",
    ),
]
NEARLY += [
    Row("R101", ledger=(*BUILT, "/c/"), moves="/c/ /a/", earlier=BUILT),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row) -> None:
    moves, faulty, gone = read_redirects(row.moves)
    ledger = {address: number for number, address in enumerate(row.ledger, 1)}
    subject = Addresses(ledger, frozenset(row.earlier), frozenset(row.built), moves, faulty, gone)
    assert told(RULES[row.code](subject)) == list(row.found)
