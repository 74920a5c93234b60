"""Rules that keep the built pages harmless, private and honest, whatever way something came there.

The whole document is judged, head included, as the tree that a browser makes of it, and what may stand in it is a
list (`scripts/markdown/allowed.yml`), not what may not: a new trick of a browser or a parser is then refused by itself.
The tree is Lexbor's; `tests/browser/test_trees.py` holds it against Chromium's. Where the two can differ, in `template`,
`noscript` and foreign content, nothing is allowed.
"""

import html
import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from posixpath import dirname, join, normpath

from selectolax.lexbor import LexborNode

from scripts.built.own_code import inline_scripts, is_ours
from scripts.built.site import Built, BuiltPage
from scripts.checks.safety import INVISIBLE
from scripts.content.names import NOT_FOUND
from scripts.content.problem import Hit, rule
from scripts.markdown.allowed import Own, allowed, matches
from scripts.markdown.attributes import REFUSED

_FRAME = frozenset(("md-container", "md-main__inner", "page"))
_ADDRESSES = frozenset(("href", "src", "xlink:href", "action"))
_SCHEMES = frozenset(("http", "https", "mailto", "tel", "sms"))
_LOADS = (
    "script[src], img[src], source[src], source[srcset], img[srcset], iframe[src], embed[src], object[data], video[src]"
)
_LINKS_THAT_LOAD = frozenset(
    ("stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest")
)
_SCHEME = re.compile(r"([A-Za-z][\w+.-]*):|//")
_FETCHES = re.compile(r"url\s*\((?!\s*#)", re.IGNORECASE)
_JSON = "application/ld+json"
_MANY = 1 << 16


@rule("S201")
def unsafe_content(built: Built) -> Iterator[Hit]:
    """Op een gebouwde pagina staat alleen wat daar mag staan: geen script, geen stijl, geen opmerking, niets van elders."""
    for page in built.pages:
        for what, value, remedy, trace in _judged(page):
            yield *built.place(page, *trace), f"{what} mag niet op een pagina; {remedy}", value


Found = tuple[str, str, str, tuple[str, ...]]
"""What may not stand on a page, the value it is, what to do about it, and traces of it to look for in the source."""
_AWAY = "haal het weg"
_OWN = "dat hoort bij de site zelf; haal het weg"
_NOT_YOURS = "dat is niet een van de kenmerken die je zelf mag geven; haal het weg"


def _judged(page: BuiltPage) -> Iterator[Found]:
    """Everything in the tree of a page that is not on the list."""
    places: dict[int, tuple[int, ...]] = {}
    for number, entry in enumerate(allowed().own):
        for node in page.tree.css(", ".join(entry.where)):
            places[node.mem_id] = (*places.get(node.mem_id, ()), number)
    for node in page.tree.root.traverse(include_text=True) if page.tree.root else ():
        tag = node.tag or ""
        if tag == "-comment":
            text = _short(node.html or "")
            yield f"opmerking '{text}'", text, _AWAY, ((node.html or "")[:40], "<!--")
        elif not tag.startswith("-"):
            own = _standing(tag.lower(), places.get(node.mem_id, ()))
            yield from _element(tag.lower(), tuple(node.attributes.items()), own, not own and _is_frame(node.parent))
    for selector in allowed().once:
        if len(found := page.tree.css(selector)) > 1:
            yield f"'{selector}', {len(found)} keer,", selector, "de HTML breekt uit de tekst; haal haar weg", ()


def _is_frame(node: LexborNode | None) -> bool:
    """Whether this is a part of the frame, which holds other parts and no text of its own."""
    return node is not None and (
        node.tag in ("html", "body", "main") or bool(_FRAME & set((node.attributes.get("class") or "").split()))
    )


@lru_cache(maxsize=_MANY)
def _standing(tag: str, places: tuple[int, ...]) -> tuple[Own, ...]:
    """Those of our own places, by number, in which an element may stand."""
    found = (allowed().own[number] for number in places)
    return tuple(one for one in found if not one.elements or tag in one.elements)


@lru_cache(maxsize=_MANY)
def _element(
    tag: str, given: tuple[tuple[str, str | None], ...], own: tuple[Own, ...], is_in_frame: bool
) -> tuple[Found, ...]:
    """What is wrong with an element; most stand on many pages.

    Args:
        tag: its name.
        given: its attributes.
        own: those of our own places in which it stands.
        is_in_frame: whether it stands in a part of the frame.
    """
    return tuple(_faults(tag, {name.lower(): value or "" for name, value in given}, own, is_in_frame))


def _faults(tag: str, attributes: Mapping[str, str], own: tuple[Own, ...], is_in_frame: bool) -> Iterator[Found]:
    if not own and (tag not in allowed().anyone or is_in_frame):
        outside = "" if tag not in allowed().anyone else " buiten de tekst"
        yield f"'<{tag}>'{outside}", f"<{tag}>", _AWAY, (f"<{tag}",)
        return
    for name, value in attributes.items():
        if name == REFUSED:
            for part in value.split():
                yield f"'{part}'", part, _NOT_YOURS, (value, part)
        elif name == "class":
            for one in value.split():
                if not matches(one, allowed().classes) and not any(matches(one, entry.classes) for entry in own):
                    yield (
                        f"'class=\"{one}\"' bij <{tag}>",
                        f'class="{one}"',
                        _OWN,
                        (f".{one}", f'"{value}"', f"'{value}'"),
                    )
        elif name == "id":
            is_own = any(matches(value, entry.ids) for entry in own)
            if not is_own and (matches(value, allowed().reserved) or not re.fullmatch(r"[^\W\d_][\w.-]*", value)):
                yield f"'id=\"{value}\"' bij <{tag}>", f'id="{value}"', "kies een ander id", (f"#{value}", value)
        elif name not in allowed().anyone.get(tag, ()) and not any(matches(name, entry.attributes) for entry in own):
            yield f"'{name}' bij <{tag}>", name, _AWAY, (f"{name}=", f"<{tag}")
        elif name in _ADDRESSES and not (tag in ("link", "script") or _is_safe(tag, name, value)):
            yield f"adres '{value}' bij <{tag}>", value, _AWAY, (value,)
        elif name == "data-verhuisd" and not _is_safe("", "href", attributes.get("href", "")):
            target = attributes["href"]
            yield f"adres '{target}' bij <{tag}>", target, _AWAY, (target,)
        elif name not in ("title", "alt", "content") and _FETCHES.search(value):
            yield f"'{value}' bij <{tag}>", value, _AWAY, (value,)


def _is_safe(tag: str, name: str, value: str) -> bool:
    """Whether an address is one of ours or, for a link that a visitor follows, one of the harmless kinds."""
    scheme = _SCHEME.match(re.sub(r"[\x00-\x20]", "", value).replace("\\", "/"))
    return not scheme or (tag == "a" and name == "href" and (scheme[1] or "").lower() in _SCHEMES)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"


@rule("S205")
def foreign_head(built: Built) -> Iterator[Hit]:
    """Een gebouwde pagina heeft alleen de scripts en stijlen van de site zelf, en boven de pagina alleen bekende regels."""
    for page in built.pages:
        for what, value in _foreign(page, built.base):
            remedy = "hoort niet bij de site; kijk bovenaan de pagina en in mkdocs.yml en haal het weg"
            yield page.name, 1, f"{what} '{value}' {remedy}", value


def _foreign(page: BuiltPage, base: str) -> Iterator[tuple[str, str]]:
    """The scripts, styles, links and `meta` of a page that are not ours."""
    site = base if page.path == NOT_FOUND else "/"  # The page 404 is shown at any address.
    for script in page.tree.css("head > script, body > script"):
        attributes, text = script.attributes, script.text(deep=True)
        source = attributes.get("src")
        if source is not None:
            is_known = (
                is_ours(_from_root(page, source, site)) and not text and attributes.get("type") in (None, "module")
            )
        elif attributes.get("type") == _JSON:
            is_known = attributes.keys() == {"type"} and _is_json(text)
        else:
            is_known = not attributes and text in inline_scripts()
        if not is_known:
            yield "script", _short(source or text)
    for link in page.tree.css("head > link"):
        kind, target = link.attributes.get("rel") or "", link.attributes.get("href") or ""
        if kind == "stylesheet":
            is_known = is_ours(_from_root(page, target, site))
        else:
            # An icon is fetched by itself; where the others lead is told to machines only.
            is_known = kind in allowed().links and (kind != "icon" or _is_safe("link", "href", target))
            is_known &= not target.lower().lstrip().startswith(("javascript:", "data:"))
        if not is_known:
            yield f"<link> '{_short(kind)}' naar", _short(target)
    for meta in page.tree.css("head meta"):
        attributes = meta.attributes
        name = attributes.get("name") or attributes.get("property") or ""
        if "http-equiv" in attributes:
            # Only the page at an old address sends a visitor on.
            content = attributes.get("content") or ""
            moved = re.fullmatch(r"0; url=(.*)", content)
            is_known = page.source is None and bool(moved and _is_safe("meta", "href", moved[1]))
        else:
            is_known = matches(name, allowed().meta) or attributes.keys() == {"charset"}
        if not is_known:
            yield "<meta>", _short(name or str(attributes.get("http-equiv")))


def _from_root(page: BuiltPage, address: str, site: str) -> str:
    """An address on a page as seen from the root of the site, which has the path `site`."""
    return normpath(join("/", dirname(page.path), address.partition("?")[0])).removeprefix(site).lstrip("/")


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    # What could end the script, or make a browser read on past its end.
    return "<" not in text


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
        # Of every sign once: to look for the letters of a whole page takes many times longer.
        for sign in sorted(filter(INVISIBLE.match, set(html.unescape(page.html)))):
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


RULES = (unsafe_content, foreign_head, request_elsewhere, style_fetches, invisible_on_page)
