"""Rows for the rules on `mkdocs.yml`: each setting of Material, one by one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from material.plugins.search.plugin import SearchPlugin

from scripts.checks.settings import HOOKS, SCRIPT, TABLES, Reason
from scripts.content.source import Sources
from tests.checks.rows import Row, judge

ROOT = Path(__file__).resolve().parents[2]
_GONE = "haal de regel weg"
OWN = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def _line(start: str) -> int:
    return next(number for number, line in enumerate(OWN.split("\n"), 1) if line.startswith(start))


FIRES = [
    Row(
        "I101",
        config="site_name: x\ntheme:\n  name: material\n  features:\n    - navigation.instant\n    - navigation.instnt\n"
        "    - toc.follow\nplugins:\n  - search\n  - tags: {}\nfoo: 1\n",
        found=(
            f"mkdocs.yml:5: I101 'navigation.instant' werkt hier niet: {SCRIPT.dutch}; {_GONE}",
            "mkdocs.yml:6: I101 onbekende instelling 'navigation.instnt'; bedoelde je 'navigation.sections'?",
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
    Row(
        "I101",
        config="markdown_extensions:\n  - tabels\n  - toc:\n      toc_dept: 3\nvalidation:\n  links:\n    not_fond: warn\n"
        "plugins:\n  - bibtex:\n      bib_fil: x\nhooks:\n  - scripts/hooks/gat.py\nplugins: []\n",
        found=(
            "mkdocs.yml:2: I101 onbekende uitbreiding 'tabels'; bedoelde je 'tables'?",
            "mkdocs.yml:4: I101 onbekende instelling 'toc_dept'; bedoelde je 'toc_depth'?",
            "mkdocs.yml:7: I101 onbekende instelling 'not_fond'; bedoelde je 'not_found'?",
            "mkdocs.yml:10: I101 onbekende instelling 'bib_fil'; bedoelde je 'bib_file'?",
            "mkdocs.yml:12: I101 onbekende hook 'scripts/hooks/gat.py'; bedoelde je 'scripts/hooks/gate.py'?",
            "mkdocs.yml:13: I101 'plugins' staat er twee keer, en alleen de laatste telt; voeg ze samen",
        ),
    ),
    Row(
        "I101",
        config="INHERIT: basis.yml\n",
        inherited={"basis.yml": "site_name: x\nfoo: 1\n"},
        found=(f"basis.yml:2: I101 onbekende instelling 'foo'; {_GONE}",),
    ),
    Row(
        "I102",
        config="INHERIT: weg.yml\nsite_name:\nsite_url: een.example\nrepo_url: !EN [A, b]\ntheme:\n  favicon: assets/weg.svg\n"
        "  custom_dir: over\n  palette:\n    toggle:\n      icon: material/weather-nigt\nvalidation:\n  nav:\n"
        "    not_found: ignore\nplugins:\n  - bibtex:\n      enabled: false\n      bib_file: bron.bib\n"
        "markdown_extensions:\n  - scripts.markdown.citations:\n      plugin: true\ncopyright: <b>Wij</b>\n",
        found=(
            "mkdocs.yml:1: I102 'weg.yml' bij INHERIT werkt hier niet: dat bestand is er niet; verbeter de naam of haal de regel weg",
            "mkdocs.yml:2: I102 'site_name' is leeg; vul in wat erbij hoort of haal de regel weg",
            "mkdocs.yml:3: I102 'een.example' bij site_url werkt hier niet: schrijf het hele adres, met https:// ervoor",
            "mkdocs.yml:6: I102 'assets/weg.svg' bij favicon werkt hier niet: zet het bestand in overrides/assets/ en schrijf "
            "'assets/naam'",
            "mkdocs.yml:7: I102 'over' bij custom_dir werkt hier niet: schrijf 'overrides'",
            "mkdocs.yml:21: I102 '<b>' bij copyright werkt hier niet: gebruik hier hoogstens <a> en <cite>",
            "mkdocs.yml:4: I102 '!EN' kent MkDocs niet; bedoelde je '!ENV'?",
            "mkdocs.yml:10: I102 er is geen pictogram 'material/weather-nigt'; bedoelde je 'material/weather-night'?",
            "mkdocs.yml:13: I102 'ignore' bij not_found werkt hier niet: schrijf 'warn'",
            "mkdocs.yml:17: I102 'bron.bib' bij bib_file werkt hier niet: schrijf 'bibliography.bib'",
            "mkdocs.yml:16: I102 'false' bij enabled is anders dan bij scripts.markdown.citations; schrijf 'true'",
        ),
    ),
    Row(
        "I103",
        config=OWN.replace("  - tables\n", "")
        .replace("  - scripts/hooks/compose.py\n", "")
        .replace("  - bibtex:", "  - x:"),
        found=(
            f"mkdocs.yml:{_line('markdown_extensions:') - 1}: I103 'tables' ontbreekt bij markdown_extensions; zet er een regel bij: - tables",
            f"mkdocs.yml:{_line('hooks:')}: I103 'scripts/hooks/compose.py' ontbreekt bij hooks; zet er een regel bij: - scripts/hooks/compose.py",
            f"mkdocs.yml:{_line('plugins:')}: I103 'bibtex' ontbreekt bij plugins; zet er een regel bij: - bibtex",
        ),
    ),
    Row(
        "I103",
        config="site_name: x\n",
        found=(
            "mkdocs.yml:1: I103 'markdown_extensions' ontbreekt of is leeg; neem het over uit de vorige versie",
            "mkdocs.yml:1: I103 'hooks' ontbreekt of is leeg; neem het over uit de vorige versie",
            "mkdocs.yml:1: I103 'plugins' ontbreekt of is leeg; neem het over uit de vorige versie",
        ),
    ),
    Row(
        "I104",
        {"a.md": "# A\n", "b.md": "# B\n"},
        config="nav:\n  - Een: a.md\n  - Nog eens: a.md\n  - Elders: https://een.example/\n  - b/\n  - /b.md\n  - Leeg:\n  - B:b.md\n"
        "  -\n",
        found=(
            "mkdocs.yml:4: I104 'https://een.example/' is een adres, en in het menu staan alleen eigen pagina's; haal de regel weg",
            "mkdocs.yml:5: I104 'b/' in het menu is geen bestand; schrijf 'b.md'",
            "mkdocs.yml:6: I104 '/b.md' in het menu is geen bestand; schrijf 'b.md'",
            "mkdocs.yml:7: I104 deel 'Leeg' van het menu is leeg; zet er een pagina onder of haal het weg",
            "mkdocs.yml:9: I104 deel 'nav' van het menu is leeg; zet er een pagina onder of haal het weg",
            "mkdocs.yml:3: I104 pagina 'a.md' staat al in het menu op regel 2; haal er een weg",
        ),
    ),
    Row(
        "I104",
        config="nav:\n  Een: a.md\n",
        found=("mkdocs.yml:2: I104 het menu is geen lijst; begin elke regel eronder met een streepje",),
    ),
]
NEARLY = [
    Row("I101", config=OWN),
    Row("I101", config="a: [\n"),
    Row("I102", config=OWN),
    Row("I103", config=OWN),
    Row("I103", config=OWN.replace("  - tables\n", "  - tabels\n").replace("hooks/gate.py", "hooks/gat.py")),
    Row(
        "I103",
        config="INHERIT: basis.yml\nhooks:\n" + "".join(f"  - ../../{name}\n" for name in HOOKS),
        inherited={"basis.yml": OWN},
    ),
    Row("I104", config=OWN),
    Row("I104", config="site_name: x\n"),
    Row("I102", config='extra:\n  feedback: "jan.de-wit+kb@sub.een.example"\n  social: []\n'),
    Row("I102", config='extra:\n  feedback: ""\n'),
    Row("I102", config="theme:\n  palette:\n    scheme: slate\n  font: false\nextra_css:\n  - assets/search.js\n"),
    Row("I102", config="- theme\n"),
]

FIRES += [
    Row(
        "I102",
        config="copyright: <a href='https://een.example/'>Een<a>.\n",
        found=(
            "mkdocs.yml:1: I102 '<a>' bij copyright werkt hier niet: schrijf <a href=\"https://…\">, of sluit de link met </a>",
        ),
    ),
    Row(
        "I102",
        config="copyright: <cite>Een\n",
        found=(
            "mkdocs.yml:1: I102 '<cite>' bij copyright werkt hier niet: dit gaat niet dicht; zet </cite> aan het eind",
        ),
    ),
    Row(
        "I102",
        config="copyright: Een</cite>\n",
        found=("mkdocs.yml:1: I102 '</cite>' bij copyright werkt hier niet: hier is niets open; haal het weg",),
    ),
    Row(
        "I102",
        config="copyright: <a rel=”license” href='https://een.example/'>Een</a>\n",
        found=(
            "mkdocs.yml:1: I102 '<a rel=”license” href='https://een.example/'>' bij copyright werkt hier niet: zet rechte aanhalingstekens \" om wat achter = staat",
        ),
    ),
    Row(
        "I102",
        config="copyright: <a href='https://creativecommons.org/licenses/by/4.0/'>CC BY-SA 4.0</a\n",
        found=("mkdocs.yml:1: I102 '</a' bij copyright werkt hier niet: zet er een > achter",),
    ),
]
NEARLY += [
    Row(
        "I102",
        config="copyright: <a href='https://creativecommons.org/licenses/by/4.0/'>CC BY 4.0</a>.<br> <cite>‘Een’</cite>, <a href='mailto:a@een.example'>mail</a>\n",
    )
]

FIRES += [
    Row(
        "I102",
        config="copyright: <a href='https://creativecommons.org/licenses/by/4.0/'>CC BY-SA 4.0</a>\n",
        found=(
            "mkdocs.yml:1: I102 'CC BY-SA' bij copyright werkt hier niet: het adres ernaast is van CC BY; maak het gelijk",
        ),
    )
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
