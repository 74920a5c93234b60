"""What an SVG picture may hold: read as XML, because what a browser makes of it no expression can tell."""

import re
from xml.parsers import expat

UNREADABLE = "dit plaatje is niet te lezen; bewaar het opnieuw als SVG"
"""What is said of a picture that is no XML, or only the beginning of it."""
SVG = "http://www.w3.org/2000/svg"
ELEMENTS = frozenset(
    """
    svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath a
    linearGradient radialGradient stop pattern clipPath mask marker switch style filter feGaussianBlur feOffset
    feBlend feFlood feComposite feMerge feMergeNode feColorMatrix feDropShadow
    """.split()
)
# What drawing programs leave behind for themselves; no browser draws it.
_PRIVATE = ("inkscape", "sodipodi", "w3.org/1999/02/22-rdf", "creativecommons.org/ns", "purl.org/dc/", "ns.adobe.com")
_FETCHES = re.compile(r"@import|\\|image-set|url\s*+\(\s*+[\"']?+(?!#)", re.IGNORECASE)


_LENGTH = re.compile(r"[\d.]+(?:px|pt|mm|cm|in)?")
_BOX = re.compile(r"\s*(?:-?\d+(?:\.\d+)?[\s,]+){2}\d+(?:\.\d+)?[\s,]+\d+(?:\.\d+)?\s*")
"""Where a picture begins, and how wide and high it is (SVG 2, 8.6)."""


def form_faults(text: str) -> list[str]:
    """What keeps a picture from being shown at any width, and from being read to who cannot see it.

    Args:
        text: the SVG file.

    Returns:
        What to do about each (Dutch); none for what is no XML, which another rule tells.
    """
    found: list[str] = []
    seen: list[str] = []
    titles: list[str] = []
    parser = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")

    def start(tag: str, attributes: dict[str, str]) -> None:
        if not seen:
            if "viewBox" not in attributes:
                found.append('zet in <svg een viewBox, zoals viewBox="0 0 320 240", dan schaalt het plaatje mee')
            elif not _BOX.fullmatch(attributes["viewBox"]):
                found.append(
                    f"viewBox '{attributes['viewBox']}' is niet wat het moet zijn: vier getallen, zoals 0 0 320 240"
                )
            fixed = [name for name in ("width", "height") if _LENGTH.fullmatch(attributes.get(name, ""))]
            if fixed and "viewBox" in attributes:
                found.append(f"haal {' en '.join(fixed)} uit <svg weg, dan past het plaatje op een telefoon")
        seen.append(tag.rpartition(" ")[2])

    def words(data: str) -> None:
        if seen[-1:] == ["title"]:
            titles.append(data)

    parser.StartElementHandler = start
    parser.CharacterDataHandler = words
    try:
        parser.Parse(text, True)
    except expat.ExpatError:
        return []
    if not "".join(titles).strip():
        found.append("zet onder <svg een <title> met wat erop staat")
    return found


def faults(text: str) -> list[tuple[int, str]]:
    """Everything in a picture that could run, load or lead astray.

    Args:
        text: the SVG file.

    Returns:
        The line of each, and what to do about it (Dutch).
    """
    found: list[tuple[int, str]] = []
    open_: list[str] = []
    style: list[str] = []
    parser = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")

    def refuse(what: str) -> None:
        found.append((parser.CurrentLineNumber, f"'{what}' mag niet in een plaatje; haal het weg"))

    def start(tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        if not open_ and tag != f"{SVG} svg":
            found.append((parser.CurrentLineNumber, f"dit is geen plaatje; begin met '<svg xmlns=\"{SVG}\"'"))
        elif not any(known in space for known in _PRIVATE) and (space not in ("", SVG) or name not in ELEMENTS):
            refuse(f"<{name}")
        open_.append(name)
        for full, value in attributes.items():
            attribute = full.rpartition(" ")[2].lower()
            if attribute.startswith("on"):
                refuse(f"{attribute}=")
                continue
            elsewhere = attribute in ("href", "src", "base") and not value.strip().startswith("#")
            if elsewhere or (" " not in full and _FETCHES.search(value)):
                refuse(f'{attribute}="{value[:40]}')

    def end(tag: str) -> None:
        if open_.pop() == "style":
            # A comment may cut a word of style in two.
            for match in _FETCHES.finditer("".join(style)):
                refuse(match.group())
            style.clear()

    def words(data: str) -> None:
        if "style" in open_:
            style.append(data)

    def declaration(version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() != "utf-8":
            refuse(f'encoding="{encoding}')

    parser.XmlDeclHandler = declaration
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    parser.ProcessingInstructionHandler = lambda target, data: refuse(f"<?{target}")
    parser.StartDoctypeDeclHandler = lambda *_: refuse("<!DOCTYPE")
    parser.EntityDeclHandler = lambda *_: refuse("<!ENTITY")
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        found.append((error.lineno, UNREADABLE))
    return found
