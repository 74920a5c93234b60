"""Rows for the rules on bibliography.bib."""

from collections.abc import Callable, Iterable
from itertools import product

import pytest

from scripts.checks.fields import EARLIER
from scripts.content.source import Sources
from tests.checks.rows import ARTICLE as A
from tests.checks.rows import HEAD, Row, judge

NOTES_BUT_LAST = ", ".join(str(number) for number in range(1, 19))

NEEDS = {
    "article": "author title journaltitle date|year",
    "book": "author|editor title date|year",
    "booklet": "author|editor title date|year",
    "incollection": "author title booktitle date|year",
    "movie": "editor editortype title type date|year",
    "online": "author|editor|organization|institution title url|doi",
    "report": "author title institution date|year",
    "thesis": "author title institution date|year",
}
"""What each kind of source needs; | stands between what does as well."""

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
        ("bibliography.bib:8: B102 sleutel 'Een2001' staat er al op regel 1; voeg samen of kies een andere",),
        A + A.replace("een2001", "Een2001"),
    ),
    Row(
        "B103",
        {},
        ("bibliography.bib:1: B103 bron 'a' (@article) mist het veld 'journaltitle'; vul het aan",),
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
        "B106",
        {},
        ("bibliography.bib:1: B106 sleutel 'een.2001' deugt niet; gebruik alleen letters, cijfers, - en _",),
        A.replace("een2001", "een.2001"),
    ),
    Row(
        "B112",
        {},
        (
            "bibliography.bib:1: B112 bron 'een2001' zegt niet in welke taal de titel is; schrijf langid = {dutch} of een van dutch, english, german, french",
        ),
        A.replace("  langid = {dutch},\n", ""),
    ),
    Row(
        "B112",
        {},
        (
            "bibliography.bib:6: B112 bron 'een2001' heeft een onbekende taal 'nederlands'; schrijf langid = {dutch} of een van dutch, english, german, french",
        ),
        A.replace("dutch", "nederlands"),
    ),
    Row(
        "B113",
        {},
        ("bibliography.bib:8: B113 bron 'aap2001' staat niet op alfabet; zet haar boven 'een2001'",),
        A + A.replace("een2001", "aap2001"),
    ),
    Row(
        "B114",
        {},
        ("bibliography.bib:1: B114 noot '19' van het verslag hoort bij geen bron; zet verslagnoot = {19} bij de bron",),
        A.replace("een2001", "denktank7").replace("  langid", f"  verslagnoot = {{{NOTES_BUT_LAST}}},\n  langid"),
    ),
    Row(
        "B115",
        {},
        ("bibliography.bib:6: B115 noot '20' heeft het verslag niet; kies 1 tot en met 19",),
        A.replace("  langid", "  verslagnoot = {3, 20},\n  langid"),
    ),
    Row(
        "B115",
        {},
        (f"bibliography.bib:6: B115 noot '{'9' * 5000}' heeft het verslag niet; kies 1 tot en met 19",),
        A.replace("  langid", f"  verslagnoot = {{{'9' * 5000}}},\n  langid"),
    ),
    Row(
        "B116",
        {},
        ("bibliography.bib:6: B116 onbekend veld 'pagess'; bedoelde je 'pages'?",),
        A.replace("  langid", "  pagess = {1},\n  langid"),
    ),
    Row(
        "B116",
        {},
        ("bibliography.bib:6: B116 bron 'een2001' heeft het veld 'title' twee keer; voeg ze samen",),
        A.replace("  langid", "  title = {Twee},\n  langid"),
    ),
    Row(
        "B103",
        {},
        ("bibliography.bib:1: B103 bron 'denktank7' (@report) mist het veld 'author'; vul het aan",),
        "@report{denktank7,\n  title = {Een},\n  institution = {Bureau},\n}",
    ),
    Row(
        "B104",
        {},
        (f"bibliography.bib:1: B104 bron 'een2001' heeft een onbekende soort 'xyz'; kies uit {', '.join(NEEDS)}",),
        A.replace("@article", "@xyz"),
    ),
    Row(
        "B113",
        {},
        ("bibliography.bib:8: B113 bron 'aap2002' staat niet op alfabet; zet haar boven 'Zus2001'",),
        A.replace("een2001", "Zus2001") + A.replace("een2001", "aap2002"),
    ),
    Row(
        "B116",
        {},
        (
            "bibliography.bib:6: B116 onbekend veld 'xyzzy'; zet de regel boven de bron, met % ervoor: dan blijft hij bewaard",
            "bibliography.bib:1: B116 onbekend veld 'zo-zo'; zet de regel boven de bron, met % ervoor: dan blijft hij bewaard",
        ),
        A.replace("  langid", "  xyzzy = {1},\n  zo-zo = {1},\n  langid"),
    ),
    Row(
        "B113",
        {},
        ("bibliography.bib:1: B113 bron 'zus2001' staat niet op alfabet; zet haar onder 'd2001'",),
        "".join(A.replace("een2001", key) for key in ("zus2001", "a2001", "b2001", "c2001", "d2001")),
    ),
    Row(
        "B113",
        {},
        ("bibliography.bib:1: B113 bron 'z2001' staat niet op alfabet; zet haar onder 'a2001'",),
        A.replace("een2001", "z2001") + A.replace("een2001", "a2001"),
        changed={"bibliography.bib": frozenset(range(1, 8))},
    ),
    Row(
        "B102",
        {},
        ("bibliography.bib:1: B102 sleutel 'een2001' staat er al op regel 8; voeg samen of kies een andere",),
        A + A,
        changed={"bibliography.bib": frozenset(range(1, 8))},
    ),
    Row(
        "B121",
        {},
        (
            "bibliography.bib:6: B121 veld 'crossref' haalt gegevens uit een andere bron; schrijf ze in deze bron, en zet "
            "dan % voor de regel, boven de bron",
        ),
        A.replace("  langid", "  crossref = {een2001},\n  langid"),
    ),
]

FIRES += [
    *(
        Row(
            "B116",
            {},
            (f"bibliography.bib:6: B116 onbekend veld '{name}'; schrijf '{right}'",),
            A.replace("  langid", f"  {name} = {{x}},\n  langid"),
        )
        for name, right in EARLIER.items()
    ),
    Row(
        "B104",
        {},
        (
            "bibliography.bib:6: B104 editortype 'regisseur' van 'een2001' is onbekend; kies uit director, editor, compiler, producer",
        ),
        A.replace("  langid", "  editortype = {regisseur},\n  langid"),
    ),
]
NEARLY = [
    # What has its name in another program is told as that, and not as missing.
    Row("B103", bibliography=A.replace("journaltitle", "journal")),
    Row("B112", bibliography=A.replace("langid", "language")),
    Row("B104", bibliography=A.replace("  langid", "  editortype = {compiler},\n  langid")),
    Row("B121", bibliography=A.replace("  langid", "  note = {crossref},\n  langid")),
    Row("B103", bibliography="@book{x,\n  crossref = {y},\n}"),
    Row("B103", bibliography="@report{denktank7,\n  title = {Een},\n  author = {X},\n  institution = {Bureau},\n}"),
    Row("B105", {"a.md": HEAD + "Tekst [@een2001]."}, bibliography=A.replace("een2001", "Een2001")),
    Row("B106", bibliography="@book{,\n  title = {Een},\n}"),
    Row("B114", bibliography=A),
    Row("B114", bibliography=A.replace("een2001", "denktank7") + "@book{x"),
    Row("B101", {}, bibliography="% een @ in een opmerking\n" + A),
    Row("B102", {}, bibliography=A + A.replace("een2001", "een2001a")),
    Row("B103", {}, bibliography=A.replace("date", "year").replace("journaltitle", "journal")),
    Row("B104", {}, bibliography=A.replace("@article", "@Article")),
    Row("B105", {"a.md": HEAD + "Tekst [zie ook @Een2001, p. 4]."}, bibliography=A),
    Row("B106", bibliography=A.replace("een2001", "een_2001-b")),
    Row("B112", bibliography=A.replace("dutch", "english")),
    Row("B113", bibliography=A + A.replace("een2001", "Een2001a") + A.replace("een2001", "een2002")),
    Row(
        "B114",
        bibliography=A.replace("een2001", "denktank7").replace(
            "  langid", f"  verslagnoot = {{{NOTES_BUT_LAST}, 19}},\n  langid"
        ),
    ),
    Row("B115", bibliography=A.replace("  langid", "  verslagnoot = {1, 19},\n  langid")),
    Row("B116", bibliography=A.replace("  langid", "  Pages = {1},\n  langid")),
]

FIRES += [
    Row(
        "B129",
        {},
        (
            "bibliography.bib:11: B129 'TY  - JOUR' is zo geen bron; maak er BibTeX van (make nieuw doet dat), of zet er als het een aantekening is '% ' voor",
            "bibliography.bib:14: B129 '%A Bos, Eva' is zo geen bron; maak er BibTeX van (make nieuw doet dat), of zet er als het een aantekening is '% ' voor",
        ),
        "% een bron\n\n" + A + "\nTY  - JOUR\nAU  - Bos, Eva\n\n%A Bos, Eva\nBos, E. (1979). Titel.\n",
    ),
    Row(
        "B129",
        {},
        (
            "bibliography.bib:1: B129 '```bibtex' is zo geen bron; maak er BibTeX van (make nieuw doet dat), of zet er als het een aantekening is '% ' voor",
        ),
        "```bibtex\n" + A,
    ),
    Row(
        "B129",
        {},
        ("bibliography.bib:1: B129 'article{een2001,' begint zo geen bron; schrijf '@article{een2001,'",),
        A.removeprefix("@"),
    ),
    Row(
        "B103",
        {},
        ("bibliography.bib:1: B103 bron 'a' (@movie) mist het veld 'editortype'; vul het aan",),
        "@movie{a,\n  editor = {Bos, Eva},\n  title = {Een},\n  type = {Film},\n  date = {2001},\n}\n",
    ),
]
NEARLY += [
    Row(
        "B129",
        bibliography="% een bron, met {accolades}\n%\n"
        + A
        + "\n% Een tweede\n@comment{zo}\n@book(b,\n title = {B {C}},\n)\n",
    )
]


FIRES += [
    Row(
        "B115",
        {},
        ("bibliography.bib:6: B115 hoofdstuk '12' heeft het verslag niet; kies 0 tot en met 7",),
        A.replace("  langid", "  verslaghoofdstuk = {12},\n  langid"),
    ),
]
NEARLY += [
    Row("B115", bibliography=A.replace("  langid", "  verslaghoofdstuk = {7},\n  langid")),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


@pytest.mark.parametrize("kind", NEEDS)
def test_every_field_that_a_kind_of_source_needs(kind: str, sources: Callable[..., Sources]) -> None:
    def missing(names: Iterable[str]) -> list[str]:
        fields = "".join(f"  {name} = {{X}},\n" for name in names)
        return judge(Row("B103", bibliography=f"@{kind}{{x,\n{fields}}}"), sources)

    groups = [group.split("|") for group in NEEDS[kind].split()]
    assert missing(()) == [
        f"bibliography.bib:1: B103 bron 'x' (@{kind}) mist het veld '{names}'; vul het aan"
        for names in map("' of '".join, groups)
    ]
    for names in product(*groups):
        assert missing(names) == []
