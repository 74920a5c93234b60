"""The self-check of a topic as a quiz in QTI 1.2.1, in the profile of Common Cartridge.

See https://www.imsglobal.org/cc/ccv1p3/imscc_Implementation-v1p3.html, under “Assessments”.
"""

import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable, Mapping
from html import escape

from scripts.content.selfcheck import Question, sentence
from scripts.exports.archive import xml_file

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_FACTS = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_assessmenttype": "Examination",
    "qmd_scoretype": "Percentage",
    "qmd_feedbackpermitted": "Yes",
    "cc_maxattempts": "unlimited",
}
_FEEDBACK = "general_fb"


def assessment(ident: str, title: str, questions: Iterable[Question], link: Callable[[Question], str]) -> bytes:
    """A quiz.

    Args:
        ident: its identifier.
        title: its title.
        questions: the questions, in order.
        link: HTML of the link to the finding behind a question.

    Returns:
        The XML file.
    """
    root = etree.Element("questestinterop", {"xmlns": NAMESPACE})
    quiz = etree.SubElement(root, "assessment", {"ident": ident, "title": title})
    _metadata(quiz, _FACTS)
    section = etree.SubElement(quiz, "section", {"ident": f"{ident}-vragen"})
    for number, question in enumerate(questions, 1):
        _item(section, f"{ident}-{number}", question, link(question))
    return xml_file(root)


def _item(section: etree.Element, ident: str, question: Question, link: str) -> None:
    """A question with one right answer, and feedback whatever the answer is."""
    item = etree.SubElement(section, "item", {"ident": ident, "title": question.text})
    _metadata(etree.SubElement(item, "itemmetadata"), {"cc_profile": "cc.multiple_choice.v0p1"})
    presentation = etree.SubElement(item, "presentation")
    _material(presentation, question.text)
    response = etree.SubElement(presentation, "response_lid", {"ident": "antwoord", "rcardinality": "Single"})
    choices = etree.SubElement(response, "render_choice")
    names = {f"a{number}": answer for number, answer in enumerate(question.answers, 1)}
    for name, answer in names.items():
        _material(etree.SubElement(choices, "response_label", {"ident": name}), answer)
    processing = etree.SubElement(item, "resprocessing")
    score = {"varname": "SCORE", "vartype": "Decimal", "minvalue": "0", "maxvalue": "100"}
    etree.SubElement(etree.SubElement(processing, "outcomes"), "decvar", score)
    always = etree.SubElement(processing, "respcondition", {"continue": "Yes"})
    etree.SubElement(etree.SubElement(always, "conditionvar"), "other")
    etree.SubElement(always, "displayfeedback", {"feedbacktype": "Response", "linkrefid": _FEEDBACK})
    right = etree.SubElement(processing, "respcondition", {"continue": "No"})
    chosen = etree.SubElement(etree.SubElement(right, "conditionvar"), "varequal", {"respident": "antwoord"})
    chosen.text = next(name for name, answer in names.items() if answer == question.right)
    etree.SubElement(right, "setvar", {"action": "Set", "varname": "SCORE"}).text = "100"
    feedback = etree.SubElement(etree.SubElement(item, "itemfeedback", {"ident": _FEEDBACK}), "flow_mat")
    why = escape(sentence(question.explanation), quote=False)
    _material(feedback, f"<p>{why} Lees: {link}</p><p>Deze vraag is van de redactie.</p>", "text/html")


def _material(parent: etree.Element, text: str, kind: str = "text/plain") -> None:
    etree.SubElement(etree.SubElement(parent, "material"), "mattext", {"texttype": kind}).text = text


def _metadata(parent: etree.Element, facts: Mapping[str, str]) -> None:
    metadata = etree.SubElement(parent, "qtimetadata")
    for label, entry in facts.items():
        field = etree.SubElement(metadata, "qtimetadatafield")
        etree.SubElement(field, "fieldlabel").text = label
        etree.SubElement(field, "fieldentry").text = entry
