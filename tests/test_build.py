"""The whole build on a small repository: what it publishes, and what it leaves alone."""

import shutil
from base64 import b64decode
from pathlib import Path

import pytest

from scripts import build, check
from scripts.content.reading import read_sources
from scripts.content.source import FIRST_DAY
from scripts.running.render import render
from tests.conftest import ROOT


def published(root: Path) -> dict[str, bytes]:
    site = root / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture
def before(repository: Path) -> dict[str, bytes]:
    """A site that was published earlier."""
    (repository / "site").mkdir()
    (repository / "site" / "index.html").write_text("eerder", encoding="utf-8")
    return published(repository)


def test_a_clean_repository_is_published_and_replaces_what_was_there(
    repository: Path, before: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "site" / "weg.html").write_text("oud", encoding="utf-8")
    assert build.main() == 0
    after = published(repository)
    assert after["index.html"] != before["index.html"]
    assert "weg.html" not in after
    assert "Gebouwd: 4 pagina's, 2 bevindingen, 2 bronnen." in capsys.readouterr().err
    assert [path.name for path in repository.iterdir() if path.name.startswith(".build-")] == []


def test_a_problem_leaves_the_published_site_as_it_was(
    repository: Path, before: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    page = repository / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("@bron2006, p. 12", "@bron2060"), encoding="utf-8")
    assert build.main() == 1
    assert (
        capsys.readouterr().out == "docs/index.md:9: C101 onbekende bronsleutel 'bron2060'; bedoelde je 'bron2006'?\n"
    )
    assert published(repository) == before


def test_a_missing_bibliography_is_one_clear_line(
    repository: Path, before: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "bibliography.bib").unlink()
    assert build.main() == 1
    assert capsys.readouterr().out == (
        "bibliography.bib:1: B100 het bestand 'bibliography.bib' ontbreekt; zet het terug\n"
    )
    assert published(repository) == before


def test_a_site_that_is_a_file_is_one_clear_line(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "site").write_text("een bestand", encoding="utf-8")
    assert build.main() == 1
    assert capsys.readouterr().out == (
        "site:1: G001 'site' is een bestand, geen map; geef het een andere naam en bouw opnieuw\n"
    )
    assert (repository / "site").read_text(encoding="utf-8") == "een bestand"


@pytest.mark.parametrize("target", ["elders", "nergens"])
def test_a_site_that_is_a_link_is_told_before_anything(
    repository: Path, target: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "elders").mkdir()
    (repository / "elders" / "index.html").write_text("van iemand anders", encoding="utf-8")
    (repository / "site").symlink_to(target)
    monkeypatch.setattr(build, "check_all", None)
    assert build.main() == 1
    remedy = "haal haar weg en bouw opnieuw"
    assert capsys.readouterr().out == f"site:1: G001 'site' is een snelkoppeling, geen map; {remedy}\n"
    assert [path.name for path in (repository / "elders").iterdir()] == ["index.html"]


def test_a_warning_of_mkdocs_that_no_rule_explains_still_stops_the_build(
    repository: Path, before: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    config = repository / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "dev_addr: onzin\n", encoding="utf-8")
    assert build.main() == 1
    assert "M001 de instelling 'dev_addr' deugt niet; MkDocs zegt: " in capsys.readouterr().out
    assert published(repository) == before


def test_an_exception_does_not_hide_what_mkdocs_says(
    repository: Path, before: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    page = repository / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Een website](http://een.example/)\n", encoding="utf-8")
    reason = "- code: L109\n  value: http://een.example/\n  reason: Daarom.\n"
    (repository / "data/exceptions.yml").write_text(reason, encoding="utf-8")
    assert check.main([]) == 0
    config = repository / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "dev_addr: onzin\n", encoding="utf-8")
    assert build.main() == 1
    assert "M001 de instelling 'dev_addr' deugt niet; MkDocs zegt: " in capsys.readouterr().out
    assert published(repository) == before


def test_a_bibliography_that_only_pandoc_cannot_read_is_one_line(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = repository / "bibliography.bib"
    file.write_text(file.read_text(encoding="utf-8").replace("{4},", "{4},,", 1), encoding="utf-8")
    assert check.main([]) == 1
    assert "M001 MkDocs meldt: pandoc: " in capsys.readouterr().out


def test_a_fault_of_ours_is_never_taken_for_clean(
    repository: Path, before: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("stuk")

    monkeypatch.setattr(build, "check_all", fails)
    assert build.guarded(build.main) == 2
    assert "De controle kon niet werken (stuk). Er is niets gepubliceerd." in capsys.readouterr().err
    assert published(repository) == before


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("index.md", b"# T\n\nNiet \xff leesbaar", "docs/index.md:3: P002 teken '\\xff' is geen UTF-8"),
        ("index.md", b"# T\n\n" + b"x" * 4_001, "docs/index.md:3: P004 deze regel telt 4001 tekens"),
        ("index.md", b"Een zin.\n" * 30_000, "docs/index.md:1: P004 dit bestand telt 270000 tekens"),
        (
            "index.md",
            b"# T\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> tak\n",
            "docs/index.md:3: P005 '<<<<<<< HEAD' komt van",
        ),
        ("data/permalinks.txt", b"/\n>>>>>>> tak\n", "data/permalinks.txt:2: P005 '>>>>>>> tak' komt van twee"),
        ("foto.png", b"<svg/>", "docs/foto.png:1: P006 'foto.png' is geen .png-plaatje; bewaar het opnieuw"),
        ("foto.webp", b"RIFF", "docs/foto.webp:1: P006 'foto.webp' is geen .webp-plaatje; bewaar het opnieuw"),
        ("foto.jpg", b"\xff\xd8\xff" + b"0" * 600_000, "docs/foto.jpg:1: P004 dit plaatje is 600 kB; verklein het"),
        ("bibliography.bib", b"\xe9", "bibliography.bib:1: P002 teken '\\xe9' is geen UTF-8"),
    ],
)
def test_broken_text_is_a_problem_with_a_line(
    repository: Path, name: str, content: bytes, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = repository / name if name.endswith((".bib", ".txt")) else repository / "docs" / name
    file.write_bytes(content)
    assert check.main([]) == 1
    assert capsys.readouterr().out.startswith(line)


def test_a_fault_on_a_page_is_told_before_downloads_are_made_of_it(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = repository / "docs" / "index.md"
    text = page.read_text(encoding="utf-8").replace("{ #bevindingen }", "{ #bevinding-een }")
    block = "/// bevinding | Diep\n    id: diep\n    wie: redactie\n    soort: vraag\n\nTekst.\n///\n"
    page.write_text(text + "\n- Een punt\n" + ("\n" + block).replace("\n", "\n    "), encoding="utf-8")
    assert check.main([]) == 1
    assert capsys.readouterr().out == (
        "docs/index.md:20: H101 id 'bevinding-een' staat 2 keer op deze pagina; geef elke plek een eigen id\n"
        "docs/index.md:40: F104 '/// bevinding | Diep' opent geen blok; haal de spaties ervoor weg\n"
    )


def test_a_photo_on_a_page_and_tabs_before_options_are_fine(repository: Path) -> None:
    png = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
    (repository / "docs" / "foto.png").write_bytes(png)
    page = repository / "docs" / "index.md"
    text = page.read_text(encoding="utf-8").replace("\n    ", "\n\t") + "\n![Twee mensen](foto.png)\n"
    page.write_text(text, encoding="utf-8")
    assert check.main([]) == 0


def test_a_configuration_may_inherit_from_a_folder_with_a_space(repository: Path) -> None:
    config, base = repository / "mkdocs.yml", repository / "een map" / "basis.yml"
    base.parent.mkdir()
    config.rename(base)
    config.write_text("INHERIT: een map/basis.yml\n", encoding="utf-8")
    sources, _ = read_sources(repository)
    assert sources.inherited["een map/basis.yml"] == base.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (None, "mkdocs.yml:1: P003 het bestand 'mkdocs.yml' ontbreekt; zet het terug\n"),
        ("nav:\n  - index.md\n - over.md\n", "mkdocs.yml:3: P003 dit bestand is niet te lezen; kijk naar de spaties"),
        ("a: b\nnav\n  - index.md: a\n", "mkdocs.yml:2: P003 dit bestand is niet te lezen; zet een dubbele punt"),
        ("a: b\nc: d\x01\n", "mkdocs.yml:2: P003 teken '\\x01' mag hier niet; typ de regel opnieuw\n"),
        ("- index.md\n", ""),
        ("nav:\n  - index.md\n  - Meer:\n      - Website: https://een.example/\n      - weg.md\n", "docs/begrippen.md"),
    ],
)
def test_a_menu_that_is_not_there_or_cannot_be_read(
    repository: Path, content: str | None, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    config = repository / "mkdocs.yml"
    config.write_text(content, encoding="utf-8") if content else config.unlink()
    assert check.main(["--sources"]) == bool(line)
    assert capsys.readouterr().out.startswith(line or "Geen problemen gevonden.")


def test_front_matter_without_its_first_line_does_not_stop_the_preview(tmp_path: Path) -> None:
    for name in ("docs", "data", "overrides", "scripts"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (*ROOT.glob("*.yml"), *ROOT.glob("*.bib")):
        shutil.copy(file, tmp_path)
    page = tmp_path / "docs" / "levellen.md"
    page.write_text(page.read_text(encoding="utf-8").removeprefix("---\n"), encoding="utf-8")
    outcome = render(tmp_path, tmp_path / "uit", FIRST_DAY)
    assert "Traceback" not in outcome.log
    assert (tmp_path / "uit" / "index.html").exists()


def test_no_pages_at_all(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in (repository / "docs").iterdir():
        file.unlink()
    assert check.main(["--sources"]) == 1
    assert capsys.readouterr().out == "docs:1: P001 hier staan geen pagina's; zet de map met .md-bestanden terug\n"


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(repository: Path) -> None:
    for file in [*(repository / "docs").iterdir(), repository / "bibliography.bib"]:
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert check.main([]) == 0
