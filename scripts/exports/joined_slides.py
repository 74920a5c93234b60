"""Presentations that pandoc made with one look, joined to one.

Pandoc itself takes four times as long for twice the slides: 14 seconds for 2,000, 58 for 4,000. Here every slide is
copied with its notes and pictures, and only the lists of what lies in the file are written anew. They are changed as
text: pandoc writes each entry as one tag of a known form, and the tree of Python's library would write every part anew
with prefixes of its own (`ns0:`) in the place of those that programs for slides write themselves.
"""

import re
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO

# The kinds of the parts, what the presentation leads to, and the order of its slides.
_KINDS, _LINKS, _ORDER = "[Content_Types].xml", "ppt/_rels/presentation.xml.rels", "ppt/presentation.xml"
_SLIDE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide"
_BELOW_FIRST_ID = 255  # The standard gives the first slide 256.
_TAKEN = ("ppt/slides/", "ppt/notesSlides/", "ppt/media/")
_KIND = re.compile(r"<(?:Default|Override) [^>]*>")
# What one part leads to within the file, and the number of a slide or its notes in that or in the name of a part.
_WITHIN = re.compile(r'(?<= Target=")\.\./[^"]*(?=")')
_NUMBER = re.compile(r"(?<=/slide)\d+(?=\.xml)|(?<=/notesSlide)\d+(?=\.xml)")


def join(presentations: Iterable[bytes]) -> Mapping[str, bytes]:
    """Put the slides of presentations behind each other.

    Args:
        presentations: the files, all made by pandoc with one look; the first, which has notes, gives all else.

    Returns:
        What lies in the file of the whole, by path.
    """
    whole, *others = map(_parts, presentations)
    kinds = dict.fromkeys(_KIND.findall(whole[_KINDS].decode()))
    before = count = _slides(whole)
    for number, parts in enumerate(others, 1):

        def moved(path: str, count: int = count, number: int = number) -> str:
            """The path of a part of one presentation in the whole."""
            path = _NUMBER.sub(lambda found: str(int(found[0]) + count), path)
            return path.replace("/media/", f"/media/{number}-")

        for path, data in parts.items():
            if path.startswith(_TAKEN):
                leads = path.endswith(".rels")
                whole[moved(path)] = _WITHIN.sub(lambda to: moved(to[0]), data.decode()).encode() if leads else data
        kinds |= dict.fromkeys(moved(kind) for kind in _KIND.findall(parts[_KINDS].decode()))
        count += _slides(parts)
    added = range(before + 1, count + 1)
    links = (f'<Relationship Id="slide{n}" Type="{_SLIDE}" Target="slides/slide{n}.xml" />' for n in added)
    order = (f'<p:sldId id="{_BELOW_FIRST_ID + n}" r:id="slide{n}" />' for n in added)
    head = whole[_KINDS].decode().partition("<Default")[0].partition("<Override")[0]
    whole[_KINDS] = f"{head}{''.join(kinds)}</Types>".encode()
    whole[_LINKS] = _with(whole[_LINKS], "</Relationships>", links)
    whole[_ORDER] = _with(whole[_ORDER], "</p:sldIdLst>", order)
    return whole


def _parts(presentation: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(presentation)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _slides(parts: Iterable[str]) -> int:
    return sum(path.startswith("ppt/slides/slide") for path in parts)


def _with(part: bytes, end: str, added: Iterable[str]) -> bytes:
    """A part with elements before the end of the element that holds them."""
    return part.decode().replace(end, f"{''.join(added)}{end}").encode()
