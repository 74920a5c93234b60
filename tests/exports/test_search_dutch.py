"""What search knows of Dutch: inflections, compounds, separable verbs, and words that only look alike."""

import pytest

from scripts.exports import search_dutch as dutch


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("gescholden", "schelden"),
        ("scheldt", "schelden"),
        ("uitgescholden", "uitschelden"),
        ("gechanteerd", "chanteren"),
        ("nagekomen", "nakomen"),
        ("kwam", "komen"),
        ("jongeren", "jongere"),
        ("beloften", "belofte"),
        ("moeilijkheden", "moeilijkheid"),
    ],
)
def test_an_inflection_has_the_stem_of_its_word(form: str, word: str) -> None:
    assert dutch.stem(form) == dutch.stem(word)


@pytest.mark.parametrize(("word", "other"), [("liegen", "lieten"), ("afbouwen", "opbouwen"), ("geduld", "dulden")])
def test_another_word_has_another_stem(word: str, other: str) -> None:
    assert dutch.stem(word) != dutch.stem(other)


def test_forms_are_told_where_the_rules_go_wrong() -> None:
    found = dutch.forms({"schelden", "werken"})
    assert {"gescholden", "scheldt"} <= {*found["schel"]}
    assert "gewerkt" not in {form for forms in found.values() for form in forms}  # The rules know this one.
    assert all(dutch.changed("stem", form) != base for base, forms in found.items() for form in forms)


def test_a_form_that_is_a_word_of_the_site_itself_stays_what_it_is() -> None:
    assert "ouder" in {form for forms in dutch.forms({"oud"}).values() for form in forms}
    assert "ouder" not in {form for forms in dutch.forms({"oud", "ouders"}).values() for form in forms}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("straattaal", ("straat", "taal")),
        ("reclasseringswerker", ("reclasserings", "werker")),
        ("groepsopstand", ("groeps", "opstand")),
        ("kansarm", ("kansarm", "")),  # An arm is no part of it that anybody looks for.
        ("behandeling", ("behandeling", "")),
        ("opbouwen", ("opbouwen", "")),
    ],
)
def test_a_compound_is_cut_between_words(word: str, parts: tuple[str, str]) -> None:
    at = dutch.cut(word, {"reclassering", "werker"})
    assert (word[:at] or word, word[at:] if at else "") == parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ze komt haar afspraken na en is op tijd.", ["nakomen"]),
        ("Hoe bouw ik af?", ["afbouwen"]),
        ("Hij werkt nergens aan mee", ["meewerken"]),
        ("Ze werkt aan een plan.", []),
    ],
)
def test_separable_verbs_are_put_together(text: str, found: list[str]) -> None:
    assert list(dutch.joined(text)) == found


def test_a_word_of_its_own_is_no_slip() -> None:
    found = {*dutch.lookalikes({"lieten", "spiegel", "honderd"})}
    assert dutch.changed("stem", "hond") in found  # Not the beginning of “honderd”.
    assert dutch.changed("stem", "spijbel") not in found
    assert dutch.changed("stem", "lieten") not in found


def test_a_word_with_the_stem_of_another_is_a_twin() -> None:
    found = dutch.twins({"weten", "stellen", "verschillen"})
    assert {"wet", "stelen"} <= {*found}
    assert {"weet", "stelt", "verschil", "weten"} & {*found} == set()  # Another form, or the same meaning.
