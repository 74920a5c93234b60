"""The tables of codes and their letters in CONTRIBUTING.md, made of the rules and of what the tests expect; the table
of settings in README.md, made of the tables that judge `mkdocs.yml`, and its table of the letters of the codes.

usage: python -m tests.contributing
"""

import re
from collections.abc import Callable
from pathlib import Path

from scripts.checks import settings
from scripts.checks.families import ADDRESS_RULES, BUILT_RULES, SAID_ELSEWHERE, SOURCE_RULES
from tests.checks import (
    test_built_pages,
    test_citation_marks,
    test_counts,
    test_data_files,
    test_exceptions,
    test_fields,
    test_finding_blocks,
    test_half_done,
    test_holders,
    test_house_style,
    test_identifiers,
    test_kept_addresses,
    test_laid_beside,
    test_language,
    test_left_behind,
    test_lesson_pages,
    test_links_to_findings,
    test_notations,
    test_page_form,
    test_page_links,
    test_safe_pages,
    test_safety,
    test_same_findings,
    test_same_works,
    test_settings,
    test_settled_lists,
    test_shown_values,
    test_site_facts,
    test_situation_blocks,
    test_source_agreement,
    test_source_notation,
    test_source_parts,
    test_source_titles,
    test_spelling,
    test_synonym_list,
    test_taken_away,
    test_terms,
    test_told_drawings,
    test_torn_text,
    test_two_places,
    test_upkeep,
    test_writing,
)

README = Path(__file__).resolve().parent.parent / "README.md"
FILE = Path(__file__).resolve().parent.parent / "CONTRIBUTING.md"
BEGIN, END = "<!-- codes: begin -->", "<!-- codes: eind -->"
FAMILIES = (
    test_fields,
    test_citation_marks,
    test_finding_blocks,
    test_half_done,
    test_holders,
    test_house_style,
    test_identifiers,
    test_page_links,
    test_source_agreement,
    test_two_places,
    test_counts,
    test_source_notation,
    test_source_parts,
    test_source_titles,
    test_notations,
    test_page_form,
    test_safety,
    test_same_works,
    test_settings,
    test_settled_lists,
    test_shown_values,
    test_situation_blocks,
    test_lesson_pages,
    test_links_to_findings,
    test_synonym_list,
    test_site_facts,
    test_taken_away,
    test_terms,
    test_told_drawings,
    test_torn_text,
    test_spelling,
    test_language,
    test_upkeep,
    test_writing,
    test_data_files,
    test_built_pages,
    test_safe_pages,
    test_same_findings,
    test_kept_addresses,
    test_laid_beside,
    test_left_behind,
)
# What is told by no rule: a message of each.
OTHERS = {
    "B100": "het bestand 'bibliography.bib' ontbreekt; zet het terug",
    "D102": "de hand-out van 'Licht verstandelijke beperking' past niet op 2 kanten; verdeel de pagina over twee",
    "E101": test_exceptions.INCOMPLETE,
    "E102": test_exceptions.NOT_NEEDED,
    "G001": "'site' is een bestand, geen map; geef het een andere naam en bouw opnieuw",
    "G002": (
        "git heeft hier alleen de laatste versie, zonder 'origin/main': of er adressen uit dit bestand zijn gehaald is "
        "niet te zien; draai eerst: git fetch --unshallow origin main:refs/remotes/origin/main"
    ),
    "P001": "hier staan geen pagina's; zet de map met .md-bestanden terug",
    "P002": "teken '\\xff' is geen UTF-8; bewaar het bestand opnieuw als UTF-8",
    "P003": "het bestand 'mkdocs.yml' ontbreekt; zet het terug",
    "P004": "deze regel telt 12000 tekens; verdeel hem in alinea's",
    "P005": (
        "'<<<<<<< HEAD' komt van twee veranderingen op dezelfde plek; kies wat blijft en haal de regels met <<<, |||, "
        "=== en >>> weg"
    ),
    "P006": "'foto.png' is geen .png-plaatje; bewaar het opnieuw in die vorm",
    "P007": "hier staan meer dan 8 citaten in elkaar; maak er een van",
    "M001": "de instelling 'watch' deugt niet; MkDocs zegt: The path 'wg' isn't an existing file or directory.",
    "X101": "geen; wie de links van anderen nakijkt, krijgt dit adres niet meer te zien",
}


def table() -> str:
    """The table: code, the rule that an editor must obey, and a message that says what to do."""
    examples: dict[str, str] = {}
    for family in FAMILIES:
        for row in family.FIRES:
            for found in row.found[:1]:
                examples.setdefault(row.code, found.partition(f" {row.code} ")[2])
    rows = {
        rule.code: (rule.__doc__ or "", examples[rule.code]) for rule in (*SOURCE_RULES, *BUILT_RULES, *ADDRESS_RULES)
    }
    assert not rows.keys() & SAID_ELSEWHERE.keys(), "a code says one thing"
    rows |= {code: (sentence, OTHERS[code]) for code, sentence in SAID_ELSEWHERE.items()}
    lines = ["| code | regel | voorbeeld van de melding |", "|---|---|---|"]
    for code, (sentence, example) in sorted(rows.items()):
        lines.append(f"| {code} | {_cell(sentence)} | {_cell(example)} |")
    return "\n".join(lines)


def letters_sentence() -> str:
    """What the first letter of a code says, for editors."""
    return (
        f"De eerste letter zegt waar het over gaat: {', '.join(f'{one} {what}' for one, (_, what) in LETTERS.items())}."
    )


def _cell(text: str) -> str:
    """Text that a table can hold and that shows every sign as it is."""
    text = re.sub(r"([\\|\[*_])", r"\\\1", " ".join(text.split()))
    return text.replace("<", "&lt;")


def settings_table() -> str:
    """The table of settings: where they stand, which work, and which are refused and why."""
    lines = ["| in `mkdocs.yml` | works | refused |", "|---|---|---|"]
    for place, table_ in settings.TABLES.items():
        works = ", ".join(f"`{name}`" for name, reason in table_.items() if reason is None)
        refused: dict[str, list[str]] = {}
        for name, reason in table_.items():
            if reason:
                refused.setdefault(reason.english, []).append(f"`{name}`")
        told = "; ".join(f"{', '.join(names)}: {reason}" for reason, names in refused.items())
        lines.append(f"| {f'`{place}`' if place else 'itself'} | {works} | {told} |")
    known = ", ".join(f"`{name}`" for name in sorted(settings.EXTENSIONS))
    lines.append(
        f"| `markdown_extensions` | {known}, and those of `OWN_EXTENSIONS` | every other: {settings.NOTATION.english} |"
    )
    return "\n".join(lines)


LETTERS = {
    "B": ("sources", "de bronnen"),
    "C": ("citations", "de citaten"),
    "D": ("downloads", "wat je kunt ophalen"),
    "E": ("what two places say of one thing", "wat twee plekken over hetzelfde zeggen, en de uitzonderingen"),
    "F": ("findings and terms", "de bevindingen en begrippen"),
    "G": ("git, and the folder of the site", "git en de map van de site"),
    "H": ("built pages", "de gebouwde pagina"),
    "I": ("`mkdocs.yml`", "de instellingen"),
    "K": ("lessons", "de lessen"),
    "L": ("links", "de links"),
    "M": ("what MkDocs says", "wat MkDocs zegt"),
    "N": ("notations", "de opmaak"),
    "P": ("pages", "de pagina"),
    "R": ("addresses", "de adressen"),
    "S": ("safety", "de veiligheid"),
    "T": ("self-check", "de zelftoets"),
    "U": ("values that are shown", "de waarden die een pagina toont"),
    "V": ("situations", "de situaties en spanningen"),
    "W": ("changes", "de wijzigingen"),
    "X": ("addresses of others", "de adressen van anderen"),
    "Z": ("synonyms", "de zoekwoorden"),
}
"""What the codes with a letter are about, for programmers and for editors."""


def letters_table() -> str:
    """The table of letters: what the codes are about, and the modules where their rules stand."""
    modules: dict[str, dict[str, None]] = {}
    for rule in (*SOURCE_RULES, *BUILT_RULES, *ADDRESS_RULES):
        modules.setdefault(rule.code[0], {})[rule.__module__.rpartition(".")[2]] = None
    lines = ["| letter | about | modules of `scripts/checks/` |", "|---|---|---|"]
    for letter, found in sorted(modules.items()):
        lines.append(f"| {letter} | {LETTERS[letter][0]} | {', '.join(f'`{name}`' for name in found)} |")
    return "\n".join(lines)


def filled(file: Path = FILE, begin: str = BEGIN, end: str = END, made: Callable[[], str] = table) -> str:
    """A whole file with its table as it should be.

    Args:
        file: the file.
        begin: the mark above the table.
        end: the mark below it.
        made: makes the table.
    """
    before, rest = file.read_text(encoding="utf-8").split(begin)
    _, after = rest.split(end)
    return f"{before}{begin}\n\n{made()}\n\n{end}{after}"


def contributing() -> str:
    """CONTRIBUTING with its table of codes, and what their letters say, as they should be."""
    return filled(FILE, "<!-- letters: begin -->", "<!-- letters: eind -->", letters_sentence).partition(BEGIN)[0] + (
        BEGIN + filled().partition(BEGIN)[2]
    )


def readme() -> str:
    """README with its table of settings as it should be."""
    return filled(README, "<!-- settings: begin -->", "<!-- settings: end -->", settings_table)


def readme_letters() -> str:
    """README with its table of letters as it should be."""
    return filled(README, "<!-- letters: begin -->", "<!-- letters: end -->", letters_table)


if __name__ == "__main__":
    FILE.write_text(contributing(), encoding="utf-8")
    README.write_text(readme(), encoding="utf-8")
    README.write_text(readme_letters(), encoding="utf-8")
