"""Rows for the rules on what is not finished or came along by accident."""

from collections.abc import Callable

import pytest

from scripts.checks.half_done import PLACEHOLDERS
from scripts.content.markers import MARKERS
from scripts.content.source import Sources
from tests.checks.rows import ARTICLE, HEAD, Row, block, judge, meta

FIRES = [
    Row(
        "P115",
        {"a.md": meta(description="Lorem ipsum dolor") + HEAD + "(vul in: een zin) en TODO\n"},
        (
            "docs/a.md:3: P115 'Lorem ipsum' is nog niet ingevuld; schrijf hier de tekst",
            "docs/a.md:9: P115 '(vul in: een zin)' is nog niet ingevuld; schrijf hier de tekst",
        ),
    ),
    Row(
        "P115",
        {
            "a.md": HEAD
            + "Goed. [Opmerking FB2]: is dit zo?\n\nVersie n.t.b. komt.\n\nDie 9 | Denktank 7: Werkalliantie zegt.\n\nDie Denktank 7: Werkalliantie | 10 zegt.\n"
        },
        (
            "docs/a.md:3: P115 '[Opmerking FB2]:' is nog niet ingevuld; schrijf hier de tekst",
            "docs/a.md:5: P115 'n.t.b.' is nog niet ingevuld; schrijf hier de tekst",
            "docs/a.md:7: P115 '9 | Denktank 7: Werkalliantie' is nog niet ingevuld; schrijf hier de tekst",
            "docs/a.md:9: P115 'Denktank 7: Werkalliantie | 10' is nog niet ingevuld; schrijf hier de tekst",
        ),
    ),
    Row(
        "P127",
        {"a.md": HEAD + "Het bewijst niet niet dat het klopt.\n"},
        ("docs/a.md:3: P127 'niet niet' staat er twee keer; haal er een weg",),
    ),
    Row(
        "P119",
        {"a.md": HEAD + "## Een { #een }\n\n**Een kop:**\n\n" + block(body="***Vet***\n\nTekst.")},
        (
            "docs/a.md:5: P119 'Een kop:' is vet en geen kop; schrijf '### Een kop { #een-kop }'",
            "docs/a.md:13: P119 'Vet' is vet en geen kop; haal de sterren weg",
        ),
    ),
    Row(
        "P120",
        {"a.md": HEAD + "Een geÃ¯nteresseerde en dâ€™r.\n\nEen ge\ufffdnd woord.\n"},
        (
            "docs/a.md:3: P120 'geÃ¯nteresseerde' heeft kapotte letters; schrijf 'geïnteresseerde'",
            "docs/a.md:5: P120 'ge\ufffdnd' heeft kapotte letters; typ het woord opnieuw",
        ),
    ),
    Row(
        "P120",
        {"a.md": HEAD},
        ("data/x.yml:2: P120 'ﬁnanciën' heeft kapotte letters; schrijf 'financiën'",),
        data={"data/x.yml": "- x\n- ﬁnanciën\n"},
    ),
    Row(
        "P121",
        {"a.md": HEAD + "| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |\n| 1 |\n"},
        ("docs/a.md:6: P121 rij '| 1 | 2 | 3 |' heeft 3 vakken en de tabel 2; zet er evenveel | in",),
    ),
    Row(
        "P131",
        {
            "bevindingen.md": f"Tekst.\n\n{HEAD}",
            "bronnen.md": f"{HEAD}## Kort {{ #kort }}\n\n## Een {{ #een }}\n\n<!-- bronnen: verslag -->\n\n## Twee {{ #twee }}\n",
            "a.md": HEAD,
        },
        (
            "docs/bevindingen.md:3: P131 '<!-- bevindingen -->' ontbreekt, en daarmee een lijst; zet hem op een regel op de plaats van die lijst",
            "docs/bronnen.md:9: P131 '<!-- bronnen: redactie -->' ontbreekt, en daarmee een lijst; zet hem op een regel op de plaats van die lijst",
        ),
        bibliography=ARTICLE,
    ),
    Row(
        "P132",
        {"a.md": "<!-- adressen -->\n\n<!-- lessen -->\n\nNog eens: <!-- adressen -->\n"},
        ("docs/a.md:5: P132 '<!-- adressen -->' staat al op regel 1; houd er een",),
    ),
    Row(
        "P132",
        {"a.md": "<!-- adressen -->\n\n<!-- adressen -->\n"},
        ("docs/a.md:1: P132 '<!-- adressen -->' staat al op regel 3; houd er een",),
        changed={"docs/a.md": frozenset({1})},
    ),
    Row(
        "P125",
        {"a.md": HEAD + "<!-- zelftoest -->\n\n<!--overzicht-->\n\n<!-- begrippen -->\n"},
        (
            "docs/a.md:3: P125 '<!-- zelftoest -->' doet niets; schrijf '<!-- zelftoets -->'",
            "docs/a.md:5: P125 '<!--overzicht-->' doet niets; schrijf '<!-- overzicht -->'",
            "docs/a.md:7: P125 '<!-- begrippen -->' doet niets; kies uit "
            f"{', '.join(marker[5:-4] for marker in MARKERS)}, of haal de regel weg",
        ),
    ),
]
NEARLY = [
    Row(
        "P131",
        {
            "bevindingen.md": "<!-- bevindingen -->\n",
            "bronnen.md": "<!-- bronnen: redactie -->\n",
            "wijzigingen.md": "<!-- wijzigingen -->\n",
            "begrippen.md": "Tekst.\n",
        },
        bibliography=ARTICLE,
    ),
    Row("P132", {"a.md": "<!-- adressen -->\n\n```\n<!-- adressen -->\n```\n", "b.md": "<!-- adressen -->\n"}),
    Row(
        "P115",
        {"a.md": HEAD + "| A | B |\n|---|---|\n| 7 | Denktank 7: Werkalliantie |\n| Denktank 7: Werkalliantie | 7 |\n"},
    ),
    Row("P115", {"a.md": HEAD + "Een opmerking van deelnemer 2, in Denktank 7, nb. de zevende.\n"}),
    Row("P127", {"a.md": HEAD + "Dat is van Van Haaren, en dat dat zo is weet hij: hij het het meest.\n"}),
    Row("P115", {"a.md": HEAD + "Een formulier vul in je zelf in (vul in).\n\n`(vul in: een voorbeeld)`"}),
    Row(
        "P119",
        {
            "a.md": HEAD
            + "**Let op.** Een zin.\n\n**Een hele zin die vet is.**\n\n- **Punt**\n\n"
            + block("    id: x\n", "**Kant**\n\n- [](b.md#y)", name="spanning")
        },
    ),
    Row("P120", {"a.md": HEAD + "Zoë’s “café”, CAFÉ” – ‘Ö’ ½ € √2 en «é».\n"}),
    Row("P121", {"a.md": HEAD + "| a | b |\n|---|:--|\n| 1 \\| 2 | `a|b` |\n 3 | 4\n\nEen | ander.\n"}),
    Row(
        "P125",
        {"a.md": HEAD + "<!-- bronnen: verslag -->\n\n<!-- Dit blijft zo staan. -->\n\n```\n<!-- zelftoest -->\n```\n"},
    ),
]
FIRES += [
    Row(
        "P133",
        {
            "a.md": HEAD
            + "## Een { #een }\n\n## Twee { #twee }\n\nTekst.\n\n## Twee { #drie }\n\nTekst.\n\n## Vier { #vier }\n"
        },
        (
            "docs/a.md:3: P133 onder kop 'Een' staat niets; schrijf er tekst onder, of haal de kop weg",
            "docs/a.md:9: P133 kop 'Twee' staat er al; noem deze anders",
            "docs/a.md:13: P133 onder kop 'Vier' staat niets; schrijf er tekst onder, of haal de kop weg",
        ),
    ),
]
NEARLY += [
    Row(
        "P133",
        {
            "a.md": HEAD
            + "## Een { #een }\n\n### Doel { #a }\n\nTekst.\n\n## Twee { #twee }\n\n### Doel { #b }\n\n<!-- zelftoets -->\n"
        },
    ),
]
FIRES += [
    Row(
        "P134",
        {
            "a.md": HEAD
            + "Dit is fijn , en dat ook.\n\nDit is fijn.Dat ook.\n\nDit is fijn.. Dat.\n\nDit is,, zo en dat,ook.\n\nDIT IS HEEL BELANGRIJK.\n"
        },
        (
            "docs/a.md:3: P134 in 'fijn ,' staat een leesteken of spatie verkeerd; schrijf 'fijn,'",
            "docs/a.md:5: P134 in 'fijn.Dat' staat een leesteken of spatie verkeerd; schrijf 'fijn. Dat'",
            "docs/a.md:7: P134 in 'fijn..' staat een leesteken of spatie verkeerd; schrijf 'fijn.'",
            "docs/a.md:9: P134 in 'is,,' staat een leesteken of spatie verkeerd; schrijf 'is,'",
            "docs/a.md:11: P134 'DIT IS HEEL BELANGRIJK' staat in hoofdletters; schrijf het gewoon, of maak het **vet**",
        ),
    ),
    Row(
        "P135",
        {"a.md": HEAD + "## **Kop** { #kop }\n\n## Kop: { #kop-2 }\n\n### Een zin. { #kop-3 }\n"},
        (
            "docs/a.md:3: P135 kop '**Kop**' is geen gewone kop; schrijf 'Kop'",
            "docs/a.md:5: P135 kop 'Kop:' is geen gewone kop; schrijf 'Kop'",
            "docs/a.md:7: P135 kop 'Een zin.' is geen gewone kop; schrijf 'Een zin'",
        ),
    ),
    Row(
        "P121",
        {"a.md": HEAD + "| | |\n|---|---|\n| a | b |\n|  |  |\n"},
        (
            "docs/a.md:3: P121 '| | |' heeft geen namen; schrijf boven elke kolom wat erin staat",
            "docs/a.md:6: P121 rij '|  |  |' is leeg; haal de regel weg",
        ),
    ),
    Row(
        "P127",
        {"a.md": HEAD + "| a | b |\n|---|---|\n| dit | dat en dat |\n| dit | dat en dat |\n"},
        ("docs/a.md:6: P127 '| dit | dat en dat |' staat er twee keer; haal er een weg",),
    ),
]
NEARLY += [
    Row(
        "P134",
        {
            "a.md": HEAD
            + "Dit is [fijn](b.md), en dat … ook [...]. Zie `x` , en 3,5 of 12.30 uur, enz., bijv. i.p.v. dat. HBO, MBO en VMBO en NJI LVB ODD JJI.\n\nRijksoverheid.nl en een e.V. of St.Maarten\n"
        },
    ),
    Row(
        "P135",
        {"a.md": HEAD + "## **Kop** en meer { #kop }\n\n## Hoe dan? { #kop-2 }\n\n### Werk, school enz. { #kop-3 }\n"},
    ),
    Row("P121", {"a.md": HEAD + "| | b |\n|---|---|\n| a | |\n"}),
]
FIRES += []
NEARLY += []
FIRES += [
    Row(
        "P126",
        {"a.md": HEAD + block(title="Een hele gedachte als titel") + "\n<!-- TODO: nog doen -->\n"},
        (
            "docs/a.md:3: P126 'Een hele gedachte als titel' is het voorbeeld; schrijf je eigen",
            "docs/a.md:12: P126 'TODO: nog doen' is werk dat nog moet; doe het, of meld het als issue, en haal dit weg",
        ),
    ),
    Row(
        "P127",
        {
            "a.md": HEAD
            + "Het is de de jongere.\n\nDit is geen richtlijn. Dit is geen richtlijn.\n\nEen alinea die lang genoeg is om hem te herkennen\n\nEen alinea die lang genoeg is om hem te herkennen\n"
        },
        (
            "docs/a.md:3: P127 'de de' staat er twee keer; haal er een weg",
            "docs/a.md:5: P127 'Dit is geen richtlijn. Dit is geen richtlijn.' staat er twee keer; haal er een weg",
            "docs/a.md:9: P127 'Een alinea die lang genoeg is om hem te herkennen' staat er twee keer; haal er een weg",
        ),
    ),
    Row(
        "P128",
        {"a.md": HEAD + "Bij gevaar: bel 122. Of bel direct met 121."},
        (
            "docs/a.md:3: P128 '122' is geen noodnummer; schrijf '112'",
            "docs/a.md:3: P128 '121' is geen noodnummer; schrijf '112'",
        ),
    ),
    Row(
        "P120",
        {"a.md": HEAD + "Een sce\u0300ne en cafe\u0301."},
        ("docs/a.md:3: P120 'scène' heeft kapotte letters; schrijf 'scène'",),
    ),
]
NEARLY += [
    Row(
        "P126",
        {"a.md": HEAD + block(title="Een hele gedachte") + "\n<!-- volgende keer verder -->\n\n`<!-- TODO -->`\n"},
    ),
    Row(
        "P127",
        {
            "a.md": HEAD
            + "Dat het het beste is, dat dat zo is, en dat ze ze ziet; een een-op-een gesprek.\n\nNee. Nee.\n\n| a | b |\n|---|---|\n| x | y |\n\n- Schrijf op\n- Schrijf op\n"
        },
    ),
    Row(
        "P128",
        {
            "a.md": HEAD
            + "Bel 112 of 113 en bij dieren: bel 144. We belden 100 mensen, en hij belt 030 123. Bel 0900-8844."
        },
    ),
    Row("P120", {"a.md": HEAD + "Een scène, een café en m\u0302 in de formule."}),
]


FIRES += [
    Row(
        "P115",
        {"a.md": HEAD},
        (
            "bibliography.bib:3: P115 '[CHECKEN]' is nog niet ingevuld; schrijf hier de tekst",
            "data/zelftoets.yml:2: P115 '(klopt dit?)' is nog niet ingevuld; schrijf hier de tekst",
        ),
        bibliography=ARTICLE.replace("{Een}", "{[CHECKEN] Een}"),
        data={"data/zelftoets.yml": "- pagina: a\n  vraag: Wat is dit (klopt dit?)\n"},
    ),
    Row(
        "P121",
        {
            "a.md": HEAD
            + "| Veld | Voorbeeld | Voorbeeld |\n|---|---|---|\n| a | b | c |\n\n| Veld | Waarde |\n|---|---|\n"
        },
        (
            "docs/a.md:3: P121 kolom 'Voorbeeld' staat er twee keer; zeg boven elke kolom wat erin staat",
            "docs/a.md:7: P121 onder '| Veld | Waarde |' staan geen rijen; zet ze eronder, of haal de tabel weg",
        ),
    ),
]
NEARLY += [
    Row(
        "P115",
        {"a.md": HEAD},
        bibliography="% TODO nog nakijken\n" + ARTICLE,
        data={"data/zelftoets.yml": "# TODO\n- pagina: a\n  vraag: Hoezo??\n"},
    ),
    Row("P121", {"a.md": HEAD + "| | Eerst | Later |\n|---|---|---|\n| | b | b |\n"}),
]
FIRES += [
    Row(
        "P121",
        {"a.md": HEAD + "| a | b |\n|---|---|\n| x | - dit - dat |\n"},
        ("docs/a.md:5: P121 '- dit - dat' wordt in een tabel geen punt van een lijst; zet er komma's tussen, of <br>",),
    ),
    Row(
        "P134",
        {"a.md": HEAD + "Wacht ..... even.\n\nKijk bij[Data](b.md)voor meer, en [ hier ook](b.md).\n", "b.md": HEAD},
        (
            "docs/a.md:5: P134 'bij' staat verkeerd tegen een link; zet er een spatie tussen",
            "docs/a.md:5: P134 'voor' staat verkeerd tegen een link; zet er een spatie tussen",
            "docs/a.md:5: P134 ' hier ook' staat verkeerd tegen een link; haal de spaties weg",
            "docs/a.md:3: P134 in '.....' staat een leesteken of spatie verkeerd; schrijf '…'",
        ),
    ),
    Row(
        "P135",
        {"a.md": HEAD + "## 3.2 Moodle { #moodle }\n\n## 4. Canvas { #canvas }\n"},
        (
            "docs/a.md:3: P135 kop '3.2 Moodle' is geen gewone kop; schrijf 'Moodle'",
            "docs/a.md:5: P135 kop '4. Canvas' is geen gewone kop; schrijf 'Canvas'",
        ),
    ),
    Row(
        "P120",
        {"a.md": HEAD + "Een =E2=80=98hele=E2=80=99 ge=C3=AFnteresseerde.\n"},
        ("docs/a.md:3: P120 '=E2=80=98hele' heeft kapotte letters; schrijf '‘hele'",),
    ),
    Row(
        "P131",
        {"selectie.md": HEAD + "Tekst.\n"},
        (
            "docs/selectie.md:1: P131 '<!-- selectie -->' ontbreekt, en daarmee een lijst; zet hem op een regel op de plaats van die lijst",
        ),
    ),
]
NEARLY += [
    Row("P121", {"a.md": HEAD + "| a | b |\n|---|---|\n| - | 3 - 4 |\n| -x | a-b |\n"}),
    Row(
        "P134",
        {
            "a.md": HEAD + "Zo … en [werk](b.md)en, jeugd[werk](b.md). Kies ([Data](b.md)) of ![ x](x.svg).\n",
            "b.md": HEAD,
        },
    ),
    Row("P135", {"a.md": HEAD + "## 1. Een { #een }\n\n## 2. Twee { #twee }\n\n### 10 tips { #tips }\n"}),
    Row("P120", {"a.md": HEAD + "Zet x=20=30 en a=C3 en https://een.example/?a=E2&b=80\n"}),
]
FIRES += [
    Row(
        "P135",
        {"a.md": HEAD + "## moodle in stappen { #moodle }\n"},
        ("docs/a.md:3: P135 kop 'moodle in stappen' is geen gewone kop; schrijf 'Moodle in stappen'",),
    ),
    Row(
        "P134",
        {"a.md": HEAD + "Dat geldt ( soms ) hier.\n\nDat geldt : altijd.\n"},
        (
            "docs/a.md:3: P134 in '( soms )' staat een leesteken of spatie verkeerd; schrijf '(soms)'",
            "docs/a.md:5: P134 in 'geldt :' staat een leesteken of spatie verkeerd; schrijf 'geldt:'",
        ),
    ),
]
NEARLY += [
    Row("P135", {"a.md": HEAD + "## iPad en pc { #een }\n\n## mbo of hbo { #twee }\n\n## ’s Avonds { #drie }\n"}),
    Row("P134", {"a.md": HEAD + "Een (echte) 3 : 1, en ( [data](b.md) ) zo.\n\nTerm\n:   uitleg\n", "b.md": HEAD}),
]

FIRES += [
    Row(
        "P115",
        {
            "a.md": HEAD
            + "Nog even nakijken bij Fatima.\n\nZo is het. Nog te checken\n\nWelk jaar? Bron onbekend?\n\nDit ook. Wie weet dit?\n\nMoet nog nagekeken worden.\n"
        },
        (
            "docs/a.md:3: P115 'Nog even nakijken bij Fatima' is nog niet ingevuld; schrijf hier de tekst",
            "docs/a.md:5: P115 'Nog te checken' is nog niet ingevuld; schrijf hier de tekst",
            "docs/a.md:7: P115 'Bron onbekend?' is nog niet ingevuld; schrijf hier de tekst",
            "docs/a.md:9: P115 'Wie weet dit?' is nog niet ingevuld; schrijf hier de tekst",
            "docs/a.md:11: P115 'Moet nog nagekeken worden' is nog niet ingevuld; schrijf hier de tekst",
        ),
    ),
    Row(
        "P121",
        {
            "a.md": HEAD
            + "| a | |\n|---|---|\n| 1 | 2 |\n\n| a | b |\n|---|---|\n| `een` | 1 |\n| `twee` | 2 |\n| `een` | 3 |\n| `vier` | 4 |\n"
        },
        (
            "docs/a.md:3: P121 in '| a | |' heeft een kolom geen naam; schrijf boven elke kolom wat erin staat",
            "docs/a.md:11: P121 rij '`een`' staat er twee keer; maak er één rij van, of noem deze anders",
        ),
    ),
    Row(
        "P134",
        {"a.md": HEAD + "Bel dan nu!!\n\nDoe dat NOOIT zelf.\n\nBIJ GEVAAR: BEL ALTIJD\n"},
        (
            "docs/a.md:3: P134 'nu!!' roept; schrijf 'nu!'",
            "docs/a.md:5: P134 'NOOIT' staat in hoofdletters; schrijf het gewoon, of maak het **vet**",
            "docs/a.md:7: P134 'BIJ GEVAAR: BEL ALTIJD' staat in hoofdletters; schrijf het gewoon, of maak het **vet**",
        ),
    ),
]
NEARLY += [
    Row(
        "P115",
        {
            "a.md": HEAD
            + "Wat moet je nog nakijken? Nog niet klaar, maar nog te leren. Klopt dit? Zijn doel moet nog ingevuld worden.\n\n- [ ] nog te doen\n"
        },
    ),
    Row(
        "P121",
        {
            "a.md": HEAD
            + "| | `b` |\n|---|---|\n| 10 | 1 |\n| 10 | 2 |\n| een | 3 |\n| een | 4 |\n\n| a | b |\n|---|---|\n| een | 1 |\n| een | 2 |\n"
        },
    ),
    Row("P134", {"a.md": HEAD + "!!! tip\n\n    EQUIP, YOUTURN en WODC: hoe dan?! Doe maar!\n"}),
]

FIRES += [
    Row(
        "P131",
        {"trainers.md": HEAD + "<!-- lessen -->\n\n## Ophalen { #ophalen }\n\nTekst.\n", "a.md": "<!-- adressen -->"},
        (
            "docs/trainers.md:5: P131 '<!-- downloads -->' ontbreekt, en daarmee een lijst; zet hem op een regel op de plaats van die lijst",
        ),
        changed={"docs/trainers.md": frozenset()},
    ),
]
NEARLY += [
    Row("P131", {"trainers.md": HEAD, "index.md": HEAD}, changed={"docs/index.md": frozenset((1, 2))}),
]


FIRES += [
    Row(
        "P135",
        {"a.md": HEAD + "## DE EERSTE INDRUK { #indruk }\n"},
        ("docs/a.md:3: P135 kop 'DE EERSTE INDRUK' staat in hoofdletters; schrijf 'De eerste indruk'",),
    ),
    Row(
        "P127",
        {"a.md": HEAD + "Of dat steeds dezelfde dezelfde mensen zijn.\n"},
        ("docs/a.md:3: P127 'dezelfde dezelfde' staat er twee keer; haal er een weg",),
    ),
]
NEARLY += [
    Row("P135", {"a.md": HEAD + "## EQUIP { #equip }\n\n## LVB en ODD { #lvb }\n\n## WODC 2 { #wodc }\n"}),
]


FIRES += [
    Row(
        "P133",
        {"a.md": HEAD + "Tekst.\n\n## Privacy { #privacy }\n\n<!-- offline -->\n"},
        ("docs/a.md:5: P133 onder kop 'Privacy' staat niets; schrijf er tekst onder, of haal de kop weg",),
        changed={"docs/a.md": frozenset()},
        gone={"docs/a.md": ("- Deze site volgt je niet: er zijn geen cookies.",)},
    ),
    Row(
        "P134",
        {"a.md": HEAD + "Zie [een](b.md)[twee](c.md).\n"},
        ("docs/a.md:3: P134 '[twee](c.md)' staat verkeerd tegen een link; zet er een spatie tussen",),
    ),
    Row(
        "P186",
        {"a.md": HEAD + "Tekst.\n\n## Om over door te praten { #om-over-door-te-praten }\n\n1. Wat dan?\n"},
        (
            "docs/a.md:5: P186 onder 'Om over door te praten' staat niet van wie de vragen zijn; schrijf "
            "'*Deze vragen zijn van de redactie.*'",
        ),
    ),
]
NEARLY += [
    Row(
        "P133",
        {"a.md": HEAD + "Tekst.\n\n## Alles { #alles }\n\n<!-- overzicht -->\n"},
        changed={"docs/a.md": frozenset({5, 7})},
        gone={"docs/a.md": ("Een hele alinea die hier eerst stond.",)},
    ),
    Row("P134", {"a.md": HEAD + "Zie [een](b.md) [twee](c.md) en [x](d.md)[@een2001].\n"}),
    Row(
        "P186",
        {"a.md": HEAD + "## Zelftoets { #zelftoets }\n\n*Deze vragen zijn van de redactie.*\n\n<!-- zelftoets -->\n"},
    ),
]


LONG = "Hun motivatie hangt sterk af van heldere afspraken over taken, en van iemand die zijn woord houdt."
FIRES += [
    Row(
        "P127",
        {"a.md": HEAD + f"{LONG} En meer.\n\nAnders.\n\nNog wat. {LONG}\n"},
        (f"docs/a.md:7: P127 '{LONG[:60]}' staat al op deze pagina; haal een van de twee weg",),
        changed={"docs/a.md": frozenset({7})},
    ),
    Row(
        "P134",
        {"a.md": HEAD + "- [Een kop.](b.md): wat er staat\n"},
        ("docs/a.md:3: P134 'kop.' staat verkeerd tegen een link; zet het leesteken achter de link",),
    ),
    Row(
        "P115",
        {"a.md": HEAD + "[12:03, 27-11-2026] Fatima: zo is het.\n"},
        ("docs/a.md:3: P115 '[12:03, 27-11-2026]' is nog niet ingevuld; schrijf hier de tekst",),
    ),
]
NEARLY += [
    # What moved, what was there before, and a formula.
    Row(
        "P127",
        {"a.md": HEAD + f"{LONG} En meer.\n\nAnders.\n\nNog wat. {LONG}\n"},
        changed={"docs/a.md": frozenset({7})},
        gone={"docs/a.md": (LONG,)},
    ),
    Row(
        "P127",
        {"a.md": HEAD + f"{LONG}\n\nZo. {LONG} En.\n\nAnders.\n\nDan. {LONG}\n"},
        changed={"docs/a.md": frozenset({9})},
    ),
    Row("P134", {"a.md": HEAD + "Lees [de kop, enz.](b.md) Dat is zo. [Een zin.](b.md)\n"}),
    Row("P115", {"a.md": HEAD + "Om 12:03, op 27-11-2026, was het zo.\n"}),
]


FIRES += [
    Row(
        "P127",
        {"a.md": HEAD + f"{LONG}\n\n{LONG.replace('heldere', 'duidelijke')}\n"},
        (
            "docs/a.md:5: P127 'Hun motivatie hangt sterk af van' zegt bijna hetzelfde als de alinea ernaast; houd een van de twee",
        ),
        changed={"docs/a.md": frozenset({5})},
    ),
]
NEARLY += [
    Row("P127", {"a.md": HEAD + f"{LONG}\n\n{LONG.replace('heldere', 'duidelijke')}\n"}),
]


POINTS = "- De doorlooptijden zijn te lang.\n- Er is te weinig tijd.\n- De doorlooptijden zijn te lang.\n"
FIRES += [
    Row(
        "P127",
        {"a.md": HEAD + POINTS},
        ("docs/a.md:5: P127 '- De doorlooptijden zijn te lang.' staat al in deze lijst; haal een van de twee weg",),
        changed={"docs/a.md": frozenset({5})},
    ),
    Row(
        "P120",
        {"a.md": HEAD + "De clie¨nt, de cli¨ent, co¨operatie, rui¨ne en Ko¨hler.".replace(", ", ".\n\nDe ")},
        (
            "docs/a.md:3: P120 'clie¨nt' heeft kapotte letters; schrijf 'cliënt'",
            "docs/a.md:5: P120 'cli¨ent' heeft kapotte letters; schrijf 'cliënt'",
            "docs/a.md:7: P120 'co¨operatie' heeft kapotte letters; schrijf 'coöperatie'",
            "docs/a.md:9: P120 'rui¨ne' heeft kapotte letters; schrijf 'ruïne'",
        ),
    ),
]
NEARLY += [
    Row("P127", {"a.md": HEAD + POINTS}),
    Row(
        "P127",
        {"a.md": HEAD + POINTS.replace("tijd.\n", "tijd.\n\nOok dit:\n\n") + "\n- ja\n- nee\n- ja\n"},
        changed={"docs/a.md": frozenset(range(1, 20))},
    ),
    Row("P120", {"a.md": HEAD + "Het teken ¨ staat boven een e, en e¨ is geen letter."}),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


STANDS_FOR_LATER = [
    "FW: tekst voor de site",
    "-- ",
    "© 2016 Hogeschool Leiden",
    "Hogeschool Leiden | pagina 12",
    "Hier is een voorstel voor de tekst:",
    "Hopelijk helpt dit je verder!",
    "Zo. [Invoegen: voorbeeld]",
    "Zo. [Opmerking Anneke: klopt dit?]",
    "[nieuw] Dat ook. [einde nieuw]",
    "Het verslag ........ 3",
    "Inleiding…………… 4",
    "Kop 2: De kern",
    "Dat is zo.¶",
    "12 Zie ook de rede van De Jong.",
    "Beste redactie,",
    "Groetjes,",
    "Met hartelijke groet",
    "Dit bericht is uitsluitend bestemd voor jou.",
    "Zie de bijlage in mijn vorige mail.",
    "Verbeterd (fixes #42).",
    "Nog eens nakijken, cc @anneke",
    "Je zei:",
    "Nagedacht gedurende 7 seconden",
    "**Optie 1 (zakelijk):** Dit is het.",
    "Mijn kennis reikt tot 2024.",
    "TODO",
    "(vul in je naam)",
    "NOG UITWERKEN",
    "hier XXX",
    "[bron?]",
    "(jaartal ?)",
    "[naam invullen]",
    "(nog checken)",
    "(bron volgt)",
    "[?]",
    "Figuur ?? toont",
    "[bron]",
    "Fout! Verwijzingsbron niet gevonden.",
    "[Klik hier als u tekst wilt invoeren.]",
    "Hier komt nog tekst",
    "Tekst volgt.",
    "bla bla",
    "op XX-XX-2016",
    "op dd-mm-jjjj",
    "zie blz. x",
    "kost XX euro",
    "[naam van de trainer]",
    "[datum]",
    "(@Marieke: klopt dit nog??)",
    "@Jan: kun jij dit nakijken",
    "(klopt dit nog)",
    "(weg?)",
    "Met opmerkingen [MB1]: te lang",
    "tekst [MB12] en",
    "Wil je dat ik dit nog korter maak?",
    "Natuurlijk! Hier is de tekst",
    "Hier is een verbeterde versie",
    "Laat het me weten als je meer wilt",
    "Als AI-taalmodel kan ik",
    "tekst :contentReference[oaicite:0]",
    "tekst 【12†bron】 en",
    "Verstuurd vanaf mijn iPhone",
    "Met vriendelijke groet,",
    "CONCEPT – NIET VERSPREIDEN",
    "Concept, versie 0.3",
    "CONCEPTVERSIE 2 van de tekst",
    "[Verwijderd: de oude zin] De nieuwe zin",
    "Opgemaakt: Lettertype: Vet",
    "Zeker! Hieronder vind je de tekst:",
    "Hieronder staat een verbeterde versie van je tekst.",
    "Als je wilt, kan ik ook een kortere versie maken.",
    "ChatGPT zei: dit is het",
    "Ik hoop dat dit je helpt!",
    "Een zin [cite: 12].",
    "Vertaald met DeepL.com (gratis versie)",
    "Kopieer code",
    "Pagina 3 van 12",
    "Kop [bewerken | brontekst bewerken]",
    "Foto: ANP",
    "[image: image.png]",
    "[Download PDF]",
    "Op ma 2 nov 2026 om 10:12 schreef Jan de Wit:",
    "Van: Jan <jan@een.example>",
    "[Typ hier]",
    "Beste «naam»,",
    "Klik om een ondertitel toe te voegen",
    "Binnenkort meer.",
    "VERGEET NIET: bron toevoegen.",
    "[citation needed]",
    "Vicky, kun jij dit nakijken?",
]
IS_MEANT = [
    "Hoezo??",
    "[bron](b.md)",
    "[sic] en [niet] en [...]",
    "(bron: verslag)",
    "Wie de tekst volgt, ziet het.",
    "(dat is hard nodig)",
    "Dat kun je zelf nog aanvullen.",
    "NOG NOOIT"[:3],
    "(zie [hier](b.md) wat er volgt)",
    "Wil je dat ik meega naar de afspraak?",
    "Zal ik hier iets korter blijven, of wil je dat niet?",
    "Ik ben [naam] van [de organisatie](b.md)",
    "Deel XX van de reeks, en dd. 3 maart",
    "(weg van huis)",
    "Een conceptversie bespreek je met je team",
    "Zeker hier is dat lastig. Zeker! zegt hij.",
    "Hieronder staat een kortere weg naar de lessen.",
    "Als je wilt, kan ik meegaan, zegt hij.",
    "Naam: ________",
    "Kopieer de tekst in je verslag.",
    "Lees ook [wat levellen is](b.md).",
    "Zie pagina 3 van 12 pagina’s.",
    "Van: wie is dit? Aan: wie vraag je het?",
    "Let op: bel eerst.",
    "Hij schreef op maandag: dit is het.",
    "Wie kan dit nakijken? Dat vraag je in het team.",
    "[Afbeelding: een weegschaal](b.md)",
    "Natuurlijk, hier is hij ook.",
    "Mail @hsleiden: daar weten ze het",
    "Wacht ... 3 tellen, en dan",
    "Hier is een voorstel: begin klein.",
    "Rechten: © Hogeschool Leiden",
    "[Nieuw](b.md) is [de vraag](c.md), en [vraag] ook",
    "Hopelijk helpt die jongere je",
    "Achter de kop staat ¶ en dat is het.",
    "1. Zie ook de rede van De Jong.",
    "12 jongeren en hun groet aan de groep",
    "Beste vrienden, wees er voor elkaar.",
    "Je zei dat je zou komen: dat telt.",
    "Optie 1 is beter, optie 2 (de duurste) niet.",
    "In je mail staat #1 van de lijst",
    "Laat hem weten dat je er bent",
    "Groet hem met een vriendelijke groet, en een hand",
    "punt [A1](b.md) en hij vroeg: ‘Wat??’",
    "*[WCAG]: Web Content Accessibility Guidelines",
]


@pytest.mark.parametrize("text", STANDS_FOR_LATER)
def test_what_stands_for_what_has_to_come(text: str) -> None:
    assert any(pattern.search(text) for pattern in PLACEHOLDERS)


@pytest.mark.parametrize("text", IS_MEANT)
def test_what_only_looks_like_it(text: str) -> None:
    assert not any(pattern.search(text) for pattern in PLACEHOLDERS)


LONG = "Een echt gesprek vraagt volgens sommige deelnemers dat je eerlijk, oprecht en authentiek bent, ook op straat."
OTHER = "Anderen zeggen dat je contact hebt met jezelf."


@pytest.mark.parametrize(
    ("text", "told"),
    (
        (f"{LONG} {OTHER} {LONG}", "'Een echt gesprek vraagt volgens sommige deelnemers dat je ee' staat al op deze pagina"),
        (
            f"{LONG} {OTHER} {LONG.replace('vraagt', 'eist')}",
            "'Een echt gesprek vraagt volgens sommige deelnemers dat je ee' staat al op deze pagina",
        ),
        (f"{LONG} {OTHER} {LONG.replace('eerlijk, oprecht en authentiek', 'geduldig en een beetje eigenwijs')}", ""),
        (f"{LONG} {OTHER}", ""),
        ("1. Lees de situatie hardop voor.\n2. Praat erover.\n3. Lees de situatie hardop voor.", "'3. Lees de situatie hardop voor.' staat al in deze lijst"),
        ("1. Lees de situatie hardop voor.\n2. Praat erover.\n3. Lees de vragen hardop voor.", ""),
    ),
)  # fmt: skip
def test_what_stands_there_a_second_time(text: str, told: str, sources: Callable[..., Sources]) -> None:
    line = 3 + text.count("\n")
    found = (f"docs/a.md:{line}: P127 {told}; haal een van de twee weg",) if told else ()
    row = Row("P127", {"a.md": HEAD + text + "\n"}, found, changed={"docs/a.md": frozenset(range(3, 9))})
    assert judge(row, sources) == list(row.found)
