"""Cards to talk about: a question each, with the finding it leans on where the page links to one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.built.article import ContentPage, Finding
from scripts.built.qr import qr_svg
from scripts.content.downloads import CARDS
from scripts.exports.page_body import Passage
from scripts.exports.pdf import Printer, Typeset
from scripts.exports.site_content import SiteContent
from scripts.running.fonts import string

OPEN_QUESTIONS = "open-vragen"
PER_SHEET = 8


@dataclass(frozen=True)
class Card:
    """One card.

    Attributes:
        topic: title of its page.
        name: what kind of question it is (Dutch).
        who: key of the label of who asks it.
        question: the question as plain text.
        text: Typst markup of what explains it; empty when nothing does.
        leans: the finding behind it, if the page tells.
        url: the full address of the finding to read; empty when there is none, or the site has no address.
    """

    topic: str
    name: str
    who: str
    question: str
    text: str = ""
    leans: Finding | None = None
    url: str = ""


def cards(content: SiteContent, made: Typeset) -> Iterator[Card]:
    """Every card, in the order of the site.

    Args:
        content: the content.
        made: the typeset pieces.
    """
    for page in content.topics:
        if page.name == OPEN_QUESTIONS:
            for finding in page.findings:
                text, url = made[page.name, finding.html], _url(page, finding)
                yield Card(page.title, "open vraag", finding.label, finding.title, text, url=url)
        body = content.body(page)
        for question in (body.passages[html] for html in body.questions):
            where, leans = _leans(content, page, question)
            url = _url(where, leans)
            yield Card(page.title, "om over door te praten", "redactie", question.text, leans=leans, url=url)


def make_cards(content: SiteContent, made: Typeset, printer: Printer, folder: Path) -> None:
    """Write the cards; nothing when the site has no questions.

    Args:
        content: the content.
        made: the typeset pieces.
        printer: makes the PDF.
        folder: the folder of the downloads.
    """
    found = [_typst(card) for card in cards(content, made)]
    if not found:
        return
    found.insert(0, "manual()")
    # What is left of the last sheet is for questions of your own.
    found += ["blank()"] * (-len(found) % PER_SHEET)
    title = f"Gesprekskaarten {content.name}"
    sheets = [found[start : start + PER_SHEET] for start in range(0, len(found), PER_SHEET)]
    body = "\n#pagebreak()\n".join("#sheet(\n" + ",\n".join(sheet) + ",\n)" for sheet in sheets)
    (folder / CARDS.file).write_bytes(
        printer.pdf(f'#import "/cards.typ": *\n#show: cards.with(title: {string(title)})\n{body}')
    )


def _typst(card: Card) -> str:
    facts = {"topic": card.topic, "who": card.who, "name": card.name, "question": card.question}
    facts |= {"address": card.url, "qr-code": qr_svg(card.url)}
    arguments = ", ".join(f"{name}: {string(value)}" for name, value in facts.items())
    if card.leans:
        arguments += f", leans: (title: {string(card.leans.title)}, who: {string(card.leans.label)})"
    return f"card({arguments})[{card.text}]"


def _url(page: ContentPage, finding: Finding | None) -> str:
    return f"{page.url}#{finding.id}" if finding and page.url else ""


def _leans(content: SiteContent, page: ContentPage, question: Passage) -> tuple[ContentPage, Finding | None]:
    """The finding, with its page, that the question links to: on its own page first, on any other page else."""
    for href in question.hrefs:
        path, _, anchor = href.partition("#")
        if found := content.places.get((path.removeprefix("../") if path else page.address, anchor)):
            return found
    return page, None
