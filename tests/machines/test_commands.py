"""Every command that there is, run at least once: here, or where this says."""

import os
import pty
import re
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest
import yaml

from tests.conftest import ROOT
from tests.machines.conftest import Machine

# Where a target of the Makefile is run by something else than a test in this file.
ELSEWHERE = {
    "environment": "tests/machines/test_installing.py",
    "test-environment": "tests/machines/test_installing.py",
    "site": ".ci/run",
    "test": ".ci/run",
    "benchmark": ".ci/run",
    "nacht": ".github/workflows/nightly.yml",
    "dekking": ".github/workflows/nightly.yml",
    "uitgave": "tests/publish/release/test_workflow.py",
}
HERE = {
    "help",
    "serve",
    "check",
    "nieuw",
    "herstel",
    "permalinks",
    "links",
    "nalezen",
    "verschil",
    "leesbaarheid",
    "audit",
    "lock",
}
# Modules that a document tells one to run, and the test that runs them so.
MODULES = {
    "scripts.build": "tests/machines/test_builds.py",
    "scripts.check": "tests/machines/test_builds.py",
    "scripts.editors.new": "tests/editors/test_making.py",
    "scripts.editors.repair": "tests/machines/test_builds.py",
    "scripts.running.preview": "tests/machines/test_commands.py",
    "scripts.compose.pipeline": "tests/test_successors.py",
    "tests.contributing": "tests/test_contributing.py",
    "tests.search.grade": "tests/search/test_queries.py",
    "properdocs": "tests/test_successors.py",
    "zensical": "tests/test_successors.py",
    "pytest": ".ci/run",
    "http.server": "",  # A part of Python.
}
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "hosting", ".devcontainer", ".github", "docs")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def documents() -> Iterator[tuple[str, str]]:
    """What people and machines are told to do: every text with its name."""
    for name in DOCUMENTS:
        files = [ROOT / name] if (ROOT / name).is_file() else sorted((ROOT / name).rglob("*"))
        for file in files:
            if file.suffix in (".md", ".yml", ".json", ".conf"):
                yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")


def make_commands(text: str) -> set[str]:
    """The targets that a text tells one to make: at the start of a line, of code, or of a command in a workflow."""
    return set(
        re.findall(r"(?:^\s*(?:- )?|`|run: |; |\"|[A-Z]+=\S+ )make (?:--silent )?([a-z][\w-]*)", text, re.MULTILINE)
    )


def test_every_target_is_run_somewhere() -> None:
    assert targets() == HERE | ELSEWHERE.keys()
    assert HERE & ELSEWHERE.keys() == set()
    here = Path(__file__).read_text(encoding="utf-8")
    assert [target for target in HERE - {"help"} if f'"{target}"' not in here.partition("DOCUMENTS")[2]] == []
    for target, place in ELSEWHERE.items():
        text = (ROOT / place).read_text(encoding="utf-8")
        by_workflow = target == "uitgave" and "De bestanden maken" in text
        assert by_workflow or re.search(rf'make(\(| )"?{target}\b', text), (target, place)


def test_every_command_in_a_document_is_run_somewhere() -> None:
    unknown = []
    for name, text in documents():
        unknown += [(name, f"make {target}") for target in make_commands(text) - targets()]
        modules = set(re.findall(r"(?<=-m )[a-z][\w.]*", text)) if name.endswith(".md") else set()
        unknown += [(name, module) for module in modules - MODULES.keys()]
    assert unknown == []
    for module, place in MODULES.items():
        assert not place or (ROOT / place).exists(), module


def test_a_command_that_nobody_runs_is_found() -> None:
    assert make_commands("Draai `make niets`, of\n\n    make iets  # zo\n    - make ook\nSITE_URL=x make dat") == {
        "niets",
        "iets",
        "ook",
        "dat",
    }
    assert make_commands("Some make mistakes; people make do.") == set()


def test_help_names_every_target(machine: Callable[..., Machine]) -> None:
    listed = {line.split()[1] for line in machine().make("help").lines()}
    assert listed == targets() - {"help", "environment", "test-environment"}


def test_what_editors_do_one_after_the_other(machine: Callable[..., Machine], tmp_path: Path) -> None:
    here = machine(GIT_CONFIG_GLOBAL=str(tmp_path / "gitconfig"))
    written = here.make("permalinks")
    assert (written.status, written.lines()[-1].split()[0]) == (0, "19"), written.output
    (tmp_path / "gitconfig").write_text("[user]\nname = a\nemail = a@b.example\n", encoding="utf-8")
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
        assert here.run("git", *command).status == 0

    made = typed(here, "begrip", "Tweede woord", "", "", "redactie", "Een tweede woord is een ander woord.")
    assert "begrippen.md" in made, made
    page = here.root / "docs" / "index.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("# Een schone", "#   Een schone") + "  \n", encoding="utf-8"
    )
    mended = here.make("herstel")
    assert "reparatie" in mended.output, mended.output
    told = here.make("verschil")
    assert "- nieuw: Tweede woord" in told.output, told.output
    checked = here.make("check")
    assert "Traceback" not in checked.output
    looked = here.make("nalezen")
    assert looked.status == 0, looked.output
    assert (here.root / ".cache" / "nalezen.md").exists()
    read = here.make("leesbaarheid")
    assert (read.status, "docs/index.md" in read.output) == (0, True)


def typed(machine: Machine, *answers: str) -> str:
    """What `make nieuw` shows to who types these answers."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        ["make", "nieuw"], cwd=machine.root, env=machine.environment(), stdin=follower, stdout=follower, stderr=follower
    )
    os.close(follower)
    os.write(leader, "".join(f"{answer}\n" for answer in [*answers, "", ""]).encode())
    shown = b""
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:  # Nobody is at the other end any more.
            break
        if not piece:
            break
        shown += piece
    assert process.wait() == 0, shown.decode()
    os.close(leader)
    return shown.decode()


def test_the_preview_shows_the_site_until_it_is_stopped(machine: Callable[..., Machine]) -> None:
    here = machine()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    process = subprocess.Popen(
        ["make", "serve", f"ADRES={address}"],
        cwd=here.root,
        env=here.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        text = ""
        while not text and process.poll() is None:
            try:
                with urlopen(f"http://{address}/") as answer:
                    text = answer.read().decode()
            except OSError:
                time.sleep(0.2)
        assert "Een schone site" in text
        second = here.make("serve", f"ADRES={address}")
        assert [line.partition(",")[0] for line in second.lines()] == [f"Op {address} staat al iets"]
    finally:
        os.killpg(process.pid, signal.SIGINT)
        output = process.communicate()[0]
    assert "Traceback" not in output


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(404 if "weg" in self.path else 200)
        self.end_headers()

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        pass


def test_addresses_of_others_are_asked(machine: Callable[..., Machine]) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    here = machine()
    address = f"http://127.0.0.1:{server.server_port}"
    bibliography = here.root / "bibliography.bib"
    text = bibliography.read_text(encoding="utf-8").replace("https://voorbeeld.example/", f"{address}/er")
    bibliography.write_text(text, encoding="utf-8")
    page = here.root / "docs" / "over.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n[Een website]({address}/weg)\n", encoding="utf-8")
    asked = here.make("links")
    server.shutdown()
    assert asked.status == 0, asked.output
    assert f"{address}/weg" in asked.output and "antwoordt 404" in asked.output


def test_leaks_are_asked_for_or_it_is_said_that_they_could_not_be(machine: Callable[..., Machine]) -> None:
    # Nobody answers at this address, so what it comes to is the same on every day.
    nobody = dict.fromkeys(("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"), "http://127.0.0.1:9")
    asked = machine(**nobody, NO_PROXY="", no_proxy="").make("audit")
    assert "Traceback" not in asked.output, asked.output
    assert asked.status == 2
    assert len(asked.output.splitlines()) < 10, asked.output


@pytest.mark.nightly
def test_the_lock_is_made_anew_and_is_complete(machine: Callable[..., Machine]) -> None:
    here = machine()
    made = here.make("lock")
    assert made.status == 0, made.output
    for name in ("requirements.txt", "requirements-test.txt"):
        text = (here.root / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert re.findall(r"https?://|index-url|find-links|file:", text) == []


def test_the_nightly_workflow_runs_what_takes_long() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/nightly.yml").read_text(encoding="utf-8"))["jobs"]
    lines = "\n".join(step["run"] for job in jobs.values() for step in job["steps"] if "run" in step)
    assert {"nacht", "dekking"} <= make_commands(lines)
