"""The ledger of addresses: every page and anchor that was ever published, one a line, in `data/permalinks.txt`."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from scripts.content.files import ending
from scripts.content.names import LEDGER, formerly

MAIN = ("origin/main", "main")


class CutShortError(RuntimeError):
    """Git does not have the earlier versions here; the message is for editors."""


def read_ledger(text: str) -> dict[str, int]:
    """The addresses in the ledger, each with its line."""
    return {line.strip(): number for number, line in enumerate(text.splitlines(), 1) if line.strip()}


def grown(text: str, new: Iterable[str]) -> str:
    """The ledger with addresses added, sorted.

    Args:
        text: the ledger as it is, with the line ends it has.
        new: addresses to add.
    """
    return "".join(f"{address}{ending(text)}" for address in sorted({*read_ledger(text), *new}))


def earlier_ledgers(root: Path) -> tuple[str, ...]:
    """The ledger as it stood on the main branch and in the last release, as far as git knows them.

    Raises:
        CutShortError: in a clone that was cut short before the main branch, as some runners make: there it
            would seem that nothing was ever published.
    """
    tag = git_says(root, "describe", "--tags", "--abbrev=0").strip()
    texts = (
        git_says(root, "show", f"{revision}:./{LEDGER}") or git_says(root, "show", f"{revision}:./{formerly(LEDGER)}")
        for revision in (*MAIN, tag)
        if revision
    )
    found = tuple(text for text in texts if text)
    is_cut_short = git_says(root, "rev-parse", "--is-shallow-repository").strip() == "true"
    if is_cut_short and not found and not any(git_says(root, "rev-parse", "--verify", name) for name in MAIN):
        raise CutShortError(
            f"git heeft hier alleen de laatste versie, zonder '{MAIN[0]}': of er adressen uit dit bestand zijn gehaald "
            "is niet te zien; draai eerst: git fetch --unshallow origin main:refs/remotes/origin/main"
        )
    return found


def git_says(root: Path, *arguments: str) -> str:
    """What git answers; empty when it has no answer or is not there.

    Args:
        root: the repository.
        arguments: the command and its options.

    Returns:
        What it printed. Bytes of a file that are no UTF-8 come as the sign for that: a rule tells of them.
    """
    command = ["git", *arguments]
    try:
        run = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", errors="replace", check=False)
    except OSError:
        return ""
    return run.stdout if run.returncode == 0 else ""
