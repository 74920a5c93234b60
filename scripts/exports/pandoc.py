"""Pandoc as the downloads use it: many pieces of HTML in one start, and files from one format to another."""

from collections.abc import Iterable
from pathlib import Path

from scripts.running import tools

# A character for private use, which no page holds: it stands between two pieces.
_CUT = "\ue000"


def convert(pieces: Iterable[str], to: str) -> list[str]:
    """Convert pieces of HTML in one call.

    Args:
        pieces: HTML without `html` and `body`.
        to: pandoc's name of the format, such as `typst` or `gfm`.

    Returns:
        The same pieces in the other format, without empty lines around them.
    """
    source = f"\n<p>{_CUT}</p>\n".join(pieces)
    return [piece.strip() for piece in run(["--from=html", f"--to={to}", "--wrap=none"], source).split(_CUT)]


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
