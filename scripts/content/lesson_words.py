"""The words of a lesson that say what of it goes where: on its slides, in their notes, in its hand-out."""

EXERCISE = "Oefening"
"""How the title of the step begins that stands in the hand-out too."""
FOR_TEACHER = "Voor jou:"
"""The words in bold before what a step says to who gives the lesson alone."""
WORKSHEET = "Werkblad"
"""The field with the headings of the columns in which one writes."""
