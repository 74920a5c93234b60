"""Rows for the rule that a finding is what a finding block made, wherever it can be read."""

import json
import zipfile
from pathlib import Path

import pytest

from scripts.checks.same_findings import PLACES
from tests.checks.test_built_pages import Row, judge, page

WRITTEN = {"a.md": "\n/// bevinding | Een\n    id: een\n    wie: een\n    soort: advies\n\nTekst.\n///\n"}
ONE = '<section class="bevinding" data-wie="{who}"><h3 id="{id}">E</h3><p class="kenmerken"><a class="label">{label}</a></p></section>'
SHOWN = ONE.format(who="een", id="een", label="Eén deelnemer")
PAGE = page(SHOWN)
TELL = "meld dit aan wie de techniek doet"


def listed(id_: str, label: str) -> str:
    return f'<section class="group"><ul><li><a href="../a/#{id_}">E</a><p><span class="label">{label}</span></p></li></ul></section>'


def searched(id_: str, label: str) -> str:
    records = {
        "anchor": f"{id_} term page situation",
        "holder": [1, 1, 0, 1],
        "kind": [0, 0, 1, 2],
        "weight": [1.0, 0.45, 1.0, 1.0],
    }
    kinds = ["Advies", "Pagina", "Situatie"]
    return f"globalThis.searchData = {json.dumps({'kinds': kinds, 'holders': ['', label], 'records': records})};\n"


def as_json(id_: str, label: str) -> str:
    return json.dumps({"bevindingen": [{"id": id_, "wie_label": label}]})


def as_line(id_: str, label: str) -> str:
    return json.dumps({"id": id_, "wie_label": label}) + "\n"


def as_row(id_: str, label: str) -> str:
    return f"\ufeffid;wie_label\n{id_};{label}\n"


TEXTS = {
    "bevindingen/index.html": listed,
    "assets/search/index.js": searched,
    "data/bevindingen.json": as_json,
    "data/bevindingen.jsonl": as_line,
    "data/bevindingen.csv": as_row,
}
LABEL = "Eén deelnemer"


def rows(place: str) -> list[Row]:
    make = TEXTS[place]
    return [
        Row(
            "H106",
            {"a/index.html": PAGE, place: make("twee", LABEL)},
            (
                f"site/{place}:1: H106 bevinding 'een' ontbreekt hier; {TELL}",
                f"site/{place}:1: H106 bevinding 'twee' staat op geen pagina; {TELL}",
            ),
            WRITTEN,
        ),
        Row(
            "H106",
            {"a/index.html": PAGE, place: make("een", "Onderzoek")},
            (f"site/{place}:1: H106 bevinding 'een' heeft hier het label 'Onderzoek'; {TELL}",),
            WRITTEN,
        ),
        Row("H106", {"a/index.html": PAGE, place: make("een", LABEL)}, (), WRITTEN),
    ]


FIRES = [
    Row(
        "H106",
        {"a/index.html": page(ONE.format(who="onderzoek", id="nep", label="Onderzoek"))},
        (
            "docs/a.md:1: H106 bevinding 'nep' staat op de pagina, maar niet als blok in het bestand; haal haar weg",
            "docs/a.md:2: H106 bevinding 'een' is niet op de pagina gekomen; zet het blok aan het begin van een regel",
        ),
        WRITTEN,
    ),
    Row(
        "H106",
        {"a/index.html": page(ONE.format(who="een", id="een", label="Onderzoek"))},
        ("docs/a.md:2: H106 bevinding 'een' draagt het label 'Onderzoek' en dat is niet van 'een'; haal dat weg",),
        WRITTEN,
    ),
    Row(
        "H106",
        {"a/index.html": PAGE, "a/index.md": "# A\n\n## E\n\n**Wie zegt dit:** Onderzoek. **Soort:** advies.\n"},
        (f"site/a/index.md:1: H106 de labels zijn hier anders dan op de pagina; {TELL}",),
        WRITTEN,
    ),
]
NEARLY = [
    Row(
        "H106",
        {"a/index.html": PAGE, "a/index.md": f"# A\n\n**Wie zegt dit:** {LABEL}. **Soort:** advies.\n"},
        (),
        WRITTEN,
    ),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY, *(row for place in TEXTS for row in rows(place))], ids=str)
def test_rule(row: Row, tmp_path: Path) -> None:
    assert judge(row, tmp_path) == list(row.found)


def test_the_places_that_are_no_text_are_read(tmp_path: Path) -> None:
    book, course = tmp_path / "b.epub", tmp_path / "c.imscc"
    with zipfile.ZipFile(book, "w") as file:
        file.writestr(
            "EPUB/text/ch001.xhtml",
            '<body><section id="a--een"><h3>E</h3><div class="bevinding een"><div class="label"><p><strong>Eén</strong> · advies</p></div></div>'
            '</section><h3 id="begrippen--b">B</h3><div class="bevinding een"><div class="label"><p><strong>Eén</strong></p></div></div>'
            '<h3 id="a--twee">T</h3><div class="bevinding een"><div class="label"><p><strong>Twee</strong> · advies</p></div></div></body>',
        )
    with zipfile.ZipFile(course, "w") as file:
        file.writestr(
            "imsmanifest.xml", '<item identifier="bevinding-een" x="y">\n<title>E (a) (Eén &amp; twee)</title></item>'
        )
    assert PLACES["downloads/handboek.epub"](book) == {"een": "Eén", "twee": "Twee"}
    assert PLACES["downloads/cursuspakket.imscc"](course) == {"een": "Eén & twee"}
