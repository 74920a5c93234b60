"""Words that mean the same: those that editors keep for search, in English as well, and other words for every term."""

import re
from collections.abc import Iterable, Mapping

from scripts.built.article import ContentPage
from scripts.content.stop_words import STOP_WORDS
from scripts.content.synonyms import Synonyms, stated
from scripts.content.words import words
from scripts.exports import search_dutch as dutch

STOP = frozenset(STOP_WORDS.split())
SHORT = 4
"""Letters of a word that a sentence in English has for sure."""
_ASIDE = re.compile(r"\s*\([^()]*\)")


def groups(synonyms: Synonyms, pages: Iterable[ContentPage]) -> list[list[str]]:
    """Every group of words that mean the same; groups that share a word are one.

    Args:
        synonyms: what editors keep for search.
        pages: the content of the site, for the other words of its terms.
    """
    found: dict[int, list[str]] = {}
    group_of: dict[str, int] = {}
    for number, same in enumerate([*([*group.words] for group in synonyms.groups), *_terms(pages)]):
        group = [word.lower() for word in same]
        others = sorted({group_of[word] for word in group if word in group_of})
        found[number] = list(dict.fromkeys([*(word for other in others for word in found.pop(other)), *group]))
        group_of |= dict.fromkeys(found[number], number)
    return [group for group in found.values() if len(group) > 1]


def english(synonyms: Synonyms) -> dict[str, str]:
    """What is called in English: for each word or phrase, folded, what is searched with instead.

    Args:
        synonyms: what editors keep for search.
    """
    rows = synonyms.translations
    return {" ".join(words(text)): " ".join(words(row.dutch)) for row in rows for text in row.words if words(text)}


def absent(synonyms: Synonyms, pages: Iterable[str]) -> list[str]:
    """The names of what the site has nothing on, though it has their words; folded.

    Args:
        synonyms: what editors keep for search.
        pages: the text of every page; a name that one of them has is absent no longer.
    """
    there = stated(synonyms, pages)
    return [" ".join(words(text)) for row in synonyms.absent for text in row.words if text not in there]


def markers(translations: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The short words without meaning by which a sentence is known to be in English, or not to be in Dutch.

    Args:
        translations: what `english` gives.

    Returns:
        Those that are no Dutch, and those that are both.
    """
    plain = [text for text, meant in translations.items() if text.isalpha() and STOP.issuperset(meant.split())]
    foreign = [text for text in plain if text not in STOP and text not in dutch.lemmas() and len(text) <= SHORT]
    return foreign, [text for text in plain if text in STOP]


def _terms(pages: Iterable[ContentPage]) -> list[list[str]]:
    """Every term with the other words for it; what stands in brackets in its name is one of those."""
    return [[_ASIDE.sub("", word).strip() for word in term.words] for page in pages for term in page.terms]
