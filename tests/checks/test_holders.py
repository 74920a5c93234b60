"""Rows for the rules on who holds a finding."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, OPTIONS, Row, block, judge

ORIGIN = OPTIONS.replace("wie: een", "wie: verslag\n    herkomst: deelnemers")


def held(who: str, text: str, title: str = "Titel", name: str = "bevinding") -> dict[str, str]:
    """A page with one block of this holder."""
    return {"a.md": HEAD + block(OPTIONS.replace("wie: een", f"wie: {who}"), text, title, name)}


def held_before(who: str, text: str) -> dict[str, str]:
    """The same page as the main branch has it."""
    return {f"docs/{name}": page for name, page in held(who, text).items()}


def linked(said: str) -> dict[str, str]:
    """A page of which a sentence links to a finding of one participant."""
    return {"lvb.md": HEAD + block(OPTIONS), "a.md": HEAD + f"Dat [helpt](lvb.md#een), {said}.\n"}


FIRES = [
    # Whatever the title says.
    Row(
        "F114",
        held("een", "Alle deelnemers vinden het.", "Eén deelnemer vindt het"),
        (
            "docs/a.md:9: F114 'Alle deelnemers' in 'Eén deelnemer vindt het' past niet bij het label 'Eén deelnemer'; verander een van de twee",
        ),
        before=held_before("een", "Eén van de deelnemers vindt het."),
        changed={"docs/a.md": frozenset({9})},
    ),
    Row(
        "F114",
        held("een", "Volgens de deelnemers helpt het."),
        (
            "docs/a.md:9: F114 'de deelnemers' in 'Titel' past niet bij het label 'Eén deelnemer'; verander een van de twee",
        ),
        before=held_before("een", "Volgens één deelnemer helpt het."),
        changed={"docs/a.md": frozenset({9})},
    ),
    Row(
        "F114",
        held("een", "Zo werkt het, vertelt één deelnemer.", "De deelnemers hadden er weinig aan"),
        (
            "docs/a.md:3: F114 'De deelnemers' in 'De deelnemers hadden er weinig aan' past niet bij het label "
            "'Eén deelnemer'; verander een van de twee",
        ),
    ),
    Row(
        "F123",
        linked("zeggen de deelnemers"),
        (
            "docs/a.md:3: F123 'de deelnemers' past niet bij het label van bevinding 'een': 'Eén deelnemer'; maak het gelijk",
        ),
    ),
    Row(
        "F113",
        {"a.md": HEAD + block(ORIGIN.replace("verslag\n", "deelnemers\n"))},
        ("docs/a.md:6: F113 'herkomst' past niet bij 'wie: deelnemers'; haal herkomst weg, of schrijf 'wie: verslag'",),
    ),
    Row(
        "F114",
        held("deelnemers", "Zo werkt het, vertelt één deelnemer."),
        (
            "docs/a.md:5: F114 'één deelnemer' in 'Titel' past niet bij het label 'De deelnemers'; "
            "verander een van de twee",
        ),
    ),
    Row(
        "F114",
        held("een", "Zo werkt het.", "Zo vinden een aantal deelnemers het"),
        (
            "docs/a.md:5: F114 'een aantal deelnemers' in 'Zo vinden een aantal deelnemers het' past niet bij het label "
            "'Eén deelnemer'; verander een van de twee",
        ),
    ),
    Row(
        "F114",
        held("aantal", "Alle deelnemers vinden dit.", name="begrip"),
        (
            "docs/a.md:5: F114 'Alle deelnemers' in 'Titel' past niet bij het label 'Een aantal deelnemers'; "
            "verander een van de twee",
        ),
    ),
    Row(
        "F114",
        held("een", "De deelnemers zijn het erover eens."),
        (
            "docs/a.md:5: F114 'De deelnemers zijn het' in 'Titel' past niet bij het label 'Eén deelnemer'; "
            "verander een van de twee",
        ),
    ),
    Row(
        "F114",
        held("deelnemers", "Sommige deelnemers vinden dit, een van de deelnemers niet."),
        (
            "docs/a.md:5: F114 'een van de deelnemers' in 'Titel' past niet bij het label 'De deelnemers'; "
            "verander een van de twee",
        ),
    ),
]

FIRES += [
    Row(
        "F114",
        held("een", "Volgens onderzoek werkt het zo."),
        (
            "docs/a.md:5: F114 'Volgens onderzoek' in 'Titel' past niet bij het label 'Eén deelnemer'; "
            "verander een van de twee",
        ),
    ),
    Row(
        "F114",
        held("onderzoek", "Sommige deelnemers vinden dit."),
        (
            "docs/a.md:5: F114 'Sommige deelnemers' in 'Titel' past niet bij het label 'Onderzoek'; "
            "verander een van de twee",
        ),
    ),
    Row(
        "F118",
        {"a.md": HEAD + block(title="Werkt het?") + block(OPTIONS.replace("advies", "vraag"))},
        (
            "docs/a.md:6: F118 soort 'advies' past niet bij de vraag 'Werkt het?'; schrijf 'soort: vraag'",
            "docs/a.md:14: F118 soort 'vraag' past niet bij 'Titel'; kies een andere soort, of schrijf de vraag op",
        ),
    ),
]
# Whoever changed one of the two is told there.
FIRES += [
    Row(
        "F114",
        held("een", "Zo werkt het.", "De deelnemers hadden er weinig aan"),
        (
            "docs/a.md:5: F114 'De deelnemers' in 'De deelnemers hadden er weinig aan' past niet bij het label "
            "'Eén deelnemer'; verander een van de twee",
        ),
        changed={"docs/a.md": frozenset({5})},
    ),
    Row(
        "F114",
        held("deelnemers", "Zo werkt het, vertelt één deelnemer."),
        (
            "docs/a.md:9: F114 'één deelnemer' in 'Titel' past niet bij het label 'De deelnemers'; "
            "verander een van de twee",
        ),
        changed={"docs/a.md": frozenset({9})},
    ),
    Row(
        "F114",
        held("een", "Zo werkt het.", "De deelnemers hadden er weinig aan"),
        (
            "docs/a.md:3: F114 'De deelnemers' in 'De deelnemers hadden er weinig aan' past niet bij het label "
            "'Eén deelnemer'; verander een van de twee",
        ),
        changed={"docs/a.md": frozenset({3, 5})},
    ),
]


def labelled(text: str, found: tuple[str, ...] = ()) -> Row:
    """A finding that was of the participants on the main branch, and of which only the label changed."""
    before = {"docs/a.md": held("deelnemers", text)["a.md"]}
    return Row("F114", held("een", text), found, changed={"docs/a.md": frozenset({5})}, before=before)


FIRES += [
    labelled(
        "Zo lichten de deelnemers dat toe.",
        (
            "docs/a.md:5: F114 'de deelnemers' in 'Titel' past niet bij het label 'Eén deelnemer'; verander een van de twee",
        ),
    )
]
NEARLY = [
    Row(
        "F114",
        held("een", "Volgens één deelnemer helpt het, al willen de deelnemers meer."),
        before=held_before("een", "Volgens één deelnemer helpt het."),
        changed={"docs/a.md": frozenset({9})},
    ),
    Row(
        "F114",
        held("een", "Zo vertelden de deelnemers het niet."),
        before=held_before("een", "Zo ging het."),
        changed={"docs/a.md": frozenset({9})},
    ),
    labelled("Zo licht hij dat toe."),
    Row("F114", held("een", "Zo lichten de deelnemers dat toe.")),
    Row("F114", held("een", "Zo is het.", "De deelnemers uit de Denktank, of één deelnemer")),
    Row("F114", held("deelnemers", "Zo is het.", "De deelnemers zien het zo")),
    Row("F123", linked("zegt één deelnemer, en niet de deelnemers samen")),
    Row("F123", linked("en [dit](lvb.md#een) zeggen de deelnemers")),
    Row("F123", linked("zegt iemand. De deelnemers zeggen niets")),
    Row("F114", held("een", "Eén deelnemer haalt aan wat onderzoek laat zien.")),
    Row("F114", held("onderzoek", "Volgens onderzoek vinden alle deelnemers dit.")),
    Row(
        "F118",
        {"a.md": HEAD + block(OPTIONS.replace("advies", "vraag"), "Hoe dan?") + block(name="begrip", title="Wat?")},
    ),
    Row("F113", {"a.md": HEAD + block(ORIGIN)}),
    Row("F113", {"a.md": HEAD + block(ORIGIN, name="begrip")}),
    Row("F113", {"a.md": HEAD + block("    herkomst: deelnemers\n") + block("    id: [a")}),
    # What one of them adds to what all of them hold.
    Row("F114", held("deelnemers", "De deelnemers zijn het eens. Eén deelnemer geeft een voorbeeld.")),
    Row("F114", held("een", "Eén deelnemer wijkt af van wat de deelnemers verder vinden.")),
    Row("F114", held("aantal", "Daar wijken de deelnemers van af: een aantal van hen vindt dit.")),
    Row("F114", held("aantal", "De deelnemers spreken hierover; hoeveel dit vinden, staat er niet bij.")),
    # No number of participants is named, or the holder is none of them.
    Row("F114", held("deelnemers", "Eén ding delen ze, en deelnemers noemen er meer.")),
    Row("F114", held("verslag", "Uit wat één deelnemer vertelde, maakt het verslag dit op.")),
    Row("F114", held("onderzoek", "De deelnemers komen later aan het woord.")),
]


FIRES += [
    Row(
        "F123",
        {"lvb.md": HEAD + block(OPTIONS), "a.md": HEAD + "2. Onderzoek begint met [vertrouwen winnen](lvb.md#een).\n"},
        (
            "docs/a.md:3: F123 'Onderzoek' past niet bij het label van bevinding 'een': 'Eén deelnemer'; maak het gelijk",
        ),
    ),
]
NEARLY += [
    Row(
        "F123",
        {"lvb.md": HEAD + block(OPTIONS), "a.md": HEAD + "Onderzoek doe je met [die vraag](lvb.md#een).\n"},
    ),
]


FIRES += [
    Row(
        "F118",
        {"a.md": HEAD + block(OPTIONS.replace("advies", "onderzoek"))},
        (
            "docs/a.md:6: F118 soort 'onderzoek' past niet bij 'wie: een'; kies een andere soort, of schrijf 'wie: onderzoek'",
        ),
    ),
]
NEARLY += [
    Row("F118", {"a.md": HEAD + block(OPTIONS.replace("advies", "onderzoek").replace("wie: een", "wie: onderzoek"))}),
]

CITED = HEAD + block(OPTIONS.replace("wie: een", "wie: WHO"), "Zo is het [@een2001].")
FIRES += [
    Row(
        "E133",
        {"a.md": CITED.replace("WHO", "onderzoek"), "b.md": HEAD + "Bij [dat](a.md#een) staat geen bron.\n"},
        ("docs/a.md:9: E133 bij '[@een2001]' hoort geen bron, zegt docs/b.md:3; haal een van de twee weg",),
    ),
    Row(
        "E133",
        {"a.md": CITED.replace("WHO", "onderzoek") + "\n- Dit hoofdstuk noemt geen bronnen.\n"},
        ("docs/a.md:9: E133 bij '[@een2001]' hoort geen bron, zegt docs/a.md:12; haal een van de twee weg",),
    ),
]
NEARLY += [
    Row("E133", {"a.md": CITED.replace("WHO", "redactie") + "\n- Dit hoofdstuk noemt geen bronnen.\n"}),
    Row(
        "E133",
        {
            "a.md": CITED.replace("WHO", "onderzoek"),
            "b.md": HEAD + "Bij [dat](a.md#een) staat een bron. Elders geen bron.\n",
        },
    ),
    Row("E133", {"a.md": HEAD + block() + "\n- Dit hoofdstuk noemt geen bronnen.\n"}),
]


def titled(title: str, text: str = "Dat zou helpen.", told: str = "") -> Row:
    """A finding that was called otherwise."""
    before = {"docs/a.md": HEAD + block(OPTIONS, "Dat zou helpen.", "Bellen zou helpen")}
    return Row("F134", {"a.md": HEAD + block(OPTIONS, text, title)}, (told,) if told else (), before=before)


BEHIND = "docs/a.md:3: F134 'zou' is uit de titel, en de tekst zegt het nog; zet het terug in de titel, of verander de tekst mee"
FIRES += [titled("Bellen helpt", told=BEHIND)]
NEARLY += [
    titled("Vaker bellen zou helpen"),
    titled("Bellen kan helpen"),
    titled("Bellen lijkt te helpen"),
    titled("Bellen helpt", "Dat helpt."),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
