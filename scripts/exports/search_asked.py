"""The words that visitors ask with for what the site calls otherwise, in pieces of which a visitor loads a few.

There are many more of these than a first query may load. A piece has the words that begin with the same letters, and
the inflections that do: who types a word loads the piece of that word, and that of its root where that begins
otherwise. A word tells which records it asks for; no record shows it, so that words which stand nowhere else are
still said to be absent.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from scripts.content.general_words import GENERAL_WORDS
from scripts.content.words import words
from scripts.exports import search_dutch as dutch
from scripts.exports.search_index import DISTANCES, SATURATION, STOP, Vocabulary, front_coded, told_forms
from scripts.exports.search_records import SearchRecord

LETTERS, MOST_LETTERS = 2, 4
"""How many first letters the words of a piece share; more where that would make too large a piece."""
LARGE = 100
"""So many roots and pairs are too many for one piece."""
TOGETHER = 80
"""So many roots, pairs and inflections make a piece, about two kilobytes; neighbours that have fewer share one."""
COMMON = "-"
"""What comes before a stop word where what it asks for lies, together with a stop word behind it."""
ENGLISH = "~"
"""What comes before a word in English: who asks in Dutch loads none of those."""
WORTH, CORRECTION = 1.0, 0.75
"""What a word weighs, and how far it is held against a record that it has many: as the fields of the index."""
TAIL, HEAD = 0.85, 0.55
"""What a part of a compound is of it."""
LEVELS = 10
"""How many different weights are told: a digit each."""


def asked_pieces(
    records: Sequence[SearchRecord],
    vocabulary: Vocabulary,
    english: Mapping[str, str],
    absent: Iterable[str] = (),
) -> dict[str, list[str]]:
    """The pieces by their name, the letters that the first of their words begin with; all are in the order of words.

    Args:
        records: everything that can be found.
        vocabulary: the words of the site, and those that visitors ask with.
        english: what is searched with instead of words and phrases in English.
        absent: names of what the site has nothing on, though it has their words.

    Returns:
        Of each piece the roots of its words, coded as the words of the index; for each the records it asks for, as
        the distance to the one before (a comma before it is the whole row of signs once) and the weight in tenths;
        the inflections that begin as the piece does, as the forms of the index; and two words that stand together,
        coded as the first two, but without weights: of a sentence of common words, only these tell what is asked for.
        Of two stop words they lie in the piece of the first. And verbs and adjectives, which are no subject
        that one misses: “gejat” leads to what one does about it. Then what is called in English, each with what is
        searched with instead; that lies in pieces of its own, by its first word. And stems that are no typing errors,
        as the first two, and the names of what is absent.
    """
    found, pairs, known = _weights(records, vocabulary), _pairs(records, vocabulary), vocabulary.ours
    base_of = {form: base for base, others in vocabulary.forms.items() for form in others if form not in known}
    no_subjects, lookalikes = _everyday(vocabulary), dutch.lookalikes({*known, *GENERAL_WORDS.split()})
    names = sorted({*absent})
    foreign = {ENGLISH + text: f"{text}={meant}" for text, meant in english.items()}
    piece = _pieces([*found, *pairs, *base_of, *no_subjects, *foreign, *lookalikes, *names])

    def lying(parts: Iterable[str]) -> Mapping[str, list[str]]:
        held: dict[str, list[str]] = defaultdict(list)
        for part in sorted(parts):
            held[piece[part]].append(part)
        return held

    forms: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for form, base in base_of.items():
        forms[piece[form]][base].append(form)
    kinds = [lying(parts) for parts in (found, pairs, no_subjects, foreign, lookalikes, names)]
    made = {}
    for name in sorted({*forms}.union(*kinds)):
        roots, together, everyday, meant, strange, missing = (kind.get(name, []) for kind in kinds)
        made[name] = [
            front_coded(roots),
            " ".join(_coded(found[root]) for root in roots),
            told_forms(forms.get(name, {})),
            front_coded(together),
            " ".join("".join(_distances(pairs[pair])) for pair in together),
            " ".join(everyday),
            ";".join(foreign[text] for text in meant),
            front_coded(strange),
            front_coded(missing),
        ]
    return made


def _pieces(parts: Sequence[str]) -> Mapping[str, str]:
    """The piece in which each root, pair and inflection lies.

    Those that begin with the same letters lie in one, so that whoever has a word has its root.
    """
    counts = Counter(part[:length] for part in parts for length in range(LETTERS, MOST_LETTERS))

    def beginning(part: str) -> str:
        if part.startswith(ENGLISH):
            return part.partition(" ")[0][: LETTERS + 1]
        one, *others = part.split(" ")
        if others and STOP.issuperset((one, *others)):
            return COMMON + one
        # What is of more words lies with the first that means something; such a word is loaded anyhow.
        word = next((word for word in (one, *others) if word not in STOP), one)
        return next(
            (word[:length] for length in range(LETTERS, MOST_LETTERS) if counts[word[:length]] <= LARGE),
            word[:MOST_LETTERS],
        )

    begun: dict[str, list[str]] = defaultdict(list)
    for part in parts:
        begun[beginning(part)].append(part)
    found, name, held = {}, "", 0
    for letters in sorted(begun):
        held += len(begun[letters])
        if not name or held > TOGETHER or any((letters[0] == kind) != (name[0] == kind) for kind in (COMMON, ENGLISH)):
            name, held = letters, len(begun[letters])
        found.update(dict.fromkeys(begun[letters], name))
    return found


def _pairs(records: Sequence[SearchRecord], vocabulary: Vocabulary) -> Mapping[str, Sequence[int]]:
    """The words that stand together in what is asked, as roots, with the records asked for."""
    root = _root_of(vocabulary)
    found: dict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        for pair in {pair for text in record.asked for pair in pairwise(words(text))}:
            numbers = found[" ".join(word if word in STOP else root(word) for word in pair)]
            if number not in numbers:
                numbers.append(number)
    return found


def _everyday(vocabulary: Vocabulary) -> Sequence[str]:
    """The words that visitors ask with and the site has not, and that are no subject.

    Of *pesten*, which is asked with as such, one has to be told that it is absent, also when it is *gepest*.
    """
    found = (word for word in vocabulary.asked - vocabulary.ours if dutch.is_no_subject(word))
    verbs = {word for word in vocabulary.asked if word.endswith("n")}
    return sorted(word for word in found if dutch.lemma(word) not in verbs)


def _root_of(vocabulary: Vocabulary) -> Callable[[str], str]:
    """What gives the root of a word as the browser works it out."""
    stems = {form: base for base, forms in vocabulary.forms.items() for form in forms}
    return lambda word: dutch.changed("root", stems.get(word) or dutch.changed("stem", word))


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
    root, known = _root_of(vocabulary), vocabulary.ours | vocabulary.asked
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
    numbers = sorted(weights)
    levels = (str(min(LEVELS - 1, math.floor(weights[number] * LEVELS))) for number in numbers)
    return "".join(chain.from_iterable(zip(_distances(numbers), levels, strict=True)))


def _distances(numbers: Sequence[int]) -> Iterator[str]:
    """Of sorted numbers how far each is from the one before."""
    for before, number in pairwise((0, *numbers)):
        rows, rest = divmod(number - before, len(DISTANCES))
        yield "," * rows + DISTANCES[rest]
