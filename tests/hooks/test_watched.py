"""What the live preview follows."""

from pathlib import Path

from scripts.content.names import BIBLIOGRAPHY, LISTS

CONFIG = Path(__file__).resolve().parents[2] / "mkdocs.yml"


def test_the_preview_follows_all_that_editors_write_beside_the_pages() -> None:
    lines = CONFIG.read_text(encoding="utf-8").partition("\nwatch:\n")[2].splitlines()
    watched = {line.removeprefix("  - ") for line in lines if line.startswith("  - ")}
    assert [name for name in (BIBLIOGRAPHY, *LISTS) if not {name, name.partition("/")[0]} & watched] == []
