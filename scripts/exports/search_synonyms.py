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
    found: dict[int, list[str]] = {}
    group_of: dict[str, int] = {}
    for number, words in enumerate([*([*group.words] for group in synonyms.groups), *_terms(pages)]):
        group = [word.lower() for word in words]
        others = sorted({group_of[word] for word in group if word in group_of})
        found[number] = list(dict.fromkeys([*(word for other in others for word in found.pop(other)), *group]))
        group_of |= dict.fromkeys(found[number], number)
    return [group for group in found.values() if len(group) > 1]


def _terms(pages: Iterable[ContentPage]) -> list[list[str]]:
    """Every term with the other words for it; what stands in brackets in its name is one of those."""
    return [[_ASIDE.sub("", word).strip() for word in term.words] for page in pages for term in page.terms]
