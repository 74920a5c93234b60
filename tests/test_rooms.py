"""The house stays as drawn: few rooms, few arrows between them, no circle, and no name twice for different things."""

import ast
import re
from collections import Counter, defaultdict
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
# From the ground up: a room imports from rooms on floors below its own, and from no other.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("running", "environment"),
    ("content",),
    ("markdown",),
    ("built",),
    ("compose", "checks", "exports"),
    ("check",),
    ("hooks", "editors", "publish"),
    ("build",),
)
ROOMS, ARROWS = 16, 45
# Files that every package may have.
OFTEN = {"__init__.py", "__main__.py"}


def room(module: str) -> str:
    """The room of a module: its package, or the module itself when it lies loose."""
    return module.split(".")[1]


@pytest.fixture(scope="module")
def arrows() -> dict[tuple[str, str], list[str]]:
    """Every arrow from room to room, with the imports that make it."""
    graph = grimp.build_graph("scripts", cache_dir=None)
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for module in graph.modules - {"scripts"}:
        for imported in graph.find_modules_directly_imported_by(module) - {"scripts"}:
            if room(module) != room(imported):
                found[room(module), room(imported)].append(f"{module} -> {imported}")
    return found


def test_the_rooms_are_those_of_the_floors_and_few() -> None:
    packages = {path.parent.name for path in (ROOT / "scripts").glob("*/__init__.py")}
    loose = {path.stem for path in (ROOT / "scripts").glob("*.py")} - {"__init__"}
    drawn = {name for floor in FLOORS for name in floor}
    assert drawn == packages | loose
    assert len(drawn) <= ROOMS


def test_the_arrows_are_few_and_go_down(arrows: dict[tuple[str, str], list[str]]) -> None:
    floor = {name: number for number, names in enumerate(FLOORS) for name in names}
    assert {arrow: why for arrow, why in arrows.items() if floor[arrow[0]] <= floor[arrow[1]]} == {}
    assert len(arrows) <= ARROWS


def test_a_name_is_imported_from_where_it_lives() -> None:
    """Handed on by another room, it would be an arrow that nobody counts."""
    handed_on = [
        f"{path.relative_to(ROOT)}:{node.lineno} {alias.name}"
        for path in sorted((ROOT / "scripts").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if alias.name == alias.asname
    ]
    assert handed_on == []


def test_no_file_name_stands_for_different_things() -> None:
    names = Counter(path.name for path in (ROOT / "scripts").rglob("*.py"))
    assert {name: count for name, count in names.items() if count > 1 and name not in OFTEN} == {}


def test_no_class_name_stands_for_different_things() -> None:
    names: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "scripts").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                names[node.name].append(path.relative_to(ROOT).as_posix())
    assert {name: paths for name, paths in names.items() if len(paths) > 1} == {}


def test_the_map_in_readme_says_of_every_room_what_the_room_says() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `scripts/(\w+)(?:/|\.py)` \| (.*) \|$", readme, re.MULTILINE))
    said = {}
    for names in FLOORS:
        for name in names:
            path = ROOT / "scripts" / name
            file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
            docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
            said[name] = " ".join(docstring.split("\n\n")[0].split())
    assert told == said
