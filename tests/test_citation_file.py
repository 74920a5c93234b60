"""`CITATION.cff` says the same as `pyproject.toml`; only a release changes what they say."""

from pathlib import Path

import yaml

from scripts.publish.release.numbering import FORM, read_version

ROOT = Path(__file__).resolve().parent.parent


def test_the_version_is_of_its_day_and_the_same_in_both_files() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    version, day = read_version(ROOT)
    assert FORM.fullmatch(version)
    assert citation["version"] == version
    assert version.startswith(f"{day:%Y.%m}")


def test_it_has_what_the_format_asks_for() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert citation["message"] and citation["title"]
    assert all(author["name"] for author in citation["authors"])
    assert citation["type"] in ("software", "dataset")
    assert citation["license"] == "CC-BY-4.0"
