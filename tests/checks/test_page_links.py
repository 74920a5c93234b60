"""Rows for the rules on links, pictures and footnotes."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import ARTICLE as A
from tests.checks.rows import HEAD, Row, block, judge, meta

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
        {"map/a.md": HEAD + "![Een kaart](/beeld/x.svg) [b](/b.md)", "b.md": HEAD},
        (
            "docs/map/a.md:3: L106 link naar '/beeld/x.svg' is een vast adres; schrijf '../beeld/x.svg'",
            "docs/map/a.md:3: L106 link naar '/b.md' is een vast adres; schrijf '../b.md'",
        ),
        files=("beeld/x.svg",),
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

FIRES += [
    Row(
        "L103",
        {"a.md": HEAD + "Zin.[^a]\n\n[^a]:\n\nTekst.\n"},
        ("docs/a.md:5: L103 voetnoot '[^a]' is leeg; schrijf '[^a]: tekst'",),
    ),
    Row(
        "L110",
        {"a.md": HEAD + "![x](x.svg) ![Afbeelding 3](x.svg) ![foto.png](x.svg)"},
        tuple(
            f"docs/a.md:3: L110 tekst '{text}' zegt niet wat er op het plaatje staat; beschrijf het tussen de haken"
            for text in ("x", "Afbeelding 3", "foto.png")
        ),
        files=("x.svg",),
    ),
    Row(
        "L113",
        {
            "a.md": HEAD
            + "[a](https://) [b](https:/een.example) [c](mailto:x) [d](www.een.nl) [e]() [f](b.md#) [g](x@een.example) "
            "[h](https://[een) [i](http://localhost:8000/)\n\n[j](\nb.md)\n"
        },
        (
            *(
                f"docs/a.md:3: L113 adres '{typed}' deugt niet; {remedy}"
                for typed, remedy in (
                    ("https://", "neem het over uit de adresbalk van de browser"),
                    ("https:/een.example", "schrijf 'https://een.example'"),
                    ("mailto:x", "schrijf 'mailto:naam@website.nl'"),
                    ("www.een.nl", "schrijf 'https://www.een.nl'"),
                    ("", "schrijf het adres tussen de haken"),
                    ("b.md#", "schrijf 'pagina.md#plek', of 'pagina.md'"),
                    ("x@een.example", "schrijf 'mailto:x@een.example'"),
                    ("https://%5Been", "neem het over uit de adresbalk van de browser"),
                    ("http://localhost:8000/", "dat is een adres op je eigen computer; noem het adres op internet"),
                )
            ),
            "docs/a.md:5: L113 link '[j]( b.md)' loopt over twee regels; zet hem op één regel",
        ),
    ),
    Row(
        "L114",
        {"a.md": HEAD + "Zie https://een.example/x, www.een.nl\nen mail x@een.example."},
        (
            "docs/a.md:3: L114 'https://een.example/x' is geen link; schrijf [tekst](https://een.example/x)",
            "docs/a.md:3: L114 'www.een.nl' is geen link; schrijf [tekst](https://www.een.nl)",
            "docs/a.md:4: L114 'x@een.example' is geen link; schrijf [tekst](mailto:x@een.example)",
        ),
    ),
    Row(
        "L115",
        {
            "a.md": meta(title="Aap") + "[Noot](a.md) en [b.md](#titel) en [www.een.nl](https://twee.nl/)",
            "b.md": meta(title="Noot"),
        },
        (
            "docs/a.md:7: L115 link 'Noot' gaat naar 'a.md'; schrijf [Noot](b.md)",
            "docs/a.md:7: L115 link 'b.md' gaat naar '#titel'; schrijf [b.md](b.md)",
            "docs/a.md:7: L115 link 'www.een.nl' gaat naar 'https://twee.nl/'; laat tekst en adres hetzelfde zeggen",
        ),
    ),
    Row(
        "L116",
        {"a.md": HEAD},
        (
            "docs/x.svg:1: L116 'x.svg' is niet goed te tonen; haal width en height uit <svg weg, dan past het plaatje op een "
            "telefoon",
            "docs/x.svg:1: L116 'x.svg' is niet goed te tonen; zet onder <svg een <title> met wat erop staat",
            "docs/y.svg:1: L116 'y.svg' is niet goed te tonen; zet in <svg een viewBox, zoals viewBox=\"0 0 320 240\", dan "
            "schaalt het plaatje mee",
            "docs/z.svg:1: L116 'z.svg' is niet goed te tonen; viewBox '0 0 1.2.3 1' is niet wat het moet zijn: vier getallen, "
            "zoals 0 0 320 240",
        ),
        texts={
            "x.svg": '<svg viewBox="0 0 1 1" width="500" height="20mm"><title> </title></svg>',
            "y.svg": "<svg><title>Een y</title></svg>",
            "z.svg": '<svg viewBox="0 0 1.2.3 1"><title>Een z</title></svg>',
        },
    ),
]
NEARLY = [
    Row("L103", {"a.md": HEAD + "Zin.[^a]\n\n[^a]:\n    Tekst.\n"}),
    Row("L110", {"a.md": HEAD + "![Afbeelding van een kaart](kaart.svg)"}, files=("kaart.svg",)),
    Row(
        "L113",
        {
            "a.md": HEAD
            + "[a](https://nl.wikipedia.org/wiki/Een_(x)) [b](mailto:a@een.example?subject=x) [c](b.md#x) [d\ne](b.md) "
            "[f](https://web.archive.org/web/2020/http://een.example/) ![g](www.een.nl)"
        },
    ),
    Row(
        "L114",
        {"a.md": HEAD + "<https://een.example> <x@een.example> `https://een.example` [b](https://een.example) a@b"},
    ),
    Row(
        "L115",
        {
            "a.md": meta(title="Aap")
            + "[Noot](a.md#plek) [Noot](b.md) [een.nl](https://www.een.nl/x)\n\n## Noot { #plek }\n",
            "b.md": meta(title="Noot"),
        },
    ),
    Row(
        "L116",
        {"a.md": HEAD},
        texts={
            "x.svg": '<svg viewBox="0 0 1 1" width="100%"><title>Een x</title></svg>',
            "y.svg": "<",
            "z.svg": '<svg viewBox="-1, 0.5 10.5 1"><title>Z</title></svg>',
        },
    ),
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
FIRES += [
    Row(
        "L106",
        {"a.md": HEAD + "[b](https://github.com/x/y/blob/main/docs/b.md)", "b.md": HEAD},
        (
            "docs/a.md:3: L106 link naar 'https://github.com/x/y/blob/main/docs/b.md' opent de tekst van een eigen pagina; schrijf 'b.md'",
        ),
    ),
    Row(
        "L113",
        {"a.md": HEAD + "[b](https://ww.een.example)"},
        ("docs/a.md:3: L113 adres 'https://ww.een.example' deugt niet; schrijf 'https://www.een.example'",),
    ),
]
NEARLY += [
    Row(
        "L106",
        {
            "a.md": HEAD
            + "[b](https://github.com/x/y/blob/main/docs/c.md) [c](https://github.com/x/y/blob/main/README.md)",
            "b.md": HEAD,
        },
    ),
]
FIRES += [
    Row(
        "L110",
        {
            "a.md": HEAD
            + "![Een trap](x.svg)\n\n![Een trap](y.svg)\n\n![IMG_2026_09](z.svg) ![kaart-v2](z.svg) ![WhatsApp Image 2026-11-03 at 09.12](z.svg)"
        },
        (
            "docs/a.md:7: L110 tekst 'IMG_2026_09' zegt niet wat er op het plaatje staat; beschrijf het tussen de haken",
            "docs/a.md:7: L110 tekst 'kaart-v2' zegt niet wat er op het plaatje staat; beschrijf het tussen de haken",
            "docs/a.md:7: L110 tekst 'WhatsApp Image 2026-11-03 at 09.12' zegt niet wat er op het plaatje staat; beschrijf het tussen de haken",
            "docs/a.md:5: L110 tekst 'Een trap' heeft 'x.svg' ook; zeg wat er op dit plaatje staat",
        ),
        files=("x.svg", "y.svg", "z.svg"),
    ),
    Row(
        "L113",
        {
            "a.md": HEAD
            + "[a](#een twee) [b](een\nb.md)\n\n[c](https://x.sharepoint.com/d) [d](https://github.com/a/b/edit/main/c.md)\n\n[e](https://een.example/?a=1&utm_source=x&b=2)"
        },
        (
            "docs/a.md:6: L113 adres 'https://x.sharepoint.com/d' deugt niet; dat werkt niet voor iedereen; neem het adres van de pagina zelf",
            "docs/a.md:6: L113 adres 'https://github.com/a/b/edit/main/c.md' deugt niet; dat werkt niet voor iedereen; neem het adres van de pagina zelf",
            "docs/a.md:8: L113 adres 'https://een.example/?a=1&utm_source=x&b=2' deugt niet; schrijf 'https://een.example/?a=1&b=2'",
            "docs/a.md:3: L113 link '[b](een b.md)' loopt over twee regels; zet hem op één regel",
            "docs/a.md:3: L113 in adres '#een twee' staat een spatie; schrijf '#een-twee'",
        ),
    ),
    Row(
        "L115",
        {
            "a.md": HEAD
            + "[Moeder vertrouwt ons niet](b.md#een) [CC](https://creativecommons.org/licenses/by-nc/4.0/) (CC BY 4.0)",
            "b.md": HEAD
            + block(name="situatie", title="Ander")
            + block("    id: sit\n", name="situatie", title="Moeder vertrouwt ons niet"),
        },
        (
            "docs/a.md:3: L115 link 'Moeder vertrouwt ons niet' gaat naar 'b.md#een'; schrijf [Moeder vertrouwt ons niet](b.md#sit)",
            "docs/a.md:3: L115 bij 'CC BY' staat het adres 'https://creativecommons.org/licenses/by-nc/4.0/' van een andere licentie; maak het gelijk",
        ),
    ),
    Row(
        "L117",
        {"a.md": HEAD + "- [Titel](a.md): dit"},
        ("docs/a.md:3: L117 link 'Titel' gaat naar deze pagina zelf, 'a.md'; haal hem weg of noem de plek",),
    ),
    Row(
        "L118",
        {"a.md": HEAD + "[Een trap](x.svg){ .nocase }"},
        ("docs/a.md:3: L118 plaatje 'x.svg' wordt een link; zet er een ! voor: ![wat erop staat](x.svg)",),
        files=("x.svg",),
    ),
    Row(
        "L116",
        {"a.md": HEAD},
        (
            "docs/x.svg:2: L116 titel 'Untitled-1' zegt niet wat er op het plaatje staat; beschrijf het tussen <title> en </title>",
        ),
        texts={"x.svg": "<svg viewBox='0 0 1 1'>\n<title>Untitled-1</title></svg>"},
    ),
]
NEARLY += [
    Row(
        "L110",
        {
            "a.md": HEAD
            + "![Een trap](x.svg)\n\n![Een trap](x.svg)\n\n![Foto van de top-3 op 16-11](z.svg) ![E-mail](z.svg)"
        },
        files=("x.svg", "z.svg"),
    ),
    Row(
        "L113",
        {
            "a.md": HEAD
            + '[a](b.md "een twee") [b](b.md\n"titel") [c](<een twee.md>) [d](https://github.com/a/b/blob/main/c.md) [e](https://een.example/?a=1&b=2)'
        },
    ),
    Row(
        "L115",
        {
            "a.md": HEAD
            + "[Moeder vertrouwt ons niet](b.md#sit) [moeder vertrouwt ons niet](b.md) [Ander](b.md#sit) [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.nl)",
            "b.md": HEAD
            + block(name="situatie", title="Ander")
            + block("    id: sit\n", name="situatie", title="Moeder vertrouwt ons niet"),
        },
    ),
    Row("L117", {"a.md": HEAD + "[boven](#titel) [boven](a.md#titel) [ander](b.md)"}),
    Row(
        "L118",
        {"a.md": HEAD + "[Een trap](x.svg)\n\n![Een trap](x.svg)\n\nHaal [de trap](y.svg) op"},
        files=("x.svg", "y.svg"),
    ),
]


FIRES += [
    Row(
        "L101",
        {"lvb.md": HEAD},
        ("docs/kaart.svg:2: L101 'lvbb' in deze tekening is geen pagina; bedoelde je 'lvb'?",),
        texts={"kaart.svg": '<svg>\n<g data-pagina="lvbb"/><g data-pagina="lvb"/></svg>'},
    ),
    Row(
        "L108",
        {"a.md": HEAD + "[:material-arrow-right:](b.md)"},
        ("docs/a.md:3: L108 link naar 'b.md' heet ':material-arrow-right:'; noem waar hij heen gaat",),
    ),
    Row(
        "L113",
        {"a.md": HEAD + "[a](tel:) [b](tel:0800%20113) [c](sms:hallo)"},
        tuple(
            f"docs/a.md:3: L113 adres '{typed}' deugt niet; schrijf '{scheme}:' en het nummer zonder spaties, zoals "
            "'tel:0800-0113'"
            for typed, scheme in (("tel:", "tel"), ("tel:0800%20113", "tel"), ("sms:hallo", "sms"))
        ),
    ),
    Row(
        "L116",
        {"a.md": HEAD + "![Een x](x.svg){ width=50% align=left }\n"},
        ("docs/a.md:3: L116 '{ width=50% align=left }' doet niets: een tekening past zich aan; haal het weg",),
    ),
    Row(
        "L117",
        {"a.md": HEAD + block(body="Zie [dit](#een) en [dat](a.md#een).")},
        (
            "docs/a.md:9: L117 link 'dit' gaat naar het blok waar hij in staat, '#een'; haal hem weg",
            "docs/a.md:9: L117 link 'dat' gaat naar het blok waar hij in staat, 'a.md#een'; haal hem weg",
        ),
    ),
]
NEARLY += [
    Row("L101", {"lvb.md": HEAD}, texts={"kaart.svg": '<svg>\n<g data-pagina="lvb"/></svg>'}),
    Row("L108", {"a.md": HEAD + "[:material-arrow-right: naar b](b.md)"}),
    Row("L113", {"a.md": HEAD + "[a](tel:112) [b](tel:+31-71-5188800) [c](sms:0612345678)"}),
    Row("L116", {"a.md": HEAD + "![Een x](x.png){ width=300 }\n![Een y](y.svg){ .nocase }\n"}),
    Row("L117", {"a.md": HEAD + "Zie [dit](#een).\n\n" + block(body="Zie [titel](#titel) en [b](b.md#een).")}),
]
FIRES += [
    Row(
        "L103",
        {"a.md": HEAD + "Zin.[^a]\n\n[^a]: Een.\n\n[^a]: Twee.\n"},
        ("docs/a.md:7: L103 voetnoot '[^a]' heeft al een tekst op regel 5; geef deze een andere naam",),
    ),
    Row(
        "L113",
        {"a.md": HEAD + "![x](t.svg “Een kaart”)\n"},
        ("docs/a.md:3: L113 om '“Een kaart”' horen rechte aanhalingstekens: (adres \"tekst\")",),
    ),
]
NEARLY += [
    Row("L103", {"a.md": HEAD + "Zin.[^a] En[^b] weer.[^a]\n\n[^a]: Een.\n[^b]: Twee.\n"}),
    Row("L113", {"a.md": HEAD + '![x](t.svg "Een “kaart”") en [x](b.md) (“zo”)\n', "b.md": HEAD}),
]
FIRES += [
    Row(
        "L103",
        {"a.md": HEAD + "Zin.[^a] En[^a] weer.\n\n[^a] Een tekst.\n"},
        ("docs/a.md:5: L103 '[^a]' vult niets in zonder dubbele punt; schrijf '[^a]: tekst'",),
    ),
    Row(
        "L108",
        {"a.md": HEAD + "Lees [dit artikel](b.md) of de [PDF](b.md).\n", "b.md": HEAD},
        (
            "docs/a.md:3: L108 link naar 'b.md' heet 'dit artikel'; noem waar hij heen gaat",
            "docs/a.md:3: L108 link naar 'b.md' heet 'PDF'; noem waar hij heen gaat",
        ),
    ),
    Row(
        "L113",
        {"a.md": HEAD + "[Gesprek](https://chatgpt.com/share/67) ![x](t.svg (Kaart))\n"},
        (
            "docs/a.md:3: L113 adres 'https://chatgpt.com/share/67' deugt niet; dat werkt niet voor iedereen; neem het adres van de pagina zelf",
            "docs/a.md:3: L113 om '(Kaart)' horen rechte aanhalingstekens: (adres \"tekst\")",
        ),
    ),
]


FIRES += [
    Row(
        "L108",
        {"a.md": HEAD + "[les-lvb](les-lvb.md#kop)", "les-lvb.md": HEAD},
        ("docs/a.md:3: L108 link naar 'les-lvb.md#kop' heet 'les-lvb'; noem waar hij heen gaat",),
    ),
    Row(
        "L119",
        {"a.md": HEAD + f"[{'woord ' * 20}woord](b.md)", "b.md": HEAD},
        (
            "docs/a.md:3: L119 link 'woord woord woord woord woord woord …' is langer dan 20 woorden; link alleen de woorden "
            "die zeggen waar hij heen gaat",
        ),
    ),
    Row(
        "L128",
        {"a.md": HEAD + "- [Levellen](b.md): zo\n- [Over](c.md)\n- [Ook levellen](b.md)\n", "b.md": HEAD, "c.md": HEAD},
        ("docs/a.md:5: L128 link naar 'b.md' staat al op regel 3; houd er een",),
    ),
]
NEARLY += [
    Row("L108", {"a.md": HEAD + "[levellen](levellen.md) en [lvb](lvb.md)"}),
    Row("L119", {"a.md": HEAD + f"[{'woord ' * 19}woord](b.md)", "b.md": HEAD}),
    Row(
        "L128",
        {
            "a.md": HEAD
            + "- [Een](b.md#een)\n- [Twee](b.md#twee)\n\nTekst.\n\n- [Een](b.md#een)\n- eerst [dit](b.md)\n- dan [dit](b.md)\n",
            "b.md": HEAD,
        },
    ),
]


FIRES += [
    Row(
        "L108",
        {"a.md": HEAD + "Kijk bij [https://een.example/a](https://een.example/a)."},
        ("docs/a.md:3: L108 link naar 'https://een.example/a' heet 'https://een.example/a'; noem waar hij heen gaat",),
    ),
    Row(
        "L113",
        {"a.md": HEAD + "[a](https://een.example/b.html.)"},
        ("docs/a.md:3: L113 adres 'https://een.example/b.html.' deugt niet; schrijf 'https://een.example/b.html'",),
    ),
]
NEARLY += [
    Row("L108", {"a.md": HEAD + "Kijk bij <https://een.example/a> of bij [een.example](https://een.example/a)."}),
    Row("L113", {"a.md": HEAD + "[a](https://een.example/b.html). En [c](https://een.example/d?e=f.g)."}),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
