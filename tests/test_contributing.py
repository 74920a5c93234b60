"""What CONTRIBUTING.md says is what the gate does."""

from tests.contributing import FILE, filled


def test_the_table_of_codes_is_the_gate_as_it_is() -> None:
    assert FILE.read_text(encoding="utf-8") == filled(), "run: python -m tests.contributing"
