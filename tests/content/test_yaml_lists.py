"""A list that cannot be read is told by the line on which an editor has to be."""

import pytest

from scripts.content.yaml_lists import Fault, ListedError, read_items, read_list

ENTRY = "- naam: een\n  lijst: [a]\n"


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        pytest.param("- naam: [", 1, Fault.NOT_YAML, id="never closed, on the only line"),
        pytest.param(f"{ENTRY}- naam: [a\n\n\n", 3, Fault.NOT_YAML, id="never closed, before empty lines"),
        pytest.param(f"{ENTRY}- naam: 'een\n  lijst: twee\n", 4, Fault.NOT_YAML, id="quotation marks never closed"),
        pytest.param(f"- naam: a: b\n{ENTRY}", 1, Fault.NOT_YAML, id="a colon too many"),
        pytest.param(f"- naam: \x01\n{ENTRY}", 1, Fault.NOT_ALLOWED, id="a sign that is not allowed"),
        pytest.param("# naam\n\nnaam: een\n", 3, Fault.NO_LIST, id="no list"),
        pytest.param(f"{ENTRY}- een\n", 3, None, id="an entry without names"),
    ],
)
def test_a_list_that_cannot_be_read_is_told_by_its_line(text: str, line: int, fault: Fault | None) -> None:
    with pytest.raises(ListedError) as caught:
        read_list(text)
    assert (caught.value.line, caught.value.fault) == (line, fault)


def test_every_name_knows_its_line() -> None:
    (entry, text) = read_items(f"\ufeff{ENTRY}- los\n")
    assert (entry.line, dict(entry.lines), entry.texts("lijst")) == (1, {"naam": 1, "lijst": 2}, ("a",))
    assert (text.line, text.written) == (3, "los")
