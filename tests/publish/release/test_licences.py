"""What the site is made with: which packages, under which licences, and where everything visitors get comes from."""

import copy
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.publish.release.bill import BillError, Json, locked, make_bill, validate
from scripts.publish.release.licences import Rules, declared, in_order, judge, listing, read_rules, unlisted

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def real_bill() -> Json:
    return make_bill(ROOT)


@pytest.fixture
def bill(real_bill: Json) -> Json:
    return copy.deepcopy(real_bill)


@pytest.fixture(scope="module")
def rules() -> Rules:
    return read_rules((ROOT / "data/licences.yml").read_text(encoding="utf-8"))


def component(bill: Json, name: str) -> Json:
    return next(item for item in bill["components"] if item["name"] == name)


def test_the_licence_of_every_package_agrees_with_ours(bill: Json, rules: Rules) -> None:
    assert list(judge(bill, rules)) == []


def test_everything_that_visitors_get_is_accounted_for(rules: Rules) -> None:
    assert list(unlisted(ROOT, rules)) == []


def test_every_font_in_a_pdf_is_listed(rules: Rules) -> None:
    sent = {entry.name for entry in rules.inside if entry.sent and entry.package == "typst"}
    fonts = set()
    for file in (ROOT / "scripts" / "exports" / "templates").glob("*.typ"):
        fonts |= set(re.findall(r'font: "([^"]+)"', file.read_text(encoding="utf-8")))
    assert fonts and fonts == sent


def test_no_template_or_style_brings_a_picture_an_icon_or_a_font_from_elsewhere() -> None:
    for file in (ROOT / "overrides").rglob("*.*"):
        if file.suffix in (".css", ".html", ".js", ".svg"):
            text = file.read_text(encoding="utf-8")
            assert not re.search(r"url\(|@font-face|data:(?:image|font)|<image|base64,", text), file


def test_a_licence_that_is_unknown_or_not_allowed_is_named(bill: Json, rules: Rules) -> None:
    component(bill, "PyYAML")["licenses"] = []
    component(bill, "rich")["licenses"] = [{"license": {"id": "AGPL-3.0-only"}}]
    component(bill, "typst")["licenses"] = [{"license": {"name": "Ask me"}}]
    remedy = "is not allowed; look it up and list it in data/licences.yml"
    assert sorted(judge(bill, rules)) == [
        f"PyYAML: licence unknown {remedy}",
        f"rich: licence AGPL-3.0-only {remedy}",
        f"typst: licence Ask me {remedy}",
    ]


def test_what_is_listed_in_vain_is_named(bill: Json, rules: Rules) -> None:
    component(bill, "segno")["licenses"] = [{"license": {"id": "BSD-3-Clause"}}]
    bill["components"] = [item for item in bill["components"] if item["name"] not in ("pyphen", "typst")]
    assert sorted(judge(bill, replace(rules, names={**rules.names, "Mine": "MIT"}))) == [
        "Libertinus Serif: is not there any more; take it out of data/licences.yml",
        "Mine: no package writes this; take it out of data/licences.yml",
        "pyphen: is not there any more; take it out of data/licences.yml",
        "segno: its own metadata is enough; take it out of data/licences.yml",
    ]


def test_a_file_from_nowhere_and_a_file_that_is_gone_are_named(rules: Rules, tmp_path: Path) -> None:
    icon = tmp_path / "overrides" / "assets" / "icon.woff2"
    icon.parent.mkdir(parents=True)
    icon.write_bytes(b"")
    own = [entry for entry in rules.own if entry.name.endswith("favicon.svg")]
    assert list(unlisted(tmp_path, replace(rules, own=tuple(own)))) == [
        "overrides/assets/icon.woff2: say in data/licences.yml where it comes from and under which licence",
        "overrides/assets/favicon.svg: no such file; take it out of data/licences.yml",
    ]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("MIT", True),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only AND MIT", False),
        ("(MIT OR GPL-3.0-only) AND Apache-2.0", True),
        ("GPL-2.0-or-later WITH Classpath-exception-2.0", False),
        ("MIT WITH Classpath-exception-2.0", False),
        ("Weet-ik-niet", False),
        ("MIT AND", False),
        ("", False),
    ],
)
def test_an_expression_is_read_as_spdx_means_it(expression: str, expected: bool) -> None:
    assert in_order(expression, frozenset(("MIT", "Apache-2.0"))) is expected


def test_a_vague_classifier_counts_only_when_there_is_nothing_else() -> None:
    vague = {"license": {"name": "License :: OSI Approved :: BSD License"}}
    assert declared({"licenses": [{"license": {"id": "MIT"}}, vague]}) == ("MIT",)
    assert declared({"licenses": [vague]}) == ("License :: OSI Approved :: BSD License",)


def test_the_bill_holds_what_is_locked_and_says_what_only_the_tests_need(bill: Json) -> None:
    builds = locked((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    required = {item["name"].lower(): item["version"] for item in bill["components"] if item["scope"] == "required"}
    assert required["mkdocs"] == builds["mkdocs"]
    assert len(required) == len(builds)
    assert component(bill, "pytest")["scope"] == "excluded"
    assert bill["metadata"]["component"]["name"] == "kennisbank-werkalliantie"
    assert {"serialNumber", "timestamp"}.isdisjoint({*bill, *bill["metadata"]})
    refs = {item["bom-ref"] for item in bill["components"]}
    assert {ref for item in bill["dependencies"] for ref in item.get("dependsOn", ())} <= refs


def test_the_bill_is_valid(bill: Json) -> None:
    validate(bill)
    bill["components"][0]["scope"] = "somewhat"
    with pytest.raises(BillError, match="somewhat"):
        validate(bill)


def test_the_bill_is_the_same_every_time(bill: Json) -> None:
    assert json.dumps(make_bill(ROOT)) == json.dumps(bill)


def test_an_environment_that_is_not_as_locked_has_no_bill(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    (tmp_path / "requirements.txt").write_text(
        'pyyaml==1.0 \\\n    --hash=sha256:00\nnergens==2 ; python_version > "3"\nvroeger==1 ; python_version < "3"\n',
        encoding="utf-8",
    )
    (tmp_path / "requirements-test.txt").write_text("", encoding="utf-8")
    with pytest.raises(BillError, match="not in the environment as locked: nergens, pyyaml"):
        make_bill(tmp_path)


def test_the_list_for_readers_names_every_package_with_one_licence(bill: Json, rules: Rules) -> None:
    text = listing(bill, rules)
    for item in bill["components"]:
        assert re.search(rf"^\| {re.escape(item['name'])} \| {re.escape(item['version'])} \| \S", text, re.MULTILINE)
    assert "License ::" not in text
    assert "| Libertinus Serif | typst | OFL-1.1 | ja |" in text
