"""The self-check in the formats of Moodle."""

import json
import os
import re
import subprocess
import xml.etree.ElementTree as etree
from pathlib import Path

import pytest

from scripts.content import downloads, selfcheck
from scripts.content.names import QUESTIONS
from scripts.content.selfcheck import Question
from scripts.exports.moodle_questions import gift, moodle_xml
from scripts.exports.site_content import SiteContent

ROOT = Path(__file__).resolve().parents[2]
ASKED = Question("a", "Wat = {dit}: ~ 50% # ?", ("Ja: zo", "Nee\\"), "Ja: zo", "Omdat <dit> zo is.", "een")


def test_moodle_xml_keeps_every_question_with_its_explanation(addressed: Path, addressed_edition: SiteContent) -> None:
    written = selfcheck.read((ROOT / QUESTIONS).read_text(encoding="utf-8"))
    root = etree.parse(addressed / downloads.QUESTIONS_MOODLE.path).getroot()
    found = root.findall("question[@type='multichoice']")
    assert len(found) == len(written)
    by_text = {re.sub("<[^>]+>", "", one.findtext("questiontext/text") or ""): one for one in found}
    for question in written:
        one = by_text[question.text]
        answers = {answer.findtext("text"): answer for answer in one.findall("answer")}
        assert set(answers) == set(question.answers)
        right = [text for text, answer in answers.items() if answer.get("fraction") == "100"]
        assert right == [question.right]
        assert all(answer.findtext("feedback/text") for answer in answers.values())
        assert f"#{addressed_edition.places[question.page + '/', question.finding][1].id}" in (
            one.findtext("generalfeedback/text") or ""
        )
    assert len(root.findall("question[@type='category']")) == len({question.page for question in written})


def test_every_topic_has_a_file_with_its_own_questions(addressed: Path, addressed_edition: SiteContent) -> None:
    written = selfcheck.read((ROOT / QUESTIONS).read_text(encoding="utf-8"))
    for page in addressed_edition.topics:
        own = [question.text for question in written if question.page == page.name]
        root = etree.parse(addressed / downloads.questions_moodle(page.name).path).getroot()
        texts = [one.findtext("questiontext/text") for one in root.findall("question[@type='multichoice']")]
        assert [re.sub("<[^>]+>", "", text or "") for text in texts] == own
        told = (addressed / downloads.questions_gift(page.name).path).read_text(encoding="utf-8")
        assert told.count("\n::") == len(own) and told.count("$CATEGORY") == 1


def test_gift_escapes_its_own_signs() -> None:
    text = gift([ASKED], str, lambda question: ("https://een.example/#een", "Titel", "Verslag, inleiding"))
    assert "Wat \\= \\{dit\\}\\: \\~ 50% \\# ?" in text
    assert "=Ja\\: zo#Goed.\n" in text
    assert "~Nee\\\\#Niet goed. Het goede antwoord is\\: Ja\\: zo.\n" in text
    assert (
        "####Omdat <dit> zo is. Lees\\: Titel, https\\://een.example/\\#een. Naar Denktank 7\\: Werkalliantie (verslag, inleiding). "
        in text
    )


def test_what_editors_write_is_text_in_moodle_xml() -> None:
    root = etree.fromstring(moodle_xml([ASKED], str, lambda question: ("", "T & <b>", "")))
    assert "Omdat &lt;dit&gt; zo is. Lees: T &amp; &lt;b&gt;" in (root.findtext(".//generalfeedback/text") or "")
    assert root.findtext(".//answer/text") == "Ja: zo"


@pytest.mark.parametrize(("right", "told"), [("Ja: zo", "Ja: zo."), ("Wie zegt dat?", "Wie zegt dat?"), ("Nu.", "Nu.")])
def test_what_someone_is_told_is_a_sentence_in_both_formats(right: str, told: str) -> None:
    asked = Question("a", "Wat?", (right, "Iets anders"), right, "Omdat het zo is", "een")
    root = etree.fromstring(moodle_xml([asked], str, lambda question: ("", "Is dit zo?", "")))
    feedback = [one.text for one in root.iterfind(".//answer/feedback/text")]
    assert feedback == ["<p>Goed.</p>", f"<p>Niet goed. Het goede antwoord is: {told}</p>"]
    assert root.findtext(".//generalfeedback/text") == (
        "<p>Omdat het zo is. Lees: Is dit zo?</p><p>Naar Denktank 7: Werkalliantie. Deze vraag is van de redactie.</p>"
    )
    text = gift([asked], str, lambda question: ("", "Is dit zo?", ""))
    assert f"Niet goed. Het goede antwoord is\\: {told.replace(':', chr(92) + ':')}\n" in text
    assert (
        "####Omdat het zo is. Lees\\: Is dit zo? Naar Denktank 7\\: Werkalliantie. Deze vraag is van de redactie."
        in text
    )


def test_another_program_reads_every_question_with_what_explains_each_answer(
    addressed: Path, node_modules: Path
) -> None:
    command = ["node", str(ROOT / "tests" / "npm" / "gift.cjs"), str(addressed / downloads.QUESTIONS_GIFT.path)]
    environment = {**os.environ, "NODE_PATH": str(node_modules)}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    found = [one for one in json.loads(done.stdout) if one["type"] == "MC"]
    written = selfcheck.read((ROOT / QUESTIONS).read_text(encoding="utf-8"))
    read = {one["stem"]["text"]: one for one in found}
    assert set(read) == {question.text for question in written}
    for question in written:
        one = read[question.text]
        assert {choice["text"]["text"]: choice["isCorrect"] for choice in one["choices"]} == {
            answer: answer == question.right for answer in question.answers
        }
        assert all(choice["feedback"]["text"] for choice in one["choices"])
        assert one["globalFeedback"]["text"].startswith(question.explanation)
