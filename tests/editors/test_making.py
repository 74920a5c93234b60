"""Making something new in a whole repository: what is written, what is refused, and what is said."""

import io
from pathlib import Path

import pytest

from scripts.build import main as build
from scripts.checks.judge import Verdict
from scripts.content import reading
from scripts.content.bibliography import Bibliography
from scripts.content.files import FileChange
from scripts.content.problem import Problem
from scripts.content.source import Sources
from scripts.editors import new, permalinks, proposal
from tests.editors.test_page_text import GIVEN
from tests.editors.test_prompts import Editor

RECORD = "@article{x, author={Jan van den Berg}, title={De band}, journal={Blad}, year={2001}, abstract={y}}"
FINDING = ["bevinding", "--pagina", "index", "--kop", "bevindingen", "--titel-bevinding", "Een nieuwe gedachte"]
REMARK = ["--wie", "redactie", "--soort", "advies", "--bron", "bron2006", "--tekst", "Eigen tekst."]


@pytest.fixture
def published(repository: Path) -> Path:
    """A repository with a ledger."""
    assert permalinks.main() == 0
    return repository


def content(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def changed(root: Path, before: dict[str, bytes]) -> list[str]:
    after = content(root)
    return sorted(path for path in {*before, *after} if before.get(path) != after.get(path))


def test_a_finding_with_its_text_passes_the_gate(published: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = content(published)
    assert new.main([*FINDING, *REMARK]) == 0
    assert changed(published, before) == ["data/permalinks.txt", "docs/index.md"]
    captured = capsys.readouterr()
    assert "Downloads maken" not in captured.err
    assert "Niet nagekeken" not in captured.err
    assert captured.out.splitlines()[-2:] == [
        "Gemaakt: bevinding ‘Een nieuwe gedachte’ in docs/index.md, met 2 nieuwe adressen in data/permalinks.txt.",
        "Nu: zet ‘nagekeken’ bovenaan docs/index.md op vandaag."
        " Draai daarna: make check (of: python -m scripts.check).",
    ]
    assert "/#nieuwe-gedachte\n" in (published / "data/permalinks.txt").read_text(encoding="utf-8")
    assert build() == 0
    again = content(published)
    assert new.main([*FINDING, *REMARK, "--id", "nieuwe-gedachte"]) == 1
    assert content(published) == again
    assert "Niet gemaakt: --id: id 'nieuwe-gedachte' kan niet: docs/index.md" in capsys.readouterr().err


def test_a_page_has_only_places_to_fill_in(published: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = content(published)
    assert (
        new.main(["pagina", "--menu", "los in het menu", *(f"--{name}={value}" for name, value in GIVEN.items())]) == 0
    )
    assert changed(published, before) == ["data/permalinks.txt", "docs/pagina.md", "mkdocs.yml"]
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "Gemaakt: pagina docs/pagina.md, in het menu onder ‘los in het menu’, met 9 nieuwe adressen in data/permalinks.txt.",
        "Nu: schrijf jouw tekst waar '(vul in: …)' staat; meld de pagina in data/wijzigingen.yml."
        " Draai daarna: make check (of: python -m scripts.check).",
    ]
    page = published / "docs" / "pagina.md"
    assert build() == 1
    found = capsys.readouterr().out.splitlines()
    assert len(found) == 5
    assert all(" P115 '(vul in: " in line for line in found)
    text = page.read_text(encoding="utf-8").replace("(vul in: de tekst van de bevinding)", "Gevuld [@bron2006].")
    page.write_text(text.replace("(vul in: ", "(gevuld: "), encoding="utf-8")
    assert build() == 0
    assert "nagekeken: " + reading.today().isoformat() in page.read_text(encoding="utf-8")


def test_a_term(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = content(repository)
    assert new.main(["begrip", "--titel", "Aap", "--ook", "", "--wie", "redactie", "--tekst", "Een dier."]) == 0
    assert changed(repository, before) == ["docs/begrippen.md"]
    text = (repository / "docs" / "begrippen.md").read_text(encoding="utf-8")
    assert text.index("| Aap") < text.index("| Woord")
    assert new.main(["begrip", "--titel", "Woord", "--wie", "redactie"]) == 1
    assert "--id ontbreekt" in capsys.readouterr().err
    assert build() == 0


def test_a_source_waits_to_be_cited(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(repository)
    monkeypatch.setattr("sys.stdin", io.StringIO(RECORD))
    assert new.main(["bron"]) == 0
    assert changed(repository, before) == ["bibliography.bib"]
    output = capsys.readouterr().out
    assert "Weggelaten: 'abstract'; dat gegeven gebruikt de kennisbank niet.\n@article{vandenberg2001,\n" in output
    assert "Nu: haal de bron aan op een pagina, met [@vandenberg2001]" in output
    page = repository / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("@redactie2020]", "@redactie2020; @vandenberg2001]"))
    assert build() == 0


def test_a_source_from_a_file_or_from_fields(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "bron.txt").write_text(RECORD, encoding="utf-8")
    assert new.main(["bron", "--bestand", "bron.txt", "--sleutel", "berg", "--veld", "title=The band"]) == 0
    assert "  title        = {The band},\n" in capsys.readouterr().out
    fields = [f"--veld={name}" for name in ("author=Een, A.", "title=De titel", "date=2001")]
    assert new.main(["bron", "--bronsoort", "book", "--taal", "dutch", *fields]) == 0
    assert "@book{een2001,\n" in capsys.readouterr().out
    assert new.main(["bron", "--bestand", "weg.txt"]) == 1
    assert "Niet gemaakt: bestand 'weg.txt' is niet te lezen. Er is niets geschreven." in capsys.readouterr().err


def test_what_would_break_the_site_is_told_and_not_written(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(repository)
    text = "Lees [het verhaal](weg.md) en [@niets]."
    assert new.main([*FINDING, *REMARK[:-1], text]) == 1
    assert content(repository) == before
    captured = capsys.readouterr()
    assert [line.split(" ")[1] for line in captured.out.splitlines()] == ["C101", "L101"]
    assert "Niet gemaakt: dit zou de site breken; zie hierboven. Er is niets geschreven." in captured.err


def test_a_problem_that_was_there_before_stops_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = repository / "docs" / "over.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nLees [dit](weg.md) en [dat](weg.md).\n", encoding="utf-8")
    assert new.main([*FINDING, *REMARK]) == 0
    assert "L101" not in capsys.readouterr().out


def test_sources_that_cannot_be_read_are_told(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "docs" / "over.md").write_bytes(b"\xff")
    assert new.main([*FINDING, *REMARK]) == 1
    assert "Niet gemaakt: los eerst op: docs/over.md:1: P002 teken" in capsys.readouterr().err


def test_a_file_that_changes_meanwhile_is_left(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = proposal._judged

    def meanwhile(root: Path, changes: tuple[object, ...]) -> object:
        (repository / "docs" / "index.md").write_text("intussen", encoding="utf-8")
        return judged(repository.parent / "eerder", ())

    import shutil

    shutil.copytree(repository, repository.parent / "eerder")
    monkeypatch.setattr(proposal, "_judged", meanwhile)
    assert new.main([*FINDING, *REMARK]) == 1
    assert (repository / "docs" / "index.md").read_text(encoding="utf-8") == "intussen"
    assert "Niet gemaakt: docs/index.md is intussen veranderd. Er is niets geschreven." in capsys.readouterr().err


def test_what_to_make_must_be_said(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new.main([]) == 1
    assert "zeg wat je wilt maken: pagina, bevinding, begrip, bron." in capsys.readouterr().err


def test_a_page_without_headings_and_a_site_without_terms(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "docs" / "over.md").write_text("# Over { #over }\n", encoding="utf-8")
    (repository / "docs" / "begrippen.md").unlink()
    assert new.main(["bevinding", "--pagina", "over", *REMARK]) == 1
    assert "docs/over.md heeft geen kop met een id om de bevinding onder te zetten" in capsys.readouterr().err
    assert new.main(["begrip"]) == 1
    assert "docs/begrippen.md is er niet" in capsys.readouterr().err


def test_only_addresses_that_the_change_makes_are_added(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "data/permalinks.txt").write_text("/\n", encoding="utf-8")

    def judged(root: Path, changes: tuple[FileChange, ...]) -> Verdict:
        found = {"/", "/eerder/", *(["/nieuw/", "/lijst/#nieuw"] if changes else [])}
        problems = [
            Problem("data/permalinks.txt", 1, "R102", f"adres '{address}' is nieuw", address)
            for address in found - {"/"}
        ]
        return Verdict(tuple(problems), Sources((), Bibliography(), frozenset()), addresses=frozenset(found))

    monkeypatch.setattr(proposal, "_judged", judged)
    made = proposal.propose(repository, [FileChange("docs/nieuw.md", None, "")], lambda address: address == "/nieuw/")
    assert made.added == ("/lijst/#nieuw", "/nieuw/")
    assert made.problems == ()
    assert made.changes[-1].after == "/\n/lijst/#nieuw\n/nieuw/\n"


def test_of_two_equal_problems_one_may_be_new() -> None:
    one, moved = Problem("a", 1, "X", "m"), Problem("a", 9, "X", "m")
    assert proposal._not_there_before([one, moved], [one]) == [moved]
    assert proposal._not_there_before([moved], [one]) == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("@book{a,", "  title = {x},", "}", "meer"), "@book{a,\n  title = {x},\n}"),
        (("TY  - BOOK", "", "ER  - "), "TY  - BOOK\n\nER  - "),
        (("TY  - BOOK",), "TY  - BOOK"),
        (("10.1000/1", "meer"), "10.1000/1"),
        (("", "meer"), ""),
    ],
)
def test_a_record_is_pasted(typed: tuple[str, ...], found: str) -> None:
    assert new._record(Editor(*typed).questions(), None) == found
