"""Rows for the rules on lessons and reflection sessions."""

from collections.abc import Callable

import pytest

from scripts.checks.lesson_pages import OF_LESSON, OF_SESSION
from scripts.content.source import Sources
from tests.checks.rows import HEAD, OPTIONS, Row, block, judge

MAY_SAY = ("Dia’s", "Hand-out", "Zelftoets")
LVB = HEAD + block(OPTIONS + "    eerder: oud\n")
STEPS = (
    "1. **Lezen.** Lees [dit](lvb.md#een). (20 minuten)\n2. **Praten.** Praat. (1 minuut)\n"
    "3. **Oefening: schrijven.** Schrijf, en schuif door. (39 minuten voor drie)\n"
)


def plan(id_: str = "les", without: str = "", time: str = "60 minuten.", steps: str = STEPS) -> str:
    names = OF_SESSION if id_ == "reflectie" else (*OF_LESSON, *MAY_SAY)
    told = {"Tijd": time}
    fields = "".join(f"- **{name}:** {told.get(name, 'iets')}\n" for name in names if name != without)
    return f"## Een les {{ #{id_} }}\n\n{fields}\n{steps}\n"


def asked(*questions: str) -> str:
    return "### Hoe het ging (60 minuten) { #hoe }\n\n" + "".join(f"1. {question}\n\n" for question in questions)


def lessons(*plans: str) -> dict[str, str]:
    frame = "# Lessen { #lessen }\n\n## In het kort { #in-het-kort }\n\nKort.\n\n"
    return {"lvb.md": LVB, "les-lvb.md": frame + "".join(plans) + "## Verder { #verder }\n\nVerder.\n"}


FIRES = [
    Row(
        "K101",
        {"lvb.md": LVB, "les-lvbb.md": HEAD},
        ("docs/les-lvbb.md:1: K101 er is geen pagina 'lvbb' waar deze lessen over gaan; bedoelde je 'lvb'?",),
    ),
    Row(
        "K101",
        {"les-iets.md": HEAD, "les-les-iets.md": HEAD},
        (
            "docs/les-iets.md:1: K101 er is geen pagina 'iets' waar deze lessen over gaan; noem het bestand les- en dan de naam van een pagina",
            "docs/les-les-iets.md:1: K101 er is geen pagina 'les-iets' waar deze lessen over gaan; noem het bestand les- en dan de naam van een pagina",
        ),
    ),
    Row(
        "K102",
        lessons(plan(without="Voorbereiden"), plan("reflectie", without="Formulier", steps=asked("Hoe?"))),
        (
            "docs/les-lvb.md:7: K102 'Een les' noemt geen Voorbereiden; schrijf onder de kop '- **Voorbereiden:** …'",
            "docs/les-lvb.md:21: K102 'Een les' noemt geen Formulier; schrijf onder de kop '- **Formulier:** …'",
        ),
    ),
    Row(
        "K103",
        lessons(plan(time="45 minuten, aan het begin."), plan("nog-een", time="een uur")),
        (
            "docs/les-lvb.md:11: K103 de stappen duren samen 60 minuten en de tijd is '45 minuten'; maak ze gelijk",
            "docs/les-lvb.md:26: K103 'een uur' is geen tijd; schrijf '60 minuten'",
        ),
    ),
    *(
        Row("K103", lessons(plan(time=time)), (f"docs/les-lvb.md:11: K103 {told}",))
        for time, told in (
            (
                "65 minuten.",
                "de stappen duren samen 60 minuten en de tijd is '65 minuten'; maak ze gelijk, of schrijf '65 minuten, met 5 minuten speling'",
            ),
            (
                "70 minuten, met 5 minuten speling.",
                "de stappen duren samen 60 minuten en de tijd is '70 minuten, met 5 minuten speling'; maak ze gelijk, of schrijf '70 minuten, met 10 minuten speling'",
            ),
            (
                "60 minuten, met 5 minuten speling.",
                "de stappen duren samen 60 minuten en de tijd is '60 minuten, met 5 minuten speling'; maak ze gelijk",
            ),
            (
                "71 minuten, met 11 minuten speling.",
                "'11 minuten speling' is meer dan 10 minuten; geef die tijd aan de stappen",
            ),
        )
    ),
    Row(
        "K104",
        lessons(plan("reflectie", steps=asked("Wat [deed](lvb.md#een) je?", "En [dit](lvb.md#titel)?", "En dat?"))),
        (
            "docs/les-lvb.md:19: K104 vraag '1. En [dit](lvb.md#titel)?' leunt op geen bevinding; link naar een, zoals [die woorden](lvb.md#een-id)",
            "docs/les-lvb.md:21: K104 vraag '1. En dat?' leunt op geen bevinding; link naar een, zoals [die woorden](lvb.md#een-id)",
        ),
    ),
]

NEARLY = [
    Row("K101", {"lvb.md": LVB, "les-lvb.md": HEAD, "lesje.md": HEAD}),
    Row("K102", lessons(plan(), plan("reflectie", steps=asked("Hoe?")))),
    Row("K102", {"lvb.md": f"{LVB}\n## Een les {{ #les }}\n"}),
    *(Row("K102", lessons(plan(without=name))) for name in MAY_SAY),
    Row("K103", lessons(plan(), plan("nog-een", time="60 minuten, aan het eind"))),
    Row(
        "K103",
        lessons(
            plan(time="61 minuten, met 1 minuut speling."),
            plan("nog-een", time="70 minuten, waarvan 10 minuten speling."),
        ),
    ),
    Row("K104", lessons(plan(steps="1. Zonder link. (60 minuten)\n"))),
    Row("K104", lessons(plan("reflectie", steps=asked("Wat\n   [deed](lvb.md#oud) je?")))),
]
FIRES += [
    Row(
        "K105",
        {"straat-en-gezin.md": HEAD, "a.md": HEAD + "Neem `dias-straat-gezin.pptx` of `zelftoets-moodel.xml`.\n"},
        (
            "docs/a.md:3: K105 er is geen bestand 'dias-straat-gezin.pptx'; bedoelde je 'dias-straat-en-gezin.pptx'?",
            "docs/a.md:3: K105 er is geen bestand 'zelftoets-moodel.xml'; bedoelde je 'zelftoets-moodle.xml'?",
        ),
    ),
]
NEARLY += [
    Row(
        "K105",
        {
            "lvb.md": HEAD,
            "a.md": HEAD + "Neem `dias-lvb.pptx`, `handboek.pdf` of je eigen `opzet.docx`; dias-lv.pptx.\n",
        },
    ),
]

FIRES += [
    Row(
        "K106",
        {
            "les-lvb.md": "---\ndescription: Lessen van 15, 45 en 60 minuten over iets.\n---\n\n# L\n\n## Een { #een }\n\n- **Tijd:** 15 minuten.\n\n## Twee { #twee }\n\n- **Tijd:** 60 minuten.\n"
        },
        ("docs/les-lvb.md:2: K106 een les van '45' minuten is er niet: bij Tijd staat 15, 60; maak het gelijk",),
    )
]
NEARLY += [
    Row(
        "K106",
        {
            "les-lvb.md": "---\ndescription: Lessen van 15 en 60 minuten over iets.\n---\n\n# L\n\n## Een { #een }\n\n- **Tijd:** 15 minuten.\n\n## Twee { #twee }\n\n- **Tijd:** 60 minuten.\n",
            "lvb.md": "---\ndescription: Lessen van 15, 45 en 60 minuten over iets.\n---\n\n# L\n\n## Een { #een }\n\n- **Tijd:** 15 minuten.\n\n## Twee { #twee }\n\n- **Tijd:** 60 minuten.\n",
            "les-b.md": "---\ndescription: Werk van 45 minuten over iets.\n---\n\n# L\n\n## Een { #een }\n\n- **Tijd:** 15 minuten.\n\n## Twee { #twee }\n\n- **Tijd:** 60 minuten.\n",
        },
    )
]

LISTED = HEAD + block(OPTIONS, "Wees open over:\n\n- een;\n- twee;\n- drie.")
FIELD = "- **Bevindingen:** [dit](lvb.md#een)."
SAID = "1. Lees de %s bevindingen. Loop de %s punten langs, alle %s van [LVB](lvb.md).\n"
STATED = "1. Lees een stelling voor. (20 minuten voor %s stellingen)\n\n    - Een.\n    - Twee.\n"


def counted(summary: str, *plans: str) -> dict[str, str]:
    pages = lessons(*plans)
    return {"lvb.md": LISTED, "les-lvb.md": pages["les-lvb.md"].replace("Kort.", summary)}


FIRES += [
    Row(
        "K107",
        counted("Twee lessen en een reflectie.", plan(), plan("nog-een"), plan("nieuw")),
        ("docs/les-lvb.md:5: K107 'Twee lessen' klopt niet: het zijn er 3; maak het gelijk",),
        changed={"docs/les-lvb.md": frozenset({37})},
    ),
    Row(
        "K107",
        {
            **counted("Drie lessen en een reflectie.", plan(), plan("reflectie", steps=asked("Hoe?"))),
            "a.md": HEAD + "- [Twee korte en twee lange lessen](les-lvb.md)\n",
        },
        (
            "docs/a.md:3: K107 'Twee korte en twee lange lessen' klopt niet: het zijn er 1; maak het gelijk",
            "docs/les-lvb.md:5: K107 'Drie lessen' klopt niet: het zijn er 1; maak het gelijk",
        ),
    ),
    Row(
        "K108",
        counted("Kort.", plan(steps=SAID % ("zes", "vijf", "negen")).replace("- **Bevindingen:** iets", FIELD)),
        (
            "docs/les-lvb.md:18: K108 'alle negen' klopt niet: het zijn er 1; maak het gelijk",
            "docs/les-lvb.md:18: K108 'zes bevindingen' klopt niet: het zijn er 1; maak het gelijk",
            "docs/les-lvb.md:18: K108 'vijf punten' klopt niet: het zijn er 3; maak het gelijk",
        ),
    ),
    Row(
        "K108",
        counted("Kort.", plan(steps=STATED % "vier")),
        ("docs/les-lvb.md:18: K108 'vier stellingen' klopt niet: het zijn er 2; maak het gelijk",),
    ),
    Row(
        "K109",
        {**lessons(plan()), "a.md": HEAD + "Er zijn [lessen](#b) van 15 tot 90 minuten.\n"},
        ("docs/a.md:3: K109 '15 tot 90 minuten' is niet de tijd van de lessen; schrijf '60 tot 60 minuten'",),
    ),
]
NEARLY += [
    Row(
        "K107",
        {
            **counted("Twee lessen en een reflectie, drie lessen per jaar.", plan(), plan("nog-een")),
            "a.md": HEAD + "- [Drie lessen](lvb.md) en vier lessen.\n",
        },
    ),
    Row(
        "K108",
        counted("Kort.", plan(steps=SAID % ("één", "drie", "één")).replace("- **Bevindingen:** iets", FIELD)),
    ),
    Row("K108", counted("Kort.", plan(steps="1. Lees de zes bevindingen over regels en de vijf punten.\n"))),
    Row("K108", counted("Kort.", plan(steps=STATED % "twee"))),
    Row(
        "K109",
        {
            **lessons(plan()),
            "a.md": HEAD + "Er zijn lessen van 60 tot 60 minuten, en gesprekken van 5 tot 9 minuten.\n",
        },
    ),
]


SPOKEN = "---\ndescription: Een les van een kwartier en een van een uur over iets.\n---\n\n# L\n\n"
OWN = "- **Formulier:** `reflectie-%s.docx`.\n- **Hand-out:** die van het hele onderwerp: `hand-out-%s.pdf`.\n- [Vragen over dit onderwerp](%s.md#zelftoets)\n\n"
FIRES += [
    Row(
        "K106",
        {"les-lvb.md": SPOKEN + "## Een half uur lang { #een }\n\n- **Tijd:** 60 minuten.\n"},
        (
            "docs/les-lvb.md:2: K106 'les van een kwartier' is er niet: bij Tijd staat 60; maak het gelijk",
            "docs/les-lvb.md:7: K106 'half uur' in de kop is niet de tijd van de les: 60 minuten; maak het gelijk",
        ),
    ),
    Row(
        "K108",
        counted("Kort.", plan(steps="1. Deel uit bij stap 8. (60 minuten)\n")),
        ("docs/les-lvb.md:18: K108 'stap 8' klopt niet: het zijn er 1; maak het gelijk",),
    ),
    Row(
        "K110",
        {
            "lvb.md": HEAD + "## Zelftoets { #zelftoets }\n",
            "les-lvb.md": "# L\n\n## Een { #een }\n\n" + OWN % ("levellen", "levellen", "levellen"),
        },
        (
            "docs/les-lvb.md:5: K110 'reflectie-levellen.docx' is van een ander onderwerp; schrijf 'reflectie-lvb.docx'",
            "docs/les-lvb.md:6: K110 'hand-out-levellen.pdf' is van een ander onderwerp; schrijf 'hand-out-lvb.pdf'",
            "docs/les-lvb.md:7: K110 'levellen.md#zelftoets' is van een ander onderwerp; schrijf 'lvb.md#zelftoets'",
        ),
    ),
]
NEARLY += [
    Row(
        "K106",
        {
            "les-lvb.md": SPOKEN
            + "## Een uur { #een }\n\n- **Tijd:** 60 minuten.\n\n## Een uur later { #twee }\n\n- **Tijd:** 15 minuten.\n"
        },
    ),
    Row("K108", counted("Kort.", plan(steps="1. Deel uit bij stap 1. (60 minuten)\n"))),
    Row("K107", counted("Twee lessen over iets, en een over iets anders.", plan(), plan("b"), plan("c"))),
    Row("K107", counted("Twee lessen bij [iets](lvb.md), en een erover.", plan(), plan("b"), plan("c"))),
    Row("K107", counted("Twee lessen bij iets, en een bij iets anders.", plan(), plan("b"), plan("c"))),
    Row(
        "K107",
        {**counted("Kort.", plan(), plan("nog-een"), plan("nieuw")), "a.md": HEAD + "- [Twee lessen](les-lvb.md)\n"},
        changed={"docs/les-lvb.md": frozenset({37})},
    ),
    Row("K110", {"lvb.md": HEAD, "les-lvb.md": "# L\n\n## Een { #een }\n\n" + OWN % ("lvb", "lvb", "b")}),
    Row("K110", {"lvb.md": HEAD, "les-lvb.md": "# L\n\n## Een { #een }\n\n" + OWN % ("lvb", "lvb", "lvb")}),
]


FIRES += [
    Row(
        "K116",
        lessons(plan(steps=f"{STEPS}\n**Afsluiten: wat neem je mee?** Noem één ding. (3 minuten)\n")),
        (
            "docs/les-lvb.md:22: K116 '**Afsluiten: wat neem je' is geen stap; zet er een nummer voor: '4. **Afsluiten: wat neem je …'",
        ),
    ),
]


NAMED = "- **Bevindingen:** [een](lvb.md#een), [alle](lvb.md) en [twee](lvb.md#twee)"
FIRES += [
    Row(
        "K111",
        lessons(plan().replace("- **Bevindingen:** iets", NAMED)),
        (
            "docs/les-lvb.md:12: K111 opmerking: geen stap gebruikt 'lvb.md#twee'; zet die link ook in de stap waarin je de bevinding leest, dan komt haar dia daar",
        ),
    ),
]
NEARLY += [
    Row(
        "K111",
        lessons(
            plan(steps=f"{STEPS}    - En [dat](lvb.md#twee).\n").replace("- **Bevindingen:** iets", NAMED),
            plan("b").replace("- **Voorbereiden:** iets", "- **Voorbereiden:** lees [twee](lvb.md#twee)"),
        ),
    ),
]


FIRES += [
    Row(
        "K105",
        {"data.md": HEAD + '```python\ntekst = Path("bevinding.json")\n```\n'},
        ("docs/data.md:4: K105 er is geen bestand 'bevinding.json'; bedoelde je 'bevindingen.json'?",),
    ),
]
NEARLY += [
    Row("K105", {"data.md": HEAD + '```python\ntekst = Path("bevindingen.json")\nlees("telling.csv")\n```\n'}),
]


TITLES = "1. **Lezen.** Lees [dit](lvb.md#een). (30 minuten)\n%s\n2. **%s** Praat. (30 minuten)\n"
FIRES += [
    Row(
        "K116",
        lessons(
            plan(steps=STEPS.replace("**Praten.** ", "")),
            plan("twee", steps=TITLES % ("", "Lezen.")),
            plan("drie", steps=TITLES % ("", "Praten.")),
        ),
        (
            "docs/les-lvb.md:19: K116 '2. Praat. (1 minuut)' heeft geen titel; zet er een voor: '2. **Wat zou jij doen?** …'",
            "docs/les-lvb.md:33: K116 'Lezen' is ook de titel van een andere stap; geef deze een eigen titel",
            "docs/les-lvb.md:37: K116 'Een les' heeft geen oefening; begin de titel van een stap met '**Oefening: …**'",
        ),
    ),
    *(
        Row(
            "K117",
            lessons(plan(steps=TITLES % (line, "Oefening: praten."))),
            (
                f"docs/les-lvb.md:{number}: K117 '{mark}' staat hier op de dia; zet er een lege regel boven en schrijf"
                " '    **Voor jou:** …', vier spaties in",
            ),
        )
        for line, number, mark in (
            ("    **Voor jou:** let op de tijd.\n", 19, "**Voor jou:**"),
            ("\n**Voor jou:** let op de tijd.\n", 20, "**Voor jou:**"),
            ("\n    Praat. **Voor jou**: let op de tijd.\n", 20, "**Voor jou**:"),
        )
    ),
    *(
        Row(
            "K118",
            lessons(plan().replace("- **Zelftoets", f"- **Werkblad:** {told}\n- **Zelftoets")),
            (
                f"docs/les-lvb.md:16: K118 '{told}' noemt geen twee tot vier kolommen; schrijf de koppen met ' | ' ertussen",
            ),
        )
        for told in ("wat pleit ervoor", "a; b", "a | b | c | d | e", "a |  | b")
    ),
]
SAME = "Denk aan iemand met wie je werkt."
FIRES += [
    Row(
        "K122",
        lessons(plan(steps=STEPS.replace("Lees [dit]", f"{SAME} Lees [dit]").replace("Praat.", f"{SAME} Praat."))),
        ("docs/les-lvb.md:19: K122 'Denk aan iemand met wie je' staat ook in de stap op regel 18; houd er een",),
    ),
]
NEARLY += [
    Row("K122", lessons(plan(steps=STEPS.replace("Praat.", SAME)), plan("twee", steps=STEPS.replace("Praat.", SAME)))),
    Row(
        "K122",
        lessons(
            plan(
                steps=STEPS.replace("Lees [dit]", "Praat met je buur. Lees [dit]").replace(
                    "Praat.", "Praat met je buur."
                )
            )
        ),
    ),
]
FIRES += [
    # Of two exercises the one that is new is too many.
    Row(
        "K116",
        lessons(plan(steps=STEPS.replace("**Praten.**", "**Oefening: praten.**"))),
        (
            "docs/les-lvb.md:19: K116 'Oefening: praten.' is een tweede oefening, na die op regel 20; in de hand-out komt er één: geef deze stap een andere titel",
        ),
        changed={"docs/les-lvb.md": frozenset({19})},
    ),
    Row(
        "K121",
        lessons(
            plan(steps=STEPS.replace("[dit](lvb.md#een)", "[dit](lvb.md#een) en [dat](lvb.md#twee)")).replace(
                "**Bevindingen:** iets", "**Bevindingen:** [dit](lvb.md#oud)"
            )
        )
        | {"lvb.md": LVB + block(OPTIONS.replace("id: een", "id: twee"), title="Twee")},
        ("docs/les-lvb.md:18: K121 'lvb.md#twee' staat in een stap en niet bij Bevindingen; zet die link er ook bij",),
    ),
]
NEARLY += [
    *(
        Row(
            "K121",
            lessons(plan().replace("**Bevindingen:** iets", f"**Bevindingen:** {told}")),
        )
        for told in ("[dit](lvb.md#een)", "die van de dag, zoals [dat](lvb.md#twee)", "iets")
    ),
    Row("K116", lessons(plan(), plan("reflectie", steps=asked("Hoe [dit](lvb.md#een)?")))),
    Row("K117", lessons(plan(steps=TITLES % ("\n    **Voor jou:** let op de tijd.\n", "Oefening: praten.")))),
    Row(
        "K118",
        lessons(plan().replace("- **Zelftoets", "- **Werkblad:** wat pleit ervoor? | wat is de prijs?\n- **Zelftoets")),
    ),
]


FIRES += [
    # Also where the questions stand right below each other.
    Row(
        "K104",
        lessons(
            plan(
                "reflectie",
                steps=asked("Wat [deed](lvb.md#een) je?").rstrip() + "\n1. En dat?\n1. [Dit](lvb.md#een)?\n",
            )
        ),
        (
            "docs/les-lvb.md:18: K104 vraag '1. En dat?' leunt op geen bevinding; link naar een, zoals [die woorden](lvb.md#een-id)",
        ),
    ),
]
NEARLY += [
    Row(
        "K104",
        lessons(plan("reflectie", steps=asked("Wat [deed](lvb.md#een) je?").rstrip() + "\n1. [Dit](lvb.md#een)?\n")),
    ),
]


NAMED = "- **Bevindingen:** [dit](lvb.md#een) en [dat](lvb.md#%s)\n"
FIRES += [
    Row(
        "K119",
        lessons(plan().replace("- **Bevindingen:** iets\n", NAMED % "een")),
        (
            "docs/les-lvb.md:12: K119 'dat' leidt naar 'lvb.md#een', en dat staat er al; verbeter het adres, of haal hem weg",
        ),
    ),
]
NEARLY += [
    Row("K119", lessons(plan().replace("- **Bevindingen:** iets\n", NAMED % "twee"), plan("twee"))),
]


def beside(*plans: str) -> dict[str, str]:
    """A page with a lesson, and another with lessons."""
    return {**lessons(plan()), "les-tweede.md": lessons(*plans)["les-lvb.md"]}


FIRES += [
    Row(
        "K120",
        beside(plan()),
        ("docs/les-tweede.md:7: K120 'les' is ook het id van een les in docs/les-lvb.md; geef deze les een ander id",),
    ),
]
NEARLY += [
    # Every page may have a session, and who has one id twice on a page is told by another rule.
    Row("K120", beside(plan("les-ander"), plan("reflectie"))),
    Row("K120", lessons(plan(), plan(), plan("reflectie"))),
]


SESSION = plan("reflectie", steps=asked("Hoe [dit](lvb.md#een)?"))
RENAMED = SESSION.replace("{ #reflectie }", '{ #reflecteren eerder="reflectie" }')
TITLED = SESSION.replace("Een les { #reflectie }", "Reflectie: van mens tot mens { #terugblik }")
OTHERS = (SESSION.replace("#reflectie", "#terugblik"), RENAMED, TITLED)
FIRES += [
    *(
        Row(
            "K123",
            lessons(plan(), one),
            (f"docs/les-lvb.md:22: K123 '{id_}' is zo geen reflectie; schrijf achter deze kop '{{ #reflectie }}'",),
        )
        for one, id_ in zip(OTHERS, ("terugblik", "reflecteren", "terugblik"), strict=True)
    ),
    Row(
        "K123",
        lessons(plan(), plan("twee").replace("## Een", "### Een"), SESSION.replace("## Een les", "### Reflectie")),
        (
            "docs/les-lvb.md:22: K123 'Een les' is een les of reflectie, en een kop van niveau 3; schrijf '## Een les'",
            "docs/les-lvb.md:37: K123 'Reflectie' is een les of reflectie, en een kop van niveau 3; schrijf '## Reflectie'",
        ),
    ),
    Row(
        "K123",
        {name: text.replace("{ #in-het-kort }", "{ #kort }") for name, text in lessons(plan(), SESSION).items()},
        (
            "docs/les-lvb.md:3: K123 'kort' is het id van een les, en dit is er geen; schrijf achter deze kop '{ #in-het-kort }'",
        ),
    ),
    Row(
        "K102",
        lessons(plan(without="Doel").replace("- **Groep:** iets\n", "")),
        ("docs/les-lvb.md:7: K102 'Een les' noemt geen Doel en geen Groep; schrijf onder de kop '- **Doel:** …'",),
    ),
]
NEARLY += [
    # A lesson may be about reflection, and what has no id is told by another rule.
    Row("K123", lessons(plan("over").replace("Een les", "Reflectie leren"), SESSION)),
    Row("K123", lessons(plan(), SESSION.replace(" { #reflectie }", ""))),
    Row("K123", {"lvb.md": LVB + RENAMED}),
    # With another id it is a reflection all the same.
    *(Row(code, lessons(plan(), one)) for one in OTHERS for code in ("K102", "K104", "K116", "K121")),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_each_rule_finds_what_it_is_for(row: Row, sources: Callable[..., Sources]) -> None:
    assert tuple(judge(row, sources)) == row.found
