"""Rules for `data/synoniemen.yml`, the words that visitors type for what the site calls otherwise."""

from collections.abc import Iterator, Sequence

from scripts.content.dutch import is_word
from scripts.content.names import SYNONYMS
from scripts.content.problem import Hit, Severity, rule, suggestion
from scripts.content.source import Sources
from scripts.content.synonyms import Group, Translation, read, stated
from scripts.content.words import folded, words


@rule("Z101")
def unreadable(sources: Sources) -> Iterator[Hit]:
    """Het bestand data/synoniemen.yml is een lijst: elke groep is een regel '- woord, ander woord'."""
    for line, message in sources.synonyms.faults:
        yield SYNONYMS, line, message


@rule("Z102")
def alone(sources: Sources) -> Iterator[Hit]:
    """Een groep synoniemen heeft minstens twee woorden, en een Engelse regel Engelse en Nederlandse."""
    for group in sources.synonyms.groups:
        if len(group.words) < 2:
            shown = "', '".join(group.words)
            yield (
                SYNONYMS,
                group.line,
                f"groep '{shown}' heeft geen ander woord; zet er een komma en een synoniem achter",
                shown,
            )
    for row in sources.synonyms.translations:
        if not row.words or not row.dutch:
            shown = f"{', '.join(row.words)} = {row.dutch}".strip()
            yield (
                SYNONYMS,
                row.line,
                f"in '{shown}' staat aan één kant van de = niets; schrijf Engelse woorden, een = en het Nederlands",
                shown,
            )


@rule("Z103")
def twice(sources: Sources) -> Iterator[Hit]:
    """Een synoniem staat in één groep, en daarin één keer; een Engels woord staat op één regel."""
    yield from _twice(sources, sources.synonyms.groups, "deze groep", "voeg de groepen samen of kies")
    yield from _twice(sources, sources.synonyms.translations, "deze regel", "kies een van beide")


def _twice(sources: Sources, groups: Sequence[Group | Translation], here_is: str, remedy: str) -> Iterator[Hit]:
    places: dict[str, list[tuple[str, int]]] = {}
    shown = {}
    for group in groups:
        here: set[str] = set()
        for word in group.words:
            if folded(word) in here:
                yield SYNONYMS, group.line, f"synoniem '{word}' staat twee keer in {here_is}; haal er een weg", word
                continue
            here.add(folded(word))
            places.setdefault(folded(word), []).append((SYNONYMS, group.line))
            shown[folded(word), group.line] = word
    doubles: dict[tuple[int, int], list[str]] = {}
    for word, lines in places.items():
        for (_, line), (_, stays) in sources.doubles(lines):
            doubles.setdefault((line, stays), []).append(shown[word, line])
    count = {group.line: len({folded(word) for word in group.words}) for group in groups}
    for (line, stays), written in doubles.items():
        first = written[0]
        if len(written) == 1:
            message = f"synoniem '{first}' staat al op regel {stays}; {remedy}"
        elif len(written) < count[line]:
            others = "', '".join(written[1:])
            message = f"synoniem '{first}' staat al op regel {stays}, net als '{others}'; {remedy}"
        else:
            message = f"wat begint met '{first}' staat in zijn geheel al op regel {stays}; haal deze regel weg"
        yield SYNONYMS, line, message, first


@rule("Z104")
def unused(sources: Sources) -> Iterator[Hit]:
    """Van elke groep synoniemen staat minstens één woord op een pagina; anders vindt niemand er iets mee."""
    text = " ".join(word for page in sources.pages for word in words(page.text))
    for group in sources.synonyms.groups:
        if len(group.words) > 1 and not any(all(part in text for part in words(word)) for word in group.words):
            yield (
                SYNONYMS,
                group.line,
                f"geen woord van groep '{group.words[0]}' staat op een pagina; haal de groep weg",
                group.words[0],
            )


@rule("Z105")
def unknown_place(sources: Sources) -> Iterator[Hit]:
    """Een regel 'pagina#id: woorden' noemt een kop of blok dat er is of was, en heeft woorden."""
    known = {
        f"{page.name}#{id_}": None
        for page in sources.pages
        for id_ in (
            *(id_ for block in page.blocks for id_ in block.ids),
            *(id_ for heading in page.headings for id_ in (heading.id, *heading.former)),
        )
    }
    # What moved or went has its line in the table of redirects; its words lead nowhere, and harm nobody.
    left = {move.old for move in sources.redirects.moves} | {removal.old for removal in sources.redirects.gone}
    for row in sources.synonyms.asked:
        if row.place not in known and f"/{row.place.replace('#', '/#')}" not in left:
            remedy = suggestion(row.place, known) or "; schrijf de naam van de pagina, een # en het id"
            yield SYNONYMS, row.line, f"'{row.place}' staat niet op de site{remedy}", row.place
        elif not row.words:
            yield (
                SYNONYMS,
                row.line,
                f"achter '{row.place}' staat niets; zet er woorden achter of haal de regel weg",
                row.place,
            )


@rule("Z106", Severity.REMARK)
def not_absent(sources: Sources) -> Iterator[Hit]:
    """Een naam achter 'staat er niet' staat op geen pagina en in geen groep; tot hij weg is, telt hij niet mee."""
    there = stated(sources.synonyms, (page.text for page in sources.pages))
    for row in sources.synonyms.absent:
        for name in row.words:
            if name in there and not _is_put_in(sources, name, row.line):
                yield SYNONYMS, row.line, f"'{name}' staat wel op de site; haal het weg achter 'staat er niet'", name


def _is_put_in(sources: Sources, name: str, line: int) -> bool:
    """Whether a name stands in the list since this change."""
    if SYNONYMS not in sources.before or not sources.is_new(SYNONYMS, line):
        return False
    return all(name not in row.words for row in read(sources.before[SYNONYMS]).absent)


@rule("Z107")
def put_in_and_there(sources: Sources) -> Iterator[Hit]:
    """Wie een naam achter 'staat er niet' zet, heeft gezien dat hij op geen pagina staat en in geen groep."""
    there = stated(sources.synonyms, (page.text for page in sources.pages))
    for row in sources.synonyms.absent:
        for name in row.words:
            if name in there and _is_put_in(sources, name, row.line):
                yield SYNONYMS, row.line, f"'{name}' staat wel op de site; haal het hier weg", name


@rule("Z108")
def no_dutch(sources: Sources) -> Iterator[Hit]:
    """Achter de = van een nieuwe Engelse regel staat Nederlands: woorden van de site, van een groep of uit een woordenlijst."""
    new = [row for row in sources.synonyms.translations if sources.is_new(SYNONYMS, row.line)]
    known = {word for page in sources.pages for word in words(page.text)} if new else set()
    known |= {part for group in sources.synonyms.groups for word in group.words for part in words(word)}
    for row in new:
        for word in words(row.dutch):
            if word not in known and not is_word(word):
                yield SYNONYMS, row.line, f"'{word}' is geen Nederlands woord; verbeter het achter de =", word


RULES = (put_in_and_there, no_dutch, unreadable, alone, twice, unused, unknown_place, not_absent)
