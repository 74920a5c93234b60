"""What costs more to read than it is worth is told at its line; what a real page has is let through."""

from collections.abc import Callable

import pytest

from scripts.content.bounds import faults
from scripts.content.reading import picture_size

FRONT = "---\ntitle: T\n{}\n---\n\n# T\n"
BLOCK = "# T\n\n/// bevinding | T\n    id: {}\n    wie: een\n\nTekst.\n///\n"
BOMB = "a: &a [x, x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(9))

TOO_MUCH = [
    ("docs/a.md", "x\n" * 50_001, "P004", 1),
    ("docs/a.md", "\n" + "x" * 4_001, "P004", 2),
    ("docs/a.md", "\n\n" + "een zin\n" * 800, "P004", 3),
    *(("docs/a.md", f"a\n\nb {sign * 401}", "P007", 3) for sign in "[]()<>*_`!{}~&"),
    ("docs/a.md", "a\n" + "> " * 9 + "b", "P007", 2),
    ("docs/a.md", "- a\n" + " " * 41 + "- b", "P007", 2),
    ("docs/a.md", "- a\n" + "\t" * 11 + "- b", "P007", 2),
    ("docs/a.md", FRONT.format(BOMB), "P007", 3),
    ("docs/a.md", FRONT.format("description: *a"), "P007", 3),
    ("docs/a.md", FRONT.format("x: " + "[" * 13 + "]" * 13), "P007", 3),
    ("docs/a.md", BLOCK.format("&a [x]"), "P007", 4),
    ("docs/a.md", "- /// bevinding | T\n      id: &a [x]\n", "P007", 2),
    ("docs/a.md", "> /// bevinding | T\n>     id: a\n>     wie: *a\n", "P007", 3),
    ("data/zelftoets.yml", "- a: b\n- &a c\n", "P007", 2),
    ("mkdocs.yml", "nav:\n  " + "[" * 3_000, "P007", 2),
    ("data/x.yml", "x" * 4_001, "P004", 1),
    ("bibliography.bib", "@book{a,\n title = " + "{" * 12 + "x" + "}" * 13, "P007", 2),
    ("bibliography.bib", "%\n" * 500_001, "P004", 1),
    ("docs/a.svg", "<a>\n" * 25_001, "P004", 1),
    ("data/permalinks.txt", "/a/\n" * 250_001, "P004", 1),
]
ENOUGH = [
    ("docs/a.md", FRONT.format("description: 'met *sterren* & \"tekens\"'") + "\n\nx" * 9_000),
    ("docs/a.md", "x" * 4_000),
    ("docs/a.md", "> " * 8 + "a\n\n" + " " * 40 + "- b\n\n" + "*a* `b` [c](d.md)\n" * 100),
    ("docs/a.md", BLOCK.format("een") + "\n* een opsomming\n* &amp;\n"),
    ("docs/a.md", FRONT.format("x: " + "[" * 11 + "]" * 11)),
    ("docs/a.md", FRONT.format(": [")),
    ("bibliography.bib", "@book{a,\n title = {{A}},\n}\n\n@book{b,\n" * 500),
    ("data/zelftoets.yml", "- vraag: Wat?\n  antwoorden: [a, b]\n" * 9_000),
]


@pytest.mark.parametrize(("path", "text", "code", "line"), TOO_MUCH)
def test_too_much(path: str, text: str, code: str, line: int) -> None:
    assert [(fault[0], fault[1]) for fault in faults(path, text)] == [(code, line)]


@pytest.mark.parametrize(("path", "text"), ENOUGH)
def test_enough(path: str, text: str) -> None:
    assert list(faults(path, text)) == []


def number(value: int, count: int, order: str = "big") -> bytes:
    return value.to_bytes(count, order)  # type: ignore[arg-type]


PICTURES: list[tuple[str, Callable[[int, int], bytes]]] = [
    ("png", lambda w, h: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + number(w, 4) + number(h, 4)),
    ("jpg", lambda w, h: b"\xff\xd8\xff\xe0\0\x04ab\xff\xc4\0\x02\xff\xc2\0\x0b\x08" + number(h, 2) + number(w, 2)),
    ("vp8", lambda w, h: b"RIFF0000WEBPVP8 0000123\x9d\x01\x2a" + number(w, 2, "little") + number(h, 2, "little")),
    ("vp8l", lambda w, h: b"RIFF0000WEBPVP8L0000\x2f" + number((w - 1) | (h - 1) << 14, 4, "little")),
    ("vp8x", lambda w, h: b"RIFF0000WEBPVP8X00000000" + number(w - 1, 3, "little") + number(h - 1, 3, "little")),
]


@pytest.mark.parametrize(("kind", "make"), PICTURES)
def test_the_size_of_a_picture(kind: str, make: Callable[[int, int], bytes]) -> None:
    assert picture_size(make(300, 5_000)) == (300, 5_000)


@pytest.mark.parametrize("data", [b"", b"\x89PNG", b"\xff\xd8\xff\xd9", b"RIFF0000WEBP", b"\xff\xd8\xff\xe0\xff\xff"])
def test_a_picture_that_does_not_say(data: bytes) -> None:
    assert picture_size(data) == (0, 0)
