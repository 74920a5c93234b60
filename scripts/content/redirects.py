"""The table of what moved to another page, and the pages that send visitors on.

`data/redirects.txt` holds one move a line: the old address and the new one, each from the root of the site.
A page that moved gets a page of its own at the old address; a piece that moved leaves a note on its
old page. Both are HTML for a static host: they work without JavaScript and, with it, keep the fragment.
"""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path

SCRIPT = "assets/doorverwijzen.js"
# No name begins with a dot, so that no address leads out of the site.
_ADDRESS = re.compile(r"/(?:[\w~-][\w.~-]{0,99}/)*(?:#[^\s#\"<>]+)?")
_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="description" content="Deze pagina van de Kennisbank Werkalliantie is verhuisd naar een ander adres.">
<title>Deze pagina is verhuisd</title>
<noscript><meta http-equiv="refresh" content="0; url={new}"></noscript>
<script src="{script}" defer></script>
</head>
<body>
<main>
<h1>Deze pagina is verhuisd</h1>
<p><a data-verhuisd href="{new}">Ga naar het nieuwe adres</a>.</p>
{pieces}</main>
</body>
</html>
"""
_PIECE = (
    '<p class="verhuisd" id="{id}">Dit stuk is verhuisd: '
    '<a data-verhuisd href="{new}">ga naar de nieuwe plek</a>.</p>\n'
)


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


def read_redirects(text: str) -> tuple[tuple[Redirect, ...], tuple[int, ...]]:
    """Read the table.

    Args:
        text: the whole file; empty lines and lines that begin with `# ` say nothing.

    Returns:
        The moves, and the lines that are none.
    """
    moves, faulty = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("# ") or line.strip() == "#":
            continue
        parts = line.split()
        if len(parts) == 2 and all(map(_ADDRESS.fullmatch, parts)):
            moves.append(Redirect(number, *parts))
        else:
            faulty.append(number)
    return tuple(moves), tuple(faulty)


def write_redirects(moves: Iterable[Redirect], site: Path) -> None:
    """Make the pages and notes that send visitors on.

    Args:
        moves: the table; one whose old page stands on the site and did not move as a whole leaves a note.
        site: the built site.
    """
    by_page: dict[str, list[Redirect]] = {}
    for move in moves:
        by_page.setdefault(move.page, []).append(move)
    for page, of_page in by_page.items():
        file = site / page.strip("/") / "index.html"
        pieces = "".join(
            _PIECE.format(id=escape(move.fragment), new=escape(_relative(move.new, page)))
            for move in of_page
            if move.fragment
        )
        script = _relative(f"/{SCRIPT}", page)
        whole = next((move for move in of_page if not move.fragment), None)
        if whole and not file.exists() and not any(parent.is_file() for parent in file.parents):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(
                _PAGE.format(new=escape(_relative(whole.new, page)), script=script, pieces=pieces), encoding="utf-8"
            )
        elif file.exists() and pieces:
            html = file.read_text(encoding="utf-8")
            body, end, rest = html.rpartition("</article>")
            loader = f'<script src="{script}" defer></script></body>'
            file.write_text(f"{body}{pieces}{end}{rest.replace('</body>', loader, 1)}", encoding="utf-8")


def _relative(address: str, page: str) -> str:
    """An address from the root of the site, as seen from a page."""
    path, mark, fragment = address.partition("#")
    relative = posixpath.relpath(path, page)
    return f"{relative}{'/' if path.endswith('/') else ''}{mark}{fragment}"
