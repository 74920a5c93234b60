"""Rows for the rules on Dutch that is certainly wrong, and on where a sentence begins and ends."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, Row, judge, meta

USUAL = HEAD + "Het verslag is er. Het verslag telt. In het verslag staat het. De groep, de groep en in de groep.\n"
ALL = {"docs/a.md": frozenset(range(1, 60))}
WRONG = {
    "De verslag zegt dat.": ("De verslag", "Het verslag"),
    "Zij zitten in het groep.": ("het groep", "de groep"),
    "Hij vind dat niet.": ("Hij vind", "Hij vindt"),
    "Als je word gezien, helpt dat.": ("je word", "je wordt"),
    "De deelnemers vindt een klik goed.": ("De deelnemers vindt", "De deelnemers vinden"),
    "De jongere hebben een plek.": ("De jongere hebben", "De jongere heeft"),
    "Hun hebben dat gezien.": ("Hun hebben", "Zij hebben"),
    "Dat is niet gebeurt.": ("gebeurt", "gebeurd"),
    "Het gebeurd vaak.": ("Het gebeurd", "Het gebeurt"),
    "Dit is groter als de rest.": ("groter als", "groter dan"),
    "Dat hoort in het in het kader.": ("in het in het", "in het"),
    "Hij is is er.": ("is is", "is"),
    "Dat kan niet ivm de planning.": ("ivm", "in verband met"),
    "Dat geldt ten alle tijden.": ("ten alle tijden", "te allen tijde"),
    "De paginas zijn nieuw.": ("paginas", "pagina’s"),
    "Het is om te helpt.": ("te helpt", "te helpen"),
    "Een van de jongere zegt het.": ("Een van de jongere", "Een van de jongeren"),
    "Het verslag die je leest.": ("Het verslag die je", "Het verslag dat je"),
    "Het is een goed groep.": ("een goed groep", "een goede groep"),
    "Er zijn twee groep in de klas.": ("twee groep", "twee groepen"),
    "Sinds Oktober 2017 is dat zo.": ("Oktober", "oktober"),
    "Hij spreekt nederlands met hem.": ("nederlands", "Nederlands"),
}
STOPS = {
    "Dat is zo Het verslag zegt het.": ("zo Het", "zo. Het"),
    "Hij komt later Dat weet ze.": ("later Dat", "later. Dat"),
    "Dat is goed. en dan gaat het beter.": ("goed. en", "goed. En"),
    "Dat helpt ook:ook later.": ("ook:ook", "ook: ook"),
    "Het is goed.en het blijft zo.": ("goed.en", "goed. en"),
    "Wat is dat?.": ("dat?.", "dat?"),
    "Dat zie je.Je ziet het.": ("je.Je", "je. Je"),
    "Het blijft zo, Dat weet ze.": ("zo, Dat", "zo. Dat"),
}


def lines(*texts: str) -> str:
    """A page with a paragraph of each text."""
    return HEAD + "\n\n".join(texts) + "\n"


def told(code: str, middle: str, rows: dict[str, tuple[str, str]], start: str) -> tuple[str, ...]:
    """What a rule tells of each paragraph of a page."""
    return tuple(
        f"docs/a.md:{3 + 2 * number}: {code} {start}'{wrong}' {middle}; schrijf '{right}'"
        for number, (wrong, right) in enumerate(rows.values())
    )


FIRES = [
    Row(
        "P181",
        {"a.md": lines(*WRONG), "b.md": USUAL},
        told("P181", "is geen goed Nederlands", WRONG, ""),
        changed=ALL,
    ),
    Row(
        "P182",
        {"a.md": lines(*STOPS), "b.md": USUAL},
        told("P182", "houdt een zin niet goed op", STOPS, "bij "),
        changed=ALL,
    ),
]
NEARLY = [
    Row(
        "P181",
        {
            "a.md": lines(
                "Vind je dat? Dat vind ik. Wordt je werk gezien, dan word je blij. De deelnemers vindt hij aardig.",
                "Wat gebeurd is, is gebeurd. Het gebeurde vaak. Het beleid, het geduld en het verband. Er verandert niets.",
                "Het is beter als de groep rustig is. Dat zijn zijn woorden. Als je je best doet, of de verslagschrijver.",
                "Hij moet hun hebben gezien. De jongere en zijn ouders hebben een plek. Zij spreken van ‘hun hebben’.",
                "Een van de groep, een van de twee. Het verslag, die dag. Een goed mens, te laat, te vast. Drie groepen. Mei.",
                "Zij zien het groepen doen. Eén deelnemer kan dat. Het verslag noemen we zo. De verslag-schrijver.",
            ),
            "b.md": USUAL,
        },
        changed=ALL,
    ),
    Row("P181", {"a.md": lines(*WRONG), "b.md": USUAL}),
    Row(
        "P182",
        {
            "a.md": lines(
                "De Bascule, en de roman De avonden van Reve, het ging van De Bascule naar Het Parool. In plaats van TOPs! in de plaats, bijv. een mens.",
                "Op www.een.example en een.nl staat bronnen.csv. De heer J. de Vries, mr. de Wit, en/of de rest (o.a. wij).",
                "Hij vroeg ‘Werkt dat? dan ook’. Om 15:30 uur. Zo gaat het: zij en Jan de Wit. Kies Bewerken, enz., en ga. Van ma. tot za. open.",
            ),
            "b.md": USUAL,
        },
        changed=ALL,
    ),
    Row("P182", {"a.md": lines(*STOPS), "b.md": USUAL}),
    Row(
        "P182",
        {
            "a.md": lines("Dat staat nu bij Voor trainers en docenten, en niet elders."),
            "b.md": meta("Voor trainers en docenten") + USUAL,
        },
        changed=ALL,
    ),
]


FIRES += [
    Row(
        "P182",
        {"a.md": lines("raakt iemand zijn groep kwijt, dan helpt dat.")},
        ("docs/a.md:3: P182 'raakt' begint een alinea zonder hoofdletter; schrijf 'Raakt'",),
        changed=ALL,
    ),
    Row(
        "P183",
        {
            "a.md": lines(
                "Zij komt de afspraken na en. Dat weegt zwaar mee, een cliënt die loslaat vraagt tijd.",
                "Een vriendschappelijke relatie daarnaast.",
            )
        },
        (
            "docs/a.md:3: P183 de zin die eindigt met 'afspraken na en.' is niet af; schrijf het eind, of haal hem weg",
            "docs/a.md:3: P183 bij 'zwaar mee, een cliënt die' staat een komma tussen twee zinnen; schrijf 'zwaar mee. Een cliënt die'",
            "docs/a.md:5: P183 de zin 'Een vriendschappelijke relatie daarnaast.' heeft geen werkwoord meer; maak hem weer af, of haal hem weg",
        ),
        changed=ALL,
        gone={
            "docs/a.md": (
                "Zij komt de afspraken na. Dat weegt zwaar mee. Een cliënt die loslaat vraagt tijd.",
                "Een vriendschappelijke relatie is daarnaast wellicht wenselijk.",
            )
        },
    ),
]
NEARLY += [
    Row(
        "P182",
        {"a.md": lines("Zo gaat het:", "raakt iemand zijn groep kwijt, dan helpt dat.", "- een punt in een rij")},
        changed=ALL,
    ),
    Row(
        "P183",
        {
            "a.md": lines(
                "Daar houdt hij van. Ga maar mee, de rest volgt. Zo zit er een. Een vriendschappelijke relatie helpt.",
                "Een hechte band en een klik. Veel jongeren zitten vast in een kader.",
            )
        },
        changed=ALL,
        gone={
            "docs/a.md": (
                "Veel jongeren zitten vast in een kader, dat anderen kozen.",
                "Een vriendschappelijke relatie is daarnaast wellicht wenselijk en helpt.",
            )
        },
    ),
]


FIRES += [
    Row(
        "P187",
        {
            "a.md": lines("Dat is zo. This is important here. En meer."),
            "en.md": "---\nlang: en\n---\n\nDit geldt altijd vooral. It is not a guideline.\n",
        },
        (
            "docs/a.md:3: P187 'This is important here.' is Engels; vertaal het, of zet het tussen ‘ en ’",
            "docs/en.md:5: P187 'Dit geldt altijd vooral.' is Nederlands; vertaal het, of zet het tussen ‘ en ’",
        ),
        changed=ALL | {"docs/en.md": frozenset({5})},
    ),
]
NEARLY += [
    Row(
        "P187",
        {
            "a.md": lines(
                "Een evidence based aanpak, ‘this is important here’ en *The Dark Horse*. De coach van het team heeft feedback.",
                "This is important here.\n{ lang=en }",
            ),
            "en.md": "---\nlang: en\n---\n\nThe label *De deelnemers* says so. Works by Jan Dirk de Jong and others.\n",
        },
        changed=ALL | {"docs/en.md": frozenset({5})},
    ),
]


CONJUGATED = {
    "Hun bedoelen een plek.": ("Hun bedoelen", "Zij bedoelen"),
    "Veranderd er iets, dan merk je het.": ("Veranderd er", "Verandert er"),
    "Zo is het: de klik word beter.": ("de klik word", "de klik wordt"),
    "Dat vind hij niet.": ("vind hij", "vindt hij"),
    "Toen dacht zij dat ik wordt gezien.": ("ik wordt", "ik word"),
    "De jongere heb een plek.": ("De jongere heb", "De jongere heeft"),
    "De jongeren zijn zijn afhankelijk van hem.": ("zijn zijn", "zijn"),
    "Met hem is het [groep](b.md#groep) goed.": ("het [groep]", "de [groep]"),
    "Het groep heeft een plek.": ("Het groep", "De groep"),
}
FIRES += [
    Row(
        "P181",
        {"a.md": lines(*CONJUGATED), "b.md": USUAL},
        told("P181", "is geen goed Nederlands", CONJUGATED, ""),
        changed=ALL,
    ),
    Row(
        "P187",
        {
            "a.md": lines("- Chapter 5 does not give any IQ limits, and neither do we. En meer."),
            "en.md": "---\nlang: en\n---\n\nDit geldt altijd vooral. Read [meer](b.md){ lang=nl hreflang=nl }.\n",
        },
        (
            "docs/a.md:3: P187 'Chapter 5 does not give any' is Engels; vertaal het, of zet het tussen ‘ en ’",
            "docs/en.md:5: P187 'Dit geldt altijd vooral.' is Nederlands; vertaal het, of zet het tussen ‘ en ’",
        ),
        changed=ALL | {"docs/en.md": frozenset({5})},
    ),
]
NEARLY += [
    Row(
        "P181",
        {
            "a.md": lines(
                "Hun vertellen we dat niet. Hun denken verandert. Hun boeken niet lezen is een keuze. Hun vertrouwen een plek geven helpt. Hun plannen niet.",
                "Verbind het met de groep. Begeleid de jongere. Beloofd is beloofd. Vermeld er de bron bij. Gebeurd!",
                "Als ik de baas word, vind ik dat goed. Dat word je niet zomaar. Kom en word lid. Het woord ‘word’. De jongere vind je daar.",
                "Ik vind hij moet gaan. De klik wordt goed, en hij wordt gezien. Als ik heb gedaan wat ik vind.",
                "De jongeren zijn zijn vrienden. Dat zijn zijn eigen woorden. De jongeren zijn zijn vaste groep.",
                "Dan is het [groep](b.md#groep) of niets. Zij noemen het [groep](b.md#groep) in het kader. Dan is het groep.",
            ),
            "b.md": USUAL,
        },
        changed=ALL,
    ),
    Row(
        "P187",
        {
            "a.md": lines(
                "Het boek [This is not what you have to give each day](b.md){ lang=en } en *this is what you have to give*{ lang=en }.",
                "It is important that you give each of them what they have to give.",
                "This is what you have to give here.",
                "{ lang=en }",
            ).replace("here.\n\n{", "here.\n{"),
        },
        changed=ALL,
    ),
]


MAY = "Je mag alles van deze kennisbank in je les gebruiken, als je de bron noemt."
TWO = "Als professional bewaar je afstand. Tegelijk wil je laten merken dat hij ertoe doet."
FIRES += [
    Row(
        "P183",
        {"a.md": lines(MAY.replace(" gebruiken", ""), TWO.partition(". ")[2])},
        (
            "docs/a.md:3: P183 de zin 'Je mag alles van deze kennisbank in je' mist een werkwoord: 'gebruiken' is weg; maak hem weer af",
            "docs/a.md:5: P183 'Tegelijk' slaat terug op een zin die weg is; zet die terug, of begin de alinea anders",
        ),
        changed=ALL,
        gone={"docs/a.md": (MAY, TWO)},
    ),
]
FIRES += [
    Row(
        "P183",
        {
            "a.md": lines("De gemeente is hem dankbaar als.", "Zij blijven, omdat het moet,. En dan."),
        },
        (
            "docs/a.md:3: P183 de zin die eindigt met 'hem dankbaar als.' is niet af; schrijf het eind, of haal hem weg",
            "docs/a.md:5: P183 de zin die eindigt met 'omdat het moet,.' is niet af; schrijf het eind, of haal hem weg",
        ),
        changed=ALL,
    ),
]
NEARLY += [
    Row("P183", {"a.md": lines("Dat doe je net als hij. Een hals. Hij blijft, ook als het moet.")}, changed=ALL),
    # What went was no verb, or another verb stays; and the sentence before stays, or was never there.
    Row(
        "P183",
        {
            "a.md": lines(
                MAY.replace(" alles", ""), "Dat mag je laten weten.", TWO.replace("Als ", "Een "), "Daarom is het zo."
            )
        },
        changed=ALL,
        gone={"docs/a.md": (MAY, "Dat mag je laten merken weten.", TWO, "Daarom was het zo.")},
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
