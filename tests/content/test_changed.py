"""What git says is new, by line."""

import subprocess
from pathlib import Path

from scripts.content.changed import difference, earlier


def _git(root: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@een.example", *arguments]
    subprocess.run(command, cwd=root, check=True, capture_output=True)


def test_lines_that_the_main_branch_does_not_have(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    page, gone = tmp_path / "docs" / "één pagina.md", tmp_path / "docs" / "weg.md"
    page.write_text("a\nb\nc\n", encoding="utf-8")
    gone.write_text("a\n", encoding="utf-8")
    assert difference(tmp_path, ["docs"]) == ({}, {}, {})
    _git(tmp_path, "init", "-q", "-b", "main")
    assert difference(tmp_path, ["docs"]) == ({}, {}, {})
    _git(tmp_path, "add", "docs")
    _git(tmp_path, "commit", "-qm", "x")
    assert difference(tmp_path, ["docs"]) == ({}, {}, {})
    _git(tmp_path, "switch", "-qc", "anders")
    page.write_text("nul\na\nb2\nc\nd\ne\n", encoding="utf-8")
    _git(tmp_path, "commit", "-qam", "y")
    gone.unlink()
    (tmp_path / "docs" / "nieuw.md").write_text("x\ny\n", encoding="utf-8")
    (tmp_path / "los.md").write_text("x\n", encoding="utf-8")
    found, lost, pieces = difference(tmp_path, ["docs"])
    # What is gone was touched as well, though none of its lines is new.
    assert found == {"docs/één pagina.md": {1, 3, 5, 6}, "docs/nieuw.md": {1, 2, 3}, "docs/weg.md": set()}
    assert lost == {"docs/één pagina.md": ("b",), "docs/weg.md": ("a",)}
    assert earlier("nul\na\nb2\nc\nd\ne\n", pieces["docs/één pagina.md"]) == "a\nb\nc\n"
    assert earlier("", pieces["docs/weg.md"]).rstrip("\n") == "a"


def test_a_text_as_it_was_also_where_lines_only_went(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "x.md"
    page.parent.mkdir()
    before = "een\ntwee\ndrie\nvier\nvijf\nzes\n"
    page.write_text(before, encoding="utf-8")
    _git(tmp_path, "init", "-q", "-b", "main")
    _git(tmp_path, "add", "docs")
    _git(tmp_path, "commit", "-qm", "x")
    for now in ("twee\ndrie\nvier\nvijf\n", "een\nvier\nnieuw\nvijf\nzes\nzeven\n", "een\ntwee\n", "nul\n"):
        page.write_text(now, encoding="utf-8")
        assert earlier(now, difference(tmp_path, ["docs"]).pieces["docs/x.md"]) == before


def test_bytes_that_are_no_text_and_what_a_person_set_for_git_change_nothing(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "x.md"
    page.parent.mkdir()
    page.write_bytes(b"a\n")
    _git(tmp_path, "init", "-q", "-b", "main")
    for name, value in (("diff.mnemonicPrefix", "true"), ("color.ui", "always"), ("diff.context", "9")):
        _git(tmp_path, "config", name, value)
    _git(tmp_path, "add", "docs")
    _git(tmp_path, "commit", "-qm", "x")
    page.write_bytes(b"a\nCaf\xe9\x85@@ -1 +1,90 @@\n")
    assert difference(tmp_path, ["docs"])[:2] == ({"docs/x.md": {2}}, {})
