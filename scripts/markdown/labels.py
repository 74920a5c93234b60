"""Who holds a finding and what kind of finding it is: the closed lists, and the label a visitor sees."""

import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass

# Drawn for this site on a 16 × 16 grid; figures stand for the number of people, a sheet for a text.
_PERSON = "M{x} 4.2a1.9 1.9 0 1 0 .01 0zM{x} 8.9c-2 0-3.3 1.3-3.3 3.2V13h6.6v-.9c0-1.9-1.3-3.2-3.3-3.2z"


@dataclass(frozen=True)
class Holder:
    """Someone who can hold a finding.

    Attributes:
        label: the words on the label (Dutch).
        icon: the `d` of an SVG path on a 16 × 16 grid.
    """

    label: str
    icon: str


HOLDERS: dict[str, Holder] = {
    "onderzoek": Holder(
        "Onderzoek", "M2 3h5.2L8 3.8 8.8 3H14v10H8.8l-.8.8-.8-.8H2zm1.3 1.3v7.4h3.9V4.7l-.4-.4zm5.5.4v7h3.9V4.3H9.2z"
    ),
    "deelnemers": Holder("De deelnemers", _PERSON.format(x="3.4") + _PERSON.format(x="8") + _PERSON.format(x="12.6")),
    "aantal": Holder("Een aantal deelnemers", _PERSON.format(x="4.6") + _PERSON.format(x="11.4")),
    "een": Holder("Eén deelnemer", _PERSON.format(x="8")),
    "verslag": Holder("Het verslag", "M3.5 1.5h6l3 3v10h-9zm1.3 1.3v10.4h6.4V5.2H8.8V2.8zM6 7h4v1.2H6zm0 2.4h4v1.2H6z"),
    "redactie": Holder("Redactie", "M11.6 1.8l2.6 2.6-8 8-3.4.8.8-3.4zm0 1.8L4.8 10.4l-.3 1.1 1.1-.3 6.8-6.8z"),
}

ORIGINS: dict[str, str] = {"deelnemers": "naar verhalen van deelnemers"}
"""Where the report has it from, when its writers draw it from what others told."""
ORIGIN_OF = "verslag"
"""The holder that can name an origin."""
EDITOR = "redactie"
"""The holder of what the site adds of its own."""
SOURCED = "onderzoek"
"""The holder that has a source, or says that it has none."""
NO_SOURCE = "zonder bron"


@dataclass(frozen=True)
class Label:
    """A label as a visitor sees it: who holds it, and what must be known of that.

    Attributes:
        holder: key of who holds it.
        words: the words on the label (Dutch).
        icon: the icon of the holder.
    """

    holder: str
    words: str
    icon: str


def label(holder: str, origin: str = "", has_source: bool = True) -> str:
    """The key of a label in `LABELS`.

    Args:
        holder: a key of `HOLDERS`.
        origin: a key of `ORIGINS`, or nothing.
        has_source: whether a source of its own stands in the text; that of the report itself is none.
    """
    if holder == SOURCED and not has_source:
        return f"{holder}-zonder-bron"
    return f"{holder}-{origin}" if holder == ORIGIN_OF and origin else holder


def _labels() -> Iterator[tuple[str, Label]]:
    for key, holder in HOLDERS.items():
        yield key, Label(key, holder.label, holder.icon)
        if key == SOURCED:
            yield label(key, has_source=False), Label(key, f"{holder.label}, {NO_SOURCE}", holder.icon)
        if key == ORIGIN_OF:
            for origin, words in ORIGINS.items():
                yield label(key, origin), Label(key, f"{holder.label}, {words}", holder.icon)


LABELS: dict[str, Label] = dict(_labels())
"""Every label, in the order in which they are listed."""

KINDS: dict[str, str] = {
    "advies": "Advies",
    "ervaring": "Ervaring",
    "opvatting": "Opvatting",
    "voorbeeld": "Voorbeeld",
    "begrip": "Begrip",
    "dilemma": "Dilemma",
    "knelpunt": "Knelpunt",
    "vraag": "Vraag",
    "onderzoek": "Onderzoek",
}


def marks(parent: etree.Element, shown: str, kind: str | None, explanation: str) -> etree.Element:
    """Append the line with the label of who holds it and, where there is one, the kind.

    Args:
        parent: the element to append to.
        shown: a key of `LABELS`.
        kind: a key of `KINDS`, or None.
        explanation: address of the page where the labels are explained; `#label-<holder>` is added.

    Returns:
        The paragraph that was appended.
    """
    holder = LABELS[shown].holder
    line = etree.SubElement(parent, "p", {"class": "kenmerken"})
    link = etree.SubElement(line, "a", {"class": f"label label--{holder}", "href": f"{explanation}#label-{holder}"})
    picture = etree.SubElement(link, "svg", {"viewBox": "0 0 16 16", "aria-hidden": "true", "focusable": "false"})
    etree.SubElement(picture, "path", {"d": LABELS[shown].icon, "fill-rule": "evenodd"}).text = ""
    picture.tail = LABELS[shown].words
    if kind:
        said = etree.SubElement(line, "span", {"class": "soort"})
        said.text = KINDS[kind]
        if kind == holder:  # Who hears the page has just heard that word.
            said.set("aria-hidden", "true")
    return line
