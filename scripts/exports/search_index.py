"""The inverted index: which words stand in which record and what they weigh there (BM25F).

The weights follow Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”
(2009), section 3.6: the counts of a word in the fields of a record are added up, each field with its
own weight and its own correction for length, before they saturate.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from scripts.content.words import folded, words
from scripts.exports.search_records import Record
from scripts.exports.stop_words import STOP_WORDS

# What a word counts for in each field, and how far a long field is held against it.
FIELDS = {"title": (3.0, 0.5), "names": (3.0, 0.5), "heading": (1.0, 0.5), "page": (0.8, 0.0), "text": (1.0, 0.7)}
SATURATION = 1.5
SCALE = 100
_WRITTEN = re.compile(r"[^\W\d_]+")


def index(records: Sequence[Record], synonyms: Iterable[Sequence[str]]) -> dict[str, object]:
    """The index as the search of the site reads it (`overrides/assets/search/`).

    Args:
        records: everything that can be found.
        synonyms: groups of words and phrases that mean the same.

    Returns:
        `pages`, `kinds` and `holders`, to which the `records` refer by number; `words`, every word of
        site and synonyms, sorted; `postings`, for each of those words the records it stands in (each
        number as the distance to the one before) and its weight there as a part of `SCALE`; `accents`,
        how words with an accent are written; `synonyms`; and `stop`, words without meaning.
    """
    groups = [list(group) for group in synonyms]
    postings = _postings(records)
    vocabulary = sorted({*postings, *(word for group in groups for phrase in group for word in words(phrase))})
    pages = list(dict.fromkeys((record.page, record.address) for record in records))
    kinds = list(dict.fromkeys(record.kind for record in records))
    holders = list(dict.fromkeys(record.holder for record in records))
    return {
        "pages": [{"pageTitle": title, "address": address} for title, address in pages],
        "kinds": kinds,
        "holders": holders,
        "records": [
            {
                "page": pages.index((record.page, record.address)),
                "anchor": record.anchor,
                "title": record.title,
                "kind": kinds.index(record.kind),
                "holder": holders.index(record.holder),
                "text": record.text,
                "weight": record.weight,
                "names": "; ".join(record.names),
            }
            for record in records
        ],
        "words": " ".join(vocabulary),
        "postings": [_deltas(postings.get(word, {})) for word in vocabulary],
        "accents": _accents(records),
        "synonyms": groups,
        "stop": " ".join(STOP_WORDS.split()),
    }


def _postings(records: Sequence[Record]) -> dict[str, dict[int, int]]:
    """For every word the records it stands in, with its weight there."""
    counts = [{name: Counter(words(_field(record, name))) for name in FIELDS} for record in records]
    average = {name: max(sum(fields[name].total() for fields in counts) / max(len(records), 1), 1.0) for name in FIELDS}
    postings: dict[str, dict[int, int]] = defaultdict(dict)
    for number, fields in enumerate(counts):
        total: dict[str, float] = defaultdict(float)
        for name, (weight, correction) in FIELDS.items():
            length = 1 - correction + correction * fields[name].total() / average[name]
            for word, count in fields[name].items():
                total[word] += weight * count / length
        for word, value in total.items():
            postings[word][number] = max(round(SCALE * value / (SATURATION + value)), 1)
    return postings


def _field(record: Record, name: str) -> str:
    value = getattr(record, name)
    return value if isinstance(value, str) else " ".join(value)


def _deltas(weights: Mapping[int, int]) -> list[int]:
    flat, before = [], 0
    for number in sorted(weights):
        flat += [number - before, weights[number]]
        before = number
    return flat


def _accents(records: Sequence[Record]) -> dict[str, str]:
    """How folded words are written, for those that have an accent."""
    text = " ".join(f"{record.title} {record.text}" for record in records).lower()
    return {folded(word): word for word in sorted(set(_WRITTEN.findall(text))) if folded(word) != word}
