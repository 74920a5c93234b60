"""Rows for the rules on the data files beside `docs/`: what changed, and the self-check."""

import datetime
from collections.abc import Callable

import pytest

from scripts.checks import change_list, question_list
from scripts.content.names import CHANGES, QUESTIONS
from scripts.content.source import Sources
from tests.checks.rows import HEAD, OPTIONS, Row, block, judge

C, Q = CHANGES, QUESTIONS
BARE = {
    "lvb.md": "# LVB { #lvb }\n\n/// bevinding | Titel\n    id: een-id\n    wie: een\n    soort: advies\n"
    "    verslag: 1 Willem\n\nTekst.\n///\n\n"
}
ASKED = {"lvb.md": BARE["lvb.md"] + "<!-- zelftoets -->\n"}
RENAMED = {"lvb.md": ASKED["lvb.md"].replace("een-id\n", "een-id\n    eerder: heel-oud, ooit\n")}
CHANGE = "- datum: 2026-01-02\n  paginas: [lvb]\n  wat: Iets.\n"
QUESTION = (
    "- pagina: lvb\n  vraag: Wat?\n  antwoorden: [Dit, Dat]\n  goed: Dit\n  uitleg: Daarom.\n  bevinding: een-id\n"
)
TODAY = datetime.date(2026, 11, 24)
UNREADABLE = "is hier niet te lezen; kijk naar het inspringen en de dubbele punt"


def change(code: str, text: str, *found: str) -> Row:
    return Row(code, BARE, tuple(f"{C}:{line}" for line in found), data={C: text}, today=TODAY)


def question(code: str, text: str, *found: str, pages: dict[str, str] = ASKED) -> Row:
    return Row(
        code, pages, tuple(line if line.startswith("docs/") else f"{Q}:{line}" for line in found), data={Q: text}
    )


WHO = {
    "lvb.md": HEAD
    + block(OPTIONS, "Met zijn oma, toen hij acht was, volgens één deelnemer.")
    + "\n<!-- zelftoets -->\n"
}


def asks(question: str, answers: str, good: str, why: str) -> str:
    """A question about the finding of `WHO`."""
    return f"- pagina: lvb\n  vraag: {question}\n  antwoorden: {answers}\n  goed: {good}\n  uitleg: {why}\n  bevinding: een\n"


FIRES = [
    change(
        "W102",
        CHANGE.replace("2026-01-02", "2027-01-02") + CHANGE.replace("2026-01-02", "1999-01-02"),
        "1: W102 '2027-01-02' moet nog komen; schrijf de dag waarop het online komt",
        "4: W102 '1999-01-02' is van voor de kennisbank; verbeter de datum",
    ),
    change("W102", CHANGE.replace("-02", "-02 12:00:00"), "1: W102 'datum' is geen datum; schrijf hem als 2026-11-23"),
    change(
        "W102",
        CHANGE + "  wat: Anders.\n" + CHANGE,
        "4: W102 'wat' staat twee keer in dit stuk; haal er een weg",
    ),
    change(
        "W102",
        CHANGE.replace("Iets.", '"fix: refactor CSS (#214)"'),
        "3: W102 'fix: refactor CSS (#214)' is iets van wie de site maakt; zeg wat een lezer ervan merkt, of haal dit stuk weg",
    ),
    change("W102", CHANGE + CHANGE, "6: W102 'Iets.' staat er al op regel 3; haal er een weg"),
    change("W103", CHANGE.replace("[lvb]", "[lvb, lvb]"), "2: W103 pagina 'lvb' staat er twee keer; haal er een weg"),
    question("T102", QUESTION + QUESTION, "8: T102 'Wat?' staat er al op regel 2; haal er een weg"),
    question("T102", QUESTION.replace("uitleg", "uitlegg"), "5: T102 onbekend veld 'uitlegg'; bedoelde je 'uitleg'?"),
    question(
        "T103",
        QUESTION.replace("[Dit, Dat]", "[Dit, maar niet altijd, Dat]"),
        "3: T103 'maar niet altijd' is het eind van een antwoord met een komma erin; zet rechte aanhalingstekens om het hele "
        "antwoord",
    ),
    question(
        "T103",
        QUESTION.replace("[Dit, Dat]", "[Dit, no]"),
        "3: T103 antwoord 'no' leest de computer niet als tekst; zet er rechte aanhalingstekens omheen",
    ),
    question(
        "T103",
        QUESTION.replace(" [Dit, Dat]", "\n    - Dit\n    - Dat: zo\n    - Zus"),
        "5: T103 antwoord 'Dat: …' heeft een dubbele punt; zet er rechte aanhalingstekens omheen",
    ),
    question(
        "T103",
        QUESTION.replace(" [Dit, Dat]", "\n    - Dit\n    - Dat\n    - dat"),
        "6: T103 antwoord 'dat' staat er twee keer; haal er een weg",
    ),
    change(
        "W101",
        "- datum: 2026-01-02\n  wat: 'open\n",
        f"2: W101 '{C}' is hier niet te lezen; de aanhalingstekens gaan niet dicht; zet er een aan het eind",
    ),
    change("W101", "datum: 2026-01-02\n", f"1: W101 '{C}' {UNREADABLE}"),
    change("W101", "- los\n", f"1: W101 '{C}' {UNREADABLE}"),
    change(
        "W101",
        CHANGE + "- datum: 2026-13-45\n",
        f"4: W101 '{C}' is hier niet te lezen; dag '2026-13-45' bestaat niet; verbeter de datum",
    ),
    change(
        "W102",
        CHANGE.replace("2026-01-02", "gisteren"),
        "1: W102 'datum' is geen datum; schrijf hem als 2026-11-23",
    ),
    change(
        "W102",
        CHANGE.replace("[lvb]", "lvb"),
        "2: W102 'paginas' is geen lijst; schrijf bijvoorbeeld [levellen, lvb]",
    ),
    change(
        "W102",
        CHANGE + "  bevindingen: een-id\n",
        "4: W102 'bevindingen' is geen lijst; schrijf bijvoorbeeld [slogans], of haal de regel weg",
    ),
    change("W102", CHANGE.replace("Iets.", ""), "3: W102 'wat' is leeg; schrijf in één zin wat er veranderde"),
    change(
        "W102",
        CHANGE + "- {}\n",
        "4: W102 'datum' is geen datum; schrijf hem als 2026-11-23",
        "4: W102 'paginas' is geen lijst; schrijf bijvoorbeeld [levellen, lvb]",
        "4: W102 'wat' is leeg; schrijf in één zin wat er veranderde",
    ),
    change(
        "W102",
        "- wat: Iets.\n  paginas: [lvb]\n  datum: 2026\n",
        "3: W102 'datum' is geen datum; schrijf hem als 2026-11-23",
    ),
    change("W102", CHANGE.replace("wat:", "wt:"), "3: W102 onbekend veld 'wt'; bedoelde je 'wat'?"),
    change("W103", CHANGE.replace("[lvb]", "[lvbs]"), "2: W103 er is geen pagina 'lvbs'; bedoelde je 'lvb'?"),
    change(
        "W103",
        CHANGE.replace("[lvb]", "[heel-anders]"),
        "2: W103 er is geen pagina 'heel-anders'; neem de naam van een bestand in docs/, zonder .md",
    ),
    change(
        "W104",
        CHANGE + CHANGE.replace("-02", "-03"),
        "1: W104 '2026-01-02' staat niet op volgorde; zet de nieuwste bovenaan",
    ),
    change(
        "W105",
        CHANGE + "  bevindingen: [een-id, een-idd, anders]\n",
        "4: W105 er is geen bevinding 'een-idd'; bedoelde je 'een-id'?",
        "4: W105 er is geen bevinding 'anders'; haal het weg als de bevinding er niet meer is",
    ),
    Row(
        "W105",
        {**BARE, "a.md": "# A { #a }\n"},
        (f"{C}:4: W105 bevinding 'een-id' staat op 'lvb'; zet die pagina bij 'paginas'",),
        data={C: CHANGE.replace("[lvb]", "[a]") + "  bevindingen: [een-id]\n"},
    ),
    question("T101", QUESTION + "  - x\n", f"7: T101 '{Q}' {UNREADABLE}"),
    question(
        "T102",
        QUESTION.replace("Daarom.", "12"),
        "5: T102 'uitleg' ontbreekt of is geen tekst; zet een los getal tussen ''",
    ),
    question(
        "T102",
        QUESTION.replace("  goed: Dit\n", ""),
        "3: T102 'goed' ontbreekt of is geen tekst; zet een los getal tussen ''",
    ),
    question(
        "T102",
        QUESTION + "  bron: x\n",
        "7: T102 onbekend veld 'bron'; kies uit pagina, vraag, goed, uitleg, bevinding, antwoorden, alleen",
    ),
    question("T103", QUESTION.replace("[Dit, Dat]", "[Dit]"), "3: T103 '1' antwoorden; geef er twee tot vijf"),
    question(
        "T103",
        QUESTION.replace("[Dit, Dat]", "[Dit, Dit]"),
        "3: T103 antwoord 'Dit' staat er twee keer; haal er een weg",
    ),
    question(
        "T103",
        QUESTION.replace("goed: Dit", "goed: Die"),
        "4: T103 'Die' is geen van de antwoorden; bedoelde je 'Dit'?",
    ),
    question("T104", QUESTION.replace("lvb", "lvbs"), "1: T104 er is geen pagina 'lvbs'; bedoelde je 'lvb'?"),
    question(
        "T105",
        QUESTION.replace("een-id", "een-idd"),
        "6: T105 op die pagina staat geen bevinding 'een-idd'; bedoelde je 'een-id'?",
    ),
    question(
        "T106",
        QUESTION,
        "1: T106 'lvb' heeft 0 keer een regel '<!-- zelftoets -->'; zet hem er één keer in",
        pages=BARE,
    ),
    question(
        "T106",
        "",
        "docs/lvb.md:12: T106 '<!-- zelftoets -->' staat hier, maar data/zelftoets.yml heeft geen vragen voor 'lvb'; "
        "haal hem weg",
    ),
]

NEARLY = [
    change("W101", ""),
    change("W101", "# niets\n"),
    change("W102", CHANGE),
    change("W103", "\ufeff" + CHANGE),
    Row("W102", BARE, data={C: CHANGE.replace("2026-01-02", "2026-11-25")}, today=TODAY),
    question("T103", QUESTION.replace("[Dit, Dat]", "[dit, dat]").replace("goed: Dit", "goed: dit")),
    question("T103", QUESTION.replace(" [Dit, Dat]", "\n    - Dit\n    - 'Dat: zo'")),
    question("T103", QUESTION.replace("[Dit, Dat]", "['Ja, maar niet altijd', Dit]")),
    question("T106", QUESTION.replace("vraag: Wat", "vraag: 'Wat")),
    change("W104", CHANGE + CHANGE + CHANGE.replace("-02", "-01")),
    change("W104", CHANGE + CHANGE.replace("2026-01-02", "gisteren")),
    change("W104", CHANGE.replace("2026-01-02", "'2025'") + CHANGE),
    Row("W101", BARE),
    Row("W102", BARE),
    question("T101", QUESTION),
    change("W102", CHANGE + "  bevindingen: [een-id]\n"),
    change("W105", CHANGE + "  bevindingen: [een-id]\n"),
    Row("W105", RENAMED, data={C: CHANGE + "  bevindingen: [ooit, heel-oud]\n"}),
    question("T102", QUESTION.replace("Daarom.", "'12'")),
    question("T103", QUESTION.replace("[Dit, Dat]", "[1, 2]").replace("goed: Dit", "goed: '1'")),
    question("T104", QUESTION),
    question("T105", QUESTION),
    question("T105", QUESTION.replace("een-id", "ooit"), pages=RENAMED),
    question("T106", QUESTION + QUESTION),
    question("T106", "", pages=BARE),
]


FIRES += [
    question(
        "T102",
        QUESTION + QUESTION.replace("- pagina", "  pagina").replace("Wat?", "Hoe?"),
        "7: T102 met 'pagina' begint een nieuw stuk; zet er een streepje en een spatie voor",
    ),
]
NEARLY += [
    question("T102", QUESTION + QUESTION.replace("Wat?", "Hoe?")),
]

FIRES += [
    Row(
        "T107",
        ASKED,
        (
            "data/zelftoets.yml:2: T107 'Van wie komt dat' eindigt zonder vraagteken; schrijf 'Van wie komt dat?'",
            "data/zelftoets.yml:3: T107 'a) Dit' begint met een letter of nummer; haal het weg, bij elk antwoord en bij 'goed'",
            "data/zelftoets.yml:3: T107 'Alle bovenstaande' hangt aan de volgorde, en die is niet overal dezelfde; noem het antwoord zelf",
            "data/zelftoets.yml:5: T107 'Antwoord B' hangt aan de volgorde, en die is niet overal dezelfde; noem het antwoord zelf",
        ),
        data={
            Q: QUESTION.replace("Wat?", "Van wie komt dat")
            .replace("[Dit, Dat]", "[a) Dit, b) Alle bovenstaande]")
            .replace("Daarom.", "Antwoord B klopt niet.")
        },
    ),
    Row(
        "T114",
        ASKED,
        (f"{Q}:1: T114 'lvb' heeft nog 4 vragen; zet er een bij, of zet terug wat er stond",),
        data={Q: QUESTION * 4},
        before={Q: QUESTION * 5},
    ),
    Row(
        "T108",
        {
            **ASKED,
            "a.md": "# A\n\n[Drie vragen](lvb.md#zelftoets) en [twee vragen over dit onderwerp](lvb.md#zelftoets)\n",
        },
        (
            "docs/a.md:3: T108 'Drie vragen' klopt niet: daar staan er 1; verbeter het getal",
            "docs/a.md:3: T108 'twee vragen over dit onderwerp' klopt niet: daar staan er 1; verbeter het getal",
        ),
        data={Q: QUESTION},
    ),
    Row(
        "T103",
        ASKED,
        (
            "data/zelftoets.yml:3: T103 'dit.' is het eind van een antwoord met een komma erin; zet rechte aanhalingstekens om het hele antwoord",
            "data/zelftoets.yml:3: T103 antwoord 'dit.' staat er twee keer; haal er een weg",
        ),
        data={Q: QUESTION.replace("[Dit, Dat]", "[Dit, Dat, dit.]")},
    ),
    Row(
        "T109",
        WHO,
        (
            "data/zelftoets.yml:4: T109 'De deelnemers' is niet het label van bevinding 'een': 'Eén deelnemer'; maak het gelijk",
            "data/zelftoets.yml:5: T109 'Het verslag' is niet het label van bevinding 'een': 'Eén deelnemer'; maak het gelijk",
        ),
        data={
            Q: asks("Wie zegt dat?", "[De deelnemers, Eén deelnemer]", "De deelnemers", "Het label is ‘Het verslag’.")
        },
    ),
    Row(
        "T110",
        WHO,
        ("data/zelftoets.yml:5: T110 'tien' staat niet in bevinding 'een'; maak het gelijk",),
        data={Q: asks("Wanneer was dat?", "[Met zijn oma, Alleen]", "Met zijn oma", "Toen hij tien was.")},
    ),
    Row(
        "T111",
        WHO,
        (
            "data/zelftoets.yml:4: T111 in bevinding 'een' staat 'Bij zijn oma' en niet 'Op de fiets'; schrijf 'Bij zijn oma'",
        ),
        data={Q: asks("Waar was dat?", "[Bij zijn oma, Op de fiets]", "Op de fiets", "Zo is het.")},
    ),
    Row(
        "W102",
        BARE,
        (
            "data/wijzigingen.yml:3: W102 'Kleine aanpassingen.' zegt een lezer niets; schrijf in één zin wat er nieuw of anders is",
        ),
        data={C: CHANGE.replace("Iets.", "Kleine aanpassingen.")},
        today=TODAY,
    ),
]
NEARLY += [
    Row(
        "T107",
        ASKED,
        data={
            Q: QUESTION.replace("Wat?", "Wat hoort erbij…")
            .replace("[Dit, Dat]", "[A priori niets, Beide kanten]")
            .replace("Daarom.", "Het antwoord is dit.")
        },
    ),
    Row("T114", ASKED, data={Q: QUESTION * 5}, before={Q: QUESTION * 6}),
    Row("T114", ASKED, data={Q: QUESTION * 2}, before={Q: QUESTION * 2}),
    Row(
        "T108",
        {
            **ASKED,
            "a.md": "# A\n\n[De twee vragen](lvb.md#zelftoets), [drie vragen](b.md#zelftoets) en [vier vragen](lvb.md#titel)\n",
        },
        data={Q: QUESTION + QUESTION + QUESTION},
    ),
    Row("W102", BARE, data={C: CHANGE.replace("Iets.", "De titel is aangepast.")}, today=TODAY),
    Row(
        "T109",
        WHO,
        data={Q: asks("Wie zegt dat?", "[Onderzoek, Eén deelnemer]", "Eén deelnemer", "Het label is ‘Eén deelnemer’.")},
    ),
    Row(
        "T109",
        WHO,
        data={Q: asks("Wie zegt dat?", "[Onderzoek, De deelnemers]", "De deelnemers", "Het label is ‘anders’.")},
    ),
    Row("T109", WHO, data={Q: asks("Hoe?", "[De deelnemers, Eén deelnemer]", "De deelnemers", "Zo.")}),
    Row(
        "T110",
        WHO,
        data={
            Q: asks(
                "Wanneer was dat?",
                "[Met zijn oma, Alleen]",
                "Met zijn oma",
                "Toen hij acht was, in twee stappen, in hoofdstuk 4.",
            )
        },
    ),
    Row("T111", WHO, data={Q: asks("Waar was dat?", "[Bij zijn oma, Op de fiets]", "Bij zijn oma", "Zo.")}),
    Row("T111", WHO, data={Q: asks("Waar niet?", "[Bij zijn oma, Bij zijn acht oma’s]", "Bij zijn acht oma’s", "Zo.")}),
]


OF_ALL = {"docs/lvb.md": WHO["lvb.md"].replace("wie: een", "wie: deelnemers")}
FIRES += [
    Row(
        "T109",
        WHO,
        (
            "data/zelftoets.yml:4: T109 'deelnemers' is niet het label van bevinding 'een': 'Eén deelnemer'; maak het gelijk",
        ),
        data={Q: asks("Wat is dat?", "[Wat deelnemers doen, Onderzoek]", "Wat deelnemers doen", "Zo.")},
        before=OF_ALL,
    ),
    # Who changed the label and not the question, is told so at the label.
    Row(
        "T109",
        WHO,
        (
            "docs/lvb.md:5: T109 het label is nu 'Eén deelnemer', en data/zelftoets.yml:4 zegt nog 'De deelnemers'; maak het gelijk",
        ),
        data={Q: asks("Wie zegt dat?", "[De deelnemers, Eén deelnemer]", "De deelnemers", "Zo.")},
        changed={"docs/lvb.md": frozenset({5})},
    ),
]
NEARLY += [
    # Nobody changed the label, and the question changed with it.
    Row("T109", WHO, data={Q: asks("Wat is dat?", "[Wat deelnemers doen, Onderzoek]", "Wat deelnemers doen", "Zo.")}),
    Row("T109", WHO, data={Q: asks("Wat is dat?", "[Wat hij doet, Onderzoek]", "Wat hij doet", "Zo.")}, before=OF_ALL),
]


LABEL = CHANGE.replace("wat: Iets.", "bevindingen: [een-id]\n  wat: Het label is nu ‘%s’.")
FIRES += [
    Row(
        "W106",
        BARE,
        (f"{C}:4: W106 'Het verslag' is niet het label van die bevinding: 'Eén deelnemer'; maak het gelijk",),
        data={C: LABEL % "Het verslag"},
        changed={C: frozenset({4})},
    ),
]
NEARLY += [
    Row("W106", BARE, data={C: LABEL % "Eén deelnemer"}, changed={C: frozenset({4})}),
    Row("W106", BARE, data={C: LABEL % "Het verslag"}),
]


TITLED = "- datum: 2026-01-02\n  paginas: [lvb]\n  wat: %s\n"
FIRES += [
    Row(
        "W107",
        BARE,
        (f"{C}:3: W107 {told}",),
        data={C: TITLED % what},
        changed={C: frozenset({1, 2, 3})},
    )
    for what, told in (
        ("Bij ‘titel’ staat een voorbeeld.", "'Titel' is een bevinding; zet haar id erbij: 'bevindingen: [een-id]'"),
        (
            "Het label is nu ‘Het verslag’.",
            "het label 'Het verslag' is dat van een bevinding; zet haar id erbij: 'bevindingen: [id]'",
        ),
    )
]
NEARLY += [
    Row("W107", BARE, data={C: TITLED % "Bij ‘Titel’ staat een voorbeeld."}),
    *(
        Row("W107", BARE, data={C: TITLED % what}, changed={C: frozenset({1, 2, 3, 4})})
        for what in (
            "Bij ‘Titel’ staat een voorbeeld.\n  bevindingen: [een-id]",
            "Bij ‘Andere titel’ staat een voorbeeld.",
            "Het label is nu ‘groter’.",
        )
    ),
]


MANY = QUESTION.replace("[Dit, Dat]", "[Met allemaal, Met de meesten, Vooraf]").replace(
    "goed: Dit", "goed: Met de meesten"
)
EXPLAINED = MANY.replace("Daarom.", "%s")
FIRES += [
    question(
        "T113",
        EXPLAINED % "Met alle begeleiders klikt het.",
        "5: T113 'alle' in de uitleg past niet bij het goede antwoord, 'Met de meesten'; maak het gelijk",
    ),
    question(
        "T113",
        (EXPLAINED % "Dat gebeurt achteraf.").replace("goed: Met de meesten", "goed: Vooraf"),
        "5: T113 'achteraf' in de uitleg past niet bij het goede antwoord, 'Vooraf'; maak het gelijk",
    ),
]
NEARLY += [
    question("T113", EXPLAINED % "De meeste begeleiders zijn niet alle begeleiders."),
    question("T113", EXPLAINED % "Met de meeste begeleiders, anders dan met alle jongeren."),
    question(
        "T113", (EXPLAINED % "Vooraf of achteraf maakt veel uit.").replace("goed: Met de meesten", "goed: Vooraf")
    ),
]


ONLY = f"{QUESTION}  alleen: lessen\n"
LESSON = {"les-lvb.md": "# Lessen { #les-lvb }\n\nLees [dit](lvb.md#een-id).\n"}
FIRES += [
    question(
        "T112",
        ONLY,
        "7: T112 geen les gebruikt bevinding 'een-id'; link ernaar in een les, of haal 'alleen' weg",
        pages=BARE,
    ),
    question(
        "T112",
        ONLY.replace("lessen", "les"),
        "7: T112 'les' kan hier niet staan; schrijf 'alleen: lessen', of haal de regel weg",
        pages={**ASKED, **LESSON},
    ),
    # A question that only lessons have does not stand on the page.
    question(
        "T106",
        ONLY,
        "docs/lvb.md:12: T106 '<!-- zelftoets -->' staat hier, maar data/zelftoets.yml heeft geen vragen voor 'lvb'; haal hem weg",
        pages={**ASKED, **LESSON},
    ),
]
NEARLY += [
    question("T112", QUESTION + ONLY.replace("Wat?", "Waar?"), pages={**ASKED, **LESSON}),
    question("T106", ONLY, pages={**BARE, **LESSON}),
    question("T112", ONLY, pages={**RENAMED, "les-lvb.md": LESSON["les-lvb.md"].replace("#een-id", "#ooit")}),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


@pytest.mark.parametrize("text", ["\x00", "- &a [*a]\n", "{" * 5000, "- a: !!python/object x\n", "a" * 10_000])
def test_garbage_is_a_problem_and_no_crash(sources: Callable[..., Sources], text: str) -> None:
    judged = sources(BARE, data={C: text, Q: text})
    assert [problem.code for rule in (*change_list.RULES, *question_list.RULES) for problem in rule(judged)] == [
        "W101",
        "T101",
    ]
