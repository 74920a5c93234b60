"""Changing what editors wrote: all files or none, and not a byte beside what is meant."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.content.files import ChangedMeanwhileError, FileChange, inserted, placed, write_all

LINES = st.lists(st.sampled_from(["", " ", "a", "b  ", "é"]), max_size=6)


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("a\nb\n", 2, "a\nnieuw\nb\n"),
        ("a\r\nb\r\n", 2, "a\r\nnieuw\r\nb\r\n"),
        ("a\nb", 3, "a\nb\nnieuw\n"),
        ("", 1, "nieuw\n"),
    ],
)
def test_a_line_is_put_before_another(text: str, line: int, found: str) -> None:
    assert inserted(text, line, "nieuw\n") == found


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("a\n\n\nb\n", 4, "a\n\nnieuw\n\nb\n"),
        ("a\nb\n", 2, "a\n\nnieuw\n\nb\n"),
        ("a\r\nb\r\n", 2, "a\r\n\r\nnieuw\r\n\r\nb\r\n"),
        ("a\n\n", 3, "a\n\nnieuw\n"),
        ("a", 3, "a\n\nnieuw\n"),
        ("", 1, "nieuw\n"),
    ],
)
def test_a_piece_has_one_empty_line_on_both_sides(text: str, line: int, found: str) -> None:
    assert placed(text, line, "nieuw\n") == found


@given(LINES, st.integers(1, 8))
def test_putting_a_piece_somewhere_changes_nothing_else(lines: list[str], line: int) -> None:
    after = placed("\n".join(lines), line, "nieuw\n").split("\n")
    after.remove("nieuw")
    assert [one for one in after if one.strip()] == [one for one in lines if one.strip()]


def test_all_is_written(tmp_path: Path) -> None:
    (tmp_path / "een").write_bytes(b"oud\r\n")
    write_all(tmp_path, [FileChange("een", "oud\r\n", "nieuw\r\n"), FileChange("twee", None, "twee\n")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"een": b"nieuw\r\n", "twee": b"twee\n"}


@pytest.mark.parametrize("before", ["anders", None])
def test_a_file_that_is_not_as_it_was_read_is_left(tmp_path: Path, before: str | None) -> None:
    (tmp_path / "een").write_text("oud")
    with pytest.raises(ChangedMeanwhileError, match="een"):
        write_all(tmp_path, [FileChange("nul", None, "nul"), FileChange("een", before, "nieuw")])
    assert [path.name for path in tmp_path.iterdir()] == ["een"]
    assert (tmp_path / "een").read_text() == "oud"


@pytest.mark.parametrize("fault", [OSError, KeyboardInterrupt])
def test_when_one_cannot_be_written_none_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException]
) -> None:
    (tmp_path / "een").write_text("oud")
    replace = Path.replace

    def fails(self: Path, target: Path) -> Path:
        if target.name == "drie":
            replace(self, target)  # The worst moment: it is written, and not yet known to be.
            raise fault("vol")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(fault, match="vol"):
        write_all(
            tmp_path,
            [FileChange("een", "oud", "nieuw"), FileChange("twee", None, "twee"), FileChange("drie", None, "drie")],
        )
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"een": "oud"}
