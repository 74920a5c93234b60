"""Rules that every block of this site obeys: `bevinding`, `begrip`, `situatie` and `spanning`."""

import re
from collections.abc import Iterator
from itertools import takewhile, zip_longest

from pymdownx.blocks import RE_START

from scripts.content.blocks import Block
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Page, Sources
from scripts.markdown.finding import FindingBlock
from scripts.markdown.labels import HOLDERS, KINDS, ORIGINS
from scripts.markdown.outline import OUTLINE, place
from scripts.markdown.situation import SILENT, Situation, Tension
from scripts.markdown.term import TermBlock

BLOCKS = {block.NAME: block for block in (FindingBlock, TermBlock, Situation, Tension)}
REQUIRED = {"bevinding": ("id", "wie", "soort"), "begrip": ("id", "wie"), "situatie": ("id",), "spanning": ("id",)}
LABELLED = (FindingBlock.NAME, TermBlock.NAME)
"""The blocks that say who holds them and where in the report it stands."""
LISTS = {"wie": tuple(HOLDERS), "herkomst": tuple(ORIGINS), "soort": tuple(KINDS), "zwijgt": (SILENT,)}
_NO_BAR = re.compile(
    rf"(?: {{0,3}}(?:/{{2,}}|\\{{2,}})|(?: {{4,}}|[ >]*>[ >]*|[-*+] +)/{{3,}}) *({'|'.join(BLOCKS)})\b", re.IGNORECASE
)
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def ours(sources: Sources) -> Iterator[tuple[Page, Block]]:
    """Every block of a kind that this site knows."""
    for page in sources.pages:
        for block in page.blocks:
            if block.name in BLOCKS:
                yield page, block


def _options(sources: Sources, name: str) -> Iterator[tuple[Page, int, str]]:
    """Page, line and value of every option with this name."""
    for page, block in ours(sources):
        if value := (block.options or {}).get(name):
            yield page, block.option_lines.get(name, block.line), value


@rule("F101")
def unknown_block(sources: Sources) -> Iterator[Hit]:
    """Een blok heet 'bevinding', 'begrip', 'situatie' of 'spanning', met kleine letters."""
    for page in sources.pages:
        lines = page.body.split("\n")
        for block in page.blocks:
            written = lines[block.line - 1].strip("/ ")[: len(block.name)]
            if _is_end(block):
                message = f"'{block.fence} {block.name}' sluit geen blok; schrijf alleen '{block.fence}'"
                yield page.path, block.line, message, f"{block.fence} {block.name}"
            elif block.name not in BLOCKS:
                remedy = suggestion(block.name, BLOCKS) or f"; kies uit {', '.join(BLOCKS)}"
                yield page.path, block.line, f"onbekend blok '{block.name}'{remedy}", block.name
            elif written != block.name:
                yield page.path, block.line, f"onbekend blok '{written}'; schrijf '{block.name}'", written


def _is_end(block: Block) -> bool:
    """Whether a block is the end of another, with a word behind its slashes."""
    return block.name not in BLOCKS and not (block.title or block.options or suggestion(block.name, BLOCKS))


@rule("F102")
def unclosed(sources: Sources) -> Iterator[Hit]:
    """Elk blok eindigt met een regel waarop alleen /// staat, met evenveel streepjes als waarmee het begint."""
    for page in sources.pages:
        for block, following in zip_longest(page.blocks, page.blocks[1:]):
            # With a word behind it, what should close a block is told as what it is not.
            is_ended = bool(following) and following.line == block.last_line + 1 and _is_end(following)
            if not block.is_closed and not is_ended and not _is_end(block):
                name = block.title or block.name
                message = f"blok '{name}' is niet gesloten; zet eronder een regel met alleen {block.fence}"
                yield page.path, block.line, message, name


@rule("F103")
def stray_end(sources: Sources) -> Iterator[Hit]:
    """Een regel met alleen /// sluit altijd een blok dat open is."""
    for page in sources.pages:
        for line in page.stray_ends:
            yield page.path, line, "'///' sluit hier niets; haal de regel weg of zet er een blok boven", "///"


@rule("F104")
def untitled(sources: Sources) -> Iterator[Hit]:
    """Elk blok heeft een titel achter het streepje |."""
    for page, block in ours(sources):
        if not block.title:
            yield (
                page.path,
                block.line,
                f"blok '{block.name}' heeft geen titel; schrijf '/// {block.name} | Titel'",
                block.name,
            )
    for page in sources.pages:
        for number, line in enumerate(page.prose.splitlines(), 1):
            if (meant := _NO_BAR.match(line)) and not RE_START.fullmatch(line):
                is_deep = line.startswith("    ")
                remedy = "haal de spaties ervoor weg" if is_deep else f"schrijf '/// {meant[1].lower()} | Titel'"
                message = f"'{line.strip()[:60]}' opent geen blok; {remedy}"
                yield page.path, number, message, line.strip()[:60]


@rule("F105")
def unreadable_options(sources: Sources) -> Iterator[Hit]:
    """De opties van een blok staan als 'naam: waarde' met vier spaties direct onder de titel, met een lege regel eronder."""
    for page, block in ours(sources):
        if block.options:
            yield from _no_empty_line(page, block)
        if block.options is None:
            message = (
                f"de opties van '{block.title}' zijn niet te lezen; zet elke optie als 'naam: waarde' op een regel"
            )
            written = _option_lines(page, block)
            odd = (number for number, line in written if not re.match(r"\s+[\w-]+:(?:\s|$)", line))
            yield page.path, next(odd, block.line), message, block.title


def _no_empty_line(page: Page, block: Block) -> Iterator[Hit]:
    """Text right below the options of a block, of which a reader cannot see where they end."""
    number = block.line + len(_option_lines(page, block)) + 1
    lines = page.body.split("\n")
    text = lines[number - 1].strip() if number <= len(lines) else ""
    if number > block.line + 1 and text and not text.startswith("///") and not _too_far_left(page, block):
        shown = " ".join(text.split()[:6])
        yield page.path, number, f"'{shown}' staat direct onder de opties; zet er een lege regel tussen", shown


def _option_lines(page: Page, block: Block) -> list[tuple[int, str]]:
    """The lines below the title of a block that stand four spaces in, each with its number."""
    below = enumerate(page.body.expandtabs(4).split("\n")[block.line :], block.line + 1)
    return list(takewhile(lambda one: re.match(r" {4,}\S", one[1]), below))


def _too_far_left(page: Page, block: Block) -> dict[str, int]:
    """The options of a block that do not stand four spaces in and are text therefore, each with its line."""
    first = block.line + len(_option_lines(page, block))
    found = {}
    for number, line in enumerate(page.body.split("\n")[first:], first + 1):
        match = re.match(r" {0,3}(?P<name>[a-z]+)\s*[:=]", line)
        if not match or match["name"] not in BLOCKS[block.name].OPTIONS:
            break
        found[match["name"]] = number
    return found


@rule("F106")
def missing_option(sources: Sources) -> Iterator[Hit]:
    """Een blok heeft een id; bevinding en begrip ook wie en verslag, en een bevinding soort; redactie geen verslag."""
    for page, block in ours(sources):
        if block.options is None or not block.title:
            continue
        needed = list(REQUIRED[block.name])
        if block.name in LABELLED and block.options.get("wie") != "redactie":
            needed.append("verslag")
        loose = _too_far_left(page, block)
        for name in list(loose)[:1]:
            message = f"optie '{name}' staat niet ver genoeg naar rechts; zet er vier spaties voor"
            yield page.path, loose[name], message, name
        if not block.options and not loose:
            names = ", ".join(needed)
            message = (
                f"blok '{block.title}' heeft geen opties; zet {names} direct onder de titel, met vier spaties ervoor"
            )
            yield page.path, block.line, message, block.title
            continue
        # Of an option that is only misspelt another rule tells what is meant.
        meant = "".join(suggestion(name, BLOCKS[block.name].OPTIONS) for name in _unknown(block))
        missing = [name for name in needed if not (block.options.get(name) or name in loose or f"'{name}'" in meant)]
        if missing:
            options, them = ("optie", "hem") if len(missing) == 1 else ("opties", "ze")
            names = " en ".join(f"'{name}'" for name in missing)
            message = (
                f"blok '{block.title}' mist de {options} {names}; zet {them} onder de titel met vier spaties ervoor"
            )
            line = min(block.option_lines.get(name, block.line) for name in missing)
            yield page.path, line, message, block.title


@rule("F107")
def unknown_option(sources: Sources) -> Iterator[Hit]:
    """Een blok heeft geen andere opties dan die erbij horen."""
    for page, block in ours(sources):
        known = list(BLOCKS[block.name].OPTIONS)
        for name in _unknown(block):
            remedy = suggestion(name, known) or f"; kies uit {', '.join(known)}"
            yield page.path, block.option_lines.get(name, block.line), f"onbekende optie '{name}'{remedy}", name


def _unknown(block: Block) -> list[str]:
    """The options of a block that such a block does not have."""
    return [name for name in block.options or {} if name not in BLOCKS[block.name].OPTIONS]


@rule("F108")
def outside_list(sources: Sources) -> Iterator[Hit]:
    """'wie', 'herkomst', 'soort' en 'zwijgt' hebben een waarde uit hun lijst, en 'taal' de code van een taal."""
    for name, values in LISTS.items():
        for page, line, value in _options(sources, name):
            if value not in values:
                remedy = suggestion(value, values) or f"; kies uit {', '.join(values)}"
                yield page.path, line, f"onbekende waarde '{value}' voor '{name}'{remedy}", value
    for page, line, value in _options(sources, "taal"):
        if not re.fullmatch(r"[a-z]{2,3}", value):
            yield page.path, line, f"onbekende waarde '{value}' voor 'taal'; schrijf een code, zoals en of de", value


@rule("F109")
def unknown_place(sources: Sources) -> Iterator[Hit]:
    """'verslag' noemt een kop die in het verslag staat, met het nummer van het hoofdstuk ervoor."""
    for page, line, value in _options(sources, "verslag"):
        try:
            place(value)
        except KeyError:
            remedy = suggestion(value, OUTLINE) or f"; kies uit {', '.join(OUTLINE)}"
            yield page.path, line, f"het verslag heeft geen kop '{value}'{remedy}", value


@rule("F110")
def malformed_id(sources: Sources) -> Iterator[Hit]:
    """Een id bestaat uit kleine letters, cijfers en streepjes en begint met een letter."""
    for name in ("id", "eerder"):
        for page, line, value in _options(sources, name):
            for part in value.split(",") if name == "eerder" else [value]:
                if not _ID.fullmatch(part.strip()):
                    message = f"id '{part.strip()}' deugt niet; gebruik kleine letters, cijfers en streepjes"
                    yield page.path, line, message, part.strip()


@rule("F111")
def double_id(sources: Sources) -> Iterator[Hit]:
    """Een id, ook een oud id bij eerder, is op de hele site van één bevinding en van één begrip."""
    for name in BLOCKS:
        first: dict[str, str] = {}
        blocks = [(page, block) for page, block in ours(sources) if block.name == name]
        # Ids before former ones, so that the problem stands with what was written last.
        for option in ("id", "eerder"):
            # And what was there before what is new, as git knows.
            written = [(page, block, block.option_lines.get(option, block.line)) for page, block in blocks]
            for page, block, line in sorted(written, key=lambda one: sources.is_new(one[0].path, one[2])):
                here = f"{page.path}:{line}"
                for value in block.ids_in(option):
                    if first.setdefault(value, here) != here:
                        remedy = "geef het nieuwe blok een ander id" if option == "id" else "haal het hier weg"
                        yield page.path, line, f"id '{value}' staat ook op {first[value]}; {remedy}", value


@rule("F112")
def empty_body(sources: Sources) -> Iterator[Hit]:
    """Een blok heeft tekst onder zijn opties."""
    for page, block in ours(sources):
        if block.is_closed and block.options is not None and not block.body:
            yield page.path, block.line, f"blok '{block.title}' is leeg; schrijf de tekst onder de opties", block.title


@rule("F116")
def option_twice(sources: Sources) -> Iterator[Hit]:
    """Een optie staat één keer in een blok."""
    for page, block in ours(sources):
        seen: set[str] = set()
        for number, line in enumerate(page.body.split("\n")[block.line :], block.line + 1):
            option = re.match(r" {4,}([\w-]+)\s*:", line.expandtabs(4))
            if not option:
                break
            if option[1] in seen:
                yield page.path, number, f"optie '{option[1]}' staat er twee keer; houd er een", option[1]
            seen.add(option[1])


@rule("F117")
def title_twice(sources: Sources) -> Iterator[Hit]:
    """Een bevinding heeft een titel die geen andere bevinding heeft."""
    places: dict[str, dict[tuple[str, int], str]] = {}
    for page, block in ours(sources):
        title = " ".join(block.title.casefold().split()).rstrip(".")
        if block.name == FindingBlock.NAME and title:
            places.setdefault(title, {})[page.path, block.line] = block.title
    for found in places.values():
        for (path, line), (other, at) in sources.doubles(list(found)):
            title = found[path, line]
            yield path, line, f"titel '{title}' staat ook op {other}:{at}; kies een andere", title


@rule("F121")
def of_editors(sources: Sources) -> Iterator[Hit]:
    """Wat van de redactie is, heeft geen plaats in het verslag; een bevinding van haar die geen vraag is, heeft een eigen bron."""
    for page, block in ours(sources):
        options = block.options or {}
        if options.get("wie") != "redactie":
            continue
        if options.get("verslag"):
            places = [block.option_lines.get(name, block.line) for name in ("wie", "verslag")]
            line = next((line for line in places if sources.is_new(page.path, line)), places[-1])
            message = (
                f"wat in het verslag staat ('{options['verslag']}'), is niet van de redactie; haal een van de twee weg"
            )
            yield page.path, line, message, options["verslag"]
        elif options.get("soort") != "vraag" and not _has_source(page, block):
            message = f"'{block.title}' is van de redactie en heeft geen bron; zet achter een zin [@sleutel]"
            yield page.path, block.line, message, block.title


NO_CAPITAL = re.compile(r"(?!\w*bo\b)[a-zà-ÿ]+(?![\w’-])")
"""A title that begins without a capital, and not with the name of a kind of school, or of what has a capital further on."""
_AROUND = re.compile(r"^\d+(?:\.\d+)*[.)] +|\s*\{[^{}]*\}$")
_FRAMED = re.compile(r"(?:\*\*|__|[*_])(?P<bold>[^*_]+)(?:\*\*|__|[*_])|[\"“„](?P<quoted>[^\"“”„]+)[\"”]")


_MARKED = re.compile(r"(?P<mark>\*\*|__|==|~~|\^\^)(?P<said>[^*_=~^]+)(?P=mark)")


@rule("F122")
def title_form(sources: Sources) -> Iterator[Hit]:
    """De titel van een blok is gewone tekst: niets erin is vet, en zij staat niet tussen aanhalingstekens, zonder nummer, link, id of punt aan het eind."""
    for page, block in ours(sources):
        framed = _FRAMED.fullmatch(block.title)
        right = (framed["bold"] or framed["quoted"]) if framed else block.title
        right = right if re.search(r"\.\.$|…$|\b(?:enz|e\.a|etc|\w)\.$", right) else right.rstrip(".,;:")
        # A work is called by its name, slanted; what is bold or marked says nothing on a card.
        right = _MARKED.sub(r"\g<said>", right)
        right = _AROUND.sub("", re.sub(r"\[([^\[\]]+)\]\([^()\s]*\)", r"\1", right))
        if block.name != TermBlock.NAME and NO_CAPITAL.match(right):
            right = right[0].upper() + right[1:]
        if right and right != block.title:
            yield page.path, block.line, f"titel '{block.title}' is geen gewone titel; schrijf '{right}'", block.title


def _has_source(page: Page, block: Block) -> bool:
    """Whether a block cites a source, or was meant to, or needs none: a term, and what is not whole yet."""
    if block.name != FindingBlock.NAME or not (block.title and block.body and block.is_closed):
        return True
    is_meant = "@" in block.body or "(vul in" in block.body
    return is_meant or any(block.line < cited.line <= block.last_line for cited in page.citations)


@rule("F132")
def title_again(sources: Sources) -> Iterator[Hit]:
    """De tekst van een blok begint niet met zijn titel: die staat er al boven."""
    for page, block in ours(sources):
        first = next((line for line in block.body.split("\n") if line.strip()), "")
        said, title = _bare(first), _bare(block.title)
        if title and block.title and re.match(rf"{re.escape(title)}(?:[.:!?]|$)", said):
            lines = page.prose.split("\n")
            line = next(
                (n for n in range(block.line, block.last_line) if lines[n].strip() == first.strip()), block.line - 1
            )
            yield page.path, line + 1, f"de tekst begint met de titel '{block.title}'; haal dat weg", block.title


def _bare(text: str) -> str:
    return re.sub(r"[*_=‘’]", "", text).strip().casefold()


RULES = (
    title_again,
    unknown_block,
    unclosed,
    stray_end,
    untitled,
    unreadable_options,
    missing_option,
    unknown_option,
    outside_list,
    unknown_place,
    malformed_id,
    double_id,
    empty_body,
    option_twice,
    title_twice,
    of_editors,
    title_form,
)
