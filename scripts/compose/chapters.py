"""Where in the report a row of findings stands, told once above them instead of under each."""

from collections.abc import Iterator
from html import escape

from selectolax.lexbor import LexborNode

from scripts.built.sections import text_in
from scripts.compose.drafts import Draft
from scripts.markdown.outline import PLACES, ReportHeading

_BY_SENTENCE = {place.sentence: place for place in PLACES}
_CHAPTERS = {place.chapter: place for place in PLACES if place.is_chapter}


def name_chapters(draft: Draft) -> None:
    """Put below every heading the place that all findings under it share: the chapter, or the very same place.

    What is told there is marked in the line of each finding, which keeps its words: whoever reads the finding alone,
    as every download does, reads the whole place.

    Args:
        draft: the page.
    """
    for heading, lines in _rows(draft):
        places = [_BY_SENTENCE[text_in(line)] for line in lines]
        if len({place.chapter for place in places}) != 1:
            continue
        shared = places[0] if len(set(places)) == 1 else _CHAPTERS[places[0].chapter]
        draft.put_after(heading, f'<aside class="hoofdstuk"><p>{escape(shared.sentence, quote=False)}</p></aside>')
        for line, place in zip(lines, places, strict=True):
            line.inner_html = _line(place, shared)


def _rows(draft: Draft) -> Iterator[tuple[LexborNode, list[LexborNode]]]:
    """Every heading with the lines that tell the place of the findings under it; headings without are left out."""
    heading: LexborNode | None = None
    lines: list[LexborNode] = []
    for node in draft.article.css("h2, section.bevinding > p.plaats"):
        if node.tag == "h2":
            if heading and lines:
                yield heading, lines
            heading, lines = node, []
        elif heading and text_in(node) in _BY_SENTENCE:
            lines.append(node)
    if heading and lines:
        yield heading, lines


def _line(place: ReportHeading, shared: ReportHeading) -> str:
    """The place of a finding, of which the part that stands above already is marked."""
    told = place.sentence if place in (shared, _CHAPTERS[place.chapter]) else place.before
    rest = place.sentence.removeprefix(told)
    return f'<span class="al-genoemd">{escape(told, quote=False)}</span>{escape(rest, quote=False)}'
