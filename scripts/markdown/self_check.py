"""The questions of a self-check as HTML, on the page of a topic and in the package of a lesson."""

from collections.abc import Iterable, Mapping
from html import escape

from scripts.content.selfcheck import Question, sentence


def listing(questions: Iterable[Question], titles: Mapping[str, str]) -> str:
    """The questions of one page as HTML that needs no script.

    `overrides/assets/js/quiz.js` turns it into questions to answer.

    Args:
        questions: those of this page.
        titles: title by id of the findings on this page.
    """
    items = "\n".join(_item(question, titles) for question in questions)
    return f'<div class="zelftoets">\n<ol>\n{items}\n</ol>\n</div>'


def _item(question: Question, titles: Mapping[str, str]) -> str:
    answers = "".join(
        f"<li{' data-goed' if answer == question.right else ''}>{escape(answer, quote=False)}</li>"
        for answer in question.answers
    )
    title = titles.get(question.finding, question.finding)
    right, why = (escape(sentence(text), quote=False) for text in (question.right, question.explanation))
    link = f'<a href="#{question.finding}">{escape(title, quote=False)}</a>{sentence(title).removeprefix(title)}'
    return (
        f"<li><p>{escape(question.text, quote=False)}</p><ul>{answers}</ul>"
        f"<details><summary>Antwoord</summary><p><strong>{right}</strong> {why} Lees: {link}</p></details></li>"
    )
