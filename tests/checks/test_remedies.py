"""Obeying a message to the letter leads to green: by machine, for every message that says literally what to write.

The rows of the rules hold the mistakes. A code without such a message asks for a choice or for words of an editor; it
stands in `BY_A_PERSON`, so that a code that can be obeyed by machine never goes unobeyed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from scripts.content.names import BIBLIOGRAPHY, CONFIG, DOCS
from scripts.content.problem import Problem
from scripts.content.source import MenuEntry, Sources
from tests.checks.rows import RULES, Row
from tests.contributing import FAMILIES

_WRITE = re.compile(
    r"(?:schrijf(?: meteen)?|bedoelde je|maak er|noem het) '(?P<right>[^']+)'(?P<more>\??(?: van)?)(?:, met .*)?$"
)
_REMOVE = re.compile(r"(?:; | )haal de regel weg$")
_ADD = re.compile(r"zet er een regel bij: (?P<line>- \S+)$")


def sources_of(row: Row, make: Callable[..., Sources]) -> Sources:
    """The sources of a row."""
    menu = (
        None
        if row.menu is None
        else {name: MenuEntry(line, row.names.get(name, "")) for name, line in row.menu.items()}
    )
    others = {"today": row.today} if row.today else {}
    return make(
        row.pages, row.bibliography, row.files, menu=menu, texts=row.texts, symlinks=frozenset(row.symlinks),
        site_url=row.site_url, data=row.data, config=row.config, inherited=row.inherited, changed=row.changed, **others,
    )  # fmt: skip


def text_of(row: Row, path: str) -> str | None:
    """The text of a file of a row."""
    if path == BIBLIOGRAPHY:
        return row.bibliography
    if path == CONFIG:
        return row.config
    name = path.removeprefix(f"{DOCS}/")
    return row.data.get(path, row.pages.get(name, row.texts.get(name)))


def with_text(row: Row, path: str, text: str) -> Row:
    """The row with another text in a file."""
    if path == BIBLIOGRAPHY:
        return replace(row, bibliography=text)
    if path == CONFIG:
        return replace(row, config=text)
    if path in row.data:
        return replace(row, data={**row.data, path: text})
    if path.removeprefix(f"{DOCS}/") in row.texts:
        return replace(row, texts={**row.texts, path.removeprefix(f"{DOCS}/"): text})
    return replace(row, pages={**row.pages, path.removeprefix(f"{DOCS}/"): text})


def obeyed(row: Row, problem: Problem) -> Row | None:
    """The row after an editor did to the letter what a problem says; None when it asks for more than that."""
    text = text_of(row, problem.path)
    if text is None:
        return None
    lines = text.split("\n")
    if problem.line > len(lines):
        return None
    here = lines[problem.line - 1]
    if match := _ADD.search(problem.message):
        lines.insert(problem.line, f"  {match['line']}")
    elif _REMOVE.search(problem.message):
        del lines[problem.line - 1]
    elif (
        (match := _WRITE.search(problem.message))
        and problem.value
        and problem.value in here
        and "naam" not in match["right"]
    ):
        right = match["right"]
        in_link = f"]({problem.value}"
        if right.startswith("#"):  # A heading is written as a whole.
            lines[problem.line - 1] = right + (
                here[here.index("{ #") - 1 :] if "{ #" in here and "{ #" not in right else ""
            )
        elif in_link in here:
            lines[problem.line - 1] = here.replace(in_link, f"]({right}")
        else:
            lines[problem.line - 1] = here.replace(problem.value, right)
    else:
        return None
    return with_text(row, problem.path, "\n".join(lines))


def tried(make: Callable[..., Sources]) -> Iterator[tuple[str, Problem, bool]]:
    """Every problem of every row that can be obeyed by machine, and whether it is gone then."""
    for family in FAMILIES:
        for row in family.FIRES:
            if not isinstance(row, Row) or row.code not in RULES:
                continue
            before = list(RULES[row.code](sources_of(row, make)))
            for problem in before:
                after = obeyed(row, problem)
                if after is not None:
                    left = list(RULES[row.code](sources_of(after, make)))
                    yield row.code, problem, problem not in left


CHOICE = "an editor has to choose which of two stays, or which of several values is meant"
WORDS = "it asks for words or facts that only an editor has"
MOVE = "something has to move to another place, or another file has to change"
SHAPE = "the file cannot be read there, or lines have to be joined or indented"
REMARK = "a remark, which stops nothing"
BY_A_PERSON = {
    **dict.fromkeys(
        (
            "B102",
            "B122",
            "B123",
            "F111",
            "F116",
            "F117",
            "P109",
            "V103",
            "V107",
            "Z103",
            "Z104",
            "Z106",
            "B105",
            "P132",
            "C113",
            "K106",
            "T108",
            "T109",
            "T110",
            "E114",
            "E115",
            "E103",
            "F123",
            "E108",
            "E132",
            "P188",
            "E109",
            "E110",
            "E113",
            "W106",
            "K107",
            "K108",
            "C115",
            "E133",
            "L133",
            "L134",
            "L135",
            "U103",
            "K122",
            "B146",
        ),
        CHOICE,
    ),
    **dict.fromkeys(
        ("B103", "B107", "B110", "B111", "B112", "B114", "B115", "B117", "C105", "F106", "F110", "F112"), WORDS
    ),
    **dict.fromkeys(
        ("F114", "F119", "F120", "L136", "L108", "L109", "L110", "L114", "L115", "L116", "P103", "P104", "P107"), WORDS
    ),
    **dict.fromkeys(
        (
            "P115",
            "P116",
            "P140",
            "P144",
            "P123",
            "P124",
            "V102",
            "V104",
            "V105",
            "F133",
            "W107",
            "K121",
            "P171",
            "V106",
            "Z102",
            "Z105",
            "U101",
        ),
        WORDS,
    ),
    **dict.fromkeys(
        ("B106", "B113", "B121", "C108", "C109", "K101", "K102", "K104", "L104", "L111", "N104", "N107"), MOVE
    ),
    **dict.fromkeys(
        ("P108", "P110", "P111", "S103", "S104", "S105", "S106", "T106", "W104", "N101", "P129", "P131"), MOVE
    ),
    **dict.fromkeys(
        ("B101", "C107", "F102", "F103", "F105", "P101", "P112", "P114", "P118", "S101", "S102", "T101"), SHAPE
    ),
    **dict.fromkeys(("W101", "Z101", "P139", "K117"), SHAPE),
    **dict.fromkeys(("K116", "K118", "K119", "K120"), WORDS),
    **dict.fromkeys(
        ("B126", "F121", "V110", "P133", "N110", "P126", "P127", "L118", "P136", "P138", "S107", "V113"), WORDS
    ),
    **dict.fromkeys(
        ("E121", "E124", "E127", "E131", "E134", "F130", "P160", "P161", "P162", "P163", "P170", "V120"), WORDS
    ),
    **dict.fromkeys(("B134", "B135", "B142", "B144", "T113", "T114", "T120", "W112", "F134", "Z107", "Z108"), WORDS),
    **dict.fromkeys(("B136", "B137", "B140", "B143"), CHOICE),
    **dict.fromkeys(("F131", "F132", "P187", "L126", "L127", "L130", "L119", "L128", "P183"), WORDS),
    **dict.fromkeys(("K115", "L117", "L125", "N108", "V108", "W110", "W111", "W113"), MOVE),
    **dict.fromkeys(("B120", "F115", "K111", "P117", "V111"), REMARK),
}
"""The codes that are not obeyed by machine, and why."""


def test_who_obeys_a_message_to_the_letter_does_not_get_it_again(sources: Callable[..., Sources]) -> None:
    results = list(tried(sources))
    assert [str(problem) for _, problem, is_gone in results if not is_gone] == []
    obeyed_codes = {code for code, _, _ in results}
    assert (RULES.keys() - obeyed_codes - BY_A_PERSON.keys(), BY_A_PERSON.keys() & obeyed_codes) == (set(), set())


def test_no_code_is_listed_that_is_none() -> None:
    assert BY_A_PERSON.keys() - RULES.keys() == set()
