"""What changes for readers."""

import subprocess
from pathlib import Path

import pytest

from scripts.difference import main

GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@b.example")


@pytest.fixture
def committed(repository: Path) -> Path:
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
        subprocess.run([*GIT, *command], cwd=repository, check=True)
    return repository


def test_nothing_changed(committed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (committed / "README.md").write_text("Voor programmeurs.", encoding="utf-8")
    assert main([]) == 0
    assert capsys.readouterr().out.strip() == "# Voor lezers verandert er niets"


def test_everything_changed(committed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docs = committed / "docs"
    index = docs / "index.md"
    text = index.read_text(encoding="utf-8").replace("Tekst met een bron", "Andere tekst met een bron")
    index.write_text(text.replace("bevinding-twee", "bevinding-drie"), encoding="utf-8")
    (docs / "begrippen.md").rename(docs / "woorden.md")
    bibliography = committed / "bibliography.bib"
    bibliography.write_text(
        bibliography.read_text(encoding="utf-8").replace("{An article}", "{An essay}"), encoding="utf-8"
    )
    (committed / "redirects.txt").write_text("/begrippen/ /woorden/\n", encoding="utf-8")
    assert main(["HEAD"]) == 0
    assert capsys.readouterr().out.strip().splitlines() == [
        "# Wat er voor lezers verandert",
        "",
        "## Pagina's",
        "",
        "- nieuw: Begrippen (`docs/woorden.md`)",
        "- veranderd: Een schone site (`docs/index.md`)",
        "- weg: Begrippen (`docs/begrippen.md`)",
        "",
        "## Bevindingen",
        "",
        "- nieuw: Een opmerking van de redactie (`docs/index.md:28`)",
        "- veranderd: Een hele gedachte (`docs/index.md:19`)",
        "- weg: Een opmerking van de redactie (`docs/index.md:28`)",
        "",
        "## Bronnen",
        "",
        "- veranderd: An essay (`bron2006`)",
        "",
        "## Verhuisd",
        "",
        "- `/begrippen/` → `/woorden/`",
    ]


def test_an_unknown_revision_is_said(committed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nergens"]) == 2
    assert capsys.readouterr().err == "git kent 'nergens' niet; noem een commit, tag of branch\n"
