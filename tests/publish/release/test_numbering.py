"""What a release is called, and where that stands."""

import datetime
import shutil
from pathlib import Path

import pytest

from scripts.publish.release.numbering import in_order, next_version, read_version, write_version

ROOT = Path(__file__).resolve().parents[3]
DAY = datetime.date(2027, 1, 5)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ((), "2027.01"),
        (("2026.12.3", "v2027.01", "2027.1", "proef"), "2027.01"),
        (("2027.01",), "2027.01.1"),
        (("2027.01", "2027.01.1", "2027.01.9", "2027.01.10", "2027.02"), "2027.01.11"),
    ],
)
def test_a_release_is_called_after_its_month(tags: tuple[str, ...], expected: str) -> None:
    assert next_version(DAY, tags) == expected


def test_releases_are_put_in_order_and_other_tags_left_out() -> None:
    tags = ["2027.01", "2026.11.10", "2026.13", "2026.11.2", "2026.11", "2026.11.0", "x2026.11", "2026.11.2-rc"]
    assert in_order(tags) == ["2026.11", "2026.11.2", "2026.11.10", "2027.01"]


def test_the_version_is_written_where_it_stands_and_nowhere_else(tmp_path: Path) -> None:
    for name in ("pyproject.toml", "CITATION.cff"):
        shutil.copy(ROOT / name, tmp_path / name)
    version, day = read_version(ROOT)
    write_version(tmp_path, "2031.04.2", DAY)
    assert read_version(tmp_path) == ("2031.04.2", DAY)
    write_version(tmp_path, version, day)
    for name in ("pyproject.toml", "CITATION.cff"):
        assert (tmp_path / name).read_bytes() == (ROOT / name).read_bytes()


def test_a_file_without_a_place_for_the_version_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"pyproject\.toml: 0 places"):
        write_version(tmp_path, "2027.01", DAY)
