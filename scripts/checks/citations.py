"""Rules for citations."""

from collections.abc import Iterator

from scripts.checks.problem import Hit, rule, suggestion
from scripts.checks.source import Sources


@rule("C101")
def unknown_key(sources: Sources) -> Iterator[Hit]:
    """Elke sleutel in een citaat staat in bibliography.bib."""
    known = {key.lower() for key in sources.bibliography.keys}
    for page in sources.pages:
        for citation in page.citations:
            if citation.key.lower() not in known:
                nearest = suggestion(citation.key, sources.bibliography.keys)
                remedy = nearest or "; zet de bron eerst in bibliography.bib"
                yield page.path, citation.line, f"onbekende bronsleutel '{citation.key}'{remedy}"


@rule("C102")
def wrong_case(sources: Sources) -> Iterator[Hit]:
    """Een sleutel in een citaat heeft dezelfde hoofdletters als in bibliography.bib."""
    by_lower = {key.lower(): key for key in sources.bibliography.keys}
    for page in sources.pages:
        for citation in page.citations:
            right = by_lower.get(citation.key.lower(), citation.key)
            if right != citation.key:
                yield (
                    page.path,
                    citation.line,
                    f"bronsleutel '{citation.key}' heeft andere hoofdletters; schrijf '{right}'",
                )


RULES = (unknown_key, wrong_case)
