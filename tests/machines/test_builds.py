"""The small site on machines unlike this one: every one of them publishes the same bytes."""

import shutil
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import absent
from tests.machines.conftest import Machine

FOLDERS = ("kennisbank (1)", "a+b", "c$d", "één map", "50% [b]", "'q' #&;")
ACCENTS = "één map"


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_of_any_name(machine: Callable[..., Machine], plain: Machine, name: str) -> None:
    here = machine(name, SITE_URL=plain.variables["SITE_URL"], LC_ALL="POSIX")
    built = here.make("site")
    assert built.status == 0, built.output
    assert here.digests() == plain.digests()


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "LANG": "nl_NL.ISO-8859-1", "PYTHONIOENCODING": "ascii"},
        {"HOME": "/proc", "XDG_CACHE_HOME": "/proc", "XDG_DATA_HOME": "/proc", "XDG_CONFIG_HOME": "/proc"},
        {"TZ": "Pacific/Kiritimati", "LANGUAGE": "ar", "LC_ALL": "C.UTF-8"},
    ],
    ids=["no-utf-8", "latin-1", "read-only-home", "far-away"],
)
def test_an_environment_of_any_kind(machine: Callable[..., Machine], plain: Machine, variables: dict[str, str]) -> None:
    here = machine(ACCENTS, SITE_URL=plain.variables["SITE_URL"], **variables)
    built = here.make("site")
    assert built.status == 0, built.output
    assert here.digests() == plain.digests()


def test_what_is_published_can_be_read_by_a_web_server(machine: Callable[..., Machine], plain: Machine) -> None:
    here = machine(SITE_URL=plain.variables["SITE_URL"])
    for _ in range(2):  # A first site, and one that takes its place.
        built = here.run("make", "site", umask=0o077)
        assert built.status == 0, built.output
        site = here.root / "site"
        modes = {stat.S_IMODE(path.stat().st_mode) for path in (site, *site.rglob("*"))}
        assert modes == {0o755, 0o644}
    assert here.digests() == plain.digests()


def stand_in(folder: Path, name: str, told: Path) -> None:
    """A program that says that it is the newest there is, and remembers that it was asked."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f'#!/bin/sh\necho "{name}" >> "{told}"\necho "{name} 99.0"\n', encoding="utf-8")
    program.chmod(0o755)


def test_newer_programs_on_the_path_are_not_run(
    machine: Callable[..., Machine], plain: Machine, tmp_path: Path, bare: str
) -> None:
    told = tmp_path / "told"
    for name in ("pandoc", "lychee", "typst"):
        stand_in(tmp_path / "bin", name, told)
    here = machine(SITE_URL=plain.variables["SITE_URL"], PATH=f"{tmp_path / 'bin'}:{bare}")
    built = here.make("site")
    assert built.status == 0, built.output
    assert not told.exists(), told.read_text(encoding="utf-8")
    assert here.digests() == plain.digests()


@pytest.fixture
def older_pandoc(tmp_path: Path) -> str:
    """A folder with the pandoc of the system, which is not the one of the lock."""
    program = shutil.which("pandoc", path="/usr/bin:/usr/local/bin:/opt/homebrew/bin")
    if program is None:
        absent("no second pandoc on this machine (apt-get install pandoc)")
    (tmp_path / "older").mkdir()
    (tmp_path / "older" / "pandoc").symlink_to(program)
    return str(tmp_path / "older")


def test_another_pandoc_on_the_path_changes_nothing(
    machine: Callable[..., Machine], plain: Machine, older_pandoc: str, bare: str
) -> None:
    here = machine(SITE_URL=plain.variables["SITE_URL"], PATH=f"{older_pandoc}:{bare}")
    built = here.make("site")
    assert built.status == 0, built.output
    assert here.digests() == plain.digests()


MANY = """
import threading
from scripts.running import tools
import pypandoc
start, found = threading.Barrier(24), []
def ask():
    start.wait()
    found.append((pypandoc.get_pandoc_path(), str(pypandoc.get_pandoc_version()), tools.pandoc(["--version"])))
threads = [threading.Thread(target=ask) for _ in range(24)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
assert len(set(found)) == 1 and found[0][0] == tools.PANDOC, set(found)
assert found[0][2].split()[1].startswith(found[0][1]), found[0]
"""


def test_many_threads_that_ask_at_once_get_the_same_pandoc(
    machine: Callable[..., Machine], older_pandoc: str, bare: str
) -> None:
    asked = machine(PATH=f"{older_pandoc}:{bare}").run(sys.executable, "-c", MANY)
    assert asked.status == 0, asked.output


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1"])
@pytest.mark.parametrize("command", [["scripts.check"], ["scripts.build"], ["scripts.editors.repair"]], ids="".join)
def test_no_message_is_lost_to_an_encoding(machine: Callable[..., Machine], command: list[str], encoding: str) -> None:
    here = machine()
    page = here.root / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("2026-11-23", "gisteren 😀"), encoding="utf-8")
    told = here.run(sys.executable, "-m", *command, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    line = r"docs/index.md:4: P104 nagekeken 'gisteren \U0001f600' is geen datum; schrijf bijvoorbeeld 2026-11-23"
    assert (told.status, told.lines().count(line)) == (1, 1), told.output


GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@b.example")


def test_a_clone_of_one_commit(machine: Callable[..., Machine], plain: Machine, tmp_path: Path) -> None:
    here = machine(SITE_URL=plain.variables["SITE_URL"])
    assert here.make("permalinks").status == 0
    for command in (
        ["init", "-q", "-b", "main"],
        ["add", "-A"],
        ["commit", "-q", "-m", "x"],
        ["commit", "-qam", "y", "--allow-empty"],
    ):
        subprocess.run([*GIT, *command], cwd=here.root, check=True)
    short = tmp_path / "short"
    subprocess.run(["git", "clone", "-q", "--depth=1", here.root.as_uri(), short], check=True)
    there = Machine(short, here.variables)
    (short / ".venv").unlink(missing_ok=True)
    (short / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    built = there.make("site")
    assert built.status == 0, built.output
    assert there.digests() == plain.digests()
    assert there.make("verschil").lines() == ["# Voor lezers verandert er niets"]


@pytest.mark.parametrize(
    ("target", "status", "line"),
    [
        ("verschil", 2, "er is niets om mee te vergelijken: git is er niet (apt-get install git)"),
        ("uitgave", 2, "git is er niet, en een uitgave wordt uit git gemaakt (apt-get install git)"),
        ("permalinks", 0, "adressen toegevoegd aan data/permalinks.txt"),
        ("herstel", 0, "Er was niets te herstellen."),
    ],
)
def test_without_git(machine: Callable[..., Machine], bare: str, target: str, status: int, line: str) -> None:
    ran = machine(SITE_URL="https://een.example/", PATH=bare).make(target)
    assert ran.status == status, ran.output
    assert line in ran.output
    assert "Traceback" not in ran.output


def test_without_the_folder_of_git(machine: Callable[..., Machine]) -> None:
    ran = machine(GIT_CEILING_DIRECTORIES="/").make("verschil")
    assert ran.lines() == ["er is niets om mee te vergelijken: deze map is niet met git opgehaald"]


def test_a_folder_that_is_not_ours_is_one_line(machine: Callable[..., Machine]) -> None:
    here = machine()
    (here.root / ".build.lock").mkdir()
    ran = here.make("site")
    assert "De controle kon niet werken (" in ran.output
    assert "Er is niets gepubliceerd." in ran.output


def test_a_second_preview_at_the_same_place_says_so(machine: Callable[..., Machine]) -> None:
    here = machine()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        taken.listen()
        second = here.make("serve", f"ADRES={address}")
    assert second.lines() == [
        f"Op {address} staat al iets, misschien een eerder voorbeeld: http://{address}/. Sluit dat, of kies een andere "
        "plek: make serve ADRES=127.0.0.1:8001"
    ]
    assert here.make("serve", "ADRES=hier").lines() == [
        "'hier' is geen adres; schrijf bijvoorbeeld: make serve ADRES=127.0.0.1:8001"
    ]
