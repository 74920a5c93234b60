"""A copy that is kept of a source on the web stands beside it, in the list of sources and at the foot of a page."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.check import check_all

COPY = "https://web.archive.org/web/20240102030405/https://voorbeeld.example/?a=1&b=2"


@pytest.mark.parametrize("plugin", ["true", "false"], ids=["plugin", "extension"])
def test_a_copy_is_shown_beside_its_source(repository: Path, monkeypatch: pytest.MonkeyPatch, plugin: str) -> None:
    monkeypatch.setenv("BIBTEX", plugin)
    file = repository / "bibliography.bib"
    text = file.read_text(encoding="utf-8")
    url = "  url         = {https://voorbeeld.example/},\n"
    assert text.count(url) == 1
    file.write_text(text.replace(url, f"{url}  archief = {{{COPY}}},\n"), encoding="utf-8")
    assert check_all(repository, repository / "site").problems == ()
    for name, source in (("index.html", "li#bron-redactie2020"), ("bronnen/index.html", "#redactie2020 + .bron")):
        tree = LexborHTMLParser((repository / "site" / name).read_text(encoding="utf-8"))
        (link,) = tree.css("a.archief")
        assert (link.attributes["href"], link.text()) == (COPY, "Bewaarde versie van Een website, 2020")
        assert tree.css_first(f"{source} a.archief") is not None
