"""Reading `data/synoniemen.yml`: words that visitors type for what the site calls otherwise."""

from dataclasses import dataclass

import yaml

_FORM = "schrijf elke groep als '- woord, ander woord' op een regel"


@dataclass(frozen=True)
class Group:
    """Words and phrases that mean the same to search.

    Attributes:
        line: 1-based line of the group.
        words: as written, in their order.
    """

    line: int
    words: tuple[str, ...]


@dataclass(frozen=True)
class WaysOfAsking:
    """How visitors ask for what stands somewhere on the site.

    Attributes:
        line: 1-based line of the row.
        place: name of a page and an id on it, such as `situaties#klapt-dicht`.
        words: what they type, in their order.
    """

    line: int
    place: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Synonyms:
    """The file as read.

    Attributes:
        groups: in the order of the file.
        asked: ways of asking, in the order of the file.
        faults: (line, what is wrong) of everything that could not be read.
    """

    groups: tuple[Group, ...] = ()
    asked: tuple[WaysOfAsking, ...] = ()
    faults: tuple[tuple[int, str], ...] = ()


def read(text: str) -> Synonyms:
    """Read the file.

    Args:
        text: the whole file; an empty one has no synonyms.

    Returns:
        Its groups and its faults.
    """
    try:
        node = yaml.compose(text.removeprefix("\ufeff"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return Synonyms(faults=((line, f"dit is geen YAML; {_FORM}"),))
    except yaml.YAMLError:
        return Synonyms(faults=((1, f"hier staat een teken dat niet mag; {_FORM}"),))
    if node is None:
        return Synonyms()
    if not isinstance(node, yaml.SequenceNode):
        return Synonyms(faults=((node.start_mark.line + 1, f"dit is geen lijst van groepen; {_FORM}"),))
    groups, asked, faults = [], [], []
    for item in node.value:
        line = item.start_mark.line + 1
        if isinstance(item, yaml.ScalarNode):
            groups.append(Group(line, _words(item)))
        elif _is_place(item):
            place, words = item.value[0]
            asked.append(WaysOfAsking(line, place.value, _words(words)))
        else:
            faults.append((line, f"dit is geen regel met woorden; {_FORM}"))
    return Synonyms(tuple(groups), tuple(asked), tuple(faults))


def _words(node: yaml.ScalarNode) -> tuple[str, ...]:
    return tuple(word.strip() for word in node.value.split(",") if word.strip())


def _is_place(node: yaml.Node) -> bool:
    """Whether a row is `place: words`, and nothing else."""
    return (
        isinstance(node, yaml.MappingNode)
        and len(node.value) == 1
        and all(isinstance(part, yaml.ScalarNode) for part in node.value[0])
    )
