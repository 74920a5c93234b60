"""Rules for citations."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from scripts.content.bibliography import REPORT, Entry
from scripts.content.citation_grammar import KEY, Written, written
from scripts.content.names import BIBLIOGRAPHY
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Page, Sources
from scripts.markdown.labels import EDITOR, HOLDERS, NO_SOURCE, SOURCED

_GROUP = re.compile(
    r"(?<!\\)[!\\]?(?P<brackets>\[{1,2})(?P<text>[^\[\]\n]*(?:\[[^\[\]\n]*\])?[^\[\]\n]*)\]{1,2}(?P<colon>:)?"
)
_AT = r"(?:[@＠]|&#64;|&#x40;|&commat;)"
_NAMED = re.compile(rf"{_AT}[^\w\s@]*[ \t]?(?P<key>[A-Za-z][\w-]*)")
_BEGINS = re.compile(rf"\s*-?{_AT}")
_MAIL = re.compile(r"[\w.+%-]+@[\w-]+\.[\w.-]+")
_NUMBER = re.compile(r"(?<![\]!\\\w])\[(?P<numbers>\d{1,3}(?:[ ,;–-]+\d{1,3})*)\](?![\[(:])")
_LOOSE = re.compile(r"(?<![\w@/.\\-])@(?P<key>[A-Za-z][\w-]*)")
_BROKEN = re.compile(r"\[(?P<text>[^\[\]\n]*@[\w-]+[^\[\]\n]*\n[^\[\]]*)\]")
_TARGET = re.compile(r"(?<=\])\([^)\n]*\)")
_COMMAND = re.compile(r"\\(?:full_)?bibliography\b")
# What says how to write something shows it in code.
_EXPLAINED = re.compile(r"\b(?:als|zoals|schrijf|typ|schrijft|typt)(?: je| dan)? +\Z", re.IGNORECASE)
_PLAIN_WORDS = re.compile(r"[\w ,.:–-]*")
_OF_PROGRAM = re.compile(
    r"\{[^{}\n]*(?:\bADDIN\b|#\d+|\| ?\|zu:)[^{}\n]*\}+|\bADDIN (?:ZOTERO|CSL|EN|Mendeley)\w*[^\n]*|\{[A-Z][\w-]+:(?:19|20)\d\d\w*\}"
    r"|(?<=[\w.,;)’” ])[¹²³⁰⁴-⁹]+(?![\w/])"
)
"""What a program for sources or for writing leaves where a citation was: a code of its own, or the raised number of a note."""
_RECORD = re.compile(r"\s*@\w+\s*\{\s*([^\s,{}]+)")
_UNIT = re.compile(r"(?:\b[mkcd]{0,2}m|\d|\b\w)\Z")


@dataclass(frozen=True)
class Slip:
    """Brackets that were meant as a citation and are none: their line, their text, the keys named, and how to write it."""

    line: int
    shown: str
    keys: tuple[str, ...]
    right: str

    @property
    def is_of_more(self) -> bool:
        """Whether it is about how more sources stand in one citation."""
        return len(self.keys) > 1 or ";" in self.shown


def _slips(page: Page, known: Collection[str]) -> Iterator[Slip]:
    """Every citation of a page that is not written as one."""
    text = _blank(page.prose, (_TARGET, _BROKEN))
    right = {found.start for found in written(text)}
    by_lower = {key.lower(): key for key in known}
    for match in _GROUP.finditer(text):
        is_link = page.prose.startswith("(", match.end())
        if is_link or match["text"].startswith("^") or right.intersection(range(match.start(), match.end())):
            continue
        inner = _MAIL.sub(lambda mail: " " * len(mail.group()), match["text"])
        names = [by_lower.get(key.lower(), key) for key in _NAMED.findall(inner)]
        names = [name if name in known else name.rstrip("-") for name in names]
        bare = [word for word in re.findall(KEY, inner) if word in known and re.search(r"\d", word)]
        is_alone = match["text"] in known
        has_at = any(name in known or re.search(r"\d{4}", name) for name in names) or _BEGINS.match(inner)
        # A word in brackets can be a link that is filled in elsewhere, or text.
        is_plain = match.group().startswith("[") and not match["colon"] and not text.startswith("[", match.end())
        if not has_at and not ((is_alone or bare) and is_plain and text[match.start() - 1 : match.start()] != "]"):
            continue
        keys = tuple(dict.fromkeys([*names, *bare])) or ((match["text"],) if is_alone else ())
        shown = page.prose[match.start() : match.end()]
        begins = not page.prose[page.prose.rfind("\n", 0, match.start()) + 1 : match.start()].strip(" >*+-")
        # At the start of a line the colon makes it what fills in a link.
        shown = shown if begins else shown.rstrip(":")
        # A tag, or a sign that nobody sees, is told by a rule of its own.
        if "<" not in shown and shown.isprintable():
            yield Slip(_line(text, match.start()), shown, keys, _rewritten(inner, keys))


def _rewritten(text: str, keys: Collection[str]) -> str:
    """The citation that was most likely meant, of these keys."""
    if not keys:
        return "[@sleutel]"
    first, *others = keys
    around = re.fullmatch(rf"(?P<before>[^@]*?)-?{_AT}\W*{re.escape(first)}(?P<after>[^@]*)", text)
    if not others and around and all(_PLAIN_WORDS.fullmatch(around[side]) for side in ("before", "after")):
        before, after = around["before"].strip(), around["after"].strip(" .:-")
        after = after if not after or after.startswith(",") else f", {after}"
        return f"[{before}{' ' if before else ''}@{first}{after.rstrip(',')}]"
    return f"[{'; '.join(f'@{key}' for key in keys)}]"


def _blank(text: str, patterns: Collection[re.Pattern[str]]) -> str:
    """A text with what matches blanked out."""
    for pattern in patterns:
        text = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    return text


def _outside_citations(page: Page) -> str:
    """The prose with the addresses of links and everything in brackets blanked out."""
    return _blank(page.prose, (_TARGET, _GROUP, _BROKEN))


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


@rule("C101")
def unknown_key(sources: Sources) -> Iterator[Hit]:
    """Elke sleutel in een citaat staat in bibliography.bib."""
    known = {key.lower() for key in sources.bibliography.keys}
    renamed = _renamed(sources)
    for entry, old, places in renamed:
        others = f" en {len(places) - 1} andere" if len(places) > 1 else ""
        message = f"'{old}' heet nu '{entry.key}', en is nog aangehaald op {places[0]}{others}; zet '{old}' terug"
        yield BIBLIOGRAPHY, entry.line, message, old
    told = {old for _, old, _ in renamed}
    for page in sources.pages:
        for citation in page.citations:
            if citation.key.lower() not in known and citation.key not in told:
                nearest = suggestion(citation.key, sources.bibliography.keys)
                remedy = nearest or "; zet de bron eerst in bibliography.bib"
                yield page.path, citation.line, f"onbekende bronsleutel '{citation.key}'{remedy}", citation.key


def _renamed(sources: Sources) -> list[tuple[Entry, str, list[str]]]:
    """Every source that has another key than it had where nobody touched what cites it: its key of then, and where."""
    was = {match[1] for line in sources.gone.get(BIBLIOGRAPHY, ()) if (match := _RECORD.match(line))}
    keys = sources.bibliography.keys
    new = [one for one in sources.bibliography.whole if sources.is_new(BIBLIOGRAPHY, one.line) and one.key not in was]
    found = []
    for old in sorted(was - keys):
        cited = [(page.path, one.line) for page in sources.pages for one in page.citations if one.key == old]
        # Of a record that is new as a whole nobody knows what it was; a title that stands there stood below its old key.
        same = [one for one in new if not any(sources.is_new(BIBLIOGRAPHY, line) for line in one.lines.values())]
        near = [one for one in same if len(same) == 1 or suggestion(old, [one.key])]
        if cited and near and not any(sources.is_new(*place) for place in cited):
            found.append((near[0], old, [f"{path}:{line}" for path, line in cited]))
    return found


@rule("C102")
def wrong_case(sources: Sources) -> Iterator[Hit]:
    """Een sleutel in een citaat heeft dezelfde hoofdletters als in bibliography.bib."""
    by_lower = {key.lower(): key for key in sources.bibliography.keys}
    for page in sources.pages:
        for citation in page.citations:
            right = by_lower.get(citation.key.lower(), citation.key)
            if right != citation.key:
                yield (
                    page.path,
                    citation.line,
                    f"bronsleutel '{citation.key}' heeft andere hoofdletters; schrijf '{right}'",
                    citation.key,
                )


@rule("C103")
def almost_citation(sources: Sources) -> Iterator[Hit]:
    """Een citaat is [@sleutel]: vierkante haken, een apenstaartje en direct daarachter de sleutel."""
    known = sources.bibliography.keys
    people = {
        entry.key for entry in sources.bibliography.entries if not entry.fields.get("author", "{").startswith("{")
    }
    for page in sources.pages:
        for slip in _slips(page, known):
            if not slip.is_of_more:
                yield page.path, slip.line, f"'{slip.shown}' is geen citaat; schrijf '{slip.right}'", slip.shown
        defined = {match[1] for match in re.finditer(r"^ {0,3}\[([^\]\n]+)\]:", page.prose, re.MULTILINE)}
        for match in _NUMBER.finditer(page.prose):
            if match["numbers"] not in defined:
                message = f"'{match.group()}' is geen citaat; schrijf '[@sleutel]', met de sleutel uit bibliography.bib"
                yield page.path, _line(page.prose, match.start()), message, match.group()
        for match in _OF_PROGRAM.finditer(page.prose):
            # The raised number of a measure, or of a letter in a formula.
            if not _UNIT.search(page.prose, max(0, match.start() - 4), match.start()):
                shown = match.group()[:60]
                right = _of_program(shown, sources.bibliography.entries)
                message = f"'{shown}' komt uit een ander programma en is hier geen citaat; schrijf '[@{right}]'"
                yield page.path, _line(page.prose, match.start()), message, shown
        prose = _outside_citations(page)
        for match in _LOOSE.finditer(prose):
            # A name on social media is no source.
            is_near = suggestion(match["key"], people, 0.8) or re.search(r"\d{4}", match["key"])
            if not is_near and match["key"] not in known:
                continue
            line = _line(prose, match.start())
            yield page.path, line, f"'{match.group()}' is zo geen citaat; schrijf '[@{match['key']}]'", match.group()


def _of_program(text: str, entries: Collection[Entry]) -> str:
    """The key of the source that the code of another program names."""
    keys = (entry.key for entry in entries if entry.year and entry.year in text and _first_name(entry) in text)
    return next(keys, "sleutel")


@rule("C104")
def in_code(sources: Sources) -> Iterator[Hit]:
    """In code staat geen citaat, ook niet in een alinea die vier spaties is ingesprongen: het wordt daar niet ingevuld."""
    for page in sources.pages:
        for match in re.finditer(r"\[[^\[\]\n]*@[\w-][^\[\]\n]*\]", page.code):
            is_explained = _EXPLAINED.search(page.prose, max(0, match.start() - 40), match.start())
            if not _MAIL.search(match.group()) and not is_explained:
                message = f"citaat '{match.group()}' staat in code; zet het erbuiten of laat de haken weg"
                yield page.path, _line(page.code, match.start()), message, match.group()
        for match in re.finditer(r"\[`(@[\w-]+)`\]", page.flat.text):
            if match[1].removeprefix("@") in sources.bibliography.keys:
                message = f"'{match.group()}' is geen citaat; schrijf '[{match[1]}]'"
                yield page.path, _line(page.flat.text, match.start()), message, match.group()
        for number, line in page.indented:
            for found in written(line.strip()):
                text = f"[{found.text}]"
                message = f"citaat '{text}' staat in code; haal de spaties aan het begin van de regel weg"
                yield page.path, number, message, text


@rule("C105")
def report_as_source(sources: Sources) -> Iterator[Hit]:
    """Een bevinding haalt het verslag niet aan als bron (dat zij daaruit komt, staat er al), en wat een ander zei geen bron van de redactie."""
    entries = sources.bibliography.entries
    # Where no source names a note of the report, nothing tells which are of the editors.
    added = {entry.key for entry in entries if entry.origin == EDITOR} if any(one.notes for one in entries) else set()
    for page in sources.pages:
        for block in page.blocks:
            who = (block.options or {}).get("wie")
            cited = [citation for citation in page.citations if block.line < citation.line <= block.last_line]
            bare = next((one for one in cited if one.key == REPORT and one.text.strip() == f"@{REPORT}"), None)
            other = next((one for one in cited if one.key in added), None)
            if block.name == "bevinding" and who in HOLDERS and who not in (SOURCED, EDITOR) and other:
                message = (
                    f"'@{other.key}' is een bron van de redactie, en '{block.title}' is niet van haar; zet haar zin met "
                    f"die bron buiten het blok, of in een bevinding van de redactie"
                )
                yield page.path, other.line, message, f"@{other.key}"
                continue
            if who != SOURCED:
                # With a page it says more than the chapter that stands with the finding.
                if bare and (block.options or {}).get("verslag"):
                    message = f"'[@{REPORT}]' is bij een bevinding geen bron: wat in het verslag staat, zegt 'verslag' al; haal het weg"
                    yield page.path, bare.line, message, f"[@{REPORT}]"
                continue
            if cited and all(citation.key == REPORT for citation in cited):
                message = (
                    f"'[@{REPORT}]' is geen bron voor '{block.title}'; haal het weg (het label zegt dan vanzelf "
                    f"'{NO_SOURCE}'), of zet het onderzoek erbij dat het verslag noemt"
                )
                yield page.path, cited[0].line, message, f"[@{REPORT}]"


@rule("C106")
def more_sources(sources: Sources) -> Iterator[Hit]:
    """Tussen twee bronnen in één citaat staat een puntkomma, en elk deel heeft één @sleutel: [@een; @twee]."""
    for page in sources.pages:
        for slip in _slips(page, sources.bibliography.keys):
            if slip.is_of_more:
                message = (
                    f"'{slip.shown}': elke bron heeft een eigen @, en tussen bronnen hoort ';'; schrijf '{slip.right}'"
                )
                yield page.path, slip.line, message, slip.shown


@rule("C107")
def broken_over_lines(sources: Sources) -> Iterator[Hit]:
    """Een citaat staat in zijn geheel op één regel."""
    for page in sources.pages:
        for match in _BROKEN.finditer(page.prose):
            text = " ".join(match.group().split())
            yield (
                page.path,
                _line(page.prose, match.start()),
                f"citaat '{text}' loopt over twee regels; zet het op één regel",
                text,
            )


@rule("C108")
def in_heading(sources: Sources) -> Iterator[Hit]:
    """In een kop, een titel, een onderschrift en de tekst van een link of plaatje staat geen citaat."""
    known = sources.bibliography.keys
    for page in sources.pages:
        headings = [(heading.line, heading.text) for heading in page.headings]
        for link in page.links:
            named = [name for name in _NAMED.findall(link.text) if name in known]
            if re.search(r"\[[^\]]*@[\w-]+", link.text) or named:
                yield (
                    page.path,
                    link.line,
                    f"link of plaatje '{link.text}' bevat een citaat; zet het erachter",
                    link.text,
                )
        for line, text in [*headings, *((block.line, block.title) for block in page.blocks)]:
            if re.search(r"\[[^\]]*@[\w-]+", text):
                yield page.path, line, f"kop '{text}' bevat een citaat; zet het in de tekst eronder", text
        for match in _TARGET.finditer(page.prose):
            for caption in re.findall(r"""\s["'](.*)["']\s*\)""", match.group()):
                if known.intersection(_NAMED.findall(caption)):
                    line = _line(page.prose, match.start())
                    yield (
                        page.path,
                        line,
                        f"onderschrift '{caption}' bevat een citaat; zet het in de tekst eronder",
                        caption,
                    )
        for name, value in (page.meta or {}).items():
            if known.intersection(_NAMED.findall(str(value))):
                line = page.meta_lines.get(str(name), 1)
                yield (
                    page.path,
                    line,
                    f"{name} '{value}' bevat een citaat; zet het in de tekst van de pagina",
                    str(value),
                )


@rule("C109")
def command(sources: Sources) -> Iterator[Hit]:
    r"""Een pagina vraagt niet om haar bronnen (\bibliography): die komen er vanzelf onder."""
    for page in sources.pages:
        for match in _COMMAND.finditer(page.prose):
            line = _line(page.prose, match.start())
            yield (
                page.path,
                line,
                f"'{match.group()}' hoeft niet: de bronnen komen vanzelf onder de pagina; haal het weg",
                match.group(),
            )


_END = re.compile(r"[.!?]\s|\n\n")
_DOI = re.compile(r"\(?\b(?:doi:? ?|https://doi\.org/)?(?P<doi>10\.\d{4,9}/[^\s()<>\[\]]*[\w/])\)?", re.IGNORECASE)


_BY_HAND = re.compile(
    r"\((?:zie |vgl\. |o\.a\. )?(?P<name>[A-ZÀ-Ý][\w’-]+)(?P<more>,? (?:&|en|and) (?:[A-ZÀ-Ý][\w’-]+)|,? et al\.?| e\.a\.|),? "
    r"(?:19|20)\d\d[a-z]?(?:, (?:pp?|blz)\.? ?\d[\d–-]*)?\)"
)
"""A citation as other programs print it."""


@rule("C110")
def by_hand(sources: Sources) -> Iterator[Hit]:
    """Een bron haal je aan met [@sleutel], niet met de hand; staan naam en jaar in de zin, dan staat hij er achteraan bij."""
    works: dict[str, list[tuple[str, str]]] = {}
    for entry in sources.bibliography.entries:
        if (name := _first_name(entry)) and entry.year:
            works.setdefault(entry.year, []).append((entry.key, name))
    names = {name for works_of_year in works.values() for _, name in works_of_year}
    by_doi = {doi.lower(): entry.key for entry in sources.bibliography.entries if (doi := entry.fields.get("doi"))}
    for page in sources.pages:
        text = _blank(page.prose, (_TARGET,))
        for match in _DOI.finditer(text) if "10." in text else ():
            if key := by_doi.get(match["doi"].lower()):
                line = _line(text, match.start())
                yield page.path, line, f"'{match.group()}' is met de hand getypt; schrijf '[@{key}]'", match.group()
        links = [(link.line, link.text) for link in page.links]
        told: set[str] = set()
        # There are more sources than years, and few years stand on a page.
        on_page = ((year, key, name) for year, named in works.items() if year in text for key, name in named)
        for year, key, name in on_page:
            if name not in text:
                continue
            pattern = rf"\((?:[^()\n]*[ ;])?{re.escape(name)}\b[^()\n]{{0,60}}?\b{year}[a-z]?\b[^()\n]*\)|(?<![\w-]){re.escape(name)}(?:(?: en| &|,) [\w’' .&,-]{{1,40}}?| et al\.?,?| e\.a\.,?|)\s\({year}[a-z]?\b[^()\n]*\)"
            for match in re.finditer(pattern, text):
                line = _line(text, match.start())
                is_cited = match.group()[0] != "(" and f"@{key}]" in _END.split(text[match.end() :], maxsplit=1)[0]
                if not is_cited and not any(line == number and match.group() in shown for number, shown in links):
                    told.add(match.group())
                    yield page.path, line, f"'{match.group()}' is met de hand getypt; schrijf '[@{key}]'", match.group()
        # Of a year that no source has, or of a source that is not there.
        for match in _BY_HAND.finditer(text) if "(" in text else ():
            line = _line(text, match.start())
            is_known = match["name"] in names or (match["more"] and not re.match(r",? en ", match["more"]))
            is_link = any(line == number and match.group() in shown for number, shown in links)
            if is_known and match.group() not in told and not is_link:
                remedy = "haal de bron aan met [@sleutel], of zet haar eerst in bibliography.bib"
                yield page.path, line, f"'{match.group()}' is met de hand getypt; {remedy}", match.group()


_PAGES = re.compile(r"(?<![\w.])(?:pp?|blz|bl|pag|pagina|p[aá]g)\b\.?[ \t]*(?P<rest>[^;\])]*)", re.IGNORECASE)
_RANGE = re.compile(r"(?P<first>\d+)(?:\s*(?:[-–—]+|tot en met|t/m|tot)\s*(?P<last>\d+))?")


@rule("C111")
def wrong_place(sources: Sources) -> Iterator[Hit]:
    """Achter de komma in een citaat staat iets, en bladzijden lopen op en staan in de bron: [@sleutel, p. 12-14]; naam en jaar komen vanzelf."""
    entries = {entry.key: entry for entry in sources.bibliography.entries}
    for page in sources.pages:
        for found in written(page.body):
            for part in found.text.split(";"):
                key = next((key for key in re.findall(rf"@({KEY})", part)), "")
                before, _, behind = part.partition(f"@{key}")
                if key in entries and (
                    remedy := _without_name(found.text, before)
                    or _said_again(found.text, before, behind, entries[key])
                    or _wrong_place(found.text, behind, entries[key])
                ):
                    text = f"[{found.text}]"
                    line = _line(page.body, found.start)
                    yield page.path, line, f"'{text}': {remedy}", text


_BEHIND = re.compile(
    r"[ ,]{0,2}(?:\(?(?P<place>(?:pp?|blz|pag)\.? ?\d[\d–-]*)\)?|(?P<other>\[(?P<more>-?@[^\[\]\n]+)\]))"
)
_AGAIN = re.compile(
    r"\b(?:[Ii]bid(?:em)?\b\.?|[Oo]p\. ?cit\.|[Ll]oc\. ?cit\.|t\.a\.p\.|a\.w\.|[Ii]dem, (?:p|blz)\.)|\[(?:voet)?noot \d+\]"
)
# A sentence can end with a word that elsewhere stands before a name: then it does not begin with it.
_BEFORE_NAME = re.compile(
    r"\b(?:[Vv]olgens|[Aa]ldus)[ \n]\Z"
    r"|(?:^|[.!?:][’”]? |\n)(?:In|Uit|Bij|Door|Van|Met|Naast|Voor|Na|Over|Naar|Tussen|Sinds)[ \n]\Z"
)
_AS_SUBJECT = re.compile(
    r" (?:zegt|stelt|schrijft|schrijven|noemt|noemen|vindt|vinden|vond|vonden|concludeert|concludeerde|beschrijft|beschreef|"
    r"beschrijven|betoogt|meent|laat zien|laten zien|toont|tonen|onderzocht|wijst|wijzen|spreekt|geeft|geven|ziet|zien|pleit)\b"
)
_BEGINS_SENTENCE = re.compile(r"(?:(?:^|\n|[.!?] )[ >*+-]*|\b(?:dat|omdat|want|maar|terwijl|en) )\Z")


@rule("C112")
def loose_parts(sources: Sources) -> Iterator[Hit]:
    """Een citaat staat achter wat het onderbouwt, één keer, met een spatie ervoor en de bladzijde erin; wat je nog eens aanhaalt, krijgt weer [@sleutel]."""
    known = sources.bibliography.keys
    for page in sources.pages:
        cited = list(written(page.body))
        ends = {found.end for found in cited}
        for found, following in zip_longest(cited, cited[1:]):
            text, line = f"[{found.text}]", _line(page.body, found.start)
            behind = _BEHIND.match(page.body, found.end)
            between = page.body[found.end : following.start] if following else "x"
            if found.start and re.match(r"[\w.,;:’”)]", page.body[found.start - 1]) and found.start not in ends:
                word = re.split(r"\s", page.body[: found.start])[-1]
                message = f"'{word}{text}' plakt aan elkaar; schrijf '{word} {text}'"
                yield page.path, line, message, f"{word}{text}"
            elif following and found.keys == following.keys and re.fullmatch(r" ?[,;]? ?", between):
                shown = page.body[found.start : following.end]
                right = max(text, f"[{following.text}]", key=len)
                yield page.path, line, f"'{shown}' noemt één bron twee keer; schrijf '{right}'", shown
            elif behind and (behind["place"] or behind.start() + 1 > behind.start("other")):
                more = f", {behind['place']}" if behind["place"] else f"; {behind['more']}"
                shown = text + behind.group()
                yield page.path, line, f"'{shown}' is één citaat; schrijf '[{found.text}{more}]'", shown
            elif (stop := _STOP_BEFORE.search(page.body[max(0, found.start - 60) : found.start])) and _NEXT.match(
                page.body, found.end
            ):
                is_double = page.body[found.end : found.end + 1] == "."
                shown = f"{stop.group()}{text}{'.' if is_double else ''}"
                right = f"{stop['word']} {text}{stop['mark']}"
                yield page.path, line, f"'{shown}' staat achter de punt; schrijf '{right}'", shown
            elif not known.isdisjoint(found.keys) and (
                remedy := _out_of_place(page.body, found) or _in_brackets(page.body, found)
            ):
                yield page.path, line, f"'{text}' {remedy}", text
        for match in _AGAIN.finditer(page.prose):
            message = f"'{match.group()}' zegt niet welke bron; schrijf [@sleutel], met de bladzijde erachter"
            yield page.path, _line(page.prose, match.start()), message, match.group()


_STOP_BEFORE = re.compile(r"(?<![^\W\d])(?!(?:bijv|enz|etc|evt|resp)\.)(?P<word>[^\W\d]{3,}[’”)]?)(?P<mark>[.!?]) \Z")
_NEXT = re.compile(r"\.?(?= *(?:\n|$)| +[A-ZÀ-Ý‘“\[(])")
"""What stands behind a citation with which a sentence ends, so that it does not begin the next one."""


def _out_of_place(body: str, found: Written) -> str:
    """What is wrong with a citation that a sentence uses as a name, with what to do (Dutch); empty when it does not."""
    before = body[max(0, found.start - 60) : found.start]
    if _BEFORE_NAME.search(before) or (_AS_SUBJECT.match(body, found.end) and _BEGINS_SENTENCE.search(before)):
        return "leest als (naam, jaar) tussen haakjes; noem de schrijver in de zin, en zet het citaat erachter"
    return ""


def _in_brackets(body: str, found: Written) -> str:
    """What is wrong with a citation that stands in brackets of its own, behind 'zie' (Dutch); empty when it does not."""
    is_between = re.search(r"\((?:zie|vgl\.) $", body[max(0, found.start - 6) : found.start])
    is_so = is_between and body.startswith(")", found.end)
    return "staat in haakjes, en krijgt er zelf al; haal die eromheen weg" if is_so else ""


_YEAR_AGAIN = re.compile(r"[ ,]*\(?(?P<year>(?:19|20)\d\d)[a-e]?\)?(?=[ ,)]*(?:$|,))")
_NO_COMMA = re.compile(r" +(?:pp?|blz|bl|pag)\b\.? *\d")
_BARE_PLACE = re.compile(r"(?:,? +| *, *p)(?P<pages>\d{1,4}(?:[–-]+\d{1,4})?)$")


def _without_name(text: str, before: str) -> str:
    """What to do about a dash by which other programs leave the name out."""
    if not before.endswith("-"):
        return ""
    return f"zonder naam kan hier niet; schrijf '[{text.replace('-@', '@')}]'"


def _said_again(text: str, before: str, behind: str, entry: Entry) -> str:
    """What to do about the name or the year in a citation, which come by themselves, and about a number that is no page."""
    name = _first_name(entry)
    if name and re.search(rf"\b{re.escape(name)}\b", before):
        right = text.replace(before, re.sub(rf"\b{re.escape(name)}[\w ,.&]*$", "", before), 1)
        return f"de naam komt er vanzelf; schrijf '[{right}]'"
    if (year := _YEAR_AGAIN.match(behind)) and year["year"] == entry.year:
        right = text.replace(behind, behind[year.end() :], 1)
        return f"het jaar komt er vanzelf; schrijf '[{right}]'"
    if place := _NO_COMMA.match(behind):
        right = text.replace(behind, f", {behind.strip()}", 1)
        return f"voor een bladzijde staat een komma; schrijf '[{right}]'"
    place = _BARE_PLACE.match(behind)
    if place and not re.match(r" *, *\d", behind):
        right = text.replace(behind, f", p. {place['pages']}", 1)
        return f"voor een bladzijde staat 'p.'; schrijf '[{right}]'"
    return ""


def _wrong_place(text: str, behind: str, entry: Entry) -> str:
    """What to do about what stands behind a key in the text of a citation; empty when it is right."""
    if re.search(r",\s*(?:,|$)", behind):
        right = re.sub(r",[ ]*(?=[,;]|$)", "", text)
        return f"achter een komma staat niets; schrijf '[{right}]'"
    pages = _PAGES.search(behind) or re.match(r" *, *(?P<rest>\d+(?:[–-]+\d+)?)$", behind)
    if not pages:
        return ""
    if not re.match(r"\d|[ivxlc]+\b|[A-Za-z]?\d", pages["rest"]):
        return f"er staat geen bladzijde; schrijf haar erachter, zoals '[@{entry.key}, p. 12]', of haal het weg"
    of_source = _RANGE.fullmatch(entry.fields.get("pages", ""))
    for match in _RANGE.finditer(pages["rest"]):
        first, last = int(match["first"]), int(match["last"] or match["first"])
        if last < first and len(match["last"]) == len(match["first"]):
            right = text.replace(match.group(), f"{last}-{first}")
            return f"de bladzijden lopen terug; schrijf '[{right}]'"
        if of_source and of_source["last"]:
            bounds = range(int(of_source["first"]), int(of_source["last"]) + 1)
            is_alike = len(match["first"]) == len(of_source["first"])
            # On a screen the pages of an article begin at 1, and what is a year is no page.
            is_counted = first <= len(bounds) or len(match["first"]) == len("1999")
            if bounds and first not in bounds and (is_alike or not is_counted):
                return f"bladzijde {first} staat niet in de bron, die loopt van {bounds[0]} tot {bounds[-1]}; verbeter het getal"
    return ""


def _first_name(entry: Entry) -> str:
    """The family name of the first author as a text has it, or the name of the organisation."""
    first = next((entry.fields[name] for name in ("author", "editor") if entry.fields.get(name)), "").split(" and ")[0]
    if first.startswith("{"):
        return first.strip("{}")
    family = first.partition(",")[0].strip()
    return family.split()[-1] if family else ""


RULES = (
    unknown_key,
    wrong_case,
    almost_citation,
    in_code,
    report_as_source,
    more_sources,
    broken_over_lines,
    in_heading,
    command,
    by_hand,
    wrong_place,
    loose_parts,
)
