"""Rules for who holds a finding: the label and the text say the same."""

import re
from collections.abc import Iterator

from scripts.checks.finding_blocks import ours
from scripts.checks.retold import earlier_blocks
from scripts.checks.two_places import LINK, place_of, sentences
from scripts.content.blocks import Block
from scripts.content.citation_grammar import keys_of
from scripts.content.names import DOCS
from scripts.content.problem import Hit, rule
from scripts.content.source import Page, Sources
from scripts.content.words import words
from scripts.markdown.finding import FindingBlock
from scripts.markdown.labels import EDITOR, HOLDERS, KINDS, LABELS, ORIGIN_OF, SOURCED

# How a text says how many participants hold something.
_NUMBERS = {
    "een": re.compile(
        r"\b(?:[eé][eé]n (?:van de deelnemers|deelnemer)|[eé]én (?:professional|van hen))\b", re.IGNORECASE
    ),
    "aantal": re.compile(
        r"\b(?:(?:een aantal|sommige|enkele) deelnemers|een aantal van (?:hen|de deelnemers))\b", re.IGNORECASE
    ),
    "deelnemers": re.compile(r"\b(?:alle deelnemers|de deelnemers (?:vinden|zijn het))\b", re.IGNORECASE),
}
# How a text says that research found something.
_RESEARCH = re.compile(
    r"\b(?:volgens|uit|blijkens) (?:\w+ ){0,2}?(?:onderzoek|onderzoeken|onderzoekers|literatuur|studies?)\b"
    r"|\b(?:onderzoek|onderzoekers|studies?) (?:\w+ )?(?:benadrukt|benadrukken|wijst|wijzen|toont|tonen|laat|laten|stelt|stellen"
    r"|vond|vonden|blijkt|bevestigt|bevestigen)\b",
    re.IGNORECASE,
)
_ASKS = "vraag"
# The same for the label itself, where fewer words will do.
_OWN = {
    **_NUMBERS,
    "deelnemers": re.compile(r"(?<!een van )(?<!één van )(?<!aantal van )\b(?:de|alle) deelnemers\b", re.IGNORECASE),
}

_OF_TITLE = re.compile(
    r"(?:(?:De|Alle) deelnemers|(?:Een aantal|Sommige|Enkele) deelnemers|[EÉ]én (?:deelnemer|professional))\b"
    r"(?! (?:uit|van|in|die|met)\b)"
)
"""Who does something in a title, by how many they are."""


_BY_RESEARCH = re.compile(
    r"(?:[-*+] |\d+\. )?(?:Volgens |Uit )?(?P<who>[Oo]nderzoek|[Oo]nderzoekers|(?:[Dd]e )?(?:vak)?literatuur)"
    r"(?= (?:begint|benadrukt|benadrukken|zegt|zeggen|noemt|noemen|laat|toont|tonen|wijst|vindt|vinden|stelt|stellen|blijkt|raadt|adviseert|"
    r"beschrijft|ziet|is|zijn|zou|zouden|kan|moet|heb|ben|win|bewaar)\b)"
)
"""How a sentence begins that says what research found."""


_NO_SOURCE = re.compile(r"\bgeen bron(?:nen)?\b", re.IGNORECASE)
_OF_CHAPTER = re.compile(r"\b(?:Dit|Het) hoofdstuk noemt geen bronnen\b")


@rule("E133")
def source_after_all(sources: Sources) -> Iterator[Hit]:
    """Zegt een pagina dat een hoofdstuk of een bevinding geen bron noemt, dan haalt wat daaruit komt er ook geen aan."""
    findings = [(page, block) for page, block in ours(sources) if block.name == FindingBlock.NAME]
    places = {(page.path.removeprefix(f"{DOCS}/"), id_): (page, block) for page, block in findings for id_ in block.ids}
    for page in sources.pages:
        told: set[int] = set()
        for number, sentence in sentences(page.flat.text):
            if not _NO_SOURCE.search(sentence):
                continue
            targets = [place_of(page, match["target"]) for match in LINK.finditer(sentence)]
            meant = [places[target] for target in targets if target in places]
            if _OF_CHAPTER.search(sentence):
                meant = [(there, block) for there, block in findings if there.path == page.path]
            for there, block in meant:
                if (block.options or {}).get("wie") == EDITOR:
                    continue
                lines = there.body.split("\n")
                line = next((at for at in range(block.line, block.last_line + 1) if "[@" in lines[at - 1]), 0)
                keys = list(keys_of(lines[line - 1])) if line else []
                if keys and line not in told:
                    told.add(line)
                    message = f"bij '[@{keys[0]}]' hoort geen bron, zegt {page.path}:{number}; haal een van de twee weg"
                    yield there.path, line, message, f"[@{keys[0]}]"


@rule("F113")
def origin_of_another(sources: Sources) -> Iterator[Hit]:
    """'herkomst' staat alleen bij wie: verslag."""
    for page, block in ours(sources):
        who = (block.options or {}).get("wie")
        if (block.options or {}).get("herkomst") and who in HOLDERS and who != ORIGIN_OF:
            message = f"'herkomst' past niet bij 'wie: {who}'; haal herkomst weg, of schrijf 'wie: {ORIGIN_OF}'"
            yield page.path, block.option_lines.get("herkomst", block.line), message, "herkomst"


@rule("F114")
def says_another(sources: Sources) -> Iterator[Hit]:
    """Noemt een bevinding deelnemers, dan zijn het er zo veel als het label zegt: één, een aantal of allemaal."""
    for page, block in ours(sources):
        who = (block.options or {}).get("wie", "")
        text = f"{block.title}\n{block.body}"
        # Beside those of the label the text may name others: what one of them adds, for instance.
        if who in _OWN and (match := _OF_TITLE.match(block.title)) and not _OWN[who].search(block.title):
            message = f"'{match[0]}' in '{block.title}' past niet bij het label '{LABELS[who].words}'; verander een van de twee"
            yield page.path, _changed(sources, page, block, match[0], block.line), message, match[0]
            continue
        was_said = who in _OWN and _said_before(sources, page, block, who)
        if who not in HOLDERS or (_is_said(who, block, text) and not (was_said and not _OWN[who].search(block.body))):
            continue
        others = _NUMBERS if who in _OWN or who == SOURCED else {}
        if was_said:
            others, text = _OWN, block.body
        if (before := _label_before(sources, page, block)) in _OWN:
            others = others | {before: _OWN[before]}
        for other, number in (others | ({SOURCED: _RESEARCH} if who in _OWN else {})).items():
            if other != who and (named := number.search(text)):
                label = LABELS[who].words
                message = f"'{named[0]}' in '{block.title}' past niet bij het label '{label}'; verander een van de twee"
                usual = block.option_lines.get("wie", block.line)
                yield page.path, _changed(sources, page, block, named[0], usual), message, named[0]
                break


def _said_before(sources: Sources, page: Page, block: Block, who: str) -> bool:
    """Whether the text of a block, below its title, said on the main branch who holds it; then it still has to."""
    if not any(sources.is_new(page.path, line) for line in range(block.line, block.last_line + 1)):
        return False
    were = earlier_blocks(sources, (block.name,))
    was = next((were[id_][1] for id_ in block.ids if id_ in were), None)
    return was is not None and bool(_OWN[who].search(was.body))


_UNSURE = frozenset(
    "zou zouden lijkt lijken misschien mogelijk wellicht waarschijnlijk vermoedelijk kan kunnen mag".split()
)


@rule("F134")
def surer_than_text(sources: Sources) -> Iterator[Hit]:
    """Zegt de tekst van een bevinding dat iets zo zou zijn, of lijkt te zijn, dan valt dat niet uit haar titel."""
    were = earlier_blocks(sources, (FindingBlock.NAME,))
    for page, block in ours(sources) if were else ():
        was = next((were[id_][1] for id_ in block.ids if id_ in were), None)
        if block.name != FindingBlock.NAME or was is None or was.title == block.title:
            continue
        before, now, text = (_UNSURE.intersection(words(one)) for one in (was.title, block.title, block.body))
        lost = sorted((before & text) - {"kan", "kunnen", "mag"})
        if lost and not now:
            message = f"'{lost[0]}' is uit de titel, en de tekst zegt het nog; zet het terug in de titel, of verander de tekst mee"
            yield page.path, block.line, message, lost[0]


def _label_before(sources: Sources, page: Page, block: Block) -> str:
    """The label that a block had, when that changed and its text did not; empty otherwise."""
    label = block.option_lines.get("wie", block.line)
    inside = {block.line, *range(max(block.option_lines.values(), default=block.line) + 1, block.last_line + 1)}
    if not sources.is_new(page.path, label) or any(sources.is_new(page.path, line) for line in inside):
        return ""
    were = earlier_blocks(sources, (block.name,))
    return next(((were[id_][1].options or {}).get("wie", "") for id_ in block.ids if id_ in were), "")


def _changed(sources: Sources, page: Page, block: Block, said: str, usual: int) -> int:
    """The line of the label or of the words that do not fit it: the one that is new when the other is not.

    Args:
        sources: what editors wrote.
        page: the page.
        block: the block.
        said: the words.
        usual: the line where it is told when both are new, or neither.
    """
    label, lines = block.option_lines.get("wie", block.line), page.prose.split("\n")
    text = block.line
    if said not in block.title:
        inside = range(max(block.option_lines.values(), default=block.line) + 1, block.last_line + 1)
        text = next((number for number in inside if said in lines[number - 1]), label)
    new = [line for line in (label, text) if sources.is_new(page.path, line)]
    return new[0] if len(new) == 1 else usual


def _is_said(who: str, block: Block, text: str) -> bool:
    """Whether a text names those who hold it."""
    own = {**_OWN, SOURCED: _RESEARCH}.get(who)
    return bool(own and own.search(text)) or bool((block.options or {}).get("herkomst"))


@rule("F123")
def told_of_others(sources: Sources) -> Iterator[Hit]:
    """Zegt een zin bij een link naar een bevinding hoeveel deelnemers iets vinden, of dat onderzoek het zegt, dan zegt haar label dat ook."""
    holders = {
        (page.path.removeprefix(f"{DOCS}/"), id_): (block.options or {}).get("wie", "")
        for page, block in ours(sources)
        if block.name == FindingBlock.NAME
        for id_ in block.ids
    }
    for page in sources.pages:
        for line, sentence in sentences(page.prose):
            places = [place_of(page, match["target"]) for match in LINK.finditer(sentence)]
            who = holders.get(places[0], "") if len(places) == 1 else ""
            if who in _OWN and (research := _BY_RESEARCH.match(sentence)):
                label, said = LABELS[who].words, research["who"]
                message = f"'{said}' past niet bij het label van bevinding '{places[0][1]}': '{label}'; maak het gelijk"
                yield page.path, line, message, said
                continue
            named = {other: match[0] for other, number in _OWN.items() if (match := number.search(sentence))}
            if who in _OWN and len(named) == 1 and who not in named:
                said = next(iter(named.values()))
                label, id_ = LABELS[who].words, places[0][1]
                message = f"'{said}' past niet bij het label van bevinding '{id_}': '{label}'; maak het gelijk"
                yield page.path, line, message, said


@rule("F118")
def asks_nothing(sources: Sources) -> Iterator[Hit]:
    """Een bevinding van de soort vraag stelt een vraag, en wat een vraag als titel heeft, is van die soort; de soort onderzoek is voor wat van onderzoek komt."""
    for page, block in ours(sources):
        kind = (block.options or {}).get("soort", "")
        line = block.option_lines.get("soort", block.line)
        if block.name != FindingBlock.NAME or kind not in KINDS or not block.title:
            continue
        if kind == _ASKS and "?" not in f"{block.title}{block.body}":
            message = f"soort '{kind}' past niet bij '{block.title}'; kies een andere soort, of schrijf de vraag op"
            yield page.path, line, message, kind
        elif kind not in (_ASKS, "dilemma") and block.title.endswith("?"):
            message = f"soort '{kind}' past niet bij de vraag '{block.title}'; schrijf 'soort: {_ASKS}'"
            yield page.path, line, message, kind
        elif kind == SOURCED and (who := (block.options or {}).get("wie", "")) in HOLDERS and who != SOURCED:
            message = f"soort '{kind}' past niet bij 'wie: {who}'; kies een andere soort, of schrijf 'wie: {SOURCED}'"
            yield page.path, line, message, kind


RULES = (surer_than_text, source_after_all, origin_of_another, says_another, told_of_others, asks_nothing)
