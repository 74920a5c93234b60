"""Reading the blocks of a page, with the line of everything in them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml
from pymdownx.blocks import RE_END, RE_START

from scripts.content.yaml_lists import SafeLoader

_ID = re.compile(r"\s*(?:id|eerder)\s*:(?P<ids>.*)")
_OPTION = re.compile(r" {4,}(?P<name>[\w-]+)\s*:")


@dataclass(frozen=True)
class Block:
    """A block between slashes.

    Attributes:
        line: line of `/// naam | Titel`.
        name: name of the block.
        fence: the slashes that open it; as many must close it.
        title: what stands after the bar.
        options: option values as text; None when they cannot be read as YAML.
        option_lines: line of each option.
        body: text below the options.
        last_line: last line of its text.
        named: every id that a line of it gives, also where its options cannot be read, and as it should be spelt.
        is_closed: whether its slashes close it before another block, a heading or the end of the page.
    """

    line: int
    name: str
    fence: str
    title: str
    options: Mapping[str, str] | None
    option_lines: Mapping[str, int]
    body: str
    last_line: int
    is_closed: bool
    named: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Its id and those it had before, as written and as meant: another rule tells what is wrong with them."""
        return tuple(dict.fromkeys((*self.ids_in("id"), *self.ids_in("eerder"), *self.named)))

    def ids_in(self, option: str) -> tuple[str, ...]:
        """The ids in an option: one in `id`, as many as there are in `eerder`."""
        value = (self.options or {}).get(option, "")
        return tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))


def read_blocks(lines: list[str]) -> Iterator[Block]:
    """Read blocks the way pymdownx does, but stop an unclosed one where an editor would expect it."""
    index = 0
    while index < len(lines):
        start = RE_START.fullmatch(lines[index])
        index += 1
        if not start:
            continue
        first = index
        while index < len(lines) and re.match(r" {4,}\S", lines[index]):
            index += 1
        option_lines = {
            match["name"]: number for number in range(first, index) if (match := _OPTION.match(lines[number]))
        }
        body_start = index
        while index < len(lines) and not _ends(lines[index]):
            index += 1
        end = RE_END.fullmatch(lines[index]) if index < len(lines) else None
        is_closed = end is not None and end.group(1) == start.group(1)
        yield Block(
            line=first,
            name=start.group(2).lower(),
            fence=start.group(1),
            title=start.group(3) or "",
            options=_options("\n".join(lines[first:body_start])),
            option_lines={name: number + 1 for name, number in option_lines.items()},
            body="\n".join(lines[body_start:index]).strip(),
            last_line=index,
            is_closed=is_closed,
            named=tuple(_named(lines[first:index])),
        )


def _named(lines: list[str]) -> Iterator[str]:
    """The ids in the lines of a block, whatever stands between them, each also as it should be spelt."""
    for line in lines:
        if match := _ID.match(line):
            for part in re.split(r"[\s,;\"']+", match["ids"]):
                yield from filter(None, (part, re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-")))


def stray_ends(lines: list[str]) -> tuple[int, ...]:
    """Numbers of the lines with a `///` that closes nothing."""
    depth, stray = 0, []
    for number, line in enumerate(lines, 1):
        if RE_START.fullmatch(line):
            depth += 1
        elif RE_END.fullmatch(line):
            if not depth:
                stray.append(number)
            depth = max(depth - 1, 0)
    return tuple(stray)


def _ends(line: str) -> bool:
    return bool(RE_END.fullmatch(line) or RE_START.fullmatch(line) or re.match(r"#{1,2} ", line))


def _options(text: str) -> Mapping[str, str] | None:
    """Option values as text, or None when they are not a table of names and values."""
    try:
        values = yaml.load(text, Loader=SafeLoader)
    except (yaml.YAMLError, ValueError):
        return None
    if values is None:
        return {}
    if not isinstance(values, dict):
        return None
    return {str(name): "" if value is None else str(value) for name, value in values.items()}
