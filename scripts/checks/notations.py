"""Rules for notations that other programs know and this site does not, each with what to write instead.

What works here stands in CONTRIBUTING; what else Material, GitHub, Obsidian, Docusaurus or LaTeX know would be
published as it was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import html5

from scripts.content.dutch import is_small, uses
from scripts.content.numerals import NUMBERS, number_of
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Listing, Page, Sources
from scripts.markdown.icons import names
from scripts.markdown.notation import KINDS

_BOX = "schrijf een regel '!!! opmerking' met daaronder de tekst, vier spaties in"
_BELOW = "zet er tekst onder, vier spaties verder in"
_PLAIN = "haal het weg en schrijf de tekst zelf"


@dataclass(frozen=True)
class Foreign:
    """A notation that other programs know: what it looks like, and what to write instead (Dutch)."""

    pattern: re.Pattern[str]
    remedy: str


def _foreign(pattern: str, remedy: str) -> Foreign:
    return Foreign(re.compile(pattern, re.MULTILINE), remedy)


_SIGNS = "|".join(sorted((name.rstrip(";") for name in html5 if name.endswith(";")), key=len, reverse=True))
_MEANT = "lt|gt|amp|nbsp|shy|zwnj|zwj|lrm|rlm|ensp|emsp|thinsp|#0*60|#0*62|#0*38|#0*64"
"""Signs that cannot be typed, or not everywhere; a rule of its own tells of those that nobody sees."""
FOREIGN = (
    # Docusaurus, VuePress and pandoc; reStructuredText.
    _foreign(r"^[ \t]*:{3,}.*$", _BOX),
    _foreign(r"^[ \t]*\.\. [\w-]+::.*$", _BOX),
    # AsciiDoc.
    _foreign(r"^[ \t]*\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|quote|source)(?:,[^\]\n]*)?\][ \t]*$", _BOX),
    # GitHub and Obsidian.
    _foreign(r"^[ \t]*(?:>[ \t]*)+\[![\w-]+\].*$", _BOX),
    _foreign(r"!?\[\[[^\[\]\n@]+\]\](?!\()", "schrijf een link als [tekst](pagina.md)"),
    _foreign(r"%%[^%\n]*%%", "schrijf een opmerking die niemand ziet tussen <!-- en -->"),
    _foreign(r"(?<=\S) \^[\w-]+[ \t]*$", "geef een kop een id: ## Kop { #id }"),
    _foreign(r"^>[ \t]*\*\*(?:Note|Tip|Important|Warning|Caution|Opmerking|Waarschuwing|Let op)\*\*:?[ \t]*$", _BOX),
    _foreign(r"^@(?:start|end)[a-z]+[ \t]*$", "teken het als SVG in docs/tekeningen/, of schrijf het in woorden"),
    _foreign(r"\"[^\"\n]+\":(?:https?://|[\w-]+\.md)\S*", "schrijf een link als [tekst](pagina.md)"),
    _foreign(r"^[\w-]+::[ \t]+\S.*$|\[[\w-]+:: [^\]\n]*\]", _PLAIN),
    _foreign(r"(?<=[.!?’”)])(?:[ \t]+#[^\W\d][\w/-]*)+[ \t]*$", "haal het weg: trefwoorden kent de site niet"),
    _foreign(
        r"^#[^\W\d_][\w-]+(?: #[^\W\d_][\w-]+)+|(?<=[\w.,;:!?)’”] )#[^\W\d_][\w-]{2,}(?: #[^\W\d_][\w-]+)+(?=[\s.,;:!?]|$)(?![^{}\n]*\})",
        "haal het weg: trefwoorden kent de site niet",
    ),
    _foreign(r"\[\[[^\[\]\n]+\]\([^()\n]*\)\]", "haal de buitenste haken weg: [tekst](pagina.md)"),
    _foreign(r"!!(?=\[[^\[\]\n]*\]\()", "zet er één uitroepteken: ![wat erop staat](plaatje.svg)"),
    # What shows a change: the sign before each line, and the lines around it.
    _foreign(
        r"^[+-](?=[-*+] \S|\d+\. |#{1,6} |\||/{3}|!!!|\[[^\[\]\n]+\]\()",
        "haal dat eerste teken weg: dat zet een vergelijking ervoor",
    ),
    _foreign(
        r"^(?:@@ -\d[^\n]*@@.*|diff --git .*|index [0-9a-f]{7,}\.\.[0-9a-f]{7,}.*|(?:-{3}|\+{3}) [ab]/\S+.*)$",
        "haal het weg: dat zet een vergelijking erbij",
    ),
    # What Word and chat programs put before signs that they fear to be markup.
    _foreign(r"\\\*\\\*[^\s\\][^\n\\]*\\\*\\\*|\\_\\_[^\s\\][^\n\\]*\\_\\_", "haal de \\ weg: **vet**"),
    _foreign(r"^[ \t]*\\#{2,6} \S.*$|\\\[[^\[\]\n]+\\\]\\?\([^()\s]+\)", "haal de \\ weg"),
    # Signs as code; those of < and > can be meant, and what is not seen has a rule of its own.
    _foreign(
        rf"&(?!(?:{_MEANT});)(?:#\d{{2,7}}|#[xX][\da-fA-F]{{2,6}}|{_SIGNS});",
        "typ het teken zelf",
    ),
    # Mail.
    _foreign(r"^>[ \t]*>.*$", "haal het weg; wat je citeert, begint met één >"),
    # Jinja, Liquid and Hugo; MDX.
    _foreign(r"\{%.*?%\}|\{\{.*?\}\}|\{#[ \t-].*?#\}|\{\{[<%].*?[%>]\}\}|\{/\*.*?\*/\}", _PLAIN),
    _foreign(r"^(?:import \S.* from ['\"].*|export (?:const|default) .*)$", _PLAIN),
    # Material's own that need its script, and other extensions of Python-Markdown.
    _foreign(r"^[ \t]*;?-{1,}8<-{1,}.*$", "zet de tekst zelf op de pagina"),
    _foreign(r"(?<=\S) ?\(\d+\)!", "maak er een voetnoot van: [^naam]"),
    _foreign(r"^[ \t]*\[(?:TOC|toc)\][ \t]*$", "haal het weg; elke pagina heeft al een inhoudsopgave"),
    _foreign(r"\[=[ \t]*\d[^\]\n]*\]", "schrijf het getal in de zin"),
    _foreign(r"^!swagger.*$|^::: [\w.]+$", _PLAIN),
    # CriticMarkup.
    _foreign(
        r"\{(?:\+\+|--|~~|==|>>).*?(?:\+\+|--|~~|==|<<)\}", "maak de verandering zelf; een voorstel is een pull request"
    ),
    # Pandoc.
    _foreign(r"\^\[[^\]\n]+\]", "schrijf een voetnoot als [^naam], met onderaan [^naam]: tekst"),
    _foreign(
        r"^[ \t]*\|[ \t]+\S(?!.*\|).*$", "begin een nieuwe regel in dezelfde alinea met twee spaties aan het eind"
    ),
    _foreign(
        r"(?<!\S)! +\[[^\]\n]*\]\([^)\n]*\)", "schrijf een plaatje als ![wat erop staat](plaatje.svg), zonder spatie"
    ),
    _foreign(r"^::[ \t]+\S.*$", "schrijf ':   ' en dan de uitleg: één dubbele punt en drie spaties"),
    # LaTeX.
    _foreign(r"(?<!\d\n)^%+ \S.*$", "schrijf een opmerking die niemand ziet tussen <!-- en -->"),
    _foreign(
        r"\$\$.*?\$\$|\$\d+(?:[.,]\d+)?\$|\$(?=[^\s$\d])[^$\n]*?(?<=[^\s\\])\$(?!\d)|\$\d[^$\n]*[=+^_\\][^$\n]*\$",
        "schrijf de formule in woorden",
    ),
    # A name in capitals is one of a program, and with a letter before it it is money.
    _foreign(r"(?<![\w$\\])\$(?=[A-Za-zà-ÿ])(?![A-Z_]{2})|(?<=[a-zà-ÿ])(?<!\\)\$(?!\w)", "haal het dollarteken weg"),
    # With words between them they are brackets that were meant as such: “\[sic\]”.
    _foreign(
        r"\\[(\[](?=\s*\w\s*\\[)\]]|(?:(?!\\[)\]]).)*(?:[=^_+{}]|\\[A-Za-z]).*\\[)\]])", "schrijf de formule in woorden"
    ),
    _foreign(
        r"\\(?:[A-Za-z]{2,}\*?)(?:\[[^\]\n]*\])?\{[^}\n]*\}", "schrijf het in Markdown: **vet**, *schuin*, [@sleutel]"
    ),
)

_ABBREVIATION = re.compile(r"^\*\[(?P<name>[^\[\]\n]+)\]: ?\S", re.MULTILINE)
_UNSEEN = re.compile(
    r"^\*\[[^\[\]\n]+\]:.*$|^ {4}[a-z]+: .*$|(?<=\])\([^()\n]*\)|\{[^{}\n]*\}|<[^<>\n]*>", re.MULTILINE
)
"""What an editor types and a reader does not see as text: explanations, fields of blocks, addresses and attributes."""
_ITEM = re.compile(r" *(?:[-*+]|\d+\.) +\S")
_FENCE = re.compile(r"^ *(?:`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*?)[ \t]*$", re.MULTILINE)
_INFO = re.compile(r'[\w+#.-]*(?: title="[^"<>]*")?')
_DRAWN = frozenset(("mermaid", "plantuml", "dot", "graphviz", "math", "latex", "katex", "abc", "vega-lite"))
_NO_CODE = {
    "suggestion": "een voorstel hoort bij de pull request; verander de tekst zelf",
    **dict.fromkeys((*KINDS, *KINDS.values(), "note", "info", "callout", "alert", "important", "caution"), _BOX),
}
"""What is written behind ``` by programs that make something else of it, and what to do."""
_HEAD = re.compile(r"^(?P<indent> *)(?P<mark>!!!|\?\?\?\+?|={3}[!+]?)(?P<rest>.*)$")
_OPENS = re.compile(r'[ \t]+(?P<kind>[\w-]+)(?:[ \t]+(?:inline|end))*(?:[ \t]+"[^"]*")?[ \t]*')
_TAB = re.compile(r'[ \t]+(?:"[^"]+"|\'[^\']+\')[ \t]*')
_SHORTCODE = re.compile(r"(?<![\w:/]):(?P<name>[a-z][\w+-]*):(?![\w:/])")
_HALF_SHORTCODE = re.compile(r"(?<![\w:/])(?::(?P<name>material-[\w-]+)(?![\w:-])|(?P<last>material-[\w-]+):(?!\w))")
_INLINE_CODE = re.compile(r"(?<!`)`[#:]!?(?:::)?[\w+-]+ [^`\n]+`(?!`)")


@rule("N101")
def foreign_notation(sources: Sources) -> Iterator[Hit]:
    """Wat alleen andere programma's kennen (:::, > [!NOTE], [[pagina]], {{ }}, $x$, \\textbf{}) staat niet op een pagina."""
    for page in sources.pages:
        told: set[int] = set()
        for foreign in FOREIGN:
            for match in foreign.pattern.finditer(page.prose):
                line = page.prose.count("\n", 0, match.start()) + 1
                text = " ".join(match.group().split())[:60]
                if line not in told:
                    told.add(line)
                    yield page.path, line, f"'{text}' werkt hier niet; {foreign.remedy}", text


@rule("N112")
def explained_twice(sources: Sources) -> Iterator[Hit]:
    """Een afkorting heeft op een pagina één uitleg, en staat er ook: *[hbo]: hoger beroepsonderwijs."""
    for page in sources.pages:
        first: dict[str, int] = {}
        said = _UNSEEN.sub(" ", page.prose)
        for match in _ABBREVIATION.finditer(page.prose):
            line, name = page.prose.count("\n", 0, match.start()) + 1, match["name"]
            if first.setdefault(name, line) != line:
                message = f"'{name}' heeft al een uitleg op regel {first[name]}; houd er een"
                yield page.path, line, message, name
            elif not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said):
                near = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said, re.IGNORECASE)
                remedy = f"schrijf '{near.group()}'" if near else "haal de regel weg"
                yield page.path, line, f"'{name}' staat verder niet op deze pagina; {remedy}", name


@rule("N102")
def wrong_box(sources: Sources) -> Iterator[Hit]:
    """Een kader begint met !!!, ??? of ???+, een spatie en zijn soort, zoals 'opmerking' of 'let-op', en heeft tekst."""
    for page in sources.pages:
        for number, match in _heads(page):
            if match["mark"].startswith("="):
                continue
            found = _OPENS.fullmatch(match["rest"])
            written = match.group().strip()[:60]
            if not found:
                remedy = f"schrijf '{match['mark']} opmerking \"Titel\"'"
                yield page.path, number, f"'{written}' is geen kader; {remedy}", written
            elif found["kind"] not in (*KINDS, *KINDS.values()):
                all_of_them = f"; kies uit {', '.join(KINDS.values())}"
                remedy = suggestion(found["kind"], [*KINDS.values(), *KINDS]) or all_of_them
                yield page.path, number, f"onbekende soort kader '{found['kind']}'{remedy}", found["kind"]
            elif _is_empty(page, number):
                yield page.path, number, f"'{written}' is leeg; {_BELOW}", written


@rule("N103")
def wrong_tab(sources: Sources) -> Iterator[Hit]:
    """Een tab begint met ===, een spatie en zijn naam tussen rechte aanhalingstekens, en heeft tekst."""
    for page in sources.pages:
        for number, match in _heads(page):
            written = match.group().strip()[:60]
            if match["mark"] in ("===!", "===+"):
                yield page.path, number, f"'{written}' werkt hier niet; schrijf '===' zonder teken erachter", written
            elif match["mark"] == "===" and _TAB.fullmatch(match["rest"]):
                if _is_empty(page, number):
                    yield page.path, number, f"'{written}' is leeg; {_BELOW}", written
            elif match["mark"] == "===" and match["rest"].strip("= \t"):
                yield page.path, number, f"'{written}' is geen tab; schrijf '=== \"Naam\"'", written


@rule("N104")
def block_or_heading_in_box(sources: Sources) -> Iterator[Hit]:
    """In een kader of tab staat geen kop en geen blok van ///: wie erheen wil, vindt het niet als het dicht is."""
    for page in sources.pages:
        for number, (line, depth) in enumerate(zip(page.prose.split("\n"), page.flat.depths, strict=True), 1):
            if depth and re.match(r" {0,3}(?:/{3,} [\w-]+|#{1,6} )", line):
                text = line.strip()[:60]
                yield page.path, number, f"'{text}' staat in een kader of tab; zet het erbuiten", text


def _heads(page: Page) -> Iterator[tuple[int, re.Match[str]]]:
    """Every line that begins a box or a tab, or looks like it."""
    for number, line in enumerate(page.prose.split("\n"), 1):
        if match := _HEAD.match(page.flat.heads.get(number, line)):
            yield number, match


def _is_empty(page: Page, number: int) -> bool:
    """Whether nothing stands in the box that begins at this line."""
    depths = page.flat.depths[number - 1 :]
    within = zip(page.flat.text.split("\n")[number:], depths[1:], strict=False)
    return next((depth <= depths[0] for line, depth in within if line.strip() or depth > depths[0] + 1), True)


_HALF_FENCE = re.compile(r"^ {0,3}(?P<mark>`{1,2}|~{2})[ \t]*$", re.MULTILINE)
"""Alone on a line, what makes code within a line; three of them begin a block of it."""


@rule("N105")
def wrong_code(sources: Sources) -> Iterator[Hit]:
    """Code staat tussen evenveel `; achter ``` staat hoogstens een taal, en een titel: ``` python title="voorbeeld.py"."""
    for page in sources.pages:
        for match in _FENCE.finditer(page.code):
            line, info = page.code.count("\n", 0, match.start()) + 1, match["info"]
            name = info.split(" ")[0].lower().strip("{.}")
            if name in _NO_CODE:
                yield page.path, line, f"'{info}' is geen code; {_NO_CODE[name]}", info
            elif name in _DRAWN:
                remedy = "teken het als SVG in docs/tekeningen/, of schrijf het in woorden"
                yield page.path, line, f"'{info}' werkt hier niet; {remedy}", info
            elif not _INFO.fullmatch(info):
                yield (
                    page.path,
                    line,
                    f"'{info}' werkt hier niet; schrijf alleen de taal, of de taal en title=\"…\"",
                    info,
                )
        for match in re.finditer(r"(?<![\\`])`+(?= )", page.prose):
            # Of more before it than behind it, the first are text to who reads them, and code to who makes the page.
            if page.flat.text.startswith("`", match.end()):
                line = page.prose.count("\n", 0, match.start()) + 1
                text = page.flat.text[match.start() :].split("\n")[0].split(" ")[0][:60]
                yield page.path, line, f"'{text}' heeft voor en achter niet evenveel `; zet er aan elke kant een", text
        for match in _HALF_FENCE.finditer(page.prose):
            line, text = page.prose.count("\n", 0, match.start("mark")) + 1, match["mark"]
            yield page.path, line, f"'{text}' alleen op een regel begint geen code; schrijf '```'", text
        for match in _INLINE_CODE.finditer(page.code):
            if match.group().startswith(("`#!", "`:::")):
                line = page.code.count("\n", 0, match.start()) + 1
                yield page.path, line, f"'{match.group()[:60]}' werkt hier niet; laat de taal weg", match.group()[:60]


@rule("N106")
def unknown_icon(sources: Sources) -> Iterator[Hit]:
    """Een pictogram heet :material-naam: en bestaat; een emoji typ je zelf."""
    for page in sources.pages:
        for match in _SHORTCODE.finditer(page.prose):
            name, line = match["name"], page.prose.count("\n", 0, match.start()) + 1
            if name in names():
                continue
            if name.startswith("material-"):
                remedy = suggestion(name, names()) or "; zoek de naam op in de lijst van Material"
                yield page.path, line, f"er is geen pictogram ':{name}:'{remedy}", f":{name}:"
            else:
                yield (
                    page.path,
                    line,
                    f"':{name}:' werkt hier niet; typ het teken zelf, of gebruik :material-…:",
                    f":{name}:",
                )
        for match in _HALF_SHORTCODE.finditer(page.prose):
            line, name = page.prose.count("\n", 0, match.start()) + 1, match["name"] or match["last"]
            yield page.path, line, f"'{match.group()}' mist een dubbele punt; schrijf ':{name}:'", match.group()


@rule("N107")
def list_not_deeper(sources: Sources) -> Iterator[Hit]:
    """Een lijst in een lijst staat vier spaties verder in; met minder wordt het een gewoon punt."""
    for page in sources.pages:
        last = None
        for number, line in enumerate(page.prose.split("\n"), 1):
            item = _ITEM.match(line)
            indent = len(line) - len(line.lstrip(" "))
            if item and last is not None and 0 < indent - last < 4:
                text = line.strip()[:60]
                yield page.path, number, f"'{text}' wordt geen punt onder het vorige; zet er vier spaties voor", text
            elif item and (last is None or indent <= last or indent - last >= 4):
                last = indent
            elif line.strip() and not item and not indent:
                last = None


_POINT = re.compile(r"[ >]*(?:(?P<number>\d{1,2})[.)]|[-*+]) +")
_GLUED = re.compile(r"(?<=[.;!?]) [-*•] (?=[A-ZÀ-Ý‘“\[])|(?<=\)) [-*•+] (?=\[[^\[\]]+\]\([^()]*\)\s*(?:$|[-*•+] ))")
_IN_LINE = re.compile(r"(?<=:) [-*•] \w[^|]*(?<=[;,.]) [-*•] (?=\w)")


@rule("N108")
def points_on_one_line(sources: Sources) -> Iterator[Hit]:
    """Elk punt van een lijst staat op een eigen regel."""
    for page in sources.pages:
        written = page.flat.text.split("\n")
        for number, line in enumerate(page.prose.split("\n"), 1):
            if found := _glued(line):
                text = written[number - 1][found.start() :].strip()[:60]
                yield page.path, number, f"'{text}' staat achter een ander punt; begin ermee op een nieuwe regel", text


_SECOND_MARK = re.compile(r"(?:[-*+]|\d{1,2}[.)]) +\S")


def _glued(line: str) -> re.Match[str] | None:
    """Where in a line another point of a list begins, behind the first."""
    point = _POINT.match(line)
    if point and not point["number"] and (again := _SECOND_MARK.match(line, point.end())):
        return again
    if point and point["number"]:
        following = rf"(?<=[.;:!?)’”]) {int(point['number']) + 1}[.)] +(?=[A-ZÀ-Ý‘“\[*])"
        return re.compile(following).search(line, point.end())
    return (_GLUED.search(line, point.end()) if point else None) or _IN_LINE.search(line)


@rule("N109")
def number_left_out(sources: Sources) -> Iterator[Hit]:
    """Een genummerde lijst telt door: 1, 2, 3; een lijst die verdergaat, begint met het nummer dat volgt."""
    for page in sources.pages:
        starts = [heading.line for heading in page.headings]
        written = page.prose.split("\n")
        last: dict[int, int] = {}
        for listing in (one for one in page.lists if one.points[0][1]):
            lines, numbers = zip(*listing.points, strict=True)
            # Under which heading it stands: no list goes on under the next.
            part = max((line for line in starts if line < lines[0]), default=0)
            if len(set(numbers)) == 1 < len(numbers) and numbers[0] < 2:
                last[part] = len(numbers)
                continue
            before = numbers[0] - 1 if numbers[0] in (0, 1, last.get(part, 0) + 1) else last.get(part, 0)
            for line, number in zip(lines, numbers, strict=True):
                if number == before + 2 and (escaped := _escaped(written, lines[0], line, before + 1)):
                    text = f"{before + 1}\\."
                    message = f"'{text}' wordt geen punt van de lijst; schrijf '{before + 1}.'"
                    yield page.path, escaped, message, text
                    break
                if number != before + 1 and not any(_glued(written[place - 1]) for place in lines):
                    message = f"hier staat '{number}.' waar {before + 1} volgt; verander het nummer, of zet het punt erbij dat ontbreekt"
                    yield page.path, line, message, f"{number}."
                    break
                before = number
            last[part] = numbers[-1]


def _escaped(written: list[str], first: int, last: int, number: int) -> int:
    """The line within a list on which a number stands that is no point because of a backslash; 0 when there is none."""
    mark = re.compile(rf" *{number}\\[.)] ")
    return next((line for line in range(first, last) if mark.match(written[line - 1])), 0)


_EMPTY = re.compile(r"[ >]*(?:[-*+]|\d{1,2}[.)])[ \t]*")
_NO_POINT = re.compile(rf"{_EMPTY.pattern}$|\s*\d{{1,2}} [.)]|\s*[•–]")


@rule("N111")
def empty_point(sources: Sources) -> Iterator[Hit]:
    """Elk punt van een lijst heeft tekst, op dezelfde regel als het streepje of het nummer."""
    for page in sources.pages:
        lines = page.prose.split("\n")
        written = page.flat.text.split("\n")
        for number, line in enumerate(lines, 1):
            around = [*lines[max(0, number - 2) : number - 1], *lines[number : number + 1]]
            # What is blank only here is code.
            is_empty = _EMPTY.fullmatch(line) and line == written[number - 1] and not line.strip().isspace()
            if is_empty and any(map(_POINT.match, around)):
                text = line.strip()
                yield (
                    page.path,
                    number,
                    f"achter '{text}' staat niets; schrijf er tekst achter, of haal de regel weg",
                    text,
                )


_PROMISED = re.compile(
    rf"(?P<before>(?:[\w’]+ ){{0,3}})\b(?P<count>{'|'.join(NUMBERS)}|[2-9]|1[0-9]) (?:[\w’-]+ ){{0,2}}?"
    r"(?P<what>[\w’-]+(?:en|s))(?: van \w+)?:\s*$",
    re.IGNORECASE,
)
_COUNTED = (
    "waarden|dingen|punten|regels|redenen|stappen|vragen|soorten|manieren|voorbeelden|onderdelen|thema’s|tips|adviezen|"
    "kenmerken|vormen|fasen|oorzaken|gevolgen|voorwaarden|taken|rollen|doelen|knelpunten|lessen|kansen|risico’s|zaken"
)
_SAID = re.compile(
    rf"(?<!van )(?<!\bde )(?<!die )(?<!deze )\b(?P<count>{'|'.join(NUMBERS)}|[2-9]|1[0-2]) (?:[\w’-]+ ){{0,2}}?(?P<what>{_COUNTED})\b(?! van\b)",
    re.IGNORECASE,
)
"""A number of things that a list can hold, wherever in a sentence."""
_NO_PROMISE = re.compile(
    r"\b(?:na|voor|per|binnen|sinds|tussen|met|aan|bij|tot|van|eerste|laatste|elke|om de|hoofdstuk|stap|vraag)\b",
    re.IGNORECASE,
)
_NOT_LISTED = re.compile(
    r"(?:seconden|minuten|uren|dagen|weken|maanden|jaren|keren|personen|mensen|groepen|groepjes|deelnemers|jongeren|"
    r"studenten|collega’s|leden|duo’s|tallen|rondes)$",
    re.IGNORECASE,
)


@rule("N110")
def other_number_than_said(sources: Sources) -> Iterator[Hit]:
    """Staat er boven een lijst hoeveel punten er komen, dan zijn het er zoveel."""
    for page in sources.pages:
        for listing in page.lists:
            said = _PROMISED.search(listing.lead)
            if said and (_NO_PROMISE.search(said["before"]) or _NOT_LISTED.search(said["what"])):
                continue
            match, start = (said, len(said["before"])) if said else (_announced(listing), 0)
            if match and _is_whole(page, listing):
                count, points = number_of(match["count"]), len(listing.points)
                if count != points:
                    text = match.group()[start:].strip()
                    message = f"boven de lijst staat '{text}' en de lijst heeft er {points}; maak het gelijk"
                    yield page.path, listing.line, message, text


def _announced(listing: Listing) -> re.Match[str] | None:
    """What says how many there are, elsewhere in the sentence before a list than right before its colon."""
    last = re.split(r"(?<=[.!?]) ", listing.lead.rstrip())[-1]
    return _SAID.search(last) if last.endswith(":") else None


def _is_whole(page: Page, listing: Listing) -> bool:
    """Whether a list lacks nothing that a rule of its own tells: a number left out, a point that is empty or none."""
    lines = page.prose.split("\n")[listing.points[0][0] - 1 : listing.points[-1][0] + 1]
    return listing.points[-1][1] in (0, 1, len(listing.points)) and not any(map(_NO_POINT.match, lines))


_GOES_ON = re.compile(r"[a-zà-ÿ]")


_COMMON = 1000
"""How often people use a word that is seldom a name."""
_FEWEST_POINTS = 3
"""Points of a list by which the way they begin is clear."""


@rule("N114")
def point_begins_otherwise(sources: Sources) -> Iterator[Hit]:
    """De punten van een lijst beginnen hetzelfde: elk met een hoofdletter, of elk met een kleine letter."""
    for page in sources.pages:
        written = page.flat.text.split("\n")
        for listing in page.lists if sources.changed.get(page.path) and page.language == "nl" else ():
            firsts = [
                (line, re.match(r"\s*(?:[-*+]|\d+[.)]) +(?P<word>[^\W\d_]+)(?=[ ,;])", written[line - 1]))
                for line, _ in listing.points
            ]
            starts = [(line, match["word"]) for line, match in firsts if match]
            if len(starts) < _FEWEST_POINTS or len(starts) < len(firsts):
                continue
            small = [(line, word) for line, word in starts if word[0].islower()]
            large = [(line, word) for line, word in starts if word[0].isupper()]
            for odd, others in ((small, large), (large, small)):
                line, word = odd[0] if odd else (0, "")
                # What has a capital may be a name, and what has none begins with one that has none.
                is_common = is_small(word.lower()) and uses(word.lower()) > _COMMON
                if (
                    len(odd) == 1
                    and len(others) == len(starts) - 1
                    and sources.is_new(page.path, line)
                    and is_common
                    and not _is_name(sources, word)
                ):
                    right = word.capitalize() if odd is small else word.lower()
                    yield page.path, line, f"'{word}' begint anders dan de andere punten; schrijf '{right}'", word


def _is_name(sources: Sources, word: str) -> bool:
    """Whether a word has a capital within a sentence somewhere."""
    within = re.compile(rf"[a-zà-ÿ,] {word}\b")
    return word[0].isupper() and any(within.search(page.prose) for page in sources.pages)


@rule("N113")
def point_ends_otherwise(sources: Sources) -> Iterator[Hit]:
    """De punten van een lijst eindigen hetzelfde: met een puntkomma, en het laatste met een punt, of elk met een punt."""
    for page in sources.pages:
        written = page.flat.text.split("\n")
        for listing in page.lists:
            ends = [_end(written, line) for line, _ in listing.points]
            signs = [text[-1:] for _, text in ends]
            last, text = ends[-1]
            following = next((line for line in written[last:] if line.strip()), "")
            if len(ends) > 1 and signs[-1] in (";", ",") and not _GOES_ON.match(following):
                shown = text[-40:]
                yield page.path, last, f"'{shown}' is het laatste punt; schrijf '{shown[:-1]}.'", shown
            for (line, text), right in zip(ends, _endings(signs), strict=True):
                if right and not (line == last and signs[-1] in ";,"):
                    shown = text[-40:]
                    message = f"'{shown}' eindigt anders dan de andere punten; schrijf '{shown.rstrip(',;.')}{right}'"
                    yield page.path, line, message, shown


def _endings(signs: list[str]) -> list[str]:
    """The sign with which each point should end, by those of the others; empty where it is right, or not clear."""
    plain = [sign if sign in ".;" or not sign.isalpha() else "" for sign in signs]
    others = plain[:-1]
    if others.count(";") > 1:
        return [";" if sign in ("", ".") else "" for sign in others] + [""]
    if plain.count(".") > 1 and all(sign in ("", ".", "?", "!", ";") for sign in plain):
        odd = ["." if sign in ("", ";") else "" for sign in plain]
        return odd if sum(map(bool, odd)) == 1 else [""] * len(signs)
    return [""] * len(signs)


def _end(written: list[str], line: int) -> tuple[int, str]:
    """The last line of the first paragraph of a point, and its text without a mark of a list behind it."""
    last = line
    while last < len(written) and written[last].strip() and not _POINT.match(written[last]):
        last += 1
    return last, written[last - 1].rstrip()


RULES = (
    point_begins_otherwise,
    point_ends_otherwise,
    explained_twice,
    empty_point,
    points_on_one_line,
    number_left_out,
    other_number_than_said,
    list_not_deeper,
    foreign_notation,
    wrong_box,
    wrong_tab,
    block_or_heading_in_box,
    wrong_code,
    unknown_icon,
)
