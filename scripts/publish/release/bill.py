"""The bill of materials (CycloneDX): every package that builds and tests the site, with its version and licence."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

BUILD_LOCK = "requirements.txt"
TEST_LOCK = "requirements-test.txt"

# A bill, or one component in it, as its JSON is.
Json = dict[str, Any]


class BillError(ValueError):
    """The environment is not what the locks say, or the bill is not as the format asks."""


def locked(text: str) -> dict[str, str]:
    """What a lock asks for on this machine: version by name.

    Args:
        text: the lock.
    """
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line[:1].isalnum():
            requirement = Requirement(line.removesuffix("\\").strip())
            if requirement.marker is None or requirement.marker.evaluate():
                found[canonicalize_name(requirement.name)] = str(requirement.specifier).removeprefix("==")
    return found


def make_bill(root: Path) -> Json:
    """The bill of the environment this runs in, no more and no less than what is locked.

    What only the tests need has the scope `excluded`: it has no part in what is published.

    Args:
        root: the repository.

    Raises:
        BillError: when something locked is not there in that version.
    """
    builds = locked((root / BUILD_LOCK).read_text(encoding="utf-8"))
    tests = locked((root / TEST_LOCK).read_text(encoding="utf-8"))
    bill = _environment(root)
    kept = []
    for component in bill["components"]:
        name = canonicalize_name(component["name"])
        if name in tests or name in builds:
            kept.append({**component, "scope": "required" if name in builds else "excluded"})
    there: dict[str, str] = {canonicalize_name(component["name"]): component["version"] for component in kept}
    missing = sorted(name for name, version in {**tests, **builds}.items() if there.get(name) != version)
    if missing:
        raise BillError(f"not in the environment as locked: {', '.join(missing)}")
    bill["components"] = kept
    bill["dependencies"] = _among(bill["dependencies"], {component["bom-ref"] for component in kept})
    return bill


def validate(bill: Json) -> None:
    """Judge a bill by the schema of the format, which takes some ten seconds.

    Raises:
        BillError: when it is not valid.
    """
    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill)):
        raise BillError(str(fault))


def _environment(root: Path) -> Json:
    """What cyclonedx-bom finds in this environment, without times and random numbers."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--pyproject", "pyproject.toml"]
    command += ["--no-validate", "--output-reproducible", "--spec-version", "1.6", "--output-file", "-", sys.executable]
    made = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    if made.returncode:
        raise BillError(made.stderr.strip())
    bill: Json = json.loads(made.stdout)
    return bill


def _among(dependencies: list[Json], kept: set[str]) -> list[Json]:
    """The dependencies between what is kept."""
    found = []
    for item in dependencies:
        if item["ref"] in kept or item["ref"] == "root-component":
            needs = [ref for ref in item.get("dependsOn", ()) if ref in kept]
            found.append({"ref": item["ref"], **({"dependsOn": needs} if needs else {})})
    return found
