"""What is under version control: what people write, and nothing that a program makes."""

import shutil
import subprocess
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Kinds of files that people write.
WRITTEN = set(
    ".bib .cff .code-snippets .conf .css .html .js .json .jsonc .jsonl .md .py .svg .toml .txt .typ .yaml .yml".split()
)
NAMES = set(".editorconfig .gitattributes .gitignore CODEOWNERS LICENSE LICENSE-CONTENT Makefile run".split())
# Pictures are no text, and stand where a page or a form shows them.
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif")
SHOWN = ("docs/", ".github/", "tests/sites/")
# What a program makes of the written, also where its name has an ending of theirs.
MADE = ("site/", "uitgave/", ".cache/", ".venv/", "node_modules/", "overrides/assets/vendor/")


def generated(names: list[str]) -> list[str]:
    """The files that nobody wrote, by their names."""

    def is_written(name: str) -> bool:
        path = PurePosixPath(name)
        if path.suffix in PICTURES:
            return name.startswith(SHOWN)
        return (path.suffix in WRITTEN or path.name in NAMES) and not f"{name}/".startswith(MADE)

    return [name for name in names if not is_written(name)]


@pytest.mark.skipif(not (shutil.which("git") and (ROOT / ".git").exists()), reason="takes git and its folder .git")
def test_nothing_that_a_program_makes_is_kept() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    names = [name for name in listed.stdout.split("\0") if name]
    assert generated(names) == []
    command = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    ignored = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert ignored.stdout == ""


@pytest.mark.parametrize(
    "name",
    [
        ".coverage",
        "scripts/x.pyc",
        "site/index.html",
        "handboek.pdf",
        "foto.png",
        "data.sqlite",
        ".DS_Store",
        "x.html.br",
    ],
)
def test_what_a_program_makes_is_refused(name: str) -> None:
    assert generated([name]) == [name]


@pytest.mark.parametrize("name", ["docs/foto.png", "docs/site/a.md", "Makefile", ".ci/run", "data/a.yml"])
def test_what_people_write_is_not(name: str) -> None:
    assert generated([name]) == []
