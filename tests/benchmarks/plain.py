"""The build without its downloads: what the pages alone cost.

usage: python -m tests.benchmarks.plain
"""

import sys
import tempfile
from pathlib import Path

from scripts.check import check_all, report
from scripts.publish.harden import harden
from scripts.running.cache import cache_of
from scripts.running.progress import guarded


def main() -> int:
    """Check, build and pack the repository in the current folder, and throw the result away."""
    root = Path.cwd()
    with tempfile.TemporaryDirectory(prefix=".build-", dir=root) as folder:
        site = Path(folder, "site")
        status = report(check_all(root, site, is_draft=True))
        if not status:
            harden(site, cache_of(root))
    return status


if __name__ == "__main__":
    sys.exit(guarded(main))
