"""How much of what an editor may write: enough for any page of a book, and never so much that reading it takes minutes.

Every reader of Markdown and YAML has texts that cost it more than they are worth: brackets that open and never close,
lists in lists in lists, a name in YAML that stands for ten others ten times over. They are told at their line, before
anything else reads them.
"""

import re
import textwrap
from collections.abc import Iterator

import yaml

from scripts.content.yaml_lists import SafeLoader

LARGEST = 100_000
"""Characters of the largest file that is judged; the largest page of a book has a fifth of it."""
LONGEST = 4_000
"""Characters of the longest line that is judged."""
WHOLE = 6_000
"""Characters of the longest paragraph or table."""
SIGNS = 400
"""How often one sign of Markdown may stand in a paragraph or table."""
QUOTES = 8
"""How many quotations may stand in each other."""
INDENT = 40
"""Columns that a line may be indented: ten lists in each other."""
DEPTH = 12
"""How many lists and tables of YAML may stand in each other."""

LARGEST_LIST = 1_000_000
"""Characters of the largest bibliography or list: two thousand sources."""

Fault = tuple[str, int, str, str]
"""A code, a line, what is wrong there with what to do about it (Dutch), and the value at fault."""
TOO_LARGE, TOO_DEEP = "P004", "P007"

_SIGNS = "[]()<>*_`!{}~&"
_BLOCK = re.compile(r"[ >]*(?:[-*+]|\d+[.)])? *\t*/{3,}[ \t]*\S")
_INDENT = re.compile(r"[ \t]*")


HEAVIEST_TEXT = 4 * LARGEST_LIST
"""Bytes of the largest file that is opened as text."""


def faults(path: str, text: str) -> Iterator[Fault]:
    """What of a file is more than can be read.

    Args:
        path: its path, of which the end says what kind of file it is.
        text: the whole file.
    """
    if path.endswith(".md"):
        yield from page_faults(text)
    elif path.endswith((".yml", ".yaml")):
        yield from list_faults(text)
    elif path.endswith(".bib"):
        yield from bibliography_faults(text)
    else:
        yield from size_faults(text, LARGEST if path.endswith(".svg") else LARGEST_LIST)


def page_faults(text: str) -> Iterator[Fault]:
    """What of a page is more than can be read.

    Args:
        text: the whole page.
    """
    if too_large := list(size_faults(text)):
        yield from too_large
        return
    yield from _nesting(text)
    match = re.match(r"---[ \t]*\n(.*?)\n---", text, re.DOTALL)
    if match:
        yield from yaml_faults(match[1], 1)
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if _BLOCK.match(line):
            options = []
            for following in lines[number + 1 :]:
                if not following.strip(" >\t"):
                    break
                options.append(following.lstrip(">"))
            yield from yaml_faults(textwrap.dedent("\n".join(options)), number + 1)


def size_faults(text: str, largest: int = LARGEST) -> Iterator[Fault]:
    """What of any file is too large.

    Args:
        text: the whole file.
        largest: how many characters it may have.
    """
    if len(text) > largest:
        yield TOO_LARGE, 1, f"dit bestand telt {len(text)} tekens; verdeel het over meer pagina's", ""
        return
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST:
            yield TOO_LARGE, number, f"deze regel telt {len(line)} tekens; verdeel hem in alinea's", ""
            return


def _nesting(text: str) -> Iterator[Fault]:
    """Where a page goes too deep, or repeats a sign too often."""
    start, length, signs = 1, 0, dict.fromkeys(_SIGNS, 0)
    for number, line in enumerate([*text.split("\n"), ""], 1):
        prefix = _INDENT.match(line)
        indent = len(prefix[0].expandtabs(4)) if prefix else 0
        if line.strip() and indent > INDENT:
            yield TOO_DEEP, number, f"deze regel springt {indent} spaties in; maak er een eigen alinea of lijst van", ""
            return
        if re.match(rf"(?:[ \t]*>){{{QUOTES + 1}}}", line):
            yield TOO_DEEP, number, f"hier staan meer dan {QUOTES} citaten in elkaar; maak er een van", ""
            return
        if line.strip(" >\t"):
            length += len(line) + 1
            for sign in _SIGNS:
                signs[sign] += line.count(sign)
            if length > WHOLE:
                yield TOO_LARGE, start, f"deze alinea of tabel telt meer dan {WHOLE} tekens; verdeel haar", ""
                return
            if many := next((sign for sign in _SIGNS if signs[sign] > SIGNS), ""):
                message = f"'{many}' staat hier meer dan {SIGNS} keer in een alinea; verdeel haar of haal ze weg"
                yield TOO_DEEP, start, message, many
                return
        else:
            start, length, signs = number + 1, 0, dict.fromkeys(_SIGNS, 0)


def bibliography_faults(text: str) -> Iterator[Fault]:
    """What of a bibliography is more than can be read.

    Args:
        text: the whole file.
    """
    yield from size_faults(text, LARGEST_LIST)
    depth = 0
    for number, line in enumerate(text.split("\n"), 1):
        # A new entry begins anew, so that one brace that is missing is told by who reads the entries.
        depth = 0 if line.lstrip().startswith("@") else depth
        for sign in re.findall(r"[{}]", line):
            depth += 1 if sign == "{" else -1
            if depth > DEPTH:
                yield TOO_DEEP, number, f"hier staan meer dan {DEPTH} accolades in elkaar; haal ze weg", ""
                return


def list_faults(text: str) -> Iterator[Fault]:
    """What of a list or a configuration in YAML is more than can be read.

    Args:
        text: the whole file.
    """
    yield from size_faults(text, LARGEST_LIST)
    yield from yaml_faults(text)


def yaml_faults(text: str, before: int = 0) -> Iterator[Fault]:
    """What of a piece of YAML stands for more than is written, or goes too deep.

    Args:
        text: the piece.
        before: how many lines stand before it in its file.
    """
    depth = 0
    try:
        for event in yaml.parse(text, Loader=SafeLoader):
            line = before + (event.start_mark.line if event.start_mark else 0) + 1
            anchor = getattr(event, "anchor", None)
            if anchor:
                sign = f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{anchor}"[:60]
                remedy = "schrijf wat je bedoelt voluit, of zet het tussen aanhalingstekens"
                yield TOO_DEEP, line, f"'{sign}' is in YAML een verwijzing en die kan hier niet; {remedy}", sign
                return
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEPTH:
                yield TOO_DEEP, line, f"hier staan meer dan {DEPTH} lijsten in elkaar; schrijf het zonder haken", ""
                return
    except (yaml.YAMLError, ValueError, RecursionError):
        return  # What cannot be read is told by who reads it.
