"""A small repository as a release finds it."""

import datetime
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from scripts.publish.release import __main__ as command

ROOT = Path(__file__).resolve().parents[3]
DAY = datetime.date(2026, 12, 3)
CHANGES = "- datum: 2026-11-23\n  paginas: [index]\n  wat: De site staat online.\n"


class Today(datetime.date):
    @classmethod
    def today(cls) -> "Today":
        return cls(DAY.year, DAY.month, DAY.day)


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


@pytest.fixture
def committed(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small repository as a release finds it."""
    for name in ("pyproject.toml", "CITATION.cff", "requirements.txt", "requirements-test.txt", ".gitignore"):
        shutil.copy(ROOT / name, repository / name)
    licences = yaml.safe_load((ROOT / "data/licences.yml").read_text(encoding="utf-8"))
    (repository / "data/licences.yml").write_text(yaml.safe_dump({**licences, "own": []}), encoding="utf-8")
    (repository / "data/wijzigingen.yml").write_text(CHANGES, encoding="utf-8")
    git(repository, "init", "-q", "-b", "main")
    git(repository, "config", "user.name", "Een redacteur")
    git(repository, "config", "user.email", "a@b.example")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Begin")
    monkeypatch.setenv("SITE_URL", "https://kennisbank.example/pad")
    monkeypatch.setattr(command, "datetime", type("Clock", (), {"date": Today, "timedelta": datetime.timedelta}))
    monkeypatch.setattr("scripts.content.reading.today", lambda: DAY)
    # The real bill is judged by the schema in test_licences.py; it takes ten seconds.
    monkeypatch.setattr(command, "validate", lambda bill: None)
    return repository
