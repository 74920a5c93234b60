"""Rows for the rule on what lists, sources and settings show on a page."""

from collections.abc import Callable

import pytest

from scripts.checks.shown_values import slips
from scripts.content import synonyms
from scripts.content.names import CHANGES, QUESTIONS, SYNONYMS
from scripts.content.source import Sources
from tests.checks.rows import ARTICLE, HEAD, RULES, Row, block, judge, told

QUESTION = """- pagina: lvb
  vraag: Wat
    zegt <b>wie</b>?
  antwoorden:
    - Dit **dus**
    - Dat
  goed: Dit **dus**
  uitleg: Lees &eacute;&eacute;n keer.
  bevinding: een-id
"""
FIRES = [
    Row(
        "U101",
        {},
        (
            f"{QUESTIONS}:3: U101 '<b>' in vraag: hier komt gewone tekst; haal het weg",
            f"{QUESTIONS}:5: U101 '**' in antwoorden: hier komt gewone tekst; haal het weg",
            f"{QUESTIONS}:8: U101 '&eacute;' in uitleg: typ het teken zelf",
        ),
        data={QUESTIONS: QUESTION},
    ),
    Row(
        "U101",
        {},
        (f"{CHANGES}:3: U101 'TODO' in wat: schrijf hier de tekst",),
        data={CHANGES: "- datum: 2026-01-02\n  paginas: [a]\n  wat: TODO nog doen\n"},
    ),
    Row(
        "U101",
        {},
        ("bibliography.bib:3: U101 'Ã©' in title: typ het opnieuw",),
        ARTICLE.replace("{Een}", "{EÃ©n}"),
    ),
    Row(
        "U101",
        {},
        (
            "mkdocs.yml:1: U101 '<b>' in site_name: hier komt gewone tekst; haal het weg",
            "mkdocs.yml:3: U101 '**' in het menu: hier komt gewone tekst; haal het weg",
        ),
        config='site_name: Een <b>naam</b>\nnav:\n  - "**Deel**":\n      - a.md\n',
    ),
]
NEARLY = [
    Row(
        "U101",
        data={
            QUESTIONS: QUESTION.replace("<b>wie</b>", "‘wie’").replace(" **dus**", "").replace("&eacute;&eacute;", "éé")
        },
    ),
    Row("U101", bibliography=ARTICLE.replace("{Een}", "{{Een \\& twee}: 50\\% [van] R\\_D en {GGZ}}")),
    Row("U101", data={CHANGES: "- datum: 2026-01-02\n  paginas: [a]\n  wat: 'open\n"}),
    Row("U101", config="site_name: !ENV [NAAM, '<b>']\ncopyright: <a href=x>x</a>\n"),
]
FIRES += [
    Row(
        "U102",
        {"begrippen.md": HEAD + block("    id: een\n    ook: ‘a’, ‘b’\n    wie: redactie\n", name="begrip")},
        ("docs/begrippen.md:5: U102 in '‘a’, ‘b’' staan aanhalingstekens; schrijf 'a, b'",),
    ),
]
NEARLY += [
    Row(
        "U102",
        {"begrippen.md": HEAD + block("    id: een\n    ook: ’t a, het ‘b’ en c\n    wie: redactie\n", name="begrip")},
    ),
]
FIRES += [
    Row(
        "U102",
        {
            "begrippen.md": HEAD
            + block("    id: een\n    ook: a, b,\n    wie: redactie\n", name="begrip")
            + block("    id: twee\n    ook: c; d\n    wie: redactie\n", name="begrip")
        },
        (
            "docs/begrippen.md:5: U102 in 'a, b,' staat een komma te veel; schrijf 'a, b'",
            "docs/begrippen.md:12: U102 tussen de woorden van 'c; d' horen komma's; schrijf 'c, d'",
            "data/synoniemen.yml:1: U102 in 'a,, b' staat een komma te veel; schrijf 'a, b'",
            "data/synoniemen.yml:2: U102 tussen de woorden van 'c / d' horen komma's; schrijf 'c, d'",
        ),
        data={SYNONYMS: "- a,, b\n- c / d\n"},
    ),
]
NEARLY += [
    Row(
        "U102",
        {"begrippen.md": HEAD + block("    id: een\n    ook: a, b/c\n    wie: redactie\n", name="begrip")},
        data={SYNONYMS: "# a,, b\n- a, b\nlvb#x: c, d\n"},
    ),
]

NUMBERED = "- vraag: {}\n  # Zie #3.\n  antwoorden: [Een, Twee]\n"
FIRES += [
    Row(
        "U103",
        data={QUESTIONS: NUMBERED.format("Wie is # een?")},
        found=(
            f"{QUESTIONS}:1: U103 '# een?' valt weg; zet rechte aanhalingstekens om de hele tekst, of haal het hekje weg",
        ),
    ),
]
NEARLY += [Row("U103", data={QUESTIONS: NUMBERED.format(asked)}) for asked in ("'Wie is # een?'", "Wie is C# een?")]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_row(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


def test_words_for_search(sources: Callable[..., Sources]) -> None:
    made = sources(synonyms=synonyms.read("- een, twee\n- drie, <i>vier</i>\n- vijf, ze\u200bs\n"))
    assert told(RULES["U101"](made)) == [
        "data/synoniemen.yml:2: U101 '<i>' in een groep: hier komt gewone tekst; haal het weg",
        "data/synoniemen.yml:3: U101 'U+200B' in een groep: dat is een teken dat niemand ziet; typ de regel opnieuw",
    ]


@pytest.mark.parametrize(
    "text",
    ["<script>", "<!-- x", "&#233;", "[x](y.md)", "[@een2001]", "[^1]", "*zo*", "_zo_", "~~zo~~", "`zo`", "# Zo", "- zo",
     "1. zo", "> zo", "â€™", "\ufffd", "(vul in: iets)", "[bron?]", "Lorem ipsum", "{{ zo }}", "ze\u00ads"],
)  # fmt: skip
def test_what_a_reader_must_not_see(text: str) -> None:
    assert len(list(slips(f"{text} en meer"))) == 1


@pytest.mark.parametrize(
    "text",
    ["3 < 5 en 5 > 3", "Q&A; R&D", "[Review]", "2 * 3 * 4", "snake_case_naam", "Zo - en niet anders", "Âge d’or", "Ångström",
     "Ãe", "een—twee", "Invullen (vul je in)", "lorem", "C#", "1.5 keer"],
)  # fmt: skip
def test_what_a_reader_may_see(text: str) -> None:
    assert list(slips(text)) == []
