"""What had another id before is found under it everywhere: on pages, in the lists of editors, data and downloads."""

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.check import check_all
from scripts.checks.judge import Verdict
from scripts.content.selfcheck import read
from scripts.content.synonyms import WaysOfAsking
from scripts.editors import permalinks
from scripts.exports.cards import cards
from scripts.exports.cartridge import modules
from scripts.exports.data import make_findings
from scripts.exports.epub import source as ebook
from scripts.exports.handbook import source as handbook
from scripts.exports.pdf import typeset
from scripts.exports.search_records import records
from scripts.exports.site_content import SiteContent
from tests.editions import content_of

MORE = """
## Bevindingen { #bevindingen }

/// bevinding | Wat samenhoort, staat samen
    id: samen
    eerder: eerste-helft, tweede-helft
    wie: redactie
    soort: advies

Eerst dit, en dan dat [@redactie2020].
///

## Om over door te praten { #om-over-door-te-praten }

*Deze vragen zijn van de redactie.*

1. Hoe zit dat? Lees [het hier](#tweede-helft).

<!-- zelftoets -->
"""
QUESTION = """- pagina: over
  vraag: Wat?
  antwoorden: [Dit, Dat]
  goed: Dit
  uitleg: Daarom.
  bevinding: tweede-helft
"""
CHANGE = "- datum: 2026-11-23\n  paginas: [over]\n  bevindingen: [eerste-helft]\n  wat: Twee zijn er een.\n"


@pytest.fixture
def merged(repository: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A repository in which two findings became one, while everything still names them as before."""

    def write(name: str, text: str) -> None:
        (repository / name).write_text(text, encoding="utf-8")

    def changed(name: str, old: str, new: str) -> None:
        text = (repository / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        write(name, text.replace(old, new))

    changed("docs/over.md", "Redactie.", f"Redactie.\n{MORE}")
    changed("docs/index.md", "\n[^een]: ", "\nSamen met [een voorbeeld](over.md#eerste-helft).\n\n[^een]: ")
    write("data/zelftoets.yml", QUESTION)
    write("data/wijzigingen.yml", CHANGE)
    write("data/permalinks.txt", "/ooit/\n/ooit/#tweede-helft\n")
    write("data/redirects.txt", "/ooit/ /over/\n")
    assert permalinks.main() == 0, capsys.readouterr()
    return repository


def build(root: Path, folder: Path) -> Verdict:
    return check_all(root, folder)


def edition_of(root: Path) -> SiteContent:
    assert [str(problem) for problem in build(root, root / "site").faults] == []
    return content_of(root, root / "site")


def test_every_way_to_a_finding_knows_its_earlier_ids(merged: Path) -> None:
    edition = edition_of(merged)
    ledger = (merged / "data" / "permalinks.txt").read_text(encoding="utf-8").splitlines()
    assert {"/over/#samen", "/over/#eerste-helft", "/over/#tweede-helft"} <= set(ledger)

    (finding,) = edition.page("over/").findings
    assert finding.ids == ("samen", "eerste-helft", "tweede-helft")
    tree = LexborHTMLParser((merged / "site" / "over" / "index.html").read_text(encoding="utf-8"))
    section = tree.css_first("section.bevinding")
    assert {node.id for node in section.css("h3 [id]")} == {"eerste-helft", "tweede-helft"}
    assert section.css_first(".gewijzigd").text() == "Gewijzigd op 23 november 2026: Twee zijn er een."
    lead = tree.css_first(".zelftoets details a")
    assert (lead.attributes["href"], lead.text()) == ("#tweede-helft", finding.title)

    make_findings(edition, merged)
    (*_, record) = json.loads((merged / "bevindingen.json").read_text(encoding="utf-8"))["bevindingen"]
    assert (record["id"], record["eerder"]) == ("samen", ["eerste-helft", "tweede-helft"])

    asked = [WaysOfAsking(1, "over#eerste-helft", ("wat hoort erbij",)), WaysOfAsking(2, "over#samen", ("bij elkaar",))]
    (searched,) = (record for record in records(edition.pages, asked) if record.anchor == "samen")
    assert (searched.names, searched.asked) == (("een voorbeeld",), ("bij elkaar", "wat hoort erbij"))

    made = typeset(edition)
    assert [card.leans for card in cards(edition, made)] == [finding]
    for text, link in ((handbook(edition, made), "<over--{}>"), (ebook(edition), 'href="#over--{}"')):
        assert link.format("samen") in text
        assert link.format("eerste-helft") not in text and link.format("tweede-helft") not in text

    questions = read(QUESTION)
    quizzes = [activity.quiz.decode() for module in modules(edition, questions) for activity in module.activities]
    assert any("#samen" in quiz and finding.title in quiz for quiz in quizzes)


def test_an_id_that_goes_without_a_trace_is_told(merged: Path) -> None:
    page = merged / "docs" / "over.md"
    page.write_text(page.read_text(encoding="utf-8").replace("eerste-helft, ", ""), encoding="utf-8")
    told = [(problem.path, problem.code) for problem in build(merged, merged / "site").faults]
    assert told == [("data/permalinks.txt", "R101"), ("data/wijzigingen.yml", "W105"), ("docs/index.md", "H103")]
