"""The self-check on its page, as plain questions and answers that need no script."""

from collections.abc import Iterable, Mapping
from html import escape

from scripts.compose.drafts import Draft
from scripts.compose.folded import fold
from scripts.content.markers import QUESTIONS_HERE
from scripts.content.selfcheck import Question, sentence


def ask(draft: Draft, questions: Iterable[Question]) -> None:
    """Put the questions of a page in the place of their marker.

    Args:
        draft: the page.
        questions: those of every page.
    """
    if not draft.asks(QUESTIONS_HERE):
        return
    titles = {id_: block.title for block in draft.source.blocks for id_ in block.ids}
    own = [question for question in questions if question.page == draft.source.name]
    count = f"{len(own)} {'vraag' if len(own) == 1 else 'vragen'}"
    draft.fill(QUESTIONS_HERE, fold(f"Toets jezelf: {count}", listing(own, titles)))


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
