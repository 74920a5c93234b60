"""Rules for terms as a list: on their own page, in their order, each word of one term."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from scripts.checks.alphabet import in_place
from scripts.checks.finding_blocks import ours
from scripts.content.blocks import Block
from scripts.content.dutch import RARE, is_listed, uses
from scripts.content.names import DOCS, TERMS_PAGE, page_file
from scripts.content.problem import Hit, rule
from scripts.content.source import Page, Sources
from scripts.content.words import words
from scripts.markdown.term import TermBlock


def _terms(sources: Sources) -> list[tuple[Page, Block]]:
    return [(page, block) for page, block in ours(sources) if block.name == TermBlock.NAME and block.title]


@rule("F119")
def term_elsewhere(sources: Sources) -> Iterator[Hit]:
    """Begrippen staan op de pagina met begrippen, op alfabet."""
    terms = _terms(sources)
    own = [(page, block) for page, block in terms if page.path == f"{DOCS}/{page_file(TERMS_PAGE)}"]
    for page, block in terms:
        if own and page.path != f"{DOCS}/{page_file(TERMS_PAGE)}":
            message = f"begrip '{block.title}' hoort bij de andere; zet het blok in {DOCS}/{TERMS_PAGE}.md"
            yield page.path, block.line, message, block.title
    keys = [" ".join(words(block.title)) for _, block in own]
    kept = in_place(keys, [sources.is_new(page.path, block.line) for page, block in own])
    for number, (page, block) in enumerate(own):
        if number not in kept:
            before = [place for place in sorted(range(len(keys)), key=keys.__getitem__) if keys[place] < keys[number]]
            where = f"onder '{own[before[-1]][1].title}'" if before else "bovenaan"
            message = f"begrip '{block.title}' staat niet op alfabet; zet het blok {where}"
            yield page.path, block.line, message, block.title


def _small(title: str) -> str:
    """A title as it stands in a sentence."""
    return title[:1].lower() + title[1:]


@rule("F120")
def word_of_another(sources: Sources) -> Iterator[Hit]:
    """Een woord hoort bij één begrip: als titel of bij 'ook', en daar één keer."""
    places: dict[str, list[tuple[str, int, str, str]]] = {}
    for page, block in _terms(sources):
        others = [word.strip() for word in (block.options or {}).get("ook", "").split(",") if word.strip()]
        line = block.option_lines.get("ook", block.line)
        for word in (
            word for place, word in enumerate(others) if word in (block.title, _small(block.title), *others[:place])
        ):
            yield page.path, line, f"woord '{word}' staat er al; haal het weg", word
        for word, at in {block.title: block.line, **{other: line for other in others if other != block.title}}.items():
            places.setdefault(word.casefold(), []).append((page.path, at, block.title, word))
    titles: dict[str, dict[tuple[str, int], str]] = {}
    for page, block in _terms(sources):
        titles.setdefault(block.title.casefold(), {})[page.path, block.line] = block.title
    for same in titles.values():
        for place, (_, first) in sources.doubles(list(same)):
            yield *place, f"begrip '{same[place]}' staat er al op regel {first}; haal er een weg", same[place]
    for found in places.values():
        of_terms = {title: (path, line, word) for path, line, title, word in reversed(found)}
        lines = {(path, line): title for title, (path, line, _) in reversed(of_terms.items())}
        for (path, line), stays in (
            sources.doubles(list(lines)) if len({title.casefold() for title in of_terms}) > 1 else ()
        ):
            word = of_terms[lines[path, line]][2]
            yield path, line, f"woord '{word}' hoort al bij '{lines[stays]}'; haal het hier weg", word


_SHORT = re.compile(r"[A-Z]{2,6}")
_ABBREVIATED = re.compile(r"\b[Aa]fgekort:? (?P<short>[A-Z]{2,6})\b")
_ALIKE = 0.7


@rule("F124")
def other_abbreviation(sources: Sources) -> Iterator[Hit]:
    """Een afkorting en wat zij voluit is, staan overal zoals bij het begrip: als titel of bij 'ook'."""
    for page, block in _terms(sources):
        known = {
            word.strip() for word in (block.title, *(block.options or {}).get("ook", "").split(",")) if word.strip()
        }
        shorts = sorted(filter(_SHORT.fullmatch, known))
        longs = sorted((word for word in known if len(word) > 8 and word.lower() == word), key=len)
        lines = page.prose.split("\n")[block.line : block.last_line]
        for number, line in enumerate(lines, block.line + 1):
            for match in _ABBREVIATED.finditer(line):
                if match["short"] not in known:
                    right = shorts[0] if shorts else ""
                    remedy = f"schrijf '{right}'" if right else f"zet '{match['short']}' bij 'ook'"
                    yield (
                        page.path,
                        number,
                        f"'{match['short']}' staat niet bij 'ook' van '{block.title}'; {remedy}",
                        match["short"],
                    )
        if shorts and longs:
            for other in sources.pages:
                yield from _explained(other, shorts, longs)


def _explained(page: Page, shorts: list[str], longs: list[str]) -> Iterator[Hit]:
    """Where a page gives another abbreviation of a term, or explains its abbreviation nearly as the term does."""
    written = "|".join(map(re.escape, longs))
    of_long = re.compile(rf"\b(?:{written})(?:en|s)? \(\[?(?P<short>[A-Z]{{2,6}})\b", re.IGNORECASE)
    of_short = re.compile(rf"\b(?:{'|'.join(shorts)}) \((?P<long>[a-zà-ÿ][a-zà-ÿ -]{{7,60}})\)")
    for number, line in enumerate(page.prose.split("\n"), 1):
        for match in of_long.finditer(line):
            if match["short"] not in shorts:
                message = f"'{match['short']}' is bij het begrip '{shorts[0]}'; schrijf '{shorts[0]}'"
                yield page.path, number, message, match["short"]
        for match in of_short.finditer(line):
            near = max(longs, key=lambda long: SequenceMatcher(None, long, match["long"]).ratio())
            if not match["long"].startswith(near) and SequenceMatcher(None, near, match["long"]).ratio() >= _ALIKE:
                yield (
                    page.path,
                    number,
                    f"'{match['long']}' is bij het begrip '{near}'; schrijf '{near}'",
                    match["long"],
                )


_LANGUAGES = ("en", "de")
"""The languages of which the words are known, beside Dutch."""


_SAID = re.compile(r" {4}taal: *\w")


@rule("F131")
def language_of_term(sources: Sources) -> Iterator[Hit]:
    """Een begrip dat Engels of Duits is, houdt zijn 'taal', en de goede: zo leest een voorleesstem het voor."""
    for page, block in _terms(sources):
        if any(word.isupper() for word in block.title.split()):
            continue  # The name of a programme.
        named = re.findall(r"[^\W\d_]{2,}", block.title.lower())
        said = (block.options or {}).get("taal", "").strip()
        # What Dutch took over needs none: only one that had a language, lost it.
        is_lost = not said and any(_SAID.match(line) for line in sources.gone.get(page.path, ()))
        # The dictionaries are large: nothing is looked up for what nobody touched.
        is_touched = any(sources.is_new(page.path, at) for at in (block.line, block.option_lines.get("taal", 0)))
        if not is_lost and not (said and is_touched):
            continue
        fit = [code for code in _LANGUAGES if named and all(uses(word, code) for word in named)]
        is_dutch = all(uses(word) > RARE or is_listed(word) for word in named)
        if fit and ((said in _LANGUAGES and said not in fit) or (is_lost and not is_dutch)):
            line = block.option_lines.get("taal" if said else "id", block.line)
            message = f"begrip '{block.title}' is in een andere taal; schrijf eronder 'taal: {fit[0]}'"
            yield page.path, line, message, block.title


_EXPLAINED = re.compile(
    r"(?:(?:Een|De|Het|Met) )?[‘*]*(?P<what>\w[\w -]*?)[’*]* (?:is|zijn|betekent|betekenen|heet|heten|staat voor|wil zeggen)\b"
)


@rule("F133")
def explains_another(sources: Sources) -> Iterator[Hit]:
    """De uitleg van een begrip begint niet met wat een ander begrip is."""
    named = {
        word.strip().casefold(): block.title
        for _, block in _terms(sources)
        for word in (block.title, *(block.options or {}).get("ook", "").split(","))
        if word.strip()
    }
    for page, block in _terms(sources):
        match = _EXPLAINED.match(block.body.strip())
        other = named.get(match["what"].casefold(), block.title) if match else block.title
        if match and other != block.title:
            lines = page.prose.split("\n")
            line = next(
                (at for at in range(block.line, block.last_line + 1) if match.group() in lines[at - 1]), block.line
            )
            message = f"'{match['what']}' is het begrip '{other}', en hier staat '{block.title}'; leg dat woord uit"
            yield page.path, line, message, match["what"]


RULES = (explains_another, term_elsewhere, word_of_another, other_abbreviation, language_of_term)
