"""Every mistake that editors were seen or thought to make, and what they write that is right, through the whole gate."""

import os
from pathlib import Path

import pytest

from tests.faults.trial import Outcome, counted, read, told, trial

HERE = Path(__file__).parent
FLOORS = {
    "mistakes.yml": (0.97, 0.95, 0.85),
    "mistakes_2026_11_26.yml": (0.94, 0.95, 0.95),
    "mistakes_2026_11_27.yml": (0.89, 0.97, 0.95),
    "mistakes_2026_11_27_second.yml": (0.72, 0.95, 0.95),
    "mistakes_2026_11_27_third.yml": (0.85, 0.93, 0.95),
    "mistakes_2026_11_27_fourth.yml": (0.84, 0.95, 0.95),
    "mistakes_2026_11_27_fifth.yml": (0.92, 0.97, 0.95),
    "mistakes_2026_11_27_sixth.yml": (0.90, 0.93, 0.95),
    "mistakes_2026_11_28_seventh.yml": (0.95, 0.98, 0.97),
    "mistakes_2026_11_28_eighth.yml": (0.97, 0.99, 0.97),
    "mistakes_2026_11_28_ninth.yml": (0.96, 0.98, 0.97),
    "mistakes_2026_11_28_tenth.yml": (0.98, 0.97, 0.97),
    "mistakes_2026_11_28_eleventh.yml": (0.97, 0.96, 0.97),
}
"""Of each file the least part of the mistakes that is told, the part of these that is told at its own file and line,
and the part that takes at most one line more than one. Those of a day were written by someone who did not know the
rules, and first tried on that day, before anything was changed for them: 0.946, 0.958 and 0.979 on the first day,
0.900, 0.997 and 0.972 on the second, and 0.734, 0.969 and 0.978 for a second set of that day, of which a quarter is
about what two places say differently, and 0.858, 0.941 and 0.956 for a third, after rules for that. The fourth is by
the author of the third: 0.844, 0.958 and 0.975 before anything was changed for it; three that are told elsewhere are
told at the very value, which is not among the places that the set allows. The fifth is by someone else again, drawn by
lot from 395: 0.925, 0.997 and 0.990 when the rules were done. The sixth, by a sixth author who kept to what a reviewer
can see with this repository alone: 0.900, 0.937 and 0.969 of 319 when the rules were done, of which the last is above
the goal. The seventh, by someone who saw neither rules nor their list, and who names every line where a message makes
sense: 0.955, 0.981 and 0.981 of 330 when the rules were done. The eighth and the ninth, by two others who worked in
the same way: 0.977, 0.994 and 0.976 of 174, before anything was changed for it, and 0.963, 0.985 and 0.982 of 352,
when the rules were done. The tenth and the eleventh, by two more: 0.989, 0.977 and 0.983 of 174, before anything was
changed for it, and 0.972, 0.968 and 0.987 of 320, when the rules were done; of ten that are told elsewhere eight are
told at the very value or field, which is not among the places that the set allows. The goal is 0.97, 0.97 and 0.95."""
SINCE = {"P170", "P171", "W111", "W113"}
"""What is asked of editors since the seventh set: who changes the words of a finding or a term sets the date of its
page, and tells readers. What was written before did not know, and is not refused by these alone."""
FIRST_TO_KNOW = "honest_2026_11_28"
REFUSED = {
    "honest.yml": 0,
    "honest_2026_11_26.yml": 1,
    "honest_2026_11_27.yml": 0,
    "honest_2026_11_27_second.yml": 1,
    "honest_2026_11_27_third.yml": 0,
    "honest_2026_11_27_fifth.yml": 0,
    "honest_2026_11_27_sixth.yml": 0,
    "honest_2026_11_28_seventh.yml": 0,
    "honest_2026_11_28_eighth.yml": 0,
    "honest_2026_11_28_ninth.yml": 0,
    "honest_2026_11_28_tenth.yml": 0,
    "honest_2026_11_28_eleventh.yml": 0,
    "honest_2026_11_28_twelfth.yml": 0,
    "honest_2026_11_28_thirteenth.yml": 0,
    "honest_2026_11_28_fourteenth.yml": 0,
}
"""At most so many honest edits are refused, of those in each file. The goal is none. Of the fifth two of 80 were
refused the first time (an apostrophe in a name, and an id that changed with what visitors ask for it); both are mended.
Of the sixth three of 64: an adjective compared, the number in the name of the report on the English page, and a
question more than a lesson counted; all three are mended. Of the seventh three of 75: “fase voor fase” in a drawing,
a name of its own for a page in the menu, and a situation that names both sides of a tension without leading to it;
all three are mended. Of the eighth one of 83, another number taken for a slip; of the ninth two of 88, a number of a
drawing that had been there, and a question of a lesson that was told with the lesson; they are mended. Of the tenth three of 70: a sign between two sentences, another word for
“hetzelfde”, and “are free to” for “may”; of the eleventh one of 75, a link to a place on a page by the name of that
page; they are mended. The twelfth and the thirteenth are honest edits alone, by two others: five of 85, of which four
said the same in other words, and after that one of 85, another title of a finding; they are mended. The fourteenth, by one more who knew no rules, when these were done: none
of 65."""
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
@pytest.mark.parametrize("name", FLOORS)
def test_mistakes_are_told_at_their_place_and_in_few_lines(name: str) -> None:
    least, placed, short = FLOORS[name]
    tried = outcomes(name)
    caught = [one for one in tried if one.told]
    assert len(caught) >= least * len(tried)
    assert sum(one.is_right for one in caught) >= placed * len(caught)
    assert sum(len(one.told) <= 2 for one in caught) >= short * len(caught)


@pytest.mark.nightly
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_right_is_let_through(name: str) -> None:
    asked = SINCE if name < FIRST_TO_KNOW else set()
    refused = [told(one) for one in outcomes(name) if {problem.code for problem in one.told} - asked]
    assert len(refused) <= REFUSED[name], refused


@pytest.mark.parametrize("name", (*FLOORS, *REFUSED))
def test_a_file_can_be_read_and_every_name_in_it_is_used_once(name: str) -> None:
    mistakes = list(read(HERE / name))
    assert len({one.id for one in mistakes}) == len(mistakes)
    assert all(one.edits and one.kind for one in mistakes)
