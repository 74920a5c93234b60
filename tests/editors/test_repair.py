"""Repairing a whole repository: every repairable fault goes, the built pages stay, and a second time does nothing."""

import datetime
import re
from pathlib import Path

import pytest

from scripts.editors import permalinks
from scripts.editors.repair import main
from scripts.running.render import render

DAY = datetime.date(2026, 11, 23)
FAULTS = {
    "bibliography.bib": [
        ("  langid       = {english},", "  pages        = {8-13}, \n  doi = {https://doi.org/10.1037/a0022066},\n"),
        ("@article{bron2006,", "@article{zbron2006,"),
    ],
    "docs/index.md": [
        ("@bron2006", "@zbron2006"),
        ("## Bevindingen { #bevindingen }", "## Bevindingen "),
        ("Tekst met een bron", "Tekst  \nmet een bron"),
        ("[^een]: De voetnoot.\n", "Tekst. \n \n## Een nieuwe kop\n\n[^een]: De voetnoot."),
    ],
    "docs/over.md": [("Over { #over }", "Over\t"), ("title: Over", "title: Over  ")],
    "mkdocs.yml": [("  - over.md\n", "  - over.md  \n")],
}


def spoil(root: Path) -> None:
    for path, changes in FAULTS.items():
        text = (root / path).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new + "  langid = {english}," if "langid" in old else new)
        (root / path).write_text(text, encoding="utf-8")


def pages(root: Path, folder: Path) -> dict[str, str]:
    """Every built page, without white space at the end of a paragraph, which no browser shows.

    A DOI with an address before it is printed with that address twice: that is what its repair repairs.
    """
    render(root, folder, DAY)
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        .replace(" </p>", "</p>")
        .replace("https://doi.org/<a ", "<a ")
        for path in folder.rglob("*.html")
    }


def content(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_every_fault_that_can_be_repaired_is_and_no_page_changes(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert permalinks.main() == 0
    spoil(repository)
    # An entry that came to stand in the wrong place does not break an address in this test.
    ledger = repository / "data/permalinks.txt"
    ledger.write_text(ledger.read_text(encoding="utf-8").replace("#bron2006", "#zbron2006"), encoding="utf-8")
    before = pages(repository, tmp_path / "before")
    capsys.readouterr()
    assert main() == 0
    assert capsys.readouterr().out.splitlines() == [
        "bibliography.bib:6: bladzijden '8-13' als '8--13' hersteld",
        "bibliography.bib:6: spaties aan het eind van de regel hersteld",
        "bibliography.bib:7: DOI 'https://doi.org/10.1037/a0022066' als '10.1037/a0022066' hersteld",
        "bibliography.bib:12: volgorde van bron 'redactie2020' hersteld",
        "docs/index.md:17: spaties aan het eind van de regel hersteld",
        "docs/index.md:37: spaties aan het eind van de regel hersteld",
        "docs/index.md:38: spaties aan het eind van de regel hersteld",
        "docs/index.md:41: laatste regeleinde hersteld",
        "docs/over.md:2: spaties aan het eind van de regel hersteld",
        "docs/over.md:7: spaties aan het eind van de regel hersteld",
        "mkdocs.yml:6: spaties aan het eind van de regel hersteld",
        "docs/index.md:17: kop 'Bevindingen' met id 'bevindingen' hersteld",
        "docs/index.md:39: kop 'Een nieuwe kop' met id 'een-nieuwe-kop' hersteld",
        "docs/over.md:7: kop 'Over' met id 'over' hersteld",
        "data/permalinks.txt:5: ontbrekend adres '/#een-nieuwe-kop' hersteld",
        "15 reparaties.",
    ]
    assert pages(repository, tmp_path / "after") == before
    once = content(repository)
    assert main() == 0
    assert capsys.readouterr().out == "Er was niets te herstellen.\n"
    assert content(repository) == once


def test_a_heading_whose_address_would_be_lost_is_left_to_an_editor(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert permalinks.main() == 0
    page = repository / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("# Een schone site { #schoon }", "# Een schone site"))
    once = content(repository)
    capsys.readouterr()
    assert main() == 1
    output = capsys.readouterr().out
    assert "docs/index.md:7: P107 kop 'Een schone site' heeft geen id" in output
    assert output.endswith("Er was niets te herstellen.\n")
    assert content(repository) == once


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("## Kop { .klasse }", "## Kop { .klasse }"),
        ("## Kop ##", "## Kop ##"),
        ("## …", "## …"),
        ("## Bevindingen", "## Bevindingen"),
        ("Kop\n---", "Kop { #kop }"),
    ],
)
def test_only_an_id_that_can_simply_be_written_is(repository: Path, heading: str, line: str) -> None:
    page = repository / "docs" / "index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("## Bevindingen { #bevindingen }", f"## B {{ #bevindingen }}\n\n{heading}"))
    main()
    lines = page.read_text(encoding="utf-8").split("\n")
    assert lines[lines.index("## B { #bevindingen }") + 2] == line


def test_what_cannot_be_read_is_left_and_told(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "docs" / "over.md").write_bytes(b"\xff \n")
    (repository / "bibliography.bib").unlink()
    assert main() == 1
    output = capsys.readouterr().out
    assert "docs/over.md:1: P002" in output
    assert re.search(r"^Er was niets te herstellen\.$", output, re.MULTILINE)


def test_a_page_on_which_something_is_out_of_place_is_left(repository: Path) -> None:
    page = repository / "docs" / "index.md"
    text = page.read_text(encoding="utf-8").replace(" { #bevindingen }", "")
    # Python-Markdown makes a heading of this, and other readers of Markdown do not.
    page.write_text(f"{text}\n##Kop zonder spatie\n", encoding="utf-8")
    main()
    assert "## Bevindingen\n" in page.read_text(encoding="utf-8")
