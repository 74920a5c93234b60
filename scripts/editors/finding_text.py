"""New blocks: a finding under a heading of a page, and a term in its place in the list of terms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scripts.checks.finding_blocks import malformed_id, unreadable_options
from scripts.checks.page_form import FILL_IN
from scripts.content.bibliography import Bibliography
from scripts.content.files import placed
from scripts.content.names import DOCS, TERMS_PAGE, page_file
from scripts.content.source import Heading, Page, Sources
from scripts.content.words import words
from scripts.editors.prompts import Questions
from scripts.markdown.labels import HOLDERS, KINDS, LABELS, ORIGIN_OF, ORIGINS, label
from scripts.markdown.outline import OUTLINE

TERMS = f"{DOCS}/{page_file(TERMS_PAGE)}"
# Words that make an id longer and not clearer.
_LITTLE = frozenset(("de", "het", "een", "en", "van", "te", "is", "in", "dat", "die"))
_LONGEST_ID = 5
# The answer that leaves the origin out.
NO_ORIGIN = "geen"
_WHO = {name: holder.label for name, holder in HOLDERS.items()}


@dataclass(frozen=True)
class NewBlock:
    """A block to write: its name, title, options in their order, and text."""

    name: str
    title: str
    options: Mapping[str, str]
    text: str

    def __str__(self) -> str:
        options = "".join(f"    {name}: {value}\n" for name, value in self.options.items() if value)
        return f"/// {self.name} | {self.title}\n{options}\n{self.text}\n///\n"


def proposed_id(title: str) -> str:
    """A short id that says what a title says; empty when no word of it can be used."""
    found = words(title)
    telling = [word for word in found if word not in _LITTLE] or found
    id_ = "-".join(telling[:_LONGEST_ID])
    return f"over-{id_}" if id_[:1].isdigit() else id_


def known_ids(sources: Sources, ledger: Iterable[str]) -> dict[str, str]:
    """Every id that is or was an address somewhere, with where that is."""
    known = {address.partition("#")[2]: f"het adres {address} is al gebruikt" for address in ledger if "#" in address}
    for page in sources.pages:
        known |= {heading.id: f"{page.path} heeft al een kop met dit id" for heading in page.headings if heading.id}
        for block in page.blocks:
            if id_ := (block.options or {}).get("id"):
                known[id_] = f"{page.path}:{block.line} heet al zo"
    return known


def fault_of_id(id_: str) -> str:
    """What the gate says of the form of an id; empty when it is right."""
    page = Page(f"{DOCS}/x.md", str(NewBlock("bevinding", "Titel", {"id": id_}, "Tekst.")))
    sources = Sources((page,), Bibliography(), frozenset())
    return next((found.message for rule in (unreadable_options, malformed_id) for found in rule(sources)), "")


def ask_finding(questions: Questions, sources: Sources, known: Mapping[str, str]) -> NewBlock:
    """Ask for a finding.

    Args:
        questions: where the answers come from.
        sources: the sources, for the keys that can be cited.
        known: the ids that are taken, with where.
    """
    title = questions.text("titel-bevinding", "De bevinding als hele gedachte (titel)")
    id_ = _ask_id(questions, "id", title, known)
    who = questions.choice("wie", "Wie zegt het?", _WHO)
    origin = _ask_origin(questions, who)
    kind = questions.choice("soort", "Wat voor bevinding is het?", tuple(KINDS))
    place = _ask_place(questions, who)
    key = _ask_key(questions, sources)
    text = questions.text("tekst", "De tekst (leeg: vul je later in)", FILL_IN.format("de tekst van de bevinding"))
    options = {"id": id_, "wie": who, "herkomst": origin, "soort": kind, "verslag": place}
    return NewBlock("bevinding", title, options, _cited(text, key))


def ask_term(questions: Questions, sources: Sources, known: Mapping[str, str]) -> NewBlock:
    """Ask for a term; the arguments are those of `ask_finding`."""
    title = questions.text("titel", "Het begrip")
    id_ = _ask_id(questions, "id", title, known)
    others = questions.text("ook", "Andere woorden ervoor, met komma's ertussen (leeg: geen)", "")
    who = questions.choice("wie", "Van wie is de omschrijving?", _WHO)
    origin = _ask_origin(questions, who)
    place = _ask_place(questions, who)
    key = _ask_key(questions, sources)
    text = questions.text("tekst", "De omschrijving (leeg: vul je later in)", FILL_IN.format("de omschrijving"))
    options = {"id": id_, "ook": others, "wie": who, "herkomst": origin, "verslag": place}
    return NewBlock("begrip", title, options, _cited(text, key))


def under(page: Page, text: str, heading: Heading, block: NewBlock) -> str:
    """The text of a page with a block at the end of what stands under a heading.

    Args:
        page: the page as read.
        text: its file as it stands there.
        heading: the heading.
        block: the block.
    """
    later = [other.line for other in page.headings if other.line > heading.line]
    return placed(text, later[0] if later else _end(page), str(block))


def in_order(page: Page, text: str, block: NewBlock) -> str:
    """The text of the page of terms with a term in its place in the alphabet.

    Args:
        page: the page as read.
        text: its file as it stands there.
        block: the term.
    """
    terms = [other for other in page.blocks if other.name == block.name]
    after = next((other for other in terms if words(other.title) > words(block.title)), None)
    last = terms[-1].last_line + 2 if terms else _end(page)
    line = after.line if after else last
    return placed(text, line, str(block))


def _end(page: Page) -> int:
    """The line after the last."""
    return page.text.count("\n") + 2


def _ask_id(questions: Questions, name: str, title: str, known: Mapping[str, str]) -> str:
    def judge(id_: str) -> str:
        return fault_of_id(id_) or (f"id '{id_}' kan niet: {known[id_]}" if id_ in known else "")

    proposed = proposed_id(title)
    default = proposed if proposed and not judge(proposed) else None
    return questions.text(name, "Het id: een kort adres, dat nooit meer verandert", default, judge)


def _ask_place(questions: Questions, who: str) -> str:
    """The place in the report; what the editors say has none."""
    if who == "redactie":
        return ""
    return questions.choice("verslag", "Waar staat het in het verslag?", tuple(OUTLINE))


def _ask_origin(questions: Questions, who: str) -> str:
    """Where the report has it from; only what the report itself holds can say so."""
    if who != ORIGIN_OF:
        return ""
    meanings = {NO_ORIGIN: HOLDERS[who].label} | {origin: LABELS[label(who, origin)].words for origin in ORIGINS}
    origin = questions.choice("herkomst", "Zeggen de schrijvers het zelf?", meanings, NO_ORIGIN)
    return "" if origin == NO_ORIGIN else origin


def _cited(text: str, citation: str) -> str:
    """A text with a citation in its last sentence, before the stop, as the gate wants it."""
    stop = text[-1:] if text[-1:] in tuple(".!?") else ""
    return f"{text.removesuffix(stop)}{citation}{stop}" if stop else f"{text}{citation}"


def _ask_key(questions: Questions, sources: Sources) -> str:
    """A citation to put behind the text, with a space before it; empty for none."""
    keys = sources.bibliography.keys

    def judge(key: str) -> str:
        return "" if key in keys else f"bron '{key}' staat niet in bibliography.bib"

    question = "De sleutel van de bron (staat in bibliography.bib); leeg: er is er geen"
    key = questions.text("bron", question, "", judge)
    return f" [@{key}]" if key else ""
