"""Rows for the rule on what a finding said before, where what refers to it still says so."""

from collections.abc import Callable

import pytest

from scripts.content.names import QUESTIONS
from scripts.content.source import Sources
from tests.checks.rows import HEAD, Row, block, judge

BODY = "Een jongere houdt het drie dagen vol bij De Bron in Amsterdam."
QUESTION = "- pagina: a\n  bevinding: een\n  vraag: Wie drie dagen volhoudt, wat dan?\n  antwoorden: [Vieren, Wachten]\n  goed: Vieren\n  uitleg: Zo staat het er.\n"
BEHIND = "en dat staat nog in"


def row(now: str, told: str = "", other: str = "", question: str = "", was: str = BODY) -> Row:
    """A finding that was changed, beside what refers to it."""
    pages = {"a.md": HEAD + block(body=now), **({"b.md": HEAD + other + "\n"} if other else {})}
    data = {QUESTIONS: question} if question else {}
    return Row(
        "E134",
        pages,
        (f"docs/a.md:9: E134 {told}; maak het gelijk",) if told else (),
        data=data,
        before={"docs/a.md": HEAD + block(body=was)},
    )


FIVE, SOURCE = BODY.replace("drie", "vijf"), BODY.replace("De Bron", "De Put")
FIRES = [
    row(FIVE, f"'vijf dagen' was 'drie dagen', {BEHIND} docs/b.md:3", "[Drie dagen](a.md#een) is ook winst."),
    row(FIVE, f"'vijf dagen' was 'drie dagen', {BEHIND} docs/b.md:3", "- Na drie dagen [ging het mis](a.md#een)."),
    row(FIVE, f"'vijf dagen' was 'drie dagen', {BEHIND} {QUESTIONS}:3", question=QUESTION),
    row(SOURCE, f"'De Put' was 'De Bron', {BEHIND} docs/b.md:3", "In Amsterdam ging De Bron op in iets groters."),
    row(SOURCE, f"'De Put' was 'De Bron', {BEHIND} docs/b.md:3", "[Wat De Bron deed](a.md#een) hielp."),
]
FIRES.append(
    row(
        BODY.replace("houdt het drie", "is volstrekt machteloos na drie"),
        "'volstrekt machteloos' was 'enigszins machteloos', en dat staat nog in docs/b.md:3",
        "[Enigszins machteloos](a.md#een) zijn ze.",
        was=BODY.replace("houdt het drie", "is enigszins machteloos na drie"),
    )
)
NEARLY = [
    row(BODY.replace("Een jongere", "Een heel jonge jongere"), other="[Een jongere](a.md#een) deed dat."),
    row(SOURCE, other="Wat De Bron deed, hielp."),
    # What refers to it followed, counts something else, or is about another.
    row(FIVE, other="[Vijf dagen](a.md#een) is ook winst."),
    row(FIVE, other="[Drie weken](a.md#een) is ook winst."),
    row(FIVE, other="Na drie dagen ging het mis."),
    row(FIVE, question=QUESTION.replace("bevinding: een", "bevinding: twee")),
    # Another spelling, something more, and nothing in its place.
    row(BODY.replace("drie", "3"), other="[Drie dagen](a.md#een) is ook winst."),
    row(BODY + " Na vijf dagen stopt het.", other="[Drie dagen](a.md#een) is ook winst."),
    row(BODY.replace("drie dagen", "het even"), other="[Drie dagen](a.md#een) is ook winst."),
    row(BODY.replace(" bij De Bron", ""), other="[Wat De Bron deed](a.md#een) hielp."),
    row(BODY, other="[Drie dagen](a.md#een) is ook winst."),
]  # fmt: skip


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
