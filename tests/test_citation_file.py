"""`CITATION.cff` says the same as `pyproject.toml` and as the pages."""

import re
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent


def test_version_and_date_come_from_one_source() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    reviewed = [
        day
        for page in (ROOT / "docs").glob("*.md")
        for day in re.findall(r"^nagekeken: (\S+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert citation["version"] == project["version"]
    assert citation["date-released"].isoformat() == max(reviewed)


def test_it_has_what_the_format_asks_for() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert citation["message"] and citation["title"]
    assert all(author["name"] for author in citation["authors"])
    assert citation["type"] in ("software", "dataset")
    assert citation["license"] == "CC-BY-4.0"
