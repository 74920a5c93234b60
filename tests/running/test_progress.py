"""What commands say while they work and when they end."""

import io
import sys

import pytest

from scripts.running.progress import tell


class _Written(io.RawIOBase):
    """Remembers each piece that reaches the system."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: bytes) -> int:  # type: ignore[override]  # The base class takes any buffer.
        self.pieces.append(bytes(piece))
        return len(piece)


def test_the_end_goes_out_in_whole_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    # As Python opens standard error.
    written = _Written()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BufferedWriter(written), "utf-8", line_buffering=True))
    tell("Er is niets gepubliceerd.")
    assert written.pieces == [b"\n", b"Er is niets gepubliceerd.\n"]
