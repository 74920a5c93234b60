"""Reading `data/synoniemen.yml`: words that visitors type for what the site calls otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.content.words import words
from scripts.content.yaml_lists import Fault, ListedError, read_items

_MEANS = "="
_ABSENT = "staat er niet"
_FORM = "schrijf elke groep als '- woord, ander woord' op een regel"
_FAULTS = {
    Fault.NOT_YAML: "dit is geen YAML",
    Fault.NOT_ALLOWED: "hier staat een teken dat niet mag",
    Fault.NO_LIST: "dit is geen lijst van groepen",
}


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
class Translation:
    """What something is called in English.

    Attributes:
        line: 1-based line of the row.
        dutch: the word or phrase that is searched with instead.
        words: words and phrases in English, in their order.
    """

    line: int
    dutch: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Names:
    """Names of what the site has nothing on, though it has their words.

    Attributes:
        line: 1-based line of the row.
        words: the names, in their order.
    """

    line: int
    words: tuple[str, ...]


@dataclass(frozen=True)
class Synonyms:
    """The file as read.

    Attributes:
        groups: in the order of the file.
        asked: ways of asking, in the order of the file.
        translations: words in English, in the order of the file.
        absent: names of what is not on the site, in the order of the file.
        faults: (line, what is wrong) of everything that could not be read.
    """

    groups: tuple[Group, ...] = ()
    asked: tuple[WaysOfAsking, ...] = ()
    translations: tuple[Translation, ...] = ()
    absent: tuple[Names, ...] = ()
    faults: tuple[tuple[int, str], ...] = ()


def stated(synonyms: Synonyms, pages: Iterable[str]) -> set[str]:
    """The names of what was absent that a page or a group of words has after all.

    Args:
        synonyms: the file as read.
        pages: the text of every page.
    """
    texts = [f" {' '.join(words(text))} " for text in pages]
    grouped = {" ".join(words(word)) for group in synonyms.groups for word in group.words}
    names = {name: " ".join(words(name)) for row in synonyms.absent for name in row.words}
    return {name for name, plain in names.items() if plain in grouped or any(f" {plain} " in text for text in texts)}


def read(text: str) -> Synonyms:
    """Read the file.

    Args:
        text: the whole file; an empty one has no synonyms.

    Returns:
        Its groups and its faults.
    """
    try:
        entries = read_items(text)
    except ListedError as error:
        what = _FAULTS[error.fault or Fault.NOT_YAML]
        return Synonyms(faults=((error.line, f"{what}; {error.remedy or _FORM}"),))
    groups, asked, translations, absent, faults = [], [], [], [], []
    for entry in entries:
        if entry.written is not None and _MEANS in entry.written:
            english, _, dutch = entry.written.partition(_MEANS)
            translations.append(Translation(entry.line, dutch.strip(), _words(english)))
        elif entry.written is not None:
            groups.append(Group(entry.line, _words(entry.written)))
        elif len(entry.values) == 1:
            name, value = next(iter(entry.values.items()))
            listed = _words(value if isinstance(value, str) else "")
            if name == _ABSENT:
                absent.append(Names(entry.line, listed))
            else:
                asked.append(WaysOfAsking(entry.line, name, listed))
        else:
            faults.append((entry.line, f"dit is geen regel met woorden; {_FORM}"))
    return Synonyms(tuple(groups), tuple(asked), tuple(translations), tuple(absent), tuple(faults))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())
