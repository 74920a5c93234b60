"""Dates in words, and the day of today."""

import datetime

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


_ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def english(day: datetime.date) -> str:
    """A day in English, such as `23 November 2026`."""
    return f"{day.day} {_ENGLISH[day.month - 1]} {day.year}"


def dutch(day: datetime.date, year: bool = True) -> str:
    """A day in Dutch, such as `23 november 2026`.

    Args:
        day: the day.
        year: whether the year stands behind it.
    """
    return f"{day.day} {_MONTHS[day.month - 1]}{f' {day.year}' if year else ''}"


def today() -> datetime.date:
    """The day of the clock; only what is told to editors may hang on it, never what is built."""
    return datetime.date.today()
