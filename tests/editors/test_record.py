"""Records as publishers and reference managers give them, and the same in the style of the house."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.checks.fields import FIELDS
from scripts.content.bibliography import read
from scripts.editors.prompts import RefusedError
from scripts.editors.record import Record, is_complete, read_record
from scripts.editors.tidy import ORDER, key, laid_out, language, line_for, tidied

CROSSREF = (
    "@article{Horvath_2006, title={The alliance in context: Accomplishments &amp; <i>challenges</i>.}, volume={43}, "
    "ISSN={0033-3204}, url={http://dx.doi.org/10.1037/0033-3204.43.3.258}, DOI={10.1037/0033-3204.43.3.258}, "
    "number={3}, journal={Psychotherapy}, author={Adam O. Horvath and van den Berg, J. and {World Health Team}}, "
    "year={2006}, month=sep, pages={258–263}, abstract={Iets}, keywords={een, twee} }"
)
RIS = """TY  - CHAP
AU  - Jong, Jan Dirk de
AU  - Smit, M.
A2  - Redacteur, Rita
PY  - 2016
DA  - 2016/09/01/
TI  - Gezien & gehoord
T2  - Een boek
SP  - 30
EP  - 33
SN  - 9780231133180
DO  - https://doi.org/10.1000/a_b
UR  - https://een.example/a_b
LA  - nl
KW  - jeugd
ER  - """


def test_bibtex_of_a_publisher() -> None:
    source = tidied(read_record(CROSSREF))
    assert laid_out("horvath2006", source) == (
        "@article{horvath2006,\n"
        "  author       = {Horvath, Adam O. and van den Berg, J. and {World Health Team}},\n"
        "  title        = {The alliance in context: Accomplishments \\& challenges},\n"
        "  journaltitle = {Psychotherapy},\n"
        "  date         = {2006-09},\n"
        "  volume       = {43},\n"
        "  number       = {3},\n"
        "  pages        = {258--263},\n"
        "  issn         = {0033-3204},\n"
        "  doi          = {10.1037/0033-3204.43.3.258},\n"
        "}\n"
    )
    assert source.dropped == ("abstract", "keywords")


def test_ris_of_a_reference_manager() -> None:
    source = tidied(read_record(RIS))
    assert source.type == "incollection"
    assert dict(source.fields) == {
        "author": "de Jong, Jan Dirk and Smit, M.",
        "editor": "Redacteur, Rita",
        "title": "Gezien \\& gehoord",
        "booktitle": "Een boek",
        "date": "2016-09-01",
        "pages": "30--33",
        "isbn": "978-0-231-13318-0",
        "doi": "10.1000/a_b",
        "url": "https://een.example/a_b",
        "langid": "dutch",
    }
    assert source.dropped == ("KW",)


def test_ris_of_a_film_without_its_end() -> None:
    source = tidied(read_record("TY  - MPCT\nAU  - Robertson, James\nTI  - De film\nPY  - 2014\nM3  - Speelfilm"))
    assert (source.type, dict(source.fields)) == (
        "movie",
        {
            "editor": "Robertson, James",
            "editortype": "director",
            "title": "De film",
            "type": "Speelfilm",
            "date": "2014",
        },
    )


def test_ris_of_a_film_that_nobody_made_and_of_an_unknown_type() -> None:
    assert "editortype" not in tidied(read_record("TY  - VIDEO\nTI  - De film\nER  - ")).fields
    assert tidied(read_record("TY  - PAT\nTI  - Iets\nXX  - vreemd\nER  - ")).type == "pat"


def ris(*lines: str) -> str:
    return "\n".join([*lines, "ER  - "])


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        (ris("TY  - RPRT", "AU  - Raad voor de Voorbeelden"), {"author": "{Raad voor de Voorbeelden}"}),
        (ris("TY  - RPRT", "AU  - Kenniscentrum LVB"), {"author": "{Kenniscentrum LVB}"}),
        (ris("TY  - RPRT", "AU  - Hogeschool X, Lectoraat Y"), {"author": "{Hogeschool X, Lectoraat Y}"}),
        (ris("TY  - JOUR", "AU  - Bakker R.", "AU  - Bos RJ"), {"author": "Bakker, R. and Bos, R. J."}),
        (ris("TY  - JOUR", "AU  - van der Berg J.-P."), {"author": "van der Berg, J.-P."}),
        (
            ris("TY  - JOUR", "A1  - Een, A.", "AU  - Twee, B.", "A1  - Drie, C."),
            {"author": "Een, A. and Twee, B. and Drie, C."},
        ),
        (ris("TY  - BOOK", "SP  - 240"), {}),
        (ris("TY  - RPRT", "SP  - 1", "EP  - 240"), {}),
        (ris("TY  - JOUR", "SP  - No", "EP  - Specified"), {}),
        (ris("TY  - JOUR", "SP  - e12", "EP  - e19"), {"pages": "e12--e19"}),
        (ris("TY  - JOUR", "SP  - 30-33"), {"pages": "30--33"}),
        (ris("TY  - BOOK", "AU  - Velde, Wim op den"), {"author": "op den Velde, Wim"}),
        (ris("TY  - BOOK", "AU  - Veld, R.J. in 't"), {"author": "in 't Veld, R.J."}),
        (ris("TY  - BOOK", "AU  - van 't Hof, S."), {"author": "van 't Hof, S."}),
        (ris("TY  - BOOK", "AU  - el Hamdaoui, S."), {"author": "el Hamdaoui, S."}),
        (ris("TY  - BOOK", "AU  - uit den Boogaart, K."), {"author": "uit den Boogaart, K."}),
        (ris("TY  - BOOK", "AU  - Jelloun, Tahar Ben"), {"author": "Jelloun, Tahar Ben"}),
        (ris("TY  - JOUR", "Y2  - 2024/03/01/09:15:22"), {"urldate": "2024-03-01"}),
        (ris("TY  - JOUR", "PY  - 2020/11//Nov/Dec2020"), {"date": "2020-11"}),
        (ris("TY  - JOUR", "DA  - JUN 13", "PY  - 2019"), {"date": "2019"}),
        (ris("TY  - JOUR", "PY  - 2019/10//undefined"), {"date": "2019-10"}),
        (ris("TY  - JOUR", "M3  - Review"), {}),
        (ris("TY  - RPRT", "M3  - Factsheet", "SN  - 14085"), {"type": "Factsheet", "number": "14085"}),
        (ris("1. ", "TY  - JOUR", "TI  - A"), {"title": "A"}),
        (ris("Record #1 of 2", "", "TY  - JOUR", "TI  - A"), {"title": "A"}),
        ("Record 1\n@book{x, title={A}}", {"title": "A"}),
        ("@book(x, title={A})", {"title": "A"}),
        ("@book{x, year=2018, month=Feb}", {"date": "2018-02"}),
        ("@book{x, year=2018, month=maart}", {"date": "2018-03"}),
        ('@book{x, year=2018, month="9~" # apr}', {"date": "2018-04-09"}),
        ('@book{x, title={Ge{\\"{\\i}}ntegreerde}}', {"title": "Ge{ï}ntegreerde"}),
        (
            "@book{x, doi={10.1000/a\\_b}, url={\\url{https://een.example/a\\_b}}}",
            {"doi": "10.1000/a_b", "url": "https://een.example/a_b"},
        ),
        ("@report{x, type={Notitie R\\&D, 50\\%}}", {"type": "Notitie R\\&D, 50\\%"}),
    ],
)
def test_records_that_editors_paste(record: str, fields: dict[str, str]) -> None:
    assert dict(tidied(read_record(record)).fields) == fields


@pytest.mark.parametrize(
    ("name", "is_doubtful"),
    [
        ("Jan Jansen", True),
        ("Denktank Jeugdgroepen", True),
        ("Significant NL", True),
        ("Jan van den Berg", True),
        ("Praktikon", False),
        ("Stichting 180", False),
        ("Jansen, Jan", False),
        ("Jansen JD", False),
        ("Raad voor de Voorbeelden", False),
    ],
)
def test_a_name_that_may_be_of_a_person_is_doubtful(name: str, is_doubtful: bool) -> None:
    assert bool(read_record(ris("TY  - BOOK", f"AU  - {name}")).doubtful) is is_doubtful


@pytest.mark.parametrize(
    ("type_", "fields", "found"),
    [
        ("phdthesis", {"school": "Universiteit"}, ("thesis", {"type": "Proefschrift", "institution": "Universiteit"})),
        ("thesis", {"type": "Scriptie"}, ("thesis", {"type": "Scriptie"})),
        ("techreport", {"publisher": "WODC"}, ("report", {"institution": "WODC"})),
        ("report", {"institution": "A", "publisher": "B"}, ("report", {"publisher": "B", "institution": "A"})),
        (
            "misc",
            {"howpublished": "\\url{https://een.example/a_b}"},
            ("online", {"url": "https://een.example/a_b"}),
        ),
        ("book", {"title": "{Alles tussen accolades}"}, ("book", {"title": "Alles tussen accolades"})),
        ("book", {"title": "De {LVB} en {\\'e}{\\\"e}n ..."}, ("book", {"title": "De {LVB} en éën ..."})),
        (
            "book",
            {"title": "100\\% en 5% van \\emph{alles} a\\_b"},
            ("book", {"title": "100\\% en 5\\% van alles a\\_b"}),
        ),
        ("book", {"author": "M{\\\"u}ller, {\\'E}."}, ("book", {"author": "Müller, É."})),
        ("book", {"author": "Jansen, Jr, Piet"}, ("book", {"author": "Jansen, Jr, Piet"})),
        ("book", {"author": "Plato"}, ("book", {"author": "Plato"})),
        ("book", {"date": "ergens in 2001"}, ("book", {"date": "ergens in 2001"})),
        ("book", {"year": "2001", "month": "3"}, ("book", {"date": "2001-03"})),
        ("book", {"year": "2001", "month": "zomer"}, ("book", {"date": "2001"})),
        ("book", {"pages": "voorin en achterin"}, ("book", {"pages": "voorin en achterin"})),
        ("book", {"isbn": "9780231133180 (geb.), 9780231133180"}, ("book", {"isbn": "978-0-231-13318-0"})),
        ("book", {"isbn": "978-0-231-13318-1"}, ("book", {"isbn": "978-0-231-13318-1"})),
        ("article", {"isbn": "1234-5678"}, ("article", {"issn": "1234-5678"})),
        ("article", {"isbn": "0033-3204"}, ("article", {"issn": "0033-3204"})),
        ("article", {"doi": "https://doi.org/10.1037/a0022066"}, ("article", {"doi": "10.1037/a0022066"})),
        ("article", {"url": "https://doi.org/10.1037/a0022066"}, ("article", {"doi": "10.1037/a0022066"})),
        ("article", {"doi": "geen"}, ("article", {"doi": "geen"})),
        ("article", {"language": "en-GB"}, ("article", {"langid": "english"})),
        ("article", {"langid": "fries"}, ("article", {"langid": "fries"})),
        ("online", {"urldate": "2020/1/2"}, ("online", {"urldate": "2020-01-02"})),
    ],
)
def test_tidying(type_: str, fields: dict[str, str], found: tuple[str, dict[str, str]]) -> None:
    source = tidied(Record(type_, fields))
    assert (source.type, dict(source.fields)) == found


def test_what_is_tidy_stays_as_it_is() -> None:
    source = tidied(read_record(CROSSREF))
    assert tidied(Record(source.type, source.fields)).fields == source.fields


VALUE = st.recursive(
    st.lists(
        st.sampled_from(
            ["A", "van", "Jan", " and ", ", ", " ", "\\'e", "\\&", "\\emph", "$", "%", "–", "9", "https://a.b"]
        )
        | st.text(st.characters(exclude_characters="{}\\"), max_size=3),
        max_size=6,
    ).map("".join),
    lambda inner: st.lists(inner | inner.map("{{{}}}".format), max_size=3).map("".join),
    max_leaves=4,
)
NAMES = st.sampled_from(
    "author editor title year month date pages doi isbn issn url howpublished language note".split()
)
BIBTEX = st.builds(
    lambda type_, fields: (
        f"@{type_}{{a,\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items()) + "}"
    ),
    st.sampled_from(["book", "misc", "article", "phdthesis"]),
    st.dictionaries(NAMES, VALUE, max_size=5),
)
RIS_TEXT = st.lists(
    st.tuples(st.sampled_from("AU TI PY DA SN UR T2 SP EP LA XX".split()), st.text(max_size=8) | VALUE), max_size=8
).map(lambda lines: "TY  - CHAP\n" + "".join(f"{tag}  - {value}\n" for tag, value in lines) + "ER  - ")
PASTED = BIBTEX | RIS_TEXT | st.text(max_size=20)


@settings(max_examples=400, deadline=None)
@given(PASTED)
def test_whatever_is_pasted_is_refused_or_becomes_an_entry_that_can_be_read(text: str) -> None:
    try:
        source = tidied(read_record(text))
    except RefusedError:
        return
    name = key(source.fields, frozenset())
    found = read(laid_out(name, source))
    assert found.faults == ()
    assert [(entry.key, entry.type) for entry in found.entries] == [(name, source.type)]


def test_every_field_of_the_house_has_its_place() -> None:
    assert set(ORDER) == FIELDS - {"journal", "year", "month"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Horvath, A. O. (2006)", "dit is geen BibTeX (begint met @) en geen RIS (begint met TY  -)"),
        ("@book{a, title = {x}}\n@book{b, title = {y}}", "hier staan 2 bronnen; plak er precies één"),
        ("TY  - BOOK\nER  - \nTY  - BOOK\nER  - ", "hier staan 2 bronnen; plak er precies één"),
        ("@book{a, title = {x}", "regel 1 van het record is niet te lezen; "),
        ("TY  - BOOK\nTY  - BOOK\nER  - ", "hier staan 2 bronnen; plak er precies één"),
        ("TY - BOOK\nER - ", "hier staan 0 bronnen; plak er precies één"),
    ],
)
def test_what_is_no_record_is_refused(text: str, message: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        read_record(text)
    assert str(refusal.value).startswith(message)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("@book{a,", False),
        ("@", False),
        ("@book{a, title = {x}\n}", True),
        ("TY  - BOOK", False),
        ("TY  - BOOK\nER  - ", True),
    ],
)
def test_a_record_is_complete(text: str, whole: bool) -> None:
    assert is_complete(text) is whole


@pytest.mark.parametrize(
    ("title", "found"),
    [("De band met een jongere", "dutch"), ("The bond in the context of care", "english"), ("Levellen", "")],
)
def test_the_language_is_guessed_from_small_words(title: str, found: str) -> None:
    assert language({"title": title}) == found


@pytest.mark.parametrize(
    ("fields", "taken", "found"),
    [
        ({"author": "de Jong, Jan Dirk and Smit, M.", "date": "2016-09"}, set(), "dejong2016"),
        ({"author": "Müller, É.", "date": "2001"}, {"Muller2001"}, "muller20012"),
        ({"author": "Een, A.", "date": "2001", "title": "Over {Levellen} en meer"}, {"een2001"}, "een2001levellen"),
        ({"author": "Een, A.", "title": "Op en om"}, {"een", "een2"}, "een3"),
        (
            {"author": "{Hogeschool Leiden, Expertisecentrum Jeugd}", "date": "2020"},
            set(),
            "hogeschoolleidenexpertisecentrum2020",
        ),
        ({"title": "Zonder maker"}, set(), "zondermaker"),
        ({}, set(), "2"),
    ],
)
def test_a_key_is_new(fields: dict[str, str], taken: set[str], found: str) -> None:
    assert key(fields, frozenset(taken)) == found


def test_an_entry_goes_above_the_comment_of_the_next() -> None:
    text = "% Alles\n\n@book{a,\n}\n\n% Over c\n@book{c,\n}\n"
    entries = read(text).entries
    assert [line_for(name, entries, text) for name in ("0", "b", "d")] == [3, 6, 10]
