"""A page as an editor wrote it: its headings, links, citations, footnotes and blocks, each with its line.

Links, images and headings come from markdown-it-py, a CommonMark parser that keeps line numbers. The
site's own syntax (blocks, citations, footnotes) is read with the expressions of the libraries that
render it, in a copy of the text from which code and comments are blanked out.
"""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import PurePosixPath

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from scripts.content import citation_grammar, regions
from scripts.content.bibliography import Bibliography
from scripts.content.blocks import Block, read_blocks, stray_ends
from scripts.content.names import DOCS, REDIRECTS, address
from scripts.content.redirects import Redirects, read_redirects
from scripts.content.synonyms import Synonyms
from scripts.content.yaml_lists import SafeLoader

FIRST_DAY = datetime.date(1970, 1, 1)
"""The day of a page that says none."""
CENTURY = range(2000, 2100)
"""The years of a review; what packs files cannot hold every other."""

_ATTRIBUTE_ID = re.compile(r"\{[^{}]*#(?P<id>[^\s{}]+)[^{}]*\}$")
_FORMER_IDS = re.compile(r'\beerder="(?P<ids>[^"]*)"')
_BEHIND = re.compile(r"(?:^|\n)(?:\{[^{}\n]*\}|/{3,}[^\n]*)\s*\Z")
"""What may stand below a paragraph: attributes, and the end of the block that it stands in."""
_FOOTNOTE = re.compile(r"\[\^(?P<name>[^\]\[\n]{1,80})\](?P<colon>:)?")


@dataclass(frozen=True)
class Heading:
    """A heading: its line, level (1-6), text without attributes, explicit id if it has one, and ids it had before."""

    line: int
    level: int
    text: str
    id: str | None
    former: tuple[str, ...] = ()


@dataclass(frozen=True)
class Link:
    """A link or picture: its line, address as written, text (of a picture: alternative text)."""

    line: int
    target: str
    text: str
    is_picture: bool = False


@dataclass(frozen=True)
class Listing:
    """A list: the line and the text of the paragraph right above it, and of each point its line and its number.

    A point of a list without numbers has the number 0; what has no paragraph above it has the line 0.
    """

    line: int
    lead: str
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Words:
    """A run of text: its line, and the text."""

    line: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: its first line, what is written, and how it stands.

    Attributes:
        line: its first line.
        text: what is written, without the line that closes a block and without attributes at its end.
        is_point: whether it stands in a list.
        follows: whether another stands right above it, in the same list or box.
    """

    line: int
    text: str
    is_point: bool
    follows: bool


@dataclass(frozen=True)
class Citation:
    """One key in a citation: its line, the key, and the text of the whole citation in brackets."""

    line: int
    key: str
    text: str


@dataclass(frozen=True)
class Footnote:
    """A footnote mark: its line, its name, and whether this is the definition."""

    line: int
    name: str
    is_definition: bool


@cache
def _parser() -> MarkdownIt:
    """The parser of all pages: to make one takes as long as to parse a page."""
    parser = MarkdownIt("commonmark").enable("table")
    # An address that this parser finds unsafe must be judged, not passed over.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


@dataclass(frozen=True)
class Page:
    """A page in `docs/`.

    Attributes:
        path: path from the root of the repository, such as `docs/lvb.md`.
        text: the whole file, with line ends as `\\n`.
    """

    path: str
    text: str

    @property
    def name(self) -> str:
        """Name of its file without ending, such as `lvb`."""
        return PurePosixPath(self.path).stem

    @property
    def address(self) -> str:
        """Its address from the root of the site, such as `lvb/`; empty for the start page."""
        return address(self.path.removeprefix(f"{DOCS}/"))

    @property
    def front_matter(self) -> str | None:
        """The text between the two lines with ---; None when it is not there."""
        match = regions.FRONT_MATTER.match(self.text)
        return match[1] if match else None

    @cached_property
    def meta(self) -> Mapping[str, object] | None:
        """The front matter; None when there is none or it cannot be read."""
        try:
            values = yaml.load(self.front_matter or "", Loader=SafeLoader)
        except (yaml.YAMLError, ValueError):
            return None
        return values if isinstance(values, dict) else None

    @property
    def title(self) -> str:
        """The title that its front matter gives it; else its name."""
        return str((self.meta or {}).get("title") or self.name)

    @property
    def language(self) -> str:
        """Code of the language it is written in."""
        return str((self.meta or {}).get("lang") or "nl")

    @property
    def reviewed(self) -> datetime.date | None:
        """The day on which it says that its content was last reviewed."""
        value = (self.meta or {}).get("nagekeken")
        is_day = isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
        return value if isinstance(value, datetime.date) and is_day and value.year in CENTURY else None

    @cached_property
    def meta_lines(self) -> Mapping[str, int]:
        """Line of each name in the front matter."""
        lines = (self.front_matter or "").split("\n")
        return {line.partition(":")[0].strip(): number for number, line in enumerate(lines, 2) if ":" in line}

    @cached_property
    def body(self) -> str:
        """The text with the front matter blanked out, so that lines keep their numbers."""
        return regions.body(self.text)

    @cached_property
    def flat(self) -> regions.Flat:
        """The body as a parser reads it that does not know boxes and tabs."""
        return regions.flat(self.body)

    @cached_property
    def prose(self) -> str:
        """The body with code and comments blanked out, and what is in boxes and tabs at the start of its line."""
        return regions.prose(self.flat.text)

    @cached_property
    def code(self) -> str:
        """The body with everything but code blanked out."""
        return regions.code(self.flat.text)

    @cached_property
    def _tokens(self) -> list[Token]:
        return _parser().parse(self.flat.text)

    @cached_property
    def indented(self) -> tuple[tuple[int, str], ...]:
        """Every line that is code because it is indented, with its number."""
        lines = self.flat.text.split("\n")
        return tuple(
            (number, lines[number - 1])
            for token in self._tokens
            if token.type == "code_block" and token.map
            for number in range(token.map[0] + 1, token.map[1] + 1)
        )

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Every heading that is written as one (a block makes its own)."""
        found = []
        for opening, inline in zip(self._tokens, self._tokens[1:], strict=False):
            if opening.type == "heading_open" and opening.map:
                match = _ATTRIBUTE_ID.search(inline.content)
                text = _ATTRIBUTE_ID.sub("", inline.content).strip()
                if opening.markup[0] in "-=" and not match and (text.endswith((".", "!", "…")) or "\n" in text):
                    continue  # A paragraph with a line right under it: nobody meant a heading.
                former = _FORMER_IDS.search(match.group()) if match else None
                ids = tuple(former["ids"].split()) if former else ()
                found.append(
                    Heading(opening.map[0] + 1, int(opening.tag[1]), text, match["id"] if match else None, ids)
                )
        return tuple(found)

    @cached_property
    def underlined(self) -> tuple[Words, ...]:
        """Every line right under a paragraph that makes a heading of its sentences."""
        lines = self.flat.text.split("\n")
        headings = {heading.line for heading in self.headings}
        found = [token.map for token in self._tokens if token.type == "heading_open" and token.map]
        return tuple(Words(last, lines[last - 1].strip()) for first, last in found if first + 1 not in headings)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link and picture."""
        return tuple(link for token in self._tokens for link in _links(token))

    @cached_property
    def words(self) -> tuple[Words, ...]:
        """Every run of text outside links and code."""
        return tuple(words for token in self._tokens for words in _words(token))

    @cached_property
    def bold(self) -> tuple[Words, ...]:
        """Every paragraph at the start of its line that is bold from its first word to its last."""
        found = []
        for opening, inline in zip(self._tokens, self._tokens[1:], strict=False):
            # An empty piece of text says nothing, and what is slanted as well is no less bold.
            said = [token for token in inline.children or () if token.type != "text" or token.content.strip()]
            kinds = [token.type for token in said if not token.type.startswith("em_")]
            is_whole = (
                kinds[:1] == ["strong_open"] and kinds[-1:] == ["strong_close"] and kinds.count("strong_open") == 1
            )
            if opening.type == "paragraph_open" and not opening.level and opening.map and is_whole:
                text = "".join(token.content for token in inline.children or ())
                found.append(Words(opening.map[0] + 1, text.strip()))
        return tuple(found)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph, in their order."""
        found = []
        depth = 0
        for number, token in enumerate(self._tokens):
            depth += (token.type == "list_item_open") - (token.type == "list_item_close")
            if token.type == "paragraph_open" and token.map:
                text = _BEHIND.sub("", self._tokens[number + 1].content)
                if text.startswith("///"):
                    continue  # The first line of a block, with its options.
                follows = number > 0 and self._tokens[number - 1].type == "paragraph_close"
                found.append(Paragraph(token.map[0] + 1, text, bool(depth), follows))
        return tuple(found)

    @cached_property
    def tables(self) -> tuple[range, ...]:
        """The lines of every table."""
        found = [token.map for token in self._tokens if token.type == "table_open" and token.map]
        return tuple(range(first + 1, last + 1) for first, last in found)

    @cached_property
    def lists(self) -> tuple[Listing, ...]:
        """Every list, those within another behind it."""
        return tuple(sorted(_lists(self._tokens), key=lambda found: found.points))

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every key of every citation outside code."""
        return tuple(
            Citation(self._line(found.start), key, found.text)
            for found in citation_grammar.written(self.body)
            for key in found.keys
        )

    @cached_property
    def footnotes(self) -> tuple[Footnote, ...]:
        """Every footnote mark and definition outside code."""
        return tuple(
            Footnote(
                self._line(match.start()),
                match["name"],
                bool(match["colon"]) and self.prose[: match.start()].rpartition("\n")[2].strip() == "",
            )
            for match in _FOOTNOTE.finditer(self.prose)
        )

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every block, in the order of the page."""
        return tuple(read_blocks(self._lines))

    @cached_property
    def stray_ends(self) -> tuple[int, ...]:
        """Lines with a `///` that closes nothing."""
        return stray_ends(self._lines)

    @property
    def _lines(self) -> list[str]:
        """The lines of the prose with tabs as the spaces that Python-Markdown makes of them."""
        return self.prose.expandtabs(4).splitlines()

    def _line(self, offset: int) -> int:
        return self.flat.text.count("\n", 0, offset) + 1


@dataclass(frozen=True)
class MenuEntry:
    """What the menu says of a page: the line, what the menu calls it, and the part of the menu it stands in."""

    line: int
    title: str = ""
    section: str = ""


NOT_IN_MENU = MenuEntry(0)
"""What the menu says of a page that is not in it."""


@dataclass(frozen=True)
class Sources:
    """Everything an editor writes.

    Attributes:
        pages: the pages in `docs/`, sorted by path.
        bibliography: the bibliography as read.
        files: every file in `docs/`, as path from `docs/` with forward slashes.
        menu: what the menu in `mkdocs.yml` says of every page in it, in its order; None when there is no menu.
        texts: text of every SVG picture in `docs/`, by path from `docs/`.
        symlinks: what in `docs/` is a symbolic link, as path from `docs/`.
        site_url: the address the site will have; empty when it is not known.
        synonyms: the synonyms for search as read.
        today: the day on which this is judged; None where that does not matter.
        data: text of the data files beside `docs/` that are there, by name.
        config: text of `mkdocs.yml`.
        inherited: text of the files that `mkdocs.yml` inherits from, by path as it names them.
        changed: numbers of the lines that the main branch does not have, by path; empty when git does not know.
        gone: the lines that the main branch has and these files have not, as they were, by path.
        before: the text of every page and list that is other than on the main branch, as it is there, by path.
    """

    pages: tuple[Page, ...]
    bibliography: Bibliography
    files: frozenset[str]
    menu: Mapping[str, MenuEntry] | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    symlinks: frozenset[str] = frozenset()
    site_url: str = ""
    synonyms: Synonyms = field(default_factory=Synonyms)
    today: datetime.date | None = None
    data: Mapping[str, str] = field(default_factory=dict)
    config: str = ""
    inherited: Mapping[str, str] = field(default_factory=dict)
    changed: Mapping[str, frozenset[int]] = field(default_factory=dict)
    gone: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)

    def is_new(self, path: str, line: int) -> bool:
        """Whether the main branch does not have a line of a file."""
        return line in self.changed.get(path, ())

    def doubles(self, places: Sequence[tuple[str, int]]) -> list[tuple[tuple[str, int], tuple[str, int]]]:
        """Of places (path and line) that hold the same and should not, each that is too many, with the one that stays.

        The one that stays is the first that the main branch has; when git does not know, the first.
        """
        stays = next((place for place in places if not self.is_new(*place)), places[0])
        return [(place, stays) for place in places if place != stays]

    @cached_property
    def redirects(self) -> Redirects:
        """The table of what moved to another page."""
        return read_redirects(self.data.get(REDIRECTS, ""))

    def menu_entry(self, page: Page) -> MenuEntry:
        """What the menu says of a page; nothing when it is not in it."""
        return (self.menu or {}).get(page.path.removeprefix(f"{DOCS}/"), NOT_IN_MENU)

    @property
    def in_order(self) -> tuple[Page, ...]:
        """The pages in the order of the menu; the start page first when there is no menu, and others last."""
        order = {name: number for number, name in enumerate(self.menu or ())}

        def place(page: Page) -> tuple[int, bool, str]:
            return order.get(page.path.removeprefix(f"{DOCS}/"), len(order)), page.address != "", page.path

        return tuple(sorted(self.pages, key=place))

    @property
    def day(self) -> datetime.date:
        """The day of the newest review: the date of this version of the content."""
        return max((page.reviewed or FIRST_DAY for page in self.pages), default=FIRST_DAY)


def _links(inline: Token) -> Iterator[Link]:
    """The links and pictures in one run of text, each with the line it begins on."""
    line = (inline.map or [0])[0] + 1
    open_link: tuple[int, str] | None = None
    text = ""
    for token in inline.children or []:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        elif token.type == "link_open":
            open_link, text = (line, str(token.attrs["href"])), ""
        elif token.type == "link_close" and open_link:
            yield Link(*open_link, text)
            open_link = None
        elif token.type == "image":
            yield Link(line, str(token.attrs["src"]), token.content, is_picture=True)
            text += token.content
        else:
            text += token.content


def _lists(tokens: Sequence[Token]) -> Iterator[Listing]:
    """The lists in a page."""
    open_: list[tuple[Token | None, list[tuple[int, int]]]] = []
    for number, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            above = tokens[number - 1].type if number else ""
            open_.append((tokens[number - 2] if above == "paragraph_close" else None, []))
        elif token.type == "list_item_open" and token.map:
            open_[-1][1].append((token.map[0] + 1, int(token.info or 0)))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lead, points = open_.pop()
            yield Listing(lead.map[1] if lead and lead.map else 0, lead.content if lead else "", tuple(points))


def _words(inline: Token) -> Iterator[Words]:
    """The text outside links and code in one run of text, each with its line."""
    line = (inline.map or [0])[0] + 1
    depth = 0
    for token in inline.children or []:
        depth += (token.type == "link_open") - (token.type == "link_close")
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        elif token.type == "text" and not depth and token.content.strip():
            yield Words(line, token.content)
