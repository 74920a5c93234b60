"""Lychee as it follows the links: what becomes of an answer that is none."""

from pathlib import Path

import pytest

from scripts.built.site import read_built
from scripts.checks.dead_links import dead_link
from scripts.content.bibliography import Bibliography
from scripts.content.source import Sources


def test_an_answer_of_lychee_that_is_no_report_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.running.tools.LYCHEE", "/bin/echo")
    (tmp_path / "index.html").write_text("<p>Een pagina.</p>", encoding="utf-8")
    with pytest.raises(ValueError):
        list(dead_link(read_built(tmp_path, Sources((), Bibliography(), frozenset()))))


def test_lychee_that_stops_is_an_error_and_no_site_without_dead_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.running.tools.LYCHEE", "/bin/false")
    (tmp_path / "index.html").write_text("<p>Een pagina.</p>", encoding="utf-8")
    with pytest.raises(OSError, match="lychee"):
        list(dead_link(read_built(tmp_path, Sources((), Bibliography(), frozenset()))))
