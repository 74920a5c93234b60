"""Which problem is only the consequence of another, so that one mistake is told once.

What was not made because of a mistake that is told, is not told as gone: a block that cannot be read takes its ids
with it, a page what only a right page has, and a citation that is none the source that it meant.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from scripts.checks.families import ADDRESS_RULES, BUILT_RULES
from scripts.content.citation_grammar import keys_of
from scripts.content.names import (
    BIBLIOGRAPHY,
    CHANGES_PAGE,
    CONFIG,
    DOCS,
    FINDING_FOLDER,
    SOURCES_PAGE,
    START_PAGE,
    address,
)
from scripts.content.problem import Problem, Severity, suggestion
from scripts.content.source import Sources

# What is told of a built page, its addresses, or the files made of it.
_OF_BUILT = frozenset(rule.code for rule in (*BUILT_RULES, *ADDRESS_RULES)) | {"D102"}
# With these a heading is not made with its own id.
_LOSES_ID = {"P101", "P114", "P105", "P107", "P125", "P131", "H102", "H107", "H108"}
# And with any of these families: a block, a notation of another program, or a sign that breaks the page.
_LOSES_IDS = ("F", "N", "S")
# What is left as it was typed, where another fault says more of it.
_LEFT = ("H102", "H107", "H108")
# With these an id or a heading is made that is not meant to stay.
_WRONG_ID = {"F110", "F111", "K123"}
# With these a block is made in another way than it is written, or not at all.
_OPTIONS = 10
"""Lines within which the id of a block stands below the line that opens it."""
_OF_BLOCK = "F"
# With these, what stands on a line that leaves no trace in the source has come from elsewhere on the page.
_BREAKS = ("F", "N", "S101", "C108", "P113", "L134", *_LEFT)
# How the places in the list of addresses begin.
_LISTED = "citeer-"
# How the ids of a drawing begin.
_DRAWN = "tekening-"
# How the places in the list of findings begin.
_TOPIC = "onderwerp-"
# How the address of a day in the list of changes begins.
_DAY = f"/{CHANGES_PAGE}/#op-"
# With this, all that stands below it on a page is code, or a comment.
_SWALLOWS = "P114"
# With this, all below it is taken as it is typed, when nothing ends it.
_RAW = "S101"
_RAW_TAG = re.compile(
    r"<(?P<name>article|aside|center|details|div|dl|fieldset|figure|footer|form|header|iframe|main|nav|ol|p|pre|section"
    r"|summary|table|ul|video)\b",
    re.IGNORECASE,
)
# What a link says that is counted from a page in the wrong folder.
_FROM_FOLDER = {"L101", "L102", "L104", "L105", "L106", "L112"}
_OF_HEADINGS = {"P105", "P106", "P107", "P135"}
# A setting with which every address of the site is another.
_OF_ADDRESSES = "use_directory_urls"
_ON_PAGES = frozenset(rule.code for rule in BUILT_RULES)
# What these say of a line is that something elsewhere is not there, or no longer what it was.
_REFERS = {"B105", "H103", "K101", "K104", "L101", "L111", "T104", "T105", "V101", "V102", "V104", "V105"}
_REFERS |= {"L115", "W103", "W105", "Z104", "Z105"}
# Or that there are others than it counts, or others who hold it.
_REFERS |= {"E103", "E109", "E110", "E115", "F123", "K107", "K108", "K109", "T109", "T110", "T111", "T112"}
# Or that a file is not made, or a drawing not there.
_REFERS |= {"E124", "K105"}
# These are of a page that is gone, of what is gone from a page, or of one list; with so many others one says it for all.
_ALIKE = {"B119", "H103", "L101", "N107", "R101", "R102", "Z105"}
_MANY = 2
# What is told of a situation or tension as a whole, and of what stands in a block when it is none.
_OF_A_BLOCK = ("F103", "L108", "P119", "V102", "V104", "V105", "V106", *_LEFT)
# What a page lacks that says to be in another language.
_OF_DUTCH = {"R101", "R108", "H103", "H106"}
# What is told of words that are others than before.
_OF_REVIEW = "P170"
# A record that cannot be read, or that does not begin as one, is a source all the same.
_UNREAD = {"B101", "B129"}
# What is told of the title and the id of a block that are those of another, and of a text that stands there twice.
_OF_COPY, _TEXT_TWICE = {"F111", "F117"}, "P127"
# What these say of a source comes from its record, or from others beside it.
_OF_SOURCES = ("B", "C")
# What another program leaves in the place of a citation, and what it printed there.
_OF_PROGRAM, _BY_HAND = "komt uit een ander programma", ("C103", "C110")
# What is told of the words of a citation as if they were a sentence.
_OF_SENTENCES = ("P134", "P182")
# A citation that is told as none cites nothing.
_NO_CITATION = ("C", "N101")


@dataclass(frozen=True)
class _Lost:
    """What is not there because of problems that are told.

    Attributes:
        places: page, by the name of its file, and id.
        sources: keys of sources that something meant to cite.
        uncited: keys of all sources that nothing cites, which are not in the list of sources.
        unknown: keys of sources that are cited and not there.
        gone: every address that is told as gone.
        links: path and line of every link to such a place.
        blocks: path and line of all that stands in a block that is not as it should be.
    """

    places: frozenset[tuple[str, str]] = frozenset()
    sources: frozenset[str] = frozenset()
    uncited: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    links: frozenset[tuple[str, int]] = frozenset()
    blocks: frozenset[tuple[str, int]] = frozenset()


def without_consequences(problems: Iterable[Problem], sources: Sources) -> list[Problem]:
    """The problems that are no consequence of another one.

    Args:
        problems: all problems of the sources, and of what was built from them.
        sources: what they are about.
    """
    problems = sorted(problems)
    built = [problem for problem in problems if problem.code in _OF_BUILT]
    # A remark breaks nothing, so nothing comes from it.
    faults = [one for one in problems if one.code not in _OF_BUILT and one.severity is Severity.FAULT]
    causes = [*faults, *(problem for problem in built if problem.code in ("S201", "H105", *_LEFT))]
    lost = _lost(problems, causes, sources)
    swallowed = [_swallowed(cause, sources) for cause in faults if cause.code == _SWALLOWS or _is_raw(cause, sources)]
    whole = _whole(faults)
    is_renamed = any(problem.code == "R101" and "#" not in problem.value for problem in problems)
    codes = {problem.code for problem in problems if not _is_copy(problem)}
    has_block = any(cause.code.startswith(_OF_BLOCK) for cause in faults)
    copied = _copied(faults, sources)
    own = [
        problem
        for problem in problems
        if not (
            (_is_copy(problem) and (has_block or problem.code in codes))
            or _is_of_lost(problem, lost)
            or any(part.holds(problem) for part in swallowed)
            or _is_of_whole(problem, whole)
            or (problem.code in _OF_COPY and (problem.path, problem.line) in copied)
            or (is_renamed and problem.code == "R102" and _is_of_new_page(problem, sources))
            or (problem.code in _OF_BUILT and any(_follows(problem, cause) for cause in causes))
            or (problem.code not in _OF_BUILT and any(_repeats(problem, cause) for cause in faults))
        )
    ]
    return list(_first(own, sources))


def _first(problems: Collection[Problem], sources: Sources) -> Iterator[Problem]:
    """The problems without those that say of what nobody touched that something elsewhere is not there.

    The main branch has no faults, so what refers to something did so rightly: what took it away is told first. Only git
    knows; where it does not, all is told.
    """
    changed = [
        one
        for one in problems
        if one.severity is Severity.FAULT and _is_touched(one, sources) and not _is_of_question(one)
    ]
    gone = [one for one in problems if one.code == "R101"]
    whole = {one.value.strip("/") for one in gone if "#" not in one.value}
    has_unread = any(one.code in _UNREAD for one in changed)
    if not changed and not (gone and sources.changed):
        yield from problems
        return
    for problem in problems:
        if problem.code == "R101":
            page, _, fragment = problem.value.partition("#")
            path = f"{DOCS}/{page.strip('/') or START_PAGE}.md"
            is_listed = fragment.startswith(_TOPIC) and fragment.removeprefix(_TOPIC) in whole
            is_told = not is_listed and (
                not changed or (path in sources.changed and not any(one.path == path for one in changed))
            )
            is_told = is_told or sources.is_new(problem.path, problem.line)
        elif _is_of_question(problem):
            is_told = not changed
        elif (
            problem.code in _REFERS
            or (problem.code in _LEFT and problem.path in sources.data)
            or (has_unread and problem.code.startswith(_OF_SOURCES) and problem.code not in _UNREAD)
        ):
            is_told = _is_touched(problem, sources)
        else:
            is_told = problem.code not in _ON_PAGES or problem.path in sources.changed
        if is_told:
            yield problem


def _is_of_question(problem: Problem) -> bool:
    """Whether it says at a label that a question of the self-check names the one that it was."""
    return problem.code == "T109" and problem.path.startswith(f"{DOCS}/")


def _is_touched(problem: Problem, sources: Sources) -> bool:
    """Whether it is told of a line that is new, or of a file that only lost lines."""
    # A record that does not end is told where it begins.
    is_unread = problem.code in _UNREAD and BIBLIOGRAPHY in sources.changed
    return is_unread or sources.is_new(problem.path, problem.line) or sources.changed.get(problem.path) == frozenset()


def folded(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, of which those that say the same of many places, or of many places on one page, are told as one.

    Args:
        problems: what is told.
    """
    groups: dict[tuple[str, str], list[Problem]] = {}
    every = sorted(problems)
    new = next((one for one in every if one.code == "R102" and not _is_of_day(one)), None)
    for problem in every:
        # Who tells readers of a change makes an address of its day: it is told with the address that they came for.
        group = _group(new) if new and _is_of_day(problem) else _group(problem)
        groups.setdefault(group, []).append(problem)
    return sorted(one for group in groups.values() for one in _as_one(group))


def _is_of_day(problem: Problem) -> bool:
    """Whether it is the new address of a day in the list of changes."""
    return problem.code == "R102" and problem.value.startswith(_DAY)


def _group(problem: Problem) -> tuple[str, str]:
    """What it has in common with others: the page of which something is gone, or on which it stands, or else nothing."""
    page = problem.path if problem.code == "N107" else problem.value.partition("#")[0]
    if problem.code == "B119":
        page = str(problem.line)
    if problem.code in ("H103", "L101"):
        page = PurePosixPath(page or problem.path).name
    return problem.code, page if problem.code in _ALIKE else str(problem)


def _as_one(group: Sequence[Problem]) -> Iterator[Problem]:
    """Problems that are alike: each of them when they are few, else the first, which names some of the others."""
    first, *others = group
    if len(others) < _MANY and not (others and any(map(_is_of_day, group))):
        yield from group
        return
    named = [one.value if one.code in ("B119", "R101", "R102") else f"{one.path}:{one.line}" for one in others]
    rest = f" en {len(named) - _MANY} andere" if len(named) > _MANY else ""
    yield replace(first, message=f"{first.message}; net zo voor {', '.join(named[:_MANY])}{rest}")


@dataclass(frozen=True)
class _Swallowed:
    """What of a page is code, a comment or HTML because that does not end: its path, and what stands in it.

    Attributes:
        code: what is told of it.
        path: the page.
        line: where it begins.
        ids: the ids that stand in it.
        keys: the keys of sources that stand in it.
    """

    code: str
    path: str
    line: int
    ids: frozenset[str]
    keys: frozenset[str]

    def holds(self, problem: Problem) -> bool:
        """Whether a problem is of what stands in it, or says that this is not there."""
        if problem.path == self.path and problem.code != _SWALLOWS:
            is_below = problem.line > self.line and (self.code == _SWALLOWS or problem.code in (*_OF_BUILT, _RAW))
            return is_below or (problem.code in _OF_BUILT and problem.line == 1)
        if problem.code == "B105":
            return problem.value in self.keys
        is_about = problem.code in _REFERS or problem.code in ("R101", "R108")
        return is_about and (
            problem.value.rpartition("#")[2] in self.ids or PurePosixPath(problem.value).name in self.ids
        )


def _is_raw(cause: Problem, sources: Sources) -> bool:
    """Whether a problem is of HTML at the start of a line that nothing ends on its page."""
    tag = _RAW_TAG.match(cause.value) if cause.code == _RAW else None
    text = next((page.body for page in sources.pages if page.path == cause.path), "") if tag else ""
    rest = "\n".join(text.split("\n")[cause.line - 1 :])
    return bool(tag and rest.startswith(cause.value) and not re.search(rf"</{tag['name']}\b", rest, re.IGNORECASE))


def _swallowed(cause: Problem, sources: Sources) -> _Swallowed:
    """What a cause takes away that has no end."""
    text = next((page.body for page in sources.pages if page.path == cause.path), "")
    rest = "\n".join(text.split("\n")[cause.line - 1 :])
    ids = re.findall(r"\{[^{}\n]*#([\w-]+)[^{}\n]*\}|^ +(?:id|eerder): *([\w-]+)", rest, re.MULTILINE)
    return _Swallowed(
        cause.code,
        cause.path,
        cause.line,
        frozenset(filter(None, (one for pair in ids for one in pair))),
        frozenset(keys_of(rest)),
    )


def _copied(faults: Collection[Problem], sources: Sources) -> frozenset[tuple[str, int]]:
    """Path and line of all that stands in a block of which title, id and text are those of another: its text tells it."""
    return frozenset(
        (page.path, line)
        for page in sources.pages
        for block in page.blocks
        if {*_OF_COPY, _TEXT_TWICE}
        <= {one.code for one in faults if one.path == page.path and block.line <= one.line <= block.last_line}
        for line in range(block.line, block.last_line + 1)
    )


def _whole(faults: Collection[Problem]) -> dict[str, str]:
    """The files of which one problem says it all, and its code: what is no page, or is a copy of another."""
    codes: dict[str, set[str]] = {}
    for one in faults:
        codes.setdefault(one.path, set()).add(one.code)
    whole = {path: "S103" for path, found in codes.items() if "S103" in found}
    return whole | {path: "P109" for path, found in codes.items() if {"P109", "P124"} <= found}


def _is_of_whole(problem: Problem, whole: Mapping[str, str]) -> bool:
    """Whether it is of a file of which another problem says it all."""
    if problem.code == "R102":
        page = problem.value.partition("#")[0]
        return any(page == f"/{address(path.removeprefix(f'{DOCS}/'))}" for path in whole)
    return problem.path in whole and problem.code != whole[problem.path]


def _is_of_new_page(problem: Problem, sources: Sources) -> bool:
    """Whether a new address is of a page that is new as a whole: where one is gone, it came in its place."""
    page = problem.value.partition("#")[0]
    path = f"{DOCS}/{page.strip('/') or START_PAGE}.md"
    return sources.is_new(path, 1)


def _is_copy(problem: Problem) -> bool:
    """Whether it is on the page of a finding, which copies what stands on the page of the topic."""
    return problem.path.startswith(f"site/{FINDING_FOLDER}/")


def _lost(problems: Collection[Problem], causes: Collection[Problem], sources: Sources) -> _Lost:
    """What the causes take with them."""
    places: set[tuple[str, str]] = set()
    blocks: set[tuple[str, int]] = set()
    for page in sources.pages:
        lines = {one.line for one in causes if one.path == page.path and one.code.startswith(_OF_BLOCK)}
        inside = {line for block in page.blocks for line in range(block.line, block.last_line + 1)}
        # What opens no block leaves its end without a beginning.
        for line in lines - inside - set(page.stray_ends):
            end = next((end for end in page.stray_ends if end > line), line)
            blocks |= {(page.path, number) for number in range(line + 1, end + 1)}
        for block in page.blocks:
            if any(block.line <= line <= block.last_line for line in lines):
                places |= {(page.name, id_) for id_ in block.ids}
                blocks |= {(page.path, line) for line in range(block.line, block.last_line + 1)}
    # What the ledger misses and a cause explains; of a block without an id nothing else tells what it was called.
    for problem in problems:
        if problem.code == "R101" and any(_address_follows(problem, cause) for cause in causes):
            where, _, fragment = problem.value.partition("#")
            places.add((where.strip("/") or START_PAGE, fragment))
    cites_nothing = [one for one in causes if one.code.startswith(_NO_CITATION) or "[@" in one.value]
    keys = {
        problem.value
        for problem in problems
        if problem.code == "B105" and any(_meant(problem, cause, sources) for cause in cites_nothing)
    }
    links = {
        (problem.path, problem.line)
        for problem in problems
        if problem.code == "H103" and _leads_to(problem.value, problem.path, places)
    }
    uncited = frozenset(problem.value for problem in problems if problem.code == "B105")
    unknown = frozenset(problem.value for problem in causes if problem.code == "C101")
    gone = frozenset(problem.value for problem in problems if problem.code == "R101")
    return _Lost(frozenset(places), frozenset(keys), uncited, unknown, gone, frozenset(links), frozenset(blocks))


def _meant(uncited: Problem, cause: Problem, sources: Sources) -> bool:
    """Whether a source is not cited because what should cite it is no citation: it names it, or is new and the source not."""
    is_named = (
        uncited.value in cause.value
        or f"'{uncited.value}'" in cause.message
        or bool(suggestion(cause.value, [uncited.value]))
    )
    return is_named or (sources.is_new(cause.path, cause.line) and not sources.is_new(BIBLIOGRAPHY, uncited.line))


def _leads_to(link: str, path: str, places: Collection[tuple[str, str]]) -> bool:
    """Whether a link on a page leads to one of some places, or to what is told of it in the list of addresses."""
    target, _, fragment = unquote(link).partition("#")
    if fragment.startswith(_LISTED):
        return fragment.removeprefix(_LISTED) in {id_ for _, id_ in places}
    name = PurePosixPath(target.rstrip("/")).name.removesuffix(".md") if target else PurePosixPath(path).stem
    return (name or START_PAGE, fragment) in places


def _is_of_lost(problem: Problem, lost: _Lost) -> bool:
    """Whether it only says that something is not there of which is told why."""
    page, _, fragment = problem.value.partition("#")
    if problem.code == "B105":
        return problem.value in lost.sources
    if problem.code == "R101" and page == f"/{SOURCES_PAGE}/":
        return fragment in lost.uncited | lost.unknown
    if problem.code == "R101" and page.startswith(f"/{FINDING_FOLDER}/"):
        return PurePosixPath(page).name in {id_ for _, id_ in lost.places}
    if problem.code == "H103" and f"/{problem.value.lstrip('/').replace('#', '/#')}" in lost.gone:
        return problem.value.startswith("/")  # Nobody wrote it, so that it says once more what is gone.
    if problem.code in ("R101", "R108"):
        return (page.strip("/") or START_PAGE, fragment) in lost.places
    if problem.code in _OF_A_BLOCK and (problem.path, problem.line) in lost.blocks:
        return True
    if problem.code == "Z105":
        return (page, fragment) in lost.places
    if problem.code in ("T105", "W105"):
        return problem.value in {id_ for _, id_ in lost.places}
    # What a link without words would say comes from the finding that it leads to.
    return problem.code in _OF_BUILT and (problem.path, problem.line) in lost.links


def _repeats(problem: Problem, cause: Problem) -> bool:
    """Whether a problem of the sources says once more what another one says of the same line."""
    if (problem.code, cause.code) == ("P131", "P125") or (cause.code == "P118" and problem.code in _FROM_FOLDER):
        return problem.path == cause.path
    if cause.code == "N101" and problem.path == cause.path and problem.code in _OF_HEADINGS:
        return 0 <= problem.line - cause.line <= 2  # What another program puts in a frame becomes a heading.
    if (problem.code, cause.code) == ("P171", _OF_REVIEW):  # Both ask for the date of that page.
        return problem.path == cause.path
    if (problem.code, cause.code) == (_OF_REVIEW, _SWALLOWS):  # Words that have become code are no longer there.
        return problem.path == cause.path
    if (problem.path, problem.line) != (cause.path, cause.line):
        return False
    if problem.code == _OF_REVIEW:  # What is wrong with the words themselves comes first.
        return cause.code != _OF_REVIEW
    if problem.code == cause.code:  # What is wrong within a tag of a picture is told with the tag.
        return problem.code == "S104" and cause < problem
    if (problem.code, cause.code) == ("C110", "C103"):
        return _OF_PROGRAM in cause.message
    if problem.code in _OF_SENTENCES and cause.code in _BY_HAND:
        return problem.value != "" and problem.value in cause.value
    if problem.code == "P115":
        return problem.value != "" and problem.value in cause.value
    return (problem.code, cause.code) == ("P107", "P105") and problem.value == cause.value


def _goes_on(problem: Problem, cause: Problem) -> bool:
    """Whether it is one of a run of lines that are all left as they were typed, and not the first."""
    is_next = 0 < problem.line - cause.line <= 2
    if problem.code == "H108" and cause.code.startswith("N"):  # What should stand in a box or tab.
        return is_next
    return is_next and problem.code == cause.code and problem.value[:1] == cause.value[:1] != ""


# What is told of a line of a built page, and what it comes from when that is told of the same line.
_ON_ONE_LINE = frozenset(
    (("S201", "S101"), ("S201", "N102"), ("H103", "S105"), ("S201", "C108"), ("H103", "L104"), ("H103", "P108"))
)


def _follows(problem: Problem, cause: Problem) -> bool:
    """Whether a problem of what was built comes from another: same line and same value, or same block."""
    # What is in another language is left out of all that is Dutch.
    if (cause.code == "P130" and problem.code in _OF_DUTCH) or (cause.path, cause.value) == (CONFIG, _OF_ADDRESSES):
        return True
    if cause.code == "U101" and cause.value in problem.value and cause.value:  # Wherever the value is shown.
        return True
    if (cause.code, cause.path) == ("I102", CONFIG) and problem.code == "S201" and cause.value.startswith("<"):
        return True  # Every page shows it.
    if (cause.code, cause.path) == ("I102", CONFIG) and problem.code == "S205":  # On every page as well.
        return bool(cause.value) and problem.value.endswith(cause.value)
    if (problem.code, cause.code) == ("S201", "S104") and problem.value.startswith("<"):  # The page shows the picture.
        return problem.line == 1
    if (problem.code, cause.code) == ("H103", "L101") and cause.path.endswith(".svg"):
        return problem.value.lstrip("/") == cause.value
    if problem.code in ("R101", "R102"):
        return _address_follows(problem, cause)
    if problem.code == "H106":  # A block that is not as it should be becomes no finding.
        return cause.code.startswith(_OF_BLOCK) or cause.code == "H105"
    if (problem.code, cause.code) == ("H105", "F104"):  # The line that opens it stands just above its id.
        return problem.path == cause.path and 0 < problem.line - cause.line <= _OPTIONS
    if problem.code == "H101" and cause.code == "P132":  # All that stands in a list that is made twice.
        return problem.path == cause.path
    if (problem.code, cause.code) == ("H101", "L134"):  # The title and the description of what is drawn twice.
        return problem.path == cause.path and problem.value.startswith(_DRAWN)
    if problem.code == "H101" and problem.value.startswith(_LISTED):  # A place in the list of addresses.
        return cause.code.startswith(_OF_BLOCK)
    if (problem.code, cause.code) == ("S201", "B111"):  # The address of a source, wherever it is printed.
        return problem.value == cause.value
    if problem.path != cause.path or problem == cause:
        return False
    # What a link is called has nothing to do with where it leads.
    if cause.code == "L108" or (problem.code, cause.code) == ("H107", "H102"):
        return False
    if (problem.code, cause.code) == ("H102", "L103"):  # A footnote stands there as often as it is used.
        return problem.value == cause.value
    if cause.code == "F105" and problem.value in ("[", "]"):  # Options that cannot be read are text on the page.
        return True
    if problem.value.startswith("///"):
        return cause.code.startswith(_OF_BLOCK)
    if problem.value.startswith("U+E0C"):  # A token of a citation, left in the table of contents.
        return cause.code == "C108"
    if (problem.code, cause.code) == ("S201", "V109") and problem.value.startswith('class="label'):
        return True  # What is no point of a list gets its label at a place where none is meant.
    if problem.code in _LEFT and (cause.code != "S201" or problem.line > 1):
        return (problem.line == cause.line and problem.code != cause.code) or _goes_on(problem, cause)
    is_traced = problem.code != "S201" or problem.line > 1  # Else it has left no trace of where it was written.
    if not is_traced and (
        cause.code.startswith(_BREAKS) or (cause.code == "S201" and (cause.line > 1 or cause < problem))
    ):
        return True
    pair = (problem.code, cause.code)
    if problem.line == cause.line and pair in _ON_ONE_LINE:
        return True
    if problem.code == cause.code and problem < cause:  # One of two stays.
        return False
    is_here = problem.line == cause.line or (problem.code in ("S201", "S202") and cause.code.startswith("S"))
    return is_here and bool(cause.value) and any(one in problem.value for one in (cause.value, unquote(cause.value)))


def _address_follows(problem: Problem, cause: Problem) -> bool:
    """Whether an address is new, or lost, only because of another problem: it is not to be kept, or will be back."""
    page, _, fragment = problem.value.partition("#")
    name = cause.path.removeprefix(f"{DOCS}/")
    is_of_page = f"/{address(name)}" == page
    if problem.code == "R102":
        if cause.code in _WRONG_ID:
            return fragment == cause.value
        if cause.code == "P101":  # Front matter without its first line became a heading.
            return is_of_page and fragment.startswith("title-")
        # What is not quoted in the attributes of a heading breaks off at a space.
        is_cut = cause.code == "S201" and cause.line > 1
        return cause.code == "P107" or (is_of_page and (cause.code == "P110" or is_cut))
    if cause.code == "K123":  # It says what the id should be.
        return is_of_page and f"#{fragment} " in cause.message
    if cause.code == "P108":  # What is not in the menu is not in the lists of pages either.
        return fragment == f"{_TOPIC}{PurePosixPath(name).stem}"
    loses_id = cause.code in _LOSES_ID or cause.code.startswith(_LOSES_IDS)
    return bool(fragment) and is_of_page and loses_id
