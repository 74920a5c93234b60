"""What CONTRIBUTING.md and README.md say is what the gate does."""

import re
from pathlib import Path

from tests.contributing import FILE, LETTERS, README, contributing, readme, readme_letters

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"


def test_the_table_of_codes_is_the_gate_as_it_is() -> None:
    assert FILE.read_text(encoding="utf-8") == contributing(), "run: python -m tests.contributing"


def test_the_table_of_settings_is_what_the_gate_judges() -> None:
    assert README.read_text(encoding="utf-8") == readme(), "run: python -m tests.contributing"


def test_the_table_of_letters_names_the_modules_of_the_rules() -> None:
    assert README.read_text(encoding="utf-8") == readme_letters(), "run: python -m tests.contributing"


def test_every_code_that_an_editor_can_meet_stands_in_the_table() -> None:
    told = set(re.findall(r"^\| ([A-Z]\d{3}) \|", FILE.read_text(encoding="utf-8"), re.MULTILINE))
    written = {
        code
        for file in SCRIPTS.rglob("*.py")
        for code in re.findall(r'"([A-Z]\d{3})"', file.read_text(encoding="utf-8"))
    }
    assert "P007" in written
    assert written - told == set()
    assert {code[0] for code in told} == set(LETTERS)
