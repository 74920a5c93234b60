"""Rows for the rules on what looks right and is read otherwise."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, OPTIONS, Row, block, judge, meta

FIRES = [
    Row(
        "P112",
        {
            "a.md": meta().replace("title: ", "title:\u00a0")
            + HEAD
            + block(OPTIONS.replace("wie: ", "wie:\u00a0"))
            + "///\u00a0\n##\u00a0Kop { #kop }\n\u00a0\u00a0- Zo\n-\u2003Punt\n1.\u00a0Punt\nZin\u202f\n"
        },
        (
            "docs/a.md:2: P112 'U+00A0' is hier geen gewone spatie; typ de spaties opnieuw",
            *(
                f"docs/a.md:{line}: P112 'U+{sign}' is hier geen gewone spatie; typ de spaties opnieuw"
                for line, sign in ((11, "00A0"), (17, "00A0"), (18, "00A0"), (19, "00A0"), (20, "2003"), (21, "00A0"))
            ),
            "docs/a.md:22: P112 'U+202F' is hier geen gewone spatie; typ de spaties opnieuw",
        ),
    ),
    Row(
        "P113",
        {"a.md": HEAD + "##Kop\n\n#hashtag in een zin\n\n####### Zeven\n\n## { #leeg }\n\n###\n"},
        (
            "docs/a.md:3: P113 '##Kop' is zo geen kop; schrijf '## Kop'",
            "docs/a.md:5: P113 '#hashtag in een zin' is zo geen kop; schrijf '# hashtag in een zin'",
            "docs/a.md:7: P113 '####### Zeven' is zo geen kop; schrijf '###### Zeven'",
            "docs/a.md:9: P113 '## { #leeg }' is zo geen kop; schrijf er tekst achter",
            "docs/a.md:11: P113 '###' is zo geen kop; schrijf er tekst achter",
        ),
    ),
    Row(
        "P114",
        {"a.md": HEAD + "Een zin.\n<!-- weg ->\n\nMeer.\n", "b.md": HEAD + "Zin <!-- a\n \nb --> en <!-- c -->.\n"},
        (
            "docs/a.md:4: P114 '<!--' begint hier geen opmerking; zet het op een nieuwe regel en sluit af met -->",
            "docs/b.md:3: P114 '<!--' begint hier geen opmerking; zet het op een nieuwe regel en sluit af met -->",
        ),
    ),
    Row(
        "P113",
        {"a.md": HEAD + f"#{'x' * 70}\n"},
        (f"docs/a.md:3: P113 '#{'x' * 59}' is zo geen kop; schrijf '# {'x' * 60}'",),
    ),
]

FIRES.append(
    Row(
        "P112",
        {"a.md": HEAD + "Naam\tLeeftijd\nJan\t16\n"},
        ("docs/a.md:3: P112 'U+0009' is hier geen gewone spatie; typ de spaties opnieuw",),
    )
)
NEARLY = [
    Row("P112", {"a.md": HEAD + "-\teen\n1.\ttwee\n\nTerm\n:\tuitleg\n\n\ttekst\n"}),
    Row("P112", {"a.md": HEAD}),
    Row(
        "P112",
        {"a.md": meta(title="Dr.\u00a0Bos") + HEAD + "Let op:\u00a0dr.\u00a0Bos.\n\n```\n#\u00a0x\n```\n" + block()},
    ),
    Row("P113", {"a.md": HEAD + "## Kop ## { #kop }\n\nZin met #1 en \\# x.\n\n    #define\n\n```\n#x\n```\n"}),
    Row("P114", {"a.md": HEAD + "<!-- a\n\nb -->\n\nZin <!-- c\nd --> en `<!--`.\n"}),
]
FIRES += [
    Row(
        "P114",
        {"a.md": HEAD + "<!-- een\n\nTekst.\n\n<!-- zelftoets -->\n"},
        ("docs/a.md:3: P114 opmerking '<!-- een' is niet gesloten; zet er --> achter",),
    ),
]
NEARLY += [
    Row(
        "P114",
        {"a.md": HEAD + "<!-- een\n\nnog -->\n\n<!-- twee --> <!-- drie -->\n\n``` html\n<!-- a <!-- b -->\n```\n"},
    ),
]


FIRES += [
    Row(
        "P114",
        {"a.md": HEAD + "Zo:\n\n```r\nx <- 1\n\n## Meer { #meer }\n", "b.md": HEAD + "~~~\nx\n"},
        (
            "docs/a.md:5: P114 '```r' begint code die nergens eindigt; zet ``` op een regel eronder",
            "docs/b.md:3: P114 '~~~' begint code die nergens eindigt; zet ~~~ op een regel eronder",
        ),
    ),
]
NEARLY += [
    Row(
        "P114",
        {"a.md": HEAD + "````\n```\nx\n````\n", "b.md": HEAD + "```\nx\n```", "c.md": HEAD + "Een ``` in de zin.\n"},
    ),
]
FIRES += [
    Row(
        "P139",
        {"a.md": HEAD + "Een alinea.\n---\n\nNog een\nalinea.\n=====\n"},
        (
            "docs/a.md:4: P139 '---' maakt een kop van de alinea erboven; zet er een lege regel boven, of haal het weg",
            "docs/a.md:8: P139 '=====' maakt een kop van de alinea erboven; zet er een lege regel boven, of haal het weg",
        ),
    ),
]
NEARLY += [
    Row(
        "P139",
        {
            "a.md": HEAD + "Een alinea.\n\n---\n\nKop { #kop }\n---\n\nKop\n---\n\n## Kop { #twee }\n",
            "b.md": "title: x\n---\n\nx\n",
        },
    ),
]
FIRES += [
    Row(
        "P113",
        {"a.md": HEAD + "- ### Een { #een }\n\n> ## Twee\n"},
        (
            "docs/a.md:3: P113 kop '- ### Een { #een }' staat in een lijst of citaat; begin de regel met de hekjes",
            "docs/a.md:5: P113 kop '> ## Twee' staat in een lijst of citaat; begin de regel met de hekjes",
        ),
    ),
]
NEARLY += [
    Row("P113", {"a.md": HEAD + "- nummer #1 en # 2\n\n> Een #tag\n\n    - # code\n"}),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
