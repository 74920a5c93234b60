"""A release of a small repository: what it needs, what it makes, and that nothing half-made is left."""

import hashlib
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from scripts.content.downloads import CARDS, LISTED
from scripts.publish.release import __main__ as command
from scripts.publish.release.numbering import read_version
from scripts.running.progress import guarded
from tests.publish.release.conftest import CHANGES, DAY, git


def state(root: Path) -> tuple[str, str, str, list[str]]:
    """All that a release may change."""
    made = sorted(path.relative_to(root).as_posix() for path in (root / "uitgave").rglob("*"))
    return git(root, "rev-parse", "HEAD"), git(root, "tag"), git(root, "status", "--porcelain"), made


def change(root: Path, told: str = "", reviewed: str = "2026-12-01") -> None:
    page = root / "docs" / "index.md"
    text = page.read_text(encoding="utf-8").replace("Tekst met een bron", "Tekst met bron")
    page.write_text(text.replace("nagekeken: 2026-11-23", f"nagekeken: {reviewed}"), encoding="utf-8")
    if told:
        (root / "data/wijzigingen.yml").write_text(told + CHANGES, encoding="utf-8")
    git(root, "commit", "-q", "-a", "-m", "Verander een zin")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_release_and_the_same_release_again(committed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main() == 0, capsys.readouterr()
    folder = committed / "uitgave" / "2026.12"
    first = files(folder)
    made = {"kennisbank-site.zip", "kennisbank-data.zip", "sbom.cdx.json", "licenties.md", "uitgave.md", "SHA256SUMS"}
    assert first.keys() == {*made, *(download.file for download in LISTED if download != CARDS)}
    sums = dict(reversed(line.split("  ")) for line in first["SHA256SUMS"].decode().splitlines())
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in first.items() if name != "SHA256SUMS"}
    assert json.loads(first["sbom.cdx.json"])["metadata"]["component"]["version"] == "2026.12"
    assert first["uitgave.md"].decode() == (
        "# Een schone site 2026.12\n\n"
        "- 23 november 2026, [Een schone site](https://kennisbank.example/pad/): De site staat online.\n"
    )
    with (
        zipfile.ZipFile(folder / "kennisbank-site.zip") as site,
        zipfile.ZipFile(folder / "kennisbank-data.zip") as data,
    ):
        assert {"index.html", "index.html.br", "begrippen/index.html", "downloads/handboek.pdf"} <= {*site.namelist()}
        assert b"https://kennisbank.example/pad/" in site.read("index.html")
        assert "bevindingen.json" in data.namelist() and not [name for name in data.namelist() if name.endswith(".br")]
    assert read_version(committed) == ("2026.12", DAY)
    assert git(committed, "tag", "--points-at", "HEAD", "--format=%(objecttype) %(subject)") == "tag Uitgave 2026.12"
    assert git(committed, "log", "-1", "--format=%an: %s") == "Een redacteur: Release 2026.12"
    assert git(committed, "status", "--porcelain") == ""
    assert not (committed / "site").exists()
    printed = capsys.readouterr().err
    assert "  git push origin main\n  git push origin 2026.12\n" in printed

    before = state(committed)
    git(committed, "checkout", "-q", "--detach")
    assert command.main() == 0
    assert files(folder) == first
    assert state(committed) == before
    assert "Deze commit was al een uitgave" in capsys.readouterr().err


def test_the_second_release_of_a_month_tells_only_what_is_new(
    committed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(committed, "tag", "2026.12")
    change(committed, "- datum: 2026-12-02\n  paginas: [index]\n  wat: Een zin is korter.\n")
    assert command.main() == 0, capsys.readouterr()
    text = (committed / "uitgave" / "2026.12.1" / "uitgave.md").read_text(encoding="utf-8")
    assert re.findall(r": (.*)$", text, re.MULTILINE) == ["Een zin is korter."]


def test_better_words_alone_need_no_telling(committed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(committed, "tag", "2026.11")
    change(committed, reviewed="2026-11-23")
    assert command.main() == 0, capsys.readouterr()
    assert "Alleen in woorden anders, en niet opnieuw nagekeken: index." in capsys.readouterr().err
    text = (committed / "uitgave" / "2026.12" / "uitgave.md").read_text(encoding="utf-8")
    assert text == "# Een schone site 2026.12\n\nVoor lezers is er niets nieuws.\n"


def untold(root: Path) -> None:
    git(root, "tag", "2026.11")
    change(root)


def never_told(root: Path) -> None:
    (root / "data/wijzigingen.yml").write_text("[]\n", encoding="utf-8")
    git(root, "commit", "-q", "-a", "-m", "Zeg niets")


def not_committed(root: Path) -> None:
    (root / "docs" / "index.md").write_text("Half werk", encoding="utf-8")


def elsewhere(root: Path) -> None:
    git(root, "switch", "-q", "-c", "proef")


def tag_beside_main(root: Path) -> None:
    elsewhere(root)
    change(root)
    git(root, "tag", "2026.12")


def tag_of_another_version(root: Path) -> None:
    git(root, "tag", "2025.01")


def broken(root: Path) -> None:
    bibliography = root / "bibliography.bib"
    bibliography.write_text(bibliography.read_text(encoding="utf-8").replace("bron2006", "bron2007"), encoding="utf-8")
    git(root, "commit", "-q", "-a", "-m", "Maak stuk")


def broken_when_built(root: Path) -> None:
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "onbekend: ja\n", encoding="utf-8")
    git(root, "commit", "-q", "-a", "-m", "Maak stuk")


def unlisted_licence(root: Path) -> None:
    file = root / "data/licences.yml"
    rules = yaml.safe_load(file.read_text(encoding="utf-8"))
    file.write_text(yaml.safe_dump({**rules, "allowed": sorted({*rules["allowed"]} - {"ISC"})}), encoding="utf-8")
    git(root, "commit", "-q", "-a", "-m", "Sta minder toe")


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (untold, "data/wijzigingen.yml: pagina 'index' is veranderd sinds 2026.11 en staat in geen nieuwe wijziging"),
        (never_told, "data/wijzigingen.yml: hier staat nog geen wijziging; zeg lezers wat er te vinden is"),
        (not_committed, "nog niet vastgelegd: docs/index.md; leg het vast (git commit) of haal het weg"),
        (elsewhere, "je staat op 'proef'; maak een uitgave op main (git switch main)"),
        (tag_beside_main, "deze commit staat niet op main; maak een uitgave van wat daar staat"),
        (tag_of_another_version, "deze commit heeft de tag 2025.01, maar in pyproject.toml staat 20"),
        (broken, "los eerst de problemen hierboven op"),
        (broken_when_built, "los eerst de problemen hierboven op"),
        (unlisted_licence, "isoduration: licence ISC is not allowed; look it up and list it in data/licences.yml"),
    ],
)
def test_what_is_not_in_order_is_refused_with_the_remedy_and_leaves_no_trace(
    committed: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[Path], None], line: str
) -> None:
    spoil(committed)
    before = state(committed)
    assert command.main() == 1
    refusal = capsys.readouterr().err.splitlines()[-2:]
    assert refusal[0].startswith(line) and refusal[1] == "Er is geen uitgave gemaakt."
    assert state(committed) == before


@pytest.mark.parametrize("address", ["", "kennisbank.example"])
def test_without_an_address_there_is_no_release(
    committed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("SITE_URL", address)
    assert command.main() == 1
    assert capsys.readouterr().err.startswith("zeg welk adres de site krijgt: make uitgave SITE_URL=https://…\n")


def test_who_is_nobody_to_git_is_told_so(
    committed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    git(committed, "config", "--unset", "user.name")
    git(committed, "config", "user.useConfigOnly", "true")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    before = state(committed)
    assert command.main() == 1
    assert capsys.readouterr().err.splitlines()[-2].startswith("git weet niet wie je bent; zeg het met: git config")
    assert state(committed) == before


def test_a_repository_that_changes_meanwhile_stays_as_it_is(
    committed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(*_: object) -> list[str]:
        change(committed)
        return []

    monkeypatch.setattr(command, "fill", meanwhile)
    assert command.main() == 1
    assert capsys.readouterr().err.splitlines()[-2].startswith("git merge lukt niet: ")
    assert git(committed, "tag") == ""
    assert [path.name for path in (committed / "uitgave").iterdir()] == []


def test_a_fault_of_ours_leaves_no_trace(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("stuk")

    monkeypatch.setattr(command, "make_files", fails)
    before = state(committed)
    assert guarded(command.main) == 2
    assert state(committed) == before
