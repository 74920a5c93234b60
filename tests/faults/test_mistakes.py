"""Every mistake that editors were seen or thought to make, and what they write that is right, through the whole gate."""

import os
from pathlib import Path

import pytest

from tests.faults.trial import Outcome, counted, read, told, trial

HERE = Path(__file__).parent
CAUGHT = 0.95
"""At least this part of the mistakes is told: what was measured when they were put here, less what chance may take."""
PLACED = 0.95
"""At least this part of what is told is told at its own file and line."""
SHORT = 0.8
"""At least this part of what is told takes at most one line more than one."""
GONE = 0.1
"""At most this part may no longer apply: pages change, and with them the sentences in which a mistake was made."""


def outcomes(name: str) -> list[Outcome]:
    """What the gate says of everything in a file; what no longer applies is printed."""
    tried = list(trial(tuple(read(HERE / name)), os.cpu_count() or 1))
    print(counted(tried), *filter(None, map(told, tried)), sep="\n")
    gone = [one for one in tried if one.gone]
    assert len(gone) <= GONE * len(tried), [told(one) for one in gone]
    assert [told(one) for one in tried if one.error] == []
    return [one for one in tried if not one.gone]


@pytest.mark.nightly
def test_mistakes_are_told_at_their_place_and_in_few_lines() -> None:
    tried = outcomes("mistakes.yml")
    caught = [one for one in tried if one.told]
    assert len(caught) >= CAUGHT * len(tried)
    assert sum(one.is_right for one in caught) >= PLACED * len(caught)
    assert sum(len(one.told) <= 2 for one in caught) >= SHORT * len(caught)


@pytest.mark.nightly
def test_what_is_right_is_let_through() -> None:
    assert [told(one) for one in outcomes("honest.yml") if one.told] == []


def test_the_files_can_be_read_and_every_name_in_them_is_used_once() -> None:
    mistakes = [*read(HERE / "mistakes.yml"), *read(HERE / "honest.yml")]
    assert len({one.id for one in mistakes}) == len(mistakes)
    assert all(one.edits and one.kind for one in mistakes)
