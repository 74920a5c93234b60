"""Rules for links, pictures and footnotes as an editor writes them."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from scripts.checks.situation_blocks import waits_for_finding
from scripts.content.bibliography import ARCHIVED
from scripts.content.names import BIBLIOGRAPHY, DOCS
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Link, Page, Sources

_REFERENCE = re.compile(r"(?<!\\)\[(?P<text>[^\[\]\n@^]+)\]\[(?P<name>[^\[\]\n]*)\]")
_SAYS_NOTHING = frozenset(
    ("hier", "klik hier", "link", "deze link", "lees meer", "lees verder", "meer", "verder", "pagina", "deze pagina")
)


def inside(page: Page, link: Link) -> str | None:
    """The file a relative link points at, as path from `docs/`; None for any other link.

    A link to a place on the same page points at the page itself.
    """
    parts = urlsplit(link.target)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None
    here = page.path.removeprefix(f"{DOCS}/")
    if not parts.path:
        return here
    return posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(parts.path)))


def _inside(sources: Sources) -> Iterator[tuple[Page, Link, str]]:
    """Page, link and target of every relative link and picture."""
    for page in sources.pages:
        for link in page.links:
            target = inside(page, link)
            if target is not None:
                yield page, link, target


def _is_address(target: str) -> bool:
    """Whether a target is an address on the built site rather than a file in `docs/`."""
    return target.endswith(".html") or not posixpath.splitext(target)[1]


@rule("L101")
def dead_link(sources: Sources) -> Iterator[Hit]:
    """Een link naar een andere pagina wijst naar een bestand dat in docs/ staat."""
    by_lower = {name.lower(): name for name in sources.files}
    for page, link, target in _inside(sources):
        known = target in sources.files or target.lower() in by_lower or target.startswith("../")
        if not link.is_picture and not known and not _is_address(target):
            remedy = suggestion(target, sources.files) or "; verbeter het adres of haal de link weg"
            yield page.path, link.line, f"link naar '{link.target}' wijst naar niets{remedy}", link.target


@rule("L102")
def missing_picture(sources: Sources) -> Iterator[Hit]:
    """Een plaatje staat in docs/."""
    by_lower = {name.lower(): name for name in sources.files}
    for page, link, target in _inside(sources):
        if link.is_picture and target.lower() not in by_lower and not target.startswith("../"):
            remedy = suggestion(target, sources.files) or "; zet het bestand in docs/"
            yield page.path, link.line, f"plaatje '{link.target}' bestaat niet{remedy}", link.target


@rule("L103")
def undefined_footnote(sources: Sources) -> Iterator[Hit]:
    """Elke voetnoot in de tekst heeft onderaan de pagina een regel die hem invult, en omgekeerd."""
    for page in sources.pages:
        defined = {note.name for note in page.footnotes if note.is_definition}
        used = {note.name for note in page.footnotes if not note.is_definition}
        for note in page.footnotes:
            if not note.is_definition and note.name not in defined:
                remedy = suggestion(note.name, defined) or f"; schrijf onderaan '[^{note.name}]: tekst'"
                yield page.path, note.line, f"voetnoot '[^{note.name}]' heeft geen tekst{remedy}", f"[^{note.name}]"
            if note.is_definition and note.name not in used:
                remedy = suggestion(note.name, used - defined) or "; haal de regel weg"
                yield (
                    page.path,
                    note.line,
                    f"voetnoot '[^{note.name}]' wordt nergens gebruikt{remedy}",
                    f"[^{note.name}]",
                )


@rule("L104")
def outside_docs(sources: Sources) -> Iterator[Hit]:
    """Een link of plaatje wijst nooit naar een bestand buiten docs/: dat komt niet op de site."""
    for page, link, target in _inside(sources):
        if target.startswith("../"):
            yield (
                page.path,
                link.line,
                f"'{link.target}' ligt buiten docs/; zet het bestand in docs/ of haal de link weg",
                link.target,
            )


@rule("L105")
def address_instead_of_page(sources: Sources) -> Iterator[Hit]:
    """Een link naar een eigen pagina noemt het bestand (lvb.md), niet het adres (lvb/ of lvb.html)."""
    for page, link, target in _inside(sources):
        if link.is_picture or target in sources.files or not _is_address(target) or target.startswith("../"):
            continue
        name = re.sub(r"(/index)?(\.html)?$", "", target).removeprefix(".") or "index"
        mark, fragment = ("#", urlsplit(link.target).fragment) if "#" in link.target else ("", "")
        remedy = suggestion(f"{name}.md", sources.files) or "; noem het .md-bestand"
        if f"{name}.md" in sources.files:
            remedy = f"; schrijf '{name}.md{mark}{fragment}'"
        yield (
            page.path,
            link.line,
            f"link naar '{link.target}' noemt een adres in plaats van een bestand{remedy}",
            link.target,
        )


@rule("L106")
def own_absolute_address(sources: Sources) -> Iterator[Hit]:
    """Een link binnen de site begint niet met / en niet met het adres van de site zelf."""
    for page in sources.pages:
        for link in page.links:
            own = bool(sources.site_url) and link.target.startswith(sources.site_url.rstrip("/"))
            if own or (link.target.startswith("/") and not link.target.startswith("//")):
                path = link.target.removeprefix(sources.site_url.rstrip("/") if own else "").strip("/")
                name, _, fragment = path.partition("#")
                right = f"{name.strip('/').removesuffix('.html') or 'index'}.md{'#' if fragment else ''}{fragment}"
                yield (
                    page.path,
                    link.line,
                    f"link naar '{link.target}' is een vast adres; schrijf '{right}'",
                    link.target,
                )


@rule("L107")
def undefined_reference(sources: Sources) -> Iterator[Hit]:
    """Een link van de vorm [tekst][naam] heeft ergens op de pagina een regel [naam]: adres."""
    for page in sources.pages:
        prose = page.prose
        for match in _REFERENCE.finditer(prose):
            name = match["name"] or match["text"]
            if not re.search(rf"^ {{0,3}}\[{re.escape(name)}\]:", prose, re.MULTILINE | re.IGNORECASE):
                line = prose.count("\n", 0, match.start()) + 1
                yield (
                    page.path,
                    line,
                    f"'{match.group()}' wijst naar niets; schrijf '[{match['text']}](adres)'",
                    match.group(),
                )


@rule("L108")
def says_nothing(sources: Sources) -> Iterator[Hit]:
    """De tekst van een link zegt waar hij heen gaat, ook los van de zin."""
    is_waiting = waits_for_finding(sources)
    for page in sources.pages:
        for link in page.links:
            text = link.text.strip(" .…!→»>").lower()
            if link.is_picture or (not text and is_waiting(page, link)):
                continue
            if not text or text in _SAYS_NOTHING:
                message = f"link naar '{link.target}' heet '{link.text}'; noem waar hij heen gaat"
                yield page.path, link.line, message, link.target


@rule("L109")
def not_secure(sources: Sources) -> Iterator[Hit]:
    """Een adres begint met https://; een website die dat niet heeft staat bij de uitzonderingen."""
    for page in sources.pages:
        for link in page.links:
            if link.target.startswith("http:"):
                yield page.path, link.line, f"adres '{link.target}' is niet beveiligd; schrijf https://", link.target
    for entry in sources.bibliography.entries:
        for name in ("url", ARCHIVED):
            if (value := entry.fields.get(name, "")).startswith("http:"):
                line = entry.lines.get(name, entry.line)
                yield BIBLIOGRAPHY, line, f"adres '{value}' is niet beveiligd; schrijf https://", value


@rule("L110")
def picture_without_text(sources: Sources) -> Iterator[Hit]:
    """Elk plaatje heeft een tekst voor wie het niet ziet: ![wat erop staat](plaatje.svg)."""
    for page in sources.pages:
        for link in page.links:
            if link.is_picture and not link.text.strip():
                yield (
                    page.path,
                    link.line,
                    f"plaatje '{link.target}' heeft geen tekst; beschrijf het tussen de haken",
                    link.target,
                )


@rule("L111")
def unused_file(sources: Sources) -> Iterator[Hit]:
    """Elk bestand in docs/ is een pagina of wordt op een pagina gebruikt."""
    used = {target for _, _, target in _inside(sources)}
    for name in sorted(sources.files):
        if not name.endswith(".md") and name not in used:
            yield (
                f"{DOCS}/{name}",
                1,
                f"bestand '{name}' wordt nergens gebruikt; haal het weg of gebruik het op een pagina",
                name,
            )


@rule("L112")
def wrong_case(sources: Sources) -> Iterator[Hit]:
    """Een link schrijft hoofdletters zoals het bestand ze heeft: op de webserver telt dat verschil."""
    by_lower = {name.lower(): name for name in sources.files}
    for page, link, target in _inside(sources):
        right = by_lower.get(target.lower())
        if right and right != target:
            yield (
                page.path,
                link.line,
                f"'{link.target}' heeft andere hoofdletters dan het bestand; schrijf '{right}'",
                link.target,
            )


RULES = (
    dead_link,
    missing_picture,
    undefined_footnote,
    outside_docs,
    address_instead_of_page,
    own_absolute_address,
    undefined_reference,
    says_nothing,
    not_secure,
    picture_without_text,
    unused_file,
    wrong_case,
)
