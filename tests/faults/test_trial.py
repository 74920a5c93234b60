"""The trial itself: what counts as caught, where, and how often."""

from pathlib import Path

from scripts.content.problem import Problem
from tests.faults.trial import DAY, Mistake, Outcome, Place, counted, read, told, trial

FILE = """
- id: known
  kind: citation
  edits: [{file: docs/lvb.md, how: replace, find: '[@schuengel2010]', text: '[@schuengel2010; @schungel2010]'}]
  expect: [{file: docs/lvb.md, line_of: '@schungel2010]'}]
  why: x
- id: elsewhere
  kind: citation
  edits: [{file: docs/lvb.md, how: append, text: "\\nZie [@niemand2010].\\n"}]
  expect: [{file: docs/lvb.md, line_of: 'title:'}]
- id: moved
  kind: page
  edits: [{file: docs/lvb.md, how: rename, text: docs/licht.md}, {file: docs/data.md, how: delete}]
  expect: [{file: mkdocs.yml, line_of: lvb.md}]
- id: honest
  kind: honest
  edits: [{file: synoniemen.yml, how: append, text: "# Een opmerking.\\n"}]
"""


def test_what_the_gate_says_of_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "mistakes.yml").write_text(FILE, encoding="utf-8")
    known, elsewhere, moved, honest = trial(tuple(read(tmp_path / "mistakes.yml")), is_built=False)
    assert [known.is_right, elsewhere.is_right, moved.is_right, honest.is_good] == [True, False, True, True]
    assert not known.error and len(known.told) == len(elsewhere.told) == 1 and not honest.told


OF_A_DAY = """
- id: {name}
  kind: data
  edits: [{{file: docs/data.md, how: front-matter, text: "nagekeken: 2027-01-02"}}]
  expect: [{{file: docs/data.md, line_of: nagekeken}}]
"""


def test_a_mistake_is_judged_on_the_day_in_the_name_of_its_file(tmp_path: Path) -> None:
    files = {"first": "mistakes_2027_01_01_first.yml", "second": "mistakes_2027_01_09.yml", "third": "mistakes.yml"}
    for name, file in files.items():
        (tmp_path / file).write_text(OF_A_DAY.format(name=name), encoding="utf-8")
    made = [mistake for file in files.values() for mistake in read(tmp_path / file)]
    assert [str(one.day) for one in made] == ["2027-01-01", "2027-01-09", str(DAY)]
    # Only on the second day that date is none of the future.
    assert [one.is_right for one in trial(made, is_built=False)] == [True, False, True]


def test_a_mistake_that_cannot_be_made_or_ends_the_gate_is_counted_as_such() -> None:
    (gone,) = trial([Mistake("a", "b", (), (Place("docs/lvb.md", "this stands nowhere"),))], is_built=False)
    assert "this stands nowhere" in gone.gone and told(gone).startswith("a (b): no longer applies: ")
    ended = Outcome(Mistake("g", "h", (), (Place("docs/lvb.md"),)), error="MemoryError: ")
    assert told(ended) == "g (h): ENDED: MemoryError: "
    problem = Problem("docs/lvb.md", 1, "P101", "x")
    bad = Mistake("c", "d", (), (Place("docs/lvb.md"),))
    outcomes = (
        gone,
        ended,
        Outcome(bad),
        Outcome(bad, (problem,) * 3, True),
        Outcome(Mistake("e", "f", (), ()), (problem,)),
    )
    assert [told(outcome).split(": ")[1].split("\n")[0] for outcome in outcomes[2:]] == [
        "not caught",
        "3 lines",
        "false alarm",
    ]
    assert counted(outcomes).split("\n") == [
        "caught: 1 of 3 (33.3 %)",
        "of these at the right file and line: 1 of 1 (100.0 %)",
        "of these with at most one extra line: 0 of 1 (0.0 %)",
        "ended abnormally: 1 of 4 (25.0 %)",
        "honest edits refused: 1 of 1 (100.0 %)",
        "no longer apply: 1 of 5 (20.0 %)",
    ]
