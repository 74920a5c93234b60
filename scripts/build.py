"""The whole build: check the sources, render, export, check what was built, and only then replace `site/`.

usage: python -m scripts.build

Every step works in a folder of its own beside `site/`, which changes only at the end, by renaming.
Exit status: 0 published, 1 problems found, 2 could not run.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from scripts.check import Export, Verdict, check_built, check_sources, report
from scripts.exports import search
from scripts.progress import console, guarded, step

SITE = "site"
EXPORTS: tuple[Export, ...] = (("Zoekindex maken", search.write),)


def swap(new: Path, site: Path) -> None:
    """Put a finished folder in the place of the published one.

    Args:
        new: the finished folder, on the same file system.
        site: the published folder, which may not exist yet.
    """
    old = new.with_name(f"{new.name}.old")
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def summary(verdict: Verdict) -> str:
    """What was built, in one line of Dutch."""
    pages = len(verdict.sources.pages)
    findings = sum(block.name == "bevinding" for page in verdict.sources.pages for block in page.blocks)
    sources = len(verdict.sources.bibliography.entries)
    return f"Gebouwd: {pages} pagina's, {findings} bevindingen, {sources} bronnen."


def main() -> int:
    """Build the repository in the current folder."""
    root = Path.cwd()
    site = root / SITE
    if site.exists() and not site.is_dir():
        print(f"{SITE}:1: G001 '{SITE}' is een bestand, geen map; geef het een andere naam en bouw opnieuw")
        return 1
    with step("Bronnen nakijken"):
        verdict = check_sources(root)
    with tempfile.TemporaryDirectory(prefix=".build-", dir=root) as folder:
        new = Path(folder, SITE)
        verdict = check_built(root, new, verdict, EXPORTS)
        if status := report(verdict):
            return status
        with step("Publiceren"):
            swap(new, site)
    console.print(summary(verdict))
    console.print(
        f"De site staat in {SITE}/. Bekijk hem met: {Path(sys.executable).name} -m http.server --directory {SITE}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
