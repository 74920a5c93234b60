"""The table of what moved to another page.

`data/redirects.txt` holds one move a line: the old address and the new one, each from the root of the site; or, of
what is there no more, the old address and why: `/lvb/#oud weg: reden`.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

# No name begins with a dot, so that no address leads out of the site.
_ADDRESS = re.compile(r"/(?:[\w~-][\w.~-]{0,99}/)*(?:#[^\s#\"<>]+)?")
_GONE = re.compile(rf"(?P<old>{_ADDRESS.pattern})\s+weg:\s+(?P<reason>\S.*)")


@dataclass(frozen=True)
class Redirect:
    """One move: its line in the table, and both addresses, such as `/lvb/` or `/lvb/#klik`."""

    line: int
    old: str
    new: str

    @property
    def page(self) -> str:
        """Address of the page that the old address is on."""
        return self.old.partition("#")[0]

    @property
    def fragment(self) -> str:
        """Id of the piece that moved; empty when the whole page did."""
        return self.old.partition("#")[2]


@dataclass(frozen=True)
class Removal:
    """What is gone for good: its line in the table, its address, and why, as a visitor reads it (Dutch)."""

    line: int
    old: str
    reason: str


class Redirects(NamedTuple):
    """The table: its moves, the lines that are none, and what is gone for good."""

    moves: tuple[Redirect, ...] = ()
    faulty: tuple[int, ...] = ()
    gone: tuple[Removal, ...] = ()


def read_redirects(text: str) -> Redirects:
    """Read the table.

    Args:
        text: the whole file; empty lines and lines that begin with `# ` say nothing.
    """
    moves, faulty, gone = [], [], []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("# ") or line.strip() == "#":
            continue
        parts = line.split()
        if removal := _GONE.fullmatch(line.strip()):
            gone.append(Removal(number, removal["old"], removal["reason"]))
        elif len(parts) == 2 and all(map(_ADDRESS.fullmatch, parts)):
            moves.append(Redirect(number, *parts))
        else:
            faulty.append(number)
    return Redirects(tuple(moves), tuple(faulty), tuple(gone))
