"""What commands say while they work and when they end."""

import io
import sys
from collections.abc import Callable
from typing import TextIO

import pytest

from scripts.check import report
from scripts.checks.judge import Verdict
from scripts.content.bibliography import Bibliography
from scripts.content.problem import Problem
from scripts.content.source import Sources


class _Written(io.RawIOBase):
    """Remembers each piece that reaches the system."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: bytes) -> int:  # type: ignore[override]  # The base class takes any buffer.
        self.pieces.append(bytes(piece))
        return len(piece)


@pytest.mark.parametrize(
    "opened",
    [
        pytest.param(
            lambda raw: io.TextIOWrapper(io.BufferedWriter(raw), "utf-8", line_buffering=True), id="as Python does"
        ),
        pytest.param(lambda raw: io.TextIOWrapper(raw, "utf-8", write_through=True), id="held back by nothing"),
    ],
)
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_what_a_command_says_goes_out_in_whole_lines(
    monkeypatch: pytest.MonkeyPatch, stream: str, opened: Callable[[_Written], TextIO]
) -> None:
    written = _Written()
    monkeypatch.setattr(sys, stream, opened(written))
    problems = tuple(Problem("docs/index.md", line, "A101", "mis") for line in (1, 2))
    report(Verdict(problems, Sources((), Bibliography(), frozenset())))
    sys.stdout.flush()
    assert written.pieces
    assert [piece for piece in written.pieces if not piece.endswith(b"\n")] == []
