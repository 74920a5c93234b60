"""Rows: sources made of strings, and every problem that one rule must find in them."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from scripts.checks.families import SOURCE_RULES
from scripts.content.problem import Problem
from scripts.content.source import MenuEntry, Sources

HEAD = "# Titel { #titel }\n\n"
META = "---\ntitle: {title}\ndescription: {description}\nnagekeken: 2026-11-23\n---\n\n"
DESCRIPTION = "Een omschrijving die lang genoeg is om in een zoekmachine te staan."
OPTIONS = "    id: een\n    wie: een\n    soort: advies\n    verslag: 1 Willem\n"
ARTICLE = """@article{een2001,
  author = {Iemand, Jan},
  title = {Een},
  journaltitle = {Blad},
  date = {2001},
  langid = {dutch},
}
"""
RULES = {rule.code: rule for rule in SOURCE_RULES}


@dataclass(frozen=True)
class Row:
    """One rule, what it judges, and what it must find; nothing for a row that nearly fires."""

    code: str
    pages: dict[str, str] = field(default_factory=dict)
    found: tuple[str, ...] = ()
    bibliography: str = ""
    files: tuple[str, ...] = ()
    menu: dict[str, int] | None = None
    texts: dict[str, str] = field(default_factory=dict)
    symlinks: tuple[str, ...] = ()
    site_url: str = ""
    data: dict[str, str] = field(default_factory=dict)
    config: str = ""
    inherited: dict[str, str] = field(default_factory=dict)
    changed: dict[str, frozenset[int]] = field(default_factory=dict)
    gone: dict[str, tuple[str, ...]] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    today: datetime.date | None = None
    names: dict[str, str] = field(default_factory=dict)
    """What the menu calls its pages."""

    def __str__(self) -> str:
        return f"{self.code}-{'fires' if self.found else 'nearly'}"


def block(options: str = OPTIONS, body: str = "Tekst.", title: str = "Titel", name: str = "bevinding") -> str:
    """A block as an editor writes it."""
    return f"/// {name} | {title}\n{options}\n{body}\n///\n"


def meta(title: str = "Titel", description: str = DESCRIPTION) -> str:
    """Front matter as it should be."""
    return META.format(title=title, description=description)


def judge(row: Row, make: Callable[..., Sources]) -> list[str]:
    """What the rule of a row finds."""
    sources = make(
        row.pages,
        row.bibliography,
        row.files,
        menu=None
        if row.menu is None
        else {name: MenuEntry(line, row.names.get(name, "")) for name, line in row.menu.items()},
        texts=row.texts,
        symlinks=frozenset(row.symlinks),
        site_url=row.site_url,
        data=row.data,
        config=row.config,
        inherited=row.inherited,
        changed=row.changed,
        gone=row.gone,
        before=row.before,
        **({"today": row.today} if row.today else {}),
    )
    return told(RULES[row.code](sources))


def told(problems: Iterable[Problem]) -> list[str]:
    """Problems as an editor sees them, each with its value in quotes: that is what an exception has to name."""
    lines = []
    for problem in problems:
        assert not problem.value or f"'{problem.value}'" in problem.message
        lines.append(str(problem))
    return lines
