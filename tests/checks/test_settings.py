"""Rows for the rules on `mkdocs.yml`: each setting of Material, one by one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from material.plugins.search.plugin import SearchPlugin

from scripts.checks.settings import SCRIPT, TABLES, Reason
from scripts.content.source import Sources
from tests.checks.rows import Row, judge

ROOT = Path(__file__).resolve().parents[2]
_GONE = "haal de regel weg"

FIRES = [
    Row(
        "I101",
        config="site_name: x\ntheme:\n  name: material\n  features:\n    - navigation.instant\n    - navigation.instnt\n"
        "    - toc.follow\nplugins:\n  - search\n  - tags: {}\nfoo: 1\n",
        found=(
            f"mkdocs.yml:5: I101 'navigation.instant' werkt hier niet: {SCRIPT.dutch}; {_GONE}",
            "mkdocs.yml:6: I101 onbekende instelling 'navigation.instnt'; bedoelde je 'navigation.instant'?",
            f"mkdocs.yml:9: I101 'search' werkt hier niet: het zoekvak van deze site vindt meer; {_GONE}",
            f"mkdocs.yml:10: I101 'tags' werkt hier niet: daar heeft de site haar eigen vorm voor; {_GONE}",
            f"mkdocs.yml:11: I101 onbekende instelling 'foo'; {_GONE}",
        ),
    ),
    Row(
        "I101",
        config="markdown_extensions:\n  - tables\n  - pymdownx.arithmatex:\n      generic: true\n  - scripts.markdown.finding\n",
        found=(
            "mkdocs.yml:3: I101 'pymdownx.arithmatex' werkt hier niet: de controle en de downloads kennen deze "
            f"schrijfwijze niet; {_GONE}",
        ),
    ),
    Row(
        "I102",
        config="theme:\n  name: readthedocs\n  language: en\n  font:\n    text: Roboto\nextra_css:\n  - assets/css/text.css\n"
        "extra_javascript:\n  - path: https://e.example/x.js\n    defer: true\n",
        found=(
            "mkdocs.yml:2: I102 'readthedocs' bij name werkt hier niet: schrijf 'material'",
            "mkdocs.yml:3: I102 'en' bij language werkt hier niet: de site is Nederlands; zet boven een pagina in een "
            "andere taal 'lang'",
            "mkdocs.yml:7: I102 'assets/css/text.css' bij extra_css werkt hier niet: zet het bestand in overrides/assets/ en "
            "schrijf 'assets/naam'",
            "mkdocs.yml:9: I102 'https://e.example/x.js' bij extra_javascript werkt hier niet: zet het bestand in "
            "overrides/assets/ en schrijf 'assets/naam'",
        ),
    ),
    Row(
        "I102",
        config="theme:\n  palette:\n    - {scheme: default}\n    - {scheme: slate}\n    - {scheme: youtube}\n",
        found=(
            "mkdocs.yml:3: I102 'palette' bij palette werkt hier niet: hoogstens twee, licht en donker; wat het systeem "
            "van de lezer vraagt, gaat vanzelf",
            "mkdocs.yml:5: I102 'youtube' bij scheme werkt hier niet: schrijf 'default' of 'slate'",
        ),
    ),
    Row(
        "I102",
        {},
        (
            "mkdocs.yml:2: I102 'https://een.example' bij feedback werkt hier niet: "
            "schrijf een mailadres, zoals redactie@voorbeeld.nl, of niets",
        ),
        config="extra:\n  feedback: https://een.example\n",
    ),
]
OWN = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
NEARLY = [
    Row("I101", config=OWN),
    Row("I101", config="a: [\n"),
    Row("I102", config=OWN),
    Row("I102", config='extra:\n  feedback: "jan.de-wit+kb@sub.een.example"\n  social: []\n'),
    Row("I102", config='extra:\n  feedback: ""\n'),
    Row("I102", config="theme:\n  palette:\n    scheme: slate\n  font: false\nextra_css:\n  - assets/search.js\n"),
    Row("I102", config="- theme\n"),
]


@pytest.mark.parametrize("row", [*FIRES, *NEARLY], ids=str)
def test_row(row: Row, sources: Callable[..., Sources]) -> None:
    assert judge(row, sources) == list(row.found)


def written(place: str, name: str) -> str:
    """A configuration with one setting, in its place."""
    inner: object = [name] if place in ("theme.features", "plugins") else {name: 1}
    for part in reversed(place.split(".") if place else []):
        inner = {part: inner}
    return str(yaml.safe_dump(inner))


def each() -> Iterator[tuple[str, str, Reason | None]]:
    for place, table in TABLES.items():
        for name, reason in table.items():
            yield place, name, reason


@pytest.mark.parametrize(("place", "name", "reason"), list(each()))
def test_each_setting_works_or_is_refused_with_its_reason(
    place: str, name: str, reason: Reason | None, sources: Callable[..., Sources]
) -> None:
    found = judge(Row("I101", config=written(place, name)), sources)
    line = place.count(".") + 2 if place else 1
    expected = f"mkdocs.yml:{line}: I101 '{name}' werkt hier niet: {reason.dutch if reason else ''}; {_GONE}"
    assert found == ([expected] if reason else [])


def test_every_plugin_and_feature_of_material_is_in_a_table() -> None:
    folder = Path(SearchPlugin.__module__.replace(".", "/")).parent.parent
    plugins = {path.parent.name for path in (Path(yaml.__file__).parents[1] / folder).glob("*/plugin.py")}
    assert plugins and plugins <= TABLES["plugins"].keys()
    import re

    templates = Path(yaml.__file__).parents[1] / "material" / "templates"
    text = "\n".join(file.read_text(encoding="utf-8") for file in templates.rglob("*.html"))
    features = set(re.findall(r'"([a-z.]+)" (?:not )?in features', text))
    assert features and features <= TABLES["theme.features"].keys()
