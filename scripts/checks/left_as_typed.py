"""What was typed as markup has become markup: rules on the text that a reader sees, told at the line where it was typed.

Code may hold anything, and so may a sign with a backslash before it: who types that, means the sign itself. Two of them
around words were meant as markup, whatever stands before them.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html.entities import html5

from scripts.built.runs import CODE, Run
from scripts.built.site import Built, BuiltPage
from scripts.content.names import BIBLIOGRAPHY, CONFIG
from scripts.content.problem import Hit, rule
from scripts.content.source import Page

_NAMED = "|".join(sorted({name.rstrip(";") for name in html5}, key=len, reverse=True))
_OLD_NAMES = "|".join(sorted((name for name in html5 if not name.endswith(";")), key=len, reverse=True))
_TAGS = "a|b|i|u|p|br|hr|div|span|font|center|strong|em|table|tr|td|th|ul|ol|li|img|h[1-6]|blockquote|sup|sub|details"


@dataclass(frozen=True)
class Kind:
    """Something that only markup has: what it looks like in a text, and what to do about it (Dutch).

    Attributes:
        pattern: what it looks like.
        remedy: with `\\g<name>` for what the pattern found.
        is_never_meant: whether a backslash before it does not make it text.
    """

    pattern: re.Pattern[str]
    remedy: str
    is_never_meant: bool = False


def _kind(pattern: str, remedy: str, is_never_meant: bool = False) -> Kind:
    return Kind(re.compile(pattern, re.MULTILINE), remedy, is_never_meant)


_LITERAL = "; hoort het teken er zo te staan, zet er dan een \\\\ voor"
_BOX = "schrijf een regel '!!! opmerking' met daaronder de tekst, vier spaties in"
_LINK = "schrijf een link als [tekst](pagina.md), zonder spatie of nieuwe regel tussen ] en ("
_TABLE = (
    "een tabel begint na een lege regel met een rij namen, daaronder een rij als |---|---| met evenveel vakken, en dan "
    "de rijen"
)
KINDS = (
    # Citations, footnotes and blocks.
    _kind(r"\[(?:[^\[\]]*[^\[\]\w.+-])?-?@[\w-]+[^\[\]]*\n[^\[\]]*\]", "zet het hele citaat op één regel", True),
    _kind(r"\[(?:[^\[\]]*[^\[\]\w.+-])?-?@[\w-]+[^\[\]]*\]", "verbeter de schrijfwijze", True),
    _kind(
        r"\[\^[^\]\s]+\]?|\[(?: \^|\^ )[\w-]+\]|\[[\w-]+\^\]|\(\^[\w-]+\)",
        "schrijf een voetnoot als [^naam], met onderaan [^naam]: tekst",
    ),
    _kind(r"^ {0,3}/{3,}.*$", "verbeter de schrijfwijze"),
    _kind(
        r"`{3,}|~{3,}|^\s*(?:[’‘'´]{3,}|[”“\"]{3,})[ \t]*\w*\s*$",
        "zet ``` alleen op een regel boven en onder de code",
    ),
    _kind(r"`+", "zet voor en achter code hetzelfde teken: `code`" + _LITERAL),
    # Attributes.
    _kind(r"\{[ :]*[#.][\w-]+[^{}\n]*\}?", "zet er hoogstens { #id } of { .klasse } van, direct achter wat het krijgt"),
    _kind(r"\(\s*[.#][a-z][\w-]*\s*\)", "schrijf er { .klasse } of { #id } van, direct achter wat het krijgt"),
    _kind(r"\{[ :]*[\w-]+=[^{}\n]*\}?", "haal het weg, of sluit het met }"),
    # Links.
    _kind(r"\]\s*\(\s*(?=[^\s()]*(?:\.md|\.svg|\.png|\.jpg|#|/|@))[^()\n]*\)?|\]\(", _LINK, True),
    _kind(r"\[[^\[\]\n]+\]: ?\S*(?:\.md|://)\S*", _LINK),
    _kind(r"\[[^\[\]\n]+\](?:\{[^{}\n]*\}?|[:;,.]\([^()\n]*\)?)", _LINK),
    _kind(r"!?\([^()\n]+\)\s?\[[^\[\]\s]*(?:\.md|\.svg|\.png|\.jpg|#|/|www\.)[^\[\]\s]*\]", _LINK),
    _kind(r"\[[^\[\]\n()]*\((?=[^\s()]*(?:\.md|://))[^()\n]*\)", _LINK),
    _kind(r"!?\[\[[^\[\]\n]*\]?\]?", "schrijf een link als [tekst](pagina.md)"),
    _kind(
        r"\[(?:https?://|www\.)[^\[\]]*\]|\[[\w-]+\.md(?:#[\w-]*)?\](?![(\[:])", "schrijf een link als [tekst](adres)"
    ),
    # Boxes, tabs and tasks.
    _kind(r"^\s*(?:!!+(?= \w)|!!!|\?\?\?\+?)(?=\s|\w|$).*$", _BOX),
    _kind(r"^\s*:{3,}.*$|^\s*\.\. [\w-]+::.*$|^\s*(?:>\s*)*\[![\w-]+\].*$|\[![\w-]+\]", _BOX),
    _kind(r'^\s*===[!+]? +["“].*$', "schrijf '=== \"Naam\"' met daaronder de tekst, vier spaties in"),
    _kind(r"^\s*\[[ xXvV<>!/√✓✔☑o*+~-]?\].*$|\[ ?\]", "schrijf een vakje als '- [ ] tekst', met overal één spatie"),
    # Templates.
    _kind(
        r"\{%.*?%\}|\{\{.*?\}\}|\{#[ \t-].*?#\}|\$\{[^{}\n]*\}|%%[^%\n]*%%|^\s*%%.*$|<%|%>|\{\{|\}\}|\{%|%\}",
        "haal het weg en schrijf de tekst zelf",
    ),
    _kind(r"<!-+|-+->", "schrijf een opmerking op een eigen regel tussen <!-- en -->"),
    # Tables.
    _kind(r"^\s*\+[-=+:]{3,}\+\s*$|^\s*\{\|.*$|^\s*[┌┬┐├┼┤└┴┘│╔║═╒].*$", _TABLE),
    _kind(r"^[^|\n]*\S[^|\n]*\n\s*[-=]{3,}(?: +[-=]{3,})+\s*$", _TABLE),
    _kind(r"^\s*\|.*$|^\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+$", _TABLE),
    _kind(r"^[^|\n]*\S \| \S[^\n]*\n[^|\n]*\S \| \S.*$", _TABLE),
    # Marks around words.
    _kind(r"\*\*[^*\n]*\*\*|\*{2,}", "zet ** zonder spatie tegen de woorden, ervoor en erachter: **vet**" + _LITERAL),
    _kind(r"(?<![\w_])__(?!_)|(?<!_)__(?![\w_])", "zet __ zonder spatie tegen de woorden: **vet**" + _LITERAL),
    _kind(r"^\s*=+ .* =+\s*$", "schrijf een kop als '## Kop { #kop }'"),
    _kind(r"==(?=\S)|(?<=\S)==|== [^=\n]+ ==", "zet == zonder spatie tegen de woorden: ==gemarkeerd==" + _LITERAL),
    _kind(r"(?<![\w~])~(?=[^\W\d_])|(?<=[^\W\d_])~(?![\w~])", "zet ~~ tegen de woorden: ~~doorgestreept~~" + _LITERAL),
    _kind(r"~~", "zet ~~ zonder spatie tegen de woorden: ~~doorgestreept~~" + _LITERAL),
    _kind(r"\^\^", "zet ^^ zonder spatie tegen de woorden: ^^ingevoegd^^" + _LITERAL),
    _kind(r"(?<!\w)\+\+(?=[A-Za-z])[\w+]*", "schrijf toetsen als ++ctrl+c++" + _LITERAL),
    _kind(r"(?<=\w)\^[\w]+\^?|(?<=[A-Za-z])~\d+~?", "schrijf x^2^ of H~2~O, of zeg het in woorden" + _LITERAL),
    _kind(r"\*\[[^\[\]\n]*\]:?", "schrijf een afkorting op een eigen regel als *[hbo]: hoger beroepsonderwijs"),
    _kind(r"(?<![\w*])\*(?=[\w‘“(])[^*\n]{0,60}\*?", "schrijf *schuin*, zonder spatie" + _LITERAL),
    _kind(
        r"(?<![\w/])_(?=[^\W_])[^_\n]{0,60}_?|(?<=[^\W_])_(?![\w])|(?<!\S)_ [^_\n]+ _(?!\S)",
        "schrijf *schuin*, zonder spatie" + _LITERAL,
    ),
    # A backslash before one sign means that sign; before two around words it came from another program.
    _kind(r"(?<![\w*])\*(?=[^\s*])[^*\n]{0,60}(?<=\S)\*(?![\w*])", "haal de \\\\ ervoor weg: *schuin*", True),
    _kind(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{0,60}(?<=\S)\*\*(?![\w*])", "haal de \\\\ ervoor weg: **vet**", True),
    _kind(r"(?<![\w/])_(?=[^\W_])[^_\n]{0,60}(?<=\S)_(?!\w)", "haal de \\\\ ervoor weg, en schrijf *schuin*", True),
    _kind(r"`(?=[^\s`])[^`\n]{0,60}(?<=\S)`", "haal de \\\\ ervoor weg: `code`", True),
    _kind(r"'{2,}[^'\n]+'{2,}|(?<=\w)''|,,(?=\w)", "schrijf **vet** met sterren, en citeer met ‘ en ’"),
    # What other programs know.
    _kind(r"\{/?[a-z]{3,}(?::[^{}\n]*)?\}", _BOX),
    _kind(
        r"\[/?(?:b|i|u|url|quote|img|code|list|color|size|h\d)(?:=[^\[\]\n]*)?\]",
        "schrijf **vet**, *schuin* of [tekst](pagina.md)",
    ),
    _kind(r"^\s*(?:h[1-6]|bq)\. .*$", "schrijf een kop als '## Kop { #kop }' en een citaat met '> '"),
    _kind(r"\b(?:link|image|xref|include)::?[^\s\[]+\[[^\]\n]*\]", _LINK),
    _kind(r"^: {1,3}\S.*$|^:\w+[ ,;]\S.*$", "zet boven de uitleg een regel met het woord, zonder lege regel ertussen"),
    _kind(rf"{CODE}_+(?!\w)", "schrijf een link als [tekst](pagina.md)"),
    _kind(rf"</?(?:{_TAGS})(?: [^<>\n]*)?/?>", "schrijf het in Markdown"),
    _kind(r"^[-+]{3,}[ \t]+[^\s\-].*$|^\s*[-*_]{3,}\s*$", "zet --- alleen op een regel, met een lege regel erboven"),
    _kind(
        r"(?i:\{ ?(?:addin|citation|hyperlink|pageref|noteref|ref|seq|toc|mergefield)\b[^{}\n]*\}?)|\bADDIN (?:ZOTERO|EN\.|CSL|Mendeley)[^\n]*"
        r"|\{[^{}\n]*, \d{4}(?: #\d+)?[^{}\n]*\}",
        "dat laat Word achter; schrijf [@sleutel], of typ de tekst opnieuw",
    ),
    _kind(r"\w+ ?--+ ?(?=\w)|^--+ ?(?=\w)", "typ een gedachtestreepje: –" + _LITERAL),
    _kind(r"(?<=[^\s#]) #{2,6} (?=\w)", "begin een kop op een nieuwe regel, met een lege regel erboven"),
    _kind(r"^\[[^\[\]\n]{2,}\]: \S.*$", "schrijf een afkorting op een eigen regel als *[hbo]: hoger beroepsonderwijs"),
    _kind(r"(?<!\w)\((?:\.\./)*[\w-]+\.md(?:#[\w-]*)?\)", _LINK),
    _kind(r"(?<!\S)/[^\W\d_]+(?: [^\W\d_]+)+/(?=[\s.,;:!?]|$)", "schrijf *schuin*" + _LITERAL),
    _kind(r"(?<=[.!?’”])\*(?=\s|$)", "schrijf *schuin*, zonder spatie achter het eerste sterretje" + _LITERAL),
    _kind(r"(?<=\w)\*[.,;:](?=\s|$)", "schrijf een voetnoot als [^naam], met onderaan [^naam]: tekst" + _LITERAL),
    _kind(r"\|\d+(?:x\d+)?$", "haal de maat weg: een plaatje past zich aan"),
    # What a spreadsheet keeps in cells, and signs that stand where a program put them.
    _kind(r"^[^;\n]*\w;\w[^\n]*\n[^;\n]*\w;\w.*$|^[^,\n]*[^\W\d],\w[^\n]*\n[^,\n]*[^\W\d],\w.*$", _TABLE),
    _kind(r"^[^\n]*\S {3,}\S[^\n]*\n[^\n]*\S {3,}\S.*$", _TABLE),
    _kind(r"[^\W\d_]{3,}[.,;:’]?[⁰¹²³⁴-⁹]+", "schrijf een voetnoot als [^naam], met onderaan [^naam]: tekst"),
    _kind(r"(?<![\w/:%.@=&?#-])[^\W\d_]+(?:%[0-9A-F]{2})+[\w%]*", "typ het teken zelf"),
    # Signs as code.
    _kind(rf"&(?:#x?\w+;?|(?:{_NAMED});|(?:{_OLD_NAMES})\b|(?:{_NAMED})(?<=[a-z]{{4}})(?=\s))", "typ het teken zelf"),
    _kind(r"\\$", "begin een nieuwe regel met twee spaties aan het eind van de vorige"),
    _kind(r"\{\w[^{}\n]*\}", "haal het weg" + _LITERAL),
    _kind(
        r"(?<!\{)\{(?![{%#])[^{}\n]*$|^[^{}\n]*(?<!%)\}(?!\})",
        "haal het haakje weg, of zet het andere erbij" + _LITERAL,
    ),
    _kind(r"\$[^$\n]*\\[^$\n]*\$|\\(?:[A-Za-z]{3,}(?:\{[^}\n]*\})?|[nt](?=\W|$|[A-Za-z]))|\\", "haal de \\\\ weg"),
)
_BRACKET = _kind(r"[\[\]]", "haal het haakje weg, of zet het andere erbij" + _LITERAL)


def _found(text: str) -> Iterator[tuple[Kind, re.Match[str]]]:
    """What of a text only markup has: of each kind the first, and a square bracket without its other half."""
    for kind in KINDS:
        if match := kind.pattern.search(text):
            yield kind, match
    for pair in _PAIRS:
        yield from _lonely(text, pair)
    for opens, marks in _QUOTES.items():
        if match := _unquoted(text, opens, marks.pattern):
            yield marks, match


_PAIRS = (
    _BRACKET,
    _kind(r"[()]", "zet het andere haakje erbij, of haal dit weg" + _LITERAL),
)
_UNQUOTED = "zet ook het andere aanhalingsteken, in dezelfde alinea"
_QUOTES = {
    # What stands between letters, or begins a word, leaves a letter out; what has a word before it ends a quotation.
    "‘": _kind(r"‘|(?<=\S)’(?!\w)", _UNQUOTED + "; wie letters weglaat, schrijft ’: ’s avonds"),
    "“": _kind(r"[“„”]", _UNQUOTED),
    "«": _kind(r"[«»]", _UNQUOTED),
    '"': _kind(r"(?<!\d)\"|(?<=\d)\"(?=\w)", _UNQUOTED + ", of schrijf ‘ en ’"),
}
"""The marks that begin a quotation, with what to look for; a mark that is as long as it is wide says both."""


def _lonely(text: str, pair: Kind) -> Iterator[tuple[Kind, re.Match[str]]]:
    """The first bracket of a text without its other half."""
    open_: list[re.Match[str]] = []
    for match in pair.pattern.finditer(text):
        is_face = text[max(0, match.start() - 2) : match.start()].endswith((":", ";", ":-", ";-"))
        if match.group() in "[(":
            if not is_face:
                open_.append(match)
        elif open_:
            open_.pop()
        elif not is_face and not re.search(r"(?:^|\s)\w{1,2}$", text[max(0, match.start() - 3) : match.start()]):
            yield pair, match
            return
    if open_:
        yield pair, open_[0]


def _unquoted(text: str, opens: str, marks: re.Pattern[str]) -> re.Match[str] | None:
    """The first quotation mark of a text without its other half; of ’, which leaves out letters as well, only ‘."""
    open_: list[re.Match[str]] = []
    for match in marks.finditer(text):
        sign = match.group()
        # German quotations end with the mark that begins an English one.
        is_end = sign in "’”»" or (open_ and (sign == '"' or (sign == "“" and open_[-1].group() == "„")))
        if not is_end:
            open_.append(match)
        elif open_:
            open_.pop()
        elif opens != "‘":
            return match
    return open_[0] if open_ else None


class Text:
    """What an editor wrote in one file, by its lines, to find where a piece of a page was typed."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines = text.split("\n")

    @cached_property
    def plain(self) -> list[str]:
        """The lines with signs as they are seen."""
        return [_folded(html.unescape(line)) for line in self.lines]

    @cached_property
    def meant(self) -> list[str]:
        """The lines without the backslashes by which an editor says that a sign is meant."""
        return [re.sub(r"\\(?=[^\w\s])", "", line) for line in self.plain]

    @cached_property
    def words(self) -> list[frozenset[str]]:
        """The words of each line."""
        return [_words(line) for line in self.lines]

    def typed(self, wanted: str, around: frozenset[str]) -> tuple[int, bool]:
        """Where something was typed.

        Args:
            wanted: what.
            around: the words around it.

        Returns:
            The number of the line that holds it and has most of these words, 0 when none holds it; and whether it has
            a backslash there.
        """
        bare = re.compile(rf"(?<!\\){re.escape(wanted)}")
        found = [number for number, line in enumerate(self.meant) if wanted in line]
        found += [number for number, line in enumerate(self.plain) if wanted in line and number not in found]
        if not found or not wanted:
            return 0, False
        best = max(found, key=lambda number: (len(around & self.words[number]), -number))
        return best + 1, not bare.search(self.plain[best])

    def score(self, number: int, around: frozenset[str]) -> int:
        """How many of these words a line has, by its number; -1 where there is none."""
        return len(around & self.words[number - 1]) if number else -1

    def nearest(self, around: frozenset[str]) -> int:
        """The number of the line that has most of these words; 0 when none has any."""
        scores = [len(around & words) for words in self.words]
        return scores.index(max(scores)) + 1 if any(scores) else 0


def _folded(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{2,}", text))


def texts(built: Built) -> dict[str, Text]:
    """Everything that can come on a page, by its file: the pages, the bibliography and the lists."""
    written = {page.path: _written(page) for page in built.sources.pages}
    written |= {BIBLIOGRAPHY: built.sources.bibliography.text, **built.sources.data, CONFIG: built.sources.config}
    return {path: Text(path, text) for path, text in written.items()}


def _written(page: Page) -> str:
    """A page without its code, with what stands above it and the first lines of its boxes, which its prose leaves out."""
    lines = page.prose.split("\n")
    for number, line in (*page.flat.heads.items(), *enumerate((page.front_matter or "").split("\n"), 2)):
        lines[number - 1] = line or lines[number - 1]
    return "\n".join(lines)


@rule("H102")
def leftover(built: Built) -> Iterator[Hit]:
    """Wat je als opmaak typt, wordt opmaak: op een gebouwde pagina staan geen sterren, haken, strepen of codes ervan, ook niet met een \\ ervoor om een woord heen."""
    written = texts(built)
    told: set[tuple[str, int]] = set()
    for page in built.pages:
        pictures = [Run("img", link.text) for link in page.source.links if link.is_picture] if page.source else []
        for tag, text in (*page.runs, *pictures):
            for kind, match in _marks(text) if tag != "pre" else ():
                place = _place(written, page, text, match, kind)
                if place and place not in told:
                    told.add(place)
                    value = _folded(match.group().replace(CODE, "`…`"))[:60]
                    yield *place, f"'{value}' staat letterlijk op de pagina; {match.expand(kind.remedy)}", value


@lru_cache(maxsize=1 << 16)
def _marks(text: str) -> tuple[tuple[Kind, re.Match[str]], ...]:
    """What of a text only markup has, found once; a finding stands on several pages."""
    return tuple(_found(text))


def _place(
    written: dict[str, Text], page: BuiltPage, text: str, match: re.Match[str], kind: Kind
) -> tuple[str, int] | None:
    """The file and the line where an editor typed something; None when it was meant as the sign itself."""
    start = text.rfind("\n", 0, match.start() + 1) + 1 if match.group()[:1] != "\n" else match.start() + 1
    line = text[start:].split("\n", 1)[0]
    around = _words(line) or _words(text)
    pieces = [piece for piece in _folded(match.group().lstrip("\n").split("\n")[0]).split(CODE) if piece]
    wanted = max(pieces, key=len, default="")
    own = written.get(page.name)
    others = [other for path, other in written.items() if path != page.name]
    # A line of ``` that is not closed makes code of all below it, for who reads it as we do.
    whole = Text(page.name, page.source.text) if page.source else None
    if wanted in tuple('[]()‘“”„«»"'):
        # It stands nearly everywhere, and what a page shows of another has the words of the other.
        found = [(other, other.typed(wanted, around)) for other in filter(None, (own, *others))]
        other, (number, has_backslash) = max(found, key=lambda one: one[0].score(one[1][0], around))
        return None if has_backslash else (other.path, number or 1)
    for other in filter(None, (own, whole, *others)):
        number, has_backslash = other.typed(wanted, around)
        if number:
            return None if has_backslash and not kind.is_never_meant else (other.path, number)
    return page.name, (own.nearest(_words(text)) if own else 0) or 1


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
# A sign, what Word makes of one, or a picture before a point; a number or a letter with what closes it; and a number that nothing closes.
_SIGNS = "-*+•◦▪‣●·➢►▸❖○□■–—"
_OF_WORD = r"[ðØÞüŸ§](?= +[^\W\d])|à(?= +[A-ZÀ-Ý])"
_PICTURE = "[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?|\\d\ufe0f?\u20e3|o(?= )"
_NUMBER = (
    r"\(?(?:\d{1,2}|[ivx]{2,4}|[A-Za-z])(?:[.)]| [.)])|(?:[A-Z]\w+ )?\d{1,2}[:-]|(?:[A-Z]\w+ )?\d{1,2}(?= [^\W\d])"
)
_MARK = re.compile(
    rf"[ \t]*(?:(?P<sign>[{re.escape(_SIGNS)}]|{_OF_WORD})[ \t]*(?=\S)|(?P<picture>{_PICTURE})[ \t]*(?=\S)"
    rf"|(?P<number>{_NUMBER})[ \t]*(?=\S))(?P<rest>.*)"
)
_SPOKEN = frozenset("–—")
_BEFORE_POINT = (":", ";", ".", "!", "?")


@rule("H107")
def meant_as_list(built: Built) -> Iterator[Hit]:
    """Boven een lijst staat een lege regel, en elk punt begint met een streepje of een cijfer met punt, en een spatie."""
    written = texts(built)
    told: set[tuple[str, int]] = set()
    for page in built.pages:
        starts = ["", *(text.lstrip()[:2] for _, text in page.runs), ""]
        for number, (tag, text) in enumerate(page.runs, 1):
            if tag in ("pre", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"):
                continue
            first = next(_items(text.split("\n"), tag == "li", starts[number] == starts[number + 1]), None)
            # Of paragraphs that all begin with a dash the first is told.
            if first and starts[number] == starts[number - 1] and first == text.split("\n")[0]:
                continue
            place = _place_of(written, page, first) if first else None
            if first and place and place not in told:
                told.add(place)
                value = _folded(first)[:60]
                numbered = re.match(r"\s*(\d+)\) ", first) if tag == "li" else None
                above = "" if numbered else "zet boven de lijst een lege regel, en "
                mark = f"{numbered[1]}." if numbered else "-"
                message = f"'{value}' wordt geen punt van een lijst; {above}schrijf '{mark} {_bare(first)}'"
                yield *place, message, value


def _bare(line: str) -> str:
    """A point of a list without its mark."""
    found = _MARK.match(line)
    return _folded(found["rest"] if found else line)[:40]


def _items(lines: list[str], is_point: bool = False, is_among: bool = False) -> Iterator[str]:
    """The lines of a paragraph that were meant as points of a list.

    Args:
        lines: the lines.
        is_point: whether they are those of a point, to which others stuck.
        is_among: whether the paragraph behind it begins with the same sign.
    """
    marks = [_MARK.match(line) for line in lines]
    kinds = [(mark["sign"] or mark["picture"] or mark["number"][-1]) if mark else "" for mark in marks]
    for number, (line, mark, kind) in enumerate(zip(lines, marks, kinds, strict=True)):
        if not mark or not re.search(r"\w", mark["rest"]):
            continue
        before = lines[number - 1].rstrip() if number else ""
        is_spaced = line.lstrip()[len(mark["sign"] or mark["picture"] or mark["number"]) :][:1] in (" ", "\t")
        has_others = kinds.count(kind) > 1
        opens = before.endswith((":", ";"))
        if mark["picture"]:
            is_stuck = is_point and is_spaced and number and not before.endswith(",")
            if is_stuck or sum(bool(other and other["picture"]) for other in marks) > 1:
                yield line
        elif mark["number"]:
            is_first = not number and (
                kind == ")" and mark["number"][0] != "("
                if is_spaced
                else bool(re.match(r"\d+\.[^\W\d]", line.lstrip()))
            )
            is_apart = bool(re.fullmatch(r"\d+ [.)]", mark["number"]))
            after = {_next_number(mark["number"]), re.sub(r"\bi\b", "ii", mark["number"])} - {mark["number"]}
            follows = any(other and other["number"] in after for other in marks[number + 1 :])
            # A number that nothing closes may begin a line of text.
            is_closed = not kind.isdigit()
            is_glued = is_point and bool(number) and bool(re.fullmatch(r"\d+\)", mark["number"])) and is_spaced
            if is_glued or (is_closed and (opens or is_first)) or is_apart or (follows and (is_spaced or not number)):
                yield line
        elif kind in _SPOKEN or kind in "-+":
            # What stands between two dashes, and a number of so many to so many, may begin a line.
            is_aside = bool(re.search(rf"(?<=\S) {re.escape(kind)}(?=[\s,.])", mark["rest"]))
            is_range = before[-1:].isdigit() and mark["rest"][:1].isdigit()
            starts_word = not is_spaced and bool(re.match(r"[^\W\d]\S* ", mark["rest"]))
            is_said = kind in _SPOKEN and is_spaced and not is_aside and len(mark["rest"].split()) > 2
            is_apart = is_said and (is_among or mark["rest"].endswith(_BEFORE_POINT)) and not number
            is_behind = is_said and before.endswith(_BEFORE_POINT) and mark["rest"].endswith(_BEFORE_POINT)
            is_glued = kind in "-+" and starts_word and (is_point if number else True) and not before.endswith(kind)
            if (
                opens
                or has_others
                or is_glued
                or is_apart
                or is_behind
                or (is_spaced and kind in "-+" and not is_aside and not is_range and number)
            ):
                yield line
        elif kind == "*":
            if has_others or (is_spaced and (opens or number)):
                yield line
        elif is_spaced or has_others or opens:
            yield line


def _next_number(number: str) -> str:
    """The mark of the point behind this one: `2.` behind `1.`, `b)` behind `a)`, `Stap 2:` behind `Stap 1:`."""
    return re.sub(r"\d+|\b[ivx]{2,4}\b|\b[A-Za-z]\b", lambda name: _next(name.group()), number, count=1)


def _next(name: str) -> str:
    if name in _ROMAN[1:-1]:
        return _ROMAN[_ROMAN.index(name) + 1]
    return str(int(name) + 1) if name.isdigit() else chr(ord(name) + 1)


def _place_of(written: dict[str, Text], page: BuiltPage, line: str) -> tuple[str, int] | None:
    """Where a line of a page was typed; None when it has a backslash there, so that its sign is meant."""
    own = written.get(page.name)
    number, words = 0, _words(line)
    sign = line.split()[0][:1] if line.split() else ""
    if own:
        lines = [at for at, text in enumerate(own.plain) if re.sub(r"^[>\s\\]*", "", text).startswith(sign)]
        number = max(lines, key=lambda at: len(words & own.words[at]), default=-1) + 1
        if number and re.match(r"[>\s]*(?:\\|\d+\\|[a-z]\\)", own.plain[number - 1]):
            return None
        number = number or own.nearest(words)
    return page.name, number or 1


@rule("H108")
def unfenced_code(built: Built) -> Iterator[Hit]:
    """Code staat tussen twee regels met ```; een alinea begint zonder spaties, of vier spaties in onder een punt."""
    written = texts(built)
    for page in built.pages:
        for text in (run.text for run in page.runs if run.tag == "pre"):
            first = next((line.strip() for line in text.split("\n") if line.strip()), "")
            if page.source and first and first not in page.source.code:
                value = first[:60]
                number, _ = written[page.name].typed(_folded(first), _words(first))
                remedy = "haal de spaties aan het begin van de regel weg, of zet een regel ``` boven en onder de code"
                yield page.name, number or 1, f"'{value}' wordt code omdat het vier spaties in staat; {remedy}", value


RULES = (leftover, meant_as_list, unfenced_code)
