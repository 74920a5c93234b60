"""What visitors type, asked of the engine of the real site: is the right place found, and is it said what is absent?

`queries.jsonl` tunes the search. The files `held_out*.jsonl` grade it: their writers do not know the engine, nobody looks
at their single results before the search is done, and one is written anew when the content changes or the search was
tuned.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.search.grade import ROOT, Answer, Grade, Query, grade, grade_all, read, report
from tests.test_real_site import TOPICS

FOLDER = Path(__file__).parent
TUNING = FOLDER / "queries.jsonl"

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="no node: apt-get install nodejs")


@pytest.fixture(scope="module")
def tuned(searchable: Path) -> tuple[Grade, ...]:
    """The queries that tune the search, judged."""
    return grade_all(searchable, read(TUNING.read_text("utf-8")))


def share(grades: tuple[Grade, ...], most: int) -> float:
    present = [one for one in grades if one.query.accepted]
    return sum(0 < one.rank <= most for one in present) / len(present)


def figures(grades: tuple[Grade, ...]) -> tuple[float, float, int, str]:
    return share(grades, 1), share(grades, 3), sum(not one.is_honest for one in grades), list(report(grades))[-1]


def test_the_queries_ask_for_every_topic_and_for_what_is_absent(searchable: Path) -> None:
    queries = read(TUNING.read_text("utf-8"))
    pages = {place.partition("#")[0] for query in queries for place in query.accepted}
    assert {address.strip("/") for address in TOPICS} <= pages
    assert [page for page in sorted(pages) if not (searchable / page / "index.html").is_file()] == []
    assert len([query for query in queries if query.absent]) >= 20


def test_the_right_place_comes_first_or_soon(tuned: tuple[Grade, ...]) -> None:
    told = "\n".join(report(tuned))
    assert share(tuned, 1) >= 0.9, told
    assert share(tuned, 3) >= 0.97, told


def test_what_is_absent_is_said_to_be(tuned: tuple[Grade, ...]) -> None:
    assert [one.query.query for one in tuned if not one.is_honest] == []


@pytest.mark.parametrize(
    ("name", "first", "few", "dishonest"),
    [
        # The goal is 0.87 and 0.95, and every absent subject; these are what holds of it. Words that visitors ask with
        # were added since the first was written, by someone who did not see it; the second was written after them, and
        # the third, by someone else again, was first run when the search was done.
        ("held_out.jsonl", 0.91, 0.95, 1),
        ("held_out_2.jsonl", 0.81, 0.91, 1),
        ("held_out_3.jsonl", 0.91, 0.95, 2),
    ],
)
def test_queries_that_nobody_tuned_for(searchable: Path, name: str, first: float, few: float, dishonest: int) -> None:
    queries = read((FOLDER / name).read_text("utf-8"))
    assert len(queries) >= 150
    # A failure tells these figures and not the single results: who reads those, tunes for them.
    at_once, soon, silent, told = figures(grade_all(searchable, queries))
    assert at_once >= first, told
    assert soon >= few, told
    assert silent <= dishonest, told


def test_a_set_is_graded_by_the_command(searchable: Path, tmp_path: Path) -> None:
    first = TUNING.read_text("utf-8").splitlines()[0]
    (tmp_path / "set.jsonl").write_text(f"{first}\n", "utf-8")
    command = [sys.executable, "-m", "tests.search.grade", str(tmp_path / "set.jsonl"), "--site", str(searchable)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    assert re.search(r"^all: first [01] of 1 \(", told, re.MULTILINE), told


DISOBEDIENCE = "les-gedwongen-kader#les-ongehoorzaamheid"


@pytest.mark.parametrize(
    ("query", "lesson", "most"),
    [
        # Who asks for a lesson gets it first; the definition of a term counts as one.
        ("les ongehoorzaamheid", DISOBEDIENCE, 1),
        ("lessen over ongehoorzaamheid", DISOBEDIENCE, 1),
        ("les over professionele ongehoorzaamheid in een gedwongen kader", DISOBEDIENCE, 1),
        ("een uur over professionele ongehoorzaamheid", DISOBEDIENCE, 1),
        ("uur over ongehoorzaamheid", DISOBEDIENCE, 1),
        ("werkvorm ongehoorzaamheid", DISOBEDIENCE, 1),
        ("lesidee ongehoorzaamheid", DISOBEDIENCE, 1),
        ("training ongehoorzaamheid", DISOBEDIENCE, 1),
        ("workshop dubbele rol", "les-gedwongen-kader#les-dubbele-rol", 1),
        ("oefening eerste indruk", "les-levellen#werkvorm-eerste-indruk", 1),
        ("lesidee gedwongen kader", "les-gedwongen-kader", 1),
        ("training levellen", "les-levellen", 1),
        ("les over de casus willem", "les-casus-willem", 1),
        ("lessen", "lessen#lessen", 1),
        ("les", "lessen#lessen", 1),
        ("werkvormen", "lessen#lessen", 1),
        ("lesmateriaal", "lessen#lessen", 1),
        # Who only types its subject gets it among the first three.
        ("ongehoorzaamheid", DISOBEDIENCE, 3),
        ("ongehoorzaam", DISOBEDIENCE, 3),
        ("professionele ongehoorzaamheid", DISOBEDIENCE, 3),
        ("ongehoorzaamheid gedwongen kader", DISOBEDIENCE, 3),
        ("over de streep", "les-gedwongen-kader#werkvorm-over-de-streep", 3),
        ("drie regels", "les-gedwongen-kader#werkvorm-drie-regels", 3),
        ("protocol", "les-gedwongen-kader#werkvorm-over-de-streep", 3),
        ("protocollen", "les-gedwongen-kader#werkvorm-over-de-streep", 3),
        ("dubbele rollen", "les-gedwongen-kader#les-dubbele-rol", 3),
        ("invloed", "les-dilemmas#les-invloed", 3),
        ("dilemma's", "les-dilemmas", 3),
        ("dilemma", "les-dilemmas", 3),
        ("levellen", "les-levellen", 3),
        ("lvb", "les-lvb", 3),
        ("beroepsonderwijs", "les-beroepsonderwijs", 3),
        ("gezin", "les-straat-en-gezin", 3),
        # No title has it: one that uses the finding that comes first.
        ("les over weerstand", "les-gedwongen-kader", 3),
    ],
)
def test_a_lesson_is_among_what_is_seen_first(searchable: Path, query: str, lesson: str, most: int) -> None:
    [judged] = grade_all(searchable, [Query("Q", query, "lesson", accepted=(lesson,))])
    seen = [*filter(None, (judged.answer.definition,)), *judged.answer.places][:most]
    assert any(lesson in (place, place.partition("#")[0]) for place in seen), seen


@pytest.mark.parametrize(
    "query",
    [
        # One word of a sentence, and words that are not all in a title.
        "she refuses to talk to me",
        "hij praat met niemand meer",
        "we hadden om drie uur afgesproken",
        "hij houdt zich niet aan het protocol van de groep",
        "ongehoorzaam kind slaan",
        "vertrouwen",
    ],
)
def test_no_lesson_stands_before_what_is_asked_for(searchable: Path, query: str) -> None:
    [judged] = grade_all(searchable, [Query("Q", query, "none", accepted=("lvb",))])
    seen = [*filter(None, (judged.answer.definition,)), *judged.answer.places][:3]
    assert [place for place in seen if place.startswith("les-")] == []


@pytest.mark.parametrize("query", ["zzqxwv", "§ – …", "   "])
def test_what_is_nowhere_finds_nothing(searchable: Path, query: str) -> None:
    [judged] = grade_all(searchable, [Query("Q", query, "none", accepted=("lvb",))])
    assert judged.answer.places == ()


@pytest.mark.parametrize(
    ("query", "answer", "rank", "is_honest"),
    [
        (Query("Q", "a", "t", accepted=("lvb",)), Answer("", ("over#b", "lvb#a"), (), (), ()), 2, True),
        (Query("Q", "a", "t", accepted=("lvb#a",)), Answer("", ("lvb#b",), (), (), ()), 0, True),
        (Query("Q", "a", "t", accepted=("lvb#a",)), Answer("lvb#a", ("lvb#b",), (), (), ()), 1, True),
        (Query("Q", "a", "t", absent=("Drugs",)), Answer("", ("x#a",), (), ("drugs",), ()), 0, True),
        (Query("Q", "a", "t", absent=("drugs",)), Answer("", ("x#s",), ("x#s",), ("drugs",), ()), 0, True),
        (Query("Q", "a", "t", absent=("drugs",)), Answer("", ("x#a",), ("x#a",), ("drugs",), ()), 0, False),
        (Query("Q", "a", "t", absent=("drugs",)), Answer("", (), (), (), ()), 0, False),
        (Query("Q", "a", "t", absent=("drugs",)), Answer("", (), (), ("drugs",), ("druk",)), 0, False),
    ],
)
def test_an_answer_is_judged(query: Query, answer: Answer, rank: int, is_honest: bool) -> None:
    judged = grade(query, answer, {"x#s"})
    assert (judged.rank, judged.is_honest) == (rank, is_honest)


@pytest.mark.parametrize(
    "text",
    [
        '{"id": "1", "query": "a", "type": "t"}\n',
        '{"id": "1", "query": "a", "type": "t", "accepted": ["lvb"], "absent": ["a"]}\n',
        '{"id": "1", "query": "a", "type": "t", "absent": ["a"]}\n' * 2,
    ],
)
def test_a_set_that_cannot_be_judged_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"accepted|twice"):
        read(text)
