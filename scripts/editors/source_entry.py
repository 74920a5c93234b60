"""A new source: from a record that was pasted, or from answers, in the style of the house and in its place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from stdnum import isbn

from scripts.checks import fields, identifiers, source_notation
from scripts.checks.fields import LANGUAGES, REQUIRED
from scripts.content.bibliography import NOTES, Bibliography, read
from scripts.content.files import placed
from scripts.content.source import Sources
from scripts.content.words import words
from scripts.editors.prompts import Objection, Questions, RefusedError
from scripts.editors.record import Record, latex, person, read_record, split_name
from scripts.editors.tidy import Tidied, key, laid_out, language, line_for, tidied

_ASKED = {
    "author": "Auteurs (Achternaam, Voornaam; meer auteurs met een puntkomma ertussen; of de naam van een organisatie)",
    "editor": "Redacteur of regisseur (Achternaam, Voornaam)",
    "title": "Titel",
    "subtitle": "Ondertitel",
    "type": "Wat voor stuk is het? (bijvoorbeeld Proefschrift, Speelfilm, Factsheet)",
    "booktitle": "Titel van het boek waar het in staat",
    "journaltitle": "Naam van het tijdschrift",
    "date": "Jaar, of jjjj-mm-dd",
    "volume": "Jaargang",
    "number": "Nummer",
    "edition": "Druk",
    "pages": "Bladzijden (30-33)",
    "location": "Plaats",
    "publisher": "Uitgever",
    "institution": "Instelling die het uitgeeft",
    "isbn": "ISBN",
    "doi": "DOI",
    "url": "Adres van de webpagina",
}
_BY_HAND = {
    "article": ("author", "title", "journaltitle", "date", "volume", "number", "pages", "doi"),
    "book": ("author", "title", "subtitle", "date", "edition", "location", "publisher", "isbn"),
    "booklet": ("author", "title", "subtitle", "type", "date", "location", "publisher"),
    "incollection": ("author", "title", "booktitle", "editor", "date", "pages", "publisher"),
    "movie": ("editor", "title", "type", "date"),
    "online": ("author", "title", "date", "url"),
    "report": ("author", "title", "institution", "type", "date", "number", "url"),
    "thesis": ("author", "title", "institution", "type", "date", "url"),
}
_PEOPLE = ("author", "editor")


@dataclass(frozen=True)
class Source:
    """A source to write: its key, its entry, and the names of what was left out of the record."""

    key: str
    entry: str
    dropped: tuple[str, ...]


def ask_source(questions: Questions, sources: Sources, pasted: str) -> Source:
    """Ask for a source, or for what its record does not say.

    Args:
        questions: where the answers come from.
        sources: the sources as they are.
        pasted: a record in BibTeX or RIS, a DOI, an ISBN, or nothing.

    Raises:
        RefusedError: when the record cannot be read or an answer is missing.
    """
    start = _started(pasted)
    record = read_record(pasted) if start is None else start
    type_ = tidied(record).type
    if type_ not in REQUIRED or start is not None:
        default = type_ if type_ in REQUIRED else None
        type_ = questions.choice("bronsoort", "Wat voor bron is het?", tuple(REQUIRED), default)
    fields = {
        **_told_apart(questions, record),
        **{name: _given(name, questions.given[name]) for name in _ASKED & questions.given.keys()},
    }
    known = tidied(Record(type_, fields)).fields
    names = _BY_HAND[type_] if start is not None else tuple(_missing(type_, known))
    for name in names:
        if name not in known:
            default = None if name in _missing(type_, known) else ""
            fields[name] = _given(name, questions.text(name, _label(name, default), default, _judge(type_, name)))
            known = tidied(Record(type_, fields)).fields
    source = replace(tidied(Record(type_, fields)), dropped=tidied(record).dropped)
    source = _with(source, "langid", _language(questions, source.fields))
    source = _with(source, "verslagnoot", questions.text("noot", _NOTE, "", _judge(type_, "verslagnoot")))
    _refuse_double(source, sources)
    if any(source_notation.particle(_alone(laid_out("x", source)))):
        source = _with(source, "options", "useprefix=true")
    key_ = questions.text("sleutel", "De sleutel", key(source.fields, sources.bibliography.keys), _judge_key(sources))
    return Source(key_, laid_out(key_, source), source.dropped)


def _told_apart(questions: Questions, record: Record) -> dict[str, str]:
    """The fields of a record, with every name as what it is: a person's or an organisation's."""
    fields = dict(record.fields)
    for name in record.doubtful:
        question = f"Is '{name}' een organisatie of een persoon?"
        if questions.choice("naam-van", question, ("organisatie", "persoon")) == "persoon":
            given, family = split_name(name)
            fields = {
                key_: value.replace(person(name), latex("author", f"{family}, {given}")) if key_ in _PEOPLE else value
                for key_, value in fields.items()
            }
    return fields


_NOTE = f"Noot van het verslag waar de bron in staat ({NOTES[0]} tot en met {NOTES[-1]}; leeg: bron van de redactie)"


def in_place(text: str, source: Source) -> str:
    """The text of `fields.bib` with a source in its place in the alphabet.

    Args:
        text: the file as it stands there.
        source: the source.
    """
    return placed(text, line_for(source.key, read(text).entries, text), source.entry)


def _started(pasted: str) -> Record | None:
    """What a DOI, an ISBN or nothing says of a source; None for a record."""
    pasted = pasted.strip()
    if not pasted:
        return Record("", {})
    if "\n" in pasted or pasted.startswith("@"):
        return None
    if doi := identifiers.right_doi(pasted):
        return Record("article", {"doi": doi})
    return Record("book", {"isbn": pasted}) if isbn.is_valid(pasted) else None


def _missing(type_: str, fields: Mapping[str, str]) -> list[str]:
    """The fields that the gate would miss."""
    return [names[0] for names in REQUIRED[type_] if not any(fields.get(name) for name in names)]


def _label(name: str, default: str | None) -> str:
    return _ASKED[name] if default is None else f"{_ASKED[name]} (leeg: weet ik niet)"


def _given(name: str, answer: str) -> str:
    """An answer as LaTeX; a name without a comma is that of an organisation."""
    if name not in _PEOPLE:
        return latex(name, answer)
    people = [latex(name, person.strip()) for person in answer.split(";") if person.strip()]
    return " and ".join(person if "," in person else f"{{{person}}}" for person in people)


def _refuse_double(source: Tidied, sources: Sources) -> None:
    """Refuse a source that is there already, under whatever key."""
    for entry in sources.bibliography.entries:
        for name in ("doi", "isbn"):
            mine, theirs = (fields.get(name, "").lower().replace("-", "") for fields in (source.fields, entry.fields))
            if mine and mine == theirs:
                raise RefusedError(f"deze bron staat er al als '{entry.key}' (regel {entry.line}): {name} {mine}")
        if _what(source.fields) == _what(entry.fields):
            title = source.fields.get("title", "")
            raise RefusedError(f"deze bron staat er al als '{entry.key}' (regel {entry.line}): titel '{title}'")


def _what(fields: Mapping[str, str]) -> tuple[list[str], str, str]:
    """What tells a source without a number from others: title, first part of the date, and who wrote it."""
    title = words(f"{fields.get('title', '')} {fields.get('subtitle', '')}")
    return title, fields.get("date", "")[:4], fields.get("author", "")


def _with(source: Tidied, name: str, value: str) -> Tidied:
    """A source with one more field, in the order of the house."""
    again = tidied(Record(source.type, {**source.fields, name: value}))
    return replace(again, dropped=source.dropped)


def _language(questions: Questions, fields: Mapping[str, str]) -> str:
    there = fields.get("langid", "")
    guess = there if there in LANGUAGES else language(fields) or None
    return questions.choice("taal", "In welke taal is de titel?", LANGUAGES, guess)


def _judge(type_: str, name: str) -> Objection:
    """Says what the gate says of one value."""
    rules = (*identifiers.RULES, fields.unknown_note)

    def judge(answer: str) -> str:
        entry = laid_out("x", tidied(Record(type_, {name: _given(name, answer)})))
        return next((found.message for rule in rules for found in rule(_alone(entry))), "")

    return judge


def _judge_key(sources: Sources) -> Objection:
    """Says what the gate says of a key."""
    taken = {known.lower() for known in sources.bibliography.keys}

    def judge(answer: str) -> str:
        if answer.lower() in taken:
            return f"sleutel '{answer}' is er al"
        entry = f"@book{{{re.sub(r'[{},=]', ' ', answer)},\n}}\n"
        return next((found.message for found in fields.malformed_key(_alone(entry))), "")

    return judge


def _alone(entry: str) -> Sources:
    return Sources((), read(entry), frozenset()) if entry else Sources((), Bibliography(), frozenset())
