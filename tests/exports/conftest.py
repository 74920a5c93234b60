"""The real site as the tests of the downloads need it: its folder, and the edition they were made of."""

from pathlib import Path

import pytest

from scripts.check import Verdict
from scripts.checks.built import Built
from scripts.exports.edition import Edition, read_edition

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def folder(site: tuple[Verdict, Built]) -> Path:
    """The folder of the built site."""
    assert site[0].problems == ()
    return site[1].folder


@pytest.fixture(scope="session")
def edition(folder: Path) -> Edition:
    """The edition that was built."""
    return read_edition(ROOT, folder)
