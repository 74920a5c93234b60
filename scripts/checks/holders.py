"""Rules for who holds a finding: the label and the text say the same."""

import re
from collections.abc import Iterator

from scripts.checks.finding_blocks import ours
from scripts.content.problem import Hit, rule
from scripts.content.source import Sources
from scripts.markdown.labels import HOLDERS, LABELS, ORIGIN_OF

# How a text says how many participants hold something.
_NUMBERS = {
    "een": re.compile(r"\b(?:[eé][eé]n (?:van de deelnemers|deelnemer)|één (?:professional|van hen))\b", re.IGNORECASE),
    "aantal": re.compile(
        r"\b(?:(?:een aantal|sommige|enkele) deelnemers|een aantal van (?:hen|de deelnemers))\b", re.IGNORECASE
    ),
    "deelnemers": re.compile(r"\b(?:alle deelnemers|de deelnemers (?:vinden|zijn het))\b", re.IGNORECASE),
}
# The same for the label itself, where fewer words will do.
_OWN = {
    **_NUMBERS,
    "deelnemers": re.compile(r"(?<!een van )(?<!één van )(?<!aantal van )\b(?:de|alle) deelnemers\b", re.IGNORECASE),
}


@rule("F113")
def origin_of_another(sources: Sources) -> Iterator[Hit]:
    """'herkomst' staat alleen bij wie: verslag."""
    for page, block in ours(sources):
        who = (block.options or {}).get("wie")
        if (block.options or {}).get("herkomst") and who in HOLDERS and who != ORIGIN_OF:
            message = f"'herkomst' past niet bij 'wie: {who}'; haal herkomst weg, of schrijf 'wie: {ORIGIN_OF}'"
            yield page.path, block.option_lines.get("herkomst", block.line), message, "herkomst"


@rule("F114")
def says_another(sources: Sources) -> Iterator[Hit]:
    """Noemt een bevinding deelnemers, dan zijn het er zo veel als het label zegt: één, een aantal of allemaal."""
    for page, block in ours(sources):
        who = (block.options or {}).get("wie", "")
        text = f"{block.title}\n{block.body}"
        # Beside those of the label the text may name others: what one of them adds, for instance.
        if who not in _OWN or _OWN[who].search(text):
            continue
        for other, number in _NUMBERS.items():
            if other != who and (named := number.search(text)):
                label = LABELS[who].words
                message = f"'{named[0]}' in '{block.title}' past niet bij het label '{label}'; verander een van de twee"
                yield page.path, block.option_lines.get("wie", block.line), message, named[0]
                break


RULES = (origin_of_another, says_another)
