"""Every lesson on its page as a piece of its own, with the label of the editors; and a list of them all."""

import re
from collections.abc import Iterator
from html import escape

from selectolax.lexbor import LexborNode

from scripts.built.lessons import PLAN, fields_of, minutes_of
from scripts.built.sections import content_text
from scripts.compose.drafts import Draft, Drafts
from scripts.compose.overview import label
from scripts.content.lesson_words import GROUP
from scripts.content.markers import LESSONS_HERE
from scripts.content.names import ABOUT_PAGE, FURTHER, SUMMARY, lessons_about
from scripts.content.numerals import in_figures
from scripts.markdown.references import FOOT

_NO_LESSONS = frozenset((SUMMARY, FURTHER, FOOT))
_FROM_TO = re.compile(r"\d+ tot \d+\b")


def lay_out_lessons(draft: Draft) -> None:
    """Put every heading of level 2 with what stands below it in a section, on a page with lessons.

    Args:
        draft: the page.
    """
    if not lessons_about(draft.source.name):
        return
    explanation = draft.to_page(ABOUT_PAGE)
    mark = f'<a class="label label--redactie" href="{explanation}#label-redactie">{label("redactie")}</a>'
    for heading in [node for node in draft.article.iter() if node.tag == "h2" and node.id not in _NO_LESSONS]:
        plan = draft.tree.create_node("section")
        plan.attrs["class"] = PLAN
        heading.insert_before(plan, move=True)
        plan.insert_child(heading, move=True)
        draft.put_in(plan, f'<p class="kenmerken">{mark}</p>')
        while (node := plan.next) and node.tag not in ("h2", "aside", "section"):
            plan.insert_child(node, move=True)


def list_lessons(draft: Draft, drafts: Drafts) -> None:
    """Put the list of all lessons in the place of its marker: of each, in a line, how long it takes and for how many.

    Above it stand the topics, to go to their lessons at once.

    Args:
        draft: the page.
        drafts: every page.
    """
    if draft.asks(LESSONS_HERE):
        rows = "".join(_listed(other, draft.relative(other.page.address)) for other in drafts.pages)
        topics = "".join(_to_topic(other, drafts) for other in drafts.pages)
        heads = "".join(f'<th scope="col">{name}</th>' for name in ("Minuten", "Les", "Mensen"))
        jumps = f'<aside class="letters"><nav aria-label="Lessen per onderwerp"><ul>{topics}</ul></nav></aside>'
        draft.fill(LESSONS_HERE, f'{jumps}<table class="lessen"><thead><tr>{heads}</tr></thead>{rows}</table>')


def _to_topic(draft: Draft, drafts: Drafts) -> str:
    """A link to the lessons of a page in the list, in the words of the menu; nothing for a page without."""
    about = drafts.by_name.get(lessons_about(draft.page.name))
    words = escape((about or draft).page.menu_title, quote=False)
    return f'<li><a href="#{draft.page.name}">{words}</a></li>' if _has_lessons(draft) else ""


def _has_lessons(draft: Draft) -> bool:
    return draft.article.css_first(f"section.{PLAN} > h2") is not None


def _listed(draft: Draft, address: str) -> str:
    """The rows of a page with lessons, below a link to that page; nothing for another page."""
    lessons = "".join(_lessons(draft, address))
    title = escape(draft.page.title, quote=False)
    head = f'<tr><th colspan="3" scope="rowgroup" id="{draft.page.name}"><a href="{address}">{title}</a></th></tr>'
    return f"<tbody>{head}{lessons}</tbody>" if lessons else ""


def _lessons(draft: Draft, address: str) -> Iterator[str]:
    for plan in draft.article.css(f"section.{PLAN}"):
        heading = plan.css_first("h2")
        if heading:
            title = escape(content_text(heading).strip(), quote=False)
            link = f'<a href="{address}#{heading.id}">{title}</a>'
            yield f"<tr><td>{minutes_of(plan) or ''}</td><td>{link}</td><td>{told_group(plan)}</td></tr>"


def told_group(plan: LexborNode) -> str:
    """For how many people a lesson is, in figures; how it tells of its group where it says no such thing.

    Args:
        plan: the element with all of it.
    """
    told = fields_of(plan).get(GROUP, "")
    found = _FROM_TO.search(in_figures(told))
    return found.group() if found else escape(told.partition(",")[0].rstrip("."), quote=False)
