"""Rules that keep what was published: what the main branch has, and what would be gone from the site without a trace."""

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from scripts.checks.finding_blocks import BLOCKS, ours
from scripts.checks.list_entries import earlier_entries, entries, is_readable
from scripts.checks.retold import Retold, changes, earlier_blocks
from scripts.checks.weighed_words import DEGREE, is_opposed, role, weight
from scripts.content import downloads
from scripts.content.ledger import read_ledger
from scripts.content.names import CHANGES, DATA_PAGE, DOCS, LEDGER, LESSONS, QUESTIONS, TRAINERS_PAGE, finding_address
from scripts.content.problem import Hit, rule
from scripts.content.selfcheck import ONLY
from scripts.content.source import Page, Sources
from scripts.content.words import words
from scripts.content.yaml_lists import ListEntry
from scripts.markdown.finding import FindingBlock
from scripts.markdown.situation import Tension

_REVIEWED = re.compile(r"nagekeken: *(\d{4}-\d{2}-\d{2}) *")


@rule("P160")
def reviewed_earlier(sources: Sources) -> Iterator[Hit]:
    """De datum bij 'nagekeken' gaat nooit terug: een pagina is niet langer geleden nagekeken dan er al stond."""
    for page in sources.pages:
        for line in sources.gone.get(page.path, ()):
            match = _REVIEWED.fullmatch(line)
            if match and page.reviewed and _before(page.reviewed, match[1]):
                value = page.reviewed.isoformat()
                message = f"nagekeken '{value}' is eerder dan wat er stond; schrijf '{match[1]}', of de dag van vandaag"
                yield page.path, page.meta_lines.get("nagekeken", 1), message, value


def _before(day: datetime.date, other: str) -> bool:
    return day.isoformat() < other


_DAY = re.compile(r"- datum: *(\S+) *")


@rule("W110")
def change_taken_away(sources: Sources) -> Iterator[Hit]:
    """Wat er voor lezers veranderde, blijft staan: uit data/wijzigingen.yml verdwijnt geen wijziging."""
    gone = [match[1] for line in sources.gone.get(CHANGES, ()) if (match := _DAY.fullmatch(line))]
    listed = entries(sources, CHANGES)
    new = sum(sources.is_new(CHANGES, entry.line) for entry in listed)
    if len(gone) > new and listed:
        value = gone[-1]
        place = next((entry.line for entry in listed if entry.text("datum") <= value), listed[-1].line)
        yield (
            CHANGES,
            place,
            f"de wijziging van '{value}' is weg; zet haar terug, lezers en uitgaven tellen erop",
            value,
        )


@rule("W111")
def not_told(sources: Sources) -> Iterator[Hit]:
    """Komt er een pagina, bevinding, begrip, situatie, spanning of vraag bij, dan staat dat in data/wijzigingen.yml: een nieuw stuk noemt haar id of haar pagina."""
    if not sources.changed or CHANGES not in sources.data or LEDGER not in sources.data:
        return
    ledger = read_ledger(sources.data[LEDGER])
    told = [entry for entry in entries(sources, CHANGES) if _is_new(sources, entry)]
    names = {name for one in told for name in one.texts("paginas")}
    elsewhere = earlier_blocks(sources, BLOCKS)
    moved = {
        _titled(text) for path, text in sources.before.items() if path not in {page.path for page in sources.pages}
    }
    for page in sources.pages:
        if page.title in moved:
            continue
        if _is_page_new(sources, page) and page.name not in names and not _was_known(sources, ledger, page.address):
            line = page.meta_lines.get("nagekeken", 1)
            yield page.path, line, _remedy(f"pagina '{page.name}' is nieuw"), page.name
    for page, block in ours(sources):
        line = block.option_lines.get("id", block.line)
        is_new = sources.is_new(page.path, line) and sources.is_new(page.path, block.line)
        if not is_new or block.ids_in("eerder") or page.name in names or _is_page_new(sources, page):
            continue
        for id_ in block.ids_in("id"):
            address = finding_address(id_) if block.name == FindingBlock.NAME else f"{page.address}#{id_}"
            is_told = any(id_ in one.texts("bevindingen") for one in told)
            if not is_told and id_ not in elsewhere and not _was_known(sources, ledger, address):
                yield page.path, block.line, _remedy(f"{block.name} '{id_}' is nieuw"), id_
    if QUESTIONS in sources.before and is_readable(sources, QUESTIONS):
        for entry in entries(sources, QUESTIONS):
            line = entry.lines.get("vraag", entry.line)
            asked = entry.text("vraag")
            is_new = all(sources.is_new(QUESTIONS, one) for one in (entry.line, *entry.lines.values()))
            places = {entry.text("pagina"), *((f"{LESSONS}{entry.text('pagina')}",) if entry.text(ONLY) else ())}
            if is_new and asked and asked not in sources.before[QUESTIONS] and not places & names:
                yield QUESTIONS, line, _remedy(f"vraag '{asked}' is nieuw"), asked


def _titled(text: str) -> str:
    return Page("", text).title


def _is_page_new(sources: Sources, page: Page) -> bool:
    return len(sources.changed.get(page.path, ())) >= len(page.text.splitlines())


_MUCH = 4
"""Words that come or go at once, at least, where that is no other way to say the same."""
_LABELLED = re.compile(r"(?:wie|herkomst|soort|verslag): ")


def _tells_otherwise(change: Retold, is_title: bool) -> bool:
    """Whether words in the place of others tell something else, and are not another way to say it.

    A title says in short what stands below it, and may do so in words that are all new.
    """
    if _LABELLED.match(change.now):
        return True
    old, new = (words(text) for text in (change.before, change.now))
    weights = [{weight(word) or DEGREE.get(word, "") or role(word) for word in these} for these in (old, new)]
    is_opposite = any(is_opposed(one, other) for one in old for other in new)
    is_other = weights[0] - {""} != weights[1] - {""} or abs(len(old) - len(new)) >= _MUCH
    return is_opposite or (is_other and not is_title)


def _remedy(what: str) -> str:
    return f"{what} en lezers horen het niet; meld het bovenaan in {CHANGES}"


def _was_known(sources: Sources, ledger: Mapping[str, int], address: str) -> bool:
    """Whether the main branch has an address."""
    known = ledger.get(f"/{address}")
    return known is not None and not sources.is_new(LEDGER, known)


@rule("W113")
def change_not_told(sources: Sources) -> Iterator[Hit]:
    """Zegt een bevinding of begrip iets anders (en niet alleen hetzelfde in andere woorden), is er een hele zin bij of af, of is een blok of vraag weg, dan staat dat in data/wijzigingen.yml: een nieuw stuk noemt de pagina."""
    if not sources.before or CHANGES not in sources.data:
        return
    told = [entry for entry in entries(sources, CHANGES) if _is_new(sources, entry)]
    names = {name for one in told for name in one.texts("paginas")}
    stays = {id_ for page in sources.pages for block in page.blocks for id_ in block.ids}
    lost = {
        page.path: (id_, block.name)
        for id_, (page, block) in earlier_blocks(sources, BLOCKS).items()
        if id_ in block.ids_in("id") and id_ not in stays
    }
    for page in sources.pages:
        line = page.meta_lines.get("nagekeken", 1)
        if page.name in names or page.path not in sources.before:
            continue
        if page.path in lost and sources.is_new(page.path, line):
            id_, name = lost[page.path]
            yield page.path, line, _remedy(f"{name} '{id_}' is weg"), id_
        elif page.reviewed and sources.is_new(page.path, line):
            titles = {block.line for block in page.blocks}
            change = next((one for one in changes(sources, page) if _tells_otherwise(one, one.line in titles)), None)
            if change:
                words = change.now or change.before
                what = "is weg" if not change.now else "is nieuw"
                yield page.path, line, _remedy(f"'{words}' {what}"), words
    listed = entries(sources, QUESTIONS), earlier_entries(sources, QUESTIONS)
    asked, were = (Counter(one.text("pagina") for one in these) for these in listed)
    # A page that is called otherwise has its questions still.
    for entry in entries(sources, QUESTIONS) if asked.total() < were.total() else ():
        name = entry.text("pagina")
        if were.pop(name, 0) > asked[name] and not {name, f"{LESSONS}{name}"} & names:
            yield QUESTIONS, entry.line, _remedy(f"een vraag over '{name}' is weg"), name


def _is_new(sources: Sources, entry: ListEntry) -> bool:
    """Whether a piece of the list of changes has a line that the main branch has not."""
    return any(sources.is_new(CHANGES, line) for line in (entry.line, *entry.lines.values()))


_SHORTEST = 8
"""Words in which a drawing can be told, at least."""


@rule("P161")
def drawing_without_words(sources: Sources) -> Iterator[Hit]:
    """Wat op een tekening te zien is, staat eronder in woorden ({ .in-woorden }), en dat verdwijnt niet."""
    for page in sources.pages:
        lines = page.flat.text.split("\n")
        for number, line in enumerate(lines, 1):
            if line.strip() == "{ .in-woorden }":
                told = next(
                    (one for one in page.paragraphs if one.line <= number - 1 <= _end(one.line, one.text)), None
                )
                if told and len(re.sub(r"\*\*[^*]*\*\*", "", told.text).split()) < _SHORTEST:
                    shown = " ".join(told.text.split())[:60]
                    message = f"'{shown}' zegt niet wat er op de tekening staat; schrijf het uit in woorden"
                    yield page.path, told.line, message, shown
        lost = [line for line in sources.gone.get(page.path, ()) if line.strip() == "{ .in-woorden }"]
        picture = next((link for link in page.links if link.is_picture and link.target.endswith(".svg")), None)
        if lost and picture and not any(line.strip() == "{ .in-woorden }" for line in lines):
            message = f"onder '{picture.target}' staat niet meer in woorden wat erop staat; zet het terug, met {{ .in-woorden }}"
            yield page.path, picture.line, message, picture.target


def _end(line: int, text: str) -> int:
    return line + text.count("\n")


@rule("L125")
def description_taken_away(sources: Sources) -> Iterator[Hit]:
    """Een tekening houdt haar beschrijving (<desc>), voor wie haar niet ziet."""
    for name, text in sources.texts.items():
        path = f"{DOCS}/{name}"
        if any("<desc" in line for line in sources.gone.get(path, ())) and "<desc" not in text:
            message = f"'{name}' heeft geen <desc> meer; zet de beschrijving terug, onder <title>"
            yield path, 1, message, name


@rule("V120")
def tension_without_end(sources: Sources) -> Iterator[Hit]:
    """Onder de kanten van een spanning staat in een alinea wat het verslag ermee doet."""
    for page, block in ours(sources):
        last = block.body.rstrip().split("\n")[-1]
        if block.name == Tension.NAME and last.lstrip().startswith(("- ", "* ")):
            message = f"spanning '{block.title}' zegt niet wat het verslag ermee doet; schrijf dat onder de kanten"
            yield page.path, block.line, message, block.title


_FILE = re.compile(r"`(?P<file>[\w.-]+\.[a-z]{2,5})`")


@rule("K115")
def download_taken_away(sources: Sources) -> Iterator[Hit]:
    """Een bestand dat de site maakt en dat op een pagina werd aangeboden, blijft op een pagina staan."""
    made = {one.file for one in downloads.LISTED} | set(downloads.DATA_FILES)
    for page in sources.pages:
        lost = [match["file"] for line in sources.gone.get(page.path, ()) for match in _FILE.finditer(line)]
        for file in dict.fromkeys(lost):
            if file in made and not any(file in other.text for other in sources.pages):
                message = f"bestand '{file}' staat op geen pagina meer, en de site maakt het wel; zet het terug"
                yield page.path, _near(page), message, file


def _near(page: Page) -> int:
    """Where files are listed on a page; its title when they are not."""
    lines = page.text.split("\n")
    is_of_files = page.name in (DATA_PAGE, TRAINERS_PAGE)
    return next((number for number, line in enumerate(lines, 1) if is_of_files and _FILE.search(line)), 1)


RULES = (
    reviewed_earlier,
    change_taken_away,
    not_told,
    change_not_told,
    drawing_without_words,
    description_taken_away,
    tension_without_end,
    download_taken_away,
)
