"""Rules for citations."""

import re
from collections.abc import Iterator

from mkdocs_bibtex.citation import CITATION_BLOCK_REGEX

from scripts.content.bibliography import REPORT
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.source import Page, Sources
from scripts.markdown.labels import NO_SOURCE, SOURCED

_SPACED = re.compile(r"\[[^\[\]\n]*@[ \t]+(?P<key>[\w-]+)[^\[\]\n]*\]")
_BARE_KEY = re.compile(r"(?<![\]!\\])\[(?P<key>[\w-]+)\](?![\[(:])")
_LOOSE = re.compile(r"(?<![\w@/.\\-])@(?P<key>[A-Za-z][\w-]*)")
_BROKEN = re.compile(r"\[(?P<text>[^\[\]\n]*@[\w-]+[^\[\]\n]*\n[^\[\]]*)\]")
_TARGET = re.compile(r"(?<=\])\([^)\n]*\)")
_COMMA = re.compile(r"@[\w-]+,\s*@[\w-]+")


def _outside_citations(page: Page) -> str:
    """The prose with the addresses of links and whole citations blanked out."""
    prose = page.prose
    for pattern in (_TARGET, CITATION_BLOCK_REGEX, _BROKEN):
        prose = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), prose)
    return prose


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


@rule("C101")
def unknown_key(sources: Sources) -> Iterator[Hit]:
    """Elke sleutel in een citaat staat in bibliography.bib."""
    known = {key.lower() for key in sources.bibliography.keys}
    for page in sources.pages:
        for citation in page.citations:
            if citation.key.lower() not in known:
                nearest = suggestion(citation.key, sources.bibliography.keys)
                remedy = nearest or "; zet de bron eerst in bibliography.bib"
                yield page.path, citation.line, f"onbekende bronsleutel '{citation.key}'{remedy}", citation.key


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
    for page in sources.pages:
        for match in _SPACED.finditer(page.prose):
            yield (
                page.path,
                _line(page.prose, match.start()),
                f"'{match.group()}' is geen citaat; schrijf '[@{match['key']}]'",
                match.group(),
            )
        prose = _outside_citations(page)
        for match in _BARE_KEY.finditer(page.prose):
            if match["key"] in sources.bibliography.keys:
                line = _line(page.prose, match.start())
                yield page.path, line, f"'{match.group()}' is geen citaat; schrijf '[@{match['key']}]'", match.group()
        for match in _LOOSE.finditer(prose):
            # A name on social media is no source.
            if not (suggestion(match["key"], sources.bibliography.keys) or re.search(r"\d{4}", match["key"])):
                continue
            line = _line(prose, match.start())
            yield page.path, line, f"'{match.group()}' is zo geen citaat; schrijf '[@{match['key']}]'", match.group()


@rule("C104")
def in_code(sources: Sources) -> Iterator[Hit]:
    """In code staat geen citaat: mkdocs-bibtex vult het daar toch in."""
    for page in sources.pages:
        for match in CITATION_BLOCK_REGEX.finditer(page.code):
            if re.match(r"\[[^\[\]]*@[\w-]+", match.group()):
                message = f"citaat '{match.group()}' staat in code; zet het erbuiten of laat de haken weg"
                yield page.path, _line(page.code, match.start()), message, match.group()


@rule("C105")
def report_as_source(sources: Sources) -> Iterator[Hit]:
    """Wat wie: onderzoek heeft, haalt het verslag niet aan als bron: zonder eigen bron zegt het label dat vanzelf."""
    for page in sources.pages:
        for block in page.blocks:
            if (block.options or {}).get("wie") != SOURCED:
                continue
            cited = [citation for citation in page.citations if block.line < citation.line <= block.last_line]
            if cited and all(citation.key == REPORT for citation in cited):
                message = (
                    f"'[@{REPORT}]' is geen bron voor '{block.title}'; haal het weg (het label zegt dan vanzelf "
                    f"'{NO_SOURCE}'), of zet het onderzoek erbij dat het verslag noemt"
                )
                yield page.path, cited[0].line, message, f"[@{REPORT}]"


@rule("C106")
def comma_between(sources: Sources) -> Iterator[Hit]:
    """Tussen twee bronnen in één citaat staat een puntkomma: [@een; @twee]."""
    for page in sources.pages:
        for match in _COMMA.finditer(page.prose):
            right = match.group().replace(",", ";")
            yield (
                page.path,
                _line(page.prose, match.start()),
                f"'{match.group()}': tussen bronnen hoort ';'; schrijf '{right}'",
                match.group(),
            )


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
    """In een kop, een titel van een blok en de tekst van een link of plaatje staat geen citaat."""
    for page in sources.pages:
        headings = [(heading.line, heading.text) for heading in page.headings]
        for link in page.links:
            if re.search(r"\[[^\]]*@[\w-]+", link.text):
                yield (
                    page.path,
                    link.line,
                    f"link of plaatje '{link.text}' bevat een citaat; zet het erachter",
                    link.text,
                )
        for line, text in [*headings, *((block.line, block.title) for block in page.blocks)]:
            if re.search(r"\[[^\]]*@[\w-]+", text):
                yield page.path, line, f"kop '{text}' bevat een citaat; zet het in de tekst eronder", text


RULES = (
    unknown_key,
    wrong_case,
    almost_citation,
    in_code,
    report_as_source,
    comma_between,
    broken_over_lines,
    in_heading,
)
