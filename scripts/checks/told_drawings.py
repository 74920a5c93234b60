"""Rules for what is told of a picture: its text, its caption, and the title and description that a drawing carries."""

import re
from collections.abc import Iterator

from scripts.content.names import DOCS
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Page, Sources
from scripts.content.words import folded
from scripts.markdown.labels import HOLDERS

_PICTURE = re.compile(r"!\[(?P<text>[^\[\]\n]+)\]\((?P<target>[^()\s]+)(?: \"(?P<caption>[^\"\n]+)\")?\)")
_TITLE = re.compile(r"<title>(?P<title>[^<>]*)</title>")
_DESCRIPTION = re.compile(r"<desc>(?P<desc>[^<>]*)</desc>")
_LABEL = re.compile(r"<(?:text|tspan)\b[^<>]*>(?P<label>[^<>]*)")
_STEM = 5
"""Letters that words about one thing share."""
_FEWEST = 2
"""Words of a description, or of all labels, that are enough to tell what a drawing is about."""


@rule("L126")
def text_is_caption(sources: Sources) -> Iterator[Hit]:
    """De tekst van een plaatje zegt iets anders dan zijn onderschrift en de titel van de pagina: wie voorgelezen wordt, hoort alle drie."""
    for page in sources.pages:
        for number, match in _pictures(page):
            text = _said(match["text"])
            if text and text in (_said(match["caption"] or ""), _said(page.title)):
                message = f"tekst '{match['text']}' staat er al; zeg wat er op het plaatje te zien is"
                yield page.path, number, message, match["text"]


def _pictures(page: Page) -> Iterator[tuple[int, re.Match[str]]]:
    for number, line in enumerate(page.prose.split("\n"), 1):
        yield from ((number, match) for match in _PICTURE.finditer(line))


def _said(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))


@rule("L127")
def another_drawing(sources: Sources) -> Iterator[Hit]:
    """De titel (<title>) en de beschrijving (<desc>) van een tekening gaan over die tekening, net als haar tekst op de pagina."""
    texts = {
        (page.path, number): (match["target"], match["text"])
        for page in sources.pages
        for number, match in _pictures(page)
    }
    for name, drawing in sources.texts.items():
        path = f"{DOCS}/{name}"
        title, description = _TITLE.search(drawing), _DESCRIPTION.search(drawing)
        labels = _stems(" ".join(match["label"] for match in _LABEL.finditer(drawing)))
        about = labels | _stems(title["title"] if title else "")
        if description and (said := _stems(description["desc"])) and len(said) >= _FEWEST <= len(labels):
            if not said & about:
                yield (
                    path,
                    _line(drawing, description.start()),
                    _message("<desc>", description["desc"]),
                    _shown(description["desc"]),
                )
        elif description and not description["desc"].strip():
            line = _line(drawing, description.start())
            yield (
                path,
                line,
                f"'<desc>' van '{name.rsplit('/', 1)[-1]}' is leeg; zeg wat er op de tekening staat",
                "<desc>",
            )
        if not title or not title["title"].strip():
            continue
        about = labels | _stems(description["desc"] if description else "")
        for (page, number), (target, text) in texts.items():
            of_page = _stems(text)
            if not target.endswith(name) or not of_page or of_page & _stems(title["title"]):
                continue
            if not of_page & about:
                yield page, number, _message("de tekst", text), _shown(text)
            elif not _stems(title["title"]) & about:
                yield path, _line(drawing, title.start()), _message("<title>", title["title"]), _shown(title["title"])


@rule("L136")
def told_as_before(sources: Sources) -> Iterator[Hit]:
    """Verandert een woord op een tekening, dan verandert haar beschrijving (<desc>) mee, en de tekening in woorden."""
    for name, drawing in sources.texts.items():
        path = f"{DOCS}/{name}"
        description = _DESCRIPTION.search(drawing)
        lines = drawing.split("\n")
        new = [number for number in sorted(sources.changed.get(path, ())) if number <= len(lines)]
        old = [line for line in sources.gone.get(path, ()) if _LABEL.search(line)]
        new = [number for number in new if _LABEL.search(lines[number - 1])]
        if not description or len(old) != len(new):
            continue
        told = _words(description["desc"])
        for number, line in zip(new, old, strict=True):
            was, now = _words(_labels(line)), _words(_labels(lines[number - 1]))
            gone, come = was - now, now - was
            if gone & told and come and not come & told:
                word = next(word for word in re.findall(r"\w+", _labels(lines[number - 1])) if _words(word) & come)
                message = (
                    f"'{word}' staat nu op de tekening en niet in <desc>; pas <desc> aan, en de tekening in woorden"
                )
                yield path, number, message, word


def _labels(text: str) -> str:
    return " ".join(match["label"] for match in _LABEL.finditer(text))


def _words(text: str) -> frozenset[str]:
    """What the words of a text begin with, but the shortest."""
    return frozenset(word[:_STEM] for word in re.findall(r"[a-z]{4,}", folded(text)))


def _message(what: str, text: str) -> str:
    return f"{what} '{_shown(text)}' gaat over een andere tekening; zeg wat er op deze staat"


def _shown(text: str) -> str:
    return " ".join(text.split()[:6])


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _stems(text: str) -> frozenset[str]:
    """What the long words of a text begin with."""
    return frozenset(word[:_STEM] for word in re.findall(r"[a-z]{6,}", folded(text)))


_NUMBER = r"-?\d+(?:\.\d+)?"
"""How SVG writes a number here; what looks like one and is none must not end a rule."""
_WIDTH = re.compile(rf"viewBox=\"(?:{_NUMBER}[ ,]+){{2}}(?P<width>{_NUMBER})[ ,\"]")
_LINE = re.compile(rf"<text\b[^<>]*\bfont-size=\"(?P<size>{_NUMBER})\"[^<>]*>(?P<text>[^<>]+)</text>")
_NARROW = 0.4
"""How wide a letter is at least, on average, in parts of its size."""


@rule("L130")
def text_off_drawing(sources: Sources) -> Iterator[Hit]:
    """Een regel tekst op een tekening past in haar breedte; een langere regel wordt er twee."""
    for name, drawing in sources.texts.items():
        frame = _WIDTH.search(drawing)
        for match in _LINE.finditer(drawing) if frame else ():
            text = " ".join(match["text"].split())
            if frame and len(text) * float(match["size"]) * _NARROW > float(frame["width"]):
                shown = " ".join(text.split()[:5])
                message = f"'{shown} …' is breder dan de tekening; maak er twee regels van, of schrijf het korter"
                yield f"{DOCS}/{name}", _line(drawing, match.start()), message, f"{shown} …"


_PLACED = re.compile(r"<(?P<end>/?)(?P<tag>g|text)\b(?P<rest>[^<>]*)>")
_AT = {name: re.compile(rf"(?<![\w-]){name}=\"(?P<at>{_NUMBER})\"") for name in ("x", "y")}
_SIZES = re.compile(
    rf"viewBox=\"(?P<x>{_NUMBER})[ ,]+(?P<y>{_NUMBER})[ ,]+(?P<width>{_NUMBER})[ ,]+(?P<height>{_NUMBER})\""
)


@rule("L135")
def begins_off_drawing(sources: Sources) -> Iterator[Hit]:
    """Tekst op een tekening begint op de tekening: x en y vallen binnen haar viewBox."""
    for name, drawing in sources.texts.items():
        frame = _SIZES.search(drawing)
        moved: list[bool] = []
        for match in _PLACED.finditer(drawing) if frame else ():
            rest = match["rest"]
            if match["tag"] == "g" and not rest.endswith("/"):
                moved = moved[:-1] if match["end"] else [*moved, "transform=" in rest]
            # What is moved, alone or with its group, stands elsewhere than it says.
            if match["tag"] == "text" and frame and not any(moved) and "transform=" not in rest:
                for axis, size in (("x", "width"), ("y", "height")):
                    at, first = _AT[axis].search(rest), float(frame[axis])
                    last = first + float(frame[size])
                    if at and not first <= float(at["at"]) <= last:
                        value = f'{axis}="{at["at"]}"'
                        message = f"'{value}' is naast de tekening; schrijf een getal tussen {first:g} en {last:g}"
                        yield f"{DOCS}/{name}", _line(drawing, match.start()), message, value


_WHO = re.compile(r"\bdata-wie=(?P<sign>[\"'])(?P<who>.*?)(?P=sign)")


@rule("L132")
def nobody_drawn(sources: Sources) -> Iterator[Hit]:
    """Wie er bij een label in een tekening staat (data-wie), is een van onderzoek, deelnemers, aantal, een, verslag en redactie."""
    for name, drawing in sources.texts.items():
        for match in _WHO.finditer(drawing):
            if match["who"] not in HOLDERS:
                remedy = suggestion(match["who"], HOLDERS) or f"; kies uit {', '.join(HOLDERS)}"
                message = f"data-wie '{match['who']}' is geen van de labels{remedy}"
                yield f"{DOCS}/{name}", _line(drawing, match.start()), message, match["who"]


_FRAME = re.compile(rf"<svg\b[^<>]*?\bviewBox=[\"'](?:{_NUMBER}[ ,]+){{3}}(?P<height>{_NUMBER})[\"']")
_COLUMN = re.compile(r"<svg\b[^<>]*?\bdata-kolom=(?P<sign>[\"'])(?P<top>.*?)(?P=sign)")


@rule("L133")
def column_off_drawing(sources: Sources) -> Iterator[Hit]:
    """Waar de tweede kolom van een tekening begint (data-kolom), is een getal tussen haar bovenkant en haar onderkant."""
    for name, drawing in sources.texts.items():
        frame, column = _FRAME.search(drawing), _COLUMN.search(drawing)
        if not frame or not column:
            continue
        top = column["top"]
        if not re.fullmatch(r"\d+(?:\.\d+)?", top) or not 0 < float(top) < float(frame["height"]):
            message = f"data-kolom '{top}' is niet op de tekening; schrijf een getal tussen 0 en {frame['height']}"
            yield f"{DOCS}/{name}", _line(drawing, column.start("top")), message, top


@rule("L134")
def drawn_twice(sources: Sources) -> Iterator[Hit]:
    """Een tekening staat één keer op een pagina."""
    for page in sources.pages:
        places: dict[str, dict[tuple[str, int], str]] = {}
        for number, match in _pictures(page):
            if match["target"].endswith(".svg"):
                file = match["target"].rpartition("/")[2]
                places.setdefault(file, {})[page.path, number] = match["target"]
        for same in places.values():
            for place, (_, stays) in sources.doubles(list(same)):
                yield *place, f"tekening '{same[place]}' staat al op regel {stays}; haal er een weg", same[place]


RULES = (
    text_is_caption,
    another_drawing,
    text_off_drawing,
    nobody_drawn,
    column_off_drawing,
    drawn_twice,
    begins_off_drawing,
    told_as_before,
)
