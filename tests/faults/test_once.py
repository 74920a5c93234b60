"""One mistake, one line: on the whole site, with everything that hangs on what the mistake takes away."""

import pytest

from tests.faults.trial import Mistake, Place, trial
from tests.payloads.trial import Edit

LVB, SITUATIONS = "docs/lvb.md", "docs/situaties.md"


def _swap(file: str, find: str, text: str) -> Edit:
    return Edit(file, "replace", text, find)


OFTEN = {
    "data-unreadable": (Edit("data/zelftoets.yml", "append", text="- pagina: lvb\n  vraag: wat: dit\n"),),
    "option-unknown-value": (_swap(LVB, "    wie: ", "    wie: x"),),
    "marker-gone": (_swap("docs/bevindingen.md", "<!-- bevindingen -->", ""),),
}
"""One of each way in which what follows is kept back: for every run of the tests."""
ALL = {
    "data-indented": (Edit("data/wijzigingen.yml", "append", text="- datum: 2026-11-23\n   wat: dit\n"),),
    "option-gone": (_swap(LVB, "    wie: ", "    #wie: "),),
    "option-misspelt": (_swap(LVB, "    soort: ", "    sort: "),),
    "options-unreadable": (_swap(LVB, "    wie: ", "    wie: ["),),
    "options-after-empty-line": (_swap(LVB, "    id: ", "\n    id: "),),
    "place-unknown": (_swap(LVB, "    verslag: ", "    verslag: 99 "),),
    "id-with-capital": (_swap("docs/spanningen.md", "    id: ", "    id: X"),),
    "block-unknown": (_swap(SITUATIONS, "/// situatie |", "/// situaties |"),),
    "block-without-bar": (_swap("docs/spanningen.md", "/// spanning |", "/// spanning:"),),
    "block-not-closed": (_swap("docs/werkalliantie.md", "\n///\n", "\n"),),
    "language-unknown": (_swap("docs/en.md", "lang: en", "lang: english"),),
    "date-that-is-none": (_swap(LVB, "nagekeken: 2026-11-", "nagekeken: 2026-31-"),),
    "marker-twice": (Edit("docs/trainers.md", "append", text="\n<!-- adressen -->\n"),),
    "marker-unknown": (_swap("docs/bronnen.md", "<!-- bronnen: verslag -->", "<!-- bronnen: verslagen -->"),),
    "end-of-html": (Edit("docs/open-vragen.md", "append", text="\n</div>\n"),),
    "script-that-is-not-there": (_swap("mkdocs.yml", "extra_javascript:\n", "extra_javascript:\n  - assets/x.js\n"),),
    "moved-in-a-circle": (Edit("data/redirects.txt", "append", text="/x/ /y/\n/y/ /x/\n"),),
    "record-without-comma": (_swap("bibliography.bib", "{Het belang van de relatie},", "{Het belang van de relatie}"),),
    "key-renamed": (_swap("bibliography.bib", "{witvliet2015,", "{witvliet2015x,"),),
    "reflection-with-another-id": (
        _swap("docs/les-levellen.md", "{ #reflectie }", '{ #reflecteren eerder="reflectie" }'),
    ),
    "reflection-without-its-id": (_swap("docs/les-levellen.md", "{ #reflectie }", "{ #terugblik }"),),
    "lesson-one-level-down": (_swap("docs/les-levellen.md", "## Reflectie", "### Reflectie"),),
    "group-of-synonyms-twice": (
        _swap("data/synoniemen.yml", "- nederig, bescheiden\n", "- nederig, bescheiden\n- bescheiden, nederig\n"),
    ),
    "code-of-another-program": (
        _swap("docs/dilemmas.md", "[@drost2016]:", "{ ADDIN ZOTERO_ITEM CSL {} }(Drost et al., 2016):"),
    ),
    "page-gone": (
        Edit("docs/les-dilemmas.md", "delete"),
        _swap("mkdocs.yml", "          - les-dilemmas.md\n", ""),
    ),
}


def lines(kinds: dict[str, tuple[Edit, ...]]) -> dict[str, list[str]]:
    """What the gate says of every mistake that it does not tell in one line."""
    mistakes = [Mistake(name, "once", edits, (Place(edits[0].file),)) for name, edits in kinds.items()]
    return {
        outcome.mistake.id: [outcome.error, *map(str, outcome.told)]
        for outcome in trial(mistakes)
        if outcome.error or len(outcome.told) != 1
    }


def test_what_follows_from_a_mistake_is_not_told() -> None:
    assert lines(OFTEN) == {}


@pytest.mark.nightly
def test_every_kind_of_mistake_is_told_in_one_line() -> None:
    assert lines(ALL) == {}
