"""Programs from npm that judge what this site makes, installed once at the versions of their lock."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from filelock import FileLock

from tests.conftest import absent

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "tests" / "npm"


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The folder with the packages; nothing in it ran while it was installed."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        absent("no npm: apt-get install nodejs npm")
    digest = hashlib.sha256((LOCK / "package-lock.json").read_bytes()).hexdigest()[:16]
    folder = ROOT / ".cache" / "npm" / digest
    with FileLock(f"{folder}.lock"):
        if not (folder / "ready").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            for name in ("package.json", "package-lock.json"):
                shutil.copy(LOCK / name, folder)
            command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
            done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
            if done.returncode:
                absent(f"npm could not install: {done.stderr[-500:]}")
            (folder / "ready").touch()
    return folder / "node_modules"
