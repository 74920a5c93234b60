"""Nothing that is started runs for ever."""

import subprocess
import sys

import pytest

from scripts.running import children, render, tools

ENDLESS = [sys.executable, "-c", "import time; time.sleep(3600)"]


def test_a_program_that_does_not_end_is_ended() -> None:
    with pytest.raises(children.TooLongError, match=r"python.* was na 0.01 seconden niet klaar"):
        children.run(ENDLESS, bound=0.01)


def test_pandoc_that_does_not_end_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*arguments: object, **options: object) -> None:
        raise children.TooLongError("pandoc was na 900 seconden niet klaar")

    monkeypatch.setattr(children, "run", late)
    with pytest.raises(tools.PandocError, match="pandoc was na 900 seconden niet klaar"):
        tools.pandoc([])


def test_an_engine_that_does_not_end_is_a_complaint(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(render, "TIME", 0.0)
    done = render.render(tmp_path, tmp_path / "site", render.datetime.date(2026, 11, 24))
    assert not done.succeeded
    assert done.complaints[0].startswith("de pagina's kosten te veel tijd")


def test_a_library_that_does_not_end_ends_the_command() -> None:
    code = "import time\nfrom scripts.running.children import bounded\nwith bounded('Typst', 0.01):\n    time.sleep(3600)\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "De controle kon niet werken (Typst was na 0.01 seconden niet klaar)" in done.stderr
