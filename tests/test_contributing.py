"""What CONTRIBUTING.md and README.md say is what the gate does."""

from tests.contributing import FILE, README, filled, readme, readme_letters


def test_the_table_of_codes_is_the_gate_as_it_is() -> None:
    assert FILE.read_text(encoding="utf-8") == filled(), "run: python -m tests.contributing"


def test_the_table_of_settings_is_what_the_gate_judges() -> None:
    assert README.read_text(encoding="utf-8") == readme(), "run: python -m tests.contributing"


def test_the_table_of_letters_names_the_modules_of_the_rules() -> None:
    assert README.read_text(encoding="utf-8") == readme_letters(), "run: python -m tests.contributing"
