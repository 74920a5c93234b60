"""Running the shell steps of a workflow here, as written, with stand-ins for what only the code host has."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

WORKFLOWS = Path(__file__).resolve().parent.parent / ".github" / "workflows"
_EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")
# How the host starts a step; only the shell that is asked for by name stops at a fault inside a pipe.
# https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#defaultsrunshell
_SHELLS = {None: ["bash", "-e"], "bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"]}

# What `make test` hands on to every make below it, which then tells in which folder it works.
OUR_MAKE = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}


@dataclass(frozen=True)
class Ran:
    """What came of a step: its exit status, what it printed, and what it left for the host."""

    status: int
    output: str
    summary: str
    outputs: str
    calls: tuple[str, ...]


class Runner:
    """A machine of the code host.

    Args:
        root: the repository as it was fetched.
        folder: an empty folder for what the host keeps beside it.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.folder = root, folder
        self.programs = folder / "bin"
        self.programs.mkdir(parents=True)
        self.calls = folder / "calls"
        self.step = 0

    def stand_in(self, name: str, script: str = "") -> None:
        """Put a program first in the path that notes how it is called, and then does what the script says."""
        program = self.programs / name
        program.write_text(f'#!/bin/bash\necho "{name} $*" >> "{self.calls}"\n{script}\n', encoding="utf-8")
        program.chmod(0o755)

    def run(self, workflow: str, job: str, name: str, values: Mapping[str, str] | None = None) -> Ran:
        """Run a step.

        Args:
            workflow: name of its file, without ending.
            job: key of its job.
            name: its name.
            values: what every expression in its environment comes to.
        """
        tree = yaml.safe_load((WORKFLOWS / f"{workflow}.yml").read_text(encoding="utf-8"))["jobs"][job]
        step = next(step for step in tree["steps"] if step.get("name") == name)
        written = {**tree.get("env", {}), **step.get("env", {})}
        filled = {key: _EXPRESSION.sub(lambda match: (values or {})[match[1]], text) for key, text in written.items()}
        return self.execute(step["run"], _SHELLS[step.get("shell")], filled)

    def execute(self, text: str, shell: Iterable[str], variables: Mapping[str, str]) -> Ran:
        """Run a script in the repository.

        Args:
            text: the script.
            shell: the command that runs it.
            variables: what its environment has beside that of this machine.
        """
        self.step += 1
        summary, outputs = (self.folder / f"{kind}-{self.step}" for kind in ("summary", "outputs"))
        script = self.folder / f"step-{self.step}.sh"
        script.write_text(text, encoding="utf-8")
        self.calls.write_text("", encoding="utf-8")
        environment = {
            **{name: value for name, value in os.environ.items() if name not in OUR_MAKE},
            "PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}",
            # The environment of this run serves; making one is tested elsewhere.
            "PYTHON": "true",
            "CI": "true",
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_OUTPUT": str(outputs),
            "RUNNER_TEMP": str(self.folder),
            **variables,
        }
        done = subprocess.run(
            [*shell, str(script)],
            cwd=self.root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return Ran(
            done.returncode,
            done.stdout,
            summary.read_text(encoding="utf-8") if summary.exists() else "",
            outputs.read_text(encoding="utf-8") if outputs.exists() else "",
            tuple(self.calls.read_text(encoding="utf-8").splitlines()),
        )


def lend_environment(root: Path) -> None:
    """Let a repository use the environment in which the tests run."""
    (root / ".venv").symlink_to(sys.prefix, target_is_directory=True)
