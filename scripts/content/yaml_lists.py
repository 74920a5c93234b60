"""Reading a data file of editors: a YAML list of entries, each with the lines its values stand on."""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

import yaml

SafeLoader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader of YAML, in C where there is one: a large site has thousands of blocks."""
NOTHING: Mapping[str, object] = {}
"""The values of an entry without names."""
_QUOTED = re.compile(
    r"""^[ \t]*(?:- +)*(?:[\w-]+:[ \t]+)?(?:\[(?:[^\]"']*[,\[])?[ \t]*)?(?P<sign>["'])(?:(?!(?P=sign)).)*$"""
)
_ODD_START = re.compile(r"(?:: |- |[\[,] ?)(?P<sign>[@`%&*!|>][^\s,\]]*)")
_DAY = re.compile(r"\b\d{4}-\d\d?-\d\d?\b")


@dataclass(frozen=True)
class WrittenValue:
    """One text in the file, as it is written.

    Attributes:
        text: what YAML makes of it.
        line: 1-based line on which it begins.
        lines: the lines of the file that it stands on.
        is_text: whether YAML reads it as text, and not as a number, a day, yes or no, or nothing.
        is_in_brackets: whether it stands between commas in square brackets.
    """

    text: str
    line: int
    lines: tuple[str, ...]
    is_text: bool
    is_in_brackets: bool

    def line_of(self, piece: str) -> int:
        """The line on which a piece of it stands."""
        return next((self.line + number for number, line in enumerate(self.lines) if piece in line), self.line)


@dataclass(frozen=True)
class ListEntry:
    """One entry of the list.

    Attributes:
        line: 1-based line on which it begins.
        values: what stands behind each name, as YAML reads it; `NOTHING` when the entry has no names.
        lines: the line of each name; of a name that stands there twice, that of the last.
        written: the entry as written, when it is one text.
        texts_of: every text behind a name: one, or those of a list.
        doubles: every name that stood there before, with its line.
    """

    line: int
    values: Mapping[str, object]
    lines: Mapping[str, int]
    written: str | None = None
    texts_of: Mapping[str, tuple[WrittenValue, ...]] = field(default_factory=dict)
    doubles: tuple[tuple[str, int], ...] = ()

    def text(self, name: str) -> str:
        """A value as text with its white space folded; empty when it is missing or no text."""
        value = self.values.get(name)
        return " ".join(value.split()) if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of values as texts; empty when it is missing or no list."""
        value = self.values.get(name)
        return tuple(" ".join(str(item).split()) for item in value) if isinstance(value, list) else ()


class Fault(Enum):
    """Why a file as a whole is no list."""

    NOT_YAML = "it cannot be read as YAML"
    NOT_ALLOWED = "it holds a sign that YAML does not allow, or a value that is none"
    NO_LIST = "it is YAML, but no list"


class ListedError(ValueError):
    """The file is no list of entries.

    Attributes:
        line: where it goes wrong.
        fault: why the file as a whole is none; None when only an entry is not what it should be.
        remedy: what to do about it (Dutch); empty when nothing says what is meant.
    """

    def __init__(self, line: int, fault: Fault | None = None, remedy: str = "") -> None:
        super().__init__(f"line {line}")
        self.line, self.fault, self.remedy = line, fault, remedy


@lru_cache(maxsize=16)  # Many rules ask for the same files, which take long to read.
def read_items(text: str) -> tuple[ListEntry, ...]:
    """Read a YAML file that is a list, of whatever.

    Args:
        text: the whole file; nothing but comments is an empty list.

    Raises:
        ListedError: when it is not YAML, or no list.
    """
    try:
        loader = SafeLoader(text.removeprefix("\ufeff"))
        try:
            node = loader.get_single_node()
            values = loader.construct_document(node) if node else ()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        line, fault, remedy = why_unreadable(text, error)
        if not remedy:
            above = text.split("\n")[:line]
            bare = next((number for number, here in enumerate(above, 1) if re.match(r"[^\s#-]", here)), 0)
            line, remedy = (bare, "begin de regel met een streepje en een spatie") if bare else (line, "")
        raise ListedError(line, fault, remedy) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        for number, here in enumerate(text.split("\n"), 1):
            if day := next((day for day in _DAY.findall(here) if not _is_day(day)), None):
                raise ListedError(number, Fault.NOT_ALLOWED, f"dag '{day}' bestaat niet; verbeter de datum") from error
        raise ListedError(1, Fault.NOT_ALLOWED) from error
    if node is None:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        raise ListedError(node.start_mark.line + 1, Fault.NO_LIST)
    lines = text.split("\n")
    return tuple(_entry(item, value, lines) for item, value in zip(node.value, values, strict=True))


@lru_cache(maxsize=8)  # Who reads the menu asks for it, and every rule on settings.
def config_tree(text: str) -> yaml.Node | None:
    """The tree of a configuration; tags such as !ENV are MkDocs' own, so no values are made of it.

    Args:
        text: the whole file.

    Raises:
        yaml.YAMLError: when it cannot be read.
    """
    return yaml.compose(text, Loader=yaml.SafeLoader)


def read_list(text: str) -> tuple[ListEntry, ...]:
    """Read a YAML file that is a list of entries with names.

    Args:
        text: the whole file; nothing but comments is an empty list.

    Raises:
        ListedError: when it is not YAML, or not a list of names with values.
    """
    entries = read_items(text)
    if odd := [entry.line for entry in entries if entry.values is NOTHING]:
        raise ListedError(odd[0])
    return entries


def _entry(node: yaml.Node, value: object, file: Sequence[str]) -> ListEntry:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode) or not isinstance(value, dict):
        is_scalar = isinstance(node, yaml.ScalarNode)
        return ListEntry(line, NOTHING, {}, node.value if is_scalar else None)
    lines = {str(name.value): name.start_mark.line + 1 for name, _ in node.value}
    texts: dict[str, tuple[WrittenValue, ...]] = {}
    for name, inner in node.value:
        is_list = isinstance(inner, yaml.SequenceNode)
        items = inner.value if is_list else [inner]
        between = is_list and bool(inner.flow_style)
        texts[str(name.value)] = tuple(
            _written(item, file, between) for item in items if isinstance(item, yaml.ScalarNode)
        )
    doubles = tuple(
        (str(name.value), name.start_mark.line + 1)
        for place, (name, _) in enumerate(node.value)
        if any(name.value == before.value for before, _ in node.value[:place])
    )
    # As they are written: YAML makes something else of names such as `ja: x` in English, and of none at all.
    named = dict(zip(lines, value.values(), strict=False))
    return ListEntry(line, named, lines, None, texts, doubles)


def _written(node: yaml.Node, file: Sequence[str], is_in_brackets: bool = False) -> WrittenValue:
    first, last = node.start_mark.line, node.end_mark.line
    is_text = node.tag == "tag:yaml.org,2002:str"
    return WrittenValue(node.value, first + 1, tuple(file[first : last + 1]), is_text, is_in_brackets)


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def why_unreadable(text: str, error: yaml.MarkedYAMLError) -> tuple[int, Fault, str]:
    """Why YAML cannot be read, as whoever wrote it sees it.

    Args:
        text: the whole text.
        error: what the reader of YAML says.

    Returns:
        The line, the kind of fault, and what to do about it (Dutch); empty when nothing says what is meant.
    """
    mark = error.problem_mark or error.context_mark
    lines = text.rstrip().split("\n")
    # What is never closed is missed at the end of the file, which the two loaders put on different lines.
    line = min(mark.line + 1, len(lines)) if mark else 1
    problem = error.problem or ""
    # What is wrong stands on that line or above it.
    for number, written in enumerate(lines[:line], 1):
        bare = written.split(" #")[0].rstrip()
        if re.match(r" *\t", written) and written.strip() and not written.lstrip().startswith("#"):
            return number, Fault.NOT_YAML, "de regel begint met een tab; gebruik spaties"
        if (match := re.match(r"-(?=[^\s-])(\w\S*)", written)) and number < line:
            return number, Fault.NOT_YAML, f"achter het streepje hoort een spatie; schrijf '- {match[1][:40]}'"
        if _QUOTED.search(bare) and not written.lstrip().startswith("#"):
            return number, Fault.NOT_YAML, "de aanhalingstekens gaan niet dicht; zet er een aan het eind"
    here = lines[line - 1] if lines else ""
    if "mapping values are not allowed" in problem and len(re.findall(r":(?: |$)", here)) > 1:
        return line, Fault.NOT_YAML, "in de tekst staat een dubbele punt; zet er rechte aanhalingstekens omheen"
    for number in (line, line - 1):
        written = lines[number - 1] if number > 0 and lines else ""
        if match := re.match(r"\s*-(?=[^\s-])(\S+)", written):
            return number, Fault.NOT_YAML, f"achter het streepje hoort een spatie; schrijf '- {match[1][:40]}'"
        if re.fullmatch(r"\s*(?:- )?[\w-]+:[^\s/]+", written):
            return number, Fault.NOT_YAML, "achter de dubbele punt hoort een spatie"
    if "',' or ']'" in problem and error.context_mark and "]" not in lines[error.context_mark.line]:
        return error.context_mark.line + 1, Fault.NOT_YAML, "de haak [ gaat niet dicht; zet er ] achter"
    above = lines[line - 2] if line > 1 else ""
    is_level = len(above) - len(above.lstrip()) == len(here) - len(here.lstrip())
    is_first = line > 2 and lines[line - 3].rstrip().endswith(":")
    if here.lstrip().startswith("- ") and is_level and is_first and re.match(r"\s*[^\s#-].*: ", above):
        return line - 1, Fault.NOT_YAML, "begin de regel met een streepje en een spatie"
    key = getattr(error.context_mark, "line", line - 1) + 1
    if "expected ':'" in problem:
        return (
            key,
            Fault.NOT_YAML,
            "zet een dubbele punt en een spatie achter de naam, of een streepje en een spatie ervoor",
        )
    if (match := _ODD_START.search(here)) and "cannot start" in problem + (error.context or ""):
        return (
            line,
            Fault.NOT_YAML,
            f"de waarde begint met '{match['sign'][:20]}'; zet er rechte aanhalingstekens omheen",
        )
    return line, Fault.NOT_YAML, ""


def unreadable_at(error: yaml.YAMLError) -> tuple[int, bool]:
    """The line at which YAML cannot be read, and whether a name there has no colon."""
    lacks_colon = "expected ':'" in (getattr(error, "problem", None) or "")
    mark = getattr(error, "context_mark" if lacks_colon else "problem_mark", None)
    return getattr(mark, "line", 0) + 1, lacks_colon
