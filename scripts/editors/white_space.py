"""Repairs of white space that says nothing: at the end of a line, and a last line without its end."""

import re
from collections.abc import Iterator

import yaml
from markdown_it import MarkdownIt

from scripts.content.bibliography import read
from scripts.content.source import Page
from scripts.editors.repairs import Repair, Repaired

# A backslash, or marks of a list, heading or quotation with nothing behind them: the space is part of them.
_MARK = re.compile(r"\\[ \t]*$|^[\s>*+#\d.-]*$")
_SPACE = re.compile(r"[ \t]+(?=\r?$)")


def repaired(path: str, text: str) -> Repaired:
    """Take away white space at the end of lines, where it means nothing, and end the last line.

    Args:
        path: path of the file from the root of the repository; its ending tells what it is.
        text: the file as it stands there.
    """
    lines = text.split("\n")
    keep = set(_meant(path, text)) if path.endswith(".md") else set()
    repairs = []
    for number, line in enumerate(lines, 1):
        if number not in keep and _SPACE.search(line):
            lines[number - 1] = _SPACE.sub("", line)
            repairs.append(Repair(path, number, "spaties aan het eind van de regel"))
    if lines[-1].strip():
        repairs.append(Repair(path, len(lines), "laatste regeleinde"))
        lines[-1] += "\r" if lines[0].endswith("\r") else ""
        lines.append("")
    after = "\n".join(lines)
    return (after, repairs) if _same(path, text, after) else (text, [])


def _meant(path: str, text: str) -> Iterator[int]:
    """The lines of a page on which white space at the end may mean something, or is code."""
    page = Page(path, text.removeprefix("\ufeff").replace("\r\n", "\n"))
    lines = page.text.split("\n")
    above = len((page.front_matter or "").split("\n")) + 2 if page.front_matter is not None else 0
    options = {line for block in page.blocks for line in block.option_lines.values()}
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""], strict=True), 1):
        if number <= above:
            continue
        if not line.strip(" \t"):
            # Python-Markdown empties such a line before it looks at anything else, but not the first.
            if not "".join(lines[above : number - 1]).strip():
                yield number
            continue
        spread = line.expandtabs(4)
        # Two spaces before another line make a line break.
        breaks = spread.endswith("  ") and bool(following.strip())
        indented = spread.startswith("    ") and number not in options
        if breaks or indented or _MARK.search(line) or _is_open(line):
            yield number
    for token in MarkdownIt("commonmark").parse(page.body):
        if token.type in ("fence", "code_block") and token.map:
            yield from range(token.map[0] + 1, token.map[1] + 1)


def _is_open(line: str) -> bool:
    """Whether code that begins on a line may end on another: what is between is code, spaces and all."""
    lengths = [len(ticks) for ticks in re.findall("`+", line)]
    return any(lengths.count(length) % 2 for length in lengths)


def _same(path: str, before: str, after: str) -> bool:
    """Whether two texts mean the same to what reads them."""
    if path.endswith(".bib"):
        return [(entry.key, entry.fields) for entry in read(before).entries] == [
            (entry.key, entry.fields) for entry in read(after).entries
        ]
    if path.endswith(".yml"):
        return _events(before) == _events(after)
    if path.endswith(".md"):
        pages = (Page(path, text.replace("\r\n", "\n")) for text in (before, after))
        one, other = (_events(page.front_matter or "") for page in pages)
        return one == other
    return True


def _events(text: str) -> list[tuple[str, str]] | None:
    """What a YAML file says, without where it says so; None when it cannot be read."""
    try:
        return [(type(event).__name__, str(getattr(event, "value", ""))) for event in yaml.parse(text)]
    except yaml.YAMLError:
        return None
