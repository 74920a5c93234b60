"""Moving: former ids on the same page, and the table of moves to another."""

import subprocess
from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts import build
from scripts.content.redirects import read_redirects
from scripts.editors import permalinks
from scripts.running.progress import guarded

EXTENSIONS = ["attr_list", "toc", "scripts.markdown.finding", "scripts.markdown.earlier_ids"]


def test_a_heading_and_a_block_keep_their_former_ids() -> None:
    text = (
        '## Kop { #nieuw eerder="oud ouder" }\n\n'
        "/// bevinding | Titel\n    id: een\n    eerder: was-een\n    wie: redactie\n    soort: vraag\n\nTekst.\n///\n"
    )
    md = markdown.Markdown(extensions=EXTENSIONS)
    tree = LexborHTMLParser(md.convert(text))
    assert [node.id for node in tree.css("h2 .eerder")] == ["oud", "ouder"]
    assert tree.css_first("h2").text() == "Kop"
    assert [node.id for node in tree.css("h3 .eerder")] == ["was-een"]
    assert [token["name"] for token in md.toc_tokens] == ["Kop"]
    assert tree.css_first("[eerder]") is None


@pytest.mark.parametrize(
    "line",
    [
        "/../../weg/ /a/",
        "/./ /a/",
        "/a\0/ /b/",
        f"/{'a' * 300}/ /a/",
        "/oud/ //een.example/",
        '/oud/#"x /a/',
        "/oud /a/",
    ],
)
def test_what_leads_out_of_the_site_is_no_move(line: str) -> None:
    assert read_redirects(line) == ((), (1,), ())


def test_an_address_lives_on_through_a_move(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert permalinks.main() == 0
    ledger = (repository / "data/permalinks.txt").read_text(encoding="utf-8").splitlines()
    assert "/#bevinding-een" in ledger
    assert "/begrippen/#woord" in ledger
    page = repository / "docs" / "index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("bevinding-een", "een-gedachte"), encoding="utf-8")
    assert build.main() == 1
    assert "adres '/#bevinding-een' is verdwenen; zet 'bevinding-een' bij 'eerder'" in capsys.readouterr().out
    moved = text.replace("id: bevinding-een", "id: een-gedachte\n    eerder: bevinding-een")
    page.write_text(moved, encoding="utf-8")
    assert permalinks.main() == 0
    assert build.main() == 0
    assert 'id="bevinding-een"' in (repository / "site" / "index.html").read_text(encoding="utf-8")


def test_a_renamed_page_lives_on_through_the_table(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert permalinks.main() == 0
    (repository / "docs" / "begrippen.md").rename(repository / "docs" / "woorden.md")
    for file in (repository / "mkdocs.yml", repository / "docs" / "index.md"):
        file.write_text(file.read_text(encoding="utf-8").replace("begrippen.md", "woorden.md"), encoding="utf-8")
    assert build.main() == 1
    assert "adres '/begrippen/' is verdwenen; zet '/begrippen/ /woorden/' op een regel" in capsys.readouterr().out
    (repository / "data/redirects.txt").write_text("/begrippen/ /woorden/\n", encoding="utf-8")
    assert permalinks.main() == 0
    ledger = (repository / "data/permalinks.txt").read_text(encoding="utf-8").splitlines()
    assert {"/begrippen/#woord", "/woorden/#woord"} <= set(ledger)
    assert build.main() == 0
    assert (repository / "site" / "begrippen" / "index.html").exists()


def test_the_ledger_keeps_the_line_ends_it_has(repository: Path) -> None:
    (repository / "data/permalinks.txt").write_bytes(b"/\r\n")
    assert permalinks.main() == 0
    ledger = (repository / "data/permalinks.txt").read_bytes()
    assert ledger.count(b"\n") == ledger.count(b"\r\n") > 1


def test_the_ledger_is_not_written_while_something_else_is_wrong(repository: Path) -> None:
    page = repository / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("@bron2006", "@bron"), encoding="utf-8")
    assert permalinks.main() == 1
    assert not (repository / "data/permalinks.txt").exists()


def test_a_line_taken_out_of_the_ledger_is_missed(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert permalinks.main() == 0
    commit(repository, "main")
    ledger = repository / "data/permalinks.txt"
    ledger.write_text(ledger.read_text(encoding="utf-8").replace("/begrippen/#woord\n", ""), encoding="utf-8")
    assert build.main() == 1
    assert "data/permalinks.txt:8: R103 adres '/begrippen/#woord' is uit dit bestand gehaald" in capsys.readouterr().out
    ledger.unlink()
    assert build.main() == 1
    assert "data/permalinks.txt:1: R103 adres '/begrippen/' is uit dit bestand gehaald" in capsys.readouterr().out


def commit(repository: Path, branch: str) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for command in (["init", "-q", "-b", branch], ["add", "-A"], ["commit", "-q", "-m", "x"]):
        subprocess.run([*git, *command], cwd=repository, check=True)


def test_a_clone_that_was_cut_short_before_main_is_no_clean_result(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert permalinks.main() == 0
    commit(repository, "voorstel")
    short = tmp_path / "short"
    subprocess.run(["git", "clone", "-q", "--depth=1", repository.as_uri(), short], check=True)
    monkeypatch.chdir(short)
    assert guarded(build.main) == 1
    said = capsys.readouterr().out
    assert "data/permalinks.txt:1: G002 git heeft hier alleen de laatste versie, zonder 'origin/main'" in said
    subprocess.run(["git", "branch", "main"], check=True)
    assert guarded(build.main) == 0


def test_without_git_it_is_said_what_was_not_judged(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert permalinks.main() == 0
    assert build.main() == 0
    line = "Niet nagekeken of er adressen uit data/permalinks.txt zijn gehaald: git kent hier geen eerdere versie."
    assert " ".join(capsys.readouterr().err.split()).count(line) == 1
    commit(repository, "main")
    assert build.main() == 0
    assert "Niet nagekeken" not in capsys.readouterr().err
