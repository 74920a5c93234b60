"""Rows for the rules on what was published and would be gone."""

from collections.abc import Callable

import pytest

from scripts.content.names import CHANGES, LEDGER, QUESTIONS
from scripts.content.source import Sources
from tests.checks.rows import HEAD, OPTIONS, Row, block, judge, meta

PAGE = "docs/a.md"
LISTED = "- datum: 2026-11-26\n  paginas: [b]\n  wat: Nieuw.\n"
WORDS = "{ .in-woorden }"
PICTURE = "![Een lijn](a.svg)\n\n"
TOLD = "**De tekening in woorden.** Een lijn van boven naar beneden, met vier haltes en een slot.\n" + WORDS + "\n"
TENSION = "**Wel**\n\n- [](lvb.md#een)\n\n**Niet**\n\n- [](lvb.md#twee)\n"
FINDING = HEAD + block(OPTIONS)
BEFORE = meta() + HEAD + block(OPTIONS, "Dat is vaak makkelijk.")
NOW = BEFORE.replace("makkelijk", "moeilijk")
ASKED = "- pagina: b\n  vraag: Wie?\n"
OTHER = ASKED.replace("Wie", "Hoe")

FIRES = [
    Row(
        "P160",
        {"a.md": meta() + HEAD},
        (
            f"{PAGE}:4: P160 nagekeken '2026-11-23' is eerder dan wat er stond; schrijf '2026-11-26', of de dag van vandaag",
        ),
        gone={PAGE: ("nagekeken: 2026-11-26",)},
    ),
    Row(
        "W110",
        data={CHANGES: LISTED},
        found=(
            f"{CHANGES}:1: W110 de wijziging van '2026-11-27' is weg; zet haar terug, lezers en uitgaven tellen erop",
        ),
        gone={CHANGES: ("- datum: 2026-11-27", "  wat: Nieuw.")},
    ),
    Row(
        "W111",
        {"a.md": FINDING},
        (f"{PAGE}:3: W111 bevinding 'een' is nieuw en lezers horen het niet; meld het bovenaan in {CHANGES}",),
        data={CHANGES: LISTED, LEDGER: "/a/\n"},
        changed={PAGE: frozenset({3, 4})},
    ),
    Row(
        "W111",
        {"a.md": meta() + HEAD},
        (f"{PAGE}:4: W111 pagina 'a' is nieuw en lezers horen het niet; meld het bovenaan in {CHANGES}",),
        data={CHANGES: LISTED, LEDGER: "/b/\n"},
        changed={PAGE: frozenset(range(1, 12))},
    ),
    Row(
        "W111",
        data={CHANGES: LISTED, LEDGER: "/b/\n", QUESTIONS: ASKED + OTHER},
        found=(f"{QUESTIONS}:4: W111 vraag 'Hoe?' is nieuw en lezers horen het niet; meld het bovenaan in {CHANGES}",),
        before={QUESTIONS: ASKED},
        changed={QUESTIONS: frozenset({3, 4})},
    ),
    Row(
        "W113",
        data={CHANGES: LISTED, QUESTIONS: ASKED},
        found=(
            f"{QUESTIONS}:1: W113 een vraag over 'b' is weg en lezers horen het niet; meld het bovenaan in {CHANGES}",
        ),
        before={QUESTIONS: ASKED + OTHER},
    ),
    Row(
        "W113",
        {"a.md": NOW},
        (f"{PAGE}:4: W113 'moeilijk' is nieuw en lezers horen het niet; meld het bovenaan in {CHANGES}",),
        data={CHANGES: LISTED},
        before={PAGE: BEFORE},
        changed={PAGE: frozenset({4, 13})},
    ),
    Row(
        "W113",
        {"a.md": meta() + HEAD + "Tekst.\n"},
        (f"{PAGE}:4: W113 bevinding 'een' is weg en lezers horen het niet; meld het bovenaan in {CHANGES}",),
        data={CHANGES: LISTED},
        before={PAGE: BEFORE},
        changed={PAGE: frozenset({4})},
    ),
    Row(
        "P161",
        {"a.md": HEAD + PICTURE + f"**De tekening in woorden.** Zie hierboven.\n{WORDS}\n"},
        (
            f"{PAGE}:5: P161 '**De tekening in woorden.** Zie hierboven.' zegt niet wat er op de tekening staat; "
            "schrijf het uit in woorden",
        ),
    ),
    Row(
        "P161",
        {"a.md": HEAD + PICTURE},
        (f"{PAGE}:3: P161 onder 'a.svg' staat niet meer in woorden wat erop staat; zet het terug, met {WORDS}",),
        gone={PAGE: (WORDS,)},
    ),
    Row(
        "L125",
        texts={"a.svg": "<svg><title>A</title></svg>"},
        found=("docs/a.svg:1: L125 'a.svg' heeft geen <desc> meer; zet de beschrijving terug, onder <title>",),
        gone={"docs/a.svg": ("<desc>Een lijn.</desc>",)},
    ),
    Row(
        "V120",
        {"a.md": HEAD + block("    id: s\n", TENSION, "Zo of zo?", "spanning")},
        (f"{PAGE}:3: V120 spanning 'Zo of zo?' zegt niet wat het verslag ermee doet; schrijf dat onder de kanten",),
    ),
    Row(
        "K115",
        {"data.md": HEAD + "- `bevindingen.json`: alles.\n"},
        (
            "docs/data.md:3: K115 bestand 'bronnen.bib' staat op geen pagina meer, en de site maakt het wel; zet het terug",
        ),
        gone={"docs/data.md": ("- `bronnen.bib`: alle bronnen.", "- `van-een-ander.bib`")},
    ),
]
NEARLY = [
    # A question that only a lesson has is told with the lesson.
    Row(
        "W111",
        data={
            CHANGES: LISTED.replace("[b]", "[les-b]"),
            LEDGER: "/b/\n",
            QUESTIONS: ASKED + OTHER.rstrip("\n") + "\n  alleen: lessen\n",
        },
        before={QUESTIONS: ASKED},
        changed={QUESTIONS: frozenset({3, 4, 5}), CHANGES: frozenset(range(1, 9))},
    ),
    Row("P160", {"a.md": meta() + HEAD}, gone={PAGE: ("nagekeken: 2026-11-22", "nagekeken 2027-01-01")}),
    Row(
        "W110",
        data={CHANGES: LISTED},
        gone={CHANGES: ("- datum: 2026-11-25", "  wat: Nieuw.")},
        changed={CHANGES: frozenset({1})},
    ),
    Row(
        "W111",
        {"a.md": FINDING},
        data={CHANGES: LISTED.replace("[b]", "[a]"), LEDGER: "/a/\n"},
        changed={PAGE: frozenset({3, 4}), CHANGES: frozenset({1})},
    ),
    # What has an address already has only moved, and so has what had another id.
    Row(
        "W111",
        {"a.md": FINDING, "b.md": HEAD + block(OPTIONS.replace("id: een", "id: nieuw\n    eerder: oud"))},
        data={CHANGES: LISTED, LEDGER: "/bevinding/een/\n"},
        changed={PAGE: frozenset({3, 4}), "docs/b.md": frozenset({3, 4, 5})},
    ),
    # What was there already in other words, or is told.
    Row(
        "W111",
        data={CHANGES: LISTED, LEDGER: "/b/\n", QUESTIONS: ASKED.replace("[b]", "[a]") + OTHER},
        before={QUESTIONS: OTHER},
        changed={QUESTIONS: frozenset({1, 2}), CHANGES: frozenset({1})},
    ),
    # A page with another name is not new.
    Row(
        "W111",
        {"a.md": meta() + HEAD},
        data={CHANGES: LISTED, LEDGER: "/b/\n"},
        before={"docs/b.md": meta() + HEAD},
        changed={PAGE: frozenset(range(1, 12)), "docs/b.md": frozenset()},
    ),
    # Only read again, only spelt otherwise, told, or without a new date.
    Row("W113", data={CHANGES: LISTED, QUESTIONS: OTHER}, before={QUESTIONS: ASKED}),
    Row(
        "W113",
        data={CHANGES: LISTED, QUESTIONS: ASKED},
        before={QUESTIONS: ASKED + OTHER},
        changed={CHANGES: frozenset({1})},
    ),
    Row("W113", {"a.md": BEFORE}, data={CHANGES: LISTED}, before={PAGE: BEFORE}, changed={PAGE: frozenset({4})}),
    # The same in other words, and another title above it.
    Row(
        "W113",
        {"a.md": BEFORE.replace("| Titel", "| Beloof niets wat je niet kunt doen")},
        data={CHANGES: LISTED},
        before={PAGE: BEFORE},
        changed={PAGE: frozenset({4, 9})},
    ),
    *(
        Row(
            "W113",
            {"a.md": BEFORE.replace("vaak makkelijk", said)},
            data={CHANGES: LISTED},
            before={PAGE: BEFORE},
            changed={PAGE: frozenset({4, 13})},
        )
        for said in ("vaak simpel te doen", "dikwijls makkelijk", "vaak dan makkelijk")
    ),
    Row(
        "W113",
        {"a.md": NOW.replace("moeilijk", "makkelijk,")},
        data={CHANGES: LISTED},
        before={PAGE: BEFORE},
        changed={PAGE: frozenset({4, 13})},
    ),
    Row(
        "W113",
        {"a.md": NOW},
        data={CHANGES: LISTED.replace("[b]", "[a]")},
        before={PAGE: BEFORE},
        changed={PAGE: frozenset({4, 13}), CHANGES: frozenset({2})},
    ),
    Row("W113", {"a.md": NOW}, data={CHANGES: LISTED}, before={PAGE: BEFORE}, changed={PAGE: frozenset({13})}),
    Row("P161", {"a.md": HEAD + PICTURE + TOLD}, gone={PAGE: (WORDS,)}),
    Row("P161", {"a.md": HEAD}, gone={PAGE: (WORDS,)}),
    Row(
        "L125",
        texts={"a.svg": "<svg><title>A</title><desc>Beter.</desc></svg>"},
        gone={"docs/a.svg": ("<desc>Een lijn.</desc>",)},
    ),
    Row("V120", {"a.md": HEAD + block("    id: s\n", TENSION + "\nHet verslag kiest niet.", "Zo?", "spanning")}),
    Row(
        "K115",
        {"a.md": HEAD + "`bronnen.bib` staat hier.\n"},
        gone={"docs/data.md": ("- `bronnen.bib`: alle bronnen.",)},
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
