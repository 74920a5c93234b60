"""Rules for what a sentence tells that the report tells: who changes that, lays it beside the report again.

A gate cannot read the report. Git does know which words are others than before. Those of a finding and of a term are
what the report says: none of them changes unread. Of other sentences that is a number, a word that denies, how strong
it is said, who says it, what is quoted: nobody changes these for the sound of a sentence.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain

from scripts.checks.list_entries import entries
from scripts.checks.retold import changes, other_words
from scripts.checks.two_places import sentences
from scripts.checks.weighed_words import LONE, MODAL, NUMBERED, SURE, is_opposed, role, weight
from scripts.content.citation_grammar import keys_of
from scripts.content.names import CHANGES, DOCS, lessons_about
from scripts.content.numerals import numbers_in
from scripts.content.problem import Hit, rule
from scripts.content.source import Page, Sources
from scripts.markdown.situation import Situation

_CITED = re.compile(r"\[[^\[\]\n]*@[^\[\]\n]*\]|(?<=\])\([^()\n]*\)|\{[^{}\n]*\}|<[^<>\n]*>")
_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_QUOTED = re.compile(r"‘(?P<words>[^‘’\n]+(?:’[a-zà-ÿ][^‘’\n]*)*)’(?![a-zà-ÿ])")
_OPTION = re.compile(r" {4}(?P<name>wie|herkomst|verslag): *(?P<value>.*?) *")
_ALIKE, _SAME_WORD = 0.6, 0.7
_SIGNS = re.compile(r"<[^<>]*>?")
"""What of a drawing is no words."""
_TITLES = ("/", "#")
"""How a line begins that may be written in other words at any time, as long as it says the same."""
_FEW = 3
"""Words that may change beside each other: with more of them a sentence is written anew, and its words say nothing."""


@rule("P170")
def not_laid_beside(sources: Sources) -> Iterator[Hit]:
    """Wie andere woorden in een bevinding of begrip zet, elders een hele zin, getal, ontkenning, naam, aanhaling of bron verandert, legt dat naast het verslag en zet nagekeken op vandaag."""
    if not sources.today:
        return
    for page in sources.pages:
        if sources.changed.get(page.path) is not None and _leans(page) and not _is_reviewed(sources, page):
            hit = next(chain(changes(sources, page), _changes(sources, page)), None)
            if hit:
                yield page.path, *_told(sources, *hit)
    for name, text in sources.texts.items():
        path = f"{DOCS}/{name}"
        shown = [page for page in sources.pages if any(link.target.split("#")[0] == name for link in page.links)]
        if sources.gone.get(path) and shown and not any(_is_reviewed(sources, page) for page in shown):
            lines = list(enumerate(text.split("\n"), 1))
            hit = next(chain(_differences(sources, path, lines), _drawn(sources, path, lines)), None)
            if hit:
                line, message, value = _told(sources, *hit)
                yield path, line, f"{message} in {shown[0].path}", value


def _drawn(sources: Sources, path: str, lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str, str]]:
    """Line and written form of every number that a drawing says and did not say, also in words that are all new."""
    before = {number for line in sources.gone.get(path, ()) for _, number in numbers_in(_SIGNS.sub(" ", line))}
    for number, line in lines:
        if sources.is_new(path, number):
            for written, count in numbers_in(_SIGNS.sub(" ", line)):
                if count > 1 and count not in before:
                    yield number, "", written


def _told(sources: Sources, line: int, before: str, now: str) -> tuple[int, str, str]:
    """Line, message and value of what is told."""
    what = f"'{now}' was '{before}'" if now and before else f"'{now or before}' is hier {'nieuw' if now else 'weg'}"
    return line, f"{what}; leg het naast het verslag, en schrijf dan nagekeken: {sources.today}", now or before


def _leans(page: Page) -> bool:
    """Whether a page retells the report, a source, or our pages in another language: no lesson, nor what is about the site."""
    return not lessons_about(page.name) and bool(page.blocks or page.citations or page.language != "nl")


def _is_reviewed(sources: Sources, page: Page) -> bool:
    return page.reviewed == sources.today or sources.is_new(page.path, page.meta_lines.get("nagekeken", 0))


def _changes(sources: Sources, page: Page) -> Iterator[tuple[int, str, str]]:
    """Line, old and new words of everything on a page that tells something else than before."""
    for block in page.blocks:
        for name in ("wie", "herkomst", "verslag"):
            line = block.option_lines.get(name, 0)
            id_line = block.option_lines.get("id", block.line)
            if line and sources.is_new(page.path, line) and not sources.is_new(page.path, id_line):
                gone = [match for one in sources.gone.get(page.path, ()) if (match := _OPTION.fullmatch(one))]
                before = next((match["value"] for match in gone if match["name"] == name), "")
                now = (block.options or {}).get(name, "")
                if before and before != now:
                    yield line, f"{name}: {before}", f"{name}: {now}"
    lines = page.prose.split("\n")
    for block in page.blocks:
        if block.name == Situation.NAME:  # The scene is of the editors; what follows the list is of the report.
            for number in range(block.line, block.last_line + 1):
                if lines[number - 1].startswith(("- ", "Niet in het verslag")):
                    break
                lines[number - 1] = ""
    about = page.meta_lines.get("description", 0)
    numbered = [(about, str((page.meta or {}).get("description") or ""))] if about else []
    yield from _differences(sources, page.path, [*numbered, *enumerate(lines, 1)])


def _differences(
    sources: Sources, path: str, lines: Iterator[tuple[int, str]] | Sequence[tuple[int, str]]
) -> Iterator[tuple[int, str, str]]:
    """Line, old and new words of every sentence on a new line that tells something else than the line that was there."""
    gone = [
        _bare(line.removeprefix("description:")) for line in sources.gone.get(path, ()) if not _OPTION.fullmatch(line)
    ]
    gone = [line for line in gone if line]
    for number, line in lines:
        now = _bare(line)
        if now and sources.is_new(path, number) and (lost := _uncited(sources, path, now, line)):
            yield number, f"[@{lost}]", ""
        if not now or not sources.is_new(path, number) or now in gone:
            continue
        near = max(gone, key=lambda one: _alike(one.split(), now.split()), default="")
        if near and _alike(near.split(), now.split()) >= _ALIKE / 2:
            old = [one for _, one in sentences(near)]
            new = [one for _, one in sentences(now)]
            were = " ".join(_words(near))
            # What is said in the same words is told as it was, whatever signs part the sentences.
            for sentence in (one for one in new if one not in old and " ".join(_words(one)) not in were):
                before = max(
                    (one for one in old if one not in new),
                    key=lambda one: _alike(_words(one), _words(sentence)),
                    default="",
                )
                if before and _alike(_words(before), _words(sentence)) >= _ALIKE:
                    most = 1 if line.startswith(_TITLES) else _FEW
                    yield from ((number, *pair) for pair in told_otherwise(before, sentence, most))


def _uncited(sources: Sources, path: str, now: str, line: str) -> str:
    """The key of a source that the same words leaned on and do not lean on any more."""
    before = next((one for one in sources.gone.get(path, ()) if "[@" in one and _words(_bare(one)) == _words(now)), "")
    were, are = list(keys_of(before)), set(keys_of(line))
    known = {entry.key for entry in sources.bibliography.entries}
    # A key that is no more, with another in its place, is a source that is called otherwise.
    is_renamed = len(are) >= len(set(were))
    return next((key for key in were if key not in are and (key in known or not is_renamed)), "")


def _bare(line: str) -> str:
    return " ".join(_CITED.sub(" ", line).strip(" /|#*").split())


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def told_otherwise(before: str, now: str, most: int) -> Iterator[tuple[str, str]]:
    """Old and new words of which the change changes what a sentence tells.

    Args:
        before: the sentence as it was.
        now: the sentence as it is.
        most: how many words may change beside each other; with more it is written anew.
    """
    old, new = _words(before), _words(now)
    small = [word.lower() for word in old], [word.lower() for word in new]
    weighed = tuple(Counter(filter(None, map(weight, words))) for words in small)
    for what, a, b, c, d in SequenceMatcher(None, small[0], small[1], autojunk=False).get_opcodes():
        gone, come = small[0][a:b], small[1][c:d]
        # What is only put in, or taken out, leaves the rest of the sentence as it was, however long it is.
        is_anew = max(len(gone), len(come)) > most and (what == "replace" or most < _FEW)
        # Of “fase na fase” and “fase voor fase” neither says when.
        is_repeated = small[0][a - 1 : a] == small[0][b : b + 1] != [] == [*gone[1:], *come[1:]]
        if what == "equal" or is_anew or is_repeated:
            continue
        if what == "replace":
            is_told = (weighed[0] != weighed[1] and _weighs(gone, come)) or _is_other(old[a:b], new[c:d], bool(a))
        else:
            words = (*gone, *come)
            weighs = any(word in LONE or word in NUMBERED or word[0].isdecimal() for word in words)
            is_told = weighed[0] != weighed[1] and (weighs if len(words) > _FEW else all(map(LONE.__contains__, words)))
        if is_told:
            yield " ".join(old[a:b]), " ".join(new[c:d])
            return
    yield from _quoted_otherwise(before, now)


def _weighs(gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether words in the place of others say something else of how many, how often, how surely, or whether."""
    old, new = ({weight(word) for word in words} - {""} for words in (gone, come))
    if old == new:
        return False
    strong = (old ^ new) - set(MODAL.values())
    if strong:
        # Of figures there are two: what is counted anew was counted before.
        return not all(one in NUMBERED.values() or one[0].isdecimal() for one in strong) or bool(old and new)
    return bool(old and new) or bool(SURE.intersection((*gone, *come)))


def _is_other(gone: Sequence[str], come: Sequence[str], is_inside: bool) -> bool:
    """Whether words in the place of others name someone else, or say the opposite."""
    for one in gone:
        for other in come:
            low, lower = one.lower(), other.lower()
            roles = role(low), role(lower)
            if is_opposed(low, lower):
                return True
            if all(roles) and roles[0] != roles[1] and len(gone) == len(come):
                return True
    is_name = len(gone) == len(come) == 1 and is_inside and gone[0][0].isupper() and come[0][0].isupper()
    return is_name and _alike(gone[0].lower(), come[0].lower()) < _SAME_WORD


def _quoted_otherwise(before: str, now: str) -> Iterator[tuple[str, str]]:
    """What is quoted in other words than before: no slip of the pen, and not cut short."""
    old, new = ([match["words"] for match in _QUOTED.finditer(text)] for text in (before, now))
    lost, more = [one for one in old if one not in new], [one for one in new if one not in old]
    if len(lost) != 1 or len(more) != 1 or len(old) != len(new):
        return
    words = [re.findall(r"\w+", one.lower()) for one in (lost[0], more[0])]
    for what, a, b, c, d in SequenceMatcher(None, words[0], words[1], autojunk=False).get_opcodes():
        if what == "replace" and _alike("".join(words[0][a:b]), "".join(words[1][c:d])) < _SAME_WORD:
            yield lost[0], more[0]
            return


def _says_otherwise(line: str, gone: Sequence[str]) -> bool:
    """Whether a line says in other words what a line that went said."""
    near = max(gone, key=lambda one: _alike(one.split(), line.split()), default="") if line else ""
    return _alike(near.split(), line.split()) >= _ALIKE and other_words(near, line) is not None


@rule("P171")
def told_and_not_dated(sources: Sources) -> Iterator[Hit]:
    """Wie lezers meldt dat een pagina anders is en daar andere woorden schreef, zet daar nagekeken op de dag van vandaag."""
    new = [entry for entry in entries(sources, CHANGES) if sources.is_new(CHANGES, entry.line)]
    named = {name for entry in new for name in entry.texts("paginas")}
    days = {
        name: str(entry.values.get("datum", ""))
        for entry in new
        if entry.texts("bevindingen")
        for name in entry.texts("paginas")
    }
    for page in sources.pages if sources.today and CHANGES in sources.before else ():
        if page.name not in named or not _leans(page) or not page.reviewed or _is_reviewed(sources, page):
            continue
        if page.path not in sources.before:
            # Nothing of it changed, so that what readers are told of its findings is that they were read again.
            if page.path not in sources.changed and page.reviewed.isoformat() < days.get(page.name, ""):
                yield page.path, *_to_date(sources, page)
            continue
        gone = [_bare(line) for line in sources.gone.get(page.path, ()) if _bare(line) and not _OPTION.fullmatch(line)]
        # What is new as a whole, such as a finding or a point of a list, was not there to be read again.
        if any(
            sources.is_new(page.path, number) and _says_otherwise(_bare(line), gone)
            for number, line in enumerate(page.prose.split("\n"), 1)
            if not _OPTION.fullmatch(line)
        ):
            yield page.path, *_to_date(sources, page)


def _to_date(sources: Sources, page: Page) -> tuple[int, str, str]:
    """The line of the date of a page that readers are told of, what is told of it, and the value."""
    message = f"{CHANGES} meldt dat deze pagina veranderde; schrijf hier nagekeken: {sources.today}"
    return page.meta_lines.get("nagekeken", 1), f"'{page.name}': {message}", page.name


RULES = (not_laid_beside, told_and_not_dated)
