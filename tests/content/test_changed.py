"""What git says is new, by line."""

import subprocess
from pathlib import Path

from scripts.content.changed import changed_lines


def _git(root: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@een.example", *arguments]
    subprocess.run(command, cwd=root, check=True, capture_output=True)


def test_lines_that_the_main_branch_does_not_have(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    page, gone = tmp_path / "docs" / "één pagina.md", tmp_path / "docs" / "weg.md"
    page.write_text("a\nb\nc\n", encoding="utf-8")
    gone.write_text("a\n", encoding="utf-8")
    assert changed_lines(tmp_path, ["docs"]) == {}
    _git(tmp_path, "init", "-q", "-b", "main")
    assert changed_lines(tmp_path, ["docs"]) == {}
    _git(tmp_path, "add", "docs")
    _git(tmp_path, "commit", "-qm", "x")
    assert changed_lines(tmp_path, ["docs"]) == {}
    _git(tmp_path, "switch", "-qc", "anders")
    page.write_text("nul\na\nb2\nc\nd\ne\n", encoding="utf-8")
    _git(tmp_path, "commit", "-qam", "y")
    gone.unlink()
    (tmp_path / "docs" / "nieuw.md").write_text("x\ny\n", encoding="utf-8")
    (tmp_path / "los.md").write_text("x\n", encoding="utf-8")
    found = changed_lines(tmp_path, ["docs"])
    assert found == {"docs/één pagina.md": {1, 3, 5, 6}, "docs/nieuw.md": {1, 2, 3}}
