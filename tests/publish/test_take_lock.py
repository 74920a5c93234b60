"""What is taken of a machine with new packages: pins in files of three names, and nothing else."""

from pathlib import Path

import pytest

from scripts.publish.take_lock import LARGEST, NAMES, faults, main
from tests.conftest import ROOT

HASH = f"    --hash=sha256:{'0' * 64}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


def test_our_own_locks_are_taken(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path_factory.mktemp("here")
    monkeypatch.chdir(here)
    (folder / "ander.txt").touch()
    assert main([str(folder)]) == 0
    assert sorted(path.name for path in here.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://elders.example",
        "-r elders.txt",
        "een @ https://elders.example/een.whl",
        "een",
        "een>=1",
        "een==1 --install-option=x",
        "git+https://elders.example/een",
        "./een",
        "een==1\r",
        "een==1 ; twee\r-r elders.txt",
        "een==1 ; twee\u2028--trusted-host elders.example",
        "één==1",
        "    --hash=sha256:kort",
        "-e .",
        "# \x1b[2J",
    ],
)
def test_a_line_that_pins_nothing_is_refused(
    folder: Path, line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (folder / NAMES[1]).write_text(f"een==1 \\\n{HASH}\n{line}\n", encoding="utf-8", newline="")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert main([str(folder)]) == 1
    assert list(faults(folder)) == [f"{NAMES[1]}:3: no pin"]
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    "line", ["een[twee]==1.0+x ; python_full_version < '3.12' and sys_platform == 'linux' \\", "# via een", ""]
)
def test_a_line_as_uv_writes_it_is_taken(folder: Path, line: str) -> None:
    (folder / NAMES[0]).write_text(f"een==1 \\\n{HASH}\n{line}\n", encoding="utf-8")
    assert list(faults(folder)) == []


def test_a_link_a_folder_and_too_much_are_refused(folder: Path) -> None:
    for name in NAMES:
        (folder / name).unlink()
    (folder / NAMES[0]).symlink_to(ROOT / NAMES[0])
    (folder / NAMES[1]).mkdir()
    (folder / NAMES[2]).write_bytes(b"#" * (LARGEST + 1))
    assert list(faults(folder)) == [
        f"{NAMES[0]}: no plain file",
        f"{NAMES[1]}: no plain file",
        f"{NAMES[2]}: too large",
    ]
