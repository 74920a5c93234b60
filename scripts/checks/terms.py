"""Rules for terms as a list: on their own page, in their order, each word of one term."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from scripts.checks.finding_blocks import ours
from scripts.content.blocks import Block
from scripts.content.names import DOCS, TERMS_PAGE
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
    own = [(page, block) for page, block in terms if page.path == f"{DOCS}/{TERMS_PAGE}.md"]
    for page, block in terms:
        if own and page.path != f"{DOCS}/{TERMS_PAGE}.md":
            message = f"begrip '{block.title}' hoort bij de andere; zet het blok in {DOCS}/{TERMS_PAGE}.md"
            yield page.path, block.line, message, block.title
    names = [words(block.title) for _, block in own]
    kept = _longest_in_order(names)
    for number, (page, block) in enumerate(own):
        if number not in kept:
            before = [own[at][1].title for at in sorted(kept) if names[at] <= names[number]]
            where = f"onder '{before[-1]}'" if before else "bovenaan"
            message = f"begrip '{block.title}' staat niet op alfabet; zet het blok {where}"
            yield page.path, block.line, message, block.title


def _longest_in_order(names: Sequence[list[str]]) -> set[int]:
    """The numbers of the most names that are in order, so that the others are the ones that were put wrong."""
    ends: list[int] = []  # For each length, the number of the name with which a row of that length ends lowest.
    before: dict[int, int] = {}
    for number, name in enumerate(names):
        place = bisect_right(ends, name, key=lambda end: names[end])
        if place:
            before[number] = ends[place - 1]
        ends[place : place + 1] = [number]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before.get(last)
    return kept


@rule("F120")
def word_of_another(sources: Sources) -> Iterator[Hit]:
    """Een woord hoort bij één begrip: als titel of bij 'ook', en daar één keer."""
    first: dict[str, str] = {}
    for page, block in _terms(sources):
        written = [(block.title, block.line)]
        others = (block.options or {}).get("ook", "").split(",")
        written += [(word.strip(), block.option_lines.get("ook", block.line)) for word in others if word.strip()]
        own: set[str] = set()
        for word, line in written:
            known = first.setdefault(word.casefold(), block.title)
            if known != block.title:
                yield page.path, line, f"woord '{word}' hoort al bij '{known}'; haal het hier weg", word
            elif word in own:
                yield page.path, line, f"woord '{word}' staat er al; haal het weg", word
            own.add(word)


RULES = (term_elsewhere, word_of_another)
