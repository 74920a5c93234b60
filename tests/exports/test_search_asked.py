"""The words that visitors ask with: read back as the search of the site reads them."""

import re
from collections.abc import Mapping
from dataclasses import replace

from scripts.content import synonyms
from scripts.exports.search_asked import TOGETHER, asked_pieces
from scripts.exports.search_index import DISTANCES, index, vocabulary
from scripts.exports.search_records import SearchRecord
from scripts.exports.search_synonyms import absent, english, markers
from tests.exports.test_search_index import read_words

PLAIN = SearchRecord("Levellen", "levellen/", "klik", "Klik", "Advies", "Een klik helpt.", 1.0, "Redactie")


def asked_with(*asked: str) -> SearchRecord:
    return replace(PLAIN, asked=asked)


def pieces(*records: SearchRecord, english: Mapping[str, str] | None = None) -> dict[str, list[str]]:
    return asked_pieces(records, vocabulary(records, []), english or {})


def lying(found: dict[str, list[str]], word: str) -> list[str]:
    """The piece in which a word lies, as the engine of the site finds it."""
    return found[max(name for name in found if name <= word)]


def read(piece: list[str]) -> dict[str, dict[int, int]]:
    found = {}
    for word, coded in zip(read_words(piece[0]), piece[1].split(" "), strict=True):
        weights, record = {}, 0
        for rows, distance, weight in re.findall(r"(,*)([^,])(\d)", coded):
            record += len(rows) * len(DISTANCES) + DISTANCES.index(distance)
            weights[record] = int(weight)
        found[word] = weights
    return found


def test_a_word_leads_to_what_it_asks_for_however_far_apart() -> None:
    records = [asked_with("maatje") if number in (3, 200) else PLAIN for number in range(201)]
    assert {*read(lying(pieces(*records), "mat"))["mat"]} == {3, 200}


def test_what_is_asked_twice_weighs_more_and_what_is_one_of_many_less() -> None:
    found = pieces(
        asked_with("zwijgt", "hij zwijgt", "zwijgt"),
        asked_with("zwijgt"),
        asked_with("zwijgt boos stil mokt klaagt piekert tobt gromt"),
    )
    weights = read(lying(found, "zwijg"))["zwijg"]
    assert weights[0] > weights[1] > weights[2]


def test_a_compound_asks_with_its_parts_but_less() -> None:
    found = pieces(asked_with("straattaal"))
    head, whole, tail = (read(lying(found, root))[root][0] for root in ("strat", "stratal", "tal"))
    assert whole >= tail > head


def test_two_words_that_stand_together_lie_with_the_first_that_means_something() -> None:
    found = pieces(asked_with("hij zwijgt altijd"), PLAIN, asked_with("ze zwijgt altijd, hij is boos"))
    told = {word: read_words(lying(found, word)[3]) for word in ("altij", "bos", "zwijg")}
    zwijg = ["hij zwijg", "ze zwijg", "zwijg altij"]
    assert {word: [pair for pair in pairs if word in pair] for word, pairs in told.items()} == {
        "altij": ["altij hij"],
        "bos": ["is bos"],
        "zwijg": zwijg,
    }
    assert lying(found, "zwijg")[4].split(" ")[2] == DISTANCES[0] + DISTANCES[2]
    # Those of two stop words lie with the first, apart from what is loaded for other words.
    assert read_words(found["-hij"][3]) == ["hij is"]


def test_neighbours_share_a_piece_until_it_is_large_and_a_word_lies_with_its_root() -> None:
    many = [f"{letter}{other}" for letter in "bcdfghjklmnp" for other in "bcdfghjklmnpq"]
    found = pieces(asked_with("ga", *(f"ka{letters}" for letters in many), "kooi", "zwijgt"))
    assert 5 < len(found) < 20
    assert all(len(read_words(piece[0])) <= TOGETHER for piece in found.values())
    assert "zwijg" in read(lying(found, "zwijgende"))
    for piece in found.values():
        begun = [word[:3] for word in read_words(piece[0])]
        others = [word[:3] for other in found.values() if other != piece for word in read_words(other[0])]
        assert not {*begun} & {*others}


def test_only_words_that_are_always_a_verb_or_an_adjective_are_no_subject() -> None:
    found = pieces(asked_with("hij heeft gejat", "blauwe plekken", "hij werd gepest", "pesten"))
    assert " ".join(piece[5] for piece in found.values() if piece[5]) == "blauwe gejat"


def test_words_without_meaning_ask_for_nothing() -> None:
    assert [piece[:2] for piece in pieces(asked_with("hoe en of")).values() if piece[0]] == []


def test_an_inflection_lies_where_it_begins_and_those_of_the_site_in_the_index() -> None:
    records = (replace(PLAIN, text="Hij werd gescholden.", asked=("schelden",)),)
    words = vocabulary(records, [])
    assert "gescholden" in str(index(records, [], words)["forms"])
    assert "gescholden" not in str(asked_pieces(records, words, {}))
    assert "uitgescholden" in lying(pieces(asked_with("uitschelden")), "uitgescholden")[2]


def test_english_lies_with_its_first_word_where_nobody_who_asks_in_dutch_loads_it() -> None:
    found = pieces(asked_with("zwijgt"), english={"show up": "komt", "silent": "zwijgt", "want": "wil", "i": "ik"})
    told = {text: lying(found, f"~{text.split()[0]}")[6].split(";") for text in ("show up", "silent", "want", "i")}
    assert "show up=komt" in told["show up"]
    assert "silent=zwijgt" in told["silent"]
    assert "want=wil" in told["want"]
    assert "i=ik" in told["i"]
    assert {piece[6] for name, piece in found.items() if not name.startswith("~")} == {""}


def test_english_is_read_folded() -> None:
    read_file = synonyms.read("- Doesn't listen, Naïve = luistert niet\n- a#b: wie luistert\n- oor, luister\n")
    assert english(read_file) == {"doesn t listen": "luistert niet", "naive": "luistert niet"}
    assert [group.words for group in read_file.groups] == [("oor", "luister")]


def test_a_sentence_is_known_to_be_english_by_words_without_meaning_that_are_no_dutch() -> None:
    translations = {
        "the": "de",
        "is": "is",
        "show up": "komt",
        "gang": "bende",
        "so": "zo",
        "with": "met",
        "about": "over",
    }
    assert markers(translations) == (["the", "with"], ["is"])


def test_a_name_that_came_on_the_site_is_absent_no_longer() -> None:
    kept = synonyms.read("- rij, file\n- staat er niet: Halt, Rijbewijs, file\n")
    assert absent(kept, ["Zonder rijbewijs rijden."]) == ["halt"]
