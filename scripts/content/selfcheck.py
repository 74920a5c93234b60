"""The self-check: short questions per topic, from `data/zelftoets.yml`."""

from dataclasses import dataclass

from scripts.content.yaml_lists import read_list


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


def sentence(text: str) -> str:
    """An answer, an explanation or a title as a sentence: closed by a full stop, unless it closes itself."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


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
