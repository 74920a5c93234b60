"""The rule on what a link to a finding or a term is called: by its own words, and not by those of another."""

import re
from collections.abc import Iterator

from scripts.checks.finding_blocks import ours
from scripts.checks.two_places import place_of
from scripts.content.blocks import Block
from scripts.content.names import DOCS
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources
from scripts.content.words import folded
from scripts.markdown.finding import FindingBlock
from scripts.markdown.term import TermBlock

_SMALL = frozenset(
    "aan als bij dan dat deze die dit door een eens elk elke en ene er gaat gaan geen haar had hebben heeft hem het hier hij hoe hun in is "
    "je jij kan kun kunnen maar meer men met mij moet naar niet nog nu of om ook op over te tegen toch toe tot uit van veel vier voor vraag "
    "wat wel welke werd wie wil worden wordt ze zegt zich zij zijn zo zou one two the and for with twee drie vijf ene iets iemand wanneer "
    "waar waarom bevinding bevindingen situatie ander andere anders onderzoek deelnemer deelnemers verslag".split()
)
"""Words that no finding or term is known by."""
_STEM = 5
_SHORTEST = 3
_HALF = 0.5


@rule("L131")
def words_of_another(sources: Sources) -> Iterator[Hit]:
    """Een link naar een bevinding of begrip heet zoals wat er staat, en niet zoals een ander."""
    places = {
        (page.path.removeprefix(f"{DOCS}/"), id_): block
        for page, block in ours(sources)
        if block.name in (FindingBlock.NAME, TermBlock.NAME)
        for id_ in block.ids
    }
    named = {place: _stems(f"{block.title} {_id(block)}") for place, block in places.items()}
    known = {place: stems | _stems(places[place].body) for place, stems in named.items()}
    titles = {
        page.path.removeprefix(f"{DOCS}/"): (page.title, sources.menu_entry(page).title) for page in sources.pages
    }
    for page in sources.pages:
        for link in page.links:
            place = place_of(page, link.target)
            said = _stems(link.text)
            before = sources.before.get(page.path, "")
            is_new = sources.is_new(page.path, link.line) and f"[{link.text}]({link.target})" not in before
            if link.is_picture or place not in places or not said or not is_new:
                continue
            if link.text in titles[place[0]]:
                continue  # Who goes to a place on a page may call it by the page.
            meant = next(
                (one for target in _targets(before, link.text) if (one := place_of(page, target)) in places), None
            )
            if meant and places[meant] is not places[place] and len(said & known[meant]) > len(said & known[place]):
                nearest = [meant]
            elif len(said & known[place]) <= _HALF * len(said):
                fit = [other for other, stems in named.items() if said <= stems and places[other] is not places[place]]
                nearest = [other for other in fit if other[0] == place[0]] or fit
            else:
                continue
            if nearest:
                name, id_ = nearest[0]
                target = f"#{id_}" if page.path == f"{DOCS}/{name}" else f"{name}#{id_}"
                message = f"link '{link.text}' gaat naar '{link.target}', en dat gaat over iets anders; bedoelde je '{target}'?"
                yield page.path, link.line, message, link.target


def _targets(text: str, words: str) -> list[str]:
    """Where links with some words lead in a text."""
    return re.findall(rf"\[{re.escape(words)}\]\(([^()\s]+)\)", text)


def _id(block: Block) -> str:
    return " ".join(block.ids).replace("-", " ")


def _stems(text: str) -> frozenset[str]:
    """What the words of a text begin with that a finding or term is known by."""
    words = re.findall(rf"[a-z]{{{_SHORTEST},}}", folded(text))
    return frozenset(word[:_STEM] for word in words if word not in _SMALL)


RULES = (words_of_another,)
