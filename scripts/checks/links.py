"""Rules for links, pictures and footnotes as an editor writes them."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from scripts.checks.problem import Hit, rule, suggestion
from scripts.checks.source import Link, Page, Sources

DOCS = "docs"


def inside(page: Page, link: Link) -> str | None:
    """The file a relative link points at, as path from `docs/`; None for any other link.

    A link to a place on the same page points at the page itself.
    """
    try:
        parts = urlsplit(link.target)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None
    here = page.path.removeprefix(f"{DOCS}/")
    if not parts.path:
        return here
    return posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(parts.path)))


@rule("L101")
def dead_link(sources: Sources) -> Iterator[Hit]:
    """Een link naar een andere pagina wijst naar een bestand dat in docs/ staat."""
    for page in sources.pages:
        for link in page.links:
            target = inside(page, link)
            if not link.is_picture and target is not None and target not in sources.files:
                remedy = suggestion(target, sources.files) or "; verbeter het adres of haal de link weg"
                yield page.path, link.line, f"link naar '{link.target}' wijst naar niets{remedy}"


@rule("L102")
def missing_picture(sources: Sources) -> Iterator[Hit]:
    """Een plaatje staat in docs/."""
    for page in sources.pages:
        for link in page.links:
            target = inside(page, link)
            if link.is_picture and target is not None and target not in sources.files:
                remedy = suggestion(target, sources.files) or "; zet het bestand in docs/"
                yield page.path, link.line, f"plaatje '{link.target}' bestaat niet{remedy}"


@rule("L103")
def undefined_footnote(sources: Sources) -> Iterator[Hit]:
    """Elke voetnoot in de tekst heeft onderaan de pagina een regel die hem invult."""
    for page in sources.pages:
        defined = {note.name for note in page.footnotes if note.is_definition}
        for note in page.footnotes:
            if not note.is_definition and note.name not in defined:
                remedy = suggestion(note.name, defined) or f"; schrijf onderaan '[^{note.name}]: tekst'"
                yield page.path, note.line, f"voetnoot '[^{note.name}]' heeft geen tekst{remedy}"


RULES = (dead_link, missing_picture, undefined_footnote)
