"""Writing new addresses down in the ledger.

usage: python -m scripts.editors.permalinks

Adds the addresses of the site as it is now; never takes one away.
"""

import sys
import tempfile
from pathlib import Path

from scripts.check import check_all, report
from scripts.content.files import FileChange, text_of, write_all
from scripts.content.ledger import grown, read_ledger
from scripts.content.names import LEDGER
from scripts.running.progress import guarded


def main() -> int:
    """Add the addresses of the site in the current folder to its ledger."""
    root = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        verdict = check_all(root, Path(folder, "site"))
        others = [problem for problem in verdict.faults if problem.code != "R102"]
        if others:
            return report(verdict)
    text = text_of(root / LEDGER)
    new = verdict.addresses - read_ledger(text or "").keys()
    after = grown(text or "", new)
    write_all(root, [FileChange(LEDGER, text, after)])
    print(f"{len(new)} adressen toegevoegd aan {LEDGER}; het zijn er nu {len(read_ledger(after))}.")
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
