"""The self-check on its page, as plain questions and answers that need no script."""

from collections.abc import Iterable

from scripts.compose.drafts import Draft
from scripts.compose.folded import fold
from scripts.content.lesson_words import count_of_questions
from scripts.content.markers import QUESTIONS_HERE
from scripts.content.selfcheck import Question
from scripts.markdown.self_check import listing


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
    count = count_of_questions(len(own))
    draft.fill(QUESTIONS_HERE, fold(f"Toets jezelf: {count}", listing(own, titles)))
