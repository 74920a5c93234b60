"""Text on a slide begins a line at every sentence, is as large as fits, and stands above where it comes from."""

import pytest

from scripts.exports.slide_text import LABEL, SIZES, Line, largest, read_texts, takes


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Een. Twee? Drie!</p>", ("<p>Een.</p>", "<p>Twee?</p>", "<p>Drie!</p>")),
        # Not within a link, a name, a slogan, an abbreviation or a source.
        (
            "<p>Lees <a href='x'>wat. Hoe</a> het ging. Zeg het.</p>",
            ('<p>Lees <a href="x">wat. Hoe</a> het ging.</p>', "<p>Zeg het.</p>"),
        ),
        ("<p>Dat schrijft H. Jansen.</p>", ("<p>Dat schrijft H. Jansen.</p>",)),
        ("<p>Als ‘ik kan …’ en meer.</p>", ("<p>Als ‘ik kan …’ en meer.</p>",)),
        ("<p>Zie Ross e.a. (2008). Lees.</p>", ("<p>Zie Ross e.a. (2008).</p>", "<p>Lees.</p>")),
        ("<p>Hij zei ‘nee.’ Zij niet.</p>", ("<p>Hij zei ‘nee.’</p>", "<p>Zij niet.</p>")),
        ("<p>Schrijf het op. (8 minuten)</p>", ("<p>Schrijf het op.</p>", "<p>(8 minuten)</p>")),
        ("<p>A &lt; b. En &amp; dat.</p>", ("<p>A &lt; b.</p>", "<p>En &amp; dat.</p>")),
        ("<ul><li>Een. Twee.</li></ul>\n", ("<ul><li>Een. Twee.</li></ul>",)),
        ("", ()),
    ],
)
def test_every_sentence_of_a_paragraph_begins_a_line(html: str, expected: tuple[str, ...]) -> None:
    other, text = read_texts(["<p>Iets anders. En meer.</p>", html])
    assert tuple(piece.html for piece in text.pieces) == expected
    assert [line.text for line in other.apart.lines] == ["Iets anders.", "En meer."]


def test_a_single_paragraph_goes_two_sentences_at_a_time_and_other_text_as_it_is_written() -> None:
    html = "<p>Een <a href='x'>twee</a>. Drie. Vier. Vijf. Zes.</p>"
    one, more, single = read_texts([html, "<p>Een. Twee.</p><p>Drie.</p>", "<p>Een.</p>"])
    assert one.in_pairs.html == '<p>Een <a href="x">twee</a>. Drie.</p><p>Vier. Vijf.</p><p>Zes.</p>'
    assert [line.text for line in one.in_pairs.lines] == ["Een twee. Drie.", "Vier. Vijf.", "Zes."]
    assert (more.in_pairs, single.in_pairs) == (more.written, single.written)


def test_the_lines_of_html_are_its_paragraphs_and_the_items_of_its_lists() -> None:
    html = "<p><strong>1. Wat?</strong></p><ul><li>Een</li><li>Twee\n woorden</li></ul>"
    (text,) = read_texts([html])
    assert (
        text.written.lines
        == text.apart.lines
        == (Line("1. Wat?", False, True), Line("Een", True), Line("Twee woorden", True))
    )


def test_more_text_is_smaller_and_what_fits_fills_the_slide() -> None:
    sizes = [largest([Line("Een zin van zes gewone woorden.", False)] * count) for count in range(1, 16)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == SIZES[0] and sizes[-1] == SIZES[-1]
    lines = [Line("woord " * 30, False)] * 4
    size = largest(lines)
    assert takes(lines, size) <= 1 < takes(lines, SIZES[SIZES.index(size) - 1])


def test_bold_text_and_a_label_take_more_room_and_items_stand_closer() -> None:
    words = "en " * 900
    plain, bold = takes([Line(words, False)], 24), takes([Line(words, False, True)], 24)
    assert bold > plain
    assert takes([Line("kort", True)] * 5, 24) < takes([Line("kort", False)] * 5, 24)
    assert takes([Line(words, False)], 24, of_label=True) > plain + LABEL / 400


def test_a_narrow_box_takes_more_rows() -> None:
    line = Line("en " * 900, False)
    assert takes([line], 16, width=416) > 1.9 * takes([line], 16)
