"""The locks: complete for every machine, with hashes, and without addresses."""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.markers import Environment, Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {
    "requirements.txt": (),
    "requirements-test.txt": ("test", "lock"),
}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_every_package_with_hashes_and_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"https?://|index-url|find-links|file:", text) == []
    for block in re.split(r"\n(?=\S)", text):
        if not block.startswith("#"):
            assert re.match(r"[\w.-]+==[\w.!+]+", block), block
            assert "--hash=sha256:" in block, block


def test_the_lock_fits_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for name, groups in LOCKS.items():
        pins = re.findall(r"^([\w.-]+)==([\w.!+]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
        wanted = [
            *project["dependencies"],
            *(line for group in groups for line in project["optional-dependencies"][group]),
        ]
        for requirement in map(Requirement, wanted):
            versions = [version for pin, version in pins if pin == requirement.name]
            assert versions, f"{requirement.name} is not in {name}"
            assert all(version in requirement.specifier for version in versions)


def pins(name: str) -> dict[str, list[tuple[str, Marker | None]]]:
    """The versions of every package in a lock, each with the machines it is for."""
    found: dict[str, list[tuple[str, Marker | None]]] = {}
    for line in re.findall(r"^[\w.-]+==[^\\\n]+", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE):
        requirement = Requirement(line)
        version = str(requirement.specifier).removeprefix("==")
        found.setdefault(canonicalize_name(requirement.name), []).append((version, requirement.marker))
    return found


def lacking(
    wanted: Iterable[str], locked: dict[str, list[tuple[str, Marker | None]]], machine: Environment
) -> set[str]:
    """What a lock lacks on a machine: everything that is wanted, and all that it wants in its turn."""
    lacks: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [(text, "") for text in wanted]
    while waiting:
        text, extra = waiting.pop()
        requirement = Requirement(text)
        if requirement.marker and not requirement.marker.evaluate({**machine, "extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        versions = [version for version, marker in locked.get(name, ()) if not marker or marker.evaluate(machine)]
        if len(versions) != 1 or versions[0] not in requirement.specifier:
            lacks.add(f"{text} (locked: {versions})")
            continue
        for more in {"", *requirement.extras}:
            if (name, more) not in seen:
                seen.add((name, more))
                try:
                    wants = distribution(name)
                except PackageNotFoundError:  # It is for other machines: what it wants cannot be read here.
                    continue
                if wants.version == versions[0]:
                    waiting += [(one, more) for one in wants.requires or ()]
    return lacks


@pytest.mark.parametrize("python", ["3.11.0", "3.11.9", "3.12.3", "3.13.0"])
@pytest.mark.parametrize(
    "system", [("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt")]
)
@pytest.mark.parametrize(("name", "groups"), LOCKS.items())
def test_a_lock_is_complete(name: str, groups: tuple[str, ...], system: tuple[str, str, str], python: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(line for group in groups for line in project["optional-dependencies"][group])]
    machine = default_environment()
    machine |= {"python_full_version": python, "python_version": python.rpartition(".")[0]}
    machine |= dict(zip(("sys_platform", "platform_system", "os_name"), system, strict=True))
    assert lacking(wanted, pins(name), machine) == set()


def test_what_a_lock_lacks_is_found_with_extras_and_markers() -> None:
    locked, machine = pins("requirements-test.txt"), default_environment()

    def lacks(wanted: str, left_out: str = "") -> set[str]:
        kept = {name: versions for name, versions in locked.items() if name != left_out}
        return {Requirement(line.partition(" (")[0]).name for line in lacking([wanted], kept, machine)}

    assert lacks("pytest-cov") == set()
    assert lacks("pytest-cov", "pluggy") == {"pluggy"}
    assert lacks("mypy>=99") == {"mypy"}
    assert lacks("niets; python_version < '3'") == set()
    assert lacks("niets; python_version > '3'") == {"niets"}
    assert lacks("CacheControl", "filelock") == set()
    assert lacks("CacheControl[filecache]", "filelock") == {"filelock"}


def test_mkdocs_stays_below_two() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    mkdocs = next(item for item in map(Requirement, project["dependencies"]) if item.name == "mkdocs")
    assert "2.0" not in mkdocs.specifier
    assert "1.6.1" in mkdocs.specifier
