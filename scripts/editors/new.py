"""Make something new, asked for one question at a time or given on the command line.

usage: python -m scripts.editors.new [pagina | bevinding | begrip | bron] [options]

Exit status: 0 made, 1 refused (nothing is written), 2 could not run.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.content.files import ChangedMeanwhileError, FileChange, text_of, write_all
from scripts.content.ledger import read_ledger
from scripts.content.names import BIBLIOGRAPHY, CONFIG, DOCS, LEDGER, SOURCES_PAGE, TERMS_PAGE
from scripts.content.problem import Problem
from scripts.content.reading import read_sources
from scripts.content.source import Sources
from scripts.editors import page_text, source_entry
from scripts.editors.finding_text import TERMS, ask_finding, ask_term, in_order, known_ids, under
from scripts.editors.prompts import Questions, RefusedError
from scripts.editors.proposal import propose
from scripts.editors.record import is_complete
from scripts.running.progress import guarded

KINDS = ("pagina", "bevinding", "begrip", "bron")
_ANSWERS = {
    "titel": "titel van de pagina, of het begrip",
    "naam": "naam van het bestand van de pagina, zonder .md",
    "omschrijving": "omschrijving van de pagina",
    "menu": "deel van het menu waar de pagina komt",
    "kop": "kop boven de bevinding (bij bevinding: het id van die kop)",
    "pagina": "pagina waar de bevinding komt, zonder .md",
    "titel-bevinding": "titel van de bevinding",
    "id": "id van de bevinding of het begrip",
    "wie": "wie het zegt",
    "herkomst": "bij wie: verslag, uit wiens verhalen het verslag dit haalt",
    "soort": "soort bevinding",
    "verslag": "plaats in het verslag",
    "bron": "sleutel van de bron die erbij staat",
    "tekst": "tekst van de bevinding of het begrip",
    "ook": "andere woorden voor het begrip",
    "sleutel": "sleutel van de bron",
    "bronsoort": "soort bron",
    "naam-van": "van wie een naam zonder komma is: organisatie of persoon",
    "taal": "taal van de titel van de bron",
    "noot": "noot van het verslag waar de bron in staat",
}


def main(arguments: list[str] | None = None) -> int:
    """Make something new in the repository in the current folder."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.editors.new", description="Maak een pagina, een bevinding, een begrip of een bron."
    )
    parser.add_argument("wat", nargs="?", choices=KINDS, help="wat je maakt")
    for name, help_ in _ANSWERS.items():
        parser.add_argument(f"--{name}", help=help_)
    parser.add_argument("--bestand", help="bestand met een BibTeX- of RIS-record; - is wat je erin stuurt")
    parser.add_argument("--veld", action="append", default=[], metavar="NAAM=WAARDE", help="een veld van de bron")
    options = parser.parse_args(arguments)
    given = {name: value for name in _ANSWERS if (value := getattr(options, name.replace("-", "_"))) is not None}
    given |= {name.strip(): value.strip() for name, _, value in (pair.partition("=") for pair in options.veld)}
    if options.wat:
        given["wat"] = options.wat
    questions = Questions(given, input if sys.stdin.isatty() else None)
    try:
        return make(Path.cwd(), questions, options.bestand)
    except (RefusedError, ChangedMeanwhileError) as refusal:
        what = f"{refusal} is intussen veranderd" if isinstance(refusal, ChangedMeanwhileError) else str(refusal)
        print(f"Niet gemaakt: {what}. Er is niets geschreven.", file=sys.stderr)
        return 1


def make(root: Path, questions: Questions, record: str | None) -> int:
    """Ask, judge, write, and say what to do next.

    Args:
        root: the repository.
        questions: where the answers come from.
        record: file with the record of a source; `-` for standard input.

    Raises:
        RefusedError: when what was asked cannot be made.
    """
    if questions.ask is None and "wat" not in questions.given:
        raise RefusedError(f"zeg wat je wilt maken: {', '.join(KINDS)}")
    kind = questions.choice("wat", "Wat wil je maken?", KINDS)
    sources, unread = read_sources(root)
    if unread:
        raise RefusedError(f"los eerst op: {unread[0]}")
    ledger = read_ledger(text_of(root / LEDGER) or "")
    if kind == "bron":
        return _make_source(root, questions, sources, record)
    if kind == "pagina":
        return _make_page(root, questions, sources, ledger)
    return _make_block(root, questions, sources, ledger, kind)


def _make_page(root: Path, questions: Questions, sources: Sources, ledger: Mapping[str, int]) -> int:
    menu = text_of(root / CONFIG) or ""
    sections = page_text.sections(menu)
    section = questions.choice("menu", "In welk deel van het menu komt de pagina?", tuple(sections))
    new = page_text.ask_page(questions, sources, known_ids(sources, ledger), ledger, sections[section][0])
    name = new.path.removeprefix(f"{DOCS}/")
    address = f"/{name.removesuffix('.md')}/"
    changes = [
        FileChange(new.path, None, new.text),
        FileChange(CONFIG, menu, page_text.in_menu(menu, section, name)),
    ]
    steps = "meld de pagina in data/wijzigingen.yml"
    return _write(root, changes, address, f"pagina {new.path}, in het menu onder ‘{section}’", steps)


def _make_block(root: Path, questions: Questions, sources: Sources, ledger: Mapping[str, int], kind: str) -> int:
    known = known_ids(sources, ledger)
    names = {found.path.removeprefix(f"{DOCS}/").removesuffix(".md"): found for found in sources.pages}
    if kind == "begrip":
        place = names.get(TERMS_PAGE)
        if place is None:
            raise RefusedError(f"{TERMS} is er niet; daar komen de begrippen")
        # A term often has the name of a page or heading elsewhere.
        here = {block.options["id"] for block in place.blocks if block.options and "id" in block.options}
        used = here | {found.partition("#")[2] for found in ledger if found.startswith(f"/{TERMS_PAGE}/#")}
        used |= {heading.id for heading in place.headings if heading.id}
        block = ask_term(questions, sources, {id_: why for id_, why in known.items() if id_ in used})
        text = text_of(root / place.path) or ""
        after = in_order(place, text, block)
    else:
        titles = {name: str((found.meta or {}).get("title", name)) for name, found in names.items()}
        place = names[questions.choice("pagina", "Op welke pagina komt de bevinding?", titles)]
        headings = {found.id: found for found in place.headings if found.id and found.level > 1}
        if not headings:
            raise RefusedError(f"{place.path} heeft geen kop met een id om de bevinding onder te zetten")
        texts = {id_: found.text for id_, found in headings.items()}
        heading = headings[questions.choice("kop", "Onder welke kop?", texts)]
        block = ask_finding(questions, sources, known)
        text = text_of(root / place.path) or ""
        after = under(place, text, heading, block)
    address = f"/{place.path.removeprefix(f'{DOCS}/').removesuffix('.md').removesuffix('index')}".rstrip("/")
    steps = f"zet ‘nagekeken’ bovenaan {place.path} op vandaag"
    made = f"{kind} ‘{block.title}’ in {place.path}"
    return _write(root, [FileChange(place.path, text, after)], f"{address}/#{block.options['id']}", made, steps)


def _make_source(root: Path, questions: Questions, sources: Sources, record: str | None) -> int:
    new = source_entry.ask_source(questions, sources, _record(questions, record))
    text = text_of(root / BIBLIOGRAPHY) or ""
    for name in new.dropped:
        print(f"Weggelaten: '{name}'; dat gegeven gebruikt de kennisbank niet.")
    print(new.entry, end="")
    steps = f"haal de bron aan op een pagina, met [@{new.key}]; zolang dat niet gebeurt, meldt de controle B105"
    changes = [FileChange(BIBLIOGRAPHY, text, source_entry.in_place(text, new))]
    return _write(root, changes, f"/{SOURCES_PAGE}/#{new.key}", f"bron {new.key} in {BIBLIOGRAPHY}", steps, new.key)


def _record(questions: Questions, record: str | None) -> str:
    """What was pasted, or stands in a file."""
    if record == "-" or (record is None and questions.ask is None and not questions.given.keys() & {"bronsoort"}):
        return sys.stdin.read()
    if record is not None:
        try:
            return Path(record).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise RefusedError(f"bestand '{record}' is niet te lezen") from error
    if questions.ask is None:
        return ""
    questions.tell("Plak een BibTeX- of RIS-record, of typ een DOI of een ISBN. Niets daarvan? Druk op Enter.")
    lines = [questions.ask("> ")]
    while lines[0].startswith(("@", "TY")) and not is_complete("\n".join(lines)):
        try:
            lines.append(questions.ask(""))
        except EOFError:
            break
    return "\n".join(lines)


def _write(root: Path, changes: list[FileChange], address: str, made: str, steps: str, key: str = "") -> int:
    """Judge the changes, write them when nothing would break, and say what was made and what comes next."""
    whole = address.endswith("/")
    proposal = propose(root, changes, lambda found: found.startswith(address) if whole else found == address)
    left = [problem for problem in proposal.problems if not _expected(problem, key)]
    if left:
        for problem in left:
            print(problem)
        raise RefusedError("dit zou de site breken; zie hierboven")
    write_all(root, proposal.changes)
    count = len(proposal.added)
    ledger = f", met {count} {'nieuw adres' if count == 1 else 'nieuwe adressen'} in {LEDGER}" if count else ""
    if any(problem.code == "P115" for problem in proposal.problems):
        steps = f"schrijf jouw tekst waar '(vul in: …)' staat; {steps}"
    print(f"Gemaakt: {made}{ledger}.")
    print(f"Nu: {steps}. Draai daarna: make check (of: python -m scripts.check).")
    return 0


def _expected(problem: Problem, key: str) -> bool:
    """Whether a problem is what something new is meant to have: a place to fill in, or a source not cited yet."""
    return problem.code == "P115" or (problem.code, problem.value) == ("B105", key)


if __name__ == "__main__":
    sys.exit(guarded(main))
