"""Rows for the rules on links, pictures and footnotes."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import ARTICLE as A
from tests.checks.rows import HEAD, Row, block, judge

SAYS_NOTHING = (
    "hier",
    "klik hier",
    "link",
    "deze link",
    "lees meer",
    "lees verder",
    "meer",
    "verder",
    "pagina",
    "deze pagina",
)
FIRES = [
    Row(
        "L101",
        {"a.md": HEAD + "Zie\n[b](c.md#plek) en [b](../README.md).", "b.md": HEAD},
        ("docs/a.md:4: L101 link naar 'c.md#plek' wijst naar niets; bedoelde je 'b.md'?",),
    ),
    Row(
        "L102",
        {"a.md": HEAD + "Zie ![x](beeld/kaart.svg)."},
        ("docs/a.md:3: L102 plaatje 'beeld/kaart.svg' bestaat niet; bedoelde je 'beeld/kaarten.svg'?",),
        files=("beeld/kaarten.svg",),
    ),
    Row(
        "L103",
        {"a.md": HEAD + "Tekst[^a] en[^b].\n\n[^a]: Noot."},
        ("docs/a.md:3: L103 voetnoot '[^b]' heeft geen tekst; schrijf onderaan '[^b]: tekst'",),
    ),
    Row(
        "L103",
        {"a.md": HEAD + "Tekst.\n\n[^a]: Noot."},
        ("docs/a.md:5: L103 voetnoot '[^a]' wordt nergens gebruikt; haal de regel weg",),
    ),
    Row(
        "L104",
        {"a.md": HEAD + "[b](../README.md) ![c](../c.png)"},
        (
            "docs/a.md:3: L104 '../README.md' ligt buiten docs/; zet het bestand in docs/ of haal de link weg",
            "docs/a.md:3: L104 '../c.png' ligt buiten docs/; zet het bestand in docs/ of haal de link weg",
        ),
    ),
    Row(
        "L105",
        {"a.md": HEAD + "[b](b.html#x) [b](b/) [c](c/index.html)", "b.md": HEAD},
        (
            "docs/a.md:3: L105 link naar 'b.html#x' noemt een adres in plaats van een bestand; schrijf 'b.md#x'",
            "docs/a.md:3: L105 link naar 'b/' noemt een adres in plaats van een bestand; schrijf 'b.md'",
            "docs/a.md:3: L105 link naar 'c/index.html' noemt een adres in plaats van een bestand; bedoelde je 'b.md'?",
        ),
    ),
    Row(
        "L106",
        {"a.md": HEAD + "[b](/b/#x) [b](https://wij.example/kb/b/)", "b.md": HEAD},
        (
            "docs/a.md:3: L106 link naar '/b/#x' is een vast adres; schrijf 'b.md#x'",
            "docs/a.md:3: L106 link naar 'https://wij.example/kb/b/' is een vast adres; schrijf 'b.md'",
        ),
        site_url="https://wij.example/kb/",
    ),
    Row(
        "L107",
        {"a.md": HEAD + "Zie [dit stuk][stuk] en [dat][]."},
        (
            "docs/a.md:3: L107 '[dit stuk][stuk]' wijst naar niets; schrijf '[dit stuk](adres)'",
            "docs/a.md:3: L107 '[dat][]' wijst naar niets; schrijf '[dat](adres)'",
        ),
    ),
    Row(
        "L108",
        {"a.md": HEAD + "[Klik hier](a.md) en [](a.md)."},
        (
            "docs/a.md:3: L108 link naar 'a.md' heet 'Klik hier'; noem waar hij heen gaat",
            "docs/a.md:3: L108 link naar 'a.md' heet ''; noem waar hij heen gaat",
        ),
    ),
    Row(
        "L108",
        {"a.md": HEAD + block("    id: sit\n", "- [](b.md#een)\n- [](b.md)", "Titel", "situatie")},
        ("docs/a.md:7: L108 link naar 'b.md' heet ''; noem waar hij heen gaat",),
    ),
    Row(
        "L109",
        {"a.md": HEAD + "[Website](http://een.example/)"},
        (
            "docs/a.md:3: L109 adres 'http://een.example/' is niet beveiligd; schrijf https://",
            "bibliography.bib:6: L109 adres 'http://twee.example/' is niet beveiligd; schrijf https://",
        ),
        A.replace("  langid", "  url = {http://twee.example/},\n  langid"),
    ),
    Row(
        "L110",
        {"a.md": HEAD + "![](x.svg)"},
        ("docs/a.md:3: L110 plaatje 'x.svg' heeft geen tekst; beschrijf het tussen de haken",),
        files=("x.svg",),
    ),
    Row(
        "L111",
        {"a.md": HEAD},
        ("docs/los.png:1: L111 bestand 'los.png' wordt nergens gebruikt; haal het weg of gebruik het op een pagina",),
        files=("los.png",),
    ),
    Row(
        "L112",
        {"a.md": HEAD + "[b](B.md) ![x](X.svg)", "b.md": HEAD},
        (
            "docs/a.md:3: L112 'B.md' heeft andere hoofdletters dan het bestand; schrijf 'b.md'",
            "docs/a.md:3: L112 'X.svg' heeft andere hoofdletters dan het bestand; schrijf 'x.svg'",
        ),
        files=("x.svg",),
    ),
    Row(
        "L101",
        {"a.md": HEAD + "[b](xyzxyz.pdf)"},
        ("docs/a.md:3: L101 link naar 'xyzxyz.pdf' wijst naar niets; verbeter het adres of haal de link weg",),
    ),
    Row(
        "L102",
        {"a.md": HEAD + "![x](xyzxyz.png)"},
        ("docs/a.md:3: L102 plaatje 'xyzxyz.png' bestaat niet; zet het bestand in docs/",),
    ),
    Row(
        "L103",
        {"a.md": HEAD + "Tekst[^noot] en[^nood].\n\n[^noot]: Noot.\n[^nodd]: Noot."},
        (
            "docs/a.md:3: L103 voetnoot '[^nood]' heeft geen tekst; bedoelde je 'noot'?",
            "docs/a.md:6: L103 voetnoot '[^nodd]' wordt nergens gebruikt; bedoelde je 'nood'?",
        ),
    ),
    Row(
        "L105",
        {"a.md": HEAD + "[b](xyzxyz/) [c](./) [d](b.htmlx) [e](bxhtml)", "index.md": HEAD},
        (
            "docs/a.md:3: L105 link naar 'xyzxyz/' noemt een adres in plaats van een bestand; noem het .md-bestand",
            "docs/a.md:3: L105 link naar './' noemt een adres in plaats van een bestand; schrijf 'index.md'",
            "docs/a.md:3: L105 link naar 'bxhtml' noemt een adres in plaats van een bestand; noem het .md-bestand",
        ),
    ),
    Row(
        "L106",
        {"a.md": HEAD + "[b](/b.html) [c](/) [d](https://wij.example/kb/#x)"},
        (
            "docs/a.md:3: L106 link naar '/b.html' is een vast adres; schrijf 'b.md'",
            "docs/a.md:3: L106 link naar '/' is een vast adres; schrijf 'index.md'",
            "docs/a.md:3: L106 link naar 'https://wij.example/kb/#x' is een vast adres; schrijf 'index.md#x'",
        ),
        site_url="https://wij.example/kb/",
    ),
    Row(
        "L107",
        {"a.md": HEAD + "Zie\n[dit][stuk] en tekst [stuk]: x."},
        ("docs/a.md:4: L107 '[dit][stuk]' wijst naar niets; schrijf '[dit](adres)'",),
    ),
    Row(
        "L108",
        {"a.md": HEAD + " ".join(f"[{text}](a.md)" for text in SAYS_NOTHING) + " [→ Lees meer …](a.md)"},
        (
            *(f"docs/a.md:3: L108 link naar 'a.md' heet '{text}'; noem waar hij heen gaat" for text in SAYS_NOTHING),
            "docs/a.md:3: L108 link naar 'a.md' heet '→ Lees meer …'; noem waar hij heen gaat",
        ),
    ),
    Row(
        "L110",
        {"a.md": HEAD + "![ ](x.svg)"},
        ("docs/a.md:3: L110 plaatje 'x.svg' heeft geen tekst; beschrijf het tussen de haken",),
        files=("x.svg",),
    ),
]

NEARLY = [
    Row(
        "L101",
        {"a.md": HEAD + "[b](B.MD) [c](Kaart.png) ![d](weg.png) [e](mailto:a@b.example)"},
        files=("b.md", "kaarT.png"),
    ),
    Row("L101", {"a.md": HEAD + "[b](//een.example/b.md) [c](/c.md)"}),
    Row("L102", {"a.md": HEAD + "[x](weg.png) ![y](../weg.png) ![z](KAART.png)"}, files=("kaarT.png",)),
    Row("L105", {"a.md": HEAD + "![b](b) [c](LICENSE) [d](d.pdf) [e](../e/)"}, files=("LICENSE",)),
    Row("L106", {"a.md": HEAD + "[b](//een.example/b)"}),
    Row("L107", {"a.md": HEAD + "Zie [Stuk][] en [^a][b].\n\n[stuk]: b.md\n"}),
    Row("L108", {"a.md": HEAD + "![hier](a.png)"}),
    Row("L108", {"a.md": HEAD + block("    id: sit\n", "- [](b.md#een)", "Titel", "situatie")}),
    Row("L109", {"a.md": HEAD}, bibliography=A),
    Row("L110", {"a.md": HEAD + "[](a.md)"}),
    Row(
        "L101",
        {
            "a.md": HEAD + "[b](map/b.md#plek) [hier](#titel) [uit](https://a.example/b.md) `[c](c.md)`",
            "map/b.md": HEAD,
        },
    ),
    Row("L102", {"a.md": HEAD + "![x](beeld/een%20kaart.svg)"}, files=("beeld/een kaart.svg",)),
    Row("L103", {"a.md": HEAD + "Tekst[^a] en `[^b]`.\n\n[^a]: Noot."}),
    Row("L104", {"map/a.md": HEAD + "[b](../b.md) [c](./c.md)", "b.md": HEAD}),
    Row("L105", {"a.md": HEAD + "[b](b.md) [c](https://een.example/c.html) [hier](#titel)", "b.md": HEAD}),
    Row(
        "L106",
        {"a.md": HEAD + "[b](b.md) [c](https://anders.example/kb/)", "b.md": HEAD},
        site_url="https://wij.example/kb/",
    ),
    Row("L106", {"a.md": HEAD + "[c](https://anders.example/kb/)"}),
    Row("L107", {"a.md": HEAD + "Zie [dit stuk][stuk] en [@x][y].\n\n[Stuk]: b.md\n"}),
    Row("L108", {"a.md": HEAD + "[Een klik](a.md) en [Meer over verder kijken](a.md)."}),
    Row("L109", {"a.md": HEAD + "[Website](https://een.example/?u=http://x.example)"}),
    Row("L110", {"a.md": HEAD + "![Een kaart](x.svg)"}, files=("x.svg",)),
    Row("L111", {"a.md": HEAD + "[Een kaart](beeld/een%20kaart.png)"}, files=("beeld/een kaart.png",)),
    Row("L112", {"a.md": HEAD + "[b](b.md#Kop)", "b.md": HEAD}),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
