"""A rule for every value outside the pages that a page shows: in a list, in the bibliography, in `mkdocs.yml`."""

import re
from collections.abc import Iterator

from scripts.checks.finding_blocks import ours
from scripts.checks.list_entries import entries
from scripts.checks.safety import INVISIBLE
from scripts.checks.settings import named_values
from scripts.content.names import BIBLIOGRAPHY, CHANGES, QUESTIONS, SYNONYMS
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources
from scripts.content.yaml_lists import WrittenValue

QUESTION_TEXTS = ("vraag", "antwoorden", "goed", "uitleg")
SOURCE_TEXTS = (
    *("author", "booktitle", "edition", "editor", "institution", "journal", "journaltitle", "location", "note"),
    *("organization", "publisher", "series", "subtitle", "title", "translator", "type", "verslaglezing"),
)
_TYPE_IT = "typ het teken zelf"
_AGAIN = "typ het opnieuw"
_PLAIN = "hier komt gewone tekst; haal het weg"
_SLIPS = (
    (re.compile(r"</?[A-Za-z][^<>]*>?|<!--.*?(?:-->|$)|<[!?][^<>]*>?"), _PLAIN),
    (re.compile(r"&(?:#\d+|#x[\da-fA-F]+|[A-Za-z][A-Za-z\d]+);"), _TYPE_IT),
    (re.compile(r"!?\[[^\[\]]*\]\([^()]*\)|\[[@^][^\[\]]*\]?|\]\(|\[\[|\{\{|\{%|:::"), _PLAIN),
    (re.compile(r"\*\*|__|==|~~|`+|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])|(?<!\w)_[^\s_][^_]*_(?!\w)"), _PLAIN),
    (re.compile(r"^(?:#{1,6} |> |[-*+•] |\d+\. |!!!|\?\?\?)"), _PLAIN),
    (re.compile("[ÃÂ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–-™]|â€.?|ï¿½|\ufffd"), _AGAIN),
    (
        re.compile(r"\b(?:TODO|FIXME|TBD|XXX)\b|\(vul in\b[^()]*\)?|\[bron\?\]|\b[Ll]orem ipsum\b"),
        "schrijf hier de tekst",
    ),
)


def slips(text: str) -> Iterator[tuple[str, str]]:
    """What of a text is not what a reader should see, with what to do about it (Dutch).

    Args:
        text: one value.
    """
    for pattern, remedy in _SLIPS:
        if match := pattern.search(text):
            yield match.group()[:60], remedy
            return
    if match := INVISIBLE.search(text):
        yield f"U+{ord(match.group()):04X}", "dat is een teken dat niemand ziet; typ de regel opnieuw"


@rule("U101")
def not_plain(sources: Sources) -> Iterator[Hit]:
    """Wat een lijst, een bron of mkdocs.yml op een pagina laat zien, is gewone tekst: af, zonder HTML of Markdown."""
    for path, name, value in shown_values(sources):
        for piece, remedy in slips(value.text):
            yield path, value.line_of(piece), f"'{piece}' in {name}: {remedy}", piece
    for entry in sources.bibliography.entries:
        for name in SOURCE_TEXTS:
            text = re.sub(r"\\(?=[&%#$_])|[{}]", "", entry.fields.get(name, ""))
            for piece, remedy in slips(text):
                # A rule on all files tells of signs that nobody sees.
                if not piece.startswith("U+"):
                    yield BIBLIOGRAPHY, entry.lines.get(name, entry.line), f"'{piece}' in {name}: {remedy}", piece


_LISTED = ("ook", "eerder")


@rule("U102")
def empty_word(sources: Sources) -> Iterator[Hit]:
    """In een rij woorden staat tussen twee woorden één komma, en geen puntkomma; achter het laatste staat niets."""
    for page, block in ours(sources):
        for name in _LISTED:
            if value := (block.options or {}).get(name, ""):
                yield from _gaps(page.path, block.option_lines.get(name, block.line), value)
    for number, line in enumerate(sources.data.get(SYNONYMS, "").split("\n"), 1):
        if match := re.match(r"- (?P<words>[^#\n]+?)\s*$", line):
            yield from _gaps(SYNONYMS, number, match["words"])


def _gaps(path: str, line: int, value: str) -> Iterator[Hit]:
    """Where words in a row have no word between two commas, or something else than a comma."""
    value = value.strip("\"'")
    parts = [part.strip() for part in value.split(",")]
    if any(re.fullmatch(r"[‘'\"“„].*[’'\"”]", part) for part in parts):
        right = ", ".join(part.strip("‘’'\"“”„") for part in parts)
        yield path, line, f"in '{value}' staan aanhalingstekens; schrijf '{right}'", value
        return
    if not all(part.strip() for part in value.split(",")):
        right = ", ".join(filter(None, (part.strip() for part in value.split(","))))
        yield path, line, f"in '{value}' staat een komma te veel; schrijf '{right}'", value
    elif re.search(r"\w{4}\.$", value):
        yield path, line, f"achter '{value}' staat een punt; schrijf '{value[:-1]}'", value
    elif value.count("(") != value.count(")"):
        bare = re.sub(r"[()]", "", value)
        yield path, line, f"in '{value}' staat een haakje zonder het andere; schrijf '{bare}'", value
    elif ";" in value or " / " in value or " | " in value:
        right = ", ".join(part.strip() for part in re.split(r"[;,]| [/|] ", value))
        yield path, line, f"tussen de woorden van '{value}' horen komma's; schrijf '{right}'", value


_CUT = re.compile(r"^ *(?:- )?+(?:\w+: +)?+(?P<value>[^'\"#\s][^#]*?) (?P<rest>#.*)$")


@rule("U103")
def cut_off(sources: Sources) -> Iterator[Hit]:
    """In data/zelftoets.yml en data/wijzigingen.yml staat een tekst met een hekje achter een spatie tussen rechte aanhalingstekens: wat achter het hekje staat, valt anders weg."""
    for path in (QUESTIONS, CHANGES):
        for number, line in enumerate(sources.data.get(path, "").split("\n"), 1):
            if match := _CUT.match(line):
                message = (
                    f"'{match['rest']}' valt weg; zet rechte aanhalingstekens om de hele tekst, of haal het hekje weg"
                )
                yield path, number, message, match["rest"]


RULES = (not_plain, empty_word, cut_off)


def shown_values(sources: Sources) -> Iterator[tuple[str, str, WrittenValue]]:
    """Every value outside the pages that a page shows: its file, its name and what is written.

    Args:
        sources: what editors wrote.
    """
    for path, names in ((QUESTIONS, QUESTION_TEXTS), (CHANGES, ("wat",))):
        for entry in entries(sources, path):
            right = {value.text for value in entry.texts_of.get("antwoorden", ())}
            for name in names:
                for value in entry.texts_of.get(name, ()):
                    # What is right is one of the answers, which are told already.
                    if name != "goed" or value.text not in right:
                        yield path, name, value
    for group in sources.synonyms.groups:
        yield SYNONYMS, "een groep", WrittenValue(", ".join(group.words), group.line, (), True, False)
    yield from named_values(sources)
