"""How long it takes to read a page."""

from selectolax.lexbor import LexborHTMLParser

# Brysbaert (2019) finds 238 words a minute for adults reading non-fiction in silence; this is a little under it,
# since not every reader of these pages reads easily. https://doi.org/10.1016/j.jml.2019.104047
WORDS_A_MINUTE = 200
_NOT_READ = ".headerlink, .kenmerken, .plaats, .plaatsen, .bronnenlijst, .adressen, svg, script, style, template"
# What nobody sees who does not open it, or who does not hear the page.
_HIDDEN = "[hidden], .out-of-sight, details:not([open]) > :not(summary)"
_UNITS = {"nl": ("minuut", "minuten"), "en": ("minute", "minutes")}


def minutes(html: str) -> int:
    """Minutes of reading, rounded up, and at least one.

    Args:
        html: the content of a page.
    """
    tree = LexborHTMLParser(html)
    for node in tree.css(f"{_NOT_READ}, {_HIDDEN}"):
        node.decompose()
    words = len(tree.body.text(separator=" ").split()) if tree.body else 0
    return max(1, -(-words // WORDS_A_MINUTE))


def reading_time(html: str, language: str = "nl") -> str:
    """The same as words for a visitor, such as “4 minuten”.

    Args:
        html: the content of a page.
        language: `nl` or `en`.
    """
    count = minutes(html)
    return f"{count} {_UNITS[language][count > 1]}"
