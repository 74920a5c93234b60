"""Rules that keep the built pages harmless and private, whatever way something came there.

What may stand in the content of a page is listed, not what may not: a new trick of a browser or a
parser is then refused by itself.
"""

import html
import re
import sys
import unicodedata
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from scripts.built.site import Built, BuiltPage
from scripts.checks.safety import INVISIBLE
from scripts.content.problem import Hit, rule

ELEMENTS = frozenset(
    """
    article section h1 h2 h3 h4 h5 h6 p a ul ol li dl dt dd strong em b i u s del ins small sub sup abbr cite q blockquote
    code pre kbd mark span div hr br img figure figcaption picture table caption colgroup col thead tbody tfoot tr
    th td time details summary aside nav header footer form fieldset legend label input select option output button
    dialog svg g path circle rect line polyline polygon ellipse text tspan title desc defs marker lineargradient stop
    use
    """.split()
)
# Attributes that dress, name or describe; an address is judged apart.
ATTRIBUTES = frozenset(
    """
    class id title lang dir role alt width height loading datetime start reversed colspan rowspan scope headers abbr
    cite hidden open tabindex translate focusable for name type value min max step placeholder checked selected disabled
    required readonly multiple autocomplete inputmode rows cols method target rel download
    viewbox xmlns d fill fill-rule fill-opacity clip-rule stroke stroke-width stroke-linecap stroke-linejoin
    stroke-dasharray opacity transform points cx cy r rx ry x y x1 y1 x2 y2 dx dy text-anchor dominant-baseline
    hreflang font-family font-size font-weight offset stop-color gradientunits preserveaspectratio orient refx refy
    markerwidth markerheight marker-start marker-mid marker-end
    """.split()
)
_AROUND = frozenset(("html", "head", "body"))
_FAMILIES = re.compile(r"aria-|data-(?!md-)")
_ADDRESSES = frozenset(("href", "src", "xlink:href", "action"))
_ALIGNED = re.compile(r"text-align: (?:left|right|center);")
_SCHEMES = frozenset(("http", "https", "mailto"))
_LOADS = (
    "script[src], img[src], source[src], source[srcset], img[srcset], iframe[src], embed[src], object[data], video[src]"
)
_LINKS_THAT_LOAD = frozenset(
    ("stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest")
)
_SCHEME = re.compile(r"([A-Za-z][\w+.-]*):|//")


@rule("S201")
def unsafe_content(built: Built) -> Iterator[Hit]:
    """De inhoud van een gebouwde pagina bevat geen script, niets van elders, geen stijl en geen onveilig adres."""
    for page in built.pages:
        if page.article is None:
            continue
        for node in page.content.css("*"):
            for what, value, trace in _unsafe(node):
                line = page.line(trace, f"<{node.tag}")
                yield page.name, line, f"{what} mag niet op een pagina; haal het weg", value
        # What is not closed as it should be may end the content early, out of sight of every rule on it.
        if len(page.content.css("body *")) != len(page.article.css("*")):
            yield page.name, 1, "de HTML op deze pagina breekt uit de tekst; haal haar weg"


def _unsafe(node: LexborNode) -> Iterator[tuple[str, str, str]]:
    """What is wrong with one element, the value that is, and a trace of it to look for in the source."""
    if node.tag not in ELEMENTS and node.tag not in _AROUND:
        yield f"'<{node.tag}>'", f"<{node.tag}>", f"<{node.tag}"
    for name, value in ((name.lower(), value or "") for name, value in node.attributes.items()):
        if name in _ADDRESSES or name == "data-verhuisd":
            target = value if name in _ADDRESSES else node.attributes.get("href") or ""
            scheme = _SCHEME.match(re.sub(r"[\x00-\x20]", "", target).replace("\\", "/"))
            is_link = name == "href" and node.tag == "a"
            if scheme and not (is_link and (scheme[1] or "").lower() in _SCHEMES):
                yield f"adres '{target}' bij <{node.tag}>", target, target
        elif name == "style" and _ALIGNED.fullmatch(value):
            continue  # A column of a table that is aligned.
        elif name not in ATTRIBUTES and not _FAMILIES.match(name):
            yield f"'{name}' bij <{node.tag}>", name, f"{name}="
        elif re.search(r"url\s*\((?!\s*#)", value, re.IGNORECASE) and name not in ("title", "alt"):
            yield f"'{value}' bij <{node.tag}>", value, value


@rule("S202")
def request_elsewhere(built: Built) -> Iterator[Hit]:
    """Een gebouwde pagina haalt niets op bij een andere website: geen script, stijl, lettertype of plaatje."""
    for page in built.pages:
        for address in _loaded(page):
            if _SCHEME.match(address) and not address.startswith("data:"):
                yield (
                    page.name,
                    page.line(address),
                    f"de pagina haalt '{address}' op van een andere website; bewaar het zelf",
                    address,
                )


def _loaded(page: BuiltPage) -> Iterator[str]:
    """Every address that a browser fetches by itself to show the page."""
    for node in page.tree.css(_LOADS):
        for name in ("src", "data", "srcset"):
            yield from re.split(r"\s+[\d.]+[wx],?\s*|,\s+", (node.attributes.get(name) or "").strip())
    for node in page.tree.css("link[href]"):
        if _LINKS_THAT_LOAD & set((node.attributes.get("rel") or "").split()):
            yield node.attributes["href"] or ""
    for node in page.tree.css("style"):
        yield from re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')\s]+)", node.text())


@rule("S203")
def style_fetches(built: Built) -> Iterator[Hit]:
    """Een stijlblad haalt niets op bij een andere website."""
    for file in sorted(built.folder.rglob("*.css")):
        path = f"site/{file.relative_to(built.folder).as_posix()}"
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
            for address in re.findall(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')\s]+)", line):
                yield (
                    path,
                    number,
                    f"het stijlblad haalt '{address}' op van een andere website; bewaar het zelf",
                    address,
                )


@rule("S204")
def invisible_on_page(built: Built) -> Iterator[Hit]:
    """Ook als code zoals &shy; komt er geen onzichtbaar teken op een gebouwde pagina."""
    for page in built.pages:
        for sign in sorted(set(INVISIBLE.findall(html.unescape(page.html)))):
            code, name = f"U+{ord(sign):04X}", unicodedata.name(sign, "stuurteken")
            message = f"onzichtbaar teken '{code}' ({name}) op de gebouwde pagina; haal het weg"
            yield page.name, _written(page, sign), message, code


def _written(page: BuiltPage, sign: str) -> int:
    """The first line of the source that gives this sign, as it is or as code; or 1."""
    text = page.source.text if page.source else ""
    for match in re.finditer(r"&#?\w+;|\\[ux][0-9A-Fa-f]+", text):
        code = match.group()
        made = html.unescape(code) if code[0] == "&" else chr(min(int(code[2:], 16), sys.maxunicode))
        if made == sign:
            return text.count("\n", 0, match.start()) + 1
    return page.line(sign)


RULES = (unsafe_content, request_elsewhere, style_fetches, invisible_on_page)
