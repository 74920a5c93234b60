"""Rows for the rules on what two places say of one thing."""

from collections.abc import Callable

import pytest

from scripts.content.names import QUESTIONS
from scripts.content.source import Sources
from tests.checks.rows import HEAD, OPTIONS, Row, block, judge

REPORT = "@report{denktank7,\n  title = {Denktank 7: Werkalliantie},\n}\n"
FOUND = HEAD + block(OPTIONS)
IN_TWO = FOUND + block(OPTIONS.replace("een\n", "twee\n", 1).replace("1 Willem", "3 Binnen een gedwongen kader"))
ENGLISH = "---\nlang: en\n---\n\n# English { #english }\n\n## Willem { #willem }\n\n"
GROUP = '<svg><g data-wie="aantal"><path class="who"/><text class="who" x="1">%s</text></g>\n</svg>'
PHASES = "<svg>\n<title>Eerste fase, derde fase</title>\n<text>Eerste fase</text>\n<text>%s</text></svg>"

FIRES = [
    Row(
        "E114",
        {"a.md": HEAD + "In Moodle 4.5 opent elke link.\n\nZo ging het in Moodle 4.1.\n"},
        ("docs/a.md:5: E114 'Moodle 4.1' is elders 'Moodle 4.5' (docs/a.md:3); verbeter een van de twee",),
    ),
    Row(
        "E114",
        {
            "a.md": HEAD + "- **Regels van WCAG 2.1.** Axe vindt geen fouten.\n",
            "b.md": HEAD + "Ons doel is WCAG 2.2.\n",
        },
        ("docs/a.md:3: E114 'WCAG 2.1' is elders 'WCAG 2.2' (docs/b.md:3); verbeter een van de twee",),
        changed={"docs/a.md": frozenset({3})},
    ),
    Row(
        "E115",
        {"a.md": HEAD + "Volgens hoofdstuk 4 zou je [dat](lvb.md#een) doen.\n", "lvb.md": FOUND},
        ("docs/a.md:3: E115 'hoofdstuk 4' is bij de bevinding hoofdstuk 1; maak het gelijk",),
    ),
    Row(
        "E115",
        {"lvb.md": FOUND + '\n![Een lijn](a.svg "Tekening bij hoofdstuk 4.")\n'},
        ("docs/lvb.md:12: E115 'hoofdstuk 4' is bij de bevinding hoofdstuk 1; maak het gelijk",),
    ),
    Row(
        "E103",
        {
            "en.md": f"{ENGLISH}When he is nine, he leaves. Read [more](a.md).\n\nIn 2014 too.\n",
            "a.md": HEAD + "Als hij acht is, in 2015.\n",
        },
        (
            "docs/en.md:9: E103 'nine' staat niet in docs/a.md; laat het Engels en het Nederlands hetzelfde zeggen",
            "docs/en.md:11: E103 '2014' staat niet in docs/a.md; laat het Engels en het Nederlands hetzelfde zeggen",
        ),
    ),
    Row(
        "E104",
        {"a.md": HEAD + "De vijfde [Denktank](b.md#denktank) ging over jeugd, net als Denktank 8.\n"},
        (
            "docs/a.md:3: E104 'vijfde' is niet het nummer in de titel van het verslag, Denktank 7; schrijf 'zevende'",
            "docs/a.md:3: E104 'Denktank 8' is niet het nummer in de titel van het verslag, Denktank 7; schrijf 'Denktank 7'",
        ),
        bibliography=REPORT,
    ),
    Row(
        "E105",
        texts={"a.svg": GROUP % "De deelnemers"},
        found=(
            "docs/a.svg:1: E105 'De deelnemers' hoort niet bij data-wie=\"aantal\"; schrijf 'Een aantal deelnemers'",
        ),
    ),
    Row(
        "E105",
        texts={"a.svg": GROUP % ""},
        found=(
            "docs/a.svg:1: E105 een leeg label hoort niet bij data-wie=\"aantal\"; schrijf 'Een aantal deelnemers'",
        ),
    ),
    Row(
        "E106",
        texts={"a.svg": PHASES % "Derde fase"},
        found=("docs/a.svg:4: E106 'Derde fase' telt niet door; schrijf 'Tweede fase'",),
    ),
]

FIRES += [
    Row(
        "E114",
        {"a.md": HEAD + "Ons doel is niveau AA, en taalniveau B1.\n\nHet doel is niveau AAA.\n"},
        ("docs/a.md:5: E114 'niveau AAA' is elders 'niveau AA' (docs/a.md:3); verbeter een van de twee",),
    ),
    Row(
        "E115",
        {"lvb.md": FOUND + "\nIn hoofdstuk 9 en in noot 23 staat het.\n"},
        (
            "data/zelftoets.yml:2: E115 'hoofdstuk 2' is bij de bevinding hoofdstuk 1; maak het gelijk",
            "docs/lvb.md:12: E115 'hoofdstuk 9' heeft het verslag niet: de laatste is 7; verbeter het getal",
            "docs/lvb.md:12: E115 'noot 23' heeft het verslag niet: de laatste is 19; verbeter het getal",
        ),
        data={QUESTIONS: "- pagina: lvb\n  vraag: Wat zegt hoofdstuk 2?\n  bevinding: een\n"},
    ),
    Row(
        "E111",
        {
            "a.md": HEAD + "De hogeschool in Leiden, het Leiden van nu, Leiden.\n",
            "b.md": HEAD + "Hij werkt in Lieden, met de Leidenaar.\n",
        },
        ("docs/b.md:3: E111 'Lieden' heet elders 'Leiden'; schrijf 'Leiden'",),
    ),
]
FIRES += [
    Row(
        "E113",
        {
            "a.md": HEAD
            + "- `bronnen.ris`: alle bronnen in BibTeX.\n- `boek.epub` (PDF)\n- [Het boek (Word)](boek.pdf)\n"
        },
        (
            "docs/a.md:3: E113 'BibTeX' past niet bij een bestand op .ris; maak het gelijk",
            "docs/a.md:4: E113 'PDF' past niet bij een bestand op .epub; maak het gelijk",
            "docs/a.md:5: E113 'Word' past niet bij een bestand op .pdf; maak het gelijk",
        ),
    ),
]

NEARLY = [
    Row(
        "E113",
        {
            "a.md": HEAD
            + "- `bronnen.ris`: alle bronnen in RIS.\n- `boek.epub` (EPUB), ook als PDF.\n- [Het boek (PDF)](boek.pdf) en [over PDF](pdf.md)\n- `a.schema.json`: wat er in CSV staat.\n"
        },
    ),
    Row(
        "E111",
        {
            "a.md": HEAD + "De hogeschool in Leiden, het Leiden van nu, Leiden.\n",
            "b.md": HEAD + "Lieden. Hij zegt Leidens, Linden, Heiden en Leider, want een leider is [het](leidin.md).\n",
        },
    ),
    Row(
        "E115",
        {"lvb.md": FOUND + "\nIn hoofdstuk 7, in noot 19 en in hoofdstuk 9 van het boek staat het.\n"},
        data={QUESTIONS: "- pagina: lvb\n  vraag: Wat zegt hoofdstuk 1?\n  bevinding: een\n"},
    ),
    Row("E114", {"a.md": HEAD + "In Moodle 4.5 opent elke link.\n\nIn Moodle 4.1 ging het nog anders.\n"}),
    Row("E114", {"a.md": HEAD + "Zo is het in Moodle 4.5.\n\nZo is het in Canvas 4.1.\n\nOm 10.30 uur, tot 4.1.2.\n"}),
    Row("E114", {"a.md": HEAD + "Zo is het in Moodle 4.5.\n\nDus Moodle 4.1.\n\nEn Moodle 5.0.\n\nOf Moodle 5.1.\n"}),
    Row(
        "E115",
        {
            "a.md": HEAD
            + "Hoofdstuk 1 en hoofdstuk 4 zeggen [dat](lvb.md#een). Hoofdstuk 4 [ook](#titel).\n\nIn hoofdstuk 1 staat [dit](lvb.md#een). In hoofdstuk 3 [dat](b.md#twee) en [dit](lvb.md#een).\n",
            "lvb.md": FOUND + '\n![Een lijn](a.svg "Tekening bij hoofdstuk 1.")\n',
            "b.md": IN_TWO.replace("id: een", "id: een-b") + '\n![Een lijn](a.svg "Tekening bij hoofdstuk 4.")\n',
        },
    ),
    Row(
        "E103",
        {
            "en.md": f"{ENGLISH}When he is eight, in 2015, he tells two stories. Read [more](a.md).\n\n## B {{ #b }}\n\nNine.\n",
            "a.md": HEAD + "Als hij acht is, in 2015.\n",
        },
    ),
    Row(
        "E104",
        {"a.md": HEAD + "De zevende [Denktank](b.md#denktank), Denktank 7: de eerste Denktank over jeugd.\n"},
        bibliography=REPORT,
    ),
    Row("E104", {"a.md": HEAD + "De vijfde Denktank.\n"}),
    Row("E105", texts={"a.svg": GROUP % "Een aantal deelnemers", "b.svg": GROUP.replace("aantal", "x") % "Iets"}),
    Row("E106", texts={"a.svg": PHASES % "Tweede fase", "b.svg": "<svg><text>Eerste fase en eerste stap</text></svg>"}),
]


FIRES += [
    Row(
        "E103",
        {
            "en.md": f"{ENGLISH}It announces seven questions and lists five. Read [more](a.md).\n\nIn 2010 too.\n",
            "a.md": HEAD + "Het kondigt vijf vragen aan en noemt er zeven [@een2010]. Dat was in 2015.\n",
        },
        (
            "docs/en.md:9: E103 'seven' staat in docs/a.md achteraan; laat het Engels en het Nederlands hetzelfde zeggen",
            "docs/en.md:11: E103 '2010' staat niet in docs/a.md; laat het Engels en het Nederlands hetzelfde zeggen",
        ),
    ),
]
NEARLY += [
    Row(
        "E103",
        {
            "en.md": f"{ENGLISH}It announces five questions and lists seven. Read [more](a.md).\n\nIn 2015 too.\n",
            "a.md": HEAD + "Het kondigt vijf vragen aan en noemt er zeven [@een2015].\n",
        },
    ),
]


FIRES += [
    Row(
        "E115",
        {
            "lvb.md": FOUND,
            "a.md": HEAD
            + block("    id: s\n", "In hoofdstuk 3 mag het.\n\n**Wel**\n\n- [](lvb.md#een)", "Mag het?", "spanning"),
        },
        ("docs/a.md:6: E115 'hoofdstuk 3' is van geen bevinding van deze spanning: 1; maak het gelijk",),
    ),
    Row(
        "E104",
        {"a.md": HEAD + "De zesde bijeenkomst ging over de werkalliantie.\n"},
        ("docs/a.md:3: E104 'zesde' is niet het nummer in de titel van het verslag, Denktank 7; schrijf 'zevende'",),
        bibliography=REPORT,
    ),
]
NEARLY += [
    Row(
        "E115",
        {
            "lvb.md": FOUND,
            "a.md": HEAD
            + block("    id: s\n", "In hoofdstuk 1 mag het.\n\n**Wel**\n\n- [](lvb.md#een)", "Mag het?", "spanning"),
        },
    ),
]


ASKS = "Het verslag kondigt vijf vragen aan en noemt er zeven. Het zijn er zes in hoofdstuk 7.\n"
SAYS = ENGLISH + "The report announces five and lists %s. Read [more](a.md).\n"
DRAWN = "<svg><title>T</title>\n<text>%s fasen</text></svg>"
SHOWS = {"a.md": HEAD + "Het gaat in drie fasen.\n\n![De fasen](a.svg)\n"}
AUTHOR = "@book{rooney2009,\n  author = {Rooney, Ronald and Denktank Jeugd},\n  publisher = {Balans},\n}\n"
FIRES += [
    Row(
        "E103",
        {"en.md": SAYS % "six", "a.md": HEAD + ASKS.replace(" Het zijn", "\n\nHet zijn")},
        (
            "docs/en.md:9: E103 'six' staat in geen Nederlandse alinea bij de andere getallen van deze zin; "
            "laat het Engels en het Nederlands hetzelfde zeggen",
        ),
    ),
    Row(
        "E131",
        SHOWS,
        ("docs/a.svg:2: E131 'Vier' staat niet in docs/a.md, waar deze tekening staat; maak het gelijk",),
        texts={"a.svg": DRAWN % "Vier"},
        changed={"docs/a.svg": frozenset({2})},
    ),
    Row(
        "E111",
        {"a.md": HEAD + "Dat schrijft Ronney in zijn boek.\n"},
        ("docs/a.md:3: E111 'Ronney' heet elders 'Rooney'; schrijf 'Rooney'",),
        AUTHOR,
        changed={"docs/a.md": frozenset({3, 5})},
    ),
]
NEARLY += [
    Row("E103", {"en.md": SAYS % "seven", "a.md": HEAD + ASKS.replace(" Het zijn", "\n\nHet zijn")}),
    Row("E131", SHOWS, texts={"a.svg": DRAWN % "Drie"}, changed={"docs/a.svg": frozenset({2})}),
    Row("E131", SHOWS, texts={"a.svg": DRAWN % "Vier"}, changed={"docs/a.svg": frozenset({1})}),
    # Something else of that line is new.
    Row(
        "E131",
        SHOWS,
        texts={"a.svg": DRAWN % "Vier"},
        changed={"docs/a.svg": frozenset({2})},
        gone={"docs/a.svg": tuple((DRAWN % "Met vier").split("\n"))},
    ),
    # Another name, a name with another ending, and what is a word.
    Row(
        "E111",
        {"a.md": HEAD + "Dat schrijft Mooney, Rooneys boek is van Bakens uit Rotterdam.\n\nBalansen zijn er ook.\n"},
        bibliography=AUTHOR,
        changed={"docs/a.md": frozenset({3, 5})},
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_each_rule_finds_what_it_is_for(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
