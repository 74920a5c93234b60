"""How long it takes to read a page, and when its content was reviewed: under its title."""

from selectolax.lexbor import LexborNode

from scripts.built.sections import content_nodes
from scripts.compose.drafts import Draft
from scripts.content.dates import dutch, english

# Brysbaert (2019) finds 238 words a minute for adults reading non-fiction in silence; this is a little under it,
# since not every reader of these pages reads easily. https://doi.org/10.1016/j.jml.2019.104047
WORDS_A_MINUTE = 200
_NOT_READ = frozenset(("kenmerken", "plaats", "plaatsen", "bronnenlijst", "adressen", "out-of-sight"))
_LOOKED_UP = "section.situatie, section.begrip, ul.findings, h3 + p.bron"
_UNITS = {"nl": ("minuut", "minuten"), "en": ("minute", "minutes")}
_LEADS = {"nl": ("Leestijd", "Inhoud nagekeken op"), "en": ("Reading time", "Content reviewed on")}


def minutes(article: LexborNode) -> int:
    """Minutes of reading, rounded up, and at least one.

    Args:
        article: the content of a page.
    """
    words = sum(
        len((node.text_content or "").split()) for node in content_nodes(article, _is_read) if node.is_text_node
    )
    return max(1, -(-words // WORDS_A_MINUTE))


def add_reading_time(draft: Draft) -> None:
    """Tell under the title how long the page takes and when it was reviewed; nothing when that is not known.

    Args:
        draft: the page.
    """
    day, language = draft.page.reviewed, draft.page.language
    title = draft.article.css_first("h1")
    if day is None or title is None:
        return
    count = minutes(draft.article)
    time, reviewed = _LEADS.get(language, _LEADS["nl"])
    words = f"{count} {_UNITS.get(language, _UNITS['nl'])[count > 1]}"
    date = english(day) if language == "en" else dutch(day)
    # Nobody reads from beginning to end where one looks something up.
    looked_up = draft.article.css_first(_LOOKED_UP) is not None
    told = "" if looked_up else f'{time}: {words} <span aria-hidden="true">·</span> '
    aside = f'<aside class="nagekeken"><p>{told}{reviewed} <time datetime="{day}">{date}</time></p></aside>'
    opening = draft.article.css_first("div.opening")
    if opening:
        draft.put_in(opening, aside)
    else:
        draft.put_after(title, aside)


def _is_read(node: LexborNode) -> bool:
    """Whether an element is read by who reads the page as it opens."""
    attributes, parent = node.attributes, node.parent
    if node.tag in ("svg", "template") or "hidden" in attributes:
        return False
    if parent and parent.tag == "details" and "open" not in parent.attributes and node.tag != "summary":
        return False
    return not _NOT_READ.intersection((attributes.get("class") or "").split())
