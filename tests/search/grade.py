"""Grade the search of the site with a set of queries: `python -m tests.search.grade FILE [--site SITE]`.

A set is a file of JSON lines, each a query with `id`, `query` and `type`, and with one of these:

- `accepted`: where the answer stands, as `page#anchor`, or as a page of which any place will do. A query is right when
  the first thing that is shown is one of these: the definition of the term that was typed, or the first result.
- `absent`: how the subject may be called that the site has nothing on. A query is honest when the engine names that
  subject as absent or as left out by the report, heads what it shows as not about it (or shows nothing, or where it
  says that the report is silent), and suggests no other word.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.built.site import read_built
from scripts.check import check_all
from scripts.content.words import folded
from scripts.exports import search

PROGRAM = Path(__file__).with_name("ask.cjs")
ROOT = Path(__file__).resolve().parents[2]
SITUATIONS = "situaties"
FEW = 3


@dataclass(frozen=True)
class Query:
    """One query of a set, with what is right.

    Attributes:
        id: its name in the set.
        query: what is typed.
        type: what kind of query it is, as the figures are told.
        accepted: pages and `page#anchor` of right answers; empty when its subject is absent.
        absent: how its subject may be called when it is absent.
    """

    id: str
    query: str
    type: str
    accepted: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """What the engine answered.

    Attributes:
        definition: where the term that was typed is defined, as `page#anchor`; it stands above the results.
        places: the results in the order in which they are shown, as `page#anchor`.
        about: those of all these that are not headed as being about something else.
        absent: the words of which it says that the site has nothing on them, or the report.
        suggestions: queries that it says may have been meant.
    """

    definition: str
    places: tuple[str, ...]
    about: tuple[str, ...]
    absent: tuple[str, ...]
    suggestions: tuple[str, ...]


@dataclass(frozen=True)
class Grade:
    """A query with its answer, and how good that is.

    Attributes:
        query: the query.
        answer: what the engine answered.
        rank: at which place the first right result stands, from 1; 0 when none does.
        is_honest: whether an absent subject is said to be absent; true of others.
    """

    query: Query
    answer: Answer
    rank: int
    is_honest: bool


def read(text: str) -> tuple[Query, ...]:
    """Read a set of queries.

    Args:
        text: JSON lines.

    Raises:
        ValueError: when a query has neither `accepted` nor `absent`, or both, or its id stands there twice.
    """
    rows = [json.loads(line) for line in text.splitlines() if line.strip()]
    queries = tuple(
        Query(row["id"], row["query"], row["type"], tuple(row.get("accepted", ())), tuple(row.get("absent", ())))
        for row in rows
    )
    if odd := [query.id for query in queries if bool(query.accepted) == bool(query.absent)]:
        raise ValueError(f"either accepted or absent: {', '.join(odd)}")
    if len({query.id for query in queries}) < len(queries):
        raise ValueError("an id stands there twice")
    return queries


def ask(site: Path, queries: Sequence[str]) -> tuple[Answer, ...]:
    """Let the engine of a built site answer queries.

    Args:
        site: its folder, with the search index.
        queries: what is typed.
    """
    node = shutil.which("node") or "node"
    run = subprocess.run(
        [node, str(PROGRAM), str(site)], input=json.dumps(queries), capture_output=True, encoding="utf-8", check=True
    )
    return tuple(_answer(row) for row in json.loads(run.stdout))


def _answer(row: Mapping[str, object]) -> Answer:
    results = row["results"]
    assert isinstance(results, list)
    definition = str(row["definition"])
    return Answer(
        definition=definition,
        places=tuple(result["place"] for result in results),
        about=(*filter(None, (definition,)), *(result["place"] for result in results if not result["isAside"])),
        absent=(*_texts(row["absent"]), *_texts(row["silent"])),
        suggestions=_texts(row["suggestions"]),
    )


def _texts(values: object) -> tuple[str, ...]:
    assert isinstance(values, list)
    return tuple(map(str, values))


def grade(query: Query, answer: Answer, silent: Collection[str]) -> Grade:
    """Judge an answer.

    Args:
        query: the query with what is right.
        answer: what the engine answered.
        silent: places that tell that the report is silent on something.
    """
    right = [number for number, place in enumerate(answer.places, 1) if _is_right(place, query)]
    rank = 1 if _is_right(answer.definition, query) else min(right, default=0)
    is_named = any(
        folded(word) in folded(said) or folded(said) in folded(word) for word in query.absent for said in answer.absent
    )
    is_headed = {*answer.about} <= {*silent}
    is_honest = not query.absent or (is_named and is_headed and not answer.suggestions)
    return Grade(query, answer, rank, is_honest)


def _is_right(place: str, query: Query) -> bool:
    return bool({place, place.partition("#")[0]} & {*query.accepted})


def grade_all(site: Path, queries: Sequence[Query]) -> tuple[Grade, ...]:
    """Ask and judge a whole set.

    Args:
        site: the folder of a built site, with the search index.
        queries: the set.
    """
    answers = ask(site, [query.query for query in queries])
    silent = silences(site)
    return tuple(grade(query, answer, silent) for query, answer in zip(queries, answers, strict=True))


def silences(site: Path) -> frozenset[str]:
    """The places of a built site that tell what the report leaves out: every situation does.

    Args:
        site: its folder.
    """
    page = LexborHTMLParser((site / SITUATIONS / "index.html").read_text(encoding="utf-8"))
    return frozenset(f"{SITUATIONS}#{heading.id}" for heading in page.css("section.situatie > [id]"))


def report(grades: Sequence[Grade]) -> Iterator[str]:
    """The figures, by type and of all, and everything that is not first or not honest, as lines.

    Args:
        grades: what was judged.
    """
    for one in grades:
        if not one.is_honest:
            answer = one.answer
            told = f"absent {answer.absent}, about it {answer.about[:FEW]}, suggests {answer.suggestions}"
            yield f"{one.query.id} dishonest: {one.query.query!r}: {told}"
        elif one.query.accepted and one.rank != 1:
            where = f"at {one.rank}" if one.rank else "nowhere"
            told = f"wants {one.query.accepted[:FEW]}, gets {one.answer.places[:FEW]}"
            yield f"{one.query.id} {where}: {one.query.query!r}: {told}"
    for type_ in dict.fromkeys(one.query.type for one in grades):
        yield f"{type_}: {_figures([one for one in grades if one.query.type == type_])}"
    yield f"all: {_figures(grades)}"


def _figures(grades: Sequence[Grade]) -> str:
    present = [one for one in grades if one.query.accepted]
    absent = [one for one in grades if one.query.absent]
    told = []
    if present:
        first, few = sum(one.rank == 1 for one in present), sum(0 < one.rank <= FEW for one in present)
        told += [
            f"first {first} of {len(present)} ({first / len(present):.0%})",
            f"in {FEW} {few} ({few / len(present):.0%})",
        ]
    if absent:
        told.append(f"honest {sum(one.is_honest for one in absent)} of {len(absent)}")
    return ", ".join(told)


def main() -> None:
    """Grade a file, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="the set, as JSON lines")
    parser.add_argument("--site", type=Path, help="a built site; otherwise one is built")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = arguments.site
        if site is None:
            site = Path(folder) / "site"
            search.write(read_built(site, check_all(ROOT, site).sources))
        sys.stdout.writelines(f"{line}\n" for line in report(grade_all(site, read(arguments.file.read_text("utf-8")))))


if __name__ == "__main__":
    main()
