"""The outline of the report *Denktank 7: Werkalliantie*: the only places a block's `verslag` may name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A heading of the report.

    Attributes:
        chapter: number of the chapter, 0 for the introduction.
        heading: the heading as the report prints it, without its number.
        is_chapter: whether this is the chapter's own heading rather than one below it.
        short: what an editor writes instead of a long heading.
    """

    chapter: int
    heading: str
    is_chapter: bool = False
    short: str = ""

    @property
    def name(self) -> str:
        """The way an editor writes this place in the option `verslag`."""
        heading = self.short or self.heading
        return f"{self.chapter} {heading}" if self.chapter else heading

    @property
    def sentence(self) -> str:
        """The way a visitor reads this place (Dutch)."""
        if not self.chapter:
            return f"Verslag, {self.heading.lower()}"
        separator = "" if self.is_chapter else ","
        return f"Verslag, hoofdstuk {self.chapter}{separator} ‘{self.heading.replace(chr(39), '’')}’"


PLACES = (
    Place(0, "Inleiding", True),
    Place(1, "Een goede werkalliantie", True),
    Place(1, "Willem"),
    Place(1, "Geen toverformule"),
    Place(2, "Levellen met deze jongeren", True),
    Place(2, "Je wordt gezien"),
    Place(2, "Je hoort erbij"),
    Place(2, "Je doet ertoe"),
    Place(2, "Meer finesses en het belang van de eerste indruk", short="Meer finesses"),
    Place(3, "Binnen een gedwongen kader", True),
    Place(4, "Buiten op straat of in een gezin", True, short="Buiten op straat"),
    Place(5, "Een licht verstandelijke beperking", True),
    Place(6, "Dilemma's en kwesties", True),
    Place(6, "Beroepsonderwijs"),
    Place(6, "Openstaande vragen en doordenkers"),
    Place(7, "Ter inspiratie", True),
    Place(7, "Films"),
    Place(7, "Boeken"),
)

OUTLINE: dict[str, Place] = {place.name: place for place in PLACES}
_BY_FULL_HEADING = {f"{place.chapter} {place.heading}": place for place in PLACES}


def place(name: str) -> Place:
    """The place of the report that an editor named.

    Args:
        name: the value of `verslag`, short or in full; a curly apostrophe counts as a straight one.

    Raises:
        KeyError: when the report has no such heading.
    """
    name = " ".join(name.split()).replace("’", "'")
    return OUTLINE[name] if name in OUTLINE else _BY_FULL_HEADING[name]
