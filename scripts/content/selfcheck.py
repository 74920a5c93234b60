"""The self-check: short questions per topic, from `data/zelftoets.yml`, as plain questions and answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from scripts.content.yaml_lists import read_list

# What an editor writes on the page where the questions must come.
MARKER = "<!-- zelftoets -->"


@dataclass(frozen=True)
class Question:
    """One question with its answers.

    Attributes:
        page: name of the page it stands on.
        text: the question.
        answers: the answers to choose from, in the order in which they are shown.
        right: the one that is right.
        explanation: why it is.
        finding: id of the finding on that page that tells so.
    """

    page: str
    text: str
    answers: tuple[str, ...]
    right: str
    explanation: str
    finding: str


def read(text: str) -> tuple[Question, ...]:
    """Read the file.

    Args:
        text: the whole file, which the gate has judged.
    """
    return tuple(
        Question(
            page=entry.text("pagina"),
            text=entry.text("vraag"),
            answers=entry.texts("antwoorden"),
            right=entry.text("goed"),
            explanation=entry.text("uitleg"),
            finding=entry.text("bevinding"),
        )
        for entry in read_list(text)
    )


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
    title = escape(titles.get(question.finding, question.finding), quote=False)
    right, why = escape(question.right, quote=False), escape(question.explanation, quote=False)
    link = f'<a href="#{question.finding}">{title}</a>'
    return (
        f"<li><p>{escape(question.text, quote=False)}</p><ul>{answers}</ul>"
        f"<details><summary>Antwoord</summary><p><strong>{right}.</strong> {why} Lees: {link}.</p></details></li>"
    )
