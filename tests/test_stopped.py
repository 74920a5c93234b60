"""Stopped by a signal at any moment: one line, all files or none, and no process that goes on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.publish.release import __main__ as release
from scripts.running import children, progress
from tests.conftest import ROOT
from tests.publish.release.conftest import committed as committed
from tests.publish.release.conftest import git

SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]
TOLD = "\nAfgebroken. Er is niets gepubliceerd.\n"
# Waits after the first file that a command puts in its place, so that a signal comes when the second must follow.
SLOW = """
import runpy, sys, time
from pathlib import Path
whole = Path.replace
def slow(self, target):
    whole(self, target)
    print("een bestand", flush=True)
    time.sleep(60)
Path.replace = slow
name, *sys.argv[1:] = sys.argv[1:]
runpy.run_module(name, run_name="__main__", alter_sys=True)
"""


def content(root: Path) -> dict[str, bytes]:
    skipped = {".cache", "__pycache__", ".git"}
    files = (path for path in root.rglob("*") if path.is_file() and not skipped & set(path.parts))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files if path.name != ".build.lock"}


def started(root: Path, *command: str) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, *command], cwd=root, env=environment, stdout=pipe, stderr=pipe, encoding="utf-8"
    )


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("module", ["permalinks", "repair"])
def test_a_command_that_writes_leaves_all_as_it_was(repository: Path, module: str, number: signal.Signals) -> None:
    page = repository / "docs" / "over.md"
    if module == "permalinks":
        (repository / "data").mkdir(exist_ok=True)
        (repository / "data" / "permalinks.txt").touch()
    else:
        text = page.read_text(encoding="utf-8").replace("title: Over", "title: Over  ")
        page.write_text(text.replace("Onderzoek.\n", "Onderzoek.\n \n"), encoding="utf-8")
    before = content(repository)
    process = started(repository, "-c", SLOW, f"scripts.editors.{module}")
    assert process.stdout is not None
    assert process.stdout.readline() == "een bestand\n"
    assert content(repository) != before
    process.send_signal(number)
    assert process.communicate()[1].endswith(TOLD)
    assert process.returncode == 2
    assert content(repository) == before


def alive(root: Path) -> list[str]:
    """The processes that work in a folder."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "cwd").readlink() == root and folder.name != str(os.getpid()):
                found.append((folder / "cmdline").read_bytes().decode())
        except OSError:
            continue  # It ended meanwhile, or is not ours to see.
    return found


@pytest.mark.skipif(not Path("/proc/self/cwd").exists(), reason="there is no /proc")
@pytest.mark.parametrize("number", [*SIGNALS, signal.SIGKILL])
def test_no_process_outlives_its_build(repository: Path, number: signal.Signals) -> None:
    process = started(repository, "-m", "scripts.build")
    while not any("scripts.running.engine" in command for command in alive(repository)):
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(number)
    _, errors = process.communicate()
    deadline = time.monotonic() + 10
    while alive(repository) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert alive(repository) == []
    if number != signal.SIGKILL:
        assert (process.returncode, errors.count("Afgebroken")) == (2, 1), errors
        assert "Traceback" not in errors
        assert [path.name for path in repository.iterdir() if path.name.startswith(".build-")] == []


def test_ctrl_c_while_modules_are_read_is_one_line(repository: Path) -> None:
    code = "import scripts, builtins; raise KeyboardInterrupt"
    process = started(repository, "-c", code)
    assert process.communicate()[1] == TOLD


@pytest.mark.parametrize("moment", ["fill", "swap"])
def test_a_release_is_made_whole_or_not_at_all(
    committed: Path, moment: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(children, "_running", children._Running())
    whole = getattr(release, moment)

    def stopped(*arguments: object) -> object:
        os.kill(os.getpid(), signal.SIGTERM)
        return whole(*arguments)

    monkeypatch.setattr(release, moment, stopped)
    before = git(committed, "rev-parse", "HEAD")
    status = progress.guarded(release.main)
    is_made = moment == "swap"
    assert status == (0 if is_made else 2), capsys.readouterr().err
    assert (git(committed, "tag") != "", git(committed, "rev-parse", "HEAD") != before) == (is_made, is_made)
    assert bool([path for path in (committed / "uitgave").iterdir() if not path.name.startswith(".")]) == is_made
    assert git(committed, "status", "--porcelain") == ""


def test_nothing_begins_when_all_has_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "_running", children._Running(has_stopped=True))
    with pytest.raises(children.Stopped):
        children.run([sys.executable, "-c", ""])
