"""The search index: read back as the search of the site reads it, and small enough for a phone."""

import re
from collections.abc import Sequence
from dataclasses import replace

from scripts.content.synonyms import Group, Synonyms
from scripts.exports import search_index
from scripts.exports.search_index import FIELDS, MOST, PIECE, pieces, vocabulary
from scripts.exports.search_records import SearchRecord
from scripts.exports.search_synonyms import groups

ONE = SearchRecord(
    "Levellen", "levellen/", "niet-beloven", "Beloof niets", "Advies", "Niets beloven helpt.", 1.0, "Redactie", "Kop"
)
TWO = SearchRecord(
    "Over", "over/", "over", "Over de cliënten", "Pagina", "Beloven en cliënten.", 0.85, names=("Van wie?", "Wie")
)


def index(
    records: Sequence[SearchRecord], synonyms: Sequence[Sequence[str]], starts: Sequence[tuple[str, str]] = ()
) -> dict[str, object]:
    return search_index.index(records, synonyms, vocabulary(records, synonyms), starts)


def read_words(coded: str) -> list[str]:
    found, word = [], ""
    for shared, rest in re.findall(r"([A-Z])([a-z0-9 ]*)", coded):
        word = word[: ord(shared) - ord("A")] + rest
        found.append(word)
    return found


def read_postings(made: dict[str, object]) -> dict[str, dict[int, int]]:
    distances, found = str(made["distances"]), {}
    for word, coded in zip(read_words(str(made["words"])), str(made["postings"]).split(" "), strict=True):
        counts, record = {}, 0
        for rows, distance, more in re.findall(r"(,*)([^,*])(\**)", coded):
            record += len(rows) * len(distances) + distances.index(distance)
            counts[record] = 1 + len(more)
        found[word] = counts
    return found


def test_every_word_that_means_something_is_there_with_where_it_stands_and_how_often() -> None:
    made = index([ONE, TWO], [])
    assert read_postings(made) == {"beloven": {0: 1, 1: 1}, "helpt": {0: 1}, "clienten": {1: 1}}
    assert {"niet", "en"} <= {*read_words(str(made["stop"]))}
    assert made["accents"] == {"clienten": "cliënten"}


def test_far_records_and_many_times_are_told() -> None:
    times = {0: 1, 3: 2, 4: 4, 95: 9, 96: 1, 400: 3}
    records = [replace(ONE, text="klik " * times.get(number, 0)) for number in range(401)]
    assert read_postings(index(records, [])) == {"klik": {number: min(count, MOST) for number, count in times.items()}}


def test_words_that_begin_alike_are_told_apart() -> None:
    text = "aanb aanbod aanbod10 b " + "a" * 40 + " " + "a" * 41
    made = index([replace(ONE, text=text)], [])
    assert {*text.split()} <= set(read_words(str(made["words"])))


def test_records_are_told_in_columns() -> None:
    made = index([ONE, TWO], [["klik", "vertrouwen"]])
    assert made["records"] == {
        "page": [0, 1],
        "anchor": "niet-beloven over",
        "title": ["Beloof niets", "Over de cliënten"],
        "kind": [0, 1],
        "holder": [0, 1],
        "weight": [1.0, 0.85],
        "names": ["", "Van wie?; Wie"],
        "heading": [0, 1],
        "length": [3, 3],
    }
    assert made["headings"] == ["Kop", ""]
    assert made["fields"] == FIELDS
    assert (made["pages"], made["kinds"], made["holders"]) == (
        [{"pageTitle": "Levellen", "address": "levellen/"}, {"pageTitle": "Over", "address": "over/"}],
        ["Advies", "Pagina"],
        ["Redactie", ""],
    )
    assert made["synonyms"] == [["klik", "vertrouwen"]]


def test_texts_lie_in_pieces_that_know_their_index() -> None:
    records = [replace(ONE, text=f"Tekst {number}.") for number in range(PIECE + 1)]
    version = index(records, [])["version"]
    assert pieces(records) == {
        f"{version}-0": [[f"Tekst {number}."] for number in range(PIECE)],
        f"{version}-1": [[f"Tekst {PIECE}."]],
    }
    assert index([*records[:-1], replace(ONE, text="Anders.")], [])["version"] != version


def test_what_is_in_english_is_told_of_titles_and_texts() -> None:
    record = replace(ONE, title="What works en wie", text="Over who works.", english=("What works", "who works"))
    made = index([ONE, record], [])
    assert made["foreign"] == {1: ["What works"]}
    assert pieces([record]) == {f"{index([record], [])['version']}-0": [["Over who works.", "who works"]]}


def test_a_page_about_the_site_is_found_by_its_beginning_and_the_names_in_it() -> None:
    text = f"{'Dit gaat over deze site. ' * 6}Het werkt met Zotero, en ook met andere programma’s."
    aside = replace(ONE, text=text, is_aside=True, mentions=("Zotero",))
    assert {"zotero", "site"} <= read_postings(index([aside], [])).keys()
    assert "programma" not in str(read_postings(index([aside], [])))
    assert "programma" in str(read_postings(index([replace(aside, is_aside=False)], [])))


def test_an_abbreviation_is_one_in_capitals() -> None:
    assert index([replace(ONE, text="Een LVB is no big deal.")], [])["capitals"] == "lvb"


def test_a_name_that_looks_like_a_form_of_another_word_is_a_word_of_its_own() -> None:
    records = [replace(ONE, text="Het heet levellen, zegt Levvel met Amber.")]
    forms = str(index(records, [])["forms"]).split(";")
    assert "levvel levvel" in forms
    assert [form for form in forms if form.startswith("amber")] == []


def test_groups_that_share_a_word_are_one_whatever_their_order() -> None:
    written = (("klik", "band"), ("toezicht",), ("contact", "relatie"), ("Band", "contact"), ("lvb", "beperking"))
    found = groups(Synonyms(tuple(Group(1, words) for words in written)), ())
    assert sorted(sorted(group) for group in found) == [["band", "contact", "klik", "relatie"], ["beperking", "lvb"]]


def test_a_word_is_silent_when_it_only_tells_what_is_left_out() -> None:
    told = replace(ONE, text="Praten over drank en spanning.")
    silent = replace(ONE, title="Drugs?", text="Over drugs en drank staat er niets.", left_out="Drugs? drugs drank")
    assert index([told, silent], [])["silent"] == "drugs"


def test_where_to_begin_is_told_by_number() -> None:
    made = index([ONE, TWO], [], [("over/", ""), ("levellen/", "niet-beloven"), ("nergens/", ""), ("over/", "")])
    assert made["starts"] == [1, 0]


def test_a_separable_verb_is_in_the_index_as_one_word() -> None:
    made = index([replace(ONE, text="Ze komt haar afspraken na. Het is af.")], [])
    assert "nakomen" in read_words(str(made["words"]))
