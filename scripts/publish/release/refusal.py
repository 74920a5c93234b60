"""Why there is no release."""


class Refused(Exception):
    """A release cannot be made; its text is one line of Dutch for each reason, with the remedy."""
