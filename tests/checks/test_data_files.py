"""Each rule for the data files beside `docs/`, with what fires it and what nearly does."""

from collections.abc import Callable
from itertools import zip_longest

import pytest

from scripts.check import SOURCE_RULES
from scripts.checks import changes, selfcheck
from scripts.checks.source import Sources

RULES = (*changes.RULES, *selfcheck.RULES)
CODES = {rule.code for rule in RULES}
C, Q = changes.PATH, selfcheck.PATH
PAGE = (
    "# LVB { #lvb }\n\n/// bevinding | Titel\n    id: een-id\n    wie: een\n    soort: advies\n"
    "    verslag: 1 Willem\n\nTekst.\n///\n\n"
)
ASKED = {"lvb.md": PAGE + "<!-- zelftoets -->\n"}
BARE = {"lvb.md": PAGE}
CHANGE = "- datum: 2026-01-02\n  paginas: [lvb]\n  wat: Iets.\n"
QUESTION = (
    "- pagina: lvb\n  vraag: Wat?\n  antwoorden: [Dit, Dat]\n  goed: Dit\n  uitleg: Daarom.\n  bevinding: een-id\n"
)
# Pages, file, text, and every problem all rules together find in it.
CASES = [
    (BARE, C, "", []),
    (BARE, C, "# niets\n", []),
    (BARE, C, "\ufeff" + CHANGE + CHANGE.replace("-02", "-01"), []),
    (BARE, C, "- datum: 2026-01-02\n  wat: 'open\n", [f"{C}:3: W101 'wijzigingen.yml' is hier niet te lezen"]),
    (BARE, C, "datum: 2026-01-02\n", [f"{C}:1: W101 'wijzigingen.yml' is hier niet te lezen"]),
    (BARE, C, "- los\n", [f"{C}:1: W101 'wijzigingen.yml' is hier niet te lezen"]),
    (BARE, C, "- datum: 2026-13-45\n", [f"{C}:1: W101 'wijzigingen.yml' is hier niet te lezen"]),
    (BARE, C, CHANGE.replace("2026-01-02", "gisteren"), [f"{C}:1: W102 'datum' is geen datum"]),
    (BARE, C, CHANGE.replace("[lvb]", "lvb"), [f"{C}:2: W102 'paginas' is geen lijst"]),
    (BARE, C, CHANGE.replace("Iets.", ""), [f"{C}:3: W102 'wat' is leeg"]),
    (BARE, C, CHANGE + "  wt: x\n", [f"{C}:4: W102 onbekend veld 'wt'; bedoelde je 'wat'?"]),
    (BARE, C, CHANGE.replace("[lvb]", "[lvb, lvbs]"), [f"{C}:2: W103 er is geen pagina 'lvbs'; bedoelde je 'lvb'?"]),
    (BARE, C, CHANGE + CHANGE.replace("-02", "-03"), [f"{C}:4: W104 '2026-01-03' is nieuwer"]),
    (ASKED, Q, QUESTION, []),
    (
        ASKED,
        Q,
        QUESTION + "  - x\n",
        ["docs/lvb.md:12: Z106 '<!-- zelftoets -->' staat hier", f"{Q}:7: Z101 'zelftoets.yml' is hier"],
    ),
    (ASKED, Q, QUESTION.replace("Daarom.", "12"), [f"{Q}:5: Z102 'uitleg' ontbreekt of is geen tekst"]),
    (ASKED, Q, QUESTION + "  bron: x\n", [f"{Q}:7: Z102 onbekend veld 'bron'; kies uit pagina"]),
    (ASKED, Q, QUESTION.replace("[Dit, Dat]", "[Dit]"), [f"{Q}:3: Z103 '1' antwoorden; geef er twee tot vijf"]),
    (ASKED, Q, QUESTION.replace("[Dit, Dat]", "[Dit, Dit]"), [f"{Q}:3: Z103 antwoord 'Dit' staat er twee keer"]),
    (
        ASKED,
        Q,
        QUESTION.replace("goed: Dit", "goed: Die"),
        [f"{Q}:4: Z103 'Die' is geen van de antwoorden; bedoelde je"],
    ),
    (ASKED, Q, QUESTION.replace("[Dit, Dat]", "[1, 2]").replace("goed: Dit", "goed: '1'"), []),
    (BARE, Q, QUESTION.replace("lvb", "lvbs"), [f"{Q}:1: Z104 er is geen pagina 'lvbs'; bedoelde je 'lvb'?"]),
    (
        ASKED,
        Q,
        QUESTION.replace("een-id", "een-idd"),
        [f"{Q}:6: Z105 op die pagina staat geen bevinding 'een-idd'; bedoelde je"],
    ),
    (BARE, Q, QUESTION, [f"{Q}:1: Z106 'lvb' heeft 0 keer een regel"]),
    (ASKED, Q, "", ["docs/lvb.md:12: Z106 '<!-- zelftoets -->' staat hier, maar zelftoets.yml heeft geen vragen"]),
]


@pytest.mark.parametrize(("pages", "name", "text", "expected"), CASES)
def test_the_rules_for_data_files(
    sources: Callable[..., Sources],
    pages: dict[str, str],
    name: str,
    text: str,
    expected: list[str],
) -> None:
    judged = sources(pages, data={name: text})
    problems = sorted(problem for rule in RULES for problem in rule(judged))
    assert [
        str(problem)[: len(wanted)] for problem, wanted in zip_longest(problems, expected, fillvalue="")
    ] == expected


def test_every_rule_fires_and_is_part_of_the_gate() -> None:
    assert {problem.split()[1] for case in CASES for problem in case[3]} == CODES
    assert {rule.code for rule in SOURCE_RULES} >= CODES


@pytest.mark.parametrize("text", ["\x00", "- &a [*a]\n", "{" * 5000, "- a: !!python/object x\n", "a" * 10_000])
def test_garbage_is_a_problem_and_no_crash(sources: Callable[..., Sources], text: str) -> None:
    judged = sources(BARE, data={C: text, Q: text})
    assert [problem.code for rule in RULES for problem in rule(judged)] == ["W101", "Z101"]
