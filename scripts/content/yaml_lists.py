"""Reading a data file of editors: a YAML list of entries, each with the lines its values stand on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import yaml


@dataclass(frozen=True)
class ListEntry:
    """One entry of the list.

    Attributes:
        line: 1-based line on which it begins.
        values: what stands behind each name, as YAML reads it.
        lines: the line of each name.
    """

    line: int
    values: Mapping[str, object]
    lines: Mapping[str, int]

    def text(self, name: str) -> str:
        """A value as text with its white space folded; empty when it is missing or no text."""
        value = self.values.get(name)
        return " ".join(value.split()) if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of values as texts; empty when it is missing or no list."""
        value = self.values.get(name)
        return tuple(" ".join(str(item).split()) for item in value) if isinstance(value, list) else ()


class ListedError(ValueError):
    """The file is no list of entries.

    Attributes:
        line: where it goes wrong.
    """

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


@lru_cache(maxsize=16)  # Ten rules and two hooks ask for the same files, which take long to read.
def read_list(text: str) -> tuple[ListEntry, ...]:
    """Read a YAML file.

    Args:
        text: the whole file; nothing but comments is an empty list.

    Raises:
        ListedError: when it is not YAML, or not a list of names with values.
    """
    text = text.removeprefix("\ufeff")
    try:
        loader = yaml.SafeLoader(text)
        node = loader.get_single_node()
        values = loader.construct_document(node) if node else ()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ListedError(mark.line + 1 if mark else 1) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ListedError(1) from error
    if node is None:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        raise ListedError(node.start_mark.line + 1)
    entries = []
    for item, value in zip(node.value, values, strict=True):
        if not isinstance(item, yaml.MappingNode):
            raise ListedError(item.start_mark.line + 1)
        lines = {str(name.value): name.start_mark.line + 1 for name, _ in item.value}
        named = {str(name): content for name, content in value.items()}
        entries.append(ListEntry(item.start_mark.line + 1, named, lines))
    return tuple(entries)


def unreadable_at(error: yaml.YAMLError) -> tuple[int, bool]:
    """The line at which YAML cannot be read, and whether a name there has no colon."""
    lacks_colon = "expected ':'" in (getattr(error, "problem", None) or "")
    mark = getattr(error, "context_mark" if lacks_colon else "problem_mark", None)
    return getattr(mark, "line", 0) + 1, lacks_colon
