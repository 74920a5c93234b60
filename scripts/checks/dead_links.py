"""Whether every link on the built site leads somewhere.

That is for lychee to say (https://lychee.cli.rs); this module finds the line of the editor's that made
the link.
"""

import json
import os
import posixpath
import re
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urlsplit
from urllib.request import url2pathname

from scripts.built.site import Built, BuiltPage
from scripts.checks.page_links import inside
from scripts.content.names import INDEX, address
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Link
from scripts.running import children, tools

# What a path may hold as it is: https://url.spec.whatwg.org/#path-percent-encode-set
_PLAIN = "/!$&'()*+,;=:@[]|~"


@rule("H103")
def dead_link(built: Built) -> Iterator[Hit]:
    """Elke link op de gebouwde site komt uit: de pagina bestaat, en de plek op de pagina ook."""
    ids = {page.path: page.ids for page in built.pages}
    nobodys: dict[str, list[BuiltPage]] = {}
    dead = _dead(built)
    for page in built.pages:
        for url in dead.get(page.path, ()):
            target, fragment = _target(built.folder, url)
            known = ids.get(_file(target))
            remedy = suggestion(fragment, known or ()) or "; verbeter het adres"
            what = "die pagina bestaat niet" if known is None else f"de plek '#{fragment}' staat niet op die pagina"
            made_by = [link for link in _links(page) if _became(page, link, target, fragment)]
            for link in made_by:
                yield page.name, link.line, f"link naar '{link.target}' is dood: {what}{remedy}", link.target
            if not made_by:
                nobodys.setdefault(f"/{target}{'#' if fragment else ''}{fragment}", []).append(page)
    # A link of the theme or the navigation is dead on every page: once is enough.
    for shown, pages in nobodys.items():
        if shown.removeprefix("/") in (built.sources.menu or {}):
            continue  # The rule on the menu tells this, with its line.
        written = shown.rpartition("/")[2]
        if len(pages) == 1 and (line := pages[0].line(f"({written}", written)) > 1:
            yield (
                pages[0].name,
                line,
                f"link naar '{written}' is dood; schrijf de link als [tekst](bestand.md)",
                written,
            )
            continue
        others = f" (en op {len(pages) - 1} andere pagina's)" if len(pages) > 1 else ""
        yield (
            pages[0].name,
            1,
            f"link naar '{shown}' is dood{others}; kijk in mkdocs.yml of het bestand nog bestaat",
            shown,
        )


RULES = (dead_link,)


def _dead(built: Built) -> dict[str, list[str]]:
    """Addresses that lychee could not follow, by built file.

    The menu stands on every page, so that a site of 300 pages has 130,000 links to 11,000 places. Lychee first looks
    for each place once; only when one is not there it goes through all pages, to tell which of them lead there.

    Raises:
        OSError: when lychee cannot run.
        ValueError: when it answers something else than its report.
    """
    folder = built.folder.resolve()
    options = ["--offline", "--include-fragments=anchor-only", "--format=json", "--no-progress", "--extensions=html"]
    options += [f"--exclude={pattern}" for pattern in built.unmade]
    options += [f"--root-dir={folder}", f"--index-files={INDEX}"]
    remapped = []
    if built.base != "/":
        here = _as_lychee(folder)
        under = f"{re.escape(here)}{re.escape(built.base.rstrip('/'))}(/|$)"
        remapped.append(f"--remap={under} {here.replace('$', '$$')}/")
    listed = children.run([tools.LYCHEE, "--dump", *options, *remapped, str(folder)])
    if listed.returncode:
        raise OSError(f"lychee: {listed.stderr.strip()}")
    with tempfile.TemporaryDirectory() as apart:
        links = "".join(f'<a href="{escape(place)}">link</a>\n' for place in sorted(set(listed.stdout.split())))
        file = Path(apart, "links.html")
        file.write_text(links, encoding="utf-8")
        if not _not_found([*options, str(file)]):
            return {}
    found = _not_found([*options, *remapped, str(folder)])
    return {Path(file).relative_to(folder).as_posix(): urls for file, urls in found.items()}


def _not_found(arguments: list[str]) -> dict[str, list[str]]:
    """Addresses of files that lychee does not find, by the file that leads there."""
    errors = json.loads(children.run([tools.LYCHEE, *arguments]).stdout)["error_map"]
    # What is no address at all is told by another rule.
    found = {
        file: sorted({one["url"] for one in told if one["url"].startswith("file:")}) for file, told in errors.items()
    }
    return {file: urls for file, urls in found.items() if urls}


def _as_lychee(folder: Path) -> str:
    """The address of a folder as lychee has it: it encodes fewer letters than Python does."""
    return f"file:///{quote(folder.as_posix().removeprefix('/'), safe=_PLAIN)}"


def _target(folder: Path, url: str) -> tuple[str, str]:
    """A file address as path from the built folder, without slash or index at its end, and its fragment."""
    path, fragment = urldefrag(url)
    relative = os.path.relpath(url2pathname(urlsplit(path).path), folder.resolve()).replace(os.sep, "/")
    folder_of = posixpath.dirname(relative) if posixpath.basename(relative) == INDEX else relative
    return folder_of.removeprefix("./").removeprefix("."), unquote(fragment)


def _file(target: str) -> str:
    """The built file behind an address: a folder stands for its index."""
    return target if posixpath.splitext(target)[1] else posixpath.join(target, INDEX)


def _links(page: BuiltPage) -> tuple[Link, ...]:
    return page.source.links if page.source else ()


def _became(page: BuiltPage, link: Link, target: str, fragment: str) -> bool:
    """Whether a link of the source became the link to this target in the built page."""
    path, written_fragment = urldefrag(link.target)
    file = inside(page.source, link) if page.source else None
    if file is None or unquote(written_fragment) != fragment:
        return False
    # MkDocs leaves a link to a page that does not exist as it is written.
    written = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(path)))
    unresolved = re.sub(r"^(\.\./)+", "", written)  # A browser does not go above the root of the site.
    resolved = address(file).rstrip("/") if file.endswith(".md") else file
    return target in (resolved, unresolved)
