"""Rows for the rules on lists and settings that say what is settled."""

from collections.abc import Callable

import pytest

from scripts.content.bibliography import REPORT
from scripts.content.names import CHANGES, CONFIG, LEDGER, LICENCES, QUESTIONS
from scripts.content.source import Sources
from tests.checks.rows import Row, judge

ADDRESSES = "/\n/a/\n/a/#een\n"
LICENCE = "own:\n  - path: docs/tekeningen/*.svg\n    licence: CC-BY-4.0\n    reason: Drawn.\n"
DRAWN = ("tekeningen/a.svg",)
SETTINGS = """copyright: Naar <cite>Denktank 7: Werkalliantie</cite>
theme:
  palette:
    - media: "(prefers-color-scheme: dark)"
      scheme: default
      toggle:
        name: Donkere weergave
    - scheme: slate
      toggle:
        name: Lichte weergave
  x:
    defer: true
    toc_depth: 3
"""
SOURCE = f"@report{{{REPORT},\n  title = {{Denktank 7: Werkalliantie}},\n}}\n"
CHANGE = "- datum: 2026-11-26\n  paginas: [a]\n  wat: Er staat nu bij wat drie deelnemers zeiden.\n"
QUESTION = (
    "- pagina: a\n  vraag: Is dat volgens hen genoeg?\n  antwoorden: [Ja, Nee]\n  goed: Nee\n  uitleg: Er is meer nodig.\n"
    "  bevinding: een\n"
)


def ledger(text: str, line: int, message: str) -> Row:
    """A list of addresses with one line that is no address."""
    return Row(
        "R111", found=(f"{LEDGER}:{line}: R111 {message}",), data={LEDGER: text}, changed={LEDGER: frozenset({line})}
    )


def licence(text: str, line: int, message: str) -> Row:
    """A list of licences in which one thing is told."""
    return Row("E130", found=(f"{LICENCES}:{line}: E130 {message}",), data={LICENCES: text}, files=DRAWN)


def settings(old: str, new: str, line: int, message: str) -> Row:
    """Settings of which one is another."""
    return Row(
        "I105", found=(f"{CONFIG}:{line}: I105 {message}",), config=SETTINGS.replace(old, new), bibliography=SOURCE
    )


FIRES = [
    ledger("/\n/a/\n/a/\n", 3, "'/a/' staat er al op regel 2; haal de regel weg"),
    ledger("/\n/a/ \n", 2, "om '/a/' staat een spatie; haal die weg"),
    ledger("/\n/a/ /b/\n", 2, "'/a/ /b/' is niet één adres van de site; schrijf elk adres op een eigen regel, vanaf de eerste /"),
    licence(LICENCE.replace("tekeningen", "beeld"), 2, "'docs/beeld/*.svg' is er niet; noem de map waarin de bestanden nu staan"),
    licence(LICENCE.replace("CC-BY-4.0", "MIT"), 3, "'MIT' is niet de licentie van de inhoud; schrijf 'CC-BY-4.0'"),
    licence(LICENCE.replace("    reason: Drawn.\n", ""), 2, "'docs/tekeningen/*.svg' heeft geen reden; schrijf bij reason waar het vandaan komt"),
    licence("own:\n  -path: a\n x", 2, f"'{LICENCES}' is niet te lezen; kijk naar het inspringen en de dubbele punt"),
    Row("E130", data={LICENCES: "own:\n"}, files=DRAWN, gone={LICENCES: ("  - path: docs/tekeningen/*.svg",)},
        found=(f"{LICENCES}:1: E130 'docs/tekeningen/*.svg' is uit de lijst en die bestanden zijn er nog; zet het stuk terug, met licentie en reden",)),
    settings("Donkere weergave", "Dark mode", 7, "name 'Dark mode' is Engels; schrijf het in het Nederlands"),
    settings("Donkere weergave", "Lichte stand", 7, "name 'Lichte stand' is wat het al is; noem waar deze knop heen gaat"),
    settings("Lichte weergave", "Donkere weergave", 10, "name 'Donkere weergave' heet de andere knop ook; noem waar deze knop heen gaat"),
    settings("scheme: dark", "scheme: drak", 4, "media '(prefers-color-scheme: drak)' kent geen browser; schrijf (prefers-color-scheme: light) of dark"),
    settings("toc_depth: 3", "toc_depth: 0", 13, "toc_depth '0' kan niet; schrijf een getal van 1 tot en met 6"),
    settings("defer: true", "defer: ture", 12, "'ture' is niet waar of onwaar; schrijf true of false"),
    settings("Werkalliantie<", "Werkaliantie<", 1, "'Denktank 7: Werkaliantie' heet anders; schrijf 'Denktank 7: Werkalliantie'"),
    Row("W112", data={CHANGES: CHANGE.replace("drie", "vier")}, gone={CHANGES: ("  wat: Er staat nu bij wat drie deelnemers zeiden.",)},
        changed={CHANGES: frozenset({3})},
        found=(f"{CHANGES}:3: W112 'vier' verandert wat lezers al lazen; zet de tekst terug, en meld wat nieuw is bovenaan",)),
    Row("W112", data={CHANGES: CHANGE.replace("zeiden.", "zeiden over de")}, found=(f"{CHANGES}:3: W112 de tekst houdt op bij 'de'; schrijf haar af",)),
    Row("T120", data={QUESTIONS: QUESTION.replace("goed: Nee", "goed: Ja")}, gone={QUESTIONS: ("  goed: Nee",)}, changed={QUESTIONS: frozenset({4})},
        found=(f"{QUESTIONS}:4: T120 'Ja' is nu goed, en de uitleg zegt nog waarom 'Nee' het was; verander haar mee, of zet het terug",)),
    Row("T120", data={QUESTIONS: QUESTION.replace("hen genoeg", "hen niet genoeg")}, gone={QUESTIONS: ("  vraag: Is dat volgens hen genoeg?",)},
        changed={QUESTIONS: frozenset({2})},
        found=(f"{QUESTIONS}:2: T120 'Is dat volgens hen niet genoeg?' vraagt nu het omgekeerde; kijk of het goede antwoord nog goed is, en verander de uitleg mee",)),
]  # fmt: skip
NEARLY = [
    Row("R111", data={LEDGER: ADDRESSES}, changed={LEDGER: frozenset({1, 2, 3})}),
    Row("R111", data={LEDGER: "# Opmerking\n\n/a/ \n"}, changed={LEDGER: frozenset({1, 2})}),
    Row("E130", data={LICENCES: LICENCE}, files=DRAWN),
    Row("E130", data={LICENCES: "own: 3\n"}, files=DRAWN),
    # Another path that holds the same, and of what is not ours.
    Row("E130", data={LICENCES: LICENCE}, files=DRAWN, gone={LICENCES: ("  - path: docs/tekeningen/een.svg",)}),
    Row("E130", data={LICENCES: LICENCE}, files=DRAWN, gone={LICENCES: ("  - path: overrides/*.css", "  - path: docs/oud/*.svg")}),
    Row("E130", data={LICENCES: LICENCE.replace("docs/tekeningen/*.svg", "overrides/*.css")}),
    Row("E130"),
    Row("I105", config=SETTINGS, bibliography=SOURCE),
    Row("I105", config=SETTINGS.replace("Werkalliantie<", "Anders<")),
    Row("W112", data={CHANGES: CHANGE}),
    Row("W112", data={CHANGES: CHANGE.replace("wat drie", "ook wat drie")}, gone={CHANGES: ("  wat: Er staat nu bij wat drie deelnemers zeiden.",)},
        changed={CHANGES: frozenset({3})}),
    Row("W112", data={CHANGES: CHANGE.replace("drie", "vier")}, gone={CHANGES: ("  wat: Er staat nu bij wat drie deelnemers zeiden.",)},
        changed={CHANGES: frozenset({1, 2, 3})}),
    Row("T120", data={QUESTIONS: QUESTION.replace("goed: Nee", "goed: Ja")}, gone={QUESTIONS: ("  goed: Nee", "  uitleg: Meer.")},
        changed={QUESTIONS: frozenset({4, 5})}),
    Row("T120", data={QUESTIONS: QUESTION}),
]  # fmt: skip


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


KNOWN = """allowed:
  - MIT
inside:
  - name: A
    package: b
    licence: OFL-1.1
    sent: true
    reason: Why.
own:
  - path: docs/*.svg
    licence: CC-BY-4.0
    reason: Ours.
"""


OF_A_KIND = (
    ("sent: true", "sent: ja", 7, "'ja' is niet waar of onwaar; schrijf true of false"),
    ("sent: true", "send: true", 7, "'send' is hier geen veld; schrijf name, package, licence, sent, reason"),
    ("OFL-1.1", "OFL 1.1", 6, "'OFL 1.1' is geen licentie die SPDX kent; zoek haar naam op spdx.org/licenses"),
    ("- MIT", "- MTI", 2, "'MTI' is geen licentie die SPDX kent; zoek haar naam op spdx.org/licenses"),
    ("reason: Ours.", "reason:", 12, "'reason' is leeg; vul het in"),
    ("    reason: Why.\n", "", 4, "dit stuk heeft geen 'reason'; schrijf het erbij"),
    (
        "own:",
        "packages:\n  - licence: MIT\n    reason: Old.\nown:",
        10,
        "dit stuk heeft geen 'name'; schrijf het erbij",
    ),
    (
        "own:\n",
        "own:\n  - path: docs/*.svg\n    licence: MIT\n    reason: Theirs.\n",
        13,
        "'docs/*.svg' staat er al op regel 10; houd er een",
    ),
    (
        "own:\n",
        "  - name: A\n    package: c\n    licence: MIT\n    sent: true\n    reason: Why.\nown:\n",
        0,
        "",
    ),
    ("    reason: Ours.\n", "", 0, ""),
    ("sent: true", "sent: false", 0, ""),
    ("OFL-1.1", "BSD-3-Clause AND Apache-2.0", 0, ""),
    ("Why.", "Why: because it is sent.", 0, ""),
)
LISTED = [
    Row("E132", found=(f"{LICENCES}:{line}: E132 {message}",) if line else (), data={LICENCES: KNOWN.replace(old, new)})
    for old, new, line, message in OF_A_KIND
]
FIRES += [row for row in LISTED if row.found]
NEARLY += [row for row in LISTED if not row.found]


@pytest.mark.parametrize("row", LISTED, ids=str)
def test_every_field_of_a_licence_has_a_value_of_its_kind(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
