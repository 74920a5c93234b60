"""What a release is called: its year and month, such as 2026.11; the second in a month is 2026.11.1.

The version stands in `pyproject.toml`, and `CITATION.cff` repeats it with the day; nothing but a release changes them.
"""

import datetime
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import yaml

PROJECT = "pyproject.toml"
CITATION = "CITATION.cff"
FORM = re.compile(r"20\d\d\.(?:0[1-9]|1[0-2])(?:\.[1-9]\d*)?")


def in_order(tags: Iterable[str]) -> list[str]:
    """The tags that are releases, the oldest first."""
    return sorted(filter(FORM.fullmatch, tags), key=lambda tag: [int(part) for part in tag.split(".")])


def next_version(day: datetime.date, tags: Iterable[str]) -> str:
    """What a release of a day is called.

    Args:
        day: the day.
        tags: what is taken.
    """
    month = f"{day:%Y.%m}"
    taken = [tag for tag in in_order(tags) if tag == month or tag.startswith(f"{month}.")]
    if not taken:
        return month
    return f"{month}.{int(taken[-1].removeprefix(month).lstrip('.') or 0) + 1}"


def read_version(root: Path) -> tuple[str, datetime.date]:
    """The version that the files carry, and the day of it.

    Args:
        root: the repository.
    """
    project = tomllib.loads((root / PROJECT).read_text(encoding="utf-8"))
    citation = yaml.safe_load((root / CITATION).read_text(encoding="utf-8"))
    return str(project["project"]["version"]), citation["date-released"]


def write_version(root: Path, version: str, day: datetime.date) -> None:
    """Put a version and its day in the files that carry them.

    Args:
        root: the repository.
        version: the version.
        day: the day of the release.

    Raises:
        ValueError: when a file does not have exactly one place for it.
    """
    for name, form, text in (
        (PROJECT, r'^version = ".*"$', f'version = "{version}"'),
        (CITATION, r'^version: ".*"$', f'version: "{version}"'),
        (CITATION, r"^date-released: .*$", f"date-released: {day.isoformat()}"),
    ):
        file = root / name
        written, count = re.subn(form, text, file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        if count != 1:
            raise ValueError(f"{name}: {count} places for {text!r}")
        file.write_text(written, encoding="utf-8", newline="\n")
