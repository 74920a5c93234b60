"""Rules for what stands on the built pages."""

import re
from collections import Counter
from collections.abc import Iterator

from scripts.built.site import Built, BuiltPage
from scripts.content.problem import Hit, rule


@rule("H101")
def double_id(built: Built) -> Iterator[Hit]:
    """Een id komt op een pagina één keer voor."""
    for page in built.pages:
        for id_, count in Counter(page.ids).items():
            if count > 1:
                line = _second_line(page, id_)
                place = (page.name, line) if line > 1 else built.place(page, f'id="{id_}"', f"id='{id_}'")
                yield *place, f"id '{id_}' staat {count} keer op deze pagina; geef elke plek een eigen id", id_


@rule("H104")
def incomplete(built: Built) -> Iterator[Hit]:
    """Elke gebouwde pagina zegt in welke taal ze is, hoe ze heet en waar ze over gaat."""
    for page in built.pages:
        parts = {
            "lang": page.tree.css_first("html[lang]:not([lang=''])"),
            "title": page.tree.css_first("head > title"),
            "description": page.tree.css_first("head > meta[name=description][content]:not([content=''])"),
        }
        for name, node in parts.items():
            if node is None or (name == "title" and not node.text().strip()):
                yield page.name, 1, f"de gebouwde pagina mist '{name}'; vul het bovenaan de pagina in", name


@rule("H105")
def block_out_of_sight(built: Built) -> Iterator[Hit]:
    """Een blok begint aan het begin van een regel, niet in een lijst of een citaat: daar kijkt de controle niet."""
    for page in built.pages:
        if page.source is None or page.article is None:
            continue
        written = {(block.options or {}).get("id") for block in page.source.blocks}
        for heading in page.article.css("section.bevinding > h3:first-child, section.begrip > h2:first-child"):
            if heading.id not in written:
                line = page.line(f"id: {heading.id}")
                yield (
                    page.name,
                    line,
                    f"blok '{heading.id}' staat in een lijst of citaat; zet het aan het begin van de regel",
                    heading.id or "",
                )


RULES = (double_id, incomplete, block_out_of_sight)


def _second_line(page: BuiltPage, id_: str) -> int:
    """The line of the second place in the source that gives this id, or of the first."""
    if not page.source:
        return 1
    pattern = re.compile(
        rf"#{re.escape(id_)}(?=[\s}}])|^\s+id:\s*{re.escape(id_)}\s*$|id=[\"']{re.escape(id_)}[\"']", re.M
    )
    starts = [match.start() for match in pattern.finditer(page.source.body)][:2]
    return page.source.body.count("\n", 0, starts[-1]) + 1 if starts else 1
