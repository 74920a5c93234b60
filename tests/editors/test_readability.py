"""The report on how easily the pages read."""

from pathlib import Path

import pytest
import textstat

from scripts.content.source import Page
from scripts.editors.readability import main, score, sentences

TEXT = """---
title: T
---

# Titel telt niet mee { #titel }

## In het kort { #in-het-kort }

Een korte zin [@bron2006, p. 3]. Nog een zin met [een link](a.md) en
een tweede regel.

/// bevinding | Titel
    id: een
    wie: een

Wie kan dat? ‘Dat’ kan iedereen.

- een punt zonder eind
///
"""


def test_sentences_carry_their_line_and_leave_out_what_is_not_running_text() -> None:
    found = [(sentence.line, sentence.text, sentence.is_short) for sentence in sentences(Page("docs/a.md", TEXT))]
    assert found == [
        (9, "Een korte zin.", True),
        (9, "Nog een zin met een link en een tweede regel.", True),
        (16, "Wie kan dat?", True),
        (16, "‘Dat’ kan iedereen.", True),
        (18, "een punt zonder eind", True),
    ]


def test_longer_words_and_sentences_score_lower() -> None:
    textstat.set_lang("nl")
    easy = list(sentences(Page("a", "De man loopt weg. Hij komt niet meer terug.")))
    hard = list(
        sentences(Page("a", "De verantwoordelijkheidsverdeling bemoeilijkt samenwerkingsverbanden onvermijdelijk."))
    )
    assert score(easy) > 80 > 20 > score(hard)


def test_the_report_names_the_page_and_its_long_sentences(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = repository / "docs" / "over.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n" + "woord " * 30 + "eind.\n", encoding="utf-8")
    assert main(["over"]) == 0
    output = capsys.readouterr().out
    assert "docs/over.md" in output
    assert "docs/index.md" not in output
    assert "docs/over.md:17: 31 woorden: woord" in output
