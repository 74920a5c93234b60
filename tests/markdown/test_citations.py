"""Citations by our own extension, for the day that the plugin no longer works."""

from collections import Counter
from pathlib import Path

import pytest
from markdown import Markdown

from scripts.markdown.citations import CitationsExtension, all_citations

BOOK = """@book{{{key},
  author = {{Jansen, Jan}},
  title = {{Een boek}},
  date = {{2020}},
}}
"""


def test_a_page_is_read_once_however_many_citations_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bibliography, pages = tmp_path / "bibliography.bib", tmp_path / "docs"
    bibliography.write_text(BOOK.format(key="boek2020"), encoding="utf-8")
    pages.mkdir()
    for name in ("een.md", "twee.md", "drie.md"):
        (pages / name).write_text("Zo is het [@boek2020]. En zo ook [@boek2020, p. 2].", encoding="utf-8")
    reads: Counter[str] = Counter()
    read = Path.read_text

    def counted(path: Path, encoding: str | None = None) -> str:
        reads[path.name] += 1
        return read(path, encoding=encoding)

    all_citations.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_text", counted)
        for page in sorted(pages.iterdir()):
            # MkDocs makes an extension for every page.
            extension = CitationsExtension(plugin=False, bibliography=str(bibliography), pages=str(pages))
            html = Markdown(extensions=[extension]).convert(read(page, encoding="utf-8"))
            assert html.count("Jansen, 2020") >= 2
    all_citations.cache_clear()
    assert {name: count for name, count in reads.items() if name.endswith(".md")} == dict.fromkeys(
        ("drie.md", "een.md", "twee.md"), 1
    )
