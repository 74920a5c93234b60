"""A small site in a folder of its own, with everything that it takes to build it."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.steps import OUR_MAKE, lend_environment

ROOT = Path(__file__).resolve().parents[2]
CODE = ("scripts", "overrides")
FILES = ("Makefile", "pyproject.toml", "requirements.txt", "requirements-test.txt", ".gitignore")
# What the commands need beside Python: no git, no pandoc, no browser.
BARE = ("bash", "env", "make", "sed", "sh", "true")
MENU = "INHERIT: basis.yml\nnav: [index.md, bronnen.md, begrippen.md, over.md]\nwatch: []\n"


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    status: int
    output: str

    def lines(self) -> list[str]:
        """What it printed, without what make itself says."""
        return [line for line in self.output.splitlines() if line and not line.startswith("make: ")]


@dataclass(frozen=True)
class Machine:
    """A clone of a small site on a machine.

    Attributes:
        root: the folder of the clone.
        variables: what the environment of every command has beside ours.
    """

    root: Path
    variables: Mapping[str, str]

    def environment(self, **variables: str) -> dict[str, str]:
        """The environment of a command; a variable that is empty is not there."""
        inherited = {name: value for name, value in os.environ.items() if name not in {*OUR_MAKE, "SITE_URL", "CI"}}
        return {name: value for name, value in {**inherited, **self.variables, **variables}.items() if value}

    def run(self, *command: str, umask: int = -1, **variables: str) -> Ran:
        """Run a command in the clone."""
        done = subprocess.run(
            command,
            cwd=self.root,
            env=self.environment(**variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            umask=umask,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        return Ran(done.returncode, done.stdout)

    def make(self, *arguments: str, **variables: str) -> Ran:
        """Run make."""
        return self.run("make", "--no-print-directory", *arguments, **variables)

    def digests(self) -> dict[str, str]:
        """The published site: every file and what is in it."""
        site = self.root / "site"
        files = sorted(path for path in site.rglob("*") if path.is_file())
        return {str(path.relative_to(site)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def fill(root: Path) -> None:
    """Put a small site and the code in a folder."""
    shutil.copytree(ROOT / "tests" / "sites" / "clean", root, ignore=shutil.ignore_patterns("expected.txt"))
    for name in CODE:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, root / name)
    # The whole configuration of the real site, but for its menu.
    shutil.copy(ROOT / "mkdocs.yml", root / "basis.yml")
    (root / "mkdocs.yml").write_text(MENU, encoding="utf-8")


@pytest.fixture
def machine(tmp_path: Path) -> Callable[..., Machine]:
    """Makes a machine: a clone in a folder of this name, with the environment of this run."""

    def made(name: str = "kennisbank", **variables: str) -> Machine:
        root = tmp_path / name
        fill(root)
        lend_environment(root)
        # Making the environment is tested elsewhere.
        return Machine(root, {"PYTHON": "true", **variables})

    return made


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PATH on which there is nothing but what the commands need."""
    folder = tmp_path_factory.mktemp("bare")
    for name in BARE:
        program = shutil.which(name)
        assert program, name
        (folder / name).symlink_to(program)
    return str(folder)


@pytest.fixture(scope="session", params=["", "https://een.example/onder/pad.1/"], ids=["root", "below"])
def plain(request: pytest.FixtureRequest, bare: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """The small site as a plain machine publishes it, without and with an address: all others must give its bytes."""
    root = tmp_path_factory.mktemp("plain") / "kennisbank"
    fill(root)
    lend_environment(root)
    made = Machine(root, {"PYTHON": "true", "SITE_URL": request.param, "PATH": bare})
    built = made.make("site")
    assert built.status == 0, built.output
    yield made


@pytest.fixture(scope="session")
def python() -> str:
    """The Python under the environment of this run."""
    return getattr(sys, "_base_executable", sys.executable)
