"""Every shell step of the workflows and of the recipe for GitLab, run here as written."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from string import Template

import pytest
import yaml

from scripts.publish.external_links import Outcome, write_report
from scripts.publish.take_lock import NAMES
from tests.steps import WORKFLOWS, Runner, lend_environment

ROOT = WORKFLOWS.parent.parent
GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@b.example")
HERE = {"github.server_url": "https://github.com", "github.repository": "een/kennisbank"}
RUN = "https://github.com/een/kennisbank/actions/runs/7"
ADDRESS = "vars.SITE_URL || format('https://{0}.github.io/{1}/', github.repository_owner, github.event.repository.name)"
SITE = {**HERE, ADDRESS: "https://een.github.io/kennisbank/"}
TOKEN = {**HERE, "github.run_id": "7", "github.token": "geheim"}
TESTED = {
    ("check", "Problemen bij de regel tonen"),
    ("check", "Bouwen"),
    ("check", "Wat er voor lezers verandert"),
    ("check", "Waar het voorbeeld staat"),
    ("check", "Installeren wat de tests nodig hebben"),
    ("check", "Testen"),
    ("dependencies", "Installeren wat de tests nodig hebben"),
    ("nightly", "Installeren wat de tests nodig hebben"),
    ("nightly", "Testen"),
    ("dependencies", "Testen"),
    ("dependencies", "Een voorstel doen als er iets is vernieuwd"),
    ("labels", "Maken of bijwerken"),
    ("links", "Vragen"),
    ("links", "Openen, bijwerken of sluiten"),
    ("review", "Zoeken"),
    ("review", "Openen, bijwerken of sluiten"),
    # In tests/publish/test_audit.py and tests/publish/release/test_workflow.py.
    ("check", "Bekende lekken in de pakketten"),
    ("dependencies", "Lekken nakijken"),
    ("release", "De bestanden maken"),
    ("release", "De uitgave maken"),
}
# These take the network or many minutes; their tools have tests of their own.
NOT_HERE = {
    ("dependencies", "Bouwen, vernieuwen en nog eens bouwen"),
    ("nightly", "Testen wat minuten duurt"),
    ("nightly", "Meten"),
}


def git(root: Path, *command: str) -> str:
    return subprocess.run(
        [*GIT, *command], cwd=root, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout.strip()


@pytest.fixture
def runner(repository: Path, tmp_path: Path) -> Runner:
    """A machine with a small repository in which all is well, as last committed."""
    for name in ("scripts", "overrides"):
        shutil.copytree(ROOT / name, repository / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", ".gitignore", "requirements.txt"):
        shutil.copy(ROOT / name, repository / name)
    git(repository, "init", "-q", "-b", "main")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "x")
    lend_environment(repository)
    return Runner(repository, tmp_path / "host")


def test_every_shell_step_is_run_here() -> None:
    steps = {
        (file.stem, step.get("name"))
        for file in WORKFLOWS.glob("*.yml")
        for job in yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].values()
        for step in job.get("steps", ())
        if "run" in step
    }
    assert steps == TESTED | NOT_HERE


def test_a_clean_proposal_is_built_and_tested(runner: Runner) -> None:
    matcher = (
        runner.run("check", "check", "Problemen bij de regel tonen").output.strip().removeprefix("::add-matcher::")
    )
    assert (ROOT / matcher).is_file()
    built = runner.run("check", "check", "Bouwen", SITE)
    assert built.status == 0, built.output
    assert (runner.root / "site" / "index.html").exists()
    told = runner.run("check", "check", "Wat er voor lezers verandert", {"github.event.pull_request.base.sha": "HEAD"})
    assert (told.status, told.output) == (0, "")
    assert told.summary.strip() == "# Voor lezers verandert er niets"
    link = f"{RUN}/artifacts/3"
    shown = runner.run("check", "check", "Waar het voorbeeld staat", {"steps.preview.outputs.artifact-url": link})
    assert shown.status == 0
    assert f"({link})" in shown.summary and "`downloads/kennisbank-offline.zip`" in shown.summary


@pytest.mark.parametrize(("workflow", "job"), [("check", "check"), ("dependencies", "refresh"), ("nightly", "pythons")])
def test_the_machine_gets_what_the_tests_need(runner: Runner, workflow: str, job: str) -> None:
    for program in ("sudo", "make"):
        runner.stand_in(program)
    prepared = runner.run(workflow, job, "Installeren wat de tests nodig hebben")
    packages = "nginx libnginx-mod-http-brotli-static pandoc"
    assert prepared.calls == (
        "sudo apt-get update -qq",
        f"sudo apt-get install -y -qq --no-install-recommends {packages}",
    )
    assert runner.run(workflow, job, "Testen").calls == ("make test",)


def test_a_proposal_with_a_problem_stops_and_says_where(runner: Runner) -> None:
    before = git(runner.root, "rev-parse", "HEAD")
    page, bibliography = runner.root / "docs" / "index.md", runner.root / "bibliography.bib"
    text = page.read_text(encoding="utf-8").replace("Een hele gedachte", "Een halve gedachte")
    page.write_text(text.replace("@bron2006, p. 12", "@bron2060"), encoding="utf-8")
    entries = bibliography.read_text(encoding="utf-8").replace("{An article}", "{An essay}")
    bibliography.write_text(entries, encoding="utf-8")
    (runner.root / "data/redirects.txt").write_text("/oud/ /begrippen/\n", encoding="utf-8")
    git(runner.root, "add", "-A")
    git(runner.root, "commit", "-q", "-m", "y")
    problem = "docs/index.md:9: C101 onbekende bronsleutel 'bron2060'; bedoelde je 'bron2006'?"

    built = runner.run("check", "check", "Bouwen", SITE)
    assert built.status != 0
    assert not (runner.root / "site").exists()
    pattern = json.loads((WORKFLOWS.parent / "problems.json").read_text(encoding="utf-8"))["problemMatcher"][0]
    found = [match for line in built.output.splitlines() if (match := re.match(pattern["pattern"][0]["regexp"], line))]
    assert [match.group() for match in found] == [problem]
    assert [found[0][pattern["pattern"][0][name]] for name in ("file", "line", "code")] == [
        "docs/index.md",
        "9",
        "C101",
    ]

    told = runner.run("check", "check", "Wat er voor lezers verandert", {"github.event.pull_request.base.sha": before})
    assert told.status == 0
    for line in (
        problem,
        "- veranderd: Een schone site (`docs/index.md`): tekst",
        "- veranderd: An essay (`bron2006`): title",
        "- veranderd: Een halve gedachte (`docs/index.md:19`): titel was ‘Een hele gedachte’, is ‘Een halve gedachte’",
        "- `/oud/` → `/begrippen/`",
    ):
        assert line in told.summary.splitlines()


def report(trouble: str) -> str:
    return write_report([Outcome("https://een.example", trouble)], {"https://een.example": ["docs/a.md:1"]}, {}, {})


@pytest.mark.parametrize(("trouble", "outputs"), [("antwoordt 404", "trouble=yes\n"), ("", "")])
def test_addresses_of_others_are_asked(runner: Runner, trouble: str, outputs: str) -> None:
    made = runner.folder / "report.md"
    made.write_text(report(trouble), encoding="utf-8")
    runner.stand_in("make", f'mkdir -p .cache/links && cp "{made}" .cache/links/report.md')
    asked = runner.run("links", "ask", "Vragen")
    assert (asked.status, asked.calls, asked.outputs, asked.summary) == (0, ("make links",), outputs, report(trouble))


def test_addresses_that_could_not_be_asked_are_no_clean_result(runner: Runner) -> None:
    (runner.root / ".cache" / "links").mkdir(parents=True)
    (runner.root / ".cache" / "links" / "report.md").write_text(report(""), encoding="utf-8")
    runner.stand_in("make", "exit 2")
    asked = runner.run("links", "ask", "Vragen")
    assert (asked.status, asked.outputs, asked.summary) == (2, "", "")


OLD = "gh issue list --state all --label vaste melding --limit 1 --json number --jq .[0].number // empty"
NEW_LABEL = "gh label create vaste melding --description Houdt de wekelijkse controle zelf bij --force"
CREATE = "gh issue create --title Adressen die niet meer werken --label vaste melding --body-file report.md"


@pytest.mark.parametrize(
    ("asked", "trouble", "number", "calls"),
    [
        ("success", "", "", []),
        ("success", "", "12", ["gh issue close 12 --comment Alle adressen werken weer."]),
        ("success", "yes", "", [NEW_LABEL, CREATE]),
        ("success", "yes", "12", ["gh issue reopen 12", "gh issue edit 12 --body-file report.md"]),
        ("failure", "", "", [NEW_LABEL, CREATE]),
        ("failure", "", "12", ["gh issue reopen 12", "gh issue comment 12 --body-file report.md"]),
    ],
)
def test_one_issue_stands_for_all_addresses(
    runner: Runner, asked: str, trouble: str, number: str, calls: list[str]
) -> None:
    runner.stand_in("gh", f'if [ "$2" = list ]; then echo "{number}"; fi')
    values = {**TOKEN, "needs.ask.result": asked, "needs.ask.outputs.trouble": trouble}
    told = runner.run("links", "tell", "Openen, bijwerken of sluiten", values)
    assert told.status == 0, told.output
    assert list(told.calls) == [OLD, *calls]
    if asked == "failure":
        assert RUN in (runner.root / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("old", [True, False], ids=["old", "new"])
def test_pages_that_nobody_reviewed_are_looked_for(runner: Runner, old: bool) -> None:
    page = runner.root / "docs" / "over.md"
    days = ("2020-01-01", "9999-01-01")
    for file in (runner.root / "docs").glob("*.md"):
        day = days[0] if old and file == page else days[1]
        file.write_text(file.read_text(encoding="utf-8").replace("2026-11-23", day), encoding="utf-8")
    looked = runner.run("review", "look", "Zoeken")
    assert (looked.status, looked.outputs) == (0, "old=yes\n" if old else ""), looked.output
    assert looked.summary == (runner.root / ".cache" / "nalezen.md").read_text(encoding="utf-8")
    assert ("- [ ] docs/over.md: Over, op 1 januari 2020" in looked.summary) == old


@pytest.mark.parametrize(
    ("old", "number", "calls"),
    [
        ("", "", []),
        ("", "12", ["gh issue close 12 --comment Elke pagina is weer nagekeken."]),
        (
            "yes",
            "",
            [
                "gh label create nalezen --description Houdt de maandelijkse controle zelf bij --force",
                "gh issue create --title Pagina's om na te lezen --label nalezen --body-file nalezen.md",
            ],
        ),
        ("yes", "12", ["gh issue reopen 12", "gh issue edit 12 --body-file nalezen.md"]),
    ],
)
def test_one_issue_stands_for_all_pages_to_review(runner: Runner, old: str, number: str, calls: list[str]) -> None:
    runner.stand_in("gh", f'if [ "$2" = list ]; then echo "{number}"; fi')
    told = runner.run("review", "tell", "Openen, bijwerken of sluiten", {**TOKEN, "needs.look.outputs.old": old})
    assert told.status == 0, told.output
    assert list(told.calls) == [OLD.replace("vaste melding", "nalezen"), *calls]


def test_refreshed_packages_are_proposed(runner: Runner) -> None:
    origin = runner.folder / "origin.git"
    git(runner.root, "init", "-q", "--bare", str(origin))
    git(runner.root, "remote", "add", "origin", str(origin))
    runner.stand_in("gh")
    step = ("dependencies", "propose", "Een voorstel doen als er iets is vernieuwd", TOKEN)
    made = runner.folder / "lock"
    made.mkdir()
    for name in NAMES:
        there = runner.root / name
        shutil.copy(there if there.exists() else ROOT / name, made)
    (made / ".git").mkdir()
    (made / ".git" / "config").write_text("[core]\n\tfsmonitor = touch slipped\n", encoding="utf-8")
    nothing = runner.run(*step)
    assert (nothing.status, nothing.calls, git(origin, "branch")) == (0, (), "")

    (made / "requirements.txt").write_text("een==2\n--index-url https://elders.example\n", encoding="utf-8")
    refused = runner.run(*step)
    assert (refused.status, refused.calls, git(origin, "branch")) == (1, (), "")
    assert refused.output.strip() == "requirements.txt:2: no pin"

    (made / "requirements.txt").write_text("een==2\n", encoding="utf-8")
    proposed = runner.run(*step)
    assert proposed.status == 0, proposed.output
    branch = git(origin, "branch", "--format", "%(refname:short)")
    assert re.fullmatch(r"pakketten-\d{4}-\d\d", branch)
    assert git(origin, "show", "--name-only", "--format=%s", branch).split("\n\n") == [
        "Vernieuw de vastgezette pakketten",
        "requirements.txt",
    ]
    assert proposed.calls[0] == "gh auth setup-git"
    assert proposed.calls[1].startswith(
        f"gh pr create --head {branch} --title Vernieuw de vastgezette pakketten --body "
    )
    assert RUN in proposed.calls[1]


def test_every_label_of_a_form_is_made(runner: Runner) -> None:
    runner.stand_in("gh")
    made = runner.run("labels", "labels", "Maken of bijwerken", TOKEN)
    assert made.status == 0
    forms = (WORKFLOWS.parent / "ISSUE_TEMPLATE").glob("[!c]*.yml")
    wanted = {label for form in forms for label in yaml.safe_load(form.read_text(encoding="utf-8"))["labels"]}
    names = {call.partition(" --color ")[0].removeprefix("gh label create ") for call in made.calls}
    assert wanted and wanted <= names


def test_the_recipe_for_gitlab_checks_and_publishes(runner: Runner) -> None:
    recipe = yaml.safe_load((ROOT / "hosting" / "gitlab-ci.yml").read_text(encoding="utf-8"))
    host = {
        "CI_PAGES_URL": "https://een.gitlab.example/kennisbank",
        "CI_PROJECT_URL": "https://gitlab.com/een/kennisbank",
        "CI_DEFAULT_BRANCH": "main",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD",
    }
    variables = {**host, **{name: Template(str(value)).substitute(host) for name, value in recipe["variables"].items()}}
    runner.stand_in("apt-get")
    jobs = {name: job for name, job in recipe.items() if isinstance(job, dict) and "script" in job}
    for name, job in jobs.items():
        lines = "\n".join([*recipe["before_script"], *job["script"]])
        ran = runner.execute(lines, ["bash", "-eo", "pipefail"], variables)
        assert (ran.status, [call.split()[1] for call in ran.calls]) == (0, ["update", "install"]), (name, ran.output)
        page = runner.root.joinpath(*job["artifacts"]["paths"], "index.html").read_text(encoding="utf-8")
        assert 'href="https://een.gitlab.example/kennisbank/"' in page
        assert 'href="https://gitlab.com/een/kennisbank/-/edit/main/docs/index.md"' in page
        assert ("Voor lezers verandert er niets" in ran.output) == (name == "check")
    assert jobs.keys() == {"check", "pages"}
