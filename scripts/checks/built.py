"""Rules for the pages as they were built: what only the renderer decides.

Ids, addresses and anchors are read from the built HTML. Whether a link leads anywhere is for lychee
to say (https://lychee.cli.rs); this module finds the line of the editor's that made it.
"""

import json
import os
import posixpath
import re
import shutil
import subprocess
import sysconfig
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit
from urllib.request import url2pathname

from selectolax.lexbor import LexborHTMLParser

from scripts.checks.links import DOCS, inside
from scripts.checks.problem import Hit, rule, suggestion
from scripts.checks.source import Link, Page, Sources

_LEFTOVER = re.compile(r"\[\^[^\]\s]+\]|\[[^\[\]]*@[\w-]+[^\[\]]*\]|^ {0,3}/{3,}.*$|\{ ?[#.][\w-]+ ?\}", re.MULTILINE)
_NOT_READ = "code, pre, script, style, svg"


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file.

    Attributes:
        path: path from the built folder, with forward slashes, such as `lvb/index.html`.
        html: the file.
        source: the page it was made from; None for a page that only the theme makes.
    """

    path: str
    html: str
    source: Page | None

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The file as a parsed document."""
        return LexborHTMLParser(self.html)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id, doubles included, in the order of the page."""
        return tuple(node.attributes["id"] or "" for node in self.tree.css("[id]"))

    @property
    def name(self) -> str:
        """The file an editor knows this page by."""
        return self.source.path if self.source else f"site/{self.path}"

    def line(self, text: str) -> int:
        """The first line of the source that holds the text, or 1."""
        before, found, _ = self.source.body.partition(text) if self.source and text else ("", "", "")
        return before.count("\n") + 1 if found else 1


@dataclass(frozen=True)
class Built:
    """A built site: its folder, its pages, what it was made from, and addresses that need not lead anywhere."""

    folder: Path
    pages: tuple[BuiltPage, ...]
    sources: Sources
    unmade: tuple[str, ...] = ()

    @property
    def base(self) -> str:
        """The path of the site's own address, `/` at both ends; links of the page 404 begin with it."""
        start = next((page for page in self.pages if page.path == "index.html"), None)
        canonical = start.tree.css_first("link[rel=canonical]") if start else None
        return urlsplit((canonical.attributes.get("href") or "") if canonical else "").path or "/"


def read_built(folder: Path, sources: Sources, unmade: tuple[str, ...] = ()) -> Built:
    """Read every HTML file of a built site.

    Args:
        folder: the built site.
        sources: what it was made from.
        unmade: regular expressions of addresses of which the files were not made this time.
    """
    by_address = {address(page.path.removeprefix(f"{DOCS}/")): page for page in sources.pages}
    pages = []
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder).as_posix()
        source = by_address.get(path.removesuffix("index.html"))
        pages.append(BuiltPage(path, file.read_text(encoding="utf-8"), source))
    return Built(folder, tuple(pages), sources, unmade)


def address(source: str) -> str:
    """The address of a page, from its path in `docs/`: the file name is the address."""
    stem = source.removesuffix(".md")
    return "" if stem == "index" else f"{stem.removesuffix('/index')}/"


@rule("H101")
def double_id(built: Built) -> Iterator[Hit]:
    """Een id komt op een pagina één keer voor."""
    for page in built.pages:
        for id_, count in Counter(page.ids).items():
            if count > 1:
                line = _second_line(page, id_)
                yield page.name, line, f"id '{id_}' staat {count} keer op deze pagina; geef elke plek een eigen id"


@rule("H102")
def leftover(built: Built) -> Iterator[Hit]:
    """In de gebouwde tekst staat geen opmaak meer: geen [@sleutel], geen [^noot], geen /// en geen { #id }."""
    for page in built.pages:
        article = LexborHTMLParser(page.html).css_first("article")
        if article is None:
            continue
        for node in article.css(_NOT_READ):
            node.decompose()
        for match in _LEFTOVER.finditer(article.text(separator="\n")):
            text = match.group().strip()
            remedy = "zet het hele citaat op één regel" if "\n" in text else "verbeter de schrijfwijze"
            yield page.name, page.line(text), f"'{' '.join(text.split())}' staat letterlijk op de pagina; {remedy}"


@rule("H103")
def dead_link(built: Built) -> Iterator[Hit]:
    """Elke link op de gebouwde site komt uit: de pagina bestaat, en de plek op de pagina ook."""
    ids = {page.path: page.ids for page in built.pages}
    nobodys: dict[str, list[str]] = {}
    dead = _dead(built)
    for page in built.pages:
        for url in dead.get(page.path, ()):
            target, fragment = _target(built.folder, url)
            known = ids.get(_file(target))
            remedy = suggestion(fragment, known or ()) or "; verbeter het adres"
            what = "die pagina bestaat niet" if known is None else f"de plek '#{fragment}' staat niet op die pagina"
            made_by = [link for link in _links(page) if _became(page, link, target, fragment)]
            for link in made_by:
                yield page.name, link.line, f"link naar '{link.target}' is dood: {what}{remedy}"
            if not made_by:
                nobodys.setdefault(f"/{target}{'#' if fragment else ''}{fragment}", []).append(page.name)
    # A link of the theme or the navigation is dead on every page: once is enough.
    for shown, names in nobodys.items():
        others = f" (en op {len(names) - 1} andere pagina's)" if len(names) > 1 else ""
        yield names[0], 1, f"link naar '{shown}' is dood{others}; kijk in mkdocs.yml of het bestand nog bestaat"


RULES = (double_id, leftover, dead_link)


def _second_line(page: BuiltPage, id_: str) -> int:
    """The line of the second place in the source that gives this id, or of the first."""
    if not page.source:
        return 1
    pattern = re.compile(
        rf"#{re.escape(id_)}(?=[\s}}])|^\s+id:\s*{re.escape(id_)}\s*$|id=[\"']{re.escape(id_)}[\"']", re.M
    )
    starts = [match.start() for match in pattern.finditer(page.source.body)][:2]
    return page.source.body.count("\n", 0, starts[-1]) + 1 if starts else 1


def _dead(built: Built) -> dict[str, list[str]]:
    """Addresses that lychee could not follow, by built file.

    Raises:
        OSError: when lychee cannot run.
        ValueError: when it answers something else than its report.
    """
    folder = built.folder.resolve()
    program = shutil.which("lychee", path=sysconfig.get_path("scripts")) or shutil.which("lychee") or "lychee"
    options = ["--offline", "--include-fragments=anchor-only", "--format=json", "--no-progress", "--extensions=html"]
    options += [f"--exclude={pattern}" for pattern in built.unmade]
    if built.base != "/":
        options.append(f"--remap={folder.as_uri()}{built.base.rstrip('/')}(/|$) {folder.as_uri()}/")
    command = [program, *options, f"--root-dir={folder}", "--index-files=index.html", str(folder)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return {
        Path(file).relative_to(folder).as_posix(): list(dict.fromkeys(error["url"] for error in errors))
        for file, errors in json.loads(run.stdout)["error_map"].items()
    }


def _target(folder: Path, url: str) -> tuple[str, str]:
    """A file address as path from the built folder, without slash or index at its end, and its fragment."""
    path, fragment = urldefrag(url)
    relative = os.path.relpath(url2pathname(urlsplit(path).path), folder.resolve()).replace(os.sep, "/")
    folder_of = posixpath.dirname(relative) if posixpath.basename(relative) == "index.html" else relative
    return folder_of.removeprefix("."), unquote(fragment)


def _file(target: str) -> str:
    """The built file behind an address: a folder stands for its index."""
    return target if posixpath.splitext(target)[1] else posixpath.join(target, "index.html")


def _links(page: BuiltPage) -> tuple[Link, ...]:
    return page.source.links if page.source else ()


def _became(page: BuiltPage, link: Link, target: str, fragment: str) -> bool:
    """Whether a link of the source became the link to this target in the built page."""
    path, written_fragment = urldefrag(link.target)
    file = inside(page.source, link) if page.source else None
    if file is None or unquote(written_fragment) != fragment:
        return False
    # MkDocs leaves a link to a page that does not exist as it is written.
    unresolved = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(path)))
    resolved = address(file).rstrip("/") if file.endswith(".md") else file
    return target in (resolved, unresolved)
