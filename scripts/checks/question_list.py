"""Rules for `data/zelftoets.yml`, the questions with which readers test themselves."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from scripts.checks.finding_blocks import ours
from scripts.checks.list_entries import (
    double_names,
    earlier_entries,
    entries,
    faults,
    is_readable,
    same_entries,
    unknown_fields,
)
from scripts.checks.retold import earlier_blocks
from scripts.checks.shown_values import slips
from scripts.checks.weighed_words import LONE, OPPOSED
from scripts.content.blocks import Block
from scripts.content.markers import QUESTIONS_HERE
from scripts.content.names import QUESTIONS, SELF_CHECK, lessons_about, page_file
from scripts.content.numerals import number_of, numbers_in
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.selfcheck import OF_LESSONS, ONLY
from scripts.content.source import Page, Sources
from scripts.content.words import words
from scripts.content.yaml_lists import ListEntry
from scripts.markdown.finding import FindingBlock
from scripts.markdown.labels import HOLDERS

_TEXTS = ("pagina", "vraag", "goed", "uitleg", "bevinding")
_IN_ORDER = ("pagina", "vraag", "antwoorden", "goed", "uitleg", "bevinding")
_FIELDS = (*_TEXTS, "antwoorden", ONLY)
_ANSWERS = range(2, 6)


def _pages(sources: Sources) -> dict[str, Page]:
    return {PurePosixPath(page.path).stem: page for page in sources.pages}


def _on_pages(sources: Sources) -> list[ListEntry]:
    """The questions that stand on the page of a topic."""
    return [entry for entry in entries(sources, QUESTIONS) if not entry.text(ONLY)]


def _at(entry: ListEntry, name: str) -> int:
    return entry.lines.get(name, entry.line)


def _before(entry: ListEntry, name: str) -> int:
    """The line of a field, or that of the field behind which it belongs."""
    there = [entry.lines[field] for field in _IN_ORDER[: _IN_ORDER.index(name) + 1] if field in entry.lines]
    return there[-1] if there else entry.line


def _bare(answer: str) -> str:
    """An answer as it compares with another."""
    return answer.lower().strip(" .!")


@rule("T101")
def unreadable(sources: Sources) -> Iterator[Hit]:
    """In data/zelftoets.yml staat een lijst; elke vraag begint met '- pagina:' en daaronder staat de rest, even ver in."""
    yield from faults(sources, QUESTIONS)


@rule("T102")
def incomplete(sources: Sources) -> Iterator[Hit]:
    """Elke vraag heeft een pagina, vraag, antwoorden, goed, uitleg en bevinding, en verder hoogstens 'alleen: lessen'."""
    for entry in entries(sources, QUESTIONS):
        for name in _TEXTS:
            if not entry.text(name):
                near = suggestion(name, entry.values.keys() - {*_FIELDS}, 0.8)
                # A name that is misspelt is told where it stands.
                if not near:
                    message = f"'{name}' ontbreekt of is geen tekst; zet een los getal tussen ''"
                    yield QUESTIONS, _before(entry, name), message, name
        yield from unknown_fields(entry, QUESTIONS, _FIELDS)
        yield from double_names(entry, QUESTIONS)
    yield from same_entries(sources, QUESTIONS, ("vraag", "pagina"))


@rule("T103")
def wrong_answers(sources: Sources) -> Iterator[Hit]:
    """Een vraag heeft twee tot vijf verschillende antwoorden, en 'goed' is letterlijk een daarvan."""
    for entry in entries(sources, QUESTIONS):
        answers = entry.texts("antwoorden")
        written = entry.texts_of.get("antwoorden", ())
        if suggestion("antwoorden", entry.values.keys() - {*_FIELDS}, 0.8):
            continue
        if len(answers) not in _ANSWERS:
            message = f"'{len(answers)}' antwoorden; geef er twee tot vijf"
            yield QUESTIONS, _at(entry, "antwoorden"), message, str(len(answers))
        cut = [
            value
            for value in written[1:]
            if value.is_in_brackets
            and written[0].text[:1].isupper()
            and value.text[:1].islower()
            and value.is_text
            and [answer.lower() for answer in answers].count(value.text) < 2
        ]
        for value in cut[:1]:
            message = f"'{value.text}' is het eind van een antwoord met een komma erin; zet rechte aanhalingstekens om het hele antwoord"
            yield QUESTIONS, value.line, message, value.text
        for value in written:
            if not value.is_text and not re.fullmatch(r"\d+", value.text):
                message = (
                    f"antwoord '{value.text}' leest de computer niet als tekst; zet er rechte aanhalingstekens omheen"
                )
                yield QUESTIONS, value.line, message, value.text
        for answer, count in Counter(map(_bare, answers)).items():
            if count > 1:
                line, shown = next(
                    (value.line, value.text) for value in reversed(written) if _bare(value.text) == answer
                )
                yield QUESTIONS, line, f"antwoord '{shown}' staat er twee keer; haal er een weg", shown
        items = entry.values.get("antwoorden")
        split = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
        for item in split:
            start = str(next(iter(item), ""))
            line = _line_below(sources, _at(entry, "antwoorden"), f"{start}:")
            message = f"antwoord '{start}: …' heeft een dubbele punt; zet er rechte aanhalingstekens omheen"
            yield QUESTIONS, line, message, f"{start}: …"
        right = entry.text("goed")
        if (
            answers
            and right
            and not split
            and right not in answers
            and not cut
            and not any(list(slips(answer)) for answer in answers)
        ):
            remedy = suggestion(right, answers) or "; neem een van de antwoorden over"
            yield QUESTIONS, _at(entry, "goed"), f"'{right}' is geen van de antwoorden{remedy}", right


def _line_below(sources: Sources, line: int, text: str) -> int:
    """The first line from a line on that has a text; that line itself when none has."""
    lines = sources.data.get(QUESTIONS, "").split("\n")
    return next((number for number, one in enumerate(lines[line - 1 :], line) if text in one), line)


@rule("T104")
def unknown_page(sources: Sources) -> Iterator[Hit]:
    """'pagina' is de naam van een bestand in docs/, zonder .md."""
    known = _pages(sources)
    for entry in entries(sources, QUESTIONS):
        name = entry.text("pagina")
        if name and name not in known:
            remedy = suggestion(name, known) or "; neem de naam van een bestand in docs/, zonder .md"
            yield QUESTIONS, _at(entry, "pagina"), f"er is geen pagina '{name}'{remedy}", name


@rule("T105")
def unknown_finding(sources: Sources) -> Iterator[Hit]:
    """'bevinding' is het id, of een oud id, van een bevinding op dezelfde pagina."""
    pages = _pages(sources)
    for entry in entries(sources, QUESTIONS):
        page, id_ = pages.get(entry.text("pagina")), entry.text("bevinding")
        if page and id_:
            known = [known for block in page.blocks if block.name == "bevinding" for known in block.ids]
            if id_ not in known:
                remedy = suggestion(id_, known) or "; neem het id van een bevinding op die pagina"
                yield QUESTIONS, _at(entry, "bevinding"), f"op die pagina staat geen bevinding '{id_}'{remedy}", id_


@rule("T106")
def misplaced(sources: Sources) -> Iterator[Hit]:
    """Een pagina met vragen heeft één regel '<!-- zelftoets -->' waar ze komen; zonder vragen staat die er niet."""
    if not is_readable(sources, QUESTIONS):
        return
    asked = {entry.text("pagina"): entry for entry in reversed(_on_pages(sources))}
    for name, page in _pages(sources).items():
        count = page.body.count(QUESTIONS_HERE)
        if name in asked and count != 1:
            message = f"'{name}' heeft {count} keer een regel '{QUESTIONS_HERE}'; zet hem er één keer in"
            yield QUESTIONS, _at(asked[name], "pagina"), message, name
        elif count and name not in asked:
            line = page.body.partition(QUESTIONS_HERE)[0].count("\n") + 1
            yield (
                page.path,
                line,
                f"'{QUESTIONS_HERE}' staat hier, maar {QUESTIONS} heeft geen vragen voor '{name}'; haal hem weg",
                QUESTIONS_HERE,
            )


_ASKS = re.compile(
    r"(?:(?:met|van|bij|voor|aan|uit|op|in|over|naar|door|tegen) )?(?:wie|wat|welke?|waar\w*|hoe\w*|wanneer)\b.*\w",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"(?:[A-Ea-e]|[1-5])[.):] ")
_OF_ORDER = re.compile(
    r"\b(?:alle|geen van(?: de)?|al het|beide) (?:boven|hierboven|voor|onder)\w+(?: antwoorden)?|\b(?:beide|alle) antwoorden\b"
    r"|\bantwoord(?:en)? (?:[A-E]|[1-5])\b",
    re.IGNORECASE,
)


@rule("T107")
def hangs_on_order(sources: Sources) -> Iterator[Hit]:
    """Een vraag eindigt met een vraagteken; een antwoord heeft geen letter of nummer, want niet overal is de volgorde dezelfde."""
    for entry in entries(sources, QUESTIONS):
        asked, answers = entry.text("vraag"), entry.texts_of.get("antwoorden", ())
        if _ASKS.fullmatch(asked):
            yield QUESTIONS, _at(entry, "vraag"), f"'{asked}' eindigt zonder vraagteken; schrijf '{asked}?'", asked
        if len(answers) > 1 and all(_LETTERED.match(value.text) for value in answers):
            first = answers[0]
            message = f"'{first.text}' begint met een letter of nummer; haal het weg, bij elk antwoord en bij 'goed'"
            yield QUESTIONS, first.line, message, first.text
        for value in (*answers, *entry.texts_of.get("uitleg", ())):
            if match := _OF_ORDER.search(value.text):
                message = (
                    f"'{match.group()}' hangt aan de volgorde, en die is niet overal dezelfde; noem het antwoord zelf"
                )
                yield QUESTIONS, value.line_of(match.group()), message, match.group()


_COUNTED = re.compile(r"\b(?P<count>\w+) (?P<what>vragen)\b(?P<all> over dit onderwerp)?")


@rule("T108")
def other_number(sources: Sources) -> Iterator[Hit]:
    """Zegt een link naar een zelftoets hoeveel vragen zij heeft, dan zijn het er zoveel."""
    count = Counter(entry.text("pagina") for entry in _on_pages(sources))
    for page in sources.pages:
        for link in page.links:
            name, _, id_ = link.target.partition("#")
            said = _COUNTED.search(link.text) if id_ == SELF_CHECK else None
            number = said and number_of(said["count"])
            there = count[PurePosixPath(name).stem or page.name]
            if said and number and there and (number > there or (said["all"] and number != there)):
                message = f"'{said.group()}' klopt niet: daar staan er {there}; verbeter het getal"
                yield page.path, link.line, message, said.group()


_OF_WHO = re.compile(
    r"\b(?:[Ww]ie (?:zegt|zeggen|noemt|noemen|benadrukt|benadrukken|vindt|vinden|stelt|denkt|frustreert|vertelt)|[Vv]an wie)\b"
)
_WHO = {
    "onderzoek": re.compile(r"(?:van |uit )?onderzoek(?:ers)?"),
    "deelnemers": re.compile(r"(?:van )?(?:alle |de )deelnemers(?: samen)?"),
    "aantal": re.compile(r"(?:van )?(?:een aantal|sommige|enkele) deelnemers"),
    "een": re.compile(r"(?:van )?(?:[eé][eé]n) (?:deelnemer|professional)"),
    "verslag": re.compile(r"(?:van )?(?:het verslag|de schrijvers(?: van het verslag)?)(?: zelf)?"),
    "redactie": re.compile(r"(?:van )?(?:de )?redactie"),
}
"""What an answer calls who holds a finding, by the value of its label."""
_LABEL_SAID = re.compile(r"\b[Hh]et label is ‘(?P<label>[^’]+)’")


def _who(answer: str) -> str:
    """The value of the label that an answer names; empty when it names none."""
    return next((who for who, names in _WHO.items() if names.fullmatch(answer.lower().strip(" ."))), "")


def _blocks(sources: Sources) -> dict[tuple[str, str], Block]:
    """Every finding, by its page and any id it has or had."""
    return {
        (page.name, id_): block for page, block in ours(sources) if block.name == FindingBlock.NAME for id_ in block.ids
    }


@rule("T109")
def answers_another(sources: Sources) -> Iterator[Hit]:
    """Vraagt een vraag wie iets zegt, dan is 'goed' het label van de bevinding, en noemt de uitleg een label, dan ook; verandert het label, dan veranderen vraag en uitleg mee."""
    blocks = _blocks(sources)
    paths = {page.name: page.path for page in sources.pages}
    before = {
        id_: (block.options or {}).get("wie", "")
        for id_, (_, block) in earlier_blocks(sources, (FindingBlock.NAME,)).items()
    }
    for entry in entries(sources, QUESTIONS):
        block = blocks.get((entry.text("pagina"), entry.text("bevinding")))
        right = ((block.options or {}).get("wie", "") if block else "").strip()
        if right not in HOLDERS:
            continue
        answers, good = entry.texts("antwoorden"), entry.text("goed")
        label = (paths[entry.text("pagina")], block.option_lines.get("wie", 0)) if block else (QUESTIONS, 0)
        # What is right may say it in its own words, as long as the label is not one of the other answers.
        is_among = right in map(_who, answers)
        if _OF_WHO.search(entry.text("vraag")) and _who(good) not in ("", right) and is_among:
            yield _of_label(sources, entry, "goed", good, right, label)
        said = _LABEL_SAID.search(entry.text("uitleg"))
        if said and said["label"] != HOLDERS[right].label and said["label"] in {one.label for one in HOLDERS.values()}:
            yield _of_label(sources, entry, "uitleg", said["label"], right, label)
        elif block and before.get(entry.text("bevinding"), right) != right:
            # What fits another label may be said of anyone, until somebody changes the label.
            for name in ("goed", "uitleg", "vraag"):
                match = _SO_MANY[right].search(entry.text(name)) if right in _SO_MANY else None
                if match and not sources.is_new(QUESTIONS, _at(entry, name)):
                    yield _of_label(sources, entry, name, match[0], right, label)
                    break


_SO_MANY = {
    "een": re.compile(r"\b(?:(?:[Dd]e|[Aa]lle|[Ss]ommige|[Ee]nkele|[Ee]en aantal) )?deelnemers\b"),
    "aantal": re.compile(r"\b(?:[Dd]ie|[Dd]eze|[EÉeé]én|[Aa]lle) deelnemers?\b|(?<!aantal van )\b[Dd]e deelnemers\b"),
    "deelnemers": re.compile(
        r"\b(?:[Dd]ie|[Dd]eze|[EÉeé]én) deelnemer\b|\b(?:[Ss]ommige|[Ee]nkele|[Ee]en aantal) deelnemers\b"
    ),
}
"""How a text says how many hold something, that does not fit a label."""


def _of_label(sources: Sources, entry: ListEntry, name: str, said: str, right: str, place: tuple[str, int]) -> Hit:
    """What is told of what a question says that is not the label.

    Args:
        sources: what editors wrote.
        entry: the question.
        name: where it says so.
        said: what it says.
        right: who holds the finding.
        place: where the finding says so; there it is told when that was changed and the question was not.
    """
    line, label = _at(entry, name), HOLDERS[right].label
    if sources.is_new(*place) and not sources.is_new(QUESTIONS, line):
        message = f"het label is nu '{label}', en {QUESTIONS}:{line} zegt nog '{said}'; maak het gelijk"
        return *place, message, said
    message = f"'{said}' is niet het label van bevinding '{entry.text('bevinding')}': '{label}'; maak het gelijk"
    return QUESTIONS, line, message, said


@rule("T110")
def explains_another(sources: Sources) -> Iterator[Hit]:
    """Noemen 'goed' en 'uitleg' een getal, dan staat dat in de vraag of in de bevinding."""
    blocks = _blocks(sources)
    for entry in entries(sources, QUESTIONS):
        block = blocks.get((entry.text("pagina"), entry.text("bevinding")))
        if not block or entry.text("goed") not in entry.texts("antwoorden"):
            continue
        known = {number for _, number in numbers_in(f"{entry.text('vraag')} {block.title} {block.body}")}
        for value in (*entry.texts_of.get("goed", ()), *entry.texts_of.get("uitleg", ())):
            for written, number in numbers_in(_CHAPTER.sub("", value.text)):
                if number > 2 and number not in known:
                    message = f"'{written}' staat niet in bevinding '{entry.text('bevinding')}'; maak het gelijk"
                    yield QUESTIONS, value.line_of(written), message, written


_CHAPTER = re.compile(r"\b[Hh]oofdstuk \d+")


@rule("T111")
def denied_by_finding(sources: Sources) -> Iterator[Hit]:
    """Wat bij 'goed' staat, staat in de bevinding of de uitleg; staat daar alleen een ander antwoord, dan is dat goed."""
    blocks = _blocks(sources)
    for entry in entries(sources, QUESTIONS):
        block = blocks.get((entry.text("pagina"), entry.text("bevinding")))
        good, answers = entry.text("goed"), entry.texts("antwoorden")
        if not block or good not in answers or _OF_WHO.search(entry.text("vraag")):
            continue
        told = set(words(f"{block.title} {block.body}"))
        named = [answer for answer in answers if (own := _own(answer, answers)) and own <= told]
        if len(named) == 1 and named[0] != good and _own(good, answers) and not _own(good, answers) & told:
            message = (
                f"in bevinding '{entry.text('bevinding')}' staat '{named[0]}' en niet '{good}'; schrijf '{named[0]}'"
            )
            yield QUESTIONS, _at(entry, "goed"), message, good
            continue
        why = entry.text("uitleg")
        said = [answer for answer in answers if len(answer.split()) > 1 and _bare(answer) in why.lower()]
        own = _own(good, answers)
        is_own_there = 2 * len(own & {*told, *words(why)}) >= len(own)
        if len(said) == 1 and said[0] != good and not is_own_there and not _is_denied(said[0], why):
            message = f"de uitleg noemt '{said[0]}' en niet '{good}'; schrijf '{said[0]}', of verbeter de uitleg"
            yield QUESTIONS, _at(entry, "goed"), message, good


def _is_denied(answer: str, why: str) -> bool:
    """Whether the sentence of an explanation that names an answer says that it is not so."""
    sentences = re.split(r"(?<=[.!?]) ", why)
    return any(_bare(answer) in one.lower() and re.search(r"\b(?:niet|geen|nooit)\b", one, re.I) for one in sentences)


def _own(answer: str, answers: Collection[str]) -> set[str]:
    """The words of an answer that no other answer has, without those that say little."""
    others = {word for other in answers if other != answer for word in words(other)}
    return {word for word in words(answer) if len(word) > 3} - others


@rule("T112")
def of_no_lesson(sources: Sources) -> Iterator[Hit]:
    """'alleen: lessen' staat bij een vraag die niet op de pagina hoort; dan gebruikt een les de bevinding, met een link."""
    used = {
        tuple(link.target.split("#", 1)) for page in sources.pages if lessons_about(page.name) for link in page.links
    }
    blocks = _blocks(sources)
    for entry in entries(sources, QUESTIONS):
        only, name, id_ = entry.text(ONLY), entry.text("pagina"), entry.text("bevinding")
        block = blocks.get((name, id_))
        if ONLY in entry.values and only != OF_LESSONS:
            message = f"'{only}' kan hier niet staan; schrijf '{ONLY}: {OF_LESSONS}', of haal de regel weg"
            yield QUESTIONS, _at(entry, ONLY), message, only
        elif only and block and not used & {(page_file(name), known) for known in block.ids}:
            message = f"geen les gebruikt bevinding '{id_}'; link ernaar in een les, of haal '{ONLY}' weg"
            yield QUESTIONS, _at(entry, ONLY), message, id_


_MANY = {first: group for first, group in LONE.items() if LONE["niet"] != group}
_DENIALS = {word for word, group in LONE.items() if group == LONE["niet"]}


@rule("T113")
def explained_otherwise(sources: Sources) -> Iterator[Hit]:
    """De uitleg bij een vraag zegt hetzelfde als het goede antwoord: niet hoeveel of hoe vaak een ander antwoord zegt, en niet het omgekeerde."""
    for entry in entries(sources, QUESTIONS):
        right, told = (_spoken(entry.text(name)) for name in ("goed", "uitleg"))
        if not right or _DENIALS.intersection((*told, *right)):
            continue
        wrong = [word for one in entry.texts("antwoorden") if one != entry.text("goed") for word in _spoken(one)]
        much, other, said = ({_MANY[word] for word in words if word in _MANY} for words in (right, wrong, told))
        clash = [word for word in told if _MANY.get(word) in other - much] if much - other and not much & said else []
        clash += [
            word for one in right if one not in told for word in told if (one, word) in OPPOSED and word not in right
        ]
        if clash:
            line = next((value.line_of(clash[0]) for value in entry.texts_of.get("uitleg", ())), _at(entry, "uitleg"))
            message = (
                f"'{clash[0]}' in de uitleg past niet bij het goede antwoord, '{entry.text('goed')}'; maak het gelijk"
            )
            yield QUESTIONS, line, message, clash[0]


def _spoken(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


FEWEST = 5
"""Questions that a page has, at least, once it had them."""


@rule("T114")
def too_few(sources: Sources) -> Iterator[Hit]:
    """Wie een vraag van een pagina weghaalt, laat er minstens vijf staan."""
    before = [entry for entry in earlier_entries(sources, QUESTIONS) if not entry.text(ONLY)]
    counts = (Counter(entry.text("pagina") for entry in listed) for listed in (_on_pages(sources), before))
    there, were = counts
    for entry in _on_pages(sources):
        name = entry.text("pagina")
        if were.pop(name, 0) >= FEWEST > there[name]:
            message = f"'{name}' heeft nog {there[name]} vragen; zet er een bij, of zet terug wat er stond"
            yield QUESTIONS, entry.line, message, name


RULES = (
    too_few,
    explained_otherwise,
    unreadable,
    incomplete,
    wrong_answers,
    unknown_page,
    unknown_finding,
    misplaced,
    hangs_on_order,
    other_number,
    answers_another,
    explains_another,
    denied_by_finding,
    of_no_lesson,
)
