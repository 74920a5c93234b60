"""Rows for the rules on what a page says of a source."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import HEAD, Row, judge

BOOKS = """@book{jongman2016,
  author = {Jongman, Erik and de Ross, K. and Smit, M.},
  title = {Gevoel is explosief materiaal},
  subtitle = {Ambulante behandeling},
  date = {2016},
}
@article{horvath2006,
  author = {Horvath, Adam},
  title = {The alliance},
  journaltitle = {Sozio},
  date = {2006},
  pages = {258--263},
}
@movie{undefeated2011,
  editor = {Lindsay, Daniel},
  title = {Undefeated},
  type = {Documentaire},
  date = {2011},
  verslaglezing = {Het verslag drukt ‘Lindsey’.},
}
@online{kenniscentrum,
  author = {{Landelijk Kenniscentrum LVB}},
  title = {Richtlijn},
  date = {2023},
}
@online{praktikon,
  author = {{Praktikon}},
  title = {Alliantie},
}
"""

FIRES = [
    Row(
        "C113",
        {
            "a.md": HEAD
            + "Een boek uit 2015 van Erik Jongman [@jongman2016]. Het rapport van 2017 zegt meer [@kenniscentrum].\n\n"
            "- Een speelfilm van Lindsay uit 2011 [@undefeated2011].\n"
            "- Een boek van Lindsay, uit Memphis [@undefeated2011].\n"
            "- Horvath (1994) schreef het op bladzijde 312 [@horvath2006].\n"
        },
        (
            "docs/a.md:3: C113 '2015' is niet wat bij bron 'jongman2016' staat: 2016; verbeter een van de twee",
            "docs/a.md:3: C113 '2017' is niet wat bij bron 'kenniscentrum' staat: 2023; verbeter een van de twee",
            "docs/a.md:5: C113 'speelfilm' is niet wat bij bron 'undefeated2011' staat: documentaire; verbeter een van de twee",
            "docs/a.md:6: C113 'boek' is niet wat bij bron 'undefeated2011' staat: documentaire; verbeter een van de twee",
            "docs/a.md:7: C113 '1994' is niet wat bij bron 'horvath2006' staat: 2006; verbeter een van de twee",
            "docs/a.md:7: C113 'bladzijde 312' is niet wat bij bron 'horvath2006' staat: 258-263; verbeter een van de twee",
        ),
        BOOKS,
    ),
    Row(
        "C114",
        {
            "a.md": HEAD
            + "Volgens Jongmans is dat zo. Eric Jongman schreef *Gevoel is explosieve materie* [@jongman2016].\n\n"
            "Een film van Daniel Linden heet Undefeted [@undefeated2011].\n\n"
            "Rosse en collega’s zien dat ook [@jongman2016]. Landelijk Kennis Centrum LVB en Practikon ook [@kenniscentrum; @praktikon].\n\n"
            "## Gevoel is explosief materieel { #gevoel }\n\nEen boek [@jongman2016].\n"
        },
        (
            "docs/a.md:3: C114 'Jongmans' heet bij de bron 'Jongman'; schrijf 'Jongman', of verbeter de bron",
            "docs/a.md:3: C114 'Eric' heet bij de bron 'Erik'; schrijf 'Erik', of verbeter de bron",
            "docs/a.md:5: C114 'Undefeted' heet bij de bron 'Undefeated'; schrijf 'Undefeated', of verbeter de bron",
            "docs/a.md:5: C114 'Linden' heet bij de bron 'Lindsay'; schrijf 'Lindsay', of verbeter de bron",
            "docs/a.md:7: C114 'Rosse' heet bij de bron 'Ross'; schrijf 'Ross', of verbeter de bron",
            "docs/a.md:7: C114 'Practikon' heet bij de bron 'Praktikon'; schrijf 'Praktikon', of verbeter de bron",
            "docs/a.md:7: C114 'Landelijk Kennis Centrum LVB' heet bij de bron 'Landelijk Kenniscentrum LVB'; schrijf 'Landelijk Kenniscentrum LVB'",
            "docs/a.md:3: C114 'Gevoel is explosieve materie' heet bij bron 'jongman2016' 'Gevoel is explosief materiaal'; schrijf 'Gevoel is explosief materiaal', of verbeter de bron",
            "docs/a.md:9: C114 'Gevoel is explosief materieel' heet bij bron 'jongman2016' 'Gevoel is explosief materiaal'; schrijf 'Gevoel is explosief materiaal', of verbeter de bron",
        ),
        BOOKS,
    ),
]
NEARLY = [
    # Another year than that of the work, or of an earlier edition; more sources; a page of the report.
    Row(
        "C113",
        {
            "a.md": HEAD
            + "Een boek uit 2016 over jongeren uit 1985 [@jongman2016]. De eerste druk van het boek is uit 2009 [@jongman2016].\n\n"
            "Een boek uit 2006 en een artikel uit 2016 [@horvath2006; @jongman2016]. Sinds 2019 heet het anders [@kenniscentrum].\n\n"
            "Op bladzijde 312 van het verslag staat dat, en op bladzijde 260 meer [@horvath2006]. Een boek uit 1999.\n\n"
            "- Een film van Lindsay uit 2011 [@undefeated2011].\n- Een artikel over een boek van Horvath [@horvath2006].\n"
        },
        bibliography=BOOKS,
    ),
    # Whose something is, what is quoted, another person, a word of the language, a name on a page that does not cite it.
    Row(
        "C114",
        {
            "a.md": HEAD
            + "Jongmans werkwijze, en die van Jongman zelf [@jongman2016]. Het verslag schrijft ‘Jongmann’. Smits zegt iets anders.\n\n"
            "Martijn Lindsay-Bos en Daniel Lindsay [@undefeated2011]. Het landelijk Kenniscentrum LVB, en Praktikons richtlijn [@kenniscentrum; @praktikon].\n\n"
            "Het blad *Sozio* en het boek *Gevoel* en *werkelijk* [@horvath2006; @jongman2016]. Horvat [hier](jongmann.md). Horvat komt daar ook met een horvat.\n\n"
            "## Gevoel is explosief materiaal: ambulante behandeling { #gevoel }\n\nEen boek [@jongman2016].\n",
            "b.md": "# B\n\nJongmann doet hier niet mee.\n",
        },
        bibliography=BOOKS,
    ),
]

FIRES += [
    Row(
        "C113",
        {
            "a.md": HEAD
            + "Volgens onderzoek uit 2012 is dat zo.\n\nHet zit anders [@horvath2006]. Sinds oktober 2019 heet het zo [@horvath2006].\n"
        },
        (
            "docs/a.md:5: C113 'Sinds oktober 2019' is niet wat bij bron 'horvath2006' staat: zij is uit 2006; verbeter een van de twee",
            "docs/a.md:3: C113 '2012' is van geen bron op deze pagina: 2006; verbeter het jaar, of haal de bron aan",
        ),
        BOOKS,
    ),
    Row(
        "C114",
        {"a.md": HEAD + "Erik Jongmann schreef het, met Eric Jongman.\n\nLees *Gevoel is explosief matriaal*.\n"},
        (
            "docs/a.md:3: C114 'Erik Jongmann' heet elders 'Erik Jongman'; schrijf 'Erik Jongman'",
            "docs/a.md:3: C114 'Eric Jongman' heet elders 'Erik Jongman'; schrijf 'Erik Jongman'",
            "docs/a.md:5: C114 'Gevoel is explosief matriaal' heet bij de bron 'Gevoel is explosief materiaal'; schrijf 'Gevoel is explosief materiaal', of verbeter de bron",
        ),
        BOOKS.replace("  author = {Jongman, Erik and", "  editor = {Jongman, Erik},\n  author = {Jongman, Erik and"),
    ),
]
NEARLY += [
    # One apostrophe is as good as the other.
    Row(
        "C114",
        {"a.md": HEAD + "Van O’Brien is een boek [@jongman2016].\n"},
        bibliography=BOOKS.replace("Jongman, Erik", "O'Brien, Erik"),
    ),
    Row(
        "C113",
        {
            "a.md": HEAD + "Volgens onderzoek uit 2006 is dat zo [@horvath2006].\n\nSinds 2005 ook [@horvath2006].\n",
            "b.md": HEAD + "Volgens onderzoek uit 2012 is dat zo.\n",
            # A key that is not there, or of what cannot be read, may be of that year.
            "c.md": HEAD + "Volgens onderzoek uit 2012 is dat zo.\n\nEn zo [@weg2012; @horvath2006].\n",
        },
        bibliography=BOOKS,
    ),
    Row(
        "C114",
        {
            "a.md": HEAD
            + "Erik Jongman, E. Jongman, Ook Erik Jongman, Martijn Jongman en Erik Jansen. *Gevoel is explosief*, *gevoel en materiaal*.\n"
        },
        bibliography=BOOKS,
    ),
    Row(
        "C114",
        {"a.md": HEAD + "Daniel Bos. Daniel Lindsay werkte met Daniel Bos [@undefeated2011]. Undefeeted.\n"},
        bibliography=BOOKS,
    ),
]

FIRES += [
    Row(
        "C115",
        {"a.md": HEAD + f"{said} [@{key}].\n"},
        (f"docs/a.md:3: C115 '[@{key}]' is niet van {name}; schrijf '[@{right}]', of noem wie het zegt",),
        BOOKS,
    )
    for said, key, name, right in (
        ("Eerst iets. Jongman schrijft dat een band groeit", "horvath2006", "Jongman", "jongman2016"),
        ("Volgens Adam Horvath telt de band", "praktikon", "Horvath", "horvath2006"),
        ("Horvath en Smit noemen de band", "jongman2016", "Horvath", "horvath2006"),
    )
]
FIRES += [
    # Who is cited otherwise than before, where the words stay.
    Row(
        "C115",
        {"a.md": HEAD + "De band van Jongman [@horvath2006].\n"},
        ("docs/a.md:3: C115 '[@horvath2006]' is niet van Jongman; schrijf '[@jongman2016]', of noem wie het zegt",),
        BOOKS,
        gone={"docs/a.md": ("De band van Jongman [@jongman2016].",)},
    ),
]
NEARLY += [
    Row("C115", {"a.md": HEAD + f"{said}.\n"}, bibliography=BOOKS)
    for said in (
        "Jongman schrijft dat een band groeit [@jongman2016]",
        "Jongman noemt de band [@jongman2016], en ook elders staat dat [@horvath2006]",
        "De werkwijze van Jongman is vaker beschreven [@praktikon]",
        "De band telt, ook volgens onderzoek dat Jongman aanhaalt [@horvath2006]",
        "‘Jongman zegt het’, staat er [@horvath2006]",
    )
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
