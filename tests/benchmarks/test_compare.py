"""The benchmark runs, small: that it measures is tested, what it measures depends on the machine."""

import re
import sys
from pathlib import Path

import pytest

from scripts.content.names import DOCS
from tests.benchmarks import compare
from tests.benchmarks.generate import ROOT, copy_real, generate, reword

TIME = re.compile(r"\d+\.\d\d \(\d+\.\d\d\)")


def test_every_row_is_measured_on_a_small_site(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    assert compare.main(["--sizes", "2", "3"]) == 0
    printed = capsys.readouterr().out
    rows = {line.split("│")[1].strip(): TIME.findall(line) for line in printed.splitlines() if line.startswith("│")}
    assert re.search(r"search: engine and index +│ 1\d +│ 1\d +│", printed)
    ratios = [f"{over} / {under}" for over, under in compare.RATIOS]
    each = [f"{name}, a page / at 2 pages" for name in (compare.PLAIN, compare.KNOWN, compare.WHOLE)]
    assert [name for name in [*compare.ROWS, *ratios, *each] if len(rows.get(name, ())) != 2] == []


def test_what_fails_is_not_measured(tmp_path: Path) -> None:
    generate(tmp_path, 2)
    (tmp_path / DOCS / "pagina-1.md").unlink()
    with pytest.raises(SystemExit, match="pagina-1"):
        compare.run([sys.executable, "-m", "tests.benchmarks.plain"], tmp_path)


def test_one_sentence_is_changed(tmp_path: Path) -> None:
    generate(tmp_path, 2)
    pages = {page.name: page.read_text(encoding="utf-8") for page in (tmp_path / DOCS).iterdir()}
    reword(tmp_path / DOCS)
    changed = {
        page.name for page in (tmp_path / DOCS).iterdir() if page.read_text(encoding="utf-8") != pages[page.name]
    }
    assert changed == {"pagina-0.md"}
    assert (tmp_path / DOCS / "pagina-0.md").read_text(encoding="utf-8").count("\nDat helpt. Een ") == 1


def test_the_real_site_is_measured_too(tmp_path: Path) -> None:
    site = tmp_path / "our own"
    count = copy_real(site)
    reword(site / DOCS)
    pages = [page.name for page in (ROOT / DOCS).glob("*.md")]
    changed = [name for name in pages if (site / DOCS / name).read_bytes() != (ROOT / DOCS / name).read_bytes()]
    assert (count > 5, len(changed)) == (True, 1)
    assert compare.measure(site, (compare.STOCK, compare.KNOWN)).keys() == {compare.STOCK, compare.KNOWN}
