"""Answers: given on the command line, or asked until they are right."""

from collections.abc import Iterator

import pytest

from scripts.editors.prompts import Questions, RefusedError


class Editor:
    """Someone who types, and what is shown to them."""

    def __init__(self, *typed: str) -> None:
        self.typed: Iterator[str] = iter(typed)
        self.seen: list[str] = []

    def ask(self, question: str) -> str:
        self.seen.append(question)
        try:
            return next(self.typed)
        except StopIteration as end:
            raise EOFError from end

    def questions(self, **given: str) -> Questions:
        return Questions(given, self.ask, self.seen.append)


def judge(answer: str) -> str:
    return "te kort" if len(answer) < 3 else ""


def test_a_text_is_asked_until_it_is_right() -> None:
    editor = Editor("", "ab", "  abc   d ")
    assert editor.questions().text("titel", "De titel", judge=judge) == "abc d"
    assert editor.seen == [
        "De titel: ",
        "  Dat kan niet: hier is een antwoord nodig.",
        "De titel: ",
        "  Dat kan niet: te kort.",
        "De titel: ",
    ]


def test_enter_takes_the_default_that_is_shown() -> None:
    editor = Editor("", "")
    assert editor.questions().text("titel", "De titel", "standaard") == "standaard"
    assert editor.questions().text("ook", "Ook", "", judge) == ""
    assert editor.seen == ["De titel [standaard]: ", "Ook: "]


def test_one_is_chosen_by_number_or_name() -> None:
    editor = Editor("3", "tweee", "2", "een", "")
    questions = editor.questions()
    assert [questions.choice("wie", "Wie?", ("een", "twee")) for _ in range(2)] == ["twee", "een"]
    assert questions.choice("wie", "Wie?", ("een", "twee"), "twee") == "twee"
    assert editor.seen[2:6] == [
        "Wie? (nummer of naam): ",
        "  Dat kan niet: '3' staat niet in de lijst; kies uit een, twee.",
        "Wie? (nummer of naam): ",
        "  Dat kan niet: 'tweee' staat niet in de lijst; bedoelde je 'twee'?.",
    ]


def test_what_a_choice_means_is_shown() -> None:
    editor = Editor("een")
    assert editor.questions().choice("wie", "Wie?", {"een": "Eén deelnemer", "twee": "twee"}) == "een"
    assert editor.seen[:2] == ["   1  een: Eén deelnemer", "   2  twee"]


def test_what_is_given_is_not_asked() -> None:
    editor = Editor()
    questions = editor.questions(titel="gegeven", wie="een")
    assert questions.text("titel", "De titel", judge=judge) == "gegeven"
    assert questions.choice("wie", "Wie?", ("een", "twee")) == "een"
    assert editor.seen == []


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"titel": "a"}, "--titel: te kort"),
        ({}, "--titel ontbreekt; geef het mee of draai dit in een venster waar je kunt typen"),
    ],
)
def test_where_nobody_can_be_asked_a_wrong_or_missing_answer_is_refused(given: dict[str, str], message: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        Questions(given).text("titel", "De titel", judge=judge)
    assert str(refusal.value) == message


def test_where_nobody_can_be_asked_a_default_is_taken() -> None:
    assert Questions({}).text("titel", "De titel", "abc", judge) == "abc"
    assert Questions({}).choice("wie", "Wie?", ("een", "twee"), "twee") == "twee"
    with pytest.raises(RefusedError, match="--wie ontbreekt"):
        Questions({}).choice("wie", "Wie?", ("een", "twee"))


def test_the_end_of_the_input_is_no_answer() -> None:
    with pytest.raises(RefusedError, match="geen antwoord meer"):
        Editor().questions().text("titel", "De titel")
