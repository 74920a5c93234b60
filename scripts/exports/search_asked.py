"""The words that visitors ask with for what the site calls otherwise, in pieces of which a visitor loads a few.

There are many more of these than a first query may load. A piece has the words that begin with the same letters, and
the inflections that do: who types a word loads the piece of that word, and that of its root where that begins
otherwise. A word tells which records it asks for; no record shows it, so that words which stand nowhere else are
still said to be absent.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from scripts.content.words import words
from scripts.exports import search_dutch as dutch
from scripts.exports.search_index import DISTANCES, SATURATION, Vocabulary, front_coded, told_forms
from scripts.exports.search_records import SearchRecord

LETTERS = 2
"""How many first letters the words of a piece share."""
WORTH, CORRECTION = 1.0, 0.75
"""What a word weighs, and how far it is held against a record that it has many: as the fields of the index."""
TAIL, HEAD = 0.85, 0.55
"""What a part of a compound is of it."""
LEVELS = 10
"""How many different weights are told: a digit each."""


def asked_pieces(records: Sequence[SearchRecord], vocabulary: Vocabulary) -> dict[str, list[str]]:
    """The pieces by their name, the letters that their words begin with.

    Args:
        records: everything that can be found.
        vocabulary: the words of the site, and those that visitors ask with.

    Returns:
        Of each piece the roots of its words, coded as the words of the index; for each the records it asks for, as
        the distance to the one before (a comma before it is the whole row of signs once) and the weight in tenths;
        and the inflections that begin as the piece does, as the forms of the index.
    """
    found = _weights(records, vocabulary)
    roots: dict[str, list[str]] = defaultdict(list)
    forms: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for root in sorted(found):
        roots[root[:LETTERS]].append(root)
    ours = vocabulary.ours
    for base, others in vocabulary.forms.items():
        for form in (form for form in others if form not in ours):
            forms[form[:LETTERS]][base].append(form)
    return {
        name: [front_coded(roots[name]), " ".join(_coded(found[root]) for root in roots[name]), told_forms(forms[name])]
        for name in sorted({*roots, *forms})
    }


def _weights(records: Sequence[SearchRecord], vocabulary: Vocabulary) -> Mapping[str, Mapping[int, float]]:
    """For every root the records that are asked for with it, with how much it weighs there, from 0 to 1."""
    parts = _parts(vocabulary)
    found: dict[str, dict[int, float]] = defaultdict(dict)
    counts = {number: _counted(record.asked, parts) for number, record in enumerate(records) if record.asked}
    average = sum(sum(count.values()) for count in counts.values()) / max(1, len(counts)) or 1
    for number, count in counts.items():
        length = 1 - CORRECTION + CORRECTION * sum(count.values()) / average
        for root, times in count.items():
            weight = WORTH * times / length
            found[root][number] = weight / (SATURATION + weight)
    return found


def _parts(vocabulary: Vocabulary) -> Mapping[str, Mapping[str, float]]:
    """Of every word that visitors ask with its root, and those of its parts, each with what it is of the word."""
    stems = {form: base for base, forms in vocabulary.forms.items() for form in forms}
    known = vocabulary.ours | vocabulary.asked

    def root(word: str) -> str:
        """The root as the browser works it out."""
        return dutch.changed("root", stems.get(word) or dutch.changed("stem", word))

    return {
        word: {root(word[:at]): HEAD, root(word[at:]): TAIL} | {root(word): 1.0} if at else {root(word): 1.0}
        for word in vocabulary.asked
        for at in (dutch.cut(word, known),)
    }


def _counted(asked: Iterable[str], parts: Mapping[str, Mapping[str, float]]) -> Mapping[str, float]:
    """How often roots stand in what visitors ask; the parts of a compound count in part."""
    found: dict[str, float] = defaultdict(float)
    for word in (word for text in asked for word in words(text) if word in parts):
        for root, part in parts[word].items():
            found[root] += part
    return found


def _coded(weights: Mapping[int, float]) -> str:
    coded, before = [], 0
    for number in sorted(weights):
        rows, rest = divmod(number - before, len(DISTANCES))
        coded.append("," * rows + DISTANCES[rest] + str(min(LEVELS - 1, math.floor(weights[number] * LEVELS))))
        before = number
    return "".join(coded)
