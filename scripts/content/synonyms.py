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
class Synonyms:
    """The file as read.

    Attributes:
        groups: in the order of the file.
        faults: (line, what is wrong) of everything that could not be read.
    """

    groups: tuple[Group, ...] = ()
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
    groups, faults = [], []
    for item in node.value:
        line = item.start_mark.line + 1
        if isinstance(item, yaml.ScalarNode):
            groups.append(Group(line, tuple(word.strip() for word in item.value.split(",") if word.strip())))
        else:
            faults.append((line, f"dit is geen regel met woorden; {_FORM}"))
    return Synonyms(tuple(groups), tuple(faults))
