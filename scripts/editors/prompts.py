"""What an editor wants: taken from the command line, and otherwise asked, one question at a time."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from scripts.content.problem import suggestion

Objection = Callable[[str], str]
"""Says what is wrong with an answer, in Dutch; an empty text when nothing is."""


class RefusedError(Exception):
    """What was asked cannot be made; the message says why, in Dutch."""


@dataclass(frozen=True)
class Questions:
    """Answers by name.

    Attributes:
        given: answers from the command line.
        ask: asks one question and returns what was typed; None where nobody can answer.
        tell: shows a line to who answers.
    """

    given: Mapping[str, str]
    ask: Callable[[str], str] | None = None
    tell: Callable[[str], None] = print

    def text(self, name: str, question: str, default: str | None = None, judge: Objection = lambda _: "") -> str:
        """One line of text.

        Args:
            name: name of the answer on the command line.
            question: the question (Dutch).
            default: what no answer means; None when an answer is needed.
            judge: says what is wrong with an answer.

        Raises:
            RefusedError: when the answer given is wrong, or is missing where nobody can be asked.
        """
        shown = f"{question} [{default}]: " if default else f"{question}: "
        return self._answer(name, shown, default, lambda typed: _whole(typed, default, judge))

    def choice(self, name: str, question: str, options: Collection[str], default: str | None = None) -> str:
        """One of a list, by its number or its name.

        Args:
            name: name of the answer on the command line.
            question: the question (Dutch).
            options: what there is to choose from; a mapping says what each means.
            default: what no answer means; None when an answer is needed.

        Raises:
            RefusedError: as `text` does.
        """
        if name not in self.given and self.ask:
            meanings = options if isinstance(options, Mapping) else {}
            for number, option in enumerate(options, 1):
                meaning = meanings.get(option, option)
                self.tell(f"  {number:>2}  {option}{f': {meaning}' if meaning != option else ''}")
        shown = f"{question} (nummer of naam){f' [{default}]' if default else ''}: "
        return self._answer(name, shown, default, lambda typed: _chosen(typed or default or "", options))

    def _answer(self, name: str, shown: str, default: str | None, read: Callable[[str], tuple[str, str]]) -> str:
        """The answer that was given, or the first right one that is typed."""
        if name in self.given:
            answer, fault = read(self.given[name])
            if fault:
                raise RefusedError(f"--{name}: {fault}")
            return answer
        if self.ask is None:
            answer, fault = read("")
            if default is None or fault:
                raise RefusedError(f"--{name} ontbreekt; geef het mee of draai dit in een venster waar je kunt typen")
            return answer
        while True:
            try:
                answer, fault = read(" ".join(self.ask(shown).split()))
            except EOFError as error:
                raise RefusedError("geen antwoord meer") from error
            if not fault:
                return answer
            self.tell(f"  Dat kan niet: {fault}.")


def _whole(typed: str, default: str | None, judge: Objection) -> tuple[str, str]:
    """A text that was typed and what is wrong with it."""
    answer = typed or default
    if answer is None:
        return "", "hier is een antwoord nodig"
    return answer, judge(answer) if answer else ""


def _chosen(typed: str, options: Iterable[str]) -> tuple[str, str]:
    """The option that was meant and what is wrong with what was typed."""
    options = list(options)
    if typed.isdecimal() and 1 <= int(typed) <= len(options):
        return options[int(typed) - 1], ""
    if typed in options:
        return typed, ""
    near = suggestion(typed, options) if typed else ""
    return "", f"'{typed}' staat niet in de lijst{near or '; kies uit ' + ', '.join(options)}"
