"""Every lesson on its page as a piece of its own, with the label of the editors; and a list of them all."""

import re
from collections.abc import Iterator
from html import escape

from scripts.built.lessons import PLAN
from scripts.built.sections import content_text
from scripts.compose.drafts import Draft, Drafts
from scripts.compose.overview import label
from scripts.content.markers import LESSONS_HERE
from scripts.content.names import ABOUT_PAGE, FURTHER, SUMMARY, lessons_about
from scripts.markdown.references import FOOT

_NO_LESSONS = frozenset((SUMMARY, FURTHER, FOOT))
_TIME = re.compile(r"Tijd:\s*(\d+ minuten)")


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
    """Put the list of all lessons in the place of its marker.

    Args:
        draft: the page.
        drafts: every page.
    """
    if draft.asks(LESSONS_HERE):
        items = "".join(_listed(other, draft.relative(other.page.address)) for other in drafts.pages)
        draft.fill(LESSONS_HERE, f"<ul>{items}</ul>")


def _listed(draft: Draft, address: str) -> str:
    """A page with lessons and, below it, each of them with how long it takes; nothing for another page."""
    lessons = "".join(f"<li>{lesson}</li>" for lesson in _lessons(draft, address))
    title = escape(draft.page.title, quote=False)
    return f"<li><a href='{address}'>{title}</a><ul>{lessons}</ul></li>" if lessons else ""


def _lessons(draft: Draft, address: str) -> Iterator[str]:
    for plan in draft.article.css(f"section.{PLAN}"):
        heading = plan.css_first("h2")
        time = next((found[1] for item in plan.css("li") if (found := _TIME.match(item.text().strip()))), "")
        if heading:
            title = escape(content_text(heading).strip(), quote=False)
            yield f"{time}{': ' if time else ''}<a href='{address}#{heading.id}'>{title}</a>"
