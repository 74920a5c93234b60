"""The workflow for a release, from the tag to what is offered: its shell steps as written."""

import shutil
from pathlib import Path

import yaml

from scripts.publish.release.numbering import read_version
from tests.publish.release.conftest import ROOT, git
from tests.steps import Runner, lend_environment


def test_a_tag_becomes_a_release_with_every_file(committed: Path, tmp_path: Path) -> None:
    # The policy knows the scripts of the site by the templates that lie beside the code.
    for name in ("scripts", "overrides"):
        shutil.copytree(ROOT / name, committed / name, ignore=shutil.ignore_patterns("__pycache__"))
    licences = committed / "data" / "licences.yml"
    rules = yaml.safe_load((ROOT / "data" / "licences.yml").read_text(encoding="utf-8"))
    rules["own"] = [one for one in rules["own"] if one["path"].startswith("overrides/")]
    licences.write_text(yaml.safe_dump(rules), encoding="utf-8")
    shutil.copy(ROOT / "Makefile", committed / "Makefile")
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").replace("/.venv/", "/.venv")
    (committed / ".gitignore").write_text(ignored, encoding="utf-8")
    git(committed, "add", "-A")
    git(committed, "commit", "-q", "-m", "Neem alles mee")
    version, _ = read_version(committed)
    git(committed, "tag", version)
    git(committed, "checkout", "-q", "--detach")
    lend_environment(committed)
    host = {"github.server_url": "https://github.com", "github.repository": "een/kennisbank"}
    address = {**host, "vars.SITE_URL": "https://kennisbank.example/"}

    made = Runner(committed, tmp_path / "first").run("release", "make", "De bestanden maken", address)
    assert made.status == 0, made.output

    second = tmp_path / "second"
    runner = Runner(second / "root", second / "host")
    shutil.copytree(committed / "uitgave" / version, second / "root" / "uitgave")
    files = sorted(f"uitgave/{file.name}" for file in (second / "root" / "uitgave").iterdir())
    runner.stand_in("gh")
    token = {"github.token": "geheim", "github.repository": "een/kennisbank", "github.ref_name": version}
    offered = runner.run("release", "publish", "De uitgave maken", token)
    assert offered.status == 0, offered.output
    create = f"gh release create {version} --verify-tag --title Uitgave {version} --notes-file uitgave/uitgave.md"
    assert [call.removeprefix(create).split() for call in offered.calls] == [files]

    (second / "root" / "uitgave" / "handboek.pdf").write_bytes(b"anders")
    spoiled = runner.run("release", "publish", "De uitgave maken", token)
    assert (spoiled.status, spoiled.calls) == (1, ())
