"""What the rules on lists of editors share: `data/wijzigingen.yml` and `data/zelftoets.yml`."""

from collections.abc import Collection, Iterator

from scripts.content.problem import Hit, suggestion
from scripts.content.source import Sources
from scripts.content.yaml_lists import ListedError, ListEntry, read_list


def entries(sources: Sources, path: str) -> tuple[ListEntry, ...]:
    """The entries of a list; none when it cannot be read, which a rule of its own tells."""
    try:
        return read_list(sources.data.get(path, ""))
    except ListedError:
        return ()


def faults(sources: Sources, path: str) -> Iterator[Hit]:
    """Where a list cannot be read."""
    try:
        read_list(sources.data.get(path, ""))
    except ListedError as error:
        yield path, error.line, f"'{path}' is hier niet te lezen; kijk naar het inspringen en de dubbele punt", path


def unknown_fields(entry: ListEntry, path: str, known: Collection[str]) -> Iterator[Hit]:
    """The names in an entry that say nothing."""
    for name in entry.values.keys() - known:
        remedy = suggestion(name, known) or f"; kies uit {', '.join(known)}"
        yield path, entry.lines[name], f"onbekend veld '{name}'{remedy}", name
