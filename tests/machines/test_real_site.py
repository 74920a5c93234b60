"""The real site, once, on a machine that is unlike this one in every way at once."""

import shutil
from pathlib import Path

from tests.machines.conftest import ROOT, Machine
from tests.steps import lend_environment

ADDRESS = "https://een.example/onder/pad.1/"
LEFT = shutil.ignore_patterns(".*", "site", "uitgave", "tests", "__pycache__")


def clone(root: Path, **variables: str) -> Machine:
    shutil.copytree(ROOT, root, ignore=LEFT)
    lend_environment(root)
    return Machine(root, {"PYTHON": "true", "SITE_URL": ADDRESS, **variables})


def test_everything_at_once_changes_not_a_byte(tmp_path: Path, bare: str) -> None:
    here = clone(tmp_path / "kennisbank")
    built = here.make("site")
    assert built.status == 0, built.output
    odd = {"LC_ALL": "POSIX", "HOME": "/proc", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "PATH": bare}
    there = clone(tmp_path / "één map (1) + $d", **odd)
    built = there.run("make", "site", umask=0o077)
    assert built.status == 0, built.output
    assert there.digests() == here.digests()
