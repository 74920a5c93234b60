"""The outline of the report *Denktank 7: Werkalliantie*: the only places a block's `verslag` may name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReportHeading:
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
        """The way a visitor reads this place (Dutch): a comma sets apart a heading below that of the chapter."""
        if not self.chapter:
            return f"Verslag, {self.heading.lower()}"
        return f"{self.before}‘{self.heading.replace(chr(39), '’')}’"

    @property
    def before(self) -> str:
        """How the sentence begins, up to the heading itself; empty for the introduction, which has no number."""
        return f"Verslag, hoofdstuk {self.chapter}{'' if self.is_chapter else ','} " if self.chapter else ""


PLACES = (
    ReportHeading(0, "Inleiding", True),
    ReportHeading(1, "Een goede werkalliantie", True),
    ReportHeading(1, "Willem"),
    ReportHeading(1, "Geen toverformule"),
    ReportHeading(2, "Levellen met deze jongeren", True),
    ReportHeading(2, "Je wordt gezien"),
    ReportHeading(2, "Je hoort erbij"),
    ReportHeading(2, "Je doet ertoe"),
    ReportHeading(2, "Meer finesses en het belang van de eerste indruk", short="Meer finesses"),
    ReportHeading(3, "Binnen een gedwongen kader", True),
    ReportHeading(4, "Buiten op straat of in een gezin", True, short="Buiten op straat"),
    ReportHeading(5, "Een licht verstandelijke beperking", True),
    ReportHeading(6, "Dilemma's en kwesties", True),
    ReportHeading(6, "Beroepsonderwijs"),
    ReportHeading(6, "Openstaande vragen en doordenkers"),
    ReportHeading(7, "Ter inspiratie", True),
    ReportHeading(7, "Films"),
    ReportHeading(7, "Boeken"),
)

OUTLINE: dict[str, ReportHeading] = {place.name: place for place in PLACES}
_BY_FULL_HEADING = {f"{place.chapter} {place.heading}": place for place in PLACES}


def place(name: str) -> ReportHeading:
    """The place of the report that an editor named.

    Args:
        name: the value of `verslag`, short or in full; a curly apostrophe counts as a straight one.

    Raises:
        KeyError: when the report has no such heading.
    """
    name = " ".join(name.split()).replace("’", "'")
    return OUTLINE[name] if name in OUTLINE else _BY_FULL_HEADING[name]
