"""One row that fires and one that nearly does, for every rule on what editors write."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from scripts.check import SOURCE_RULES
from scripts.checks.source import Sources
from tests.checks import test_data_files as data_files

HEAD = "# Titel { #titel }\n\n"
OPTIONS = "    id: een\n    wie: een\n    soort: advies\n    verslag: 1 Willem\n"
BLOCK = "/// bevinding | Titel\n{}\nTekst.\n///\n"
ARTICLE = (
    "@article{{{key},\n  author = {{Iemand, Jan}},\n  title = {{Een}},\n"
    "  journaltitle = {{Blad}},\n  date = {{2001}},\n}}\n"
)


@dataclass(frozen=True)
class Row:
    """Sources, and every problem that one rule must find in them."""

    code: str
    pages: dict[str, str]
    found: tuple[str, ...] = ()
    bibliography: str = ""
    files: tuple[str, ...] = ()


def block(options: str = OPTIONS, body: str = "Tekst.", title: str = "Titel", name: str = "bevinding") -> str:
    return f"/// {name} | {title}\n{options}\n{body}\n///\n"


A = ARTICLE.format(key="een2001")

FIRES = [
    Row("B101", {}, ("bibliography.bib:2: B101 onleesbare bron; verwacht: een =",), "@book{a,\n  title Een\n}"),
    Row(
        "B101",
        {},
        ("bibliography.bib:1: B101 onleesbare bron; deze bron loopt door tot het eind: er ontbreekt een accolade }",),
        "@book{a,\n  title = {Een,\n}\n\n@book{b,\n  title = {Twee},\n}",
    ),
    Row(
        "B102",
        {},
        ("bibliography.bib:7: B102 sleutel 'Een2001' staat er al op regel 1; voeg samen of kies een andere",),
        A + ARTICLE.format(key="Een2001"),
    ),
    Row(
        "B103",
        {},
        ("bibliography.bib:1: B103 bron 'a' (@article) mist het veld 'journaltitle' of 'journal'; vul het aan",),
        A.replace("een2001", "a").replace("  journaltitle = {Blad},\n", ""),
    ),
    Row(
        "B104",
        {},
        ("bibliography.bib:1: B104 bron 'een2001' heeft een onbekende soort 'artikle'; bedoelde je 'article'?",),
        A.replace("@article", "@artikle"),
    ),
    Row(
        "B105",
        {"a.md": HEAD + "Tekst met `[@een2001]`."},
        ("bibliography.bib:1: B105 bron 'een2001' wordt nergens aangehaald; haal hem aan of haal hem weg",),
        A,
    ),
    Row(
        "C101",
        {"a.md": HEAD + "Tekst [zie @een2010, p. 3; @een2001]."},
        ("docs/a.md:3: C101 onbekende bronsleutel 'een2010'; bedoelde je 'een2001'?",),
        A,
    ),
    Row(
        "C101",
        {"a.md": HEAD + "Tekst [@x]."},
        ("docs/a.md:3: C101 onbekende bronsleutel 'x'; zet de bron eerst in bibliography.bib",),
        A,
    ),
    Row(
        "C102",
        {"a.md": HEAD + "Tekst [@Een2001]."},
        ("docs/a.md:3: C102 bronsleutel 'Een2001' heeft andere hoofdletters; schrijf 'een2001'",),
        A,
    ),
    Row(
        "F101",
        {"a.md": HEAD + block(name="bevindin")},
        ("docs/a.md:3: F101 onbekend blok 'bevindin'; bedoelde je 'bevinding'?",),
    ),
    Row(
        "F102",
        {"a.md": HEAD + "/// bevinding | Open\n" + OPTIONS + "\nTekst.\n\n" + block()},
        ("docs/a.md:3: F102 blok 'Open' is niet gesloten; zet eronder een regel met alleen ///",),
    ),
    Row(
        "F103",
        {"a.md": HEAD + block() + "\n///\n"},
        ("docs/a.md:12: F103 '///' sluit hier niets; haal de regel weg of zet er een blok boven",),
    ),
    Row(
        "F104",
        {"a.md": HEAD + "/// bevinding\n" + OPTIONS + "\nTekst.\n///\n"},
        ("docs/a.md:3: F104 blok 'bevinding' heeft geen titel; schrijf '/// bevinding | Titel'",),
    ),
    Row(
        "F105",
        {"a.md": HEAD + block("    id: [a\n")},
        ("docs/a.md:3: F105 de opties van 'Titel' zijn niet te lezen; zet elke optie als 'naam: waarde' op een regel",),
    ),
    Row(
        "F106",
        {"a.md": HEAD + block(OPTIONS.replace("    verslag: 1 Willem\n", ""))},
        ("docs/a.md:3: F106 blok 'Titel' mist de optie 'verslag'; zet hem onder de titel met vier spaties ervoor",),
    ),
    Row(
        "F107",
        {"a.md": HEAD + block(OPTIONS + "    wei: een\n")},
        ("docs/a.md:8: F107 onbekende optie 'wei'; bedoelde je 'wie'?",),
    ),
    Row(
        "F108",
        {"a.md": HEAD + block(OPTIONS.replace("wie: een", "wie: Een"))},
        (
            "docs/a.md:5: F108 onbekende waarde 'Een' voor 'wie'; "
            "kies uit onderzoek, deelnemers, aantal, een, verslag, redactie",
        ),
    ),
    Row(
        "F109",
        {"a.md": HEAD + block(OPTIONS.replace("1 Willem", "2 Willem"))},
        ("docs/a.md:7: F109 het verslag heeft geen kop '2 Willem'; bedoelde je '1 Willem'?",),
    ),
    Row(
        "F110",
        {"a.md": HEAD + block(OPTIONS.replace("id: een", "id: Één"))},
        ("docs/a.md:4: F110 id 'Één' deugt niet; gebruik kleine letters, cijfers en streepjes",),
    ),
    Row(
        "F111",
        {"a.md": HEAD + block(), "b.md": HEAD + block()},
        ("docs/b.md:4: F111 id 'een' bestaat al (docs/a.md:4); kies een andere",),
    ),
    Row(
        "F112",
        {"a.md": HEAD + block(body="")},
        ("docs/a.md:3: F112 blok 'Titel' is leeg; schrijf de tekst onder de opties",),
    ),
    Row(
        "L101",
        {"a.md": HEAD + "Zie\n[b](c.md#plek) en [b](../README.md).", "b.md": HEAD},
        (
            "docs/a.md:4: L101 link naar 'c.md#plek' wijst naar niets; bedoelde je 'b.md'?",
            "docs/a.md:4: L101 link naar '../README.md' wijst naar niets; verbeter het adres of haal de link weg",
        ),
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
]

NEARLY = [
    Row("B101", {}, bibliography="% een @ in een opmerking\n" + A),
    Row("B102", {}, bibliography=A + ARTICLE.format(key="een2001a")),
    Row("B103", {}, bibliography=A.replace("date", "year").replace("journaltitle", "journal")),
    Row("B104", {}, bibliography=A.replace("@article", "@Article")),
    Row("B105", {"a.md": HEAD + "Tekst [zie ook @Een2001, p. 4]."}, bibliography=A),
    Row("C101", {"a.md": HEAD + "`[@nee]` <!-- [@nee] --> [a@b.nl](mailto:a@b.nl) [@een2001]"}, bibliography=A),
    Row("C102", {"a.md": HEAD + "[@een2001]"}, bibliography=A),
    Row("F101", {"a.md": HEAD + "Een pad als /a/b en een `/// ding`.\n\n" + block(name="begrip")}),
    Row("F102", {"a.md": HEAD + block() + "\n" + block() + "\n## Kop { #kop }"}),
    Row("F103", {"a.md": HEAD + "```\n///\n```\n" + block()}),
    Row("F104", {"a.md": HEAD + block(title="T")}),
    Row("F105", {"a.md": HEAD + block(OPTIONS.replace("1 Willem", "6 Dilemma's en kwesties"))}),
    Row("F106", {"a.md": HEAD + block("    id: een\n    wie: redactie\n    soort: vraag\n")}),
    Row("F107", {"a.md": HEAD + block("    id: een\n    ook: a, b\n    wie: redactie\n", name="begrip")}),
    Row("F108", {"a.md": HEAD + block(OPTIONS.replace("wie: een", "wie:  een"))}),
    Row("F109", {"a.md": HEAD + block(OPTIONS.replace("1 Willem", "6 Dilemma’s en kwesties"))}),
    Row("F110", {"a.md": HEAD + block(OPTIONS.replace("id: een", "id: een-2-drie"))}),
    Row("F111", {"a.md": HEAD + block(), "b.md": HEAD + block("    id: een\n    wie: redactie\n", name="begrip")}),
    Row("F112", {"a.md": HEAD + block(body="T")}),
    Row(
        "L101",
        {
            "a.md": HEAD + "[b](map/b.md#plek) [hier](#titel) [uit](https://a.example/b.md) `[c](c.md)`",
            "map/b.md": HEAD,
        },
    ),
    Row("L102", {"a.md": HEAD + "![x](beeld/een%20kaart.svg)"}, files=("beeld/een kaart.svg",)),
    Row("L103", {"a.md": HEAD + "Tekst[^a] en `[^b]`.\n\n[^a]: Noot."}),
]

RULES = {rule.code: rule for rule in SOURCE_RULES}


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=lambda row: f"{row.code}-{'fires' if row.found else 'nearly'}")
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    found = RULES[row.code](sources(row.pages, row.bibliography, row.files))
    assert [str(problem) for problem in found] == list(row.found)


def test_every_rule_has_both_rows_and_a_dutch_sentence() -> None:
    written = [rule for rule in SOURCE_RULES if rule.code not in data_files.CODES]
    assert [rule.code for rule in written] == sorted({row.code for row in FIRES})
    assert [rule.code for rule in written] == sorted({row.code for row in NEARLY})
    assert all(rule.__doc__ and rule.__doc__.endswith(".") for rule in SOURCE_RULES)
