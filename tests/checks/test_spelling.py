"""Rows for the rules on how new words are spelt."""

from collections.abc import Callable

import pytest

from scripts.content.dutch import is_compound, is_word, meant
from scripts.content.source import Sources
from tests.checks.rows import HEAD, META, Row, judge

USUAL = HEAD + "Een werkalliantie vraagt vertrouwen van de hulpverlener. De deelnemers noemen dat levellen.\n"
FIRES = [
    Row(
        "P180",
        {
            "a.md": HEAD
            + "Het vertouwen groeit. Mischien ook neit.\n\nEen ervaringdeskundige begeleidt dedeelnemers.\n\n"
            + "De hulpverlenner, [de hulpvraagen](b.md) en een hierarchie.\n",
            "b.md": USUAL.replace("levellen.", "levellen. De ervaringsdeskundige misschien ook."),
        },
        (
            "docs/a.md:3: P180 'vertouwen' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'vertrouwen'",
            "docs/a.md:3: P180 'Mischien' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'Misschien'",
            "docs/a.md:3: P180 'neit' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'niet'",
            "docs/a.md:5: P180 'ervaringdeskundige' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'ervaringsdeskundige'",
            "docs/a.md:5: P180 'dedeelnemers' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'de deelnemers'",
            "docs/a.md:7: P180 'hulpverlenner' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'hulpverlener'",
            "docs/a.md:7: P180 'hulpvraagen' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'hulpvragen'",
            "docs/a.md:7: P180 'hierarchie' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'hiërarchie'",
        ),
        changed={"docs/a.md": frozenset(range(1, 9))},
    ),
    Row(
        "P180",
        {"a.md": META.format(title="Titel", description="Wat de jongerren ervan vinden.") + USUAL},
        (
            "docs/a.md:3: P180 'jongerren' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'jongeren'",
        ),
        changed={"docs/a.md": frozenset({3})},
    ),
]
FIRES += [
    Row(
        "P180",
        {
            "a.md": HEAD + "Een betrouw bare band en een werk alliantie.\n",
            "b.md": HEAD + "Betrouwbare werkalliantie: werkalliantie.\n",
        },
        (
            "docs/a.md:3: P180 'betrouw bare' is één woord; schrijf 'betrouwbare'",
            "docs/a.md:3: P180 'werk alliantie' is één woord; schrijf 'werkalliantie'",
        ),
        changed={"docs/a.md": frozenset({3})},
    ),
    # What stands in a drawing is text as well.
    Row(
        "P180",
        {"b.md": USUAL},
        (
            "docs/w.svg:2: P180 'vertouwen' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'vertrouwen'",
        ),
        texts={"w.svg": "<svg>\n<title>Het vertouwen</title>\n</svg>"},
        changed={"docs/w.svg": frozenset({2})},
    ),
]
NEARLY = [
    Row(
        "P180",
        {
            "a.md": HEAD + "Om samen te werken moet je samen werken, en door gaan.\n",
            "b.md": HEAD + "Samenwerken, samenwerken en doorgaan, doorgaan.\n",
        },
        changed={"docs/a.md": frozenset({3})},
    ),
    # What stands on the site, is made of words, is a name, quoted, a title, an address, code, or in another language.
    Row(
        "P180",
        {
            "a.md": HEAD
            + "Werkallianties, levellen, een jeugdzorgprofessional en een gevangenismuur. Een overlegtafel, ongezien.\n\n"
            + "Bosker schrijft. Martijn en Napier zeggen ‘vertouwen’ in *Vertouwen*, <https://vertouwen.example>, `vertouwen` [@vertouwen].\n\n"
            + "Wél of níet, mét of zonder: de mentaliserende, beleidsluwe aanpak. Een lopender zin, met begrijpelijkere woorden.\n\n"
            + "The counsellor and the clients.\n{ lang=en }\n\n/// bevinding | Een titel\n    id: vertouwen\n\nTekst.\n///\n",
            "b.md": USUAL,
        },
        changed={"docs/a.md": frozenset(range(1, 20))},
    ),
    # What nobody touched, and what stood there before the line was changed.
    Row("P180", {"a.md": HEAD + "Het vertouwen groeit.\n", "b.md": USUAL}, changed={"docs/b.md": frozenset({3})}),
    Row(
        "P180",
        {"a.md": HEAD + "Het vertouwen groeit langzaam.\n"},
        changed={"docs/a.md": frozenset({3})},
        gone={"docs/a.md": ("Het vertouwen groeit.",)},
    ),
    # What is used three times in what is new, is a word of its own.
    Row(
        "P180",
        {"a.md": HEAD + "Wie levelt, levelt met zijn groep. Zo levelt hij.\n", "b.md": USUAL},
        changed={"docs/a.md": frozenset({3})},
    ),
    Row("P180", {"a.md": HEAD + "Het vertouwen groeit.\n"}),
]


FIRES += [
    Row(
        "P180",
        {
            "en.md": META.format(title="T", description="D").replace("title", "lang: en\ntitle", 1)
            + "It is a guidline.\n\nA guideline.\n"
        },
        (
            "docs/en.md:8: P180 'guidline' staat in geen woordenlijst; zet een eigen woord tussen ‘ en ’, of schrijf 'guideline'",
        ),
        changed={"docs/en.md": frozenset({8})},
    ),
]
NEARLY += [
    Row(
        "P180",
        {
            "en.md": META.format(title="T", description="D").replace("title", "lang: en\ntitle", 1)
            + "An organisation, behaviour.\n"
        },
        changed={"docs/en.md": frozenset({8})},
    ),
]


FIRES += [
    Row(
        "P180",
        {"a.md": HEAD + "DAt is zo, dAT ook: een jongEren van 15minuten.\n"},
        (
            "docs/a.md:3: P180 'DAt' is verkeerd getypt; schrijf 'Dat'",
            "docs/a.md:3: P180 'dAT' is verkeerd getypt; schrijf 'dat'",
            "docs/a.md:3: P180 'jongEren' is verkeerd getypt; schrijf 'jongeren'",
            "docs/a.md:3: P180 '15minuten' is verkeerd getypt; schrijf '15 minuten'",
        ),
        changed={"docs/a.md": frozenset({3})},
    ),
]
NEARLY += [
    Row(
        "P180",
        {"a.md": HEAD + "MkDocs, LaTeX, BibTeX, mkDocs, PxQ, iPad, 3d, 2e, LVB, mp3, HvA en 16-jarige, ‘DAt’.\n"},
        changed={"docs/a.md": frozenset({3})},
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_rule(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("onmiddelijk", "onmiddellijk"),
        ("accomodatie", "accommodatie"),
        ("patienten", "patiënten"),
        ("vna", "van"),
        ("professionalls", "professionals"),
        ("samenwerkking", "samenwerking"),
        ("probeerd", "probeert"),
        ("groepslijder", ""),  # A compound of two words, until the site has the other.
        ("uithuisplaatsing", ""),
        ("veerkracht", ""),
        ("dagbesteding", ""),
        ("dojo", ""),
    ],
)
def test_what_was_meant(word: str, right: str) -> None:
    assert meant(word, ()) == right


def test_what_looks_like_a_word_of_the_site_is_a_slip_of_it() -> None:
    assert meant("groepslijder", {"groepsleider"}) == "groepsleider"
    # Another form of a word is none.
    assert meant("werkallianties", {"werkalliantie"}) == ""


def test_a_word_of_words_is_a_word() -> None:
    assert is_compound("reclasseringswerker")
    assert is_word("groepenopstand")
    assert not is_word("vertouwen")
    # No Dutch word is made so: afspraak, afspraken.
    assert not is_word("afspraaken")


OFTEN = "De werkalliantie telt. Een werkalliantie groeit. Wat een werkalliantie is. De werkalliantie en de cliënt. Een cliënt, de cliënt, deze cliënt. De begeleider, een begeleider, elke begeleider, die begeleider.\n"


def replaced(old: str, new: str, found: tuple[str, ...] = ()) -> Row:
    """A sentence of which one word is another than on the main branch, and what is told of it."""
    before = "De deelnemers zijn het eens: bij een werkalliantie gaat het om een begeleider en zijn cliënt in de wijk."
    return Row(
        "P188",
        {"a.md": HEAD + before.replace(old, new) + "\n", "b.md": HEAD + OFTEN},
        found,
        changed={"docs/a.md": frozenset({3})},
        gone={"docs/a.md": (before,)},
    )


BECAME = [
    replaced("werkalliantie", "werkallergie", ("docs/a.md:3: P188 'werkallergie' was 'werkalliantie' en staat verder nergens; zet een eigen woord tussen ‘ en ’, of schrijf 'werkalliantie'",)),
    replaced("cliënt", "client", ("docs/a.md:3: P188 'client' was 'cliënt' en staat verder nergens; zet een eigen woord tussen ‘ en ’, of schrijf 'cliënt'",)),
]  # fmt: skip
DOZENS = "In dertig wijken. Met dertig mensen. Na dertig dagen. Van dertig."
STAYED = [
    # Another number is no slip of a telephone.
    Row(
        "P188",
        {"a.md": HEAD + "Een groep van drie tot veertig mensen in een klas.\n", "b.md": HEAD + DOZENS + "\n"},
        changed={"docs/a.md": frozenset({3})},
        gone={"docs/a.md": ("Een groep van drie tot dertig mensen in een klas.",)},
    ),
    Row(
        "P188",
        {
            "a.md": HEAD + "Ditzelfde verhaal komt terug als voorbeeld in een klas.\n",
            "b.md": HEAD + "Hetzelfde. Hetzelfde! Hetzelfde? Hetzelfde.\n",
        },
        changed={"docs/a.md": frozenset({3})},
        gone={"docs/a.md": ("Hetzelfde verhaal komt terug als voorbeeld in een klas.",)},
    ),
    # Another form of the word, another word, a compound of it, a word of its own, and a sentence written anew.
    replaced("begeleider", "begeleidster"),
    replaced("werkalliantie", "werkrelatie"),
    replaced("begeleider", "gezinsbegeleider"),
    replaced("werkalliantie", "‘werkallergie’"),
    replaced("wijk", "wijn"),
    replaced("bij een werkalliantie gaat het om een", "een werkallergie is er als een"),
]
FIRES += BECAME
NEARLY += STAYED


@pytest.mark.parametrize("row", [*BECAME, *STAYED], ids=str)
def test_a_word_that_became_another(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)
