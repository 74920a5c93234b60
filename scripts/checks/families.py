"""Every family of rules of the gate, and which rules hang on others."""

from scripts.checks import (
    bibliography,
    changes,
    citations,
    dead_links,
    findings,
    holders,
    identifiers,
    links,
    notation,
    pages,
    permalinks,
    rendered,
    safe_pages,
    safety,
    selfcheck,
    synonyms,
    writing,
)

SOURCE_RULES = (
    *bibliography.RULES,
    *identifiers.RULES,
    *notation.RULES,
    *citations.RULES,
    *findings.RULES,
    *holders.RULES,
    *links.RULES,
    *pages.RULES,
    *writing.RULES,
    *safety.RULES,
    *changes.RULES,
    *selfcheck.RULES,
    *synonyms.RULES,
)
BUILT_RULES = (*rendered.RULES, *dead_links.RULES, *safe_pages.RULES)
ADDRESS_RULES = permalinks.RULES
# A key cannot be judged while the file that defines it cannot be read.
NEEDS_BIBLIOGRAPHY = {"C101", "C102"}
# Codes that no rule of ours has: what MkDocs says, and addresses that are known not to answer.
OTHER_CODES = {"M001", "X101"}
# With these nothing can be said of the built pages.
STOPS = {"B101", "B102", "S103"}
