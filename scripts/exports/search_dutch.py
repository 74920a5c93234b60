"""What search knows of Dutch, worked out when the site is built, because a dictionary is too large for a visitor.

- An inflection has the stem of the word it belongs to. Rules find most stems (`RULES`, which the browser gets to run
  as they are); the dictionary of `simplemma` says where they go wrong: *gescholden* belongs to *schelden*.
- A compound is found by its parts, where both are words: *straattaal* by *taal*, but not *kansarm* by *arm*.
- A separable verb is found where its parts stand apart: *komt zijn afspraken na* is found by *nakomen*.
- A word that only looks like one of the site is no typing error: *liegen* is not *lieten*. `pyspellchecker` says which
  words people use.
"""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from scripts.content.words import folded
from scripts.running.cache import OFF, Cache

PARTICLES = (
    *("aan", "achter", "af", "bij", "binnen", "dicht", "door", "in", "los", "mee", "na", "neer", "om", "onder"),
    *("op", "over", "tegen", "terug", "toe", "uit", "vast", "voor", "vooruit", "weg"),
)
"""What a separable verb begins with."""
PREFIXES = (
    *PARTICLES,
    *("be", "er", "ge", "her", "mis", "on", "ont", "ver", "goed", "samen", "mede", "hoe", "waar", "want"),
)
"""What makes another word rather than a compound: *houding* is no part of *verhouding*."""
LINKS = ("", "s", "en", "e", "n")
"""What may stand between the parts of a compound, as in *reclasseringSwerker* and *groepENopstand*."""
_PARTICLE = "|".join(PARTICLES)
RULES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "stem": (
        # “Geschopt”, “afgerekend”, “dwingende”: what a participle shares with its verb.
        (rf"^({_PARTICLE})?ge(.{{4,}})(?:d|t)e?$", "$1$2en"),
        (r"^(.{3,})ende?$", "$1en"),
        (r"heden$", "heid"),
        # “Begeleidster” is a “begeleider”.
        (r"^(.{5,}[^aeiou])sters?$", "$1er"),
        (r"^(.{4,})(?:tje|pje|je)s?$", "$1"),
        (r"^(.*.(?:e[lrmn]|ie|al|ar|or|m|p|b|[gt]e))s$", "$1"),
        (r"^(.{3,})(?:en|e)$", "$1"),
        (r"^(.{3,}(?:[b-df-hj-np-tv-xz](?=t)|[b-df-hj-mp-tv-xz](?=d)))[td]$", "$1"),
        (r"([a-z])\1+", "$1"),
        (r"v$", "f"),
        (r"z$", "s"),
    ),
    # What a noun shares with its verb: “begeleiding” and “begeleider”. After the stem.
    "root": (
        *((r"^(.{4,}r)der$|^(.{5,})(?:ing|er|heid)$", "$1$2"), (r"^(.{4,})(?:i|ief)$", "$1")),
        # “Overdracht” of “overdragen”, “vooruitgang” of “vooruitgaan”, “afspraak” of “afspreken”.
        *((r"(..)dracht?$", "$1drag"), (r"(..)gang$", "$1gan"), (r"(..)sprak$", "$1sprek")),
        *((r"^(.{4,})zaam$", "$1"), (r"v$", "f"), (r"z$", "s")),
    ),
    # Letters that sound alike, and so are often typed for each other.
    "sound": (
        *((r"ij|ei", "y"), (r"au", "ou"), (r"ph", "f"), (r"ck|c(?![eiyh])|q", "k"), (r"c(?=[eiy])", "s"), (r"ch", "g")),
        *((r"x", "ks"), (r"ie$", "y"), (r"th", "t"), (r"dt?$", "t"), (r"z", "s"), (r"v", "f"), (r"([a-z])\1+", "$1")),
    ),
}
"""Rules that change a word, one after the other, as patterns and replacements of JavaScript."""
SEEN, COMMON, KNOWN, OFTEN = 100, 200, 600, 2000
"""A word that stands so often in the subtitles is one that people use; rarer ones are often slips themselves. Of those
that could pass for a slip the rarest are left out as well: the index has to stay small; and more so of those that the
dictionary lacks, as it does *bijstand*."""
_FEWEST = 4
"""Letters that a part of a compound has at least; shorter ones are too often parts of words by chance."""
_ENDINGS = frozenset(
    "achtig baar deling eerd eert eren heden heid lijk lijke ling loos loze ning rekken ring roken zaam".split()
)
"""What looks like a word but only makes one of another: *blijkbaar* has nothing of a *baar*."""
_WORD = re.compile(r"[a-z]+")
_PAST = re.compile(rf"(?:{_PARTICLE})?ge.{{2,}}(?:d|t|en)$")
_PARTICIPLE = re.compile(rf"(?:{_PARTICLE})?ge.{{3,}}en$")
_CONSONANT = re.compile(r"[^aeiouy]")
_DOUBLED = re.compile(r"([^aeiou])\1+")
_CLAUSE = re.compile(r"[^.?!:;()]+")
# What comes after the loose part of a verb: it ends its clause.
_AFTER = r"(?=\s*(?:[,.?!:;)]|$|(?:en|of|als|om|te|die|dat|wat|zodat|omdat|want|maar|voor|met|van|bij)\b))"


@cache
def _compiled(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), new.replace("$", "\\")) for pattern, new in RULES[name])


@lru_cache(maxsize=1 << 17)
def changed(name: str, word: str) -> str:
    """A word after the rules of one kind.

    Args:
        name: which rules: `stem`, `root` or `sound`.
        word: the word, folded.
    """
    if name == "stem" and (len(word) < 4 or not word.isalpha()):
        return word
    for pattern, new in _compiled(name):
        word = pattern.sub(new, word)
    return word


class _Kept:
    """Where what was worked out of the dictionaries is kept."""

    cache = OFF


def keep_in(cache: Cache) -> None:
    """Keep what is worked out of the dictionaries, which takes longer than all that is done with it.

    Args:
        cache: keeps it.
    """
    _Kept.cache = cache


def _worked_out(name: str, work_out: Callable[[], object], vocabulary: Collection[str] = ()) -> Any:
    """What follows from the dictionaries, and some of it from the words of the site, as it was worked out before."""
    made: list[object] = []

    def make() -> bytes:
        made.append(work_out())
        return json.dumps(made[0]).encode()

    kept = _Kept.cache.kept(name, sorted(vocabulary), make)
    return made[0] if made else json.loads(kept)


@cache
def lemmas() -> Mapping[str, str]:
    """Of every Dutch word that is known (folded) the form under which a dictionary has it."""
    found: dict[str, str] = _worked_out("lemmas", _lemmas)
    return found


def _lemmas() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for written, lemma in DefaultDictionaryFactory().get_dictionary("nl").items():
        word = _text(written)
        plain = folded(word)
        if _WORD.fullmatch(plain) and (plain == word or plain not in found):
            # An underscore parts a compound, but not often.
            found[plain] = _plausible(plain, folded(_text(lemma)).replace("_", ""))
    # “Schelden” is the past of “schellen” as well; whoever types it means the verb.
    infinitives = (word for word in {*found.values()} if word.endswith("n") and not _PARTICIPLE.match(word))
    return found | {word: word for word in infinitives if word in found}


def _plausible(form: str, lemma: str) -> str:
    """The lemma of a form, where the dictionary took one with a prefix too many: “gezwegen” is not of “verzwijgen”."""
    if lemma.startswith("wangelov"):
        return lemma.removeprefix("wan")
    return lemma.removeprefix("ver") if form.startswith("ge") and lemma.startswith("ver") else lemma


@cache
def uses() -> Mapping[str, int]:
    """How often people use a word (folded) that they use more than `SEEN` times: its count in subtitles."""
    found: dict[str, int] = _worked_out("uses", _uses)
    return found


def _uses() -> Mapping[str, int]:
    packed = (files("spellchecker") / "resources" / "nl.json.gz").read_bytes()
    counts = {folded(word): count for word, count in json.loads(gzip.decompress(packed)).items()}
    return {word: count for word, count in counts.items() if count > SEEN}


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


def _is_used(word: str) -> bool:
    return word in uses()


def lemma(word: str) -> str:
    """The form under which a dictionary has a word; the word itself where it has none.

    Args:
        word: the word, folded.
    """
    return lemmas().get(word, word)


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The stem that all inflections of a word share.

    Args:
        word: the word, folded.
    """
    return changed("stem", lemma(word))


def forms(vocabulary: Collection[str]) -> dict[str, list[str]]:
    """The inflections that the rules do not lead to the stem of their word, by that stem.

    Args:
        vocabulary: the words of which inflections may be typed, folded.
    """
    found: dict[str, list[str]] = _worked_out("forms", lambda: _forms(vocabulary), vocabulary)
    return found


def _forms(vocabulary: Collection[str]) -> dict[str, list[str]]:
    wanted = {lemma(word) for word in vocabulary}
    ours: dict[str, set[str]] = defaultdict(set)
    for word in vocabulary:
        ours[changed("stem", word)].add(lemma(word))
    found: dict[str, list[str]] = defaultdict(list)
    for form, whole in lemmas().items():
        if whole not in wanted:
            continue
        base = changed("stem", form)
        # An inflection of one word may be another: “ouder” is of “oud”, and the singular of “ouders”.
        is_other = bool(ours.get(base, set()) - {whole})
        if base != changed("stem", whole) and not is_other and _may_be_typed(form, vocabulary):
            found[changed("stem", whole)].append(form)
    return {base: sorted(found[base]) for base in sorted(found)}


def _may_be_typed(form: str, vocabulary: Collection[str]) -> bool:
    """Whether people use a form, perhaps without what a separable verb begins with; of participles they do."""
    rests = (form.removeprefix(particle) for particle in PARTICLES if form.startswith(particle))
    return (
        form in vocabulary
        or _is_used(form)
        or any(_is_used(rest) for rest in rests if len(rest) > _FEWEST)
        or bool(_PARTICIPLE.match(form))
    )


def cut(word: str, vocabulary: Collection[str]) -> int:
    """Where the last part of a compound begins; 0 when a word is none.

    Args:
        word: the word, folded.
        vocabulary: the words of the site, folded.
    """
    best = (0, 0)
    for at in range(_FEWEST, len(word) - _FEWEST + 1):
        tail = word[at:]
        if tail in _ENDINGS:
            continue
        for link in LINKS:
            head = word[:at].removesuffix(link)
            if word[:at].endswith(link) and head not in PREFIXES:
                best = max(best, (min(_worth(head, vocabulary), _worth(tail, vocabulary)), at))
    return best[1] if best[0] else 0


def _worth(part: str, vocabulary: Collection[str]) -> int:
    """How surely something is a word that a compound may be made of; 0 when it is none."""
    if len(part) < _FEWEST or not part.isalpha():
        return 0
    if part in vocabulary:
        return 2
    return int(part in lemmas() and _is_used(part))


def joined(text: str) -> Iterator[str]:
    """The separable verbs of which the parts stand apart in a text: *komt zijn afspraken na* has *nakomen*.

    Args:
        text: any text.
    """
    loose = re.compile(rf"\b({_PARTICLE}){_AFTER}")
    for clause in _CLAUSE.findall(folded(text)):
        for particle in loose.finditer(clause):
            before = _WORD.findall(clause[: particle.start()])[-8:]
            # “Houd een spiegel voor” has “voorhouden”: an inflection is surer a verb than what only may be one.
            verbs = chain((lemma(word) for word in reversed(before)), (f"{word}en" for word in reversed(before)))
            wholes = (particle[1] + verb for verb in verbs)
            verb = next(
                (whole for whole in wholes if _is_verb(whole.removeprefix(particle[1])) and _is_verb(whole)), ""
            )
            if verb:
                yield verb


def is_no_subject(word: str) -> bool:
    """Whether a word is so clearly an inflection that nobody looks for it: *gejat*, *dreigt*, *blauwe*.

    What may be a noun as well is none: *rouw*, *huur* and *pesten* are what somebody asks about.

    Args:
        word: the word, folded.
    """
    whole = lemma(word)
    if whole == word:
        return False
    if _is_verb(whole):
        is_third_person = word.endswith("t") and len(word) > _FEWEST and _has_stem(word[:-1], whole)
        return bool(_PAST.match(word)) or is_third_person
    is_adjective = word.endswith("e") and not word.endswith("ische") and _has_stem(word, whole)
    return is_adjective and uses().get(word, 0) > OFTEN


def _has_stem(word: str, whole: str) -> bool:
    return changed("stem", word) == changed("stem", whole)


def _is_verb(word: str) -> bool:
    return len(word) >= _FEWEST and word.endswith("n") and word in lemmas()


@cache
def _used() -> Sequence[tuple[str, str, str, Sequence[str]]]:
    """Every word that people use: with its stem, how it sounds, and what may be left of that after a slip."""
    found: list[tuple[str, str, str, Sequence[str]]] = _worked_out("used", _in_use)
    return found


def _in_use() -> list[tuple[str, str, str, Sequence[str]]]:
    found: list[tuple[str, str, str, Sequence[str]]] = []
    for word, count in uses().items():
        if len(word) >= _FEWEST and count > (COMMON if word in lemmas() else KNOWN):
            sound = changed("sound", word)
            found.append((word, stem(word), sound, sorted(_without(sound, slips(sound)))))
    return found


def lookalikes(vocabulary: Collection[str]) -> list[str]:
    """The stems of words that people use and the site has not, but that could pass for a slip or for a beginning.

    Args:
        vocabulary: the words of the site, folded.
    """
    found: list[str] = _worked_out("lookalikes", lambda: _lookalikes(vocabulary), vocabulary)
    return found


def _lookalikes(vocabulary: Collection[str]) -> list[str]:
    ours = {changed("stem", word) for word in vocabulary} | {stem(word) for word in vocabulary}
    begun = {word[:length] for word in vocabulary for length in range(_FEWEST, len(word))}
    heard: dict[str, set[str]] = defaultdict(set)
    for word in vocabulary:
        if len(word) >= _FEWEST and word.isalpha():
            heard[changed("sound", word)].add(stem(word))
    near: dict[str, set[str]] = defaultdict(set)
    for sound in heard:
        for rest in _without(sound, slips(sound)):
            near[rest].add(sound)
    found = set()
    for word, base, sound, rests in _used():
        if base in ours or changed("stem", word) in ours:
            continue
        others = {other for rest in rests for other in near.get(rest, ()) if sound == other or _is_slip(sound, other)}
        if word in begun or any(heard[other] != {base} for other in others):
            found.add(changed("stem", word))
    return sorted(found)


def twins(vocabulary: Collection[str]) -> list[str]:
    """The words that people use and the site has not, but that come to the stem of another word that it has.

    Those are the short ones, and those in which another consonant is doubled: *wet* is not *weten*, nor *stelen*
    *stellen*. What else comes to one stem mostly means the same.

    Args:
        vocabulary: the words of the site, folded.
    """
    found: list[str] = _worked_out("twins", lambda: _twins(vocabulary), vocabulary)
    return found


def _twins(vocabulary: Collection[str]) -> list[str]:
    ours: dict[str, set[str]] = defaultdict(set)
    for word in vocabulary:
        ours[_single(word)].add(lemma(word))
        if len(changed("stem", word)) < _FEWEST:
            ours[changed("stem", word)].add(lemma(word))
    return sorted(
        word
        for word, count in uses().items()
        if count > COMMON
        and word in lemmas()
        and word not in vocabulary
        and _is_other(word, ours.get(_single(word), ()))
    )


def _is_other(word: str, whole: Collection[str]) -> bool:
    return len(whole) > 0 and lemma(word) not in whole


def _single(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def slips(word: str) -> int:
    """How many typing errors a word may have: in a short one, another letter soon makes another word.

    Args:
        word: how it sounds.
    """
    return 2 if len(word) >= 9 else 1 if len(word) >= 5 else 0


def _is_slip(sound: str, other: str) -> bool:
    """Whether a word with few typing errors may be another; `isSlip` of `matching.js` is the same."""
    if sound[0] != other[0] or sound == other:
        return False
    ours, theirs = Counter(_CONSONANT.findall(sound)), Counter(_CONSONANT.findall(other))
    strays = ((ours - theirs) + (theirs - ours)).total()
    return strays <= 2 if len(sound) > 7 else len(sound) != len(other) or not strays


def _without(word: str, letters: int) -> Iterable[str]:
    """A word, and all that is left of it without so many letters: two words a few slips apart share one of these."""
    left = {word}
    for _ in range(letters):
        left = {*left, *chain.from_iterable((rest[:at] + rest[at + 1 :] for at in range(len(rest))) for rest in left)}
    return left
