"""Rows for the rules on how the site speaks."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, Row, block, judge

ENGLISH = (
    "Each group sums up its last sheet in three sentences: what the site says and what they do not know from this."
)
FIRES = [
    Row(
        "P140",
        {"a.md": HEAD + "U mag alles in uw les gebruiken.\n\nDat kan als u de bron noemt.\n\nNeem uw tijd.\n"},
        (
            "docs/a.md:3: P140 'U mag' spreekt een lezer met u aan; schrijf 'je', 'jij' of 'jouw'",
            "docs/a.md:5: P140 'als u' spreekt een lezer met u aan; schrijf 'je', 'jij' of 'jouw'",
            "docs/a.md:7: P140 'uw' spreekt een lezer met u aan; schrijf 'je', 'jij' of 'jouw'",
            "data/wijzigingen.yml:3: P140 'U vindt' spreekt een lezer met u aan; schrijf 'je', 'jij' of 'jouw'",
        ),
        data={"data/wijzigingen.yml": "- datum: 2026-11-23\n  paginas: [a]\n  wat: U vindt hier alles.\n"},
    ),
    Row(
        "P141",
        {"a.md": HEAD + "Dan gaat het om \"wat er te halen is\".\n\nEn 'dit' ook.\n\n" + "Zo ‘is’ dat. " * 20},
        (
            "docs/a.md:3: P141 aanhalingstekens in '\"wat er te halen is\"' zijn recht; schrijf ‘wat er te halen is’",
            "docs/a.md:5: P141 aanhalingstekens in ''dit'' zijn recht; schrijf ‘dit’",
        ),
    ),
    Row(
        "P142",
        {
            "a.md": HEAD + f"Tekst.\n\n{ENGLISH}\n",
            "b.md": "---\ntitle: B\nlang: en\n---\n\nDit is een zin die in het Nederlands op de pagina staat.\n\n- *De deelnemers*: them.\n",
        },
        (
            "docs/a.md:5: P142 'what the site says and what' is Engels; schrijf het in het Nederlands, of zet onder de alinea { lang=en }",
            "docs/b.md:6: P142 'Dit is een zin die in' is Nederlands; schrijf het in het Engels, of zet onder de alinea { lang=nl }",
            "docs/b.md:8: P142 '*De deelnemers*' is Nederlands; schrijf '*De deelnemers*{ lang=nl }'",
        ),
    ),
    Row(
        "P143",
        {
            "a.md": HEAD
            + "## Waarom is dat zo { #w }\n\n"
            + block(title="Hoeveel ben je bereid te investeren")
            + "\nZo is dat. Hoe ga je [daarmee](b.md) om. Niet.\n\n## Kan een professional loslaten { #x }\n"
        },
        (
            "docs/a.md:3: P143 'Waarom is dat zo' is een vraag zonder vraagteken; schrijf 'Waarom is dat zo?'",
            "docs/a.md:16: P143 'Kan een professional loslaten' is een vraag zonder vraagteken; schrijf 'Kan een professional loslaten?'",
            "docs/a.md:5: P143 'Hoeveel ben je bereid te investeren' is een vraag zonder vraagteken; schrijf 'Hoeveel ben je bereid te investeren?'",
            "docs/a.md:14: P143 'Hoe ga je daarmee om' is een vraag zonder vraagteken; zet er ? achter",
        ),
    ),
    Row(
        "P144",
        {
            "a.md": HEAD
            + "App Fatima op 06-48213377 of +31 6 4821 3377.\n\nMail fatima.b@een.nl of fatima@gmail.com.\n\nZoals Kevin de B., 17.\n\n"
            "Geboren 03-04-2009.\n\nCliëntnummer 2016-1234.\n"
        },
        (
            "docs/a.md:3: P144 '06-48213377' is van één mens; haal het weg, of noem de organisatie",
            "docs/a.md:5: P144 'fatima@gmail.com' is van één mens; haal het weg, of noem de organisatie",
            "docs/a.md:7: P144 'Kevin de B., 17' is van één mens; haal het weg, of noem de organisatie",
            "docs/a.md:9: P144 'Geboren 03-04-2009' is van één mens; haal het weg, of noem de organisatie",
            "docs/a.md:11: P144 'Cliëntnummer 2016-1234' is van één mens; haal het weg, of noem de organisatie",
        ),
    ),
]
NEARLY = [
    Row(
        "P140",
        {
            "a.md": HEAD + "Zeg ‘als u wilt’ of zeg u. Je of u? Het UWV. Een u-bocht, 12 u en `als u`.\n",
            "b.md": "---\nlang: en\n---\n\nU kunt.\n",
        },
    ),
    Row("P141", {"a.md": HEAD + '\'s Avonds foto\'s van 12" en "zo" dat.\n', "b.md": HEAD + "‘Zo’ " * 9}),
    Row(
        "P141", {"a.md": HEAD + '!!! tip "Titel"\n\n    De foto\'s.\n\n' + "‘Zo’ " * 30 + '`a = "b"`{ eerder="x y" }\n'}
    ),
    # A page that is in another language as a whole is told once, at its field.
    Row(
        "P142", {"a.md": HEAD + "This is what the report says of the work that they do with the young people.\n\n" * 12}
    ),
    Row(
        "P142",
        {
            "a.md": HEAD
            + f"> {ENGLISH}\n\n{ENGLISH}\n{{ lang=en }}\n\nKies ‘Immediately after the attempt with that’ en ‘for all the questions’ bij *{ENGLISH[:40]}*.\n",
            "b.md": "---\ntitle: B\nlang: en\n---\n\n*De deelnemers*{ lang=nl } and *de klik* are words.\n",
        },
    ),
    Row(
        "P143",
        {
            "a.md": HEAD
            + "## Wie vrijheid verliest, kan zich verzetten { #a }\n\n## Hoe goed je luistert, telt { #b }\n\n## Is de band goed, dan lukt het { #c }\n\n"
            "## Zijn oma overleed { #d }\n\n## Wat dit niet zegt { #e }\n\nHoe ga je daarmee om? Wat je vindt. Hoe dat gaat.\n\n"
            + block(title="Wat werkt en wie werkt")
        },
    ),
    Row(
        "P144",
        {
            "a.md": HEAD
            + "Bel 0800-0113, 010-1234567 of 112. Mail info@een.nl of jeugd.team@een.nl. In 2016-1234.\n\nWillem, 17 jaar, van de B. Bijlage B. 12 jongeren.\n"
        },
    ),
]


FIRES += [
    Row(
        "P163",
        {"a.md": HEAD + "Wellicht zijn ze allochtoon.\n"},
        (
            "docs/a.md:3: P163 'allochtoon' zegt men niet meer; schrijf 'met een migratieachtergrond', of zet het als "
            "woord van een ander tussen ‘ en ’",
        ),
    ),
]
NEARLY += [
    Row("P163", {"a.md": HEAD + "Het verslag schrijft ‘allochtoon’, of neger-achtig.\n"}),
]


FIRES += [
    Row(
        "P141",
        {
            "a.md": HEAD
            + "Zij zeggen “eerst connectie” en «dan» ook.\n\nDe pagina´s zijn ´nieuw´.\n\nEen pagina‘s tekst.\n"
        },
        (
            "docs/a.md:3: P141 aanhalingstekens in '“eerst connectie”' zijn andere dan elders; schrijf '‘eerst connectie’'",
            "docs/a.md:5: P141 'pagina´s' heeft geen apostrof; schrijf 'pagina’s'",
            "docs/a.md:7: P141 'pagina‘s' heeft geen apostrof; schrijf 'pagina’s'",
        ),
    ),
]
NEARLY += [
    Row("P141", {"a.md": HEAD + "Hij zei: ‘Zij noemt dat “nep” en meer.’ De pagina’s van ’s avonds.\n"}),
]


FIRES += [
    Row(
        "P163",
        {"a.md": HEAD + "Veel LVB’ers doen mee.\n"},
        (
            "docs/a.md:3: P163 'LVB’ers' zegt men niet meer; schrijf 'mensen met een LVB', of zet het als woord van een ander "
            "tussen ‘ en ’",
        ),
    ),
]
NEARLY += [
    Row("P163", {"a.md": HEAD + "Zij noemen hen ‘LVB’ers’, mensen met een LVB.\n"}),
]


FIRES += [
    Row(
        "P140",
        {"a.md": HEAD + "Durft u te vragen?\n\nZo is het. Begeleidt u hem, dan helpt dat.\n\nVraag het uzelf.\n"},
        (
            "docs/a.md:3: P140 'Durft u' spreekt een lezer met u aan; schrijf 'je', 'jij' of 'jouw'",
            "docs/a.md:5: P140 'Begeleidt u' spreekt een lezer met u aan; schrijf 'je', 'jij' of 'jouw'",
            "docs/a.md:7: P140 'uzelf' spreekt een lezer met u aan; schrijf 'je', 'jij' of 'jouw'",
        ),
    ),
]
NEARLY += [
    Row(
        "P140",
        {"a.md": HEAD + "Zegt hij u of je? Niet u in plaats van je. Zegt u of je. Hij zegt u tegen de rechter.\n"},
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
