"""No input makes the gate fall over: whatever an editor or a stranger writes, it ends with problems or without."""

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scripts import check
from scripts.built.site import BuiltPage
from scripts.checks.exceptions import read_exceptions
from scripts.checks.families import SOURCE_RULES
from scripts.checks.safe_pages import _foreign, _judged, _loaded
from scripts.checks.settings import TABLES
from scripts.content import synonyms
from scripts.content.bibliography import Bibliography, read
from scripts.content.names import CHANGES, EXCEPTIONS, QUESTIONS, SYNONYMS
from scripts.content.problem import Problem
from scripts.content.reading import WRITTEN
from scripts.content.redirects import read_redirects
from scripts.content.source import MenuEntry, Page, Sources

MARKDOWN = st.lists(
    st.sampled_from(
        [
            "///",
            "/// bevinding | T",
            "    id: x",
            "    wie: een",
            "    : [",
            "# K { #k }",
            "[@",
            "@a]",
            "[a](",
            "b.md#",
            ")",
            "![](",
            "[^1]",
            "[^1]:",
            "`",
            "```",
            "~~~",
            "<!--",
            "-->",
            "<script",
            ">",
            "---",
            "title: x",
            "\n",
            "\n\n",
            " ",
            "\t",
            "\\",
            "{ #",
            "}",
            "|",
            "\u202e",
            "é",
        ]
    )
    | st.text(max_size=8),
    max_size=60,
).map("".join)
BIBTEX = st.lists(
    st.sampled_from(
        [
            "@book{",
            "@",
            "{",
            "}",
            "a,",
            "title",
            " = ",
            '"',
            "#",
            "%",
            "\n",
            "author = {De Jong, J},",
            "date={",
            "doi={10.",
            "\\",
        ]
    )
    | st.text(max_size=6),
    max_size=40,
).map("".join)
HTML = st.lists(
    st.sampled_from(
        [
            "<article>",
            "</article>",
            "<a href=",
            '"#bron-x"',
            ">",
            "<h2 id=a>",
            "</h2>",
            "<section class=bevinding>",
            "<svg",
            "<style>",
            "src=x",
            "<!--",
        ]
    )
    | st.text(max_size=6),
    max_size=40,
).map("".join)
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


# Names that mean something in the configuration and in the lists, and what YAML does not take for a name.
NAMES = st.sampled_from(
    [
        *(name for table in TABLES.values() for name in table),
        *("toc", "scripts.markdown.citations", "links", "path", "enabled", "plugin", "scripts/hooks/gate.py"),
        *("datum", "paginas", "bevindingen", "wat", "pagina", "vraag", "antwoorden", "goed", "code", "value", "reason"),
        *("", "ja", None, True, 3),
    ]
)
YAML = st.recursive(
    st.sampled_from([None, True, 3, "", "x", "a.md", "material/x", "https://een.example", datetime.date(2026, 11, 1)]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)


def judged(pages: dict[str, str], bibliography: Bibliography, **others: Any) -> list[Problem]:
    sources = Sources(
        tuple(Page(f"docs/{name}", text) for name, text in pages.items()),
        bibliography,
        frozenset(pages),
        menu={"b.md": MenuEntry(1)},
        **others,
    )
    return [problem for rule in SOURCE_RULES for problem in rule(sources)]


@MANY
@given(MARKDOWN, BIBTEX)
@example("\r///", "")
def test_any_markdown_and_bibliography_can_be_judged(markdown: str, bibtex: str) -> None:
    for problem in judged({"a.md": markdown, "b.md": markdown, "les-a.md": markdown}, read(bibtex)):
        assert problem.line >= 1
        assert problem.message


@MANY
@given(st.dictionaries(NAMES, YAML, max_size=5), st.lists(YAML, max_size=3))
def test_any_configuration_and_list_can_be_judged(config: dict[str, object], entries: list[object]) -> None:
    written = yaml.safe_dump(entries)
    lists = dict.fromkeys((CHANGES, EXCEPTIONS, QUESTIONS, SYNONYMS), written)
    found = judged(
        {"a.md": "# A\n"}, read(""), config=yaml.safe_dump(config), data=lists, synonyms=synonyms.read(written)
    )
    assert all(problem.line >= 1 and problem.message for problem in found)
    read_exceptions(written)


@MANY
@given(HTML)
def test_any_html_can_be_judged_and_read(html: str) -> None:
    page = BuiltPage("a/index.html", html, None)
    list(_judged(page))
    list(_foreign(page, "/"))
    list(_loaded(page))
    held = BuiltPage("a/index.html", f"<article>{html}", Page("docs/a.md", "")).held
    assert held and held.html is not None


@MANY
@given(st.text())
def test_any_table_of_moves_can_be_read(text: str) -> None:
    moves, faulty, _ = read_redirects(text)
    assert len(moves) + len(faulty) <= len(text.splitlines())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n" * 10_000,
        "x" * 10_000,
        "[" * 5_000,
        "[@" * 2_000,
        "@a " * 3_000,
        "`" * 5_000,
        "<" * 5_000,
        "/// bevinding | " + "T" * 10_000,
        "/// bevinding | T\n" * 2_000,
        "[a](" * 2_000,
        "# K\n" * 3_000,
        "{ #" * 3_000,
        "<!-- " * 3_000,
        "---\n" * 3_000,
        "Een gewone zin met [een link](b.md) en een bron [@een]. " * 20_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_long_and_endless_pages_can_be_judged(text: str) -> None:
    judged({"a.md": text}, Bibliography())


@pytest.mark.parametrize("text", ["@book{" * 1_000, "@book{a, title = {" + "{" * 2_000, "@" * 5_000, "a" * 100_000])
def test_endless_bibliographies_can_be_judged(text: str) -> None:
    judged({}, read(text))


def test_a_link_out_of_the_repository_is_refused(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    secret = repository.parent / "geheim.md"
    secret.write_text("# Geheim { #geheim }\n", encoding="utf-8")
    (repository / "docs" / "geheim.md").symlink_to(secret)
    (repository / "docs" / "map").symlink_to(repository.parent, target_is_directory=True)
    assert check.main([]) == 1
    output = capsys.readouterr().out
    assert "docs/geheim.md:1: S103 'geheim.md' is een snelkoppeling; zet het bestand zelf in docs/" in output
    assert "docs/map:1: S103 'map' is een snelkoppeling; zet het bestand zelf in docs/" in output


@pytest.mark.parametrize("name", WRITTEN)
def test_what_editors_write_is_never_a_link(repository: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = repository.parent / "elders"
    if (repository / name).exists():
        (repository / name).rename(elsewhere)
    (repository / name).symlink_to(elsewhere)
    assert check.main([]) == 1
    assert capsys.readouterr().out == f"{name}:1: S103 '{name}' is een snelkoppeling; zet het zelf op deze plaats\n"


def test_a_folder_that_looks_like_a_page_and_a_link_to_a_folder(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "docs" / "map.md").mkdir()
    page = repository / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Een map](map.md) en [nog een](beeld/).\n", encoding="utf-8")
    assert check.main([]) == 1
    assert "L101 link naar 'map.md' wijst naar niets" in capsys.readouterr().out
