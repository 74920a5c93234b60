"""The environment: made once, and clear when it cannot be made."""

import importlib.util
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module, working in a folder of its own, with an environment that is a bare file."""
    spec = importlib.util.spec_from_file_location("environment", ROOT / "scripts" / "environment.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", str(tmp_path))
    monkeypatch.setattr(module, "FOLDER", str(tmp_path / ".venv"))
    monkeypatch.setattr(module, "PYTHON", sys.executable)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / module.WHOLE).write_text(module.version(sys.version_info), encoding="utf-8")
    return module


def test_an_old_python_is_told_so(environment: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setattr(environment, "MINIMUM", (99, 0))
    with pytest.raises(SystemExit) as stop:
        environment.main([])
    assert stop.value.code == 2
    assert "is te oud; installeer Python 3.11 of nieuwer." in capsys.readouterr().err


def test_a_missing_lock_is_told(environment: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        environment.main([])
    assert capsys.readouterr().err == "omgeving: Het bestand requirements.txt ontbreekt; zet het terug.\n"


@pytest.mark.parametrize(
    ("lock", "message"),
    [
        ("een-pakket==1.0 --hash=sha256:" + "0" * 64, "past niet bij het slot"),
        ("een-pakket==1.0", "Het slot requirements.txt is niet volledig"),
    ],
)
def test_a_lock_that_does_not_match_is_told(
    environment: ModuleType, tmp_path: Path, lock: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    wheel = tmp_path / "een_pakket-1.0-py3-none-any.whl"
    make_wheel(wheel)
    (tmp_path / "requirements.txt").write_text(f"--no-index\n--find-links {tmp_path}\n{lock}\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        environment.main([])
    assert message in capsys.readouterr().err.splitlines()[-1]


def test_without_a_network_that_is_said(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_RETRIES", "0")
    hashed = "een-pakket-dat-niet-bestaat==1 --hash=sha256:" + "0" * 64
    (tmp_path / "requirements.txt").write_text(f"--index-url http://127.0.0.1:9/\n{hashed}\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        environment.main([])
    assert "geen netwerk" in capsys.readouterr().err.splitlines()[-1]


def test_a_second_run_installs_nothing(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(environment, "run", lambda command, name: ran.append(command))
    (tmp_path / "requirements.txt").write_text("# leeg\n", encoding="utf-8")
    environment.main([])
    environment.main([])
    assert len(ran) == 1
    (tmp_path / "requirements.txt").write_text("# anders\n", encoding="utf-8")
    environment.main([])
    assert len(ran) == 2


def test_the_real_environment_is_as_locked() -> None:
    subprocess.run([sys.executable, "-m", "pip", "check"], check=True, capture_output=True)


def make_wheel(path: Path, name: str = "een-pakket", extra: str = "", version: str = "1.0") -> None:
    """A package with nothing in it."""
    folder = f"{name.replace('-', '_')}-{version}.dist-info"
    wheel = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{folder}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{extra}")
        archive.writestr(f"{folder}/WHEEL", wheel)
        archive.writestr(f"{folder}/RECORD", "")
