"""What sends visitors of an old address on to the new one.

A page that moved gets a page of its own at the old address; a piece that moved leaves a note on its old page. Both
are HTML for a static host: they work without JavaScript and, with it, keep the fragment.
"""

import posixpath
from collections.abc import Iterable
from html import escape
from pathlib import Path

from scripts.compose.drafts import Draft
from scripts.content.names import INDEX
from scripts.content.redirects import Redirect, Removal

SCRIPT = "assets/doorverwijzen.js"
_FRAME = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="description" content="{description}">
<title>{title}</title>
{head}</head>
<body>
<main>
<h1>{title}</h1>
{body}</main>
</body>
</html>
"""
_MOVED = (
    "Deze pagina is verhuisd",
    "Deze pagina van de Kennisbank Werkalliantie is verhuisd naar een ander adres.",
)
_GONE = ("Deze pagina is er niet meer", "Deze pagina van de Kennisbank Werkalliantie is er niet meer.")
_LEADS_ON = """<noscript><meta http-equiv="refresh" content="0; url={new}"></noscript>
<script src="{script}" defer></script>
"""
_NEW_ADDRESS = '<p><a data-verhuisd href="{new}">Ga naar het nieuwe adres</a>.</p>\n'
_REASON = '<p>{reason}</p>\n<p><a href="{home}">Naar het begin van de kennisbank</a>.</p>\n'
_GONE_PIECE = '<p class="geen-inhoud verhuisd" id="{id}">Dit stuk is er niet meer. {reason}</p>\n'
_PIECE = (
    '<p class="geen-inhoud verhuisd" id="{id}">Dit stuk is verhuisd: '
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
        if file := _free(site, removal.old):
            _write(file, _GONE, "", _REASON.format(reason=escape(removal.reason), home=_relative("/", removal.old)))
    moves = list(moves)
    for move in moves:
        if file := _free(site, move.old):
            new, script = escape(_relative(move.new, move.page)), _relative(f"/{SCRIPT}", move.page)
            head = _LEADS_ON.format(new=new, script=script)
            _write(file, _MOVED, head, _NEW_ADDRESS.format(new=new) + _notes(move.page, moves))


def _free(site: Path, address: str) -> Path | None:
    """The file of a page at an address; None for a piece of a page, and where a page is or a file is in the way."""
    file = site / address.strip("/") / INDEX
    is_taken = "#" in address or file.exists() or any(parent.is_file() for parent in file.parents)
    return None if is_taken else file


def _write(file: Path, told: tuple[str, str], head: str, body: str) -> None:
    """Write a small page: its title and description, what its head has besides, and what stands below the title."""
    title, description = told
    text = _FRAME.format(title=title, description=description, head=head, body=body)
    file.parent.mkdir(parents=True, exist_ok=True)
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
