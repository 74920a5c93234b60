"""Pandoc as the downloads use it: many pieces of HTML in one start, and files from one format to another."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pypandoc

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
        RuntimeError: when pandoc refuses; the message is pandoc's own.
    """
    environment = {**os.environ, **({"SOURCE_DATE_EPOCH": str(timestamp)} if timestamp is not None else {})}
    command = [pypandoc.get_pandoc_path(), *options]
    done = subprocess.run(
        command, input=text or "", capture_output=True, encoding="utf-8", env=environment, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    return done.stdout


def template(name: str) -> Path:
    """The path of a template of ours."""
    return Path(__file__).parent / "templates" / name
