"""The self-check for Moodle, in the two formats that keep an explanation for every answer: Moodle XML and GIFT.

The importer of Common Cartridge in Moodle drops what explains an answer; these two do not. Every category is a topic.
See https://docs.moodle.org/en/Moodle_XML_format and https://docs.moodle.org/en/GIFT_format.
"""

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable
from html import escape
from itertools import groupby
from pathlib import Path

from scripts.content import downloads
from scripts.content.bibliography import REPORT_TITLE
from scripts.content.selfcheck import Question, sentence
from scripts.exports.archive import xml_file
from scripts.exports.site_content import SiteContent

CATEGORY = "Kennisbank Werkalliantie"
ANSWER = "Het goede antwoord is:"
EDITORS = "Deze vraag is van de redactie."
_GIFT_SIGNS = re.compile(r"(?=[\\~=#{}:])")

Link = Callable[[Question], tuple[str, str, str]]
"""Gives the address, the title and the place in the report of the finding behind a question."""


def make_questions(content: SiteContent, questions: Iterable[Question], folder: Path) -> None:
    """Write the questions in both formats: all of them, and those of each topic.

    Args:
        content: the content.
        questions: the questions of the self-check.
        folder: the folder of the downloads.
    """
    asked = tuple(questions)
    write_questions(content, asked, folder / downloads.QUESTIONS_MOODLE.file, folder / downloads.QUESTIONS_GIFT.file)
    for page in {question.page: None for question in asked}:
        chosen = [question for question in asked if question.page == page]
        moodle, text = downloads.questions_moodle(page), downloads.questions_gift(page)
        write_questions(content, chosen, folder / moodle.file, folder / text.file)


def write_questions(
    content: SiteContent, questions: Iterable[Question], moodle: Path, text: Path, about: str = ""
) -> None:
    """Write some questions in both formats, in the order of the site.

    Args:
        content: the content.
        questions: the questions.
        moodle: where they go as Moodle XML.
        text: where they go as GIFT.
        about: what they are on; else the title of the page of each.
    """
    pages = {page.name: page for page in content.pages}
    order = {name: number for number, name in enumerate(pages)}
    asked = sorted(questions, key=lambda question: order[question.page])

    def link(question: Question) -> tuple[str, str, str]:
        page, finding = content.places[pages[question.page].address, question.finding]
        return (content.address(page.address, finding.id) if content.url else ""), finding.title, finding.place

    def topic(name: str) -> str:
        return about or pages[name].title

    moodle.write_bytes(moodle_xml(asked, topic, link))
    text.write_bytes(gift(asked, topic, link).encode("utf-8"))


def moodle_xml(questions: Iterable[Question], topic: Callable[[str], str], link: Link) -> bytes:
    """The questions as Moodle XML.

    Args:
        questions: the questions, in the order of the site.
        topic: gives the title of a page by its name.
        link: gives the finding behind a question.

    Returns:
        The file.
    """
    root = etree.Element("quiz")
    for name, asked in groupby(questions, key=lambda question: topic(question.page)):
        category = etree.SubElement(root, "question", {"type": "category"})
        _text(category, "category", f"$course$/{CATEGORY}/{name.replace('/', '//')}")
        for number, question in enumerate(asked, 1):
            _question(root, f"{name} {number}", question, link(question))
    return xml_file(root)


def _question(root: etree.Element, name: str, question: Question, finding: tuple[str, str, str]) -> None:
    address, title, place = finding
    element = etree.SubElement(root, "question", {"type": "multichoice"})
    _text(element, "name", name)
    _text(element, "questiontext", f"<p>{escape(question.text, quote=False)}</p>", "html")
    # The full stop stands in the link, so that a question that is a title keeps its own mark alone.
    told = escape(sentence(title), quote=False)
    read = f'<a href="{escape(address)}">{told}</a>' if address else told
    origin = escape(_origin(place), quote=False)
    why = f"<p>{escape(sentence(question.explanation), quote=False)} Lees: {read}</p><p>{origin}</p>"
    _text(element, "generalfeedback", why, "html")
    for tag, value in (("defaultgrade", "1"), ("penalty", "0"), ("single", "true"), ("shuffleanswers", "true")):
        etree.SubElement(element, tag).text = value
    etree.SubElement(element, "answernumbering").text = "none"
    for answer in question.answers:
        is_right = answer == question.right
        given = etree.SubElement(element, "answer", {"fraction": "100" if is_right else "0", "format": "plain_text"})
        etree.SubElement(given, "text").text = answer
        _text(given, "feedback", f"<p>{escape(_verdict(question, is_right), quote=False)}</p>", "html")


def _origin(place: str) -> str:
    """Where what is asked comes from, and who asks it."""
    where = f" ({place[:1].lower()}{place[1:]})" if place else ""
    return f"Naar {REPORT_TITLE}{where}. {EDITORS}"


def _verdict(question: Question, is_right: bool) -> str:
    """What someone is told who gave an answer; what explains it stands once, below every answer."""
    return "Goed." if is_right else f"Niet goed. {ANSWER} {sentence(question.right)}"


def _text(parent: etree.Element, tag: str, text: str, format_: str = "") -> None:
    holder = etree.SubElement(parent, tag, {"format": format_} if format_ else {})
    etree.SubElement(holder, "text").text = text


def gift(questions: Iterable[Question], topic: Callable[[str], str], link: Link) -> str:
    """The questions as GIFT.

    Args:
        questions: the questions, in the order of the site.
        topic: gives the title of a page by its name.
        link: gives the finding behind a question.

    Returns:
        The text of the file.
    """
    blocks = []
    for name, asked in groupby(questions, key=lambda question: topic(question.page)):
        blocks.append(f"$CATEGORY: $course$/{CATEGORY}/{name.replace('/', '//')}")
        for number, question in enumerate(asked, 1):
            address, title, place = link(question)
            lines = [f"::{_sign(f'{name} {number}')}::[plain]{_sign(question.text)}{{"]
            for answer in question.answers:
                is_right = answer == question.right
                lines.append(f"\t{'=' if is_right else '~'}{_sign(answer)}#{_sign(_verdict(question, is_right))}")
            read = f"{title}, {address}" if address else title
            lines.append(f"\t####{_sign(f'{sentence(question.explanation)} Lees: {sentence(read)} {_origin(place)}')}")
            blocks.append("\n".join([*lines, "}"]))
    return "\n\n".join(blocks) + "\n"


def _sign(text: str) -> str:
    """A text in which the signs of GIFT stand for themselves."""
    return _GIFT_SIGNS.sub(r"\\", " ".join(text.split()))
