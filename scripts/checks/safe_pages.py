"""Rules that keep the built pages harmless and private, whatever way something came there.

What may stand in the content of a page is listed, not what may not: a new trick of a browser or a
parser is then refused by itself.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from scripts.checks.built import Built, BuiltPage
from scripts.checks.problem import Hit, rule

ELEMENTS = frozenset(
    """
    article section h1 h2 h3 h4 h5 h6 p a ul ol li dl dt dd strong em b i u s small sub sup abbr cite q blockquote
    code pre kbd mark span div hr br img figure figcaption picture table caption colgroup col thead tbody tfoot tr
    th td time details summary aside nav header footer form fieldset legend label input select option output button
    dialog svg g path circle rect line polyline polygon ellipse text tspan title desc defs marker lineargradient stop
    use
    """.split()
)
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
        if page.source is None or page.article is None:
            continue
        for node in page.article.css("*"):
            for what, trace in _unsafe(node):
                yield page.name, page.line(trace), f"{what} mag niet op een pagina; haal het weg"


def _unsafe(node: LexborNode) -> Iterator[tuple[str, str]]:
    """What is wrong with one element, and a trace of it to look for in the source."""
    if node.tag not in ELEMENTS and not (node.tag or "").startswith("-"):
        yield f"'<{node.tag}>'", f"<{node.tag}"
    for name, value in node.attributes.items():
        value = value or ""
        if name.startswith("on") or name in ("style", "srcdoc", "formaction", "ping"):
            yield f"'{name}' bij <{node.tag}>", name
        elif name in ("href", "src", "xlink:href", "action", "srcset"):
            scheme = _SCHEME.match(re.sub(r"[\x00-\x20]", "", value))
            is_link = name == "href" and node.tag == "a"
            if scheme and not (is_link and (scheme[1] or "").lower() in _SCHEMES):
                yield f"adres '{value}' bij <{node.tag}>", value


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
                )


def _loaded(page: BuiltPage) -> Iterator[str]:
    """Every address that a browser fetches by itself to show the page."""
    for node in page.tree.css(_LOADS):
        for name in ("src", "data", "srcset"):
            yield from re.split(r"\s+[\d.]+[wx],?\s*|,\s+", (node.attributes.get(name) or "").strip())[:1]
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
                yield path, number, f"het stijlblad haalt '{address}' op van een andere website; bewaar het zelf"


RULES = (unsafe_content, request_elsewhere, style_fetches)
