"""The inverted index: which words stand in the text of which record, and what search needs to weigh them (BM25F).

What a word weighs follows Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009),
section 3.6: the counts of a word in the fields of a record are added up, each field with its own weight and its own
correction for length, before they saturate. The browser does the sum (`overrides/assets/engine/matching.js`): the
short fields stand in the index as they are, so that only the words of the texts need a list of where they stand.

The texts themselves are no part of it: they lie beside it in pieces, of which a visitor loads those of the results
they see. So do the words that visitors ask with (`search_asked.py`).
"""

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TypeVar

from scripts.content.general_words import GENERAL_WORDS, GIVING, LESSONS, MATERIAL, PARTS, SITE, TRADE
from scripts.content.names import LESSON_LIST_PAGE
from scripts.content.stop_words import STOP_WORDS
from scripts.content.words import folded, words
from scripts.exports import search_dutch as dutch
from scripts.exports.search_records import PAGE_KIND, SearchRecord

# What a word counts for in each field, and how far a long field is held against it.
FIELDS = {
    "title": (3.0, 0.5),
    "names": (3.0, 0.5),
    "heading": (1.0, 0.5),
    "page": (0.8, 0.0),
    "text": (1.0, 0.7),
}
SATURATION = 1.5
PIECE = 1
"""Records of which the texts lie in one piece."""
MOST = 4
"""A word is counted up to so many times in one text: more hardly makes it weigh more."""
_WRITTEN = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"\b[A-Z]{2,5}\b")
# A name in a sentence: a capital that does not begin it.
_NAME = re.compile(r"(?<=[a-z,;)] )[A-Z][^\W\d_]+")
STOP = frozenset(STOP_WORDS.split())
_LIST = f"{LESSON_LIST_PAGE}/"
Value = TypeVar("Value")
SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# A sign for each distance, but for those that mean something else in JSON or here.
DISTANCES = "".join(chr(code) for code in range(ord("!"), ord("~") + 1) if chr(code) not in '"\\*,')


@dataclass(frozen=True)
class Vocabulary:
    """Every word that means something, folded.

    Attributes:
        postings: the words of the texts, each with the records in whose text it stands and how often.
        named: the words of what things are called, and of synonyms.
        asked: the words that visitors ask with.
        forms: inflections of all these, by the stem of their word.
    """

    postings: Mapping[str, Mapping[int, int]]
    named: frozenset[str]
    asked: frozenset[str]
    forms: Mapping[str, Sequence[str]]

    @property
    def ours(self) -> frozenset[str]:
        """The words that the site itself has, or has a synonym for."""
        return self.named.union(self.postings)


def vocabulary(records: Sequence[SearchRecord], synonyms: Collection[Sequence[str]]) -> Vocabulary:
    """Every word that is found.

    Args:
        records: everything that can be found.
        synonyms: groups of words and phrases that mean the same.
    """
    postings, called = _postings(records), frozenset(_named(records, synonyms))
    asked = frozenset(word for record in records for text in record.asked for word in words(text)) - STOP
    all_words = {*postings, *called, *asked, *GENERAL_WORDS.split()}
    found = dict(dutch.forms(all_words))
    same = {word for group in synonyms for text in group for word in words(text)}
    for name in _namesakes(records, all_words, same):
        found[name] = [*found.get(name, ()), name]
    return Vocabulary(postings, called, asked, found)


def _namesakes(records: Iterable[SearchRecord], vocabulary: Set[str], same: Set[str]) -> list[str]:
    """The names that would come to the stem of another word: *Levvel* is no form of *levellen*, nor *TOPs* of *top*."""
    texts = " ".join(text for record in records for text in (record.title, record.text, *record.names))
    plain = {folded(word) for word in _WRITTEN.findall(texts) if word == word.lower()}
    names = {folded(word): word for word in _NAME.findall(texts) if folded(word) in vocabulary - plain - same}
    stems = {stem for word in vocabulary - {*names} for stem in (dutch.changed("stem", word), dutch.stem(word))}
    return sorted(
        name
        for name, written in names.items()
        if dutch.changed("stem", name) in stems and (written != written.capitalize() or not _is_dutch(name))
    )


def _is_dutch(word: str) -> bool:
    return not dutch.lemmas().keys().isdisjoint((word, f"{word}en"))


def index(
    records: Sequence[SearchRecord],
    synonyms: Iterable[Sequence[str]],
    vocabulary: Vocabulary,
    starts: Iterable[tuple[str, str]] = (),
    asked: Iterable[str] = (),
    english: Iterable[Iterable[str]] = ((), ()),
) -> dict[str, object]:
    """The index as the search of the site reads it (`overrides/assets/engine/`).

    Args:
        records: everything that can be found.
        synonyms: groups of words and phrases that mean the same.
        vocabulary: the words of both.
        starts: addresses and anchors that are offered to who has not typed yet, or has found nothing.
        asked: the names of the pieces with words that visitors ask with.
        english: the words by which a sentence is known to be in English, and those that are Dutch as well.

    Returns:
        `pages`, `kinds`, `holders` and `headings`, to which the `records` refer by number; the records in columns;
        `fields` and `saturation`, by which words are weighed; `words`, every word of the texts that means something,
        sorted, each as how much it shares with the one before (`A` is nothing) and the rest; `postings`, for each
        word the records in whose text it stands: the distance to the one before as a sign of `distances` (a comma
        before it is the whole row once), and a `*` for each time more; `accents`, how words with an accent are
        written; `silent`, words that only tell what the report does not treat; `synonyms`; `starts`, numbers of
        records; `piece`, how many texts lie in a piece; `version`, by which the pieces know theirs; `asked`, those
        names; `english`, those words; `lessons`, numbers of the records that are one, each with the numbers of what it
        uses as distances; `list`, the number of the record of the page that lists them, -1 without it;
        `silences`, numbers of the records that only tell what the report does not treat; and what `_marks` and
        `_words` tell.
    """
    pages = _numbered((record.page, record.address) for record in records)
    headings = _numbered(record.heading for record in records)
    return {
        "version": _version(records),
        "piece": PIECE,
        "fields": FIELDS,
        "saturation": SATURATION,
        "pages": [{"pageTitle": title, "address": address} for title, address in pages],
        "kinds": list(_numbered(record.kind for record in records)),
        "holders": list(_numbered(record.holder for record in records)),
        "headings": list(headings),
        "records": _columns(records, pages, headings),
        "words": front_coded(sorted(vocabulary.postings)),
        "distances": DISTANCES,
        "postings": " ".join(_coded(counts) for _, counts in sorted(vocabulary.postings.items())),
        "accents": _accents(records),
        # Of the words that visitors ask in vain with, the pieces tell.
        "silent": " ".join(word for word in _silent(records) if word in vocabulary.ours),
        "synonyms": [list(group) for group in synonyms],
        "starts": _starts(records, starts),
        "asked": " ".join(asked),
        "english": [" ".join(some) for some in english],
        "lessons": _lessons(records),
        "list": next((number for number, record in enumerate(records) if record.address == _LIST), -1),
        "silences": [number for number, record in enumerate(records) if record.asked and record.is_silent],
        **_marks(records),
        **_words(vocabulary),
    }


def _marks(records: Sequence[SearchRecord]) -> dict[str, object]:
    """What search needs to know of some of the records.

    Returns:
        `material` and `about`, numbers of the pages of those for a lesson, and of those about the site; `foreign`, what
        is in English of their titles, by their number; `capitals`, the abbreviations that they have.
    """
    pages = _numbered((record.page, record.address) for record in records)
    return {
        "material": sorted({pages[record.page, record.address] for record in records if record.is_material}),
        "about": sorted({pages[record.page, record.address] for record in records if record.is_about}),
        "foreign": {
            number: found for number, record in enumerate(records) if (found := _english(record, record.title))
        },
        "capitals": " ".join(_capitals(records)),
    }


def _lessons(records: Sequence[SearchRecord]) -> str:
    """The number of each lesson, and those of the findings that it uses as distances; a semicolon between lessons."""
    findings = {(record.address, record.anchor): number for number, record in enumerate(records) if not record.is_aside}
    told = []
    for lesson, record in enumerate(records):
        used = sorted({findings[place] for place in record.uses if place in findings})
        distances = [number - before for before, number in pairwise([0, *used])]
        if record.uses:
            told.append(" ".join(map(str, [lesson, *distances])))
    return ";".join(told)


def _columns(
    records: Sequence[SearchRecord], pages: Mapping[tuple[str, str], int], headings: Mapping[str, int]
) -> dict[str, object]:
    """The records, one list for each of their attributes."""
    kinds, holders = _numbered(record.kind for record in records), _numbered(record.holder for record in records)
    return {
        "page": [pages[record.page, record.address] for record in records],
        "anchor": " ".join(record.anchor for record in records),
        "title": [record.title for record in records],
        "kind": [kinds[record.kind] for record in records],
        "holder": [holders[record.holder] for record in records],
        "heading": [headings[record.heading] for record in records],
        "weight": [record.weight for record in records],
        "names": ["; ".join(record.names) for record in records],
        "length": [len(words(record.told)) for record in records],
    }


def _words(vocabulary: Vocabulary) -> dict[str, object]:
    """What search needs to know of Dutch: `search_dutch.py` says what for.

    Returns:
        `cuts`, for each word of the texts where the last part of a compound begins (`A` where it is none);
        `compounds`, those of names and synonyms; `stop`, words without meaning; `general`, `trade` and `parts`, the
        stems of words that mean little (`stop` and `general` are front coded); `called`, of what a lesson is called,
        and `lesson`, of what else asks for one; `giving`, of what asks for one that has all the rest; `site`, of what
        asks for something of the site itself; `rules` and `forms`, how a word of the site comes to its stem; `twins`,
        words of their own that have the stem of another.
    """
    ours, others = vocabulary.ours, sorted(vocabulary.named.difference(vocabulary.postings))
    cuts = {word: dutch.cut(word, ours) for word in (*sorted(vocabulary.postings), *others)}
    return {
        "cuts": "".join(SHARED[min(cuts[word], len(SHARED) - 1)] for word in sorted(vocabulary.postings)),
        "compounds": " ".join(f"{word[: cuts[word]]}-{word[cuts[word] :]}" for word in others if cuts[word]),
        "stop": front_coded(sorted(STOP_WORDS.split())),
        "general": front_coded(_stems(GENERAL_WORDS).split()),
        "trade": _stems(TRADE),
        "parts": _stems(PARTS),
        "lesson": " ".join(sorted({*_stems(MATERIAL).split()}.difference(_stems(LESSONS).split()))),
        "called": _stems(LESSONS),
        "giving": _stems(GIVING),
        "site": _stems(SITE),
        "rules": dutch.RULES,
        "forms": told_forms(
            {base: [form for form in others if form in ours] for base, others in vocabulary.forms.items()}
        ),
        "twins": " ".join(dutch.twins({*ours, *GENERAL_WORDS.split()})),
    }


def told_forms(forms: Mapping[str, Sequence[str]]) -> str:
    """Inflections as the browser reads them: after the stem of their word, a semicolon between words.

    Args:
        forms: inflections by stem.
    """
    return ";".join(f"{base} {' '.join(others)}" for base, others in forms.items() if others)


def _stems(text: str) -> str:
    # Both as the dictionary and as the rules have it: “beste” is of “goed”, and the browser may not know.
    return " ".join(sorted({stem for word in text.split() for stem in (dutch.stem(word), dutch.changed("stem", word))}))


def _starts(records: Sequence[SearchRecord], starts: Iterable[tuple[str, str]]) -> list[int]:
    """The numbers of the records at places; a page as a whole is a place without an anchor."""
    places = {
        (record.address, "" if record.kind == PAGE_KIND else record.anchor): number
        for number, record in reversed([*enumerate(records)])
    }
    return [places[place] for place in dict.fromkeys(starts) if place in places]


def pieces(records: Sequence[SearchRecord]) -> dict[str, list[list[str]]]:
    """The texts of the records, in pieces by name; the name tells of which version of the index it is a piece.

    Args:
        records: everything that can be found.

    Returns:
        Of each record its text, and behind that what of it is in English.
    """
    version = _version(records)
    starts = range(0, len(records), PIECE)
    return {
        f"{version}-{number}": [
            [record.text, *_english(record, record.text)] for record in records[start : start + PIECE]
        ]
        for number, start in enumerate(starts)
    }


def _english(record: SearchRecord, text: str) -> list[str]:
    """What of a text of a record is in English."""
    return [part for part in record.english if part in text]


def _version(records: Sequence[SearchRecord]) -> str:
    """Changes when any text does: after a new release, an index from before may not show texts of now."""
    return hashlib.sha256(json.dumps([record.text for record in records]).encode()).hexdigest()[:8]


def _numbered(values: Iterable[Value]) -> dict[Value, int]:
    """Every different value with its number, in the order in which they come."""
    return {value: number for number, value in enumerate(dict.fromkeys(values))}


def front_coded(vocabulary: Iterable[str]) -> str:
    """Sorted words, each as a capital for the number of letters it shares with the one before, and the rest.

    Args:
        vocabulary: the words, sorted.
    """
    coded, before = [], ""
    for word in vocabulary:
        same = takewhile(lambda pair: pair[0] == pair[1], zip(word, before, strict=False))
        shared = min(sum(1 for _ in same), len(SHARED) - 1)
        coded.append(SHARED[shared] + word[shared:])
        before = word
    return "".join(coded)


def _postings(records: Sequence[SearchRecord]) -> dict[str, dict[int, int]]:
    """For every word that tells something the records in whose text it stands, with how often."""
    general = {dutch.stem(word) for word in GENERAL_WORDS.split()}
    postings: dict[str, dict[int, int]] = defaultdict(dict)
    for number, record in enumerate(records):
        text = f"{record.told} {' '.join(dutch.joined(f'{record.title}. {record.told}'))}"
        for word, count in Counter(words(text)).items():
            if word not in STOP and dutch.stem(word) not in general:
                postings[word][number] = count
    return postings


def _named(records: Iterable[SearchRecord], synonyms: Iterable[Sequence[str]]) -> set[str]:
    """The words that mean something and that need not stand in a text: of what things are called, and of synonyms."""
    called = ((record.page, record.title, record.heading, *record.names) for record in records)
    return {word for texts in (*called, *synonyms) for text in texts for word in words(text)} - STOP


def _silent(records: Iterable[SearchRecord]) -> list[str]:
    """The words that stand nowhere but where it says what the report does not treat."""
    told: set[str] = set()
    left_out: set[str] = set()
    for record in records:
        if record.is_aside:
            continue
        here = Counter(words(" ".join((record.title, record.text, *record.names))))
        here.subtract(words(record.left_out))
        told |= {dutch.stem(word) for word, count in here.items() if count > 0}
        left_out |= set(words(record.left_out))
    return sorted(word for word in left_out - STOP if dutch.stem(word) not in told)


def _coded(counts: Mapping[int, int]) -> str:
    coded, before = [], 0
    for number in sorted(counts):
        rows, rest = divmod(number - before, len(DISTANCES))
        coded.append("," * rows + DISTANCES[rest] + "*" * (min(counts[number], MOST) - 1))
        before = number
    return "".join(coded)


def _accents(records: Sequence[SearchRecord]) -> dict[str, str]:
    """How folded words are written, for those that have an accent."""
    text = " ".join(f"{record.title} {record.text}" for record in records).lower()
    return {folded(word): word for word in sorted(set(_WRITTEN.findall(text))) if folded(word) != word}


def _capitals(records: Sequence[SearchRecord]) -> list[str]:
    """The short words that are written in capitals, folded: *BIG* is not the *big* of an English title."""
    texts = (text for record in records for text in (record.title, record.text, *record.names))
    return sorted({word.lower() for text in texts for word in _CAPITALS.findall(text)})
