"""Rules for `data/zelftoets.yml`, the questions with which readers test themselves."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from scripts.checks.list_entries import (
    double_names,
    entries,
    faults,
    is_readable,
    same_entries,
    unknown_fields,
)
from scripts.checks.notations import NUMBERS
from scripts.checks.shown_values import slips
from scripts.content.markers import QUESTIONS_HERE
from scripts.content.names import QUESTIONS, SELF_CHECK
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Page, Sources
from scripts.content.yaml_lists import ListEntry

_TEXTS = ("pagina", "vraag", "goed", "uitleg", "bevinding")
_FIELDS = (*_TEXTS, "antwoorden")
_ANSWERS = range(2, 6)


def _pages(sources: Sources) -> dict[str, Page]:
    return {PurePosixPath(page.path).stem: page for page in sources.pages}


def _at(entry: ListEntry, name: str) -> int:
    return entry.lines.get(name, entry.line)


def _bare(answer: str) -> str:
    """An answer as it compares with another."""
    return answer.lower().strip(" .!")


@rule("T101")
def unreadable(sources: Sources) -> Iterator[Hit]:
    """In data/zelftoets.yml staat een lijst; elke vraag begint met '- pagina:' en daaronder staat de rest, even ver in."""
    yield from faults(sources, QUESTIONS)


@rule("T102")
def incomplete(sources: Sources) -> Iterator[Hit]:
    """Elke vraag heeft een pagina, vraag, antwoorden, goed, uitleg en bevinding, en niets anders."""
    for entry in entries(sources, QUESTIONS):
        for name in _TEXTS:
            if not entry.text(name):
                near = suggestion(name, entry.values.keys() - {*_FIELDS}, 0.8)
                # A name that is misspelt is told where it stands.
                if not near:
                    message = f"'{name}' ontbreekt of is geen tekst; zet een los getal tussen ''"
                    yield QUESTIONS, _at(entry, name), message, name
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
        right = entry.text("goed")
        if (
            answers
            and right
            and right not in answers
            and not cut
            and not any(list(slips(answer)) for answer in answers)
        ):
            remedy = suggestion(right, answers) or "; neem een van de antwoorden over"
            yield QUESTIONS, _at(entry, "goed"), f"'{right}' is geen van de antwoorden{remedy}", right


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
    asked = {entry.text("pagina"): entry for entry in reversed(entries(sources, QUESTIONS))}
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
    count = Counter(entry.text("pagina") for entry in entries(sources, QUESTIONS))
    for page in sources.pages:
        for link in page.links:
            name, _, id_ = link.target.partition("#")
            said = _COUNTED.search(link.text) if id_ == SELF_CHECK else None
            number = said and (NUMBERS.get(said["count"].lower()) or (said["count"].isdecimal() and int(said["count"])))
            there = count[PurePosixPath(name).stem or page.name]
            if said and number and there and (number > there or (said["all"] and number != there)):
                message = f"'{said.group()}' klopt niet: daar staan er {there}; verbeter het getal"
                yield page.path, link.line, message, said.group()


RULES = (
    unreadable,
    incomplete,
    wrong_answers,
    unknown_page,
    unknown_finding,
    misplaced,
    hangs_on_order,
    other_number,
)
