"""Pandoc as the downloads use it: many pieces of HTML in one start, and files from one format to another."""

from collections.abc import Iterable
from pathlib import Path

from scripts.running import tools
from scripts.running.cache import OFF, Cache

# Characters for private use, which no page holds: they stand between two pieces, and between two groups.
_CUT, _NEXT = "\ue000", "\ue001"
_BETWEEN, _APART = f"\n<p>{_CUT}</p>\n", f"\n<p>{_NEXT}</p>\n"


def convert(groups: Iterable[Iterable[str]], to: str, cache: Cache = OFF) -> list[list[str]]:
    """Convert pieces of HTML in one call.

    Args:
        groups: groups of pieces of HTML without `html` and `body`, such as those of a page.
        to: pandoc's name of the format, such as `typst` or `gfm`.
        cache: keeps what becomes of each group.

    Returns:
        The same groups of pieces in the other format, without empty lines around them.
    """
    # An id that pandoc gave a heading would depend on what else it was given.
    options = ["--from=html-auto_identifiers", f"--to={to}", "--wrap=none"]
    groups = [list(group) for group in groups]
    sources = [_BETWEEN.join(group) for group in groups]

    def make(numbers: list[int]) -> list[bytes]:
        whole = run(options, _APART.join(sources[number] for number in numbers))
        return [made.encode() for made in whole.split(_NEXT)]

    made = cache.kept_each("pandoc", ((*options, source) for source in sources), make)
    return [
        [piece.strip() for piece in data.decode().split(_CUT)] if group else []
        for group, data in zip(groups, made, strict=True)
    ]


def run(options: Iterable[str], text: str | None = None, timestamp: int | None = None) -> str:
    """Run pandoc.

    Args:
        options: its options and files.
        text: what it reads when no file is named.
        timestamp: the time it takes as now, in seconds since 1970.

    Returns:
        What it wrote to standard output.

    Raises:
        PandocError: when pandoc refuses.
    """
    variables = {"SOURCE_DATE_EPOCH": str(timestamp)} if timestamp is not None else {}
    return tools.pandoc(options, text or "", variables)


def template(name: str) -> Path:
    """The path of a template of ours."""
    return Path(__file__).parent / "templates" / name
