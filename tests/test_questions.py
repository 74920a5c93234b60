"""The questions of the real self-check: enough of them, and none that can be answered without reading."""

from collections import Counter
from pathlib import Path

from scripts.content import names
from scripts.content.selfcheck import MARKER, Question, read

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = read((ROOT / names.QUESTIONS).read_text(encoding="utf-8"))
ENOUGH = 5
AT_MOST = 1 / 3
"""With three answers, the share that is right by chance."""


def others(question: Question) -> list[int]:
    """The lengths of the wrong answers."""
    return [len(answer) for answer in question.answers if answer != question.right]


def test_every_topic_has_enough_questions() -> None:
    pages = {path.stem for path in (ROOT / "docs").glob("*.md") if MARKER in path.read_text(encoding="utf-8")}
    asked = Counter(question.page for question in QUESTIONS)
    assert {page: asked[page] for page in pages if asked[page] < ENOUGH} == {}


def test_the_longest_answer_is_no_better_choice_than_another() -> None:
    longest = [question.text for question in QUESTIONS if len(question.right) > max(others(question))]
    assert len(longest) <= len(QUESTIONS) * AT_MOST, longest


def test_the_shortest_answer_is_no_better_choice_than_another() -> None:
    shortest = [question.text for question in QUESTIONS if len(question.right) < min(others(question))]
    assert len(shortest) <= len(QUESTIONS) * AT_MOST, shortest


def test_the_place_of_an_answer_says_nothing() -> None:
    places = Counter(question.answers.index(question.right) for question in QUESTIONS)
    assert all(count <= len(QUESTIONS) / 2 for count in places.values()), places
