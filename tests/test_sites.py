"""Whole small sites through the whole gate: one where all is well, and some where everything is wrong.

Their folder is the specification. To accept a changed message on purpose, write the output of the
failing test into `expected.txt` after reading it.
"""

from pathlib import Path

import pytest

from scripts.check import check_all

SITES = Path(__file__).parent / "sites"


@pytest.mark.parametrize("name", sorted(path.name for path in SITES.iterdir()))
def test_every_problem_of_a_site(name: str, tmp_path: Path) -> None:
    root = SITES / name
    verdict = check_all(root, tmp_path / "site")
    found = "".join(f"{problem}\n" for problem in verdict.problems)
    assert found == (root / "expected.txt").read_text(encoding="utf-8")
