"""Rows for the rules on notations that other programs know."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, Row, judge

_BOX = "schrijf een regel '!!! opmerking' met daaronder de tekst, vier spaties in"
# What is typed, and what to write instead.
KNOWN_ELSEWHERE = {
    "> [!NOTE] Let op": _BOX,
    ":::note": _BOX,
    "::: warning Titel": _BOX,
    ".. note:: Titel": _BOX,
    "> [!tip]- Open": _BOX,
    "Zie [[lvb]].": "schrijf een link als [tekst](pagina.md)",
    "![[foto.png]]": "schrijf een link als [tekst](pagina.md)",
    "Een %%opmerking%%.": "schrijf een opmerking die niemand ziet tussen <!-- en -->",
    "Een alinea ^blok": "geef een kop een id: ## Kop { #id }",
    "{% include 'x' %}": "haal het weg en schrijf de tekst zelf",
    "{{ config.site_name }}": "haal het weg en schrijf de tekst zelf",
    "{{< figure >}}": "haal het weg en schrijf de tekst zelf",
    "{# weg #}": "haal het weg en schrijf de tekst zelf",
    "import Tabs from '@theme/Tabs';": "haal het weg en schrijf de tekst zelf",
    '--8<-- "ander.md"': "zet de tekst zelf op de pagina",
    "Tekst (1)!": "maak er een voetnoot van: [^naam]",
    "[TOC]": "haal het weg; elke pagina heeft al een inhoudsopgave",
    '[=65% "65%"]': "schrijf het getal in de zin",
    "Een {++nieuw++} woord": "maak de verandering zelf; een voorstel is een pull request",
    "Een {--oud--} woord": "maak de verandering zelf; een voorstel is een pull request",
    "Tekst^[een noot].": "schrijf een voetnoot als [^naam], met onderaan [^naam]: tekst",
    "| een versregel": "begin een nieuwe regel in dezelfde alinea met twee spaties aan het eind",
    "Zie ! [een kaart](kaart.svg).": "schrijf een plaatje als ![wat erop staat](plaatje.svg), zonder spatie",
    "Dus $x = y$.": "schrijf de formule in woorden",
    "$$E = mc^2$$": "schrijf de formule in woorden",
    r"Dus \(x\).": "schrijf de formule in woorden",
    r"Dus \[a_1 + b\] hier.": "schrijf de formule in woorden",
    r"\textbf{vet}": "schrijf het in Markdown: **vet**, *schuin*, [@sleutel]",
    r"Zie \cite{een2001}.": "schrijf het in Markdown: **vet**, *schuin*, [@sleutel]",
}

FIRES = [
    Row("N101", {"a.md": f"{HEAD}{typed}\n"}, (f"docs/a.md:3: N101 '{shown}' werkt hier niet; {remedy}",))
    for typed, remedy in KNOWN_ELSEWHERE.items()
    for shown in [
        {
            "Zie [[lvb]].": "[[lvb]]",
            "Een %%opmerking%%.": "%%opmerking%%",
            "Een alinea ^blok": "^blok",
            "Tekst (1)!": "(1)!",
            "Een {++nieuw++} woord": "{++nieuw++}",
            "Een {--oud--} woord": "{--oud--}",
            "Tekst^[een noot].": "^[een noot]",
            "Zie ! [een kaart](kaart.svg).": "! [een kaart](kaart.svg)",
            "Dus $x = y$.": "$x = y$",
            r"Dus \(x\).": r"\(",
            r"Dus \[a_1 + b\] hier.": r"\[",
            r"Zie \cite{een2001}.": r"\cite{een2001}",
        }.get(typed, typed)
    ]
]
FIRES += [
    Row(
        "N102",
        {
            "a.md": HEAD
            + '!!! opmerkin\n\n    x\n\n!!!\n\n??? tip "open\n\n    x\n\n!!! tip\n\nx\n\n!!! sidebar\n\n    x\n'
        },
        (
            "docs/a.md:3: N102 onbekende soort kader 'opmerkin'; bedoelde je 'opmerking'?",
            "docs/a.md:7: N102 '!!!' is geen kader; schrijf '!!! opmerking \"Titel\"'",
            "docs/a.md:9: N102 '??? tip \"open' is geen kader; schrijf '??? opmerking \"Titel\"'",
            "docs/a.md:13: N102 '!!! tip' is leeg; zet er tekst onder, vier spaties verder in",
            "docs/a.md:17: N102 onbekende soort kader 'sidebar'; kies uit opmerking, samenvatting, informatie, tip, gelukt, "
            "vraag, let-op, mislukt, gevaar, fout, voorbeeld, citaat",
        ),
    ),
    Row(
        "N103",
        {"a.md": HEAD + '=== Naam\n\n    x\n\n===+ "Naam"\n\n    x\n\n=== "Leeg"\n\nx\n'},
        (
            "docs/a.md:3: N103 '=== Naam' is geen tab; schrijf '=== \"Naam\"'",
            "docs/a.md:7: N103 '===+ \"Naam\"' werkt hier niet; schrijf '===' zonder teken erachter",
            "docs/a.md:11: N103 '=== \"Leeg\"' is leeg; zet er tekst onder, vier spaties verder in",
        ),
    ),
    Row(
        "N104",
        {
            "a.md": HEAD
            + '!!! tip\n\n    ## Kop { #kop }\n\n=== "Naam"\n\n    !!! tip\n\n        /// bevinding | Titel\n'
        },
        (
            "docs/a.md:5: N104 '## Kop { #kop }' staat in een kader of tab; zet het erbuiten",
            "docs/a.md:11: N104 '/// bevinding | Titel' staat in een kader of tab; zet het erbuiten",
        ),
    ),
    Row(
        "N105",
        {
            "a.md": HEAD
            + '```mermaid\nx\n```\n\n``` python linenums="1"\nx\n```\n\n~~~{.python}\nx\n~~~\n\n`#!python x = 1`\n'
        },
        (
            "docs/a.md:3: N105 'mermaid' werkt hier niet; teken het als SVG in docs/tekeningen/, of schrijf het in woorden",
            'docs/a.md:7: N105 \'python linenums="1"\' werkt hier niet; schrijf alleen de taal, of de taal en title="…"',
            "docs/a.md:11: N105 '{.python}' werkt hier niet; schrijf alleen de taal, of de taal en title=\"…\"",
            "docs/a.md:15: N105 '`#!python x = 1`' werkt hier niet; laat de taal weg",
        ),
    ),
    Row(
        "N106",
        {"a.md": HEAD + "Een :material-acount: en een :smile: en :octicons-alert-16:.\n"},
        (
            "docs/a.md:3: N106 er is geen pictogram ':material-acount:'; bedoelde je 'material-account'?",
            "docs/a.md:3: N106 ':smile:' werkt hier niet; typ het teken zelf, of gebruik :material-…:",
            "docs/a.md:3: N106 ':octicons-alert-16:' werkt hier niet; typ het teken zelf, of gebruik :material-…:",
        ),
    ),
    Row(
        "N106",
        {"a.md": HEAD + "Een :material-account en een material-account: erbij.\n"},
        (
            "docs/a.md:3: N106 ':material-account' mist een dubbele punt; schrijf ':material-account:'",
            "docs/a.md:3: N106 'material-account:' mist een dubbele punt; schrijf ':material-account:'",
        ),
    ),
]

FIRES.append(
    Row(
        "N107",
        {"a.md": HEAD + "- een\n  - twee\n   1. drie\n- vier\n    - goed\n      - fout\n"},
        (
            "docs/a.md:4: N107 '- twee' wordt geen punt onder het vorige; zet er vier spaties voor",
            "docs/a.md:5: N107 '1. drie' wordt geen punt onder het vorige; zet er vier spaties voor",
            "docs/a.md:8: N107 '- fout' wordt geen punt onder het vorige; zet er vier spaties voor",
        ),
    )
)
NEARLY = [
    Row("N107", {"a.md": HEAD + "  - een\n  - twee\n\n    tekst\n\n- a\n    - b\n\n        - c\n- d\n\nTekst\n - e\n"}),
    Row(
        "N101",
        {
            "a.md": HEAD
            + "Het kost $5 of $10, 50% of 60%%, x^2^ en [[1]](b.md).\n\n> Een citaat [met](b.md) haken.\n\n"
            "| a | b |\n|---|---|\n| 1 | 2 |\n\nTwee :: punten, {niet} en \\* sterren. `{{ code }}` en `$x$`.\n\n"
            "```\n::: note\n[[x]]\n```\n\n## Kop { #kop }\n\n==m== ~~s~~ ^^i^^ ++ctrl+c++ (1) en noot[^a].\n\n[^a]: Noot.\n\n"
            "Dat zei hij \\[sic\\], zo \\(staat het er\\).\n"
        },
    ),
    Row(
        "N102",
        {
            "a.md": HEAD
            + '!!! opmerking\n    x\n\n??? vraag inline end "Hoe?"\n\n    ```\n    x\n    ```\n\n???+ note ""\n\n    x\n\nHoezo!!!\n'
        },
    ),
    Row("N103", {"a.md": HEAD + '=== "Een"\n\n    x\n\nTitel\n=====\n\n```\n=== x\n```\n'}),
    Row(
        "N104",
        {
            "a.md": HEAD
            + "!!! tip\n\n    x\n\n## Kop { #kop }\n\n/// bevinding | Titel\n\n!!! tip\n\n    # nee\n"[:-11]
            + "    x\n"
        },
    ),
    Row(
        "N105", {"a.md": HEAD + '```\nx\n```\n\n``` python title="a.py"\nx\n```\n\n~~~ c++\nx\n~~~\n\n`# x` en `#!x`\n'}
    ),
    Row("N106", {"a.md": HEAD + "Om 10:30:45 uur: :material-account: en `:smile:`, a:b:c, Material: zo heet het.\n"}),
]
FIRES += [
    Row(
        "N108",
        {"a.md": HEAD + "- - een\n- 2. twee\n"},
        (
            "docs/a.md:3: N108 '- een' staat achter een ander punt; begin ermee op een nieuwe regel",
            "docs/a.md:4: N108 '2. twee' staat achter een ander punt; begin ermee op een nieuwe regel",
        ),
    ),
]
FIRES += [
    Row(
        "N111",
        {"a.md": HEAD + "4. Vervulling\n5.\n\n- a\n-\n- c\n"},
        (
            "docs/a.md:4: N111 achter '5.' staat niets; schrijf er tekst achter, of haal de regel weg",
            "docs/a.md:7: N111 achter '-' staat niets; schrijf er tekst achter, of haal de regel weg",
        ),
    ),
]
NEARLY += [
    Row("N111", {"a.md": HEAD + "De keus is\n12.\n\n- a\n- b\n\n```\n- a\n-\n```\n"}),
]
FIRES += [
    Row(
        "N108",
        {"a.md": HEAD + "1. Een. 2. Twee\n\n- Een. - Twee\n- [a](b.md) - [c](d.md)\n\nNeem mee: - een pen; - papier."},
        (
            "docs/a.md:3: N108 '2. Twee' staat achter een ander punt; begin ermee op een nieuwe regel",
            "docs/a.md:5: N108 '- Twee' staat achter een ander punt; begin ermee op een nieuwe regel",
            "docs/a.md:6: N108 '- [c](d.md)' staat achter een ander punt; begin ermee op een nieuwe regel",
            "docs/a.md:8: N108 '- een pen; - papier.' staat achter een ander punt; begin ermee op een nieuwe regel",
        ),
    ),
    Row(
        "N109",
        {"a.md": HEAD + "1. a\n2. b\n4. d\n\n## Kop { #kop }\n\n2. b\n3. c\n\n## Kop { #kop-2 }\n\n1. a\n1. b\n3. c"},
        (
            "docs/a.md:5: N109 hier staat '4.' waar 3 volgt; verander het nummer, of zet het punt erbij dat ontbreekt",
            "docs/a.md:9: N109 hier staat '2.' waar 1 volgt; verander het nummer, of zet het punt erbij dat ontbreekt",
            "docs/a.md:15: N109 hier staat '1.' waar 2 volgt; verander het nummer, of zet het punt erbij dat ontbreekt",
        ),
    ),
    Row(
        "N110",
        {"a.md": HEAD + "Het gaat om vier waarden:\n\n1. a\n2. b\n3. c\n\nEr zijn 2 soorten vragen:\n\n- a"},
        (
            "docs/a.md:3: N110 boven de lijst staat 'vier waarden:' en de lijst heeft er 3; maak het gelijk",
            "docs/a.md:9: N110 boven de lijst staat '2 soorten vragen:' en de lijst heeft er 1; maak het gelijk",
        ),
    ),
    Row(
        "N105",
        {"a.md": HEAD + "``` suggestion\nx\n```\n\n``` {note}\nx\n```\n\nEen ``bestand.csv` erbij"},
        (
            "docs/a.md:3: N105 'suggestion' is geen code; een voorstel hoort bij de pull request; verander de tekst zelf",
            "docs/a.md:7: N105 '{note}' is geen code; schrijf een regel '!!! opmerking' met daaronder de tekst, vier spaties in",
            "docs/a.md:11: N105 '``bestand.csv`' heeft voor en achter niet evenveel `; zet er aan elke kant een",
        ),
    ),
]
NEARLY += [
    Row(
        "N108",
        {
            "a.md": HEAD
            + "1. In hoofdstuk 2. Daar staat het\n2. Reken op 10 - 20 minuten. Dat is - soms - lang.\n\n- [a](b.md) - wat daar staat\n- Soms - en dat is zo - niet\n\nDe keus: - of +."
        },
    ),
    Row("N109", {"a.md": HEAD + "1. a\n1. b\n\nTekst.\n\n3. c\n4. d\n\n## Kop { #kop }\n\n0. a\n1. b\n\n- x\n- y"}),
    Row(
        "N110",
        {
            "a.md": HEAD
            + "Het gaat om twee waarden:\n\n- a\n- b\n    - c\n\nNa vier weken:\n\n- a\n- b\n\nVoor drie deelnemers:\n\n- a\n\nTwee mensen vertelden dit:\n\n- a"
        },
    ),
    Row("N105", {"a.md": HEAD + "``` python\nx\n```\n\nEen ``b`c`` en `` `a` `` en \\`los en `d`"}),
]


FIRES += [
    Row(
        "N109",
        {"a.md": HEAD + "1. Een\n2\\. Twee\n3. Drie\n"},
        ("docs/a.md:4: N109 '2\\.' wordt geen punt van de lijst; schrijf '2.'",),
    ),
    Row(
        "N101",
        {"a.md": HEAD + "[NOTE]\n====\nTekst.\n====\n"},
        (f"docs/a.md:3: N101 '[NOTE]' werkt hier niet; {_BOX}",),
    ),
]
NEARLY += [
    Row("N109", {"a.md": HEAD + "1. Een, uit\n   2016\\. Dat is lang.\n2. Twee\n"}),
    Row("N101", {"a.md": HEAD + "Een [NOTE] in de zin, en [sic]\n"}),
]
FIRES += [
    Row(
        "N101",
        {
            "a.md": HEAD
            + "status:: klaar\n\nEen zin. #colofon\n\nZie [[Data](b.md)].\n\n!![x](x.svg)\n\n>> Klopt dit?\n\n{/* weg */}\n\n"
            + ":: uitleg\n\n% een opmerking\n\nEr zijn $5$ of $vijf euro.\n",
            "b.md": HEAD,
        },
        (
            "docs/a.md:3: N101 'status:: klaar' werkt hier niet; haal het weg en schrijf de tekst zelf",
            "docs/a.md:5: N101 '#colofon' werkt hier niet; haal het weg: trefwoorden kent de site niet",
            "docs/a.md:7: N101 '[[Data](b.md)]' werkt hier niet; haal de buitenste haken weg: [tekst](pagina.md)",
            "docs/a.md:9: N101 '!!' werkt hier niet; zet er één uitroepteken: ![wat erop staat](plaatje.svg)",
            "docs/a.md:11: N101 '>> Klopt dit?' werkt hier niet; haal het weg; wat je citeert, begint met één >",
            "docs/a.md:13: N101 '{/* weg */}' werkt hier niet; haal het weg en schrijf de tekst zelf",
            "docs/a.md:15: N101 ':: uitleg' werkt hier niet; schrijf ':   ' en dan de uitleg: één dubbele punt en drie spaties",
            "docs/a.md:17: N101 '% een opmerking' werkt hier niet; schrijf een opmerking die niemand ziet tussen <!-- en -->",
            "docs/a.md:19: N101 '$5$' werkt hier niet; schrijf de formule in woorden",
        ),
    ),
    Row(
        "N101",
        {"a.md": HEAD + "Er zijn $vijf vragen.\n\nEn tien$ ook.\n"},
        tuple(f"docs/a.md:{line}: N101 '$' werkt hier niet; haal het dollarteken weg" for line in (3, 5)),
    ),
]
NEARLY += [
    Row(
        "N101",
        {
            "a.md": HEAD
            + "Van C# en #1, kanaal #werk hier. Het kost $5 of $ 10, US$ 5, A$AP en $HOME; \\$x.\n\nVan de 5\n% ging weg.\n\n"
            + "> Een citaat.\n\n[[een](b.md) of [twee](b.md)]. Zo! ![x](x.svg) std::vector\n",
            "b.md": HEAD,
        },
    ),
]
FIRES += [
    Row(
        "N112",
        {"a.md": HEAD + "Het WODC.\n\n*[WODC]: Centrum\n*[WODC]: Ander centrum\n"},
        ("docs/a.md:6: N112 'WODC' heeft al een uitleg op regel 5; houd er een",),
    ),
    Row(
        "N101",
        {"a.md": HEAD + '> **Note**\n> Zo.\n\n@startuml\nA\n@enduml\n\nKijk bij "Data":data.md.\n'},
        (
            f"docs/a.md:3: N101 '> **Note**' werkt hier niet; {_BOX}",
            "docs/a.md:6: N101 '@startuml' werkt hier niet; teken het als SVG in docs/tekeningen/, of schrijf het in woorden",
            "docs/a.md:8: N101 '@enduml' werkt hier niet; teken het als SVG in docs/tekeningen/, of schrijf het in woorden",
            "docs/a.md:10: N101 '\"Data\":data.md.' werkt hier niet; schrijf een link als [tekst](pagina.md)",
        ),
    ),
]
NEARLY += [
    Row(
        "N112",
        {
            "a.md": HEAD + "WODC, NJi.\n\n*[WODC]: Centrum\n*[NJi]: Instituut\n",
            "b.md": HEAD + "WODC.\n\n*[WODC]: Centrum\n",
        },
    ),
    Row("N101", {"a.md": HEAD + '> **Note** dat ik zei: "ja": dat is zo.\n\nMail @start en zie "x": https.\n'}),
]

FIRES += [
    Row(
        "N101",
        {
            "a.md": HEAD
            + "#spanning #verslag Hier staan de kanten naast elkaar.\n\n+- [een](b.md)\n\n\\*\\*Vet\\*\\* en zo.\n\n\\## Kop\n\n"
            "Het is &lsquo;zo&rsquo;.\n\n@@ -1,3 +1,4 @@\n"
        },
        (
            "docs/a.md:3: N101 '#spanning #verslag' werkt hier niet; haal het weg: trefwoorden kent de site niet",
            "docs/a.md:5: N101 '+' werkt hier niet; haal dat eerste teken weg: dat zet een vergelijking ervoor",
            "docs/a.md:13: N101 '@@ -1,3 +1,4 @@' werkt hier niet; haal het weg: dat zet een vergelijking erbij",
            "docs/a.md:7: N101 '\\*\\*Vet\\*\\*' werkt hier niet; haal de \\ weg: **vet**",
            "docs/a.md:9: N101 '\\## Kop' werkt hier niet; haal de \\ weg",
            "docs/a.md:11: N101 '&lsquo;' werkt hier niet; typ het teken zelf",
        ),
    ),
    Row(
        "N112",
        {"a.md": HEAD + "De hbo’er bij [dit](WMO.md).\n\n*[WMO]: Wet\n*[HBO]: hoger beroepsonderwijs\n"},
        (
            "docs/a.md:5: N112 'WMO' staat verder niet op deze pagina; haal de regel weg",
            "docs/a.md:6: N112 'HBO' staat verder niet op deze pagina; schrijf 'hbo'",
        ),
    ),
    Row(
        "N113",
        {
            "a.md": HEAD
            + "- een;\n- twee;\n- drie;\n\nNog:\n\n- een;\n- twee.\n- drie;\n- vier.\n\nEn:\n\n- Een.\n- Twee.\n- Drie\n"
        },
        (
            "docs/a.md:5: N113 '- drie;' is het laatste punt; schrijf '- drie.'",
            "docs/a.md:10: N113 '- twee.' eindigt anders dan de andere punten; schrijf '- twee;'",
            "docs/a.md:18: N113 '- Drie' eindigt anders dan de andere punten; schrijf '- Drie.'",
        ),
    ),
    Row(
        "N110",
        {"a.md": HEAD + "Let op. Er zijn vier manieren om dat te doen:\n\n- a\n- b\n\n"},
        ("docs/a.md:3: N110 boven de lijst staat 'vier manieren' en de lijst heeft er 2; maak het gelijk",),
    ),
]
NEARLY += [
    Row(
        "N101",
        {
            "a.md": HEAD
            + "Een [plek](#plek) en C#, V&VN; &lt;b&gt; en nummer #1.\n\n## Kop { #kop .x }\n\n- een\n+ twee\n\nEen \\* en \\[sic\\] en "
            "`&lsquo;` en `#tag`.\n"
        },
    ),
    Row("N112", {"a.md": HEAD + "De [hbo-opleiding](b.md).\n\n*[hbo]: hoger beroepsonderwijs\n"}),
    Row(
        "N113",
        {
            "a.md": HEAD
            + "- een;\n- twee;\n- drie.\n\nAls\n\n- een,\n- twee,\n\ndan drie.\n\n- Een.\n- Twee?\n- Drie (x)\n"
        },
    ),
    Row(
        "N110",
        {"a.md": HEAD + "Wat van vier manieren hielp:\n\n- a\n\nHoe je de vier waarden leert:\n\n- b\n"},
    ),
]


FIRES += [
    Row(
        "N105",
        {"a.md": HEAD + "Tekst.\n\n``\nid;titel\n``\n"},
        (
            "docs/a.md:5: N105 '``' alleen op een regel begint geen code; schrijf '```'",
            "docs/a.md:7: N105 '``' alleen op een regel begint geen code; schrijf '```'",
        ),
    ),
]
NEARLY += [
    Row("N105", {"a.md": HEAD + "```\ncode\n``\n```\n\nZo ``a`` is het.\n"}),
]


FIRES += [
    Row(
        "N114",
        {
            "a.md": HEAD
            + "- het contact\n- de groep\n- Gedrag leren\n\nZo.\n\n- Het contact\n- De groep\n- gedrag leren\n"
        },
        (
            "docs/a.md:5: N114 'Gedrag' begint anders dan de andere punten; schrijf 'gedrag'",
            "docs/a.md:11: N114 'gedrag' begint anders dan de andere punten; schrijf 'Gedrag'",
        ),
        changed={"docs/a.md": frozenset({5, 11})},
    ),
]
NEARLY += [
    Row(
        "N114",
        {
            "a.md": HEAD
            + "- het contact\n- de groep\n- Leiden helpt\n\nHogeschool Leiden en de hogeschool Leiden.\n\n- het contact\n- [De groep](b.md)\n- Gedrag leren\n"
        },
        changed={"docs/a.md": frozenset({5, 11})},
    ),
    Row("N114", {"a.md": HEAD + "- het contact\n- de groep\n- Gedrag leren\n"}),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_row(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
