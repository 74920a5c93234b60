"""What is an address that anyone can follow, and what is none."""

import pytest

from scripts.content.web_address import COPY, fault, is_readable, mail_fault, meant

WRONG = {
    "https://": COPY,
    "https://een": COPY,
    "https:een.example": "schrijf 'https://een.example'",
    "https//een.example/x": "schrijf 'https://een.example/x'",
    "https:///een.example": "schrijf 'https://een.example'",
    "https://een.example:70000/": COPY,
    "https://een.example:0/": COPY,
    "http://[een": COPY,
    "https://www.een..nl": COPY,
    "https://www.een": COPY,
    "https://een.nl.": COPY,
    "https://een.nl/x,": COPY,
    "https://https://een.nl": COPY,
    "https://een.nl/een pagina": COPY,
    "https://een.nl/…": COPY,
    "https://naam@een.nl": COPY,
    **dict.fromkeys(
        ("https://bit.ly/3xKfilms", "https://t.co/x", "https://www.tinyurl.com/x"),
        "aan een verkort adres ziet niemand waar het heen gaat; neem het adres van de pagina zelf",
    ),
    **dict.fromkeys(
        (
            "https://een.nl/x?PHPSESSID=1234",
            "https://een.nl/x;jsessionid=8A3B",
            "https://een.nl/x?sid=1234abcdef",
            "https://een.nl/x?accountid=12",
        ),
        "schrijf 'https://een.nl/x'",
    ),
    **dict.fromkeys(
        (
            "https://login.ezproxy.een.nl/login?url=https://een.nl",
            "https://0-www-jstor-org.library.een.nl/stable/1",
            "https://brightspace.een.nl/d2l/le/1",
            "https://een.nl/login?return=/x",
            "https://scholar.google.com/scholar?q=x",
            "https://een-nl.translate.goog/x",
        ),
        "dat werkt niet voor iedereen; neem het adres van de pagina zelf",
    ),
    **dict.fromkeys(
        ("http://127.0.0.1/", "http://localhost:8000/", "http://192.168.1.4/x", "https://[::1]/", "http://pc.local"),
        "dat is een adres op je eigen computer; noem het adres op internet",
    ),
}
RIGHT = [
    "https://een.example",
    "https://müller.example:8080/x?y=1#z",
    "https://nl.wikipedia.org/wiki/Een_(x)",
    "https://web.archive.org/web/2020/https://een.nl/x",
    "HTTP://www.een.nl/x.",
    "https://habit.ly/x",
    "https://een.nl/login-hulp",
    "https://een.nl/x?sid=3",
    "https://moodle.org/x",
    "https://scholar.google.com/citations?user=x",
    "https://at.co/x",
]


@pytest.mark.parametrize(("address", "remedy"), WRONG.items())
def test_what_is_wrong(address: str, remedy: str) -> None:
    assert fault(address) == remedy


@pytest.mark.parametrize("address", RIGHT)
def test_what_is_right(address: str) -> None:
    assert fault(address) == "" and is_readable(address)


def test_an_address_that_stops_the_engine() -> None:
    assert not is_readable("https://[een")


def test_mail() -> None:
    assert [mail_fault(f"mailto:{who}") for who in ("a@een.nl", "a@een.nl,b@een.nl?subject=x")] == ["", ""]
    assert all(mail_fault(f"mailto:{who}") for who in ("", "a", "a@een", "a@een.nl,"))


def test_what_was_meant_without_a_beginning() -> None:
    assert [meant(one) for one in ("www.een.example/x", "een.nl", "a@een.nl")] == [
        "https://www.een.example/x",
        "https://een.nl",
        "mailto:a@een.nl",
    ]
    assert [meant(one) for one in ("lvb.md", "kaart.svg", "lvb", "../een.html")] == [""] * 4
