"""Rows for the rules on how words and names are written in bibliography.bib."""

from collections.abc import Callable

import pytest

from scripts.content.source import Sources
from tests.checks.rows import ARTICLE as A
from tests.checks.rows import Row, judge

FIRES = [
    Row(
        "B117",
        {},
        ("bibliography.bib:2: B117 naam met 'de' in author van 'een2001'; zet erbij: options = {useprefix=true}",),
        A.replace("Iemand, Jan", "Iemand, Jan and de Jong, Jan Dirk"),
    ),
    Row(
        "B118",
        {},
        (
            r"bibliography.bib:3: B118 '\symbol' in title van 'een2001' is een opdracht van LaTeX; typ het teken zelf",
            r"bibliography.bib:3: B118 '\-' in title van 'een2001' is een opdracht van LaTeX; typ het teken zelf",
            "bibliography.bib:3: B118 '^^^^' in title van 'een2001' is een opdracht van LaTeX; typ het teken zelf",
            r"bibliography.bib:3: B118 '\\' in title van 'een2001' is een opdracht van LaTeX; typ het teken zelf",
            r"bibliography.bib:3: B118 '\' in title van 'een2001' is een opdracht van LaTeX; typ het teken zelf",
        ),
        A.replace("{Een}", r"{\symbol{8238} af\-breken ^^^^202e \\ \}"),
    ),
    Row(
        "B118",
        {},
        (
            r"bibliography.bib:6: B118 '\_' in doi van 'een2001' hoort niet in een adres; haal de \ weg",
            r"bibliography.bib:3: B118 '%' in title van 'een2001' laat tekst verdwijnen; schrijf '\%'",
            r"bibliography.bib:3: B118 '#' in title van 'een2001' laat tekst verdwijnen; schrijf '\#'",
            r"bibliography.bib:3: B118 '$' in title van 'een2001' laat tekst verdwijnen; schrijf '\$'",
        ),
        A.replace("{Een}", "{100% voor #1, $ 5}").replace("  langid", "  doi = {10.1111/a\\_b},\n  langid"),
    ),
    Row(
        "B118",
        {},
        (r"bibliography.bib:3: B118 '&' in title van 'een2001' hoort een \ voor zich te hebben; schrijf '\&'",),
        A.replace("{Een}", "{Jeugd & Co}").replace("Iemand, Jan", "{Wit & Zn}"),
    ),
    Row(
        "B118",
        {},
        (),
        A.replace(
            "  langid",
            "  url = {https://een.example/?a=1&b=2%20c#d},\n"
            "  archief = {https://web.archive.org/web/20240102030405/https://een.example/?a=1&b=2%20c#d},\n"
            "  doi = {10.1111/a&b},\n  langid",
        ),
    ),
    Row(
        "B119",
        {},
        (
            "bibliography.bib:2: B119 'Wit, Jan, Bos, Eva' in author van 'een2001' is niet één naam; schrijf bijvoorbeeld 'De Wit, Jan and Bos, Eva'",
            "bibliography.bib:2: B119 'Wit & Bos' in author van 'een2001' is niet één naam; schrijf bijvoorbeeld 'De Wit, Jan and Bos, Eva'",
            "bibliography.bib:2: B119 ', Eva' in author van 'een2001' is niet één naam; schrijf bijvoorbeeld 'De Wit, Jan and Bos, Eva'",
            "bibliography.bib:6: B119 'Wit en Bos' in editor van 'een2001' is niet één naam; schrijf bijvoorbeeld 'De Wit, Jan and Bos, Eva'",
        ),
        A.replace("Iemand, Jan", "Wit, Jan, Bos, Eva and Wit & Bos and , Eva").replace(
            "  langid", "  editor = {Wit en Bos},\n  langid"
        ),
    ),
    Row(
        "B117",
        {},
        ("bibliography.bib:6: B117 naam met 'van der' in editor van 'een2001'; zet erbij: options = {useprefix=true}",),
        A.replace("  langid", "  editor = {van der Bos, Eva},\n  langid"),
    ),
    Row(
        "B119",
        {},
        (
            "bibliography.bib:2: B119 'King, Jr., Martin, Luther' in author van 'een2001' is niet één naam; schrijf bijvoorbeeld 'De Wit, Jan and Bos, Eva'",
            "bibliography.bib:6: B119 'Bos ET AL' in translator van 'een2001' is niet één naam; schrijf bijvoorbeeld 'De Wit, Jan and Bos, Eva'",
        ),
        A.replace("Iemand, Jan", "King, Jr., Martin, Luther").replace(
            "  langid", "  translator = {Bos ET AL},\n  langid"
        ),
    ),
    Row(
        "B119",
        {},
        (
            "bibliography.bib:2: B119 'Wit, Jan, Eva' in author van 'een2001' is niet één naam; schrijf bijvoorbeeld 'De Wit, Jan and Bos, Eva'",
        ),
        A.replace("Iemand, Jan", "Wit, Jan, Eva"),
    ),
    Row(
        "B119",
        {},
        tuple(
            f"bibliography.bib:2: B119 '{name}' in author van 'een2001' wordt verkeerd gelezen; schrijf {right}"
            for name, right in (
                ("Stichting 180", "'{Stichting 180}' als het een organisatie is, en anders 'Achternaam, Voornaam'"),
                ("Hogeschool Leiden, Expertisecentrum Jeugd", "'{Hogeschool Leiden, Expertisecentrum Jeugd}'"),
                ("J.D., Jansen", "'Jansen, J.D.'"),
                ("Trudy, Coenen", "'Coenen, Trudy'"),
                ("Berg, K. van der", "'van der Berg, K.', met options = {useprefix=true}"),
                ("Scheppingen van, L.", "'van Scheppingen, L.', met options = {useprefix=true}"),
                ("Jong De, J.", "'de Jong, J.', met options = {useprefix=true}"),
                ("Vries, de J. D.", "'de Vries, J. D.', met options = {useprefix=true}"),
                ("Horst, A. ter B.", "'ter Horst, A. B.', met options = {useprefix=true}"),
            )
        ),
        A.replace(
            "Iemand, Jan",
            "Stichting 180 and Hogeschool Leiden, Expertisecentrum Jeugd and J.D., Jansen and Trudy, Coenen and Berg, K. van der"
            " and Scheppingen van, L. and Jong De, J. and Vries, de J. D. and Horst, A. ter B.",
        ),
    ),
    Row(
        "B145",
        {},
        (
            "bibliography.bib:2: B145 'Haaren, P.' in author van 'een2001' heet elders 'van Haaren'; schrijf 'van Haaren, P.'",
        ),
        A.replace("Iemand, Jan", "Haaren, P."),
        gone={"bibliography.bib": ("  author = {Bos, Eva and van Haaren, P.},",)},
    ),
    Row(
        "B145",
        {},
        (
            "bibliography.bib:9: B145 'Haaren, P.' in author van 'twee2001' heet elders 'van Haaren'; schrijf 'van Haaren, P.'",
        ),
        A.replace("Iemand, Jan", "van Haaren, Paula")
        + A.replace("een2001", "twee2001").replace("Iemand, Jan", "Haaren, P."),
    ),
]

FIRES += [
    Row(
        "B119",
        {},
        (
            "bibliography.bib:2: B119 'and and' in author van 'een2001' mist een naam; zet haar ertussen, of haal een keer 'and' weg",
        ),
        A.replace("Iemand, Jan", "Wit, Jan and and Bos, Eva"),
    ),
    Row(
        "B146",
        {},
        (
            "bibliography.bib:9: B146 'Iemand, J. P. A.' in author van 'twee2001' heet elders 'Iemand, Jan Piet'; schrijf die naam overal zo",
        ),
        A.replace("Iemand, Jan", "Iemand, Jan Piet")
        + A.replace("een2001", "twee2001").replace("Iemand, Jan", "Iemand, J. P. A."),
    ),
]
NEARLY = [
    # One initial, other initials, and another family.
    Row(
        "B146",
        {},
        (),
        A.replace("Iemand, Jan", "Iemand, Jan Piet")
        + A.replace("een2001", "b").replace("Iemand, Jan", "Iemand, J. and Iemand, K. P. and Ander, J. P."),
    ),
    Row(
        "B145",
        {},
        (),
        A.replace("Iemand, Jan", "van Haaren, Paula"),
        gone={"bibliography.bib": ("  author = {Haaren, Paula},",)},
    ),
    Row(
        "B145",
        {},
        (),
        A.replace("Iemand, Jan", "Haaren, P. van") + A.replace("een2001", "b").replace("Iemand, Jan", "van Haaren, P."),
    ),
    # Another person, another with a prefix of two words, and prefixes where they belong.
    Row("B145", {}, (), A.replace("Iemand, Jan", "van Haaren, Paula and Haaren, K. and de Haaren, Paula")),
    Row(
        "B119",
        {},
        (),
        A.replace("Iemand, Jan", "van den Berg, K. and El Hamdaoui, M. and Vries-van Dam, A. and Nguyen, T. Van"),
    ),
    Row(
        "B119",
        bibliography=A.replace(
            "Iemand, Jan", "{Stichting 180} and Jan, Piet and Jansen, Bert and De Wit, J.D. and others"
        ),
    ),
    # Its options may stand where it could not be read.
    Row("B117", bibliography=A.replace("Iemand, Jan},", "de Jong, Jan}")),
    Row("B117", bibliography=A.replace("{Iemand, Jan}", "{Smit van Dam, Eva and {{Bond van X and de Y}}}")),
    Row(
        "B117",
        bibliography=A.replace("Iemand, Jan", "de Jong, Jan").replace(
            "  langid", "  options = {useprefix = true},\n  langid"
        ),
    ),
    Row(
        "B119",
        bibliography=A.replace("Iemand, Jan", "King, Sr, Martin and Wit, III, Jan and Cohen, Ben and {A, B & C}"),
    ),
    Row(
        "B117",
        bibliography=A.replace("{Iemand, Jan}", "{de Jong, Jan Dirk and {{Stichting van de Vrienden}}}").replace(
            "  langid", "  options = {useprefix=true},\n  langid"
        ),
    ),
    Row(
        "B118",
        bibliography=A.replace("{Een}", r"{Jeugd \& Co, 100\% voor \$ 5, \#1 \_ é – ~ a^2}").replace(
            "  langid", "  url = {https://een.example/a%20b#c_d&e~f$},\n  verslaglezing = {noot #1},\n  langid"
        ),
    ),
    Row(
        "B119",
        bibliography=A.replace(
            "{Iemand, Jan}", "{King, Jr., Martin and {{Wit, Bos; Eva \\& Zonen}} and Beenen, {V en D}}"
        ),
    ),
    Row("B117", bibliography=A.replace("{Iemand, Jan}", "{{{Bureau van Dam}} and Deenen, Van}")),
]
FIRES += [
    Row(
        "B127",
        {},
        (
            "bibliography.bib:3: B127 title 'Een titel.' van 'een2001' is niet zoals het hoort; schrijf 'Een titel'",
            "bibliography.bib:4: B127 journaltitle 'Blad, 89(3)' van 'een2001' is niet zoals het hoort; zet jaargang en nummer in volume en number",
            "bibliography.bib:10: B127 title 'EEN HELE TITEL' van 'b' is niet zoals het hoort; schrijf 'Een hele titel', met hoofdletters waar ze horen",
            "bibliography.bib:17: B127 title '“Zo is het”' van 'c' is niet zoals het hoort; schrijf 'Zo is het'",
            "bibliography.bib:39: B127 publisher 'Amsterdam: Balans' van 'f' is niet zoals het hoort; schrijf 'Balans', en zet 'Amsterdam' in location",
            "bibliography.bib:9: B127 'Iemand, Dr. Jan' in author van 'b' is geen gewone naam; haal 'Dr.' weg",
            "bibliography.bib:16: B127 'Bos, JA' in author van 'c' is geen gewone naam; schrijf 'Bos, J. A.'",
            "bibliography.bib:23: B127 'BOSMA, Jan' in author van 'd' is geen gewone naam; schrijf 'Bosma, Jan'",
            "bibliography.bib:30: B127 'Bos, Eva (2001)' in author van 'e' is geen gewone naam; haal weg wat niet bij de naam hoort",
            "bibliography.bib:37: B127 'Bos, Eva' in author van 'f' is geen gewone naam; haal de tweede weg",
        ),
        bibliography=A.replace("{Een}", "{Een titel.}").replace("{Blad}", "{Blad, 89(3)}")
        + A.replace("een2001", "b").replace("{Een}", "{EEN HELE TITEL}").replace("Iemand, Jan", "Iemand, Dr. Jan")
        + A.replace("een2001", "c").replace("Iemand, Jan", "Bos, JA").replace("{Een}", "{“Zo is het”}")
        + A.replace("een2001", "d").replace("Iemand, Jan", "BOSMA, Jan")
        + A.replace("een2001", "e").replace("Iemand, Jan", "Bos, Eva (2001)")
        + A.replace("een2001", "f")
        .replace("Iemand, Jan", "Bos, Eva and Bos, Eva")
        .replace("journaltitle = {Blad}", "publisher = {Amsterdam: Balans}"),
    ),
]
NEARLY += [
    Row(
        "B127",
        {},
        bibliography=A.replace("{Een}", "{LVB en vitamine B. Hoe dan?}").replace("{Blad}", "{Psychotherapy: Theory}")
        + A.replace("een2001", "b")
        .replace("{Een}", "{‘Doen wat nodig is’ en meer, enz.}")
        .replace("Iemand, Jan", "{{TNO} and {NJI 2}}")
        + A.replace("een2001", "c")
        .replace("Iemand, Jan", "Li, Bo and Bos, Jr., E. M. and Drost, Mary")
        .replace("journaltitle = {Blad}", "publisher = {Artemis \\& Co}"),
    ),
]
FIRES += [
    Row(
        "B119",
        {},
        (
            "bibliography.bib:2: B119 'Pieter, Winsemius' in author van 'winsemius2001' wordt verkeerd gelezen; schrijf 'Winsemius, Pieter'",
        ),
        bibliography=A.replace("een2001", "winsemius2001").replace("Iemand, Jan", "Pieter, Winsemius"),
    ),
]
NEARLY += [
    Row(
        "B119",
        {},
        bibliography=A.replace("een2001", "peters2001").replace("Iemand, Jan", "Peters, Peters")
        + A.replace("een2001", "vandijk2001").replace("Iemand, Jan", "van Dijk, Jan"),
    ),
]


def with_field(field: str, text: str = A) -> str:
    return text.replace("  langid", f"  {field},\n  langid")


FIRES += [
    Row(
        "B130",
        {},
        (
            "bibliography.bib:2: B130 '{Onbekend}' in author van 'een2001' is geen naam; noem de organisatie die het uitgaf, tussen {{ en }}",
            "bibliography.bib:6: B130 'OCLC: 12' in note van 'een2001' is van een databank, en komt in de lijst; haal de regel weg",
            "bibliography.bib:14: B130 '0--0' in pages van 'b' zegt niets; haal de regel weg",
            "bibliography.bib:16: B130 's.n.' in publisher van 'b' zegt niets; haal de regel weg",
            "bibliography.bib:15: B130 'Journal Article' in type van 'b' zegt niet meer dan @article; haal de regel weg",
        ),
        with_field("note = {OCLC: 12}", A.replace("Iemand, Jan", "{Onbekend}"))
        + with_field(
            "publisher = {s.n.}",
            with_field("type = {Journal Article}", with_field("pages = {0--0}", A.replace("een2001", "b"))),
        ),
    ),
    Row(
        "B119",
        {},
        (
            "bibliography.bib:2: B119 '{et al.}' in author van 'een2001' is geen naam; schrijf 'others'",
            "bibliography.bib:9: B119 'Bos, Eva e.a.' in author van 'b' is niet één naam; schrijf bijvoorbeeld 'De Wit, Jan and Bos, Eva'",
        ),
        A.replace("Iemand, Jan", "Bos, Eva and {et al.}")
        + A.replace("een2001", "b").replace("Iemand, Jan", "Bos, Eva e.a."),
    ),
    Row(
        "B127",
        {},
        (
            "bibliography.bib:3: B127 title 'Een titel / Jan Iemand' van 'een2001' is niet zoals het hoort; schrijf 'Een titel'",
            "bibliography.bib:4: B127 journaltitle 'Aggress. Violent Behav.' van 'een2001' is niet zoals het hoort; schrijf de naam van het tijdschrift voluit",
            "bibliography.bib:10: B127 title 'Een titel [e-book]' van 'b' is niet zoals het hoort; schrijf 'Een titel'",
            "bibliography.bib:13: B127 publisher 'Balans, Utrecht' van 'b' is niet zoals het hoort; schrijf 'Balans'",
            "bibliography.bib:19: B127 title 'Een titel :' van 'c' is niet zoals het hoort; schrijf 'Een titel'",
            "bibliography.bib:20: B127 journaltitle 'HET BLAD VAN ALLEN' van 'c' is niet zoals het hoort; schrijf 'Het blad van allen', met hoofdletters waar ze horen",
            "bibliography.bib:22: B127 publisher 'Balans, c2001' van 'c' is niet zoals het hoort; schrijf 'Balans'",
            "bibliography.bib:23: B127 location 'Utrecht: Balans' van 'c' is niet zoals het hoort; schrijf 'Utrecht', en zet 'Balans' in publisher",
            "bibliography.bib:31: B127 location '[Utrecht]' van 'd' is niet zoals het hoort; schrijf 'Utrecht'",
            "bibliography.bib:39: B127 publisher 'Ede' van 'e' is niet zoals het hoort; noem de uitgever: dit is de plaats",
        ),
        A.replace("{Een}", "{Een titel / Jan Iemand}").replace("{Blad}", "{Aggress. Violent Behav.}")
        + with_field(
            "location = {Utrecht}",
            with_field(
                "publisher = {Balans, Utrecht}", A.replace("een2001", "b").replace("{Een}", "{Een titel [e-book]}")
            ),
        )
        + with_field(
            "location = {Utrecht: Balans}",
            with_field(
                "publisher = {Balans, c2001}",
                A.replace("een2001", "c").replace("{Een}", "{Een titel :}").replace("{Blad}", "{HET BLAD VAN ALLEN}"),
            ),
        )
        + with_field("location = {[Utrecht]}", A.replace("een2001", "d"))
        + with_field("location = {Ede}", with_field("publisher = {Ede}", A.replace("een2001", "e"))),
    ),
]
NEARLY += [
    Row(
        "B130",
        bibliography=with_field("note = {Ook als luisterboek}", with_field("type = {Column}"))
        + A.replace("een2001", "b").replace("{Een}", "{Onbekend}")
        + with_field("type = {Film}", A.replace("een2001", "c").replace("@article", "@movie")),
    ),
    Row(
        "B119",
        bibliography=A.replace("Iemand, Jan", "Bos, Eva and others")
        + A.replace("een2001", "b").replace("{Iemand, Jan}", "{{De Anderen}}"),
    ),
    Row(
        "B127",
        bibliography=A.replace("{Een}", "{Thuis / Uit: wie beslist}").replace("{Blad}", "{Tijdschr. voor Psychiatrie}")
        + with_field(
            "location = {Leiden}",
            with_field(
                "publisher = {Hogeschool Leiden}", A.replace("een2001", "b").replace("{Een}", "{Wat [niet] mag}")
            ),
        )
        + with_field(
            "location = {Leiden}",
            with_field(
                "publisher = {Hogeschool Leiden, Expertisecentrum Jeugd}",
                A.replace("een2001", "c").replace("{Blad}", "{JAMA}"),
            ),
        ),
    ),
]

FIRES += [
    Row(
        "B130",
        {},
        (
            "bibliography.bib:6: B130 'Geraadpleegd op 3 maart 2026' in note van 'een2001' hoort in een eigen veld; schrijf urldate = {jjjj-mm-dd}",
        ),
        with_field("note = {Geraadpleegd op 3 maart 2026}"),
    ),
    Row(
        "B127",
        {},
        (
            "bibliography.bib:3: B127 title 'Een titel (2001)' van 'een2001' is niet zoals het hoort; schrijf 'Een titel'",
        ),
        A.replace("{Een}", "{Een titel (2001)}"),
    ),
]
NEARLY += [Row("B127", bibliography=A.replace("{Een}", "{Terug naar (1984)}"))]


FIRES += [
    *(
        Row(
            "B119",
            {},
            (f"bibliography.bib:2: B119 '{value}' in author van 'een2001' is {remedy}",),
            A.replace("Iemand, Jan", value),
        )
        for value, remedy in (
            ("{Menger, A.}", "geen organisatie; schrijf 'Menger, A.', zonder accolades"),
            ("{A. Menger}", "geen organisatie; schrijf 'Menger, A.', zonder accolades"),
            ("Bos, Eva and", "niet af; haal 'and' aan het eind weg"),
        )
    ),
    *(
        Row(
            "B127",
            {},
            (f"bibliography.bib:2: B127 '{value}' in author van 'een2001' is geen gewone naam; {remedy}",),
            A.replace("Iemand, Jan", value),
        )
        for value, remedy in (
            ("Bos, Eva*", "haal weg wat niet bij de naam hoort"),
            ("Bos, Eva bos@een.nl", "haal weg wat niet bij de naam hoort"),
            ("door Bos, Eva", "haal weg wat niet bij de naam hoort"),
            ("bos, eva", "schrijf 'Bos, Eva'"),
            ("Bos, E.S", "schrijf 'Bos, E. S.'"),
            ("Bos, E", "schrijf 'Bos, E.'"),
            ("{www.nji.nl}", "noem de naam van de organisatie"),
            ("{nederlands jeugdinstituut}", "schrijf '{{Nederlands Jeugdinstituut}}'"),
            ("{Nederlands Jeugdinstituut.}", "schrijf '{{Nederlands Jeugdinstituut}}'"),
        )
    ),
    Row(
        "B130",
        {},
        (
            "bibliography.bib:2: B130 '{Auteur onbekend}' in author van 'een2001' is geen naam; noem de organisatie die het uitgaf, tussen {{ en }}",
        ),
        A.replace("Iemand, Jan", "{Auteur onbekend}"),
    ),
    *(
        Row(
            "B130",
            {},
            (
                f"bibliography.bib:6: B130 '{note}' in note van 'een2001' is van een databank, en komt in de lijst; haal de regel weg",
            ),
            with_field(f"note = {{{note}}}"),
        )
        for note in (
            "Cited by 432",
            "Beschikbaar via https://een.nl",
            "doi:10.1/ab",
            "English",
            "(c) 2001 APA, all rights reserved",
        )
    ),
    *(
        Row(
            "B127",
            {},
            (f"bibliography.bib:6: B127 {name} '{value}' van 'een2001' is niet zoals het hoort; {remedy}",),
            with_field(f"{name} = {{{value}}}"),
        )
        for name, value, remedy in (
            ("institution", "Utrecht: Bureau", "schrijf 'Bureau', en zet 'Utrecht' in location"),
            ("publisher", "www.boom.nl", "noem de naam van de uitgever, geen website"),
            ("location", "Utrecht :", "schrijf 'Utrecht'"),
            ("publisher", "BOOM LEMMA UITGEVERS", "schrijf 'Boom lemma uitgevers', met hoofdletters waar ze horen"),
        )
    ),
]
NEARLY += [
    *(
        Row(code, bibliography=A.replace("Iemand, Jan", value))
        for code in ("B119", "B127", "B130")
        for value in (
            "{Hogeschool Leiden, Expertisecentrum Jeugd}",
            "{de Volkskrant}",
            "{WODC}",
            "{Bos & Zn.}",
            "Bos, Ed and others",
            "Bos, J.-P.",
        )
    ),
    *(
        Row("B130", bibliography=with_field(f"note = {{{note}}}"))
        for note in ("Ook verschenen als luisterboek", "Vertaald uit het Engels", "Met een nawoord")
    ),
    *(
        Row("B127", bibliography=with_field(field))
        for field in ("institution = {Vrije Universiteit Amsterdam}", "publisher = {WODC}", "location = {Den Haag}")
    ),
]

FIRES += [
    Row("B127", {}, (f"bibliography.bib:2: B127 '{name}' in author van 'een2001' is geen gewone naam; schrijf '{right}'",),
        A.replace("Iemand, Jan", name))
    for name, right in (("Iemand, Jan S", "Iemand, Jan S."), ("Iemand, Wim.", "Iemand, Wim"))
]  # fmt: skip
NEARLY += [Row("B127", bibliography=A.replace("{Een}", "{‘Wat weet jij daarvan?’}"))]
NEARLY += [Row("B127", bibliography=A.replace("Iemand, Jan", name)) for name in ("Iemand, Jan S.", "Iemand, Jr., Jan")]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


@pytest.mark.parametrize("particle", ["van", "de", "den", "der", "ten", "ter", "te", "het", "von", "’t", "'t"])
def test_every_particle(particle: str, sources: Callable[..., Sources]) -> None:
    row = Row("B117", bibliography=A.replace("Iemand, Jan", f"{particle} Bos, Eva"))
    assert [found.partition(" B117 ")[2] for found in judge(row, sources)] == [
        f"naam met '{particle}' in author van 'een2001'; zet erbij: options = {{useprefix=true}}"
    ]
