"""Reading a data file of editors: a YAML list of entries, each with the lines its values stand on."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

import yaml

SafeLoader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader of YAML, in C where there is one: a large site has thousands of blocks."""
NOTHING: Mapping[str, object] = {}
"""The values of an entry without names."""


@dataclass(frozen=True)
class ListEntry:
    """One entry of the list.

    Attributes:
        line: 1-based line on which it begins.
        values: what stands behind each name, as YAML reads it; `NOTHING` when the entry has no names.
        lines: the line of each name.
        written: the entry as written, when it is one text.
    """

    line: int
    values: Mapping[str, object]
    lines: Mapping[str, int]
    written: str | None = None

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
    """

    def __init__(self, line: int, fault: Fault | None = None) -> None:
        super().__init__(f"line {line}")
        self.line, self.fault = line, fault


@lru_cache(maxsize=16)  # Ten rules and two hooks ask for the same files, which take long to read.
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
        mark = error.problem_mark or error.context_mark
        # What is never closed is missed at the end of the file, which the two loaders put on different lines.
        last = text.rstrip().count("\n") + 1
        raise ListedError(min(mark.line + 1, last) if mark else 1, Fault.NOT_YAML) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ListedError(1, Fault.NOT_ALLOWED) from error
    if node is None:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        raise ListedError(node.start_mark.line + 1, Fault.NO_LIST)
    return tuple(_entry(item, value) for item, value in zip(node.value, values, strict=True))


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


def _entry(node: yaml.Node, value: object) -> ListEntry:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode) or not isinstance(value, dict):
        return ListEntry(line, NOTHING, {}, node.value if isinstance(node, yaml.ScalarNode) else None)
    lines = {str(name.value): name.start_mark.line + 1 for name, _ in node.value}
    return ListEntry(line, {str(name): content for name, content in value.items()}, lines)


def unreadable_at(error: yaml.YAMLError) -> tuple[int, bool]:
    """The line at which YAML cannot be read, and whether a name there has no colon."""
    lacks_colon = "expected ':'" in (getattr(error, "problem", None) or "")
    mark = getattr(error, "context_mark" if lacks_colon else "problem_mark", None)
    return getattr(mark, "line", 0) + 1, lacks_colon
