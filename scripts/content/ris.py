"""RIS, the format that every reference manager reads: lines of a tag of two letters and a value.

See https://en.wikipedia.org/wiki/RIS_(file_format).
"""

from collections.abc import Iterable

_INSTEAD = " – "  # Of a comma in the name of an organisation.


def entry(type_: str, fields: Iterable[tuple[str, str]]) -> str:
    """One reference.

    Args:
        type_: its type in RIS, such as `JOUR`.
        fields: tags and values, in the order they are to stand in; an empty value is left out.
    """
    lines = [("TY", type_), *((tag, value) for tag, value in fields if value), ("ER", "")]
    return "".join(f"{tag}  - {value}\n" for tag, value in lines)


def organisation(name: str) -> str:
    """The name of an organisation as every program reads it as one name.

    A comma makes it a person in Zotero, EndNote and Mendeley, and nothing in RIS can prevent that.

    Args:
        name: the name, such as `Hogeschool Leiden, Expertisecentrum Jeugd`.
    """
    return name.replace(", ", _INSTEAD)


def organisation_read(name: str) -> str:
    """The name of an organisation from what `organisation` wrote."""
    return name.replace(_INSTEAD, ", ")
