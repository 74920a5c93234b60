"""Which problem on a built page is told, and which is only the consequence of another."""

from dataclasses import replace

import pytest

from scripts.checks.consequences import folded, without_consequences
from scripts.content.bibliography import Bibliography
from scripts.content.problem import Problem, Severity
from scripts.content.source import Page, Sources
from tests.checks.rows import HEAD, OPTIONS, block

PAGE, OTHER = "docs/a.md", "docs/b.md"


def problem(code: str, value: str = "", line: int = 3, path: str = PAGE) -> Problem:
    return Problem(path, line, code, f"'{value}' deugt niet" if value else "er ontbreekt iets", value)


CAUSED = [
    (problem("R101", "/a/#een", 7, "data/permalinks.txt"), problem("P130", "xx")),
    (problem("R102", "/a/#kop", 7, "data/permalinks.txt"), problem("S201", "welke", 9)),
    (problem("P171", "a", 4), problem("P170", "soms", 12)),
    (problem("H101", "tekening-a", 1), problem("L134", "a.svg", 9)),
    (problem("S201", "aria-label", 1), problem("L134", "a.svg", 9)),
    (problem("H102", "<b>x", 1, OTHER), problem("U101", "<b>", 3, "data/zelftoets.yml")),
    (problem("S201", "<b>", 1), problem("I102", "<b>", 6, "mkdocs.yml")),
    (problem("R102", "/a/#kop", 1, "data/permalinks.txt"), problem("P107")),
    (problem("R101", "/a/#kop", 7, "data/permalinks.txt"), problem("P107")),
    (problem("R101", "/a/#een", 7, "data/permalinks.txt"), problem("F106")),
    (problem("R101", "/#een", 7, "data/permalinks.txt"), problem("P105", path="docs/index.md")),
    (problem("R101", "/bevindingen/#onderwerp-a", 7, "data/permalinks.txt"), problem("P108")),
    (problem("R102", "/b/#een", 7, "data/permalinks.txt"), problem("F111", "een")),
    (problem("R102", "/a/#Een", 7, "data/permalinks.txt"), problem("F110", "Een")),
    (problem("R102", "/a/#title-a", 7, "data/permalinks.txt"), problem("P101")),
    (problem("R102", "/A/#een", 7, "data/permalinks.txt"), problem("P110", path="docs/A.md")),
    (problem("H101", "citeer-een", 1, OTHER), problem("F111", "een")),
    (problem("H101", "citeer-een", 1), problem("P132", "<!-- adressen -->", 9)),
    (problem("H108", "Tekst.", 5), problem("N103", "=== Tab")),
    (problem("H103", "/b#citeer-pagina-a"), problem("P108", "a.md")),
    (problem("H102", "/// bevinding", 9), problem("F104")),
    (problem("S204", "U+E0C1", 1), problem("C108")),
    (problem("S201", "<b>"), problem("S101", "<x>")),
    (problem("S201", "<b>"), problem("C108")),
    (problem("H103", "../x"), problem("L104", "../y")),
    (problem("H102", "[@x]"), problem("C104", "[@x]")),
    (problem("H102", "**x"), problem("P105")),
    (problem("H102", "*x"), problem("H107", "- x")),
    (problem("H102", "\\cite{x}"), problem("N101", "\\cite{x}")),
    (problem("S201", "<image>", 1), problem("S104", "", 5, "docs/tekeningen/a.svg")),
    (problem("P131", "bronnen"), problem("P125", "<!-- bron -->", 7)),
    (problem("S205", "../assets/x.js", 1), problem("I102", "assets/x.js", 9, "mkdocs.yml")),
    (problem("H108", "x"), problem("N107", "y")),
    (problem("S201", "<div>", 1), problem("N101", "[TOC]")),
    (problem("S201", "<aside>", 1), problem("F119", "Term")),
    (problem("S201", 'class="let"'), problem("N102", '!!! let op "x"')),
    (problem("S201", "C:\\x"), problem("S105", "C:%5Cx")),
    (problem("H103", "x.pdf"), problem("S105", "file:///x.pdf")),
    (problem("S201", "ftp:1", 1), problem("S105", "ftp:1")),
    (problem("S201", "javascript:x", 1, OTHER), problem("B111", "javascript:x")),
    (problem("S201", 'class="label"', 9), problem("V109", "[](b.md#een)")),
    (problem("H102", "[", 9), problem("F105", "Titel")),
]
NOT_CAUSED = [
    (problem("H103", "b.md#weg"), problem("L108", "b.md#weg")),
    (problem("R102", "/a/#een", 7, "data/permalinks.txt"), problem("P130", "xx")),
    (problem("S201", "<b>", 1), problem("I102", "de", 6, "mkdocs.yml")),
    (problem("S201", "<image>", 8), problem("S104", "", 5, "docs/tekeningen/a.svg")),
    (problem("P131", "bronnen"), problem("P125", "<!-- bron -->", 7, OTHER)),
    (problem("S205", "../assets/x.js", 1), problem("I102", "assets/y.js", 9, "mkdocs.yml")),
    (problem("R102", "/a/#kop", 1, "data/permalinks.txt"), problem("P105")),
    (problem("R101", "/b/#kop", 7, "data/permalinks.txt"), problem("P107")),
    # A remark breaks nothing.
    (problem("R101", "/a/#een", 7, "data/permalinks.txt"), replace(problem("F115", "een"), severity=Severity.REMARK)),
    (problem("R101", "/a/", 7, "data/permalinks.txt"), problem("P107")),
    (problem("R101", "/a/#kop", 7, "data/permalinks.txt"), problem("L101")),
    (problem("R101", "/bevindingen/#onderwerp-b", 7, "data/permalinks.txt"), problem("P108")),
    (problem("R101", "/a/#een", 7, "data/permalinks.txt"), problem("P108")),
    (problem("R102", "/a/#kop", 7, "data/permalinks.txt"), problem("S201", "welke", 1)),
    (problem("R102", "/b/#kop", 7, "data/permalinks.txt"), problem("S201", "welke", 9)),
    (problem("H101", "kop", 1), problem("L134", "a.svg", 9)),
    (problem("H101", "tekening-a", 1, OTHER), problem("L134", "a.svg", 9)),
    (problem("R102", "/b/#twee", 7, "data/permalinks.txt"), problem("F111", "een")),
    (problem("R102", "/a/#een", 7, "data/permalinks.txt"), problem("F106", "een")),
    (problem("R102", "/a/#een", 7, "data/permalinks.txt"), problem("P101")),
    (problem("R102", "/b/#title-a", 7, "data/permalinks.txt"), problem("P101")),
    (problem("R102", "/b/#een", 7, "data/permalinks.txt"), problem("P110")),
    (problem("H101", "citeer-een", 1, OTHER), problem("L101", "een")),
    (problem("H101", "een", 1, OTHER), problem("F111", "een")),
    (problem("H101", "een", 1, OTHER), problem("P132", "<!-- adressen -->", 9)),
    (problem("H108", "Tekst.", 6), problem("N103", "=== Tab")),
    (problem("H102", "Tekst.", 5), problem("N103", "=== Tab")),
    (problem("H103", "/b#c", 4), problem("P108", "a.md")),
    (problem("H102", "/// bevinding", 9), problem("F104", path=OTHER)),
    (problem("S201", "<div>", 1), problem("P105", "[TOC]")),
    (problem("S204", "U+E0C1", 1), problem("C101")),
    (problem("S201", "<b>", 4), problem("S101", "<x>")),
    (problem("S201", "<b>"), problem("S105", "x")),
    (problem("H102", "[@x]", 4), problem("C104", "[@x]")),
    (problem("H102", "[@x]"), problem("C104", "[@y]", path=OTHER)),
    (problem("H103", "ftp:1", 1), problem("S105", "ftp:1")),
    (problem("S201", 'class="let"', 9), problem("V109", "[](b.md#een)")),
    (problem("H102", "[", 9), problem("F106", "Titel")),
    (problem("S201", "javascript:y", 1, OTHER), problem("B111", "javascript:x")),
]


BLOCK = block(OPTIONS)  # Its id is on line 4 of a page, its last text on line 9.
NOTHING = Sources((), Bibliography(), frozenset())
LEDGER = "data/permalinks.txt"


def with_page(text: str = HEAD + BLOCK) -> Sources:
    """Sources with one page that is not new."""
    return Sources((Page(PAGE, text),), Bibliography(), frozenset())


@pytest.mark.parametrize(("found", "cause"), CAUSED)
def test_a_consequence_is_not_told(found: Problem, cause: Problem) -> None:
    assert without_consequences([found, cause], NOTHING) == [cause]


@pytest.mark.parametrize(("found", "cause"), NOT_CAUSED)
def test_a_problem_of_its_own_is_told(found: Problem, cause: Problem) -> None:
    assert without_consequences([found, cause], NOTHING) == sorted([found, cause])


def test_what_breaks_out_of_a_page_explains_what_follows_on_that_page_but_not_itself() -> None:
    cause = problem("S201", "<script>")
    assert without_consequences([cause, problem("S202", "<script>", 1)], NOTHING) == [cause]
    other = problem("H101", "<script>", 1)
    assert without_consequences([cause, other], NOTHING) == [other, cause]


OF_A_BLOCK = (
    problem("H103", "a.md#een", 9, OTHER),
    problem("H102", ": waarom", 9, OTHER),
    problem("H103", "#een", 20),
    problem("H103", "/a#een", 1, OTHER),
    problem("H103", "../over/#citeer-een", 5),
    problem("R101", "/a/#een", 7, LEDGER),
    problem("R101", "/bevinding/een/", 8, LEDGER),
    problem("R108", "/a/#een", 2, "data/redirects.txt"),
    problem("Z105", "a#een", 5, "data/synoniemen.yml"),
    problem("T105", "een", 5, "data/zelftoets.yml"),
    problem("W105", "een", 5, "data/wijzigingen.yml"),
    problem("V102", "Titel", 3),
    problem("H108", "id: een", 4),
)
"""What follows when a block cannot be made."""


@pytest.mark.parametrize("code", ["F105", "F106", "F108", "F109", "F110"])
def test_a_block_that_is_told_is_not_told_as_gone(code: str) -> None:
    cause = problem(code, "x", 5)
    assert without_consequences([cause, *OF_A_BLOCK], with_page()) == [cause]


@pytest.mark.parametrize(
    "options", ["", "    id: [een\n", "\n    id: een\n    wie: een\n", "    id: Een\n", "    eerder: x een\n"]
)
def test_a_block_is_known_by_its_id_however_badly_that_is_written(options: str) -> None:
    cause = problem("F105", "x")
    found = problem("H103", "a.md#een", 9, OTHER)
    is_named = "een" in options.lower()
    assert without_consequences([cause, found], with_page(HEAD + block(options))) == (
        [cause] if is_named else [cause, found]
    )
    lost = problem("R101", "/a/#een", 7, LEDGER)
    # A block without any id is what the ledger misses.
    assert without_consequences([cause, found, lost], with_page(HEAD + block(options))) == [cause]


def test_what_another_block_or_page_lacks_is_told() -> None:
    others = [
        problem("H103", "a.md#twee", 9, OTHER),
        problem("H103", "c.md#een", 12, OTHER),
        problem("H102", ": waarom", 11, OTHER),
        problem("Z105", "c#een", 5, "data/synoniemen.yml"),
        problem("T105", "twee", 5, "data/zelftoets.yml"),
        problem("V102", "Titel", 30),
        problem("V101", "c.md#x", 3),
        problem("R101", "/bevinding/twee/", 8, LEDGER),
        problem("R101", "/c/#een", 8, LEDGER),
    ]
    cause = problem("F106", "x")
    assert without_consequences([cause, *others], with_page()) == sorted([cause, *others])
    # A fault of something else than the block.
    cause, others = problem("L101", "x", 5), OF_A_BLOCK[:-1]
    # What the site itself makes of a place that is told as gone, nobody wrote.
    shown = [one for one in others if one.value != "/a#een"]
    assert without_consequences([cause, *others], with_page()) == sorted([cause, *shown])
    # A block that stands elsewhere on the page.
    cause = problem("F106", "x", 40)
    link = problem("H103", "a.md#een", 9, OTHER)
    assert without_consequences([cause, link], with_page()) == sorted([cause, link])


def test_what_stands_in_code_that_does_not_end_is_not_told_as_gone() -> None:
    text = HEAD + "```r\nx\n\n## Meer { #meer }\n\nZin [@een2001].\n\n" + block()
    cause = problem("P114", "```r", 3)
    follows = [
        problem("Z105", "a#meer", 5, "data/synoniemen.yml"),
        problem("T105", "een", 5, "data/zelftoets.yml"),
        problem("H103", "a.md#meer", 9, OTHER),
        problem("R101", "/a/#meer", 7, LEDGER),
        problem("B105", "een2001", 8, "bibliography.bib"),
        problem("H102", "```", 3),
        problem("P107", "Meer", 6),
    ]
    assert without_consequences([cause, *follows], with_page(text)) == [cause]
    others = [problem("P107", "Titel", 1), problem("Z105", "b#x", 5, "data/synoniemen.yml")]
    assert without_consequences([cause, *others], with_page(text)) == sorted([cause, *others])


def test_what_is_no_page_or_a_copy_of_one_is_told_once() -> None:
    backup = "docs/a.md.bak"
    one = problem("S103", "a.md.bak", 1, backup)
    assert without_consequences(
        [one, problem("P110", "a.md.bak", 1, backup), problem("L111", "x", 1, backup)], NOTHING
    ) == [one]
    copy = problem("P109", "Titel", 2, OTHER)
    follows = [problem("P124", "x", 3, OTHER), problem("P108", "b.md", 1, OTHER), problem("R102", "/b/", 3, LEDGER)]
    assert without_consequences([copy, *follows], NOTHING) == [copy]
    assert without_consequences([copy, *follows[1:]], NOTHING) == sorted([copy, *follows[1:]])


def test_a_page_that_came_in_the_place_of_another_is_told_once() -> None:
    lost, new = problem("R101", "/b/", 7, LEDGER), problem("R102", "/a/#x", 3, LEDGER)
    made = replace(with_page(), changed={PAGE: frozenset({1, 2, 3})})
    assert without_consequences([lost, new], made) == [lost]
    assert without_consequences([lost, new], with_page()) == sorted([lost, new])


def test_a_page_in_a_folder_and_another_kind_of_address_explain_where_links_lead() -> None:
    folder = problem("P118", "x/a.md", 1)
    assert without_consequences([folder, problem("L101", "b.md", 9)], NOTHING) == [folder]
    others = [problem("L101", "b.md", 9, OTHER), problem("L108", "b.md", 9)]
    assert without_consequences([folder, *others], NOTHING) == sorted([folder, *others])
    setting = problem("I102", "use_directory_urls", 9, "mkdocs.yml")
    assert without_consequences([setting, problem("R108", "/b/", 9, "data/redirects.txt")], NOTHING) == [setting]


def test_a_drawing_that_leads_nowhere_and_a_frame_of_another_program_are_told_once() -> None:
    drawing = problem("L101", "oud", 2, "docs/x.svg")
    assert without_consequences([drawing, problem("H103", "/oud", 1)], NOTHING) == [drawing]
    frame = problem("N101", "[NOTE]", 3)
    assert without_consequences([frame, problem("P105", "Tekst", 5), problem("P135", "Tekst.", 5)], NOTHING) == [frame]
    assert without_consequences([frame, problem("P105", "Tekst", 6)], NOTHING) == [frame, problem("P105", "Tekst", 6)]


def test_a_key_that_is_unknown_is_not_told_as_gone_as_well() -> None:
    unknown, lost = problem("C101", "een2001"), problem("R101", "/bronnen/#een2001", 9, LEDGER)
    assert without_consequences([unknown, lost], NOTHING) == [unknown]
    other = problem("R101", "/bronnen/#twee2002", 9, LEDGER)
    assert without_consequences([unknown, other], NOTHING) == sorted([unknown, other])


UNCITED = (problem("B105", "een2001", 8, "bibliography.bib"), problem("R101", "/bronnen/#een2001", 9, LEDGER))


@pytest.mark.parametrize(
    "cause",
    [
        problem("C101", "en2001"),
        problem("C103", "[@@een2001]"),
        problem("N101", "\\cite{een2001}"),
        problem("H102", "[@een2001"),
    ],
)
def test_a_source_that_a_faulty_citation_meant_is_not_told_as_uncited(cause: Problem) -> None:
    assert without_consequences([cause, *UNCITED], NOTHING) == [cause]


def test_a_source_that_no_citation_meant_is_told_as_uncited() -> None:
    cause = problem("C103", "[18]")
    assert without_consequences([cause, *UNCITED], NOTHING) == sorted([cause, UNCITED[0]])
    # What nothing cites is not in the list of sources: that is told once.
    other = problem("R101", "/bronnen/#twee2002", 9, LEDGER)
    assert without_consequences([*UNCITED, other], NOTHING) == sorted([UNCITED[0], other])
    # Git knows which of the two was there.
    changed = replace(NOTHING, changed={PAGE: frozenset({3})})
    assert without_consequences([cause, *UNCITED], changed) == [cause]
    both = replace(NOTHING, changed={PAGE: frozenset({3}), "bibliography.bib": frozenset({8})})
    assert without_consequences([cause, *UNCITED], both) == sorted([cause, UNCITED[0]])


def test_the_same_line_is_told_once() -> None:
    first = problem("P105", "[NOTE]")
    assert without_consequences([first, problem("P107", "[NOTE]"), problem("P115", "[NOTE]")], NOTHING) == [first]
    mark = problem("C103", "[@@een]")
    assert without_consequences([mark, problem("P115", "@@")], NOTHING) == [mark]
    others = [problem("P107", "a"), problem("P115", "b"), problem("P107", "a", 4), problem("L108", "a", 4)]
    assert without_consequences(others, NOTHING) == sorted(others)


def test_what_is_wrong_within_a_tag_of_a_picture_is_told_with_the_tag() -> None:
    tags = [replace(problem("S104", line=line), message=f"'{what}' mag niet") for line, what in ((5, "<a"), (5, "b="))]
    assert without_consequences(tags, NOTHING) == [tags[0]]
    assert without_consequences([tags[0], replace(tags[1], line=6)], NOTHING) == [tags[0], replace(tags[1], line=6)]


def test_a_run_of_lines_that_stayed_as_typed_is_told_once() -> None:
    rows = [problem("H102", f"| {number} |", number) for number in (3, 5, 7, 10)]
    assert without_consequences(rows, NOTHING) == [rows[0], rows[3]]
    others = [problem("H102", "| x |", 3), problem("H102", "**x", 4), problem("H107", "| x", 5)]
    assert without_consequences(others, NOTHING) == sorted(others)


def test_what_left_no_trace_on_a_page_is_told_once() -> None:
    made = [problem("S201", 'class="label"', 1), problem("S201", "<a>", 1)]
    assert without_consequences(made, NOTHING) == [made[1]]
    typed = problem("S201", "<b>", 8)
    assert without_consequences([typed, *made], NOTHING) == [typed]
    # Of what stands there twice the first place is told.
    assert without_consequences([typed, replace(typed, line=9)], NOTHING) == [typed]
    assert without_consequences([typed, problem("S201", "<i>", 9)], NOTHING) == [typed, problem("S201", "<i>", 9)]


PRINTED = problem("C110", "(Drost et al., 2016)")
FIELD = replace(problem("C103", "ADDIN ZOTERO"), message="'ADDIN ZOTERO' komt uit een ander programma")


def test_what_another_program_left_and_printed_is_told_once() -> None:
    stop = problem("P182", "al.,")
    assert without_consequences([FIELD, PRINTED, stop], NOTHING) == [FIELD]
    assert without_consequences([PRINTED, stop], NOTHING) == [PRINTED]
    others = [problem("C103", "[18]"), PRINTED, problem("P182", "x.,"), replace(stop, line=4)]
    assert without_consequences(others, NOTHING) == sorted(others)
    assert without_consequences([FIELD, replace(PRINTED, line=4)], NOTHING) == [FIELD, replace(PRINTED, line=4)]


@pytest.mark.parametrize("code", ["B101", "B129"])
def test_what_hangs_on_a_record_that_cannot_be_read_is_told_with_the_record(code: str) -> None:
    changed = replace(NOTHING, changed={"bibliography.bib": frozenset({9, 12}), PAGE: frozenset({3})})
    cause = problem(code, "@book{een2001,", 9, "bibliography.bib")
    follows = [problem("C105", "een2001", 9), problem("C113", "2001", 4), problem("B145", "x", 30, "bibliography.bib")]
    assert without_consequences([cause, *follows], changed) == [cause]
    # What was typed as well is a mistake of its own.
    others = [problem("C103", "[18]"), problem("B117", "de", 12, "bibliography.bib"), problem("P106", "x", 20)]
    assert without_consequences([cause, *others], changed) == sorted([cause, *others])
    assert without_consequences(follows, changed) == sorted(follows)
    assert without_consequences([cause, *follows], NOTHING) == sorted([cause, *follows])
    # What does not end is told where it begins.
    first = replace(cause, line=7)
    assert without_consequences([first, *follows], changed) == [first]


def test_a_block_that_was_copied_whole_is_told_with_its_text() -> None:
    page = with_page(HEAD + BLOCK)
    text, name, id_ = problem("P127", "Tekst.", 9), problem("F117", "Titel", 3), problem("F111", "een", 4)
    assert without_consequences([text, name, id_], page) == [text]
    assert without_consequences([name, id_], page) == [name, id_]
    assert without_consequences([text, id_], page) == [id_, text]
    elsewhere = replace(text, line=20)
    assert without_consequences([elsewhere, name, id_], page) == [name, id_, elsewhere]


def test_words_that_have_become_code_are_not_told_as_taken_away() -> None:
    cause, gone = problem("P114", "```", 9), problem("P170", "soms", 4)
    assert without_consequences([cause, gone], NOTHING) == [cause]
    assert without_consequences([cause, replace(gone, path=OTHER)], NOTHING) == sorted(
        [cause, replace(gone, path=OTHER)]
    )


def test_the_id_that_a_heading_should_have_is_not_told_as_gone() -> None:
    cause = replace(
        problem("K123", "reflecteren"), message="'reflecteren' is zo geen reflectie; schrijf '{ #reflectie }'"
    )
    follows = [
        problem("R101", "/a/#reflectie", 7, LEDGER),
        problem("R102", "/a/#reflecteren", 8, LEDGER),
        problem("H103", "a.md#reflectie", 9, OTHER),
    ]
    assert without_consequences([cause, *follows], NOTHING) == [cause]
    others = [problem("R101", "/a/#les", 7, LEDGER), problem("R101", "/b/#reflectie", 7, LEDGER)]
    assert without_consequences([cause, *others], NOTHING) == sorted([cause, *others])


CHANGED = replace(NOTHING, changed={OTHER: frozenset({9}), "docs/weg.md": frozenset()})
REFERRING = (
    problem("B105", "bron", 1, "bibliography.bib"),
    problem("E110", "vijf bevindingen"),
    problem("F123", "de deelnemers"),
    problem("H103", "c.md#x"),
    problem("K108", "alle zeven"),
    problem("T109", "Onderzoek", 3, "data/zelftoets.yml"),
    problem("K104", "vraag"),
    problem("L101", "c.md", 5),
    problem("V105", "situatie"),
    problem("E124", "onderzoek"),
    problem("K105", "hand-out-c.pdf"),
    problem("T112", "x", 3, "data/zelftoets.yml"),
    problem("W103", "c", 3, "data/wijzigingen.yml"),
    problem("Z104", "x", 3, "data/synoniemen.yml"),
)
"""What says of a line that something elsewhere is not there."""


def test_what_was_right_on_the_main_branch_waits_for_what_was_changed() -> None:
    typed = problem("C101", "x", 9, OTHER)
    assert without_consequences([typed, *REFERRING], CHANGED) == [typed]
    lost = problem("R101", "/c/", 9, LEDGER)
    assert without_consequences([lost, *REFERRING], CHANGED) == [lost]


def test_what_was_changed_itself_and_what_stands_alone_is_told_at_once() -> None:
    typed = [problem("C101", "y", 9, OTHER), problem("H103", "c.md#x", 9, OTHER), problem("P119", "x", 3)]
    assert without_consequences(typed, CHANGED) == sorted(typed)
    assert without_consequences(REFERRING, CHANGED) == sorted(REFERRING)
    # A remark is no mistake, and without git nobody knows what was changed.
    remark = replace(problem("P117", "x", 9, OTHER), severity=Severity.REMARK)
    assert without_consequences([remark, *REFERRING], CHANGED) == sorted([remark, *REFERRING])
    every = [problem("R101", "/c/", 9, LEDGER), problem("C101", "x", 9, OTHER), *REFERRING]
    assert without_consequences(every, NOTHING) == sorted(every)


def test_a_question_that_names_another_label_waits_for_what_else_is_wrong_with_the_label() -> None:
    at_label = problem("T109", "Onderzoek", 9, OTHER)
    assert without_consequences([at_label], CHANGED) == [at_label]
    text = problem("F114", "De deelnemers", 9, OTHER)
    assert without_consequences([at_label, text], CHANGED) == [text]


def test_a_page_that_nobody_touched_waits_for_what_was_changed() -> None:
    typed = problem("S101", "</div>", 9, OTHER)
    untouched = [problem("H102", ": waarom"), problem("R101", "/c/#x", 4, LEDGER)]
    assert without_consequences([typed, *untouched], CHANGED) == [typed]
    assert [without_consequences([one], CHANGED) for one in untouched] == [[one] for one in untouched]
    touched = [problem("H102", "**x", 2, OTHER), problem("R101", "/weg/", 4, LEDGER)]
    assert without_consequences([typed, *touched], CHANGED) == sorted([typed, *touched])


def test_an_address_is_lost_by_whatever_was_changed_on_its_own_page() -> None:
    typed, lost = problem("L101", "x", 9, OTHER), problem("R101", "/b/#x", 4, LEDGER)
    assert without_consequences([typed, lost], CHANGED) == [typed]


def test_a_page_that_is_gone_takes_its_place_in_the_list_of_findings_with_it() -> None:
    lost = [problem("R101", f"/{address}", 4, LEDGER) for address in ("weg/", "bevindingen/#onderwerp-weg")]
    assert without_consequences(lost, CHANGED) == [lost[0]]
    other = problem("R101", "/bevindingen/#onderwerp-c", 5, LEDGER)
    assert without_consequences([*lost, other], CHANGED) == [lost[0], other]


def test_what_a_file_that_only_lost_lines_lacks_comes_first() -> None:
    open_ = problem("F102", "Titel", 3, "docs/weg.md")
    assert without_consequences([open_, *REFERRING], CHANGED) == [open_]
    assert without_consequences([problem("P106", "zz"), *REFERRING], CHANGED) == sorted(
        [problem("P106", "zz"), *REFERRING]
    )


def test_what_stands_in_a_block_that_none_opens_is_told_with_its_first_line() -> None:
    page = with_page(f"{HEAD}/// spanning: Titel\n    id: een\n\n**Kant**\n\n- [](b.md#x): zo\n\n///\n\nTekst.\n")
    cause = problem("F104", "/// spanning: Titel")
    inside = [problem("P119", "Kant", 6), problem("L108", "b.md#x", 8), problem("F103", "///", 10)]
    assert without_consequences([cause, *inside, problem("H102", ": zo", 8)], page) == [cause]
    others = [problem("P119", "Kant", 12), problem("L108", "b.md#x", 12), problem("C103", "x", 6)]
    assert without_consequences([cause, *others], page) == sorted([cause, *others])
    # What is wrong within a block says nothing of an end that stands further on.
    page = with_page(f"{HEAD}{BLOCK}\n///\n")
    both = [problem("F108", "x", 5), problem("F103", "///", 12)]
    assert without_consequences(both, page) == both


def test_html_that_nothing_ends_is_told_once() -> None:
    page = with_page(f"{HEAD}<details>\n<summary>Meer</summary>\n\nZie [dit](b.md).\n")
    cause, others = problem("S101", "<details>", 3), [problem("S101", "<summary>", 4), problem("H102", "](b.md)", 6)]
    assert without_consequences([cause, *others, problem("L101", "b.md", 6)], page) == [
        cause,
        problem("L101", "b.md", 6),
    ]
    closed = with_page(f"{HEAD}<details>\n<summary>Meer</summary>\n\nZie [dit](b.md).\n</details>\n")
    assert without_consequences([cause, *others], closed) == sorted([cause, *others])


def test_a_footnote_without_its_colon_is_told_once() -> None:
    cause = problem("L103", "[^a]", 5)
    assert without_consequences([cause, problem("H102", "[^a]", 3), problem("H102", "[^b]", 3)], NOTHING) == [
        problem("H102", "[^b]", 3),
        cause,
    ]


def test_the_page_of_a_finding_copies_what_is_wrong_with_its_block() -> None:
    copy = problem("H101", "bron-een", 1, "site/bevinding/een/index.html")
    assert without_consequences([copy, problem("F102", "Titel")], NOTHING) == [problem("F102", "Titel")]
    assert without_consequences([copy, problem("P106", "Titel")], NOTHING) == [problem("P106", "Titel"), copy]


def test_what_is_gone_from_one_page_in_many_places_is_told_as_one() -> None:
    lost = [problem("R101", f"/c/#{name}", line, LEDGER) for line, name in enumerate("abcdef", 3)]
    (one,) = folded(lost)
    assert one == replace(lost[0], message=f"{lost[0].message}; net zo voor /c/#b, /c/#c en 3 andere")
    links = [problem("H103", f"c.md#{name}", line, OTHER) for line, name in enumerate("abc", 3)]
    (one,) = folded(links[::-1])
    assert one.message == f"{links[0].message}; net zo voor {OTHER}:4, {OTHER}:5"
    points = [problem("N107", f"- {number}", number) for number in range(3, 7)]
    (one,) = folded(points)
    assert one.message == f"{points[0].message}; net zo voor {PAGE}:4, {PAGE}:5 en 1 andere"


def test_the_address_of_the_day_of_a_change_is_told_with_another_that_is_new() -> None:
    new, day = problem("R102", "/a/#x", 3, LEDGER), problem("R102", "/wijzigingen/#op-2026-11-28", 9, LEDGER)
    (one,) = folded([day, new])
    assert one == replace(new, message=f"{new.message}; net zo voor {day.value}")
    assert folded([day]) == [day]
    assert folded([new, replace(new, value="/b/#x")]) == [new, replace(new, value="/b/#x")]


def test_few_of_them_or_those_of_several_pages_are_told_each() -> None:
    lost = [problem("R101", f"/{page}/#{name}", 3, LEDGER) for page in "ab" for name in "ab"]
    here = [problem("H103", f"#{name}", 3, path) for path in (PAGE, OTHER) for name in "ab"]
    typed = [problem("C101", "x", line) for line in range(3, 9)]
    every = sorted([*lost, *here, *typed])
    assert folded(every) == every
