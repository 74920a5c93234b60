"""The name of a file stands once: in the module with the names of what editors write, or in that of what is made."""

import ast
from collections.abc import Iterator
from pathlib import Path

from scripts.content import downloads, names

ROOT = Path(__file__).resolve().parent.parent
HOME = {"scripts/content/names.py", "scripts/content/downloads.py"}
# How an address, a path or an id begins, which something else goes on with.
BEGINNINGS = (f"{names.DOCS}/", f"/{names.DOCS}/", f"{downloads.FOLDER}/", names.SOURCE_ID, f"#{names.SOURCE_ID}")
# What begins so and is something else: what holds a file in a course package.
OTHERS = {("cartridge.py", "bron-")}


def known() -> set[str]:
    """Every name that can be told from a word: those of files, and of pages with their ending."""
    given = [value for module in (names, downloads) for name, value in vars(module).items() if not name.startswith("_")]
    given += [one for value in given if isinstance(value, tuple) for one in value]
    texts = [value for value in given if isinstance(value, str)]
    files = {text for text in texts if "." in text}
    pages = {names.page_file(text) for text in texts if text.isalpha() and text.islower()}
    return files | pages | {value.file for value in given if isinstance(value, downloads.Download)}


KNOWN = known()


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Every text in a module that the program works with: no docstring, and no text that stands by itself."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    loose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in loose:
            yield node.lineno, node.value


def is_name(text: str) -> bool:
    """Whether a text is a name that has a place of its own, or begins as one."""
    last = text.rpartition("/")[2]
    return text in KNOWN or last in KNOWN or text.startswith(BEGINNINGS)


def test_names_stand_in_one_place() -> None:
    assert {"index.html", "wijzigingen.md", "handboek.pdf", "data/zelftoets.yml", "bevindingen.csv"} <= KNOWN
    found = [
        f"{path.relative_to(ROOT)}:{line} {text}"
        for path in sorted((ROOT / "scripts").rglob("*.py"))
        if path.relative_to(ROOT).as_posix() not in HOME
        for line, text in literals(path)
        if is_name(text) and (path.name, text) not in OTHERS
    ]
    assert found == []


def test_a_name_is_told_from_a_word() -> None:
    assert all(map(is_name, ("index.html", "lvb/index.html", "over.md", "docs/lvb.md", "#bron-lvb", "downloads/x.pdf")))
    assert not any(map(is_name, ("index", "over", "docs", ".html", "bronnen", "x.md")))
