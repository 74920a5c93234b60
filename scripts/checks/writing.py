"""Rules for what looks right to an editor and is read otherwise by the site: spaces, hashes, comments."""

import re
from collections.abc import Iterator

from scripts.content.problem import Hit, rule
from scripts.content.regions import open_fence
from scripts.content.source import Page, Sources

_SPACE = "[\u00a0\u2000-\u200a\u202f\u205f\u3000]"
# At the edge of a line, behind a mark that begins it, and behind the name of an option.
_WRONG_SPACE = re.compile(
    rf"^[ \t]*+(?:[/#>*+-]++|\d++[.)]|(?<= {{4}})[\w-]++:)?[ \t]*+(?P<first>{_SPACE})|(?P<last>{_SPACE})[ \t]*+$|(?<=[^\s*+:.)-])(?P<tab>\t+)(?=\S)"
)
_NO_HEADING = re.compile(r"^(?P<level>#{1,6}+)(?:[^#\s].*|#.*|[ \t]*(?:\{[^{}\n]*\}[ \t]*)?)$", re.MULTILINE)

_TAGS = re.compile(r"#[^\W\d_][\w-]+(?: #[^\W\d_][\w-]+)+")
_IN_LIST = re.compile(r"^ {0,3}(?:(?:[-*+]|\d+[.)]|>) +)+#{1,6} +\S.*$", re.MULTILINE)


@rule("P112")
def wrong_space(sources: Sources) -> Iterator[Hit]:
    """Aan begin en eind van een regel, achter ///, #, een streepje of 'naam:', en voor een tab staat een gewone spatie."""
    for page in sources.pages:
        last = 0
        for number, line in _lines(page):
            if found := _WRONG_SPACE.search(line):
                # Rows of a spreadsheet are one mistake.
                is_next, last = found["tab"] and last == number - 1, number if found["tab"] else 0
                if is_next:
                    continue
                sign = f"U+{ord((found['first'] or found['last'] or found['tab'])[0]):04X}"
                yield page.path, number, f"'{sign}' is hier geen gewone spatie; typ de spaties opnieuw", sign


def _lines(page: Page) -> Iterator[tuple[int, str]]:
    """Every line outside code, what stands above the page indented as options are."""
    yield from ((number, f"    {line}") for number, line in enumerate((page.front_matter or "").split("\n"), 2))
    yield from enumerate(page.prose.split("\n"), 1)


@rule("P113")
def no_heading(sources: Sources) -> Iterator[Hit]:
    """Een kop is een of meer hekjes, een spatie en tekst; een regel die met een hekje begint, wordt altijd een kop."""
    for page in sources.pages:
        for match in _NO_HEADING.finditer(page.prose):
            if _TAGS.match(match.group()):
                continue  # A rule on what other programs know tells of keywords.
            line = page.prose.count("\n", 0, match.start()) + 1
            text = match.group().lstrip("#").strip()
            remedy = "schrijf er tekst achter" if text[:1] in ("", "{") else f"schrijf '{match['level']} {text[:60]}'"
            yield page.path, line, f"'{match.group()[:60]}' is zo geen kop; {remedy}", match.group()[:60]
        for match in _IN_LIST.finditer(page.prose):
            line, text = page.prose.count("\n", 0, match.start()) + 1, match.group()[:60]
            yield page.path, line, f"kop '{text}' staat in een lijst of citaat; begin de regel met de hekjes", text


@rule("P139")
def underlined(sources: Sources) -> Iterator[Hit]:
    """Direct onder een alinea staat geen streep van --- of ===: die maakt er een kop van."""
    for page in sources.pages:
        # Front matter that cannot be read is told as such.
        for line in (
            page.underlined if page.front_matter is not None or not page.text.startswith(("---", "title:")) else ()
        ):
            message = f"'{line.text}' maakt een kop van de alinea erboven; zet er een lege regel boven, of haal het weg"
            yield page.path, line.line, message, line.text


@rule("P114")
def open_comment(sources: Sources) -> Iterator[Hit]:
    """Een opmerking begint met <!-- en eindigt met -->, code met twee keer ```; een opmerking met een lege regel begint op een nieuwe regel."""
    for page in sources.pages:
        if place := open_fence(page.flat.text):
            line = page.flat.text.count("\n", 0, place.start()) + 1
            text = place.group().strip()[:60]
            mark = "```" if "`" in text else "~~~"
            yield page.path, line, f"'{text}' begint code die nergens eindigt; zet {mark} op een regel eronder", text
        for match in re.finditer("<!--", page.prose):
            line = page.prose.count("\n", 0, match.start()) + 1
            yield (
                page.path,
                line,
                "'<!--' begint hier geen opmerking; zet het op een nieuwe regel en sluit af met -->",
                "<!--",
            )
        # One that is not closed takes all along up to the end of the next.
        code = page.code.split("\n")
        for match in re.finditer(r"<!--(?:(?!-->).)*?(?=<!--)", page.flat.text, re.DOTALL):
            line = page.flat.text.count("\n", 0, match.start()) + 1
            is_hidden = page.prose[match.start() : match.start() + 4].isspace()
            if is_hidden and not code[line - 1].strip():
                text = match.group().split("\n")[0].strip()[:60]
                yield page.path, line, f"opmerking '{text}' is niet gesloten; zet er --> achter", text


RULES = (wrong_space, no_heading, underlined, open_comment)
