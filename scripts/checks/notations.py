"""Rules for notations that other programs know and this site does not, each with what to write instead.

What works here stands in CONTRIBUTING; what else Material, GitHub, Obsidian, Docusaurus or LaTeX know would be
published as it was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Page, Sources
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


FOREIGN = (
    # Docusaurus, VuePress and pandoc; reStructuredText.
    _foreign(r"^[ \t]*:{3,}.*$", _BOX),
    _foreign(r"^[ \t]*\.\. [\w-]+::.*$", _BOX),
    # GitHub and Obsidian.
    _foreign(r"^[ \t]*(?:>[ \t]*)+\[![\w-]+\].*$", _BOX),
    _foreign(r"!?\[\[[^\[\]\n@]+\]\](?!\()", "schrijf een link als [tekst](pagina.md)"),
    _foreign(r"%%[^%\n]*%%", "schrijf een opmerking die niemand ziet tussen <!-- en -->"),
    _foreign(r"(?<=\S) \^[\w-]+[ \t]*$", "geef een kop een id: ## Kop { #id }"),
    # Jinja, Liquid and Hugo; MDX.
    _foreign(r"\{%.*?%\}|\{\{.*?\}\}|\{#[ \t-].*?#\}|\{\{[<%].*?[%>]\}\}", _PLAIN),
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
    # LaTeX.
    _foreign(
        r"\$\$.*?\$\$|\$(?=[^\s$\d])[^$\n]*?(?<=[^\s\\])\$(?!\d)|\$\d[^$\n]*[=+^_\\][^$\n]*\$",
        "schrijf de formule in woorden",
    ),
    # With words between them they are brackets that were meant as such: “\[sic\]”.
    _foreign(
        r"\\[(\[](?=\s*\w\s*\\[)\]]|(?:(?!\\[)\]]).)*(?:[=^_+{}]|\\[A-Za-z]).*\\[)\]])", "schrijf de formule in woorden"
    ),
    _foreign(
        r"\\(?:[A-Za-z]{2,}\*?)(?:\[[^\]\n]*\])?\{[^}\n]*\}", "schrijf het in Markdown: **vet**, *schuin*, [@sleutel]"
    ),
)

_ITEM = re.compile(r" *(?:[-*+]|\d+\.) +\S")
_FENCE = re.compile(r"^ *(?:`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*?)[ \t]*$", re.MULTILINE)
_INFO = re.compile(r'[\w+#.-]*(?: title="[^"<>]*")?')
_DRAWN = frozenset(("mermaid", "plantuml", "dot", "graphviz", "math", "latex", "katex", "abc", "vega-lite"))
_HEAD = re.compile(r"^(?P<indent> *)(?P<mark>!!!|\?\?\?\+?|={3}[!+]?)(?P<rest>.*)$")
_OPENS = re.compile(r'[ \t]+(?P<kind>[\w-]+)(?:[ \t]+(?:inline|end))*(?:[ \t]+"[^"]*")?[ \t]*')
_TAB = re.compile(r'[ \t]+(?:"[^"]+"|\'[^\']+\')[ \t]*')
_SHORTCODE = re.compile(r"(?<![\w:/]):(?P<name>[a-z][\w+-]*):(?![\w:/])")
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


@rule("N105")
def wrong_code(sources: Sources) -> Iterator[Hit]:
    """Achter ``` staat hoogstens de naam van een taal, en een titel: ``` python title="voorbeeld.py"."""
    for page in sources.pages:
        for match in _FENCE.finditer(page.code):
            line, info = page.code.count("\n", 0, match.start()) + 1, match["info"]
            if info.split(" ")[0].lower().strip("{.}") in _DRAWN:
                remedy = "teken het als SVG in docs/tekeningen/, of schrijf het in woorden"
                yield page.path, line, f"'{info}' werkt hier niet; {remedy}", info
            elif not _INFO.fullmatch(info):
                yield (
                    page.path,
                    line,
                    f"'{info}' werkt hier niet; schrijf alleen de taal, of de taal en title=\"…\"",
                    info,
                )
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


RULES = (list_not_deeper, foreign_notation, wrong_box, wrong_tab, block_or_heading_in_box, wrong_code, unknown_icon)
