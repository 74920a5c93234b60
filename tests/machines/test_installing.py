"""Making the environment on machines unlike this one, with a lock of one package that is made here."""

import ast
import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import absent
from tests.machines.conftest import ROOT, Machine
from tests.test_environment import make_wheel

PIPS = ("24.0", "")
# The oldest that runs on this Python.
OLD = {11: "23.0.1", 12: "23.2.1"}.get(sys.version_info.minor, "24.2")


@pytest.fixture
def empty(tmp_path: Path) -> Machine:
    """A clone without an environment, and with a lock that is installed in a moment."""
    root = tmp_path / "kennisbank"
    (root / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "environment.py", root / "scripts")
    shutil.copy(ROOT / "Makefile", root)
    wheel = tmp_path / "een_pakket-1.0-py3-none-any.whl"
    make_wheel(wheel)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock = f"--no-index\n--find-links {tmp_path}\neen-pakket==1.0 --hash=sha256:{digest}\n"
    (root / "requirements.txt").write_text(lock, encoding="utf-8")
    return Machine(root, {"PYTHON": getattr(sys, "_base_executable", sys.executable)})


def is_whole(machine: Machine) -> bool:
    """Whether the environment holds what the lock names, and is left alone from now on."""
    shown = machine.run(".venv/bin/python", "-m", "pip", "--disable-pip-version-check", "show", "--quiet", "een-pakket")
    again = machine.make("environment")
    return (shown.status, again.status, again.output) == (0, 0, "")


def without_pip(root: Path) -> None:
    for folder in (root / ".venv" / "lib").glob("python*/site-packages/pip*"):
        shutil.rmtree(folder)
    (root / ".venv" / "made-from-requirements.txt").unlink()


def without_python(root: Path) -> None:
    for program in (root / ".venv" / "bin").glob("python*"):
        program.unlink()
    (root / ".venv" / "bin" / "python").symlink_to("/nergens/python3")


def interrupted(root: Path) -> None:
    (root / ".venv" / "made-by").unlink()


def made_by_debian_without_venv(root: Path) -> None:
    shutil.rmtree(root / ".venv")
    (root / ".venv" / "bin").mkdir(parents=True)
    (root / ".venv" / "bin" / "python").symlink_to(sys.executable)


@pytest.mark.parametrize("harm", [without_pip, without_python, interrupted, made_by_debian_without_venv])
def test_a_half_made_environment_is_made_again(empty: Machine, harm: object) -> None:
    first = empty.make("environment")
    assert first.lines() == ["Omgeving .venv maken ...", "Pakketten uit requirements.txt installeren (eenmalig) ..."]
    assert is_whole(empty)
    harm(empty.root)  # type: ignore[operator]
    second = empty.make("environment")
    assert second.status == 0, second.output
    assert re.fullmatch(
        r"De omgeving \.venv is (stuk|niet afgemaakt); hij wordt opnieuw gemaakt \.\.\.", second.lines()[0]
    )
    assert is_whole(empty)


def test_another_python_makes_the_environment_anew_and_says_so(empty: Machine) -> None:
    this = "{}.{}.{}".format(*sys.version_info)
    others = [f"python3.{minor}" for minor in range(11, 15) if minor != sys.version_info.minor]
    found = [path for name in others for path in _pythons(name)]
    if not found:
        pytest.skip("no second Python from 3.11 on this machine")
    assert empty.make("environment").status == 0
    version, other = found[0]
    anew = empty.make("environment", PYTHON=other)
    assert anew.lines()[0] == f"De omgeving .venv is van Python {this}, dit is {version}; hij wordt opnieuw gemaakt ..."
    assert anew.status == 0, anew.output
    told = empty.run(".venv/bin/python", "-c", "import sys; print('{}.{}.{}'.format(*sys.version_info))")
    assert told.output.strip() == version


def _pythons(name: str) -> list[tuple[str, str]]:
    """Pythons of this name that run and can make an environment, each with its version."""
    folders = [Path(folder) for folder in ("/usr/bin", "/usr/local/bin", Path.home() / ".pyenv/versions")]
    places = [*(folder / name for folder in folders[:2]), *folders[2].glob(f"*/bin/{name}")]
    ask = "import ensurepip, sys; print('{}.{}.{}'.format(*sys.version_info))"
    found = []
    for place in filter(Path.exists, places):
        told = subprocess.run([place, "-c", ask], capture_output=True, encoding="utf-8", check=False)
        if told.returncode == 0:
            found.append((told.stdout.strip(), str(place)))
    return found


def test_without_the_package_of_debian_it_is_named(empty: Machine, tmp_path: Path) -> None:
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / "ensurepip.py").write_text("raise ModuleNotFoundError('ensurepip')\n", encoding="utf-8")
    told = empty.make("environment", PYTHONPATH=str(tmp_path / "hidden"))
    line = "omgeving: Deze Python kan geen omgeving maken. Installeer het pakket python3-venv (apt-get install python3-venv)."
    assert told.lines() == ["Omgeving .venv maken ...", line]
    assert not (empty.root / ".venv").exists()


def test_a_lock_that_is_not_complete_sends_nobody_to_what_failed(empty: Machine) -> None:
    lock = empty.root / "requirements.txt"
    lock.write_text(lock.read_text(encoding="utf-8").split(" --hash")[0] + "\n", encoding="utf-8")
    told = empty.make("environment")
    assert told.lines()[-1] == (
        "omgeving: Het slot requirements.txt is niet volledig; zet het bestand terug zoals het was."
    )
    # Every other message too: what makes the environment may not be sent for by a command that needs it.
    tree = ast.parse((ROOT / "scripts" / "environment.py").read_text(encoding="utf-8"))
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert [text for text in texts if "\n" not in text and re.search(r"\bmake [a-z]", text)] == []


@pytest.mark.parametrize("name", ["python2.7", "python3.6", "python3.8", "python3.10"])
def test_an_older_python_is_told_so(empty: Machine, name: str) -> None:
    places = [Path("/usr/bin", name), *Path.home().glob(f".pyenv/versions/*/bin/{name}")]
    program = next((str(place) for place in places if place.exists()), None)
    if program is None:
        pytest.skip(f"no {name} on this machine")
    told = empty.make("environment", PYTHON=program)
    assert re.fullmatch(r"omgeving: Python [\d.]+ is te oud; installeer Python 3\.11 of nieuwer\.", told.lines()[-1])
    assert len(told.lines()) == 1


def pip_of(machine: Machine, version: str) -> None:
    """Make an environment with another pip, as a machine has it that has not been renewed."""
    made = machine.run(machine.variables["PYTHON"], "-m", "venv", ".venv")
    assert made.status == 0, made.output
    wanted = f"pip=={version}" if version else "pip"
    got = machine.run(".venv/bin/python", "-m", "pip", "install", "--quiet", "--upgrade", wanted)
    if got.status:
        absent(f"pip {version} is not to be had: {got.lines()[-1]}")
    (machine.root / ".venv" / "made-by").write_text("{}.{}.{}".format(*sys.version_info), encoding="utf-8")


def test_the_oldest_pip_installs_a_lock_with_extras(empty: Machine, tmp_path: Path) -> None:
    meer, een = tmp_path / "meer-1.0-py3-none-any.whl", tmp_path / "een_pakket-1.0-py3-none-any.whl"
    make_wheel(meer, "meer", "Requires-Dist: een-pakket[extra]\n")
    make_wheel(een, extra="Provides-Extra: extra\n")
    newer = tmp_path / "een_pakket-2.0-py3-none-any.whl"  # What breaks it the day it appears.
    make_wheel(newer, version="2.0", extra="Provides-Extra: extra\n")
    pins = {"meer": meer, "een-pakket": een}
    hashes = {name: hashlib.sha256(wheel.read_bytes()).hexdigest() for name, wheel in pins.items()}
    lines = [f"{name}==1.0 --hash=sha256:{digest}" for name, digest in hashes.items()]
    text = "\n".join(["--no-index", f"--find-links {tmp_path}", *lines, ""])
    (empty.root / "requirements.txt").write_text(text, encoding="utf-8")
    pip_of(empty, OLD)
    made = empty.make("environment")
    assert made.lines() == ["Pakketten uit requirements.txt installeren (eenmalig) ..."], made.output
    assert is_whole(empty)


@pytest.mark.nightly
@pytest.mark.parametrize("version", PIPS, ids=["24", "newest"])
def test_a_pip_installs_the_whole_lock(empty: Machine, version: str) -> None:
    for name in ("requirements.txt", "requirements-test.txt"):
        shutil.copy(ROOT / name, empty.root / name)
    pip_of(empty, version)
    made = empty.make("test-environment")
    assert made.status == 0, made.output
    checked = empty.run(".venv/bin/python", "-m", "pip", "check")
    assert checked.status == 0, checked.output
