"""What sends visitors of an old address on to the new one.

A page that moved gets a page of its own at the old address; a piece that moved leaves a note on its old page. Both
are HTML for a static host: they work without JavaScript and, with it, keep the fragment.
"""

import posixpath
from collections.abc import Iterable
from html import escape
from pathlib import Path

from scripts.compose.drafts import Draft
from scripts.content.redirects import Redirect, Removal

SCRIPT = "assets/doorverwijzen.js"
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
_GONE_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="description" content="Deze pagina van de Kennisbank Werkalliantie is er niet meer.">
<title>Deze pagina is er niet meer</title>
</head>
<body>
<main>
<h1>Deze pagina is er niet meer</h1>
<p>{reason}</p>
<p><a href="{home}">Naar het begin van de kennisbank</a>.</p>
</main>
</body>
</html>
"""
_GONE_PIECE = '<p class="verhuisd" id="{id}">Dit stuk is er niet meer. {reason}</p>\n'
_PIECE = (
    '<p class="verhuisd" id="{id}">Dit stuk is verhuisd: '
    '<a data-verhuisd href="{new}">ga naar de nieuwe plek</a>.</p>\n'
)


def leave_notes(draft: Draft, moves: Iterable[Redirect], gone: Iterable[Removal] = ()) -> None:
    """Tell on a page which pieces of it moved, and which are gone.

    Args:
        draft: the page.
        moves: every move.
        gone: everything that is there no more.
    """
    page = f"/{draft.page.address}"
    notes = _notes(page, moves)
    for removal in gone:
        there, _, piece = removal.old.partition("#")
        if piece and there == page:
            draft.put_in(draft.article, _GONE_PIECE.format(id=escape(piece), reason=escape(removal.reason)))
    if notes and draft.tree.body:
        draft.put_in(draft.article, notes)
        draft.put_in(draft.tree.body, f'<script src="{_relative(f"/{SCRIPT}", page)}" defer></script>')


def write_moved_pages(moves: Iterable[Redirect], site: Path, gone: Iterable[Removal] = ()) -> None:
    """Make a page at the old address of every page that moved as a whole, or is gone.

    Args:
        moves: every move.
        site: the built site.
        gone: everything that is there no more.
    """
    for removal in gone:
        file = site / removal.old.partition("#")[0].strip("/") / "index.html"
        if "#" not in removal.old and not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            text = _GONE_PAGE.format(reason=escape(removal.reason), home=_relative("/", removal.old))
            file.write_text(text, encoding="utf-8", newline="\n")
    moves = list(moves)
    for move in moves:
        file = site / move.page.strip("/") / "index.html"
        if move.fragment or file.exists() or any(parent.is_file() for parent in file.parents):
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        new, script = escape(_relative(move.new, move.page)), _relative(f"/{SCRIPT}", move.page)
        text = _PAGE.format(new=new, script=script, pieces=_notes(move.page, moves))
        file.write_text(text, encoding="utf-8", newline="\n")


def _notes(page: str, moves: Iterable[Redirect]) -> str:
    """What moved from a page, as HTML."""
    return "".join(
        _PIECE.format(id=escape(move.fragment), new=escape(_relative(move.new, page)))
        for move in moves
        if move.fragment and move.page == page
    )


def _relative(address: str, page: str) -> str:
    """An address from the root of the site, as seen from a page."""
    path, mark, fragment = address.partition("#")
    relative = posixpath.relpath(path, page)
    return f"{relative}{'/' if path.endswith('/') else ''}{mark}{fragment}"
