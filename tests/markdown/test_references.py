"""Citations and references word for word, of every kind of source there is."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.content.bibliography import read
from scripts.markdown.references import Formatted, cited, format_all, reference_list
from scripts.running.tools import PandocError

ROOT = Path(__file__).resolve().parents[2]
BIBLIOGRAPHY = ROOT / "bibliography.bib"
CITATIONS = (
    "@dejong2016, p. 12",
    "zie @ross2008; @geenen2014",
    "@witvliet2015, pp. 3-4",
    "-@horvath2006",
    "@denktank7",
    "@drost2016",
    "@niet",
    "@ross2008, zie <https://een.example/#ref-x>",
)


@pytest.fixture(scope="module")
def formatted() -> Formatted:
    keys = [entry.key for entry in read(BIBLIOGRAPHY.read_text(encoding="utf-8")).entries]
    return format_all(BIBLIOGRAPHY, keys, CITATIONS)


def plain(html: str) -> str:
    return " ".join(LexborHTMLParser(html).text().split())


@pytest.mark.parametrize(
    ("key", "reference"),
    [
        (
            "horvath2006",
            "Horvath, A. O. (2006). The alliance in context: Accomplishments, challenges, and future directions. "
            "Psychotherapy: Theory, Research, Practice, Training, 43(3), 258–263. "
            "https://doi.org/10.1037/0033-3204.43.3.258",
        ),
        (
            "schuengel2010",
            "Schuengel, C., Kef, S., Damen, S., & Worm, M. (2010). ‘People who need people’: Attachment and "
            "professional caregiving. Journal of Intellectual Disability Research, 54(Suppl. 1), 38–47. "
            "https://doi.org/10.1111/j.1365-2788.2009.01236.x",
        ),
        (
            "dejong2016willem",
            "De Jong, J. D., & Smit, M. (2016, september). Onbegrepen. Onaangepast. On(be)handelbaar? Gewoon een "
            "volwaardig mens. Sozio, (4), 30–33.",
        ),
        (
            "dejong2016",
            "De Jong, J. D. (2016). Verkeerd verbonden: Over foute straten en foute systemen "
            "[Lectorale rede, 11 februari 2016]. Hogeschool Leiden, Expertisecentrum Jeugd.",
        ),
        (
            "witvliet2015",
            "Witvliet, M., Snijdewint, M. E., Bertling, L. M., Kaal, H. L., & Van Scheppingen, L. (2015). "
            "Het belang van de relatie: Een onderzoek naar het verband tussen de werkalliantie en de motivatie voor "
            "begeleiding bij jongeren met een licht verstandelijke beperking (Nr. 14085). Regioplan.",
        ),
        (
            "rooney2009",
            "Rooney, R. H. (2009). Strategies for work with involuntary clients (2e dr.). Columbia University Press.",
        ),
        (
            "coenen2013",
            "Coenen, T., & Koopman, L. (2013). Spijbelen doe je maar thuis: Verhalen van een docent op het vmbo. "
            "Artemis & Co.",
        ),
        (
            "denktank7",
            "Denktank Problematische Jeugdgroepen. (z.d.). Denktank 7: Werkalliantie. "
            "Ministerie van Veiligheid en Justitie.",
        ),
        (
            "youturn",
            "Stichting 180. (z.d.). YOUTURN. http://180.nl/producten-en-diensten/youturn",
        ),
        (
            "undefeated2011",
            "Lindsay, D., & Martin, T. J. (Regisseurs). (2011). Undefeated [Documentaire]. Zipper Bros Films; "
            "Spitfire Pictures; Five Smooth Stones Productions; Level 22 Productions.",
        ),
    ],
)
def test_a_reference_of_each_kind(formatted: Formatted, key: str, reference: str) -> None:
    assert plain(formatted.references[key]) == reference


def test_there_is_a_word_for_word_example_of_every_type() -> None:
    entries = {entry.key: entry.type for entry in read(BIBLIOGRAPHY.read_text(encoding="utf-8")).entries}
    mark = next(mark for mark in test_a_reference_of_each_kind.pytestmark if mark.name == "parametrize")
    assert {entries[key] for key, _ in mark.args[1]} == set(entries.values())


@pytest.mark.parametrize(
    ("citation", "text"),
    [
        ("@dejong2016, p. 12", "(De Jong, 2016, p. 12)"),
        ("zie @ross2008; @geenen2014", "(zie Ross et al., 2008; Geenen, 2014)"),
        ("@witvliet2015, pp. 3-4", "(Witvliet et al., 2015, pp. 3–4)"),
        ("-@horvath2006", "(2006)"),
        ("@denktank7", "(Denktank Problematische Jeugdgroepen, z.d.)"),
        ("@drost2016", "(Drost et al., 2016)"),
    ],
)
def test_a_citation_reads_as_dutch_apa(formatted: Formatted, citation: str, text: str) -> None:
    assert plain(formatted.citations[citation]) == text


def test_every_work_in_a_citation_is_a_link_to_its_reference(formatted: Formatted) -> None:
    links = LexborHTMLParser(formatted.citations["zie @ross2008; @geenen2014"]).css("a")
    assert [link.attributes["href"] for link in links] == ["#bron-ross2008", "#bron-geenen2014"]
    assert [link.text() for link in links] == ["Ross et al., 2008", "Geenen, 2014"]


def test_a_link_of_the_editor_in_a_citation_stays_as_it_is(formatted: Formatted) -> None:
    links = LexborHTMLParser(formatted.citations["@ross2008, zie <https://een.example/#ref-x>"]).css("a")
    assert [link.attributes["href"] for link in links] == ["#bron-ross2008", "https://een.example/#ref-x"]


def test_an_unknown_key_is_no_citation(formatted: Formatted) -> None:
    assert "@niet" not in formatted.citations


def test_dutch_names_sort_on_their_prefix(formatted: Formatted) -> None:
    order = list(formatted.references)
    assert order.index("coenen2013") < order.index("dejong2016") < order.index("drost2016")
    assert formatted.short["dejong2016willem"] == "De Jong & Smit, 2016"


NAMES = """
@book{jong, author = {de Jong, J. D. and Smit, M.}, title = {Een}, date = {2016}, options = {useprefix=true}}
@book{jongk, author = {de Jong, K.}, title = {Twee}, date = {2016}, options = {useprefix=true}}
@book{hart, author = {’t Hart, P.}, title = {Drie}, date = {2017}, options = {useprefix=true}}
@book{hof, author = {van 't Hof, S.}, title = {Vier}, date = {2017}, options = {useprefix=true}}
@book{veld, author = {in 't Veld, R. J.}, title = {Vijf}, date = {2017}, options = {useprefix=true}}
@incollection{laan, author = {van der Laan, P.}, editor = {de Jong, J. D. and van Scheppingen, L.},
  booktitle = {Vitamine C}, title = {Zes}, date = {2017}, options = {useprefix=true}}
@report{letters, author = {{Stichting 180} and {Bureau X}}, title = {Een \\& twee 50\\%},
  type = {Notitie R\\&D, 50\\%}, date = {2016}, institution = {A \\& B}}
"""


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Formatted:
    file = tmp_path_factory.mktemp("names") / "namen.bib"
    file.write_text(NAMES, encoding="utf-8")
    keys = [entry.key for entry in read(NAMES).entries]
    return format_all(file, keys, [f"@{key}" for key in keys])


@pytest.mark.parametrize(
    ("key", "citation", "reference"),
    [
        ("jong", "(J. D. de Jong & Smit, 2016)", "De Jong, J. D., & Smit, M. (2016). Een."),
        ("jongk", "(K. de Jong, 2016)", "De Jong, K. (2016). Twee."),
        ("hart", "(’t Hart, 2017)", "’t Hart, P. (2017). Drie."),
        ("hof", "(Van ’t Hof, 2017)", "Van ’t Hof, S. (2017). Vier."),
        ("veld", "(In ’t Veld, 2017)", "In ’t Veld, R. J. (2017). Vijf."),
        (
            "laan",
            "(Van der Laan, 2017)",
            "Van der Laan, P. (2017). Zes. In J. D. de Jong & L. van Scheppingen (Red.), Vitamine C.",
        ),
        (
            "letters",
            "(Stichting 180 & Bureau X, 2016)",
            "Stichting 180, & Bureau X. (2016). Een & twee 50% [Notitie R&D, 50%]. A & B.",
        ),
    ],
)
def test_a_name_with_a_prefix(named: Formatted, key: str, citation: str, reference: str) -> None:
    assert plain(named.citations[f"@{key}"]) == citation
    assert plain(named.references[key]) == reference


def test_names_are_in_the_order_of_their_prefix(named: Formatted) -> None:
    assert list(named.references) == ["jong", "jongk", "veld", "letters", "hart", "laan", "hof"]


def test_the_list_of_a_page_holds_what_it_cites_in_the_order_of_all(formatted: Formatted) -> None:
    tree = LexborHTMLParser(reference_list(formatted, ["ross2008", "geenen2014", "niet"], "../bronnen/"))
    assert [item.attributes["id"] for item in tree.css("li")] == ["bron-geenen2014", "bron-ross2008"]
    assert tree.css_first("a.naar-bronnen").attributes["href"] == "../bronnen/#geenen2014"
    assert tree.css_first("a.naar-bronnen").text() == "Over deze bron (Geenen, 2014)"


def test_what_pandoc_cannot_read_is_an_error(tmp_path: Path) -> None:
    broken = tmp_path / "kapot.bib"
    broken.write_text("@book{a, title = {A", encoding="utf-8")
    with pytest.raises(PandocError):
        format_all(broken, ["a"], [])


def test_the_keys_that_pandoc_gets_are_those_of_the_one_grammar() -> None:
    assert cited(["een", "een-", "twee", "-"], ["zie @een-; @twee, p. 2", "@-"]) == ["een", "twee"]
