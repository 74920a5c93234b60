"""What may stand on a page, from `allowed.yml` beside this file, so that a new notation is an entry there."""

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("allowed.yml")


@dataclass(frozen=True)
class Own:
    """Places that only our templates, blocks and steps make, and what may stand there.

    Attributes:
        where: CSS selectors.
        elements: the elements that may stand there; empty where the selectors name them.
        attributes: names, lower case; a star stands for any ending.
        classes: names; a star stands for any ending.
        ids: names; a star stands for any ending.
    """

    where: tuple[str, ...]
    elements: frozenset[str]
    attributes: frozenset[str]
    classes: frozenset[str]
    ids: frozenset[str]


@dataclass(frozen=True)
class Allowed:
    """Everything that may stand on a page.

    Attributes:
        anyone: attributes by the name of an element that the text of a page may hold.
        classes: the classes that editors may give.
        own: what only this site makes.
        once: selectors of what a page has at most one of.
        reserved: ids that editors may not give.
        meta: the kinds of `meta`.
        links: the kinds of `link`.
    """

    anyone: Mapping[str, frozenset[str]]
    classes: frozenset[str]
    own: tuple[Own, ...]
    once: tuple[str, ...]
    reserved: frozenset[str]
    meta: frozenset[str]
    links: frozenset[str]


@cache
def allowed() -> Allowed:
    """The list as it stands in the file.

    Raises:
        ValueError: when a selector ends in a star and nothing says which elements are meant.
    """
    data: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    common = frozenset(data["common"])
    own = tuple(
        Own(
            tuple(entry["where"]),
            *(frozenset(entry.get(name, ())) for name in ("elements", "attributes", "classes", "ids")),
        )
        for entry in data["own"]
    )
    for entry in own:
        if any(selector.endswith("*") for selector in entry.where) and not entry.elements:
            raise ValueError(f"{FILE.name}: {entry.where} does not say which elements")
    return Allowed(
        {name: frozenset(attributes) | common for name, attributes in data["anyone"].items()},
        frozenset(data["classes"]),
        own,
        tuple(data["once"]),
        *(frozenset(data[name]) for name in ("reserved", "meta", "links")),
    )


@cache
def matches(name: str, known: frozenset[str]) -> bool:
    """Whether a name is in a list of names, of which some end in a star."""
    return name in known or any(fnmatchcase(name, one) for one in known if "*" in one)
