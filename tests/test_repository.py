"""What is under version control: what people write, and nothing that a program makes."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# What is no text and yet not made: pictures that a page, a form or a test shows, and documents that others begin with.
WRITTEN = re.compile(
    r"(docs|\.github|tests)/.*\.(png|jpe?g|webp|gif)|scripts/exports/templates/[^/]*\.(docx|pptx|odt|dotx|potx)"
)
# What a program makes that is text all the same.
MADE = re.compile(
    r"(site|uitgave|\.cache|\.venv|(.*/)?(node_modules|__pycache__|\.\w+_cache|[^/]+\.egg-info))/.*"
    r"|(.*/)?(\.coverage.*|coverage\.xml|\.DS_Store|Thumbs\.db|[^/]*(\.log|\.orig|\.rej|\.bak|\.swp|\.tmp|\.map|~))"
)


def is_generated(name: str, content: bytes) -> bool:
    """Whether nobody wrote this: it is in a place or has a name that only programs use, or it is no text."""
    if MADE.fullmatch(name):
        return True
    try:
        return "\0" in content.decode("utf-8") and not WRITTEN.fullmatch(name)
    except UnicodeDecodeError:
        return not WRITTEN.fullmatch(name)


@pytest.mark.skipif(not (shutil.which("git") and (ROOT / ".git").exists()), reason="takes git and its folder .git")
def test_nothing_that_a_program_makes_is_kept() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    files = {name: ROOT / name for name in listed.stdout.split("\0") if name}
    kept = [name for name, file in files.items() if file.is_file() and is_generated(name, file.read_bytes())]
    # Files of a test that are broken on purpose.
    assert [name for name in kept if not name.startswith("tests/sites/")] == []
    command = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    ignored = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert ignored.stdout == ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (".coverage", b""),
        ("scripts/__pycache__/x.txt", b""),
        ("site/index.html", b"<p>"),
        ("overrides/x.js.map", b"{}"),
        ("docs/.DS_Store", b"x"),
        ("data/kennisbank", b"SQLite format 3\0"),
        ("handboek.pdf", b"%PDF-1.7\n\xff"),
        ("foto.png", b"\x89PNG"),
        ("hand-out.docx", b"PK\xff"),
    ],
)
def test_what_a_program_makes_is_refused(name: str, content: bytes) -> None:
    assert is_generated(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [("docs/foto.png", b"\x89PNG"), ("docs/site/a.md", b"# A"), ("Makefile", b"x:"), ("data/a.yml", "é".encode())],
)
def test_what_people_write_is_not(name: str, content: bytes) -> None:
    assert not is_generated(name, content)
