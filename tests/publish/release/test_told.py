"""Whether readers were told of every page that changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.content.changes import read
from scripts.publish.release.told import Altered, altered, new_changes, notes, untold
from scripts.publish.versions import Version, version

CHANGES = """\
- datum: 2026-12-02
  paginas: [lvb, index]
  wat: Twee zinnen zijn korter.
- datum: 2026-11-23
  paginas: [index]
  wat: De site staat online.
"""


def changed(root: Path, *alterations: Callable[[Path], None]) -> tuple[Version, Version]:
    before = version(root)
    for alter in alterations:
        alter(root / "docs")
    return before, version(root)


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    def alter(docs: Path) -> None:
        text = (docs / name).read_text(encoding="utf-8")
        assert old in text
        (docs / name).write_text(text.replace(old, new), encoding="utf-8")

    return alter


def without_the_second_finding(docs: Path) -> None:
    text = (docs / "index.md").read_text(encoding="utf-8")
    head, _, rest = text.partition("/// bevinding | Een opmerking")
    (docs / "index.md").write_text(head + rest.partition("\n///\n")[2], encoding="utf-8")


REVIEWED = replaced("index.md", "nagekeken: 2026-11-23", "nagekeken: 2026-12-01")
WORDS = replaced("index.md", "Een citaat [", "Nog een citaat [")


@pytest.mark.parametrize(
    ("alterations", "news", "small"),
    [
        ((), [], []),
        ((REVIEWED,), [], []),
        ((WORDS,), [], ["index"]),
        ((WORDS, REVIEWED), ["index"], []),
        ((replaced("index.md", "Tekst met een bron", "Tekst met bron"),), [], ["index"]),
        ((replaced("index.md", "Tekst met een bron", "Tekst met bron"), REVIEWED), ["index"], []),
        ((replaced("index.md", "id: bevinding-twee", "id: bevinding-drie\n    eerder: bevinding-twee"),), [], []),
        ((replaced("index.md", "title: Een schone", "title: Een nette"),), ["index"], []),
        ((replaced("index.md", "soort: advies", "soort: ervaring"), WORDS), ["index"], []),
        ((without_the_second_finding,), ["index"], []),
        ((lambda docs: (docs / "over.md").rename(docs / "wie.md"),), ["wie"], []),
        ((lambda docs: (docs / "over.md").unlink(),), [], []),
    ],
)
def test_news_is_told_apart_from_better_words(
    repository: Path, alterations: tuple[Callable[[Path], None], ...], news: list[str], small: list[str]
) -> None:
    before, after = changed(repository, *alterations)
    assert altered(before, after) == Altered(frozenset(news), frozenset(small))
    refusal = "is veranderd sinds 2026.11 en staat in geen nieuwe wijziging; zet haar bovenaan bij"
    assert untold(before, after, (), "2026.11") == [f"data/wijzigingen.yml: pagina '{page}' {refusal}" for page in news]


def test_a_page_that_was_told_is_told(repository: Path) -> None:
    changes = new_changes(read(CHANGES[CHANGES.index("- datum: 2026-11") :]), read(CHANGES))
    assert [change.text for change in changes] == ["Twee zinnen zijn korter."]
    assert untold(*changed(repository, WORDS, REVIEWED), changes, "2026.11") == []


def test_the_first_release_tells_something(repository: Path) -> None:
    now = version(repository)
    assert untold(None, now, (), "") == [
        "data/wijzigingen.yml: hier staat nog geen wijziging; zeg lezers wat er te vinden is"
    ]
    assert untold(None, now, read(CHANGES), "") == []


def test_the_notes_say_when_where_and_what() -> None:
    titles = {"index": "De site", "lvb": "LVB"}
    assert notes("De site", "2026.12", "https://e.example/", read(CHANGES)[:1], titles) == (
        "# De site 2026.12\n\n"
        "- 2 december 2026, [LVB](https://e.example/lvb/), [De site](https://e.example/): Twee zinnen zijn korter.\n"
    )
    assert notes("De site", "2026.12.1", "https://e.example/", (), titles) == (
        "# De site 2026.12.1\n\nVoor lezers is er niets nieuws.\n"
    )
