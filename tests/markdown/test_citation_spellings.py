"""One table of spellings that both run who print citations: mkdocs-bibtex with our hook, and our own extension.

Each accepts, refuses and prints the same, and the gate tells every spelling that is not printed. One is told although
it is printed: a citation without a name, which no reader can look up.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.check import check_all
from scripts.checks.families import SOURCE_RULES
from scripts.content.citation_grammar import written
from scripts.content.source import Sources

NAMELESS = "[-@a2020]"
SPELLINGS: dict[str, str | None] = {
    "[@a2020]": "(Aa, 2020)",
    "[@a2020, p. 12]": "(Aa, 2020, p. 12)",
    "[zie @a2020]": "(zie Aa, 2020)",
    "[zie @a2020, p. 3; vgl. @b2020, h. 2]": "(zie Aa, 2020, p. 3; vgl. Bb, 2020, h. 2)",
    "[@a2020;@b2020]": "(Aa, 2020; Bb, 2020)",
    NAMELESS: "(2020)",
    "[@a2020, zie een.example]": "(Aa, 2020, zie een.example)",
    "zo [@a2020]: dat": "(Aa, 2020)",
    "[a [@a2020]]": "(Aa, 2020)",
    "zo[^n][@a2020]": "(Aa, 2020)",
    # What is none.
    "[@a2020 en @b2020]": None,
    "[@a2020; b2020]": None,
    "[@a2020, @b2020]": None,
    "[@a2020 @b2020]": None,
    "[@a2020, zie ook @b2020]": None,
    "[@a2020; @a2020]": None,
    "[@a2020;]": None,
    "[;@a2020]": None,
    "[@a2020;; @b2020]": None,
    "[a@b.nl; @a2020]": None,
    "[[@a2020]]": None,
    "\\[@a2020]": None,
    "![@a2020]": None,
    "[@a2020](over.md)": None,
    "[@a2020, [sic]]": None,
    "[@{a2020}]": None,
    "[*@a2020*]": None,
    "[@a2020*]": None,
    "[@a2020-]": None,
    "[@a2020.]": None,
    "[@a2020:12]": None,
    "[@ a2020]": None,
    "[@x2020]": None,
    "[@A2020]": None,
    "[^@a2020]": None,
    "(@a2020)": None,
    "@a2020": None,
    "[a2020]": None,
    "[1]": None,
    "`[@a2020]`": None,
    "[`@a2020`]": None,
    "\\bibliography": None,
    "\\full_bibliography": None,
    "[over](over.md '[@a2020]')": None,
}
"""What an editor types, and the text that a reader sees; None when it is no citation."""
_SOURCE = """@book{{{0}2020,
  author = {{{1}, Jan}},
  title = {{Een boek van {1}}},
  date = {{2020}},
  langid = {{dutch}},
}}

"""
BIBLIOGRAPHY = _SOURCE.format("a", "Aa") + _SOURCE.format("b", "Bb")


@pytest.fixture
def printed(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[tuple[str, tuple[str, ...]]]]:
    """Builds the small site with every spelling in a paragraph, and gives for each its text and the sources it names."""

    def build(plugin: str) -> list[tuple[str, tuple[str, ...]]]:
        monkeypatch.setenv("BIBTEX", plugin)
        file = repository / "bibliography.bib"
        file.write_text(BIBLIOGRAPHY + file.read_text(encoding="utf-8"), encoding="utf-8")
        page = repository / "docs" / "over.md"
        text = page.read_text(encoding="utf-8")
        rows = "".join(f"\n\nRij {number}: {spelling} einde.\n" for number, spelling in enumerate(SPELLINGS))
        page.write_text(f"{text}{rows}\n[^n]: noot\n", encoding="utf-8")
        check_all(repository, repository / "site", is_draft=True)
        tree = LexborHTMLParser((repository / "site" / "over" / "index.html").read_text(encoding="utf-8"))
        found = {}
        for paragraph in tree.css("p"):
            if (words := paragraph.text()).startswith("Rij "):
                cited = tuple(link.attributes["href"] or "" for link in paragraph.css(".citaat a"))
                found[words.partition(":")[0]] = (" ".join(words.split()), cited)
        foot = [item.id or "" for item in tree.css(".bronnenlijst > li")]
        return [*(found[f"Rij {number}"] for number in range(len(SPELLINGS))), ("", tuple(foot))]

    return build


def test_both_accept_refuse_and_print_the_same(printed: Callable[[str], list[tuple[str, tuple[str, ...]]]]) -> None:
    plugin, extension = printed("true"), printed("false")
    assert plugin == extension
    for (spelling, wanted), (text, cited) in zip(SPELLINGS.items(), plugin, strict=False):
        assert bool(cited) == bool(wanted), (spelling, text)
        assert (wanted or "") in text, (spelling, text)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_the_gate_tells_what_is_not_printed(spelling: str, sources: Callable[..., Sources]) -> None:
    page = f"---\ntitle: Zo\n---\n\n# Zo {{ #zo }}\n\nZin {spelling} einde.\n\n[^n]: noot\n"
    made = sources({"a.md": page, "over.md": "# Over { #over }\n"}, BIBLIOGRAPHY)
    told = [problem for rule in SOURCE_RULES for problem in rule(made) if problem.code[0] in "CL" and problem.line == 7]
    assert bool(told) == (SPELLINGS[spelling] is None or spelling == NAMELESS), told
    assert bool(list(written(page))) == (SPELLINGS[spelling] is not None or spelling in ("[@x2020]", "[@A2020]"))
