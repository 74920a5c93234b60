"""Asks an advisory service whether a locked package has a known vulnerability.

usage: python -m scripts.publish.audit

Exit status: 0 clean, 1 vulnerabilities found, 2 could not ask about everything. Not having been able to ask is
never taken for clean: pip-audit itself ends with 0 when the service knows none of the packages.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.running.progress import guarded

LOCKS = ("requirements.txt", "requirements-test.txt")
# The second is asked once, when the first could not be.
SERVICES = ("pypi", "osv")


@dataclass(frozen=True)
class Answer:
    """What a service said.

    Attributes:
        found: a line of Dutch for each vulnerability.
        asked: how many packages it was asked about.
        unanswered: why it did not answer about everything; empty when it did.
    """

    found: tuple[str, ...]
    asked: int
    unanswered: str = ""


def read_answer(output: str, complaints: str) -> Answer:
    """Read what pip-audit printed.

    Args:
        output: its JSON; anything else when it could not run.
        complaints: what it wrote beside that.
    """
    try:
        packages = json.loads(output)["dependencies"]
    except (ValueError, KeyError, TypeError):
        last = next((line for line in reversed(complaints.splitlines()) if line.strip()), "geen antwoord")
        return Answer((), 0, last.partition(" (Caused by")[0])
    found = [
        f"{package['name']} {package['version']}: {fault['id']}; {_remedy(fault['fix_versions'])}"
        for package in packages
        for fault in package.get("vulns", ())
    ]
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    if not packages or unknown:
        return Answer(tuple(found), len(packages), f"{len(unknown)} van {len(packages)} pakketten niet gevonden")
    return Answer(tuple(found), len(packages))


def _remedy(versions: Iterable[str]) -> str:
    fixed = " of ".join(versions)
    return f"neem {fixed} (make lock)" if fixed else "er is nog geen versie zonder dit lek"


def ask(root: Path) -> Answer:
    """Ask the first service that answers about everything that is locked.

    Args:
        root: the repository.
    """
    reasons = []
    for service in SERVICES:
        answer = read_answer(*_run(root, service))
        if answer.found or not answer.unanswered:
            return answer
        reasons.append(f"{service}: {answer.unanswered}")
    return Answer((), 0, "; ".join(reasons))


def _run(root: Path, service: str) -> tuple[str, str]:
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--progress-spinner", "off", "--format", "json"]
    command += ["--vulnerability-service", service, *(part for lock in LOCKS for part in ("--requirement", lock))]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    return done.stdout, done.stderr


def main() -> int:
    """Audit the locks in the current folder."""
    answer = ask(Path.cwd())
    for line in answer.found:
        print(line)
    if answer.unanswered:
        print(f"Niet alle pakketten zijn nagekeken op lekken ({answer.unanswered}).", file=sys.stderr)
    if answer.found:
        return 1
    if answer.unanswered:
        return 2
    print(f"Geen bekende lekken in {answer.asked} pakketten.")
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
