"""What the live preview does when the page is shown already."""

from pathlib import Path
from threading import Event

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from scripts.hooks import compose, gate
from scripts.hooks.beside import do_beside, wait
from tests.benchmarks.generate import generate


def test_nobody_waits_for_it_but_the_next_save_and_all_comes_in_its_order() -> None:
    shown, done = Event(), list[str]()
    do_beside(lambda: done.append("search" if shown.wait() else ""))
    do_beside(lambda: done.append("judged"))
    assert done == []
    shown.set()
    wait()
    assert done == ["search", "judged"]


def test_what_went_wrong_is_told_and_keeps_nothing_from_the_next_save(capsys: pytest.CaptureFixture[str]) -> None:
    done = list[str]()
    do_beside(lambda: 1 / 0)
    do_beside(lambda: done.append("judged"))
    compose.on_pre_build(MkDocsConfig())
    assert (done, capsys.readouterr().err.count("ZeroDivisionError")) == (["judged"], 1)
    do_beside(lambda: done.append("searched"))
    compose.on_shutdown()
    assert done == ["judged", "searched"]


@pytest.mark.parametrize("fails", [False, True])
def test_a_preview_is_judged_also_when_its_pages_could_not_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fails: bool
) -> None:
    generate(tmp_path, 2)
    page = tmp_path / "docs" / "pagina-1.md"
    page.write_text(page.read_text(encoding="utf-8").replace("[@bron", "[@bron99", 1), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(gate, "_roots", [])
    gate.on_startup(command="serve", dirty=False)
    if fails:
        gate.on_build_error(error=RuntimeError())
    else:
        gate.on_post_build(load_config(str(tmp_path / "mkdocs.yml")))
        wait()
    told = capsys.readouterr().out
    assert told.startswith("docs/pagina-1.md:") and "C101 onbekende bronsleutel 'bron99" in told
