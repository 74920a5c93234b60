"""Words that mean the same: those that editors keep for search, and the other words for every term."""

import re
from collections.abc import Iterable

from scripts.built.article import ContentPage
from scripts.content.synonyms import Synonyms

_ASIDE = re.compile(r"\s*\([^()]*\)")


def groups(synonyms: Synonyms, pages: Iterable[ContentPage]) -> list[list[str]]:
    """Every group of words that mean the same; groups that share a word are one.

    Args:
        synonyms: what editors keep for search.
        pages: the content of the site, for the other words of its terms.
    """
    found: list[list[str]] = []
    for words in [*([*group.words] for group in synonyms.groups), *_terms(pages)]:
        group = [word.lower() for word in words]
        for other in [other for other in found if set(other) & set(group)]:
            found.remove(other)
            group = [*other, *group]
        found.append(list(dict.fromkeys(group)))
    return [group for group in found if len(group) > 1]


def _terms(pages: Iterable[ContentPage]) -> list[list[str]]:
    """Every term with the other words for it; what stands in brackets in its name is one of those."""
    return [[_ASIDE.sub("", word).strip() for word in term.words] for page in pages for term in page.terms]
