"""Copies of web sources in the Wayback Machine, for the day on which a source is gone.

An address below `https://web.archive.org/web/` answers with a redirect to the copy nearest to now, whose address
holds its date; without a copy it answers 404 (https://archive.org/help/wayback_api.php). Only that answer is read:
the redirect is not followed, so that a copy is found without loading it.
"""

import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import HTTPRedirectHandler, Request, build_opener

from scripts.content.bibliography import ARCHIVED, Entry

ARCHIVE = "https://web.archive.org/web/"
MAKE_ONE = "https://web.archive.org/save"
TIMEOUT = 20
# In seconds: the archive refuses who asks too fast.
PAUSE = 2.0
_COPY = re.compile(r"/web/\d{14}/")


class UnreachableError(RuntimeError):
    """The archive could not be asked, or did not answer as it should."""


@dataclass(frozen=True)
class CopyProposal:
    """A web source that names no copy: its key, its line, and the address of a copy; empty when there is none."""

    key: str
    line: int
    copy: str


def copy_of(address: str, archive: str = ARCHIVE) -> str:
    """The address of the newest copy; empty when the archive has none.

    Args:
        address: the address of the source.
        archive: what stands before it.

    Raises:
        UnreachableError: when the archive says neither.
    """
    # A sign that tells programs who asks, as the archive wishes.
    request = Request(archive + address, headers={"User-Agent": "kennisbank-links"}, method="HEAD")
    try:
        with build_opener(_Stay()).open(request, timeout=TIMEOUT) as answer:
            raise UnreachableError(f"het archief antwoordt {answer.status}")
    except HTTPError as answer:
        with answer:
            copy = urljoin(archive, answer.headers.get("Location") or "")
            if answer.code in range(300, 400) and _COPY.search(copy):
                return copy
            if answer.code == 404:
                return ""
            raise UnreachableError(f"het archief antwoordt {answer.code}") from answer
    except (OSError, HTTPException) as error:
        raise UnreachableError(f"het archief is niet te bereiken ({error})") from error


class _Stay(HTTPRedirectHandler):
    """Follows no redirect, so that it comes out as the answer."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> Request | None:
        return None


def propose(
    entries: Iterable[Entry], find: Callable[[str], str] = copy_of, pause: float = PAUSE
) -> tuple[tuple[CopyProposal, ...], str]:
    """Look for a copy of each source.

    Args:
        entries: the sources.
        find: gives the address of a copy.
        pause: seconds between two questions.

    Returns:
        What was found, and why the rest was not asked; empty when all was.
    """
    found: list[CopyProposal] = []
    for number, entry in enumerate(entries):
        if number:
            time.sleep(pause)
        try:
            copy = find(entry.fields["url"])
        except UnreachableError as error:
            return tuple(found), str(error)
        found.append(CopyProposal(entry.key, entry.lines.get("url", entry.line), copy))
    return tuple(found), ""


def chapter(proposals: Iterable[CopyProposal], stopped: str, path: str) -> str:
    """What the report says of copies, in Markdown; nothing when every source has one.

    Args:
        proposals: what was found.
        stopped: why the rest was not asked.
        path: the file of the sources.
    """
    rows = [
        f"| {path}:{proposal.line} | {proposal.key} | "
        + (f"`{ARCHIVED} = {{{proposal.copy}}},`" if proposal.copy else f"er is er geen; maak er een op {MAKE_ONE}")
        + " |"
        for proposal in proposals
    ]
    if not rows and not stopped:
        return ""
    lines = ["", "## Bronnen zonder bewaarde versie", ""]
    if rows:
        lines += [
            "Kijk eerst of de bewaarde versie klopt.",
            "",
            "| plaats | bron | zet erbij |",
            "|---|---|---|",
            *rows,
        ]
    if stopped:
        lines += ["", f"Niet alles is gevraagd: {stopped}."]
    return "\n".join(lines) + "\n"
