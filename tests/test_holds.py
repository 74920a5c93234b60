"""What holds whatever happens: the published site is whole, and the same sources give the same bytes.

Each is tried for real, in a process of its own.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.publish import swap as swapping
from scripts.publish.swap import recover, swap

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [sys.executable, "-m", "scripts.build"]


def start(root: Path, **environment: str) -> subprocess.Popen[str]:
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.Popen(
        COMMAND, cwd=root, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def hidden(root: Path) -> list[str]:
    return [path.name for path in root.iterdir() if path.name.startswith(".build-")]


@pytest.fixture
def published(repository: Path) -> dict[str, bytes]:
    """The site as it was published before."""
    assert start(repository).wait() == 0
    return content(repository / "site")


def change(root: Path) -> None:
    page = root / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Een citaat", "Een ander citaat"), encoding="utf-8")


def test_killed_at_any_moment_the_site_is_the_old_or_the_new_one(repository: Path, published: dict[str, bytes]) -> None:
    change(repository)
    began = time.monotonic()
    assert start(repository).wait() == 0
    whole = time.monotonic() - began
    new = content(repository / "site")
    assert new != published
    for part in range(1, 12):
        process = start(repository)
        time.sleep(whole * part / 10)
        process.kill()
        process.wait()
        assert content(repository / "site") in (published, new)
    assert start(repository).wait() == 0
    assert hidden(repository) == []


def test_interrupted_it_says_so_and_leaves_the_site(repository: Path, published: dict[str, bytes]) -> None:
    change(repository)
    process = start(repository, PYTHONUNBUFFERED="1")
    assert process.stdout is not None
    process.stdout.readline()  # The first step is done: it is at work.
    process.send_signal(signal.SIGINT)
    output = process.stdout.read()
    assert process.wait() == 2
    assert "Afgebroken. Er is niets gepubliceerd." in output
    assert content(repository / "site") == published
    assert hidden(repository) == []


def test_of_two_builds_at_once_the_second_waits_and_says_so(repository: Path) -> None:
    first, second = start(repository), start(repository)
    outputs = [process.communicate()[0] for process in (first, second)]
    assert [first.returncode, second.returncode] == [0, 0]
    assert sum("deze wacht tot die klaar is" in output for output in outputs) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own of 4 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if (
        mount is None
        or subprocess.run([mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)], check=False).returncode
    ):
        pytest.skip("mounting a small disk takes root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_the_site(repository: Path, small_disk: Path) -> None:
    root = small_disk / "repository"
    shutil.copytree(repository, root)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("eerder", encoding="utf-8")
    (small_disk / "fill").write_bytes(b"x" * (shutil.disk_usage(small_disk).free - 32 * 1024))
    process = start(root)
    output = process.communicate()[0]
    assert process.returncode != 0
    assert "Er is niets gepubliceerd" in output
    assert content(root / "site") == {"index.html": b"eerder"}


def test_a_read_only_folder_is_said_and_nothing_changes(repository: Path, small_disk: Path) -> None:
    root = small_disk / "repository"
    shutil.copytree(repository, root)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("eerder", encoding="utf-8")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    process = start(root)
    output = process.communicate()[0]
    assert process.returncode == 2
    assert "Read-only file system" in output
    assert "Er is niets gepubliceerd" in output
    assert content(root / "site") == {"index.html": b"eerder"}


def test_the_same_sources_give_the_same_bytes_in_another_folder_and_zone(
    repository: Path, published: dict[str, bytes], tmp_path: Path
) -> None:
    other = tmp_path / "een andere map" / "repository"
    shutil.copytree(repository, other, ignore=shutil.ignore_patterns("site"))
    for file in other.rglob("*"):
        os.utime(file, (0, 0))
    assert start(other, TZ="Pacific/Auckland", PYTHONHASHSEED="7").wait() == 0
    assert content(other / "site") == published


def test_source_date_epoch_is_obeyed(repository: Path, published: dict[str, bytes]) -> None:
    assert start(repository, SITE_URL="https://een.example/", SOURCE_DATE_EPOCH="0").wait() == 0
    assert "<lastmod>1970-01-01</lastmod>" in (repository / "site" / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("at_once", [True, False])
def test_a_swap_puts_the_new_folder_there_and_nothing_else(
    tmp_path: Path, at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not at_once:
        monkeypatch.setattr(swapping, "_exchange", lambda *_: False)
    for name in ("new", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    swap(tmp_path / "new", tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["new"]


def test_a_swap_that_fails_half_way_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swapping, "_exchange", lambda *_: False)
    (tmp_path / "site").mkdir()
    with pytest.raises(OSError):
        swap(tmp_path / "missing", tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_killed_build_set_aside_is_put_back(tmp_path: Path) -> None:
    (tmp_path / ".build-x" / "site.old").mkdir(parents=True)
    (tmp_path / ".build-x" / "site.old" / "index.html").touch()
    recover(tmp_path, tmp_path / "site", ".build-*")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "index.html").exists()
