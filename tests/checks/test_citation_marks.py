"""Rows for the rules on citations."""

from collections.abc import Callable

import pytest

from scripts.content.names import BIBLIOGRAPHY
from scripts.content.source import Sources
from tests.checks.rows import ARTICLE, HEAD, OPTIONS, Row, block, judge
from tests.checks.rows import ARTICLE as A

RESEARCH = OPTIONS.replace("wie: een", "wie: onderzoek")
RENAMED = A.replace("een2001", "twee2001")
AT_KEY, WAS = {BIBLIOGRAPHY: frozenset({1})}, {BIBLIOGRAPHY: ("@article{een2001,",)}
FIRES = [
    Row(
        "C101",
        {"a.md": HEAD + "Tekst [zie @een2010, p. 3; @een2001]."},
        ("docs/a.md:3: C101 onbekende bronsleutel 'een2010'; bedoelde je 'een2001'?",),
        A,
    ),
    # Who gives a source another key hears it there, unless the citations were touched or the source itself is new.
    Row(
        "C101",
        {"a.md": HEAD + "Tekst [@een2001].\n\nMeer [@een2001; @x]."},
        (
            "bibliography.bib:1: C101 'een2001' heet nu 'twee2001', en is nog aangehaald op docs/a.md:3 en 1 andere; zet 'een2001' terug",
            "docs/a.md:5: C101 onbekende bronsleutel 'x'; zet de bron eerst in bibliography.bib",
        ),
        RENAMED,
        changed=AT_KEY,
        gone=WAS,
    ),
    *(
        Row(
            "C101",
            {"a.md": HEAD + "Tekst [@een2001]."},
            ("docs/a.md:3: C101 onbekende bronsleutel 'een2001'; bedoelde je 'twee2001'?",),
            RENAMED,
            changed=changed,
            gone=WAS,
        )
        for changed in (AT_KEY | {"docs/a.md": frozenset({3})}, {BIBLIOGRAPHY: frozenset(range(1, 8))})
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
        "C103",
        {"a.md": HEAD + "Een [@ een2001] en [een2001] en (@een2001) en @jansen1999."},
        (
            "docs/a.md:3: C103 '[@ een2001]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '[een2001]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '@een2001' is zo geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '@jansen1999' is zo geen citaat; schrijf '[@jansen1999]'",
        ),
        A,
    ),
    Row(
        "C104",
        {"a.md": HEAD + "Zo: `[@een2001]`.\n\n```\n[zie @een2001]\n```"},
        (
            "docs/a.md:3: C104 citaat '[@een2001]' staat in code; zet het erbuiten of laat de haken weg",
            "docs/a.md:6: C104 citaat '[zie @een2001]' staat in code; zet het erbuiten of laat de haken weg",
        ),
        A,
    ),
    Row(
        "C105",
        {"a.md": HEAD + block(RESEARCH, "Zo [@denktank7].\n\nEn zo [@denktank7, p. 3].", "Zo") + "\nEn [@een2001]."},
        (
            "docs/a.md:9: C105 '[@denktank7]' is geen bron voor 'Zo'; haal het weg (het label zegt dan vanzelf "
            "'zonder bron'), of zet het onderzoek erbij dat het verslag noemt",
        ),
        A,
    ),
    Row(
        "C106",
        {"a.md": HEAD + "Tekst [@een2001, @twee2002]."},
        (
            "docs/a.md:3: C106 '[@een2001, @twee2002]': elke bron heeft een eigen @, en tussen bronnen hoort ';'; schrijf '[@een2001; @twee2002]'",
        ),
        A,
    ),
    Row(
        "C107",
        {"a.md": HEAD + "Tekst [@een2001, p.\n12]."},
        ("docs/a.md:3: C107 citaat '[@een2001, p. 12]' loopt over twee regels; zet het op één regel",),
        A,
    ),
    Row(
        "C108",
        {
            "a.md": HEAD
            + "## Kop [@een2001] { #kop }\n\n"
            + block(title="Titel [@een2001]")
            + "\n![Zie [@een2001]](b.svg)"
        },
        (
            "docs/a.md:14: C108 link of plaatje 'Zie [@een2001]' bevat een citaat; zet het erachter",
            "docs/a.md:3: C108 kop 'Kop [@een2001]' bevat een citaat; zet het in de tekst eronder",
            "docs/a.md:5: C108 kop 'Titel [@een2001]' bevat een citaat; zet het in de tekst eronder",
        ),
        A,
    ),
    Row(
        "C103",
        {"a.md": HEAD + "Een [zie @  een2001, p. 3] en @een2002, (b) @aap.\n\n[x](b.md) @een2001 (c)"},
        (
            "docs/a.md:3: C103 '[zie @  een2001, p. 3]' is geen citaat; schrijf '[zie @een2001, p. 3]'",
            "docs/a.md:3: C103 '@een2002' is zo geen citaat; schrijf '[@een2002]'",
            "docs/a.md:5: C103 '@een2001' is zo geen citaat; schrijf '[@een2001]'",
        ),
        A,
    ),
    Row(
        "C106",
        {"a.md": HEAD + "Tekst [@een2001,@twee2002] en [@a,  @b]."},
        (
            "docs/a.md:3: C106 '[@een2001,@twee2002]': elke bron heeft een eigen @, en tussen bronnen hoort ';'; schrijf '[@een2001; @twee2002]'",
            "docs/a.md:3: C106 '[@a,  @b]': elke bron heeft een eigen @, en tussen bronnen hoort ';'; schrijf '[@a; @b]'",
        ),
        A,
    ),
    Row(
        "C107",
        {"a.md": HEAD + "Tekst [zie\ntwee] en [zie @x, p. 3\nen 4]."},
        ("docs/a.md:4: C107 citaat '[zie @x, p. 3 en 4]' loopt over twee regels; zet het op één regel",),
        A,
    ),
    Row(
        "C103",
        {"a.md": HEAD + "Volgens (@horvatt) zo."},
        ("docs/a.md:3: C103 '@horvatt' is zo geen citaat; schrijf '[@horvatt]'",),
        A.replace("een2001", "horvath"),
    ),
    Row(
        "C108",
        {"a.md": HEAD + "## Kop [zie @een2001] { #kop }\n\n![Zie [vgl. @een2001]](b.svg)"},
        (
            "docs/a.md:5: C108 link of plaatje 'Zie [vgl. @een2001]' bevat een citaat; zet het erachter",
            "docs/a.md:3: C108 kop 'Kop [zie @een2001]' bevat een citaat; zet het in de tekst eronder",
        ),
        A,
    ),
    Row(
        "C103",
        {
            "a.md": HEAD
            + "Zo [1] en [2, 3–5], [@{een2001}] en \\[@een2001], ![@een2001] en [[@een2001]].\n\n[@een2001]: zo"
        },
        (
            "docs/a.md:3: C103 '[@{een2001}]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '\\[@een2001]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '![@een2001]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '[[@een2001]]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:5: C103 '[@een2001]:' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '[1]' is geen citaat; schrijf '[@sleutel]', met de sleutel uit bibliography.bib",
            "docs/a.md:3: C103 '[2, 3–5]' is geen citaat; schrijf '[@sleutel]', met de sleutel uit bibliography.bib",
        ),
        A,
    ),
    Row(
        "C103",
        {"a.md": HEAD + "[@een2001-] [@een2001.] [@een2001:12] [zie een2001, p. 3] [＠een2001] [@een2001, [sic]] [@*]"},
        (
            "docs/a.md:3: C103 '[@een2001-]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '[@een2001.]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '[@een2001:12]' is geen citaat; schrijf '[@een2001, 12]'",
            "docs/a.md:3: C103 '[zie een2001, p. 3]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '[＠een2001]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '[@een2001, [sic]]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '[@*]' is geen citaat; schrijf '[@sleutel]'",
        ),
        A,
    ),
    Row(
        "C104",
        {"a.md": HEAD + "Zo:\n\n    Een alinea [@een2001].\n\nEn [`@een2001`]."},
        (
            "docs/a.md:7: C104 '[`@een2001`]' is geen citaat; schrijf '[@een2001]'",
            "docs/a.md:5: C104 citaat '[@een2001]' staat in code; haal de spaties aan het begin van de regel weg",
        ),
        A,
    ),
    Row(
        "C106",
        {
            "a.md": HEAD
            + "[@een2001 en @b] [@een2001; b] [@een2001;] [;@een2001] [@een2001; @een2001] [a@b.nl; @een2001]"
        },
        tuple(
            f"docs/a.md:3: C106 '{wrong}': elke bron heeft een eigen @, en tussen bronnen hoort ';'; schrijf '{right}'"
            for wrong, right in (
                ("[@een2001 en @b]", "[@een2001; @b]"),
                ("[@een2001; b]", "[@een2001]"),
                ("[@een2001;]", "[@een2001]"),
                ("[;@een2001]", "[@een2001]"),
                ("[@een2001; @een2001]", "[@een2001]"),
                ("[a@b.nl; @een2001]", "[@een2001]"),
            )
        ),
        A,
    ),
    Row(
        "C108",
        {
            "a.md": "---\ntitle: Zo [@een2001]\n---\n"
            + HEAD
            + 'Zie [@een2001](b.md).\n\n![Een kaart](b.svg "Naar [@een2001].")\n'
        },
        (
            "docs/a.md:6: C108 link of plaatje '@een2001' bevat een citaat; zet het erachter",
            "docs/a.md:8: C108 onderschrift 'Naar [@een2001].' bevat een citaat; zet het in de tekst eronder",
            "docs/a.md:2: C108 title 'Zo [@een2001]' bevat een citaat; zet het in de tekst van de pagina",
        ),
        A,
    ),
    Row(
        "C109",
        {"a.md": HEAD + "Tekst.\n\n\\bibliography\n\nEn \\full_bibliography."},
        (
            "docs/a.md:5: C109 '\\bibliography' hoeft niet: de bronnen komen vanzelf onder de pagina; haal het weg",
            "docs/a.md:7: C109 '\\full_bibliography' hoeft niet: de bronnen komen vanzelf onder de pagina; haal het weg",
        ),
        A,
    ),
    Row(
        "C110",
        {
            "a.md": HEAD
            + "Zo (Iemand, 2001), (zie Iemand e.a., 2001, p. 3).\nIemand (2001) en Iemand et al. (2001), Iemand en Bos (2001)."
        },
        tuple(
            f"docs/a.md:{line}: C110 '{text}' is met de hand getypt; schrijf '[@een2001]'"
            for line, text in (
                (3, "(Iemand, 2001)"),
                (3, "(zie Iemand e.a., 2001, p. 3)"),
                (4, "Iemand (2001)"),
                (4, "Iemand et al. (2001)"),
                (4, "Iemand en Bos (2001)"),
            )
        ),
        A,
    ),
    Row(
        "C110",
        {"a.md": HEAD + "Iemand (2001) vroeg het. Zo [@een2001] (Iemand, 2001) [@een2001]."},
        tuple(
            f"docs/a.md:3: C110 '{text}' is met de hand getypt; schrijf '[@een2001]'"
            for text in ("Iemand (2001)", "(Iemand, 2001)")
        ),
        A,
    ),
    Row(
        "C110",
        {"a.md": HEAD + "Zo (Iemand, 2002), zo (Anders & Bos, 1999, p. 3) en zo (Anders et al., 1999)."},
        tuple(
            f"docs/a.md:3: C110 '{text}' is met de hand getypt; haal de bron aan met [@sleutel], of zet haar eerst in "
            "bibliography.bib"
            for text in ("(Iemand, 2002)", "(Anders & Bos, 1999, p. 3)", "(Anders et al., 1999)")
        ),
        A,
    ),
    Row(
        "C105",
        {"a.md": HEAD + block(body="Zo [@denktank7].")},
        (
            "docs/a.md:9: C105 '[@denktank7]' is bij een bevinding geen bron: wat in het verslag staat, zegt 'verslag' "
            "al; haal het weg",
        ),
        A,
    ),
    Row(
        "C110",
        {"a.md": HEAD + "Zo (Bureau Een, 2001)."},
        ("docs/a.md:3: C110 '(Bureau Een, 2001)' is met de hand getypt; schrijf '[@een2001]'",),
        A.replace("Iemand, Jan", "{Bureau Een}"),
    ),
]

NEARLY = [
    Row(
        "C103",
        {"a.md": HEAD + "Volg @hsleiden, a[1], `[1]`, [1](b.md), [naam] en [2].\n\n[2]: b.md"},
        bibliography=A.replace("een2001", "hogeschoolleiden").replace("Iemand, Jan", "{Hogeschool Leiden}"),
    ),
    Row("C104", {"a.md": HEAD + "- een\n\n    twee [@een2001]\n\n!!! opmerking\n\n    Zo [@een2001]."}, bibliography=A),
    Row(
        "C106",
        {"a.md": HEAD + "[zie @een2001, p. 3; vgl. @b, h. 2] [@een2001;@b] [a@b.nl; c@d.nl] [a; b]"},
        bibliography=A,
    ),
    Row("C109", {"a.md": HEAD + "Zo `\\bibliography` en bibliography."}, bibliography=A),
    Row(
        "C110",
        {
            "a.md": HEAD
            + "In 2001 zei Iemand dat (2001), Iemandsen (2001), (Iemandsen, 2002), (Iemand en wij, 2002), [Iemand (2001)](b.md)."
        },
        bibliography=A,
    ),
    Row("C110", {"a.md": HEAD + "Zo (Iemand, 2001)."}, bibliography=A.replace("date = {2001}", "note = {z.d.}")),
    Row("C110", {"a.md": HEAD + "Iemand en collega’s (2001) vroegen\nhet na [@een2001]. Zo."}, bibliography=A),
    Row("C103", {"a.md": HEAD + "[x](https://een.example/?q=@een2001) en [y](z.md)"}, bibliography=A),
    Row("C101", {"a.md": HEAD + "[@Een2001]"}, bibliography=A),
    Row("C101", {"a.md": HEAD + "[@twee2001]"}, bibliography=RENAMED, changed=AT_KEY, gone=WAS),
    Row("C101", {"a.md": HEAD + "[@een2001]"}, bibliography=A.replace("een2001", "Een2001")),
    Row("C102", {"a.md": HEAD + "[@nee2001]"}, bibliography=A),
    Row(
        "C103",
        {
            "a.md": HEAD
            + "a.@een2001 b/@een2001 c-@een2001 d@@een2001 [x]een2001] ![een2001][k] [een2001][k] [k][een2001] "
            + "\\[een2001] [naam] [x](https://een.example/@een2001/b) [@een2001, p.\n12]\n\n[een2001]: b.md\n"
        },
        bibliography=A,
    ),
    Row("C105", {"a.md": HEAD + block("    id: [a", title="Kapot")}, bibliography=A),
    Row("C105", {"a.md": HEAD + block("    id: een\n    wie: onderzoek\n", name="begrip")}, bibliography=A),
    Row("C105", {"a.md": f"[@denktank7]\n{block(RESEARCH)}[@denktank7]"}, bibliography=A),
    Row("C105", {"a.md": HEAD + block(body="Zo [@denktank7, p. 3].")}, bibliography=A),
    Row("C105", {"a.md": HEAD + block(body="Zo [@een2001; @denktank7].")}, bibliography=A),
    Row("C107", {"a.md": HEAD + "Tekst [zie @x] en\n[b] en [c\nd] @x.\n"}, bibliography=A),
    Row("C108", {"a.md": HEAD + "## Kop [a] @b [c] { #kop }\n\n[a](mailto:a@b.nl) [[a] @b](c.md)"}, bibliography=A),
    Row(
        "C101",
        {"a.md": HEAD + "[via a@b.nl] `[@nee]` <!-- [@nee] --> [a@b.nl](mailto:a@b.nl) [@een2001]"},
        bibliography=A,
    ),
    Row("C102", {"a.md": HEAD + "[@een2001]"}, bibliography=A),
    Row(
        "C103",
        {"a.md": HEAD + "Mail a@b.nl of [een](mailto:a@b.nl), [een2001](b.md), `@x` [@een2001], \\@x en ‘@politie’."},
        bibliography=A,
    ),
    Row("C104", {"a.md": HEAD + "Zo: `@een2001` en `[een]` [@een2001]."}, bibliography=A),
    Row(
        "C105",
        {"a.md": HEAD + block(RESEARCH, body="Zo [@een2001] en zo [@denktank7].") + block()},
        bibliography=A,
    ),
    Row("C106", {"a.md": HEAD + "Tekst [@een2001, p. 3; @twee2002]."}, bibliography=A),
    Row("C107", {"a.md": HEAD + "Tekst [@een2001]\n[en een\nlink](b.md)."}, bibliography=A),
    Row("C108", {"a.md": HEAD + "## Kop [met haken] { #kop }\n\nTekst [@een2001]."}, bibliography=A),
]
FIRES += [
    Row(
        "C112",
        {"a.md": HEAD + "Een[@een2001] en [@een2001] p. 12 en [@een2001][@twee2001].\n\nEn dat (ibid.) en [noot 3]."},
        (
            "docs/a.md:3: C112 'Een[@een2001]' plakt aan elkaar; schrijf 'Een [@een2001]'",
            "docs/a.md:3: C112 '[@een2001] p. 12' is één citaat; schrijf '[@een2001, p. 12]'",
            "docs/a.md:3: C112 '[@een2001][@twee2001]' is één citaat; schrijf '[@een2001; @twee2001]'",
            "docs/a.md:5: C112 'ibid.' zegt niet welke bron; schrijf [@sleutel], met de bladzijde erachter",
            "docs/a.md:5: C112 '[noot 3]' zegt niet welke bron; schrijf [@sleutel], met de bladzijde erachter",
        ),
        bibliography=A,
    ),
]
NEARLY += [
    Row(
        "C112",
        {"a.md": HEAD + "Een ([@een2001]) en [@een2001], pas op: [@een2001] (p. x) en *[@een2001]* bij 12."},
        bibliography=A,
    ),
]
PAGED = A.replace("  date", "  pages = {376--380},\n  date")
FIRES += [
    Row(
        "C111",
        {
            "a.md": HEAD
            + "Een [@een2001, ] en [@een2001, p.] en [@een2001, pp. 380-377].\n\nEn [@een2001, p. 512].\nEn [@een2001, p. 12]."
        },
        (
            "docs/a.md:3: C111 '[@een2001, ]': achter een komma staat niets; schrijf '[@een2001]'",
            "docs/a.md:3: C111 '[@een2001, p.]': er staat geen bladzijde; schrijf haar erachter, zoals '[@een2001, p. 12]', of haal het weg",
            "docs/a.md:3: C111 '[@een2001, pp. 380-377]': de bladzijden lopen terug; schrijf '[@een2001, pp. 377-380]'",
            "docs/a.md:5: C111 '[@een2001, p. 512]': bladzijde 512 staat niet in de bron, die loopt van 376 tot 380; verbeter het getal",
            "docs/a.md:6: C111 '[@een2001, p. 12]': bladzijde 12 staat niet in de bron, die loopt van 376 tot 380; verbeter het getal",
        ),
        bibliography=PAGED,
    ),
]
NEARLY += [
    Row(
        "C111",
        {
            "a.md": HEAD
            + "Een [@een2001, p. 377] en [zie @een2001, pp. 377-9, 380] en [@een2001, hoofdstuk 3] en [@een2001, p. xii] en [@een2001, p. 2]."
        },
        bibliography=PAGED,
    ),
]
NEARLY += [
    Row(
        "C104",
        {"a.md": HEAD + "Schrijf je `[@een2001]`, of zoals `[@een2001, p. 1]`, dan staat het er als `[@een2001]`."},
        bibliography=A,
    ),
]

FIRES += [
    Row(
        "C103",
        {
            "a.md": HEAD
            + "Een {Iemand, 2001 #12@258} en { ADDIN ZOTERO_ITEM CSL } en {Iemand:2001wa} en zo.⁴ En ADDIN CSL_CITATION {x}"
        },
        (
            "docs/a.md:3: C103 '{Iemand, 2001 #12@258}' komt uit een ander programma en is hier geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '{ ADDIN ZOTERO_ITEM CSL }' komt uit een ander programma en is hier geen citaat; schrijf '[@sleutel]'",
            "docs/a.md:3: C103 '{Iemand:2001wa}' komt uit een ander programma en is hier geen citaat; schrijf '[@een2001]'",
            "docs/a.md:3: C103 '⁴' komt uit een ander programma en is hier geen citaat; schrijf '[@sleutel]'",
            "docs/a.md:3: C103 'ADDIN CSL_CITATION {x}' komt uit een ander programma en is hier geen citaat; schrijf '[@sleutel]'",
        ),
        A,
    ),
    Row(
        "C110",
        {"a.md": HEAD + "Een (doi: 10.1000/ab.1) en https://doi.org/10.1000/ab.1."},
        (
            "docs/a.md:3: C110 '(doi: 10.1000/ab.1)' is met de hand getypt; schrijf '[@een2001]'",
            "docs/a.md:3: C110 'https://doi.org/10.1000/ab.1' is met de hand getypt; schrijf '[@een2001]'",
        ),
        A.replace("  langid", "  doi = {10.1000/ab.1},\n  langid"),
    ),
    Row(
        "C111",
        {
            "a.md": HEAD
            + "Een [@een2001 377] en [@een2001, 2001, p. 378] en [@een2001, (2001)].\n\nEn [zie Iemand, @een2001] en [@een2001, p378] en [@een2001, 512]."
        },
        (
            "docs/a.md:3: C111 '[@een2001 377]': voor een bladzijde staat 'p.'; schrijf '[@een2001, p. 377]'",
            "docs/a.md:3: C111 '[@een2001, 2001, p. 378]': het jaar komt er vanzelf; schrijf '[@een2001, p. 378]'",
            "docs/a.md:3: C111 '[@een2001, (2001)]': het jaar komt er vanzelf; schrijf '[@een2001]'",
            "docs/a.md:5: C111 '[zie Iemand, @een2001]': de naam komt er vanzelf; schrijf '[zie @een2001]'",
            "docs/a.md:5: C111 '[@een2001, p378]': voor een bladzijde staat 'p.'; schrijf '[@een2001, p. 378]'",
            "docs/a.md:5: C111 '[@een2001, 512]': bladzijde 512 staat niet in de bron, die loopt van 376 tot 380; verbeter het getal",
        ),
        bibliography=PAGED,
    ),
]
NEARLY += [
    Row(
        "C103",
        {"a.md": HEAD + "Een kamer van 12 m² en x² en 10³ en `{Iemand, 2001 #12}` en [een](b.md){ #iemand2001 }."},
        bibliography=A,
    ),
    Row(
        "C110",
        {"a.md": HEAD + "Een [artikel](https://doi.org/10.1000/ab.1) en 10.1000/xy en versie 10.1000/2."},
        bibliography=A.replace("  langid", "  doi = {10.1000/ab.1},\n  langid"),
    ),
    Row(
        "C111",
        {
            "a.md": HEAD
            + "Een [@een2001, 377] en [zie ook @een2001, hoofdstuk 2001] en [@een2001, 1999] en [zie iemand @een2001]."
        },
        bibliography=PAGED,
    ),
]

FIRES += [
    Row(
        "C111",
        {"a.md": HEAD + "Een [@een2001, 2001a]."},
        ("docs/a.md:3: C111 '[@een2001, 2001a]': het jaar komt er vanzelf; schrijf '[@een2001]'",),
        A,
    )
]

FIRES += [
    Row(
        "C111",
        {"a.md": HEAD + "Een [-@een2001] en [zie -@een2001, p. 3]."},
        (
            "docs/a.md:3: C111 '[-@een2001]': zonder naam kan hier niet; schrijf '[@een2001]'",
            "docs/a.md:3: C111 '[zie -@een2001, p. 3]': zonder naam kan hier niet; schrijf '[zie @een2001, p. 3]'",
        ),
        A,
    ),
    Row(
        "C112",
        {
            "a.md": HEAD
            + "Zo is het [@een2001] [@een2001, p. 3].\n\nVolgens [@een2001] is het zo.\n\nIn [@een2001] staat het.\n\n"
            "[@een2001] zegt het, en [@een2001] noemt het.\n\nAldus [@een2001]."
        },
        (
            "docs/a.md:3: C112 '[@een2001] [@een2001, p. 3]' noemt één bron twee keer; schrijf '[@een2001, p. 3]'",
            *(
                f"docs/a.md:{line}: C112 '[@een2001]' leest als (naam, jaar) tussen haakjes; noem de schrijver in de "
                "zin, en zet het citaat erachter"
                for line in (5, 7, 9, 9, 11)
            ),
        ),
        A,
    ),
]
NEARLY += [
    Row("C111", {"a.md": HEAD + "Een [zie-ook @een2001] en een [-@niemand]."}, bibliography=A),
    Row(
        "C112",
        {
            "a.md": HEAD
            + "Daar gaat het boek over [@een2001]. Volgens Iemand [@een2001] niet, o.a. [@een2001], en zo [@een2001, p. 3] en "
            "[@een2001, p. 4].\n\nZie ook [@een2001]\n\nOnderzoek [@een2001] noemt het, en volgens [@niemand] ook."
        },
        bibliography=A,
    ),
]

FIRES += [
    Row("C112", {"a.md": HEAD + "Zo is het (zie [@een2001])."},
        ("docs/a.md:3: C112 '[@een2001]' staat in haakjes, en krijgt er zelf al; haal die eromheen weg",), A)
]  # fmt: skip
NEARLY += [Row("C112", {"a.md": HEAD + "Zo is het (zie ook [@een2001])."}, bibliography=A)]


FIRES += [
    Row(
        "C112",
        {"a.md": HEAD + "Dat geldt voor hen. [@een2001]\n\nEn ‘zoals’. [@een2001]. Meer.\n"},
        (
            "docs/a.md:3: C112 'hen. [@een2001]' staat achter de punt; schrijf 'hen [@een2001].'",
            "docs/a.md:5: C112 'zoals’. [@een2001].' staat achter de punt; schrijf 'zoals’ [@een2001].'",
        ),
        ARTICLE,
    ),
]
NEARLY += [
    Row("C112", {"a.md": HEAD + "Dat geldt, bijv. [@een2001]. Zo. [@een2001] en meer.\n"}, (), ARTICLE),
]


NOTED = A.replace("  langid", "  verslagnoot = {1},\n  langid")
ADDED = A.replace("een2001", "twee2001")
FIRES += [
    Row(
        "C105",
        {"a.md": HEAD + block(body="Zo [@een2001; @twee2001].", title="Zo")},
        (
            "docs/a.md:9: C105 '@twee2001' is een bron van de redactie, en 'Zo' is niet van haar; zet haar zin met die bron "
            "buiten het blok, of in een bevinding van de redactie",
        ),
        NOTED + ADDED,
    ),
    Row(
        "C111",
        {"a.md": HEAD + "Zo [@een2001 p. 3].\n\nEn zo [zie @een2001 blz 4-5]."},
        (
            "docs/a.md:3: C111 '[@een2001 p. 3]': voor een bladzijde staat een komma; schrijf '[@een2001, p. 3]'",
            "docs/a.md:5: C111 '[zie @een2001 blz 4-5]': voor een bladzijde staat een komma; schrijf '[zie @een2001, blz 4-5]'",
        ),
        A,
    ),
]
NEARLY += [
    Row("C105", {"a.md": HEAD + block(body="Zo [@een2001].") + "\nEn zo [@twee2001].\n"}, bibliography=NOTED + ADDED),
    Row("C105", {"a.md": HEAD + block(RESEARCH, "Zo [@twee2001].")}, bibliography=NOTED + ADDED),
    Row(
        "C105",
        {"a.md": HEAD + block(OPTIONS.replace("wie: een", "wie: redactie"), "Zo [@twee2001].")},
        bibliography=NOTED + ADDED,
    ),
    Row("C111", {"a.md": HEAD + "Zo [@een2001, p. 3] en [zie p. 3 van @een2001, passim]."}, bibliography=A),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
