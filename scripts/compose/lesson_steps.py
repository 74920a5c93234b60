"""The findings of a lesson in its steps, each with its number and whole, and all of them on paper."""

from collections.abc import Sequence
from html import escape

from selectolax.lexbor import LexborNode

from scripts.built.article import ContentPage, Finding
from scripts.built.how_to_cite import LICENCE_NAME
from scripts.built.lessons import Lesson, findings_of, links_in, steps_of
from scripts.built.qr import qr_svg
from scripts.compose.drafts import Draft, Drafts
from scripts.compose.folded import fold
from scripts.compose.overview import label
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.lesson_words import CODE_OF, lesson_address, numbered
from scripts.content.names import ABOUT_PAGE, SELECTION_PAGE
from scripts.markdown.labels import LABELS


def add_findings(draft: Draft, drafts: Drafts, lesson: Lesson) -> None:
    """Say in every step which number a finding has that it names, and let one read there what no step before it named.

    On paper and on a screen nobody follows a link, and who prepares a lesson should not have to leave it.

    Args:
        draft: the page.
        drafts: every page.
        lesson: a lesson of the page.
    """
    findings = findings_of(lesson, drafts.findings)
    numbers = {(page.address, id_): at for at, (page, one) in enumerate(findings) for id_ in one.ids}
    shown: set[int] = set()
    for step in steps_of(lesson.section):
        told: list[int] = []
        for link, place in links_in(draft.page, step):
            at = numbers.get(place)
            if at is not None and at not in told:
                told.append(at)
                if len(findings) > 1:
                    draft.put_after(link, f" ({numbered(at + 1).lower()})")
        if fresh := sorted(set(told) - shown):
            draft.put_in(step, _to_read(findings, fresh, draft.to_page(ABOUT_PAGE)))
            _without_addresses(step)
        shown.update(told)


def _to_read(findings: Sequence[tuple[ContentPage, Finding]], which: Sequence[int], explanation: str) -> str:
    """Findings of a lesson behind a line that opens them, each with its number, its label and its place."""
    *first, last = (str(at + 1) for at in which)
    told = f"bevinding {' en '.join(filter(None, (', '.join(first), last)))}" if len(findings) > 1 else "de bevinding"
    html = "".join(_whole(findings[at][1], numbered(at + 1) if len(findings) > 1 else "", explanation) for at in which)
    return f'<aside class="geen-inhoud meenemen">{fold(f"Lees {told}", html)}</aside>'


def _whole(finding: Finding, number: str, explanation: str) -> str:
    """A finding with everything it says, and a label that leads to what it means."""
    title = escape(": ".join(filter(None, (number, finding.title))), quote=False)
    where = f"{explanation}#label-{finding.who}"
    mark = f'<a class="label label--{finding.who}" href="{where}">{label(finding.label)}</a>'
    place = f"<p>{escape(finding.place, quote=False)}</p>" if finding.place else ""
    return f"<p><strong>{title}</strong></p><p>{mark}</p>{finding.html}{place}"


def _without_addresses(step: LexborNode) -> None:
    """Take the links and ids out of the text that can be read in a step: the step links to where these hold."""
    for link in step.css("aside a:not(.label)"):
        link.unwrap()
    for named in step.css("aside [id]"):
        del named.attrs["id"]


def add_on_paper(draft: Draft, drafts: Drafts, lesson: Lesson) -> None:
    """Close a lesson with what its links are on paper: every finding with its label, its place and its address.

    Args:
        draft: the page.
        drafts: every page.
        lesson: a lesson of the page.
    """
    rows = []
    for number, (page, finding) in enumerate(findings_of(lesson, drafts.findings), 1):
        where = f"{page.url or f'/{page.address}'}#{finding.id}"
        told = (f"{numbered(number)}: ‘{finding.title}’", LABELS[finding.label].words, finding.place, where)
        rows.append(f"<li>{escape('; '.join(filter(None, told)), quote=False)}</li>")
    whole = f"{drafts.name}, naar het verslag {REPORT_TITLE}. {LICENCE_NAME}. {drafts.home}".strip()
    listed = f"<p>De bevindingen van deze les:</p><ul>{''.join(rows)}</ul>" if rows else ""
    code = _code(drafts, lesson) if rows else ""
    draft.put_in(
        lesson.section,
        f'<aside class="geen-inhoud op-papier">{code}{listed}<p>{escape(whole, quote=False)}</p></aside>',
    )


def _code(drafts: Drafts, lesson: Lesson) -> str:
    """The short address of a lesson's findings as text and as QR code; nothing where the site has none for it."""
    if not drafts.home or SELECTION_PAGE not in drafts.by_name:
        return ""
    address = f"{drafts.home}{lesson_address(lesson.id)}"
    picture = qr_svg(address).replace("<svg ", f'<svg role="img" aria-label="{CODE_OF.format(escape(address))}" ', 1)
    return f"{picture}<p>Lees mee: <strong>{escape(address, quote=False)}</strong></p>"
