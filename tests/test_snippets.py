"""The snippets for an editor: each expands to what the gate lets pass, and offers what the gate knows."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from mkdocs.config.defaults import MkDocsConfig

from scripts.checks.families import SOURCE_RULES
from scripts.content.problem import Severity
from scripts.content.source import Sources
from scripts.markdown.labels import HOLDERS, KINDS, ORIGINS
from scripts.markdown.outline import OUTLINE
from tests.checks.rows import ARTICLE, HEAD, OPTIONS, block, meta
from tests.conftest import ROOT

FOLDER = ROOT / ".vscode"
SNIPPETS = json.loads((FOLDER / "kennisbank.code-snippets").read_text(encoding="utf-8"))
_STOP = re.compile(r"\$\{(\d+)(?::([^}]*)|\|(.*?)\|)\}")


def expanded(name: str, text: dict[str, str] | None = None) -> str:
    """A snippet as the editor writes it when every stop keeps its own text, or the one given for it."""

    def stop(match: re.Match[str]) -> str:
        default = match[2] if match[2] is not None else match[3].split(",")[0]
        return (text or {}).get(match[1], default)

    return "\n".join(_STOP.sub(stop, line) for line in SNIPPETS[name]["body"])


def choices(name: str) -> list[tuple[str, ...]]:
    lines = "\n".join(SNIPPETS[name]["body"])
    return [tuple(match[3].split(",")) for match in _STOP.finditer(lines) if match[3]]


def problems(sources: Sources) -> list[str]:
    return [problem.code for rule in SOURCE_RULES for problem in rule(sources) if problem.severity is Severity.FAULT]


@pytest.mark.parametrize("name", ["Bevinding", "Opmerking van de redactie", "Begrip"])
def test_a_block_passes_the_gate_but_for_what_must_be_filled_in(name: str, sources: Callable[..., Sources]) -> None:
    def judged(text: str) -> list[str]:
        cited = "\n\n[@een2001]" if "@een2001" not in text else ""
        return problems(sources({"a.md": f"{meta()}{HEAD}## Kop {{ #kop }}\n\n{text}{cited}"}, ARTICLE))

    assert set(judged(expanded(name))) == {"P115"}
    text = {"4": "Tekst [@een2001]."} if name.startswith("Op") else {"6": "Tekst."}
    filled = {"1": "Titel", **text}
    assert judged(expanded(name, filled)) == []


def test_an_origin_fits_what_the_report_holds(sources: Callable[..., Sources]) -> None:
    options = f"{OPTIONS.replace('wie: een', 'wie: verslag')}{expanded('Herkomst')}\n"
    page = f"{meta()}{HEAD}{block(options)}\n[@een2001]\n"
    assert problems(sources({"a.md": page}, ARTICLE)) == []


def test_a_question_passes_the_gate(sources: Callable[..., Sources]) -> None:
    text = expanded("Vraag voor de zelftoets", {"1": "a", "7": "een"})
    page = f"{meta()}{HEAD}{block()}\n[@een2001]\n\n<!-- zelftoets -->\n"
    assert problems(sources({"a.md": page}, ARTICLE, data={"data/zelftoets.yml": text})) == []


def test_the_choices_are_those_of_the_gate() -> None:
    lists = [tuple(HOLDERS), tuple(KINDS), tuple(OUTLINE)]
    assert choices("Bevinding") == lists
    assert choices("Opmerking van de redactie") == lists[1:2]
    assert choices("Begrip") == [lists[0], lists[2]]
    assert choices("Herkomst") == [tuple(ORIGINS)]


def test_a_snippet_is_offered_where_it_belongs() -> None:
    assert {name: snippet["scope"] for name, snippet in SNIPPETS.items()} == {
        "Bevinding": "markdown",
        "Herkomst": "markdown",
        "Opmerking van de redactie": "markdown",
        "Begrip": "markdown",
        "Vraag voor de zelftoets": "yaml",
    }


SCHEMA = json.loads((FOLDER / "mkdocs.schema.json").read_text(encoding="utf-8"))
# What MkDocs itself calls deprecated, or sets by itself.
_NOT_WRITTEN = {"pages", "google_analytics", "config_file_path"}


def test_the_schema_knows_what_mkdocs_knows() -> None:
    known = {name for name, _ in MkDocsConfig._schema} - _NOT_WRITTEN
    assert set(SCHEMA["properties"]) == known | {"INHERIT"}


def configuration() -> dict[str, Any]:
    """`mkdocs.yml` as an editor with a schema sees it: a tag stands for a text."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.add_constructor("!ENV", lambda loader, node: "")
    values = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=loader)
    assert isinstance(values, dict)
    return values


def test_the_configuration_is_right_by_the_schema_and_a_mistake_is_not() -> None:
    settings = json.loads((FOLDER / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {".vscode/mkdocs.schema.json": "mkdocs.yml"}
    validator = Draft7Validator(SCHEMA)
    Draft7Validator.check_schema(SCHEMA)
    assert list(validator.iter_errors(configuration())) == []
    for mistake in (
        {"sitename": "x"},
        {"nav": [{"Start": "index.html"}]},
        {"validation": {"nav": {"not_found": "luid"}}},
    ):
        assert list(validator.iter_errors(configuration() | mistake)) != []


def test_every_tag_of_the_configuration_is_declared() -> None:
    """An editor that knows the schema would call an unknown tag a fault."""
    settings = json.loads((FOLDER / "settings.json").read_text(encoding="utf-8"))
    tree = yaml.compose((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    kinds = {yaml.ScalarNode: "scalar", yaml.SequenceNode: "sequence", yaml.MappingNode: "mapping"}
    used, left = set(), [tree]
    while left:
        node = left.pop()
        if node.tag.startswith("!"):
            used.add(f"{node.tag} {kinds[type(node)]}")
        for child in node.value if not isinstance(node, yaml.ScalarNode) else ():
            left += child if isinstance(child, tuple) else [child]
    assert used
    assert used <= set(settings["yaml.customTags"])
