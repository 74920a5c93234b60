"""A copy that is kept of a source on the web stands beside it, in the list of sources and at the foot of a page."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.check import check_all
from scripts.content.bibliography import read
from scripts.markdown.references import Formatted
from scripts.markdown.source_list import with_languages

PAGE = "https://voorbeeld.example/?a=1&b=2"
COPY = f"https://web.archive.org/web/20240102030405/{PAGE}"


@pytest.mark.parametrize("plugin", ["true", "false"], ids=["plugin", "extension"])
def test_a_copy_is_shown_beside_its_source(repository: Path, monkeypatch: pytest.MonkeyPatch, plugin: str) -> None:
    monkeypatch.setenv("BIBTEX", plugin)
    file = repository / "bibliography.bib"
    text = file.read_text(encoding="utf-8")
    url = "  url         = {https://voorbeeld.example/},\n"
    assert text.count(url) == 1
    file.write_text(text.replace(url, f"  url = {{{PAGE}}},\n  archief = {{{COPY}}},\n"), encoding="utf-8")
    assert check_all(repository, repository / "site").problems == ()
    for name, source in (
        ("index.html", "li#bron-redactie2020"),
        ("bronnen/index.html", "#redactie2020 + .headerlink + .bron"),
    ):
        tree = LexborHTMLParser((repository / "site" / name).read_text(encoding="utf-8"))
        (link,) = tree.css("a.archief")
        assert (link.attributes["href"], link.text()) == (COPY, "Bewaarde versie van Een website, 2020")
        assert tree.css_first(f"{source} a.archief") is not None


@pytest.mark.parametrize(
    ("language", "title", "printed", "marked"),
    [
        ("english", "{Dark} Horse's end", "Dark horse’s end", ["Dark horse’s end"]),
        ("english", "Care & cure -- a view", "Care &amp; cure – a view", ["Care & cure – a view"]),
        ("english", "Elsewhere", "Dark horse", []),
        ("dutch", "Dark horse", "Dark horse", []),
    ],
)
def test_an_english_title_says_so(language: str, title: str, printed: str, marked: list[str]) -> None:
    bibliography = read(f"@book{{a,\n  title = {{{title}}},\n  langid = {{{language}}},\n}}\n")
    formatted = Formatted(references={"a": f"De Wit. <em>{printed}</em>."})
    told = with_languages(formatted, bibliography).references["a"]
    tree = LexborHTMLParser(told)
    assert [node.text() for node in tree.css("[lang=en]")] == marked
    assert tree.body.text() == LexborHTMLParser(formatted.references["a"]).body.text()
