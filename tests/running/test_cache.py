"""What is kept: made once from the same, made again from anything else and from what is damaged."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.running import cache
from scripts.running.cache import Cache, cache_of


class Maker:
    """Makes bytes, and counts how often it was asked."""

    def __init__(self, made: bytes = b"made") -> None:
        self.made, self.times = made, 0

    def __call__(self) -> bytes:
        self.times += 1
        return self.made


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "made")


@pytest.fixture
def foundation() -> Iterator[None]:
    """What everything rests on is looked at anew, in this test and after it."""
    cache._foundation.cache_clear()
    yield
    cache._foundation.cache_clear()


def entries(kept: Cache) -> list[Path]:
    assert kept.folder
    return sorted(path for path in kept.folder.rglob("*") if path.is_file())


def test_the_same_is_made_once(kept: Cache) -> None:
    make = Maker()
    assert [kept.kept("pdf", ["text", b"bytes", 3], make) for _ in range(3)] == [b"made"] * 3
    assert make.times == 1


@pytest.mark.parametrize(
    ("kind", "made_of"),
    [
        ("png", ["text", b"bytes", 3]),
        ("pdf", ["text!", b"bytes", 3]),
        ("pdf", ["text", b"bytes!", 3]),
        ("pdf", ["text", b"bytes", 4]),
        ("pdf", ["text", b"bytes", "3"]),
        ("pdf", ["text", "bytes", 3]),
        ("pdf", ["textbytes", b"", 3]),
        ("pdf", ["text", b"bytes"]),
        ("pdf", [b"bytes", "text", 3]),
    ],
)
def test_of_anything_else_it_is_made_again(kept: Cache, kind: str, made_of: list[object]) -> None:
    kept.kept("pdf", ["text", b"bytes", 3], Maker(b"before"))
    assert kept.kept(kind, made_of, Maker(b"now")) == b"now"


@pytest.mark.usefixtures("foundation")
def test_with_other_code_it_is_made_again(kept: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = tmp_path / "code"
    code.mkdir()
    (code / "handout.typ").write_text("one", encoding="utf-8")
    monkeypatch.setattr(cache, "CODE", code)
    kept.kept("pdf", ["text"], Maker(b"before"))
    (code / "handout.typ").write_text("two", encoding="utf-8")
    cache._foundation.cache_clear()
    assert kept.kept("pdf", ["text"], Maker(b"now")) == b"now"


@pytest.mark.usefixtures("foundation")
def test_with_other_tools_it_is_made_again(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.kept("pdf", ["text"], Maker(b"before"))
    monkeypatch.setattr(cache, "version", lambda name: "99" if name == "typst" else "1")
    cache._foundation.cache_clear()
    assert kept.kept("pdf", ["text"], Maker(b"now")) == b"now"


def damage(kept: Cache, how: str) -> None:
    """Do something to the entry for `text`, of which one for `other` is the neighbour."""
    kept.kept("pdf", ["text"], Maker(b"right"))
    (entry,) = entries(kept)
    whole = entry.read_bytes()
    if how == "foreign":
        kept.kept("pdf", ["other"], Maker(b"of another"))
        (other,) = (path for path in entries(kept) if path != entry)
        shutil.copyfile(other, entry)
    elif how == "folder":
        entry.unlink()
        entry.mkdir()
    else:
        bad = {"cut off": whole[:-1], "empty": b"", "longer": whole + b"!", "other bytes": whole[:-1] + b"X"}
        bad["other seal"] = bytes(32) + whole[32:]
        bad["no seal"] = whole[32:]
        entry.write_bytes(bad[how])


@pytest.mark.parametrize("how", ["cut off", "empty", "longer", "other bytes", "other seal", "no seal", "foreign"])
def test_what_is_damaged_or_foreign_is_made_again_and_mended(kept: Cache, how: str) -> None:
    damage(kept, how)
    make = Maker(b"right")
    assert [kept.kept("pdf", ["text"], make) for _ in range(2)] == [b"right"] * 2
    assert make.times == 1


def test_where_nothing_can_be_written_it_is_made_each_time(kept: Cache, tmp_path: Path) -> None:
    damage(kept, "folder")
    assert kept.kept("pdf", ["text"], Maker(b"now")) == b"now"
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    in_the_way = Cache(tmp_path / "file" / "made")
    make = Maker()
    assert [in_the_way.kept("pdf", ["text"], make) for _ in range(2)] == [b"made"] * 2
    assert make.times == 2
    in_the_way.prune()


def test_only_what_is_missing_is_made_and_all_of_it_at_once(kept: Cache) -> None:
    asked: list[list[int]] = []

    def make(numbers: list[int]) -> list[bytes]:
        asked.append(numbers)
        return [str(number).encode() for number in numbers]

    assert kept.kept_each("text", [["a"], ["b"]], make) == [b"0", b"1"]
    assert kept.kept_each("text", [["c"], ["b"], ["d"]], make) == [b"0", b"1", b"2"]
    assert kept.kept_each("text", [["a"], ["d"]], make) == [b"0", b"2"]
    assert kept.kept_each("text", [], make) == []
    assert asked == [[0, 1], [0, 2]]
    assert Cache(None).kept_each("text", [["a"], ["b"]], make) == [b"0", b"1"]


def test_what_fails_is_not_kept(kept: Cache) -> None:
    def fail() -> bytes:
        raise ValueError("pandoc refused")

    with pytest.raises(ValueError, match="pandoc refused"):
        kept.kept("pdf", ["text"], fail)
    assert kept.kept("pdf", ["text"], Maker(b"now")) == b"now"


def test_builds_at_once_share_it(kept: Cache) -> None:
    gate, wrong = threading.Barrier(4), []

    def build(own: Cache) -> None:
        gate.wait()
        for number in range(200):
            right = str(number).encode() * 1000
            if own.kept("pdf", [number % 20, right], Maker(right)) != right:
                wrong.append(number)
            if number % 50 == 0:
                own.prune(100_000)

    builds = [threading.Thread(target=build, args=[Cache(kept.folder)]) for _ in range(4)]
    for one in builds:
        one.start()
    for one in builds:
        one.join()
    assert wrong == []
    assert [path for path in entries(kept) if len(path.name) != 62] == []


def test_it_is_bounded_and_what_was_used_last_stays(kept: Cache) -> None:
    made = []
    for age in range(4):
        before = set(entries(kept))
        kept.kept("pdf", [age], Maker(bytes(1000)))
        made += set(entries(kept)) - before
        os.utime(made[age], (age, age))
    kept.prune()
    assert set(entries(kept)) == set(made)
    kept.kept("pdf", [0], Maker(b"is there"))
    kept.prune(2500)
    assert set(entries(kept)) == {made[0], made[3]}
    kept.prune(0)
    assert entries(kept) == []


@pytest.mark.parametrize(
    ("variables", "is_used"),
    [
        ({}, True),
        ({"CACHE": "off"}, False),
        ({"CI": "true"}, False),
        ({"CI": ""}, True),
        ({"CI": "true", "CACHE": "on"}, True),
    ],
)
def test_jobs_that_publish_do_without(tmp_path: Path, variables: dict[str, str], is_used: bool) -> None:
    assert (cache_of(tmp_path, variables).folder == tmp_path / ".cache" / "made") == is_used
    assert (cache_of(tmp_path, variables).folder is None) != is_used
