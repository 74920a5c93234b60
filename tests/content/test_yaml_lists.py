"""A list that cannot be read is told by the line on which an editor has to be."""

import pytest

from scripts.content.yaml_lists import Fault, ListedError, read_items, read_list

ENTRY = "- naam: een\n  lijst: [a]\n"


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        pytest.param("- naam: [", 1, Fault.NOT_YAML, id="never closed, on the only line"),
        pytest.param(f"{ENTRY}- naam: [a\n\n\n", 3, Fault.NOT_YAML, id="never closed, before empty lines"),
        pytest.param(f"{ENTRY}- naam: 'een\n  lijst: twee\n", 3, Fault.NOT_YAML, id="quotation marks never closed"),
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


@pytest.mark.parametrize("name", ["naam", "yes", "3", "null", "2026-11-01", "~"])
def test_a_name_is_what_is_written_also_where_yaml_makes_something_else_of_it(name: str) -> None:
    (entry,) = read_list(f"- een: x\n  {name}: y\n")
    assert entry.values == {"een": "x", name: "y"}
    assert entry.lines == {"een": 1, name: 2}


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        (f"{ENTRY}\tb: y", 3, "de regel begint met een tab; gebruik spaties"),
        (
            f'{ENTRY}- naam: "een\n  lijst: [a]\n  b: "c"\n',
            3,
            "de aanhalingstekens gaan niet dicht; zet er een aan het eind",
        ),
        ("- naam: zo: dat\n", 1, "in de tekst staat een dubbele punt; zet er rechte aanhalingstekens omheen"),
        (f"{ENTRY}-een: x\n", 3, "achter het streepje hoort een spatie; schrijf '- een:'"),
        (f"{ENTRY}- naam: @ik\n", 3, "de waarde begint met '@ik'; zet er rechte aanhalingstekens omheen"),
        ("- naam: 2026-02-30\n", 1, "dag '2026-02-30' bestaat niet; verbeter de datum"),
        (
            f"{ENTRY}  los\n  b: c\n",
            3,
            "zet een dubbele punt en een spatie achter de naam, of een streepje en een spatie ervoor",
        ),
        (f"{ENTRY}- naam: Zeg, 't is zo\n  x: [\n", 4, ""),
    ],
)
def test_what_is_meant_is_told(text: str, line: int, remedy: str) -> None:
    with pytest.raises(ListedError) as caught:
        read_list(text)
    assert (caught.value.line, caught.value.remedy) == (line, remedy)


def test_every_name_knows_its_line() -> None:
    (entry, text) = read_items(f"\ufeff{ENTRY}- los\n")
    assert (entry.line, dict(entry.lines), entry.texts("lijst")) == (1, {"naam": 1, "lijst": 2}, ("a",))
    assert (text.line, text.written) == (3, "los")
