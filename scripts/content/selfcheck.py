"""The self-check: short questions per topic and per lesson, from `data/zelftoets.yml`."""

from dataclasses import dataclass

from scripts.content.yaml_lists import read_list

ONLY, OF_LESSONS = "alleen", "lessen"
"""The field of a question that a topic leaves to its lessons, and what stands there."""


@dataclass(frozen=True)
class Question:
    """One question with its answers.

    Attributes:
        page: name of the page that it is about.
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


def sentence(text: str) -> str:
    """An answer, an explanation or a title as a sentence: closed by a full stop, unless it closes itself."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def read(text: str) -> tuple[Question, ...]:
    """The questions that stand on the page of a topic, and in all that is made of that.

    Args:
        text: the whole file, which the gate has judged.
    """
    return _read(text, of_lessons=False)


def read_for_lessons(text: str) -> tuple[Question, ...]:
    """All questions: lessons have some of their own, which would make the page of the topic too long.

    Args:
        text: the whole file, which the gate has judged.
    """
    return _read(text, of_lessons=True)


def _read(text: str, *, of_lessons: bool) -> tuple[Question, ...]:
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
        if of_lessons or not entry.text(ONLY)
    )
