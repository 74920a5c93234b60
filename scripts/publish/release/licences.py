"""Licences: whether those of all packages agree with ours, and the list of them that goes with a release."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from license_expression import AND, OR, ExpressionError, Licensing

from scripts.content.names import DOCS, LICENCES
from scripts.publish.release.bill import Json

# Where files lie that are sent to visitors and that could come from elsewhere.
_ASSETS = (f"{DOCS}/**/*", "overrides/**/*", ".github/*.png")
_WRITTEN = frozenset((".md", ".html"))
# Says nothing beside a licence that is named in full.
_VAGUE = "License :: OSI Approved :: BSD License"

_LICENSING = Licensing()


@dataclass(frozen=True)
class Named:
    """Something with its licence, and why that is in order.

    Attributes:
        name: what it is called, or the path of a file of ours.
        licence: an SPDX expression.
        reason: why.
        package: the package it comes in; empty for what is not inside another.
        sent: whether visitors get it.
    """

    name: str
    licence: str
    reason: str
    package: str = ""
    sent: bool = False


@dataclass(frozen=True)
class Rules:
    """What `data/licences.yml` says.

    Attributes:
        allowed: the licences that every package may have.
        names: SPDX licence by what some packages write for it.
        packages: packages with a licence that somebody looked up, or that is allowed for them alone.
        inside: what comes inside packages, under a licence of its own.
        own: files made for this site.
    """

    allowed: frozenset[str]
    names: dict[str, str]
    packages: tuple[Named, ...]
    inside: tuple[Named, ...]
    own: tuple[Named, ...]


def read_rules(text: str) -> Rules:
    """Read `data/licences.yml`.

    Args:
        text: the whole file.
    """
    data: dict[str, Any] = yaml.safe_load(text)
    return Rules(
        frozenset(data["allowed"]),
        data["names"],
        tuple(Named(**entry) for entry in data["packages"]),
        tuple(Named(**entry) for entry in data["inside"]),
        tuple(Named(name=entry.pop("path"), **entry) for entry in data["own"]),
    )


def declared(component: Json) -> tuple[str, ...]:
    """The licences that a package says it has, as its metadata writes them."""
    found = []
    for choice in component.get("licenses", ()):
        licence = choice.get("license", {})
        found.append(choice.get("expression") or licence.get("id") or licence.get("name") or "")
    return tuple(name for name in found if name != _VAGUE or len(found) == 1)


def in_order(expression: str, allowed: frozenset[str]) -> bool:
    """Whether an SPDX expression can be satisfied with what is allowed.

    Args:
        expression: such as `MIT OR Apache-2.0`.
        allowed: licences.
    """

    def satisfied(node: Any) -> bool:
        if isinstance(node, OR):
            return any(map(satisfied, node.args))
        if isinstance(node, AND):
            return all(map(satisfied, node.args))
        return str(node.render("{symbol.key}")) in allowed

    try:
        parsed = _LICENSING.parse(expression)
    except ExpressionError:
        return False
    return parsed is not None and satisfied(parsed)


def judge(bill: Json, rules: Rules) -> Iterator[str]:
    """What is wrong with the licences of packages: a line each.

    Args:
        bill: the bill of materials.
        rules: what `data/licences.yml` says.
    """
    listed = {entry.name: entry for entry in rules.packages}
    used: set[str] = set()
    for component in bill["components"]:
        name = component["name"]
        said = declared(component)
        plain = [rules.names.get(licence, licence) for licence in said]
        clear = bool(plain) and all(in_order(licence, rules.allowed) for licence in plain)
        if name in listed:
            if clear:
                yield f"{name}: its own metadata is enough; take it out of {LICENCES}"
        elif not clear:
            licence = " and ".join(said) or "unknown"
            yield f"{name}: licence {licence} is not allowed; look it up and list it in {LICENCES}"
        used |= {licence for licence in said if licence in rules.names}
    names = {component["name"] for component in bill["components"]}
    for entry in (*rules.packages, *rules.inside):
        if (entry.package or entry.name) not in names:
            yield f"{entry.name}: is not there any more; take it out of {LICENCES}"
    for name in rules.names.keys() - used:
        yield f"{name}: no package writes this; take it out of {LICENCES}"


def unlisted(root: Path, rules: Rules) -> Iterator[str]:
    """Files that are sent to visitors and of which nobody says where they come from, and the other way round.

    Args:
        root: the repository.
        rules: what `data/licences.yml` says.
    """
    files = {
        file.relative_to(root)
        for pattern in _ASSETS
        for file in root.glob(pattern)
        if file.is_file() and file.suffix not in _WRITTEN
    }
    known = {entry.name: {file for file in files if file.match(entry.name)} for entry in rules.own}
    for file in sorted(files.difference(*known.values())):
        yield f"{file.as_posix()}: say in {LICENCES} where it comes from and under which licence"
    for pattern, found in known.items():
        if not found:
            yield f"{pattern}: no such file; take it out of {LICENCES}"


def listing(bill: Json, rules: Rules) -> str:
    """Every package with its licence, and what is inside packages, as Dutch Markdown.

    Args:
        bill: the bill of materials.
        rules: what `data/licences.yml` says.
    """
    listed = {entry.name: entry.licence for entry in rules.packages}

    def rows(scope: str) -> list[str]:
        return [
            f"| {item['name']} | {item['version']} | {listed.get(item['name']) or ' / '.join(_plain(item, rules))} |"
            for item in sorted(bill["components"], key=lambda item: item["name"].lower())
            if item["scope"] == scope
        ]

    head = ["| pakket | versie | licentie |", "|---|---|---|"]
    within = [
        f"| {entry.name} | {entry.package} | {entry.licence} | {'ja' if entry.sent else 'nee'} |"
        for entry in rules.inside
    ]
    parts = [
        "# Licenties\n\nDe code is MIT, de inhoud CC BY 4.0. Hieronder staat waar de site mee wordt gemaakt.",
        "\n".join(["## Waarmee de site wordt gebouwd", "", *head, *rows("required")]),
        "\n".join(["## Alleen voor de tests", "", *head, *rows("excluded")]),
        "\n".join(
            [
                "## Wat in een pakket meekomt",
                "",
                "| wat | zit in | licentie | krijgen bezoekers het? |",
                "|---|---|---|---|",
                *within,
            ]
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _plain(component: Json, rules: Rules) -> list[str]:
    return list(dict.fromkeys(rules.names.get(licence, licence) for licence in declared(component)))
