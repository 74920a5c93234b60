"""Citations and references word for word, of every kind of source there is."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.content.bibliography import read
from scripts.markdown.references import Formatted, format_all, reference_list
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
            "Schuengel, C., Kef, S., Damen, S. en Worm, M. (2010). ‘People who need people’: Attachment and "
            "professional caregiving. Journal of Intellectual Disability Research, 54(Suppl. 1), 38–47. "
            "https://doi.org/10.1111/j.1365-2788.2009.01236.x",
        ),
        (
            "dejong2016willem",
            "Jong, J. D. de en Smit, M. (2016, september). Onbegrepen. Onaangepast. On(be)handelbaar? Gewoon een "
            "volwaardig mens. Sozio, (4), 30–33.",
        ),
        (
            "dejong2016",
            "Jong, J. D. de. (2016). Verkeerd verbonden: Over foute straten en foute systemen "
            "[Lectorale rede, 11 februari 2016]. Hogeschool Leiden, Expertisecentrum Jeugd.",
        ),
        (
            "witvliet2015",
            "Witvliet, M., Snijdewint, M. E., Bertling, L. M., Kaal, H. L. en Scheppingen, L. van. (2015). "
            "Het belang van de relatie: Een onderzoek naar het verband tussen de werkalliantie en de motivatie voor "
            "begeleiding bij jongeren met een licht verstandelijke beperking (Nr. 14085). Regioplan.",
        ),
        (
            "rooney2009",
            "Rooney, R. H. (2009). Strategies for work with involuntary clients (2de dr.). Columbia University Press.",
        ),
        (
            "coenen2013",
            "Coenen, T. en Koopman, L. (2013). Spijbelen doe je maar thuis: Verhalen van een docent op het vmbo. "
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
        ("undefeated2011", "Lindsay, D. en Martin, T. J. (Regisseurs). (2011). Undefeated [Documentaire]."),
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


def test_dutch_names_sort_on_the_name_after_the_particle(formatted: Formatted) -> None:
    order = list(formatted.references)
    assert order.index("horvath2006") < order.index("dejong2016") < order.index("jongman2016")
    assert formatted.short["dejong2016willem"] == "De Jong en Smit, 2016"


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
