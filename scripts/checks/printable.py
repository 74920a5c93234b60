"""Rules for what can be printed: handbook, hand-outs and cards have the fonts of their own, on every machine."""

import re
from collections.abc import Iterator

from scripts.built.site import Built, BuiltPage
from scripts.content.names import BIBLIOGRAPHY, QUESTIONS
from scripts.content.problem import Hit, rule
from scripts.running.fonts import unprintable


@rule("D101")
def no_glyph(built: Built) -> Iterator[Hit]:
    """Elk teken is af te drukken: emoji en letters van een ander schrift zijn dat niet."""
    texts = {page: page.article.text(separator=" ") for page in built.pages if page.source and page.article}
    words = {word for text in texts.values() for word in text.split()}
    # Another rule tells of signs that cannot be seen.
    missing = {sign for sign in unprintable(words) if sign.isprintable()}
    if not missing:
        return
    places: dict[tuple[str, int], list[str]] = {}
    for page, text in texts.items():
        for sign in dict.fromkeys(re.findall("|".join(map(re.escape, sorted(missing))), text)):
            places.setdefault(_place(built, page, sign), []).append(sign)
    for (path, line), signs in places.items():
        seen = "".join(dict.fromkeys(signs))
        numbers = " ".join(f"U+{ord(sign):04X}" for sign in seen)
        yield path, line, f"'{seen}' ({numbers}) is niet af te drukken in het handboek; zeg het in woorden", seen


RULES = (no_glyph,)


def _place(built: Built, page: BuiltPage, sign: str) -> tuple[str, int]:
    """Where an editor wrote a sign: on the page, or in a list that the page shows."""
    forms = (sign, *(f"&#{form}" for form in (f"x{ord(sign[0]):x};", f"x{ord(sign[0]):X};", f"{ord(sign[0])};")))
    on_page = page.source.body if page.source else ""
    shown = {
        page.name: on_page,
        BIBLIOGRAPHY: built.sources.bibliography.text,
        QUESTIONS: built.sources.data.get(QUESTIONS, ""),
    }
    others = {other.path: other.body for other in built.sources.pages}
    for path, text in (shown | {path: body for path, body in others.items() if path not in shown}).items():
        for form in forms:
            before, found, _ = text.partition(form)
            if found:
                return path, before.count("\n") + 1
    return page.name, 1
