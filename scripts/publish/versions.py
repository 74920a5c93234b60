"""The content as it is or was at some moment, as things that a reader meets: for telling what changed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from scripts.content import selfcheck
from scripts.content.names import DOCS, QUESTIONS
from scripts.content.reading import read_sources
from scripts.content.source import Page, Sources
from scripts.content.yaml_lists import ListedError
from scripts.markdown.earlier_ids import ATTRIBUTE

PAGES, FINDINGS, TERMS = "Pagina's", "Bevindingen", "Begrippen"
# What a reader does not see of a heading; that is all that this asks of Markdown.
_ATTRIBUTES = re.compile(r"^(#+ .*)\{[^{}]*\}[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Thing:
    """Something a reader meets.

    Attributes:
        name: what it is called.
        place: where it is written.
        parts: everything that can change in it, by what editors call it.
        former: ids it had before.
    """

    name: str
    place: str
    parts: Mapping[str, str]
    former: tuple[str, ...] = ()


@dataclass(frozen=True)
class Version:
    """The pages as they were or are.

    Attributes:
        things: everything by kind and id.
        moves: every old address with the one it moved to.
        unread: what could not be read, and would be taken for gone.
    """

    things: Mapping[str, Mapping[str, Thing]]
    moves: Mapping[str, str]
    unread: tuple[str, ...]


def version(root: Path) -> Version:
    """Read a version.

    Args:
        root: a folder with the pages and the bibliography.
    """
    sources, problems = read_sources(root)
    unread = [str(problem) for problem in problems]
    questions: tuple[selfcheck.Question, ...] = ()
    try:
        questions = selfcheck.read_for_lessons(sources.data.get(QUESTIONS, ""))
    except ListedError as error:
        unread.append(f"{QUESTIONS}:{error.line}: dit bestand is niet te lezen; make check zegt wat eraan schort")
    return Version(
        {
            PAGES: {page.path: _page(page) for page in sources.pages},
            FINDINGS: _blocks(sources, "bevinding"),
            TERMS: _blocks(sources, "begrip"),
            "Bronnen": {
                entry.key: Thing(entry.fields.get("title", entry.key), entry.key, {"soort": entry.type, **entry.fields})
                for entry in sources.bibliography.entries
            },
            "Vragen van de zelftoets": {
                question.text: Thing(
                    question.text,
                    question.page,
                    {
                        "antwoorden": "; ".join(question.answers),
                        "goed": question.right,
                        "uitleg": question.explanation,
                        "bevinding": question.finding,
                    },
                )
                for question in questions
            },
            "Plaatjes": {
                name: Thing(name, f"{DOCS}/{name}", {"tekening": sources.texts.get(name, "")})
                for name in sorted(sources.files)
                if not name.endswith(".md")
            },
        },
        {
            **{move.old: move.new for move in sources.redirects.moves},
            **{old: new for page in sources.pages for old, new in _moved_on(page)},
        },
        tuple(unread),
    )


def _page(page: Page) -> Thing:
    """A page without its findings and terms, which are things of their own."""
    meta = page.meta or {}
    lines = page.body.splitlines()
    for block in page.blocks:
        for number in range(block.line - 1, min(block.last_line + block.is_closed, len(lines))):
            lines[number] = ""
    parts = {
        "titel": str(meta.get("title", "")),
        "beschrijving": str(meta.get("description", "")),
        "nagekeken": str(meta.get("nagekeken", "")),
        "tekst": " ".join(_ATTRIBUTES.sub(r"\1", "\n".join(lines)).split()),
    }
    return Thing(parts["titel"] or page.path, page.path, parts)


def _blocks(sources: Sources, name: str) -> dict[str, Thing]:
    found = {}
    for page in sources.pages:
        for block in page.blocks:
            options = dict(block.options or {})
            if block.name == name and (id_ := options.pop("id", "")):
                former = block.ids_in(ATTRIBUTE)
                options.pop(ATTRIBUTE, None)
                text = " ".join(block.body.split())
                parts = {"titel": block.title, **options, "pagina": PurePosixPath(page.path).stem, "tekst": text}
                found[id_] = Thing(block.title, f"{page.path}:{block.line}", parts, former)
    return found


def _moved_on(page: Page) -> Iterator[tuple[str, str]]:
    """Every old address on a page that kept its place but not its id, with the new one."""
    address = f"/{page.address}"
    named = [((block.options or {}).get("id", ""), block.ids_in(ATTRIBUTE)) for block in page.blocks]
    named += [(heading.id or "", heading.former) for heading in page.headings]
    for new, former in named:
        yield from ((f"{address}#{old}", f"{address}#{new}") for old in former if new)
