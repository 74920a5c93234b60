"""Repairs that are safe: they change how something is written, and never what a reader sees.

With one exception: a DOI with an address before it would be printed with that address twice.
"""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Repair:
    """One thing that was repaired, as an editor sees it: `docs/x.md:12: spaties aan het eind hersteld`.

    Attributes:
        path: path from the root of the repository, with forward slashes.
        line: 1-based line before the repair.
        what: what was repaired, in Dutch.
    """

    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what} hersteld"


Repaired = tuple[str, list[Repair]]
"""A text after its repairs, and what they were."""
