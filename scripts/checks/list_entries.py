"""What the rules on lists of editors share: `data/wijzigingen.yml` and `data/zelftoets.yml`."""

from collections.abc import Collection, Iterator, Sequence

from scripts.content.problem import Hit, suggestion
from scripts.content.source import Sources
from scripts.content.yaml_lists import ListedError, ListEntry, read_list


def entries(sources: Sources, path: str) -> tuple[ListEntry, ...]:
    """The entries of a list; none when it cannot be read, which a rule of its own tells."""
    try:
        return read_list(sources.data.get(path, ""))
    except ListedError:
        return ()


def earlier_entries(sources: Sources, path: str) -> tuple[ListEntry, ...]:
    """The entries that the main branch has of a list; those there are when it is the same, or cannot be read."""
    now = entries(sources, path)
    try:
        return read_list(sources.before[path]) if now and path in sources.before else now
    except ListedError:
        return now


def faults(sources: Sources, path: str) -> Iterator[Hit]:
    """Where a list cannot be read."""
    try:
        read_list(sources.data.get(path, ""))
    except ListedError as error:
        remedy = error.remedy or "kijk naar het inspringen en de dubbele punt"
        yield path, error.line, f"'{path}' is hier niet te lezen; {remedy}", path


def is_readable(sources: Sources, path: str) -> bool:
    """Whether a list can be read; what cannot be found in another has not gone."""
    return not list(faults(sources, path))


def double_names(entry: ListEntry, path: str) -> Iterator[Hit]:
    """The names that stand twice in an entry, of which the last would win."""
    first = next(iter(entry.lines), "")
    for name, line in entry.doubles:
        if name == first and len(entry.doubles) > 1:
            # All that follows belongs to another entry.
            yield path, line, f"met '{name}' begint een nieuw stuk; zet er een streepje en een spatie voor", name
            return
        yield path, line, f"'{name}' staat twee keer in dit stuk; haal er een weg", name


def same_entries(sources: Sources, path: str, names: Sequence[str]) -> Iterator[Hit]:
    """The entries that say the same as another.

    Args:
        sources: the sources.
        path: the list.
        names: the values that must not all be the same; the first is shown.
    """
    seen: dict[tuple[str, ...], list[ListEntry]] = {}
    for entry in entries(sources, path):
        key = tuple(str(entry.values.get(name)).lower() for name in names)
        if entry.text(names[0]):
            seen.setdefault(key, []).append(entry)
    for same in seen.values():
        for (_, line), (_, stays) in sources.doubles([(path, entry.lines[names[0]]) for entry in same]):
            text = next(entry.text(names[0]) for entry in same if entry.lines[names[0]] == line)
            yield path, line, f"'{text}' staat er al op regel {stays}; haal er een weg", text


def unknown_fields(entry: ListEntry, path: str, known: Collection[str]) -> Iterator[Hit]:
    """The names in an entry that say nothing."""
    for name in entry.values.keys() - known:
        # What is there already would stand there twice.
        remedy = suggestion(name, set(known) - entry.values.keys()) or f"; kies uit {', '.join(known)}"
        yield path, entry.lines[name], f"onbekend veld '{name}'{remedy}", name
