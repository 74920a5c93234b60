"""The body of a page as a row of parts: headings, prose, findings and terms, each as HTML without its dress."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.built.article import ContentPage, Finding
from scripts.content.names import DISCUSSION
from scripts.markdown.references import FOOT

SCREEN_ONLY = {"ophalen", "adressen"}
"""Headings of the page for trainers below which stand lists that only work on the site."""
_IN_WORDS = "in-woorden"
ANSWERS = "Antwoorden van de zelftoets"
_BLOCKS = {"bevinding", "begrip"}
# What makes a container one to look into.
_WITHIN = "h1, h2, h3, h4, section.bevinding, section.begrip"
# What the theme puts around the title of a page.
_FRAME = {"nagekeken", "eyebrow"}


@dataclass(frozen=True)
class BodyHeading:
    """A heading: level (1-6), id and text."""

    level: int
    id: str
    title: str


@dataclass(frozen=True)
class Prose:
    """HTML between two headings or findings.

    Attributes:
        html: the HTML.
        items: that of each item of its lists.
        leads: whether it leads to what follows.
        tells_drawing: whether it holds what a drawing shows in words.
    """

    html: str
    items: tuple[str, ...] = ()
    leads: bool = False
    tells_drawing: bool = False


@dataclass(frozen=True)
class Drawing:
    """A drawing.

    Attributes:
        svg: the drawing as a file of its own would hold it.
        title: what it shows, in a few words.
        text: what it shows, in full.
        caption: what stands below it; may be empty.
        column: how far from its top a slide goes on in a second column; empty where it stays in one piece.
        name: the name of its file without ending.
    """

    svg: str
    title: str
    text: str
    caption: str
    column: str = ""
    name: str = ""


@dataclass(frozen=True)
class Check:
    """One question of the self-check: the question with its choices, and what explains the answer, as HTML."""

    question: str
    answer: str


@dataclass(frozen=True)
class SelfCheck:
    """The self-check of a page: on paper the answers stand behind the last question."""

    checks: tuple[Check, ...]

    @property
    def html(self) -> str:
        """All questions, and after them all answers."""
        asked = "".join(f"<li>{check.question}</li>" for check in self.checks)
        answers = "".join(f"<li>{check.answer}</li>" for check in self.checks)
        return f"<ol>{asked}</ol><p><strong>{ANSWERS}</strong></p><ol>{answers}</ol>"


# A task that is still to be done, and one that is done.
_TASKS = ("☐", "☑")

Part = BodyHeading | Prose | Finding | Drawing | SelfCheck
Resolve = Callable[[str], str | None]
"""Gives the address a link is to have; None takes the link away and leaves its text."""


@dataclass(frozen=True)
class PassageLink:
    """A link within a passage: its attributes but for the address, the address on its page, and HTML of its words."""

    attributes: str
    href: str
    words: str


@dataclass(frozen=True)
class Passage:
    """HTML as another format can take it, without ids, classes and pictures of ours.

    Attributes:
        pieces: the HTML, cut at its links.
        text: the same as plain text, white space folded.
    """

    pieces: tuple[str | PassageLink, ...]
    text: str

    @property
    def hrefs(self) -> tuple[str, ...]:
        """The addresses of its links, in the order of the text."""
        return tuple(piece.href for piece in self.pieces if isinstance(piece, PassageLink))

    def html(self, resolve: Resolve) -> str:
        """The passage as HTML.

        Args:
            resolve: what becomes of each address.
        """
        return "".join(
            piece if isinstance(piece, str) else _linked(piece, resolve(piece.href)) for piece in self.pieces
        )


def _linked(link: PassageLink, address: str | None) -> str:
    return link.words if address is None else f'<a{link.attributes} href="{escape(address)}">{link.words}</a>'


@dataclass(frozen=True)
class Body:
    """What stands on a page, read once for all formats.

    Attributes:
        parts: the parts, in order, from the title on; the date of the review is left to who needs it.
        questions: the questions to talk about, each as HTML.
        references: the sources at the foot of the page, each as HTML.
        passages: the passage for the HTML of every part, question and source.
    """

    parts: tuple[Part, ...]
    questions: tuple[str, ...]
    references: tuple[str, ...]
    passages: Mapping[str, Passage]


def read_body(page: ContentPage) -> Body:
    """Take a page apart.

    Args:
        page: the page.
    """
    body = page.copied()
    known = {("bevinding", finding.id): finding for finding in page.findings}
    known |= {("begrip", term.id): term for term in page.terms}
    found = tuple(_merged(_parts(body, known)))
    questions, references = (tuple(list_items(below(found, id_))) for id_ in (DISCUSSION, FOOT))
    pieces = [html for part in found for html in _pieces(part)]
    return Body(found, questions, references, _passages([*pieces, *questions, *references]))


def below(found: Iterable[Part], id_: str) -> list[Part]:
    """The parts below one heading, up to the next of its level or higher; none when it is not there."""
    taken: list[Part] = []
    level = 0
    for part in found:
        if isinstance(part, BodyHeading) and level and part.level <= level:
            break
        if level:
            taken.append(part)
        elif isinstance(part, BodyHeading) and part.id == id_:
            level = part.level
    return taken


def without(found: Iterable[Part], ids: Iterable[str]) -> list[Part]:
    """The parts except some headings and what stands below them."""
    ids = set(ids)
    kept: list[Part] = []
    skipping = 0
    for part in found:
        if isinstance(part, BodyHeading) and (not skipping or part.level <= skipping):
            skipping = part.level if part.id in ids else 0
        if not skipping:
            kept.append(part)
    return kept


def list_items(found: Iterable[Part]) -> list[str]:
    """The HTML of each item of the lists among the parts."""
    return [item for part in found if isinstance(part, Prose) for item in part.items]


def _pieces(part: Part) -> Iterator[str]:
    if isinstance(part, Prose | Finding | SelfCheck):
        yield part.html
    if isinstance(part, SelfCheck):
        for check in part.checks:
            yield from (check.question, check.answer)


# Letters of a private alphabet, which no text of an editor may hold: where a link begins and where it ends.
_BEGIN, _END = "\ue0d1", "\ue0d2"
_LEFT_OUT = ("id", "class", "title", "style", "scope", "hidden")


def _passages(pieces: Iterable[str]) -> dict[str, Passage]:
    """The passage for every piece of HTML, from one document with all of them."""
    pieces = list(dict.fromkeys(pieces))
    tree = LexborHTMLParser(f"<body>{''.join(f'<div>{html}</div>' for html in pieces)}</body>")
    holders = list(tree.css("body > div"))
    _plain_notations(tree)
    # What the table of numbers repeats in every cell is for a phone only: elsewhere the head of the column tells it.
    for gone in tree.css("svg, a.naar-bronnen, .footnote-backref, .whose"):
        gone.decompose()
    for photo in tree.css("img"):  # What it shows is told; the file itself is beside the page only.
        photo.replace_with(f"[Plaatje: {photo.attributes.get('alt') or ''}]")
    for node in tree.css("body *"):
        for name in _LEFT_OUT:
            if name in node.attributes:
                del node.attrs[name]
    texts = [" ".join(holder.text().split()) for holder in holders]
    links = []
    for link in tree.css("a[href]"):
        others = {name: value or "" for name, value in link.attributes.items() if name != "href"}
        links.append(("".join(f' {name}="{escape(value)}"' for name, value in others.items()), link.attributes["href"]))
        link.insert_before(_BEGIN)
        link.insert_after(_END)
        link.unwrap()
    for span in tree.css("body > div span, body > div section, body > div div"):
        span.unwrap()
    following = iter(links)

    def passage(holder: LexborNode, plain: str) -> Passage:
        first, *rest = (holder.inner_html or "").split(_BEGIN)
        cut: list[str | PassageLink] = [first]
        for text in rest:
            words, _, after = text.partition(_END)
            attributes, href = next(following)
            cut += [PassageLink(attributes, href or "", words), after]
        return Passage(tuple(cut), plain)

    return {html: passage(holder, text) for html, holder, text in zip(pieces, holders, texts, strict=True)}


def _plain_notations(tree: LexborHTMLParser) -> None:
    """Put what editors write as in Material in elements that every format has.

    Boxes become quotations with their title in bold, tabs stand below each other under their names, and what an
    abbreviation stands for is written out where it stands first.
    """
    for gone in tree.css(".tabbed-set > input, .tabbed-labels"):
        gone.decompose()
    for box in tree.css("input[type=checkbox]"):
        (box.parent if box.parent and box.parent.tag == "label" else box).replace_with(
            _TASKS["checked" in box.attributes]
        )
    for mark in tree.css("a.footnote-ref"):  # Its text stands at the foot, where its number leads on paper too.
        mark.unwrap()
    told = set()
    for short in tree.css("abbr[title]"):
        words, meaning = short.text(), short.attributes["title"] or ""
        if words not in told:
            short.insert_child(f" ({meaning})")
        told.add(words)
        short.unwrap()
    for key in tree.css("kbd"):
        key.replace_with(_element("code", key.text()))
    for title in tree.css(".admonition-title, summary, .highlight > .filename"):
        line = _element("p", "")
        line.insert_child(_element("strong", title.text().strip()))
        title.replace_with(line)
    # From the inside out, since the outer one is made anew of what is in it.
    for box in reversed(tree.css(".admonition, details")):
        quotation = _element("blockquote", "")
        for child in list(box.iter(include_text=True)):
            quotation.insert_child(child)
        box.replace_with(quotation)


def _element(tag: str, text: str) -> LexborNode:
    """A new element with text in it."""
    node = LexborHTMLParser(f"<body><{tag}>{escape(text)}</{tag}></body>").css_first(tag)
    assert node, "it was just made"
    return node


def _parts(parent: LexborNode, known: Mapping[tuple[str, str], Finding]) -> Iterator[Part]:
    child = parent.child
    while child:
        classes = set((child.attributes.get("class") or "").split())
        if child.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            yield BodyHeading(int(child.tag[1]), child.id or "", child.text().strip())
        elif classes & _BLOCKS:
            heading = child.css_first("h2, h3")
            yield known[(classes & _BLOCKS).pop(), (heading.id or "") if heading else ""]
        elif "zelftoets" in classes:
            yield SelfCheck(tuple(_checks(child)))
        elif child.tag in {"div", "section", "header"} and child.css_first(_WITHIN):
            yield from _parts(child, known)
        elif "kenmerken" in classes:  # The label of a situation or a tension; that of a finding is data.
            yield Prose(f"<p><em>{escape(_text(child))}</em></p>", leads=True)
        elif child.css_first("figure svg"):
            yield from (_drawing(figure) for figure in ([child] if child.tag == "figure" else child.css("figure")))
        elif not classes & _FRAME and "hidden" not in child.attributes:
            items = (item.inner_html or "" for item in child.css("ol > li, ul > li"))
            in_words = _IN_WORDS in classes or child.css_first(f".{_IN_WORDS}") is not None
            yield Prose(child.html or "", tuple(item.strip() for item in items), tells_drawing=in_words)
        child = child.next


def _checks(node: LexborNode) -> Iterator[Check]:
    for item in node.css("ol > li"):
        answer = item.css_first("details")
        assert answer, "every question of the self-check explains its answer"
        explanation = "".join(paragraph.html or "" for paragraph in answer.css("p"))
        answer.decompose()
        yield Check(item.inner_html or "", explanation)


def _drawing(figure: LexborNode) -> Drawing:
    # Parsed again, because a copy has lost the capitals in names such as linearGradient.
    svg = LexborHTMLParser(figure.html or "").css_first("svg")
    assert svg, "only figures with a drawing come here"
    for link in svg.css("a"):
        link.unwrap()
    for name in [name for name in svg.attributes if name == "role" or name.startswith("aria-")]:
        del svg.attrs[name]
    column = svg.attributes.get("data-kolom") or ""
    if "data-kolom" in svg.attributes:
        del svg.attrs["data-kolom"]
    title, text, caption = (_text(figure.css_first(name)) for name in ("title", "desc", "figcaption"))
    named = figure.css_first("title")
    name = ((named.id or "") if named else "").removeprefix("tekening-")
    svg.attrs["xmlns"] = "http://www.w3.org/2000/svg"  # In a page it needs none, in a file of its own it does.
    return Drawing(svg.html or "", title, text, caption, column, name)


def _text(node: LexborNode | None) -> str:
    return " ".join(node.text().split()) if node else ""


def _merged(found: Iterable[Part]) -> Iterator[Part]:
    """The parts with neighbouring pieces of prose as one, and without empty ones."""
    prose = Prose("")
    for part in found:
        if isinstance(part, Prose) and not part.leads:
            tells_drawing = prose.tells_drawing or part.tells_drawing
            prose = Prose(prose.html + part.html, prose.items + part.items, tells_drawing=tells_drawing)
            continue
        yield from _kept(prose)
        prose = Prose("")
        yield part
    yield from _kept(prose)


def _kept(prose: Prose) -> Iterator[Prose]:
    if prose.html.strip():
        yield replace(prose, html=prose.html.strip())
