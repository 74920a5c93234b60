"""The words of a lesson that say what of it goes where: on its slides, in their notes, in its hand-out."""

from scripts.content.names import SELECTION_PAGE

CODE_OF = "QR-code van {}"
"""What is said of the QR code of an address to who cannot see it."""
EXERCISE = "Oefening"
"""How the title of the step begins that stands in the hand-out too."""
FOR_TEACHER = "Voor jou:"
"""The words in bold before what a step says to who gives the lesson alone."""
GROUP, TIME = "Groep", "Tijd"
"""The fields with who it is for, and how long it takes."""
REFUSED = '<>:"/\\|?*'
"""The signs that the name of a file cannot have on Windows."""
WORKSHEET = "Werkblad"
"""The field with the headings of the columns in which one writes."""


def lesson_address(lesson: str) -> str:
    """The address from the root of the site that shows the findings of a lesson: short enough to read it aloud.

    Args:
        lesson: the id of its heading.
    """
    return f"{SELECTION_PAGE}/#{lesson}"


def numbered(number: int) -> str:
    """What a finding is called in all that is made of one lesson, so that a group can be told where to look.

    Args:
        number: its place among the findings of the lesson, from 1.
    """
    return f"Bevinding {number}"


def count_of_questions(count: int) -> str:
    """How many questions there are, in words.

    Args:
        count: how many.
    """
    return f"{count} {'vraag' if count == 1 else 'vragen'}"


def package_name(title: str, questions: int) -> str:
    """What the learning package of a lesson is called where nothing else of it is seen: it says what one does.

    Args:
        title: the title of the lesson.
        questions: how many questions it has.
    """
    return f"{title} (lezen en {count_of_questions(questions)})" if questions else title


def file_name(title: str, ending: str) -> str:
    """The name under which a visitor keeps a file of a lesson: it becomes that of an activity in Moodle.

    Args:
        title: the title of the lesson, of which signs go that Windows refuses in a name.
        ending: what follows it, such as `.zip`.
    """
    return f"{''.join(sign for sign in title if sign not in REFUSED).strip(' .')}{ending}"
