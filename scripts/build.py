"""The whole build: check the sources, render, check the built pages, and only then replace `site/`.

usage: python -m scripts.build

Every step works in a folder of its own beside `site/`, which changes only at the end, by renaming.
Exit status: 0 published, 1 problems found, 2 could not run.
"""

import sys
import tempfile
from pathlib import Path

from filelock import FileLock, Timeout

from scripts.check import check_all, report
from scripts.content.names import SITE
from scripts.content.source import Sources
from scripts.publish.harden import harden
from scripts.publish.swap import recover, swap
from scripts.running.cache import cache_of
from scripts.running.progress import console, guarded, step

WORK = ".build-"
LOCK = ".build.lock"


def summary(sources: Sources) -> str:
    """What was built, in one line of Dutch."""
    pages = len(sources.pages)
    findings = sum(block.name == "bevinding" for page in sources.pages for block in page.blocks)
    works = len(sources.bibliography.entries)
    return f"Gebouwd: {pages} pagina's, {findings} bevindingen, {works} bronnen."


def build(root: Path) -> int:
    """Build and publish.

    Args:
        root: the repository.

    Returns:
        The exit status.
    """
    site = root / SITE
    if site.is_symlink():
        print(f"{SITE}:1: G001 '{SITE}' is een snelkoppeling, geen map; haal haar weg en bouw opnieuw")
        return 1
    if site.exists() and not site.is_dir():
        print(f"{SITE}:1: G001 '{SITE}' is een bestand, geen map; geef het een andere naam en bouw opnieuw")
        return 1
    recover(root, site, f"{WORK}*")
    with tempfile.TemporaryDirectory(prefix=WORK, dir=root, ignore_cleanup_errors=True) as folder:
        new = Path(folder, SITE)
        verdict = check_all(root, new)
        if status := report(verdict):
            return status
        with step("Beveiligen en inpakken"):
            harden(new, cache_of(root))
        with step("Publiceren"):
            swap(new, site)
    cache_of(root).prune()
    console.print(summary(verdict.sources))
    console.print(
        f"De site staat in {SITE}/. Bekijk hem met: {Path(sys.executable).name} -m http.server --directory {SITE}"
    )
    return 0


def main() -> int:
    """Build the repository in the current folder, after any other build of it."""
    root = Path.cwd()
    lock = FileLock(root / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        console.print("Er loopt al een bouw in deze map; deze wacht tot die klaar is.")
        lock.acquire()
    with lock:
        return build(root)


if __name__ == "__main__":
    sys.exit(guarded(main))
