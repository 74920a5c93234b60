"""What changes for readers."""

import subprocess
from pathlib import Path

import pytest

from scripts.publish.difference import main

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


def change(file: Path, *words: tuple[str, str]) -> None:
    """Put words in the place of others."""
    text = file.read_text(encoding="utf-8")
    for old, new in words:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What is said of the difference with the last commit, without the title and empty lines."""
    assert main(["HEAD"]) == 0
    title, *lines = filter(None, capsys.readouterr().out.splitlines())
    assert title == "# Wat er voor lezers verandert"
    return lines


def test_everything_changed(committed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docs = committed / "docs"
    change(docs / "index.md", ("Tekst met een bron", "Andere tekst met een bron"), ("bevinding-twee", "bevinding-drie"))
    (docs / "begrippen.md").rename(docs / "woorden.md")
    (docs / "kaart.svg").write_text("<svg/>", encoding="utf-8")
    change(committed / "bibliography.bib", ("{An article}", "{An essay}"))
    (committed / "data/redirects.txt").write_text("/begrippen/ /woorden/\n", encoding="utf-8")
    (committed / "data/zelftoets.yml").write_text("- pagina: index\n  vraag: Wie?\n", encoding="utf-8")
    assert told(capsys) == [
        "## Pagina's",
        "- nieuw: Begrippen (`docs/woorden.md`)",
        "- weg: Begrippen (`docs/begrippen.md`)",
        "## Bevindingen",
        "- nieuw: Een opmerking van de redactie (`docs/index.md:28`)",
        "- veranderd: Een hele gedachte (`docs/index.md:19`): tekst",
        "- weg: Een opmerking van de redactie (`docs/index.md:28`)",
        "## Begrippen",
        "- veranderd: Woord (`docs/woorden.md:9`): pagina was ‘begrippen’, is ‘woorden’",
        "## Bronnen",
        "- veranderd: An essay (`bron2006`): title",
        "## Vragen van de zelftoets",
        "- nieuw: Wie? (`index`)",
        "## Plaatjes",
        "- nieuw: kaart.svg (`docs/kaart.svg`)",
        "## Verhuisd",
        "- `/begrippen/` → `/woorden/`",
    ]


def test_who_holds_a_finding_and_what_a_page_is_called_are_told_as_they_were_and_are(
    committed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(
        committed / "docs" / "index.md",
        ("wie: onderzoek", "wie: een"),
        ("title: Een schone site", "title: Een site"),
        ("Code blijft staan", "Code\nblijft staan"),
    )
    assert told(capsys) == [
        "## Pagina's",
        "- veranderd: Een site (`docs/index.md`): titel was ‘Een schone site’, is ‘Een site’",
        "## Bevindingen",
        "- veranderd: Een hele gedachte (`docs/index.md:20`): wie was ‘onderzoek’, is ‘een’",
    ]


def test_what_got_another_id_is_the_same_thing_at_another_address(
    committed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(
        committed / "docs" / "index.md",
        ("id: bevinding-twee", "id: bevinding-drie\n    eerder: bevinding-twee"),
        ("{ #bevindingen }", '{ eerder="bevindingen" #wat-we-vonden }'),
    )
    assert told(capsys) == [
        "## Verhuisd",
        "- `/#bevinding-twee` → `/#bevinding-drie`",
        "- `/#bevindingen` → `/#wat-we-vonden`",
    ]


def test_what_cannot_be_read_is_said_and_not_taken_for_gone(
    committed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (committed / "docs" / "begrippen.md").write_bytes(b"\xff")
    (committed / "data/zelftoets.yml").write_text("- pagina: [", encoding="utf-8")
    assert main(["HEAD"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.splitlines() == [
        "Eerst dit verbeteren, dan is te zien wat er verandert:",
        "docs/begrippen.md:1: P002 teken '\\xff' is geen UTF-8; bewaar het bestand opnieuw als UTF-8",
        "data/zelftoets.yml:1: dit bestand is niet te lezen; make check zegt wat eraan schort",
    ]


def test_an_unknown_revision_is_said(committed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nergens"]) == 1
    assert capsys.readouterr().err == "git kent 'nergens' niet; noem een commit, tag of branch\n"
