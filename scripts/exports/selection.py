"""The findings as a visitor's own selection or a lesson shows them: pieces that the page for it loads, one a topic.

They are scripts and not data files, as those of search are, because a page that was opened from a disk may load
scripts only. `overrides/assets/selection.js` reads them.
"""

import posixpath
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from scripts.built.article import ContentPage, Finding
from scripts.built.how_to_cite import LICENCE, LICENCE_NAME
from scripts.built.lessons import with_findings
from scripts.content import downloads
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.names import SOURCE_ID
from scripts.content.redirects import Redirect
from scripts.content.web_address import WITHOUT_SITE
from scripts.exports import data
from scripts.exports.archive import write_script
from scripts.exports.site_content import SiteContent
from scripts.markdown.labels import KINDS, LABELS

FOLDER = Path("assets", "selection")
FILE = FOLDER / "places.js"
# What the page makes of the rest, so that it is not sent twice.
_DERIVED = ("adres", "onderwerp")


def make_selection(content: SiteContent, moves: Iterable[Redirect], site: Path) -> None:
    """Write where every finding stands and which ones a lesson names, and the findings of each topic in a piece.

    Args:
        content: the content.
        moves: what moved to another page.
        site: the built site.
    """
    topics = {page.name: [finding.id for finding in page.findings] for page in content.topics}
    lessons = with_findings(content.pages, content.places)
    moves = tuple(moves)
    schema = f"{downloads.DATA_FOLDER}/{downloads.FINDINGS_SCHEMA}"
    write_script(
        site / FILE,
        "selectionPlaces = ",
        {
            "site": content.url,
            "name": content.name,
            "report": REPORT_TITLE,
            "version": content.date.isoformat(),
            "licence": {"name": LICENCE_NAME, "address": LICENCE},
            "schema": content.address(schema) if content.url else downloads.FINDINGS_SCHEMA,
            "labels": {key: {"holder": label.holder, "icon": label.icon} for key, label in LABELS.items()},
            "kinds": KINDS,
            "columns": data.COLUMNS,
            "topics": topics,
            "former": id_now({finding.id: finding.ids for _, finding in content.findings}, moves),
            "lessons": {
                id_: {"title": lesson.title, "findings": [finding.id for finding in named]}
                for id_, (_, lesson, named) in lessons.items()
            },
            "formerLessons": id_now({id_: (id_, *one[1].former) for id_, one in lessons.items()}, moves),
        },
    )
    for page in content.topics:
        write_script(site / FOLDER / f"{page.name}.js", f'selectionPieces["{page.name}"] = ', _piece(content, page))


def id_now(known: Mapping[str, Collection[str]], moves: Iterable[Redirect]) -> dict[str, str]:
    """What every id of before has become: what it was called, or where it stood, until it moved.

    Args:
        known: the ids of today, each with all that it may be called by.
        moves: what moved to another page.
    """
    now = {id_: own for own, ids in known.items() for id_ in ids}
    now |= {own: own for own in known}
    moved = {move.fragment: move.new.partition("#")[2] for move in moves if move.fragment}
    for old in moved.keys() - now.keys():
        passed = {old}
        new = moved[old]
        while new not in now and new in moved and new not in passed:
            passed.add(new)
            new = moved[new]
        if new in now:
            now[old] = now[new]
    return {old: new for old, new in sorted(now.items()) if old != new}


def _piece(content: SiteContent, page: ContentPage) -> Mapping[str, Any]:
    return {
        "id": page.name,
        "title": page.title,
        "address": page.address,
        "findings": [_finding(content, page, finding) for finding in page.findings],
        "sources": _sources(content, page),
    }


def _finding(content: SiteContent, page: ContentPage, finding: Finding) -> Mapping[str, Any]:
    """A finding as it stands in the data of the site, and as HTML with addresses from the root of the site."""
    record = data.record(content, page, finding)
    return {
        "record": {name: value for name, value in record.items() if name not in _DERIVED},
        "label": finding.label,
        "html": content.body(page).passages[finding.html].html(partial(_from_root, page)),
    }


def _sources(content: SiteContent, page: ContentPage) -> dict[str, str]:
    """The sources at the foot of a page as HTML, by their key."""
    passages = content.body(page).passages
    listed = content.references(page).items()
    return {key: passages[html].html(lambda address: address).strip() for key, html in listed if html in passages}


def _from_root(page: ContentPage, address: str) -> str:
    """An address on a page as seen from the root of the site; that of a source at its foot stays."""
    if address.startswith(f"#{SOURCE_ID}") or "://" in address or address.startswith(WITHOUT_SITE):
        return address
    path, mark, anchor = address.partition("#")
    target = posixpath.normpath(posixpath.join(page.address, path)) if path else page.address.rstrip("/")
    # A page is a folder; the start page is the root itself.
    slash = "/" if not path or path.endswith("/") else ""
    return f"{'' if target == '.' else target + slash}{mark}{anchor}"
