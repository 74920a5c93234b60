"""Every family of rules of the gate, and which rules hang on others."""

from collections.abc import Mapping

from scripts.checks import (
    change_list,
    citation_marks,
    counts,
    dead_links,
    fields,
    finding_blocks,
    half_done,
    holders,
    house_style,
    identifiers,
    kept_addresses,
    laid_beside,
    language,
    left_as_typed,
    left_behind,
    lesson_pages,
    links_to_findings,
    notations,
    page_form,
    page_links,
    printable,
    question_list,
    rendered,
    safe_pages,
    safety,
    same_findings,
    same_works,
    settings,
    settled_lists,
    shown_values,
    site_facts,
    situation_blocks,
    source_agreement,
    source_notation,
    source_parts,
    source_titles,
    spelling,
    synonym_list,
    taken_away,
    terms,
    told_drawings,
    torn_text,
    two_places,
    upkeep,
    writing,
)
from scripts.content.bounds import DEPTH, INDENT, LARGEST, LARGEST_LIST, LONGEST, QUOTES, SIGNS, WHOLE
from scripts.content.reading import HEAVIEST

SOURCE_RULES = (
    *fields.RULES,
    *identifiers.RULES,
    *source_notation.RULES,
    *source_titles.RULES,
    *source_parts.RULES,
    *same_works.RULES,
    *notations.RULES,
    *citation_marks.RULES,
    *source_agreement.RULES,
    *two_places.RULES,
    *site_facts.RULES,
    *taken_away.RULES,
    *laid_beside.RULES,
    *left_behind.RULES,
    *counts.RULES,
    *finding_blocks.RULES,
    *situation_blocks.RULES,
    *lesson_pages.RULES,
    *holders.RULES,
    *page_links.RULES,
    *links_to_findings.RULES,
    *told_drawings.RULES,
    *page_form.RULES,
    *writing.RULES,
    *half_done.RULES,
    *torn_text.RULES,
    *house_style.RULES,
    *spelling.RULES,
    *language.RULES,
    *terms.RULES,
    *safety.RULES,
    *change_list.RULES,
    *question_list.RULES,
    *settings.RULES,
    *settled_lists.RULES,
    *shown_values.RULES,
    *synonym_list.RULES,
    *upkeep.RULES,
)
BUILT_RULES = (
    *rendered.RULES,
    *left_as_typed.RULES,
    *printable.RULES,
    *dead_links.RULES,
    *safe_pages.RULES,
    *same_findings.RULES,
)
# These need the downloads; all others need the pages only.
WITH_DOWNLOADS = (*dead_links.RULES, *same_findings.RULES)
ADDRESS_RULES = kept_addresses.RULES
# A key cannot be judged while the file that defines it cannot be read.
NEEDS_BIBLIOGRAPHY = {"C101", "C102"}
# Codes that no rule of ours has: what MkDocs says, and addresses that are known not to answer.
OTHER_CODES = {"M001", "X101"}
# With these nothing can be said of the built pages, and what renders them would stop halfway or never end.
STOPS = {"B101", "B102", "B121", "L113", "P118", "S103", "S106"}


def _many(number: int) -> str:
    return f"{number:,}".replace(",", ".")


SAID_ELSEWHERE: Mapping[str, str] = {
    "B100": "Het bestand bibliography.bib is er.",
    "D102": "De hand-out van een pagina past op twee kanten.",
    "E101": "Een uitzondering heeft een code, een value en een reason; op veiligheid en adressen bestaat er geen.",
    "E102": "Een uitzondering is nodig.",
    "G001": "site is een map.",
    "G002": "git kent de versie die online staat.",
    "M001": "Ook MkDocs zelf kan lezen wat er staat.",
    "P001": "In docs/ staan pagina's.",
    "P002": "Elk bestand is bewaard als UTF-8.",
    "P003": "mkdocs.yml is er en is te lezen.",
    "P004": (
        f"Een pagina heeft hoogstens {_many(LARGEST)} tekens, een lijst {_many(LARGEST_LIST)}, een regel "
        f"{_many(LONGEST)}, een alinea of tabel {_many(WHOLE)}, en een plaatje is hoogstens {HEAVIEST // 1000} kB."
    ),
    "P005": "Wat twee mensen tegelijk veranderden, is samengevoegd: er staat geen <<<<<<< en >>>>>>> meer.",
    "P006": "Een plaatje is wat zijn naam zegt.",
    "P007": (
        f"Er staan hoogstens {QUOTES} citaten, en {DEPTH} lijsten of accolades, in elkaar, een regel springt hoogstens "
        f"{INDENT} spaties in, een teken staat hoogstens {SIGNS} keer in een alinea, en YAML verwijst niet met & of *."
    ),
    "X101": "Geen regel van de controle: zo staat in data/exceptions.yml een adres dat niet meer antwoordt.",
}
"""The sentence that an editor must obey for each code that no rule has: it is told where something is read or made."""
