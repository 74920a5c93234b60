"""The words of a lesson that say what of it goes where: on its slides, in their notes, in its hand-out."""

from collections.abc import Iterable
from urllib.parse import quote

EXERCISE = "Oefening"
"""How the title of the step begins that stands in the hand-out too."""
FOR_TEACHER = "Voor jou:"
"""The words in bold before what a step says to who gives the lesson alone."""
REFUSED = '<>:"/\\|?*'
"""The signs that the name of a file cannot have on Windows."""
WORKSHEET = "Werkblad"
"""The field with the headings of the columns in which one writes."""


def selection_query(findings: Iterable[str], title: str) -> str:
    """What follows the address of the page that shows a selection.

    Args:
        findings: the ids of the findings, in order.
        title: what the selection is called.
    """
    return f"?b={','.join(findings)}&t={quote(title)}"


def file_name(title: str, ending: str) -> str:
    """The name under which a visitor keeps a file of a lesson: it becomes that of an activity in Moodle.

    Args:
        title: the title of the lesson, of which signs go that Windows refuses in a name.
        ending: what follows it, such as `.zip`.
    """
    return f"{''.join(sign for sign in title if sign not in REFUSED).strip(' .')}{ending}"
