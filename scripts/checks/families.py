"""Every family of rules of the gate, and which rules hang on others."""

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
    left_as_typed,
    lesson_pages,
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
    shown_values,
    situation_blocks,
    source_agreement,
    source_notation,
    synonym_list,
    terms,
    torn_text,
    two_places,
    upkeep,
    writing,
)

SOURCE_RULES = (
    *fields.RULES,
    *identifiers.RULES,
    *source_notation.RULES,
    *same_works.RULES,
    *notations.RULES,
    *citation_marks.RULES,
    *source_agreement.RULES,
    *two_places.RULES,
    *counts.RULES,
    *finding_blocks.RULES,
    *situation_blocks.RULES,
    *lesson_pages.RULES,
    *holders.RULES,
    *page_links.RULES,
    *page_form.RULES,
    *writing.RULES,
    *half_done.RULES,
    *torn_text.RULES,
    *house_style.RULES,
    *terms.RULES,
    *safety.RULES,
    *change_list.RULES,
    *question_list.RULES,
    *settings.RULES,
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
